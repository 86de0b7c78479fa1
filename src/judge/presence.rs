//! The roll and the movements: nobody is in two states at once.

use std::collections::{BTreeMap, BTreeSet};

use super::Case;
use crate::compute::{Course, Instant, Point};
use crate::domain::{
    AccountKind, AttendanceState, Moment, Movement, MovementKind, Poll, SeatId, Sitting, SittingId,
};
use crate::report::{MovementState, Problem, Report};

pub(super) fn judge(
    case: &Case<'_>,
    id: SittingId,
    sitting: &Sitting,
    course: &Course,
    report: &mut Report,
) {
    let record = case.record;
    let present = |seat: SeatId| {
        record.attendance.iter().find(|row| {
            row.sitting == id && row.seat == seat && row.state == AttendanceState::Present
        })
    };
    let sits_or_is_represented = |seat: SeatId| {
        let rows = record.attendance.iter().filter(|row| row.sitting == id && row.seat == seat);
        rows.into_iter().any(|row| row.state == AttendanceState::Present || row.proxy_to.is_some())
    };
    for (seat, alternate) in record.seats.iter() {
        if let Some(member) = alternate.alternate_of
            && let Some(row) = present(seat)
            && sits_or_is_represented(member)
        {
            let (member, alternate) = (case.name(member), case.name(seat));
            report.push(row.at, Problem::AlternateBesideMember { member, alternate });
        }
    }
    for (member, second) in second_alternates(case, id) {
        if let Some(row) = present(second) {
            let (member, alternate) = (case.name(member), case.name(second));
            report.push(row.at, Problem::SecondAlternate { member, alternate });
        }
    }
    // What a member does after a movement that cannot be contradicts it too.
    let mut told = BTreeSet::new();
    for contradiction in &course.contradictions {
        if let Some(movement) = record.movements.get(contradiction.movement)
            && told.insert(movement.seat)
        {
            let member = case.name(movement.seat);
            let (kind, state) = (movement.kind, contradiction.state);
            report.push(movement.at, Problem::MovementContradicts { member, kind, state });
        }
    }
    for row in record.movements.iter().filter(|row| row.sitting == id) {
        // Whoever sits at the opening cannot be installed later.
        if row.kind == MovementKind::Installed && present(row.seat).is_some() {
            let (member, kind) = (case.name(row.seat), row.kind);
            let state = MovementState::InOffice;
            report.push(row.at, Problem::MovementContradicts { member, kind, state });
        }
        if row.kind == MovementKind::StepsOut && row.moment == Some(Moment::AfterVote) {
            report.push(row.at, Problem::OutingEmpty { member: case.name(row.seat) });
        }
    }
    for movement in course.unplaced.iter().filter_map(|&index| record.movements.get(index)) {
        let member = case.name(movement.seat);
        report.push(
            movement.at,
            if movement.time.is_some() {
                Problem::MovementByClock { member }
            } else {
                Problem::MovementUnplaced { member }
            },
        );
    }
    ordered(case, course, report);
    for row in record.movements.iter().filter(|row| row.sitting == id) {
        let named = row.question.iter().flat_map(|range| [&range.first, &range.last]);
        if let Some(question) = named.into_iter().find(|question| course.order.is_lost(question)) {
            let question = question.clone();
            report.push(row.at, Problem::QuestionUnordered { question });
        }
    }
    // Who chairs takes part, at every question that is looked at.
    for (_, act, result) in case.acts_of(id) {
        let Some(question) = act.question() else { continue };
        let room = course.at(&question, Instant::Vote);
        // Whoever replaces the executive does so while it is away (L2121-14).
        if let (Some(chair), Some(executive)) = (room.chair, sitting.executive)
            && act.account == AccountKind::Ordinary
            && chair != executive
            && room.takes_part(executive)
        {
            let (chair, executive) = (case.name(chair), case.name(executive));
            report.push(act.at, Problem::ChairedByAnother { chair, executive });
        }
        // The executive in the chair for its own accounts is told by CPT-01.
        let accounts = act.account != AccountKind::Ordinary && act.poll == Poll::Vote;
        let own = accounts && result.is_taken() && room.chair == sitting.executive;
        if let Some(chair) = room.chair.filter(|&chair| !own && !room.takes_part(chair)) {
            let at = sitting.president.as_ref().map_or(act.at, |officer| officer.at);
            report.push(at, Problem::ChairAway { member: case.name(chair) });
        }
    }
}

/// Members whose seat two alternates hold at once, each with the second: the
/// sitting then has one member too many, whatever is counted.
pub(super) fn second_alternates(case: &Case<'_>, id: SittingId) -> Vec<(SeatId, SeatId)> {
    let rows = case.record.attendance.iter();
    let here: BTreeSet<SeatId> = rows
        .filter(|row| row.sitting == id && row.state == AttendanceState::Present)
        .map(|row| row.seat)
        .collect();
    let mut held: BTreeMap<SeatId, Vec<SeatId>> = BTreeMap::new();
    for seat in here {
        if let Some(member) = case.record.seats[seat].alternate_of {
            held.entry(member).or_default().push(seat);
        }
    }
    held.into_iter().filter_map(|(member, sits)| Some((member, *sits.get(1)?))).collect()
}

/// MVT-01: nobody comes and goes at one instant, and ranks follow questions.
fn ordered(case: &Case<'_>, course: &Course, report: &mut Report) {
    let row = |at: usize| case.record.movements.get(at);
    let moves: Vec<(&Movement, &Point)> =
        course.moves().filter_map(|(at, point)| Some((row(at)?, point))).collect();
    for (place, (movement, point)) in moves.iter().enumerate() {
        let same = moves.iter().take(place).any(|(other, at)| {
            at == point && other.seat == movement.seat && goes(other.kind) != goes(movement.kind)
        });
        if same && goes(movement.kind).is_some() {
            report
                .push(movement.at, Problem::MovementsOpposed { member: case.name(movement.seat) });
        }
    }
    // Replayed by question: a rank that falls from one question to the next was
    // typed too high or too low. Within a question, clerks group as they please.
    for pair in moves.windows(2) {
        if let [(before, earlier), (movement, later)] = pair
            && earlier.precedes_the_question_of(later)
            && movement.rank < before.rank
        {
            let (member, rank) = (case.name(movement.seat), movement.rank);
            let (other, after) = (case.name(before.seat), before.rank);
            let problem = Problem::MovementsOutOfOrder { member, rank, other, after };
            report.push_related(movement.at, problem, vec![before.at]);
        }
    }
}

/// Whether a movement takes a member out of the room, or into it.
fn goes(kind: MovementKind) -> Option<bool> {
    match kind {
        MovementKind::Leaves => Some(true),
        MovementKind::Arrives | MovementKind::Returns => Some(false),
        MovementKind::StepsOut
        | MovementKind::TakesChair
        | MovementKind::ResumesChair
        | MovementKind::Resigns
        | MovementKind::Installed
        | MovementKind::GivesProxy
        | MovementKind::WithdrawsProxy => None,
    }
}
