//! The members of a sitting in words: for which part of it, and represented by whom.

use super::closing::PresentView;
use super::desk::Desk;
use crate::compute::{Passage, SittingRoll};
use crate::domain::{Movement, MovementKind, SeatId};
use crate::french::movements::{Told, predicate};
use crate::french::register;
use crate::render::views::deliberation::ProxyView;

pub(super) fn present(desk: &Desk<'_>, roll: &SittingRoll) -> Vec<PresentView> {
    let one = |&seat: &SeatId| {
        let member = desk.seats.get(seat).alternate_of;
        let substitute = member.map(|member| {
            register::substitute_of(desk.seats.gender(seat), &desk.seats.addressed(member))
        });
        let passages = roll.passages.get(&seat).into_iter().flatten();
        let told = passages.filter_map(|passage| passed(desk, passage));
        let mentions: Vec<String> = substitute.into_iter().chain(told).collect();
        PresentView { name: desk.seats.listed(seat), mention: register::mentions(&mentions) }
    };
    roll.present.iter().map(one).collect()
}

pub(super) fn proxies(desk: &Desk<'_>, roll: &SittingRoll) -> Vec<ProxyView> {
    let one = |&(giver, holder): &(SeatId, SeatId)| ProxyView {
        giver: desk.seats.listed(giver),
        holder: desk.seats.listed(holder),
    };
    roll.represented.iter().map(one).collect()
}

pub(super) fn listed(desk: &Desk<'_>, seats: &[SeatId]) -> Vec<String> {
    seats.iter().map(|seat| desk.seats.listed(*seat)).collect()
}

fn passed(desk: &Desk<'_>, passage: &Passage) -> Option<String> {
    let row = desk.record.movements.get(passage.movement)?;
    let holder = passage.holder.map(|seat| desk.seats.addressed(seat));
    Some(told(desk, row, holder.as_deref()))
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
