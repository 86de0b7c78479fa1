//! The sentence of each problem, what was expected, how to mend it.

use crate::domain::{AttendanceState, Label, MovementKind, Named};
use crate::french::names::join;
use crate::french::numbers::plural;
use crate::french::people::in_office;
use crate::french::{APOSTROPHE, dates, places, refusals};
use crate::report::{Elsewhere, MovementState, Problem, Recounted};
use crate::schema::{Kind, SETTINGS, Sheet};

/// A problem in words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    /// What is wrong.
    pub sentence: String,
    /// What the cell holds.
    pub found: Option<String>,
    /// What it should hold.
    pub expected: Option<String>,
    /// How to mend it.
    pub help: Option<String>,
}

impl Words {
    fn say(sentence: impl Into<String>) -> Self {
        Self { sentence: sentence.into(), ..Self::default() }
    }
    fn found(mut self, found: &str) -> Self {
        self.found = Some(quoted(found));
        self
    }
    /// What the engine says, whole.
    fn quoting(mut self, sentence: &str) -> Self {
        self.found = Some(format!("« {sentence} »"));
        self
    }
    fn expected(mut self, expected: impl Into<String>) -> Self {
        self.expected = Some(expected.into());
        self
    }
    fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
    fn near(mut self, nearest: Option<&String>) -> Self {
        if let Some(nearest) = nearest {
            self.help = Some(format!("vouliez-vous dire {} ?", quoted(nearest)));
        }
        self
    }
    /// A box that is ticked or not holds « vrai » or « faux ».
    fn ticked(self, found: &str) -> Self {
        if !matches!(found, "vrai" | "faux") {
            return self;
        }
        self.help(
            "c'est une case à cocher : l'ôter, et taper à sa place l'une des valeurs attendues",
        )
    }
}

