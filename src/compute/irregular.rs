//! The irregular voices of a vote: which they are, and how they were cast.
//!
//! Two rules make a voice irregular that was cast all the same: a member may
//! not carry more proxies than the regime allows (L2121-20), and an interested
//! member takes no part, for himself or as a holder (L2131-11). What `judge`
//! says of them and what the control sheet recounts are read here, once.

use std::collections::{BTreeMap, BTreeSet};

use super::recount::{Recount, Suspects, recount};
use super::room::Room;
use super::tally::{Count, Terms};
use crate::domain::{
    BallotPosition, Deliberation, DeliberationId, Record, Scrutin, SeatId, SittingId, Voice,
};
use crate::report::CellRef;

/// A holder with more proxies than the regime allows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excess {
    /// Who carries them.
    pub holder: SeatId,
    /// Who gave them.
    pub givers: BTreeSet<SeatId>,
    /// How many are above the cap.
    pub above: u32,
}

/// A voice cast by an interested member, or for one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InterestedVoice {
    /// The member who is interested.
    pub member: SeatId,
    /// Whose voice it is.
    pub of: SeatId,
    /// How it was cast.
    pub position: BallotPosition,
    /// Its row.
    pub at: CellRef,
}

/// The irregular voices of a vote.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Irregular {
    /// Holders above the cap, at the vote.
    pub proxies: Vec<Excess>,
    /// Voices of interested members.
    pub interested: Vec<InterestedVoice>,
}

/// The holders of a room who carry more than `cap` proxies.
#[must_use]
pub fn above_cap(room: &Room, cap: u32) -> Vec<Excess> {
    let mut held: BTreeMap<SeatId, BTreeSet<SeatId>> = BTreeMap::new();
    for (giver, _) in room.members() {
        if let Some(holder) = room.holder(giver) {
            held.entry(holder).or_default().insert(giver);
        }
    }
    let excess = |(holder, givers): (SeatId, BTreeSet<SeatId>)| {
        let above = number(givers.len()).saturating_sub(cap);
        (above > 0).then_some(Excess { holder, givers, above })
    };
    held.into_iter().filter_map(excess).collect()
}

impl Irregular {
    /// Those of one vote; `cap` is none where the ordinary law of proxies does
    /// not apply. A voice that had to be silent and was not is one of the room's.
    pub(super) fn of(
        record: &Record,
        id: DeliberationId,
        voices: &[&Voice],
        room: &mut Room,
        cap: Option<u32>,
    ) -> Self {
        let interested = interested(record, id, voices);
        room.cast_anyway = interested.iter().map(|voice| voice.of).collect();
        let proxies = cap.map(|cap| above_cap(room, cap)).unwrap_or_default();
        Self { proxies, interested }
    }

    /// Whether this voice, an interested member's own, was cast all the same.
    fn casts(&self, of: SeatId) -> bool {
        self.interested.iter().any(|voice| voice.of == of)
    }

    /// Where they were typed: the proxies in the roll or with the movement that
    /// gives them, the voices in their ballot.
    #[must_use]
    pub fn cells(&self, record: &Record, sitting: SittingId) -> Vec<CellRef> {
        let carried = self.proxies.iter().flat_map(|excess| {
            let given = |seat, to| excess.givers.contains(&seat) && to == Some(excess.holder);
            let roll = record
                .attendance
                .iter()
                .filter(move |row| row.sitting == sitting && given(row.seat, row.proxy_to));
            let moves = record
                .movements
                .iter()
                .filter(move |row| row.sitting == sitting && given(row.seat, row.proxy_to));
            roll.map(|row| row.proxy_at).chain(moves.map(|row| row.at))
        });
        carried.chain(self.interested.iter().map(|voice| voice.at)).collect()
    }

