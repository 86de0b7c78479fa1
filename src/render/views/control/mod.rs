//! The control sheet (« feuille de contrôle »): what staff read before anything
//! goes out (look § 10).
//!
//! One a year, drafted last, since it tells what the others are. Every figure
//! of it comes with its calculation, its cells and the verdict of a second
//! count; every warning with its cell, and every irregularity that was kept
//! with its reason and what it changes. It is an inner document: it names the
//! workbook file, which no other does.

mod acts;
mod checks;
mod files;
mod findings;
mod regimes;
mod report;
mod run;
mod verdict;

use serde::Serialize;

use crate::french::{control as words, typography::set};
use crate::render::views::DateView;

pub use checks::{CheckView, LineView, SectionView, TogetherView};
pub use files::{DocumentView, WorkbookView};
pub use findings::FindingView;
pub use regimes::RegimeView;
pub(crate) use run::Run;
pub use verdict::{CountView, VerdictView};

/// The control sheet of a year.
#[derive(Debug, Serialize)]
pub struct ControlView {
    /// The title of the file and of the page.
    #[serde(rename = "titre")]
    pub title: String,
    /// The file's author.
    #[serde(rename = "collectivite")]
    pub community: String,
    /// The file's date.
    #[serde(rename = "jour")]
    pub day: DateView,
    /// « Situation au 29 août 2025 »; none without a report.
    #[serde(rename = "situation")]
    pub as_of: Option<String>,
    /// The verdict, and how many problems there are.
    #[serde(rename = "verdict")]
    pub verdict: VerdictView,
    /// The figures printed, each counted again.
    #[serde(rename = "totaux")]
    pub totals: Vec<SectionView>,
    /// What to read before handing out.
    #[serde(rename = "constats")]
    pub findings: Vec<FindingView>,
    /// The rules each sitting was judged by.
    #[serde(rename = "regimes")]
    pub regimes: Vec<RegimeView>,
    /// The documents made.
    #[serde(rename = "documents")]
    pub documents: Vec<DocumentView>,
    /// What they were made of.
    #[serde(rename = "classeur")]
    pub workbook: WorkbookView,
    /// The foot of each page.
    #[serde(rename = "pied")]
    pub foot: String,
    /// « greffe 0.1.0 ».
    #[serde(rename = "outil")]
    pub tool: &'static str,
}

/// The control sheet of a run.
#[must_use]
pub(crate) fn control(run: &Run<'_>) -> ControlView {
    let settings = &run.record.settings;
    let bodies = run.record.assemblies.rows().iter().map(|body| body.name.as_str());
    let community = settings.community.as_deref().into_iter().chain(bodies).next();
    let community = set(community.unwrap_or_default());
    let reported = run.results.years.contains_key(&run.year);
    ControlView {
        title: words::title(run.year),
        day: DateView::from(run.date),
        as_of: reported.then(|| words::as_of(run.date)),
        verdict: verdict::view(run),
        totals: report::section(run).into_iter().chain(acts::sections(run)).collect(),
        findings: findings::all(run),
        regimes: regimes::all(run),
        documents: files::documents(run),
        workbook: files::workbook(run),
        foot: words::foot(&community, run.year),
        community,
        tool: words::TOOL,
    }
}
