//! Workbooks read, resolved and computed without the command line.
#![expect(clippy::unwrap_used, reason = "a broken fixture is a failed test")]

use std::path::Path;

use greffe::compute::{Results, act_fingerprint, compute, report_fingerprint};
use greffe::domain::{DeliberationId, Record};
use greffe::judge::judge;
use greffe::read::{Folder, read};
use greffe::report::Report;
use greffe::resolve::{Resolution, resolve};
use greffe::typeset::Fonts;

use super::project::source;
use super::tables;

/// What the bytes of a workbook say, the files of `tests/classeurs/<name>`
/// lying beside it.
pub(crate) fn understood(bytes: &[u8], name: &str, report: &mut Report) -> Resolution {
    let workbook = read(bytes, report).unwrap();
    resolve(&workbook, &Folder::of(&source(name).join("classeur.xlsx")), &|_| true, report)
}

/// Reads a workbook, its files lying beside it, and judges it.
pub(crate) fn judged(path: &Path, fonts: &Fonts, report: &mut Report) {
    let workbook = read(&std::fs::read(path).unwrap(), report).unwrap();
    let covers = |character| fonts.covers(character);
    let Resolution { record, damage, .. } = resolve(&workbook, &Folder::of(path), &covers, report);
    judge(&record, &compute(&record), &damage, record.latest_year(), report);
}

/// What a workbook of `tests/classeurs` says, and what follows from it.
pub(crate) fn workbook(name: &str) -> (Record, Results) {
    let mut report = Report::new();
    let record = understood(&tables::workbook(&source(name)), name, &mut report).record;
    assert!(!report.blocks(), "{}", greffe::report::to_terminal(&report, name));
    let results = compute(&record);
    (record, results)
}

/// The act of that key.
pub(crate) fn act(record: &Record, code: &str) -> DeliberationId {
    record.deliberations.find(|act| act.code == code).unwrap().0
}

/// What a record says, as the fingerprints of its reports and acts.
pub(crate) fn fingerprints(record: &Record) -> Vec<String> {
    let years = record.years.iter().map(|year| report_fingerprint(record, year.year));
    years.chain(record.deliberations.iter().map(|(id, _)| act_fingerprint(record, id))).collect()
}
