//! One row a proposal and year, until that of the report.

use super::followed;
use super::plain::plain;
use crate::compute::Results;
use crate::data::cells::{harmless, number, table};
use crate::data::encoded;
use crate::domain::{Progress, Record};
use crate::french::choices::{CATEGORIES, word_for};
use crate::french::open_data::PROGRESS;

pub(super) fn csv(record: &Record, results: &Results, year: u16) -> std::io::Result<Vec<u8>> {
    let row = |row: &Progress| {
        let proposal = &record.proposals[row.proposal];
        let status = &record.statuses[row.status.value];
        let text = |cell: &Option<String>| cell.as_deref().map(harmless).unwrap_or_default();
        let note = row.note.as_ref().map(|note| plain(note, &results.figures, row.year));
        let value = row.value.as_ref().map(|value| value.value.as_str());
        let counted = value.and_then(number);
        [
            harmless(proposal.number.value.as_str()),
            row.year.to_string(),
            harmless(&status.label),
            word_for(CATEGORIES, &status.category).to_owned(),
            status.counts.to_string(),
            text(&note),
            text(&row.projects),
            text(&row.indicator),
            // A number is no formula: « -4,5 » stays as it is.
            match &counted {
                Some(_) => value.unwrap_or_default().to_owned(),
                None => value.map(harmless).unwrap_or_default(),
            },
            counted.unwrap_or_default(),
            text(&row.unit),
            row.link.as_deref().map(encoded).unwrap_or_default(),
        ]
    };
    let rows: Vec<_> = followed(record, year).map(row).collect();
    table(&PROGRESS.each_ref().map(|field| field.name), &rows)
}
