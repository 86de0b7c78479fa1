//! The acts of a sitting in the order of examination, and whether they can
//! speak for the whole of it: what is said of a sitting or of a year (lists,
//! closing sheets, tables of the register) must leave nothing out.

use super::{ActResult, Outcome, Results};
use crate::domain::{Deliberation, DeliberationId, Record, SittingId};

/// What the workbook holds of a sitting's agenda.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agenda {
    /// Nothing of it was dealt with yet.
    NotHeld,
    /// Some acts were taken; « Ordre du jour complet » is not said.
    Partial,
    /// It is said to be whole, but some acts are still drafts.
    Unfinished {
        /// How many.
        drafts: u32,
    },
    /// Every act of the sitting, each taken.
    Whole,
}

impl Agenda {
    /// That of a sitting.
    #[must_use]
    pub fn of(record: &Record, results: &Results, sitting: SittingId) -> Self {
        let (taken, drafts): (Vec<_>, Vec<_>) = examined(record, sitting)
            .into_iter()
            .filter(|id| !results.acts.get(id).is_some_and(|result| result.withdrawn))
            .partition(|id| results.acts.get(id).is_some_and(ActResult::is_taken));
        match (taken.is_empty(), record.sittings[sitting].full_agenda, drafts.len()) {
            (true, ..) => Self::NotHeld,
            (false, false, _) => Self::Partial,
            (false, true, 0) => Self::Whole,
            (false, true, left) => {
                Self::Unfinished { drafts: u32::try_from(left).unwrap_or(u32::MAX) }
            }
        }
    }
}

/// The acts of a sitting in the order of examination: those with a rank first,
/// then by number, as movements are placed.
#[must_use]
pub fn examined(record: &Record, sitting: SittingId) -> Vec<DeliberationId> {
    let acts = record.deliberations.iter().filter(|(_, act)| act.sitting == sitting);
    let mut ids: Vec<DeliberationId> = acts.map(|(id, _)| id).collect();
    ids.sort_by_key(|&id| {
        let act = &record.deliberations[id];
        let (rank, item) = (act.examination_order, act.item.as_ref().map(|item| &item.value));
        (rank.is_none(), rank, item.is_none(), item, &act.code)
    });
    ids
}

/// The acts of a sitting in the order of examination, each with its result; what
/// was withdrawn from the agenda was not examined.
pub fn dealt_with<'a>(
    record: &'a Record,
    results: &'a Results,
    sitting: SittingId,
) -> impl Iterator<Item = (DeliberationId, &'a Deliberation, &'a ActResult)> {
    examined(record, sitting)
        .into_iter()
        .filter_map(move |id| Some((id, &record.deliberations[id], results.acts.get(&id)?)))
        .filter(|(_, _, result)| !result.withdrawn)
}

/// What the list of a sitting counts an act as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// Adopted.
    Adopted,
    /// Rejected, or not adopted.
    Failed,
    /// The council takes note.
    Noted,
}

impl From<Outcome> for Fate {
    fn from(outcome: Outcome) -> Self {
        if outcome == Outcome::TakesNote {
            Self::Noted
        } else if outcome.adopted() {
            Self::Adopted
        } else {
            Self::Failed
        }
    }
}
