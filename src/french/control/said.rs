//! What is said around a finding: where, what was read, what to do, why it is kept.

use crate::french::{NO_BREAK, typography};

/// « Suivi!D8, D10 et 3 autres plages »: ranges of cells, so many told.
#[must_use]
pub fn cells(ranges: &[String], shown: usize) -> String {
    let Some((kept, rest)) = ranges.split_at_checked(shown) else { return ranges.join(", ") };
    match rest {
        [] => kept.join(", "),
        [_] => ranges.join(", "),
        _ => format!("{} et {} autres plages", kept.join(", "), rest.len()),
    }
}

/// « À faire : … ».
#[must_use]
pub fn to_do(help: &str) -> String {
    typography::set(&format!("À faire : {help}."))
}

/// « Lu : … ».
#[must_use]
pub fn found(text: &str) -> String {
    typography::set(&format!("Lu : {text}."))
}

/// « Attendu : … ».
#[must_use]
pub fn expected(text: &str) -> String {
    typography::set(&format!("Attendu : {text}."))
}

/// « Voir : Suivi!C3. »
#[must_use]
pub fn see(cells: &str) -> String {
    format!("Voir{NO_BREAK}: {cells}.")
}

/// « Motif de dérogation : … ».
#[must_use]
pub fn motive(text: &str) -> String {
    let text = typography::set(text);
    let stop = if text.ends_with(['.', '!', '?', '…']) { "" } else { "." };
    format!("Motif de dérogation{NO_BREAK}: {text}{stop}")
}
