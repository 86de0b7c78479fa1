//! The vote as Clermont's council counts it (rules § 3, look § 9).

use std::collections::BTreeMap;

use serde::Serialize;

use super::desk::Desk;
use crate::compute::{AtAct, Numbers, Outcome, Sense, Unanimity};
use crate::domain::{BallotPosition, Poll, Scrutin, SeatId, Voice};
use crate::french::ballots::{self, Votes};
use crate::french::numbers::{integer, plural};
use crate::render::views::Sourced;

/// The vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct VoteView {
    /// Whether the numbers are to be filled in at the sitting.
    #[serde(rename = "a_completer")]
    pub blank: bool,
    /// Whether it was a public ballot.
    pub public: bool,
    /// Whether it was a secret ballot.
    pub secret: bool,
    /// Lines of arithmetic: « 46 présents + 9 représentés − 55… = 0 votants ».
    #[serde(rename = "lignes")]
    pub lines: Vec<Vec<TermView>>,
    /// The result in a sentence; none when the council takes note.
    #[serde(rename = "resultat")]
    pub result: Option<Sourced>,
    /// Who voted how, or took no part.
    #[serde(rename = "noms")]
    pub names: Vec<NamesView>,
}

/// A term of the arithmetic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TermView {
    /// The sign before it: `+`, U+2212, `=`.
    #[serde(rename = "signe")]
    pub sign: Option<&'static str>,
    /// The number; none leaves a box.
    #[serde(rename = "valeur")]
    pub value: Option<Sourced>,
    /// What it counts.
    #[serde(rename = "libelle")]
    pub label: &'static str,
    /// Whether it is a total.
    #[serde(rename = "total")]
    pub total: bool,
}

/// Names under one heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NamesView {
    /// `pour`, `contre`, `abstention` or `non_participation`.
    pub position: &'static str,
    /// The names.
    #[serde(rename = "noms")]
    pub names: Vec<String>,
}

pub(super) fn view(desk: &Desk<'_>) -> Option<VoteView> {
    let act = desk.act;
    let takes_note = act.poll == Poll::TakesNote;
    if takes_note && (desk.draft || !desk.assembly.takes_note_block) {
        return None;
    }
    let (public, secret) = (act.scrutin == Scrutin::Public, act.scrutin == Scrutin::Secret);
    if desk.draft {
        let blank = |label| TermView { sign: None, value: None, label, total: false };
        let labels = ["pour", "contre", ballots::ABSTENTION.1, ballots::TAKE_NO_PART.1];
        let lines = vec![labels.map(blank).into()];
        return Some(VoteView {
            blank: true,
            public,
            secret,
            lines,
            result: None,
            names: Vec::new(),
        });
    }
    let votes = if takes_note { Votes::default() } else { Votes::of(act) };
    let chair = desk.chair().map(|seat| (desk.seats.addressed(seat), desk.seats.gender(seat)));
    let chair = chair.as_ref().map(|(who, gender)| (who.as_str(), *gender));
    Some(VoteView {
        blank: false,
        public,
        secret,
        lines: lines(desk, desk.numbers()?, votes, secret),
        result: ballots::result(desk.outcome(), votes, act.majority, chair)
            .map(|text| desk.said(text, told(desk.outcome(), votes))),
        names: if takes_note { Vec::new() } else { names(desk) },
    })
}

/// The voices that a result in words counts: none when it is unanimous, those
/// that decide nothing when it is so of the votes cast.
fn told(outcome: Outcome, votes: Votes) -> Vec<AtAct> {
    let abstain = (Some(votes.abstentions), Sense::Abstains);
    let papers = [(votes.blanks, Sense::Blank), (votes.invalid, Sense::Void)];
    let others = [abstain].into_iter().chain(papers);
    let some = others.clone().filter(|(count, _)| count.is_some_and(|count| count > 0));
    let senses: Vec<Sense> = match outcome {
        Outcome::Unanimous(Unanimity::Plain) => Vec::new(),
        Outcome::Unanimous(Unanimity::OfVotesCast) => some.map(|(_, sense)| sense).collect(),
        Outcome::Pending
        | Outcome::TakesNote
        | Outcome::Noted { .. }
        | Outcome::Majority
        | Outcome::CastingVote
        | Outcome::AccountsTie
        | Outcome::Rejected
        | Outcome::NotAdopted
        | Outcome::Unsettled => {
            let known = others.filter(|(count, _)| count.is_some()).map(|(_, sense)| sense);
            [Sense::For, Sense::Against].into_iter().chain(known).collect()
        }
    };
    senses.into_iter().map(AtAct::Voices).collect()
}

