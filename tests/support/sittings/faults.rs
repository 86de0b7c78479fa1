//! Faults put into a legal sitting, each with the rule that must tell it.

use greffe::compute::Instant;
use greffe::domain::{
    AttendanceState, BallotPosition, Deliberation, Id, Movement, MovementKind, Poll, QuestionRange,
    Record, Scrutin, SeatId, SittingId, Vector, Voice, Withdrawal, WithdrawalMotive,
};
use greffe::french::rules::Rule;
use greffe::report::Located;
use greffe::schema::Sheet;

use super::play::{Played, moment};
use super::rows::{cell, label};
use super::scene::{Place, Scene};

/// Makes a fault, when the sitting has a place for it.
type Make = fn(&Played, &mut Record, usize) -> Option<()>;

/// The faults.
pub(crate) const FAULTS: &[(Rule, Make)] = &[
    (Rule::MovementContradicts, somebody_present_arrives),
    (Rule::MovementContradicts, somebody_away_leaves),
    (Rule::MovementContradicts, somebody_returns_who_never_left),
    (Rule::MovementContradicts, a_stranger_leaves),
    (Rule::MovementContradicts, somebody_is_installed_twice),
    (Rule::MovementsOpposed, somebody_goes_and_comes_back_at_once),
    (Rule::MovementUnplaced, a_movement_names_no_question),
    (Rule::MovementByClock, a_movement_has_an_hour_alone),
    (Rule::OutingEmpty, somebody_steps_out_after_the_vote),
    (Rule::ChairAway, the_chair_steps_out),
    (Rule::ProxyOfPresent, somebody_present_gives_a_proxy),
    (Rule::ProxyToSelf, a_proxy_goes_to_its_giver),
    (Rule::ProxyToSelf, a_proxy_goes_to_the_one_who_leaves),
    (Rule::ProxyToAbsent, a_proxy_goes_to_somebody_who_never_comes),
    (Rule::ProxyToRepresented, a_proxy_goes_to_somebody_represented),
    (Rule::ProxyWithoutHolder, somebody_is_represented_by_nobody),
    (Rule::ProxyMisplaced, a_proxy_is_given_on_another_movement),
    (Rule::AlternateBesideMember, a_member_sits_beside_the_substitute),
    (Rule::VotesDiffer, one_vote_too_many),
    (Rule::NonParticipationDiffers, a_withdrawal_is_counted_twice),
    (Rule::VoiceTwice, a_voice_is_cast_twice),
    (Rule::VoiceOfAbsent, somebody_away_votes),
    (Rule::VoiceNotHeld, a_voice_is_cast_without_a_proxy),
    (Rule::VoiceOfSilenced, somebody_out_of_the_room_votes),
    (Rule::InterestedVotes, somebody_interested_votes),
    (Rule::NamedVoicesDiffer, a_voice_changes_sides),
    (Rule::VoiceWithoutPosition, a_voice_of_a_public_ballot_is_missing),
    (Rule::NamesInSecretVote, a_secret_ballot_names_somebody),
    (Rule::BlanksInOpenVote, an_open_ballot_has_a_blank),
    (Rule::VotesIncomplete, the_abstentions_are_missing),
    (Rule::VotesOnNote, a_note_is_voted),
    (Rule::VotesWithoutRoll, the_roll_is_lost),
    (Rule::WithdrawalOfAbsent, somebody_away_withdraws),
];

fn pick<T: Copy>(mut from: impl Iterator<Item = T> + Clone, choice: usize) -> Option<T> {
    let many = from.clone().count();
    from.nth(choice % many.max(1))
}

/// A scene and a member of whom this holds.
fn one(
    played: &Played,
    choice: usize,
    holds: impl Fn(&Scene, SeatId) -> bool + Clone,
) -> Option<(&Scene, SeatId)> {
    let seats = || (0..played.record.seats.rows().len()).map(SeatId::from_index);
    let all = played.scenes.iter().flat_map(|scene| seats().map(move |seat| (scene, seat)));
    pick(all.filter(|(scene, seat)| holds(scene, *seat)), choice)
}

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

