//! The fingerprint printed on a document: SHA-256 of what was understood, as
//! far as the document says it. No cell address, no row order, no file name
//! enters it, so that the same facts saved otherwise give the same document,
//! and a year added to the workbook leaves the acts of other years alone.

use serde::Serialize;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::domain::{DeliberationId, Id, Record};

/// The fingerprint of an act: its body, its sitting, its text, its votes, and
/// the follow-up of the year it carries.
#[must_use]
pub fn act_fingerprint(record: &Record, id: DeliberationId) -> String {
    let act = &record.deliberations[id];
    let sitting = &record.sittings[act.sitting];
    let of_body: Vec<Value> = record
        .seats
        .iter()
        .filter(|(_, seat)| seat.assembly == sitting.assembly)
        .map(|(_, seat)| canonical(seat))
        .collect();
    let questions: Vec<Value> = record
        .deliberations
        .rows()
        .iter()
        .filter(|other| other.sitting == act.sitting)
        .map(|other| json!([other.code, other.item, other.examination_order]))
        .collect();
    digest(&json!({
        "act": act,
        "settings": record.settings,
        "assembly": record.assemblies[sitting.assembly],
        "sitting": sitting,
        "questions": questions,
        "first_seat": record.seats.iter().find(|(_, seat)| seat.assembly == sitting.assembly)
            .map(|(id, _)| id.index()),
        "seats": of_body,
        "attendance": rows(&record.attendance, |row| row.sitting == act.sitting),
        "movements": rows(&record.movements, |row| row.sitting == act.sitting),
        "withdrawals": rows(&record.withdrawals, |row| row.deliberation == id),
        "voices": rows(&record.voices, |row| row.deliberation == id),
        "blocks": rows(&record.blocks, |row| row.deliberation == id),
        "follow_up": record.year_of(act).map(|year| follow_up(record, year)),
    }))
}

/// The fingerprint of a year's report.
#[must_use]
pub fn report_fingerprint(record: &Record, year: u16) -> String {
    digest(&json!({
        "settings": record.settings,
        "year": rows(&record.years, |row| row.year == year),
        "follow_up": follow_up(record, year),
        "focuses": rows(&record.focuses, |row| row.year == year),
        "figures": record.key_figures,
        "quotes": rows(&record.quotes, |row| row.year.is_none_or(|it| it == year)),
        "assemblies": record.assemblies,
    }))
}

fn follow_up(record: &Record, year: u16) -> Value {
    json!({
        "transitions": record.transitions,
        "statuses": record.statuses,
        "proposals": record.proposals,
        "progress": rows(&record.progress, |row| row.year == year),
    })
}

fn rows<T: Serialize>(rows: &[T], keep: impl Fn(&T) -> bool) -> Vec<Value> {
    rows.iter().filter(|row| keep(row)).map(canonical).collect()
}

fn canonical(value: &impl Serialize) -> Value {
    serde_json::to_value(value).unwrap_or_default()
}

/// SHA-256, in lower-case hexadecimal.
fn digest(value: &Value) -> String {
    let bytes = serde_json::to_vec(value).unwrap_or_default();
    sha256(&bytes)
}

/// SHA-256 of some bytes, in lower-case hexadecimal.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    let digits = b"0123456789abcdef".map(char::from);
    let digit = |half: u8| digits.get(usize::from(half)).copied().unwrap_or('?');
    Sha256::digest(bytes).iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn digests_are_those_of_sha256sum() {
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(super::sha256(b""), empty);
    }
}
