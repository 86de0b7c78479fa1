//! How the act closes: who signs, its force, the ways of appeal.

use serde::Serialize;

use super::desk::Desk;
use crate::compute::Life;
use crate::domain::{AccountKind, SeatId};
use crate::french::{closings, people, typography};

/// The closing of the act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SignatureView {
    /// Whether it is a certified copy (« ampliation »): before 1 July 2022.
    pub ampliation: bool,
    /// « Fait à Clermont-Ferrand, le »: the date is written by hand.
    #[serde(rename = "fait")]
    pub done_at: String,
    /// Who signs, from left to right.
    #[serde(rename = "signataires")]
    pub signatories: Vec<SignatoryView>,
    /// The mention of its force, once it has one.
    #[serde(rename = "executoire")]
    pub enforceable: Option<String>,
    /// The day it was put online, when its force is not told yet.
    #[serde(rename = "publication")]
    pub published: Option<String>,
    /// The ways of appeal.
    #[serde(rename = "recours")]
    pub appeal: Option<String>,
}

/// One who signs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SignatoryView {
    /// In what quality, line by line.
    #[serde(rename = "qualite")]
    pub quality: Vec<String>,
    /// The name; none leaves the place empty.
    #[serde(rename = "nom")]
    pub name: Option<String>,
}

pub(super) fn view(desk: &Desk<'_>) -> SignatureView {
    let ampliation = desk
        .result
        .and_then(|result| result.regime)
        .is_some_and(|regime| !regime.reformed && !desk.draft);
    let mut signatories = vec![first(desk, ampliation)];
    if !ampliation {
        signatories.extend(secretaries(desk));
    }
    let settings = &desk.record.settings;
    let taken = |text: String| (!desk.draft).then_some(text);
    let enforceable = enforceable(desk);
    SignatureView {
        ampliation,
        done_at: closings::done_at(settings.signing_town.as_deref()),
        signatories,
        published: match enforceable {
            Some(_) => None,
            None => desk
                .act
                .published_on
                .map(|day| closings::published(day, desk.assembly.publication))
                .and_then(taken),
        },
        enforceable,
        appeal: settings.court.as_deref().map(closings::appeal).and_then(taken),
    }
}

/// The signatory typed, else whoever chairs at the question.
fn first(desk: &Desk<'_>, ampliation: bool) -> SignatoryView {
    let chair = desk.chair();
    let typed = desk.act.signatory.as_ref().map(|seat| seat.value);
    let seat = typed.or(chair);
    let mut quality = quality(desk, seat);
    // Who signs in the executive's place says why; an ampliation is signed by
    // delegation.
    let replaces = seat.is_none() || seat != desk.sitting.executive || quality.is_empty();
    if !ampliation && replaces && (typed.is_none() || typed == chair) {
        let gender = seat.and_then(|seat| desk.seats.gender(seat));
        quality.insert(0, closings::chair_of_sitting(gender).to_owned());
    }
    SignatoryView { quality, name: seat.map(|seat| desk.seats.listed(seat)) }
}

/// The quality typed for this act, else the member's own, a line for each part.
fn quality(desk: &Desk<'_>, seat: Option<SeatId>) -> Vec<String> {
    let typed = desk.act.signatory_quality.as_deref();
    let own = seat.and_then(|seat| desk.seats.get(seat).quality.as_deref());
    typed.or(own).map(|text| parts(&typography::set(text))).unwrap_or_default()
}

/// Parts begin with a capital after a comma, or on a line of their own.
pub(in crate::render::views) fn parts(text: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for line in text.lines() {
        let mut fresh = true;
        for piece in line.split(", ") {
            let capital = piece.chars().next().is_some_and(char::is_uppercase);
            match parts.last_mut() {
                Some(last) if !fresh && capital => {
                    last.push(',');
                    parts.push(piece.to_owned());
                }
                Some(last) if !fresh => {
                    last.push_str(", ");
                    last.push_str(piece);
                }
                Some(_) | None => parts.push(piece.to_owned()),
            }
            fresh = false;
        }
    }
    parts
}

/// One block for each secretary; an empty one when none is named.
fn secretaries(desk: &Desk<'_>) -> Vec<SignatoryView> {
    let block = |seat: Option<SeatId>| {
        let gender = seat.and_then(|seat| desk.seats.gender(seat));
        let quality = vec![closings::secretary_of_sitting(gender).to_owned()];
        SignatoryView { quality, name: seat.map(|seat| desk.seats.listed(seat)) }
    };
    match desk.sitting.secretaries.as_slice() {
        [] => vec![block(None)],
        officers => officers.iter().map(|officer| block(Some(officer.seat))).collect(),
    }
}

/// With both dates, and only then (L2131-1).
fn enforceable(desk: &Desk<'_>) -> Option<String> {
    let life = desk.result.map(|result| result.life);
    let received = desk.act.received_on.as_ref().map(|cell| cell.value);
    let published = desk.act.published_on?;
    let certifier = certifier(desk);
    (life == Some(Life::Enforceable))
        .then(|| closings::enforceable(certifier.as_deref(), received, published))
}

/// Who answers for the act's force: « M. le Maire »; for the accounts of the
/// executive, whoever chairs the question, who sends them (R2121-8).
fn certifier(desk: &Desk<'_>) -> Option<String> {
    if desk.act.account != AccountKind::Ordinary {
        let gender = desk.chair().and_then(|seat| desk.seats.gender(seat));
        return Some(closings::chair_of_sitting(gender).to_owned()).filter(|_| gender.is_some());
    }
    let title = desk.assembly.president_title.as_deref()?;
    Some(people::titled(title, desk.seats.get(desk.sitting.executive?).civility?))
}
