//! The words of the sheet whose formulas check the workbook.

/// Its title.
pub const TITLE: &str = "Contrôles";
/// What it is, one line a row.
pub const LINES: &[&str] = &[
    "Cette feuille se calcule toute seule, à mesure que le classeur se remplit. Il n'y a rien à y saisir.",
    "Le programme vérifie bien plus, avec des messages : greffe verifier. En cas d'écart, c'est lui qui a raison.",
];
/// The heads of the list of checks.
pub const CHECK_HEADS: [&str; 3] = ["À corriger", "Lignes", "La première"];
/// The heads of the counts.
pub const COUNT_HEADS: [&str; 8] = [
    "Année",
    "Code",
    "Transition",
    "Propositions",
    "Suivies",
    "Mises en œuvre",
    "Sans statut",
    "Taux",
];
/// The line of all the transitions.
pub const WHOLE: &str = "Ensemble";
/// The rate of a year that still lacks statuses.
pub const INCOMPLETE: &str = "incomplet";
/// What a check shows when nothing is wrong, as a number format has it.
pub const NONE_WRONG: &str = "0;0;\"aucune\"";
/// A cell that holds an error of the spreadsheet.
pub const ERROR_FOUND: &str = "erreur";
/// More rows than the formulas look at.
pub const BEYOND: &str = "Au-delà de 1 000 propositions ou de 5 000 lignes de suivi, cette feuille ne compte plus : elle ralentirait le tableur. greffe verifier vérifie tout.";

/// Two proposals of one number.
pub const NUMBER_TWICE: &str = "Propositions : numéro en double";
/// A proposal without a title or a transition.
pub const PROPOSAL_UNFINISHED: &str = "Propositions : intitulé ou transition à remplir";
/// A transition that has no row.
pub const TRANSITION_UNKNOWN: &str = "Propositions : transition inconnue";
/// A count of votes that is not a number.
pub const VOTES_IN_LETTERS: &str = "Propositions : votes à écrire en chiffres";
/// A sum of votes that is not the total.
pub const VOTES_DIFFER: &str = "Propositions : votes papier + numérique différents du total";
/// A proposal that has no row.
pub const NUMBER_UNKNOWN: &str = "Suivi : numéro inconnu";
/// A year that has no row.
pub const YEAR_UNKNOWN: &str = "Suivi : année inconnue";
/// A status that has no row.
pub const STATUS_UNKNOWN: &str = "Suivi : statut inconnu";
/// Two rows for a proposal and a year.
pub const PROGRESS_TWICE: &str = "Suivi : deux lignes pour une proposition et une année";
/// A row without its number or its year.
pub const PROGRESS_UNFINISHED: &str = "Suivi : numéro ou année à remplir";
/// A row without a status.
pub const STATUS_MISSING: &str = "Suivi : statut à remplir";
/// What stands for what, once all is in lower case: the accents of French, its
/// ligatures, and what parts or joins words.
pub const FOLDED: [(&str, &str); 18] = [
    ("œ", "oe"),
    ("æ", "ae"),
    ("é", "e"),
    ("è", "e"),
    ("ê", "e"),
    ("ë", "e"),
    ("à", "a"),
    ("â", "a"),
    ("ç", "c"),
    ("î", "i"),
    ("ï", "i"),
    ("ô", "o"),
    ("û", "u"),
    ("ù", "u"),
    ("\u{2019}", " "),
    ("'", " "),
    ("-", " "),
    ("\u{a0}", " "),
];
