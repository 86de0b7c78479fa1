//! The drop-down lists.

use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, Formula, XlsxError, column_number_to_name,
};

use crate::french::guide as words;
use crate::schema::{Column, ColumnSpec, Kind, SETTINGS, Sheet};

/// The last row, from 0, that has a drop-down list and that lists look at.
pub(super) const LAST_ROW: u32 = 999;

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

/// The cells that hold the keys of a sheet, as a formula.
fn keys(sheet: Sheet) -> Option<String> {
    let index = sheet.spec().index(sheet.key()?)?;
    let column = column_number_to_name(u16::try_from(index).ok()?);
    let name = quoted(sheet.name());
    Some(format!("={name}!${column}$2:${column}${}", LAST_ROW + 1))
}

/// A sheet's name as formulas write it.
pub(super) fn quoted(name: &str) -> String {
    if name.chars().all(|c| c.is_ascii_alphanumeric()) {
        name.to_owned()
    } else {
        format!("'{}'", name.replace('\'', "''"))
    }
}
