//! Faults of the roll: proxies and substitutes.

use greffe::domain::{AttendanceState, Id, Movement, MovementKind, Record, SeatId};

use super::super::play::Played;
use super::pick;

fn row(record: &Record, choice: usize, holds: impl Fn(usize) -> bool + Clone) -> Option<usize> {
    pick((0..record.attendance.len()).filter(|row| holds(*row)), choice)
}

/// Whether a member who is away at the opening never comes.
fn stays_away(record: &Record, seat: SeatId) -> bool {
    let comes = |row: &Movement| row.seat == seat && row.kind == MovementKind::Arrives;
    !record.movements.iter().any(comes)
}

pub(super) fn somebody_present_gives_a_proxy(
    _: &Played,
    record: &mut Record,
    choice: usize,
) -> Option<()> {
    let present = |row: usize| record.attendance[row].state == AttendanceState::Present;
    let place = row(record, choice, present)?;
    record.attendance[place].proxy_to = Some(SeatId::from_index(0));
    Some(())
}

pub(super) fn a_proxy_goes_to_its_giver(
    _: &Played,
    record: &mut Record,
    choice: usize,
) -> Option<()> {
    let away = |row: usize| record.attendance[row].state != AttendanceState::Present;
    let place = row(record, choice, away)?;
    record.attendance[place].proxy_to = Some(record.attendance[place].seat);
    Some(())
}

pub(super) fn a_proxy_goes_to_the_one_who_leaves(
    _: &Played,
    record: &mut Record,
    _: usize,
) -> Option<()> {
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

pub(super) fn a_proxy_goes_to_somebody_who_never_comes(
    _: &Played,
    record: &mut Record,
    choice: usize,
) -> Option<()> {
    let (giver, holder) = nobody(record, choice, false)?;
    record.attendance[giver].proxy_to = Some(holder);
    Some(())
}

pub(super) fn a_proxy_goes_to_somebody_represented(
    _: &Played,
    record: &mut Record,
    choice: usize,
) -> Option<()> {
    let (giver, holder) = nobody(record, choice, true)?;
    record.attendance[giver].proxy_to = Some(holder);
    Some(())
}

pub(super) fn somebody_is_represented_by_nobody(
    _: &Played,
    record: &mut Record,
    choice: usize,
) -> Option<()> {
    let given = |row: usize| record.attendance[row].state == AttendanceState::Represented;
    let place = row(record, choice, given)?;
    record.attendance[place].proxy_to = None;
    Some(())
}

pub(super) fn a_proxy_is_given_on_another_movement(
    _: &Played,
    record: &mut Record,
    _: usize,
) -> Option<()> {
    let gives = |kind| matches!(kind, MovementKind::Leaves | MovementKind::GivesProxy);
    let row = record.movements.iter_mut().find(|row| !gives(row.kind))?;
    row.proxy_to = Some(SeatId::from_index(0));
    Some(())
}

pub(super) fn a_member_sits_beside_the_substitute(
    _: &Played,
    record: &mut Record,
    _: usize,
) -> Option<()> {
    let sits = |seat| {
        let mut roll = record.attendance.iter();
        roll.any(|row| row.seat == seat && row.state == AttendanceState::Present)
    };
    let mut seats = record.seats.iter();
    let member = seats.find_map(|(seat, row)| row.alternate_of.filter(|_| sits(seat)))?;
    record.attendance.iter_mut().find(|row| row.seat == member)?.state = AttendanceState::Present;
    Some(())
}
