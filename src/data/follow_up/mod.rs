//! The open data of a report: its proposals, their follow-up until that year,
//! its figures. It says no more than the report prints, and what the reports of
//! earlier years printed.
//!
//! The columns are `french::open_data`'s.

mod plain;
mod progress;
mod proposals;
mod summary;

use std::collections::BTreeSet;

use super::DataFile;
use crate::compute::Results;
use crate::domain::{Progress, ProposalId, Record};

/// The name of the proposals' table.
pub(super) const PROPOSALS: &str = "propositions.csv";
/// The name of the follow-up's table.
pub(super) const PROGRESS: &str = "suivi.csv";
/// The name of the figures.
pub(super) const SUMMARY: &str = "bilan.json";

/// The files of the report of a year; none when the year has no report.
///
/// # Errors
/// When a writer does.
pub fn follow_up(record: &Record, results: &Results, year: u16) -> std::io::Result<Vec<DataFile>> {
    if !results.years.contains_key(&year) {
        return Ok(Vec::new());
    }
    let file = |name: &str, bytes| DataFile { name: name.to_owned(), bytes };
    Ok(vec![
        file(PROPOSALS, proposals::csv(record, results, year)?),
        file(PROGRESS, progress::csv(record, results, year)?),
        file(SUMMARY, summary::json(record, results, year)?),
    ])
}

/// The rows that count, until that year: one outside the years of its proposal
/// is told by `judge`, and printed nowhere.
fn followed(record: &Record, year: u16) -> impl Iterator<Item = &Progress> {
    let rows = record.progress.iter().filter(move |row| row.year <= year);
    rows.filter(|row| record.proposals[row.proposal].in_force(row.year))
}

/// The proposals in force that year, and those that an earlier year followed.
fn listed(record: &Record, year: u16) -> BTreeSet<ProposalId> {
    let now = record.proposals.iter().filter(|(_, row)| row.in_force(year)).map(|(id, _)| id);
    now.chain(followed(record, year).map(|row| row.proposal)).collect()
}
