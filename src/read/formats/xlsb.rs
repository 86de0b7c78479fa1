//! `.xlsb` → its sheets.

use std::io::Cursor;

use calamine::{Reader, Xlsb, XlsbError};

use super::{Sheets, charts, damaged, worksheets};
use crate::read::cell::Held;
use crate::read::grid::Grid;
use crate::read::limits::Budget;
use crate::report::Refusal;

/// Reads the sheets of an `.xlsb`; the reader says neither percentages nor
/// hidden rows of this format.
pub(super) fn read(bytes: &[u8], budget: &mut Budget) -> Result<Sheets, Refusal> {
    let mut file = Xlsb::new(Cursor::new(bytes)).map_err(refused)?;
    let mut sheets = Sheets::new();
    for name in worksheets(&file) {
        let mut grid = Grid::default();
        let mut cells = file.worksheet_cells_reader(&name).map_err(refused)?;
        while let Some(cell) = cells.next_cell().map_err(refused)? {
            budget.cells(1)?;
            let (row, column) = cell.get_position();
            if let Some(held) = Held::of_ref(cell.get_value(), budget)? {
                grid.put(row, column, held);
            }
        }
        sheets.push((name, grid));
    }
    sheets.extend(charts(&file));
    Ok(sheets)
}

fn refused(fault: XlsbError) -> Refusal {
    if matches!(fault, XlsbError::Password) { Refusal::Password } else { damaged(fault) }
}
