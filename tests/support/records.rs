//! Folders of text tables, read, resolved and computed.
#![expect(clippy::unwrap_used, reason = "a broken fixture is a failed test")]

use std::path::{Path, PathBuf};

use greffe::compute::{Results, compute};
use greffe::domain::{DeliberationId, Record};
use greffe::report::Report;
use greffe::resolve::{Beside, BesideFault, resolve};

use super::tables;

/// The files of a folder of tables, read beside its workbook.
struct Folder(PathBuf);

impl Beside for Folder {
    fn read(&self, name: &str) -> Result<Vec<u8>, BesideFault> {
        std::fs::read(self.0.join(name)).map_err(|_| BesideFault::Missing)
    }
}

/// What a workbook of `tests/classeurs` says, and what follows from it.
///
/// # Panics
/// A folder that is not a workbook.
#[must_use]
pub(crate) fn workbook(name: &str) -> (Record, Results) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/classeurs").join(name);
    let mut report = Report::default();
    let workbook = greffe::read::read(&tables::workbook(&path), &mut report).unwrap();
    let record = resolve(&workbook, &Folder(path), &|_| true, &mut report).record;
    let results = compute(&record);
    (record, results)
}

/// The act of that key.
///
/// # Panics
/// An act that is not there.
#[must_use]
pub(crate) fn act(record: &Record, code: &str) -> DeliberationId {
    record.deliberations.find(|act| act.code == code).unwrap().0
}
