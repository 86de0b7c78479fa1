//! The report as the terminal shows it.

use super::{Diagnostic, Place, Report, Severity};
use crate::french::messages::{Words, words};
use crate::french::summary;

/// Every problem, then one line of summary.
#[must_use]
pub fn to_terminal(report: &Report, workbook: &str) -> String {
    let mut out = String::new();
    for diagnostic in report.sorted() {
        write(diagnostic, &mut out);
        out.push('\n');
    }
    let told = report.sorted();
    let grave = told.iter().filter(|it| it.severity() != Severity::Info);
    if let Some(gravest) = grave.min_by_key(|it| it.severity()) {
        line(&mut out, &summary::more(gravest.problem.slug()));
    }
    out.push_str(&summary::counts(report, workbook));
    out.push('\n');
    out
}

fn write(diagnostic: &Diagnostic, out: &mut String) {
    let severity = summary::severity(diagnostic.severity());
    let slug = diagnostic.problem.slug();
    let Words { sentence, found, expected, help } = words(&diagnostic.problem);
    let place = diagnostic.at.to_string();
    let head = format!("{severity}[{slug}] {place}");
    line(out, head.trim_end());
    line(out, &format!("  {sentence}"));
    if let Place::Template(span) = &diagnostic.at
        && !span.excerpt.is_empty()
    {
        entry(out, summary::LINE, span.excerpt.trim());
    }
    // Once the reason is recorded there is nothing left to do.
    let help = help.filter(|_| !diagnostic.is_set_aside());
    for (label, text) in
        [(summary::FOUND, found), (summary::EXPECTED, expected), (summary::HELP, help)]
    {
        if let Some(text) = text {
            entry(out, label, &text);
        }
    }
    if !diagnostic.related.is_empty() {
        let cells: Vec<String> = diagnostic.related.iter().map(ToString::to_string).collect();
        entry(out, summary::SEE, &cells.join(", "));
    }
    if let Some(motive) = &diagnostic.derogation
        && diagnostic.severity() == Severity::Warning
    {
        entry(out, summary::DEROGATION, motive);
    }
}

fn entry(out: &mut String, label: &str, text: &str) {
    let pad = 10usize.saturating_sub(label.chars().count());
    line(out, &format!("  {label}{}{text}", " ".repeat(pad)));
}

fn line(out: &mut String, text: &str) {
    out.push_str(text);
    out.push('\n');
}
