//! What goes into the sheets: rows of typed cells.

use std::collections::BTreeMap;
use std::fmt;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use crate::french::guide::YES_NO;
use crate::schema::{Column, ColumnSpec, DEFAULT_STATUSES, Kind, Sheet};

/// The content of one cell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum CellValue {
    /// Nothing.
    #[default]
    Empty,
    /// A text cell.
    Text(String),
    /// A number cell.
    Number(u32),
    /// A number cell of any other number, as its shortest decimal writing.
    Decimal(String),
    /// A yes/no cell.
    Bool(bool),
    /// A date cell.
    Date(NaiveDate),
    /// A time cell.
    Time(NaiveTime),
    /// A date cell that holds a time too.
    Moment(NaiveDateTime),
}

/// One row: what is not named is empty.
pub type Row = BTreeMap<Column, CellValue>;

/// A column that the schema has not, kept at the right of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Extra {
    /// What stands above it.
    pub title: String,
    /// Its cells, by row, the first row of the sheet being 0.
    pub cells: BTreeMap<usize, CellValue>,
}

/// A sheet that the schema has not, kept after the others.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Grid {
    /// The name on its tab.
    pub name: String,
    /// Its cells, by row and column, both from 0.
    pub cells: BTreeMap<(u32, u32), CellValue>,
}

/// Rows for each sheet. The first row of a sheet stands below its header, on
/// the second line of the written sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tables {
    sheets: BTreeMap<Sheet, Vec<Row>>,
    /// What the schema does not know of each sheet.
    pub extras: BTreeMap<Sheet, Vec<Extra>>,
    /// The sheets that the schema does not know.
    pub grids: Vec<Grid>,
}

/// Why a table of texts does not fit a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableFault {
    /// A header is not a column of the sheet.
    UnknownColumn {
        /// The sheet.
        sheet: Sheet,
        /// The header.
        header: String,
    },
    /// A row has more cells than the header.
    LongRow {
        /// The sheet.
        sheet: Sheet,
        /// The row, from 1, the header not counted.
        row: usize,
    },
}

impl fmt::Display for TableFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownColumn { sheet, header } => {
                write!(f, "{}: no column is named {header:?}", sheet.name())
            }
            Self::LongRow { sheet, row } => {
                write!(f, "{}: row {row} is longer than the header", sheet.name())
            }
        }
    }
}

impl std::error::Error for TableFault {}

impl Tables {
    /// Tables without a row.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// What a new workbook starts with: the usual statuses, to choose from.
    #[must_use]
    pub fn blank() -> Self {
        let mut tables = Self::new();
        let [yes, no] = YES_NO;
        for (order, status) in (1u32..).zip(DEFAULT_STATUSES) {
            let text = |text: &str| CellValue::Text(text.to_owned());
            tables.push(
                Sheet::Statuses,
                [
                    (Column::Label, text(status.label)),
                    (Column::Counts, text(if status.counts { yes } else { no })),
                    (Column::Category, text(status.category)),
                    (Column::Order, CellValue::Number(order)),
                ],
            );
        }
        tables
    }

    /// The rows of a sheet.
    #[must_use]
    pub fn rows(&self, sheet: Sheet) -> &[Row] {
        self.sheets.get(&sheet).map_or(&[], Vec::as_slice)
    }

    /// Adds a row as it is, types included.
    pub fn push(&mut self, sheet: Sheet, row: impl IntoIterator<Item = (Column, CellValue)>) {
        self.sheets.entry(sheet).or_default().push(row.into_iter().collect());
    }

    /// A cell of a row that is there, counted from 0; an empty one is made.
    pub fn cell_mut(&mut self, sheet: Sheet, row: usize, column: Column) -> Option<&mut CellValue> {
        let row = self.sheets.get_mut(&sheet)?.get_mut(row)?;
        Some(row.entry(column).or_default())
    }

    /// Adds rows of texts under French column names, each text typed as a
    /// spreadsheet would have it ([`CellValue::typed`]).
    ///
    /// # Errors
    /// A name that is no column of the sheet, or a row longer than the names;
    /// nothing is added then.
    pub fn insert(
        &mut self,
        sheet: Sheet,
        header: &[&str],
        rows: &[Vec<&str>],
    ) -> Result<(), TableFault> {
        let columns = header
            .iter()
            .map(|name| {
                named(sheet, name)
                    .ok_or_else(|| TableFault::UnknownColumn { sheet, header: (*name).to_owned() })
            })
            .collect::<Result<Vec<_>, _>>()?;
        let mut typed = Vec::with_capacity(rows.len());
        for (index, row) in rows.iter().enumerate() {
            if row.len() > columns.len() {
                return Err(TableFault::LongRow { sheet, row: index + 1 });
            }
            let cells = columns.iter().zip(row);
            typed.push(
                cells
                    .map(|(spec, text)| (spec.column, CellValue::typed(spec.kind, text)))
                    .collect(),
            );
        }
        self.sheets.entry(sheet).or_default().extend(typed);
        Ok(())
    }
}