/// What is said of a problem.
#[must_use]
#[expect(clippy::too_many_lines, reason = "exhaustive: no problem can be left without words")]
pub fn words(problem: &Problem) -> Words {
    match problem {
        // Files and templates
        Problem::FileUnreadable { reason } => Words::say("Ce fichier ne peut pas être ouvert.")
            .help(format!("vérifier son nom et ses droits ; le système dit : {reason}")),
        Problem::FileChanging => Words::say("Ce fichier change pendant qu'il est lu.")
            .help("attendre la fin de son enregistrement ou de sa synchronisation, puis recommencer"),
        Problem::OpenElsewhere { who } => Words::say(refusals::open_elsewhere(who))
            .help("enregistrer dans le tableur pour que les dernières saisies soient lues"),
        Problem::Refused(refusal) => {
            let (sentence, help) = refusals::refusal(refusal);
            Words::say(sentence).help(help)
        }
        Problem::CannotWrite { reason } => Words::say("Le résultat ne peut pas être écrit ici.")
            .help(format!("fermer les documents ouverts et vérifier les droits du dossier ; le système dit : {reason}")),
        Problem::WriteRefused { reason } => Words::say(*reason),
        Problem::FontUnreadable => Words::say("Un fichier de ce dossier n'est pas une police.")
            .expected("des polices TrueType ou OpenType"),
        Problem::BesideMissing { name } => {
            Words::say(format!("Le fichier {} n'est pas à côté du classeur.", quoted(name)))
                .help("le déposer dans le dossier du classeur, ou corriger son nom")
        }
        Problem::BesideRefused { name } => {
            Words::say(format!("Le fichier {} ne peut pas être pris.", quoted(name)))
                .expected("un fichier du dossier du classeur : « textes/expose.md »")
        }
        Problem::NotUtf8 => Words::say("Ce modèle n'est pas enregistré en UTF-8.")
            .help("l'enregistrer à nouveau en choisissant l'encodage UTF-8"),
        Problem::TemplateUnknown { nearest } => {
            Words::say("Ce fichier ne porte le nom d'aucun modèle du programme : il ne remplace rien.")
                .near(nearest.as_ref())
        }
        Problem::ImageUnreadable { name } => {
            Words::say(format!("L'image {} n'est pas lisible.", quoted(name)))
                .expected("une image PNG, JPEG ou SVG")
        }
        Problem::ImageWithoutDescription { name } => {
            Words::say(format!("L'image {} n'a pas de description.", quoted(name)))
                .expected("dans « Description », ce que l'image montre, en une phrase")
        }
        Problem::TemplateFault { sentence } => Words::say("Le modèle ne peut pas être rempli.")
            .quoting(sentence)
            .help("corriger le modèle à cette ligne ; les données qu'il reçoit sont dans templates/LISEZ-MOI.md"),
        Problem::TypesetFault { sentence, hints } => {
            let words = Words::say("Le document ne peut pas être composé.").quoting(sentence);
            if hints.is_empty() { words } else { words.help(hints.join(" ; ")) }
        }
        // The workbook's shape
        Problem::UnknownSheet { found, nearest } => {
            Words::say(format!("La feuille {} n'est pas au modèle : elle n'est pas lue.", quoted(found)))
                .near(nearest.as_ref())
        }
        Problem::SheetTwice { found } => {
            Words::say(format!("La feuille {} est là deux fois.", quoted(found)))
                .help("n'en garder qu'une")
        }
        Problem::SheetMissing { needed_for } => {
            Words::say(format!("Sans cette feuille, {needed_for}."))
                .help("l'ajouter, ou lui rendre son nom")
        }
        Problem::SheetIsChart { needed_for } => {
            Words::say(format!("L'onglet de ce nom est un graphique, non un tableau. Sans le tableau, {needed_for}."))
                .help("donner un autre nom au graphique, et celui-ci à la feuille qui contient le tableau")
        }
        Problem::SheetReferred { by } => {
            Words::say(format!("Cette feuille n'est pas dans le classeur, et la feuille {} y renvoie.", by.name()))
                .help("l'ajouter, ou lui rendre son nom")
        }
        Problem::GroupMissing { needed_for, sheets } => {
            let names: Vec<String> = sheets.iter().map(|sheet| sheet.name().to_owned()).collect();
            Words::say(format!("Sans les feuilles {}, {needed_for}.", join(&names)))
        }
        Problem::HiddenRows { count: 1 } => {
            Words::say("Une ligne masquée, par un filtre ou à la main, est lue et compte.")
        }
        Problem::HiddenRows { count } => Words::say(format!(
            "{count} lignes masquées, par un filtre ou à la main, sont lues et comptent."
        )),
        Problem::NoHeader { expected } => {
            Words::say("La ligne des titres de colonnes n'a pas été trouvée.")
                .expected(format!("dans les vingt premières lignes : {}", expected.join(", ")))
        }
        Problem::HeaderTooLow => {
            Words::say("La ligne des titres de colonnes est trop bas : elle n'est pas lue.")
                .expected("dans les vingt premières lignes de la feuille")
                .help("supprimer des lignes au-dessus d'elle")
        }
        Problem::MissingColumns { missing, by_year } => {
            let words = match missing.as_slice() {
                [one] => Words::say(format!("La colonne {} manque.", quoted(one))),
                many => {
                    let all: Vec<String> = many.iter().map(|name| quoted(name)).collect();
                    Words::say(format!("Les colonnes {} manquent.", join(&all)))
                }
            };
            words.help(if *by_year {
                "une ligne par proposition et par année, et non une colonne par année"
            } else {
                "la feuille n'est pas lue tant qu'elle n'a pas ses colonnes obligatoires"
            })
        }
        Problem::TableElsewhere { found, sheet, row } => Words::say(format!(
            "La feuille {} n'est pas lue : elle contient, en ligne {}, les titres de la feuille {}, qui manque.",
            quoted(found),
            row + 1,
            quoted(sheet.name())
        ))
        .help(format!(
            "la renommer {} ; s'il y en a plusieurs, une par année par exemple, les réunir en une seule",
            quoted(sheet.name())
        )),
        Problem::SecondTable { sheet } => Words::say(format!(
            "Un second tableau commence ici : ce sont les titres de la feuille {}.",
            quoted(sheet.name())
        ))
        .help(format!("déplacer ce tableau dans une feuille nommée {}", quoted(sheet.name()))),
        Problem::TitlesRepeated => {
            Words::say("Cette ligne répète les titres des colonnes : elle n'est pas lue.")
        }
        Problem::UntitledColumn { values } => {
            let values = match values {
                1 => "une valeur n'est pas lue".to_owned(),
                many => format!("{many} valeurs ne sont pas lues"),
            };
            Words::say(format!("Ici le tableau n'a pas de titre : {values}."))
                .help("lui donner un titre, sur la même ligne que les autres, sans fusionner de cellules")
        }
        Problem::TotalRow => Words::say("Cette ligne de total n'est pas lue : les totaux sont calculés."),
        Problem::LoneCell { found } => {
            Words::say("Cette ligne ne contient que cette cellule : ce n'est pas une ligne du tableau.")
                .found(found)
                .help("la compléter, ou l'effacer ; une note se met au-dessus des titres ou dans une autre feuille")
        }
        Problem::MergedCell { column } => Words::say(format!(
            "La cellule {} est fusionnée avec une autre : cette ligne n'a pas de valeur à elle.",
            quoted(column)
        ))
        .help("défusionner les cellules et écrire la valeur sur chaque ligne"),
        Problem::FormulaAsText { found } => {
            Words::say("Cette formule est écrite dans une cellule au format Texte : elle n'est pas calculée.")
                .found(found)
                .help("mettre la cellule au format Standard et la valider à nouveau, ou y écrire la valeur")
        }
        Problem::DateAsNumber { found, date } => {
            Words::say("Cette date a perdu son format : le tableur n'en montre que le numéro.")
                .found(found)
                .help(format!("mettre la cellule au format Date : c'est sans doute le {}", dates::long(*date)))
        }
        Problem::UnknownColumn { found } => {
            Words::say(format!("La colonne {} n'est pas au modèle : elle n'est pas lue.", quoted(found)))
        }
        Problem::ColumnMisspelt { found, nearest } => Words::say(format!(
            "La colonne {} n'est pas lue, et il n'y a pas de colonne {}.",
            quoted(found),
            quoted(nearest)
        ))
        .near(Some(nearest)),
        Problem::ColumnTwice { found } => {
            Words::say(format!("La colonne {} est là deux fois.", quoted(found)))
                .help("n'en garder qu'une")
        }
        Problem::FormulaError { found } => {
            Words::say("La formule de cette cellule donne une erreur.").found(found)
                .help("corriger la formule, ou taper la valeur")
        }
        Problem::FormulaStale => {
            Words::say("Le résultat de cette formule n'est pas enregistré dans le fichier.")
                .help("ouvrir le classeur dans le tableur, recalculer (Ctrl+Maj+F9) et enregistrer")
        }
        // Cells
        Problem::EmptyRequired { column } => {
            Words::say(format!("La colonne {} doit être remplie.", quoted(column)))
        }
        Problem::WrongType { column, found, kind } => {
            Words::say(format!("{} ne convient pas à la colonne {}.", quoted(found), quoted(column)))
                .expected(kind_in_words(*kind))
        }
        Problem::IdAsNumber { column, found } => {
            Words::say(format!("Le tableur a fait de {} un nombre : des zéros ont pu se perdre.", quoted(column)))
                .found(found)
                .help("mettre la cellule au format Texte, puis retaper l'identifiant")
        }
        Problem::DateInLabel { column, found } => {
            Words::say(format!("Le tableur a fait de {} une date.", quoted(column)))
                .found(found)
                .help("mettre la cellule au format Texte, puis retaper le numéro (« 1-10 »)")
        }
        Problem::DateInYear { found } => {
            Words::say("Le tableur a fait une date de cette année.")
                .found(found)
                .help("mettre la cellule au format Nombre, puis retaper l'année (« 2025 »)")
        }
        Problem::TooManyDecimals { found } => {
            Words::say("Cette valeur s'imprimera avec toutes ses décimales, même si le tableur en montre moins.")
                .found(found)
                .help("arrondir dans la cellule (« =ARRONDI(…;1) »), ou y taper la valeur à imprimer")
        }
        Problem::DecimalInList { column, found } => {
            Words::say(format!("Le tableur a fait de la liste {} un nombre décimal.", quoted(column)))
                .found(found)
                .help("séparer les valeurs par un point-virgule : « 14 ; 15 »")
        }
        Problem::BadChoice { column, found, accepted, nearest } => {
            Words::say(format!("{} n'est pas une valeur de la colonne {}.", quoted(found), quoted(column)))
                .expected(accepted.join(", "))
                .near(nearest.as_ref())
                .ticked(found)
        }
        Problem::NoSuchDate { found } => {
            Words::say("Ce jour n'existe pas au calendrier.").found(found)
                .expected("une date : 12/12/2025, 12 décembre 2025")
        }
        Problem::ShortYear { found } => {
            Words::say("L'année de cette date n'a pas quatre chiffres : le siècle n'est pas deviné.").found(found)
                .expected("une date : 12/12/2025, 12 décembre 2025")
        }
        Problem::NoSuchTime { found } => {
            Words::say("Cette heure n'existe pas : les heures vont de 0 à 23, les minutes de 0 à 59.").found(found)
                .expected(kind_in_words(Kind::Time))
        }
        Problem::WrongWeekday { typed, right } => {
            Words::say("Le jour de la semaine n'est pas celui de cette date.")
                .found(typed)
                .expected(right.clone())
        }
        Problem::UnprintableCharacter { character } => {
            Words::say(format!(
                "Le caractère {} (U+{:04X}) ne peut pas être imprimé.",
                if character.is_control() { "invisible".to_owned() } else { quoted(&character.to_string()) },
                u32::from(*character)
            ))
            .help("l'effacer ou le remplacer (une puce de Word par « - »)")
        }
        Problem::BadLink { found } => {
            Words::say("Cette adresse ne peut pas être suivie.").found(found)
                .expected("une adresse qui commence par https:// ou http://, sans espace ni accent")
        }
        Problem::BadColor { found } => {
            Words::say("Cette couleur n'est pas comprise.").found(found).expected("six chiffres hexadécimaux : #00664f")
        }
        Problem::LowContrast { found, nearest } => {
            Words::say("Cette couleur ne se lit pas assez bien sur le blanc ou sur sa teinte (il faut 4,5 pour 1).")
                .found(found)
                .help(format!("la nuance plus foncée la plus proche qui convient : {nearest}"))
        }
        Problem::BadSiret { found } => {
            Words::say("Ce SIRET n'est pas valable.").found(found)
                .expected("quatorze chiffres, clés de contrôle justes")
        }
        // Keys and references
        Problem::DuplicateKey { key, first } => {
            Words::say(format!("{} est déjà en {first}.", quoted(key)))
                .help("effacer ou corriger l'une des deux lignes")
        }
        Problem::UnknownReference { sheet, found, accepted, nearest } => {
            let words = Words::say(format!("{} n'est pas dans la feuille {}.", quoted(found), sheet.name()))
                .near(nearest.as_ref());
            if accepted.is_empty() { words } else { words.expected(accepted.join(", ")) }
        }
        Problem::UnknownStatus { found, accepted, nearest } => {
            let near = nearest.as_ref().map(|nearest| format!("vouliez-vous dire {} ? Sinon, ", quoted(nearest)));
            let words = Words::say(format!("{} n'est pas un statut.", quoted(found)))
                .help(format!("{}l'ajouter dans la feuille Statuts s'il en est un", near.unwrap_or_default()))
                .ticked(found);
            if accepted.is_empty() { words } else { words.expected(accepted.join(", ")) }
        }
        Problem::UnknownMember { found, nearest, elsewhere } => {
            let words = Words::say(format!("{} n'est pas membre de l'assemblée à cette date.", quoted(found)));
            match (elsewhere, nearest) {
                (Some(Elsewhere::Period(from, until)), _) => words.help(format!(
                    "d'après la feuille Membres, en exercice {} : corriger le nom, ou ces dates",
                    in_office(*from, *until)
                )),
                (Some(Elsewhere::Body(body)), _) => words.help(format!(
                    "d'après la feuille Membres, membre de {} : corriger le nom, ou ajouter sa ligne",
                    quoted(body)
                )),
                (None, Some(nearest)) => words.help(format!(
                    "vouliez-vous dire {} ? Corriger le nom ici, ou dans la feuille Membres s'il y est faux",
                    quoted(&nearest.to_string())
                )),
                (None, None) => words.help("corriger le nom, ou compléter la feuille Membres"),
            }
        }
        Problem::AmbiguousMember { found, candidates } => {
            let each: Vec<String> = candidates.iter().map(Named::to_string).collect();
            Words::say(format!("{} désigne plusieurs membres.", quoted(found)))
                .expected(format!("l'un de : {}", each.join(", ")))
                .help("écrire le prénom et le nom en entier, ou « M. » ou « Mme » devant le nom")
        }
        Problem::NobodyInOffice { found } => {
            Words::say(format!("{} : aucun membre ne porte cette qualité ce jour-là, ou plusieurs la portent.", quoted(found)))
                .help("remplir la colonne « Qualité » de la feuille Membres, ou écrire le nom")
        }
        Problem::UnknownSetting { found, nearest } => {
            let keys: Vec<&str> = SETTINGS.iter().map(|spec| spec.key).collect();
            Words::say(format!("{} n'est pas un paramètre.", quoted(found)))
                .expected(keys.join(", "))
                .near(nearest.as_ref())
        }
        Problem::CallUnfinished => {
            Words::say("Deux accolades ouvrent l'appel d'un chiffre, et rien ne le ferme : le texte s'imprime tel quel.")
                .expected("« {{ taux.total }} »")
        }
        Problem::UnknownFigure { found, nearest } => {
            let words = Words::say(format!("{} n'est pas un chiffre calculé.", quoted(&format!("{{{{ {found} }}}}"))));
            if nearest.is_empty() { words } else { words.expected(format!("par exemple : {}", nearest.join(", "))) }
        }
        // The follow-up
        Problem::CitizenVotesPartial { proposal, counted, digital } => {
            let (missing, known) =
                if *digital { ("papier", "numérique") } else { ("numérique", "papier") };
            Words::say(format!(
                "Le vote {missing} de la proposition n° {proposal} n'est pas saisi : son total ne compte que le vote {known}, {counted}."
            ))
            .help(format!("saisir le vote {missing}, 0 s'il n'y en a pas eu ; ou le total seul"))
        }
        Problem::CitizenVotesDiffer { paper, digital, total } => {
            let sum = u64::from(*paper) + u64::from(*digital);
            Words::say(format!("{paper} votes papier et {digital} votes numériques font {sum}, non {total}."))
                .help("corriger l'un des trois, ou vider le total")
        }
        Problem::ProgressMissing { proposal, year } => {
            Words::say(format!("La proposition n° {proposal} n'a pas de ligne de suivi pour {year}."))
                .help("ajouter sa ligne, ou dire quand elle a été ajoutée ou retirée")
        }
        Problem::ProgressOutside { proposal, year } => {
            Words::say(format!("La proposition n° {proposal} n'est pas en vigueur en {year} : la ligne ne compte pas."))
        }
        Problem::NamesMissing { missing } => {
            let each: Vec<String> = missing.iter().map(|name| quoted(name)).collect();
            Words::say(format!("{} {} : la couverture du bilan n'en dit rien.", join(&each), if each.len() < 2 { "manque" } else { "manquent" }))
                .expected("dans « Clé » ce nom, et sa valeur à côté")
        }
        Problem::ClosingDateMissing { year } => {
            Words::say(format!("Le décompte de {year} n'a pas de date : le bilan dit « année {year} »."))
        }
        Problem::YearNotDescribed { year } => {
            Words::say(format!("L'année {year} n'est pas dans la feuille Années."))
        }
        Problem::YearWithoutReport { year } => {
            Words::say(format!("L'année {year} n'a pas de ligne de suivi : ni bilan, ni tableau annexé aux actes."))
        }
        Problem::YearNotBegun { year, rows } => {
            let none = match rows {
                1 => "sa ligne de suivi n'a pas de statut".to_owned(),
                _ => format!("aucune de ses {} lignes de suivi n'a de statut", super::numbers::integer(u64::try_from(*rows).unwrap_or(u64::MAX))),
            };
            Words::say(format!("L'année {year} n'est pas commencée : {none}."))
                .help("remplir la colonne « Statut » de toutes ses lignes ; d'ici là, elle n'a pas de bilan et ne gêne pas les autres années")
        }
        Problem::DocumentsWithdrawn { names } => {
            let gone = if names.len() < 2 {
                "le classeur ne le produit plus, il a été retiré"
            } else {
                "le classeur ne les produit plus, ils ont été retirés"
            };
            Words::say(format!("Le dossier contenait {} : {gone}.", names.join(", ")))
                .help("si ce n'est pas voulu, vérifier les feuilles et l'année de ce document")
        }
        Problem::NothingToPublish { year, known } => {
            let of_year = year.map(|year| format!(" pour {year}")).unwrap_or_default();
            let words = Words::say(format!(
                "Le classeur ne contient ni suivi ni délibération{of_year}."
            ));
            if known.is_empty() {
                words
            } else {
                let years: Vec<String> = known.iter().map(ToString::to_string).collect();
                words.expected(format!("l'une de ces années : {}", years.join(", ")))
            }
        }
        // Sittings
        Problem::SpecialRegime { date, quorum, members, cap } => Words::say(format!(
            "Séance du {} : régime dérogatoire, quorum {quorum} sur {members}, {} par membre.",
            dates::long(*date),
            if *cap == 1 { "un pouvoir".to_owned() } else { format!("{cap} pouvoirs admis") }
        )),
        Problem::OtherRegime { assembly } => {
            Words::say(format!("{} est au régime « autre » : quorum et pouvoirs, comptés au droit commun, ne sont dits que pour information.", quoted(assembly)))
        }
        Problem::ConvocationMissing => Words::say("La date de la convocation manque : l'acte ne la mentionne pas.")
            .expected("dans « Convoquée le », la date que l'acte imprime"),
        Problem::ConvocationLate { days, needed } => {
            Words::say(format!("{} entre la convocation et la séance.", clear_days(*days)))
                .expected(format!("au moins {needed} jours francs"))
        }
        Problem::ConvocationShortened { days } => {
            Words::say(format!("Convocation d'urgence : {}.", clear_days(*days).to_lowercase()))
                .help("le conseil se prononce sur l'urgence à l'ouverture de la séance")
        }
        Problem::ConvocationTooShort { days } => {
            Words::say(format!("{} entre la convocation et la séance.", clear_days(*days)))
                .expected("au moins un jour franc, même en urgence")
        }
        Problem::ConvocationAfterSitting { convened, held } => Words::say(format!(
            "La séance du {} est convoquée le {}.",
            dates::long(*held),
            dates::long(*convened)
        )),
        Problem::MembersDiffer { declared, counted } => {
            Words::say(format!("{declared} {}, {counted} {} dans la feuille Membres.",
                plural(*declared, "membre en exercice est annoncé", "membres en exercice sont annoncés"),
                plural(*counted, "est", "sont")
            ))
                .help("compléter la feuille Membres (colonnes « Du » et « Au »), ou corriger ce nombre")
        }
        Problem::TooManyMembers { seats, counted } => {
            Words::say(format!("{counted} {} en exercice pour {seats} {}.",
                plural(*counted, "membre", "membres"),
                plural(*seats, "siège", "sièges")
            ))
        }
        Problem::VacantSeats { vacant, seats } => {
            Words::say(format!("{vacant} {} sur {seats}.", if *vacant < 2 { "siège vacant" } else { "sièges vacants" }))
        }
        Problem::AttendanceMissing { member } => {
            Words::say(format!("{member} est en exercice et n'a pas de ligne de présence pour cette séance."))
                .help("ajouter sa ligne dans la feuille Présences")
        }
        Problem::SittingWithoutDate => {
            Words::say("La liste des présents est tenue, mais la séance n'a pas de date.")
                .expected("une date dans « Date »")
        }
        Problem::AlternateBesideMember { member, alternate } => {
            Words::say(format!("{alternate} siège à la place de {member}, qui est pourtant dit présent ou représenté."))
        }
        Problem::PresidentMissing => Words::say("Le président de séance manque.")
            .expected("dans « Président », un membre présent, ou « M. le Maire »"),
        Problem::SecretaryMissing => Words::say("Aucun secrétaire de séance n'est nommé."),
        Problem::SecretaryAway { member } => {
            Words::say(format!("{member}, secrétaire de séance, n'est pas dans la salle à l'ouverture."))
                .help("nommer qui a tenu le secrétariat ; si les faits sont tels, le dire dans « Motif de dérogation »")
        }
        Problem::MovementContradicts { member, kind, state } => {
            Words::say(format!("{member} {}, mais {}.", movement_verb(*kind), state_in_words(*state)))
                .help("corriger le mouvement, son ordre, ou la ligne de présence")
        }
        Problem::QuestionUnclear { found } => {
            Words::say("Cette question n'est pas comprise.")
                .found(found)
                .expected("un numéro, ou deux dans l'ordre d'examen : « 7 », « 2 à 4 »")
        }
        Problem::OutingEmpty { member } => {
            Words::say(format!("La sortie {} commence après le vote de la question nommée.", of(member)))
                .help("nommer la question suivante, ou dire « quitte »")
        }
        Problem::MovementByClock { member } => {
            Words::say(format!("Le mouvement {} ne porte qu'une heure : il ne change aucun décompte.", of(member)))
                .help("dire à quelle question il prend effet")
        }
        Problem::MovementUnplaced { member } => {
            Words::say(format!("Le mouvement {} ne dit pas à quelle question il prend effet.", of(member)))
                .expected("dans « Question », un numéro ou « 2 à 4 »")
        }
        Problem::ChairAway { member } => {
            Words::say(format!("{member} préside sans être dans la salle."))
                .help("dire dans la feuille Mouvements qui « préside » à cette question, ou corriger la feuille Présences")
        }
        // Proxies
        Problem::ProxyWithoutHolder { giver } => {
            Words::say(format!("On ne sait pas qui représente {giver}."))
                .expected("dans « Pouvoir à », le nom du mandataire")
        }
        Problem::ProxyOfPresent { giver } => {
            Words::say(format!("{giver} est dans la salle et donne pouvoir."))
                .help("dire « représenté » dans « État », ou vider « Pouvoir à » ; un départ en séance se dit dans la feuille Mouvements")
        }
        Problem::ProxyMisplaced { member } => {
            Words::say(format!("{member} donne pouvoir sans quitter la séance."))
                .help("vider « Pouvoir à », ou dire « quitte »")
        }
        Problem::ProxyToSelf { giver } => Words::say(format!("{giver} se donne pouvoir à soi-même."))
            .help("nommer le collègue qui porte le pouvoir, ou vider la cellule"),
        Problem::ProxyToRepresented { giver, holder } => Words::say(format!(
            "{giver} donne pouvoir à {holder}, qui a donné le sien à quelqu'un d'autre."
        ))
        .help("un pouvoir ne se transmet pas"),
        Problem::ProxyToAbsent { giver, holder } => Words::say(format!(
            "{giver} donne pouvoir à {holder}, qui ne vient pas à la séance."
        ))
        .help("corriger le nom, ou la ligne de présence du mandataire ; sinon, vider « Pouvoir à »"),
        Problem::TooManyProxies { holder, givers, cap, recounts } => Words::say(format!(
            "{holder} porte les pouvoirs {} ; {}.{}",
            join(&givers.iter().map(of).collect::<Vec<_>>()),
            if *cap == 1 { "un seul est admis".to_owned() } else { format!("{cap} sont admis") },
            recounted(recounts)
        ))
        .help("si les faits sont tels, le dire dans « Motif de dérogation », sur la ligne de ce pouvoir"),
        Problem::ProxyInoperative { giver, holder, questions, ended } => {
            let list: Vec<String> = questions.iter().map(Label::to_string).collect();
            Words::say(format!(
                "Le pouvoir {} à {holder} est sans effet {} : {holder} {}.",
                of(giver),
                match list.as_slice() {
                    [] => "à l'ouverture de la séance".to_owned(),
                    [one] => format!("à la question n° {one}"),
                    many => format!("aux questions n° {}", join(many)),
                },
                if *ended {
                    "a quitté la séance, et le pouvoir a pris fin"
                } else {
                    "n'est pas dans la salle"
                }
            ))
        }
        // Quorum and votes
        Problem::QuorumMissed { item, present, needed, members, apart } => Words::say(format!(
            "Quorum non atteint à l'ouverture {item} : {present} {}, il en faut {needed} sur {members}.{}",
            counting(*present),
            match apart {
                0 => String::new(),
                1 => " Un membre qui se retire n'est pas compté présent.".to_owned(),
                many => format!(" {many} membres qui se retirent ne sont pas comptés présents."),
            }
        ))
        .help("après une seconde convocation, dire « oui » dans « Reportée » si la question était à l'ordre du jour de la première séance ; sinon, dire les faits dans « Motif de dérogation »"),
        Problem::QuorumMissedOnNote { item, present, needed, members } => Words::say(format!(
            "Quorum non atteint à l'ouverture {item}, dont il est pris acte : {present} {}, il en faut {needed} sur {members}.",
            counting(*present)
        )),
        Problem::QuorumAtMinimum { item, present, members } => Words::say(format!(
            "Quorum atteint au plus juste à l'ouverture {item} : {present} {} sur {members}.",
            plural(*present, "présent", "présents")
        )),
        Problem::LowestAttendance { item, present } => {
            Words::say(format!("Présence la plus faible : {present} {} à l'ouverture {item}.", plural(*present, "membre compte", "membres comptent")))
        }
        Problem::VotesWithoutRoll => {
            Words::say("Des voix sont comptées, mais la séance n'a pas de liste de présents.")
                .help("remplir la feuille Présences pour cette séance")
        }
        Problem::VotesIncomplete => Words::say("Le décompte des voix est incomplet.")
            .expected("pour, contre et abstention remplis ensemble, 0 compris"),
        Problem::VotesDiffer { voters, cast, present, represented, declined } => Words::say(format!(
            "Voix comptées : {cast}. Votants : {voters} (présents : {present}, représentés : {represented}, ne prennent pas part : {declined})."
        ))
        .help("corriger les voix, la feuille Présences ou la feuille Mouvements"),
        Problem::NonParticipationDiffers { typed, counted } => Words::say(format!(
            "Non participation : {typed} dans la colonne, {counted} d'après les retraits et les scrutins."
        ))
        .help("nommer ces membres dans la feuille Retraits, ou dire « ne prend pas part » dans la feuille Scrutins ; la cellule peut aussi être vidée"),
        Problem::NamedVoicesDiffer { what, named, total } => {
            Words::say(format!("Voix nommées « {what} » : {named}, pour un total de {total}."))
                .help("corriger le total, ou les lignes de la feuille Scrutins")
        }
        Problem::VoiceWithoutPosition { voices } => Words::say(format!(
            "{voices} voix {} de position dans la feuille Scrutins.",
            plural(*voices, "n'a pas", "n'ont pas")
        ))
        .help("les ajouter, ou déclarer « Vote par défaut : pour » dans la feuille Assemblées"),
        Problem::VoiceOfAbsent { member } => {
            Words::say(format!("{member} vote sans être dans la salle."))
                .help("pour une voix portée par pouvoir : le mandataire dans « Membre », qui a donné pouvoir dans « Voix de »")
        }
        Problem::VoiceOfSilenced { member } => {
            Words::say(format!("La voix {} ne peut pas compter : {member}, ou qui porte son pouvoir, est hors de la salle pour cette question.", of(member)))
                .help("effacer la ligne, ou corriger la feuille Retraits ou Mouvements")
        }
        Problem::VoiceTwice { member } => Words::say(format!("La voix {} est comptée deux fois.", of(member))),
        Problem::VoiceNotHeld { voter, giver } => {
            Words::say(format!("{voter} vote pour {giver} sans porter son pouvoir."))
        }
        Problem::NamesInSecretVote => Words::say("Un scrutin secret ne dit le vote de personne.")
            .help("effacer ces lignes de la feuille Scrutins et vider « Vote du président », ou corriger « Scrutin »"),
        Problem::BlanksInOpenVote => Words::say("Des bulletins blancs ou nuls hors d'un scrutin secret.")
            .help("dire « secret » dans « Scrutin », ou compter ces voix comme des abstentions"),
        Problem::TieUnsettled => Words::say("Les voix se partagent également.")
            .expected("dans « Vote du président », le sens du vote du président de séance"),
        Problem::ResultWording { typed, counted } => {
            Words::say("Le résultat écrit ne dit pas ce que disent les voix.")
                .found(typed)
                .expected(quoted(counted))
        }
        Problem::ResultContradicted { typed, counted } => {
            Words::say("Le résultat écrit est contredit par les voix.").found(typed).expected(quoted(counted))
        }
        Problem::InterestedVotes { member, recount } => Words::say(format!(
            "{member} a un intérêt à l'affaire, et une voix dans ce vote.{}",
            recounted(recount.as_slice())
        ))
        .help("si les faits sont tels, le dire dans « Motif de dérogation »"),
        Problem::WithdrawalOfAbsent { member } => {
            Words::say(format!("{member} n'a pas de voix à cette question, ni présence ni pouvoir : le retrait ne change rien."))
                .help("effacer la ligne, ou corriger la feuille Présences")
        }
        Problem::InterestedReports { member } => {
            Words::say(format!("{member} a un intérêt à l'affaire, et la rapporte."))
        }
        Problem::VotesOnNote => Words::say("Un « prend acte » porte des voix.")
            .help("vider les voix, ou dire « vote » dans « Type »"),
        // Acts
        Problem::SignatoryWithoutQuality { member } => {
            Words::say(format!("{member} signe sans qualité."))
                .expected("la qualité dans « Qualité du signataire » ou dans la feuille Membres")
        }
        Problem::SignatoryAway { member } => {
            Words::say(format!("{member} signe sans avoir été dans la salle."))
        }
        Problem::RapporteurAway { member } => {
            Words::say(format!("{member} rapporte sans être dans la salle."))
        }
        Problem::ActNumberTwice { number } => {
            Words::say(format!("Le numéro d'acte {} sert deux fois.", quoted(number)))
        }
        Problem::DecisionMissing => Words::say("L'acte est pris, et son texte ne dit pas ce qui est décidé.")
            .help("ajouter un « article » dans la feuille Textes"),
        Problem::ItemNeeded => {
            Words::say("Sans numéro de rapport, on ne sait pas qui était dans la salle pour cet acte.")
                .expected("le numéro dans « Rapport n° »")
        }
        Problem::OrderIncomplete => {
            Words::say("D'autres actes de la séance ont un ordre d'examen, et celui-ci n'en a pas.")
                .expected("un rang dans « Ordre d'examen », pour chaque acte de la séance")
        }
        Problem::OrderTwice { order } => {
            Words::say(format!("Deux questions de la séance s'examinent au rang {order}."))
        }
        Problem::ItemTwice { item } => {
            Words::say(format!("Le rapport n° {item} est deux fois dans la séance."))
        }
        Problem::AgendaIncomplete { drafts } => {
            let nothing = "Ni liste des délibérations, ni feuillet de clôture, ni tables pour cette séance";
            match drafts {
                0 => Words::say(format!("{nothing} : le classeur ne dit pas en tenir tous les actes."))
                    .help("une fois chacun d'eux dans la feuille Délibérations, écrire « oui » dans « Ordre du jour complet »"),
                1 => Words::say(format!("{nothing} : un de ses actes n'est pas encore pris.")).help(TAKEN),
                many => Words::say(format!("{nothing} : {many} de ses actes ne sont pas encore pris."))
                    .help(TAKEN),
            }
        }
        Problem::ReceiptIncomplete => {
            Words::say("La mention exécutoire n'est pas imprimée : une des deux dates manque.")
                .expected("« Préfecture date » et « Publiée le »")
        }
        Problem::PublishedBeforeSitting { published, held } => Words::say(format!(
            "L'acte serait publié le {}, avant la séance du {}.",
            dates::long(*published),
            dates::long(*held)
        )),
        Problem::ReceivedBeforeSitting { received, held } => Words::say(format!(
            "La préfecture aurait reçu l'acte le {}, avant la séance du {}.",
            dates::long(*received),
            dates::long(*held)
        )),
        // Out of scope
        Problem::OutOfScope { column, found, what } => {
            Words::say(format!("{} dans la colonne {} : {what}.", quoted(found), quoted(column)))
                .help("établir hors du programme les actes que cela touche, et ôter leurs lignes du classeur")
        }
        // Publicity, agenda
        Problem::SecretaryLeaves { member } => {
            Words::say(format!("{member}, seul secrétaire de séance, part avant la fin."))
                .help("nommer aussi dans « Secrétaire » qui a pris la suite")
        }
        Problem::ItemsMissing { missing } => {
            let list: Vec<String> = missing.iter().map(ToString::to_string).collect();
            let which = if missing.len() == 1 { "le rapport n°" } else { "les rapports n°" };
            Words::say(format!("L'ordre du jour est dit complet, et il manque {which} {}.", join(&list)))
                .help("ajouter ces rapports (un code, un numéro, un objet, un type et un résultat suffisent), ou vider « Ordre du jour complet »")
        }
        Problem::ListPostedLate { posted, due } => {
            late("La liste des délibérations est affichée", *posted, *due)
        }
        Problem::MinutesLate { published, due } => {
            late("Le procès-verbal est publié", *published, *due)
        }
        Problem::ListSentLate { sent, due } => late("La liste est envoyée", *sent, *due),
        // Proxies and movements
        Problem::ProxiesBeyondHolders { present, represented, cap } => Words::say(format!(
            "{represented} {} pour {present} {} : chacun porte {} au plus.",
            plural(*represented, "représenté", "représentés"),
            plural(*present, "présent", "présents"),
            if *cap == 1 { "un pouvoir".to_owned() } else { format!("{cap} pouvoirs") }
        )),
        Problem::ProxyTooOld { giver, holder, signed, sittings } => Words::say(format!(
            "Le pouvoir {} à {holder}, signé le {}, sert pour la {sittings}e séance de suite.",
            of(giver),
            dates::long(*signed)
        ))
        .expected("trois séances de suite au plus")
        .help("dater le nouveau pouvoir dans « Pouvoir signé le »"),
        Problem::ProxiesChanged { begun, ended } => {
            let told = |pairs: &[(Named, Named)]| {
                let each: Vec<String> =
                    pairs.iter().map(|(giver, holder)| format!("{giver} à {holder}")).collect();
                join(&each)
            };
            Words::say(match (begun.as_slice(), ended.as_slice()) {
                (begun, []) => format!("Pouvoirs donnés en cours de séance : {}.", told(begun)),
                ([], ended) => format!("Pouvoirs qui finissent en cours de séance : {}.", told(ended)),
                (begun, ended) => format!(
                    "En cours de séance, des pouvoirs sont donnés ({}) et d'autres finissent ({}).",
                    told(begun),
                    told(ended)
                ),
            })
        }
        Problem::MovementsOpposed { member } => {
            Words::say(format!("{member} entre et sort au même instant de la même question."))
                .help("dire à quelle question, ou à quel moment, a lieu chaque mouvement")
        }
        Problem::MovementsOutOfOrder { member, rank, other, after } => Words::say(format!(
            "Le mouvement de rang {rank} ({member}) prend effet après celui de rang {after} ({other})."
        ))
        .help("corriger « Ordre », « Question » ou « Moment » ; le décompte suit les questions"),
        // Numbers typed by hand
        Problem::QuorumDiffers { typed, needed, members } => Words::say(format!(
            "Quorum noté : {typed}. À cette date, il en faut {needed} sur {members}."
        )),
        Problem::SecondConvocationTooSoon { days } => Words::say(format!(
            "{} entre la première séance et la seconde : le quorum reste nécessaire.",
            clear_days(*days)
        ))
        .expected("au moins trois jours francs"),
        Problem::CountDiffers { what, typed, counted } => Words::say(format!(
            "Nombre noté de {what} : {typed}. D'après les feuilles Présences et Mouvements : {counted}."
        )),
        Problem::DeclinedBeyond { typed, most } => Words::say(format!(
            "{typed} voix {} pas part, pour {most} {}.",
            plural(*typed, "ne prendrait", "ne prendraient"),
            plural(*most, "présent ou représenté", "présents et représentés")
        )),
        Problem::WithdrawalTwice { withdrawn } => Words::say(format!(
            "{withdrawn} {} des présents et de nouveau comme non participation.",
            if *withdrawn == 1 { "voix est ôtée" } else { "voix sont ôtées" }
        ))
        .help("le nombre de votants est le même des deux façons : n'en garder qu'une"),
        Problem::Withdrawals { item, members } => {
            let names: Vec<String> = members.iter().map(Named::to_string).collect();
            let verb = if names.len() == 1 { "Ne prend" } else { "Ne prennent" };
            Words::say(format!("{verb} pas part au vote {item} : {}.", join(&names)))
        }
        Problem::RecusalBeforeLaw { member } => Words::say(format!(
            "{member} se déporte au titre de l'article L1111-6, qui ne s'applique pas encore à cette date."
        ))
        .help("prendre le motif « intéressé L2131-11 »"),
        // The accounts of the executive
        Problem::AccountsUnsaid => Words::say("L'objet nomme un compte de l'exécutif, et « Nature » n'en dit rien.")
            .help("dire « compte administratif » ou « CFU » dans « Nature » : le maire se retire alors du vote"),
        Problem::QualityOfAnother { member, quality } => Words::say(format!(
            "{member} signerait en qualité de {}, qui est celle d'un autre membre.",
            quoted(quality)
        ))
        .help("vider « Qualité du signataire », ou y écrire la qualité du signataire"),
        Problem::AccountsNotVoted => Words::say("Le conseil prendrait acte d'un compte, qui se vote.")
            .help("dire « vote » dans « Type », ou « ordinaire » dans « Nature »"),
        Problem::ExecutiveUnknown => {
            Words::say("Un compte est voté, et l'on ne sait pas qui est l'exécutif de cette assemblée.")
                .expected("un seul membre dont la « Qualité » est le « Titre du président » de la feuille Assemblées")
        }
        Problem::ChairVoteDiffers { chair } => Words::say(format!(
            "« Vote du président » ne dit pas comment {chair} a voté d'après les feuilles Scrutins et Retraits."
        ))
        .help("corriger l'un des deux ; qui ne prend pas part n'a pas de voix prépondérante"),
        Problem::QuestionUnordered { question } => Words::say(format!(
            "La question n° {question} n'a pas d'ordre d'examen, et d'autres en ont : elle est placée après elles."
        ))
        .help("l'ajouter dans la feuille Délibérations avec son rang (un code, un numéro, un objet, un type et un résultat suffisent)"),
        Problem::ChairedByAnother { chair, executive } => Words::say(format!(
            "{chair} préside, et {executive} est dans la salle et prend part au vote."
        ))
        .help("il manque peut-être un mouvement « reprend »"),
        Problem::SecondAlternate { member, alternate } => Words::say(format!(
            "{alternate} siège à la place de {member}, qu'une autre personne supplée déjà."
        )),
        Problem::AccountsChairedByExecutive { member } => Words::say(format!(
            "{member} préside le débat ou le vote de son propre compte."
        ))
        .help("dire dans la feuille Mouvements qui « préside » pour cette question ; si le compte est d'un autre, qui s'est retiré, le dire dans « Motif de dérogation »"),
        Problem::ExecutiveVotesAccounts { member, carried } => Words::say(if *carried {
            format!("{member} a donné pouvoir, et sa voix compte au vote de son propre compte.")
        } else {
            format!("{member} est dans la salle et vote son propre compte.")
        })
        .help("ajouter sa ligne dans la feuille Retraits, au motif « compte » ; si le compte est d'un autre, qui s'est retiré, le dire dans « Motif de dérogation »"),
        Problem::AccountsQuorumAtMinimum { item, present, members } => Words::say(format!(
            "Quorum du compte atteint au plus juste à l'ouverture {item}, sans l'exécutif : {present} {} sur {members}.",
            plural(*present, "présent", "présents")
        )),
        Problem::AccountsSignedByChair { chair } => {
            Words::say(format!("Cet acte est signé par {chair}, qui préside au vote du compte."))
        }
        Problem::ChairNotResumed { executive, chair } => Words::say(format!(
            "{chair} préside encore : {executive}, qui signe cet acte, n'a pas repris la présidence après le compte."
        ))
        .help("ajouter le mouvement « reprend », après le vote du compte"),
        Problem::SignatoryNotChair { signatory, chair } => Words::say(format!(
            "{signatory} signe le compte, alors que {chair} a présidé à son vote."
        ))
        .help("vider « Signataire » ; si l'acte a été signé ainsi, le dire dans « Motif de dérogation »"),
        Problem::ReceiptMissing => {
            Words::say("L'acte est publié, et la préfecture n'en a pas accusé réception : il n'est pas exécutoire.")
                .expected("dans « Préfecture date », le jour de réception")
        }
        Problem::PublishedWithoutAuthor { dated: true } => {
            Words::say("L'acte est publié sans le prénom, le nom et la qualité de son auteur.")
                .expected("dans « Signataire » un membre, et sa qualité dans « Qualité du signataire » ou la feuille Membres")
        }
        Problem::PublishedWithoutAuthor { dated: false } => {
            Words::say("L'acte a une adresse en ligne, mais pas de date de mise en ligne.")
                .expected("une date dans « Publiée le »")
        }
        Problem::NumberMisspelt { found, right } => {
            Words::say("Ce nombre en toutes lettres est mal écrit.").found(found).expected(quoted(right))
        }
        // Open data
        Problem::OpenDataWithoutSiret { assembly } => Words::say(format!(
            "{assembly} n'a pas de SIRET : ses délibérations n'ont pas de fichier de données ouvertes."
        ))
        .help("remplir la colonne « SIRET » de la feuille Assemblées"),
        Problem::PrefectureUnclear { found } => {
            Words::say("Cet identifiant n'est pas celui d'une préfecture : les données ouvertes n'en disent rien.")
                .found(found)
                .expected("PREF063, SPREF0631 ou SGAR063, le département sur trois signes (02A en Corse-du-Sud)")
        }
        Problem::SubjectMissing => {
            Words::say("Cet acte n'a pas de code de matière : il n'est pas dans le fichier des données ouvertes.")
                .expected("un code de la nomenclature Actes dans « Matière code » : « 5.2 » pour le fonctionnement des assemblées")
                .help("c'est celui que la préfecture demande à la télétransmission ; il ne se devine pas")
        }
        Problem::SubjectUnknown { found } => {
            Words::say("Ce code de matière n'existe pas : l'acte n'est pas dans le fichier des données ouvertes.")
                .found(found)
                .expected("un code à deux niveaux, de 1.1 à 9.4 : « 5.2 », « 7.10 »")
        }
        Problem::BudgetHalf => {
            Words::say("Le budget n'a que son année ou que son nom : les données ouvertes n'en disent rien.")
                .expected("« Budget année » et « Budget nom », ou aucun des deux")
        }
        Problem::BudgetYearUnclear { found } => {
            Words::say("Cette année de budget n'est pas comprise : les données ouvertes n'en disent rien.")
                .found(found)
                .expected("2025, ou 2025/2026")
        }
        Problem::AddressUnencoded { found, encoded } => {
            Words::say("Cette adresse contient des signes qu'une adresse n'admet pas : les données ouvertes la donnent encodée.")
                .found(found)
                .expected(encoded.clone())
        }
        Problem::ActNumberMissing { code } => {
            Words::say(format!("Cet acte n'a pas de numéro : les données ouvertes l'appellent {}.", quoted(code)))
                .expected("le numéro de l'acte dans « Numéro d'acte »")
        }
        Problem::ActNumberAsNumber { found } => {
            Words::say("Un tableur qui ouvre les données ouvertes fait de ce numéro un nombre ou une date : des zéros se perdent.")
                .found(found)
                .help(format!(
                    "y mettre une lettre ou un tiret, comme dans {}",
                    quoted(&format!("D-{}", found.replace(['.', ',', '/', ' '], "-")))
                ))
        }
    }
}

