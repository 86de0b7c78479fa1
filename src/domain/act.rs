//! Deliberations: what is put to the council, and what it decided.

use chrono::NaiveDate;
use serde::Serialize;

use super::ids::{DeliberationId, SeatId, SittingId};
use super::label::Label;
use super::prose::Prose;
use crate::report::{CellRef, Located};

/// A deliberation (« délibération »).
#[derive(Debug, Clone, Serialize)]
pub struct Deliberation {
    /// Its key.
    pub code: String,
    /// Its sitting.
    pub sitting: SittingId,
    /// « Objet ».
    pub title: String,
    /// Voted, or taken note of.
    pub poll: Poll,
    /// « Rapport n° » within the sitting.
    pub item: Option<Located<Label>>,
    /// « Numéro d'acte », given after the sitting.
    pub act_number: Option<Located<String>>,
    /// Order of examination, when it is not that of the numbers.
    pub examination_order: Option<u32>,
    /// The year of the report it carries.
    pub year: Option<u16>,
    /// Compte administratif, CFU, or neither.
    pub account: AccountKind,
    /// Who presents it.
    pub rapporteur: Option<Located<SeatId>>,
    /// Subject code of the Actes nomenclature, `5.2`.
    pub subject_code: Option<Located<String>>,
    /// Year of the budget concerned.
    pub budget_year: Option<Located<String>>,
    /// Name of the budget concerned.
    pub budget_name: Option<Located<String>>,
    /// How voices are gathered (L2121-21).
    pub scrutin: Scrutin,
    /// What majority carries it.
    pub majority: Majority,
    /// Votes for.
    pub votes_for: Option<Located<u32>>,
    /// Votes against.
    pub votes_against: Option<Located<u32>>,
    /// Abstentions.
    pub abstentions: Option<Located<u32>>,
    /// Blank ballots, secret votes only.
    pub blanks: Option<Located<u32>>,
    /// Void ballots, secret votes only.
    pub invalid: Option<Located<u32>>,
    /// Voices that took no part, as typed.
    pub non_participation: Option<Located<u32>>,
    /// Members present at the vote, as typed.
    pub typed_present: Option<Located<u32>>,
    /// Members represented at the vote, as typed.
    pub typed_represented: Option<Located<u32>>,
    /// « Votants », as typed.
    pub typed_voters: Option<Located<u32>>,
    /// Whether it was on the agenda of the sitting that failed, when this one
    /// is a second convocation (L2121-17 al. 2).
    pub carried_over: Option<bool>,
    /// How the chair voted, for a tie.
    pub chair_vote: Option<BallotPosition>,
    /// The outcome as typed, to cross-check.
    pub typed_result: Option<Located<String>>,
    /// Who signs.
    pub signatory: Option<Located<SeatId>>,
    /// In what quality.
    pub signatory_quality: Option<String>,
    /// Whether it goes to the prefecture (L2131-2).
    pub transmissible: Option<bool>,
    /// Acknowledgment of receipt.
    pub receipt: Option<String>,
    /// Day received by the prefecture.
    pub received_on: Option<Located<NaiveDate>>,
    /// Day put online.
    pub published_on: Option<NaiveDate>,
    /// Its address.
    pub url: Option<Located<String>>,
    /// The deliberation it corrects.
    pub rectifies: Option<DeliberationId>,
    /// Why an irregularity is kept.
    pub derogation: Option<String>,
    /// Its row.
    #[serde(skip)]
    pub at: CellRef,
}

impl Deliberation {
    /// Its question: its number, else its rank of examination, by which
    /// movements name it in a sitting whose reports have no numbers.
    #[must_use]
    pub fn question(&self) -> Option<Label> {
        let ranked = || Some(Label::new(&self.examination_order?.to_string()));
        self.item.as_ref().map(|item| item.value.clone()).or_else(ranked)
    }
}

/// « Type » of a deliberation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Poll {
    /// « Prend acte »: no vote.
    TakesNote,
    /// « Vote ».
    Vote,
}

/// « Nature » of a deliberation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum AccountKind {
    /// « Ordinaire ».
    Ordinary,
    /// « Compte administratif » (L2121-14, L1612-12).
    AdministrativeAccount,
    /// « Compte financier unique ».
    SingleFinancialAccount,
}

/// « Scrutin ».
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Scrutin {
    /// Main levée.
    Ordinary,
    /// Names and sense of each vote.
    Public,
    /// Totals only; a tie is a rejection.
    Secret,
}

/// « Majorité requise ».
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Majority {
    /// Absolute majority of the votes cast (L2121-20).
    Simple,
    /// Absolute majority of the members.
    OfMembers,
    /// Two thirds.
    TwoThirds,
}

/// « Position » of one voice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum BallotPosition {
    /// « Pour ».
    For,
    /// « Contre ».
    Against,
    /// « Abstention ».
    Abstains,
    /// « Ne prend pas part au vote ».
    Declines,
}

/// One voice (« scrutin »): the voter's own, or one carried by proxy.
#[derive(Debug, Clone, Serialize)]
pub struct Voice {
    /// The deliberation.
    pub deliberation: DeliberationId,
    /// Who votes.
    pub voter: SeatId,
    /// Whose voice it is, when carried by proxy.
    pub on_behalf_of: Option<SeatId>,
    /// How.
    pub position: BallotPosition,
    /// Its row.
    #[serde(skip)]
    pub at: CellRef,
}

/// A member who takes no part in one question (« retrait »).
#[derive(Debug, Clone, Serialize)]
pub struct Withdrawal {
    /// The deliberation.
    pub deliberation: DeliberationId,
    /// The member.
    pub seat: SeatId,
    /// Why.
    pub motive: WithdrawalMotive,
    /// Its row.
    #[serde(skip)]
    pub at: CellRef,
}

/// « Motif » of a withdrawal; each weighs differently on the quorum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum WithdrawalMotive {
    /// Interested member (L2131-11): not in the numerator.
    Interested,
    /// Déport (L1111-6 II): in neither numerator nor denominator.
    Recused,
    /// The executive, for its own accounts (L2121-14): not in the numerator.
    Account,
    /// By choice: counts as present.
    Convenience,
}

impl WithdrawalMotive {
    /// Whether the law bars the voice itself (L2131-11, L1111-6 II).
    #[must_use]
    pub fn bars_the_voice(self) -> bool {
        match self {
            Self::Interested | Self::Recused => true,
            Self::Account | Self::Convenience => false,
        }
    }
}

/// One block of a deliberation's text.
#[derive(Debug, Clone, Serialize)]
pub struct Block {
    /// The deliberation.
    pub deliberation: DeliberationId,
    /// « Rubrique ».
    pub kind: BlockKind,
    /// Its rank within its kind.
    pub rank: u32,
    /// The text.
    pub text: Prose,
    /// Its row.
    #[serde(skip)]
    pub at: CellRef,
}

/// « Rubrique » of a block, in the order of the act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum BlockKind {
    /// « Visa »: Vu…
    Citation,
    /// « Considérant ».
    Recital,
    /// « Exposé ».
    Statement,
    /// « Article » of the decision.
    Article,
    /// « Annexe ».
    Annex,
}
