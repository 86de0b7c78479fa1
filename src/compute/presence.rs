//! Who is in the room at each instant of a sitting.
//!
//! A member in office is present, represented or absent, nothing else; some of
//! those present may be out for a question. The roll gives the opening, each
//! movement one change.

use std::collections::{BTreeMap, BTreeSet};

use super::order::{ExaminationOrder, Instant, Point};
use super::room::{Out, Room, Standing};
use crate::domain::{
    AttendanceState, DeliberationId, Label, Movement, MovementKind, QuestionRange, Record, SeatId,
    SittingId, WithdrawalMotive,
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

/// A proxy that begins or ends with a movement (§ 5.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProxyChange {
    /// The movement, by place in `Record::movements`.
    pub movement: usize,
    /// « Mandant ».
    pub giver: SeatId,
    /// « Mandataire ».
    pub holder: SeatId,
    /// Whether it begins; it ends otherwise.
    pub begins: bool,
    /// Whether it ends because its holder goes.
    pub holder_goes: bool,
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
    /// The proxies that began or ended during the sitting, in order.
    pub proxy_changes: Vec<ProxyChange>,
    /// The state after each movement.
    states: Vec<(Point, Room)>,
    /// Members out for the questions named.
    outings: Vec<Outing>,
    /// Members withdrawn from one question, wherever it stands.
    withdrawals: Vec<(Label, SeatId, WithdrawalMotive)>,
}

