//! What no validator asks, and a listener needs: a figure that says what it
//! shows, a table that names its columns.

use typst::foundations::{Content, NativeElement as _, Packed, StyleChain};
use typst::introspection::Introspector as _;
use typst::model::{FigureElem, TableChild, TableElem};
use typst::syntax::Span;
use typst::visualize::ImageElem;
use typst_layout::PagedDocument;

/// A drawn figure without its alternative (PDF/UA-1, 7.3).
const SILENT_FIGURE: &str = "figure has no alternative description";
/// A table without a header (PDF/UA-1, 7.5).
const SILENT_TABLE: &str = "table has no header";

/// What a listener would miss, and where it was written.
pub(super) fn unheard(document: &PagedDocument) -> Vec<(Span, &'static str)> {
    let all =
        |element: typst::foundations::Element| document.introspector().query(&element.select());
    let mut found = Vec::new();
    for content in all(FigureElem::ELEM) {
        if let Some(figure) = content.to_packed::<FigureElem>()
            && !is_told(figure)
        {
            found.push((content.span(), SILENT_FIGURE));
        }
    }
    for content in all(TableElem::ELEM) {
        if let Some(table) = content.to_packed::<TableElem>()
            && !table.children.iter().any(|child| matches!(child, TableChild::Header(_)))
        {
            found.push((content.span(), SILENT_TABLE));
        }
    }
    found
}

/// A figure is told by its alternative, or by that of the picture or the table
/// it holds, which answer for themselves.
fn is_told(figure: &Packed<FigureElem>) -> bool {
    let own = figure.alt.get_cloned(StyleChain::default()).is_some();
    let body: &Content = &figure.body;
    own || body.is::<ImageElem>() || body.is::<TableElem>()
}
