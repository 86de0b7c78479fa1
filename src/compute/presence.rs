//! Who is in the room at each instant of a sitting.
//!
//! A member in office is present, represented or absent, nothing else; some of
//! those present may be out for a question. The roll gives the opening, each
//! movement one change.

use std::collections::{BTreeMap, BTreeSet};

use super::order::{ExaminationOrder, Instant, Point};
use crate::domain::{
    AttendanceState, DeliberationId, Label, Movement, MovementKind, Record, SeatId, SittingId,
    WithdrawalCount, WithdrawalMotive,
};
use crate::report::MovementState;

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
    standings: BTreeMap<SeatId, Standing>,
    /// Represented members withdrawn for the question.
    barred: BTreeSet<SeatId>,
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

    /// Members whose proxy counts for nothing, with their holder.
    pub fn inoperative(&self) -> impl Iterator<Item = (SeatId, SeatId)> {
        self.members().filter_map(|(seat, standing)| match standing {
            Standing::Represented { by } if !self.is_present(by) => Some((seat, by)),
            Standing::Represented { .. } | Standing::Present { .. } | Standing::Absent { .. } => {
                None
            }
        })
    }

    /// Whether a represented member is withdrawn for the question.
    #[must_use]
    pub fn is_barred(&self, seat: SeatId) -> bool {
        self.barred.contains(&seat)
    }

    /// Whether a present member is out for the question, whatever the reason.
    #[must_use]
    pub fn is_out(&self, seat: SeatId) -> bool {
        matches!(self.standing(seat), Some(Standing::Present { out: Some(_) }))
    }

    /// The voices that cannot be cast: those of members out for the question,
    /// those they carry (L2131-11, « comme mandataire »), and those of
    /// represented members who are withdrawn.
    #[must_use]
    pub fn silenced(&self) -> BTreeSet<SeatId> {
        let silent = |(seat, standing): &(SeatId, Standing)| match standing {
            Standing::Present { out } => out.is_some(),
            Standing::Represented { by } => {
                self.is_present(*by) && (self.is_out(*by) || self.barred.contains(seat))
            }
            Standing::Absent { .. } => false,
        };
        self.members().filter(silent).map(|(seat, _)| seat).collect()
    }

    /// The four numbers. `by_choice` are the voices declined in the vote
    /// itself (« ne prend pas part au vote »).
    #[must_use]
    pub fn numbers(&self, convention: WithdrawalCount, by_choice: u32) -> Numbers {
        let mut numbers = Numbers { declined: by_choice, ..Numbers::default() };
        let silenced = self.silenced();
        for (seat, standing) in self.members() {
            numbers.members += 1;
            let silent = silenced.contains(&seat);
            let leaves = silent && convention == WithdrawalCount::Absence;
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
}

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
    /// Members out, from one point to another.
    outings: Vec<(SeatId, Point, Point)>,
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
        for (seat, from, until) in &self.outings {
            if *from <= point && point <= *until {
                room.take_out(*seat, Out::SteppedOut);
            }
        }
        for (label, seat, motive) in &self.withdrawals {
            if label == question && instant < Instant::After {
                room.take_out(*seat, Out::Withdrawn(*motive));
            }
        }
        room
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

impl Room {
    fn take_out(&mut self, seat: SeatId, why: Out) {
        match self.standings.get_mut(&seat) {
            Some(Standing::Present { out }) => *out = Some(why),
            Some(Standing::Represented { .. }) => {
                self.barred.insert(seat);
            }
            Some(Standing::Absent { .. }) | None => {}
        }
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
                let point = course.order.point(&range.first, Instant::of(movement.moment));
                placed.push((point, index, movement));
            }
            None => course.unplaced.push(index),
        }
    }
    placed.sort_by(|a, b| (&a.0, a.2.rank, a.1).cmp(&(&b.0, b.2.rank, b.1)));
    let mut room = opening;
    let mut left = BTreeSet::new();
    for (point, index, movement) in placed {
        match apply(&mut room, &mut left, movement) {
            Ok(()) => {
                if let (MovementKind::StepsOut, Some(range)) = (movement.kind, &movement.question) {
                    let until = course.order.point(&range.last, Instant::Vote);
                    course.outings.push((movement.seat, point.clone(), until));
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
) -> Result<(), MovementState> {
    let seat = movement.seat;
    let standing = room.standing(seat);
    let away = match standing {
        Some(Standing::Present { .. }) => None,
        Some(Standing::Represented { .. }) => Some(AttendanceState::Represented),
        Some(Standing::Absent { excused: true }) => Some(AttendanceState::Excused),
        Some(Standing::Absent { excused: false }) => Some(AttendanceState::Absent),
        None => None,
    };
    match movement.kind {
        MovementKind::Installed => {
            if standing.is_some() {
                return Err(MovementState::InOffice);
            }
            room.standings.insert(seat, Standing::Present { out: None });
            return Ok(());
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

impl Room {
    /// A holder who leaves passes nothing on: the givers are absent.
    fn end_proxies_held_by(&mut self, holder: SeatId) {
        for standing in self.standings.values_mut() {
            if *standing == (Standing::Represented { by: holder }) {
                *standing = Standing::Absent { excused: false };
            }
        }
    }
}
