//! The list of deliberations examined, posted within a week (L2121-25).

use serde::Serialize;

use super::desk::{Desk, HeadView};
use crate::compute::{
    AtAct, AtSitting, Count, Fate, Measure, Outcome, Results, Sense, list_fingerprint,
};
use crate::domain::{Deliberation, DeliberationId, Poll, Record, Scrutin, SittingId};
use crate::french::ballots::{self, Votes};
use crate::french::{closings, dates, register, typography};
use crate::render::views::Sourced;
use crate::render::views::deliberation::{NumberView, SignatoryView, short};

/// The list of a sitting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ListView {
    /// What the file says of itself, and the head of page 1.
    #[serde(rename = "entete")]
    pub heading: HeadView,
    /// How many were examined, adopted, rejected, taken note of.
    #[serde(rename = "nombres")]
    pub numbers: Vec<NumberView>,
    /// Each deliberation, in the order of examination.
    #[serde(rename = "deliberations")]
    pub decided: Vec<DecidedView>,
    /// Where and when it is posted.
    #[serde(rename = "affichage")]
    pub posting: PostingView,
    /// « Fait à Clermont-Ferrand, le »: the date is written by hand.
    #[serde(rename = "fait")]
    pub done_at: String,
    /// The executive, who signs.
    #[serde(rename = "signataire")]
    pub signatory: SignatoryView,
    /// The foot of each page: body, council, date, document.
    #[serde(rename = "pied")]
    pub footer: String,
    /// The start of the fingerprint, in groups of four.
    #[serde(rename = "empreinte")]
    pub fingerprint: String,
}

/// A deliberation and what became of it; no name of a voter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DecidedView {
    /// « Rapport n° », its number only.
    #[serde(rename = "rapport")]
    pub item: Option<String>,
    /// « Numéro d’acte ».
    #[serde(rename = "numero_acte")]
    pub act_number: Option<String>,
    /// « Objet ».
    #[serde(rename = "titre")]
    pub title: String,
    /// « Adoptée à la majorité ».
    pub decision: &'static str,
    /// The votes in short; none when the council takes note.
    pub votes: Option<Sourced>,
}

/// Where and when the list is posted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PostingView {
    /// « Affichée à la mairie, le ».
    #[serde(rename = "lieu")]
    pub place: String,
    /// The day; none leaves a blank.
    #[serde(rename = "jour")]
    pub day: Option<String>,
    /// The articles of the law.
    pub source: String,
}

/// The view of a sitting's list.
///
/// # Panics
/// Never for results computed from this record.
#[must_use]
pub fn list(record: &Record, results: &Results, id: SittingId) -> ListView {
    let desk = Desk::new(record, results, id);
    let (title, foot) = register::list_titles(desk.reformed());
    let kind = desk.assembly.kind;
    ListView {
        heading: desk.head(register::instance(desk.council), title),
        numbers: numbers(&desk),
        decided: desk
            .acts()
            .map(|(id, act, result)| decided(&desk, (id, act), result.outcome))
            .collect(),
        posting: PostingView {
            place: register::posted(kind, desk.reformed()),
            day: desk.sitting.list_posted_on.as_ref().map(|day| dates::long(day.value)),
            source: register::posting_source(kind),
        },
        done_at: closings::done_at(record.settings.signing_town.as_deref()),
        signatory: desk.executive(),
        footer: desk.foot(foot),
        fingerprint: short(&list_fingerprint(record, id)),
    }
}

fn numbers(desk: &Desk<'_>) -> Vec<NumberView> {
    // Some were neither adopted nor rejected: no voice cast, a tie nobody settles.
    let rejected = [Outcome::Rejected, Outcome::Noted { adopted: false }];
    let mut outcomes = desk.acts().map(|(_, _, result)| result.outcome);
    let plain = outcomes.all(|it| Fate::from(it) != Fate::Failed || rejected.contains(&it));
    vec![
        desk.number(AtSitting::Examined, register::DELIBERATION),
        desk.number(AtSitting::Adopted, register::ADOPTED),
        desk.number(
            AtSitting::Failed,
            if plain { register::REJECTED } else { register::NOT_ADOPTED },
        ),
        desk.number(AtSitting::Noted, register::NOTED),
    ]
}

fn decided(
    desk: &Desk<'_>,
    (id, act): (DeliberationId, &Deliberation),
    outcome: Outcome,
) -> DecidedView {
    DecidedView {
        item: act.item.as_ref().map(|item| item.value.to_string()),
        act_number: act.act_number.as_ref().map(|number| number.value.clone()),
        title: typography::set(&act.title),
        decision: register::decision(outcome),
        votes: Count::of(act).filter(|_| act.poll == Poll::Vote).map(|_| {
            let votes = Votes::of(act);
            let text = register::votes(&ballots::totals(votes), act.scrutin == Scrutin::Secret);
            let papers = [(votes.blanks, Sense::Blank), (votes.invalid, Sense::Void)];
            let papers = papers.into_iter().filter(|(count, _)| count.is_some());
            let senses = [Sense::For, Sense::Against, Sense::Abstains];
            let senses = senses.into_iter().chain(papers.map(|(_, sense)| sense));
            let measures = senses.map(|sense| Measure::Act(id, AtAct::Voices(sense)));
            Sourced::new(&desk.results.figures, text, measures)
        }),
    }
}
