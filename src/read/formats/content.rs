//! What `content.xml` says of an OpenDocument spreadsheet, that the spreadsheet
//! reader does not: how far repetitions go, which cells are
//! percentages, merged, or formulas without a result, which rows are hidden.
//!
//! Elements and attributes are those of OpenDocument 1.3, part 3, §§ 9.1 and 19.

use std::io::BufRead;
use std::ops::Range;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::damaged;
use super::xml::{attribute, each};
use crate::read::limits::Budget;
use crate::read::rows::Merged;
use crate::report::Refusal;

/// What was seen of one sheet.
#[derive(Debug, Default)]
pub(super) struct Survey {
    pub(super) name: String,
    /// Cells shown as percentages.
    pub(super) percentages: Vec<(u32, u32)>,
    /// Formulas whose result the file does not hold.
    pub(super) stale: Vec<(u32, u32)>,
    /// Rows that are not shown.
    pub(super) hidden: Vec<Range<u32>>,
    /// Cells shown as one.
    pub(super) merged: Vec<Merged>,
    rows: Rows,
}

/// How far the cells of a sheet go: the reader fills what is between with blanks.
#[derive(Debug, Default)]
struct Rows {
    next: u32,
    /// The rows of the first filled one to the last.
    filled: Option<Range<u32>>,
    widest: u32,
    /// Cells to the left of the last filled one, row by row.
    cells: usize,
}

/// A row being read.
#[derive(Debug, Default)]
struct Row {
    repeated: u32,
    next: u32,
    /// Columns to the last filled one.
    width: u32,
    text: usize,
    hidden: bool,
}

/// Looks at every sheet, in order.
#[expect(clippy::wildcard_enum_match_arm, reason = "what is neither an element nor a text")]
pub(super) fn survey(content: impl BufRead, budget: &mut Budget) -> Result<Vec<Survey>, Refusal> {
    let mut reader = Reader::from_reader(content);
    reader.config_mut().check_end_names = false;
    let mut buffer = Vec::new();
    let mut done = Vec::new();
    let mut sheet: Option<Survey> = None;
    let mut row = Row::default();
    let mut cell: Option<Cell> = None;
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(damaged)? {
            Event::Eof => return Ok(done),
            Event::Start(start) => match start.name().as_ref() {
                "table:table" if sheet.is_none() => {
                    let name = attribute(&start, "table:name").unwrap_or_default();
                    sheet = Some(Survey { name, ..Survey::default() });
                }
                "table:table-row" => row = Row::of(&start),
                "table:table-cell" | "table:covered-table-cell" => cell = Some(Cell::of(&start)),
                "text:p" => shows(&mut cell),
                _ => {}
            },
            Event::Empty(start) => {
                if let ("table:table-cell" | "table:covered-table-cell", Some(sheet)) =
                    (start.name().as_ref(), &mut sheet)
                {
                    sheet.close_cell(&mut row, &Cell::of(&start), budget)?;
                } else if let ("table:table-row", Some(sheet)) = (start.name().as_ref(), &mut sheet)
                {
                    sheet.close_row(&Row::of(&start), budget)?;
                } else if start.name().as_ref() == "text:p" {
                    shows(&mut cell);
                }
            }
            Event::Text(text) => {
                if let Some(cell) = &mut cell {
                    cell.text += text.len();
                }
            }
            Event::End(end) => match (end.name().as_ref(), &mut sheet) {
                ("table:table-cell" | "table:covered-table-cell", Some(sheet)) => {
                    if let Some(cell) = cell.take() {
                        sheet.close_cell(&mut row, &cell, budget)?;
                    }
                }
                ("table:table-row", Some(sheet)) => sheet.close_row(&row, budget)?,
                ("table:table", Some(_)) => done.extend(sheet.take()),
                _ => {}
            },
            _ => {}
        }
    }
}

/// A cell that shows something, were it an empty text, was computed.
fn shows(cell: &mut Option<Cell>) {
    if let Some(cell) = cell {
        cell.value = true;
    }
}

