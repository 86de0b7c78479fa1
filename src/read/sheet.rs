//! One sheet → its table: the header row found, each row's cells by column.

use std::collections::BTreeMap;
use std::sync::Arc;

use calamine::{Data, Range};

use super::cell::{Cell, Raw};
use super::header::find_column;
use crate::french::names::nearest;
use crate::report::{CellRef, Place, Problem, Report};
use crate::schema::{Column, Sheet, SheetSpec};

/// How far down a header row is looked for.
const HEADER_ROWS: u32 = 20;

/// A sheet's rows, cells in the order of the schema's columns.
#[derive(Debug)]
pub struct Table {
    /// The sheet.
    pub sheet: Sheet,
    /// The rows that count, in the order of the sheet.
    pub rows: Vec<Row>,
}

/// One row that counts.
#[derive(Debug)]
pub struct Row {
    /// The sheet.
    pub sheet: Sheet,
    /// The row, from 0.
    pub row: u32,
    cells: Vec<Option<Cell>>,
    /// Where each of the schema's columns stands, when it is there.
    columns: Arc<[Option<u32>]>,
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
pub(super) fn read(
    sheet: Sheet,
    values: &Range<Data>,
    formulas: &Range<String>,
    report: &mut Report,
) -> Option<Table> {
    let spec = sheet.spec();
    let Some((header, found)) = find_header(spec, values) else {
        // An empty sheet left from a starter workbook is no mistake.
        if !values.is_empty() {
            report.push(Place::Sheet(sheet), Problem::NoHeader { expected: required(spec) });
        }
        return None;
    };
    let columns: Arc<[_]> = place_columns(sheet, header, &found, values, report).into();
    let missing: Vec<String> = spec
        .columns
        .iter()
        .zip(columns.iter())
        .filter(|(column, place)| column.required && place.is_none())
        .map(|(column, _)| column.name.to_owned())
        .collect();
    if !missing.is_empty() {
        report.push(Place::Row(sheet, header), Problem::MissingColumns { missing });
        return None;
    }
    let last = values.end().map_or(header, |(row, _)| row);
    let rows = (header.saturating_add(1)..=last)
        .filter_map(|row| read_row(spec, row, &columns, values, formulas, report))
        .collect();
    Some(Table { sheet, rows })
}

/// The header row: the first that holds every required column, else the one
/// that holds most of the sheet's columns.
pub(super) fn find_header(
    spec: &SheetSpec,
    values: &Range<Data>,
) -> Option<(u32, BTreeMap<u32, Option<usize>>)> {
    let (first_row, first_column) = values.start()?;
    let (last_row, last_column) = values.end()?;
    let mut best: Option<(usize, u32, BTreeMap<u32, Option<usize>>)> = None;
    for row in first_row..=last_row.min(HEADER_ROWS.saturating_sub(1)) {
        let mut found = BTreeMap::new();
        for column in first_column..=last_column {
            if let Some(Data::String(name)) = values.get_value((row, column))
                && !name.trim().is_empty()
            {
                found.insert(column, find_column(spec, name));
            }
        }
        let holds = |index: usize| found.values().flatten().any(|&at| at == index);
        let known = found.values().flatten().count();
        let complete =
            spec.columns.iter().enumerate().all(|(index, column)| !column.required || holds(index));
        if complete {
            return Some((row, found));
        }
        if known > 0 && best.as_ref().is_none_or(|(most, ..)| known > *most) {
            best = Some((known, row, found));
        }
    }
    best.map(|(_, row, found)| (row, found))
}

/// Where each of the schema's columns stands; says which headers are unknown.
fn place_columns(
    sheet: Sheet,
    header: u32,
    found: &BTreeMap<u32, Option<usize>>,
    values: &Range<Data>,
    report: &mut Report,
) -> Vec<Option<u32>> {
    let spec = sheet.spec();
    let mut columns: Vec<Option<u32>> = vec![None; spec.columns.len()];
    for (&column, index) in found {
        let at = CellRef { sheet, row: header, column };
        let name = values.get_value((header, column)).map(ToString::to_string).unwrap_or_default();
        match index.and_then(|index| columns.get_mut(index)) {
            Some(place @ None) => *place = Some(column),
            Some(Some(first)) => {
                let first = CellRef { column: *first, ..at };
                report.push_related(at, Problem::ColumnTwice { found: name }, vec![first]);
            }
            None => {
                let names: Vec<&str> = spec.columns.iter().map(|column| column.name).collect();
                let near = nearest(&name, names).map(str::to_owned);
                report.push(at, Problem::UnknownColumn { found: name, nearest: near });
            }
        }
    }
    columns
}

/// A row counts when one of its required cells is filled.
fn read_row(
    spec: &SheetSpec,
    row: u32,
    columns: &Arc<[Option<u32>]>,
    values: &Range<Data>,
    formulas: &Range<String>,
    report: &mut Report,
) -> Option<Row> {
    let mut cells = Vec::with_capacity(columns.len());
    for place in columns.iter() {
        let cell = place.and_then(|column| {
            let at = CellRef { sheet: spec.sheet, row, column };
            let value = values.get_value((row, column));
            let raw = value.and_then(Raw::of).or_else(|| {
                // A formula whose result is an empty text was computed.
                let computed = matches!(value, Some(Data::String(_)));
                let formula = formulas.get_value((row, column)).filter(|_| !computed)?;
                (!formula.is_empty()).then_some(Raw::Stale)
            })?;
            Some(Cell { at, raw })
        });
        cells.push(cell);
    }
    let counts =
        spec.columns.iter().zip(&cells).any(|(column, cell)| column.required && cell.is_some());
    if !counts {
        return None;
    }
    for cell in &cells {
        match cell.as_ref().map(|cell| (cell.at, &cell.raw)) {
            Some((at, Raw::Error(error))) => {
                report.push(at, Problem::FormulaError { found: error.clone() });
            }
            Some((at, Raw::Stale)) => report.push(at, Problem::FormulaStale),
            _ => {}
        }
    }
    Some(Row { sheet: spec.sheet, row, cells, columns: Arc::clone(columns) })
}

fn required(spec: &SheetSpec) -> Vec<String> {
    let required = spec.columns.iter().filter(|column| column.required);
    required.map(|column| column.name.to_owned()).collect()
}