/// Something done after the day it was due.
fn late(what: &str, done: chrono::NaiveDate, due: chrono::NaiveDate) -> Words {
    Words::say(format!("{what} le {}.", dates::long(done)))
        .expected(format!("au plus tard le {}", dates::long(due)))
}

/// How an act comes to be taken, or not to be of the sitting.
const TAKEN: &str =
    "saisir les voix qui manquent, ou ôter de la feuille Délibérations ce qui n'a pas été examiné";

/// What a question is called after « à l'ouverture ».
#[must_use]
pub fn question(item: Option<&str>) -> String {
    item.map_or_else(|| "de la séance".to_owned(), |item| format!("de la question n° {item}"))
}

/// An act without a question number, in a message.
#[must_use]
pub fn act_of(code: &str) -> String {
    format!("de la délibération {code}")
}

/// What becomes of the votes without their irregular voices, after a sentence.
fn recounted(votes: &[Recounted]) -> String {
    let depend: Vec<&str> =
        votes.iter().filter(|vote| !vote.stands).map(|vote| vote.item.as_str()).collect();
    let others =
        if depend.len() < votes.len() { " ; les autres résultats ne changent pas" } else { "" };
    match depend.as_slice() {
        [] if votes.is_empty() => String::new(),
        [] => " Sans les voix irrégulières, le résultat ne change pas.".to_owned(),
        [one] => format!(" Le résultat {one} dépend des voix irrégulières{others}."),
        several => {
            format!(" Les résultats {} dépendent des voix irrégulières{others}.", join(several))
        }
    }
}

