//! The fingerprint printed on a document: SHA-256 of what was understood, as
//! far as the document says it. No cell address, no row order, no file name
//! enters it, so that the same facts saved otherwise give the same document,
//! and a year added to the workbook leaves the acts of other years alone.

use serde::Serialize;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::Results;
use super::agenda::Agenda;
use crate::domain::{Deliberation, DeliberationId, Progress, Record, SittingId};

/// The fingerprint of an act: its body, its sitting, its text, its votes, and
/// the follow-up of the year it carries.
#[must_use]
pub fn act_fingerprint(record: &Record, id: DeliberationId) -> String {
    let act = &record.deliberations[id];
    let sitting = &record.sittings[act.sitting];
    let of_sitting = |other: &&Deliberation| other.sitting == act.sitting;
    let questions: Vec<Value> = record
        .deliberations
        .rows()
        .iter()
        .filter(of_sitting)
        .map(|other| json!([other.code, other.item, other.examination_order]))
        .collect();
    let corrected = act.rectifies.map(|id| canonical(record, &record.deliberations[id]));
    digest(&json!({
        "act": canonical(record, act),
        "corrects": corrected,
        "settings": record.settings,
        "assembly": record.assemblies[sitting.assembly],
        "sitting": canonical(record, sitting),
        "questions": questions,
        "seats": rows(record, record.seats.rows(), |seat| seat.assembly == sitting.assembly),
        "attendance": rows(record, &record.attendance, |row| row.sitting == act.sitting),
        "movements": rows(record, &record.movements, |row| row.sitting == act.sitting),
        "withdrawals": rows(record, &record.withdrawals, |row| row.deliberation == id),
        "voices": rows(record, &record.voices, |row| row.deliberation == id),
        "blocks": rows(record, &record.blocks, |row| row.deliberation == id),
        "follow_up": record.document_year(act).map(|year| follow_up(record, year)),
    }))
}

/// The fingerprint of a year's report.
#[must_use]
pub fn report_fingerprint(record: &Record, year: u16) -> String {
    let of_year = |other: Option<u16>| other.is_none_or(|it| it == year);
    digest(&json!({
        "settings": record.settings,
        "year": rows(record, &record.years, |row| row.year == year),
        "follow_up": follow_up(record, year),
        "earlier": earlier(record, year),
        "focuses": rows(record, &record.focuses, |row| row.year == year),
        "figures": rows(record, &record.key_figures, |row| of_year(row.year)),
        "quotes": rows(record, &record.quotes, |row| of_year(row.year)),
        "assemblies": record.assemblies,
    }))
}

/// The fingerprint of a sitting's list of deliberations: the sitting, the day
/// the list is posted, and what was decided. The roll is in it, since it shows
/// through a majority of the members or the chair's vote; what comes later to
/// an act, its receipt or its address, is not.
#[must_use]
pub fn list_fingerprint(record: &Record, id: SittingId) -> String {
    let of_list = |deliberation: DeliberationId| record.deliberations[deliberation].sitting == id;
    let decided = |act: &Deliberation| {
        let votes = [&act.votes_for, &act.votes_against, &act.abstentions];
        let papers = [&act.blanks, &act.invalid];
        json!([
            act.code,
            act.poll,
            act.account,
            act.scrutin,
            act.majority,
            votes,
            papers,
            act.chair_vote
        ])
    };
    let acts = record.deliberations.rows().iter().filter(|act| act.sitting == id);
    digest(&json!({
        "sitting": held(record, id),
        "posted": record.sittings[id].list_posted_on,
        "acts": named(record, |sitting| sitting == id),
        "decided": acts.map(decided).collect::<Vec<_>>(),
        "voices": rows(record, &record.voices, |row| of_list(row.deliberation)),
    }))
}

/// The fingerprint of a sitting's closing sheet: the sitting, who was there,
/// and what its acts are called.
#[must_use]
pub fn sheet_fingerprint(record: &Record, id: SittingId) -> String {
    digest(&json!({ "sitting": held(record, id), "acts": named(record, |it| it == id) }))
}

/// The fingerprint of a year's tables: which sittings they cover, and what
/// the acts of those are called.
#[must_use]
pub fn tables_fingerprint(record: &Record, results: &Results, year: u16) -> String {
    let of_year = record.sittings.iter().filter(|(_, sitting)| sitting.year() == Some(year));
    let covers = |id| Agenda::of(record, results, id) == Agenda::Whole;
    let sittings = of_year.map(|(id, sitting)| {
        let held = results.courses.contains_key(&id);
        let body = &record.assemblies[sitting.assembly].code;
        json!([sitting.code, body, sitting.date, held, covers(id)])
    });
    digest(&json!({
        "assemblies": record.assemblies,
        "sittings": sittings.collect::<Vec<_>>(),
        "acts": named(record, |id| record.sittings[id].year() == Some(year) && covers(id)),
    }))
}

