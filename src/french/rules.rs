//! The rule table: every check with its name, its number in the design's list
//! of rules, how grave it is, what it means and where the law says so.

use crate::report::Severity;

/// One row of the table.
#[derive(Debug)]
pub struct RuleSpec {
    /// Its stable French name, shown in messages.
    pub slug: &'static str,
    /// Its number, `QUO-01`; empty for checks of form.
    pub number: &'static str,
    /// How grave a breach is.
    pub severity: Severity,
    /// Whether a « Motif de dérogation » turns the error into a warning.
    pub derogable: bool,
    /// What it means, in a sentence.
    pub meaning: &'static str,
    /// The legal source; empty when logic suffices.
    pub source: &'static str,
}

macro_rules! rules {
    ($($rule:ident $slug:literal $number:literal $severity:ident $($derogable:ident)? ,
       $meaning:literal, $source:literal;)*) => {
        /// A check; its row is [`Rule::spec`].
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[expect(missing_docs, reason = "each is explained, in French, by its row")]
        pub enum Rule { $($rule),* }

        impl Rule {
            /// Every rule, in the order of the table.
            pub const ALL: &[Self] = &[$(Self::$rule),*];

            /// Its row in the table.
            #[must_use]
            pub fn spec(self) -> RuleSpec {
                match self {
                    $(Self::$rule => RuleSpec {
                        slug: $slug,
                        number: $number,
                        severity: Severity::$severity,
                        derogable: rules!(@derogable $($derogable)?),
                        meaning: $meaning,
                        source: $source,
                    },)*
                }
            }
        }
    };
    (@derogable derogable) => { true };
    (@derogable) => { false };
}

