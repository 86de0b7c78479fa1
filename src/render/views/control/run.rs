//! What the sheet is made from: a run whose other documents are drafted.

use chrono::NaiveDate;

use crate::compute::{ActResult, Measure, Results};
use crate::domain::{Deliberation, DeliberationId, Record, SittingId};
use crate::french::{NARROW, NO_BREAK};
use crate::render::views::Sourced;
use crate::report::{CellRef, Report};

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
    pub(super) fn acts(
        &self,
    ) -> impl Iterator<Item = (DeliberationId, &'a Deliberation, &'a ActResult)> {
        let (record, results, year) = (self.record, self.results, self.year);
        let acts = record.deliberations.iter();
        acts.filter(move |(_, act)| record.document_year(act) == Some(year))
            .filter_map(move |(id, act)| Some((id, act, results.acts.get(&id)?)))
            .filter(|(_, _, result)| result.is_taken())
    }

    /// The sittings of these acts, in order.
    pub(super) fn sittings(&self) -> Vec<SittingId> {
        let mut sittings: Vec<SittingId> = self.acts().map(|(_, act, _)| act.sitting).collect();
        sittings.sort_unstable();
        sittings.dedup();
        sittings
    }

    /// A text, and the figures that it prints.
    pub(super) fn said(
        &self,
        text: impl Into<String>,
        measures: impl IntoIterator<Item = Measure>,
    ) -> Sourced {
        Sourced::new(&self.results.figures, text, measures)
    }

    /// The cells of a figure.
    pub(super) fn cells(&self, measure: Measure) -> Vec<CellRef> {
        measure.cells(self.record, self.results)
    }

    /// A text that was never meant for print: what no face draws is a box.
    pub(super) fn printable(&self, text: &str) -> String {
        let spaces = [' ', NO_BREAK, NARROW];
        let draw = |c: char| match c {
            _ if spaces.contains(&c) || (self.draws)(c) => c,
            _ if c.is_whitespace() => ' ',
            _ => '\u{25a1}',
        };
        text.chars().map(draw).collect()
    }
}
