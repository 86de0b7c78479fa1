//! Workbook bytes → raw tables, each value with its cell.
//!
//! Sheets and columns are found by name (`workbook.md`, « How it is read »).
//! Fails when the bytes are not a workbook; a missing sheet or column, a
//! formula error, a formula never computed are problems at their place.

mod beside;
mod cell;
mod header;
mod listing;
mod sheet;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use calamine::{Range, Reader, Sheets, open_workbook_auto_from_rs};

pub use beside::Folder;
pub use cell::{Cell, Raw};
pub use header::{id_key, key};
pub use listing::is_list_of_problems;
pub use sheet::{Row, Table};

use crate::french::names::nearest;
use crate::report::{Place, Problem, ReadSheet, Report};
use crate::schema::{SHEETS, Sheet};

/// A workbook as read: one table a sheet that was found.
#[derive(Debug, Default)]
pub struct Workbook {
    /// The tables found.
    pub tables: BTreeMap<Sheet, Table>,
    /// The sheets that are there and could not be read, which was told.
    pub unread: BTreeSet<Sheet>,
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
/// The reason why the bytes are not a workbook, in the reader's own words.
pub fn read(bytes: &[u8], report: &mut Report) -> Result<Workbook, String> {
    let mut file =
        open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(|fault| fault.to_string())?;
    let mut workbook = Workbook::default();
    for name in file.sheet_names() {
        let Some(sheet) = header::find_sheet(&name) else {
            if !header::is_instructions(&name) {
                let names: Vec<&str> = SHEETS.iter().map(|spec| spec.name).collect();
                let near = header::part_of(&name).or_else(|| nearest(&name, names));
                let near = near.map(str::to_owned);
                report.push(Place::Workbook, Problem::UnknownSheet { found: name, nearest: near });
            }
            continue;
        };
        if workbook.tables.contains_key(&sheet) {
            report.push(Place::Sheet(sheet), Problem::SheetTwice { found: name });
            continue;
        }
        workbook.tabs.insert(sheet, name.clone());
        let values = file.worksheet_range(&name).map_err(|fault| fault.to_string())?;
        // An ODS cell with a formula and an empty result looks like one that was
        // never computed; Calc always saves results.
        let formulas = if matches!(file, Sheets::Ods(_)) {
            Range::empty()
        } else {
            file.worksheet_formula(&name).unwrap_or_default()
        };
        match sheet::read(sheet, &values, &formulas, report) {
            Some(table) => {
                workbook.tables.insert(sheet, table);
            }
            None => {
                workbook.unread.insert(sheet);
            }
        }
    }
    Ok(workbook)
}
