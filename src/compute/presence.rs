//! Who is in the room at each instant of a sitting.
//!
//! A member in office is present, represented or absent, nothing else; some of
//! those present may be out for a question. The roll gives the opening, each
//! movement one change.

use std::collections::{BTreeMap, BTreeSet};

use super::order::{ExaminationOrder, Instant, Point};
use super::room::{Out, Room, Standing};
use crate::domain::{
    AttendanceState, DeliberationId, Label, Movement, MovementKind, Record, SeatId, SittingId,
    WithdrawalMotive,
};
use crate::report::MovementState;

/// A movement that does not fit the state it finds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contradiction {
    /// Its place in `Record::movements`.
    pub movement: usize,
    /// The state it finds.
    pub state: MovementState,
}

/// A sitting replayed: the room at any instant.
#[derive(Debug)]
pub struct Course {
    /// The order of examination.
    pub order: ExaminationOrder,
    /// The room at the opening of the sitting.
    pub opening: Room,
    /// Movements that do not fit.
    pub contradictions: Vec<Contradiction>,
    /// Movements that name no question, by place in `Record::movements`.
    pub unplaced: Vec<usize>,
    /// The movements that took effect, in order, by place in `Record::movements`.
    pub replayed: Vec<usize>,
    /// The state after each movement.
    states: Vec<(Point, Room)>,
    /// Members out, from one point to another, each by the movement replayed in
    /// that place.
    outings: Vec<(usize, SeatId, Point, Point)>,
    /// Members withdrawn from one question, wherever it stands.
    withdrawals: Vec<(Label, SeatId, WithdrawalMotive)>,
}

impl Course {
    /// The room at an instant of a question.
    #[must_use]
    pub fn at(&self, question: &Label, instant: Instant) -> Room {
        let point = self.order.point(question, instant);
        let passed = self.states.partition_point(|(at, _)| *at <= point);
        let state = passed.checked_sub(1).and_then(|last| self.states.get(last));
        let mut room = state.map_or(&self.opening, |(_, room)| room).clone();
        self.take_out(&mut room, &point, passed);
        room
    }

    /// The movements that took effect, in order: the place of each in
    /// `Record::movements`, its point, the room it leaves.
    pub fn steps(&self) -> impl Iterator<Item = (usize, &Point, Room)> {
        let steps = self.replayed.iter().zip(&self.states).zip(1..);
        steps.map(|((&movement, (point, room)), passed)| {
            let mut room = room.clone();
            self.take_out(&mut room, point, passed);
            (movement, point, room)
        })
    }

    /// Takes out those who are out at that point, after so many movements.
    fn take_out(&self, room: &mut Room, point: &Point, passed: usize) {
        let instant = point.instant();
        for (step, seat, from, until) in &self.outings {
            if *step < passed && from <= point && point <= until {
                room.take_out(*seat, Out::SteppedOut);
            }
        }
        for (label, seat, motive) in &self.withdrawals {
            if instant < Instant::After && self.order.point(label, instant) == *point {
                room.take_out(*seat, Out::Withdrawn(*motive));
            }
        }
    }

    /// The room at the opening of the sitting, then after each movement.
    pub fn rooms(&self) -> impl Iterator<Item = &Room> {
        std::iter::once(&self.opening).chain(self.states.iter().map(|(_, room)| room))
    }

    /// Who was in the sitting at any time of it.
    #[must_use]
    pub fn ever_present(&self, seat: SeatId) -> bool {
        self.rooms().any(|room| room.is_present(seat))
    }
}

/// Replays a sitting; nothing when its roll is not typed.
pub(super) fn replay(record: &Record, sitting: SittingId) -> Option<Course> {
    let order = ExaminationOrder::of(record, sitting);
    let opening = opening(record, sitting)?;
    let mut course = Course {
        order,
        opening: opening.clone(),
        contradictions: Vec::new(),
        unplaced: Vec::new(),
        replayed: Vec::new(),
        states: Vec::new(),
        outings: Vec::new(),
        withdrawals: withdrawals(record, sitting),
    };
    let mut placed: Vec<(Point, usize, &Movement)> = Vec::new();
    for (index, movement) in record.movements.iter().enumerate() {
        if movement.sitting != sitting {
            continue;
        }
        match &movement.question {
            Some(range) => {
                let instant = Instant::of(movement.moment);
                // « Après le vote des questions n° 2 à 4 »: after the last one.
                let question = if instant == Instant::After { &range.last } else { &range.first };
                let point = course.order.point(question, instant);
                placed.push((point, index, movement));
            }
            None => course.unplaced.push(index),
        }
    }
    placed.sort_by(|a, b| (&a.0, a.2.rank, a.1).cmp(&(&b.0, b.2.rank, b.1)));
    let mut room = opening;
    let mut left = BTreeSet::new();
    for (point, index, movement) in placed {
        let stands_in_for = record.seats[movement.seat].alternate_of;
        match apply(&mut room, &mut left, movement, stands_in_for) {
            Ok(()) => {
                if let (MovementKind::StepsOut, Some(range)) = (movement.kind, &movement.question) {
                    let until = course.order.point(&range.last, Instant::Vote);
                    let step = course.states.len();
                    course.outings.push((step, movement.seat, point.clone(), until));
                }
                course.states.push((point, room.clone()));
                course.replayed.push(index);
            }
            Err(state) => course.contradictions.push(Contradiction { movement: index, state }),
        }
    }
    Some(course)
}

