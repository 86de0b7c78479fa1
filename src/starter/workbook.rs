//! The workbook itself.

mod unknown;

use std::fmt;

use chrono::{Datelike, NaiveDate, Timelike};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Note, Workbook, Worksheet, XlsxError};

use super::ranges::LAST_ROW;
use super::tables::{CellValue, Row, Tables};
use super::{alerts, checks, instructions, lists, style};
use crate::french::guide as words;
use crate::schema::{CHECKS_SHEET, ColumnSpec, GUIDE_SHEET, Group, Kind, SHEETS, SheetSpec};

/// Why a workbook cannot be written: a text too long for a cell, too many rows.
#[derive(Debug)]
pub struct WriteFault(XlsxError);

impl fmt::Display for WriteFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for WriteFault {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.0)
    }
}

impl From<XlsxError> for WriteFault {
    fn from(error: XlsxError) -> Self {
        Self(error)
    }
}

/// Writes a workbook: the instructions under `title`, the checks, then every
/// sheet of the schema with its rows. The same title and tables give the same bytes.
///
/// # Errors
/// What the format cannot hold: a text of more than 32 767 characters, a date
/// before 1900, more than a million rows.
pub fn write(title: &str, tables: &Tables) -> Result<Vec<u8>, WriteFault> {
    let mut workbook = Workbook::new();
    // No clock: the file says when its form was settled, not when it was made.
    let settled = ExcelDateTime::from_ymd(2025, 1, 1)?;
    let properties = DocProperties::new().set_title(title).set_creation_datetime(&settled);
    workbook.set_properties(&properties);
    alerts::name_keys(&mut workbook)?;
    checks::name_folds(&mut workbook)?;
    let common = style::tab(Group::Common);
    let guide = workbook.add_worksheet().set_name(GUIDE_SHEET)?.set_tab_color(common);
    instructions::fill(guide, title)?;
    let counted = workbook.add_worksheet().set_name(CHECKS_SHEET)?.set_tab_color(common);
    checks::fill(counted, tables)?;
    for spec in SHEETS {
        let sheet = workbook.add_worksheet().set_name(spec.name)?;
        fill(sheet, spec, tables.rows(spec.sheet))?;
        unknown::columns(sheet, spec, tables)?;
    }
    for grid in &tables.grids {
        unknown::sheet(workbook.add_worksheet().set_name(&grid.name)?, grid)?;
    }
    Ok(workbook.save_to_buffer()?)
}

fn fill(sheet: &mut Worksheet, spec: &SheetSpec, rows: &[Row]) -> Result<(), XlsxError> {
    for (index, column) in (0u16..).zip(spec.columns) {
        sheet.set_column_width(index, style::width(column))?;
        sheet.set_column_format(index, &style::column(column.kind))?;
        sheet.write_string_with_format(0, index, column.name, &style::header(column.required))?;
        sheet.insert_note(0, index, &note(column))?;
        if let Some(list) = lists::list(spec.sheet, column)? {
            sheet.add_data_validation(1, index, LAST_ROW - 1, index, &list)?;
        }
        for (line, row) in (1u32..).zip(rows) {
            if let Some(value) = row.get(&column.column) {
                put(sheet, line, index, column.kind, value)?;
            }
        }
    }
    alerts::set(sheet, spec)?;
    sheet.set_tab_color(style::tab(spec.sheet.group()));
    let last_column = u16::try_from(spec.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    // Calc filters no row that is typed below the filter.
    let last_row = u32::try_from(rows.len()).unwrap_or(u32::MAX).max(LAST_ROW - 1);
    sheet.autofilter(0, 0, last_row, last_column)?;
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_row_height(0, 34)?;
    print_on_a4(sheet);
    sheet.set_repeat_rows(0, 0)?;
    Ok(())
}

/// Landscape A4, as wide as one page.
pub(super) fn print_on_a4(sheet: &mut Worksheet) {
    sheet.set_paper_size(9).set_landscape().set_print_fit_to_pages(1, 0);
}

fn put(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    kind: Kind,
    value: &CellValue,
) -> Result<(), XlsxError> {
    let format = style::cell(kind, value);
    match value {
        CellValue::Empty => {}
        CellValue::Text(text) => {
            sheet.write_string_with_format(row, column, text, &format)?;
        }
        CellValue::Number(number) => {
            sheet.write_number_with_format(row, column, *number, &format)?;
        }
        CellValue::Decimal(text) => match text.parse::<f64>() {
            Ok(number) => {
                sheet.write_number_with_format(row, column, number, &format)?;
            }
            Err(_) => {
                sheet.write_string_with_format(row, column, text, &format)?;
            }
        },
        CellValue::Bool(value) => {
            sheet.write_boolean_with_format(row, column, *value, &format)?;
        }
        CellValue::Date(day) => {
            sheet.write_datetime_with_format(row, column, date(*day)?, &format)?;
        }
        CellValue::Time(time) => {
            let hour = u16::from(small(time.hour()));
            let time = ExcelDateTime::from_hms(hour, small(time.minute()), small(time.second()))?;
            sheet.write_datetime_with_format(row, column, &time, &format)?;
        }
        CellValue::Moment(moment) => {
            let hour = u16::from(small(moment.hour()));
            let (minute, second) = (small(moment.minute()), small(moment.second()));
            let moment = date(moment.date())?.and_hms(hour, minute, second)?;
            sheet.write_datetime_with_format(row, column, &moment, &format)?;
        }
    }
    Ok(())
}

fn date(day: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    // A year the format cannot hold is refused by what follows.
    let year = u16::try_from(day.year()).unwrap_or(0);
    ExcelDateTime::from_ymd(year, small(day.month()), small(day.day()))
}

/// A part of a date or of a time, all below 60.
fn small(part: u32) -> u8 {
    u8::try_from(part).unwrap_or(u8::MAX)
}

/// The note on a header: what to type there.
fn note(column: &ColumnSpec) -> Note {
    let kind = words::kind_words(column.kind, |word| format!("« {word} »"));
    let need = if column.required { format!(" ({})", words::REQUIRED) } else { String::new() };
    let text = format!("{}{need} : {kind}.\n{}", column.name, column.help);
    // About 44 letters a line at this width; better too tall than cut.
    let lines = text.lines().map(|line| line.chars().count() / 44 + 1).sum::<usize>();
    let height = u32::try_from(lines * 15 + 12).unwrap_or(u32::MAX);
    Note::new(words::typeset(&text))
        .set_author(words::NOTE_AUTHOR)
        .add_author_prefix(false)
        .set_width(270)
        .set_height(height)
}

#[cfg(test)]
mod tests;
