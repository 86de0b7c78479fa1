//! The text of the act: visas, considérants, exposé, dispositif, annexes.

use serde::Serialize;

use super::desk::Desk;
use super::follow_up::FollowUpView;
use crate::compute::Outcome;
use crate::domain::{Block, BlockKind, Prose};
use crate::french::{NARROW, acts};
use crate::render::views::prose::{BlockView, RunView, prose};

/// What is decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DecisionView {
    /// The words that lead to the articles; none when the first article names
    /// the council itself (« Le conseil municipal prend acte de… »).
    #[serde(rename = "annonce")]
    pub lead: Option<LeadView>,
    /// Whether it is one sentence, printed alone.
    #[serde(rename = "seul")]
    pub alone: bool,
    /// The articles.
    pub articles: Vec<ArticleView>,
}

/// « Le conseil municipal, après en avoir délibéré, à l’unanimité, **décide** : »
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LeadView {
    /// The words before the verb.
    #[serde(rename = "debut")]
    pub before: String,
    /// The verb.
    #[serde(rename = "verbe")]
    pub verb: &'static str,
}

/// An article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ArticleView {
    /// Its number; none when it stands alone.
    #[serde(rename = "numero")]
    pub number: Option<String>,
    /// Its text.
    #[serde(rename = "blocs")]
    pub blocks: Vec<BlockView>,
}

/// The blocks of one kind, one after another.
pub(super) fn texts(desk: &Desk<'_>, kind: BlockKind) -> Vec<BlockView> {
    desk.blocks(kind).flat_map(|block| set(desk, &block.text)).collect()
}

/// Visas and considérants: each ends with a semicolon, the one that leads to
/// the decision with a comma. What was typed with its own sign keeps it.
pub(super) fn clauses(desk: &Desk<'_>, kind: BlockKind) -> Vec<BlockView> {
    let follows = |kind: BlockKind| desk.blocks(kind).next().is_some();
    let leads = kind == BlockKind::Recital && !follows(BlockKind::Statement);
    let blocks: Vec<&Block> = desk.blocks(kind).collect();
    let last = blocks.len();
    let mut views = Vec::new();
    for (rank, block) in (1..).zip(blocks) {
        let mut set = set(desk, &block.text);
        let end = if leads && rank == last { ",".to_owned() } else { format!("{NARROW};") };
        close(&mut set, &end);
        views.append(&mut set);
    }
    views
}

/// Adds a sign at the end of a text that has none.
fn close(blocks: &mut [BlockView], sign: &str) {
    let last_line = blocks.last_mut().and_then(|block| block.items.last_mut()?.last_mut());
    let Some(line) = last_line else { return };
    let typed = line.iter().rev().map(|run| run.text.trim_end()).find(|text| !text.is_empty());
    if typed.is_some_and(|text| !text.ends_with([';', ',', '.', ':', '!', '?', '…'])) {
        line.push(RunView::plain(sign));
    }
}

pub(super) fn decision(desk: &Desk<'_>) -> Option<DecisionView> {
    let articles: Vec<Vec<BlockView>> =
        desk.blocks(BlockKind::Article).map(|block| closed(desk, &block.text)).collect();
    let first = plain(articles.first()?);
    let alone = articles.len() == 1;
    let articles = (1..).zip(articles).map(|(rank, blocks): (u32, _)| ArticleView {
        number: (!alone).then(|| rank.to_string()),
        blocks,
    });
    let (before, verb) = acts::lead(desk.council, desk.outcome());
    // « Le conseil approuve » would say the contrary of a rejection.
    let refused = matches!(desk.outcome(), Outcome::Rejected | Outcome::NotAdopted);
    let lead = (refused || !acts::names_the_council(&first)).then_some(LeadView { before, verb });
    Some(DecisionView { lead, alone, articles: articles.collect() })
}

/// The annexes in words; the follow-up table is named when nothing is typed.
pub(super) fn annexes(desk: &Desk<'_>, table: Option<&FollowUpView>) -> Vec<BlockView> {
    let typed = texts(desk, BlockKind::Annex);
    match table {
        Some(table) if typed.is_empty() => {
            let run = RunView::plain(&table.title);
            vec![BlockView { is_list: false, items: vec![vec![vec![run]]] }]
        }
        Some(_) | None => typed,
    }
}

/// A text with the mark that ends it.
fn closed(desk: &Desk<'_>, text: &Prose) -> Vec<BlockView> {
    let mut blocks = set(desk, text);
    close(&mut blocks, ".");
    blocks
}

fn set(desk: &Desk<'_>, text: &Prose) -> Vec<BlockView> {
    prose(text, &desk.results.figures, desk.record.document_year(desk.act))
}

/// The words of a text, without their style.
fn plain(blocks: &[BlockView]) -> String {
    let lines = blocks.iter().flat_map(|block| block.items.iter().flatten());
    lines.flatten().map(|run| &*run.text).collect()
}
