//! Sentences ready to paste, with the figures of the report in them.

use serde::Serialize;

use super::Sourced;
use super::bilan::{BilanView, FigureView, TransitionView};
use super::card::reporting;
use crate::french::report::{self, short_names};

/// What can be pasted.
#[derive(Debug, Serialize)]
pub struct TextsView {
    /// The report's own title.
    #[serde(rename = "titre")]
    pub title: String,
    /// « 29 août 2025 »: the date of the count, when it was typed.
    #[serde(rename = "arrete")]
    pub closed: Option<String>,
    /// A post of 280 characters at most.
    #[serde(rename = "court")]
    pub post: Sourced,
    /// A paragraph for the press, sentence by sentence.
    #[serde(rename = "presse")]
    pub press: Vec<Sourced>,
    /// The whole.
    #[serde(rename = "ensemble")]
    pub whole: Sourced,
    /// One a transition.
    #[serde(rename = "transitions")]
    pub transitions: Vec<Sourced>,
    /// Those not carried out, by status.
    #[serde(rename = "autres")]
    pub others: Option<Sourced>,
    /// What changed since the year before.
    #[serde(rename = "changements")]
    pub changes: Vec<Sourced>,
    /// The citizens' vote.
    #[serde(rename = "votes")]
    pub votes: Option<Sourced>,
    /// Key figures of the report, each with its source.
    #[serde(rename = "chiffres")]
    pub figures: Vec<Sourced>,
    /// How it is counted.
    #[serde(rename = "regle")]
    pub rule: String,
    /// Where the report is.
    #[serde(rename = "site")]
    pub site: Option<String>,
    /// What each card shows.
    #[serde(rename = "images")]
    pub pictures: Vec<TextOfCardView>,
}

/// A card and its alternative.
#[derive(Debug, Serialize)]
pub struct TextOfCardView {
    /// The beginning of its file's name: `carte-ensemble`.
    #[serde(rename = "nom")]
    pub name: String,
    /// What it shows.
    #[serde(rename = "alternative")]
    pub alternative: Sourced,
}

/// The sentences of a report; `cards` by name, with what they show.
#[must_use]
pub fn texts(bilan: &BilanView, cards: Vec<(String, Sourced)>) -> TextsView {
    let whole = whole(bilan);
    let counted: Vec<_> = bilan.transitions.iter().filter(|it| !it.figures.empty).collect();
    let by_transition = (counted.len() > 1).then(|| by_transition(&counted));
    let others = bilan.others.as_ref().map(|others| {
        let text = report::of_the_others(&others.title, &others.sentence);
        let mut said = others.title.clone().saying(text);
        said.also(others.sentence.clone());
        said
    });
    let votes = bilan.votes.as_ref().map(|votes| {
        let text = report::in_short(&votes.sentence);
        votes.sentence.clone().saying(text)
    });
    let changes = bilan.changes.as_ref().map(|it| it.sentences.clone()).unwrap_or_default();
    let rest: Vec<&Sourced> = by_transition.iter().chain(&others).chain(changes.first()).collect();
    let press = [Some(&whole), by_transition.as_ref(), others.as_ref(), changes.first()];
    TextsView {
        title: bilan.cover.document.clone(),
        closed: bilan.cover.closed.clone(),
        post: post(bilan, &whole, &rest),
        press: press.into_iter().flatten().chain(&votes).cloned().collect(),
        transitions: bilan.transitions.iter().map(|it| it.bar.alternative.clone()).collect(),
        figures: key_figures(bilan).map(key_figure).collect(),
        rule: bilan.method.rule.clone(),
        site: bilan.site.clone(),
        pictures: cards
            .into_iter()
            .map(|(name, alternative)| TextOfCardView { name, alternative })
            .collect(),
        whole,
        others,
        changes,
        votes,
    }
}

fn whole(bilan: &BilanView) -> Sourced {
    let rate = &bilan.whole.rate;
    let shown = Some(&**rate).filter(|_| !bilan.whole.empty);
    let answer = bilan.cover.answer.trim_end_matches('.');
    let report = bilan.cover.subtitle.as_ref().unwrap_or(&bilan.cover.document);
    let text = report::headline(&bilan.whole.date, answer, shown, report);
    let mut said = bilan.cover.answer.clone().saying(text);
    if shown.is_some() {
        said.also(rate.clone());
    }
    said
}

fn by_transition(counted: &[&TransitionView]) -> Sourced {
    let names: Vec<&str> = counted.iter().map(|it| it.name.as_str()).collect();
    let names = short_names(&names);
    let rows: Vec<(&str, &str, &str)> = names
        .iter()
        .zip(counted)
        .map(|(name, it)| (name.as_str(), &*it.figures.share, &*it.figures.rate))
        .collect();
    let mut said = Sourced::typed(report::by_transition(&rows));
    for transition in counted {
        said.also(transition.figures.share.clone());
        said.also(transition.figures.rate.clone());
    }
    said
}

fn post(bilan: &BilanView, whole: &Sourced, rest: &[&Sourced]) -> Sourced {
    let rate = Some(&*bilan.whole.rate).filter(|_| !bilan.whole.empty);
    let answer = bilan.cover.answer.trim_end_matches('.');
    let head = report::posted(reporting(bilan), &bilan.whole.date, answer, rate);
    let sentences: Vec<&str> = rest.iter().map(|it| it.as_str()).collect();
    let (text, kept) = report::post(&head, &sentences, bilan.site.as_deref());
    let mut said = whole.clone().saying(text);
    for (sentence, _) in rest.iter().zip(kept).filter(|(_, kept)| *kept) {
        said.also((*sentence).clone());
    }
    said
}

/// Those of every story.
fn key_figures(bilan: &BilanView) -> impl Iterator<Item = &FigureView> {
    let stories = bilan.transitions.iter().flat_map(|it| &it.focuses).chain(&bilan.focuses);
    stories.filter_map(|story| story.figure.as_ref())
}

fn key_figure(figure: &FigureView) -> Sourced {
    let FigureView { value, unit, label, source } = figure;
    let text = report::sourced(value, unit.as_deref(), label, source.as_deref());
    value.clone().saying(text)
}
