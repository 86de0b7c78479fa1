//! How the formulas compare texts: as the program does, whatever the accents.

use crate::french::checks::FOLDED;

/// The formula of a text, or of each text of a range, folded.
pub(in crate::starter) fn folded(text: &str) -> String {
    let lower = format!("LOWER({text})");
    let plain = FOLDED
        .iter()
        .fold(lower, |text, (from, to)| format!("SUBSTITUTE({text},\"{from}\",\"{to}\")"));
    format!("TRIM({plain})")
}

/// One for each row that is no sum of the others, zero for « Total »: the columns
/// are the required ones, in their order, the first filled of which says so.
pub(super) fn is_row([first, second, third]: [&str; 3]) -> String {
    let word = format!("LOWER({first}&{second}&{third})");
    let plain = [("-", ""), (" ", ""), ("sous", ""), ("totaux", "total")]
        .iter()
        .fold(word, |text, (from, to)| format!("SUBSTITUTE({text},\"{from}\",\"{to}\")"));
    format!("(1-(LEFT({plain},5)=\"total\")*((({first}=\"\")+({second}=\"\")+({third}=\"\"))>0))")
}

/// Each number of a range, zero for what is none.
pub(super) fn numbers(range: &str) -> String {
    format!("VALUE(TEXT({range},\"0;-0;0;\\0\"))")
}