/// Whether a manifest tells of parts under a password.
pub(super) fn is_encrypted(manifest: impl BufRead) -> Result<bool, Refusal> {
    let mut encrypted = false;
    each(manifest, |name, _| {
        encrypted = name == "encryption-data";
        !encrypted
    })?;
    Ok(encrypted)
}

/// A cell being read.
#[derive(Debug, Default)]
struct Cell {
    repeated: u32,
    formula: bool,
    value: bool,
    percentage: bool,
    text: usize,
    /// Rows and columns of a merged area, of which it is the first.
    spans: (u32, u32),
}

impl Cell {
    fn of(start: &BytesStart<'_>) -> Self {
        let kind = attribute(start, "office:value-type");
        let string = attribute(start, "office:string-value").map_or(0, |text| text.len());
        Self {
            repeated: repeated(start, "table:number-columns-repeated"),
            formula: attribute(start, "table:formula").is_some(),
            percentage: kind.as_deref() == Some("percentage"),
            value: kind.is_some(),
            text: string,
            spans: (
                repeated(start, "table:number-rows-spanned"),
                repeated(start, "table:number-columns-spanned"),
            ),
        }
    }
}

impl Row {
    fn of(start: &BytesStart<'_>) -> Self {
        Self {
            repeated: repeated(start, "table:number-rows-repeated"),
            hidden: matches!(
                attribute(start, "table:visibility").as_deref(),
                Some("collapse" | "filter")
            ),
            ..Self::default()
        }
    }
}

impl Survey {
    fn close_cell(
        &mut self,
        row: &mut Row,
        cell: &Cell,
        budget: &mut Budget,
    ) -> Result<(), Refusal> {
        let first = row.next;
        row.next = first.saturating_add(cell.repeated);
        if !cell.value && !cell.formula {
            return Ok(());
        }
        row.width = row.next;
        if cell.spans != (1, 1) {
            let (top, (down, across)) = (self.rows.next, cell.spans);
            self.merged.push(Merged {
                rows: (top, top.saturating_add(down.saturating_sub(1))),
                columns: (first, first.saturating_add(across.saturating_sub(1))),
            });
        }
        row.text = row.text.saturating_add(cell.text.saturating_mul(size(cell.repeated)));
        let stale = cell.formula && !cell.value;
        if stale || cell.percentage {
            let cells = size(cell.repeated).saturating_mul(size(row.repeated));
            budget.cells(cells)?;
            let places = if stale { &mut self.stale } else { &mut self.percentages };
            for down in 0..row.repeated {
                let at = self.rows.next.saturating_add(down);
                places.extend((first..row.next).map(|column| (at, column)));
            }
        }
        Ok(())
    }

    fn close_row(&mut self, row: &Row, budget: &mut Budget) -> Result<(), Refusal> {
        let first = self.rows.next;
        self.rows.next = first.saturating_add(row.repeated);
        if row.hidden {
            self.hidden.push(first..self.rows.next);
        }
        if row.width == 0 {
            return Ok(());
        }
        budget.text(row.text.saturating_mul(size(row.repeated)))?;
        let before = self.rows.weight();
        let top = self.rows.filled.as_ref().map_or(first, |filled| filled.start);
        self.rows.filled = Some(top..self.rows.next);
        self.rows.widest = self.rows.widest.max(row.width);
        self.rows.cells = self.rows.cells.saturating_add(size(row.width));
        budget.cells(self.rows.weight().saturating_sub(before))
    }
}

impl Rows {
    fn weight(&self) -> usize {
        let rows = self.filled.as_ref().map_or(0, |rows| rows.end.saturating_sub(rows.start));
        size(rows).saturating_mul(size(self.widest)).max(self.cells)
    }
}

/// How often a cell or a row is there, or how far it reaches.
fn repeated(start: &BytesStart<'_>, name: &str) -> u32 {
    attribute(start, name).and_then(|times| times.parse().ok()).unwrap_or(1)
}

fn size(count: u32) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}
