//! What the voices decide (L2121-20, L2121-21, L1612-12).

use super::quorum::majority_of;
use crate::domain::{AccountKind, BallotPosition, Deliberation, Majority, Scrutin};
use crate::report::Located;

/// What became of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Not put to the vote yet.
    Pending,
    /// The council takes note.
    TakesNote,
    /// Dealt with: the result was noted without a count, to complete the list
    /// of a sitting.
    Noted {
        /// Whether it was adopted.
        adopted: bool,
    },
    /// Adopted without a vote against.
    Unanimous(Unanimity),
    /// Adopted by a majority.
    Majority,
    /// Adopted by the chair's casting vote (« voix prépondérante »).
    CastingVote,
    /// A tie adopts the executive's accounts (L1612-12).
    AccountsTie,
    /// Rejected.
    Rejected,
    /// Nobody cast a vote, or the chair's voice settles no tie.
    NotAdopted,
    /// A tie, and how the chair voted is not known.
    Unsettled,
}

/// Whether anybody abstained.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unanimity {
    /// Everybody voted for.
    Plain,
    /// Of the votes cast: some abstained, or cast no valid ballot.
    OfVotesCast,
}

impl Outcome {
    /// Whether the text is adopted.
    #[must_use]
    pub fn adopted(self) -> bool {
        match self {
            Self::Unanimous(_) | Self::Majority | Self::CastingVote | Self::AccountsTie => true,
            Self::Noted { adopted } => adopted,
            Self::Pending
            | Self::TakesNote
            | Self::Rejected
            | Self::NotAdopted
            | Self::Unsettled => false,
        }
    }
}

/// The voices of a vote, by what they say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Count {
    /// For.
    pub votes_for: u32,
    /// Against.
    pub against: u32,
    /// Abstentions.
    pub abstentions: u32,
    /// Blank and void ballots, in a secret vote.
    pub spoilt: u32,
}

impl Count {
    /// The count typed; none while one of the three totals is missing.
    #[must_use]
    pub fn of(act: &Deliberation) -> Option<Self> {
        let value = |cell: &Option<Located<u32>>| cell.as_ref().map(|cell| cell.value);
        let spoilt = |cell| value(cell).unwrap_or(0);
        Some(Self {
            votes_for: value(&act.votes_for)?,
            against: value(&act.votes_against)?,
            abstentions: value(&act.abstentions)?,
            spoilt: spoilt(&act.blanks).saturating_add(spoilt(&act.invalid)),
        })
    }
}

/// What a vote needs to carry a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terms {
    /// Whether the executive's accounts are voted: a tie adopts (L1612-12).
    pub accounts: bool,
    /// What majority is required.
    pub majority: Majority,
    /// Whether the ballot is secret: the chair has no casting vote (L2121-20).
    pub secret: bool,
    /// Members in office.
    pub members: u32,
    /// How the chair voted, when it is known.
    pub chair: Option<BallotPosition>,
}

impl Terms {
    pub(super) fn of(act: &Deliberation, chair: Option<BallotPosition>, members: u32) -> Self {
        Self {
            accounts: act.account != AccountKind::Ordinary,
            majority: act.majority,
            secret: act.scrutin == Scrutin::Secret,
            members,
            chair,
        }
    }
}

/// What the voices decide.
pub(super) fn outcome(count: Count, terms: Terms) -> Outcome {
    let [votes_for, against] = [count.votes_for, count.against].map(u64::from);
    let cast = votes_for + against;
    if terms.accounts && votes_for == against {
        return Outcome::AccountsTie;
    }
    if cast == 0 {
        return Outcome::NotAdopted;
    }
    let enough = match terms.majority {
        // Accounts are adopted unless more voices are against (L1612-12).
        _ if terms.accounts => true,
        Majority::Simple => true,
        Majority::OfMembers => votes_for >= u64::from(majority_of(terms.members)),
        Majority::TwoThirds => votes_for * 3 >= cast * 2,
    };
    if votes_for == against {
        return match terms.chair {
            _ if terms.secret || !enough => Outcome::Rejected,
            Some(BallotPosition::Against) => Outcome::Rejected,
            Some(BallotPosition::For) => Outcome::CastingVote,
            Some(BallotPosition::Abstains | BallotPosition::Declines) => Outcome::NotAdopted,
            None => Outcome::Unsettled,
        };
    }
    if against > votes_for || !enough {
        return Outcome::Rejected;
    }
    match (against, count.abstentions.saturating_add(count.spoilt)) {
        (0, 0) => Outcome::Unanimous(Unanimity::Plain),
        (0, _) => Outcome::Unanimous(Unanimity::OfVotesCast),
        _ => Outcome::Majority,
    }
}
