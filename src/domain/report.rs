//! What the yearly report speaks of: proposals, their progress, its stories.

use chrono::NaiveDate;
use serde::Serialize;

use super::ids::{ProposalId, StatusId, TransitionId};
use super::label::Label;
use super::prose::Prose;
use crate::report::{CellRef, Located};

/// A year followed up.
#[derive(Debug, Clone, Serialize)]
pub struct Year {
    /// The year.
    pub year: u16,
    /// « Arrêté au »: the date of the count.
    pub closed_on: Option<NaiveDate>,
    /// The day the report was published.
    pub published_on: Option<NaiveDate>,
    /// Its title, when it is not composed.
    pub title: Option<String>,
    /// Its opening text.
    pub introduction: Option<Prose>,
    /// Whether it is the last report of the series.
    pub last: bool,
    /// Its row.
    #[serde(skip)]
    pub at: CellRef,
}

impl Year {
    /// The last day of a year: the date of a file that has no other.
    #[must_use]
    pub fn end_of(year: u16) -> NaiveDate {
        NaiveDate::from_ymd_opt(year.into(), 12, 31).unwrap_or_default()
    }
}

/// A transition: a heading of the report.
#[derive(Debug, Clone, Serialize)]
pub struct Transition {
    /// Its key, used in the names of figures: `ecologique`.
    pub code: String,
    /// « Transition écologique ».
    pub name: String,
    /// Its accent, `#00664f`, contrast already checked.
    pub color: Option<String>,
    /// Its place in the report.
    pub rank: Option<u32>,
    /// A few lines on it.
    pub introduction: Option<Prose>,
    /// Its row.
    #[serde(skip)]
    pub at: CellRef,
}

/// A status a proposal may have.
#[derive(Debug, Clone, Serialize)]
pub struct Status {
    /// « Mise en œuvre ».
    pub label: String,
    /// Whether it counts as carried out.
    pub counts: bool,
    /// What is drawn for it.
    pub category: Category,
    /// What it means.
    pub definition: Option<String>,
    /// Its place in lists.
    pub rank: Option<u32>,
    /// Its row; none for the default statuses.
    #[serde(skip)]
    pub at: Option<CellRef>,
}

/// « Catégorie » of a status: what is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Category {
    /// « Faite »: a full square.
    Done,
    /// « En cours »: half full.
    UnderWay,
    /// « Non faite »: empty.
    NotDone,
    /// « Hors compétence »: empty, crossed.
    OutOfScope,
}

/// A proposal of the convention.
#[derive(Debug, Clone, Serialize)]
pub struct Proposal {
    /// Its number.
    pub number: Located<Label>,
    /// Its wording.
    pub title: String,
    /// A shorter wording.
    pub short_title: Option<String>,
    /// Its transition.
    pub transition: TransitionId,
    /// Its subject, within the transition.
    pub subject: Option<String>,
    /// Paper votes of the citizens.
    pub paper: Option<Located<u32>>,
    /// Digital votes of the citizens.
    pub digital: Option<Located<u32>>,
    /// Their sum as typed, to cross-check.
    pub total: Option<Located<u32>>,
    /// The service in charge.
    pub pilot: Option<String>,
    /// « Compétence »: `Ville`, `Métropole`, `les deux`, `autre`.
    pub competence: Option<String>,
    /// First year it counts in, included.
    pub added: Option<u16>,
    /// First year it no longer counts in.
    pub withdrawn: Option<u16>,
}

impl Proposal {
    /// Whether the proposal counts in that year.
    #[must_use]
    pub fn in_force(&self, year: u16) -> bool {
        self.added.is_none_or(|added| added <= year)
            && self.withdrawn.is_none_or(|withdrawn| year < withdrawn)
    }

    /// The votes of the citizens: paper and digital, else the typed total.
    #[must_use]
    pub fn votes(&self) -> Option<u32> {
        match (&self.paper, &self.digital) {
            (Some(paper), Some(digital)) => Some(paper.value.saturating_add(digital.value)),
            (paper, digital) => {
                self.total.as_ref().or(paper.as_ref()).or(digital.as_ref()).map(|votes| votes.value)
            }
        }
    }
}

/// One proposal in one year (« suivi »).
#[derive(Debug, Clone, Serialize)]
pub struct Progress {
    /// The proposal.
    pub proposal: ProposalId,
    /// The year.
    pub year: u16,
    /// Its status.
    pub status: Located<StatusId>,
    /// « Avancement ».
    pub note: Option<Prose>,
    /// « Projets ».
    pub projects: Option<String>,
    /// « Indicateur ».
    pub indicator: Option<String>,
    /// Its value, as typed.
    pub value: Option<Located<String>>,
    /// Its unit.
    pub unit: Option<String>,
    /// Where to read more.
    pub link: Option<String>,
}

/// One story of one year.
#[derive(Debug, Clone, Serialize)]
pub struct Focus {
    /// The year.
    pub year: u16,
    /// Its text.
    pub text: Prose,
    /// Its title.
    pub title: Option<String>,
    /// Its transition.
    pub transition: Option<TransitionId>,
    /// The proposals it speaks of.
    pub proposals: Vec<ProposalId>,
    /// The key figure to print: its place in [`super::Record::key_figures`].
    pub figure: Option<usize>,
    /// Its place.
    pub rank: Option<u32>,
    /// A picture beside the workbook, as a relative path.
    pub image: Option<Located<String>>,
    /// The picture's text alternative.
    pub description: Option<String>,
    /// Its caption.
    pub caption: Option<String>,
}

/// A key figure to print (« chiffre »).
#[derive(Debug, Clone, Serialize)]
pub struct KeyFigure {
    /// Its key.
    pub key: String,
    /// What it counts.
    pub label: String,
    /// Its value, as typed.
    pub value: Located<String>,
    /// Its unit.
    pub unit: Option<String>,
    /// The year it belongs to.
    pub year: Option<u16>,
    /// Where it comes from.
    pub source: Option<String>,
    /// Its place.
    pub rank: Option<u32>,
}

/// A quote to print.
#[derive(Debug, Clone, Serialize)]
pub struct Quote {
    /// What was said.
    pub text: String,
    /// By whom.
    pub author: String,
    /// Where.
    pub source: Option<String>,
    /// Its transition.
    pub transition: Option<TransitionId>,
    /// Its year.
    pub year: Option<u16>,
    /// Its row.
    #[serde(skip)]
    pub at: CellRef,
}
