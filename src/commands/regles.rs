//! `greffe regles`: every rule, or what one of them means.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::json;

use super::workbook::{code, told};
use super::{Answer, USAGE};
use crate::args::{Format, Rules, RulesFormat};
use crate::french::rules::{self, Rule};
use crate::french::{cli, summary};
use crate::publish::one_file;
use crate::render::views::rules::{SETTLED, rules as view};
use crate::render::{Templates, render, sources};
use crate::report::{Place, Problem, Report};
use crate::typeset::{DocumentInfo, typeset};

/// Where the booklet goes when nothing is said.
const BOOKLET: &str = "regles.pdf";

/// Tells the rules.
#[must_use]
pub fn regles(request: &Rules) -> Answer {
    let asked = match &request.rule {
        None => None,
        Some(name) => {
            let found = rules::named(name);
            if found.is_empty() {
                return Answer { problems: rules::unknown(name), code: USAGE, ..Answer::default() };
            }
            Some(found)
        }
    };
    let format = request.format.unwrap_or_else(|| format_of(request.sortie.as_deref()));
    let told = match format {
        RulesFormat::Pdf if asked.is_some() => {
            let problems = cli::ONE_RULE_AND_A_BOOKLET.to_owned();
            return Answer { problems, code: USAGE, ..Answer::default() };
        }
        RulesFormat::Pdf => return booklet(request),
        RulesFormat::Texte => asked.map_or_else(rules::list, |rules| pages(&rules, rules::page)),
        RulesFormat::Markdown => asked
            .map_or_else(rules::list_in_markdown, |rules| pages(&rules, rules::page_in_markdown)),
        RulesFormat::Json => for_machines(asked.as_deref().unwrap_or(Rule::ALL)),
    };
    match &request.sortie {
        None => Answer { said: told, ..Answer::default() },
        Some(path) => {
            let mut report = Report::new();
            write(told.as_bytes(), path, &mut report);
            answer(&report, path)
        }
    }
}

/// What the name of a file asks for.
fn format_of(path: Option<&Path>) -> RulesFormat {
    let ending = path.and_then(Path::extension).map(|it| it.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        Some("pdf") => RulesFormat::Pdf,
        Some("md") => RulesFormat::Markdown,
        Some("json") => RulesFormat::Json,
        _ => RulesFormat::Texte,
    }
}

/// One page after the other.
fn pages(asked: &[Rule], page: fn(Rule) -> String) -> String {
    asked.iter().map(|&rule| page(rule)).collect::<Vec<_>>().join("\n")
}

fn for_machines(asked: &[Rule]) -> String {
    let all: Vec<_> = asked
        .iter()
        .map(|rule| {
            let spec = rule.spec();
            json!({
                "slug": spec.slug,
                "regle": spec.number,
                "famille": spec.family.title(),
                "gravite": summary::severity(spec.severity),
                "derogation": spec.derogable,
                "sens": spec.meaning,
                "source": spec.source,
                "correction": spec.mend,
                "exemple": spec.case,
            })
        })
        .collect();
    let mut text = serde_json::to_string_pretty(&all).unwrap_or_default();
    text.push('\n');
    text
}

/// The booklet, set like any other document.
fn booklet(request: &Rules) -> Answer {
    let path = request.sortie.clone().unwrap_or_else(|| PathBuf::from(BOOKLET));
    let mut report = Report::new();
    if let Some(pdf) = set(request.modeles.as_deref(), &mut report) {
        write(&pdf, &path, &mut report);
    }
    answer(&report, &path)
}

fn set(folder: Option<&Path>, report: &mut Report) -> Option<Vec<u8>> {
    let (templates, fonts) = sources::load(folder, report)?;
    let markup = match render(&Templates::new(templates), "regles.typ.j2", &view()) {
        Ok(markup) => markup,
        Err(fault) => {
            let problem = Problem::TemplateFault { sentence: fault.message.clone() };
            report.push(Place::Template(fault.place()), problem);
            return None;
        }
    };
    let ident = format!("regles {}", env!("CARGO_PKG_VERSION"));
    let info = DocumentInfo { ident, date: SETTLED };
    typeset(&markup, &BTreeMap::new(), &fonts, &info)
        .map_err(|faults| {
            for fault in faults {
                let place = fault.at.map_or(Place::Workbook, Place::Template);
                let (sentence, hints) = (fault.message, fault.hints);
                report.push(place, Problem::TypesetFault { sentence, hints });
            }
        })
        .ok()
}

fn write(bytes: &[u8], path: &Path, report: &mut Report) {
    if let Err(fault) = one_file(bytes, path) {
        let problem = Problem::CannotWrite { reason: cli::reason(&fault) };
        report.push(Place::File(path.to_path_buf()), problem);
    }
}

/// The file that was written, or why it was not.
fn answer(report: &Report, path: &Path) -> Answer {
    if report.blocks() {
        let problems = told(report, path, Format::Texte, None);
        return Answer { problems, code: code(report), ..Answer::default() };
    }
    let mut said = cli::written(&path.display().to_string());
    said.push('\n');
    Answer { said, ..Answer::default() }
}
