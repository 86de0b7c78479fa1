//! Sittings: who was there at the opening, and what changed.

use chrono::{Datelike, NaiveDate, NaiveTime};
use serde::Serialize;

use super::ids::{AssemblyId, SeatId, SittingId};
use super::label::QuestionRange;
use crate::report::{CellRef, Located};

/// Somebody named for an office of the sitting: a member, or a title that
/// means whoever holds the office that day (« M. le Maire »).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Officer {
    /// The member.
    pub seat: SeatId,
    /// Where it was typed.
    #[serde(skip)]
    pub at: CellRef,
}

/// A sitting (« séance »).
#[derive(Debug, Clone, Serialize)]
pub struct Sitting {
    /// Its key: `VILLE-2025-12`.
    pub code: String,
    /// The body that sits.
    pub assembly: AssemblyId,
    /// The day it opened; empty in a draft.
    pub date: Option<NaiveDate>,
    /// The hour it opened.
    pub time: Option<NaiveTime>,
    /// Where; empty means the body's usual place.
    pub place: Option<String>,
    /// The day it was convened.
    pub convened_on: Option<NaiveDate>,
    /// Whether the delay was shortened for urgency (L2121-11, L2121-12).
    pub urgent: bool,
    /// The first sitting's date, when this one is a second convocation
    /// (L2121-17 al. 2).
    pub second_convocation_of: Option<NaiveDate>,
    /// Who heads the body that day (« l'exécutif »): the member who bears its
    /// president's title.
    pub executive: Option<SeatId>,
    /// « Président de séance ».
    pub president: Option<Officer>,
    /// « Secrétaires de séance ».
    pub secretaries: Vec<Officer>,
    /// Number of members in office as typed, to cross-check.
    pub declared_members: Option<Located<u32>>,
    /// Whether the workbook holds every act of the sitting.
    pub full_agenda: bool,
    /// The day the list of deliberations was posted (L2121-25).
    pub list_posted_on: Option<Located<NaiveDate>>,
    /// The day the list was sent to the municipal councillors who do not sit
    /// in the EPCI (L5211-40-2).
    pub list_sent_on: Option<Located<NaiveDate>>,
    /// The day the minutes (« procès-verbal ») were settled (L2121-15).
    pub minutes_settled_on: Option<NaiveDate>,
    /// The day the minutes were put online.
    pub minutes_published_on: Option<Located<NaiveDate>>,
    /// The quorum as typed, to cross-check.
    pub declared_quorum: Option<Located<u32>>,
    /// Why an irregularity is kept.
    pub derogation: Option<String>,
    /// Its row.
    #[serde(skip)]
    pub at: CellRef,
    /// The cell of its date, or of its row.
    #[serde(skip)]
    pub date_at: CellRef,
    /// The cell of its convocation, or of its row.
    #[serde(skip)]
    pub convened_at: CellRef,
}

impl Sitting {
    /// The year it opened in.
    #[must_use]
    pub fn year(&self) -> Option<u16> {
        self.date.and_then(|date| u16::try_from(date.year()).ok())
    }
}

/// A member at the opening of a sitting.
#[derive(Debug, Clone, Serialize)]
pub struct Attendance {
    /// The sitting.
    pub sitting: SittingId,
    /// The member.
    pub seat: SeatId,
    /// As the roll has it.
    pub state: AttendanceState,
    /// Whom a proxy was given to.
    pub proxy_to: Option<SeatId>,
    /// The date on the proxy itself: one document serves three sittings.
    pub proxy_signed_on: Option<NaiveDate>,
    /// Why an irregularity is kept.
    pub derogation: Option<String>,
    /// Its row.
    #[serde(skip)]
    pub at: CellRef,
    /// The cell of its state.
    #[serde(skip)]
    pub state_at: CellRef,
    /// The cell of its proxy, or of its row.
    #[serde(skip)]
    pub proxy_at: CellRef,
}

/// The state the roll gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum AttendanceState {
    /// « Présent ».
    Present,
    /// « Absent ».
    Absent,
    /// « Excusé »: an absent member who said so.
    Excused,
    /// « Représenté »: absent, with a proxy given.
    Represented,
}

/// A change during a sitting (« mouvement »).
#[derive(Debug, Clone, Serialize)]
pub struct Movement {
    /// The sitting.
    pub sitting: SittingId,
    /// Its rank among the sitting's movements.
    pub rank: u32,
    /// Who moves.
    pub seat: SeatId,
    /// What happens.
    pub kind: MovementKind,
    /// At which question, or questions.
    pub question: Option<QuestionRange>,
    /// When, within the question.
    pub moment: Option<Moment>,
    /// At what time.
    pub time: Option<NaiveTime>,
    /// Whom a proxy is given to, on leaving or from afar.
    pub proxy_to: Option<SeatId>,
    /// The sentence to print, when it is not composed.
    pub text: Option<String>,
    /// Why an irregularity is kept.
    pub derogation: Option<String>,
    /// Its row.
    #[serde(skip)]
    pub at: CellRef,
}

/// What a member does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum MovementKind {
    /// « Arrive ».
    Arrives,
    /// « Quitte la séance ».
    Leaves,
    /// « Revient », after leaving.
    Returns,
    /// « Sort » for the questions named, and comes back by itself.
    StepsOut,
    /// « Préside » from here on.
    TakesChair,
    /// « Reprend la présidence ».
    ResumesChair,
    /// « Démissionne ».
    Resigns,
    /// « Est installé ».
    Installed,
    /// « Donne pouvoir »: an absent member's proxy reaches the sitting (RM
    /// 1540, JO Sénat 11 October 2012), or replaces one whose holder left.
    GivesProxy,
    /// « Retire pouvoir »: a proxy is always revocable (L2121-20).
    WithdrawsProxy,
}

/// When a movement happens within a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Moment {
    /// « Avant l'examen »: before the question is opened.
    BeforeExamination,
    /// « Pendant la présentation ».
    DuringPresentation,
    /// « Pendant les débats ».
    DuringDebate,
    /// « Avant le vote ».
    BeforeVote,
    /// « Après le vote ».
    AfterVote,
}
