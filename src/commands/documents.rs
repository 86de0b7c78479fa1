//! Which documents a year has, and how each is made.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::cards::shared;
use super::register::of_sittings;
use super::workbook::Checked;
use crate::compute::{act_fingerprint, report_fingerprint, sha256};
use crate::domain::{DeliberationId, Year};
use crate::render::views::bilan::bilan;
use crate::render::views::control::{Run, control};
use crate::render::views::deliberation::deliberation;
use crate::render::{Markup, TemplateFault, Templates, render, render_page, render_plain};
use crate::report::{Place, Problem, Report, TemplateSpan};
use crate::typeset::{DocumentInfo, Fonts, picture, typeset};

/// A document to set: where it goes, what it says.
pub(super) struct Draft {
    /// `public/bilan-2025.pdf`.
    pub path: String,
    /// The fingerprint printed on it.
    pub fingerprint: String,
    /// Its date, which is never today's.
    pub date: NaiveDate,
    /// Its markup.
    pub markup: Markup,
    /// What it is published as.
    pub form: Form,
    /// The template it was filled from.
    template: &'static str,
}

/// Who takes each document of a year with its view: to fill its template, or to
/// read what it says.
pub(super) trait Reader {
    /// Takes one.
    fn take(&mut self, document: Document, view: &impl Serialize);
}

/// Gives every document of the year but its control sheet, which tells of the
/// others.
pub(super) fn each(checked: &Checked, year: u16, reader: &mut impl Reader) {
    let Checked { record, results, .. } = checked;
    if results.years.contains_key(&year) {
        let view = bilan(record, results, year);
        let fingerprint = report_fingerprint(record, year);
        for (form, ending, template) in [
            (Form::Pdf, ".pdf", "bilan.typ.j2"),
            (Form::Html, ".html", "bilan.html.j2"),
            (Form::Html, "-fragment.html", "bilan-fragment.html.j2"),
        ] {
            let document = Document {
                path: format!("public/bilan-{year}{ending}"),
                fingerprint: fingerprint.clone(),
                date: record.dated(year),
                template,
                form,
            };
            reader.take(document, &view);
        }
        shared(record, year, &view, reader);
    }
    for (id, act) in record.deliberations.iter() {
        let result = results.acts.get(&id);
        if !is_of(checked, id, year) || result.is_some_and(|it| it.listed_only || it.withdrawn) {
            continue;
        }
        let taken = result.is_some_and(crate::compute::ActResult::is_taken);
        let place = if taken { "public/deliberation" } else { "interne/projet" };
        let document = Document {
            path: format!("{place}-{}.pdf", file_name(&act.code)),
            fingerprint: act_fingerprint(record, id),
            date: record.sittings[act.sitting].date.unwrap_or_else(|| Year::end_of(year)),
            template: "deliberation.typ.j2",
            form: Form::Pdf,
        };
        reader.take(document, &deliberation(record, results, id));
    }
    of_sittings(checked, year, reader);
}

/// Gives the control sheet, once the others are known by path and fingerprint,
/// and the report holds all that was found.
pub(super) fn control_sheet(
    checked: &Checked,
    year: u16,
    workbook: &str,
    documents: &[(&str, &str)],
    (fonts, report): (&Fonts, &Report),
    reader: &mut impl Reader,
) {
    let date = checked.record.dated(year);
    let view = control(&Run {
        record: &checked.record,
        results: &checked.results,
        report,
        year,
        date,
        workbook,
        digest: &sha256(&checked.bytes),
        documents,
        draws: &|character| fonts.covers(character),
    });
    let document = Document {
        path: format!("interne/controle-{year}.pdf"),
        // It says what no other document says: all of it is its fingerprint.
        fingerprint: sha256(&serde_json::to_vec(&view).unwrap_or_default()),
        date,
        template: "controle.typ.j2",
        form: Form::Pdf,
    };
    reader.take(document, &view);
}

