//! Workbooks read, resolved and computed without the command line.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a broken fixture is a failed test")]
#![expect(clippy::indexing_slicing, reason = "a broken fixture is a failed test")]

use std::path::Path;

use greffe::compute::{ActResult, Results, act_fingerprint, compute, report_fingerprint};
use greffe::domain::{DeliberationId, Record};
use greffe::french::results::wording;
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

/// What is computed of each act named in the first column, under the titles of
/// the first row.
///
/// # Panics
/// An act or a title that does not exist.
pub(crate) fn counted(path: &Path, rows: &[Vec<String>]) -> Vec<Vec<String>> {
    let workbook = read(&std::fs::read(path).unwrap(), &mut Report::new()).unwrap();
    let known = |_| true;
    let Resolution { record, .. } =
        resolve(&workbook, &Folder::of(path), &known, &mut Report::new());
    let results = compute(&record);
    let (titles, acts) = rows.split_first().unwrap();
    let row = |cells: &Vec<String>| {
        let code = cells.first().unwrap();
        let result = &results.acts[&act(&record, code)];
        titles.iter().map(|title| cell(&record, code, result, title)).collect()
    };
    std::iter::once(titles.clone()).chain(acts.iter().map(row)).collect()
}

/// What is computed of an act, under a title.
fn cell(record: &Record, code: &str, result: &ActResult, title: &str) -> String {
    let (numbers, quorum) = (result.numbers.unwrap(), result.quorum.unwrap());
    let chair = result.vote.as_ref().and_then(|room| room.chair);
    match title {
        "Délibération" => code.to_owned(),
        "En exercice" => numbers.members.to_string(),
        "Quorum" => format!("{} pour {}", quorum.present, quorum.needed),
        "Présents" => numbers.present.to_string(),
        "Représentés" => numbers.represented.to_string(),
        "Ne prennent pas part" => numbers.declined.to_string(),
        "Votants" => numbers.voters().to_string(),
        "Préside" => chair.map_or(String::new(), |seat| record.seats[seat].name.to_string()),
        "Résultat" => wording(result.outcome).to_owned(),
        _ => panic!("nothing is computed under {title}"),
    }
}

/// What a workbook of `tests/classeurs` says, and what follows from it.
pub(crate) fn workbook(name: &str) -> (Record, Results) {
    let mut report = Report::new();
    let record = understood(&tables::workbook(&source(name)), name, &mut report).record;
    assert!(!report.blocks(), "{}", greffe::report::to_terminal(&report, name, None));
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
