//! The report for machines: the same fields as the terminal.
//!
//! The shape is stable; `README.md` describes it. A message is an element of
//! `problemes`; fields are added, never renamed.

use serde_json::{Value, json};

use super::{CellRef, Group, Report, Severity, ranges};
use crate::french::groups::words_of;
use crate::french::summary;
use crate::schema::Sheet;

/// Every problem, one element a cause, and the counts of causes.
#[must_use]
pub fn to_json(report: &Report) -> Value {
    let groups = report.groups();
    let count = |severity| groups.iter().filter(|group| group.severity() == severity).count();
    let cells: usize = groups.iter().map(|group| group.cells().len()).sum();
    json!({
        "problemes": groups.iter().map(problem).collect::<Vec<_>>(),
        "erreurs": count(Severity::Error),
        "avertissements": count(Severity::Warning),
        "informations": count(Severity::Info),
        "defauts": count(Severity::Defect),
        "cellules": cells,
    })
}

fn problem(group: &Group<'_>) -> Value {
    let first = group.first();
    let words = words_of(group);
    let spec = first.problem.rule().spec();
    let cells = group.cells();
    let values = group.values();
    json!({
        "slug": spec.slug,
        "regle": spec.number,
        "gravite": summary::severity(group.severity()),
        "lieu": group.place(),
        "feuille": first.at.sheet().map(Sheet::name),
        "nombre": cells.len(),
        "plages": ranges(&cells),
        "cellules": cells.iter().map(cell).collect::<Vec<_>>(),
        "message": words.sentence,
        "lu": words.found,
        "valeurs": values,
        "attendu": words.expected,
        "aide": words.help,
        "voir": group.related().iter().map(ToString::to_string).collect::<Vec<_>>(),
        "derogation": first.derogation,
    })
}

/// A cell: its sheet, its row and its column as the spreadsheet numbers them.
fn cell(cell: &CellRef) -> Value {
    json!({
        "feuille": cell.sheet.name(),
        "ligne": cell.row + 1,
        "colonne": super::place::letters(cell.column),
    })
}