/// Fills templates, and tells those that are wrong.
pub(super) struct Filling<'a> {
    /// The templates.
    pub templates: &'a Templates,
    /// What was filled.
    pub drafts: Vec<Draft>,
    /// What went wrong.
    pub faults: Vec<TemplateFault>,
}

impl<'a> Filling<'a> {
    /// Nothing filled yet.
    pub(super) fn of(templates: &'a Templates) -> Self {
        Self { templates, drafts: Vec::new(), faults: Vec::new() }
    }

    /// What was filled; what went wrong is told.
    pub(super) fn end(self, report: &mut Report) -> Vec<Draft> {
        for fault in self.faults {
            let problem = Problem::TemplateFault { sentence: fault.message.clone() };
            report.push(Place::Template(fault.place()), problem);
        }
        self.drafts
    }
}

impl Reader for Filling<'_> {
    fn take(&mut self, document: Document, view: &impl Serialize) {
        let rendered = match document.form {
            Form::Pdf | Form::Picture => render(self.templates, document.template, view),
            Form::Html => render_page(self.templates, document.template, view),
            Form::Text => render_plain(self.templates, document.template, view),
        };
        match rendered {
            Ok(markup) => {
                let Document { path, fingerprint, date, template, form } = document;
                self.drafts.push(Draft { path, fingerprint, date, markup, form, template });
            }
            Err(fault) => self.faults.push(fault),
        }
    }
}

/// Whether an act is of that year.
fn is_of(checked: &Checked, id: DeliberationId, year: u16) -> bool {
    checked.record.document_year(&checked.record.deliberations[id]) == Some(year)
}

/// A document whose template is still to fill.
pub(super) struct Document {
    /// `public/bilan-2025.pdf`.
    pub path: String,
    /// The fingerprint printed on it.
    pub fingerprint: String,
    /// Its date, which is never today's.
    pub date: NaiveDate,
    /// The template to fill.
    pub template: &'static str,
    /// What it is published as.
    pub form: Form,
}

/// What a document is published as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Set on pages.
    Pdf,
    /// A web page, which says what the document given before it says.
    Html,
    /// A picture to share.
    Picture,
    /// Words alone.
    Text,
}

impl Form {
    /// Whether it is set by Typst.
    pub(super) fn is_set(self) -> bool {
        matches!(self, Self::Pdf | Self::Picture)
    }

    /// Whether the control sheet names it: it prints its fingerprint.
    pub(super) fn prints_its_fingerprint(self) -> bool {
        matches!(self, Self::Pdf | Self::Html)
    }
}

/// Sets each draft; web pages and texts are published as they are.
pub(super) fn set(
    drafts: &[Draft],
    images: &BTreeMap<String, Vec<u8>>,
    fonts: &Fonts,
    report: &mut Report,
) -> BTreeMap<String, Vec<u8>> {
    let mut done = BTreeMap::new();
    for draft in drafts {
        let made = match draft.form {
            Form::Html | Form::Text => Ok(draft.markup.source.clone().into_bytes()),
            Form::Picture => picture(&draft.markup, images, fonts),
            Form::Pdf => {
                let ident = format!("{} {}", draft.path, draft.fingerprint);
                typeset(&draft.markup, images, fonts, &DocumentInfo { ident, date: draft.date })
            }
        };
        match made {
            Ok(bytes) => {
                done.insert(draft.path.clone(), bytes);
            }
            Err(faults) => {
                for fault in faults {
                    // A fault of the document as a whole is told of its template.
                    let whole = || TemplateSpan {
                        template: draft.template.to_owned(),
                        line: 0,
                        excerpt: String::new(),
                    };
                    let place = Place::Template(fault.at.unwrap_or_else(whole));
                    let (sentence, hints) = (fault.message, fault.hints);
                    report.push(place, Problem::TypesetFault { sentence, hints });
                }
            }
        }
    }
    done
}

/// A code as part of a file name, on any system.
pub(super) fn file_name(code: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() || "-_.".contains(c) { c } else { '-' };
    code.chars().map(plain).collect::<String>().trim_matches('.').to_owned()
}
