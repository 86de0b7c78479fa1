//! Stories, their key figures, and quotes.

use serde::Serialize;

use super::count::Count;
use super::set_all;
use crate::compute::Measure;
use crate::domain::{Focus, TransitionId};
use crate::french::{report, typography::set};
use crate::render::views::Sourced;
use crate::render::views::prose::{BlockView, prose};

/// Wordings of proposals that may stand for a title, at most.
const WORDINGS: usize = 2;

/// A story.
#[derive(Debug, Serialize)]
pub struct FocusView {
    /// Its title, when it was given one.
    #[serde(rename = "titre")]
    pub title: Option<String>,
    /// The wordings of its one or two proposals, to head it without a title.
    #[serde(rename = "intitules")]
    pub wordings: Vec<String>,
    /// « Propositions n° 26 et 27 ».
    #[serde(rename = "propositions")]
    pub proposals: Option<String>,
    /// Its key figure.
    #[serde(rename = "chiffre")]
    pub figure: Option<FigureView>,
    /// Its text.
    #[serde(rename = "texte")]
    pub text: Vec<BlockView>,
    /// Its picture.
    #[serde(rename = "image")]
    pub picture: Option<PictureView>,
}

/// A figure in large type.
#[derive(Debug, Serialize)]
pub struct FigureView {
    /// « 4,5 ».
    #[serde(rename = "valeur")]
    pub value: Sourced,
    /// « hectares ».
    #[serde(rename = "unite")]
    pub unit: Option<String>,
    /// What it counts.
    #[serde(rename = "libelle")]
    pub label: String,
    /// Where it comes from.
    #[serde(rename = "source")]
    pub source: Option<String>,
}

/// A picture beside the workbook.
#[derive(Debug, Serialize)]
pub struct PictureView {
    /// The name the workbook gives it.
    #[serde(rename = "nom")]
    pub name: String,
    /// What it shows.
    #[serde(rename = "description")]
    pub description: String,
    /// Its caption.
    #[serde(rename = "legende")]
    pub caption: Option<String>,
}

/// A quote.
#[derive(Debug, Serialize)]
pub struct QuoteView {
    /// What was said, quotation marks included.
    #[serde(rename = "texte")]
    pub text: String,
    /// By whom.
    #[serde(rename = "auteur")]
    pub author: String,
    /// Where.
    #[serde(rename = "source")]
    pub source: Option<String>,
}

/// The stories of a transition, or of none.
pub(super) fn of(count: &Count<'_>, transition: Option<TransitionId>) -> Vec<FocusView> {
    let home = |focus: &Focus| {
        let first = focus.proposals.first().map(|id| count.record.proposals[*id].transition);
        focus.transition.or(first)
    };
    let rows = count.record.focuses.iter().filter(|row| row.year == count.year);
    rows.filter(|row| home(row) == transition).map(|row| focus(count, row)).collect()
}

fn focus(count: &Count<'_>, focus: &Focus) -> FocusView {
    let proposals: Vec<_> = focus.proposals.iter().map(|id| &count.record.proposals[*id]).collect();
    let numbers: Vec<&str> = proposals.iter().map(|row| row.number.value.as_str()).collect();
    let wordings = proposals.iter().map(|row| set(row.short_title.as_ref().unwrap_or(&row.title)));
    FocusView {
        title: set_all(focus.title.as_ref()),
        wordings: if proposals.len() <= WORDINGS { wordings.collect() } else { Vec::new() },
        proposals: report::numbered(&numbers),
        figure: focus.figure.and_then(|place| figure(count, place)),
        text: prose(&focus.text, &count.results.figures, Some(count.year)),
        picture: focus.image.as_ref().map(|image| PictureView {
            name: image.value.clone(),
            description: focus
                .description
                .as_ref()
                .or(focus.caption.as_ref())
                .map_or_else(|| report::DASH.to_owned(), |text| set(text)),
            caption: set_all(focus.caption.as_ref()),
        }),
    }
}

fn figure(count: &Count<'_>, place: usize) -> Option<FigureView> {
    let row = count.record.key_figures.get(place)?;
    Some(FigureView {
        value: count.said(set(&row.value.value), [Measure::Key(place)]),
        unit: set_all(row.unit.as_ref()),
        label: set(&row.label),
        source: set_all(row.source.as_ref()),
    })
}

/// The quotes of a transition, or of none: those of the year, and of any.
pub(super) fn quotes(count: &Count<'_>, transition: Option<TransitionId>) -> Vec<QuoteView> {
    let rows = count.record.quotes.iter().filter(|row| {
        row.transition == transition && row.year.is_none_or(|year| year == count.year)
    });
    rows.map(|row| QuoteView {
        text: report::quoted(&row.text),
        author: set(&row.author),
        source: set_all(row.source.as_ref()),
    })
    .collect()
}
