//! The proposals not carried out, by reason.

use serde::Serialize;

use super::count::{Count, drawing, len};
use super::set_all;
use super::square::printed;
use crate::domain::{ProposalId, Status};
use crate::french::{report, typography::set};
use crate::render::views::prose::{BlockView, prose};

/// The proposals whose status does not count.
#[derive(Debug, Serialize)]
pub struct OthersView {
    /// « Les six autres propositions ».
    #[serde(rename = "titre")]
    pub title: String,
    /// « Les six autres ».
    #[serde(rename = "titre_court")]
    pub short_title: String,
    /// « Deux sont en cours, … », without its full stop.
    #[serde(rename = "phrase")]
    pub sentence: String,
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
    pub count: String,
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
    pub votes: Option<String>,
    /// « 29e sur 40 ».
    #[serde(rename = "rang")]
    pub rank: Option<String>,
    /// Its note.
    #[serde(rename = "avancement")]
    pub note: Vec<BlockView>,
}

pub(super) fn others(count: &Count<'_>) -> Option<OthersView> {
    let left: Vec<(&Status, &[ProposalId])> = count
        .groups()
        .filter(|(status, _)| !status.counts)
        .map(|(status, group)| (status, group.proposals.as_slice()))
        .collect();
    let counts: Vec<(u32, &str)> =
        left.iter().map(|(status, ids)| (len(ids), status.label.as_str())).collect();
    let (_, whole) = count.total();
    let others = counts.iter().map(|(n, _)| n).sum();
    (others > 0).then(|| OthersView {
        title: report::others_title(others, whole),
        short_title: report::others_heading(others, whole),
        sentence: report::others(&counts),
        groups: left.into_iter().map(|(status, ids)| group(count, status, ids)).collect(),
    })
}

fn group(count: &Count<'_>, status: &Status, ids: &[ProposalId]) -> GroupView {
    GroupView {
        category: drawing(status.category),
        count: printed(len(ids)),
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
        votes: proposal.votes().map(report::votes),
        rank: ranks.get(&id).map(|rank| report::ranked(*rank, voted)),
        note: count
            .progress(id)
            .and_then(|row| row.note.as_ref())
            .map(|note| prose(note, &count.results.figures, Some(count.year)))
            .unwrap_or_default(),
    }
}
