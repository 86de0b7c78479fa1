//! What a checked workbook is made of: people, sittings, acts, proposals.
//!
//! No I/O and no French here. Only `resolve` builds a [`Record`]: holding one
//! proves that every reference leads somewhere and every value has its type.
//! Rows are sorted by key, so that an id means the same whatever the order in
//! which the sheet was typed.

mod act;
mod ids;
mod label;
mod people;
mod prose;
mod record;
mod report;
mod sitting;

pub use act::{
    AccountKind, BallotPosition, Block, BlockKind, Deliberation, Majority, Poll, Scrutin, Voice,
    Withdrawal, WithdrawalMotive,
};
pub use ids::{
    AssemblyId, DeliberationId, Id, ProposalId, SeatId, SittingId, StatusId, TransitionId, Vector,
    YearId,
};
pub use label::{Label, QuestionRange};
pub use people::{
    Assembly, AssemblyKind, Civility, Mark, Name, NameOrder, Named, Publication, Seat,
    WithdrawalCount,
};
pub use prose::{Line, Prose, ProseBlock, Run};
pub(crate) use record::roll_day;
pub use record::{Record, Settings};
pub use report::{Category, Focus, KeyFigure, Progress, Proposal, Quote, Status, Transition, Year};
pub use sitting::{Attendance, AttendanceState, Moment, Movement, MovementKind, Officer, Sitting};
