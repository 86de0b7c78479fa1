//! The same facts, whoever saved them and however they are laid out: the same
//! documents, byte for byte. `tests/workbooks/LISEZ-MOI.md` tells each file.
#![expect(clippy::unwrap_used, reason = "a broken fixture is a failed test")]
#![expect(clippy::disallowed_methods, reason = "tests lay their own files out")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use greffe::schema::{Column, Sheet};

use crate::support::project::Project;

/// The year with sittings of both bodies, one with a single act, the first.
const YEARS: [&str; 3] = ["2025", "2024", "2021"];

fn workbook(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/workbooks").join(name)
}

/// Every file made of a workbook, but the two that name it.
fn made(project: &Project, workbook: &str) -> BTreeMap<String, Vec<u8>> {
    for year in YEARS {
        let run = project.run_as_it_is(&["produire", workbook, "--annee", year]);
        assert_eq!(run.code, 0, "{workbook}, {year}: {}", run.problems);
    }
    let names = project.files("out").into_iter();
    let names_it = |name: &String| name.contains("controle-") || name.ends_with("manifeste.json");
    let read = |name: String| {
        let bytes = std::fs::read(project.path("out").join(&name)).unwrap();
        (name, bytes)
    };
    names.filter(|name| !names_it(name)).map(read).collect()
}

/// The documents of our own workbook.
fn ours() -> BTreeMap<String, Vec<u8>> {
    let project = Project::of("fictif");
    std::fs::copy(workbook("fictif.xlsx"), project.path("inputs/fictif.xlsx")).unwrap();
    let made = made(&project, "inputs/fictif.xlsx");
    assert_eq!(made.len(), 13 + 4 + 1 + 3 * (2 + 4 + 20 + 1), "{:?}", made.keys());
    made
}

/// What differs between the documents of a workbook and ours.
fn differences(file: &str, ours: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let project = Project::of("fictif");
    let path = workbook(file);
    let name = format!("inputs/{}", path.file_name().unwrap().to_str().unwrap());
    std::fs::copy(path, project.path(&name)).unwrap();
    let theirs = made(&project, &name);
    let names = ours.keys().chain(theirs.keys()).collect::<std::collections::BTreeSet<_>>();
    let differ = names.into_iter().filter(|name| ours.get(*name) != theirs.get(*name));
    differ.map(|document| format!("{file}: {document}")).collect()
}

fn same_documents(files: &[&str]) {
    let ours = ours();
    let found: Vec<String> = files.iter().flat_map(|file| differences(file, &ours)).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Laid out as we lay it out, saved by other programs.
#[test]
fn another_program_saves_the_same_documents() {
    same_documents(&[
        "fictif-calc.ods",
        "fictif-calc.xls",
        "fictif-calc.xlsx",
        "fictif-openpyxl.xlsx",
    ]);
}

/// Sheets and columns in another order under other names, titles on row 7, a
/// filter on, rows and columns hidden, numbers and dates typed as text.
#[test]
fn a_rearranged_workbook_gives_the_same_documents() {
    same_documents(&["equivalents/remanie-openpyxl.xlsx"]);
}

/// The same, with formulas that Calc computed and saved.
#[test]
fn a_rearranged_workbook_of_formulas_gives_the_same_documents() {
    same_documents(&[
        "equivalents/remanie-calc.ods",
        "equivalents/remanie-calc.xls",
        "equivalents/remanie-calc.xlsx",
    ]);
}

/// Files no program here can write, reproduced by hand; days counted from 1904.
#[test]
fn the_habits_of_other_programs_change_no_document() {
    same_documents(&[
        "equivalents/comme-excel.xlsx",
        "equivalents/comme-excel.xlsm",
        "equivalents/comme-google.xlsx",
        "equivalents/a-la-main.xlsb",
        "equivalents/dates-1904.xlsx",
        "equivalents/dates-1904.xls",
    ]);
}

/// What is said of a rearranged workbook is said at its own cells.
#[test]
fn a_rearranged_workbook_is_told_where_its_cells_are() {
    let project = Project::of("fictif");
    let file = workbook("equivalents/remanie-calc.ods");
    std::fs::copy(file, project.path("inputs/suivi.ods")).unwrap();
    let run = project.run_as_it_is(&["verifier", "inputs/suivi.ods"]);
    assert_eq!(run.code, 0, "{}", run.said);
    for head in ["avertissement[pouvoir-sans-effet] Présences!B75", "information[feuille-inconnue]"]
    {
        assert!(run.heads().iter().any(|told| told.starts_with(head)), "{head}: {}", run.said);
    }
}

/// The comparison sees a fact that changed.
#[test]
fn another_fact_makes_another_document() {
    let ours = ours();
    let project = Project::of("fictif").text(Sheet::Proposals, 0, Column::Title, "Autre");
    std::fs::write(project.path("inputs/suivi.xlsx"), project.workbook()).unwrap();
    let theirs = made(&project, "inputs/suivi.xlsx");
    assert!(theirs.keys().eq(ours.keys()));
    assert_ne!(theirs["2025/public/bilan-2025.pdf"], ours["2025/public/bilan-2025.pdf"]);
}
