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

use serde::Serialize;

use crate::compute::{ActResult, Results};
use crate::domain::{Deliberation, DeliberationId, Record, SittingId};
use crate::french::{control as words, typography::set};
use crate::render::views::DateView;
use crate::report::{Report, Severity};
use chrono::NaiveDate;

pub use checks::{CheckView, LineView, SectionView, TogetherView};
pub use files::{DocumentView, WorkbookView};
pub use findings::FindingView;
pub use regimes::RegimeView;

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

/// The verdict.
#[derive(Debug, Serialize)]
pub struct VerdictView {
    /// « Publié : rien ne bloque. »
    #[serde(rename = "phrase")]
    pub sentence: String,
    /// Irregularities kept, and what hangs on them.
    #[serde(rename = "alerte")]
    pub alert: Option<String>,
    /// How many errors, warnings and informations.
    #[serde(rename = "comptes")]
    pub counts: Vec<CountView>,
}

/// How many problems of one severity.
#[derive(Debug, Serialize)]
pub struct CountView {
    /// How many.
    #[serde(rename = "nombre")]
    pub count: String,
    /// Of what.
    #[serde(rename = "mot")]
    pub word: String,
}

/// What a run knows once every other document is drafted.
pub(crate) struct Run<'a> {
    pub(crate) record: &'a Record,
    pub(crate) results: &'a Results,
    pub(crate) report: &'a Report,
    pub(crate) year: u16,
    /// The date of the sheet.
    pub(crate) date: NaiveDate,
    /// The workbook's file name.
    pub(crate) workbook: &'a str,
    /// Its bytes' SHA-256.
    pub(crate) digest: &'a str,
    /// The other documents: path, and printed fingerprint.
    pub(crate) documents: &'a [(&'a str, &'a str)],
    /// Whether a face draws a character: a file may have any name.
    pub(crate) draws: &'a dyn Fn(char) -> bool,
}

impl<'a> Run<'a> {
    /// The acts of the year that were taken, in order, each with its result.
    fn acts(&self) -> impl Iterator<Item = (DeliberationId, &'a Deliberation, &'a ActResult)> {
        let (record, results, year) = (self.record, self.results, self.year);
        let acts = record.deliberations.iter();
        acts.filter(move |(_, act)| record.document_year(act) == Some(year))
            .filter_map(move |(id, act)| Some((id, act, results.acts.get(&id)?)))
            .filter(|(_, _, result)| result.is_taken())
    }

    /// The sittings of these acts, in order.
    fn sittings(&self) -> Vec<SittingId> {
        let mut sittings: Vec<SittingId> = self.acts().map(|(_, act, _)| act.sitting).collect();
        sittings.sort_unstable();
        sittings.dedup();
        sittings
    }

    /// A text that was never meant for print: what no face draws is a box.
    fn printable(&self, text: &str) -> String {
        let spaces = [' ', crate::french::NO_BREAK, crate::french::NARROW];
        let draw = |c: char| match c {
            _ if spaces.contains(&c) || (self.draws)(c) => c,
            _ if c.is_whitespace() => ' ',
            _ => '\u{25a1}',
        };
        text.chars().map(draw).collect()
    }
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
        verdict: verdict(run),
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

fn verdict(run: &Run<'_>) -> VerdictView {
    let count = |severity| u32::try_from(run.report.count(severity)).unwrap_or(u32::MAX);
    let view = |severity| CountView {
        count: crate::french::numbers::integer(count(severity).into()),
        word: words::severity(severity, count(severity)),
    };
    let sorted = run.report.sorted();
    let kept = sorted.iter().filter(|found| found.is_set_aside());
    let kept = u32::try_from(kept.count()).unwrap_or(u32::MAX);
    let dependent = run.acts().filter(|(_, _, result)| result.recount.is_some_and(|it| !it.stands));
    let dependent: Vec<String> = dependent
        .map(|(_, act, _)| {
            words::of_act(act.item.as_ref().map(|item| item.value.as_str()), &act.code)
        })
        .collect();
    VerdictView {
        sentence: words::verdict(),
        alert: words::alert(kept, &dependent),
        counts: [Severity::Error, Severity::Warning, Severity::Info].map(view).into(),
    }
}
