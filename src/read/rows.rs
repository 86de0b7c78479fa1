//! The rows under a header: those that count, and what stands among them
//! without being one.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::cell::{Cell, Held, Raw};
use super::grid::{Cells, Grid};
use super::header::key;
use super::sheet::{Row, Table};
use super::tables::opened_by;
use crate::report::{CellRef, Place, Problem, Report};
use crate::schema::{Sheet, SheetSpec};

/// Reads the rows of one table.
pub(super) struct Rows {
    pub(super) spec: &'static SheetSpec,
    /// Where each of the schema's columns stands, when it is there.
    pub(super) columns: Arc<[Option<u32>]>,
    /// The columns that have a title, ours or not.
    pub(super) titled: BTreeSet<u32>,
    /// How many values stand in each column that has none.
    pub(super) untitled: BTreeMap<u32, usize>,
}

impl Rows {
    /// The rows that count, from the one below the header to the last, or to the
    /// titles of another table.
    pub(super) fn read(mut self, header: u32, grid: Grid, report: &mut Report) -> Table {
        let sheet = self.spec.sheet;
        let merged = grid.merged.clone();
        let mut table = Table { sheet, rows: Vec::new(), others: BTreeSet::new() };
        for (row, cells) in grid.into_rows_below(header) {
            let place = Place::Row(sheet, row);
            match judge(self.spec, &self.columns, &cells) {
                Judged::Titles(other) if other == sheet => {
                    report.push(place, Problem::TitlesRepeated);
                }
                Judged::Titles(other) => {
                    report.push(place, Problem::SecondTable { sheet: other });
                    table.others.insert(other);
                }
                // What stands below the titles of another table is its own.
                _ if !table.others.is_empty() => {}
                Judged::Total => report.push(place, Problem::TotalRow),
                Judged::Lone { column, text } => {
                    let at = CellRef { sheet, row, column };
                    report.push(at, Problem::LoneCell { found: text });
                }
                Judged::Counts => table.rows.push(self.row(row, cells, &merged, report)),
                Judged::Nothing => {}
            }
        }
        let place = |column: &u32| CellRef { sheet, row: header, column: *column };
        let mut untitled = self.untitled.keys().map(place);
        if let Some(first) = untitled.next() {
            let values = self.untitled.values().sum();
            report.push_related(first, Problem::UntitledColumn { values }, untitled.collect());
        }
        table
    }

    /// A row that counts.
    fn row(&mut self, row: u32, mut held: Cells, merged: &[Merged], report: &mut Report) -> Row {
        let place = |column: u32| CellRef { sheet: self.spec.sheet, row, column };
        let found: Vec<Option<(u32, Held)>> = self
            .columns
            .iter()
            .map(|column| {
                let column = (*column)?;
                Some((column, held.remove(&column)?))
            })
            .collect();
        for column in held.into_keys().filter(|column| !self.titled.contains(column)) {
            *self.untitled.entry(column).or_default() += 1;
        }
        let mut cells: Vec<Option<Cell>> = Vec::with_capacity(found.len());
        for (index, found) in found.into_iter().enumerate() {
            cells.push(match found {
                Some((column, held)) => Some(cell(place(column), held, report)),
                None => self.covered(index, row, merged, report),
            });
        }
        Row { sheet: self.spec.sheet, row, cells, columns: Arc::clone(&self.columns) }
    }

    /// A required cell without a value of its own, since it is merged with one
    /// above or before it.
    fn covered(
        &self,
        index: usize,
        row: u32,
        merged: &[Merged],
        report: &mut Report,
    ) -> Option<Cell> {
        let spec = self.spec.columns.get(index).filter(|spec| spec.required)?;
        let column = self.columns.get(index).copied().flatten()?;
        let area = merged.iter().find(|area| area.covers(row, column))?;
        let at = CellRef { sheet: self.spec.sheet, row, column };
        let from = CellRef { row: area.rows.0, column: area.columns.0, ..at };
        report.push_related(at, Problem::MergedCell { column: spec.name }, vec![from]);
        Some(Cell { at, raw: Raw::Told })
    }
}

/// What a row under a header is.
#[derive(Debug)]
pub(super) enum Judged {
    /// One of the table's own: a required cell is filled, or another of ours,
    /// and the required ones are then told to be empty.
    Counts,
    /// The titles of a table: those of this one again, or of another.
    Titles(Sheet),
    /// The sums of those above it.
    Total,
    /// A remark typed under the table.
    Lone {
        /// Where it stands.
        column: u32,
        /// What it says.
        text: String,
    },
    /// Nothing of ours is typed there.
    Nothing,
}