fn lines(desk: &Desk<'_>, numbers: Numbers, votes: Votes, secret: bool) -> Vec<Vec<TermView>> {
    let inclusive = desk.assembly.inclusive;
    let labelled = |sign, (count, what): (u32, AtAct), label| {
        let value = Some(desk.said(integer(count.into()), [what]));
        TermView { sign, value, label, total: sign == Some("=") }
    };
    let term = |sign, counted: (u32, AtAct), words| {
        labelled(sign, counted, ballots::label(counted.0, words))
    };
    let voices = |count: u32, sense, (one, many): ballots::Words| {
        labelled(None, (count, AtAct::Voices(sense)), plural(count, one, many))
    };
    let [votes_for, against] = [(votes.votes_for, Sense::For), (votes.against, Sense::Against)]
        .map(|(count, sense)| (count, AtAct::Voices(sense)));
    let cast = (votes.votes_for.saturating_add(votes.against), AtAct::Cast);
    let represented = (numbers.represented, AtAct::Represented);
    let declined = (numbers.declined, AtAct::Declined);
    let voters = vec![
        term(None, (numbers.present, AtAct::Present), ballots::present(inclusive)),
        term(Some("+"), represented, ballots::represented(inclusive)),
        term(Some("\u{2212}"), declined, ballots::TAKE_NO_PART),
        term(Some("="), (numbers.voters(), AtAct::Voters), ballots::VOTERS),
    ];
    let cast = vec![
        term(None, votes_for, ballots::FOR),
        term(Some("+"), against, ballots::AGAINST),
        term(Some("="), cast, ballots::VOTES_CAST),
        voices(votes.abstentions, Sense::Abstains, ballots::ABSTENTION),
    ];
    let papers = secret.then(|| {
        let blanks = voices(votes.blanks.unwrap_or_default(), Sense::Blank, ballots::BLANK);
        vec![blanks, voices(votes.invalid.unwrap_or_default(), Sense::Void, ballots::INVALID)]
    });
    [voters, cast].into_iter().chain(papers).collect()
}

/// Who voted how. A secret ballot tells of nobody but those who were out.
fn names(desk: &Desk<'_>) -> Vec<NamesView> {
    let act = desk.act;
    let secret = act.scrutin == Scrutin::Secret;
    let mut groups = Vec::new();
    let cast = |position: BallotPosition| -> Vec<String> {
        let of_act = |voice: &&Voice| voice.deliberation == desk.id && voice.position == position;
        desk.record.voices.iter().filter(of_act).map(|voice| voter(desk, voice)).collect()
    };
    if !secret {
        let mut named = cast(BallotPosition::For);
        if act.scrutin == Scrutin::Public && desk.assembly.silent_means_for {
            named = by_default(desk, named);
        }
        let total = act.votes_for.as_ref().map(|cell| cell.value);
        // Some of those for, where silence means for, would pass for all.
        if act.scrutin == Scrutin::Public && u32::try_from(named.len()).ok() == total {
            groups.push(NamesView { position: "pour", names: named });
        }
        groups.push(NamesView { position: "contre", names: cast(BallotPosition::Against) });
        groups.push(NamesView { position: "abstention", names: cast(BallotPosition::Abstains) });
    }
    groups.push(NamesView { position: "non_participation", names: silent(desk, secret) });
    groups.retain(|group| !group.names.is_empty());
    groups
}

/// Those for, in the order of the body, where a voice nobody typed is one.
fn by_default(desk: &Desk<'_>, named: Vec<String>) -> Vec<String> {
    let Some(room) = desk.vote_room() else { return named };
    let silenced = room.silenced();
    let typed: BTreeMap<SeatId, BallotPosition> = desk
        .record
        .voices
        .iter()
        .filter(|voice| voice.deliberation == desk.id)
        .map(|voice| (voice.on_behalf_of.unwrap_or(voice.voter), voice.position))
        .collect();
    room.members()
        .filter(|(seat, _)| room.is_present(*seat) || room.holder(*seat).is_some())
        .filter(|(seat, _)| !silenced.contains(seat))
        .filter(|(seat, _)| typed.get(seat).is_none_or(|it| *it == BallotPosition::For))
        .map(|(seat, _)| match room.holder(seat) {
            Some(holder) => ballots::by_proxy(&desk.seats.listed(seat), &desk.seats.listed(holder)),
            None => desk.seats.listed(seat),
        })
        .collect()
}

fn voter(desk: &Desk<'_>, voice: &Voice) -> String {
    match voice.on_behalf_of {
        Some(giver) => {
            ballots::by_proxy(&desk.seats.listed(giver), &desk.seats.listed(voice.voter))
        }
        None => desk.seats.listed(voice.voter),
    }
}

/// The voices that take no part: those out, those they carry, those declined.
fn silent(desk: &Desk<'_>, secret: bool) -> Vec<String> {
    let Some(room) = desk.vote_room() else { return Vec::new() };
    let declined = desk.result.map(|result| result.declined.as_slice()).unwrap_or_default();
    let declined = if secret { &[] } else { declined };
    let name = |seat: SeatId| match room.holder(seat) {
        Some(holder) => ballots::by_proxy(&desk.seats.listed(seat), &desk.seats.listed(holder)),
        None => desk.seats.listed(seat),
    };
    // Under the other convention those out are absent, and told with the roll.
    let gone = room.gone(desk.assembly.withdrawal_count);
    let silenced = room.silenced();
    silenced.difference(&gone).chain(declined).map(|seat| name(*seat)).collect()
}
