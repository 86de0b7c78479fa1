//! Calls for computed figures in long texts.

use super::Case;
use crate::domain::Prose;
use crate::french::Spelling;
use crate::french::names::nearest;
use crate::french::spelled::{Misspelling, misspelt};
use crate::report::{Problem, Report};

pub(super) fn judge(case: &Case<'_>, report: &mut Report) {
    let record = case.record;
    for year in &record.years {
        check(case, year.introduction.as_ref(), Some(year.year), report);
    }
    for transition in record.transitions.rows() {
        check(case, transition.introduction.as_ref(), None, report);
    }
    for row in &record.progress {
        check(case, row.note.as_ref(), Some(row.year), report);
    }
    for focus in &record.focuses {
        check(case, Some(&focus.text), Some(focus.year), report);
    }
    for block in &record.blocks {
        let year = record.document_year(&record.deliberations[block.deliberation]);
        check(case, Some(&block.text), year, report);
        spelling(case, &block.text, report);
    }
}

/// TYP-01: numbers in words, in the text of an act.
fn spelling(case: &Case<'_>, text: &Prose, report: &mut Report) {
    let spelling = if case.record.settings.reformed_spelling {
        Spelling::Reformed
    } else {
        Spelling::Traditional
    };
    for wrong in text.runs().flat_map(|run| misspelt(&run.text, spelling)) {
        let Misspelling { found, right } = wrong;
        report.push(text.at, Problem::NumberMisspelt { found, right });
    }
}

fn check(case: &Case<'_>, text: Option<&Prose>, year: Option<u16>, report: &mut Report) {
    let Some(text) = text else { return };
    for run in text.runs().filter(|run| run.figure) {
        // A text of no year may be printed in any: one that has it will do.
        let known = case.results.figures.get(&run.text, year).is_some()
            || year.is_none()
                && case
                    .results
                    .years
                    .keys()
                    .any(|&it| case.results.figures.get(&run.text, Some(it)).is_some());
        if !known {
            let names: Vec<String> =
                case.results.figures.iter().map(|figure| short(&figure.name, year)).collect();
            let near = nearest(&run.text, names.iter().map(String::as_str));
            let nearest: Vec<String> = match near {
                Some(near) => vec![near.to_owned()],
                None => {
                    names.iter().filter(|name| name.starts_with("taux.")).take(4).cloned().collect()
                }
            };
            report.push(text.at, Problem::UnknownFigure { found: run.text.clone(), nearest });
        }
    }
}

/// A figure's name without the year of the document.
fn short(name: &str, year: Option<u16>) -> String {
    let suffix = year.map(|year| format!(".{year}")).unwrap_or_default();
    name.strip_suffix(&suffix).unwrap_or(name).to_owned()
}
