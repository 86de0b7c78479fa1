//! Record and results → the files of a year that are data, not documents: what
//! each body decided, the follow-up of the proposals and its figures, for
//! everybody; each sitting instant by instant, for the town hall.
//!
//! Everything was computed before: here it is only written. What a cell keeps
//! out of a file is decided here and told by `judge::open_data`. Nothing fails
//! but a writer that runs out of memory.

mod cells;
mod follow_up;
mod forms;
mod package;
mod scdl;
mod sitting;
mod state;

use chrono::Datelike;

pub use follow_up::follow_up;
pub(crate) use forms::{Budget, encoded, is_prefecture, reads_as_a_number};
pub use package::package;
pub use scdl::{COLUMNS, Row, csv, deliberations};
pub(crate) use scdl::{identifier, listed, producer};
pub use sitting::sittings;

use crate::domain::Sitting;

/// A file made of data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataFile {
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Whether a sitting was held in that year.
fn held_in(sitting: &Sitting, year: u16) -> bool {
    sitting.date.is_some_and(|date| date.year() == i32::from(year))
}
