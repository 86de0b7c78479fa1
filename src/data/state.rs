//! The state of a sitting at one instant.

use serde::Serialize;

use super::sitting::Desk;
use crate::compute::{ActResult, Numbers, Out, Quorum, Room, Standing};
use crate::domain::{Deliberation, Movement, Poll, Scrutin, SeatId, Voice};
use crate::french::choices::{
    MOMENTS, MOVEMENT_KINDS, POSITIONS, SCRUTINS, WITHDRAWAL_MOTIVES, word_for,
};
use crate::french::results::wording;
use crate::french::sittings as words;

/// Everything that holds at one instant.
#[derive(Serialize)]
pub(super) struct State {
    #[serde(rename = "instant")]
    instant: &'static str,
    #[serde(rename = "question")]
    item: Option<String>,
    #[serde(rename = "deliberation")]
    code: Option<String>,
    #[serde(rename = "objet")]
    title: Option<String>,
    #[serde(rename = "mouvement")]
    movement: Option<Moved>,
    #[serde(rename = "preside")]
    chair: Option<String>,
    #[serde(rename = "nombres")]
    numbers: Counts,
    quorum: Option<Threshold>,
    #[serde(rename = "presents")]
    present: Vec<String>,
    #[serde(rename = "representes")]
    represented: Vec<Represented>,
    #[serde(rename = "absents")]
    absent: Vec<Absent>,
    #[serde(rename = "sans_voix")]
    silent: Vec<Silent>,
    vote: Option<Ballot>,
    #[serde(rename = "resultat")]
    result: Option<&'static str>,
}

/// The four numbers, and what they give.
#[derive(Serialize)]
struct Counts {
    #[serde(rename = "en_exercice")]
    members: u32,
    #[serde(rename = "presents")]
    present: u32,
    #[serde(rename = "representes")]
    represented: u32,
    #[serde(rename = "absents")]
    absent: u32,
    #[serde(rename = "ne_prennent_pas_part")]
    declined: u32,
    #[serde(rename = "votants")]
    voters: u32,
}

/// The quorum.
#[derive(Serialize)]
struct Threshold {
    #[serde(rename = "requis")]
    needed: u32,
    #[serde(rename = "comptes_presents")]
    present: u32,
    #[serde(rename = "sur")]
    members: u32,
    #[serde(rename = "atteint")]
    met: bool,
}

/// A represented member.
#[derive(Serialize)]
struct Represented {
    #[serde(rename = "membre")]
    member: String,
    #[serde(rename = "par")]
    by: String,
}

/// An absent member.
#[derive(Serialize)]
struct Absent {
    #[serde(rename = "membre")]
    member: String,
    #[serde(rename = "excuse")]
    excused: bool,
    #[serde(rename = "pouvoir_sans_effet_a")]
    holder: Option<String>,
}

/// A voice that is not cast.
#[derive(Serialize)]
struct Silent {
    #[serde(rename = "membre")]
    member: String,
    #[serde(rename = "motif")]
    why: &'static str,
}

/// A movement.
#[derive(Serialize)]
pub(super) struct Moved {
    #[serde(rename = "membre")]
    member: String,
    #[serde(rename = "mouvement")]
    kind: &'static str,
    #[serde(rename = "de_la_question")]
    first: Option<String>,
    #[serde(rename = "a_la_question")]
    last: Option<String>,
    moment: Option<&'static str>,
    #[serde(rename = "heure")]
    time: Option<String>,
    #[serde(rename = "pouvoir_a")]
    proxy_to: Option<String>,
}

/// The voices of a vote.
#[derive(Serialize)]
struct Ballot {
    scrutin: &'static str,
    #[serde(rename = "pour")]
    votes_for: Option<u32>,
    #[serde(rename = "contre")]
    against: Option<u32>,
    abstentions: Option<u32>,
    #[serde(rename = "blancs")]
    blanks: Option<u32>,
    #[serde(rename = "nuls")]
    invalid: Option<u32>,
    #[serde(rename = "voix")]
    voices: Vec<Cast>,
}

/// One voice.
#[derive(Serialize)]
struct Cast {
    #[serde(rename = "membre")]
    voter: String,
    #[serde(rename = "voix_de")]
    on_behalf_of: Option<String>,
    position: &'static str,
}

/// A movement as typed.
pub(super) fn moved(desk: &Desk<'_>, movement: &Movement) -> Moved {
    let range = movement.question.as_ref();
    Moved {
        member: desk.name(movement.seat),
        kind: word_for(MOVEMENT_KINDS, &movement.kind),
        first: range.map(|range| range.first.to_string()),
        last: range.map(|range| range.last.to_string()),
        moment: movement.moment.map(|moment| word_for(MOMENTS, &moment)),
        time: movement.time.map(|time| time.format("%H:%M").to_string()),
        proxy_to: movement.proxy_to.map(|seat| desk.name(seat)),
    }
}

