//! How many proposals are carried out, and how the citizens ranked them.

use std::collections::BTreeMap;

use crate::domain::{Category, ProposalId, Record, StatusId, TransitionId};
use crate::report::CellRef;

/// A count: how many of how many, and where it was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// Proposals whose status counts as carried out.
    pub done: u32,
    /// Proposals in force.
    pub whole: u32,
    /// The cells of the statuses counted.
    pub cells: Vec<CellRef>,
}

/// Proposals of one status, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The status.
    pub status: StatusId,
    /// Its proposals.
    pub proposals: Vec<ProposalId>,
}

/// The count of one year.
#[derive(Debug, Default)]
pub struct YearResult {
    /// The whole.
    pub total: Tally,
    /// Each transition, in the order of the report; empty ones too.
    pub transitions: Vec<(TransitionId, Tally)>,
    /// The proposals of each status, in the order of statuses.
    pub groups: Vec<Group>,
    /// Each proposal in force and its status.
    pub statuses: BTreeMap<ProposalId, StatusId>,
    /// Proposals in force without a row.
    pub missing: Vec<ProposalId>,
}

impl YearResult {
    /// The tally of a transition.
    #[must_use]
    pub fn transition(&self, id: TransitionId) -> Tally {
        let found = self.transitions.iter().find(|(transition, _)| *transition == id);
        found.map(|(_, tally)| tally.clone()).unwrap_or_default()
    }
}

/// Counts each year that has a row.
pub(super) fn by_year(record: &Record) -> BTreeMap<u16, YearResult> {
    let mut years: BTreeMap<u16, YearResult> = BTreeMap::new();
    let mut cells: BTreeMap<(u16, ProposalId), CellRef> = BTreeMap::new();
    for row in &record.progress {
        // A row outside the proposal's years is told by `judge`, and not counted.
        if record.proposals[row.proposal].in_force(row.year) {
            let year = years.entry(row.year).or_default();
            year.statuses.insert(row.proposal, row.status.value);
            cells.insert((row.year, row.proposal), row.status.at);
        }
    }
    for (&year, result) in &mut years {
        result.transitions =
            record.transitions.iter().map(|(id, _)| (id, Tally::default())).collect();
        result.groups = record
            .statuses
            .iter()
            .map(|(status, _)| Group { status, proposals: Vec::new() })
            .collect();
        for (proposal, row) in record.proposals.iter().filter(|(_, row)| row.in_force(year)) {
            let Some(&status) = result.statuses.get(&proposal) else {
                result.missing.push(proposal);
                continue;
            };
            let cell = cells.get(&(year, proposal)).copied();
            let done = u32::from(record.statuses[status].counts);
            let of_transition =
                result.transitions.iter_mut().filter(|(id, _)| *id == row.transition);
            for tally in of_transition.map(|(_, tally)| tally).chain([&mut result.total]) {
                tally.done += done;
                tally.whole += 1;
                tally.cells.extend(cell);
            }
            for group in result.groups.iter_mut().filter(|group| group.status == status) {
                group.proposals.push(proposal);
            }
        }
    }
    years
}

impl YearResult {
    /// How many proposals are drawn as `category`, in all or in a transition.
    #[must_use]
    pub fn in_category(
        &self,
        record: &Record,
        category: Category,
        transition: Option<TransitionId>,
    ) -> u32 {
        let counted = self.statuses.iter().filter(|(proposal, status)| {
            record.statuses[**status].category == category
                && transition.is_none_or(|id| record.proposals[**proposal].transition == id)
        });
        u32::try_from(counted.count()).unwrap_or(u32::MAX)
    }
}

/// The citizens' vote.
#[derive(Debug, Default)]
pub struct CitizenVotes {
    /// Paper votes, in all.
    pub paper: u32,
    /// Digital votes, in all.
    pub digital: u32,
    /// Both.
    pub total: u32,
    /// The rank of each proposal that has votes: 1 is the most voted.
    pub ranks: BTreeMap<ProposalId, u32>,
}

pub(super) fn citizen_votes(record: &Record) -> CitizenVotes {
    let mut votes = CitizenVotes::default();
    let mut counted: Vec<(ProposalId, u32)> =
        record.proposals.iter().filter_map(|(id, row)| Some((id, row.votes()?))).collect();
    for (_, row) in record.proposals.iter() {
        let value =
            |cell: &Option<crate::report::Located<u32>>| cell.as_ref().map_or(0, |it| it.value);
        votes.paper = votes.paper.saturating_add(value(&row.paper));
        votes.digital = votes.digital.saturating_add(value(&row.digital));
    }
    counted.sort_by_key(|(_, own)| std::cmp::Reverse(*own));
    let mut shared = (0, 0);
    for (place, (id, own)) in (1..).zip(&counted) {
        votes.total = votes.total.saturating_add(*own);
        // Equal votes share a rank.
        if shared.0 == 0 || shared.1 != *own {
            shared = (place, *own);
        }
        votes.ranks.insert(*id, shared.0);
    }
    votes
}
