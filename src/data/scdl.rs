//! The deliberations of a body in a year, as the common base of local data has
//! them: SCDL « Délibérations » 2.1.5, a CSV file.
//!
//! Commas, UTF-8 without a byte order mark. Lines end in CR LF, as RFC 4180
//! says of `text/csv`: a line break inside a cell is then never taken for one.

use std::collections::BTreeMap;

use super::cells::{harmless, table};
use super::forms::{Budget, encoded, is_prefecture};
use super::{DataFile, held_in};
use crate::compute::{ActResult, Results};
use crate::domain::{Assembly, Deliberation, Poll, Record, Sitting};
use crate::french::subjects::subject;

/// The columns, in the order of the schema.
pub const COLUMNS: [&str; 17] = [
    "COLL_NOM",
    "COLL_SIRET",
    "DELIB_ID",
    "DELIB_DATE",
    "DELIB_MATIERE_CODE",
    "DELIB_MATIERE_NOM",
    "DELIB_OBJET",
    "BUDGET_ANNEE",
    "BUDGET_NOM",
    "PREF_ID",
    "PREF_DATE",
    "VOTE_EFFECTIF",
    "VOTE_REEL",
    "VOTE_POUR",
    "VOTE_CONTRE",
    "VOTE_ABSTENTION",
    "DELIB_URL",
];

/// A row of the file.
pub type Row = [String; COLUMNS.len()];

/// The file of each body for a year, by SIREN; none when it took no act that
/// can be listed.
///
/// # Errors
/// When the writer does.
pub fn deliberations(
    record: &Record,
    results: &Results,
    year: u16,
) -> std::io::Result<Vec<DataFile>> {
    let mut bodies: BTreeMap<&str, Vec<(String, Row)>> = BTreeMap::new();
    for (act, result) in listed(record, results, year) {
        let sitting = &record.sittings[act.sitting];
        let assembly = &record.assemblies[sitting.assembly];
        if let (Some(siren), Some(row)) = (producer(assembly), row(assembly, sitting, act, result))
        {
            // Digits, year first: the day is in its order, and in the name.
            let day = sitting.date.map(|day| day.format("%Y%m%d").to_string());
            bodies.entry(siren).or_default().push((day.unwrap_or_default(), row));
        }
    }
    let file = |(siren, rows): (&str, Vec<(String, Row)>)| {
        let latest = rows.iter().map(|(day, _)| day).max().cloned().unwrap_or_default();
        let rows: Vec<Row> = rows.into_iter().map(|(_, row)| row).collect();
        let name = format!("{latest}_{siren}_deliberations-{year}.csv");
        Ok(DataFile { name, bytes: csv(&rows)? })
    };
    bodies.into_iter().map(file).collect()
}

/// The acts of a year that the file lists: those taken, by the day of their
/// sitting, whatever year the report they carry is of.
pub(crate) fn listed<'a>(
    record: &'a Record,
    results: &'a Results,
    year: u16,
) -> impl Iterator<Item = (&'a Deliberation, &'a ActResult)> {
    let acts = record.deliberations.iter();
    acts.filter(move |(_, act)| held_in(&record.sittings[act.sitting], year))
        .filter_map(|(id, act)| Some((act, results.acts.get(&id)?)))
        .filter(|(_, result)| result.is_taken())
}

/// The SIREN of a body, its name as a producer of data; none without a SIRET.
pub(crate) fn producer(assembly: &Assembly) -> Option<&str> {
    assembly.siret.as_deref()?.get(..9)
}

/// The number of an act, else its code: the schema wants one.
pub(crate) fn identifier(act: &Deliberation) -> &str {
    act.act_number.as_ref().map_or(act.code.as_str(), |number| &number.value)
}

/// An act as a row; none when its subject is not known, since the schema wants
/// one and a subject made up would be wrong.
fn row(
    assembly: &Assembly,
    sitting: &Sitting,
    act: &Deliberation,
    result: &ActResult,
) -> Option<Row> {
    let code = act.subject_code.as_ref().map(|cell| cell.value.as_str())?;
    let (budget_year, budget_name) = match Budget::of(act) {
        Budget::Named(year, name) => (year, name),
        Budget::Absent | Budget::Half | Budget::BadYear(_) => ("", ""),
    };
    let prefecture = assembly.prefecture.as_ref().filter(|id| is_prefecture(&id.value));
    let received = act.received_on.as_ref().map(|day| day.value.to_string());
    let [members, cast, votes_for, against, abstentions] = votes(act, result).unwrap_or_default();
    Some([
        harmless(&assembly.name),
        assembly.siret.clone()?,
        harmless(identifier(act)),
        sitting.date?.to_string(),
        code.to_owned(),
        subject(code)?.to_owned(),
        harmless(&act.title),
        budget_year.to_owned(),
        harmless(budget_name),
        prefecture.map(|id| id.value.clone()).unwrap_or_default(),
        received.unwrap_or_default(),
        members,
        cast,
        votes_for,
        against,
        abstentions,
        act.url.as_ref().map(|url| encoded(&url.value)).unwrap_or_default(),
    ])
}

/// The five counts of a vote: all of them, or none when the council takes note.
///
/// Those who « really » voted are for, against or abstaining, proxies counted,
/// so that the sum holds: blank and void ballots are none of the three.
fn votes(act: &Deliberation, result: &ActResult) -> Option<[String; 5]> {
    let (Poll::Vote, Some(numbers)) = (act.poll, result.numbers) else { return None };
    let [votes_for, against, abstentions] = [&act.votes_for, &act.votes_against, &act.abstentions]
        .map(|cell| cell.as_ref().map(|cell| u64::from(cell.value)));
    let (votes_for, against, abstentions) = (votes_for?, against?, abstentions?);
    let cast = votes_for + against + abstentions;
    Some([numbers.members.into(), cast, votes_for, against, abstentions].map(|it| it.to_string()))
}

/// Rows as the bytes of the file, its header first.
///
/// # Errors
/// When the writer does.
pub fn csv(rows: &[Row]) -> std::io::Result<Vec<u8>> {
    table(&COLUMNS, rows)
}
