//! One sheet as its file holds it: the cells that are not blank, and nothing
//! for the millions that are.

use std::collections::BTreeMap;

use super::cell::Held;
use super::rows::Merged;

/// No sheet is larger.
const ROWS: u32 = 1_048_576;
const COLUMNS: u32 = 16_384;

/// The cells of a row, by column.
pub(super) type Cells = BTreeMap<u32, Held>;

/// The filled cells of a sheet; rows and columns from 0, counted from the
/// sheet's own first cell.
#[derive(Debug, Default)]
pub(super) struct Grid {
    rows: BTreeMap<u32, Cells>,
    /// Filled rows that the spreadsheet does not show.
    pub(super) hidden: usize,
    /// Whether the tab is a chart, and has no cells at all.
    pub(super) chart: bool,
    /// Cells shown as one.
    pub(super) merged: Vec<Merged>,
}

impl Grid {
    /// That of a tab which is a chart.
    pub(super) fn of_chart() -> Self {
        Self { chart: true, ..Self::default() }
    }

    /// Puts a value in a cell; one further than any spreadsheet goes is the
    /// invention of a damaged file, and has no address.
    pub(super) fn put(&mut self, row: u32, column: u32, held: Held) {
        if row < ROWS && column < COLUMNS {
            self.rows.entry(row).or_default().insert(column, held);
        }
    }

    /// Makes a percentage of the number of a cell.
    pub(super) fn make_percentage(&mut self, row: u32, column: u32) {
        if let Some(held) = self.rows.get_mut(&row).and_then(|cells| cells.get_mut(&column)) {
            held.make_percentage();
        }
    }

    /// Says which rows are hidden, of those that hold something.
    pub(super) fn hide(&mut self, hidden: impl Fn(u32) -> bool) {
        self.hidden = self.rows.keys().filter(|&&row| hidden(row)).count();
    }

    /// The rows, from the top.
    pub(super) fn rows(&self) -> impl Iterator<Item = (u32, &Cells)> {
        self.rows.iter().map(|(row, cells)| (*row, cells))
    }

    /// The rows below one, from the top, to keep.
    pub(super) fn into_rows_below(mut self, row: u32) -> impl Iterator<Item = (u32, Cells)> {
        self.rows.split_off(&row.saturating_add(1)).into_iter()
    }

    /// Every cell, by row and column.
    pub(super) fn into_cells(self) -> impl Iterator<Item = ((u32, u32), Held)> {
        self.rows.into_iter().flat_map(|(row, cells)| {
            cells.into_iter().map(move |(column, held)| ((row, column), held))
        })
    }

    /// Whether nothing is written there.
    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}
