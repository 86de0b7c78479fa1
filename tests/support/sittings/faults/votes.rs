//! Faults of votes and withdrawals.

use greffe::compute::Instant;
use greffe::domain::{
    BallotPosition, Deliberation, Id, Poll, Record, Scrutin, SeatId, Vector, Voice, Withdrawal,
    WithdrawalMotive,
};
use greffe::report::Located;
use greffe::schema::Sheet;

use super::super::play::Played;
use super::super::rows::cell;
use super::super::scene::{Place, Scene};
use super::{one, pick};

/// The same, at a vote whose totals are typed.
fn one_at_a_vote(
    played: &Played,
    choice: usize,
    holds: impl Fn(&Scene, SeatId) -> bool + Clone,
) -> Option<(usize, SeatId)> {
    let (scene, seat) = one(played, choice, |scene, seat| {
        let act = &played.record.deliberations.rows()[scene.question - 1];
        let voted = scene.instant == Instant::Vote && act.votes_for.is_some();
        voted && act.scrutin != Scrutin::Secret && holds(scene, seat)
    })?;
    Some((scene.question, seat))
}

/// Changes one of the acts of which this holds.
fn change(
    record: &mut Record,
    choice: usize,
    holds: impl Fn(&Deliberation) -> bool,
    make: impl FnOnce(&mut Deliberation),
) -> Option<usize> {
    let mut acts = record.deliberations.rows().to_vec();
    let able = (0..acts.len()).filter(|place| holds(&acts[*place])).collect::<Vec<_>>();
    let place = pick(able.iter().copied(), choice)?;
    make(&mut acts[place]);
    record.deliberations = Vector::new(acts);
    Some(place)
}

fn votes(record: &mut Record, question: usize, voter: SeatId, of: Option<SeatId>) {
    record.voices.push(Voice {
        deliberation: Id::from_index(question - 1),
        voter,
        on_behalf_of: of,
        position: BallotPosition::For,
        at: cell(Sheet::Ballots, 100_000),
    });
}

pub(super) fn one_vote_too_many(_: &Played, record: &mut Record, choice: usize) -> Option<()> {
    let more = |act: &mut Deliberation| {
        act.votes_for = act.votes_for.take().map(|cell| cell.map(|votes| votes + 1));
    };
    change(record, choice, |act| act.votes_for.is_some(), more).map(|_| ())
}

pub(super) fn a_withdrawal_is_counted_twice(
    _: &Played,
    record: &mut Record,
    choice: usize,
) -> Option<()> {
    let more = |act: &mut Deliberation| {
        act.non_participation = act.non_participation.take().map(|it| it.map(|many| many + 1));
    };
    change(record, choice, |act| act.non_participation.is_some(), more).map(|_| ())
}

pub(super) fn a_voice_is_cast_twice(_: &Played, record: &mut Record, choice: usize) -> Option<()> {
    let place = pick(0..record.voices.len(), choice)?;
    record.voices.push(record.voices[place].clone());
    Some(())
}

pub(super) fn somebody_away_votes(
    played: &Played,
    record: &mut Record,
    choice: usize,
) -> Option<()> {
    let (question, seat) = one_at_a_vote(played, choice, |scene, seat| !scene.is_present(seat))?;
    votes(record, question, seat, None);
    Some(())
}

pub(super) fn a_voice_is_cast_without_a_proxy(
    played: &Played,
    record: &mut Record,
    choice: usize,
) -> Option<()> {
    let chair = SeatId::from_index(0);
    let (question, seat) = one_at_a_vote(played, choice, |scene, seat| {
        seat != chair && scene.places.get(&seat) != Some(&Place::Proxy(chair))
    })?;
    votes(record, question, chair, Some(seat));
    Some(())
}

