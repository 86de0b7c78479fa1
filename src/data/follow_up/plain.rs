//! A long text without its markup, its figures filled in.

use crate::compute::Figures;
use crate::domain::{Line, Prose, ProseBlock, Run};
use crate::french::figures::printed;

/// Paragraphs apart by a blank line, a bullet before each item, the address of
/// a link after its words. `year` is that of the text.
pub(super) fn plain(text: &Prose, figures: &Figures, year: u16) -> String {
    let lines = |lines: &[Line]| -> String {
        let lines: Vec<String> = lines.iter().map(|it| line(it, figures, year)).collect();
        lines.join("\n")
    };
    let block = |block: &ProseBlock| match block {
        ProseBlock::Paragraph(paragraph) => lines(paragraph),
        ProseBlock::List(items) => {
            let items: Vec<String> =
                items.iter().map(|item| format!("• {}", lines(item))).collect();
            items.join("\n")
        }
    };
    text.blocks.iter().map(block).collect::<Vec<_>>().join("\n\n")
}

fn line(line: &Line, figures: &Figures, year: u16) -> String {
    let run = |run: &Run| {
        let said = if run.figure {
            // An unknown name was told by `judge`, and stopped the run.
            let figure = figures.get(&run.text, Some(year));
            figure.map(|it| printed(&it.value)).unwrap_or_default()
        } else {
            run.text.clone()
        };
        match &run.link {
            Some(address) if *address != said => format!("{said} ({address})"),
            Some(_) | None => said,
        }
    };
    line.iter().map(run).collect()
}
