//! Quorum (L2121-17; L5211-1 for an EPCI), judged when a question is opened.

use super::regime::{QuorumRule, Regime, clear_days};
use super::room::{Out, Room, Standing};
use crate::domain::{Deliberation, Sitting, WithdrawalMotive};

/// Clear days that part a second convocation from the sitting that failed.
pub const INTERVAL: i64 = 3;

/// The quorum of one question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quorum {
    /// Members who count as present: in the room, proxies left out.
    pub present: u32,
    /// Members in office, those recused under L1111-6 II left out.
    pub members: u32,
    /// How many must be present.
    pub needed: u32,
}

impl Quorum {
    /// The quorum of a room under a regime; that of the ordinary law without one.
    #[must_use]
    pub fn of(room: &Room, regime: Option<Regime>) -> Self {
        let rule = regime.map_or(QuorumRule::Majority, |regime| regime.quorum);
        let recusal = regime.is_none_or(|regime| regime.recusal);
        let mut present = 0;
        let mut members = 0;
        for (seat, standing) in room.members() {
            let out = match standing {
                Standing::Present { out } => Some(out),
                Standing::Absent { .. } | Standing::Represented { .. } => None,
            };
            // L1111-6 II takes the recused out of the members in office too.
            if !(recusal && room.recused.contains(&seat)) {
                members += 1;
            }
            match out {
                Some(None | Some(Out::Withdrawn(WithdrawalMotive::Convenience))) => present += 1,
                Some(Some(Out::SteppedOut | Out::Withdrawn(_))) | None => {}
            }
        }
        Self { present, members, needed: rule.needed(members) }
    }

    /// Whether the law asks for none: a second convocation, three clear days
    /// after a sitting that failed, for what was on its agenda (L2121-17 al. 2).
    #[must_use]
    pub fn waived(sitting: &Sitting, act: &Deliberation) -> bool {
        match (sitting.second_convocation_of, sitting.date) {
            (Some(first), Some(held)) => {
                clear_days(first, held) >= INTERVAL && act.carried_over == Some(true)
            }
            _ => false,
        }
    }

    /// Whether the council may deliberate.
    #[must_use]
    pub fn met(&self) -> bool {
        self.present >= self.needed
    }
}

/// The smallest number that is more than half.
#[must_use]
pub fn majority_of(whole: u32) -> u32 {
    QuorumRule::Majority.needed(whole)
}
