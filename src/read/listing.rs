//! Telling a list of problems from a workbook of the staff.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};

use crate::french::problem_list::{SHEET, TITLE};

/// Whether these bytes are a list of problems that the program wrote.
#[must_use]
pub fn is_list_of_problems(bytes: &[u8]) -> bool {
    let Ok(mut file) = Xlsx::new(Cursor::new(bytes)) else { return false };
    if file.sheet_names() != [SHEET] {
        return false;
    }
    let Ok(range) = file.worksheet_range(SHEET) else { return false };
    matches!(range.get_value((0, 0)), Some(Data::String(title)) if title.starts_with(TITLE))
}
