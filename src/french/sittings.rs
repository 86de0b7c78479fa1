//! The words of a sitting told as data: its instants, why a voice is silent.

use crate::compute::QuorumRule;

/// The sitting opens.
pub const SITTING_OPENS: &str = "ouverture de la séance";
/// A movement took effect.
pub const MOVEMENT: &str = "mouvement";
/// A question is opened: the quorum is judged.
pub const QUESTION_OPENS: &str = "ouverture de la question";
/// A question is put to the vote, or taken note of.
pub const VOTE: &str = "vote";

/// Out of the room for the question.
pub const STEPPED_OUT: &str = "hors de la salle";
/// Represented by somebody who is out for the question.
pub const HOLDER_OUT: &str = "mandataire hors de la question";
/// Represented, and withdrawn.
pub const BARRED: &str = "retrait d'un membre représenté";
/// Declined in the vote itself.
pub const DECLINED: &str = "ne prend pas part au vote";

/// How many must be in the room.
#[must_use]
pub fn quorum_rule(rule: QuorumRule) -> &'static str {
    match rule {
        QuorumRule::Majority => "plus de la moitié",
        QuorumRule::Third => "un tiers au moins",
    }
}
