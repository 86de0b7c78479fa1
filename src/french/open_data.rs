//! The open data of a report, in words: the columns of its tables, the
//! description of its package.

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// Words of the staff.
    Text,
    /// A whole number, of that much at least.
    Whole(u32),
    /// A number, with a decimal point.
    Number,
    /// A year.
    Year,
    /// `true` or `false`.
    Flag,
    /// A web address.
    Address,
    /// The number of a proposal.
    ProposalNumber,
    /// The code of a transition.
    TransitionCode,
    /// The name of a transition.
    TransitionName,
    /// The label of a status.
    Status,
    /// What is drawn for a status.
    Category,
}

/// A column: its name, what it holds, whether each row has it, what it says.
#[derive(Debug)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub holds: Holds,
    /// Whether each row has it.
    pub required: bool,
    /// What it says.
    pub description: &'static str,
}

const fn field(
    name: &'static str,
    holds: Holds,
    required: bool,
    description: &'static str,
) -> Field {
    Field { name, holds, required, description }
}

/// The columns of `propositions.csv`.
pub const PROPOSALS: [Field; 15] = [
    field("numero", Holds::ProposalNumber, true, "Numéro de la proposition, tel qu'il s'imprime."),
    field("titre", Holds::Text, true, "Intitulé de la proposition."),
    field("intitule_court", Holds::Text, false, "Intitulé abrégé, quand le classeur en donne un."),
    field("transition_code", Holds::TransitionCode, true, "Code de la transition."),
    field("transition", Holds::TransitionName, true, "Nom de la transition."),
    field("sujet", Holds::Text, false, "Sujet, à l'intérieur de la transition."),
    field("votes_papier", Holds::Whole(0), false, "Voix des citoyens sur papier."),
    field("votes_numerique", Holds::Whole(0), false, "Voix numériques des citoyens."),
    field("votes_total", Holds::Whole(0), false, "Voix des citoyens, papier et numériques."),
    field(
        "rang",
        Holds::Whole(1),
        false,
        "Rang au vote des citoyens : 1 pour la plus votée ; à égalité de voix, même rang.",
    ),
    field("pilote", Holds::Text, false, "Service ou direction qui pilote la proposition."),
    field("competence", Holds::Text, false, "Collectivité qui peut agir."),
    field("ajoutee_en", Holds::Year, false, "Première année où la proposition compte."),
    field("retiree_en", Holds::Year, false, "Première année où elle ne compte plus."),
    field(
        "en_vigueur",
        Holds::Flag,
        true,
        "Si la proposition compte dans les taux de l'année du bilan ; sinon elle est là parce qu'une année antérieure la suivait.",
    ),
];

/// The columns of `suivi.csv`.
pub const PROGRESS: [Field; 12] = [
    field("numero", Holds::ProposalNumber, true, "Numéro de la proposition."),
    field("annee", Holds::Year, true, "Année du suivi."),
    field("statut", Holds::Status, true, "Statut de la proposition cette année-là."),
    field("categorie", Holds::Category, true, "Catégorie du statut : ce que dessine le bilan."),
    field("compte", Holds::Flag, true, "Si ce statut compte comme une mise en œuvre."),
    field(
        "avancement",
        Holds::Text,
        false,
        "Avancement, en texte simple ; une puce par élément de liste.",
    ),
    field("projets", Holds::Text, false, "Projets qui mettent en œuvre la proposition."),
    field("indicateur", Holds::Text, false, "Ce qui est mesuré."),
    field("valeur", Holds::Text, false, "Valeur de l'indicateur, telle qu'elle est écrite."),
    field(
        "valeur_numerique",
        Holds::Number,
        false,
        "La même valeur en nombre, avec un point décimal, quand elle n'est qu'un nombre.",
    ),
    field("unite", Holds::Text, false, "Unité de l'indicateur."),
    field("lien", Holds::Address, false, "Page où en lire plus."),
];

/// The title of the package of a year.
#[must_use]
pub fn package_title(convention: Option<&str>, year: u16) -> String {
    match convention {
        Some(convention) => format!("{convention} : données de l'année {year}"),
        None => format!("Données de l'année {year}"),
    }
}

/// What every file of the package keeps to.
pub const PACKAGE: &str = "Données en UTF-8 sans indicateur d'ordre des octets ; colonnes séparées \
    par des virgules, lignes terminées par CR LF, dates AAAA-MM-JJ, point décimal. Une cellule de \
    texte dont le début, ou ce qui suit un point-virgule ou un saut de ligne, commencerait une \
    formule de tableur (=, +, -, @, tabulation, retour chariot) y porte une apostrophe devant ce \
    signe : l'ôter rend le texte du classeur. Les nombres ne sont jamais touchés.";

/// The title and the description of `propositions.csv`.
pub const PROPOSALS_FILE: [&str; 2] = [
    "Propositions",
    "Une ligne par proposition en vigueur dans l'année, ou suivie une année antérieure.",
];

/// The title and the description of `suivi.csv`.
pub const PROGRESS_FILE: [&str; 2] = [
    "Suivi des propositions",
    "Une ligne par proposition et par année suivie, jusqu'à l'année du bilan comprise.",
];

/// The title and the description of `bilan.json`.
pub const SUMMARY_FILE: [&str; 2] = [
    "Chiffres du bilan",
    "annee ; arrete_le, la date du décompte, null si elle n'a pas été saisie ; collectivite, convention ; regle, la règle du \
     décompte ; empreinte, celle que porte le bilan ; statuts, chaque statut avec sa categorie et \
     s'il compte ; ensemble, transitions et leurs sujets, avec dans chacun : mises_en_oeuvre, \
     propositions (celles en vigueur), taux_en_dixiemes (de pour cent, arrondi au plus proche, null \
     sans proposition), taux_imprime, et statuts (combien de propositions ont chaque statut) ; \
     chiffres, chaque chiffre que le bilan imprime ou peut appeler, par son nom (celui que donne \
     « greffe expliquer ») : imprime, le texte imprimé ; nombre, en \
     dixièmes de point pour un écart de taux ; sur, quand c'est une part d'un \
     total.",
];

/// The title and the description of the deliberations of a body.
#[must_use]
pub fn deliberations_file(body: &str, year: u16) -> [String; 2] {
    [
        format!("Délibérations de {year} : {body}"),
        "Délibérations prises dans l'année, au schéma SCDL « Délibérations » 2.1.5.".to_owned(),
    ]
}
