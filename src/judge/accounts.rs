//! The accounts of the executive (« compte administratif », CFU): who chairs,
//! who votes, who signs (L2121-14, L2121-31, R2121-8).

use super::{Case, derogable, item};
use crate::compute::{ActResult, Course, Instant, Room};
use crate::domain::{
    AccountKind, Deliberation, Label, MovementKind, Poll, SeatId, Sitting, SittingId,
};
use crate::french::results::names_accounts;
use crate::report::{Problem, Report};

pub(super) fn judge(case: &Case<'_>, id: SittingId, sitting: &Sitting, report: &mut Report) {
    for (_, act, result) in case.acts_of(id) {
        let ordinary = act.account == AccountKind::Ordinary && result.is_taken();
        if ordinary && names_accounts(&act.title) {
            report.push(act.at, Problem::AccountsUnsaid);
        }
    }
    let Some(course) = case.results.courses.get(&id) else { return };
    let accounts = case
        .acts_of(id)
        .filter(|(_, act, result)| act.account != AccountKind::Ordinary && result.is_taken());
    for (_, act, result) in accounts {
        let Some(room) = &result.vote else { continue };
        if act.poll == Poll::TakesNote {
            report.push(act.at, Problem::AccountsNotVoted);
            continue;
        }
        let Some(executive) = sitting.executive else {
            report.push(act.at, Problem::ExecutiveUnknown);
            continue;
        };
        let accountable = result.accountable.unwrap_or(executive);
        voted(case, act, room, (accountable, None), report);
        debated(case, course, act, (accountable, None), report);
        // Whoever is in office may vote the accounts of a predecessor: a reason
        // says so.
        if accountable != executive {
            let motive = act.derogation.as_ref();
            voted(case, act, room, (executive, motive), report);
            debated(case, course, act, (executive, motive), report);
        }
        quorum(act, result, report);
        signed(case, act, room, accountable, report);
        if let Some(question) = act.question() {
            resumed(case, id, course, (&question, executive), report);
        }
    }
}

/// CPT-01: the council elects who chairs when the accounts are debated, and
/// voted.
fn debated(
    case: &Case<'_>,
    course: &Course,
    act: &Deliberation,
    (executive, motive): (SeatId, Option<&String>),
    report: &mut Report,
) {
    let Some(question) = act.question() else { return };
    let chairs = |instant| course.at(&question, instant).chair == Some(executive);
    if chairs(Instant::Debate) || chairs(Instant::Vote) {
        let member = case.name(executive);
        derogable(report, act.at, Problem::AccountsChairedByExecutive { member }, motive);
    }
}

/// CPT-02: the executive does not vote, and nobody votes for it.
fn voted(
    case: &Case<'_>,
    act: &Deliberation,
    room: &Room,
    (executive, motive): (SeatId, Option<&String>),
    report: &mut Report,
) {
    let member = case.name(executive);
    let silent = room.silenced().contains(&executive);
    let carried = room.holder(executive).is_some();
    // One who stays by choice has not withdrawn.
    if room.takes_part(executive) || carried && !silent {
        derogable(report, act.at, Problem::ExecutiveVotesAccounts { member, carried }, motive);
    }
}

/// CPT-03: one more away, and the quorum was lost.
fn quorum(act: &Deliberation, result: &ActResult, report: &mut Report) {
    if let Some(quorum) = result.quorum.filter(|quorum| quorum.present == quorum.needed) {
        let (item, present, members) = (item(act), quorum.present, quorum.members);
        report.push(act.at, Problem::AccountsQuorumAtMinimum { item, present, members });
    }
}

/// CPT-04 and SIG-03: who chaired signs, and sends the act (R2121-8).
fn signed(
    case: &Case<'_>,
    act: &Deliberation,
    room: &Room,
    executive: SeatId,
    report: &mut Report,
) {
    let Some(chair) = room.chair else { return };
    match act.signatory.as_ref().filter(|signatory| signatory.value != chair) {
        Some(other) => {
            let (signatory, chair) = (case.name(other.value), case.name(chair));
            let problem = Problem::SignatoryNotChair { signatory, chair };
            derogable(report, other.at, problem, act.derogation.as_ref());
        }
        None if chair != executive => {
            report.push(act.at, Problem::AccountsSignedByChair { chair: case.name(chair) });
        }
        None => {}
    }
}

/// CPT-05: whoever took the chair for the accounts still has it at the next
/// question that the executive signs.
fn resumed(
    case: &Case<'_>,
    id: SittingId,
    course: &Course,
    (accounts, executive): (&Label, SeatId),
    report: &mut Report,
) {
    let taken = course.moves().filter_map(|(at, _)| case.record.movements.get(at)).any(|row| {
        row.kind == MovementKind::TakesChair
            && row.question.as_ref().is_some_and(|range| range.contains(accounts))
    });
    let over = course.order.point(accounts, Instant::After);
    let next = case
        .acts_of(id)
        .filter_map(|(_, act, _)| {
            let question = act.question()?;
            let opens = course.order.point(&question, Instant::Opening);
            (opens > over).then_some((opens, act, question))
        })
        .min_by(|a, b| a.0.cmp(&b.0));
    let Some((_, act, question)) = next.filter(|_| taken) else { return };
    let signs = act.signatory.as_ref().is_some_and(|it| it.value == executive);
    let chair = course.at(&question, Instant::Vote).chair;
    if let Some(chair) = chair.filter(|&chair| signs && chair != executive) {
        let (executive, chair) = (case.name(executive), case.name(chair));
        report.push(act.at, Problem::ChairNotResumed { executive, chair });
    }
}
