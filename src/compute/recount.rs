//! The recount of a vote without its irregular voices.
//!
//! A voice cast against the law, a proxy above the cap (L2121-20) or that of an
//! interested member (L2131-11), does not undo a vote whose outcome does not
//! hang on it: the judge takes the irregular voices away and looks whether the
//! text would still be adopted, or still rejected (CE 10 March 1976, Fourel;
//! CE 2 December 1991, La Chaussée-Tirancourt). This module does the same.
//!
//! Voices whose sense is known are taken away as they were cast. For the
//! others the worst is supposed: they are taken from the side that won, as far
//! as it has voices. The law of the vote is not written twice: what is left is
//! put to [`outcome`] again.

use super::tally::{Count, Outcome, Terms, outcome};

/// Voices among which some are irregular, nobody can say which.
///
/// A member who carries three proxies where one is allowed casts two irregular
/// voices; which two of the three, the law does not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Suspects {
    /// The voices, by what they say; none when that is not known of each.
    pub voices: Option<Count>,
    /// How many of them are irregular.
    pub irregular: u32,
}

/// A vote counted again without its irregular voices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recount {
    /// How many voices were taken away.
    pub removed: u32,
    /// The count that is left, in the least favourable case.
    pub left: Count,
    /// What it decides.
    pub outcome: Outcome,
    /// Whether the text is still adopted, or still not.
    pub stands: bool,
}

/// Counts a vote again. `terms` are those of the first count, but for the
/// chair: one whose own voice is irregular has none to cast on a tie.
#[must_use]
pub fn recount(count: Count, terms: Terms, again: Terms, suspects: &[Suspects]) -> Recount {
    let adopted = outcome(count, terms).adopted();
    let mut left = count;
    let mut unknown = 0_u32;
    for group in suspects {
        match group.voices {
            Some(voices) => left = left.without(least_favourable(voices, group.irregular, adopted)),
            None => unknown = unknown.saturating_add(group.irregular),
        }
    }
    let left = left.without(least_favourable(left, unknown, adopted));
    let outcome = outcome(left, again);
    Recount {
        removed: count.voices().saturating_sub(left.voices()),
        left,
        outcome,
        stands: outcome.adopted() == adopted,
    }
}

/// Which `irregular` of these voices hurt the outcome most when they go: those
/// of the side that won, then those that decide nothing, and only then, since
/// it helps the outcome, those of the side that lost.
fn least_favourable(voices: Count, irregular: u32, adopted: bool) -> Count {
    let mut due = irregular;
    let mut take = |available: u32| {
        let taken = available.min(due);
        due -= taken;
        taken
    };
    let Count { votes_for, against, abstentions, spoilt } = voices;
    let (won, lost) = if adopted { (votes_for, against) } else { (against, votes_for) };
    let [won, abstentions, spoilt, lost] = [won, abstentions, spoilt, lost].map(&mut take);
    let (votes_for, against) = if adopted { (won, lost) } else { (lost, won) };
    Count { votes_for, against, abstentions, spoilt }
}

impl Count {
    /// Every voice, whatever it says.
    #[must_use]
    pub fn voices(self) -> u32 {
        let all = [self.votes_for, self.against, self.abstentions, self.spoilt];
        all.into_iter().fold(0, u32::saturating_add)
    }

    pub(super) fn plus(self, other: Self) -> Self {
        Self {
            votes_for: self.votes_for.saturating_add(other.votes_for),
            against: self.against.saturating_add(other.against),
            abstentions: self.abstentions.saturating_add(other.abstentions),
            spoilt: self.spoilt.saturating_add(other.spoilt),
        }
    }

    fn without(self, other: Self) -> Self {
        Self {
            votes_for: self.votes_for.saturating_sub(other.votes_for),
            against: self.against.saturating_sub(other.against),
            abstentions: self.abstentions.saturating_sub(other.abstentions),
            spoilt: self.spoilt.saturating_sub(other.spoilt),
        }
    }
}

#[cfg(test)]
#[path = "recount_tests.rs"]
mod tests;
