//! How many proposals are carried out, and how the citizens ranked them.

use std::collections::BTreeMap;

use crate::domain::{Category, Id, ProposalId, Record, StatusId, TransitionId};
use crate::french::typography::set;

/// A count: how many of how many.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// Proposals whose status counts as carried out.
    pub done: u32,
    /// Proposals in force.
    pub whole: u32,
    /// How many have each status that some proposal has.
    pub statuses: BTreeMap<StatusId, u32>,
}

impl Tally {
    fn add(&mut self, status: StatusId, counts: bool) {
        self.done += u32::from(counts);
        self.whole += 1;
        *self.statuses.entry(status).or_default() += 1;
    }

    /// How many proposals are drawn as `category`.
    #[must_use]
    pub fn in_category(&self, record: &Record, category: Category) -> u32 {
        let of = self.statuses.iter().filter(|(id, _)| record.statuses[**id].category == category);
        of.map(|(_, count)| count).sum()
    }
}

/// Proposals of one status, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The status.
    pub status: StatusId,
    /// Its proposals.
    pub proposals: Vec<ProposalId>,
}

/// The proposals of one transition that share a subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// The transition.
    pub transition: TransitionId,
    /// The subject, set in French; none for the proposals without one.
    pub name: Option<String>,
    /// Its proposals, in order.
    pub proposals: Vec<ProposalId>,
    /// Its count.
    pub tally: Tally,
}

/// The count of one year.
#[derive(Debug, Default)]
pub struct YearResult {
    /// The whole.
    pub total: Tally,
    /// Each transition, in the order of the report; empty ones too.
    pub transitions: Vec<(TransitionId, Tally)>,
    /// Each subject, by transition, then in the order of its first number; the
    /// proposals without one come last.
    pub subjects: Vec<Subject>,
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
        let found = self.transitions.get(id.index());
        found.map(|(_, tally)| tally.clone()).unwrap_or_default()
    }

    /// The subjects of a transition, each with its place in [`Self::subjects`].
    pub fn subjects_of(&self, id: TransitionId) -> impl Iterator<Item = (usize, &Subject)> {
        let from = self.subjects.partition_point(|subject| subject.transition < id);
        let own = self.subjects.iter().enumerate().skip(from);
        own.take_while(move |(_, subject)| subject.transition == id)
    }
}

/// Counts each year that has a row.
pub(super) fn by_year(record: &Record) -> BTreeMap<u16, YearResult> {
    let mut years: BTreeMap<u16, YearResult> = BTreeMap::new();
    for row in &record.progress {
        // A row outside the proposal's years is told by `judge`, and not counted.
        if record.proposals[row.proposal].in_force(row.year) {
            let year = years.entry(row.year).or_default();
            year.statuses.insert(row.proposal, row.status.value);
        }
    }
    let names = subject_names(record);
    for (&year, result) in &mut years {
        result.transitions =
            record.transitions.iter().map(|(id, _)| (id, Tally::default())).collect();
        result.groups = record
            .statuses
            .iter()
            .map(|(status, _)| Group { status, proposals: Vec::new() })
            .collect();
        let mut places: BTreeMap<(TransitionId, Option<&str>), usize> = BTreeMap::new();
        for (proposal, row) in record.proposals.iter().filter(|(_, row)| row.in_force(year)) {
            let Some(&status) = result.statuses.get(&proposal) else {
                result.missing.push(proposal);
                continue;
            };
            let name = row.subject.as_ref().and_then(|typed| names.get(typed.as_str()));
            let place =
                *places.entry((row.transition, name.map(String::as_str))).or_insert_with(|| {
                    result.subjects.push(Subject {
                        transition: row.transition,
                        name: name.cloned(),
                        proposals: Vec::new(),
                        tally: Tally::default(),
                    });
                    result.subjects.len() - 1
                });
            let counts = record.statuses[status].counts;
            result.total.add(status, counts);
            if let Some((_, tally)) = result.transitions.get_mut(row.transition.index()) {
                tally.add(status, counts);
            }
            if let Some(subject) = result.subjects.get_mut(place) {
                subject.tally.add(status, counts);
                subject.proposals.push(proposal);
            }
            if let Some(group) = result.groups.get_mut(status.index()) {
                group.proposals.push(proposal);
            }
        }
        result.subjects.sort_by_key(|subject| (subject.transition, subject.name.is_none()));
    }
    years
}

/// Each subject as typed, and as it is printed: set once, whatever the number of
/// proposals and of years.
fn subject_names(record: &Record) -> BTreeMap<&str, String> {
    let mut names = BTreeMap::new();
    for typed in record.proposals.rows().iter().filter_map(|row| row.subject.as_deref()) {
        names.entry(typed).or_insert_with(|| set(typed));
    }
    names
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
