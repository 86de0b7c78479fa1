//! Whose table a row of titles opens, wherever it stands.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::cell::{Held, Raw};
use super::grid::{Cells, Grid};
use super::header::{find_column, key, part_of};
use crate::schema::{SHEETS, Sheet, SheetSpec};

/// How far down a header row is looked for.
pub(super) const HEADER_ROWS: u32 = 20;
/// No title of a column is longer, in bytes.
const LONGEST: usize = 60;

/// The titles of a row: where they stand, and the column each one names.
pub(super) type Headers = BTreeMap<u32, (String, Option<usize>)>;

/// The titles of a row, as a sheet of the model would read them. A number or a
/// date is a title too, that names nothing: `2025`.
pub(super) fn headers(spec: &SheetSpec, cells: &Cells) -> Headers {
    let titles = cells.iter().filter_map(|(column, held)| match held {
        Held::Value(raw) => Some((*column, raw.shown())),
        Held::Error(_) | Held::Stale => None,
    });
    titles
        .map(|(column, name)| {
            let index = find_column(spec, &name);
            (column, (name, index))
        })
        .collect()
}

/// The columns that titles name.
pub(super) fn named(found: &Headers) -> BTreeSet<usize> {
    found.values().filter_map(|(_, index)| *index).collect()
}

/// Whether every required column is named.
pub(super) fn complete(spec: &SheetSpec, named: &BTreeSet<usize>) -> bool {
    let mut columns = spec.columns.iter().enumerate();
    columns.all(|(index, column)| !column.required || named.contains(&index))
}

/// The sheet of the model whose titles these are: all the required ones, and
/// the most of the others.
pub(super) fn opened_by(cells: &Cells) -> Option<Sheet> {
    if !begins_like_titles(cells) {
        return None;
    }
    let named_of = |spec: &'static SheetSpec| (spec, named(&headers(spec, cells)));
    let likely = SHEETS.iter().map(named_of).filter(|(spec, named)| {
        // A sheet with one required column would be found everywhere.
        let required = spec.columns.iter().filter(|column| column.required).count();
        required > 1 && complete(spec, named)
    });
    likely.max_by_key(|(_, named)| named.len()).map(|(spec, _)| spec.sheet)
}

/// The table that a sheet unknown to the model holds, and the row of its titles.
pub(super) fn hidden_in(name: &str, grid: &Grid) -> Option<(Sheet, u32)> {
    if let Some(found) = grid.rows().find_map(|(row, cells)| Some((opened_by(cells)?, row))) {
        return Some(found);
    }
    // « Suivi 2025 »: one sheet a year, which needs no column for the year.
    let sheet = part_of(name)?;
    let alike = |cells: &Cells| named(&headers(sheet.spec(), cells)).len() > 1;
    let row = grid.rows().take_while(|(row, _)| *row < HEADER_ROWS).find(|(_, it)| alike(it))?.0;
    Some((sheet, row))
}

/// Cheap, and false for nearly every row: whether the first cell is a title.
fn begins_like_titles(cells: &Cells) -> bool {
    static TITLES: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
        let columns = SHEETS.iter().flat_map(|spec| spec.columns);
        columns.flat_map(|it| it.aliases.iter().chain([&it.name])).map(|name| key(name)).collect()
    });
    match cells.values().next() {
        Some(Held::Value(Raw::Text(text))) => {
            text.len() <= LONGEST
                && !text.starts_with(|c: char| c.is_ascii_digit())
                && TITLES.contains(&key(text))
        }
        _ => false,
    }
}