/// « 1 présent compte », « 5 présents comptent », but for the number.
fn counting(present: u32) -> &'static str {
    plural(present, "présent compte", "présents comptent")
}

/// What a kind of cell expects.
#[must_use]
pub fn kind_in_words(kind: Kind) -> String {
    match kind {
        Kind::Text => "un texte".to_owned(),
        Kind::Id => "un identifiant, en texte".to_owned(),
        Kind::Label => "un numéro : 6, 6 bis, 1-10".to_owned(),
        Kind::List | Kind::RefList(_) => "des valeurs séparées par des points-virgules".to_owned(),
        Kind::Long => "un texte, ou le nom d'un fichier .md".to_owned(),
        Kind::Whole => "un nombre entier, positif ou nul : 0, 55, 1 234".to_owned(),
        Kind::Year => "une année : 2025".to_owned(),
        Kind::Date => "une date : 12/12/2025, 12 décembre 2025".to_owned(),
        Kind::Time => "une heure : 16 h 00, 16:00".to_owned(),
        Kind::YesNo => "oui ou non".to_owned(),
        Kind::Choice(words) => words.join(", "),
        Kind::Color => "une couleur : #00664f".to_owned(),
        Kind::File => "le nom d'un fichier du dossier du classeur".to_owned(),
        Kind::Url => "une adresse : https://…".to_owned(),
        Kind::Ref(Sheet::Years) => "une année de la feuille Années : 2025".to_owned(),
        Kind::Ref(sheet) => format!("une ligne de la feuille {}", sheet.name()),
    }
}

