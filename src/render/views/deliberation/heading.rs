//! The head of page 1: who, when, what, how many, and the opening formula.

use serde::Serialize;

use super::desk::Desk;
use crate::compute::{AtAct, AtSitting, Measure};
use crate::french::acts::{self, Opening};
use crate::french::figures::printed;
use crate::french::numbers::integer;
use crate::french::{Spelling, ballots, closings, dates, names, people, typography};
use crate::render::views::{DateView, Sourced};

/// The head of page 1, and what the file says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HeadingView {
    /// The title of the file.
    #[serde(rename = "titre_document")]
    pub document_title: String,
    /// Its date: that of the sitting.
    pub date: Option<DateView>,
    /// The body, also the author of the file.
    #[serde(rename = "collectivite")]
    pub body: String,
    /// « Délibération du conseil municipal ».
    pub instance: String,
    /// « Séance du 29 juin 2022, 16 h 00 »; none without a date.
    #[serde(rename = "seance")]
    pub sitting: Option<String>,
    /// Whether room is left for the prefecture's stamp.
    #[serde(rename = "cadre_prefecture")]
    pub prefecture_frame: bool,
    /// What is known of the prefecture's receipt, line by line.
    #[serde(rename = "reception")]
    pub receipt: Vec<String>,
    /// « Rapport n° », its number only.
    #[serde(rename = "rapport")]
    pub item: Option<String>,
    /// « Numéro d’acte ».
    #[serde(rename = "numero_acte")]
    pub act_number: Option<String>,
    /// « Objet ».
    #[serde(rename = "titre")]
    pub title: String,
    /// What act it corrects, in a sentence.
    #[serde(rename = "rectifie")]
    pub rectifies: Option<String>,
}

/// A number and what it counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NumberView {
    /// The number; none leaves a box to fill in.
    #[serde(rename = "valeur")]
    pub value: Option<Sourced>,
    /// What it counts.
    #[serde(rename = "libelle")]
    pub label: &'static str,
}

/// A line to fill in, or already known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BlankView {
    /// What is asked for, its ASCII name: `date`, `heure`, `lieu`,
    /// `presidence`, `secretariat`.
    #[serde(rename = "nom")]
    pub name: &'static str,
    /// The answer, when it is known.
    #[serde(rename = "valeur")]
    pub value: Option<String>,
}

pub(super) fn view(desk: &Desk<'_>) -> HeadingView {
    let Desk { act, sitting, council, draft, .. } = *desk;
    let title = typography::set(&act.title);
    HeadingView {
        document_title: acts::document_title(&title, draft),
        date: sitting.date.map(DateView::from),
        body: body(desk),
        instance: acts::heading(council, draft),
        sitting: sitting.date.map(|date| acts::sitting(date, sitting.time)),
        prefecture_frame: !draft && act.transmissible != Some(false),
        receipt: if draft {
            Vec::new()
        } else {
            let received = act.received_on.as_ref().map(|day| day.value);
            closings::received(received, act.receipt.as_deref())
        },
        item: act.item.as_ref().map(|item| item.value.to_string()),
        act_number: act.act_number.as_ref().map(|number| number.value.clone()),
        title,
        rectifies: act.rectifies.map(|id| {
            let other = &desk.record.deliberations[id];
            let number = other.act_number.as_ref().map(|number| number.value.as_str());
            let date = desk.record.sittings[other.sitting].date;
            closings::rectifies(number, date, &typography::set(&other.title))
        }),
    }
}

/// The four numbers. A draft knows at most how many seats are held.
pub(super) fn numbers(desk: &Desk<'_>) -> Vec<NumberView> {
    let numbers = desk.numbers();
    let number = |count: u32, what| Some(desk.said(integer(count.into()), [what]));
    let values = match numbers {
        Some(it) => [
            number(it.members, AtAct::Members),
            number(it.present, AtAct::Present),
            number(it.represented, AtAct::Represented),
            number(it.voters(), AtAct::Voters),
        ],
        None => [seats_held(desk), None, None, None],
    };
    values
        .into_iter()
        .zip(ballots::number_labels(numbers, desk.assembly.inclusive))
        .map(|(value, label)| NumberView { value, label })
        .collect()
}

/// Members in office on the day, substitutes left out; none when no member of
/// the body is typed.
fn seats_held(desk: &Desk<'_>) -> Option<Sourced> {
    let measure = Measure::Sitting(desk.act.sitting, AtSitting::SeatsHeld);
    let figure = desk.results.figures.of(measure)?;
    Some(Sourced::new(&desk.results.figures, printed(&figure.value), [measure]))
}

/// The opening formula, then the secretary.
pub(super) fn opening(desk: &Desk<'_>) -> Vec<String> {
    if desk.draft {
        return Vec::new();
    }
    let chair = desk.chair().map(|seat| {
        people::with_quality(&desk.seats.addressed(seat), desk.seats.get(seat).quality.as_deref())
    });
    let reformed = desk.record.settings.reformed_spelling;
    let formula = acts::opening(&Opening {
        date: desk.sitting.date,
        time: desk.sitting.time,
        council: desk.council,
        body: &desk.assembly.name,
        convened_on: desk.sitting.convened_on,
        place: place(desk),
        chair: chair.as_deref(),
        spelling: if reformed { Spelling::Reformed } else { Spelling::Traditional },
    });
    std::iter::once(formula).chain(acts::secretaries(&secretaries(desk))).collect()
}

/// What a draft leaves to fill in.
pub(super) fn blanks(desk: &Desk<'_>) -> Vec<BlankView> {
    if !desk.draft {
        return Vec::new();
    }
    let secretaries = secretaries(desk);
    let named = (!secretaries.is_empty()).then(|| names::join(&secretaries));
    let chair = desk.chair().map(|seat| {
        people::with_quality(&desk.seats.addressed(seat), desk.seats.get(seat).quality.as_deref())
    });
    [
        ("date", desk.sitting.date.map(dates::long)),
        ("heure", desk.sitting.time.map(dates::hour)),
        ("lieu", place(desk).map(typography::set)),
        ("presidence", chair),
        ("secretariat", named),
    ]
    .into_iter()
    .map(|(name, value)| BlankView { name, value })
    .collect()
}

/// The foot of each page.
pub(super) fn footer(desk: &Desk<'_>) -> String {
    let item = desk.act.item.as_ref().map(|item| item.value.as_str());
    acts::footer(&body(desk), desk.council, desk.sitting.date, item)
}

fn body(desk: &Desk<'_>) -> String {
    typography::set(&desk.assembly.name)
}

fn place<'a>(desk: &Desk<'a>) -> Option<&'a str> {
    desk.sitting.place.as_deref().or(desk.assembly.place.as_deref())
}

fn secretaries(desk: &Desk<'_>) -> Vec<String> {
    desk.sitting.secretaries.iter().map(|officer| desk.seats.addressed(officer.seat)).collect()
}
