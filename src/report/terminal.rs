//! The report as the terminal shows it, without colours.

use super::{Group, Place, Problem, ReadSheet, Report, Severity};
use crate::french::groups::{self, words_of};
use crate::french::messages::Words;
use crate::french::names::fold;
use crate::french::summary;
use crate::schema::Sheet;

/// The commands that come next.
#[derive(Debug, Clone, Copy)]
pub struct NextStep<'a> {
    /// What was typed, to type again once the workbook is mended.
    pub again: &'a str,
    /// What comes after a check that nothing stops.
    pub onward: Option<&'a str>,
}

/// Every problem, one message a cause; then how many, and what to do next.
#[must_use]
pub fn to_terminal(report: &Report, workbook: &str, next: Option<NextStep<'_>>) -> String {
    let mut out = String::new();
    let groups = report.groups();
    for group in &groups {
        write(group, report, &mut out);
        out.push('\n');
    }
    let lacking = |it: &Group<'_>| matches!(it.first().problem, Problem::GroupMissing { .. });
    if groups.iter().any(lacking) || next.is_some() && is_empty(report) {
        line(&mut out, &summary::understood(&report.read));
    }
    let gravest = gravest(&groups);
    if let Some(gravest) = gravest {
        line(&mut out, &summary::more(gravest.first().problem.slug()));
    }
    line(&mut out, &summary::counts(&groups, workbook));
    if let Some(step) = next.and_then(|next| step(report, gravest, next)) {
        line(&mut out, &step);
    }
    out
}

/// Whether there is no row to make a document of.
fn is_empty(report: &Report) -> bool {
    let rows = |sheet| report.read.get(&sheet).is_some_and(|it| it.rows > 0);
    !report.has_file_fault() && ![Sheet::Progress, Sheet::Deliberations].into_iter().any(rows)
}

/// Whether nothing was typed yet in one of our workbooks, which come with their
/// statuses.
fn is_bare(report: &Report) -> bool {
    let typed = |(sheet, read): (&Sheet, &ReadSheet)| *sheet != Sheet::Statuses && read.rows > 0;
    report.guided && is_empty(report) && !report.read.iter().any(typed)
}

/// Whether a cell or a sheet is wrong, and not merely missing.
fn wrong(gravest: Option<&Group<'_>>) -> bool {
    let nothing = |problem: &Problem| matches!(problem, Problem::NothingToPublish { .. });
    gravest.is_some_and(|it| it.severity() == Severity::Error && !nothing(&it.first().problem))
}

/// The first of the gravest, informations aside.
fn gravest<'a, 'b>(groups: &'a [Group<'b>]) -> Option<&'a Group<'b>> {
    let grave = groups.iter().filter(|it| it.severity() != Severity::Info);
    grave.min_by_key(|it| it.severity())
}

/// What to do next, in one sentence.
fn step(report: &Report, gravest: Option<&Group<'_>>, next: NextStep<'_>) -> Option<String> {
    let place = gravest.map(|group| group.first().at.to_string()).unwrap_or_default();
    if report.has_file_fault() {
        return Some(summary::reach(next.again));
    }
    match gravest.map(Group::severity) {
        Some(Severity::Defect) => Some(summary::mend_template(&place, next.again)),
        _ if is_bare(report) && !wrong(gravest) => Some(summary::begin(next.again)),
        Some(Severity::Error) => Some(summary::mend(&place, next.again)),
        _ if is_empty(report) => Some(summary::fill(next.again)),
        Some(_) => Some(summary::reread(&place, next.onward?)),
        None => Some(summary::go_on(next.onward?)),
    }
}

fn write(group: &Group<'_>, report: &Report, out: &mut String) {
    let first = group.first();
    let severity = summary::severity(group.severity());
    let slug = first.problem.slug();
    let Words { sentence, found, expected, help } = words_of(group);
    let tab = first.at.sheet().and_then(|sheet| other_name(report, sheet));
    let tab = tab.map(summary::tab).unwrap_or_default();
    let head = format!("{severity}[{slug}] {}{tab}", group.place());
    line(out, head.trim_end());
    line(out, &format!("  {sentence}"));
    if let Place::Template(span) = &first.at
        && !span.excerpt.is_empty()
    {
        entry(out, summary::LINE, span.excerpt.trim());
    }
    // Once the reason is recorded there is nothing left to do.
    let help = help.filter(|_| !first.is_set_aside());
    for (label, text) in
        [(summary::FOUND, found), (summary::EXPECTED, expected), (summary::HELP, help)]
    {
        if let Some(text) = text {
            entry(out, label, &text);
        }
    }
    let related = group.related();
    if !related.is_empty() {
        entry(out, summary::SEE, &groups::cells(&super::ranges(&related), 0));
    }
    if let Some(motive) = &first.derogation
        && first.severity() == Severity::Warning
    {
        entry(out, summary::DEROGATION, motive);
    }
}

/// The name of a sheet's tab, when its sheet was only guessed from it.
fn other_name(report: &Report, sheet: Sheet) -> Option<&str> {
    let tab = report.read.get(&sheet)?.tab.trim();
    (fold(tab) != fold(sheet.name())).then_some(tab)
}

fn entry(out: &mut String, label: &str, text: &str) {
    let pad = 10usize.saturating_sub(label.chars().count());
    line(out, &format!("  {label}{}{text}", " ".repeat(pad)));
}

/// A line, without what would move the cursor or change the colours.
fn line(out: &mut String, text: &str) {
    out.extend(text.chars().map(|c| if c.is_control() { ' ' } else { c }));
    out.push('\n');
}
