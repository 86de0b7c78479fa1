//! A date as a file's own card needs it: whole numbers, not words.

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

/// A date, for the file's own card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct DateView {
    /// The year.
    #[serde(rename = "annee")]
    pub year: i32,
    /// The month, from 1.
    #[serde(rename = "mois")]
    pub month: u32,
    /// The day.
    #[serde(rename = "jour")]
    pub day: u32,
}

impl From<NaiveDate> for DateView {
    fn from(date: NaiveDate) -> Self {
        Self { year: date.year(), month: date.month(), day: date.day() }
    }
}
