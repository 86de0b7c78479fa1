//! Quorum (L2121-17), at the opening of each question the workbook holds.

use super::{Case, derogable, item};
use crate::compute::Quorum;
use crate::domain::{Poll, Sitting, SittingId};
use crate::report::{Problem, Report};

pub(super) fn judge(case: &Case<'_>, id: SittingId, sitting: &Sitting, report: &mut Report) {
    if !case.ordinary_law(sitting) || sitting.date.is_none() || Quorum::waived(sitting) {
        return;
    }
    let mut lowest: Option<(u32, String)> = None;
    for (_, act, result) in case.acts_of(id).filter(|(_, _, result)| result.is_taken()) {
        let Some(quorum) = result.quorum else { continue };
        let (present, members, needed) = (quorum.present, quorum.members, quorum.needed);
        if !quorum.met() && act.poll == Poll::TakesNote {
            let problem = Problem::QuorumMissedOnNote { item: item(act), present, needed, members };
            report.push(act.at, problem);
        } else if !quorum.met() {
            let problem = Problem::QuorumMissed { item: item(act), present, needed, members };
            let motive = act.derogation.as_ref().or(sitting.derogation.as_ref());
            derogable(report, act.at, problem, motive);
        } else if present == needed {
            let problem = Problem::QuorumAtMinimum { item: item(act), present, members };
            report.push(act.at, problem);
        }
        if lowest.as_ref().is_none_or(|(least, _)| present < *least) {
            lowest = Some((present, item(act)));
        }
    }
    if let Some((present, item)) = lowest {
        report.push(sitting.at, Problem::LowestAttendance { item, present });
    }
}
