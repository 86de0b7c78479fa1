//! `greffe verifier`: tells every problem, writes nothing.

use std::path::Path;

use super::workbook::{check, code, told};
use super::{Answer, DEFECT, chosen, joined};
use crate::args::Verify;
use crate::report::Report;
use crate::typeset::Fonts;

/// Checks workbooks.
#[must_use]
pub fn verifier(request: &Verify) -> Answer {
    let workbooks = match chosen(&request.workbooks, "greffe verifier") {
        Ok(workbooks) => workbooks,
        Err(answer) => return answer,
    };
    let Ok(fonts) = Fonts::bundled() else { return Answer { code: DEFECT, ..Answer::default() } };
    joined(workbooks.iter().map(|path| one(path, request, &fonts)))
}

fn one(path: &Path, request: &Verify, fonts: &Fonts) -> Answer {
    let mut report = Report::new();
    check(path, request.annee, fonts, &mut report);
    Answer { said: told(&report, path, request.format), code: code(&report), ..Answer::default() }
}
