//! Each deliberation at its question: numbers, quorum, outcome, stage of life.

use std::collections::BTreeMap;

use super::irregular::{Irregular, Senses};
use super::order::Instant;
use super::presence::Course;
use super::quorum::Quorum;
use super::recount::Recount;
use super::regime::{Regime, regime_on};
use super::room::{Numbers, Out, Room};
use super::tally::{Count, Outcome, Terms, outcome};
use crate::domain::{
    AccountKind, BallotPosition, Deliberation, DeliberationId, Poll, Record, SeatId, SittingId,
    Voice, WithdrawalMotive,
};

use crate::french::results::{says_adopted, says_withdrawn};

/// How far an act has come; read from the data, never set by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Life {
    /// « Projet »: not taken yet.
    Draft,
    /// Taken: adopted, rejected, or taken note of.
    Taken,
    /// « Exécutoire »: published, and received by the prefecture (L2131-1).
    Enforceable,
}

/// A deliberation at its question.
#[derive(Debug)]
pub struct ActResult {
    /// The rules of its sitting's date; none without a date.
    pub regime: Option<Regime>,
    /// The room when the question was opened.
    pub opening: Option<Room>,
    /// The room at the vote.
    pub vote: Option<Room>,
    /// The four numbers at the vote, as printed.
    pub numbers: Option<Numbers>,
    /// The quorum, judged at the opening.
    pub quorum: Option<Quorum>,
    /// What was decided.
    pub outcome: Outcome,
    /// How far it has come.
    pub life: Life,
    /// Whether the workbook holds no more than what lists it: a number, an
    /// object, a result. No act is made of it.
    pub listed_only: bool,
    /// Whether it was withdrawn from the agenda, or put off: no act, no decision.
    pub withdrawn: bool,
    /// Whose accounts are voted, when some are.
    pub accountable: Option<SeatId>,
    /// Voices declined in the vote itself.
    pub declined: Vec<SeatId>,
    /// Voices cast against the law.
    pub irregular: Irregular,
    /// The vote without them; none when there are none, or no vote.
    pub recount: Option<Recount>,
}

impl ActResult {
    /// Whether the council has dealt with it.
    #[must_use]
    pub fn is_taken(&self) -> bool {
        self.life != Life::Draft
    }

    /// The room that the act lists: that of the question, as its body wishes, or
    /// that of the opening of the sitting. Whether it is the first.
    #[must_use]
    pub fn listed<'a>(
        &'a self,
        course: Option<&'a Course>,
        at_question: bool,
    ) -> Option<(bool, &'a Room)> {
        let vote = self.vote.as_ref()?;
        Some(match course {
            Some(course) if !at_question => (false, &course.opening),
            Some(_) | None => (true, vote),
        })
    }
}

pub(super) fn results(
    record: &Record,
    courses: &BTreeMap<SittingId, Course>,
) -> BTreeMap<DeliberationId, ActResult> {
    let result = |id, act| (id, result(record, courses, id, act));
    record.deliberations.iter().map(|(id, act)| result(id, act)).collect()
}

