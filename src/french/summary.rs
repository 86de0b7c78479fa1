//! The words around the problems: labels, counts, the last line.

use std::collections::BTreeMap;

use crate::french::messages::quoted;
use crate::report::{Group, ReadSheet, Severity};
use crate::schema::{GUIDE_SHEET, Sheet};

/// What the cell holds.
pub const FOUND: &str = "lu";
/// What it should hold.
pub const EXPECTED: &str = "attendu";
/// How to mend it.
pub const HELP: &str = "aide";
/// Other cells concerned.
pub const SEE: &str = "voir";
/// The template's line.
pub const LINE: &str = "ligne";
/// The recorded reason for going on.
pub const DEROGATION: &str = "motif";

/// The word for a severity.
#[must_use]
pub fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Defect => "défaut",
        Severity::Error => "erreur",
        Severity::Warning => "avertissement",
        Severity::Info => "information",
    }
}

/// « 3 erreurs, 1 avertissement dans inputs/suivi.xlsx (31 cellules). »
#[must_use]
pub fn counts(groups: &[Group<'_>], workbook: &str) -> String {
    let parts: Vec<String> = [Severity::Defect, Severity::Error, Severity::Warning, Severity::Info]
        .into_iter()
        .filter_map(|kind| {
            let count = groups.iter().filter(|group| group.severity() == kind).count();
            let plural = if count < 2 { "" } else { "s" };
            (count > 0).then(|| format!("{count} {}{plural}", severity(kind)))
        })
        .collect();
    let cells: usize = groups.iter().map(|group| group.cells().len()).sum();
    let cells = if cells > groups.len() { format!(" ({cells} cellules)") } else { String::new() };
    let found = if parts.is_empty() { "Aucun problème".to_owned() } else { parts.join(", ") };
    stopped(format!("{found} dans {workbook}{cells}"))
}

/// A sentence with its stop, unless a path gave it one: « dans f/.. ».
fn stopped(mut sentence: String) -> String {
    if !sentence.ends_with('.') {
        sentence.push('.');
    }
    sentence
}

/// What to do once errors are told.
#[must_use]
pub fn mend(place: &str, again: &str) -> String {
    if place.is_empty() {
        format!("Corriger, enregistrer le classeur, puis : {again}")
    } else {
        format!("Commencer par {place} ; enregistrer le classeur, puis : {again}")
    }
}

/// What to do once a template is told to be wrong.
#[must_use]
pub fn mend_template(place: &str, again: &str) -> String {
    format!("Corriger le modèle ({place}), puis : {again}")
}

/// What to do once a file is told to be out of reach.
#[must_use]
pub fn reach(again: &str) -> String {
    format!("Ensuite, recommencer : {again}")
}

/// What to do when there are warnings and nothing worse.
#[must_use]
pub fn reread(place: &str, onward: &str) -> String {
    let place =
        if place.is_empty() { String::new() } else { format!(", à commencer par {place}") };
    format!("Rien n'empêche de produire ; relire les avertissements{place}, puis : {onward}")
}

/// What to do when nothing stands in the way.
#[must_use]
pub fn go_on(onward: &str) -> String {
    format!("Le classeur est prêt : {onward}")
}

/// What to do with a workbook that holds nothing to publish yet.
#[must_use]
pub fn fill(again: &str) -> String {
    format!("Rien à produire encore : remplir le suivi ou les délibérations, puis : {again}")
}

/// What to do with one of our workbooks in which nothing was typed yet.
#[must_use]
pub fn begin(again: &str) -> String {
    format!(
        "Rien à produire encore : commencer par la feuille Paramètres ; la feuille « {GUIDE_SHEET} » dit comment. Puis : {again}"
    )
}

/// What was understood, when a document lacks all its sheets: « Feuilles lues :
/// Propositions (36 lignes), Suivi (72 lignes). »
#[must_use]
pub fn understood(read: &BTreeMap<Sheet, ReadSheet>) -> String {
    let each: Vec<String> = read
        .values()
        .filter(|it| it.rows > 0)
        .map(|it| format!("{} ({} ligne{})", it.tab, it.rows, if it.rows < 2 { "" } else { "s" }))
        .collect();
    if each.is_empty() {
        "Aucune ligne lue : les noms des feuilles et des colonnes sont dans inputs/LISEZ-MOI.md."
            .to_owned()
    } else {
        format!("Feuilles lues : {}.", each.join(", "))
    }
}

/// A sheet under the name of its tab, when it is not quite ours: « onglet Proposition ».
#[must_use]
pub fn tab(name: &str) -> String {
    format!(" (onglet {})", quoted(name))
}

/// Where a rule is explained; each message has the name of its own.
#[must_use]
pub fn more(slug: &str) -> String {
    format!("En savoir plus sur une règle, par son nom : greffe regles {slug}")
}

/// Said when an error stops publication.
pub const NOTHING_PUBLISHED: &str = "Rien n'a été publié : ce qui l'était avant reste en place.";
