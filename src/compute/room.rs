//! The room at one instant: the state of each member, and the four numbers.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{SeatId, WithdrawalCount, WithdrawalMotive};

/// The state of a member in office.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// In the sitting; `out` when away for the question.
    Present {
        /// Why the member is out for the question.
        out: Option<Out>,
    },
    /// Away, without a proxy that counts.
    Absent {
        /// Whether the absence was excused.
        excused: bool,
    },
    /// Away, with a proxy given.
    Represented {
        /// « Mandataire ».
        by: SeatId,
    },
}

/// Why a present member takes no part in a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Out {
    /// Left the room for it (movement « sort »).
    SteppedOut,
    /// Withdrawn (« retrait »), for that reason.
    Withdrawn(WithdrawalMotive),
}

/// The room at one instant.
#[derive(Debug, Clone, Default)]
pub struct Room {
    pub(super) standings: BTreeMap<SeatId, Standing>,
    /// Represented members withdrawn for the question.
    pub(super) barred: BTreeSet<SeatId>,
    /// Voices that could not be cast, and were all the same.
    pub(super) cast_anyway: BTreeSet<SeatId>,
    /// Members recused for the question, wherever they are (L1111-6 II).
    pub(super) recused: BTreeSet<SeatId>,
    /// Who chairs.
    pub chair: Option<SeatId>,
}

/// The numbers of a question (« les quatre nombres »).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Numbers {
    /// E, « en exercice ».
    pub members: u32,
    /// P, « présents ».
    pub present: u32,
    /// R, « représentés ».
    pub represented: u32,
    /// A, « absents et excusés ».
    pub absent: u32,
    /// N, « ne prennent pas part »: voices of their own, and carried.
    pub declined: u32,
}

impl Numbers {
    /// V, « votants »: P + R − N.
    #[must_use]
    pub fn voters(&self) -> u32 {
        (self.present + self.represented).saturating_sub(self.declined)
    }
}

impl Room {
    /// Each member in office.
    pub fn members(&self) -> impl Iterator<Item = (SeatId, Standing)> {
        self.standings.iter().map(|(seat, standing)| (*seat, *standing))
    }

    /// A member's state; none out of office.
    #[must_use]
    pub fn standing(&self, seat: SeatId) -> Option<Standing> {
        self.standings.get(&seat).copied()
    }

    /// Whether the member is in the sitting, out for the question or not.
    #[must_use]
    pub fn is_present(&self, seat: SeatId) -> bool {
        matches!(self.standing(seat), Some(Standing::Present { .. }))
    }

    /// Whether the member is in the room and takes part.
    #[must_use]
    pub fn takes_part(&self, seat: SeatId) -> bool {
        matches!(
            self.standing(seat),
            Some(Standing::Present {
                out: None | Some(Out::Withdrawn(WithdrawalMotive::Convenience))
            })
        )
    }

    /// Whom the member is represented by, when the holder is in the sitting.
    #[must_use]
    pub fn holder(&self, seat: SeatId) -> Option<SeatId> {
        match self.standing(seat) {
            Some(Standing::Represented { by }) if self.is_present(by) => Some(by),
            _ => None,
        }
    }

    /// Members who gave a proxy, with its holder, wherever the holder is.
    pub fn proxies(&self) -> impl Iterator<Item = (SeatId, SeatId)> {
        self.members().filter_map(|(seat, standing)| match standing {
            Standing::Represented { by } => Some((seat, by)),
            Standing::Present { .. } | Standing::Absent { .. } => None,
        })
    }

    /// Members whose proxy counts for nothing, with their holder: nobody votes for
    /// them until the holder is there. So it is that the sitting of 29 June 2022
    /// opens with 51 voices, 42 present and 9 represented, where ten proxies on
    /// paper would make 52: the tenth was given to a member yet to arrive.
    pub fn inoperative(&self) -> impl Iterator<Item = (SeatId, SeatId)> {
        self.proxies().filter(|(_, holder)| !self.is_present(*holder))
    }

