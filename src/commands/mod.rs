//! One file per verb, thin: what is typed, what is done, what is said.

mod data;
mod documents;
mod nouveau;
mod produire;
mod register;
mod regles;
mod verifier;
mod workbook;

use std::path::{Path, PathBuf};

pub use nouveau::nouveau;
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

/// The workbooks named, or the only one of `inputs/`.
fn chosen(named: &[PathBuf]) -> Result<Vec<PathBuf>, Answer> {
    if !named.is_empty() {
        return Ok(named.to_vec());
    }
    let folder = Path::new("inputs");
    let mut found: Vec<PathBuf> = folder
        .read_dir()
        .map(|entries| {
            entries.flatten().map(|entry| entry.path()).filter(|path| is_workbook(path)).collect()
        })
        .unwrap_or_default();
    found.sort();
    if let [_] = found.as_slice() {
        return Ok(found);
    }
    let name = |path: &PathBuf| path.file_name().map(|name| name.to_string_lossy().into_owned());
    let names: Vec<String> = found.iter().filter_map(name).collect();
    Err(Answer { problems: cli::which_workbook(&names), code: USAGE, ..Answer::default() })
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
