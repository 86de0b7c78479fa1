//! `greffe nouveau`: a folder to start from, or to carry a year over to the next.

use std::path::{Path, PathBuf};

use super::workbook::{check, code, command, told};
use super::{Answer, DEFECT, FAULTY, UNREADABLE, USAGE};
use crate::args::{Format, New};
use crate::french::{cli, starting, summary};
use crate::publish::{LayFault, Outputs, lay};
use crate::read::{Content, Folder, bytes_of, contents, read};
use crate::render::sources;
use crate::report::{Place, Problem, Report, Severity};
use crate::resolve::{Beside, BesideFault};
use crate::starter::{Carried, Tables, carry, guide, write};
use crate::typeset::Fonts;

/// The page of what is published, which goes with the folder.
const OUT_PAGE: &str = include_str!("../../out/LISEZ-MOI.md");

/// Makes the folder.
#[must_use]
pub fn nouveau(request: &New) -> Answer {
    match &request.depuis {
        None => make(&named(request, None), &Tables::blank(), Outputs::new(), None),
        Some(path) => from(path, request),
    }
}

/// The folder named, else ours.
fn named(request: &New, year: Option<u16>) -> PathBuf {
    let own = year
        .map_or_else(|| starting::FOLDER.to_owned(), |year| format!("{}-{year}", starting::FOLDER));
    request.folder.clone().unwrap_or_else(|| PathBuf::from(own))
}

/// Carries a workbook over.
fn from(path: &Path, request: &New) -> Answer {
    let mut report = Report::new();
    let Some(contents) = opened(path, &mut report) else {
        let problems = told(&report, path, Format::Texte, None);
        return Answer { problems, code: code(&report), ..Answer::default() };
    };
    let carried = carry(&contents, request.annee);
    if !carried.stale.is_empty() {
        let problems = starting::stale(&path.display().to_string(), &carried.stale);
        return Answer { problems, code: FAULTY, ..Answer::default() };
    }
    if let (Some(asked), Some(latest)) = (request.annee, carried.latest)
        && asked < latest
    {
        let problems = starting::past(&path.display().to_string(), asked, latest);
        return Answer { problems, code: USAGE, ..Answer::default() };
    }
    let files = beside(path, &carried, &mut report);
    let over = carried_over(path, &carried, files.len());
    let mut answer = make(&named(request, carried.year), &carried.tables, files, Some(&over));
    if answer.code == 0 && report.blocks() {
        answer.problems = told(&report, path, Format::Texte, None);
        answer.code = code(&report);
    }
    answer
}

/// The cells of a workbook, and what keeps some of them from being understood.
fn opened(path: &Path, report: &mut Report) -> Option<Vec<Content>> {
    let bytes = bytes_of(path, report)?;
    let mut found = Report::new();
    let contents = read(&bytes, &mut found).and_then(|_| contents(&bytes));
    match contents {
        Ok(contents) => {
            // What is only said of an unknown column would be wrong here: it is kept.
            for diagnostic in found.sorted() {
                if diagnostic.severity() == Severity::Error {
                    report.add(diagnostic.clone());
                }
            }
            Some(contents)
        }
        Err(refusal) => {
            report.push(Place::File(path.to_path_buf()), Problem::Refused(refusal));
            None
        }
    }
}

/// The files that the workbook names, where they will lie.
fn beside(path: &Path, carried: &Carried, report: &mut Report) -> Outputs {
    let folder = Folder::of(path);
    let mut files = Outputs::new();
    for (name, &at) in &carried.files {
        match folder.read(name) {
            Ok(bytes) => {
                files.insert(format!("inputs/{}", name.replace('\\', "/")), bytes);
            }
            Err(BesideFault::Missing) => {
                report.push(at, Problem::BesideMissing { name: name.clone() });
            }
            Err(BesideFault::Refused) => {
                report.push(at, Problem::BesideRefused { name: name.clone() });
            }
        }
    }
    files
}

fn carried_over(path: &Path, carried: &Carried, files: usize) -> starting::CarriedOver {
    let tables = &carried.tables;
    let columns = tables.extras.iter().flat_map(|(sheet, extras)| {
        extras.iter().map(|extra| starting::column(sheet.name(), &extra.title))
    });
    starting::CarriedOver {
        from: path.display().to_string(),
        rows: carried.rows,
        year: carried.year,
        fresh: carried.fresh,
        columns: columns.collect(),
        sheets: tables.grids.iter().map(|grid| grid.name.clone()).collect(),
        aside: carried.aside.clone(),
        known: carried.year.is_some() && carried.year == carried.latest,
        files,
        wrong: wrong(path),
        verify: command("verifier", path, None),
    }
}

/// What `greffe verifier` counts in a workbook that it would not let through.
fn wrong(path: &Path) -> Option<String> {
    let mut report = Report::new();
    check(path, None, &Fonts::bundled().ok()?, &mut report);
    report.blocks().then(|| summary::counts(&report.groups(), &path.display().to_string()))
}

fn make(
    folder: &Path,
    tables: &Tables,
    mut files: Outputs,
    carried: Option<&starting::CarriedOver>,
) -> Answer {
    let workbook = match write(starting::TITLE, tables) {
        Ok(workbook) => workbook,
        Err(fault) => {
            let code = if carried.is_some() { FAULTY } else { DEFECT };
            let problems = starting::unwritable(&fault.to_string());
            return Answer { problems, code, ..Answer::default() };
        }
    };
    files.insert("inputs/suivi.xlsx".to_owned(), workbook);
    files.insert("inputs/LISEZ-MOI.md".to_owned(), guide().into_bytes());
    files.insert("out/LISEZ-MOI.md".to_owned(), OUT_PAGE.as_bytes().to_vec());
    files.extend(sources::ours().map(|(name, bytes)| (format!("templates/{name}"), bytes)));
    let shown = folder.display().to_string();
    match lay(&files, folder) {
        Ok(()) => Answer { said: starting::ready(&shown, carried), ..Answer::default() },
        Err(LayFault::Taken(names)) => {
            let problems = starting::taken(&shown, &names);
            Answer { problems, code: UNREADABLE, ..Answer::default() }
        }
        Err(LayFault::Disk(fault)) => {
            let mut report = Report::new();
            let problem = Problem::CannotWrite { reason: cli::reason(&fault) };
            report.push(Place::File(folder.to_path_buf()), problem);
            let problems = told(&report, folder, Format::Texte, None);
            Answer { problems, code: code(&report), ..Answer::default() }
        }
    }
}
