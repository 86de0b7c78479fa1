//! Proxies (L2121-20 al. 1): one giver, one holder, both what they should be.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{Case, recounted};
use crate::compute::{Course, Instant, ProxyChange, Standing, above_cap, regime_on};
use crate::domain::{
    AssemblyId, Attendance, AttendanceState, Label, Movement, MovementKind, Named, SeatId, Sitting,
    SittingId,
};
use crate::report::{CellRef, Problem, Report};

/// For how many consecutive sittings one proxy may serve (L2121-20).
const MOST_SITTINGS: u32 = 3;

/// POU-02 to POU-04: the proxies themselves, in the roll and on leaving.
pub(super) fn given(case: &Case<'_>, id: SittingId, course: &Course, report: &mut Report) {
    let roll = roll(case, id);
    for row in roll.values() {
        in_the_roll(case, course, &roll, row, report);
    }
    on_leaving(case, id, course, report);
}

/// What they come to at the sitting.
pub(super) fn judge(
    case: &Case<'_>,
    id: SittingId,
    sitting: &Sitting,
    course: &Course,
    report: &mut Report,
) {
    let roll = roll(case, id);
    cap(case, (id, sitting), course, &roll, report);
    inoperative(case, id, course, &roll, report);
    changed(case, sitting, course, report);
}

fn roll<'a>(case: &Case<'a>, id: SittingId) -> BTreeMap<SeatId, &'a Attendance> {
    let rows = case.record.attendance.iter().filter(|row| row.sitting == id);
    rows.map(|row| (row.seat, row)).collect()
}

/// POU-07: the proxies that began or ended while the council sat.
fn changed(case: &Case<'_>, sitting: &Sitting, course: &Course, report: &mut Report) {
    let pairs = |begins: bool| -> Vec<(Named, Named)> {
        let of_kind = course.proxy_changes.iter().filter(|change| change.begins == begins);
        of_kind.map(|it| (case.name(it.giver), case.name(it.holder))).collect()
    };
    let (begun, ended) = (pairs(true), pairs(false));
    if case.is_of_interest(sitting) && !(begun.is_empty() && ended.is_empty()) {
        report.push(sitting.at, Problem::ProxiesChanged { begun, ended });
    }
}

/// POU-05: one document serves three consecutive sittings of the body at most.
/// A proxy without its date is not judged: a new one may be written each time.
pub(super) fn age(case: &Case<'_>, report: &mut Report) {
    let mut runs: BTreeMap<(SeatId, SeatId, NaiveDate), (SittingId, u32)> = BTreeMap::new();
    let mut last: BTreeMap<AssemblyId, SittingId> = BTreeMap::new();
    for (id, sitting) in case.record.sittings.iter() {
        if !case.results.courses.contains_key(&id) {
            continue;
        }
        let before = last.insert(sitting.assembly, id);
        for row in case.record.attendance.iter().filter(|row| row.sitting == id) {
            let (Some(holder), Some(signed)) = (row.proxy_to, row.proxy_signed_on) else {
                continue;
            };
            let run = runs.entry((row.seat, holder, signed)).or_insert((id, 0));
            let follows = Some(run.0) == before;
            *run = (id, if follows { run.1 + 1 } else { 1 });
            if run.1 > MOST_SITTINGS {
                let (giver, holder) = (case.name(row.seat), case.name(holder));
                let problem = Problem::ProxyTooOld { giver, holder, signed, sittings: run.1 };
                report.push(row.proxy_at, problem);
            }
        }
    }
}

/// A proxy of the roll.
fn in_the_roll(
    case: &Case<'_>,
    course: &Course,
    roll: &BTreeMap<SeatId, &Attendance>,
    row: &Attendance,
    report: &mut Report,
) {
    let giver = case.name(row.seat);
    let Some(holder) = row.proxy_to else {
        if row.state == AttendanceState::Represented {
            report.push(row.proxy_at, Problem::ProxyWithoutHolder { giver });
        }
        return;
    };
    if row.state == AttendanceState::Present {
        report.push(row.proxy_at, Problem::ProxyOfPresent { giver });
    } else if holder == row.seat {
        report.push(row.proxy_at, Problem::ProxyToSelf { giver });
    } else if !course.ever_present(holder) {
        let name = case.name(holder);
        let represented = roll.get(&holder).is_some_and(|it| it.proxy_to.is_some());
        report.push(
            row.proxy_at,
            if represented {
                Problem::ProxyToRepresented { giver, holder: name }
            } else {
                Problem::ProxyToAbsent { giver, holder: name }
            },
        );
    }
}

/// The same, for a proxy given during the sitting.
fn on_leaving(case: &Case<'_>, id: SittingId, course: &Course, report: &mut Report) {
    let given = case.record.movements.iter().filter(|row| row.sitting == id);
    let empty = |row: &&Movement| row.kind == MovementKind::GivesProxy && row.proxy_to.is_none();
    for row in given.clone().filter(empty) {
        report.push(row.at, Problem::ProxyWithoutHolder { giver: case.name(row.seat) });
    }
    let contradicted = |row: &Movement| {
        let mut rows = course.contradictions.iter();
        rows.any(|it| case.record.movements.get(it.movement).is_some_and(|it| it.at == row.at))
    };
    for (row, holder) in given.filter_map(|row| Some((row, row.proxy_to?))) {
        // A movement that cannot be is told by its own rule.
        if contradicted(row) {
            continue;
        }
        let giver = case.name(row.seat);
        if !matches!(row.kind, MovementKind::Leaves | MovementKind::GivesProxy) {
            report.push(row.at, Problem::ProxyMisplaced { member: giver });
        } else if holder == row.seat {
            report.push(row.at, Problem::ProxyToSelf { giver });
        } else if !course.ever_present(holder) {
            report.push(row.at, Problem::ProxyToAbsent { giver, holder: case.name(holder) });
        }
    }
}

