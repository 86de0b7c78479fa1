//! The cells of a deliberation's figures: those that had been read at its
//! question, and no other.

use super::acts::cell;
use super::{AtAct, Sense};
use crate::compute::{ActResult, Course, Instant, Results};
use crate::domain::{
    BallotPosition, Deliberation, DeliberationId, Majority, MovementKind, Record, SeatId,
    SittingId, WithdrawalCount, WithdrawalMotive,
};
use crate::report::CellRef;

/// Their cells; that of the act when none is typed.
fn typed(act: &Deliberation, senses: &[Sense]) -> Vec<CellRef> {
    let cells: Vec<CellRef> =
        senses.iter().filter_map(|sense| cell(act, *sense)).map(|cell| cell.at).collect();
    if cells.is_empty() { vec![act.at] } else { cells }
}

/// The cells of a figure of an act.
pub(super) fn cells(
    record: &Record,
    results: &Results,
    id: DeliberationId,
    what: AtAct,
) -> Vec<CellRef> {
    let act = &record.deliberations[id];
    let Some(result) = results.acts.get(&id) else { return Vec::new() };
    let at = At { record, act, id, result, course: results.courses.get(&act.sitting) };
    let irregular = || result.irregular.cells(record, act.sitting);
    match what {
        AtAct::Members => at.members(Instant::Vote),
        AtAct::Present => at.present(Instant::Vote),
        AtAct::Represented | AtAct::Absent => [at.present(Instant::Vote), at.proxies()].concat(),
        AtAct::Declined | AtAct::Voters => {
            [at.present(Instant::Vote), at.proxies(), at.withdrawals(|_| true), at.declined()]
                .concat()
        }
        AtAct::Listed => match result.listed(at.course, at.lists_at_question()) {
            Some((true, _)) => at.present(Instant::Vote),
            Some((false, _)) | None => roll(record, act.sitting),
        },
        AtAct::QuorumPresent => [
            at.roll_at(Instant::Opening),
            at.withdrawals(|motive| motive != WithdrawalMotive::Convenience),
        ]
        .concat(),
        AtAct::QuorumMembers => at.quorum_members(),
        AtAct::QuorumNeeded => {
            [at.quorum_members(), vec![record.sittings[act.sitting].date_at]].concat()
        }
        AtAct::Voices(sense) => typed(act, &[sense]),
        AtAct::Cast => typed(act, &[Sense::For, Sense::Against]),
        AtAct::Spoilt => typed(act, &[Sense::Blank, Sense::Void]),
        AtAct::Majority => match act.majority {
            Majority::Simple | Majority::TwoThirds => typed(act, &[Sense::For, Sense::Against]),
            Majority::OfMembers => at.members(Instant::Vote),
        },
        AtAct::Removed => irregular(),
        AtAct::Irregular(sense) | AtAct::Left(sense) => {
            let counted: &[Sense] = match sense {
                Sense::Blank | Sense::Void => &[Sense::Blank, Sense::Void],
                Sense::For => &[Sense::For],
                Sense::Against => &[Sense::Against],
                Sense::Abstains => &[Sense::Abstains],
            };
            [typed(act, counted), irregular()].concat()
        }
    }
}

/// The roll of a sitting: the state of each member.
pub(super) fn roll(record: &Record, sitting: SittingId) -> Vec<CellRef> {
    let rows = record.attendance.iter().filter(|row| row.sitting == sitting);
    rows.map(|row| row.state_at).collect()
}

/// The proxies of a sitting's roll; an empty cell says that there is none.
pub(super) fn proxies(record: &Record, sitting: SittingId) -> Vec<CellRef> {
    let rows = record.attendance.iter().filter(|row| row.sitting == sitting);
    rows.map(|row| row.proxy_at).collect()
}

/// An act, to look for the cells of its numbers.
struct At<'a> {
    record: &'a Record,
    act: &'a Deliberation,
    id: DeliberationId,
    result: &'a ActResult,
    course: Option<&'a Course>,
}

