//! The proposals not carried out, by reason.

use serde::Serialize;

use super::count::{Count, drawing, len};
use super::set_all;
use super::square::printed;
use crate::compute::{Ballots, Counted, Group, Measure, Scope};
use crate::domain::{ProposalId, Status};
use crate::french::{report, typography::set};
use crate::render::views::Sourced;
use crate::render::views::prose::{BlockView, prose};

/// The proposals whose status does not count.
#[derive(Debug, Serialize)]
pub struct OthersView {
    /// « Les six autres propositions ».
    #[serde(rename = "titre")]
    pub title: Sourced,
    /// « Les six autres ».
    #[serde(rename = "titre_court")]
    pub short_title: Sourced,
    /// « Deux sont en cours, … », without its full stop.
    #[serde(rename = "phrase")]
    pub sentence: Sourced,
    /// By status.
    #[serde(rename = "groupes")]
    pub groups: Vec<GroupView>,
}

/// The proposals of one status.
#[derive(Debug, Serialize)]
pub struct GroupView {
    /// What is drawn.
    #[serde(rename = "categorie")]
    pub category: &'static str,
    /// How many.
    #[serde(rename = "nombre")]
    pub count: Sourced,
    /// The status of so many.
    #[serde(rename = "libelle")]
    pub label: String,
    /// What it means.
    #[serde(rename = "definition")]
    pub definition: Option<String>,
    /// The proposals.
    #[serde(rename = "propositions")]
    pub proposals: Vec<LeftView>,
}

/// One of them.
#[derive(Debug, Serialize)]
pub struct LeftView {
    /// Its number.
    #[serde(rename = "numero")]
    pub number: String,
    /// Its wording.
    #[serde(rename = "titre")]
    pub title: String,
    /// Its transition.
    #[serde(rename = "transition")]
    pub transition: String,
    /// Its accent.
    #[serde(rename = "couleur")]
    pub color: String,
    /// « 193 voix ».
    #[serde(rename = "voix")]
    pub votes: Option<Sourced>,
    /// « 29e sur 40 ».
    #[serde(rename = "rang")]
    pub rank: Option<Sourced>,
    /// Its note.
    #[serde(rename = "avancement")]
    pub note: Vec<BlockView>,
}

pub(super) fn others(count: &Count<'_>) -> Option<OthersView> {
    let left: Vec<(&Status, &Group)> =
        count.groups().filter(|(status, _)| !status.counts).collect();
    let counts: Vec<(u32, &str)> =
        left.iter().map(|(status, group)| (len(&group.proposals), status.label.as_str())).collect();
    let (_, whole) = count.total();
    let others = counts.iter().map(|(n, _)| n).sum();
    let all = count.of(Scope::Whole, Counted::Others);
    let each = left.iter().map(|(_, group)| count.of(Scope::Whole, Counted::Status(group.status)));
    (others > 0).then(|| OthersView {
        title: count.said(report::others_title(others, whole), [all]),
        short_title: count.said(report::others_heading(others, whole), [all]),
        sentence: count.said(report::others(&counts), each),
        groups: left.iter().map(|(status, left)| group(count, status, left)).collect(),
    })
}

fn group(count: &Count<'_>, status: &Status, group: &Group) -> GroupView {
    let ids = &group.proposals;
    GroupView {
        category: drawing(status.category),
        count: count
            .said(printed(len(ids)), [count.of(Scope::Whole, Counted::Status(group.status))]),
        label: report::plural(len(ids), &status.label),
        definition: set_all(status.definition.as_ref()),
        proposals: ids.iter().map(|id| left(count, *id)).collect(),
    }
}

fn left(count: &Count<'_>, id: ProposalId) -> LeftView {
    let proposal = &count.record.proposals[id];
    let ranks = &count.results.votes.ranks;
    let voted = u32::try_from(ranks.len()).unwrap_or(u32::MAX);
    LeftView {
        number: proposal.number.value.to_string(),
        title: set(&proposal.title),
        transition: set(&count.record.transitions[proposal.transition].name),
        color: count.color(proposal.transition),
        votes: proposal
            .votes()
            .map(|votes| count.said(report::votes(votes), [Measure::Proposal(id, Ballots::Both)])),
        rank: ranks.get(&id).map(|rank| {
            count.said(report::ranked(*rank, voted), [Measure::Rank(id), Measure::Ranked])
        }),
        note: count
            .progress(id)
            .and_then(|row| row.note.as_ref())
            .map(|note| prose(note, &count.results.figures, Some(count.year)))
            .unwrap_or_default(),
    }
}
