//! The follow-up table annexed to the act that carries a year's report.

use serde::Serialize;

use super::desk::Desk;
use crate::compute::{Counted, Measure, Scope, Tally};
use crate::domain::{Category, TransitionId};
use crate::french::{closings, typography};
use crate::render::views::Sourced;

/// The follow-up of the year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FollowUpView {
    /// « Tableau de suivi des propositions au 29 août 2025 ».
    #[serde(rename = "titre")]
    pub title: String,
    /// « 34 sur 40, 85 % ».
    #[serde(rename = "ensemble")]
    pub total: Sourced,
    /// Each transition, in the order of the report.
    pub transitions: Vec<TransitionView>,
}

/// A transition of the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TransitionView {
    /// Its name.
    #[serde(rename = "nom")]
    pub name: String,
    /// « 11 sur 13, 84,6 % ».
    #[serde(rename = "compte")]
    pub share: Sourced,
    /// Its proposals.
    #[serde(rename = "lignes")]
    pub rows: Vec<RowView>,
}

/// A proposal of the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RowView {
    /// Its number.
    #[serde(rename = "numero")]
    pub number: String,
    /// Its wording.
    #[serde(rename = "proposition")]
    pub title: String,
    /// What is drawn for its status.
    #[serde(rename = "categorie")]
    pub category: Category,
    /// Its status, in words.
    #[serde(rename = "statut")]
    pub status: String,
    /// Whether it is carried out: the eye looks for the others.
    #[serde(rename = "faite")]
    pub done: bool,
}

pub(super) fn view(desk: &Desk<'_>) -> Option<FollowUpView> {
    let year = desk.act.year?;
    let result = desk.results.years.get(&year)?;
    let share = |scope, tally: &Tally| {
        let measures = [Counted::Share, Counted::Rate].map(|it| Measure::Progress(year, scope, it));
        let text = closings::share(tally.done, tally.whole);
        Sourced::new(&desk.results.figures, text, measures)
    };
    let transitions = result.transitions.iter().map(|(id, tally)| TransitionView {
        name: typography::set(&desk.record.transitions[*id].name),
        share: share(Scope::Transition(*id), tally),
        rows: rows(desk, year, *id),
    });
    Some(FollowUpView {
        title: closings::follow_up_title(year, desk.record.closed_on(year)),
        total: share(Scope::Whole, &result.total),
        transitions: transitions.collect(),
    })
}

fn rows(desk: &Desk<'_>, year: u16, transition: TransitionId) -> Vec<RowView> {
    let Some(result) = desk.results.years.get(&year) else { return Vec::new() };
    result
        .statuses
        .iter()
        .map(|(proposal, status)| {
            (&desk.record.proposals[*proposal], &desk.record.statuses[*status])
        })
        .filter(|(proposal, _)| proposal.transition == transition)
        .map(|(proposal, status)| RowView {
            number: proposal.number.value.to_string(),
            title: typography::set(&proposal.title),
            category: status.category,
            status: typography::set(&status.label),
            done: status.counts,
        })
        .collect()
}
