//! What the voices decide (L2121-20, L2121-21, L1612-12).

use super::quorum::majority_of;
use crate::domain::{AccountKind, BallotPosition, Deliberation, Majority, Poll, Scrutin};

/// What became of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Not put to the vote yet.
    Pending,
    /// The council takes note.
    TakesNote,
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
    /// Of the votes cast: some abstained.
    OfVotesCast,
}

impl Outcome {
    /// Whether the text is adopted.
    #[must_use]
    pub fn adopted(self) -> bool {
        matches!(self, Self::Unanimous(_) | Self::Majority | Self::CastingVote | Self::AccountsTie)
    }
}

/// What the voices of an act decide. `members` are those in office.
pub(super) fn outcome(
    act: &Deliberation,
    chair_vote: Option<BallotPosition>,
    members: u32,
) -> Outcome {
    if act.poll == Poll::TakesNote {
        return Outcome::TakesNote;
    }
    let (Some(votes_for), Some(against), Some(abstentions)) =
        (&act.votes_for, &act.votes_against, &act.abstentions)
    else {
        return Outcome::Pending;
    };
    let [votes_for, against, abstentions] =
        [votes_for, against, abstentions].map(|cell| u64::from(cell.value));
    let cast = votes_for + against;
    let accounts = act.account != AccountKind::Ordinary;
    if accounts && votes_for == against {
        return Outcome::AccountsTie;
    }
    if cast == 0 {
        return Outcome::NotAdopted;
    }
    let enough = match act.majority {
        Majority::Simple => true,
        Majority::OfMembers => votes_for >= u64::from(majority_of(members)),
        Majority::TwoThirds => votes_for * 3 >= cast * 2,
    };
    if votes_for == against {
        return match (act.scrutin, chair_vote) {
            (Scrutin::Secret, _) | (_, Some(BallotPosition::Against)) => Outcome::Rejected,
            _ if !enough => Outcome::Rejected,
            (_, Some(BallotPosition::For)) => Outcome::CastingVote,
            (_, Some(BallotPosition::Abstains | BallotPosition::Declines)) => Outcome::NotAdopted,
            (_, None) => Outcome::Unsettled,
        };
    }
    if against > votes_for || !enough {
        return Outcome::Rejected;
    }
    match (against, abstentions) {
        (0, 0) => Outcome::Unanimous(Unanimity::Plain),
        (0, _) => Outcome::Unanimous(Unanimity::OfVotesCast),
        _ => Outcome::Majority,
    }
}
