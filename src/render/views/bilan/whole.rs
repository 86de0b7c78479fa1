//! The answer: how many of how many, and the rate.

use serde::Serialize;

use super::count::Count;
use super::square::printed;
use crate::french::numbers::{one_decimal, percent, tenths};
use crate::french::report;

/// A count as large figures.
#[derive(Debug, Clone, Serialize)]
pub struct WholeView {
    /// Whether there is nothing to count.
    #[serde(rename = "vide")]
    pub empty: bool,
    /// « 34 ».
    #[serde(rename = "faites")]
    pub done: String,
    /// « sur 40 ».
    #[serde(rename = "sur")]
    pub of: String,
    /// « 34 sur 40 ».
    #[serde(rename = "part")]
    pub share: String,
    /// « 85 % », or a dash.
    #[serde(rename = "taux")]
    pub rate: String,
    /// « 85 », or a dash: the rate without its sign.
    #[serde(rename = "taux_nombre")]
    pub rate_number: String,
    /// « propositions sont mises en œuvre ».
    #[serde(rename = "phrase")]
    pub phrase: String,
    /// « au 29 août 2025 ».
    #[serde(rename = "date")]
    pub date: String,
}

pub(super) fn whole(count: &Count<'_>) -> WholeView {
    figures(count, count.total())
}

pub(super) fn figures(count: &Count<'_>, (done, whole): (u32, u32)) -> WholeView {
    let dash = || report::DASH.to_owned();
    WholeView {
        empty: whole == 0,
        done: printed(done),
        of: format!("sur\u{a0}{}", printed(whole)),
        share: report::share(done, whole),
        rate: percent(done, whole).unwrap_or_else(dash),
        rate_number: tenths(done, whole).map(one_decimal).unwrap_or_else(dash),
        phrase: report::carried_out(done).to_owned(),
        date: report::as_of(count.closed_on()),
    }
}
