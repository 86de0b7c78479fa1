//! The tracking table (« tableau de suivi »).

use serde::Serialize;

use super::count::{Count, drawing};
use super::set_all;
use super::square::printed;
use super::transition::Subject;
use crate::compute::{Ballots, Measure};
use crate::domain::{Progress, Proposal, ProposalId, Status};
use crate::french::{report, typography::set};
use crate::render::views::Sourced;
use crate::render::views::prose::{BlockView, prose};

/// The rows of one subject.
#[derive(Debug, Serialize)]
pub struct TableView {
    /// The subject; none when no proposal has one.
    #[serde(rename = "sujet")]
    pub subject: Option<String>,
    /// Its rows.
    #[serde(rename = "lignes")]
    pub rows: Vec<RowView>,
}

/// One proposal.
#[derive(Debug, Serialize)]
pub struct RowView {
    /// Its number.
    #[serde(rename = "numero")]
    pub number: String,
    /// Its wording.
    #[serde(rename = "titre")]
    pub title: String,
    /// The service in charge, who may act: lines under the wording.
    #[serde(rename = "precisions")]
    pub details: Vec<String>,
    /// « Avancement ».
    #[serde(rename = "avancement")]
    pub note: Vec<BlockView>,
    /// Projects and measures: lines under the note.
    #[serde(rename = "mesures")]
    pub measures: Vec<Sourced>,
    /// Where to read more.
    #[serde(rename = "lien")]
    pub link: Option<String>,
    /// The votes of the citizens, or a dash.
    #[serde(rename = "voix")]
    pub votes: Sourced,
    /// Its status.
    #[serde(rename = "statut")]
    pub status: String,
    /// What is drawn for it.
    #[serde(rename = "categorie")]
    pub category: &'static str,
    /// Whether it counts as carried out.
    #[serde(rename = "compte")]
    pub counts: bool,
}

pub(super) fn table(count: &Count<'_>, subject: &Subject<'_>) -> TableView {
    let rows = subject.rows.iter().map(|(id, proposal, status)| row(count, *id, proposal, status));
    TableView { subject: subject.name.clone(), rows: rows.collect() }
}

fn row(count: &Count<'_>, id: ProposalId, proposal: &Proposal, status: &Status) -> RowView {
    let progress = count.progress(id);
    let details = [&proposal.pilot, &proposal.competence];
    RowView {
        number: proposal.number.value.to_string(),
        title: set(&proposal.title),
        details: details.into_iter().filter_map(|it| set_all(it.as_ref())).collect(),
        note: progress
            .and_then(|row| row.note.as_ref())
            .map(|note| prose(note, &count.results.figures, Some(count.year)))
            .unwrap_or_default(),
        measures: progress.map(|row| measures(count, row)).unwrap_or_default(),
        link: progress.and_then(|row| row.link.clone()),
        votes: count.said(
            proposal.votes().map_or_else(|| report::DASH.to_owned(), printed),
            [Measure::Proposal(id, Ballots::Both)],
        ),
        status: set(&status.label),
        category: drawing(status.category),
        counts: status.counts,
    }
}

/// The projects, and the measure with its value and unit.
fn measures(count: &Count<'_>, row: &Progress) -> Vec<Sourced> {
    let value = row.value.as_ref().map(|value| match &row.unit {
        Some(unit) => format!("{} {unit}", value.value),
        None => value.value.clone(),
    });
    let measure = match (&row.indicator, value) {
        (Some(what), Some(value)) => Some(report::detail(what, &value)),
        (Some(only), None) => Some(set(only)),
        (None, value) => value.as_deref().map(set),
    };
    let figure = Measure::Indicator(row.year, row.proposal);
    let projects = set_all(row.projects.as_ref()).map(Sourced::typed);
    projects.into_iter().chain(measure.map(|text| count.said(text, [figure]))).collect()
}
