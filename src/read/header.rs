//! Finding sheets and columns by name, as tolerantly as a colleague would.

use crate::french::names::fold;
use crate::schema::{CHECKS_SHEET, ColumnSpec, GUIDE_SHEET, SHEETS, Sheet, SheetSpec};

/// What names are compared by: no case, accent, space, apostrophe or final
/// plural; `n°`, `no` and `numéro` alike.
#[must_use]
pub fn key(name: &str) -> String {
    let folded = fold(name);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words
        .map(|word| match word {
            "no" | "numero" | "num" => "n",
            word if word.chars().count() > 3 => {
                word.strip_suffix('s').or_else(|| word.strip_suffix('x')).unwrap_or(word)
            }
            word => word,
        })
        .collect()
}

/// What keys of rows are compared by: no case, accent or kind of space, dash
/// or dot; but `2025-1-12` is not `2025-11-2`.
#[must_use]
pub fn id_key(text: &str) -> String {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// The sheet that bears this name.
pub(super) fn find_sheet(name: &str) -> Option<Sheet> {
    let wanted = key(name);
    SHEETS.iter().find(|spec| key(spec.name) == wanted).map(|spec| spec.sheet)
}

/// The sheet whose name is part of this one: « Suivi 2025 ».
pub(super) fn part_of(name: &str) -> Option<Sheet> {
    let wanted = key(name);
    SHEETS.iter().find(|spec| wanted.starts_with(&key(spec.name))).map(|spec| spec.sheet)
}

/// Whether this is a sheet that we write ourselves, beside those to fill in.
pub(super) fn is_ours(name: &str) -> bool {
    [GUIDE_SHEET, CHECKS_SHEET].iter().any(|own| key(own) == key(name))
}

/// The column that bears this header.
pub(super) fn find_column(spec: &SheetSpec, name: &str) -> Option<usize> {
    let wanted = key(name);
    let bears = |column: &ColumnSpec| {
        key(column.name) == wanted || column.aliases.iter().any(|alias| key(alias) == wanted)
    };
    spec.columns.iter().position(bears)
}
