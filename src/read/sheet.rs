//! One sheet → its table: the header row found, each row's cells by column.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::cell::{Cell, Held};
use super::grid::{Cells, Grid};
use super::rows::Rows;
use super::tables::{HEADER_ROWS, Headers, complete, headers, named, opened_by};
use crate::french::names::nearest;
use crate::report::{CellRef, Place, Problem, Report};
use crate::schema::{Column, Sheet, SheetSpec};

/// A sheet's rows, cells in the order of the schema's columns.
#[derive(Debug)]
pub struct Table {
    /// The sheet.
    pub sheet: Sheet,
    /// The rows that count, in the order of the sheet.
    pub rows: Vec<Row>,
    /// The sheets whose tables stand below it, which is told.
    pub others: BTreeSet<Sheet>,
}

/// One row that counts.
#[derive(Debug)]
pub struct Row {
    /// The sheet.
    pub sheet: Sheet,
    /// The row, from 0.
    pub row: u32,
    pub(super) cells: Vec<Option<Cell>>,
    /// Where each of the schema's columns stands, when it is there.
    pub(super) columns: Arc<[Option<u32>]>,
}

impl Row {
    /// The cell of a column, unless it is blank.
    #[must_use]
    pub fn cell(&self, column: Column) -> Option<&Cell> {
        let index = self.sheet.spec().index(column)?;
        self.cells.get(index)?.as_ref()
    }

    /// Where the cell of a column is, or would be.
    #[must_use]
    pub fn at(&self, column: Column) -> CellRef {
        let index = self.sheet.spec().index(column);
        let place = index.and_then(|index| self.columns.get(index).copied().flatten());
        CellRef { sheet: self.sheet, row: self.row, column: place.unwrap_or(0) }
    }

    /// The first filled cell among the required ones: the row's own place.
    #[must_use]
    pub fn place(&self) -> CellRef {
        let first = self.cells.iter().flatten().next();
        first.map_or(CellRef { sheet: self.sheet, row: self.row, column: 0 }, |cell| cell.at)
    }
}

/// Reads one sheet. Nothing when it has no header row.
pub(super) fn read(sheet: Sheet, grid: Grid, report: &mut Report) -> Option<Table> {
    let spec = sheet.spec();
    let Some((header, found)) = find_header(spec, &grid) else {
        no_header(spec, &grid, report);
        return None;
    };
    let columns: Arc<[_]> = place_columns(sheet, header, &found, report).into();
    for (row, cells) in grid.rows().filter(|(row, _)| *row == header) {
        untold(sheet, row, cells, report);
    }
    let absent = spec.columns.iter().zip(columns.iter());
    let absent = absent.filter(|(column, place)| column.required && place.is_none());
    let missing: Vec<String> = absent.map(|(column, _)| column.name.to_owned()).collect();
    if !missing.is_empty() {
        let is_year = |(name, _): &(String, _)| {
            name.parse::<u16>().is_ok_and(|year| (1900..2200).contains(&year))
        };
        let by_year = found.values().any(is_year);
        report.push(Place::Row(sheet, header), Problem::MissingColumns { missing, by_year });
        return None;
    }
    if grid.hidden > 0 {
        report.push(Place::Sheet(sheet), Problem::HiddenRows { count: grid.hidden });
    }
    let rows =
        Rows { spec, columns, titled: found.into_keys().collect(), untitled: BTreeMap::new() };
    Some(rows.read(header, grid, report))
}

/// The header row: the first that holds every required column, else the one
/// that holds most of the sheet's columns.
pub(super) fn find_header(spec: &SheetSpec, grid: &Grid) -> Option<(u32, Headers)> {
    let mut best: Option<(usize, u32, Headers)> = None;
    for (row, cells) in grid.rows().take_while(|(row, _)| *row < HEADER_ROWS) {
        let found = headers(spec, cells);
        let named = named(&found);
        if complete(spec, &named) {
            return Some((row, found));
        }
        if !named.is_empty() && best.as_ref().is_none_or(|(most, ..)| named.len() > *most) {
            best = Some((named.len(), row, found));
        }
    }
    best.map(|(_, row, found)| (row, found))
}

/// Says that there is no header row, or how far down it is.
fn no_header(spec: &SheetSpec, grid: &Grid, report: &mut Report) {
    let below = grid.rows().find(|(_, cells)| opened_by(cells) == Some(spec.sheet));
    if let Some((row, _)) = below {
        report.push(Place::Row(spec.sheet, row), Problem::HeaderTooLow);
    } else if !grid.is_empty() {
        // An empty sheet left from a starter workbook is no mistake.
        report.push(Place::Sheet(spec.sheet), Problem::NoHeader { expected: required(spec) });
    }
}

/// Where each of the schema's columns stands; says which headers are unknown.
fn place_columns(
    sheet: Sheet,
    header: u32,
    found: &Headers,
    report: &mut Report,
) -> Vec<Option<u32>> {
    let spec = sheet.spec();
    let mut columns: Vec<Option<u32>> = vec![None; spec.columns.len()];
    // The same title over a whole row is one thing to say.
    let mut unknown: BTreeMap<Problem, Vec<CellRef>> = BTreeMap::new();
    let here: BTreeSet<usize> = found.values().filter_map(|(_, index)| *index).collect();
    let lacking = || {
        let columns = spec.columns.iter().enumerate();
        columns.filter(|(index, _)| !here.contains(index)).map(|(_, column)| column.name)
    };
    for (&column, (name, index)) in found {
        let at = CellRef { sheet, row: header, column };
        let found = name.clone();
        match index.and_then(|index| columns.get_mut(index)) {
            Some(place @ None) => *place = Some(column),
            Some(Some(first)) => {
                let first = CellRef { column: *first, ..at };
                report.push_related(at, Problem::ColumnTwice { found }, vec![first]);
            }
            None => {
                let problem = match nearest(name, lacking()) {
                    Some(near) => Problem::ColumnMisspelt { found, nearest: near.to_owned() },
                    None => Problem::UnknownColumn { found },
                };
                unknown.entry(problem).or_default().push(at);
            }
        }
    }
    for (problem, places) in unknown {
        let mut places = places.into_iter();
        if let Some(first) = places.next() {
            report.push_related(first, problem, places.collect());
        }
    }
    columns
}

/// Says which cells hold a formula that gives nothing.
fn untold(sheet: Sheet, row: u32, cells: &Cells, report: &mut Report) {
    for (&column, held) in cells {
        let at = CellRef { sheet, row, column };
        match held {
            Held::Value(_) => {}
            Held::Error(found) => report.push(at, Problem::FormulaError { found: found.clone() }),
            Held::Stale => report.push(at, Problem::FormulaStale),
        }
    }
}

fn required(spec: &SheetSpec) -> Vec<String> {
    let required = spec.columns.iter().filter(|column| column.required);
    required.map(|column| column.name.to_owned()).collect()
}
