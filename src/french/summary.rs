//! The words around the problems: labels, counts, the last line.

use crate::report::{Report, Severity};

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

/// « 3 erreurs, 1 avertissement dans inputs/suivi.xlsx. »
#[must_use]
pub fn counts(report: &Report, workbook: &str) -> String {
    let parts: Vec<String> = [Severity::Defect, Severity::Error, Severity::Warning, Severity::Info]
        .into_iter()
        .filter_map(|kind| {
            let count = report.count(kind);
            let plural = if count < 2 { "" } else { "s" };
            (count > 0).then(|| format!("{count} {}{plural}", severity(kind)))
        })
        .collect();
    if parts.is_empty() {
        format!("Aucun problème dans {workbook}.")
    } else {
        format!("{} dans {workbook}.", parts.join(", "))
    }
}

/// Where a rule is explained; each message has the name of its own.
#[must_use]
pub fn more(slug: &str) -> String {
    format!("En savoir plus sur une règle, par son nom : greffe regles {slug}")
}

/// Said when an error stops publication.
pub const NOTHING_PUBLISHED: &str = "Rien n'a été publié : ce qui l'était avant reste en place.";