rules! {
    FileUnreadable "fichier-illisible" "" Error, "Le fichier ne peut pas être ouvert.", "";
    NotAWorkbook "pas-un-classeur" "" Error, "Le fichier n'est pas un classeur.", "";
    CannotWrite "ecriture-impossible" "" Error, "Le dossier de sortie ne peut pas être écrit.", "";
    FontUnreadable "police-illisible" "" Error, "Un fichier de police ne peut pas être lu.", "";
    BesideMissing "fichier-joint-absent" "" Error, "Un fichier nommé dans le classeur n'est pas à côté de lui.", "";
    BesideRefused "fichier-joint-refuse" "" Error, "Un fichier nommé dans le classeur doit être dans son dossier.", "";
    NotUtf8 "modele-mal-encode" "" Error, "Un modèle est un texte en UTF-8.", "";
    TemplateUnknown "modele-inconnu" "" Warning, "Un fichier du dossier des modèles qui n'en est pas un n'est pas lu.", "";
    ImageUnreadable "image-illisible" "" Error, "Une image est en PNG, en JPEG ou en SVG.", "";
    ImageWithoutDescription "image-sans-description" "" Error, "Une image porte une description pour qui ne la voit pas.", "RGAA 1.1";

    UnknownSheet "feuille-inconnue" "" Info, "Une feuille qui n'est pas au modèle n'est pas lue.", "";
    SheetTwice "feuille-en-double" "" Error, "Deux feuilles portent le même nom, aux accents près.", "";
    SheetMissing "feuille-absente" "" Warning, "Une feuille nécessaire à un document manque.", "";
    SheetReferred "feuille-necessaire" "" Error, "Une feuille à laquelle d'autres renvoient doit être là.", "";
    GroupMissing "document-non-prepare" "" Info, "Les feuilles d'un document manquent toutes : il n'est pas produit.", "";
    NoHeader "en-tete-absent" "" Error, "Une feuille commence par la ligne de ses titres de colonnes.", "";
    MissingColumns "colonne-absente" "" Error, "Une colonne obligatoire manque.", "";
    UnknownColumn "colonne-inconnue" "" Info, "Une colonne qui n'est pas au modèle n'est pas lue.", "";
    ColumnTwice "colonne-en-double" "" Error, "Deux colonnes d'une feuille portent le même titre.", "";
    FormulaError "erreur-de-formule" "" Error, "Une formule du classeur donne une erreur.", "";
    FormulaStale "formule-non-calculee" "" Error, "Le résultat d'une formule n'est pas enregistré dans le fichier.", "";

    EmptyRequired "cellule-vide" "" Error, "Une cellule obligatoire est vide.", "";
    WrongType "valeur-inattendue" "" Error, "Une cellule ne contient pas ce que sa colonne attend.", "";
    IdAsNumber "identifiant-en-nombre" "REG-03" Error, "Un identifiant est un texte : un tableur ôte les zéros d'un nombre.", "";
    DateInLabel "numero-devenu-date" "" Error, "Un tableur a pris un numéro pour une date.", "";
    DecimalInList "liste-devenue-decimale" "" Error, "Un tableur a pris une liste pour un nombre décimal.", "";
    BadChoice "choix-inconnu" "" Error, "Une cellule prend une valeur d'une liste fermée.", "";
    NoSuchDate "date-impossible" "" Error, "Une date est celle d'un jour qui existe.", "";
    WrongWeekday "jour-de-semaine" "CON-05" Error, "Le jour de la semaine écrit n'est pas celui de la date.", "";
    UnprintableCharacter "caractere-refuse" "" Error, "Un caractère ne peut pas être imprimé dans un document accessible et archivable.", "ISO 19005-2, 6.2.11.7";
    BadLink "lien-invalide" "" Error, "Une adresse commence par https:// ou http://.", "";
    BadColor "couleur-invalide" "" Error, "Une couleur s'écrit #00664f.", "";
    LowContrast "contraste-insuffisant" "" Error, "Une couleur se lit sur le blanc et sur sa propre teinte à 4,5 pour 1.", "RGAA 3.2";
    BadSiret "siret-invalide" "" Error, "Un SIRET a quatorze chiffres, dont deux clés de contrôle.", "";

    DuplicateKey "cle-en-double" "" Error, "Deux lignes d'une feuille portent la même clé.", "";
    UnknownReference "reference-inconnue" "" Error, "Une cellule renvoie à une ligne qui n'existe pas.", "";
    UnknownStatus "statut-inconnu" "" Error, "Un statut est l'un de ceux de la feuille Statuts.", "";
    UnknownMember "membre-inconnu" "POU-04" Error, "Une personne nommée est un membre en exercice de l'assemblée ce jour-là.", "";
    AmbiguousMember "membre-ambigu" "" Error, "Un nom de famille seul ne suffit pas quand plusieurs membres le portent.", "";
    NobodyInOffice "fonction-sans-titulaire" "" Error, "« M. le Maire » désigne le membre qui porte cette qualité ce jour-là.", "";
    UnknownSetting "parametre-inconnu" "" Warning, "Un paramètre n'est pas dans la liste.", "";
    CallUnfinished "appel-inacheve" "" Warning, "Un chiffre calculé s'appelle entre deux paires d'accolades.", "";
    UnknownFigure "chiffre-inconnu" "" Error, "Un texte appelle un chiffre calculé qui n'existe pas.", "";

    CitizenVotesDiffer "votes-citoyens-incoherents" "" Error, "Votes papier et votes numériques font le total.", "";
    ProgressMissing "suivi-absent" "" Error, "Chaque proposition en vigueur a une ligne de suivi pour chaque année suivie.", "";
    ProgressOutside "suivi-hors-periode" "" Warning, "Une proposition est suivie de son ajout à son retrait.", "";
    ClosingDateMissing "date-d-arrete-absente" "" Info, "Sans date d'arrêté, le décompte est au 31 décembre.", "";
    YearNotDescribed "annee-non-decrite" "" Info, "Une année suivie a sa ligne dans la feuille Années.", "";
    YearWithoutReport "annee-sans-bilan" "" Info, "Une année sans ligne de suivi n'a ni bilan ni tableau annexé.", "";
    DocumentsWithdrawn "document-retire" "" Warning, "Un document publié la fois d'avant n'est plus produit.", "";
    NothingToPublish "rien-a-publier" "" Error, "Le classeur ne contient rien pour l'année demandée.", "";

    SpecialRegime "regime-derogatoire" "DRT-01" Info, "La date de la séance tombe sous un régime dérogatoire.", "Loi n° 2020-290, art. 10 ; loi n° 2020-1379, art. 6 ; loi n° 2021-1465, art. 10";
    OtherRegime "regime-non-verifie" "DRT-01" Info, "Les règles de cette assemblée ne sont pas celles du droit commun : quorum et pouvoirs ne sont pas jugés.", "CGCT, L2541-1 et suivants";
    ConvocationMissing "convocation-absente" "CON-01" Warning, "L'acte mentionne la date de la convocation ; sans elle, il n'en dit rien.", "CGCT, L2121-10";
    ConvocationLate "convocation-tardive" "CON-02" Warning, "La convocation précède la séance de trois jours francs (moins de 3 500 habitants) ou de cinq.", "CGCT, L2121-11, L2121-12, L5211-1";
    ConvocationShortened "convocation-d-urgence" "CON-03" Info, "L'urgence abrège le délai, sans descendre sous un jour franc.", "CGCT, L2121-11, L2121-12";
    ConvocationTooShort "convocation-trop-courte" "CON-03" Error derogable, "Même en urgence, un jour franc sépare la convocation de la séance.", "CGCT, L2121-11, L2121-12";
    ConvocationAfterSitting "convocation-apres-seance" "CON-04" Error, "La convocation précède la séance.", "";
    MembersDiffer "membres-en-exercice" "SEA-01" Error, "Le nombre de membres en exercice est celui de la feuille Membres ce jour-là.", "";
    TooManyMembers "sieges-depasses" "SEA-02" Error, "Les membres en exercice ne dépassent pas l'effectif légal.", "CGCT, L2121-2";
    VacantSeats "sieges-vacants" "SEA-02" Info, "Un siège vacant ne compte ni en exercice ni pour le quorum.", "CGCT, L2121-17";
    AttendanceMissing "membre-sans-presence" "SEA-01" Error, "Chaque membre en exercice a sa ligne de présence, dès que la séance en a une.", "";
    AttendanceOutOfOffice "membre-hors-fonctions" "SEA-01" Error, "Une ligne de présence nomme un membre en exercice ce jour-là.", "";
    SittingWithoutDate "seance-sans-date" "" Error, "Une séance dont la liste des présents est tenue a une date.", "CGCT, R2121-9";
    AlternateBesideMember "suppleant-et-titulaire" "" Error, "Un suppléant siège à la place du titulaire, jamais avec lui.", "CGCT, L5211-6";
    PresidentMissing "president-absent" "" Error, "Une séance tenue a un président.", "CGCT, L2121-14";
    SecretaryMissing "secretaire-non-nomme" "SEC-01" Warning, "Le conseil nomme un secrétaire au début de la séance.", "CGCT, L2121-15";
    SecretaryAway "secretaire-absent" "SEC-01" Error derogable, "Le secrétaire de séance est présent.", "CGCT, L2121-15";

    ProxyWithoutHolder "pouvoir-sans-mandataire" "POU-04" Error, "Un membre représenté l'est par quelqu'un.", "CGCT, L2121-20";
    ProxyOfPresent "present-et-represente" "POU-02" Error, "Un membre présent n'est pas représenté.", "CGCT, L2121-20";
    ProxyMisplaced "pouvoir-sans-depart" "POU-04" Error, "Pendant la séance, un pouvoir se donne en partant.", "CGCT, L2121-20";
    ProxyToSelf "pouvoir-a-soi" "POU-04" Error, "Un pouvoir se donne à un collègue.", "CGCT, L2121-20";
    ProxyToRepresented "mandataire-represente" "POU-03" Error, "Un mandataire n'est pas lui-même représenté : un pouvoir ne se transmet pas.", "CGCT, L2121-20";
    ProxyToAbsent "mandataire-absent" "POU-03" Error, "Un mandataire vient à la séance.", "CGCT, L2121-20";
    TooManyProxies "pouvoirs-en-trop" "POU-01" Error derogable, "Un membre ne porte pas plus de pouvoirs que le régime de la séance n'en admet.", "CGCT, L2121-20";
    ProxyInoperative "pouvoir-sans-effet" "POU-06" Warning, "Un pouvoir ne vaut que tant que le mandataire est dans la salle.", "CGCT, L2121-20";

    MovementContradicts "mouvement-contradictoire" "MVT-01" Error, "Un mouvement part de l'état où se trouve le membre.", "";
    QuestionUnclear "question-incomprise" "MVT-03" Error, "Une question se nomme par son numéro, plusieurs par leurs deux bouts.", "";
    OutingEmpty "sortie-sans-question" "MVT-01" Error, "Une sortie couvre au moins une question, jusqu'à son vote.", "";
    MovementByClock "mouvement-a-l-heure" "MVT-02" Warning, "Une heure seule ne dit pas à quelle question un mouvement prend effet.", "";
    MovementUnplaced "mouvement-sans-moment" "MVT-03" Error, "Un mouvement nomme sa question.", "";
    ChairAway "president-hors-de-la-salle" "MVT-01" Error, "Qui préside est dans la salle.", "CGCT, L2121-14";

    QuorumMissed "quorum-non-atteint" "QUO-01" Error derogable, "Le conseil ne délibère que si assez de membres sont présents à l'ouverture de la question.", "CGCT, L2121-17";
    QuorumMissedOnNote "quorum-du-prend-acte" "QUO-05" Warning, "Un « prend acte » est une délibération : le quorum s'y vérifie aussi.", "CGCT, L2121-17";
    QuorumAtMinimum "quorum-au-minimum" "QUO-02" Warning, "Un départ de plus, et le quorum manquait.", "CGCT, L2121-17";
    LowestAttendance "presence-la-plus-faible" "QUO-04" Info, "La question où le moins de membres étaient présents.", "";
    PresenceDoesNotAdd "presence-incoherente" "VOT-01" Error, "Présents, représentés et absents font les membres en exercice.", "";
    VotesWithoutRoll "voix-sans-presence" "VOT-01" Error, "Un vote se prouve par la liste des présents.", "CGCT, L2121-15";
    VotesIncomplete "vote-incomplet" "VOT-06" Error, "Pour, contre et abstentions se remplissent ensemble.", "";
    VotesDiffer "votes-et-votants" "VOT-06" Error, "Pour, contre, abstentions, blancs et nuls font les votants.", "CGCT, L2121-20";
    NonParticipationDiffers "non-participation" "VOT-05" Error, "Les voix qui ne prennent pas part sont celles des membres retirés et de ceux qui le déclarent.", "";
    NamedVoicesDiffer "voix-nommees" "VOT-06" Error, "Les voix nommées font les totaux.", "";
    VoiceWithoutPosition "voix-sans-position" "VOT-04" Error, "Chaque voix a une position, sauf convention déclarée.", "CGCT, L2121-21";
    VoiceOfAbsent "voix-d-un-absent" "VOT-03" Error, "Seuls votent les présents, pour eux et pour qui leur a donné pouvoir.", "CGCT, L2121-20";
    VoiceOfSilenced "voix-d-un-retire" "VOT-03" Error, "Qui est sorti pour une question n'y vote ni pour lui ni pour un autre.", "CGCT, L2121-20";
    VoiceTwice "voix-en-double" "VOT-06" Error, "Une voix se compte une fois.", "CGCT, L2121-20";
    VoiceNotHeld "voix-non-portee" "POU-04" Error, "On ne porte que la voix de qui a donné pouvoir.", "CGCT, L2121-20";
    NamesInSecretVote "noms-au-scrutin-secret" "SCR-01" Error, "Un scrutin secret ne nomme personne.", "CGCT, L2121-21";
    BlanksInOpenVote "blancs-hors-scrutin-secret" "SCR-02" Error, "Blancs et nuls n'existent qu'au scrutin secret.", "CGCT, L2121-21";
    TieUnsettled "partage-des-voix" "VOT-07" Error, "À égalité, la voix du président de séance l'emporte : il faut la connaître.", "CGCT, L2121-20";
    ResultWording "libelle-du-resultat" "VOT-08" Warning, "Le résultat écrit ne dit pas ce que disent les voix.", "CGCT, L2121-20";
    ResultContradicted "resultat-contredit" "VOT-09" Error, "Le résultat écrit est le contraire de celui des voix.", "CGCT, L2121-20";
    InterestedVotes "conseiller-interesse" "INT-01" Error derogable, "Un conseiller intéressé ne vote ni pour lui ni pour un autre.", "CGCT, L2131-11";
    WithdrawalOfAbsent "retrait-d-un-absent" "" Warning, "Un retrait nomme un membre présent ou représenté.", "";
    InterestedReports "rapporteur-interesse" "INT-02" Warning, "Le rapporteur n'est pas intéressé à l'affaire.", "CGCT, L2131-11";
    VotesOnNote "vote-sur-prend-acte" "VOT-09" Error, "Prendre acte n'est pas voter.", "";

    SignatoryWithoutQuality "signataire-sans-qualite" "SIG-01" Error, "Une signature porte prénom, nom et qualité.", "CRPA, L212-1";
    SignatoryAway "signataire-absent" "SIG-02" Warning, "Le signataire n'était pas à la séance.", "CGCT, L2121-23";
    RapporteurAway "rapporteur-absent" "POU-08" Warning, "Le rapporteur était dans la salle.", "";
    ActNumberTwice "numero-d-acte-en-double" "REG-01" Error, "Un numéro d'acte ne sert qu'une fois par assemblée.", "";
    ItemNeeded "rapport-sans-numero" "REG-02" Error, "Un acte pris dans une séance qui a des mouvements ou des retraits porte son numéro de rapport.", "CGCT, R2121-9";
    OrderTwice "ordre-d-examen-en-double" "REG-02" Error, "Deux questions d'une séance ne s'examinent pas au même rang.", "CGCT, R2121-9";
    ItemTwice "rapport-en-double" "REG-02" Error, "Un numéro de rapport ne sert qu'une fois par séance.", "CGCT, R2121-9";
    ReceiptIncomplete "caractere-executoire" "TRA-02" Info, "L'acte est exécutoire une fois publié et reçu en préfecture : une des deux dates manque.", "CGCT, L2131-1";
    PublishedBeforeSitting "publiee-avant-seance" "TRA-03" Error, "Un acte se publie après la séance.", "CGCT, L2131-1";
    ReceivedBeforeSitting "prefecture-avant-seance" "TRA-03" Error, "La préfecture reçoit l'acte après la séance.", "CGCT, L2131-1";

    OpenDataWithoutSiret "donnees-ouvertes-sans-siret" "" Info, "Le fichier des délibérations en données ouvertes porte le SIRET de la collectivité : sans lui, il n'est pas produit.", "SCDL Délibérations 2.1.5";
    PrefectureUnclear "prefecture-mal-ecrite" "" Warning, "Une préfecture s'écrit PREF063, une sous-préfecture SPREF0631, un SGAR SGAR063.", "SCDL Délibérations 2.1.5";
    SubjectMissing "matiere-absente" "" Warning, "Un acte pris porte le code de sa matière : sans lui, il n'est pas dans les données ouvertes.", "SCDL Délibérations 2.1.5";
    SubjectUnknown "matiere-inconnue" "" Warning, "Une matière est l'un des cinquante-sept codes de deuxième niveau de la nomenclature Actes.", "SCDL Délibérations 2.1.5";
    BudgetHalf "budget-incomplet" "" Warning, "L'année et le nom d'un budget vont ensemble.", "SCDL Délibérations 2.1.5";
    BudgetYearUnclear "annee-de-budget" "" Warning, "L'année d'un budget s'écrit 2025, ou 2025/2026.", "SCDL Délibérations 2.1.5";
    AddressUnencoded "adresse-non-encodee" "" Warning, "Une adresse ne contient que les signes qu'admet une adresse ; les autres s'écrivent en « % ».", "RFC 3986";
    ActNumberMissing "numero-d-acte-absent" "" Info, "Un acte publié en données ouvertes porte un numéro ; sans lui, c'est son code.", "SCDL Délibérations 2.1.5";
    ActNumberAsNumber "numero-d-acte-en-chiffres" "REG-03" Warning, "Un numéro d'acte contient une lettre, ou un tiret qui n'en fait pas une date : un tableur ôte les zéros d'un nombre.", "";

    TemplateFault "modele-fautif" "" Defect, "Un modèle ne peut pas être rempli.", "";
    TypesetFault "composition-impossible" "" Defect, "Le document ne peut pas être composé.", "";
}

#[cfg(test)]
mod tests {
    use super::Rule;

    #[test]
    fn slugs_are_unique_and_plain() {
        let mut slugs: Vec<&str> = Rule::ALL.iter().map(|rule| rule.spec().slug).collect();
        for slug in &slugs {
            assert!(slug.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'));
        }
        let all = slugs.len();
        slugs.sort_unstable();
        slugs.dedup();
        assert_eq!(slugs.len(), all);
    }

    #[test]
    fn only_the_six_listed_rules_can_be_set_aside() {
        let derogable: Vec<&str> = Rule::ALL
            .iter()
            .map(|rule| rule.spec())
            .filter(|spec| spec.derogable)
            .map(|spec| spec.number)
            .collect();
        // SIG-03 comes with the accounts of the executive.
        assert_eq!(derogable, ["CON-03", "SEC-01", "POU-01", "QUO-01", "INT-01"]);
    }
}