/// Judges a row of a sheet whose columns stand there.
pub(super) fn judge(spec: &SheetSpec, columns: &[Option<u32>], cells: &Cells) -> Judged {
    if let Some(sheet) = opened_by(cells) {
        return Judged::Titles(sheet);
    }
    let found = |(_, place): (_, &Option<u32>)| cells.get_key_value(&(*place)?);
    let placed = || spec.columns.iter().zip(columns);
    let required = || placed().filter(|(spec, _)| spec.required).map(found);
    let keyed = required().flatten().next();
    let typed = || placed().filter_map(found).find(|(_, held)| is_typed(held));
    let Some((column, first)) = keyed.or_else(typed) else { return Judged::Nothing };
    if is_total(first) && required().any(|found| found.is_none()) {
        return Judged::Total;
    }
    if let Held::Value(Raw::Text(text)) = first
        && cells.len() == 1
        && (keyed.is_none() || required().count() > 2)
    {
        return Judged::Lone { column: *column, text: text.clone() };
    }
    Judged::Counts
}

/// Cells shown as one, whose value is that of the first.
#[derive(Debug, Clone, Copy)]
pub(super) struct Merged {
    /// First and last.
    pub(super) rows: (u32, u32),
    /// First and last.
    pub(super) columns: (u32, u32),
}

impl Merged {
    fn covers(&self, row: u32, column: u32) -> bool {
        (self.rows.0..=self.rows.1).contains(&row)
            && (self.columns.0..=self.columns.1).contains(&column)
    }
}

/// A cell, told here when it gives no value.
fn cell(at: CellRef, held: Held, report: &mut Report) -> Cell {
    let problem = match held {
        Held::Value(Raw::Text(text)) if is_formula(&text) => Problem::FormulaAsText { found: text },
        Held::Value(raw) => return Cell { at, raw },
        Held::Error(found) => Problem::FormulaError { found },
        Held::Stale => Problem::FormulaStale,
    };
    report.push(at, problem);
    Cell { at, raw: Raw::Told }
}

/// `=SOMME(D2:E2)`, `=D2+E2`: typed in a cell that takes everything for text.
fn is_formula(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('=') else { return false };
    let name = rest.trim_start_matches(|c: char| c.is_ascii_uppercase() || c == '$');
    name.len() < rest.len() && name.starts_with(|c: char| c == '(' || c.is_ascii_digit())
}

/// Whether somebody typed it: a formula drawn down rows made ready in advance
/// gives them a zero, a « faux » or an error.
fn is_typed(held: &Held) -> bool {
    match held {
        Held::Value(Raw::Number(number) | Raw::Percentage(number)) => number != "0",
        Held::Value(Raw::Text(_) | Raw::Moment { .. } | Raw::Bool(true)) => true,
        Held::Value(Raw::Bool(false) | Raw::Told) | Held::Error(_) | Held::Stale => false,
    }
}

/// « Total », « Sous-total 2025 », « TOTAUX ».
fn is_total(held: &Held) -> bool {
    let Held::Value(Raw::Text(text)) = held else { return false };
    let text = key(text.get(..40).unwrap_or(text));
    ["total", "totaux", "sous-total"].iter().any(|word| text.starts_with(&key(word)))
}

#[cfg(test)]
mod tests {
    use super::{Held, Raw, is_formula, is_total};

    #[test]
    fn a_formula_is_told_from_a_text() {
        for (typed, expected) in [
            ("=D2+E2", true),
            ("=$D$2", true),
            ("=SOMME(D2:E2)", true),
            ("= pas un titre", false),
            ("=", false),
            ("=>", false),
            ("Égal =D2", false),
        ] {
            assert_eq!(is_formula(typed), expected, "{typed}");
        }
    }

    #[test]
    fn a_total_is_told_from_a_title() {
        for (typed, expected) in [
            ("Total", true),
            ("TOTAUX", true),
            ("Sous-total", true),
            ("Total général 2025", true),
            ("Le total des jardins", false),
        ] {
            assert_eq!(is_total(&Held::Value(Raw::Text(typed.to_owned()))), expected, "{typed}");
        }
    }
}