fn result(
    record: &Record,
    courses: &BTreeMap<SittingId, Course>,
    id: DeliberationId,
    act: &Deliberation,
) -> ActResult {
    let sitting = &record.sittings[act.sitting];
    let assembly = &record.assemblies[sitting.assembly];
    let regime = sitting.date.map(regime_on);
    let voices: Vec<&Voice> =
        record.voices.iter().filter(|voice| voice.deliberation == id).collect();
    let room = |instant| {
        let course = courses.get(&act.sitting)?;
        // An act without a place is judged at the opening of its sitting.
        Some(match act.question() {
            Some(question) => course.at(&question, instant),
            None => course.opening.clone(),
        })
    };
    let (mut opening, mut vote) = (room(Instant::Opening), room(Instant::Vote));
    let accountable = accountable(record, id, act);
    if let Some(executive) = accountable {
        withdraw(executive, &voices, opening.as_mut(), vote.as_mut());
    }
    let cap = regime.filter(|_| assembly.ordinary_law).map(|regime| regime.proxies);
    let put_to_vote = vote.as_mut().filter(|_| act.poll == Poll::Vote);
    let irregular = put_to_vote.map(|room| Irregular::of(record, id, &voices, room, cap));
    let irregular = irregular.unwrap_or_default();
    let declined = declined(&voices, vote.as_ref());
    let by_choice = u32::try_from(declined.len()).unwrap_or(u32::MAX);
    let numbers = vote.as_ref().map(|room| {
        let mut numbers = room.numbers(assembly.withdrawal_count, by_choice);
        if act.poll == Poll::TakesNote {
            // Taking note is not voting: no voice takes part.
            numbers.declined = numbers.present + numbers.represented;
        }
        numbers
    });
    // The executive counts for nothing in the quorum of its own accounts, be it
    // in the room until the vote (CE 22 May 1896).
    let quorum = opening.clone().map(|mut room| {
        if let Some(executive) = accountable {
            room.take_out(executive, Out::Withdrawn(WithdrawalMotive::Account));
        }
        Quorum::of(&room, regime)
    });
    let chair = vote.as_ref().and_then(|room| room.chair);
    let count = Count::of(act);
    let chair_vote = vote.as_ref().and_then(|room| chair_vote(act, count, &voices, room));
    let terms = Terms::of(act, chair_vote, numbers.map_or(0, |it| it.members));
    let listed_only = sitting.full_agenda
        && count.is_none()
        && act.typed_result.is_some()
        && !record.blocks.iter().any(|block| block.deliberation == id);
    let withdrawn = count.is_none()
        && act.typed_result.as_ref().is_some_and(|typed| says_withdrawn(&typed.value));
    let typed = act.typed_result.as_ref().filter(|_| listed_only);
    let noted = typed.and_then(|typed| says_adopted(&typed.value));
    let outcome = match (act.poll, count) {
        (Poll::TakesNote, _) => Outcome::TakesNote,
        (Poll::Vote, None) => match noted {
            Some(adopted) => Outcome::Noted { adopted },
            None => Outcome::Pending,
        },
        (Poll::Vote, Some(count)) => outcome(count, terms),
    };
    let taken = match act.poll {
        Poll::TakesNote => vote.is_some(),
        Poll::Vote => outcome != Outcome::Pending,
    };
    // What has no date was not held; `judge` says what is missing.
    let taken = taken && sitting.date.is_some() && !withdrawn;
    let recount = vote.as_ref().zip(count).filter(|_| taken).and_then(|(room, count)| {
        let silent = room.silenced().into_iter().chain(declined.iter().copied()).collect();
        irregular.recount(act, (count, terms), &voices, &silent, chair)
    });
    let received = act.received_on.is_some() || act.transmissible == Some(false);
    let in_force = received && act.published_on.is_some();
    ActResult {
        regime,
        quorum,
        opening,
        numbers,
        outcome,
        recount,
        irregular,
        listed_only,
        withdrawn,
        accountable,
        life: match (taken, in_force) {
            (false, _) => Life::Draft,
            (true, false) => Life::Taken,
            (true, true) => Life::Enforceable,
        },
        declined,
        vote,
    }
}

/// Whose accounts are voted: whoever withdraws for that reason, « même s'il n'est
/// plus en fonction » (L2121-14), else the executive of the day.
fn accountable(record: &Record, id: DeliberationId, act: &Deliberation) -> Option<SeatId> {
    if act.account == AccountKind::Ordinary {
        return None;
    }
    let executive = record.sittings[act.sitting].executive;
    let mut withdrawn = record
        .withdrawals
        .iter()
        .filter(|row| row.deliberation == id && row.motive == WithdrawalMotive::Account);
    match (withdrawn.next(), withdrawn.next()) {
        (Some(row), None) => Some(row.seat),
        _ => executive,
    }
}

/// The voices declined in the vote itself, by those whom nothing else silences.
fn declined(voices: &[&Voice], room: Option<&Room>) -> Vec<SeatId> {
    let silenced = room.map(Room::silenced).unwrap_or_default();
    voices
        .iter()
        .filter(|voice| voice.position == BallotPosition::Declines)
        .map(|voice| voice.on_behalf_of.unwrap_or(voice.voter))
        .filter(|seat| !silenced.contains(seat))
        .collect()
}

/// The executive never counts for the quorum of its own accounts (CE 22 May
/// 1896, n° 82528), even in the room for the debate; minutes that say « ne prend
/// pas part » of it mean that it has withdrawn at the vote (L2121-14).
fn withdraw(
    executive: SeatId,
    voices: &[&Voice],
    opening: Option<&mut Room>,
    vote: Option<&mut Room>,
) {
    let declines = voices.iter().any(|voice| {
        voice.voter == executive
            && voice.on_behalf_of.is_none()
            && voice.position == BallotPosition::Declines
    });
    for room in opening.into_iter().chain(vote.filter(|_| declines)) {
        if room.is_present(executive) {
            room.take_out(executive, Out::Withdrawn(WithdrawalMotive::Account));
        }
    }
}

/// How the chair voted: as typed, else as named, else as the others' names leave
/// it; a chair who takes no part has no voice to settle a tie with (§ 6.1).
fn chair_vote(
    act: &Deliberation,
    count: Option<Count>,
    voices: &[&Voice],
    room: &Room,
) -> Option<BallotPosition> {
    let chair = room.chair?;
    if room.silenced().contains(&chair) {
        return Some(BallotPosition::Declines);
    }
    act.chair_vote.or_else(|| Senses::of(act, count?, voices).of_voice(chair))
}
