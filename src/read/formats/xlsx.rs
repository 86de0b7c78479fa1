//! `.xlsx` and `.xlsm` → their sheets.

use std::io::Cursor;

use calamine::{Reader, Xlsx, XlsxError};

use super::{Sheets, charts, damaged, parts, worksheets};
use crate::read::cell::Held;
use crate::read::grid::Grid;
use crate::read::limits::Budget;
use crate::report::Refusal;

type File<'a> = Xlsx<Cursor<&'a [u8]>>;

/// Reads the sheets of an `.xlsx`.
pub(super) fn read(bytes: &[u8], budget: &mut Budget) -> Result<Sheets, Refusal> {
    let mut surveys = parts::survey(bytes)?;
    let mut file: File<'_> = Xlsx::new(Cursor::new(bytes)).map_err(refused)?;
    let mut sheets = Sheets::new();
    for name in worksheets(&file) {
        let mut grid = cells(&mut file, &name, budget)?;
        percentages(&mut file, &name, &mut grid)?;
        if let Some(survey) = surveys.remove(&name) {
            grid.hide(|row| survey.hidden.contains(&row));
            grid.merged = survey.merged;
        }
        sheets.push((name, grid));
    }
    sheets.extend(charts(&file));
    Ok(sheets)
}

fn cells(file: &mut File<'_>, name: &str, budget: &mut Budget) -> Result<Grid, Refusal> {
    let mut grid = Grid::default();
    let mut cells = file.worksheet_cells_reader(name).map_err(refused)?;
    while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(refused)? {
        budget.cells(1)?;
        let (row, column) = cell.pos;
        let stale = cell.formula.is_some() && matches!(cell.value, calamine::DataRef::Empty);
        let held = if stale { Some(Held::Stale) } else { Held::of_ref(&cell.value, budget)? };
        if let Some(held) = held {
            grid.put(row, column, held);
        }
    }
    Ok(grid)
}

/// A second reading, for workbooks that have a percent format at all.
fn percentages(file: &mut File<'_>, name: &str, grid: &mut Grid) -> Result<(), Refusal> {
    let mut cells = file.worksheet_cells_reader(name).map_err(refused)?;
    let styles = cells.styles();
    let shows = |style: &calamine::Style| {
        style.number_format.as_ref().is_some_and(|format| format.format_code.contains('%'))
    };
    let percent: Vec<bool> = styles.iter().map(shows).collect();
    if !percent.contains(&true) {
        return Ok(());
    }
    while let Some((row, column, style)) = cells.next_style_id().map_err(refused)? {
        if percent.get(style) == Some(&true) {
            grid.make_percentage(row, column);
        }
    }
    Ok(())
}

fn refused(fault: XlsxError) -> Refusal {
    if matches!(fault, XlsxError::Password) { Refusal::Password } else { damaged(fault) }
}