impl State {
    /// The state of a room.
    pub(super) fn of(desk: &Desk<'_>, instant: &'static str, room: &Room) -> Self {
        let mut state = Self {
            instant,
            item: None,
            code: None,
            title: None,
            movement: None,
            chair: room.chair.map(|seat| desk.name(seat)),
            numbers: room.numbers(desk.assembly.withdrawal_count, 0).into(),
            quorum: desk.ordinary().map(|regime| Quorum::of(room, Some(regime)).into()),
            present: Vec::new(),
            represented: Vec::new(),
            absent: Vec::new(),
            silent: silent(desk, room),
            vote: None,
            result: None,
        };
        for (seat, standing) in room.members() {
            let member = desk.name(seat);
            match standing {
                Standing::Present { .. } => state.present.push(member),
                Standing::Represented { by } if room.is_present(by) => {
                    state.represented.push(Represented { member, by: desk.name(by) });
                }
                Standing::Represented { by } => {
                    let holder = Some(desk.name(by));
                    state.absent.push(Absent { member, excused: false, holder });
                }
                Standing::Absent { excused } => {
                    state.absent.push(Absent { member, excused, holder: None });
                }
            }
        }
        state
    }

    /// … that a movement left.
    pub(super) fn moved(mut self, movement: Moved) -> Self {
        self.movement = Some(movement);
        self
    }

    /// … when a question was opened.
    pub(super) fn opened(mut self, act: &Deliberation) -> Self {
        self.item = act.item.as_ref().map(|item| item.value.to_string());
        self.code = Some(act.code.clone());
        self.title = Some(act.title.clone());
        self
    }

    /// … with the quorum of that question, which is not always the room's: the
    /// executive does not count at its own accounts.
    pub(super) fn judged(mut self, desk: &Desk<'_>, result: &ActResult) -> Self {
        self.quorum = desk.ordinary().and(result.quorum).map(Into::into);
        self
    }

    /// … when it was voted, or taken note of.
    pub(super) fn voted<'v>(
        self,
        desk: &Desk<'_>,
        act: &Deliberation,
        result: &ActResult,
        voices: impl Iterator<Item = &'v Voice>,
    ) -> Self {
        let mut state = self.opened(act);
        // How anybody voted in a secret ballot is nobody's business (L2121-21).
        let open = act.scrutin != Scrutin::Secret;
        if let Some(numbers) = result.numbers {
            state.numbers = numbers.into();
        }
        let declined = result.declined.iter().filter(|_| open);
        state
            .silent
            .extend(declined.map(|seat| Silent { member: desk.name(*seat), why: words::DECLINED }));
        let cast = |voice: &Voice| Cast {
            voter: desk.name(voice.voter),
            on_behalf_of: voice.on_behalf_of.map(|seat| desk.name(seat)),
            position: word_for(POSITIONS, &voice.position),
        };
        state.vote = (act.poll == Poll::Vote).then(|| Ballot {
            scrutin: word_for(SCRUTINS, &act.scrutin),
            votes_for: act.votes_for.as_ref().map(|cell| cell.value),
            against: act.votes_against.as_ref().map(|cell| cell.value),
            abstentions: act.abstentions.as_ref().map(|cell| cell.value),
            blanks: act.blanks.as_ref().map(|cell| cell.value),
            invalid: act.invalid.as_ref().map(|cell| cell.value),
            voices: voices.filter(|_| open).map(cast).collect(),
        });
        state.result = Some(wording(result.outcome));
        state
    }
}

/// The voices that the room itself silences, and why.
fn silent(desk: &Desk<'_>, room: &Room) -> Vec<Silent> {
    let why = |seat: SeatId| match room.standing(seat) {
        Some(Standing::Present { out: Some(Out::Withdrawn(motive)) }) => {
            word_for(WITHDRAWAL_MOTIVES, &motive)
        }
        Some(Standing::Represented { by }) if room.is_out(by) => words::HOLDER_OUT,
        Some(Standing::Represented { .. }) => words::BARRED,
        Some(Standing::Present { .. } | Standing::Absent { .. }) | None => words::STEPPED_OUT,
    };
    let silenced = room.silenced().into_iter();
    silenced.map(|seat| Silent { member: desk.name(seat), why: why(seat) }).collect()
}

impl From<Numbers> for Counts {
    fn from(numbers: Numbers) -> Self {
        let Numbers { members, present, represented, absent, declined } = numbers;
        Self { members, present, represented, absent, declined, voters: numbers.voters() }
    }
}

impl From<Quorum> for Threshold {
    fn from(quorum: Quorum) -> Self {
        let Quorum { present, members, needed } = quorum;
        Self { needed, present, members, met: quorum.met() }
    }
}
