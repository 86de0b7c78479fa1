//! Long texts as templates receive them: set in French, figures filled in.

use serde::Serialize;

use super::Sourced;
use crate::compute::Figures;
use crate::domain::{Line, Prose, ProseBlock, Run};
use crate::french::figures::printed;
use crate::french::typography;

/// A paragraph, or a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BlockView {
    /// Whether it is a list.
    #[serde(rename = "liste")]
    pub is_list: bool,
    /// The items of the list; a paragraph is one item. An item is its lines.
    #[serde(rename = "elements")]
    pub items: Vec<Vec<Vec<RunView>>>,
}

/// A run of text in one style.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RunView {
    /// The text.
    #[serde(rename = "texte")]
    pub text: Sourced,
    /// Whether it is strong.
    #[serde(rename = "gras")]
    pub bold: bool,
    /// Whether it is stressed.
    #[serde(rename = "italique")]
    pub italic: bool,
    /// Where it leads, when it is a link.
    #[serde(rename = "lien")]
    pub link: Option<String>,
}

impl RunView {
    /// Words in no style, which print no figure.
    pub(super) fn plain(text: &str) -> Self {
        Self { text: Sourced::typed(text), bold: false, italic: false, link: None }
    }
}

/// A long text as templates receive it. `year` is that of the document.
#[must_use]
pub fn prose(text: &Prose, figures: &Figures, year: Option<u16>) -> Vec<BlockView> {
    let lines = |lines: &[Line]| lines.iter().map(|it| line(it, figures, year)).collect();
    let block = |block: &ProseBlock| match block {
        ProseBlock::Paragraph(paragraph) => {
            BlockView { is_list: false, items: vec![lines(paragraph)] }
        }
        ProseBlock::List(items) => {
            BlockView { is_list: true, items: items.iter().map(|item| lines(item)).collect() }
        }
    };
    text.blocks.iter().map(block).collect()
}

fn line(line: &Line, figures: &Figures, year: Option<u16>) -> Vec<RunView> {
    let run = |run: &Run| RunView {
        text: if run.figure {
            // An unknown name was told by `judge`, and stopped the run.
            let figure = figures.get(&run.text, year);
            let text = figure.map(|it| printed(&it.value)).unwrap_or_default();
            Sourced::new(figures, text, figure.map(|it| it.measure))
        } else {
            Sourced::typed(set_run(&run.text))
        },
        bold: run.bold,
        italic: run.italic,
        link: run.link.clone(),
    };
    line.iter().map(run).collect()
}

/// Sets a run in French; the spaces that part it from its neighbours stay.
fn set_run(text: &str) -> String {
    let inner = text.trim_matches(' ');
    if inner.is_empty() {
        return text.to_owned();
    }
    let lead = text.chars().take_while(|c| *c == ' ').count();
    let trail = text.chars().rev().take_while(|c| *c == ' ').count();
    format!("{}{}{}", " ".repeat(lead), typography::set(inner), " ".repeat(trail))
}
