//! What the cells of one mistake have in common.

use chrono::NaiveDate;

use super::{CellRef, Problem};
use crate::domain::{Label, Name, Named};
use crate::french::names::fold;

impl Problem {
    /// What was read in the cell, when the problem is about it.
    #[must_use]
    #[expect(clippy::wildcard_enum_match_arm, reason = "other problems are about no one text")]
    pub fn read(&self) -> Option<&str> {
        match self {
            Self::FormulaError { found }
            | Self::WrongType { found, .. }
            | Self::IdAsNumber { found, .. }
            | Self::DateInLabel { found, .. }
            | Self::DateInYear { found }
            | Self::TooManyDecimals { found }
            | Self::DecimalInList { found, .. }
            | Self::ShortYear { found }
            | Self::NoSuchTime { found }
            | Self::BadChoice { found, .. }
            | Self::OutOfScope { found, .. }
            | Self::NoSuchDate { found }
            | Self::WrongWeekday { typed: found, .. }
            | Self::BadLink { found }
            | Self::BadColor { found }
            | Self::LowContrast { found, .. }
            | Self::BadSiret { found }
            | Self::DuplicateKey { key: found, .. }
            | Self::UnknownReference { found, .. }
            | Self::UnknownStatus { found, .. }
            | Self::UnknownMember { found, .. }
            | Self::AmbiguousMember { found, .. }
            | Self::NobodyInOffice { found }
            | Self::UnknownSetting { found, .. }
            | Self::UnknownFigure { found, .. }
            | Self::StaleFigure { found, .. }
            | Self::QuestionUnclear { found }
            | Self::ResultWording { typed: found, .. }
            | Self::ResultContradicted { typed: found, .. }
            | Self::NumberMisspelt { found, .. }
            | Self::PrefectureUnclear { found }
            | Self::SubjectUnknown { found }
            | Self::BudgetYearUnclear { found }
            | Self::AddressUnencoded { found, .. }
            | Self::LoneCell { found }
            | Self::FormulaAsText { found }
            | Self::DateAsNumber { found, .. }
            | Self::ActNumberAsNumber { found } => Some(found),
            _ => None,
        }
    }

    /// What each cell of one mistake has of its own.
    #[must_use]
    #[expect(clippy::wildcard_enum_match_arm, reason = "the rest is told of what was read")]
    pub(crate) fn own(&self) -> Option<String> {
        match self {
            Self::AttendanceMissing { member } => Some(member.to_string()),
            Self::ProgressMissing { proposal, .. } | Self::ProgressOutside { proposal, .. } => {
                Some(proposal.to_string())
            }
            other => other.read().map(str::to_owned),
        }
    }

    /// The problem without what each cell has of its own: two cells of which it
    /// is the same make one mistake. A name or a word is the same however it is
    /// spelt; a value that has no meaning counts for nothing.
    #[must_use]
    #[expect(clippy::wildcard_enum_match_arm, reason = "the rest is the same when it is equal")]
    pub(super) fn shared(&self) -> Self {
        let mut shared = self.clone();
        match &mut shared {
            Self::FormulaError { found }
            | Self::WrongType { found, .. }
            | Self::IdAsNumber { found, .. }
            | Self::DateInLabel { found, .. }
            | Self::DateInYear { found }
            | Self::TooManyDecimals { found }
            | Self::DecimalInList { found, .. }
            | Self::ShortYear { found }
            | Self::NoSuchTime { found }
            | Self::NoSuchDate { found }
            | Self::BadLink { found }
            | Self::BadColor { found }
            | Self::BadSiret { found }
            | Self::QuestionUnclear { found }
            | Self::PrefectureUnclear { found }
            | Self::BudgetYearUnclear { found }
            | Self::LoneCell { found }
            | Self::FormulaAsText { found }
            | Self::ActNumberAsNumber { found } => found.clear(),
            Self::DateAsNumber { found, date } => {
                found.clear();
                *date = NaiveDate::default();
            }
            Self::BadChoice { found, .. }
            | Self::UnknownReference { found, .. }
            | Self::UnknownStatus { found, .. }
            | Self::UnknownMember { found, .. }
            | Self::AmbiguousMember { found, .. }
            | Self::NobodyInOffice { found } => *found = fold(found),
            Self::DuplicateKey { key, first } => {
                key.clear();
                *first = CellRef { sheet: first.sheet, row: 0, column: 0 };
            }
            Self::AttendanceMissing { member } => *member = nobody(),
            Self::ProgressMissing { proposal, .. } | Self::ProgressOutside { proposal, .. } => {
                *proposal = Label::new("");
            }
            _ => {}
        }
        shared
    }

    /// Whether it is one mistake wherever it stands: a name that leads nowhere.
    pub(super) fn is_everywhere(&self) -> bool {
        matches!(
            self,
            Self::UnknownReference { .. }
                | Self::UnknownStatus { .. }
                | Self::UnknownMember { .. }
                | Self::AmbiguousMember { .. }
                | Self::NobodyInOffice { .. }
        )
    }
}

fn nobody() -> Named {
    Named { name: Name { given: String::new(), surname: String::new() }, mark: None }
}
