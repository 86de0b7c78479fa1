//! What documents are called.

use super::names::{distance, fold};

/// The documents whose data can be shown, one a line.
#[must_use]
pub fn shown(names: &[&str]) -> String {
    names.iter().flat_map(|name| [name, "\n"]).collect()
}

/// No document of that name: those there are, the nearest first.
#[must_use]
pub fn unknown(typed: &str, names: &[&str]) -> String {
    if names.is_empty() {
        return "Ce classeur n'a aucun document.\n  aide      greffe verifier\n".to_owned();
    }
    let typed_folded = fold(typed);
    let far = |name: &&str| distance(&typed_folded, &fold(name)).unwrap_or(usize::MAX);
    let mut sorted = names.to_vec();
    // A stable sort: what is as far stays in the order of the documents.
    sorted.sort_by_key(far);
    format!("Aucun document ne s'appelle « {typed} ».\n  aide      {}\n", sorted.join(", "))
}

/// The yearly report, in a message.
pub const THE_REPORT: &str = "le bilan n'est pas produit";

/// The deliberations, in a message.
pub const THE_ACTS: &str = "les délibérations ne sont pas produites";

/// Members present, in a message.
pub const PRESENT: &str = "présents";

/// Members represented, in a message.
pub const REPRESENTED: &str = "représentés";

/// « Votants », in a message.
pub const VOTERS: &str = "votants";