fn row(record: &Record, choice: usize, holds: impl Fn(usize) -> bool + Clone) -> Option<usize> {
    pick((0..record.attendance.len()).filter(|row| holds(*row)), choice)
}

/// Whether a member who is away at the opening never comes.
fn stays_away(record: &Record, seat: SeatId) -> bool {
    let comes = |row: &Movement| row.seat == seat && row.kind == MovementKind::Arrives;
    !record.movements.iter().any(comes)
}

/// Adds a movement, the last of its instant.
pub(crate) fn moves(record: &mut Record, scene: &Scene, seat: SeatId, kind: MovementKind) {
    let rank = record.movements.len() + 1;
    record.movements.push(Movement {
        sitting: SittingId::from_index(0),
        rank: u32::try_from(rank).unwrap_or(u32::MAX),
        seat,
        kind,
        question: Some(QuestionRange::single(label(scene.question))),
        moment: Some(moment(scene.instant)),
        time: None,
        proxy_to: None,
        text: None,
        derogation: None,
        at: cell(Sheet::Movements, rank),
    });
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

fn somebody_present_arrives(played: &Played, record: &mut Record, choice: usize) -> Option<()> {
    let (scene, seat) = one(played, choice, Scene::is_present)?;
    moves(record, scene, seat, MovementKind::Arrives);
    Some(())
}

fn somebody_away_leaves(played: &Played, record: &mut Record, choice: usize) -> Option<()> {
    let away = |scene: &Scene, seat| scene.places.contains_key(&seat) && !scene.is_present(seat);
    let (scene, seat) = one(played, choice, away)?;
    moves(record, scene, seat, MovementKind::Leaves);
    Some(())
}

fn somebody_returns_who_never_left(
    played: &Played,
    record: &mut Record,
    choice: usize,
) -> Option<()> {
    let left = |seat| {
        let leaves = |row: &Movement| row.seat == seat && row.kind == MovementKind::Leaves;
        played.record.movements.iter().any(leaves)
    };
    let away = |scene: &Scene, seat| scene.places.contains_key(&seat) && !scene.is_present(seat);
    let (scene, seat) = one(played, choice, |scene, seat| away(scene, seat) && !left(seat))?;
    moves(record, scene, seat, MovementKind::Returns);
    Some(())
}

fn a_stranger_leaves(played: &Played, record: &mut Record, choice: usize) -> Option<()> {
    let (scene, seat) = one(played, choice, |scene, seat| !scene.places.contains_key(&seat))?;
    moves(record, scene, seat, MovementKind::Leaves);
    Some(())
}

fn somebody_is_installed_twice(played: &Played, record: &mut Record, choice: usize) -> Option<()> {
    let installed = |scene: &Scene, seat| {
        let row = |row: &Movement| row.seat == seat && row.kind == MovementKind::Installed;
        scene.places.contains_key(&seat) && played.record.movements.iter().any(row)
    };
    let (scene, seat) = one(played, choice, installed)?;
    moves(record, scene, seat, MovementKind::Installed);
    Some(())
}

fn somebody_goes_and_comes_back_at_once(
    played: &Played,
    record: &mut Record,
    choice: usize,
) -> Option<()> {
    let (scene, seat) = one(played, choice, Scene::is_present)?;
    moves(record, scene, seat, MovementKind::Leaves);
    moves(record, scene, seat, MovementKind::Returns);
    Some(())
}

fn a_movement_names_no_question(_: &Played, record: &mut Record, choice: usize) -> Option<()> {
    let place = pick(0..record.movements.len(), choice)?;
    record.movements[place].question = None;
    Some(())
}

fn a_movement_has_an_hour_alone(_: &Played, record: &mut Record, choice: usize) -> Option<()> {
    let place = pick(0..record.movements.len(), choice)?;
    record.movements[place].question = None;
    record.movements[place].time = chrono::NaiveTime::from_hms_opt(16, 30, 0);
    Some(())
}

fn somebody_steps_out_after_the_vote(
    played: &Played,
    record: &mut Record,
    choice: usize,
) -> Option<()> {
    let (scene, seat) = one(played, choice, |scene, seat| {
        scene.instant == Instant::After && scene.is_present(seat)
    })?;
    moves(record, scene, seat, MovementKind::StepsOut);
    Some(())
}

fn the_chair_steps_out(played: &Played, record: &mut Record, choice: usize) -> Option<()> {
    let (scene, seat) =
        one(played, choice, |scene, seat| scene.instant == Instant::Vote && seat == scene.chair)?;
    moves(record, scene, seat, MovementKind::StepsOut);
    Some(())
}

fn somebody_present_gives_a_proxy(_: &Played, record: &mut Record, choice: usize) -> Option<()> {
    let present = |row: usize| record.attendance[row].state == AttendanceState::Present;
    let place = row(record, choice, present)?;
    record.attendance[place].proxy_to = Some(SeatId::from_index(0));
    Some(())
}

fn a_proxy_goes_to_its_giver(_: &Played, record: &mut Record, choice: usize) -> Option<()> {
    let away = |row: usize| record.attendance[row].state != AttendanceState::Present;
    let place = row(record, choice, away)?;
    record.attendance[place].proxy_to = Some(record.attendance[place].seat);
    Some(())
}

fn a_proxy_goes_to_the_one_who_leaves(_: &Played, record: &mut Record, _: usize) -> Option<()> {
    let row = record.movements.iter_mut().find(|row| row.kind == MovementKind::Leaves)?;
    row.proxy_to = Some(row.seat);
    Some(())
}

/// A member who is away and whose proxy may be changed, with somebody who is
/// never in the room and is represented or not.
fn nobody(record: &Record, choice: usize, represented: bool) -> Option<(usize, SeatId)> {
    let away = |place: &usize| {
        let row = &record.attendance[*place];
        row.state != AttendanceState::Present && stays_away(record, row.seat)
    };
    let holder = |place: &usize| record.attendance[*place].proxy_to.is_some() == represented;
    let all = (0..record.attendance.len()).filter(away);
    let holder = pick(all.clone().filter(holder), choice)?;
    let giver = pick(all.filter(|place| *place != holder), choice / 7)?;
    Some((giver, record.attendance[holder].seat))
}

fn a_proxy_goes_to_somebody_who_never_comes(
    _: &Played,
    record: &mut Record,
    choice: usize,
) -> Option<()> {
    let (giver, holder) = nobody(record, choice, false)?;
    record.attendance[giver].proxy_to = Some(holder);
    Some(())
}

fn a_proxy_goes_to_somebody_represented(
    _: &Played,
    record: &mut Record,
    choice: usize,
) -> Option<()> {
    let (giver, holder) = nobody(record, choice, true)?;
    record.attendance[giver].proxy_to = Some(holder);
    Some(())
}

fn somebody_is_represented_by_nobody(_: &Played, record: &mut Record, choice: usize) -> Option<()> {
    let given = |row: usize| record.attendance[row].state == AttendanceState::Represented;
    let place = row(record, choice, given)?;
    record.attendance[place].proxy_to = None;
    Some(())
}

fn a_proxy_is_given_on_another_movement(_: &Played, record: &mut Record, _: usize) -> Option<()> {
    let gives = |kind| matches!(kind, MovementKind::Leaves | MovementKind::GivesProxy);
    let row = record.movements.iter_mut().find(|row| !gives(row.kind))?;
    row.proxy_to = Some(SeatId::from_index(0));
    Some(())
}

fn a_member_sits_beside_the_substitute(_: &Played, record: &mut Record, _: usize) -> Option<()> {
    let sits = |seat| {
        let mut roll = record.attendance.iter();
        roll.any(|row| row.seat == seat && row.state == AttendanceState::Present)
    };
    let mut seats = record.seats.iter();
    let member = seats.find_map(|(seat, row)| row.alternate_of.filter(|_| sits(seat)))?;
    record.attendance.iter_mut().find(|row| row.seat == member)?.state = AttendanceState::Present;
    Some(())
}

fn one_vote_too_many(_: &Played, record: &mut Record, choice: usize) -> Option<()> {
    let more = |act: &mut Deliberation| {
        act.votes_for = act.votes_for.take().map(|cell| cell.map(|votes| votes + 1));
    };
    change(record, choice, |act| act.votes_for.is_some(), more).map(|_| ())
}

fn a_withdrawal_is_counted_twice(_: &Played, record: &mut Record, choice: usize) -> Option<()> {
    let more = |act: &mut Deliberation| {
        act.non_participation = act.non_participation.take().map(|it| it.map(|many| many + 1));
    };
    change(record, choice, |act| act.non_participation.is_some(), more).map(|_| ())
}

fn a_voice_is_cast_twice(_: &Played, record: &mut Record, choice: usize) -> Option<()> {
    let place = pick(0..record.voices.len(), choice)?;
    record.voices.push(record.voices[place].clone());
    Some(())
}

fn somebody_away_votes(played: &Played, record: &mut Record, choice: usize) -> Option<()> {
    let (question, seat) = one_at_a_vote(played, choice, |scene, seat| !scene.is_present(seat))?;
    votes(record, question, seat, None);
    Some(())
}

fn a_voice_is_cast_without_a_proxy(
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

fn somebody_out_of_the_room_votes(
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

fn somebody_interested_votes(played: &Played, record: &mut Record, choice: usize) -> Option<()> {
    let interested = |scene: &Scene, seat| {
        scene.withdrawn.get(&seat) == Some(&WithdrawalMotive::Interested) && scene.is_present(seat)
    };
    let (question, seat) = one_at_a_vote(played, choice, interested)?;
    votes(record, question, seat, None);
    Some(())
}

fn a_voice_changes_sides(_: &Played, record: &mut Record, choice: usize) -> Option<()> {
    let place = pick(
        (0..record.voices.len())
            .filter(|it| record.voices[*it].position == BallotPosition::Against),
        choice,
    )?;
    record.voices[place].position = BallotPosition::Abstains;
    Some(())
}

fn a_voice_of_a_public_ballot_is_missing(
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

fn a_secret_ballot_names_somebody(_: &Played, record: &mut Record, choice: usize) -> Option<()> {
    let secret = |act: &Deliberation| act.scrutin == Scrutin::Secret;
    let place = change(record, choice, secret, |_| ())?;
    votes(record, place + 1, SeatId::from_index(0), None);
    Some(())
}

fn an_open_ballot_has_a_blank(_: &Played, record: &mut Record, choice: usize) -> Option<()> {
    let open = |act: &Deliberation| act.votes_for.is_some() && act.scrutin != Scrutin::Secret;
    let blank = |act: &mut Deliberation| act.blanks = Some(Located { value: 1, at: act.at });
    change(record, choice, open, blank).map(|_| ())
}

fn the_abstentions_are_missing(_: &Played, record: &mut Record, choice: usize) -> Option<()> {
    let voted = |act: &Deliberation| act.abstentions.is_some();
    change(record, choice, voted, |act| act.abstentions = None).map(|_| ())
}

fn a_note_is_voted(_: &Played, record: &mut Record, choice: usize) -> Option<()> {
    let note = |act: &Deliberation| act.poll == Poll::TakesNote;
    let vote = |act: &mut Deliberation| act.votes_for = Some(Located { value: 1, at: act.at });
    change(record, choice, note, vote).map(|_| ())
}

fn the_roll_is_lost(_: &Played, record: &mut Record, choice: usize) -> Option<()> {
    record.attendance.clear();
    change(record, choice, |act| act.votes_for.is_some(), |_| ()).map(|_| ())
}

fn somebody_away_withdraws(played: &Played, record: &mut Record, choice: usize) -> Option<()> {
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
