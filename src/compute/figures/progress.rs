//! Figures of a year's follow-up: of the whole, each transition, each subject.

use super::{Counted, FigureValue, Figures, Measure, Scope};
use crate::compute::{Results, Tally, YearResult};
use crate::domain::{Category, ProposalId, Record, StatusId};
use crate::report::CellRef;

const CATEGORIES: [Category; 4] =
    [Category::Done, Category::UnderWay, Category::NotDone, Category::OutOfScope];

pub(super) fn add(figures: &mut Figures, record: &Record, results: &Results) {
    for (&year, result) in &results.years {
        tally(figures, record, results, (year, Scope::Whole), &result.total);
        for (id, own) in &result.transitions {
            tally(figures, record, results, (year, Scope::Transition(*id)), own);
        }
        for (place, subject) in result.subjects.iter().enumerate() {
            if YearResult::scope(result, place) != Scope::Transition(subject.transition) {
                tally(figures, record, results, (year, Scope::Subject(place)), &subject.tally);
            }
        }
    }
    for row in &record.progress {
        if let Some(value) = &row.value {
            let measure = Measure::Indicator(row.year, row.proposal);
            figures.add(record, results, measure, FigureValue::Typed(value.value.clone()));
        }
    }
    if !results.years.is_empty() {
        let count = super::number(record.transitions.rows().len());
        figures.count(record, results, Measure::Transitions, count);
    }
}

fn tally(
    figures: &mut Figures,
    record: &Record,
    results: &Results,
    (year, scope): (u16, Scope),
    tally: &Tally,
) {
    let (part, whole) = (tally.done, tally.whole);
    let mut add = |counted, value| {
        figures.add(record, results, Measure::Progress(year, scope, counted), value);
    };
    add(Counted::Rate, FigureValue::Rate { part, whole });
    add(Counted::Share, FigureValue::Share { part, whole });
    add(Counted::Done, FigureValue::Count(part));
    add(Counted::InForce, FigureValue::Count(whole));
    let statuses: Vec<StatusId> = match scope {
        // A text may call for any; a subject has those that it prints.
        Scope::Whole | Scope::Transition(_) => {
            for category in CATEGORIES {
                let count = tally.in_category(record, category);
                add(Counted::Category(category), FigureValue::Count(count));
            }
            add(Counted::Others, FigureValue::Count(whole - part));
            record.statuses.iter().map(|(id, _)| id).collect()
        }
        Scope::Subject(_) => tally.statuses.keys().copied().collect(),
    };
    for id in statuses {
        let count = tally.statuses.get(&id).copied().unwrap_or_default();
        add(Counted::Status(id), FigureValue::Count(count));
    }
}

impl YearResult {
    /// The scope of the subject at that place: its transition's, when the
    /// transition has no other and this one has no name.
    #[must_use]
    pub fn scope(&self, place: usize) -> Scope {
        let at = |place: usize| self.subjects.get(place);
        let Some(subject) = at(place) else { return Scope::Subject(place) };
        let before = place.checked_sub(1).and_then(at);
        // Those without a name come last.
        let alone = before.is_none_or(|before| before.transition != subject.transition);
        if subject.name.is_none() && alone {
            Scope::Transition(subject.transition)
        } else {
            Scope::Subject(place)
        }
    }

    /// The proposals that a figure counts, in order.
    #[must_use]
    pub fn counted(&self, record: &Record, scope: Scope, counted: Counted) -> Vec<ProposalId> {
        let within = |id: &ProposalId| match scope {
            Scope::Whole | Scope::Subject(_) => true,
            Scope::Transition(of) => record.proposals[*id].transition == of,
        };
        let of_subject = match scope {
            Scope::Subject(place) => self.subjects.get(place),
            Scope::Whole | Scope::Transition(_) => None,
        };
        let all: Vec<ProposalId> = match of_subject {
            Some(subject) => subject.proposals.clone(),
            None => self.statuses.keys().copied().filter(within).collect(),
        };
        let counts = |id: &ProposalId| {
            let Some(&own) = self.statuses.get(id) else { return false };
            let status = &record.statuses[own];
            match counted {
                Counted::Rate | Counted::Share | Counted::InForce => true,
                Counted::Done => status.counts,
                Counted::Others => !status.counts,
                Counted::Category(category) => status.category == category,
                Counted::Status(wanted) => own == wanted,
            }
        };
        all.into_iter().filter(counts).collect()
    }
}

/// The statuses of the proposals counted; of all those looked at, when none is.
pub(super) fn cells(
    record: &Record,
    results: &Results,
    (year, scope, counted): (u16, Scope, Counted),
) -> Vec<CellRef> {
    let Some(result) = results.years.get(&year) else { return Vec::new() };
    let mut proposals = result.counted(record, scope, counted);
    if proposals.is_empty() {
        proposals = result.counted(record, scope, Counted::InForce);
    }
    let cell = |id: &ProposalId| record.follow_up(year, *id).map(|row| row.status.at);
    let cells: Vec<CellRef> = proposals.iter().filter_map(cell).collect();
    match scope {
        // A transition without a proposal: what there is to show is its row.
        Scope::Transition(id) if cells.is_empty() => vec![record.transitions[id].at],
        Scope::Whole | Scope::Transition(_) | Scope::Subject(_) => cells,
    }
}
