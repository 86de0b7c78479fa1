//! The sheet that closes a sitting in the register (R2121-9): the order
//! numbers, the members present, and room for signatures.

use serde::Serialize;

use super::desk::{Desk, HeadView};
use super::people;
use crate::compute::{AtSitting, Results, SittingRoll, sheet_fingerprint};
use crate::domain::{Record, SeatId, SittingId};
use crate::french::people::with_quality;
use crate::french::{acts, ballots, closings, register, typography};
use crate::render::views::deliberation::{NumberView, ProxyView, SignatoryView, parts, short};

/// The closing sheet of a sitting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ClosingView {
    /// What the file says of itself, and the head of page 1.
    #[serde(rename = "entete")]
    pub heading: HeadView,
    /// How many deliberations, members present, represented, absent.
    #[serde(rename = "nombres")]
    pub numbers: Vec<NumberView>,
    /// Who chaired, then who was secretary, one sentence each.
    #[serde(rename = "bureau")]
    pub officers: Vec<String>,
    /// The deliberations, in the order of examination.
    #[serde(rename = "deliberations")]
    pub entries: Vec<EntryView>,
    /// Who was there, for the whole sitting or a part of it.
    pub presents: Vec<PresentView>,
    /// Who was represented, and by whom.
    #[serde(rename = "pouvoirs")]
    pub proxies: Vec<ProxyView>,
    /// Who sent an excuse.
    #[serde(rename = "excuses")]
    pub excused: Vec<String>,
    /// Who was absent.
    pub absents: Vec<String>,
    /// Whether every member present signs: before 1 July 2022.
    #[serde(rename = "tous_signent")]
    pub all_sign: bool,
    /// « Fait à Clermont-Ferrand, le »: the date is written by hand.
    #[serde(rename = "fait")]
    pub done_at: String,
    /// The chair, then the secretaries; empty when every member signs.
    #[serde(rename = "signataires")]
    pub signatories: Vec<SignatoryView>,
    /// The foot of each page: body, council, date, document.
    #[serde(rename = "pied")]
    pub footer: String,
    /// The start of the fingerprint, in groups of four.
    #[serde(rename = "empreinte")]
    pub fingerprint: String,
}

/// A deliberation, by its order numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EntryView {
    /// « Rapport n° », its number only.
    #[serde(rename = "rapport")]
    pub item: Option<String>,
    /// « Numéro d’acte ».
    #[serde(rename = "numero_acte")]
    pub act_number: Option<String>,
    /// « Objet ».
    #[serde(rename = "titre")]
    pub title: String,
}

/// A member who was there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PresentView {
    /// The name.
    #[serde(rename = "nom")]
    pub name: String,
    /// For which part of the sitting, or in whose place, when it is to be said.
    pub mention: Option<String>,
}

/// The view of a sitting's closing sheet.
///
/// # Panics
/// Never for results computed from this record.
#[must_use]
pub fn closing_sheet(record: &Record, results: &Results, id: SittingId) -> ClosingView {
    let desk = Desk::new(record, results, id);
    let roll = desk.course().map(|course| SittingRoll::of(record, id, course));
    let roll = roll.unwrap_or_default();
    let (title, foot) = register::SHEET_TITLES;
    let all_sign = !desk.reformed();
    ClosingView {
        heading: desk.head(register::register(desk.council), title),
        numbers: numbers(&desk),
        officers: officers(&desk),
        entries: entries(&desk),
        presents: people::present(&desk, &roll),
        proxies: people::proxies(&desk, &roll),
        excused: people::listed(&desk, &roll.excused),
        absents: people::listed(&desk, &roll.absent),
        all_sign,
        done_at: closings::done_at(record.settings.signing_town.as_deref()),
        signatories: if all_sign { Vec::new() } else { signatories(&desk) },
        footer: desk.foot(foot),
        fingerprint: short(&sheet_fingerprint(record, id)),
    }
}

fn numbers(desk: &Desk<'_>) -> Vec<NumberView> {
    let inclusive = desk.assembly.inclusive;
    vec![
        desk.number(AtSitting::Examined, register::DELIBERATION),
        desk.number(AtSitting::Present, ballots::present(inclusive)),
        desk.number(AtSitting::Represented, ballots::represented(inclusive)),
        desk.number(AtSitting::Absent, register::ABSENT),
    ]
}

fn officers(desk: &Desk<'_>) -> Vec<String> {
    let chair = desk.sitting.president.as_ref().map(|officer| {
        let quality = desk.seats.get(officer.seat).quality.as_deref();
        register::chaired_by(&with_quality(&desk.seats.addressed(officer.seat), quality))
    });
    let moved = people::chairs(desk);
    let named = desk.sitting.secretaries.iter();
    let named: Vec<String> = named.map(|officer| desk.seats.addressed(officer.seat)).collect();
    chair.into_iter().chain(moved).chain(acts::secretaries(&named)).collect()
}

pub(super) fn entries(desk: &Desk<'_>) -> Vec<EntryView> {
    let entry = |act: &crate::domain::Deliberation| EntryView {
        item: act.item.as_ref().map(|item| item.value.to_string()),
        act_number: act.act_number.as_ref().map(|number| number.value.clone()),
        title: typography::set(&act.title),
    };
    desk.acts().map(|(_, act, _)| entry(act)).collect()
}

/// The chair and the secretaries (L2121-23); an empty place for each unnamed.
fn signatories(desk: &Desk<'_>) -> Vec<SignatoryView> {
    let chair = desk.sitting.president.as_ref().map(|officer| officer.seat);
    let mut quality = vec![closings::chair_of_sitting(gender(desk, chair)).to_owned()];
    let own = chair.and_then(|seat| desk.seats.get(seat).quality.as_deref());
    quality.extend(own.map(|text| parts(&typography::set(text))).unwrap_or_default());
    let secretaries = match desk.sitting.secretaries.as_slice() {
        [] => vec![None],
        officers => officers.iter().map(|officer| Some(officer.seat)).collect(),
    };
    let chair = SignatoryView { quality, name: chair.map(|seat| desk.seats.listed(seat)) };
    let secretaries = secretaries.into_iter().map(|seat| SignatoryView {
        quality: vec![closings::secretary_of_sitting(gender(desk, seat)).to_owned()],
        name: seat.map(|seat| desk.seats.listed(seat)),
    });
    std::iter::once(chair).chain(secretaries).collect()
}

fn gender(desk: &Desk<'_>, seat: Option<SeatId>) -> Option<crate::french::Gender> {
    seat.and_then(|seat| desk.seats.gender(seat))
}
