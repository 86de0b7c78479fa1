//! The pictures to share: one says the whole, each of the others a transition.
//! What they say is taken from the report, which counted it.

use serde::Serialize;

use super::Sourced;
use super::bilan::{BilanView, SquareView, TransitionView, WholeView};
use crate::french::report;

/// The sizes of each card, in pixels: to share by a link, and square.
pub const SIZES: [(u32, u32); 2] = [(1200, 630), (1080, 1080)];

/// What a card says.
#[derive(Debug, Clone, Serialize)]
pub struct CardView {
    /// Its width, in pixels.
    #[serde(rename = "largeur")]
    pub width: u32,
    /// Its height, in pixels.
    #[serde(rename = "hauteur")]
    pub height: u32,
    /// Whether it is as wide as it is high.
    #[serde(rename = "carree")]
    pub is_square: bool,
    /// What names the picture.
    #[serde(rename = "document")]
    pub document: String,
    /// The transition, or the convention for the whole.
    #[serde(rename = "titre")]
    pub title: String,
    /// The convention, on the card of a transition.
    #[serde(rename = "convention")]
    pub convention: Option<String>,
    /// The colour of the ground; none for the whole, which is white.
    #[serde(rename = "fond")]
    pub ground: Option<String>,
    /// The figures.
    #[serde(rename = "chiffres")]
    pub figures: WholeView,
    /// « 29 août 2025 »: the date of the count, else its year.
    #[serde(rename = "arrete")]
    pub closed: String,
    /// One square a proposal.
    #[serde(rename = "carres")]
    pub squares: Vec<SquareView>,
    /// The transitions by name and colour, on the card of the whole.
    #[serde(rename = "reperes")]
    pub places: Vec<LegendView>,
    /// What the card shows, in words.
    #[serde(rename = "alternative")]
    pub alternative: Sourced,
}

/// A transition by name and colour.
#[derive(Debug, Clone, Serialize)]
pub struct LegendView {
    /// Its name, without the words that all begin with.
    #[serde(rename = "nom")]
    pub name: String,
    /// Its colour.
    #[serde(rename = "couleur")]
    pub color: String,
}

/// The cards of a report: the whole, then each transition in order, each in the
/// sizes of [`SIZES`].
pub fn cards(bilan: &BilanView) -> impl Iterator<Item = [CardView; 2]> {
    let one = |transition| of_transition(bilan, transition);
    let all = std::iter::once(whole(bilan)).chain(bilan.transitions.iter().map(one));
    all.map(|card| {
        SIZES.map(|(width, height)| CardView {
            width,
            height,
            is_square: width == height,
            ..card.clone()
        })
    })
}

/// Who reports: the convention, else who publishes.
pub(super) fn reporting(bilan: &BilanView) -> Option<&str> {
    let author = Some(bilan.cover.author.as_str()).filter(|it| !it.is_empty());
    bilan.cover.convention.as_deref().or(author)
}

fn whole(bilan: &BilanView) -> CardView {
    let figures = bilan.whole.clone();
    let answer = bilan.cover.answer.trim_end_matches('.');
    let rate = Some(&*figures.rate).filter(|_| !figures.empty);
    let chart = &bilan.mosaic.alternative;
    let text = report::card(reporting(bilan), &figures.date, answer, rate, chart);
    let mut alternative = bilan.cover.answer.clone().saying(text);
    if !figures.empty {
        alternative.also(figures.rate.clone());
    }
    alternative.also(chart.clone());
    let places = &bilan.cover.places;
    let names: Vec<&str> = places.iter().map(|place| place.name.as_str()).collect();
    let legend = report::short_names(&names).into_iter().zip(places);
    CardView {
        width: SIZES[0].0,
        height: SIZES[0].1,
        is_square: false,
        document: bilan.cover.document.clone(),
        title: reporting(bilan).map_or_else(|| bilan.cover.document.clone(), str::to_owned),
        convention: None,
        ground: None,
        figures,
        closed: bilan.cover.closed.clone().unwrap_or_else(|| bilan.whole.date.clone()),
        squares: bilan.mosaic.squares.clone(),
        places: legend
            .map(|(name, place)| LegendView { name, color: place.color.clone() })
            .collect(),
        alternative,
    }
}

fn of_transition(bilan: &BilanView, transition: &TransitionView) -> CardView {
    let chart = &transition.bar.alternative;
    let text = report::transition_card(reporting(bilan), &transition.figures.date, chart);
    CardView {
        width: SIZES[0].0,
        height: SIZES[0].1,
        is_square: false,
        document: format!("{}, {}", transition.name, bilan.cover.document),
        title: transition.name.clone(),
        convention: reporting(bilan).map(str::to_owned),
        ground: Some(transition.color.clone()),
        figures: transition.figures.clone(),
        closed: bilan.cover.closed.clone().unwrap_or_else(|| bilan.whole.date.clone()),
        squares: transition.bar.squares.clone(),
        places: Vec::new(),
        alternative: chart.clone().saying(text),
    }
}
