//! The report for machines: the same fields as the terminal.

use serde_json::{Value, json};

use super::{Place, Report, Severity};
use crate::french::messages::words;
use crate::french::summary;

/// Every problem, and the counts.
#[must_use]
pub fn to_json(report: &Report) -> Value {
    let problems: Vec<Value> = report
        .sorted()
        .into_iter()
        .map(|diagnostic| {
            let words = words(&diagnostic.problem);
            let spec = diagnostic.problem.rule().spec();
            json!({
                "slug": spec.slug,
                "regle": spec.number,
                "gravite": summary::severity(diagnostic.severity()),
                "lieu": diagnostic.at.to_string(),
                "feuille": match &diagnostic.at {
                    Place::Cell(cell) => Some(cell.sheet.name()),
                    Place::Row(sheet, _) | Place::Sheet(sheet) => Some(sheet.name()),
                    Place::File(_) | Place::Workbook | Place::Template(_) => None,
                },
                "message": words.sentence,
                "lu": words.found,
                "attendu": words.expected,
                "aide": words.help,
                "voir": diagnostic.related.iter().map(ToString::to_string).collect::<Vec<_>>(),
                "derogation": diagnostic.derogation,
            })
        })
        .collect();
    json!({
        "problemes": problems,
        "erreurs": report.count(Severity::Error),
        "avertissements": report.count(Severity::Warning),
        "informations": report.count(Severity::Info),
        "defauts": report.count(Severity::Defect),
    })
}
