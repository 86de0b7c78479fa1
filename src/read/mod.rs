//! Workbook bytes → raw tables, each value with its cell.
//!
//! Sheets and columns are found by name (`workbook.md`, « How it is read »).
//! Fails when the bytes are not a workbook; a missing sheet or column, a
//! formula error, a formula never computed are problems at their place.

mod beside;
mod cell;
mod contents;
mod file;
mod formats;
mod grid;
mod header;
mod limits;
mod listing;
mod rows;
mod sheet;
mod tables;

use std::collections::{BTreeMap, BTreeSet};

pub use beside::Folder;
pub use cell::{Cell, Held, Raw};
pub use contents::{Content, Known, contents};
pub use file::bytes_of;
pub use header::{id_key, key};
pub use listing::is_list_of_problems;
pub use sheet::{Row, Table};

use self::grid::Grid;
use crate::french::names::nearest;
use crate::report::{Place, Problem, ReadSheet, Refusal, Report};
use crate::schema::{GUIDE_SHEET, SHEETS, Sheet};

/// A workbook as read: one table a sheet that was found.
#[derive(Debug, Default)]
pub struct Workbook {
    /// The tables found.
    pub tables: BTreeMap<Sheet, Table>,
    /// The sheets that are there and could not be read, which was told.
    pub unread: BTreeSet<Sheet>,
    /// The sheets whose name a chart bears.
    pub charts: BTreeSet<Sheet>,
    /// Whether the sheet that tells how to fill it is there.
    pub guided: bool,
    /// The names of the tabs, as typed.
    tabs: BTreeMap<Sheet, String>,
}

impl Workbook {
    /// The sheets that were read.
    #[must_use]
    pub fn sheets(&self) -> BTreeMap<Sheet, ReadSheet> {
        let read = |(sheet, table): (&Sheet, &Table)| {
            let tab = self.tabs.get(sheet).cloned().unwrap_or_else(|| sheet.name().to_owned());
            (*sheet, ReadSheet { tab, rows: table.rows.len() })
        };
        self.tables.iter().map(read).collect()
    }
}

/// Reads a workbook, whatever its format.
///
/// # Errors
/// Why the bytes are not read at all. However wrong they are, there is an
/// answer, in bounded time and memory: what is too much is refused.
pub fn read(bytes: &[u8], report: &mut Report) -> Result<Workbook, Refusal> {
    let mut workbook = Workbook::default();
    let mut others = Vec::new();
    for (name, grid) in formats::sheets(bytes)? {
        let found = header::find_sheet(&name);
        if grid.chart {
            workbook.charts.extend(found);
            continue;
        }
        let Some(sheet) = found else {
            others.push((name, grid));
            continue;
        };
        if workbook.tabs.contains_key(&sheet) {
            report.push(Place::Sheet(sheet), Problem::SheetTwice { found: name });
            continue;
        }
        workbook.tabs.insert(sheet, name.clone());
        match sheet::read(sheet, grid, report) {
            Some(table) => {
                workbook.unread.extend(&table.others);
                workbook.tables.insert(sheet, table);
            }
            None => {
                workbook.unread.insert(sheet);
            }
        }
    }
    for (name, grid) in others {
        other(name, &grid, &mut workbook, report);
    }
    Ok(workbook)
}

/// Says of a sheet unknown to the model that it is not read; where it holds the
/// table of a sheet that is missing, nothing can be published without it.
fn other(found: String, grid: &Grid, workbook: &mut Workbook, report: &mut Report) {
    if header::is_ours(&found) {
        workbook.guided |= key(&found) == key(GUIDE_SHEET);
        return;
    }
    let known = |sheet| workbook.tables.contains_key(&sheet);
    if let Some((sheet, row)) = tables::hidden_in(&found, grid).filter(|(sheet, _)| !known(*sheet))
    {
        report.push(Place::Workbook, Problem::TableElsewhere { found, sheet, row });
        workbook.unread.insert(sheet);
        return;
    }
    let names: Vec<&str> = SHEETS.iter().map(|spec| spec.name).collect();
    let near = header::part_of(&found).map(Sheet::name).or_else(|| nearest(&found, names));
    let nearest = near.map(str::to_owned);
    report.push(Place::Workbook, Problem::UnknownSheet { found, nearest });
}
