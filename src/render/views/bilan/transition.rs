//! A transition: its figures, its squares by subject, its stories, its table.

use serde::Serialize;

use super::count::Count;
use super::focus::{self, FocusView, QuoteView};
use super::square::{self, BarView};
use super::tracking::{self, TableView};
use super::whole::{self, WholeView};
use crate::compute::{self, Scope};
use crate::domain::{Proposal, ProposalId, Status, TransitionId};
use crate::french::{report, typography::set};
use crate::render::views::prose::{BlockView, prose};

/// A transition.
#[derive(Debug, Serialize)]
pub struct TransitionView {
    /// « Transition écologique ».
    #[serde(rename = "nom")]
    pub name: String,
    /// Its accent.
    #[serde(rename = "couleur")]
    pub color: String,
    /// Its figures.
    #[serde(rename = "chiffres")]
    pub figures: WholeView,
    /// All its proposals.
    #[serde(rename = "barre")]
    pub bar: BarView,
    /// Its proposals by subject.
    #[serde(rename = "sujets")]
    pub subjects: Vec<SubjectView>,
    /// Squares of the longest subject.
    #[serde(rename = "longueur")]
    pub longest: usize,
    /// A few lines on it.
    #[serde(rename = "presentation")]
    pub introduction: Vec<BlockView>,
    /// Its stories.
    #[serde(rename = "focus")]
    pub focuses: Vec<FocusView>,
    /// Its quotes.
    #[serde(rename = "citations")]
    pub quotes: Vec<QuoteView>,
    /// Its rows of the tracking table.
    #[serde(rename = "tableaux")]
    pub tables: Vec<TableView>,
}

/// A subject and its squares.
#[derive(Debug, Serialize)]
pub struct SubjectView {
    /// Its name; none when no proposal has a subject.
    #[serde(rename = "nom")]
    pub name: Option<String>,
    /// Its squares.
    #[serde(rename = "barre")]
    pub bar: BarView,
}

/// Proposals of one subject, in the order of their numbers.
pub(super) struct Subject<'a> {
    pub(super) name: Option<String>,
    scope: Scope,
    pub(super) rows: Vec<(ProposalId, &'a Proposal, &'a Status)>,
}

pub(super) fn all(count: &Count<'_>) -> Vec<TransitionView> {
    let view = |(id, row): (_, &crate::domain::Transition)| {
        let name = set(&row.name);
        let subjects = subjects(count, id);
        let tables = subjects.iter().map(|subject| tracking::table(count, subject)).collect();
        let bars: Vec<SubjectView> =
            subjects.into_iter().map(|subject| subject_view(count, &name, subject)).collect();
        let scope = Scope::Transition(id);
        TransitionView {
            color: count.color(id),
            figures: whole::figures(count, scope, count.of_transition(id)),
            bar: square::bar(count, &name, scope, count.proposals_of(id)),
            longest: bars.iter().map(|it| it.bar.squares.len()).max().unwrap_or(0),
            subjects: bars,
            introduction: row
                .introduction
                .as_ref()
                .map(|text| prose(text, &count.results.figures, Some(count.year)))
                .unwrap_or_default(),
            focuses: focus::of(count, Some(id)),
            quotes: focus::quotes(count, Some(id)),
            tables,
            name,
        }
    };
    count.record.transitions.iter().map(view).collect()
}

fn subject_view(count: &Count<'_>, transition: &str, subject: Subject<'_>) -> SubjectView {
    let Subject { name, scope, rows } = subject;
    let bar = square::bar(count, name.as_deref().unwrap_or(transition), scope, rows);
    SubjectView { name, bar }
}

/// The subjects of a transition; the proposals without one come last, under a
/// heading of their own.
fn subjects<'a>(count: &Count<'a>, transition: TransitionId) -> Vec<Subject<'a>> {
    let Some(result) = count.result else { return Vec::new() };
    let view = |(place, subject): (usize, &compute::Subject)| {
        let scope = result.scope(place);
        let bare = || (scope == Scope::Subject(place)).then(|| report::NO_SUBJECT.to_owned());
        let row = |id: &ProposalId| Some((*id, &count.record.proposals[*id], count.status(*id)?));
        Subject {
            name: subject.name.clone().or_else(bare),
            scope,
            rows: subject.proposals.iter().filter_map(row).collect(),
        }
    };
    result.subjects_of(transition).map(view).collect()
}
