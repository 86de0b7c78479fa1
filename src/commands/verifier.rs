//! `greffe verifier`: tells every problem; writes nothing but the list asked for.

use std::path::Path;

use super::workbook::{check, code, command, told};
use super::{Answer, DEFECT, USAGE, chosen, joined, list};
use crate::args::{Format, Verify};
use crate::french::cli;
use crate::report::{NextStep, Report};
use crate::typeset::Fonts;

/// Checks workbooks.
#[must_use]
pub fn verifier(request: &Verify) -> Answer {
    let workbooks = match chosen(&request.workbooks, "greffe verifier") {
        Ok(workbooks) => workbooks,
        Err(answer) => return answer,
    };
    if request.vers.is_some() && workbooks.len() > 1 {
        let problems = cli::ONE_LIST_A_WORKBOOK.to_owned();
        return Answer { problems, code: USAGE, ..Answer::default() };
    }
    let Ok(fonts) = Fonts::bundled() else { return Answer { code: DEFECT, ..Answer::default() } };
    joined(workbooks.iter().map(|path| one(path, request, &fonts)))
}

fn one(path: &Path, request: &Verify, fonts: &Fonts) -> Answer {
    let mut report = Report::new();
    let checked = check(path, request.look.annee, fonts, &mut report);
    // A year of which there is nothing gives way to the last that is known.
    let known = checked.map(|checked| checked.known_years()).unwrap_or_default();
    let year = request.look.annee.filter(|it| known.is_empty() || known.contains(it));
    let year = year.or(request.look.annee.and(known.last().copied()));
    let again = command("verifier", path, year);
    let onward = command("produire", path, year);
    let next = NextStep { again: &again, onward: Some(&onward) };
    let said = told(&report, path, request.look.format, Some(next));
    let mut answer = Answer { said, code: code(&report), ..Answer::default() };
    if let Some(place) = &request.vers {
        match list::write(&report, path, place) {
            Ok(()) if request.look.format == Format::Texte => {
                answer.said.push_str(&cli::written(&place.display().to_string()));
                answer.said.push('\n');
            }
            Ok(()) => {}
            Err(refused) => {
                answer.problems = told(&refused, place, Format::Texte, None);
                answer.code = answer.code.max(code(&refused));
            }
        }
    }
    answer
}
