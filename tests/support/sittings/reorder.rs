//! The same sitting, its rows or its members in another order.

use std::collections::BTreeMap;

use greffe::domain::{Id, Record, SeatId, Vector};

/// The same rows in another order.
pub(crate) fn shuffled(record: &Record, seed: u32) -> Record {
    let mut other = record.clone();
    let key = |row: u32| (row.wrapping_mul(2_654_435_761) ^ seed).wrapping_mul(40_503);
    other.attendance.sort_by_key(|row| key(row.at.row));
    other.movements.sort_by_key(|row| key(row.at.row));
    other.withdrawals.sort_by_key(|row| key(row.at.row));
    other.voices.sort_by_key(|row| key(row.at.row));
    other
}

/// The same members in another order, and the new place of each.
pub(crate) fn renumbered(record: &Record, seed: u32) -> (Record, BTreeMap<SeatId, SeatId>) {
    let mut order: Vec<SeatId> = record.seats.iter().map(|(seat, _)| seat).collect();
    order.sort_by_key(|seat| record.seats[*seat].at.row.wrapping_mul(2_654_435_761) ^ seed);
    let places: BTreeMap<SeatId, SeatId> =
        order.iter().enumerate().map(|(place, seat)| (*seat, Id::from_index(place))).collect();
    let mut other = record.clone();
    let mut seats: Vec<_> = order.iter().map(|seat| record.seats[*seat].clone()).collect();
    let members = seats.iter_mut().filter_map(|row| row.alternate_of.as_mut());
    let roll = other.attendance.iter_mut();
    let roll = roll.flat_map(|row| [&mut row.seat].into_iter().chain(&mut row.proxy_to));
    let movers = other.movements.iter_mut();
    let movers = movers.flat_map(|row| [&mut row.seat].into_iter().chain(&mut row.proxy_to));
    let withdrawn = other.withdrawals.iter_mut().map(|row| &mut row.seat);
    let voices = other.voices.iter_mut();
    let voices = voices.flat_map(|row| [&mut row.voter].into_iter().chain(&mut row.on_behalf_of));
    for seat in members.chain(roll).chain(movers).chain(withdrawn).chain(voices) {
        *seat = places[seat];
    }
    other.seats = Vector::new(seats);
    let mut sitting = record.sittings.rows()[0].clone();
    for officer in sitting.president.iter_mut().chain(&mut sitting.secretaries) {
        officer.seat = places[&officer.seat];
    }
    other.sittings = Vector::new(vec![sitting]);
    (other, places)
}
