//! What changed since the year before: bars, every proposal that moved, a trend.

use serde::Serialize;

use super::before_after::{self, BeforeAfterView};
use super::count::{Count, drawing, len};
use super::trend::{self, TrendView};
use crate::compute::{Changes, Counted, Gap, Measure, Moved, Scope, Way, gain, points};
use crate::domain::{ProposalId, StatusId};
use crate::french::{comparison, report, typography::set};
use crate::render::views::Sourced;

/// What changed since the latest earlier year that has a follow-up.
#[derive(Debug, Serialize)]
pub struct ChangesView {
    /// « Ce qui a changé depuis 2024 ».
    #[serde(rename = "titre")]
    pub title: String,
    /// « 2024 ».
    #[serde(rename = "depuis")]
    pub from: String,
    /// « 2025 ».
    #[serde(rename = "annee")]
    pub to: String,
    /// The answer, sentence by sentence: the count, its base, its rate, who went
    /// backward.
    #[serde(rename = "phrases")]
    pub sentences: Vec<Sourced>,
    /// Which years have no follow-up in between.
    #[serde(rename = "annees_sautees")]
    pub skipped: Option<String>,
    /// The whole, then each transition that has proposals.
    #[serde(rename = "barres")]
    pub bars: Vec<BeforeAfterView>,
    /// « Cinq propositions ont changé de statut ».
    #[serde(rename = "titre_changements")]
    pub changed_title: Sourced,
    /// Those that did, the backward ones first.
    #[serde(rename = "groupes")]
    pub groups: Vec<MovesView>,
    /// « Les 35 autres propositions ont gardé leur statut. »
    #[serde(rename = "inchangees")]
    pub unchanged: Sourced,
    /// Those that were added, then those that were withdrawn.
    #[serde(rename = "venues")]
    pub moved: Vec<ComingsView>,
    /// Those followed in one of the two years only.
    #[serde(rename = "non_comparees")]
    pub not_compared: Option<Sourced>,
    /// Year after year, from three on.
    #[serde(rename = "tendance")]
    pub trend: Option<TrendView>,
}

/// Proposals that went one way.
#[derive(Debug, Serialize)]
pub struct MovesView {
    /// « Deux ont avancé ».
    #[serde(rename = "titre")]
    pub title: Sourced,
    /// `recul`, `avance` or `autre`.
    #[serde(rename = "sens")]
    pub way: &'static str,
    /// The proposals.
    #[serde(rename = "lignes")]
    pub rows: Vec<MoveView>,
}

/// A proposal that has another status.
#[derive(Debug, Serialize)]
pub struct MoveView {
    /// Which.
    #[serde(rename = "proposition")]
    pub proposal: NamedView,
    /// Its status then.
    #[serde(rename = "avant")]
    pub before: StateView,
    /// Its status now.
    #[serde(rename = "apres")]
    pub after: StateView,
}

/// Proposals that were added, or withdrawn.
#[derive(Debug, Serialize)]
pub struct ComingsView {
    /// « Une proposition a été ajoutée ».
    #[serde(rename = "titre")]
    pub title: Sourced,
    /// « 2025 »: the year of the status told.
    #[serde(rename = "annee")]
    pub year: String,
    /// The proposals.
    #[serde(rename = "lignes")]
    pub rows: Vec<ComingView>,
}

/// One of them.
#[derive(Debug, Serialize)]
pub struct ComingView {
    /// Which.
    #[serde(rename = "proposition")]
    pub proposal: NamedView,
    /// « retirée en 2024 ».
    #[serde(rename = "quand")]
    pub when: String,
    /// Its first status, or its last one.
    #[serde(rename = "statut")]
    pub state: StateView,
}

/// A proposal, named.
#[derive(Debug, Serialize)]
pub struct NamedView {
    /// Its number.
    #[serde(rename = "numero")]
    pub number: String,
    /// Its wording, the short one if it has one.
    #[serde(rename = "titre")]
    pub title: String,
    /// Its transition.
    #[serde(rename = "transition")]
    pub transition: String,
    /// Its accent.
    #[serde(rename = "couleur")]
    pub color: String,
}

/// A status, by word and shape.
#[derive(Debug, Serialize)]
pub struct StateView {
    /// Its label.
    #[serde(rename = "libelle")]
    pub label: String,
    /// What is drawn.
    #[serde(rename = "categorie")]
    pub category: &'static str,
    /// Whether it counts as carried out.
    #[serde(rename = "compte")]
    pub counts: bool,
}

