//! Open data: what the public validators do not see, and what keeps a cell or
//! an act out of the file.
//!
//! Figures of a vote are proved by `votes`, dates by `acts`: no more is said.

use std::collections::BTreeMap;

use super::Case;
use crate::data::{
    Budget, encoded, identifier, is_prefecture, listed, producer, reads_as_a_number,
};
use crate::domain::Deliberation;
use crate::french::subjects::subject;
use crate::read::id_key;
use crate::report::{CellRef, Problem, Report};
use crate::schema::Sheet;

pub(super) fn judge(case: &Case<'_>, year: u16, report: &mut Report) {
    let record = case.record;
    for (id, body) in record.assemblies.iter() {
        let prefecture = body.prefecture.as_ref().filter(|id| !is_prefecture(&id.value));
        if let Some(cell) = prefecture {
            report.push(cell.at, Problem::PrefectureUnclear { found: cell.value.clone() });
        }
        let of_year = |act: &Deliberation| {
            record.sittings[act.sitting].assembly == id && record.document_year(act) == Some(year)
        };
        // It may be there, and not understood.
        let untold = body.siret.is_none() && !case.damage.sheets.contains(&Sheet::Assemblies);
        if untold && record.deliberations.rows().iter().any(of_year) {
            report.push(body.at, Problem::OpenDataWithoutSiret { assembly: body.name.clone() });
        }
    }
    let mut ids: BTreeMap<(&str, String), CellRef> = BTreeMap::new();
    for (act, result) in listed(record, case.results, year) {
        let body = &record.assemblies[record.sittings[act.sitting].assembly];
        let Some(siren) = producer(body) else { continue };
        // A row with only a result stands for an act that is kept elsewhere.
        if !(result.listed_only && act.subject_code.is_none()) {
            subject_of(case, act, report);
        }
        budget(act, report);
        let at = number(case, act, report);
        // Two numbers alike are told by `acts`; here a code stands for one.
        let id = identifier(act);
        if let Some(first) = ids.insert((siren, id_key(id)), at) {
            report.push_related(at, Problem::ActNumberTwice { number: id.to_owned() }, vec![first]);
        }
        if let Some(url) = &act.url {
            let encoded = encoded(&url.value);
            if encoded != url.value {
                let found = url.value.clone();
                report.push(url.at, Problem::AddressUnencoded { found, encoded });
            }
        }
    }
}

/// The subject: one that the schema knows, or the act is not listed.
fn subject_of(case: &Case<'_>, act: &Deliberation, report: &mut Report) {
    match &act.subject_code {
        // It may be there, and not understood.
        None if case.damage.sheets.contains(&Sheet::Deliberations) => {}
        None => report.push(act.at, Problem::SubjectMissing),
        Some(code) if subject(&code.value).is_none() => {
            report.push(code.at, Problem::SubjectUnknown { found: code.value.clone() });
        }
        Some(_) => {}
    }
}

/// The budget: its year and its name, or neither.
fn budget(act: &Deliberation, report: &mut Report) {
    let cell = act.budget_year.as_ref().or(act.budget_name.as_ref());
    let at = cell.map_or(act.at, |cell| cell.at);
    match Budget::of(act) {
        Budget::Absent | Budget::Named(..) => {}
        Budget::Half => report.push(at, Problem::BudgetHalf),
        Budget::BadYear(year) => {
            report.push(at, Problem::BudgetYearUnclear { found: year.to_owned() });
        }
    }
}

/// REG-03: an identifier that stays text. Its cell.
fn number(case: &Case<'_>, act: &Deliberation, report: &mut Report) -> CellRef {
    let at = act.act_number.as_ref().map_or(act.at, |number| number.at);
    if act.act_number.is_none() && !case.damage.sheets.contains(&Sheet::Deliberations) {
        report.push(at, Problem::ActNumberMissing { code: act.code.clone() });
    }
    let id = identifier(act);
    if reads_as_a_number(id) {
        report.push(at, Problem::ActNumberAsNumber { found: id.to_owned() });
    }
    at
}