    /// The vote counted again without them, `silent` being the voices not cast;
    /// none when none of them was cast.
    pub(super) fn recount(
        &self,
        act: &Deliberation,
        (count, terms): (Count, Terms),
        voices: &[&Voice],
        silent: &BTreeSet<SeatId>,
        chair: Option<SeatId>,
    ) -> Option<Recount> {
        let suspects = self.suspects(act, count, voices, silent);
        // An interested chair has no voice to settle a tie with.
        let barred = chair.is_some_and(|chair| self.casts(chair));
        let own = if barred { Some(BallotPosition::Declines) } else { terms.chair };
        let again = Terms { chair: own, ..terms };
        (!suspects.is_empty()).then(|| recount(count, terms, again, &suspects))
    }

    /// The voices to take away: for each holder so many of those carried, and
    /// each voice of an interested member. Voices not cast are left out.
    fn suspects(
        &self,
        act: &Deliberation,
        count: Count,
        voices: &[&Voice],
        silent: &BTreeSet<SeatId>,
    ) -> Vec<Suspects> {
        let senses = Senses::of(act, count, voices);
        let carried = self.proxies.iter().map(|excess| {
            let cast = excess.givers.iter().filter(|giver| !silent.contains(giver));
            let cast: Vec<SeatId> = cast.filter(|giver| !self.casts(**giver)).copied().collect();
            Suspects { voices: senses.all(&cast), irregular: excess.above.min(number(cast.len())) }
        });
        let own = self
            .interested
            .iter()
            .map(|voice| Suspects { voices: Some(one(voice.position)), irregular: 1 });
        carried.chain(own).filter(|group| group.irregular > 0).collect()
    }
}

/// The voices that interested members cast, each once.
fn interested(record: &Record, id: DeliberationId, voices: &[&Voice]) -> Vec<InterestedVoice> {
    let barred: BTreeSet<SeatId> = record
        .withdrawals
        .iter()
        .filter(|row| row.deliberation == id)
        .filter(|row| row.motive.bars_the_voice())
        .map(|row| row.seat)
        .collect();
    let cast = voices.iter().filter(|voice| voice.position != BallotPosition::Declines);
    let of_barred = |voice: &&Voice| {
        let of = voice.on_behalf_of.unwrap_or(voice.voter);
        let member = [voice.voter, of].into_iter().find(|seat| barred.contains(seat))?;
        Some(InterestedVoice { member, of, position: voice.position, at: voice.at })
    };
    cast.filter_map(of_barred).collect()
}

/// How each voice was cast, as far as the workbook tells.
pub(super) struct Senses {
    named: BTreeMap<SeatId, BallotPosition>,
    /// Whether a voice that nobody names can only be one for.
    others_are_for: bool,
}

impl Senses {
    pub(super) fn of(act: &Deliberation, count: Count, voices: &[&Voice]) -> Self {
        let named: BTreeMap<SeatId, BallotPosition> = voices
            .iter()
            .map(|voice| (voice.on_behalf_of.unwrap_or(voice.voter), voice.position))
            .collect();
        let of = |position| number(named.values().filter(|it| **it == position).count());
        // Naming those against and abstaining, and no one else, is the custom.
        let others_are_for = of(BallotPosition::Against) == count.against
            && of(BallotPosition::Abstains) == count.abstentions
            && act.scrutin != Scrutin::Secret;
        Self { named, others_are_for }
    }

    /// What a member's voice says, when the names tell it.
    pub(super) fn of_voice(&self, seat: SeatId) -> Option<BallotPosition> {
        let unnamed = self.others_are_for.then_some(BallotPosition::For);
        self.named.get(&seat).copied().or(unnamed)
    }

    /// These voices, by what they say; none as soon as one is not known.
    fn all(&self, of: &[SeatId]) -> Option<Count> {
        of.iter().try_fold(Count::default(), |sum, &seat| Some(sum.plus(one(self.of_voice(seat)?))))
    }
}

/// One voice.
fn one(position: BallotPosition) -> Count {
    let none = Count::default();
    match position {
        BallotPosition::For => Count { votes_for: 1, ..none },
        BallotPosition::Against => Count { against: 1, ..none },
        BallotPosition::Abstains => Count { abstentions: 1, ..none },
        BallotPosition::Declines => none,
    }
}

fn number(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
