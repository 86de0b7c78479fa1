//! The cover, the foot of pages, and what names the document.

use serde::Serialize;

use super::count::{Count, drawing};
use super::set_all;
use super::transition::TransitionView;
use crate::compute::{Counted, Scope};
use crate::domain::{Id, ProposalId, TransitionId};
use crate::french::dates::long;
use crate::french::names::fold;
use crate::french::{report, typography::set};
use crate::render::views::{DateView, Sourced};

/// The cover, and what names the document.
#[derive(Debug, Serialize)]
pub struct CoverView {
    /// The document's name in full.
    #[serde(rename = "document")]
    pub document: String,
    /// The title, line by line.
    #[serde(rename = "titre")]
    pub title: Vec<String>,
    /// The composed title, under one that was given.
    #[serde(rename = "sous_titre")]
    pub subtitle: Option<String>,
    /// Who publishes it.
    #[serde(rename = "auteur")]
    pub author: String,
    /// The bodies whose convention it is.
    #[serde(rename = "collectivites")]
    pub bodies: Vec<String>,
    /// The convention's name.
    #[serde(rename = "convention")]
    pub convention: Option<String>,
    /// « Décembre 2025 », or the date of the count.
    #[serde(rename = "parution")]
    pub published: String,
    /// « 29 août 2025 »: the date of the count, when it was typed.
    #[serde(rename = "arrete")]
    pub closed: Option<String>,
    /// « 16 décembre 2025 »: when it was published.
    #[serde(rename = "publie")]
    pub published_on: Option<String>,
    /// The document's date.
    #[serde(rename = "jour")]
    pub day: DateView,
    /// The logo.
    #[serde(rename = "logo")]
    pub logo: Option<LogoView>,
    /// Where each transition is, in the order of numbers.
    #[serde(rename = "reperes")]
    pub places: Vec<PlaceView>,
    /// « 34 propositions sur 40 sont mises en œuvre. »
    #[serde(rename = "reponse")]
    pub answer: Sourced,
    /// What each drawing means.
    #[serde(rename = "cle")]
    pub key: Vec<KeyView>,
}

/// The logo.
#[derive(Debug, Serialize)]
pub struct LogoView {
    /// The name the workbook gives it.
    #[serde(rename = "nom")]
    pub name: String,
    /// What it shows.
    #[serde(rename = "description")]
    pub description: String,
}

/// A transition on the cover.
#[derive(Debug, Serialize)]
pub struct PlaceView {
    /// Its name.
    #[serde(rename = "nom")]
    pub name: String,
    /// « n° 14 à 29 ».
    #[serde(rename = "numeros")]
    pub numbers: Sourced,
    /// Its accent.
    #[serde(rename = "couleur")]
    pub color: String,
}

/// What a drawing means.
#[derive(Debug, Serialize)]
pub struct KeyView {
    /// The drawing.
    #[serde(rename = "categorie")]
    pub category: &'static str,
    /// The statuses it stands for.
    #[serde(rename = "libelle")]
    pub label: String,
}

/// The foot of pages.
#[derive(Debug, Serialize)]
pub struct FootView {
    /// Who, and which convention.
    #[serde(rename = "qui")]
    pub who: String,
    /// « Bilan 2025 ».
    #[serde(rename = "quoi")]
    pub what: String,
    /// The beginning of the fingerprint.
    #[serde(rename = "empreinte")]
    pub fingerprint: String,
}

