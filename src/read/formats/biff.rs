//! What the records of an `.xls` say, that the spreadsheet reader does not:
//! how far its sheets go, which cells are percentages, which rows are hidden.
//!
//! Records and fields are those of [MS-XLS], section 2.4.

use std::collections::BTreeSet;

use crate::read::limits::{Budget, CELLS};
use crate::report::{Excess, Refusal};

/// `Date1904`… are read by the reader; these are what we look at.
mod record {
    pub(super) const FORMULA: u16 = 0x0006;
    pub(super) const EOF: u16 = 0x000a;
    pub(super) const CONTINUE: u16 = 0x003c;
    pub(super) const BOUND_SHEET: u16 = 0x0085;
    pub(super) const MUL_RK: u16 = 0x00bd;
    pub(super) const R_STRING: u16 = 0x00d6;
    pub(super) const XF: u16 = 0x00e0;
    pub(super) const SST: u16 = 0x00fc;
    pub(super) const LABEL_SST: u16 = 0x00fd;
    pub(super) const DIMENSIONS: u16 = 0x0200;
    pub(super) const NUMBER: u16 = 0x0203;
    pub(super) const LABEL: u16 = 0x0204;
    pub(super) const BOOL_ERR: u16 = 0x0205;
    pub(super) const ROW: u16 = 0x0208;
    pub(super) const RK: u16 = 0x027e;
    pub(super) const FORMAT: u16 = 0x041e;
    pub(super) const BOF: u16 = 0x0809;
}

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
            record::EOF => break,
            record::BOUND_SHEET => {
                let at = usize::try_from(u32_at(data, 0)).unwrap_or(usize::MAX);
                if at > stream.len() {
                    return Err(Refusal::Damaged("a sheet begins after the end".to_owned()));
                }
                found.sheets.push(at);
            }
            record::XF => found.formats.push(u16_at(data, 2)),
            record::FORMAT if shows_percentage(data) => {
                found.percent.insert(u16_at(data, 0));
            }
            record::SST => shared.push(data.get(8..).unwrap_or_default()),
            record::CONTINUE if matches!(before, record::SST) => shared.push(data),
            _ => {}
        }
        if kind != record::CONTINUE {
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
            record::BOF => depth += 1,
            record::EOF if depth <= 1 => break,
            record::EOF => depth -= 1,
            _ if depth > 1 => {}
            record::DIMENSIONS => dimensions(data)?,
            record::ROW if u16_at(data, 12) & 0x20 != 0 => {
                survey.hidden.insert(row.into());
            }
            record::MUL_RK => {
                let cells = data.len().saturating_sub(6) / 6;
                for index in 0..cells {
                    let column = column.saturating_add(u16::try_from(index).unwrap_or(u16::MAX));
                    area.take(row, column);
                    if globals.is_percentage(u16_at(data, 4 + index * 6)) {
                        survey.percentages.push((row.into(), column.into()));
                    }
                }
            }
            record::NUMBER
            | record::RK
            | record::FORMULA
            | record::LABEL_SST
            | record::LABEL
            | record::R_STRING
            | record::BOOL_ERR => {
                area.take(row, column);
                if kind == record::LABEL_SST {
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

/// The length of each shared text, as long as they can be followed; a text cut
/// by the end of a record goes on in the next after one byte of flags.
fn lengths(parts: &[&[u8]]) -> Vec<usize> {
    let mut found = Vec::new();
    let mut parts = parts.iter();
    let mut rest: &[u8] = parts.next().copied().unwrap_or_default();
    loop {
        if rest.is_empty() {
            match parts.next() {
                Some(next) => rest = next,
                None => return found,
            }
        }
        let flags = rest.get(2).copied().unwrap_or(0);
        let rich = flags & 0x08 != 0;
        let extended = flags & 0x04 != 0;
        let runs = if rich { usize::from(u16_at(rest, 3)) * 4 } else { 0 };
        let after = if rich { 5 } else { 3 };
        let extension = if extended { u32_at(rest, after) } else { 0 };
        let head = if extended { after + 4 } else { after };
        let letters = usize::from(u16_at(rest, 0));
        found.push(letters * 3);
        let mut tail = usize::try_from(extension).unwrap_or(usize::MAX).saturating_add(runs);
        let mut left = letters;
        let mut wide = flags & 1 != 0;
        rest = rest.get(head..).unwrap_or_default();
        loop {
            let size = if wide { 2 } else { 1 };
            let here = (rest.len() / size).min(left);
            left -= here;
            rest = rest.get(here * size..).unwrap_or_default();
            if left == 0 {
                break;
            }
            let Some(next) = parts.next() else { return found };
            wide = next.first().is_some_and(|flags| flags & 1 != 0);
            rest = next.get(1..).unwrap_or_default();
        }
        while tail > rest.len() {
            tail -= rest.len();
            let Some(next) = parts.next() else { return found };
            rest = next;
        }
        rest = rest.get(tail..).unwrap_or_default();
    }
}

/// The records of a stream, to the first that is cut short.
struct Records<'a> {
    rest: &'a [u8],
}

impl<'a> Iterator for Records<'a> {
    type Item = (u16, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let (head, rest) = self.rest.split_at_checked(4)?;
        let (data, rest) = rest.split_at_checked(usize::from(u16_at(head, 2)))?;
        self.rest = rest;
        Some((u16_at(head, 0), data))
    }
}

fn spend(left: &mut usize) -> Result<(), Refusal> {
    *left = left.checked_sub(1).ok_or(Refusal::Excess(Excess::Cells { most: CELLS }))?;
    Ok(())
}

/// A number of two bytes; 0 where the record is shorter.
fn u16_at(data: &[u8], at: usize) -> u16 {
    let bytes = data.get(at..).and_then(|rest| rest.first_chunk());
    bytes.map_or(0, |bytes| u16::from_le_bytes(*bytes))
}

/// A number of four bytes; 0 where the record is shorter.
fn u32_at(data: &[u8], at: usize) -> u32 {
    let bytes = data.get(at..).and_then(|rest| rest.first_chunk());
    bytes.map_or(0, |bytes| u32::from_le_bytes(*bytes))
}
