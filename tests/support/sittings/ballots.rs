//! How a question is voted: a position for each voice that may be cast, and the
//! totals that follow.

use greffe::domain::{
    BallotPosition, Deliberation, Id, Poll, Scrutin, SeatId, Voice, WithdrawalCount,
};
use greffe::report::Located;
use greffe::schema::Sheet;

use super::rows::cell;
use super::scene::Scene;

/// How a question is voted, and a number that says how each voice goes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ballot {
    pub(crate) form: Form,
    pub(crate) seed: usize,
}

/// What is typed of a vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// Nothing: the question is not voted.
    Pending,
    /// « Prend acte ».
    Note,
    /// Totals alone.
    Totals,
    /// Each voice, show of hands.
    Named,
    /// Each voice, public ballot.
    Public,
    /// Those who do not vote for.
    Contrary,
    /// Totals, with blank and void ballots.
    Secret,
}

/// Fills an act in with its vote; the voices that are named.
pub(crate) fn vote(
    act: &mut Deliberation,
    scene: &Scene,
    ballot: Ballot,
    convention: WithdrawalCount,
) -> Vec<Voice> {
    match ballot.form {
        Form::Pending => return Vec::new(),
        Form::Note => {
            act.poll = Poll::TakesNote;
            return Vec::new();
        }
        Form::Public => act.scrutin = Scrutin::Public,
        Form::Secret => act.scrutin = Scrutin::Secret,
        Form::Totals | Form::Named | Form::Contrary => {}
    }
    let named = !matches!(ballot.form, Form::Totals | Form::Secret);
    let position = |place: usize| match (ballot.seed >> (place % 13)) % 8 {
        0..=3 => BallotPosition::For,
        4 | 5 => BallotPosition::Against,
        7 if named => BallotPosition::Declines,
        _ => BallotPosition::Abstains,
    };
    let cast: Vec<((SeatId, SeatId), BallotPosition)> =
        scene.castable().into_iter().enumerate().map(|(n, voice)| (voice, position(n))).collect();
    let count = |what: BallotPosition| {
        u32::try_from(cast.iter().filter(|(_, how)| *how == what).count()).unwrap_or(u32::MAX)
    };
    let typed = |value: u32| Some(Located { value, at: act.at });
    let abstentions = count(BallotPosition::Abstains);
    let blanks = if ballot.form == Form::Secret { abstentions / 2 } else { 0 };
    act.votes_for = typed(count(BallotPosition::For));
    act.votes_against = typed(count(BallotPosition::Against));
    act.abstentions = typed(abstentions - blanks);
    act.blanks = typed(blanks);
    if convention == WithdrawalCount::NonParticipation && ballot.seed.is_multiple_of(2) {
        act.non_participation = typed(scene.numbers().declined + count(BallotPosition::Declines));
    }
    let chairs = |voice: SeatId| voice == scene.chair;
    // A secret ballot tells nobody's vote, the chair's neither.
    act.chair_vote = cast
        .iter()
        .filter(|_| ballot.form != Form::Secret)
        .find(|((_, of), _)| chairs(*of))
        .map(|(_, how)| *how);
    let row = |(place, ((voter, of), how)): (usize, &((SeatId, SeatId), BallotPosition))| Voice {
        deliberation: Id::from_index(scene.question - 1),
        voter: *voter,
        on_behalf_of: (voter != of).then_some(*of),
        position: *how,
        at: cell(Sheet::Ballots, scene.question * 1000 + place),
    };
    let told = |(_, (_, how)): &(usize, &(_, BallotPosition))| {
        named && (ballot.form != Form::Contrary || *how != BallotPosition::For)
    };
    cast.iter().enumerate().filter(told).map(row).collect()
}
