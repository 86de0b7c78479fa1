//! Raw tables → a proved record: types, references, people, characters.
//!
//! Every fault is told, in one pass. A row that cannot be understood is left
//! out, and [`Damage`] remembers where, so that later rooms do not say the
//! same thing twice.

mod acts;
mod aside;
mod cells;
mod color;
mod council;
mod desk;
mod follow_up;
mod keys;
mod name;
mod people;
mod prose;
mod settings;
mod sittings;

use std::collections::{BTreeMap, BTreeSet};

pub use color::Color;
pub use desk::{Beside, BesideFault};
pub use prose::is_file_name;

use crate::domain::{Record, SittingId};
use crate::read::Workbook;
use crate::report::Report;
use crate::schema::Sheet;

/// What reading the tables gave.
#[derive(Debug, Default)]
pub struct Resolution {
    /// Everything that was understood.
    pub record: Record,
    /// The pictures named by the workbook, by name.
    pub images: BTreeMap<String, Vec<u8>>,
    /// Where something was not understood.
    pub damage: Damage,
}

/// Where rows were left out: what follows from them is not judged.
#[derive(Debug, Default)]
pub struct Damage {
    /// Sheets with a faulty row.
    pub sheets: BTreeSet<Sheet>,
    /// Sittings whose roll, movements or votes have a faulty row.
    pub sittings: BTreeSet<SittingId>,
    /// Sheets that others refer to and that are not there, which was told.
    pub lacking: BTreeSet<Sheet>,
}

/// Understands a workbook. `printable` says which characters a font has.
pub fn resolve(
    workbook: &Workbook,
    beside: &dyn Beside,
    printable: &dyn Fn(char) -> bool,
    report: &mut Report,
) -> Resolution {
    let mut desk = desk::Desk::new(workbook, beside, printable, report);
    let mut record = Record { settings: settings::read(&mut desk), ..Record::default() };
    let years = follow_up::read(&mut desk, &mut record);
    let assemblies = council::read(&mut desk, &mut record);
    let sittings = sittings::read(&mut desk, &mut record, &assemblies);
    acts::read(&mut desk, &mut record, &years, &sittings);
    let (images, damage) = desk.close();
    Resolution { record, images, damage }
}