pub(super) fn cover(count: &Count<'_>, transitions: &[TransitionView]) -> CoverView {
    let settings = &count.record.settings;
    let given = set_all(count.row.and_then(|row| row.title.as_ref()));
    let composed = report::full_name(settings.convention.as_deref(), count.year);
    let published = count.row.and_then(|row| row.published_on);
    let closed = count.closed_on();
    let bodies = bodies(count);
    let (done, whole) = count.total();
    CoverView {
        document: match &given {
            Some(title) => format!("{title}. {composed}"),
            None => composed.clone(),
        },
        subtitle: given.is_some().then_some(composed),
        title: given.map_or_else(
            || {
                let community = settings.community.as_deref();
                report::title(settings.convention.as_deref(), community, count.year)
            },
            |it| vec![it],
        ),
        author: bodies.first().cloned().unwrap_or_default(),
        logo: settings.logo.as_ref().map(|logo| LogoView {
            name: logo.value.clone(),
            description: report::logo(settings.community.as_deref().unwrap_or_default()),
        }),
        bodies,
        convention: set_all(settings.convention.as_ref()),
        published: match (published, closed) {
            (Some(date), _) => report::month(date),
            (None, Some(date)) => report::as_of_alone(date),
            (None, None) => report::in_year_alone(count.year),
        },
        closed: closed.map(long),
        published_on: published.map(long),
        day: DateView::from(published.unwrap_or_else(|| count.record.dated(count.year))),
        places: places(count, transitions),
        answer: count.said(
            format!("{}.", report::answer(done, whole)),
            [count.of(Scope::Whole, Counted::Share)],
        ),
        key: key(count),
    }
}

/// The city, then the other bodies that answer the convention.
fn bodies(count: &Count<'_>) -> Vec<String> {
    let record = count.record;
    let mut names: Vec<String> = Vec::new();
    let others = record.assemblies.rows().iter().map(|row| row.name.as_str());
    for name in record.settings.community.as_deref().into_iter().chain(others) {
        if !names.iter().any(|known| fold(known) == fold(name)) {
            names.push(set(name));
        }
    }
    names
}

/// The transitions that have proposals: in the order of the squares when each has
/// its own run of them, else in the order of the pages.
fn places(count: &Count<'_>, transitions: &[TransitionView]) -> Vec<PlaceView> {
    let shown: Vec<(ProposalId, TransitionId, &str)> = count
        .proposals()
        .map(|(id, row, _)| (id, row.transition, row.number.value.as_str()))
        .collect();
    let mut order: Vec<TransitionId> = Vec::new();
    for (_, transition, _) in &shown {
        if !order.contains(transition) {
            order.push(*transition);
        }
    }
    let runs = shown.chunk_by(|(_, a, _), (_, b, _)| a == b).count();
    if runs > order.len() {
        order.sort_unstable();
    }
    let place = |id: TransitionId| {
        let own = shown.iter().filter(|(_, transition, _)| *transition == id);
        let numbers: Vec<&str> = own.map(|(_, _, number)| *number).collect();
        let changes = shown.chunk_by(|(_, a, _), (_, b, _)| a == b);
        let runs = changes.filter(|run| run.first().is_some_and(|(_, it, _)| *it == id)).count();
        // Numbers that do not follow one another are counted.
        let counted = (numbers.len() > 1 && runs > 1)
            .then(|| count.of(Scope::Transition(id), Counted::InForce));
        Some(PlaceView {
            name: transitions.get(id.index())?.name.clone(),
            numbers: count.said(report::numbers_span(&numbers, runs == 1), counted),
            color: count.color(id),
        })
    };
    order.into_iter().filter_map(place).collect()
}

/// One line a drawing: its statuses, those in use.
fn key(count: &Count<'_>) -> Vec<KeyView> {
    let mut drawn: Vec<(_, Vec<String>)> = Vec::new();
    for (status, _) in count.groups() {
        let label = set(&status.label);
        match drawn.iter_mut().find(|(category, _)| *category == status.category) {
            Some((_, labels)) => labels.push(label),
            None => drawn.push((status.category, vec![label])),
        }
    }
    drawn.sort_by_key(|(category, _)| *category);
    let view = |(category, labels): (_, Vec<String>)| KeyView {
        category: drawing(category),
        label: labels.join(", "),
    };
    drawn.into_iter().map(view).collect()
}

pub(super) fn foot(count: &Count<'_>, fingerprint: &[String]) -> FootView {
    let settings = &count.record.settings;
    let who: Vec<String> = [&settings.community, &settings.convention]
        .into_iter()
        .flatten()
        .map(|it| set(it))
        .collect();
    FootView {
        who: who.join(" · "),
        what: report::full_name(None, count.year),
        fingerprint: fingerprint.first().cloned().unwrap_or_default(),
    }
}
