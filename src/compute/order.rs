//! The order of a sitting: questions in the order of examination, and the
//! instants of each.

use std::collections::BTreeMap;

use crate::domain::{Label, Moment, QuestionRange, Record, SittingId};

/// An instant of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Instant {
    /// Mise en discussion: the quorum is judged here.
    Opening,
    /// Présentation et débat.
    Debate,
    /// Vote: an act prints who was there then.
    Vote,
    /// Once the vote is over.
    After,
}

impl Instant {
    /// When a movement takes effect within its question.
    pub(super) fn of(moment: Option<Moment>) -> Self {
        match moment {
            None | Some(Moment::BeforeExamination) => Self::Opening,
            Some(Moment::DuringPresentation | Moment::DuringDebate) => Self::Debate,
            Some(Moment::BeforeVote) => Self::Vote,
            Some(Moment::AfterVote) => Self::After,
        }
    }
}

/// An instant of a sitting.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Point {
    question: Rank,
    instant: Instant,
}

impl Point {
    /// Whether its question is examined before that of the other.
    #[must_use]
    pub fn precedes_the_question_of(&self, other: &Self) -> bool {
        self.question < other.question
    }

    /// The instant of its question.
    pub(super) fn instant(&self) -> Instant {
        self.instant
    }
}

/// A question's place: those with an order of examination first, in that
/// order; the others by number.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Examined(u32),
    Numbered(Label),
}

/// The order of examination of a sitting.
#[derive(Debug, Clone, Default)]
pub struct ExaminationOrder {
    given: BTreeMap<Label, u32>,
}

impl ExaminationOrder {
    pub(super) fn of(record: &Record, sitting: SittingId) -> Self {
        let acts = record.deliberations.rows().iter().filter(|act| act.sitting == sitting);
        let given = acts.filter_map(|act| Some((act.question()?, act.examination_order?)));
        Self { given: given.collect() }
    }

    /// The point at which something named for a range takes effect: at the
    /// first of its questions that is examined, or after the last one
    /// (« après le vote des questions n° 2 à 4 »).
    #[must_use]
    pub fn effect(&self, range: &QuestionRange, instant: Instant) -> Option<Point> {
        let named = self.given.keys().filter(|question| range.contains(question));
        let points =
            named.chain([&range.first, &range.last]).map(|question| self.point(question, instant));
        if instant == Instant::After { points.max() } else { points.min() }
    }

    /// Whether a question has no place: others have a rank of examination, and it
    /// has none. It is taken after them, by its number.
    #[must_use]
    pub fn is_lost(&self, question: &Label) -> bool {
        !self.given.is_empty() && !self.given.contains_key(question)
    }

    /// The question of a point.
    pub(super) fn question<'a>(&'a self, point: &'a Point) -> Option<&'a Label> {
        match &point.question {
            Rank::Examined(order) => {
                let mut given = self.given.iter();
                given.find(|(_, rank)| *rank == order).map(|(label, _)| label)
            }
            Rank::Numbered(label) => Some(label),
        }
    }

    /// An instant of a question.
    #[must_use]
    pub fn point(&self, question: &Label, instant: Instant) -> Point {
        let question = match self.given.get(question) {
            Some(order) => Rank::Examined(*order),
            None => Rank::Numbered(question.clone()),
        };
        Point { question, instant }
    }
}