/// The column that has this name or alias.
fn named(sheet: Sheet, name: &str) -> Option<&'static ColumnSpec> {
    let name = name.trim();
    sheet.spec().columns.iter().find(|spec| spec.name == name || spec.aliases.contains(&name))
}

impl CellValue {
    /// The cell a spreadsheet makes of a text typed where this kind stands. A
    /// text that does not fit its kind stays a text: reading it back is what
    /// finds the mistake.
    #[must_use]
    pub fn typed(kind: Kind, text: &str) -> Self {
        let trimmed = text.trim();
        if trimmed.is_empty() {
            return Self::Empty;
        }
        let fitted = match shown(kind) {
            Kind::Whole | Kind::Year | Kind::Label => number(trimmed).map(Self::Number),
            Kind::Date => trimmed.parse().ok().map(Self::Date),
            Kind::Time => NaiveTime::parse_from_str(trimmed, "%H:%M").ok().map(Self::Time),
            Kind::Text
            | Kind::Id
            | Kind::List
            | Kind::Long
            | Kind::YesNo
            | Kind::Choice(_)
            | Kind::Color
            | Kind::File
            | Kind::Url
            | Kind::Ref(_)
            | Kind::RefList(_) => None,
        };
        fitted.unwrap_or_else(|| Self::Text(text.replace("\r\n", "\n")))
    }
}

/// Digits that a spreadsheet gives back as they were typed.
fn number(text: &str) -> Option<u32> {
    let number: u32 = text.parse().ok()?;
    (number.to_string() == text).then_some(number)
}

/// The kind a cell looks like: a reference looks like the key it refers to.
pub(super) fn shown(kind: Kind) -> Kind {
    if let Kind::Ref(sheet) = kind {
        let key = sheet.key().and_then(|key| sheet.spec().column(key));
        key.map_or(Kind::Text, |key| key.kind)
    } else if let Kind::RefList(_) = kind {
        Kind::List
    } else {
        kind
    }
}

#[cfg(test)]
mod tests {
    use chrono::{NaiveDate, NaiveTime};

    use super::{CellValue, TableFault, Tables};
    use crate::schema::{Column, Kind, Sheet};

    #[test]
    fn types_texts_as_a_spreadsheet_would() {
        let text = |text: &str| CellValue::Text(text.to_owned());
        let day = NaiveDate::from_ymd_opt(2022, 6, 29).map(CellValue::Date).unwrap();
        let hour = NaiveTime::from_hms_opt(16, 0, 0).map(CellValue::Time).unwrap();
        for (kind, typed, expected) in [
            (Kind::Whole, "12", CellValue::Number(12)),
            (Kind::Whole, "beaucoup", text("beaucoup")),
            (Kind::Label, "6", CellValue::Number(6)),
            (Kind::Label, "6 bis", text("6 bis")),
            (Kind::Label, "007", text("007")),
            (Kind::Id, "2022", text("2022")),
            (Kind::Text, "34", text("34")),
            (Kind::Text, " x ", text(" x ")),
            (Kind::Long, "a\r\nb", text("a\nb")),
            (Kind::Date, "2022-06-29", day),
            (Kind::Date, "29 juin 2022", text("29 juin 2022")),
            (Kind::Time, "16:00", hour),
            (Kind::Ref(Sheet::Years), "2025", CellValue::Number(2025)),
            (Kind::Ref(Sheet::Proposals), "14", CellValue::Number(14)),
            (Kind::Ref(Sheet::Transitions), "2025", text("2025")),
            (Kind::RefList(Sheet::Proposals), "14", text("14")),
            (Kind::Whole, "  ", CellValue::Empty),
        ] {
            assert_eq!(CellValue::typed(kind, typed), expected, "{kind:?} {typed}");
        }
    }

    #[test]
    fn refuses_what_does_not_fit_the_sheet() {
        let mut tables = Tables::new();
        let unknown = tables.insert(Sheet::Years, &["Année", "Humeur"], &[]);
        assert_eq!(
            unknown,
            Err(TableFault::UnknownColumn { sheet: Sheet::Years, header: "Humeur".to_owned() })
        );
        let long = tables.insert(Sheet::Years, &["Année"], &[vec!["2025"], vec!["2026", "x"]]);
        assert_eq!(long, Err(TableFault::LongRow { sheet: Sheet::Years, row: 2 }));
        assert_eq!(tables, Tables::new());
    }

    #[test]
    fn takes_a_subset_of_columns_and_their_aliases() {
        let mut tables = Tables::new();
        let rows = [vec!["6", "Un jardin"], vec!["7"]];
        tables.insert(Sheet::Proposals, &["Numéro", "Titre"], &rows).unwrap();
        let typed = tables.rows(Sheet::Proposals);
        assert_eq!(typed[0][&Column::Title], CellValue::Text("Un jardin".to_owned()));
        assert_eq!(typed[1].get(&Column::Title), None);
        *tables.cell_mut(Sheet::Proposals, 1, Column::Title).unwrap() = CellValue::Number(1);
        assert_eq!(tables.rows(Sheet::Proposals)[1][&Column::Title], CellValue::Number(1));
        assert_eq!(tables.cell_mut(Sheet::Proposals, 2, Column::Title), None);
    }
}
