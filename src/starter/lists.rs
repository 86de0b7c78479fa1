//! The drop-down lists.

use rust_xlsxwriter::{DataValidation, DataValidationErrorStyle, Formula, XlsxError};

use super::ranges::{LAST_LISTED, cells};
use crate::french::guide as words;
use crate::schema::{Column, ColumnSpec, Kind, SETTINGS, Sheet};

/// The list of a column, if it has one. A value outside it stays possible: a
/// surname alone, or a title, also names somebody.
pub(super) fn list(sheet: Sheet, spec: &ColumnSpec) -> Result<Option<DataValidation>, XlsxError> {
    let validation = DataValidation::new();
    let validation = match spec.kind {
        Kind::Choice(values) => validation.allow_list_strings(values)?,
        Kind::YesNo => validation.allow_list_strings(&words::YES_NO)?,
        Kind::Ref(target) => match keys(target) {
            Some(range) => validation.allow_list_formula(Formula::new(range)),
            None => return Ok(None),
        },
        Kind::Text if (sheet, spec.column) == (Sheet::Settings, Column::Key) => {
            let keys: Vec<&str> = SETTINGS.iter().map(|spec| spec.key).collect();
            validation.allow_list_strings(&keys)?
        }
        Kind::Text
        | Kind::Id
        | Kind::Label
        | Kind::List
        | Kind::Long
        | Kind::Whole
        | Kind::Year
        | Kind::Date
        | Kind::Time
        | Kind::Color
        | Kind::File
        | Kind::Url
        | Kind::RefList(_) => return Ok(None),
    };
    let validation = validation
        .set_error_style(DataValidationErrorStyle::Warning)
        .set_error_title(words::LIST_FAULT_TITLE)?
        .set_error_message(words::typeset(words::LIST_FAULT))?;
    Ok(Some(validation))
}

/// The filled cells among the keys of a sheet, as a formula: a list that ended
/// in empty rows would open on them.
fn keys(sheet: Sheet) -> Option<String> {
    let cells = cells(sheet, sheet.key()?, LAST_LISTED)?;
    let (first, _) = cells.split_once(':')?;
    let last = format!("SUMPRODUCT(MAX(({cells}<>\"\")*(ROW({cells})-1)))");
    Some(format!("={first}:INDEX({cells},MAX(1,{last}))"))
}
