//! Who was there over a whole sitting, for which part of it, and who was not.

use std::collections::{BTreeMap, BTreeSet};

use super::presence::Course;
use super::room::{Room, Standing};
use crate::domain::{AttendanceState, MovementKind, Record, SeatId, SittingId};

/// The members of a sitting, each in one list.
#[derive(Debug, Default)]
pub struct SittingRoll {
    /// Those who were there, for the whole of it or a part.
    pub present: Vec<SeatId>,
    /// Those who were not, and were represented: by whom.
    pub represented: Vec<(SeatId, SeatId)>,
    /// Those who sent an excuse.
    pub excused: Vec<SeatId>,
    /// The others.
    pub absent: Vec<SeatId>,
    /// When each member who was there for a part only came and went.
    pub passages: BTreeMap<SeatId, Vec<Passage>>,
}

/// A movement that brings a member in, or takes one out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Passage {
    /// Its place in `Record::movements`.
    pub movement: usize,
    /// Whose proxy ends with an arrival, or begins with a departure.
    pub holder: Option<SeatId>,
}

impl SittingRoll {
    /// That of a sitting whose roll is typed.
    #[must_use]
    pub fn of(record: &Record, sitting: SittingId, course: &Course) -> Self {
        let mut lists = Self { passages: passages(record, course), ..Self::default() };
        let arrived =
            |seat: SeatId| course.ever_present(seat) || lists.passages.contains_key(&seat);
        let members: BTreeSet<SeatId> = course
            .rooms()
            .flat_map(Room::members)
            .map(|(seat, _)| seat)
            .chain(lists.passages.keys().copied())
            .collect();
        // Whose substitute sat is neither present nor absent (L5211-6).
        let replaced: BTreeSet<SeatId> = members
            .iter()
            .filter(|seat| arrived(**seat))
            .filter_map(|seat| record.seats[*seat].alternate_of)
            .collect();
        let (there, away): (Vec<SeatId>, Vec<SeatId>) =
            members.difference(&replaced).copied().partition(|seat| arrived(*seat));
        lists.present = there;
        for seat in away {
            if let Some(holder) = course.rooms().find_map(|room| room.holder(seat)) {
                lists.represented.push((seat, holder));
            } else if excused(record, sitting, course, seat) {
                lists.excused.push(seat);
            } else {
                lists.absent.push(seat);
            }
        }
        lists
    }
}

fn excused(record: &Record, sitting: SittingId, course: &Course, seat: SeatId) -> bool {
    let typed = record.attendance.iter().any(|row| {
        row.sitting == sitting && row.seat == seat && row.state == AttendanceState::Excused
    });
    typed || course.opening.standing(seat) == Some(Standing::Absent { excused: true })
}

/// When each member who was there for a part only arrived, left, came back.
/// A movement that tells an hour and no question changes no vote, but is told.
fn passages(record: &Record, course: &Course) -> BTreeMap<SeatId, Vec<Passage>> {
    let mut passages: BTreeMap<SeatId, Vec<Passage>> = BTreeMap::new();
    let replayed = course.replayed.iter().zip(course.rooms().map(Some));
    let unplaced = course.unplaced.iter().map(|at| (at, None));
    for (&movement, before) in replayed.chain(unplaced) {
        let Some(row) = record.movements.get(movement) else { continue };
        let holder = match row.kind {
            MovementKind::Arrives | MovementKind::Returns => {
                before.and_then(|room| room.holder(row.seat))
            }
            MovementKind::Leaves => row.proxy_to,
            // Resigning from afar brings nobody in.
            MovementKind::Resigns if before.is_some_and(|room| !room.is_present(row.seat)) => {
                continue;
            }
            MovementKind::Resigns | MovementKind::Installed => None,
            // Out for some questions, or in the chair: in the sitting all along;
            // a proxy given or withdrawn from afar brings nobody in.
            MovementKind::StepsOut
            | MovementKind::TakesChair
            | MovementKind::ResumesChair
            | MovementKind::GivesProxy
            | MovementKind::WithdrawsProxy => continue,
        };
        passages.entry(row.seat).or_default().push(Passage { movement, holder });
    }
    passages
}