/// The room at the opening, from the roll.
fn opening(record: &Record, sitting: SittingId) -> Option<Room> {
    let held = &record.sittings[sitting];
    let roll: BTreeMap<SeatId, _> = record
        .attendance
        .iter()
        .filter(|row| row.sitting == sitting)
        .map(|row| (row.seat, row))
        .collect();
    if roll.is_empty() {
        return None;
    }
    let mut room =
        Room { chair: held.president.as_ref().map(|officer| officer.seat), ..Room::default() };
    let installed = |seat: SeatId| {
        record.movements.iter().any(|movement| {
            movement.sitting == sitting
                && movement.seat == seat
                && movement.kind == MovementKind::Installed
        })
    };
    // A substitute who sits counts as the member (L5211-6).
    let sits =
        |seat: SeatId| roll.get(&seat).is_some_and(|row| row.state == AttendanceState::Present);
    let replaced: BTreeSet<SeatId> = record
        .seats
        .iter()
        .filter(|(id, _)| sits(*id))
        .filter_map(|(_, seat)| seat.alternate_of)
        .collect();
    for (id, seat) in record.seats.iter() {
        let in_office = seat.assembly == held.assembly && seat.held_on(held.date);
        let substitute = seat.alternate_of.is_some() && !sits(id);
        if !in_office || substitute || replaced.contains(&id) || installed(id) {
            continue;
        }
        let standing = match roll.get(&id).map(|row| (row.state, row.proxy_to)) {
            Some((AttendanceState::Present, _)) => Standing::Present { out: None },
            Some((_, Some(by))) => Standing::Represented { by },
            Some((AttendanceState::Excused, None)) => Standing::Absent { excused: true },
            Some((AttendanceState::Absent | AttendanceState::Represented, None)) | None => {
                Standing::Absent { excused: false }
            }
        };
        room.standings.insert(id, standing);
    }
    Some(room)
}

/// Those withdrawn from a question, whose number is that of their act.
fn withdrawals(record: &Record, sitting: SittingId) -> Vec<(Label, SeatId, WithdrawalMotive)> {
    let question = |id: DeliberationId| {
        let act = &record.deliberations[id];
        (act.sitting == sitting).then(|| act.item.as_ref().map(|item| item.value.clone())).flatten()
    };
    record
        .withdrawals
        .iter()
        .filter_map(|row| Some((question(row.deliberation)?, row.seat, row.motive)))
        .collect()
}

/// One change; the state it finds when it does not fit.
fn apply(
    room: &mut Room,
    left: &mut BTreeSet<SeatId>,
    movement: &Movement,
    stands_in_for: Option<SeatId>,
) -> Result<(), MovementState> {
    let seat = movement.seat;
    let standing = room.standing(seat);
    let away = match standing {
        Some(Standing::Present { .. }) | None => None,
        Some(Standing::Represented { .. }) => Some(AttendanceState::Represented),
        Some(Standing::Absent { excused: true }) => Some(AttendanceState::Excused),
        Some(Standing::Absent { excused: false }) => Some(AttendanceState::Absent),
    };
    match movement.kind {
        MovementKind::Installed => {
            if standing.is_some() {
                return Err(MovementState::InOffice);
            }
            room.standings.insert(seat, Standing::Present { out: None });
            return Ok(());
        }
        // A substitute who comes late takes the seat of the absent member (L5211-6).
        MovementKind::Arrives if standing.is_none() => {
            let member = stands_in_for
                .filter(|&member| room.standing(member).is_some() && !room.is_present(member));
            let Some(member) = member else { return Err(MovementState::OutOfOffice) };
            room.standings.remove(&member);
            room.standings.insert(seat, Standing::Present { out: None });
        }
        _ if standing.is_none() => return Err(MovementState::OutOfOffice),
        MovementKind::Arrives | MovementKind::Returns => {
            let Some(state) = away else { return Err(MovementState::Present) };
            if movement.kind == MovementKind::Returns && !left.contains(&seat) {
                return Err(MovementState::Away(state));
            }
            // His own proxy ends with his arrival.
            room.standings.insert(seat, Standing::Present { out: None });
        }
        MovementKind::Leaves => {
            if let Some(state) = away {
                return Err(MovementState::Away(state));
            }
            let gone = movement
                .proxy_to
                .map_or(Standing::Absent { excused: false }, |by| Standing::Represented { by });
            room.standings.insert(seat, gone);
            left.insert(seat);
            room.end_proxies_held_by(seat);
        }
        MovementKind::StepsOut => {
            if let Some(state) = away {
                return Err(MovementState::Away(state));
            }
        }
        MovementKind::TakesChair | MovementKind::ResumesChair => {
            if let Some(state) = away {
                return Err(MovementState::Away(state));
            }
            room.chair = Some(seat);
        }
        MovementKind::Resigns => {
            room.standings.remove(&seat);
            room.end_proxies_held_by(seat);
        }
    }
    Ok(())
}
