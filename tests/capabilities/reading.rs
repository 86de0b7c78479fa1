//! The same facts, saved by the programs staff use.
#![expect(clippy::unwrap_used, reason = "a broken fixture is a failed test")]

use std::path::{Path, PathBuf};

use greffe::report::Report;

use crate::support::project::source;
use crate::support::records::{fingerprints, understood};
use crate::support::tables;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/workbooks")
}

/// What a workbook says.
fn said(name: &str) -> Vec<String> {
    let mut report = Report::new();
    let bytes = std::fs::read(folder().join(name)).unwrap();
    let record = understood(&bytes, "fictif", &mut report).record;
    assert!(!report.blocks(), "{name}: {}", greffe::report::to_terminal(&report, name, None));
    fingerprints(&record)
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
    let expected = said("fictif.xlsx");
    assert_eq!(expected.len(), 5 + 6);
    for name in ["fictif-calc.ods", "fictif-calc.xlsx", "fictif-calc.xls", "fictif-openpyxl.xlsx"] {
        assert!(said(name) == expected, "{name}");
    }
}