impl At<'_> {
    fn lists_at_question(&self) -> bool {
        self.record.assemblies[self.record.sittings[self.act.sitting].assembly].list_at_question
    }

    /// The movements that had taken effect at an instant of the question, of the
    /// kinds wanted; those out for other questions only are left out.
    fn moves(&self, instant: Instant, wanted: fn(MovementKind) -> bool) -> Vec<CellRef> {
        // An act without a place is judged at the opening of its sitting.
        let Some((course, question)) = self.course.zip(self.act.question()) else {
            return Vec::new();
        };
        let until = course.order.point(&question, instant);
        let rows = course.moves().take_while(|(_, point)| **point <= until);
        rows.filter_map(|(at, _)| self.record.movements.get(at))
            .filter(|row| {
                let out = row.kind == MovementKind::StepsOut;
                let named = row.question.as_ref().is_some_and(|range| range.contains(&question));
                wanted(row.kind) && (!out || named)
            })
            .map(|row| row.at)
            .collect()
    }

    /// The roll, and what had changed it; who takes the chair changes no count.
    fn roll_at(&self, instant: Instant) -> Vec<CellRef> {
        let counts = |kind| !matches!(kind, MovementKind::TakesChair | MovementKind::ResumesChair);
        [roll(self.record, self.act.sitting), self.moves(instant, counts)].concat()
    }

    /// Those withdrawn too, where the body counts them as absent.
    fn present(&self, instant: Instant) -> Vec<CellRef> {
        let body = &self.record.assemblies[self.record.sittings[self.act.sitting].assembly];
        let withdrawn = match body.withdrawal_count {
            WithdrawalCount::Absence => self.withdrawals(|_| true),
            WithdrawalCount::NonParticipation => Vec::new(),
        };
        [self.roll_at(instant), withdrawn].concat()
    }

    fn proxies(&self) -> Vec<CellRef> {
        proxies(self.record, self.act.sitting)
    }

    fn withdrawals(&self, wanted: fn(WithdrawalMotive) -> bool) -> Vec<CellRef> {
        let rows = self.record.withdrawals.iter().filter(|row| row.deliberation == self.id);
        rows.filter(|row| wanted(row.motive)).map(|row| row.at).collect()
    }

    /// The voices that declare to take no part.
    fn declined(&self) -> Vec<CellRef> {
        let rows = self.record.voices.iter().filter(|row| row.deliberation == self.id);
        rows.filter(|row| row.position == BallotPosition::Declines).map(|row| row.at).collect()
    }

    /// The members in office, substitutes who sit, and who came in or resigned.
    fn members(&self, instant: Instant) -> Vec<CellRef> {
        let room = match instant {
            Instant::Opening => self.result.opening.as_ref(),
            Instant::Debate | Instant::Vote | Instant::After => self.result.vote.as_ref(),
        };
        let seats = room.into_iter().flat_map(|room| room.members().map(|(seat, _)| seat));
        let mut cells = in_office(self.record, self.act.sitting, seats);
        cells.extend(self.moves(instant, |kind| {
            matches!(kind, MovementKind::Installed | MovementKind::Resigns)
        }));
        cells
    }

    fn quorum_members(&self) -> Vec<CellRef> {
        let recused = self.withdrawals(|motive| motive == WithdrawalMotive::Recused);
        [self.members(Instant::Opening), recused].concat()
    }
}

/// The rows of members in office; of a substitute who sits, the roll too.
pub(super) fn in_office(
    record: &Record,
    sitting: SittingId,
    seats: impl Iterator<Item = SeatId>,
) -> Vec<CellRef> {
    let substitutes = record
        .attendance
        .iter()
        .filter(|row| row.sitting == sitting && record.seats[row.seat].alternate_of.is_some());
    seats.map(|seat| record.seats[seat].at).chain(substitutes.map(|row| row.state_at)).collect()
}