/// POU-01: no more proxies than the regime of the date allows, at any time.
fn cap(
    case: &Case<'_>,
    (id, sitting): (SittingId, &Sitting),
    course: &Course,
    roll: &BTreeMap<SeatId, &Attendance>,
    report: &mut Report,
) {
    let Some(cap) = sitting.date.map(|date| regime_on(date).proxies) else { return };
    let mut worst: BTreeMap<SeatId, BTreeSet<SeatId>> = BTreeMap::new();
    for room in course.settled_rooms() {
        for excess in above_cap(room, cap) {
            let known = worst.entry(excess.holder).or_default();
            if excess.givers.len() > known.len() {
                *known = excess.givers;
            }
        }
    }
    for (holder, givers) in worst {
        let given = |giver: &SeatId| typed(case, id, roll, (*giver, holder));
        let given: Vec<(CellRef, Option<&String>)> = givers.iter().filter_map(given).collect();
        let at = given.last().map_or(sitting.at, |(at, _)| *at);
        let motive = given.iter().find_map(|(_, motive)| *motive);
        let names = givers.iter().map(|&giver| case.name(giver)).collect();
        let votes = case.acts_of(id).filter(|(_, _, result)| {
            result.irregular.proxies.iter().any(|excess| excess.holder == holder)
        });
        let recounts = votes.filter_map(|(_, act, result)| recounted(act, result)).collect();
        let holder = case.name(holder);
        let problem = Problem::TooManyProxies { holder, givers: names, cap, recounts };
        let others = given.iter().map(|(cell, _)| *cell).filter(|cell| *cell != at).collect();
        case.tell(report, sitting, at, problem, motive, others);
    }
}

/// Where a proxy is typed, in the roll or with the movement that gives it, and
/// the reason beside it.
fn typed<'a>(
    case: &Case<'a>,
    id: SittingId,
    roll: &BTreeMap<SeatId, &'a Attendance>,
    (giver, holder): (SeatId, SeatId),
) -> Option<(CellRef, Option<&'a String>)> {
    let row = roll.get(&giver).filter(|row| row.proxy_to == Some(holder));
    row.map(|row| (row.proxy_at, row.derogation.as_ref())).or_else(|| {
        let gives = |row: &&Movement| {
            row.sitting == id && row.seat == giver && row.proxy_to == Some(holder)
        };
        let movement = case.record.movements.iter().find(gives)?;
        Some((movement.at, movement.derogation.as_ref()))
    })
}

/// POU-06: a proxy of no effect at a question that is voted.
fn inoperative(
    case: &Case<'_>,
    id: SittingId,
    course: &Course,
    roll: &BTreeMap<SeatId, &Attendance>,
    report: &mut Report,
) {
    let mut dead: BTreeMap<(SeatId, SeatId, bool), Vec<Label>> = BTreeMap::new();
    for (giver, holder) in course.opening.inoperative() {
        dead.insert((giver, holder, false), Vec::new());
    }
    for (_, act, _) in case.acts_of(id) {
        let Some(question) = act.question() else { continue };
        let room = course.at(&question, Instant::Vote);
        let carried_out = room.members().filter_map(|(giver, _)| {
            let holder = room.holder(giver)?;
            (!room.takes_part(holder)).then_some((giver, holder))
        });
        // Those whose holder left the sitting, and whom nobody votes for since.
        let over = course.order.point(&question, Instant::Vote);
        let before: BTreeSet<usize> =
            course.moves().filter(|(_, point)| **point <= over).map(|(at, _)| at).collect();
        let so_far = course.proxy_changes.iter().filter(|it| before.contains(&it.movement));
        let last: BTreeMap<SeatId, &ProxyChange> = so_far.map(|it| (it.giver, it)).collect();
        let orphaned = last.into_values().filter(|change| {
            let away = matches!(room.standing(change.giver), Some(Standing::Absent { .. }));
            change.holder_goes && away
        });
        let orphaned = orphaned.map(|change| (change.giver, change.holder, true));
        let useless = room.inoperative().chain(carried_out);
        let useless = useless.map(|(giver, holder)| (giver, holder, false));
        for proxy in useless.chain(orphaned) {
            dead.entry(proxy).or_default().push(question.clone());
        }
    }
    for ((giver, holder, ended), questions) in dead {
        // A holder who never comes is an error of its own.
        if course.ever_present(holder) {
            let at = typed(case, id, roll, (giver, holder)).map(|(at, _)| at);
            let at = at.unwrap_or(case.record.seats[giver].at);
            let (giver, holder) = (case.name(giver), case.name(holder));
            report.push(at, Problem::ProxyInoperative { giver, holder, questions, ended });
        }
    }
}
