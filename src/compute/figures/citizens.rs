//! Figures of the citizens' vote, and key figures as typed.

use super::{Ballots, FigureValue, Figures, Measure, number};
use crate::compute::Results;
use crate::domain::{Proposal, ProposalId, Record};
use crate::report::{CellRef, Located};

pub(super) fn add(figures: &mut Figures, record: &Record, results: &Results) {
    for (place, row) in record.key_figures.iter().enumerate() {
        let value = FigureValue::Typed(row.value.value.clone());
        figures.add(record, results, Measure::Key(place), value);
    }
    let votes = &results.votes;
    if votes.ranks.is_empty() {
        return;
    }
    let mut count = |measure, count| figures.count(record, results, measure, count);
    count(Measure::Citizens(Ballots::Paper), votes.paper);
    count(Measure::Citizens(Ballots::Digital), votes.digital);
    count(Measure::Citizens(Ballots::Both), votes.total);
    count(Measure::Ranked, number(votes.ranks.len()));
    for (id, row) in record.proposals.iter() {
        let own = |cell: &Option<Located<u32>>| cell.as_ref().map(|it| it.value);
        let known = [
            (Measure::Proposal(id, Ballots::Paper), own(&row.paper)),
            (Measure::Proposal(id, Ballots::Digital), own(&row.digital)),
            (Measure::Proposal(id, Ballots::Both), row.votes()),
            (Measure::Rank(id), votes.ranks.get(&id).copied()),
        ];
        for (measure, value) in known {
            if let Some(value) = value {
                count(measure, value);
            }
        }
    }
}

/// The cells of a proposal's own votes.
pub(super) fn cells_of(record: &Record, id: ProposalId, which: Ballots) -> Vec<CellRef> {
    of(&record.proposals[id], which)
}

/// The cells of all the votes: a rank depends on those of every proposal.
pub(super) fn cells(record: &Record, which: Ballots) -> Vec<CellRef> {
    record.proposals.rows().iter().flat_map(|row| of(row, which)).collect()
}

/// The cells of a proposal's votes: the total is that of its own cell where
/// paper and digital votes are not both known.
fn of(row: &Proposal, which: Ballots) -> Vec<CellRef> {
    let one = |cell: &Option<Located<u32>>| cell.as_ref().map(|it| it.at);
    let (paper, digital, total) = (one(&row.paper), one(&row.digital), one(&row.total));
    match which {
        Ballots::Paper => paper.into_iter().collect(),
        Ballots::Digital => digital.into_iter().collect(),
        Ballots::Both if paper.is_some() && digital.is_some() => {
            paper.into_iter().chain(digital).collect()
        }
        Ballots::Both => total.or(paper).or(digital).into_iter().collect(),
    }
}
