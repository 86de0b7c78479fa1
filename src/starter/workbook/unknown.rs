//! What the schema does not know, kept as it was.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::put;
use crate::schema::{Kind, SheetSpec};
use crate::starter::style;
use crate::starter::tables::{Grid, Tables};

/// The columns at the right of a sheet.
pub(super) fn columns(
    sheet: &mut Worksheet,
    spec: &SheetSpec,
    tables: &Tables,
) -> Result<(), XlsxError> {
    let first = u16::try_from(spec.columns.len()).unwrap_or(u16::MAX);
    let extras = tables.extras.get(&spec.sheet).map_or(&[][..], Vec::as_slice);
    for (column, extra) in (first..).zip(extras) {
        sheet.set_column_width(column, 24)?;
        sheet.write_string_with_format(0, column, &extra.title, &style::foreign())?;
        for (&row, value) in &extra.cells {
            let row = u32::try_from(row).unwrap_or(u32::MAX).saturating_add(1);
            put(sheet, row, column, Kind::Text, value)?;
        }
    }
    Ok(())
}

/// A whole sheet.
pub(super) fn sheet(sheet: &mut Worksheet, grid: &Grid) -> Result<(), XlsxError> {
    for (&(row, column), value) in &grid.cells {
        let column = u16::try_from(column).unwrap_or(u16::MAX);
        put(sheet, row, column, Kind::Text, value)?;
    }
    Ok(())
}
