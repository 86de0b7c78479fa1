//! The yearly tables of the register, by date and by subject (R2121-9), a part
//! for each body: each has its own register.

use serde::Serialize;

use super::closing::{EntryView, entries};
use super::desk::Desk;
use crate::compute::{Agenda, Filed, Measure, Results, tables_fingerprint};
use crate::domain::{AssemblyId, Record, SittingId};
use crate::french::names::{fold, join};
use crate::french::subjects::{subject_name, subject_of};
use crate::french::{acts, dates, register, typography};
use crate::render::views::Sourced;
use crate::render::views::deliberation::short;

/// The tables of a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TablesView {
    /// The title of the file.
    #[serde(rename = "titre_document")]
    pub document_title: String,
    /// The bodies, authors of the file.
    #[serde(rename = "auteur")]
    pub author: String,
    /// A part for each body.
    #[serde(rename = "parties")]
    pub parts: Vec<PartView>,
    /// The start of the fingerprint, in groups of four.
    #[serde(rename = "empreinte")]
    pub fingerprint: String,
}

/// The tables of one body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PartView {
    /// The body.
    #[serde(rename = "collectivite")]
    pub body: String,
    /// « Registre des délibérations du conseil municipal ».
    pub instance: String,
    /// « Tables de l’année 2025 ».
    #[serde(rename = "titre")]
    pub title: String,
    /// How many deliberations of how many sittings.
    #[serde(rename = "etendue")]
    pub extent: Sourced,
    /// Which sittings are left out, in a sentence.
    #[serde(rename = "lacunes")]
    pub left_out: Option<String>,
    /// Every deliberation, by date then in the order of examination.
    #[serde(rename = "par_date")]
    pub by_date: Vec<FiledView>,
    /// The same by subject, then by title.
    #[serde(rename = "par_matiere")]
    pub by_subject: Vec<SubjectView>,
    /// The foot of each page of the part.
    #[serde(rename = "pied")]
    pub footer: String,
}

/// A deliberation and its sitting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FiledView {
    /// « 12 décembre 2025 ».
    #[serde(rename = "seance")]
    pub sitting: String,
    /// Its numbers and subject.
    #[serde(rename = "deliberation")]
    pub entry: EntryView,
}

/// A subject of the table by subject.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SubjectView {
    /// « 5. Institutions et vie politique ».
    #[serde(rename = "nom")]
    pub name: String,
    /// Its deliberations, by title.
    #[serde(rename = "lignes")]
    pub rows: Vec<FiledView>,
}

/// A row to sort: its subject, and the row.
type Row = (Option<usize>, FiledView);

/// The view of a year's tables; none without a sitting to enter in them.
///
/// # Panics
/// Never for results computed from this record.
#[must_use]
pub fn tables(record: &Record, results: &Results, year: u16) -> Option<TablesView> {
    let bodies = record.assemblies.iter();
    let parts: Vec<PartView> =
        bodies.filter_map(|(id, _)| part(record, results, id, year)).collect();
    let author = join(&parts.iter().map(|part| part.body.as_str()).collect::<Vec<_>>());
    let title = register::tables_title(year);
    (!parts.is_empty()).then(|| TablesView {
        document_title: format!("{title}, {author}"),
        author,
        parts,
        fingerprint: short(&tables_fingerprint(record, results, year)),
    })
}

fn part(record: &Record, results: &Results, body: AssemblyId, year: u16) -> Option<PartView> {
    let sittings = record.sittings.iter();
    let (covered, others): (Vec<SittingId>, Vec<SittingId>) = sittings
        .filter(|(_, sitting)| sitting.assembly == body && sitting.year() == Some(year))
        .map(|(id, _)| id)
        .partition(|id| Agenda::of(record, results, *id) == Agenda::Whole);
    let held = others.iter().filter(|id| results.courses.contains_key(id));
    let left_out: Vec<_> = held.filter_map(|id| record.sittings[*id].date).collect();
    let rows: Vec<Row> = covered.iter().flat_map(|id| rows(record, results, *id)).collect();
    let assembly = &record.assemblies[body];
    let (name, council) =
        (typography::set(&assembly.name), acts::council(assembly.kind, &assembly.name));
    let title = register::tables_title(year);
    let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    (!rows.is_empty()).then(|| PartView {
        footer: register::page_foot(&name, council, None, &register::tables_foot(year)),
        instance: register::register(council),
        body: name,
        title,
        extent: Sourced::new(
            &results.figures,
            register::extent(count(rows.len()), count(covered.len())),
            [Filed::Acts, Filed::Sittings].map(|what| Measure::Register(body, year, what)),
        ),
        left_out: register::left_out(&left_out),
        by_date: rows.iter().map(|(_, row)| row.clone()).collect(),
        by_subject: by_subject(rows),
    })
}

fn rows(record: &Record, results: &Results, id: SittingId) -> Vec<Row> {
    let desk = Desk::new(record, results, id);
    let sitting = desk.sitting.date.map(dates::long).unwrap_or_default();
    desk.acts()
        .zip(entries(&desk))
        .map(|((_, act, _), entry)| {
            let subject = act.subject_code.as_ref().and_then(|code| subject_of(&code.value));
            (subject, FiledView { sitting: sitting.clone(), entry })
        })
        .collect()
}

/// By subject, those without one last; by title within, then by date.
fn by_subject(mut rows: Vec<Row>) -> Vec<SubjectView> {
    rows.sort_by_cached_key(|(subject, row)| (subject.is_none(), *subject, fold(&row.entry.title)));
    rows.chunk_by(|one, next| one.0 == next.0)
        .map(|group| SubjectView {
            name: subject_name(group.first().and_then(|(rank, _)| *rank).unwrap_or_default()),
            rows: group.iter().map(|(_, row)| row.clone()).collect(),
        })
        .collect()
}
