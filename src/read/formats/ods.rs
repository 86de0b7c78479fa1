//! `.ods` → its sheets.

use std::io::Cursor;

use calamine::{Ods, Range, Reader};

use super::content;
use super::package::Package;
use super::{Sheets, damaged, xls};
use crate::read::cell::Held;
use crate::read::limits::Budget;
use crate::report::Refusal;

/// Reads the sheets of an `.ods`.
pub(super) fn read(bytes: &[u8], budget: &mut Budget) -> Result<Sheets, Refusal> {
    let mut package = Package::reopen(bytes)?;
    if let Some(manifest) = package.part("META-INF/manifest.xml")
        && content::is_encrypted(manifest)?
    {
        return Err(Refusal::Password);
    }
    let content = package.part("content.xml").ok_or_else(|| damaged("content.xml is missing"))?;
    let surveys = content::survey(content, budget)?;
    let mut file = Ods::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut sheets = Sheets::new();
    for survey in surveys {
        let values = file.worksheet_range(&survey.name).map_err(damaged)?;
        let mut grid = xls::grid(&values, &Range::empty());
        for (row, column) in survey.percentages {
            grid.make_percentage(row, column);
        }
        for (row, column) in survey.stale {
            grid.put(row, column, Held::Stale);
        }
        grid.merged = survey.merged;
        grid.hide(|row| survey.hidden.iter().any(|rows| rows.contains(&row)));
        sheets.push((survey.name, grid));
    }
    Ok(sheets)
}
