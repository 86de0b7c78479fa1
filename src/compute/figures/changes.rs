//! Figures of what changed since the year before.

use super::{Counted, FigureValue, Figures, Gap, Measure, Moved, Scope, number, progress};
use crate::compute::changes::{Changes, Way, gain, points};
use crate::compute::{Results, Tally};
use crate::domain::{ProposalId, Record};
use crate::report::CellRef;

const MOVES: [Moved; 8] = [
    Moved::All,
    Moved::Went(Way::Backward),
    Moved::Went(Way::Forward),
    Moved::Went(Way::Aside),
    Moved::Not,
    Moved::Added,
    Moved::Withdrawn,
    Moved::Unknown,
];

pub(super) fn add(figures: &mut Figures, record: &Record, results: &Results) {
    for (&year, changes) in &results.changes {
        let (Some(then), Some(now)) = (results.years.get(&changes.from), results.years.get(&year))
        else {
            continue;
        };
        let mut gaps = |scope, then: &Tally, now: &Tally| {
            let mut add = |gap, value| {
                figures.add(record, results, Measure::Gap(year, scope, gap), value);
            };
            if let Some(points) = points(then, now) {
                add(Gap::Points, FigureValue::Points(points));
            }
            add(Gap::Done, FigureValue::Difference(gain(then, now)));
        };
        gaps(Scope::Whole, &then.total, &now.total);
        for (id, own) in &now.transitions {
            gaps(Scope::Transition(*id), &then.transition(*id), own);
        }
        for moved in MOVES {
            let count = number(changes.of(moved).len());
            figures.count(record, results, Measure::Moved(year, moved), count);
        }
    }
}

impl Changes {
    /// The proposals that a figure counts, by number.
    #[must_use]
    pub fn of(&self, moved: Moved) -> Vec<ProposalId> {
        match moved {
            Moved::All => {
                let mut all: Vec<_> = self.changed.iter().map(|change| change.proposal).collect();
                all.sort_unstable();
                all
            }
            Moved::Went(way) => self.that_went(way).map(|change| change.proposal).collect(),
            Moved::Not => self.unchanged.clone(),
            Moved::Added => self.added.clone(),
            Moved::Withdrawn => self.withdrawn.clone(),
            Moved::Unknown => self.unknown.clone(),
        }
    }
}

/// The statuses of both years; for a difference, those that its rates count.
pub(super) fn gap_cells(
    record: &Record,
    results: &Results,
    (year, scope, gap): (u16, Scope, Gap),
) -> Vec<CellRef> {
    let Some(changes) = results.changes.get(&year) else { return Vec::new() };
    let counted = match gap {
        Gap::Points => Counted::Rate,
        Gap::Done => Counted::Done,
    };
    let of = |year| progress::cells(record, results, (year, scope, counted));
    of(changes.from).into_iter().chain(of(year)).collect()
}

/// The statuses of both years of the proposals counted, or of all those compared
/// when none is. What says that one was added or withdrawn is on its row.
pub(super) fn cells(
    record: &Record,
    results: &Results,
    (year, moved): (u16, Moved),
) -> Vec<CellRef> {
    let Some(changes) = results.changes.get(&year) else { return Vec::new() };
    let own = changes.of(moved);
    match moved {
        Moved::Added | Moved::Withdrawn => {
            let rows = own.iter().map(|id| &record.proposals[*id]);
            let cells: Vec<CellRef> = rows.map(|row| row.number.at).collect();
            if cells.is_empty() {
                return record.proposals.rows().iter().map(|row| row.number.at).collect();
            }
            cells
        }
        Moved::All | Moved::Went(_) | Moved::Not | Moved::Unknown => {
            let status = |year, id| record.follow_up(year, id).map(|row| row.status.at);
            let cells: Vec<CellRef> = own
                .iter()
                .flat_map(|id| [status(changes.from, *id), status(year, *id)])
                .flatten()
                .collect();
            if cells.is_empty() {
                return gap_cells(record, results, (year, Scope::Whole, Gap::Points));
            }
            cells
        }
    }
}