/// A sitting, its body, its officers, and who was in the room.
fn held(record: &Record, id: SittingId) -> Value {
    let sitting = &record.sittings[id];
    json!({
        "town": record.settings.signing_town,
        "assembly": record.assemblies[sitting.assembly],
        "sitting": [json!(sitting.code), json!(sitting.date), json!(sitting.time)],
        "officers": canonical(record, &(&sitting.president, &sitting.secretaries)),
        "seats": rows(record, record.seats.rows(), |seat| seat.assembly == sitting.assembly),
        "attendance": rows(record, &record.attendance, |row| row.sitting == id),
        "movements": rows(record, &record.movements, |row| row.sitting == id),
    })
}

/// What acts are called: their numbers, their subject, their place.
fn named(record: &Record, keep: impl Fn(SittingId) -> bool) -> Value {
    let name = |act: &Deliberation| {
        let sitting = &record.sittings[act.sitting].code;
        let (item, number) = (&act.item, &act.act_number);
        json!([sitting, act.code, act.title, item, number, act.examination_order, act.subject_code])
    };
    let acts = record.deliberations.rows().iter().filter(|act| keep(act.sitting));
    acts.map(name).collect()
}

fn follow_up(record: &Record, year: u16) -> Value {
    json!({
        "transitions": record.transitions,
        "statuses": record.statuses,
        // Proposals of a later year are no part of this one; those withdrawn
        // since keep their votes.
        "proposals": rows(record, record.proposals.rows(), |row| {
            row.added.is_none_or(|added| added <= year)
        }),
        "progress": rows(record, &record.progress, |row| row.year == year),
    })
}

/// What a report compares itself with: the status of each proposal in earlier
/// years, and the dates of their counts. What was written then is no part of it.
fn earlier(record: &Record, year: u16) -> Value {
    let closed = record.years.iter().filter(|row| row.year < year);
    let progress = record.progress.iter().filter(|row| row.year < year);
    let status = |row: &Progress| {
        let number = record.proposals[row.proposal].number.value.key();
        json!([row.year, number, record.statuses[row.status.value].label])
    };
    json!({
        "closed": closed.map(|row| json!([row.year, row.closed_on])).collect::<Vec<_>>(),
        "statuses": progress.map(status).collect::<Vec<_>>(),
    })
}

fn rows<T: Serialize>(record: &Record, rows: &[T], keep: impl Fn(&T) -> bool) -> Vec<Value> {
    rows.iter().filter(|row| keep(row)).map(|row| canonical(record, row)).collect()
}

/// A row with names in place of ids: an id is a place in a table, and moves
/// when another row is added.
fn canonical(record: &Record, value: &impl Serialize) -> Value {
    let mut value = serde_json::to_value(value).unwrap_or_default();
    name_ids(record, "", &mut value);
    value
}

fn name_ids(record: &Record, field: &str, value: &mut Value) {
    match value {
        Value::Array(items) => {
            for item in items {
                name_ids(record, field, item);
            }
        }
        Value::Object(fields) => {
            for (field, inner) in fields {
                name_ids(record, field, inner);
            }
        }
        Value::Number(number) => {
            let id = number.as_u64().and_then(|id| usize::try_from(id).ok());
            if let Some(name) = id.and_then(|id| name_of(record, field, id)) {
                *value = Value::String(name);
            }
        }
        Value::Null | Value::Bool(_) | Value::String(_) => {}
    }
}

/// What the id in a field stands for; nothing when the field holds no id.
fn name_of(record: &Record, field: &str, id: usize) -> Option<String> {
    match field {
        "assembly" => Some(record.assemblies.rows().get(id)?.code.clone()),
        "sitting" => Some(record.sittings.rows().get(id)?.code.clone()),
        "deliberation" | "rectifies" => Some(record.deliberations.rows().get(id)?.code.clone()),
        "proposal" | "proposals" => Some(record.proposals.rows().get(id)?.number.value.key()),
        "transition" => Some(record.transitions.rows().get(id)?.code.clone()),
        "status" => Some(record.statuses.rows().get(id)?.label.clone()),
        "figure" => Some(record.key_figures.get(id)?.key.clone()),
        "seat" | "voter" | "on_behalf_of" | "proxy_to" | "rapporteur" | "signatory"
        | "alternate_of" | "executive" => {
            let seat = record.seats.rows().get(id)?;
            let body = &record.assemblies[seat.assembly].code;
            Some(format!("{body} {} {:?}", seat.name, seat.from))
        }
        _ => None,
    }
}

/// SHA-256 of what was understood.
fn digest(value: &Value) -> String {
    sha256(&serde_json::to_vec(value).unwrap_or_default())
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
