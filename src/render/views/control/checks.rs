//! A figure counted a second time: its calculation, its cells, its verdict.

use serde::Serialize;

use crate::french::control as words;
use crate::render::views::Sourced;
use crate::report::{CellRef, ranges};

/// Figures of one document or of one sitting.
#[derive(Debug, Serialize)]
pub struct SectionView {
    /// « Bilan 2025 », or the sitting.
    #[serde(rename = "nom")]
    pub name: String,
    /// The cells of the sitting, roll and movements; none for the report.
    #[serde(rename = "cellules")]
    pub cells: Option<String>,
    /// Its checks.
    #[serde(rename = "controles")]
    pub checks: Vec<CheckView>,
}

/// The figures of one act, or one figure of the report.
#[derive(Debug, Serialize)]
pub struct CheckView {
    /// « Rapport n° 6 »; none for a figure of the report.
    #[serde(rename = "acte")]
    pub act: Option<String>,
    /// Each figure.
    #[serde(rename = "lignes")]
    pub lines: Vec<LineView>,
    /// Those of an act that are equal, in one line: printed for them where the
    /// sheet would not hold on one page.
    #[serde(rename = "ensemble")]
    pub together: Option<TogetherView>,
}

/// The figures of an act in one line.
#[derive(Debug, Serialize)]
pub struct TogetherView {
    /// « 26 + 4 + 3 = 33 »: present, represented, absent.
    #[serde(rename = "exercice")]
    pub members: Sourced,
    /// « 26 + 4 − 1 = 29 »: less those who take no part.
    #[serde(rename = "votants")]
    pub voters: Sourced,
    /// « 22 + 4 + 3 = 29 »; none when the council takes note.
    #[serde(rename = "voix")]
    pub votes: Option<Sourced>,
    /// « 27 pour 17 »; none when it is not met, or not judged.
    #[serde(rename = "quorum")]
    pub quorum: Option<Sourced>,
    /// The cells of the votes.
    #[serde(rename = "cellules")]
    pub cells: String,
}

/// One figure.
#[derive(Debug, Clone, Serialize)]
pub struct LineView {
    /// What it counts.
    #[serde(rename = "nom")]
    pub name: Sourced,
    /// As printed.
    #[serde(rename = "valeur")]
    pub value: Sourced,
    /// How it was computed.
    #[serde(rename = "calcul")]
    pub calculation: Sourced,
    /// From which cells.
    #[serde(rename = "cellules")]
    pub cells: String,
    /// The sign drawn: `egal`, `alerte`, or `aucun` where nothing is judged.
    #[serde(rename = "signe")]
    pub sign: &'static str,
    /// The verdict, in a word.
    #[serde(rename = "mot")]
    pub word: String,
    /// Whether it keeps its own line: it is not in the line of its act.
    #[serde(rename = "a_part")]
    pub apart: bool,
}

/// How many ranges of cells are told before the rest is only counted.
const SHOWN: usize = 3;

/// The sign of a check that holds.
pub(super) const EQUAL: &str = "egal";
/// The sign of one that does not.
pub(super) const ALERT: &str = "alerte";
/// The sign of what is not judged.
pub(super) const NONE: &str = "aucun";

/// A figure, its calculation and whether the second count agrees.
pub(super) fn line(
    name: &str,
    value: Sourced,
    calculation: Sourced,
    cells: &[CellRef],
    equal: bool,
) -> LineView {
    let (sign, word) = if equal { (EQUAL, words::EQUAL) } else { (ALERT, words::DIFFERENT) };
    let cells = told(cells);
    let (name, word) = (Sourced::typed(name), word.to_owned());
    LineView { name, value, calculation, cells, sign, word, apart: !equal }
}

/// Cells as ranges.
pub(super) fn told(cells: &[CellRef]) -> String {
    words::cells(&ranges(cells), SHOWN)
}

/// A figure of the report, alone.
pub(super) fn alone(line: LineView) -> CheckView {
    CheckView { act: None, lines: vec![line], together: None }
}
