//! The words by which prose speaks of what is carried out. All are folded: lower
//! case, without accents.

/// What is followed up.
pub const NOUNS: [&str; 6] =
    ["proposition", "propositions", "mesure", "mesures", "action", "actions"];

/// Carried out, whatever the labels of the statuses.
pub const DONE: [&str; 12] = [
    "mise en oeuvre",
    "mises en oeuvre",
    "realisee",
    "realisees",
    "realisation",
    "concretisee",
    "concretisees",
    "aboutie",
    "abouties",
    "achevee",
    "achevees",
    "accomplies",
];

/// Under way, whatever the labels of the statuses.
pub const UNDER_WAY: &str = "en cours";

/// A rate; what it is a rate of, when it is ours.
pub const RATE: &str = "taux";
/// See [`RATE`].
pub const RATE_OF: [&str; 5] = ["mise", "realisation", "execution", "avancement", "concretisation"];

/// Verbs between a number and a status.
pub const AUXILIARIES: [&str; 8] =
    ["sont", "est", "ont", "a", "etaient", "etait", "restent", "reste"];

/// Before a status, what turns it over.
pub const DENIED: [&str; 4] = ["pas", "non", "aucune", "ni"];

/// Before a status, what says that it is not there yet.
pub const TO_COME: [&str; 8] =
    ["seront", "sera", "devront", "devraient", "doivent", "peuvent", "pourront", "pourraient"];

/// In a sentence about what is aimed at, no figure is one of the count.
pub const AIMS: [&str; 7] =
    ["objectif", "objectifs", "vise", "visent", "horizon", "ambition", "ambitionne"];

/// Before a number, what makes it a rough one.
pub const ROUGH: [&str; 15] = [
    "environ",
    "pres",
    "plus",
    "moins",
    "presque",
    "quelque",
    "quelques",
    "autour",
    "jusqu",
    "depasse",
    "depassent",
    "note",
    "minimum",
    "maximum",
    "dela",
];

/// How the words begin that make of a number the size of a change.
pub const CHANGES: [&str; 12] = [
    "hauss", "baiss", "augment", "redui", "reduc", "diminu", "economi", "progress", "gagn", "gain",
    "perd", "recul",
];

/// Before a number, what makes it a name.
pub const NUMBERED: [&str; 14] = [
    "n",
    "no",
    "nos",
    "numero",
    "numeros",
    "article",
    "articles",
    "question",
    "questions",
    "page",
    "pages",
    "focus",
    "fiche",
    "axe",
];

/// Before a year, what dates the figures of a sentence.
pub const DATING: [&str; 24] = [
    "en",
    "fin",
    "bilan",
    "annee",
    "pour",
    "debut",
    "mi",
    "janvier",
    "fevrier",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "aout",
    "septembre",
    "octobre",
    "novembre",
    "decembre",
    "contre",
    "celui",
    "c'etait",
    "de",
    "l'annee",
];

/// The year before.
pub const LAST_YEAR: [&str; 8] = [
    "l an dernier",
    "l an passe",
    "l annee derniere",
    "l annee passee",
    "l annee precedente",
    "l an precedent",
    "au bilan precedent",
    "au precedent bilan",
];

/// All the proposals.
pub const WHOLE: [&str; 9] = [
    "au total",
    "en tout",
    "toutes transitions confondues",
    "taux global",
    "globalement",
    "oeuvre global",
    "propositions de la convention",
    "propositions citoyennes",
    "ensemble de la convention",
];
/// All of what its next words say.
pub const ALL_OF: &str = "ensemble";

/// « l'ensemble des transitions ».
pub const TRANSITIONS: &str = "transitions";

/// Articles and links passed over before a noun.
pub const LINKS: [&str; 12] =
    ["de", "des", "du", "d", "la", "les", "l", "le", "ces", "nos", "entre", "un"];
/// What a share may be of, besides the nouns.
pub const PARTS: [&str; 7] =
    ["transition", "transitions", "elles", "celles", "total", "ensemble", "convention"];

/// Words of a list that says which is which by its order.
pub const RESPECTIVELY: &str = "respectivement";
/// Words that count a part of what was just said.
pub const AMONG: [&str; 6] = ["dont", "parmi", "certaines", "notamment", "autres", "dernieres"];

/// « pour cent ».
pub const PER_CENT: [&str; 2] = ["pour", "cent"];
/// « 11 sur 13 ».
pub const OUT_OF: &str = "sur";
/// « et ».
pub const AND: &str = "et";
/// What parts two figures of a sentence, as « et » does.
pub const PARTING: [&str; 8] = [AND, "contre", "puis", "apres", "mais", "tandis", "alors", "quand"];
