//! Workbook bytes → every cell it holds, understood or not: what is carried
//! over when a workbook is written anew.

use std::collections::{BTreeMap, BTreeSet};

use super::cell::Held;
use super::formats;
use super::grid::Grid;
use super::header::find_sheet;
use super::rows::{Judged, judge};
use super::sheet::find_header;
use crate::report::Refusal;
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
    pub cells: BTreeMap<(u32, u32), Held>,
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
    /// The rows under the header that are none of its own, which the reader does
    /// not read: totals, titles again, another table, a remark.
    pub aside: BTreeSet<u32>,
}

/// Reads every sheet as it stands.
///
/// # Errors
/// Why the bytes are not read at all, as [`super::read`].
pub fn contents(bytes: &[u8]) -> Result<Vec<Content>, Refusal> {
    let mut found: Vec<Content> = Vec::new();
    for (name, grid) in formats::sheets(bytes)?.into_iter().filter(|(_, grid)| !grid.chart) {
        let sheet = find_sheet(&name).filter(|sheet| {
            let same = |other: &Known| other.sheet == *sheet;
            !found.iter().filter_map(|other| other.known.as_ref()).any(same)
        });
        let known = sheet.and_then(|sheet| known(sheet, &grid));
        found.push(Content { name, known, cells: grid.into_cells().collect() });
    }
    Ok(found)
}

fn known(sheet: Sheet, grid: &Grid) -> Option<Known> {
    let spec = sheet.spec();
    let (header, found) = find_header(spec, grid)?;
    let mut columns: BTreeMap<u32, Column> = BTreeMap::new();
    for (place, (_, index)) in found {
        let column = index.and_then(|index| spec.columns.get(index)).map(|spec| spec.column);
        // Of two columns of one title, the first is ours.
        if let Some(column) = column.filter(|column| !columns.values().any(|own| own == column)) {
            columns.insert(place, column);
        }
    }
    let aside = aside(sheet, header, &columns, grid);
    Some(Known { sheet, header, columns, aside })
}

/// The rows that the reader would not take for the sheet's own.
fn aside(sheet: Sheet, header: u32, columns: &BTreeMap<u32, Column>, grid: &Grid) -> BTreeSet<u32> {
    let spec = sheet.spec();
    let place = |own: Column| columns.iter().find(|(_, it)| **it == own).map(|(place, _)| *place);
    let columns: Vec<Option<u32>> = spec.columns.iter().map(|it| place(it.column)).collect();
    let mut ended = false;
    let below = grid.rows().filter(|(row, _)| *row > header);
    let aside = below.filter(|(_, cells)| {
        let judged = judge(spec, &columns, cells);
        ended |= matches!(judged, Judged::Titles(other) if other != sheet);
        ended || matches!(judged, Judged::Titles(_) | Judged::Total | Judged::Lone { .. })
    });
    aside.map(|(row, _)| row).collect()
}
