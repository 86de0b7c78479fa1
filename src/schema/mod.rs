//! The workbook's contract as data: its sheets, their columns, what each cell
//! may hold and the words that explain it.
//!
//! One table ([`SHEETS`]) drives the reader, the messages, the written
//! workbook and `inputs/LISEZ-MOI.md`, so that they cannot disagree.

mod column;
mod settings;
mod sheets;

pub use column::Column;
pub use settings::{SETTINGS, Setting, SettingSpec};
pub use sheets::{CHECKS_SHEET, DEFAULT_STATUSES, DefaultStatus, GUIDE_SHEET, SHEETS};

use serde::Serialize;

/// A sheet of the workbook, in the order in which the workbook reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Sheet {
    /// Paramètres.
    Settings,
    /// Années.
    Years,
    /// Transitions.
    Transitions,
    /// Statuts.
    Statuses,
    /// Propositions.
    Proposals,
    /// Suivi.
    Progress,
    /// Focus.
    Focus,
    /// Assemblées.
    Assemblies,
    /// Membres.
    Members,
    /// Séances.
    Sittings,
    /// Présences.
    Attendance,
    /// Mouvements.
    Movements,
    /// Délibérations.
    Deliberations,
    /// Retraits.
    Withdrawals,
    /// Scrutins.
    Ballots,
    /// Textes.
    Texts,
    /// Chiffres.
    KeyFigures,
    /// Citations.
    Quotes,
}

/// What a sheet serves: the tab's colour, and what may be left empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Every document.
    Common,
    /// The yearly report, which cannot do without it.
    Report,
    /// The yearly report, which may do without it.
    Extras,
    /// The sittings and their acts.
    Sittings,
}

/// What a cell may hold; `workbook.md`, section « Types ».
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One line of text.
    Text,
    /// An identifier: text, never a number (`2022.0150`).
    Id,
    /// An order number: `6`, `6 bis`, `1-10`; sorted naturally.
    Label,
    /// Several values parted by `;`.
    List,
    /// Small Markdown, or the name of a `.md` file beside the workbook.
    Long,
    /// A whole number, zero or more.
    Whole,
    /// A four-digit year.
    Year,
    /// A day.
    Date,
    /// A time of day.
    Time,
    /// `oui` or `non`.
    YesNo,
    /// One of a closed list of words.
    Choice(&'static [&'static str]),
    /// An sRGB colour, `#00664f`.
    Color,
    /// A file lying beside the workbook.
    File,
    /// An `http(s)` address.
    Url,
    /// The key of a row of another sheet.
    Ref(Sheet),
    /// Keys of rows of another sheet, parted by `;`.
    RefList(Sheet),
}

/// One column of a sheet.
#[derive(Debug)]
pub struct ColumnSpec {
    /// The column.
    pub column: Column,
    /// Its header, as the workbook writes it.
    pub name: &'static str,
    /// Other headers taken for it.
    pub aliases: &'static [&'static str],
    /// What its cells hold.
    pub kind: Kind,
    /// Whether a row cannot do without it.
    pub required: bool,
    /// What to type there: the comment on the header, the guide, the messages.
    pub help: &'static str,
}

/// One sheet of the workbook.
#[derive(Debug)]
pub struct SheetSpec {
    /// The sheet.
    pub sheet: Sheet,
    /// The name on its tab.
    pub name: &'static str,
    /// What one row is.
    pub row_is: &'static str,
    /// Its columns, in the order in which the written workbook has them.
    pub columns: &'static [ColumnSpec],
}

impl Sheet {
    /// The description of this sheet.
    #[must_use]
    pub fn spec(self) -> &'static SheetSpec {
        static NONE: SheetSpec =
            SheetSpec { sheet: Sheet::Settings, name: "", row_is: "", columns: &[] };
        SHEETS.iter().find(|spec| spec.sheet == self).unwrap_or(&NONE)
    }

    /// The name on its tab.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.spec().name
    }

    /// What it serves.
    #[must_use]
    pub fn group(self) -> Group {
        match self {
            Self::Settings => Group::Common,
            Self::Years | Self::Transitions | Self::Statuses | Self::Proposals | Self::Progress => {
                Group::Report
            }
            Self::Focus | Self::KeyFigures | Self::Quotes => Group::Extras,
            Self::Assemblies
            | Self::Members
            | Self::Sittings
            | Self::Attendance
            | Self::Movements
            | Self::Deliberations
            | Self::Withdrawals
            | Self::Ballots
            | Self::Texts => Group::Sittings,
        }
    }

    /// The column by which other sheets name its rows; none when no sheet does.
    #[must_use]
    pub fn key(self) -> Option<Column> {
        match self {
            Self::Years => Some(Column::Year),
            Self::Statuses => Some(Column::Label),
            Self::Proposals => Some(Column::Number),
            Self::Members => Some(Column::Name),
            Self::Transitions | Self::Assemblies | Self::Sittings | Self::Deliberations => {
                Some(Column::Code)
            }
            Self::Settings | Self::KeyFigures => Some(Column::Key),
            Self::Progress
            | Self::Focus
            | Self::Attendance
            | Self::Movements
            | Self::Withdrawals
            | Self::Ballots
            | Self::Texts
            | Self::Quotes => None,
        }
    }
}

impl SheetSpec {
    /// The place of a column among the sheet's columns.
    #[must_use]
    pub fn index(&self, column: Column) -> Option<usize> {
        self.columns.iter().position(|spec| spec.column == column)
    }

    /// The description of one of the sheet's columns.
    #[must_use]
    pub fn column(&self, column: Column) -> Option<&'static ColumnSpec> {
        self.columns.iter().find(|spec| spec.column == column)
    }
}
