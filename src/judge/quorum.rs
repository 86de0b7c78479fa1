//! Quorum (L2121-17), at the opening of each question the workbook holds.

use super::{Case, item};
use crate::compute::{ActResult, INTERVAL, Quorum, clear_days, regime_on};
use crate::domain::{AccountKind, Deliberation, Poll, Sitting, SittingId};
use crate::report::{Problem, Report};

pub(super) fn judge(case: &Case<'_>, id: SittingId, sitting: &Sitting, report: &mut Report) {
    if sitting.date.is_none() {
        return;
    }
    noted(case, id, sitting, report);
    let mut lowest: Option<(u32, String)> = None;
    for (_, act, result) in case.acts_of(id).filter(|(_, _, result)| result.is_taken()) {
        let Some(quorum) = result.quorum else { continue };
        if !Quorum::waived(sitting, act) {
            reached(case, sitting, act, result, report);
        }
        if lowest.as_ref().is_none_or(|(least, _)| quorum.present < *least) {
            lowest = Some((quorum.present, item(act)));
        }
    }
    if let Some((present, item)) = lowest.filter(|_| case.is_of_interest(sitting)) {
        report.push(sitting.at, Problem::LowestAttendance { item, present });
    }
}

/// QUO-01, QUO-02, QUO-05: whether enough members count as present.
fn reached(
    case: &Case<'_>,
    sitting: &Sitting,
    act: &Deliberation,
    result: &ActResult,
    report: &mut Report,
) {
    let Some(quorum) = result.quorum else { return };
    let Quorum { present, members, needed } = quorum;
    let problem = if quorum.met() {
        // The quorum of the executive's accounts has its own rule (CPT-03).
        if present != needed || act.account != AccountKind::Ordinary {
            return;
        }
        Problem::QuorumAtMinimum { item: item(act), present, members }
    } else if act.poll == Poll::TakesNote {
        Problem::QuorumMissedOnNote { item: item(act), present, needed, members }
    } else {
        let in_sitting = result
            .opening
            .as_ref()
            .map_or(0, |room| room.members().filter(|(seat, _)| room.is_present(*seat)).count());
        let apart = u32::try_from(in_sitting).unwrap_or(u32::MAX).saturating_sub(present);
        Problem::QuorumMissed { item: item(act), present, needed, members, apart }
    };
    let motive = act.derogation.as_ref().or(sitting.derogation.as_ref());
    case.tell(report, sitting, act.at, problem, motive, Vec::new());
}

/// QUO-03: the quorum noted at the sitting is that of its date; and whether a
/// second convocation came late enough.
fn noted(case: &Case<'_>, id: SittingId, sitting: &Sitting, report: &mut Report) {
    if let (Some(first), Some(held)) = (sitting.second_convocation_of, sitting.date) {
        let days = clear_days(first, held);
        if days < INTERVAL {
            report.push(sitting.at, Problem::SecondConvocationTooSoon { days });
        }
    }
    let (Some(typed), Some(date)) = (&sitting.declared_quorum, sitting.date) else { return };
    let Some(course) = case.results.courses.get(&id) else { return };
    let members = u32::try_from(course.opening.members().count()).unwrap_or(u32::MAX);
    let needed = regime_on(date).quorum.needed(members);
    if typed.value != needed {
        let problem = Problem::QuorumDiffers { typed: typed.value, needed, members };
        case.tell(report, sitting, typed.at, problem, None, Vec::new());
    }
}
