//! What the records of an `.xls` say, that the spreadsheet reader does not:
//! how far its sheets go, which cells are percentages, which rows are hidden.
//!
//! Records and fields are those of [MS-XLS], section 2.4.

mod records;
mod texts;

use std::collections::BTreeSet;

use crate::read::limits::{Budget, CELLS};
use crate::report::{Excess, Refusal};

use self::records::{Records, u16_at, u32_at};
use self::texts::lengths;

/// The built-in formats `0%` and `0.00%`.
const PERCENT_FORMATS: [u16; 2] = [9, 10];
/// A sheet of Excel 97 to 2003 is no larger.
const ROWS: u64 = 65_536;
const COLUMNS: u64 = 256;
/// Records looked at, all sheets together.
const RECORDS: usize = 20_000_000;

/// What was seen of one sheet.
#[derive(Debug, Default)]
pub(super) struct Survey {
    /// Cells shown as percentages.
    pub(super) percentages: Vec<(u32, u32)>,
    /// Rows that are not shown.
    pub(super) hidden: BTreeSet<u32>,
}

/// Looks at every sheet, in the order of the workbook.
pub(super) fn survey(stream: &[u8], budget: &mut Budget) -> Result<Vec<Survey>, Refusal> {
    let mut left = RECORDS;
    let globals = globals(stream, &mut left)?;
    globals.sheets.iter().map(|&at| sheet(stream, at, &globals, budget, &mut left)).collect()
}

/// What the sheets share.
#[derive(Debug, Default)]
struct Globals {
    /// Where each sheet begins.
    sheets: Vec<usize>,
    /// The number format of each cell format.
    formats: Vec<u16>,
    /// Number formats that show a percentage.
    percent: BTreeSet<u16>,
    /// The length of each shared text, in bytes.
    texts: Vec<usize>,
}

fn globals(stream: &[u8], left: &mut usize) -> Result<Globals, Refusal> {
    let mut found = Globals { percent: PERCENT_FORMATS.into(), ..Globals::default() };
    let mut shared: Vec<&[u8]> = Vec::new();
    let mut before = 0;
    for (kind, data) in (Records { rest: stream }) {
        spend(left)?;
        match kind {
            records::EOF => break,
            records::BOUND_SHEET => {
                let at = usize::try_from(u32_at(data, 0)).unwrap_or(usize::MAX);
                if at > stream.len() {
                    return Err(Refusal::Damaged("a sheet begins after the end".to_owned()));
                }
                found.sheets.push(at);
            }
            records::XF => found.formats.push(u16_at(data, 2)),
            records::FORMAT if shows_percentage(data) => {
                found.percent.insert(u16_at(data, 0));
            }
            records::SST => shared.push(data.get(8..).unwrap_or_default()),
            records::CONTINUE if matches!(before, records::SST) => shared.push(data),
            _ => {}
        }
        if kind != records::CONTINUE {
            before = kind;
        }
    }
    found.texts = lengths(&shared);
    Ok(found)
}

fn sheet(
    stream: &[u8],
    at: usize,
    globals: &Globals,
    budget: &mut Budget,
    left: &mut usize,
) -> Result<Survey, Refusal> {
    let mut survey = Survey::default();
    let mut area = Area::default();
    // A chart set in the sheet has records of its own.
    let mut depth = 0_usize;
    for (kind, data) in (Records { rest: stream.get(at..).unwrap_or_default() }) {
        spend(left)?;
        let (row, column) = (u16_at(data, 0), u16_at(data, 2));
        match kind {
            records::BOF => depth += 1,
            records::EOF if depth <= 1 => break,
            records::EOF => depth -= 1,
            _ if depth > 1 => {}
            records::DIMENSIONS => dimensions(data)?,
            records::ROW if u16_at(data, 12) & 0x20 != 0 => {
                survey.hidden.insert(row.into());
            }
            records::MUL_RK => {
                let cells = data.len().saturating_sub(6) / 6;
                for index in 0..cells {
                    let column = column.saturating_add(u16::try_from(index).unwrap_or(u16::MAX));
                    area.take(row, column);
                    if globals.is_percentage(u16_at(data, 4 + index * 6)) {
                        survey.percentages.push((row.into(), column.into()));
                    }
                }
            }
            records::NUMBER
            | records::RK
            | records::FORMULA
            | records::LABEL_SST
            | records::LABEL
            | records::R_STRING
            | records::BOOL_ERR => {
                area.take(row, column);
                if kind == records::LABEL_SST {
                    let text = usize::try_from(u32_at(data, 6)).unwrap_or(usize::MAX);
                    budget.text(globals.texts.get(text).copied().unwrap_or(0))?;
                } else if globals.is_percentage(u16_at(data, 4)) {
                    survey.percentages.push((row.into(), column.into()));
                }
            }
            _ => {}
        }
    }
    budget.cells(area.cells())?;
    Ok(survey)
}

impl Globals {
    fn is_percentage(&self, format: u16) -> bool {
        let number = self.formats.get(usize::from(format));
        number.is_some_and(|number| self.percent.contains(number))
    }
}

/// The rectangle of the cells, which the reader fills with blanks.
#[derive(Debug, Default)]
struct Area {
    corners: Option<[u16; 4]>,
}

impl Area {
    fn take(&mut self, row: u16, column: u16) {
        let [top, left, bottom, right] = self.corners.unwrap_or([row, column, row, column]);
        self.corners = Some([top.min(row), left.min(column), bottom.max(row), right.max(column)]);
    }

    fn cells(&self) -> usize {
        let [top, left, bottom, right] = match self.corners {
            Some(corners) => corners.map(usize::from),
            None => return 0,
        };
        (bottom - top + 1) * (right - left + 1)
    }
}

/// The reader makes room for as many cells as a sheet says it has.
fn dimensions(data: &[u8]) -> Result<(), Refusal> {
    let (top, bottom, right) = if data.len() >= 14 {
        (u32_at(data, 0), u32_at(data, 4), u16_at(data, 10))
    } else {
        (u16_at(data, 0).into(), u16_at(data, 2).into(), u16_at(data, 6))
    };
    if u64::from(bottom.saturating_sub(top)) * u64::from(right) > ROWS * COLUMNS {
        return Err(Refusal::Excess(Excess::Cells { most: CELLS }));
    }
    Ok(())
}

/// Whether a number format has a percent sign; its text is in one or two bytes
/// a letter.
fn shows_percentage(data: &[u8]) -> bool {
    let letters = data.get(5..).unwrap_or_default();
    if data.get(4).is_some_and(|flags| flags & 1 != 0) {
        letters.chunks_exact(2).any(|letter| letter == b"%\0")
    } else {
        letters.contains(&b'%')
    }
}

fn spend(left: &mut usize) -> Result<(), Refusal> {
    *left = left.checked_sub(1).ok_or(Refusal::Excess(Excess::Cells { most: CELLS }))?;
    Ok(())
}
