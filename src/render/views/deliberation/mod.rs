//! A deliberation as its template receives it: text already French, lists and
//! flags, in the order in which the act is read (rules § 13, look § 9).
//!
//! A draft says only what is known before the sitting, and leaves room for the
//! rest. Nothing is counted here: the numbers are those of `compute`.

mod articles;
mod desk;
mod follow_up;
mod heading;
mod movements;
mod roll;
mod signature;
mod vote;

#[cfg(test)]
mod tests;

use serde::Serialize;

use super::fingerprint::grouped;
use super::prose::BlockView;
use crate::compute::{Results, act_fingerprint};
use crate::domain::{BlockKind, DeliberationId, Record};
use desk::Desk;

pub use articles::{ArticleView, DecisionView, LeadView};
pub use follow_up::{FollowUpView, RowView, TransitionView};
pub use heading::{BlankView, HeadingView, NumberView};
pub use roll::{ProxyView, RollView};
pub(super) use signature::parts;
pub use signature::{SignatoryView, SignatureView};
pub use vote::{NamesView, TermView, VoteView};

/// A deliberation, ready to be set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DeliberationView {
    /// Whether it is a draft (« projet »): not taken yet.
    #[serde(rename = "projet")]
    pub draft: bool,
    /// Whether lists agree as « présent(e)s ».
    #[serde(rename = "inclusif")]
    pub inclusive: bool,
    /// What the file says of itself, and the head of page 1.
    #[serde(rename = "entete")]
    pub heading: HeadingView,
    /// The four numbers.
    #[serde(rename = "nombres")]
    pub numbers: Vec<NumberView>,
    /// The opening formula, then the secretary; empty in a draft.
    #[serde(rename = "ouverture")]
    pub opening: Vec<String>,
    /// In a draft, what is to be filled in at the sitting.
    #[serde(rename = "a_completer")]
    pub blanks: Vec<BlankView>,
    /// Who was there; none in a draft.
    #[serde(rename = "appel")]
    pub roll: Option<RollView>,
    /// The movements of the whole sitting, one sentence each.
    #[serde(rename = "mouvements")]
    pub movements: Vec<String>,
    /// Who presents it.
    pub rapporteur: Option<String>,
    /// « Vu… ».
    #[serde(rename = "visas")]
    pub citations: Vec<BlockView>,
    /// « Considérant… ».
    #[serde(rename = "considerants")]
    pub recitals: Vec<BlockView>,
    /// « Exposé ».
    #[serde(rename = "expose")]
    pub statement: Vec<BlockView>,
    /// What is decided; none when no article is typed.
    #[serde(rename = "decision")]
    pub decision: Option<DecisionView>,
    /// The vote; none for a council that takes note without a block.
    pub vote: Option<VoteView>,
    /// What is annexed, in words.
    pub annexes: Vec<BlockView>,
    /// Closing and signatures.
    pub signature: SignatureView,
    /// The follow-up table annexed to the act of a report.
    #[serde(rename = "suivi")]
    pub follow_up: Option<FollowUpView>,
    /// The foot of each page: body, council, date, item.
    #[serde(rename = "pied")]
    pub footer: String,
    /// The start of the fingerprint, in groups of four.
    #[serde(rename = "empreinte")]
    pub fingerprint: String,
}

/// The view of a deliberation.
///
/// # Panics
/// Never for results computed from this record.
#[must_use]
pub fn deliberation(record: &Record, results: &Results, id: DeliberationId) -> DeliberationView {
    let desk = Desk::new(record, results, id);
    let follow_up = follow_up::view(&desk);
    DeliberationView {
        draft: desk.draft,
        inclusive: desk.assembly.inclusive,
        heading: heading::view(&desk),
        numbers: heading::numbers(&desk),
        opening: heading::opening(&desk),
        blanks: heading::blanks(&desk),
        roll: roll::view(&desk),
        movements: if desk.draft { Vec::new() } else { movements::sentences(&desk) },
        rapporteur: desk.act.rapporteur.as_ref().map(|seat| desk.seats.addressed(seat.value)),
        citations: articles::clauses(&desk, BlockKind::Citation),
        recitals: articles::clauses(&desk, BlockKind::Recital),
        statement: articles::texts(&desk, BlockKind::Statement),
        decision: articles::decision(&desk),
        vote: vote::view(&desk),
        annexes: articles::annexes(&desk, follow_up.as_ref()),
        signature: signature::view(&desk),
        footer: heading::footer(&desk),
        fingerprint: short(&act_fingerprint(record, id)),
        follow_up,
    }
}

/// The first sixteen digits, in groups of four.
pub(super) fn short(fingerprint: &str) -> String {
    grouped(fingerprint).into_iter().next().unwrap_or_default()
}
