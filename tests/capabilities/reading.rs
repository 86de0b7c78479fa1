//! The same facts, saved by the programs staff use.
#![expect(clippy::unwrap_used, reason = "a broken fixture is a failed test")]

use std::path::{Path, PathBuf};

use greffe::compute::{act_fingerprint, report_fingerprint};
use greffe::report::Report;
use greffe::resolve::resolve;

use crate::support::project::source;
use crate::support::tables;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/workbooks")
}

/// What a workbook says, as the fingerprints of its reports and acts.
fn fingerprints(bytes: &[u8]) -> Vec<String> {
    let mut report = Report::new();
    let workbook = greffe::read::read(bytes, &mut report).unwrap();
    let beside = greffe::read::Folder::of(&source("fictif").join("classeur.xlsx"));
    let record = resolve(&workbook, &beside, &|_| true, &mut report).record;
    assert!(!report.blocks(), "{}", greffe::report::to_terminal(&report, "classeur"));
    let years = record.years.iter().map(|year| report_fingerprint(&record, year.year));
    years.chain(record.deliberations.iter().map(|(id, _)| act_fingerprint(&record, id))).collect()
}

#[test]
fn the_fictional_workbook_is_that_of_its_tables() {
    let path = folder().join("fictif.xlsx");
    let expected = tables::workbook(&source("fictif"));
    #[expect(clippy::disallowed_methods, reason = "rewrites the workbook on request")]
    if std::env::var_os("GREFFE_UPDATE").is_some() {
        std::fs::write(&path, &expected).unwrap();
    }
    assert!(
        std::fs::read(&path).unwrap_or_default() == expected,
        "tests/workbooks/fictif.xlsx is stale; tests/workbooks/LISEZ-MOI.md says how to make it anew"
    );
}

/// Saved by LibreOffice Calc (ods, xlsx, xls) and by openpyxl.
#[test]
fn other_programs_save_the_same_facts() {
    let expected = fingerprints(&std::fs::read(folder().join("fictif.xlsx")).unwrap());
    assert_eq!(expected.len(), 5 + 6);
    for name in ["fictif-calc.ods", "fictif-calc.xlsx", "fictif-calc.xls", "fictif-openpyxl.xlsx"] {
        let found = fingerprints(&std::fs::read(folder().join(name)).unwrap());
        assert!(found == expected, "{name}");
    }
}
