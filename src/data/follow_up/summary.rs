//! Every figure that the report of a year prints, by name; its counts, of the
//! whole, of each transition and of each subject. `french::open_data` describes
//! every key.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Serialize;

use super::followed;
use crate::compute::{Figure, FigureValue, Measure, Results, Tally, report_fingerprint};
use crate::domain::{Focus, Prose, Record, Status};
use crate::french::choices::{CATEGORIES, word_for};
use crate::french::figures::printed;
use crate::french::numbers::{percent, tenths};
use crate::french::report;

#[derive(Serialize)]
struct Summary<'a> {
    #[serde(rename = "annee")]
    year: u16,
    #[serde(rename = "arrete_le")]
    closed_on: Option<NaiveDate>,
    #[serde(rename = "collectivite")]
    community: Option<&'a str>,
    convention: Option<&'a str>,
    #[serde(rename = "regle")]
    rule: String,
    #[serde(rename = "empreinte")]
    fingerprint: String,
    #[serde(rename = "statuts")]
    statuses: Vec<StatusTold<'a>>,
    #[serde(rename = "ensemble")]
    whole: Counts<'a>,
    transitions: Vec<TransitionTold<'a>>,
    #[serde(rename = "chiffres")]
    figures: Vec<FigureTold<'a>>,
}

#[derive(Serialize)]
struct StatusTold<'a> {
    #[serde(rename = "libelle")]
    label: &'a str,
    #[serde(rename = "categorie")]
    category: &'static str,
    #[serde(rename = "compte")]
    counts: bool,
}

#[derive(Serialize)]
struct Counts<'a> {
    #[serde(rename = "mises_en_oeuvre")]
    done: u32,
    #[serde(rename = "propositions")]
    whole: u32,
    #[serde(rename = "taux_en_dixiemes")]
    rate: Option<u32>,
    #[serde(rename = "taux_imprime")]
    printed: Option<String>,
    #[serde(rename = "statuts")]
    statuses: Vec<Held<'a>>,
}

#[derive(Serialize)]
struct Held<'a> {
    #[serde(rename = "libelle")]
    label: &'a str,
    #[serde(rename = "nombre")]
    count: u32,
}

#[derive(Serialize)]
struct TransitionTold<'a> {
    code: &'a str,
    #[serde(rename = "nom")]
    name: &'a str,
    #[serde(flatten)]
    counts: Counts<'a>,
    #[serde(rename = "sujets")]
    subjects: Vec<SubjectTold<'a>>,
}

#[derive(Serialize)]
struct SubjectTold<'a> {
    #[serde(rename = "nom")]
    name: Option<&'a str>,
    #[serde(flatten)]
    counts: Counts<'a>,
}

#[derive(Serialize)]
struct FigureTold<'a> {
    #[serde(rename = "nom")]
    name: &'a str,
    #[serde(rename = "imprime")]
    printed: String,
    /// A difference of rates is in tenths of a point.
    #[serde(rename = "nombre", skip_serializing_if = "Option::is_none")]
    count: Option<i64>,
    #[serde(rename = "sur", skip_serializing_if = "Option::is_none")]
    of: Option<u32>,
}

pub(super) fn json(record: &Record, results: &Results, year: u16) -> std::io::Result<Vec<u8>> {
    let closed = record.closed_on(year);
    let rows = record.statuses.rows();
    let labels = |counts: bool| -> Vec<&str> {
        let kept = rows.iter().filter(|status| status.counts == counts);
        kept.map(|status| status.label.as_str()).collect()
    };
    let result = results.years.get(&year);
    let summary = Summary {
        year,
        closed_on: closed,
        community: record.settings.community.as_deref(),
        convention: record.settings.convention.as_deref(),
        rule: report::rule(closed, &labels(true), &labels(false)),
        fingerprint: report_fingerprint(record, year),
        statuses: rows.iter().map(status).collect(),
        whole: counts(record, &result.map(|it| it.total.clone()).unwrap_or_default()),
        transitions: result.into_iter().flat_map(|it| transitions(record, it)).collect(),
        figures: figures(record, results, year),
    };
    let mut bytes = serde_json::to_vec_pretty(&summary).map_err(std::io::Error::other)?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn status(row: &Status) -> StatusTold<'_> {
    let category = word_for(CATEGORIES, &row.category);
    StatusTold { label: &row.label, category, counts: row.counts }
}

