//! Cells told as a spreadsheet names them, together: `Suivi!C2:C41`.

use super::CellRef;
use super::place::letters;
use crate::schema::Sheet;

/// Cells next to each other, told as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Block {
    sheet: Sheet,
    /// First and last column.
    columns: (u32, u32),
    /// First and last row.
    rows: (u32, u32),
}

/// Cells as ranges, in the order in which the workbook reads; each cell once,
/// each sheet named once: `Suivi!D8`, `D10`, `Scrutins!A3`.
#[must_use]
pub fn ranges(cells: &[CellRef]) -> Vec<String> {
    let mut cells = cells.to_vec();
    cells.sort_unstable_by_key(|cell| (cell.sheet, cell.column, cell.row));
    cells.dedup();
    let single = |cell: &CellRef| Block {
        sheet: cell.sheet,
        columns: (cell.column, cell.column),
        rows: (cell.row, cell.row),
    };
    // Down the columns first, then across those of the same rows.
    let down = joined(cells.iter().map(single).collect(), |a, b| {
        let follows = a.columns == b.columns && a.rows.1 + 1 == b.rows.0;
        follows.then_some(Block { rows: (a.rows.0, b.rows.1), ..*a })
    });
    let mut across = down;
    across.sort_by_key(|block| (block.sheet, block.rows, block.columns));
    let across = joined(across, |a, b| {
        let follows = a.rows == b.rows && a.columns.1 + 1 == b.columns.0;
        follows.then_some(Block { columns: (a.columns.0, b.columns.1), ..*a })
    });
    let before = std::iter::once(None).chain(across.iter().map(|block| Some(block.sheet)));
    across.iter().zip(before).map(|(block, before)| written(block, before)).collect()
}

/// Each block joined to the one before, where `join` says how.
fn joined(blocks: Vec<Block>, join: impl Fn(&Block, &Block) -> Option<Block>) -> Vec<Block> {
    let mut out: Vec<Block> = Vec::new();
    for block in blocks {
        match out.last_mut() {
            Some(last) if last.sheet == block.sheet => match join(last, &block) {
                Some(both) => *last = both,
                None => out.push(block),
            },
            _ => out.push(block),
        }
    }
    out
}

fn written(block: &Block, before: Option<Sheet>) -> String {
    let corner = |column: u32, row: u32| format!("{}{}", letters(column), row + 1);
    let first = corner(block.columns.0, block.rows.0);
    let last = corner(block.columns.1, block.rows.1);
    let range = if first == last { first } else { format!("{first}:{last}") };
    if before == Some(block.sheet) {
        return range;
    }
    format!("{}!{range}", block.sheet.name())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(cells: &[(Sheet, &str, u32)]) -> String {
        let cell = |&(sheet, column, row): &(Sheet, &str, u32)| CellRef {
            sheet,
            row: row - 1,
            column: (0..99).find(|index| letters(*index) == column).unwrap(),
        };
        ranges(&cells.iter().map(cell).collect::<Vec<_>>()).join(", ")
    }

    #[test]
    fn a_column_and_a_row_are_one_range_each() {
        let column: Vec<_> = (2..=41).map(|row| (Sheet::Progress, "C", row)).collect();
        assert_eq!(told(&column), "Suivi!C2:C41");
        let row = [(Sheet::Deliberations, "N", 4), (Sheet::Deliberations, "M", 4)];
        assert_eq!(told(&row), "Délibérations!M4:N4");
    }

    #[test]
    fn two_columns_of_the_same_rows_are_one_block() {
        let cells: Vec<_> =
            (2..=5).flat_map(|row| ["F", "G"].map(|c| (Sheet::Proposals, c, row))).collect();
        assert_eq!(told(&cells), "Propositions!F2:G5");
    }

    #[test]
    fn cells_apart_stay_apart_and_are_told_once() {
        let cells = [
            (Sheet::Ballots, "A", 3),
            (Sheet::Progress, "D", 10),
            (Sheet::Progress, "D", 8),
            (Sheet::Progress, "D", 8),
            (Sheet::Progress, "E", 9),
        ];
        assert_eq!(told(&cells), "Suivi!D8, E9, D10, Scrutins!A3");
        assert_eq!(told(&[]), "");
    }

    #[test]
    fn beyond_z_columns_have_two_letters() {
        let cells = [(Sheet::Deliberations, "Z", 2), (Sheet::Deliberations, "AA", 2)];
        assert_eq!(told(&cells), "Délibérations!Z2:AA2");
    }
}
