//! The cells of a column, as formulas write them.

use rust_xlsxwriter::column_number_to_name;

use crate::schema::{Column, Sheet};

/// The last row, from 1, that is ready to be filled in. An `.xls` ends at row
/// 65 536, and makes an error of any formula that looks further.
pub(super) const LAST_ROW: u32 = 60_001;

/// The last row, from 1, that drop-down lists look at.
pub(super) const LAST_LISTED: u32 = 10_001;

/// The cells of a column down to a row, from 1: `Suivi!$A$2:$A$10001`.
/// Nothing for a column that the sheet has not.
pub(super) fn cells(sheet: Sheet, column: Column, last: u32) -> Option<String> {
    let letters = letters(sheet, column)?;
    let name = quoted(sheet.name());
    Some(format!("{name}!${letters}$2:${letters}${last}"))
}

/// The letters of a column.
pub(super) fn letters(sheet: Sheet, column: Column) -> Option<String> {
    let index = sheet.spec().index(column)?;
    Some(column_number_to_name(u16::try_from(index).ok()?))
}

/// A sheet's name as formulas write it.
pub(super) fn quoted(name: &str) -> String {
    if name.chars().all(|c| c.is_ascii_alphanumeric()) {
        name.to_owned()
    } else {
        format!("'{}'", name.replace('\'', "''"))
    }
}

/// The name that stands for the keys of a sheet, in every program: a rule of
/// colour may not look into another sheet otherwise.
pub(super) fn keys_name(sheet: Sheet) -> String {
    format!("Liste_{}", sheet.name())
}
