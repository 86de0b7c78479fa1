//! What changed between two years of follow-up.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use super::rates::{Tally, YearResult};
use crate::domain::{Category, ProposalId, Record, Status, StatusId};
use crate::french::numbers::tenths;

/// What became of each proposal from one year to another.
///
/// A proposal followed in one of the two years at least is in one list, and one
/// only; each list is by number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changes {
    /// The earlier year.
    pub from: u16,
    /// The later year.
    pub to: u16,
    /// Those that have another status, the backward ones first.
    pub changed: Vec<Change>,
    /// Those that have the same.
    pub unchanged: Vec<ProposalId>,
    /// Those that came into force in between.
    pub added: Vec<ProposalId>,
    /// Those that went out of force in between.
    pub withdrawn: Vec<ProposalId>,
    /// Those in force in both years, and followed in one only.
    pub unknown: Vec<ProposalId>,
}

/// A proposal that has another status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// The proposal.
    pub proposal: ProposalId,
    /// Its status in the earlier year.
    pub from: StatusId,
    /// Its status in the later one.
    pub to: StatusId,
    /// Which way it went.
    pub way: Way,
}

/// Which way a status went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// It counts no more, or its square is less full.
    Backward,
    /// It counts now, or its square is fuller.
    Forward,
    /// Neither: « réalisée », then « pérennisée ».
    Aside,
}

impl Way {
    fn between(from: &Status, to: &Status) -> Self {
        match height(to).cmp(&height(from)) {
            Ordering::Less => Self::Backward,
            Ordering::Greater => Self::Forward,
            Ordering::Equal => Self::Aside,
        }
    }
}

/// How far a status is: counted first, then how full its square is. What is not
/// done and what is out of scope are empty alike.
fn height(status: &Status) -> (bool, u8) {
    let filling = match status.category {
        Category::Done => 2,
        Category::UnderWay => 1,
        Category::NotDone | Category::OutOfScope => 0,
    };
    (status.counts, filling)
}

impl Changes {
    /// Those that went one way, by number.
    pub fn that_went(&self, way: Way) -> impl Iterator<Item = &Change> {
        self.changed.iter().filter(move |change| change.way == way)
    }
}

/// What changed from one year to another; none when either has no follow-up.
#[must_use]
pub fn changes(
    record: &Record,
    years: &BTreeMap<u16, YearResult>,
    from: u16,
    to: u16,
) -> Option<Changes> {
    let (then, now) = (&years.get(&from)?.statuses, &years.get(&to)?.statuses);
    let mut found = Changes {
        from,
        to,
        changed: Vec::new(),
        unchanged: Vec::new(),
        added: Vec::new(),
        withdrawn: Vec::new(),
        unknown: Vec::new(),
    };
    let all: BTreeSet<ProposalId> = then.keys().chain(now.keys()).copied().collect();
    for proposal in all {
        let row = &record.proposals[proposal];
        match (then.get(&proposal), now.get(&proposal)) {
            (Some(from), Some(to)) if from == to => found.unchanged.push(proposal),
            (Some(&from), Some(&to)) => {
                let way = Way::between(&record.statuses[from], &record.statuses[to]);
                found.changed.push(Change { proposal, from, to, way });
            }
            (None, _) if !row.in_force(from) => found.added.push(proposal),
            (_, None) if !row.in_force(to) => found.withdrawn.push(proposal),
            _ => found.unknown.push(proposal),
        }
    }
    // A stable sort: within a way, the order of numbers stays.
    found.changed.sort_by_key(|change| change.way);
    Some(found)
}

/// Each year against the latest earlier one that has a follow-up; nothing for
/// the first.
pub(super) fn by_year(
    record: &Record,
    years: &BTreeMap<u16, YearResult>,
) -> BTreeMap<u16, Changes> {
    let pairs = years.keys().zip(years.keys().skip(1));
    pairs.filter_map(|(from, to)| Some((*to, changes(record, years, *from, *to)?))).collect()
}

/// The difference of two rates **as printed**, in tenths of a point: whoever
/// takes one from the other finds it. None when one of them is a dash.
#[must_use]
pub fn points(then: &Tally, now: &Tally) -> Option<i64> {
    let rate = |tally: &Tally| tenths(tally.done, tally.whole).map(i64::from);
    Some(rate(now)? - rate(then)?)
}

/// How many more are carried out; fewer, below zero.
#[must_use]
pub fn gain(then: &Tally, now: &Tally) -> i64 {
    i64::from(now.done) - i64::from(then.done)
}
