//! Record → results: everything that is counted, and how.
//!
//! Nothing fails here. What is unlawful or does not add up is a result, which
//! `judge` turns into a finding.

mod acts;
mod agenda;
mod changes;
mod figures;
mod fingerprint;
mod irregular;
mod order;
mod presence;
mod quorum;
mod rates;
mod recount;
mod regime;
mod roll;
mod room;
mod tally;

use std::collections::BTreeMap;

pub use acts::{ActResult, Life};
pub use agenda::{Agenda, Fate, dealt_with, examined};
pub use changes::{Change, Changes, Way, changes, gain, points};
pub use figures::{
    AtAct, AtSitting, Ballots, Calculation, Counted, Figure, FigureValue, Figures, Filed, Gap,
    Measure, Moved, Scope, Sense,
};
pub use fingerprint::{
    act_fingerprint, list_fingerprint, report_fingerprint, sha256, sheet_fingerprint,
    tables_fingerprint,
};
pub use irregular::{Excess, InterestedVoice, Irregular, above_cap};
pub use order::{ExaminationOrder, Instant, Point};
pub use presence::{Contradiction, Course, ProxyChange};
pub use quorum::{INTERVAL, Quorum, majority_of};
pub use rates::{CitizenVotes, Group, Subject, Tally, YearResult};
pub use recount::{Recount, Suspects, recount};
pub use regime::{QuorumRule, Regime, clear_days, regime_on};
pub use roll::{Passage, SittingRoll};
pub use room::{Numbers, Out, Room, Standing};
pub use tally::{Count, Outcome, Terms, Unanimity};

use crate::domain::{DeliberationId, Record, SittingId};

/// Everything computed from a record.
#[derive(Debug, Default)]
pub struct Results {
    /// The count of each year followed up.
    pub years: BTreeMap<u16, YearResult>,
    /// What changed in each year since the one followed up before it.
    pub changes: BTreeMap<u16, Changes>,
    /// The citizens' vote.
    pub votes: CitizenVotes,
    /// Who was in the room, for each sitting whose roll is typed.
    pub courses: BTreeMap<SittingId, Course>,
    /// Each deliberation at its question.
    pub acts: BTreeMap<DeliberationId, ActResult>,
    /// Every figure that is printed, or that a text may call.
    pub figures: Figures,
}

/// Computes everything a record allows.
#[must_use]
pub fn compute(record: &Record) -> Results {
    let years = rates::by_year(record);
    let changes = changes::by_year(record, &years);
    let votes = rates::citizen_votes(record);
    let courses: BTreeMap<SittingId, Course> = record
        .sittings
        .iter()
        .filter_map(|(id, _)| Some((id, presence::replay(record, id)?)))
        .collect();
    let acts = acts::results(record, &courses);
    let mut results = Results { years, changes, votes, courses, acts, ..Results::default() };
    results.figures = figures::all(record, &results);
    results
}
