//! What every part of the report looks up: the year, its count, its colours.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::compute::{Counted, Group, Measure, Results, Scope, YearResult};
use crate::domain::{
    Category, Id, Progress, Proposal, ProposalId, Record, Status, TransitionId, Year,
};
use crate::french::report;
use crate::render::views::Sourced;

/// Accents of transitions that name none, in order: readable on white and on
/// their own tint.
const PALETTE: [&str; 6] = ["#00664f", "#4338a0", "#b04a00", "#005f8f", "#8f1d5e", INK];

/// The colour of text: that of any transition beyond the palette.
const INK: &str = "#16202e";

/// The record, and the count of one year.
pub(super) struct Count<'a> {
    pub(super) record: &'a Record,
    pub(super) results: &'a Results,
    pub(super) year: u16,
    /// The row of the year.
    pub(super) row: Option<&'a Year>,
    pub(super) result: Option<&'a YearResult>,
    progress: BTreeMap<ProposalId, &'a Progress>,
    colors: Vec<String>,
}

impl<'a> Count<'a> {
    pub(super) fn new(record: &'a Record, results: &'a Results, year: u16) -> Self {
        let rows = record.progress.iter().filter(|row| row.year == year);
        Self {
            record,
            results,
            year,
            row: record.years.iter().find(|row| row.year == year),
            result: results.years.get(&year),
            progress: rows.map(|row| (row.proposal, row)).collect(),
            colors: colors(record),
        }
    }

    /// A text, and the figures of the report that it prints.
    pub(super) fn said(
        &self,
        text: impl Into<String>,
        measures: impl IntoIterator<Item = Measure>,
    ) -> Sourced {
        Sourced::new(&self.results.figures, text, measures)
    }

    /// What is counted of a part of the proposals, that year.
    pub(super) fn of(&self, scope: Scope, counted: Counted) -> Measure {
        Measure::Progress(self.year, scope, counted)
    }

    /// How many are carried out, and how many there are.
    pub(super) fn total(&self) -> (u32, u32) {
        self.result.map_or((0, 0), |it| (it.total.done, it.total.whole))
    }

    /// The same in a transition.
    pub(super) fn of_transition(&self, id: TransitionId) -> (u32, u32) {
        let tally = self.result.map(|it| it.transition(id)).unwrap_or_default();
        (tally.done, tally.whole)
    }

    /// The proposals that count that year, in order of number, with their status.
    pub(super) fn proposals(&self) -> impl Iterator<Item = (ProposalId, &'a Proposal, &'a Status)> {
        let record = self.record;
        let statuses = self.result.into_iter().flat_map(|it| &it.statuses);
        statuses.map(move |(id, status)| (*id, &record.proposals[*id], &record.statuses[*status]))
    }

    /// Those of a transition.
    pub(super) fn proposals_of(
        &self,
        transition: TransitionId,
    ) -> Vec<(ProposalId, &'a Proposal, &'a Status)> {
        self.proposals().filter(|(_, row, _)| row.transition == transition).collect()
    }

    /// The statuses some proposal has, with their proposals.
    pub(super) fn groups(&self) -> impl Iterator<Item = (&'a Status, &'a Group)> {
        let record = self.record;
        let groups = self.result.into_iter().flat_map(|it| &it.groups);
        groups
            .filter(|group| !group.proposals.is_empty())
            .map(move |group| (&record.statuses[group.status], group))
    }

    /// The status of a proposal, when it counts that year.
    pub(super) fn status(&self, id: ProposalId) -> Option<&'a Status> {
        self.result.and_then(|it| it.statuses.get(&id)).map(|status| &self.record.statuses[*status])
    }

    /// Its row of follow-up.
    pub(super) fn progress(&self, id: ProposalId) -> Option<&'a Progress> {
        self.progress.get(&id).copied()
    }

    /// The accent of a transition.
    pub(super) fn color(&self, id: TransitionId) -> String {
        self.colors.get(id.index()).cloned().unwrap_or_else(|| INK.to_owned())
    }

    /// The date of the count, when it was typed.
    pub(super) fn closed_on(&self) -> Option<NaiveDate> {
        self.record.closed_on(self.year)
    }

    /// « au 29 août 2025 », else « année 2025 ».
    pub(super) fn when(&self) -> String {
        self.closed_on().map_or_else(|| report::in_year(self.year), report::as_of)
    }
}

/// The colour each transition asks for, else the first of the palette that no
/// other has.
fn colors(record: &Record) -> Vec<String> {
    let asked = |color: &str| {
        let mut rows = record.transitions.rows().iter();
        rows.any(|row| row.color.as_deref() == Some(color))
    };
    let mut free = PALETTE.into_iter().filter(|color| !asked(color));
    let rows = record.transitions.rows().iter();
    rows.map(|row| row.color.clone().unwrap_or_else(|| free.next().unwrap_or(INK).to_owned()))
        .collect()
}

/// What is drawn for a category: the word the drawing functions know.
pub(super) fn drawing(category: Category) -> &'static str {
    match category {
        Category::Done => "done",
        Category::UnderWay => "under-way",
        Category::NotDone => "not-done",
        Category::OutOfScope => "out-of-scope",
    }
}

/// A length as a count to print.
pub(super) fn len<T>(items: &[T]) -> u32 {
    u32::try_from(items.len()).unwrap_or(u32::MAX)
}
