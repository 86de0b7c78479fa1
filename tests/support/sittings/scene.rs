//! Who is where at one instant, in plain sets, and what follows by counting on
//! one's fingers: the four numbers of `rules.md` § 3, the quorum of § 4.3.

use std::collections::{BTreeMap, BTreeSet};

use greffe::compute::{Instant, Numbers};
use greffe::domain::{SeatId, WithdrawalMotive};

/// Where a member in office is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// In the sitting.
    Room,
    /// Away, having given a proxy.
    Proxy(SeatId),
    /// Away.
    Away,
}

/// One instant of one question.
#[derive(Debug, Clone)]
pub(crate) struct Scene {
    /// The number of the question.
    pub(crate) question: usize,
    /// The instant.
    pub(crate) instant: Instant,
    /// Where each member in office is.
    pub(crate) places: BTreeMap<SeatId, Place>,
    /// Who stepped out.
    pub(crate) out: BTreeSet<SeatId>,
    /// Who withdrew from the question.
    pub(crate) withdrawn: BTreeMap<SeatId, WithdrawalMotive>,
    /// Who chairs.
    pub(crate) chair: SeatId,
}

impl Scene {
    pub(crate) fn is_present(&self, seat: SeatId) -> bool {
        self.places.get(&seat) == Some(&Place::Room)
    }

    /// The proxies that count: their holder is in the sitting.
    pub(crate) fn proxies(&self) -> impl Iterator<Item = (SeatId, SeatId)> {
        self.places.iter().filter_map(|(giver, place)| match place {
            Place::Proxy(holder) if self.is_present(*holder) => Some((*giver, *holder)),
            Place::Proxy(_) | Place::Room | Place::Away => None,
        })
    }

    /// Each voice there is, who casts it first: one's own, one's giver's.
    pub(super) fn voices(&self) -> impl Iterator<Item = (SeatId, SeatId)> {
        let own = self.places.keys().filter(|seat| self.is_present(**seat));
        let carried = self.proxies().map(|(giver, holder)| (holder, giver));
        own.map(|seat| (*seat, *seat)).chain(carried)
    }

    /// Whether neither the one who casts a voice nor the one whose it is takes
    /// no part in the question.
    fn is_free(&self, (voter, of): (SeatId, SeatId)) -> bool {
        let aside = |seat| self.out.contains(&seat) || self.withdrawn.contains_key(&seat);
        !aside(voter) && !aside(of)
    }

    /// The voices that may be cast, who casts them first.
    pub(crate) fn castable(&self) -> Vec<(SeatId, SeatId)> {
        self.voices().filter(|voice| self.is_free(*voice)).collect()
    }

    /// Whose voice may not be cast.
    pub(crate) fn silent(&self) -> BTreeSet<SeatId> {
        self.voices().filter(|voice| !self.is_free(*voice)).map(|(_, of)| of).collect()
    }

    /// The four numbers, withdrawals counted as « non participation ».
    pub(crate) fn numbers(&self) -> Numbers {
        let count = |many: usize| u32::try_from(many).unwrap_or(u32::MAX);
        let present = self.places.values().filter(|place| **place == Place::Room).count();
        let represented = self.proxies().count();
        Numbers {
            members: count(self.places.len()),
            present: count(present),
            represented: count(represented),
            absent: count(self.places.len() - present - represented),
            declined: count(self.silent().len()),
        }
    }

    /// Who counts as present for the quorum, and of how many members.
    pub(crate) fn quorum(&self) -> (usize, usize) {
        let motive = |seat: &SeatId| self.withdrawn.get(seat);
        let stays = |seat: &&SeatId| {
            self.is_present(**seat)
                && !self.out.contains(*seat)
                && matches!(motive(seat), None | Some(WithdrawalMotive::Convenience))
        };
        let recused = |seat: &&SeatId| motive(seat) == Some(&WithdrawalMotive::Recused);
        let members = self.places.len() - self.places.keys().filter(recused).count();
        (self.places.keys().filter(stays).count(), members)
    }
}
