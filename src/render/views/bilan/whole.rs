//! The answer: how many of how many, and the rate.

use serde::Serialize;

use super::before_after::of_year;
use super::count::Count;
use super::square::printed;
use crate::compute::{Counted, Scope};
use crate::french::numbers::{one_decimal, percent, tenths};
use crate::french::report;
use crate::render::views::Sourced;

/// A count as large figures.
#[derive(Debug, Clone, Serialize)]
pub struct WholeView {
    /// Whether there is nothing to count.
    #[serde(rename = "vide")]
    pub empty: bool,
    /// « 34 ».
    #[serde(rename = "faites")]
    pub done: Sourced,
    /// « sur 40 ».
    #[serde(rename = "sur")]
    pub of: Sourced,
    /// « 34 sur 40 ».
    #[serde(rename = "part")]
    pub share: Sourced,
    /// « 85 % », or a dash.
    #[serde(rename = "taux")]
    pub rate: Sourced,
    /// « 85 », or a dash: the rate without its sign.
    #[serde(rename = "taux_nombre")]
    pub rate_number: Sourced,
    /// « propositions sont mises en œuvre ».
    #[serde(rename = "phrase")]
    pub phrase: String,
    /// « au 29 août 2025 ».
    #[serde(rename = "date")]
    pub date: String,
    /// « Au 31 décembre 2024 : 30 sur 40, 75 % »: the year before; none the first
    /// year.
    #[serde(rename = "annee_precedente")]
    pub before: Option<Sourced>,
}

pub(super) fn whole(count: &Count<'_>) -> WholeView {
    figures(count, Scope::Whole, count.total())
}

pub(super) fn figures(count: &Count<'_>, scope: Scope, (done, whole): (u32, u32)) -> WholeView {
    let dash = || report::DASH.to_owned();
    let said = |text, counted| count.said(text, [count.of(scope, counted)]);
    WholeView {
        empty: whole == 0,
        done: said(printed(done), Counted::Done),
        of: said(report::out_of(whole), Counted::InForce),
        share: said(report::share(done, whole), Counted::Share),
        rate: said(percent(done, whole).unwrap_or_else(dash), Counted::Rate),
        rate_number: said(tenths(done, whole).map_or_else(dash, one_decimal), Counted::Rate),
        phrase: report::carried_out(done).to_owned(),
        date: count.when(),
        before: before(count, scope),
    }
}

/// The same count the year before.
fn before(count: &Count<'_>, scope: Scope) -> Option<Sourced> {
    let year = count.results.changes.get(&count.year)?.from;
    let result = count.results.years.get(&year)?;
    let tally = match scope {
        Scope::Transition(id) => result.transition(id),
        Scope::Whole | Scope::Subject(_) => result.total.clone(),
    };
    let closed = count.record.closed_on(year);
    let date = closed.map_or_else(|| report::in_year_alone(year), report::as_of_alone);
    let text = report::as_it_was(&date, tally.done, tally.whole);
    Some(count.said(text, of_year(year, scope, tally.whole)))
}
