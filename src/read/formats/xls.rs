//! `.xls` → its sheets.

use std::collections::BTreeSet;

use calamine::{Data, Range, Reader, Xls, XlsError};

use super::{Sheets, biff, damaged, ole};
use crate::read::cell::Held;
use crate::read::grid::Grid;
use crate::read::limits::Budget;
use crate::read::rows::Merged;
use crate::report::Refusal;

/// Reads the sheets of an `.xls`.
pub(super) fn read(bytes: &[u8], budget: &mut Budget) -> Result<Sheets, Refusal> {
    let stream = ole::workbook(bytes)?;
    let surveys = biff::survey(&stream, budget)?;
    let mut file = Xls::new(ole::wrapped(&stream)?).map_err(refused)?;
    let mut sheets = Sheets::new();
    for (name, survey) in file.sheet_names().into_iter().zip(surveys) {
        let values = file.worksheet_range(&name).map_err(damaged)?;
        let formulas = file.worksheet_formula(&name).map_err(damaged)?;
        let mut grid = grid(&values, &formulas);
        for (row, column) in survey.percentages {
            grid.make_percentage(row, column);
        }
        grid.hide(|row| survey.hidden.contains(&row));
        grid.merged = file
            .merge_cells_by_sheet_name(&name)
            .map_err(damaged)?
            .into_iter()
            .map(|area| Merged {
                rows: (area.start.0, area.end.0),
                columns: (area.start.1, area.end.1),
            })
            .collect();
        sheets.push((name, grid));
    }
    Ok(sheets)
}

fn refused(fault: XlsError) -> Refusal {
    if matches!(fault, XlsError::Password) { Refusal::Password } else { damaged(fault) }
}

/// The filled cells of a sheet, and those whose formula has no result.
pub(super) fn grid(values: &Range<Data>, formulas: &Range<String>) -> Grid {
    let mut grid = Grid::default();
    let mut computed = BTreeSet::new();
    each(values, |row, column, value| {
        if let Some(held) = Held::of(value) {
            grid.put(row, column, held);
        }
        // A formula whose result is an empty text was computed.
        if *value != Data::Empty {
            computed.insert((row, column));
        }
    });
    each(formulas, |row, column, formula| {
        if !formula.is_empty() && !computed.contains(&(row, column)) {
            grid.put(row, column, Held::Stale);
        }
    });
    grid
}

/// Every cell of a range, with its place in the sheet.
fn each<T: calamine::CellType>(range: &Range<T>, mut visit: impl FnMut(u32, u32, &T)) {
    let (Some(start), Some(end)) = (range.start(), range.end()) else { return };
    for row in start.0..=end.0 {
        for column in start.1..=end.1 {
            if let Some(value) = range.get_value((row, column)) {
                visit(row, column, value);
            }
        }
    }
}
