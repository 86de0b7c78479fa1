//! What keeps the documents of a whole sitting from being made.

use super::Case;
use crate::compute::Agenda;
use crate::domain::{Sitting, SittingId};
use crate::report::{Problem, Report};

/// Told of the year to publish only: the others are not made now.
pub(super) fn judge(
    case: &Case<'_>,
    id: SittingId,
    sitting: &Sitting,
    year: Option<u16>,
    report: &mut Report,
) {
    if year.is_none() || sitting.year() != year {
        return;
    }
    let drafts = match Agenda::of(case.record, case.results, id) {
        Agenda::NotHeld | Agenda::Whole => return,
        Agenda::Partial => 0,
        Agenda::Unfinished { drafts } => drafts,
    };
    report.push(sitting.at, Problem::AgendaIncomplete { drafts });
}