/// A member out of the room for some questions (« sort »), back by itself
/// after the vote of each.
#[derive(Debug)]
struct Outing {
    /// How many movements took effect before it.
    step: usize,
    seat: SeatId,
    questions: QuestionRange,
    from: Point,
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
        let question = self.order.question(point);
        for Outing { step, seat, questions, from } in &self.outings {
            let named = question.is_some_and(|question| questions.contains(question));
            let out = named && *step < passed && from <= point && instant < Instant::After;
            if out && room.is_present(*seat) {
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

    /// The room at the opening, then once all the movements of an instant have
    /// taken effect: what lies between two of them is nobody's fault.
    pub fn settled_rooms(&self) -> impl Iterator<Item = &Room> {
        let points = self.states.iter().skip(1).map(|(point, _)| Some(point)).chain([None]);
        let settled = self.states.iter().zip(points);
        let settled = settled.filter(|((point, _), next)| Some(point) != *next);
        std::iter::once(&self.opening).chain(settled.map(|((_, room), _)| room))
    }

    /// The movements that took effect, each with its point.
    pub fn moves(&self) -> impl Iterator<Item = (usize, &Point)> {
        let points = self.states.iter().map(|(point, _)| point);
        self.replayed.iter().copied().zip(points)
    }

    /// Those whose proxy ends because its holder goes, with that movement.
    pub fn proxies_lost(&self, movement: usize) -> impl Iterator<Item = SeatId> {
        let changes = self.proxy_changes.iter();
        changes.filter(move |it| it.movement == movement && it.holder_goes).map(|it| it.giver)
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
        proxy_changes: Vec::new(),
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
                let point = course.order.effect(range, Instant::of(movement.moment));
                placed.extend(point.map(|point| (point, index, movement)));
            }
            None => course.unplaced.push(index),
        }
    }
    placed.sort_by(|a, b| (&a.0, a.2.rank, a.1).cmp(&(&b.0, b.2.rank, b.1)));
    let mut changes =
        Changes { room: opening, left: BTreeSet::new(), excused: excused(record, sitting) };
    for (point, index, movement) in placed {
        let relieves: Vec<SeatId> = relieved(record, movement.seat).collect();
        let before: BTreeSet<(SeatId, SeatId)> = changes.room.proxies().collect();
        match changes.apply(movement, &relieves) {
            Ok(()) => {
                if let (MovementKind::StepsOut, Some(range)) = (movement.kind, &movement.question) {
                    let (seat, questions) = (movement.seat, range.clone());
                    let step = course.states.len();
                    course.outings.push(Outing { step, seat, questions, from: point.clone() });
                }
                let after: BTreeSet<(SeatId, SeatId)> = changes.room.proxies().collect();
                let change = |begins| {
                    move |&(giver, holder): &(SeatId, SeatId)| ProxyChange {
                        movement: index,
                        giver,
                        holder,
                        begins,
                        holder_goes: !begins && holder == movement.seat,
                    }
                };
                course.proxy_changes.extend(before.difference(&after).map(change(false)));
                course.proxy_changes.extend(after.difference(&before).map(change(true)));
                course.states.push((point, changes.room.clone()));
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
        (act.sitting == sitting).then(|| act.question()).flatten()
    };
    record
        .withdrawals
        .iter()
        .filter_map(|row| Some((question(row.deliberation)?, row.seat, row.motive)))
        .collect()
}

/// Whose seat a member takes on arriving: the one substituted, or a substitute.
fn relieved(record: &Record, seat: SeatId) -> impl Iterator<Item = SeatId> {
    let substitutes = record.seats.iter().filter(move |(_, it)| it.alternate_of == Some(seat));
    record.seats[seat].alternate_of.into_iter().chain(substitutes.map(|(id, _)| id))
}

/// Those whom the roll says excused: they stay so when their proxy ends.
fn excused(record: &Record, sitting: SittingId) -> BTreeSet<SeatId> {
    let of_sitting = record.attendance.iter().filter(|row| row.sitting == sitting);
    of_sitting.filter(|row| row.state == AttendanceState::Excused).map(|row| row.seat).collect()
}

/// The room as movements change it.
struct Changes {
    room: Room,
    /// Who has left, and may come back.
    left: BTreeSet<SeatId>,
    excused: BTreeSet<SeatId>,
}

impl Changes {
    /// One change; the state it finds when it does not fit (§ 3.1).
    fn apply(&mut self, movement: &Movement, relieves: &[SeatId]) -> Result<(), MovementState> {
        let seat = movement.seat;
        let found = state(self.room.standing(seat));
        match (movement.kind, found) {
            // His own proxy ends with an arrival.
            (MovementKind::Installed, MovementState::OutOfOffice)
            | (MovementKind::Arrives, MovementState::Away(_)) => self.sits(seat),
            (MovementKind::Installed, _) => return Err(MovementState::InOffice),
            // Who comes late takes the seat that a substitute, or the member, is
            // away from (L5211-6).
            (MovementKind::Arrives, MovementState::OutOfOffice) => {
                let away = |member: &&SeatId| {
                    self.room.standing(**member).is_some() && !self.room.is_present(**member)
                };
                let relieved = *relieves.iter().find(away).ok_or(found)?;
                self.room.standings.remove(&relieved);
                self.sits(seat);
            }
            (_, MovementState::OutOfOffice) => return Err(found),
            (MovementKind::Returns, MovementState::Away(_)) if self.left.contains(&seat) => {
                self.sits(seat);
            }
            (MovementKind::Leaves, MovementState::Present) => {
                self.gone(seat, movement.proxy_to);
                self.left.insert(seat);
                self.room.end_proxies_held_by(seat, &self.excused);
            }
            (MovementKind::StepsOut, MovementState::Present) => {}
            (MovementKind::TakesChair | MovementKind::ResumesChair, MovementState::Present) => {
                self.room.chair = Some(seat);
            }
            (MovementKind::GivesProxy, MovementState::Away(_)) => {
                self.gone(seat, movement.proxy_to);
            }
            (MovementKind::WithdrawsProxy, MovementState::Away(AttendanceState::Represented)) => {
                self.gone(seat, None);
            }
            (MovementKind::Resigns, _) => {
                self.room.standings.remove(&seat);
                self.room.end_proxies_held_by(seat, &self.excused);
            }
            (
                MovementKind::Arrives
                | MovementKind::Returns
                | MovementKind::Leaves
                | MovementKind::StepsOut
                | MovementKind::TakesChair
                | MovementKind::ResumesChair
                | MovementKind::GivesProxy
                | MovementKind::WithdrawsProxy,
                _,
            ) => return Err(found),
        }
        Ok(())
    }

    fn sits(&mut self, seat: SeatId) {
        self.room.standings.insert(seat, Standing::Present { out: None });
    }

    fn gone(&mut self, seat: SeatId, proxy_to: Option<SeatId>) {
        let excused = self.excused.contains(&seat);
        let standing =
            proxy_to.map_or(Standing::Absent { excused }, |by| Standing::Represented { by });
        self.room.standings.insert(seat, standing);
    }
}

/// A standing as a movement finds it.
fn state(standing: Option<Standing>) -> MovementState {
    match standing {
        None => MovementState::OutOfOffice,
        Some(Standing::Present { .. }) => MovementState::Present,
        Some(Standing::Represented { .. }) => MovementState::Away(AttendanceState::Represented),
        Some(Standing::Absent { excused: true }) => MovementState::Away(AttendanceState::Excused),
        Some(Standing::Absent { excused: false }) => MovementState::Away(AttendanceState::Absent),
    }
}
