//! What to read before handing out: every warning and information of the run.

use serde::Serialize;

use super::Run;
use crate::french::groups::words_of;
use crate::french::messages::Words;
use crate::french::{control as words, summary, typography::set};
use crate::report::{Group, Place, Problem, Severity, ranges};

/// A warning or an information.
#[derive(Debug, Serialize)]
pub struct FindingView {
    /// The sign drawn: `erreur`, `avertissement` or `information`.
    #[serde(rename = "niveau")]
    pub level: &'static str,
    /// The same, as a word to print.
    #[serde(rename = "mot")]
    pub word: String,
    /// The rule's name.
    #[serde(rename = "regle")]
    pub rule: String,
    /// Where.
    #[serde(rename = "lieu")]
    pub place: String,
    /// What was found.
    #[serde(rename = "constat")]
    pub sentence: String,
    /// What was read, what was expected, what to do.
    #[serde(rename = "precisions")]
    pub details: Vec<String>,
    /// Why it is kept, and that a quorum is not counted again.
    #[serde(rename = "derogation")]
    pub derogation: Vec<String>,
}

/// How many ranges of cells are told before the rest is only counted.
const SHOWN: usize = 4;

/// Everything found, the gravest first, one line a cause.
pub(super) fn all(run: &Run<'_>) -> Vec<FindingView> {
    let mut groups = run.report.groups();
    groups.sort_by_key(Group::severity);
    groups.iter().map(|group| view(run, group)).collect()
}

fn view(run: &Run<'_>, group: &Group<'_>) -> FindingView {
    let found = group.first();
    let Words { sentence, found: read, expected, help } = words_of(group);
    let related = Some(ranges(&group.related())).filter(|cells| !cells.is_empty());
    let details = [
        read.map(|text| words::found(&text)),
        expected.map(|text| words::expected(&text)),
        // Nothing is left to do where the reason is already written.
        help.filter(|_| !found.is_set_aside()).map(|text| words::to_do(&text)),
        related.map(|cells| words::see(&words::cells(&cells, SHOWN))),
    ];
    let kept = found.derogation.as_ref().filter(|_| found.is_set_aside());
    let quorum = matches!(found.problem, Problem::QuorumMissed { .. });
    let derogation = kept
        .map(|motive| words::motive(motive))
        .into_iter()
        .chain(kept.filter(|_| quorum).map(|_| set(words::QUORUM_NOT_RECOUNTED)));
    let printed = |text: String| run.printable(&text);
    let spec = found.problem.rule().spec();
    FindingView {
        level: level(found.severity()),
        word: summary::severity(found.severity()).to_owned(),
        rule: spec.slug.to_owned(),
        place: printed(place(group)),
        sentence: printed(set(&sentence)),
        details: details.into_iter().flatten().map(printed).collect(),
        derogation: derogation.map(printed).collect(),
    }
}

/// The sign of a severity; a defect stops the run before any sheet.
fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Defect | Severity::Error => "erreur",
        Severity::Warning => "avertissement",
        Severity::Info => "information",
    }
}

/// Where a group was found. A file is told by its name alone, so that no folder
/// of the machine is printed.
fn place(group: &Group<'_>) -> String {
    match &group.first().at {
        Place::Workbook => words::WORKBOOK.to_owned(),
        Place::File(path) => {
            path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
        }
        Place::Cell(_) | Place::Row(..) | Place::Sheet(_) | Place::Template(_) => group.place(),
    }
}
