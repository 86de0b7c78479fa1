//! Long texts: small Markdown, already parsed and checked.

use serde::Serialize;

use crate::report::CellRef;

/// A long text: paragraphs and lists, nothing else.
#[derive(Debug, Clone, Serialize)]
pub struct Prose {
    /// Its blocks, in order.
    pub blocks: Vec<ProseBlock>,
    /// The cell it was typed in, or that names its file.
    #[serde(skip)]
    pub at: CellRef,
}

/// One block of a long text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", content = "content", rename_all = "lowercase")]
pub enum ProseBlock {
    /// A paragraph: its lines, parted by hard breaks.
    Paragraph(Vec<Line>),
    /// A list: its items, each of one or several lines.
    List(Vec<Vec<Line>>),
}

/// A line: runs of one style each.
pub type Line = Vec<Run>;

/// A run of text in one style.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Run {
    /// The text as typed; the name of a figure when `figure` holds.
    pub text: String,
    /// `**strong**`.
    pub bold: bool,
    /// `*emphasis*`.
    pub italic: bool,
    /// `[text](address)`.
    pub link: Option<String>,
    /// Whether the run is a call for a computed figure, `{{ taux.total }}`.
    pub figure: bool,
}

impl Prose {
    /// Every run, in order.
    pub fn runs(&self) -> impl Iterator<Item = &Run> {
        self.blocks.iter().flat_map(|block| {
            let lines: Vec<&Line> = match block {
                ProseBlock::Paragraph(lines) => lines.iter().collect(),
                ProseBlock::List(items) => items.iter().flatten().collect(),
            };
            lines.into_iter().flatten()
        })
    }
}
