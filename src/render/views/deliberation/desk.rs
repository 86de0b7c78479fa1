//! What every part of the view needs: the act, its sitting, its result.

use crate::compute::{ActResult, AtAct, Life, Measure, Numbers, Outcome, Results, Room};
use crate::domain::{
    Assembly, AttendanceState, Block, BlockKind, Deliberation, DeliberationId, Officer, Poll,
    Record, SeatId, Sitting,
};
use crate::french::acts;
use crate::render::views::Sourced;
use crate::render::views::seats::Seats;

/// One act and what it belongs to.
pub(super) struct Desk<'a> {
    pub(super) record: &'a Record,
    pub(super) seats: Seats<'a>,
    pub(super) results: &'a Results,
    pub(super) id: DeliberationId,
    pub(super) act: &'a Deliberation,
    pub(super) sitting: &'a Sitting,
    pub(super) assembly: &'a Assembly,
    pub(super) result: Option<&'a ActResult>,
    pub(super) draft: bool,
    /// « conseil municipal ».
    pub(super) council: &'static str,
}

impl<'a> Desk<'a> {
    pub(super) fn new(record: &'a Record, results: &'a Results, id: DeliberationId) -> Self {
        let act = &record.deliberations[id];
        let sitting = &record.sittings[act.sitting];
        let assembly = &record.assemblies[sitting.assembly];
        let result = results.acts.get(&id);
        let draft = result.is_none_or(|result| result.life == Life::Draft);
        let council = acts::council(assembly.kind, &assembly.name);
        Self {
            record,
            seats: Seats(record),
            results,
            id,
            act,
            sitting,
            assembly,
            result,
            draft,
            council,
        }
    }

    /// A text, and the figures of the act that it prints.
    pub(super) fn said(
        &self,
        text: impl Into<String>,
        figures: impl IntoIterator<Item = AtAct>,
    ) -> Sourced {
        let measures = figures.into_iter().map(|what| Measure::Act(self.id, what));
        Sourced::new(&self.results.figures, text, measures)
    }

    /// The room at the vote; none in a draft.
    pub(super) fn vote_room(&self) -> Option<&'a Room> {
        if self.draft { None } else { self.result.and_then(|result| result.vote.as_ref()) }
    }

    /// Who chairs at this question, as far as is known; else who is to chair.
    pub(super) fn chair(&self) -> Option<SeatId> {
        let named = |officer: &Officer| officer.seat;
        match self.result.and_then(|result| result.vote.as_ref()) {
            Some(room) => room.chair,
            None => self.sitting.president.as_ref().map(named),
        }
    }

    /// The numbers at the vote; none in a draft.
    pub(super) fn numbers(&self) -> Option<Numbers> {
        if self.draft { None } else { self.result.and_then(|result| result.numbers) }
    }

    /// Whether the roll says that the member was excused.
    pub(super) fn is_excused(&self, seat: SeatId) -> bool {
        self.record.attendance.iter().any(|row| {
            row.sitting == self.act.sitting
                && row.seat == seat
                && row.state == AttendanceState::Excused
        })
    }

    /// What was decided; pending in a draft, but for what needs no vote.
    pub(super) fn outcome(&self) -> Outcome {
        match (self.act.poll, self.draft, self.result) {
            (Poll::TakesNote, ..) => Outcome::TakesNote,
            (Poll::Vote, false, Some(result)) => result.outcome,
            (Poll::Vote, ..) => Outcome::Pending,
        }
    }

    /// The typed blocks of one kind, in order.
    pub(super) fn blocks(&self, kind: BlockKind) -> impl Iterator<Item = &'a Block> + use<'a> {
        let id = self.id;
        self.record
            .blocks
            .iter()
            .filter(move |block| block.deliberation == id && block.kind == kind)
    }
}