fn transitions<'a>(
    record: &'a Record,
    result: &'a crate::compute::YearResult,
) -> impl Iterator<Item = TransitionTold<'a>> {
    result.transitions.iter().map(move |(id, tally)| {
        let row = &record.transitions[*id];
        let subject = |(_, subject): (usize, &'a crate::compute::Subject)| SubjectTold {
            name: subject.name.as_deref(),
            counts: counts(record, &subject.tally),
        };
        TransitionTold {
            code: &row.code,
            name: &row.name,
            counts: counts(record, tally),
            subjects: result.subjects_of(*id).map(subject).collect(),
        }
    })
}

fn counts<'a>(record: &'a Record, tally: &Tally) -> Counts<'a> {
    let held = |(id, count): (&crate::domain::StatusId, &u32)| Held {
        label: &record.statuses[*id].label,
        count: *count,
    };
    Counts {
        done: tally.done,
        whole: tally.whole,
        rate: tenths(tally.done, tally.whole),
        printed: percent(tally.done, tally.whole),
        statuses: tally.statuses.iter().map(held).collect(),
    }
}

/// The figures that the report prints, or that its texts call, by what they measure.
fn figures<'a>(record: &'a Record, results: &'a Results, year: u16) -> Vec<FigureTold<'a>> {
    let called = called(record, results, year);
    let focused = |place| record.focuses.iter().any(|row| is_key(row, year, place));
    let is_printed = |figure: &&Figure| match figure.measure {
        Measure::Progress(of, ..) | Measure::Gap(of, ..) | Measure::Moved(of, _) => of == year,
        Measure::Indicator(of, id) => of == year && record.proposals[id].in_force(year),
        Measure::Key(place) => focused(place),
        Measure::Transitions
        | Measure::Citizens(_)
        | Measure::Ranked
        | Measure::Proposal(..)
        | Measure::Rank(_) => true,
        Measure::Sitting(..)
        | Measure::Act(..)
        | Measure::Register(..)
        | Measure::Findings(..)
        | Measure::Kept(_) => false,
    };
    let kept = results.figures.iter().filter(|it| is_printed(it) || called.contains(&it.measure));
    kept.map(told).collect()
}

fn is_key(focus: &Focus, year: u16, place: usize) -> bool {
    focus.year == year && focus.figure == Some(place)
}

fn told(figure: &Figure) -> FigureTold<'_> {
    let (count, of) = match figure.value {
        FigureValue::Count(count) => (Some(count.into()), None),
        FigureValue::Share { part, whole } | FigureValue::Rate { part, whole } => {
            (Some(part.into()), Some(whole))
        }
        FigureValue::Difference(amount) | FigureValue::Points(amount) => (Some(amount), None),
        FigureValue::Typed(_) => (None, None),
    };
    FigureTold { name: &figure.name, printed: printed(&figure.value), count, of }
}

/// What the long texts of the report call.
fn called(record: &Record, results: &Results, year: u16) -> BTreeSet<Measure> {
    let years = record.years.iter().filter(|row| row.year == year);
    let focuses = record.focuses.iter().filter(|row| row.year == year).map(|row| &row.text);
    let texts: Vec<&Prose> = years
        .filter_map(|row| row.introduction.as_ref())
        .chain(record.transitions.rows().iter().filter_map(|row| row.introduction.as_ref()))
        .chain(focuses)
        .chain(
            followed(record, year)
                .filter(|row| row.year == year)
                .filter_map(|row| row.note.as_ref()),
        )
        .collect();
    let runs = texts.into_iter().flat_map(Prose::runs).filter(|run| run.figure);
    runs.filter_map(|run| results.figures.get(&run.text, Some(year)))
        .map(|figure| figure.measure)
        .collect()
}
