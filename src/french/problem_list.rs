//! The words of the workbook of problems (`greffe verifier --vers`).

/// The name of its only sheet.
pub const SHEET: &str = "Problèmes";

/// How its first cell begins: what tells it from a workbook of the staff.
pub const TITLE: &str = "Problèmes du classeur";

/// Said of a workbook that has none.
pub const NONE: &str = "Aucun problème.";

/// Its columns, and how wide each is, in characters.
pub const COLUMNS: [(&str, u16); 9] = [
    ("Gravité", 14),
    ("Feuille", 14),
    ("Cellules", 18),
    ("Message", 40),
    ("Lu", 19),
    ("Attendu", 24),
    ("Aide", 34),
    ("Règle", 23),
    ("Fait", 8),
];

/// What the link of a cell says when one points at it.
pub const OPEN: &str = "Ouvrir le classeur à cette cellule";

/// How to go on, under the title.
pub const HOW: &str = "Une ligne par cause, dans l'ordre du classeur. Le nom d'une cellule ouvre le \
    classeur à cet endroit ; « Fait » se coche au fil des corrections. Cette liste ne change \
    rien au classeur : la même commande la refait.";

/// Where a rule is explained.
pub const RULES: &str = "Chaque règle est dite au survol de son nom, et a sa page avec un exemple : \
    greffe regles NOM-DE-LA-RÈGLE";

/// The foot of a printed page: the file, then the page.
pub const FOOT: &str = "&L&8&F&R&8page &P/&N";

/// « Problèmes du classeur suivi.xlsx ».
#[must_use]
pub fn title(workbook: &str) -> String {
    format!("{TITLE} {workbook}")
}

/// « B8…, 4 cellules ».
#[must_use]
pub fn first_of(range: &str, count: usize) -> String {
    format!("{range}…, {count} cellules")
}

/// « Où : Présences!B8, B41, Mouvements!C8, C10, 4 cellules ».
#[must_use]
pub fn all_of(place: &str) -> String {
    format!("Où : {place}")
}

/// What a rule says, with its source.
#[must_use]
pub fn rule(meaning: &str, source: &str) -> String {
    if source.is_empty() { meaning.to_owned() } else { format!("{meaning} ({source})") }
}

/// Why the list is not written there.
pub const ONTO_A_WORKBOOK: &str = "Ce nom est celui du classeur vérifié, qui n'est jamais modifié.";

/// Why the list is not written there.
pub const NOT_OURS: &str = "Un fichier de ce nom existe déjà, et ce n'est pas une liste de problèmes : choisir un autre nom.";

/// Why the list is not written there.
pub const NOT_XLSX: &str = "Le nom de la liste doit finir par .xlsx.";