pub(super) fn changes(count: &Count<'_>) -> Option<ChangesView> {
    let changes = count.results.changes.get(&count.year)?;
    let moved = |which| Measure::Moved(count.year, which);
    let (changed, unchanged) = (len(&changes.changed), len(&changes.unchanged));
    let all_in_both =
        changes.added.is_empty() && changes.withdrawn.is_empty() && changes.unknown.is_empty();
    let unknown: Vec<&str> = changes
        .unknown
        .iter()
        .map(|id| count.record.proposals[*id].number.value.as_str())
        .collect();
    Some(ChangesView {
        title: report::changes_title(changes.from),
        from: changes.from.to_string(),
        to: changes.to.to_string(),
        sentences: sentences(count, changes)?,
        skipped: report::years_skipped(changes.from, changes.to),
        bars: before_after::all(count, changes)?,
        changed_title: count.said(report::changed_title(changed), [moved(Moved::All)]),
        groups: groups(count, changes),
        unchanged: count
            .said(report::unchanged(unchanged, changed, all_in_both), [moved(Moved::Not)]),
        moved: comings(count, changes),
        not_compared: report::not_compared(&unknown)
            .map(|text| count.said(text, [moved(Moved::Unknown)])),
        trend: trend::trend(count),
    })
}

fn sentences(count: &Count<'_>, changes: &Changes) -> Option<Vec<Sourced>> {
    let (from, to) = (changes.from, changes.to);
    let (then, now) = (&count.results.years.get(&from)?.total, &count.result?.total);
    let of = |year, counted| Measure::Progress(year, Scope::Whole, counted);
    let gap = |gap| Measure::Gap(to, Scope::Whole, gap);
    let answer = report::more_or_fewer((from, then.done), (to, now.done));
    let mut said =
        vec![count.said(answer, [of(from, Counted::Done), of(to, Counted::Done), gap(Gap::Done)])];
    if gain(then, now) == 0 {
        // « Autant de propositions »: nothing more is said of the difference.
        let answer = said.pop()?;
        said.push(count.said(answer.as_str(), [of(to, Counted::Done)]));
    }
    said.extend(
        report::other_base(from, then.whole, now.whole)
            .map(|text| count.said(text, [of(from, Counted::InForce), of(to, Counted::InForce)])),
    );
    let rate = points(then, now).and_then(|points| {
        report::rate_moves((then.done, then.whole), (now.done, now.whole), points)
    });
    let rates = [of(from, Counted::Rate), of(to, Counted::Rate), gap(Gap::Points)];
    said.extend(rate.map(|text| count.said(text, rates)));
    let backward = changes.that_went(Way::Backward).count();
    let backward = u32::try_from(backward).unwrap_or(u32::MAX);
    let measure = Measure::Moved(to, Moved::Went(Way::Backward));
    said.push(count.said(report::backward(backward), [measure]));
    Some(said)
}

fn groups(count: &Count<'_>, changes: &Changes) -> Vec<MovesView> {
    let group = |way| {
        let rows: Vec<MoveView> = changes
            .that_went(way)
            .map(|change| MoveView {
                proposal: named(count, change.proposal),
                before: state(count, change.from),
                after: state(count, change.to),
            })
            .collect();
        let measure = Measure::Moved(count.year, Moved::Went(way));
        (!rows.is_empty()).then(|| MovesView {
            title: count.said(report::went(way, len(&rows)), [measure]),
            way: comparison::way(way),
            rows,
        })
    };
    [Way::Backward, Way::Forward, Way::Aside].into_iter().filter_map(group).collect()
}

/// Those that were added, with their status now; those that were withdrawn, with
/// the last they had.
fn comings(count: &Count<'_>, changes: &Changes) -> Vec<ComingsView> {
    let (from, to) = (changes.from, changes.to);
    let added = report::added(len(&changes.added));
    let withdrawn = report::withdrawn(len(&changes.withdrawn));
    let view = |title, moved, ids: &[ProposalId], (year, other)| {
        (!ids.is_empty()).then(|| ComingsView {
            title: count.said(title, [Measure::Moved(count.year, moved)]),
            year: u16::to_string(&year),
            rows: ids.iter().filter_map(|id| coming(count, *id, year, other)).collect(),
        })
    };
    let added = view(added, Moved::Added, &changes.added, (to, from));
    let withdrawn = view(withdrawn, Moved::Withdrawn, &changes.withdrawn, (from, to));
    added.into_iter().chain(withdrawn).collect()
}

/// A proposal that counts in one year and not in the other.
fn coming(count: &Count<'_>, id: ProposalId, year: u16, other: u16) -> Option<ComingView> {
    let proposal = &count.record.proposals[id];
    let status = count.results.years.get(&year)?.statuses.get(&id)?;
    Some(ComingView {
        proposal: named(count, id),
        when: report::away(proposal.added, proposal.withdrawn, other),
        state: state(count, *status),
    })
}

fn named(count: &Count<'_>, id: ProposalId) -> NamedView {
    let proposal = &count.record.proposals[id];
    NamedView {
        number: proposal.number.value.to_string(),
        title: set(proposal.short_title.as_ref().unwrap_or(&proposal.title)),
        transition: set(&count.record.transitions[proposal.transition].name),
        color: count.color(proposal.transition),
    }
}

fn state(count: &Count<'_>, id: StatusId) -> StateView {
    let status = &count.record.statuses[id];
    StateView {
        label: set(&status.label),
        category: drawing(status.category),
        counts: status.counts,
    }
}
