//! The bytes of a file → its sheets, whatever program wrote it.
//!
//! Sole user of `calamine`. What it does not tell of a file (percentages, hidden
//! rows, merged cells) and what it takes on trust (how much there is to read)
//! is looked at here first, in the file's own terms.

mod biff;
mod content;
mod kind;
mod ods;
mod ole;
mod package;
mod parts;
mod xls;
mod xlsb;
mod xlsx;
mod xml;

use std::panic::catch_unwind;

use calamine::{Reader, SheetType};

use self::kind::Kind;
use super::grid::Grid;
use super::limits::{self, Budget};
use crate::report::Refusal;

/// The sheets of a file, by name, in order.
pub(super) type Sheets = Vec<(String, Grid)>;

/// Reads every sheet of a file.
///
/// # Errors
/// Why it is not read at all.
pub(super) fn sheets(bytes: &[u8]) -> Result<Sheets, Refusal> {
    // What the spreadsheet reader takes for granted, a damaged file may not give.
    catch_unwind(|| read(bytes)).unwrap_or_else(|_| Err(damaged("the reader stopped short")))
}

fn read(bytes: &[u8]) -> Result<Sheets, Refusal> {
    limits::file(u64::try_from(bytes.len()).unwrap_or(u64::MAX))?;
    let mut budget = Budget::default();
    match kind::kind(bytes)? {
        Kind::Xlsx => xlsx::read(bytes, &mut budget),
        Kind::Xlsb => xlsb::read(bytes, &mut budget),
        Kind::Ods => ods::read(bytes, &mut budget),
        Kind::Xls => xls::read(bytes, &mut budget),
    }
}

/// The names of the sheets that hold cells: a chart on its own does not.
fn worksheets<R: Reader<T>, T: std::io::Read + std::io::Seek>(file: &R) -> Vec<String> {
    let sheets = file.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    sheets.map(|sheet| sheet.name.clone()).collect()
}

/// The tabs that are a chart and nothing else.
fn charts<R: Reader<T>, T: std::io::Read + std::io::Seek>(file: &R) -> Sheets {
    let charts = file.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::ChartSheet);
    charts.map(|sheet| (sheet.name.clone(), Grid::of_chart())).collect()
}

/// A file that does not read to its end, in the words of whatever read it.
#[expect(clippy::needless_pass_by_value, reason = "what `map_err` gives is given away")]
fn damaged(fault: impl ToString) -> Refusal {
    Refusal::Damaged(fault.to_string())
}
