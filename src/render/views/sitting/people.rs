//! Who was there over a whole sitting, for which part of it, and who was not.

use std::collections::{BTreeMap, BTreeSet};

use super::closing::PresentView;
use super::desk::Desk;
use crate::compute::{Course, Room, Standing};
use crate::domain::{AttendanceState, Movement, MovementKind, SeatId};
use crate::french::movements::{Told, predicate};
use crate::french::register;
use crate::render::views::deliberation::ProxyView;

/// The members of a sitting, each in one list.
#[derive(Default)]
pub(super) struct Attendance {
    pub(super) present: Vec<PresentView>,
    pub(super) proxies: Vec<ProxyView>,
    pub(super) excused: Vec<String>,
    pub(super) absents: Vec<String>,
}

pub(super) fn attendance(desk: &Desk<'_>) -> Attendance {
    let mut lists = Attendance::default();
    let Some(course) = desk.course() else { return lists };
    let parts = parts(desk, course);
    let arrived = |seat: SeatId| course.ever_present(seat) || parts.contains_key(&seat);
    let members: BTreeSet<SeatId> = course
        .rooms()
        .flat_map(Room::members)
        .map(|(seat, _)| seat)
        .chain(parts.keys().copied())
        .collect();
    // Whose substitute sat is neither present nor absent (L5211-6).
    let replaced: BTreeSet<SeatId> = members
        .iter()
        .filter(|seat| arrived(**seat))
        .filter_map(|seat| desk.seats.get(*seat).alternate_of)
        .collect();
    for &seat in members.iter().filter(|seat| !replaced.contains(seat)) {
        if arrived(seat) {
            lists.present.push(present(desk, seat, parts.get(&seat)));
        } else if let Some(holder) = course.rooms().find_map(|room| room.holder(seat)) {
            let (giver, holder) = (desk.seats.listed(seat), desk.seats.listed(holder));
            lists.proxies.push(ProxyView { giver, holder });
        } else if excused(desk, course, seat) {
            lists.excused.push(desk.seats.listed(seat));
        } else {
            lists.absents.push(desk.seats.listed(seat));
        }
    }
    lists
}

fn present(desk: &Desk<'_>, seat: SeatId, told: Option<&Vec<String>>) -> PresentView {
    let member = desk.seats.get(seat).alternate_of;
    let substitute = member.map(|member| {
        register::substitute_of(desk.seats.gender(seat), &desk.seats.addressed(member))
    });
    let told = told.into_iter().flatten().cloned();
    let mentions: Vec<String> = substitute.into_iter().chain(told).collect();
    PresentView { name: desk.seats.listed(seat), mention: register::mentions(&mentions) }
}

fn excused(desk: &Desk<'_>, course: &Course, seat: SeatId) -> bool {
    let typed = desk.record.attendance.iter().any(|row| {
        row.sitting == desk.id && row.seat == seat && row.state == AttendanceState::Excused
    });
    typed || course.opening.standing(seat) == Some(Standing::Absent { excused: true })
}

/// When each member who was there for a part only arrived, left, came back.
/// A movement that tells an hour and no question changes no vote, but is told.
fn parts(desk: &Desk<'_>, course: &Course) -> BTreeMap<SeatId, Vec<String>> {
    let mut parts: BTreeMap<SeatId, Vec<String>> = BTreeMap::new();
    let replayed = course.replayed.iter().zip(course.rooms().map(Some));
    let unplaced = course.unplaced.iter().map(|at| (at, None));
    for (&at, before) in replayed.chain(unplaced) {
        let Some(row) = desk.record.movements.get(at) else { continue };
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
        let holder = holder.map(|seat| desk.seats.addressed(seat));
        parts.entry(row.seat).or_default().push(told(desk, row, holder.as_deref()));
    }
    parts
}

fn told(desk: &Desk<'_>, row: &Movement, holder: Option<&str>) -> String {
    predicate(&Told {
        who: &[],
        givers: &[],
        kind: row.kind,
        question: row.question.as_ref(),
        moment: row.moment,
        time: row.time,
        holder,
        gender: desk.seats.gender(row.seat),
        accounts: None,
        council: desk.council,
    })
}

/// Who took the chair during the sitting, and gave it back, one sentence each.
pub(super) fn chairs(desk: &Desk<'_>) -> Vec<String> {
    let Some(course) = desk.course() else { return Vec::new() };
    let rows = course.replayed.iter().filter_map(|&at| desk.record.movements.get(at));
    let takes =
        |row: &&Movement| matches!(row.kind, MovementKind::TakesChair | MovementKind::ResumesChair);
    rows.filter(takes)
        .map(|row| {
            let who = desk.seats.addressed(row.seat);
            format!("{who} {}.", told(desk, row, None))
        })
        .collect()
}
