//! Members, as acts and the register name them.

use crate::domain::{Record, Seat, SeatId};
use crate::french::{Gender, people};

/// The seats of a record.
#[derive(Clone, Copy)]
pub(super) struct Seats<'a>(pub(super) &'a Record);

impl<'a> Seats<'a> {
    pub(super) fn get(self, seat: SeatId) -> &'a Seat {
        &self.0.seats[seat]
    }

    /// « Olivier BIANCHI », as in a list; « M. Claude MARTIN » when the body has
    /// a Mme Claude MARTIN.
    pub(super) fn listed(self, seat: SeatId) -> String {
        let seat = self.get(seat);
        let namesake = |(_, other): (SeatId, &Seat)| {
            (other.assembly, &other.name) == (seat.assembly, &seat.name)
                && other.civility != seat.civility
        };
        if self.0.seats.iter().any(namesake) {
            people::addressed(&seat.name, seat.civility)
        } else {
            people::listed(&seat.name, seat.civility)
        }
    }

    /// « Mme Rose AUBÉPINE », as in a sentence.
    pub(super) fn addressed(self, seat: SeatId) -> String {
        let seat = self.get(seat);
        people::addressed(&seat.name, seat.civility)
    }

    /// How words agree with a member, when it is known.
    pub(super) fn gender(self, seat: SeatId) -> Option<Gender> {
        people::gender(&[self.get(seat).civility])
    }
}
