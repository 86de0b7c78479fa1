//! Quorum (L2121-17; L5211-1 for an EPCI), judged when a question is opened.

use super::regime::{QuorumRule, clear_days};
use super::room::{Out, Room, Standing};
use crate::domain::{Sitting, WithdrawalMotive};

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
    pub(super) fn of(room: &Room, rule: QuorumRule) -> Self {
        let mut present = 0;
        let mut members = 0;
        for (_, standing) in room.members() {
            let out = match standing {
                Standing::Present { out } => Some(out),
                Standing::Absent { .. } | Standing::Represented { .. } => None,
            };
            // L1111-6 II takes the recused out of the members in office too.
            if out != Some(Some(Out::Withdrawn(WithdrawalMotive::Recused))) {
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
    /// after a sitting that failed (L2121-17 al. 2).
    #[must_use]
    pub fn waived(sitting: &Sitting) -> bool {
        match (sitting.second_convocation_of, sitting.date) {
            (Some(first), Some(held)) => clear_days(first, held) >= 3,
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
