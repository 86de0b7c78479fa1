//! The yearly report (« bilan »): everything its template prints, in French.
//!
//! The template chooses words that no fact changes and the drawing; every
//! count, rate, date and sentence comes from here. A view is built from a
//! record and its results, and cannot fail: a year without follow-up is a
//! report of nothing, which says so.

mod before_after;
mod changes;
mod count;
mod cover;
mod focus;
mod method;
mod others;
mod square;
mod tracking;
mod transition;
mod trend;
mod votes;
mod whole;

use serde::Serialize;

use crate::compute::Results;
use crate::domain::Record;
use crate::french::typography::set;

use self::count::Count;
use super::fingerprint::grouped;
use super::prose::{BlockView, prose};

pub use before_after::BeforeAfterView;
pub use changes::{
    ChangesView, ComingView, ComingsView, MoveView, MovesView, NamedView, StateView,
};
pub use cover::{CoverView, FootView, KeyView, LogoView, PlaceView};
pub use focus::{FigureView, FocusView, PictureView, QuoteView};
pub use method::{CalculationView, MethodView, StatusView};
pub use others::{GroupView, LeftView, OthersView};
pub use square::{BarView, MosaicView, SquareView};
pub use tracking::{RowView, TableView};
pub use transition::{SubjectView, TransitionView};
pub use trend::{PointView, SeriesView, TrendView};
pub use votes::{RankedView, VotesView};
pub use whole::WholeView;

/// The report of a year.
#[derive(Debug, Serialize)]
pub struct BilanView {
    /// The cover, and what names the document.
    #[serde(rename = "couverture")]
    pub cover: CoverView,
    /// The foot of every page but the cover.
    #[serde(rename = "pied")]
    pub foot: FootView,
    /// All proposals, in order of number.
    #[serde(rename = "mosaique")]
    pub mosaic: MosaicView,
    /// The answer.
    #[serde(rename = "ensemble")]
    pub whole: WholeView,
    /// What changed since the year before; none the first year.
    #[serde(rename = "changements")]
    pub changes: Option<ChangesView>,
    /// The opening text of the year; none prints no page.
    #[serde(rename = "introduction")]
    pub introduction: Vec<BlockView>,
    /// Each transition, in the order of the report.
    #[serde(rename = "transitions")]
    pub transitions: Vec<TransitionView>,
    /// Stories of no transition.
    #[serde(rename = "focus")]
    pub focuses: Vec<FocusView>,
    /// Quotes of no transition.
    #[serde(rename = "citations")]
    pub quotes: Vec<QuoteView>,
    /// The proposals not carried out, by reason; none when all are.
    #[serde(rename = "autres")]
    pub others: Option<OthersView>,
    /// The citizens' vote; none when no vote was typed.
    #[serde(rename = "votes")]
    pub votes: Option<VotesView>,
    /// How it was counted.
    #[serde(rename = "comptage")]
    pub method: MethodView,
    /// Squares of the longest bar of a transition.
    #[serde(rename = "longueur")]
    pub longest: usize,
    /// Whether it is the last report of the series.
    #[serde(rename = "dernier")]
    pub last: bool,
    /// The public site.
    #[serde(rename = "site")]
    pub site: Option<String>,
    /// The fingerprint of the data, in full, line by line.
    #[serde(rename = "empreinte")]
    pub fingerprint: Vec<String>,
}

/// The report of `year`.
#[must_use]
pub fn bilan(record: &Record, results: &Results, year: u16) -> BilanView {
    let count = Count::new(record, results, year);
    let transitions = transition::all(&count);
    let fingerprint = grouped(&crate::compute::report_fingerprint(record, year));
    BilanView {
        foot: cover::foot(&count, &fingerprint),
        mosaic: square::mosaic(&count),
        whole: whole::whole(&count),
        changes: changes::changes(&count),
        introduction: count
            .row
            .and_then(|row| row.introduction.as_ref())
            .map(|text| prose(text, &results.figures, Some(year)))
            .unwrap_or_default(),
        focuses: focus::of(&count, None),
        quotes: focus::quotes(&count, None),
        others: others::others(&count),
        votes: votes::votes(&count),
        method: method::method(&count),
        longest: transitions.iter().map(|it| it.bar.squares.len()).max().unwrap_or(0),
        last: count.row.is_some_and(|row| row.last),
        site: record.settings.site.clone(),
        cover: cover::cover(&count, &transitions),
        transitions,
        fingerprint,
    }
}

/// An optional text, set in French.
fn set_all(text: Option<&String>) -> Option<String> {
    text.map(|text| set(text))
}