fn movement_verb(kind: MovementKind) -> &'static str {
    match kind {
        MovementKind::Arrives => "arrive",
        MovementKind::Leaves => "quitte la séance",
        MovementKind::Returns => "revient",
        MovementKind::StepsOut => "sort",
        MovementKind::TakesChair => "prend la présidence",
        MovementKind::ResumesChair => "reprend la présidence",
        MovementKind::Resigns => "démissionne",
        MovementKind::Installed => "est installé",
        MovementKind::GivesProxy => "donne pouvoir de loin",
        MovementKind::WithdrawsProxy => "retire son pouvoir",
    }
}

fn state_in_words(state: MovementState) -> &'static str {
    match state {
        MovementState::Present => "est dans la salle",
        MovementState::Away(AttendanceState::Represented) => {
            "n'est pas dans la salle et a donné pouvoir"
        }
        MovementState::Away(_) => "n'est pas dans la salle",
        MovementState::OutOfOffice => "n'est pas en exercice",
        MovementState::InOffice => "est déjà en exercice",
    }
}

fn clear_days(days: i64) -> String {
    match days {
        ..=0 => "Aucun jour franc".to_owned(),
        1 => "Un jour franc".to_owned(),
        more => format!("{more} jours francs"),
    }
}

/// « d'Octave GARDON », « de Perle LOCHE ».
fn of(name: &Named) -> String {
    places::of(&name.to_string()).replace(APOSTROPHE, "'")
}

/// A text of the workbook in a sentence: shortened, and without what would move
/// a terminal's cursor or change its colours.
#[must_use]
pub fn quoted(text: &str) -> String {
    let mut short: String =
        text.chars().take(120).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.chars().nth(120).is_some() {
        short.push('…');
    }
    format!("« {short} »")
}
