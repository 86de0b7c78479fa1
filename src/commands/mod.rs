//! One file per verb, thin: what is typed, what is done, what is said.

mod cards;
mod comparer;
mod contexte;
mod data;
mod documents;
mod expliquer;
mod list;
mod nouveau;
mod printed;
mod produire;
mod register;
mod regles;
mod verifier;
mod workbook;

use std::path::{Path, PathBuf};

pub use comparer::comparer;
pub use contexte::contexte;
pub use expliquer::expliquer;
pub use nouveau::nouveau;
pub use printed::{Explained, Printed};
pub use produire::produire;
pub use regles::regles;
pub use verifier::verifier;

use crate::french::cli;

/// What the program says and how it ends.
#[derive(Debug, Default)]
pub struct Answer {
    /// For the standard output.
    pub said: String,
    /// For the error output.
    pub problems: String,
    /// The exit code.
    pub code: u8,
}

/// Done.
pub const DONE: u8 = 0;
/// The workbook has errors.
pub const FAULTY: u8 = 1;
/// The command line is wrong.
pub const USAGE: u8 = 2;
/// A template, or the program, is wrong.
pub const DEFECT: u8 = 3;
/// A file cannot be read or written.
pub const UNREADABLE: u8 = 4;

/// Where workbooks are, in the folder one works in.
const INPUTS: &str = "inputs";

/// The workbooks named, or the only one of `inputs/`; `command` names one.
fn chosen(named: &[PathBuf], command: &str) -> Result<Vec<PathBuf>, Answer> {
    if !named.is_empty() {
        return Ok(named.to_vec());
    }
    let folder = Path::new(INPUTS);
    if !folder.is_dir() {
        let problems = cli::no_inputs(only_below().as_deref(), command);
        return Err(Answer { problems, code: USAGE, ..Answer::default() });
    }
    let mut found = workbooks_of(folder);
    // A list of problems kept there is no workbook to check.
    if found.len() > 1 {
        found.retain(|path| !list::is_one(path));
    }
    if let [_] = found.as_slice() {
        return Ok(found);
    }
    let name = |path: &PathBuf| path.file_name().map(|name| name.to_string_lossy().into_owned());
    let names: Vec<String> = found.iter().filter_map(name).collect();
    Err(Answer { problems: cli::which_workbook(&names, command), code: USAGE, ..Answer::default() })
}

/// The workbooks of a folder, by name.
fn workbooks_of(folder: &Path) -> Vec<PathBuf> {
    let mut found = paths_in(folder);
    found.retain(|path| is_workbook(path));
    found
}

/// The only folder here that has a workbook in its `inputs/`.
fn only_below() -> Option<String> {
    let mut folders = paths_in(Path::new("."));
    folders.retain(|path| !workbooks_of(&path.join(INPUTS)).is_empty());
    match folders.as_slice() {
        [one] => one.file_name().map(|name| name.to_string_lossy().into_owned()),
        _ => None,
    }
}

fn paths_in(folder: &Path) -> Vec<PathBuf> {
    let entries = folder.read_dir().into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    paths.sort();
    paths
}

fn is_workbook(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    // `~$` and `.~lock` are what an open spreadsheet leaves beside a workbook.
    let temporary = name.starts_with("~$") || name.starts_with('.');
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let known =
        ending.is_some_and(|it| ["xlsx", "xlsm", "xlsb", "xls", "ods"].contains(&it.as_str()));
    known && !temporary && path.is_file()
}

/// Several workbooks: everything each one says, the highest code.
fn joined(answers: impl Iterator<Item = Answer>) -> Answer {
    answers.fold(Answer::default(), |mut all, one| {
        all.said.push_str(&one.said);
        all.problems.push_str(&one.problems);
        all.code = all.code.max(one.code);
        all
    })
}
