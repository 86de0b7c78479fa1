//! The words of `greffe nouveau`.

use super::cli::typed_path;
use super::numbers::integer;

/// The title of a new workbook.
pub const TITLE: &str = "Classeur de suivi";
/// The folder made when none is named.
pub const FOLDER: &str = "convention";
/// The sheet of what stood above a header.
pub const NOTES_SHEET: &str = "Notes reprises";
/// Its two columns.
pub const NOTES_HEADS: [&str; 2] = ["Cellule d'origine", "Contenu"];

/// What was carried over, in numbers and names.
#[derive(Debug, Default)]
pub struct CarriedOver {
    /// The workbook it comes from.
    pub from: String,
    /// Its rows.
    pub rows: usize,
    /// The new year.
    pub year: Option<u16>,
    /// The rows to fill in for it.
    pub fresh: usize,
    /// Columns that are not ours: « Suivi, « Remarques » ».
    pub columns: Vec<String>,
    /// Sheets that are not ours.
    pub sheets: Vec<String>,
    /// Rows kept as notes: « Propositions!9 ».
    pub aside: Vec<String>,
    /// Whether the year was in the workbook already.
    pub known: bool,
    /// Files copied.
    pub files: usize,
    /// What is wrong with it: « 3 erreurs dans suivi.xlsx. ».
    pub wrong: Option<String>,
    /// The command that tells it.
    pub verify: String,
}

/// What was made, and the next three steps.
#[must_use]
pub fn ready(folder: &str, carried: Option<&CarriedOver>) -> String {
    let here = folder == ".";
    let within = |name: &str| if here { name.to_owned() } else { format!("{folder}/{name}") };
    let wrong = carried.and_then(|it| Some((it.wrong.as_ref()?, &it.verify)));
    // A folder that begins with errors is made, not ready.
    let state = if wrong.is_some() { "fait" } else { "prêt" };
    let mut lines = vec![if here {
        format!("Le dossier est {state} : classeur, guide et modèles.")
    } else {
        format!("Le dossier {folder} est {state} : classeur, guide et modèles.")
    }];
    lines.extend(carried.map(told));
    lines.extend(wrong.map(|(wrong, verify)| {
        format!(
            "\nAttention : {wrong}\nTout est repris tel quel, erreurs comprises. Les voir et les corriger d'abord : {verify}"
        )
    }));
    let fill = match carried.and_then(|it| it.year.filter(|_| it.fresh > 0)) {
        Some(year) => format!(
            "Remplir {} : l'année {year} dans Années, et la colonne Statut de ses lignes de Suivi (en jaune).",
            within("inputs/suivi.xlsx")
        ),
        None => format!(
            "Remplir {} : sa première feuille dit par où commencer.",
            within("inputs/suivi.xlsx")
        ),
    };
    let go = if here { String::new() } else { format!("cd {}, puis ", typed_path(folder)) };
    lines.extend([
        String::new(),
        format!("  1. {fill}"),
        format!("  2. Vérifier : {go}greffe verifier"),
        "  3. Produire : greffe produire".to_owned(),
        String::new(),
        "Pour changer l'aspect des documents : templates/LISEZ-MOI.md, puis greffe produire --modeles templates".to_owned(),
        String::new(),
    ]);
    lines.join("\n")
}

fn told(carried: &CarriedOver) -> String {
    let CarriedOver { from, rows, year, fresh, columns, sheets, aside, known, files, .. } = carried;
    let joined = match files {
        0 => String::new(),
        _ => format!(", {}", count(*files, "fichier joint", "fichiers joints")),
    };
    let mut told = vec![format!("Repris de {from} : {}{joined}.", count(*rows, "ligne", "lignes"))];
    if let Some(year) = year {
        let ready = match fresh {
            0 => "aucune ligne de suivi n'est à ajouter".to_owned(),
            fresh => {
                count(*fresh, "ligne de suivi est à remplir", "lignes de suivi sont à remplir")
            }
        };
        let known = if *known { ", déjà dans le classeur" } else { "" };
        told.push(format!("Année {year}{known} : {ready}."));
    }
    for (names, what) in [
        (
            aside,
            "Lignes qui ne sont pas à reprendre (totaux, titres répétés, remarques, second tableau), gardées dans « Notes reprises »",
        ),
        (columns, "Colonnes que le programme ne lit pas, gardées à droite de leur feuille"),
        (sheets, "Feuilles que le programme ne lit pas, gardées à la fin"),
    ] {
        if !names.is_empty() {
            told.push(format!("{what} : {}.", names.join(", ")));
        }
    }
    told.push("Les formules sont reprises par leur résultat. Les commentaires, les couleurs et les graphiques ne le sont pas : l'ancien classeur reste où il est.".to_owned());
    told.join("\n")
}

fn count(number: usize, one: &str, many: &str) -> String {
    let number = u64::try_from(number).unwrap_or(u64::MAX);
    format!("{} {}", integer(number), if number < 2 { one } else { many })
}

/// A column that is not ours.
#[must_use]
pub fn column(sheet: &str, title: &str) -> String {
    if title.is_empty() {
        format!("{sheet} (sans titre)")
    } else {
        format!("{sheet} « {title} »")
    }
}

/// The first names of many: « a, b, c et 30 autres ».
fn first_names(names: &[String]) -> String {
    const FIRST: usize = 3;
    // « et 1 autre » would be no shorter than the name itself.
    match names.get(..FIRST).filter(|_| names.len() > FIRST + 1) {
        Some(first) => format!("{} et {} autres", first.join(", "), names.len() - FIRST),
        None => names.join(", "),
    }
}

/// A year that the workbook is past already.
#[must_use]
pub fn past(workbook: &str, asked: u16, latest: u16) -> String {
    format!(
        "L'année {asked} est passée : {workbook} va jusqu'à {latest}.\n  Rien n'a été écrit.\n  aide      demander une année à venir, ou ôter --annee pour préparer la suivante\n"
    )
}

/// Files that are already there.
#[must_use]
pub fn taken(folder: &str, names: &[String]) -> String {
    let there = match names {
        [one] => format!("{folder}/{one} existe déjà"),
        many => {
            format!("{} fichiers existent déjà dans {folder} : {}", many.len(), first_names(many))
        }
    };
    format!(
        "{there}.\n  Rien n'est jamais remplacé, et rien n'a été écrit.\n  aide      donner un autre dossier : greffe nouveau AUTRE-DOSSIER\n"
    )
}

/// Formulas without their result.
#[must_use]
pub fn stale(workbook: &str, cells: &[String]) -> String {
    let first: Vec<&str> = cells.iter().take(5).map(String::as_str).collect();
    let more = if cells.len() > first.len() { "…" } else { "" };
    format!(
        "{workbook} contient {} dont le résultat n'est pas enregistré : {}{more}\n  Rien n'a été écrit : ces valeurs seraient perdues.\n  aide      ouvrir le classeur dans le tableur, l'enregistrer, puis recommencer\n",
        count(cells.len(), "formule", "formules"),
        first.join(", ")
    )
}

/// A workbook that the format cannot hold.
#[must_use]
pub fn unwritable(reason: &str) -> String {
    format!(
        "Ce classeur ne peut pas être repris en .xlsx.\n  lu        {reason}\n  Rien n'a été écrit.\n"
    )
}