    /// Whether a present member is out for the question, whatever the reason.
    #[must_use]
    pub fn is_out(&self, seat: SeatId) -> bool {
        matches!(self.standing(seat), Some(Standing::Present { out: Some(_) }))
    }

    /// The voices that cannot be cast: those of members out for the question,
    /// those they carry (L2131-11, « comme mandataire »), and those of
    /// represented members who are withdrawn; but for those cast all the same,
    /// which are irregular and counted.
    #[must_use]
    pub fn silenced(&self) -> BTreeSet<SeatId> {
        let silent = |(seat, standing): &(SeatId, Standing)| match standing {
            Standing::Present { out } => out.is_some(),
            Standing::Represented { by } => {
                self.is_present(*by) && (self.is_out(*by) || self.barred.contains(seat))
            }
            Standing::Absent { .. } => false,
        };
        let silenced = self.members().filter(silent).map(|(seat, _)| seat);
        silenced.filter(|seat| !self.cast_anyway.contains(seat)).collect()
    }

    /// Those who leave the count of the present and represented, under the
    /// convention that counts them as absent. One who stays in the room by choice
    /// is present all the same (§ 7 a).
    #[must_use]
    pub fn gone(&self, convention: WithdrawalCount) -> BTreeSet<SeatId> {
        let mut gone = match convention {
            WithdrawalCount::Absence => self.silenced(),
            WithdrawalCount::NonParticipation => BTreeSet::new(),
        };
        gone.retain(|&seat| match self.standing(seat) {
            Some(Standing::Present { .. }) => !self.takes_part(seat),
            Some(Standing::Represented { by }) => {
                !self.takes_part(by) || self.barred.contains(&seat)
            }
            Some(Standing::Absent { .. }) | None => true,
        });
        gone
    }

    /// The four numbers. `by_choice` are the voices declined in the vote
    /// itself (« ne prend pas part au vote »).
    #[must_use]
    pub fn numbers(&self, convention: WithdrawalCount, by_choice: u32) -> Numbers {
        let mut numbers = Numbers { declined: by_choice, ..Numbers::default() };
        let silenced = self.silenced();
        let gone = self.gone(convention);
        for (seat, standing) in self.members() {
            numbers.members += 1;
            let silent = silenced.contains(&seat);
            let leaves = gone.contains(&seat);
            match standing {
                Standing::Present { .. } if !leaves => numbers.present += 1,
                Standing::Represented { by } if self.is_present(by) && !leaves => {
                    numbers.represented += 1;
                }
                Standing::Present { .. }
                | Standing::Represented { .. }
                | Standing::Absent { .. } => numbers.absent += 1,
            }
            if silent && !leaves {
                numbers.declined += 1;
            }
        }
        numbers
    }

    /// Takes a member out for the question.
    pub(super) fn take_out(&mut self, seat: SeatId, why: Out) {
        if why == Out::Withdrawn(WithdrawalMotive::Recused) {
            self.recused.insert(seat);
        }
        match self.standings.get_mut(&seat) {
            // One who left the room is out of it, whatever else is typed.
            Some(Standing::Present { out: Some(Out::SteppedOut) })
                if why == Out::Withdrawn(WithdrawalMotive::Convenience) => {}
            Some(Standing::Present { out }) => *out = Some(why),
            Some(Standing::Represented { .. }) => {
                self.barred.insert(seat);
            }
            Some(Standing::Absent { .. }) | None => {}
        }
    }

    /// A holder who leaves passes nothing on (no subdelegation, § 5.3): the
    /// givers are absent, or excused as the roll has them.
    pub(super) fn end_proxies_held_by(&mut self, holder: SeatId, excused: &BTreeSet<SeatId>) {
        for (giver, standing) in &mut self.standings {
            if *standing == (Standing::Represented { by: holder }) {
                *standing = Standing::Absent { excused: excused.contains(giver) };
            }
        }
    }
}
