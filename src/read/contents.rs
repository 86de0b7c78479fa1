//! Workbook bytes → every cell it holds, understood or not: what is carried
//! over when a workbook is written anew.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Range, Reader, Sheets, open_workbook_auto_from_rs};

use super::cell::Raw;
use super::header::find_sheet;
use super::sheet::find_header;
use crate::schema::{Column, Sheet};

/// A sheet, cell by cell.
#[derive(Debug)]
pub struct Content {
    /// The name on its tab.
    pub name: String,
    /// What it is, when it is one of ours and its header was found; one only
    /// for each of our sheets.
    pub known: Option<Known>,
    /// What is filled, by row and column, both from 0.
    pub cells: BTreeMap<(u32, u32), Raw>,
}

/// What is known of a sheet.
#[derive(Debug)]
pub struct Known {
    /// The sheet.
    pub sheet: Sheet,
    /// The row of its header, from 0.
    pub header: u32,
    /// Where the schema's columns stand, from 0.
    pub columns: BTreeMap<u32, Column>,
}

/// Reads every sheet as it stands.
///
/// # Errors
/// The reason why the bytes are not a workbook, in the reader's own words.
pub fn contents(bytes: &[u8]) -> Result<Vec<Content>, String> {
    let mut file =
        open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(|fault| fault.to_string())?;
    let mut found: Vec<Content> = Vec::new();
    for name in file.sheet_names() {
        let values = file.worksheet_range(&name).map_err(|fault| fault.to_string())?;
        // Calc always saves results.
        let formulas = if matches!(file, Sheets::Ods(_)) {
            Range::empty()
        } else {
            file.worksheet_formula(&name).unwrap_or_default()
        };
        let sheet = find_sheet(&name).filter(|sheet| {
            let same = |other: &Known| other.sheet == *sheet;
            !found.iter().filter_map(|other| other.known.as_ref()).any(same)
        });
        let known = sheet.and_then(|sheet| known(sheet, &values));
        found.push(Content { name, known, cells: cells(&values, &formulas) });
    }
    Ok(found)
}

fn known(sheet: Sheet, values: &Range<Data>) -> Option<Known> {
    let spec = sheet.spec();
    let (header, found) = find_header(spec, values)?;
    let mut columns: BTreeMap<u32, Column> = BTreeMap::new();
    for (place, index) in found {
        let column = index.and_then(|index| spec.columns.get(index)).map(|spec| spec.column);
        // Of two columns of one title, the first is ours.
        if let Some(column) = column.filter(|column| !columns.values().any(|own| own == column)) {
            columns.insert(place, column);
        }
    }
    Some(Known { sheet, header, columns })
}

fn cells(values: &Range<Data>, formulas: &Range<String>) -> BTreeMap<(u32, u32), Raw> {
    let mut cells = BTreeMap::new();
    let filled = |at: (u32, u32)| formulas.get_value(at).is_some_and(|text| !text.is_empty());
    for at in places(formulas).filter(|&at| filled(at)) {
        // A formula whose result is an empty text was computed.
        if !matches!(values.get_value(at), Some(Data::String(_))) {
            cells.insert(at, Raw::Stale);
        }
    }
    let typed = places(values).filter_map(|at| Some((at, Raw::of(values.get_value(at)?)?)));
    cells.extend(typed.collect::<Vec<_>>());
    cells
}

/// Every place of a range.
fn places<T: calamine::CellType>(range: &Range<T>) -> impl Iterator<Item = (u32, u32)> {
    let corners = range.start().zip(range.end());
    corners.into_iter().flat_map(|((top, left), (bottom, right))| {
        (top..=bottom).flat_map(move |row| (left..=right).map(move |column| (row, column)))
    })
}