pub(super) fn somebody_out_of_the_room_votes(
    played: &Played,
    record: &mut Record,
    choice: usize,
) -> Option<()> {
    let (question, seat) = one_at_a_vote(played, choice, |scene, seat| {
        scene.out.contains(&seat) && !scene.withdrawn.contains_key(&seat)
    })?;
    votes(record, question, seat, None);
    Some(())
}

pub(super) fn somebody_interested_votes(
    played: &Played,
    record: &mut Record,
    choice: usize,
) -> Option<()> {
    let interested = |scene: &Scene, seat| {
        scene.withdrawn.get(&seat) == Some(&WithdrawalMotive::Interested) && scene.is_present(seat)
    };
    let (question, seat) = one_at_a_vote(played, choice, interested)?;
    votes(record, question, seat, None);
    Some(())
}

pub(super) fn a_voice_changes_sides(_: &Played, record: &mut Record, choice: usize) -> Option<()> {
    let place = pick(
        (0..record.voices.len())
            .filter(|it| record.voices[*it].position == BallotPosition::Against),
        choice,
    )?;
    record.voices[place].position = BallotPosition::Abstains;
    Some(())
}

pub(super) fn a_voice_of_a_public_ballot_is_missing(
    _: &Played,
    record: &mut Record,
    choice: usize,
) -> Option<()> {
    let complete = !record.assemblies.rows().first()?.silent_means_for;
    let public = |place: &usize| {
        let voice = &record.voices[*place];
        let act = &record.deliberations[voice.deliberation];
        let named = record.voices.iter().filter(|other| other.deliberation == voice.deliberation);
        complete
            && act.scrutin == Scrutin::Public
            && voice.position != BallotPosition::Declines
            && named.count() > 1
    };
    let place = pick((0..record.voices.len()).filter(public), choice)?;
    record.voices.remove(place);
    Some(())
}

pub(super) fn a_secret_ballot_names_somebody(
    _: &Played,
    record: &mut Record,
    choice: usize,
) -> Option<()> {
    let secret = |act: &Deliberation| act.scrutin == Scrutin::Secret;
    let place = change(record, choice, secret, |_| ())?;
    votes(record, place + 1, SeatId::from_index(0), None);
    Some(())
}

pub(super) fn an_open_ballot_has_a_blank(
    _: &Played,
    record: &mut Record,
    choice: usize,
) -> Option<()> {
    let open = |act: &Deliberation| act.votes_for.is_some() && act.scrutin != Scrutin::Secret;
    let blank = |act: &mut Deliberation| act.blanks = Some(Located { value: 1, at: act.at });
    change(record, choice, open, blank).map(|_| ())
}

pub(super) fn the_abstentions_are_missing(
    _: &Played,
    record: &mut Record,
    choice: usize,
) -> Option<()> {
    let voted = |act: &Deliberation| act.abstentions.is_some();
    change(record, choice, voted, |act| act.abstentions = None).map(|_| ())
}

pub(super) fn a_note_is_voted(_: &Played, record: &mut Record, choice: usize) -> Option<()> {
    let note = |act: &Deliberation| act.poll == Poll::TakesNote;
    let vote = |act: &mut Deliberation| act.votes_for = Some(Located { value: 1, at: act.at });
    change(record, choice, note, vote).map(|_| ())
}

pub(super) fn the_roll_is_lost(_: &Played, record: &mut Record, choice: usize) -> Option<()> {
    record.attendance.clear();
    change(record, choice, |act| act.votes_for.is_some(), |_| ()).map(|_| ())
}

pub(super) fn somebody_away_withdraws(
    played: &Played,
    record: &mut Record,
    choice: usize,
) -> Option<()> {
    let away = |scene: &Scene, seat| scene.places.get(&seat) == Some(&Place::Away);
    let (question, seat) = one_at_a_vote(played, choice, away)?;
    record.withdrawals.push(Withdrawal {
        deliberation: Id::from_index(question - 1),
        seat,
        motive: WithdrawalMotive::Convenience,
        at: cell(Sheet::Withdrawals, 1000),
    });
    Some(())
}
