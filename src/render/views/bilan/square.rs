//! Squares: the mosaic and the unit bars.

use serde::Serialize;

use super::count::{Count, drawing, len};
use crate::compute::{Counted, Measure, Scope};
use crate::domain::{Category, Proposal, ProposalId, Status};
use crate::french::{numbers::integer, report};
use crate::render::views::Sourced;

/// One proposal, drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SquareView {
    /// Its number.
    #[serde(rename = "numero")]
    pub number: String,
    /// What is drawn.
    #[serde(rename = "categorie")]
    pub category: &'static str,
    /// Its accent.
    #[serde(rename = "couleur")]
    pub color: String,
}

/// All proposals, in order of number.
#[derive(Debug, Clone, Serialize)]
pub struct MosaicView {
    /// Squares in a row.
    #[serde(rename = "colonnes")]
    pub columns: usize,
    /// The squares.
    #[serde(rename = "carres")]
    pub squares: Vec<SquareView>,
    /// What it shows, in words.
    #[serde(rename = "alternative")]
    pub alternative: Sourced,
}

/// Proposals side by side, those carried out first.
#[derive(Debug, Clone, Serialize)]
pub struct BarView {
    /// The squares.
    #[serde(rename = "carres")]
    pub squares: Vec<SquareView>,
    /// Those that are not full, in words.
    #[serde(rename = "exceptions")]
    pub exceptions: Option<Sourced>,
    /// What it shows, in words.
    #[serde(rename = "alternative")]
    pub alternative: Sourced,
}

type Row<'a> = (ProposalId, &'a Proposal, &'a Status);

fn square(count: &Count<'_>, proposal: &Proposal, status: &Status) -> SquareView {
    SquareView {
        // One line, whatever the number: « 12 bis ».
        number: proposal.number.value.as_str().replace(' ', "\u{a0}"),
        category: drawing(status.category),
        color: count.color(proposal.transition),
    }
}

/// A bar of these proposals, called `name` in its alternative.
pub(super) fn bar(count: &Count<'_>, name: &str, scope: Scope, mut rows: Vec<Row<'_>>) -> BarView {
    // A stable sort: within a category, the order of numbers stays.
    rows.sort_by_key(|(_, _, status)| status.category);
    let done = rows.iter().filter(|(_, _, status)| status.counts).count();
    let not_full: Vec<(&str, &str)> = rows
        .iter()
        .filter(|(_, _, status)| !status.counts || status.category != Category::Done)
        .map(|(_, row, status)| (row.number.value.as_str(), status.label.as_str()))
        .collect();
    let exceptions = report::exceptions(&not_full);
    let grouped = exceptions.is_some() && report::are_grouped(&not_full);
    // Named one by one, they are no figure.
    let statuses: Vec<Measure> = count
        .record
        .statuses
        .iter()
        .filter(|(_, status)| grouped && not_full.iter().any(|(_, label)| *label == status.label))
        .map(|(id, _)| count.of(scope, Counted::Status(id)))
        .collect();
    let done = u32::try_from(done).unwrap_or(u32::MAX);
    let alternative = report::bar(name, done, len(&rows), exceptions.as_deref());
    let answer = [Counted::Share, Counted::Rate].map(|counted| count.of(scope, counted));
    BarView {
        alternative: count.said(alternative, answer.into_iter().chain(statuses.iter().copied())),
        squares: rows.iter().map(|(_, row, status)| square(count, row, status)).collect(),
        exceptions: exceptions.map(|text| count.said(text, statuses)),
    }
}

pub(super) fn mosaic(count: &Count<'_>) -> MosaicView {
    let squares: Vec<SquareView> =
        count.proposals().map(|(_, row, status)| square(count, row, status)).collect();
    let groups: Vec<(u32, &str)> = count
        .groups()
        .map(|(status, group)| (len(&group.proposals), status.label.as_str()))
        .collect();
    let alternative = report::mosaic(len(&squares), &groups);
    let statuses =
        count.groups().map(|(_, group)| count.of(Scope::Whole, Counted::Status(group.status)));
    let all = [count.of(Scope::Whole, Counted::InForce)];
    MosaicView {
        columns: columns(squares.len()),
        alternative: count.said(alternative, all.into_iter().chain(statuses)),
        squares,
    }
}

/// The smallest number of columns, from six up, that keeps the mosaic under
/// 108 mm high when it is 170 mm wide.
fn columns(squares: usize) -> usize {
    const WIDTH: usize = 170_000;
    const HEIGHT: usize = 108_000;
    let fits = |columns: &usize| {
        // The gap is 0.1088 of a side, 0.8 mm at least; in micrometres.
        let side = WIDTH * 10_000 / (columns * 10_000 + (columns - 1) * 1_088);
        let gap = (side * 1_088 / 10_000).max(800);
        let side = WIDTH.saturating_sub(gap * (columns - 1)) / columns;
        let rows = squares.div_ceil(*columns);
        side * rows + gap * rows.saturating_sub(1) < HEIGHT
    };
    (6..=100).find(fits).unwrap_or(100)
}

/// A count, as printed.
pub(super) fn printed(count: u32) -> String {
    integer(count.into())
}

#[cfg(test)]
mod tests {
    use super::columns;

    #[test]
    fn a_mosaic_holds_on_the_cover() {
        let vectors = [(0, 6), (4, 6), (23, 7), (40, 8), (120, 15), (400, 26)];
        for (squares, expected) in vectors {
            assert_eq!(columns(squares), expected, "{squares}");
        }
    }
}
