//! The vote as Clermont's council counts it (rules § 3, look § 9).

use std::collections::BTreeMap;

use serde::Serialize;

use super::desk::Desk;
use crate::compute::Numbers;
use crate::domain::{BallotPosition, Poll, Scrutin, SeatId, Voice};
use crate::french::ballots::{self, Votes};
use crate::french::numbers::{integer, plural};

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
    pub result: Option<String>,
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
    pub value: Option<String>,
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
        lines: lines(desk.numbers()?, votes, secret, desk.assembly.inclusive),
        result: ballots::result(desk.outcome(), votes, act.majority, chair),
        names: if takes_note { Vec::new() } else { names(desk) },
    })
}

fn lines(numbers: Numbers, votes: Votes, secret: bool, inclusive: bool) -> Vec<Vec<TermView>> {
    let labelled = |sign, count: u32, label| {
        let value = Some(integer(count.into()));
        TermView { sign, value, label, total: sign == Some("=") }
    };
    let term = |sign, count, words| labelled(sign, count, ballots::label(count, words));
    let counted =
        |count, (one, many): ballots::Words| labelled(None, count, plural(count, one, many));
    let voters = vec![
        term(None, numbers.present, ballots::present(inclusive)),
        term(Some("+"), numbers.represented, ballots::represented(inclusive)),
        term(Some("\u{2212}"), numbers.declined, ballots::TAKE_NO_PART),
        term(Some("="), numbers.voters(), ballots::VOTERS),
    ];
    let cast = vec![
        term(None, votes.votes_for, ballots::FOR),
        term(Some("+"), votes.against, ballots::AGAINST),
        term(Some("="), votes.votes_for.saturating_add(votes.against), ballots::VOTES_CAST),
        counted(votes.abstentions, ballots::ABSTENTION),
    ];
    let papers = secret.then(|| {
        let blanks = counted(votes.blanks.unwrap_or_default(), ballots::BLANK);
        vec![blanks, counted(votes.invalid.unwrap_or_default(), ballots::INVALID)]
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
