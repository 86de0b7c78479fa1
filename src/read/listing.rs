//! Telling a list of problems from a workbook of the staff.

use super::formats;
use crate::french::problem_list::{SHEET, TITLE};

/// Whether these bytes are a list of problems that the program wrote.
#[must_use]
pub fn is_list_of_problems(bytes: &[u8]) -> bool {
    let Ok(sheets) = formats::sheets(bytes) else { return false };
    let [(name, grid)] = sheets.as_slice() else { return false };
    let first = grid.rows().next().and_then(|(_, cells)| cells.values().next());
    name == SHEET && first.is_some_and(|held| held.shown().starts_with(TITLE))
}
