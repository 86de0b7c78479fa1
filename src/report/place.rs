//! Where a value or a problem lies.

use std::fmt;
use std::path::PathBuf;

use crate::schema::Sheet;

/// One cell of the workbook, counted from the sheet's own first cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellRef {
    /// The sheet.
    pub sheet: Sheet,
    /// The row, from 0.
    pub row: u32,
    /// The column, from 0.
    pub column: u32,
}

impl fmt::Display for CellRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}!{}{}", self.sheet.name(), letters(self.column), self.row + 1)
    }
}

/// The letters of a column: 0 is `A`, 26 is `AA`.
#[must_use]
pub(super) fn letters(column: u32) -> String {
    let mut left = column + 1;
    let mut out = Vec::new();
    while left > 0 {
        let digit = (left - 1) % 26;
        out.push(char::from_u32(u32::from(b'A') + digit).unwrap_or('?'));
        left = (left - 1) / 26;
    }
    out.iter().rev().collect()
}

/// A value and the cell it was read in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// Its cell.
    pub at: CellRef,
}

impl<T> Located<T> {
    /// The same cell, another value.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Located<U> {
        Located { value: f(self.value), at: self.at }
    }
}

/// The computed forms of a record hold what was understood, not where.
impl<T: serde::Serialize> serde::Serialize for Located<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.serialize(serializer)
    }
}

/// A line of a template.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct TemplateSpan {
    /// The template's file name.
    pub template: String,
    /// The line, from 1; 0 when it is not known.
    pub line: usize,
    /// The line itself.
    pub excerpt: String,
}

/// Where a problem lies, in the order in which problems are told.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A file as a whole.
    File(PathBuf),
    /// A cell.
    Cell(CellRef),
    /// A row, from 0, as a whole.
    Row(Sheet, u32),
    /// A sheet as a whole.
    Sheet(Sheet),
    /// The workbook as a whole.
    Workbook,
    /// A line of a template.
    Template(TemplateSpan),
}

impl Place {
    /// The cell, when it is one.
    #[must_use]
    pub fn cell(&self) -> Option<CellRef> {
        match self {
            Self::Cell(cell) => Some(*cell),
            Self::File(_) | Self::Row(..) | Self::Sheet(_) | Self::Workbook | Self::Template(_) => {
                None
            }
        }
    }

    /// The cell to go to, to see it: the first of a row.
    #[must_use]
    pub fn first_cell(&self) -> Option<CellRef> {
        if let Self::Row(sheet, row) = *self {
            return Some(CellRef { sheet, row, column: 0 });
        }
        self.cell()
    }

    /// The sheet it lies in, if any.
    #[must_use]
    pub fn sheet(&self) -> Option<Sheet> {
        match self {
            Self::Cell(CellRef { sheet, .. }) | Self::Row(sheet, _) | Self::Sheet(sheet) => {
                Some(*sheet)
            }
            Self::File(_) | Self::Workbook | Self::Template(_) => None,
        }
    }

    /// What the place sorts by: sheet, row, column.
    fn key(&self) -> (u8, Option<Sheet>, u32, u32) {
        match self {
            Self::File(_) => (0, None, 0, 0),
            Self::Workbook => (1, None, 0, 0),
            Self::Sheet(sheet) => (2, Some(*sheet), 0, 0),
            Self::Row(sheet, row) => (2, Some(*sheet), *row + 1, 0),
            Self::Cell(cell) => (2, Some(cell.sheet), cell.row + 1, cell.column + 1),
            Self::Template(_) => (3, None, 0, 0),
        }
    }

    /// Orders places as the workbook reads.
    #[must_use]
    pub fn reading_order(&self, other: &Self) -> std::cmp::Ordering {
        self.key().cmp(&other.key()).then_with(|| self.cmp(other))
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path) => write!(f, "{}", path.display()),
            Self::Cell(cell) => write!(f, "{cell}"),
            Self::Row(sheet, row) => write!(f, "{}, ligne {}", sheet.name(), row + 1),
            Self::Sheet(sheet) => write!(f, "{}", sheet.name()),
            Self::Workbook => Ok(()),
            Self::Template(span) if span.line == 0 => write!(f, "{}", span.template),
            Self::Template(span) => write!(f, "{}:{}", span.template, span.line),
        }
    }
}

impl From<CellRef> for Place {
    fn from(cell: CellRef) -> Self {
        Self::Cell(cell)
    }
}
