//! The count, year after year.

use serde::Serialize;

use super::before_after::{label, length, named, of_year};
use super::count::Count;
use crate::compute::{Counted, Measure, Scope, Tally, YearResult};
use crate::french::report;
use crate::render::views::Sourced;

/// Years from which a trend is drawn: two are told as such.
const ENOUGH: usize = 3;

/// Every year followed up, to the one of the report.
#[derive(Debug, Serialize)]
pub struct TrendView {
    /// « De 2 propositions mises en œuvre en 2021 à 19 en 2025 ».
    #[serde(rename = "titre")]
    pub title: Sourced,
    /// The whole.
    #[serde(rename = "ensemble")]
    pub whole: SeriesView,
    /// Each transition that had proposals.
    #[serde(rename = "transitions")]
    pub transitions: Vec<SeriesView>,
}

/// The whole or a transition, year after year.
#[derive(Debug, Serialize)]
pub struct SeriesView {
    /// Its name.
    #[serde(rename = "nom")]
    pub name: String,
    /// Its accent; none for the whole.
    #[serde(rename = "couleur")]
    pub color: Option<String>,
    /// The years.
    #[serde(rename = "annees")]
    pub years: Vec<PointView>,
    /// What the bars show, in words.
    #[serde(rename = "alternative")]
    pub alternative: Sourced,
}

/// A year.
#[derive(Debug, Serialize)]
pub struct PointView {
    /// « 2021 : 2 sur 23, 8,7 % ».
    #[serde(rename = "texte")]
    pub text: Sourced,
    /// How long its bar is, in thousandths of all its proposals.
    #[serde(rename = "longueur")]
    pub length: u32,
    /// Whether it has no proposal, and no bar.
    #[serde(rename = "vide")]
    pub empty: bool,
    /// Whether it is the year of the report.
    #[serde(rename = "derniere")]
    pub last: bool,
}

pub(super) fn trend(count: &Count<'_>) -> Option<TrendView> {
    let years: Vec<(u16, &YearResult)> =
        count.results.years.range(..=count.year).map(|(year, it)| (*year, it)).collect();
    let ((from, first), (to, last)) = (years.first()?, years.last()?);
    let done = |year| Measure::Progress(year, Scope::Whole, Counted::Done);
    let title = report::trend_title((*from, first.total.done), (*to, last.total.done));
    (years.len() >= ENOUGH).then(|| TrendView {
        title: count.said(title, [done(*from), done(*to)]),
        whole: series(count, Scope::Whole, &years, |result| result.total.clone()),
        transitions: count
            .record
            .transitions
            .iter()
            .filter(|(id, _)| years.iter().any(|(_, result)| result.transition(*id).whole > 0))
            .map(|(id, _)| {
                let scope = Scope::Transition(id);
                series(count, scope, &years, |result| result.transition(id))
            })
            .collect(),
    })
}

fn series(
    count: &Count<'_>,
    scope: Scope,
    years: &[(u16, &YearResult)],
    of: impl Fn(&YearResult) -> Tally,
) -> SeriesView {
    let (name, color) = named(count, scope);
    let tallies: Vec<(u16, Tally)> =
        years.iter().map(|(year, result)| (*year, of(result))).collect();
    let told: Vec<(u16, (u32, u32))> =
        tallies.iter().map(|(year, tally)| (*year, (tally.done, tally.whole))).collect();
    let measures = tallies.iter().flat_map(|(year, tally)| of_year(*year, scope, tally.whole));
    SeriesView {
        alternative: count.said(report::trend(&name, &told), measures),
        years: tallies
            .iter()
            .map(|(year, tally)| PointView {
                text: label(count, *year, scope, tally),
                length: length(tally),
                empty: tally.whole == 0,
                last: *year == count.year,
            })
            .collect(),
        name,
        color,
    }
}
