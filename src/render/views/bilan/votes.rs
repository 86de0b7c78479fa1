//! The citizens' vote.

use serde::Serialize;

use super::count::{Count, drawing, len};
use super::square::printed;
use crate::compute::{Ballots, Measure};
use crate::domain::{Proposal, ProposalId};
use crate::french::{report, typography::set};
use crate::render::views::Sourced;
use crate::report::Located;

/// The vote of the convention: every proposal, by rank.
#[derive(Debug, Serialize)]
pub struct VotesView {
    /// « 12 994 voix ont classé les 40 propositions ».
    #[serde(rename = "phrase")]
    pub sentence: Sourced,
    /// Whether paper and digital votes are told apart.
    #[serde(rename = "detail")]
    pub detailed: bool,
    /// The proposals, the most voted first.
    #[serde(rename = "lignes")]
    pub rows: Vec<RankedView>,
    /// Paper votes, in all.
    #[serde(rename = "papier")]
    pub paper: Sourced,
    /// Digital votes, in all.
    #[serde(rename = "numerique")]
    pub digital: Sourced,
    /// Both.
    #[serde(rename = "total")]
    pub total: Sourced,
    /// « 3 050 + 9 944 = 12 994 »; none when the detail is not that of the total.
    #[serde(rename = "calcul")]
    pub sum: Option<Sourced>,
}

/// A proposal and its votes.
#[derive(Debug, Serialize)]
pub struct RankedView {
    /// Its rank.
    #[serde(rename = "rang")]
    pub rank: Sourced,
    /// Its number.
    #[serde(rename = "numero")]
    pub number: String,
    /// Its wording.
    #[serde(rename = "titre")]
    pub title: String,
    /// Paper votes, or a dash.
    #[serde(rename = "papier")]
    pub paper: Sourced,
    /// Digital votes, or a dash.
    #[serde(rename = "numerique")]
    pub digital: Sourced,
    /// Both.
    #[serde(rename = "total")]
    pub total: Sourced,
    /// What became of it; a dash when it does not count that year.
    #[serde(rename = "statut")]
    pub status: String,
    /// What is drawn for it.
    #[serde(rename = "categorie")]
    pub category: Option<&'static str>,
    /// Whether it counts as carried out.
    #[serde(rename = "compte")]
    pub counts: bool,
}

pub(super) fn votes(count: &Count<'_>) -> Option<VotesView> {
    let votes = &count.results.votes;
    let mut ranked: Vec<(u32, ProposalId)> =
        votes.ranks.iter().map(|(id, rank)| (*rank, *id)).collect();
    ranked.sort_unstable();
    let all = |votes, which| count.said(printed(votes), [Measure::Citizens(which)]);
    let sums = votes.paper.checked_add(votes.digital) == Some(votes.total);
    (!ranked.is_empty()).then(|| VotesView {
        sentence: count.said(
            report::votes_link(votes.total, len(&ranked)),
            [Measure::Citizens(Ballots::Both), Measure::Ranked],
        ),
        detailed: votes.paper > 0 || votes.digital > 0,
        rows: ranked.into_iter().map(|(rank, id)| row(count, rank, id)).collect(),
        paper: all(votes.paper, Ballots::Paper),
        digital: all(votes.digital, Ballots::Digital),
        total: all(votes.total, Ballots::Both),
        sum: sums.then(|| {
            let text = report::sum(votes.paper, votes.digital, votes.total);
            let terms = [Ballots::Paper, Ballots::Digital, Ballots::Both];
            count.said(text, terms.map(Measure::Citizens))
        }),
    })
}

fn row(count: &Count<'_>, rank: u32, id: ProposalId) -> RankedView {
    let proposal: &Proposal = &count.record.proposals[id];
    let dash = || report::DASH.to_owned();
    let cell = |votes: Option<u32>, which| {
        count.said(votes.map_or_else(dash, printed), [Measure::Proposal(id, which)])
    };
    let typed = |votes: &Option<Located<u32>>| votes.as_ref().map(|votes| votes.value);
    let status = count.status(id);
    RankedView {
        rank: count.said(printed(rank), [Measure::Rank(id)]),
        number: proposal.number.value.to_string(),
        title: set(proposal.short_title.as_ref().unwrap_or(&proposal.title)),
        paper: cell(typed(&proposal.paper), Ballots::Paper),
        digital: cell(typed(&proposal.digital), Ballots::Digital),
        total: cell(proposal.votes(), Ballots::Both),
        status: status.map_or_else(
            || report::away(proposal.added, proposal.withdrawn, count.year),
            |status| set(&status.label),
        ),
        category: status.map(|status| drawing(status.category)),
        counts: status.is_some_and(|status| status.counts),
    }
}
