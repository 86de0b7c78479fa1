//! `greffe produire`: checks, then makes the whole set of a year, or nothing.

use std::collections::BTreeMap;
use std::path::Path;

use super::data;
use super::documents::{Filling, control_sheet, each, set};
use super::workbook::{Checked, check, code, command, told};
use super::{Answer, chosen, joined};
use crate::args::{Format, Produce};
use crate::french::{cli, summary};
use crate::publish::{Manifest, Receipt, keep, publish, withdrawn};
use crate::render::{Templates, sources, web_faces};
use crate::report::{NextStep, Place, Problem, Report};

/// Produces each workbook's year.
#[must_use]
pub fn produire(request: &Produce) -> Answer {
    let workbooks = match chosen(&request.workbooks, "greffe produire") {
        Ok(workbooks) => workbooks,
        Err(answer) => return answer,
    };
    let several = workbooks.len() > 1;
    joined(workbooks.iter().map(|path| {
        // Two workbooks of one year each have their own folder.
        let own = path.file_stem().filter(|_| several);
        let output = own.map_or_else(|| request.sortie.clone(), |own| request.sortie.join(own));
        one(path, request, &output)
    }))
}

fn one(path: &Path, request: &Produce, output: &Path) -> Answer {
    let mut report = Report::new();
    let made = make(path, request, output, &mut report);
    let mut answer = Answer { code: code(&report), ..Answer::default() };
    let again = command("produire", path, known_year(&report).or(request.look.annee));
    let next = NextStep { again: &again, onward: None };
    answer.problems = told(&report, path, request.look.format, Some(next));
    match made {
        Some(receipt) if request.look.format == Format::Texte => {
            let folder = receipt.folder.display().to_string();
            answer.said = cli::receipt(receipt.documents.len(), &folder, &receipt.documents);
            answer.said.push('\n');
        }
        Some(_) => {}
        None if request.look.format == Format::Texte => {
            answer.problems.push_str(summary::NOTHING_PUBLISHED);
            answer.problems.push('\n');
            answer.code = answer.code.max(super::FAULTY);
        }
        None => answer.code = answer.code.max(super::FAULTY),
    }
    answer
}

fn make(path: &Path, request: &Produce, output: &Path, report: &mut Report) -> Option<Receipt> {
    let (templates, fonts) = sources::load(request.modeles.as_deref(), report)?;
    let checked = check(path, request.look.annee, &fonts, report)?;
    if report.blocks() {
        return None;
    }
    let Some(year) = checked.year else {
        report.push(Place::Workbook, nothing(&checked, None));
        return None;
    };
    let workbook = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    let mut files = web_faces(request.modeles.as_deref(), report)?;
    files.extend(checked.images.clone());
    let engine = Templates::new(templates.clone()).with_files(files);
    let mut filling = Filling::of(&engine);
    each(&checked, year, &mut filling);
    let mut drafts = filling.end(report);
    let data = match data::files(&checked, year) {
        Ok(data) => data,
        Err(fault) => {
            cannot_write(output, &fault, report);
            return None;
        }
    };
    if !report.blocks() {
        if drafts.is_empty() && data.is_empty() {
            report.push(Place::Workbook, nothing(&checked, Some(year)));
        } else {
            // Last, since it tells of the others.
            let mut filling = Filling::of(&engine);
            let others = drafts.iter().filter(|it| it.form.prints_its_fingerprint());
            let others: Vec<(&str, &str)> =
                others.map(|it| (it.path.as_str(), it.fingerprint.as_str())).collect();
            let found = (&fonts, &*report);
            control_sheet(&checked, year, &workbook, &others, found, &mut filling);
            let sheet = filling.end(report);
            drafts.extend(sheet);
        }
    }
    if let Some(folder) = &request.garder_sources {
        let set = drafts.iter().filter(|it| it.form.is_set());
        let named = set.map(|draft| {
            let stem = draft.path.rsplit_once('.').map_or(draft.path.as_str(), |(stem, _)| stem);
            (format!("{stem}.typ"), draft.markup.source.clone())
        });
        if let Err(fault) = keep(&named.collect(), folder) {
            cannot_write(folder, &fault, report);
        }
    }
    if report.blocks() {
        return None;
    }
    let mut outputs = set(&drafts, &checked.images, &fonts, report);
    outputs.extend(data);
    if report.blocks() {
        return None;
    }
    let printed = drafts.iter().filter(|draft| draft.form.prints_its_fingerprint());
    let fingerprints: BTreeMap<String, String> =
        printed.map(|draft| (draft.path.clone(), draft.fingerprint.clone())).collect();
    let manifest = Manifest {
        year,
        workbook: &workbook,
        bytes: &checked.bytes,
        templates: &templates,
        fingerprints: &fingerprints,
    };
    let folder = output.join(year.to_string());
    let names = withdrawn(&folder, &outputs);
    match publish(&outputs, &manifest, &folder) {
        Ok(receipt) => {
            if !names.is_empty() {
                report.push(Place::File(folder), Problem::DocumentsWithdrawn { names });
            }
            Some(receipt)
        }
        Err(fault) => {
            cannot_write(&folder, &fault, report);
            None
        }
    }
}

fn nothing(checked: &Checked, year: Option<u16>) -> Problem {
    Problem::NothingToPublish { year, known: checked.known_years() }
}

/// The year to ask for in place of one of which there is nothing.
fn known_year(report: &Report) -> Option<u16> {
    report.sorted().into_iter().find_map(|found| {
        let Problem::NothingToPublish { known, .. } = &found.problem else { return None };
        known.last().copied()
    })
}

fn cannot_write(folder: &Path, fault: &std::io::Error, report: &mut Report) {
    let problem = Problem::CannotWrite { reason: cli::reason(fault) };
    report.push(Place::File(folder.to_path_buf()), problem);
}
