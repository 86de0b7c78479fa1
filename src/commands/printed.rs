//! What the documents of a year print: each view read leaf by leaf, with the
//! figures that each text names, or as its template receives it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::documents::{Document, Form, Reader, control_sheet, each};
use super::workbook::{Checked, check, code, told};
use super::{Answer, DEFECT, chosen};
use crate::args::Format;
use crate::compute::Results;
use crate::domain::{Record, Sitting};
use crate::french::figures::faulty;
use crate::french::summary;
use crate::render::{Leaf, leaves};
use crate::report::Report;
use crate::typeset::Fonts;

/// What one document prints.
#[derive(Debug)]
pub struct Printed {
    /// Its place in the folder of its year: `public/bilan-2025.pdf`.
    pub path: String,
    /// The web pages that say the same.
    pub pages: Vec<String>,
    /// Everything it says.
    pub leaves: Vec<Leaf>,
}

/// A workbook whose figures can be explained.
pub struct Explained {
    checked: Checked,
    /// What was found in it.
    pub report: Report,
    workbook: String,
    fonts: Fonts,
}

impl Explained {
    /// Reads a workbook, and looks at a year of it, else at the latest; only the
    /// report when it cannot be opened.
    pub fn read(path: &Path, year: Option<u16>, fonts: Fonts) -> Result<Self, Report> {
        let mut report = Report::new();
        let workbook = path.file_name().map(|name| name.to_string_lossy().into_owned());
        match check(path, year, &fonts, &mut report) {
            Some(checked) => {
                Ok(Self { checked, report, workbook: workbook.unwrap_or_default(), fonts })
            }
            None => Err(report),
        }
    }

    /// Reads the workbook that a command names, else the only one there is; what
    /// to answer when there is none to read.
    pub(super) fn open(
        named: Option<&PathBuf>,
        command: &str,
        year: Option<u16>,
        format: Format,
    ) -> Result<(Self, PathBuf), Answer> {
        let named: Vec<PathBuf> = named.into_iter().cloned().collect();
        let workbooks = chosen(&named, &format!("greffe {command} --classeur"))?;
        let (Some(path), Ok(fonts)) = (workbooks.into_iter().next(), Fonts::bundled()) else {
            return Err(Answer { code: DEFECT, ..Answer::default() });
        };
        match Self::read(&path, year, fonts) {
            Ok(explained) => Ok((explained, path)),
            Err(report) => {
                let problems = told(&report, &path, format, None);
                Err(Answer { problems, code: code(&report), ..Answer::default() })
            }
        }
    }

    /// The same answer; with a word on the errors of the workbook, if it has some.
    pub(super) fn warned(&self, path: &Path, answer: Answer) -> Answer {
        if !self.report.blocks() {
            return answer;
        }
        let counts = summary::counts(&self.report.groups(), &path.display().to_string());
        Answer { problems: faulty(&counts), code: code(&self.report), ..answer }
    }

    /// What the workbook says.
    #[must_use]
    pub fn record(&self) -> &Record {
        &self.checked.record
    }

    /// What follows from it.
    #[must_use]
    pub fn results(&self) -> &Results {
        &self.checked.results
    }

    /// The year looked at.
    #[must_use]
    pub fn year(&self) -> Option<u16> {
        self.checked.year
    }

    /// Every year that has a document.
    #[must_use]
    pub fn years(&self) -> BTreeSet<u16> {
        let Checked { record, results, .. } = &self.checked;
        let acts = record.deliberations.rows().iter().filter_map(|act| record.document_year(act));
        let sittings = record.sittings.rows().iter().filter_map(Sitting::year);
        results.years.keys().copied().chain(acts).chain(sittings).collect()
    }

    /// What the documents of a year print, its control sheet last.
    #[must_use]
    pub fn documents(&self, year: u16) -> Vec<Printed> {
        let mut reading = Reading::default();
        self.pass(year, &mut reading);
        reading.0
    }

    /// Gives every document of a year, its control sheet last.
    pub(super) fn pass(&self, year: u16, reader: &mut impl Reader) {
        let mut noting = Noting { reader, pages: Vec::new() };
        each(&self.checked, year, &mut noting);
        let Noting { pages, .. } = noting;
        if !pages.is_empty() {
            let pages: Vec<(&str, &str)> =
                pages.iter().map(|(path, digits)| (path.as_str(), digits.as_str())).collect();
            let found = (&self.fonts, &self.report);
            control_sheet(&self.checked, year, &self.workbook, &pages, found, reader);
        }
    }
}

/// Notes the pages given, for the sheet that tells of them.
struct Noting<'a, R> {
    reader: &'a mut R,
    pages: Vec<(String, String)>,
}

impl<R: Reader> Reader for Noting<'_, R> {
    fn take(&mut self, document: Document, view: &impl Serialize) {
        if document.form.prints_its_fingerprint() {
            self.pages.push((document.path.clone(), document.fingerprint.clone()));
        }
        self.reader.take(document, view);
    }
}

/// Reads views instead of filling templates.
#[derive(Default)]
struct Reading(Vec<Printed>);

impl Reader for Reading {
    fn take(&mut self, document: Document, view: &impl Serialize) {
        let Document { path, form, .. } = document;
        if let (Form::Html, Some(same)) = (form, self.0.last_mut()) {
            same.pages.push(path);
            return;
        }
        self.0.push(Printed { path, pages: Vec::new(), leaves: leaves(view) });
    }
}
