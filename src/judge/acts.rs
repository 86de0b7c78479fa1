//! Numbers, signatures, transmission.

use std::collections::BTreeMap;

use super::Case;
use crate::compute::Life;
use crate::domain::{AssemblyId, Deliberation, Label, SittingId};
use crate::read::key;
use crate::report::{CellRef, Problem, Report};

pub(super) fn judge(case: &Case<'_>, report: &mut Report) {
    let mut numbers: BTreeMap<(AssemblyId, String), CellRef> = BTreeMap::new();
    let mut items: BTreeMap<(SittingId, Label), CellRef> = BTreeMap::new();
    for (id, act) in case.record.deliberations.iter() {
        let body = case.record.sittings[act.sitting].assembly;
        if let Some(number) = &act.act_number
            && let Some(first) = numbers.insert((body, key(&number.value)), number.at)
        {
            let problem = Problem::ActNumberTwice { number: number.value.clone() };
            report.push_related(number.at, problem, vec![first]);
        }
        if let Some(item) = &act.item
            && let Some(first) = items.insert((act.sitting, item.value.clone()), item.at)
        {
            let problem = Problem::ItemTwice { item: item.value.clone() };
            report.push_related(item.at, problem, vec![first]);
        }
        people(case, act, report);
        if let Some(result) = case.results.acts.get(&id) {
            transmission(case, act, result.life, report);
        }
    }
}

/// SIG-01, SIG-02, POU-08.
fn people(case: &Case<'_>, act: &Deliberation, report: &mut Report) {
    if let Some(signatory) = &act.signatory {
        let quality = &case.record.seats[signatory.value].quality;
        if act.signatory_quality.is_none() && quality.is_none() {
            let problem = Problem::SignatoryWithoutQuality { member: case.name(signatory.value) };
            report.push(signatory.at, problem);
        }
    }
    if case.damage.sittings.contains(&act.sitting) {
        return;
    }
    let Some(course) = case.results.courses.get(&act.sitting) else { return };
    if let Some(signatory) = act.signatory.as_ref().filter(|it| !course.ever_present(it.value)) {
        let problem = Problem::SignatoryAway { member: case.name(signatory.value) };
        report.push(signatory.at, problem);
    }
    if let Some(rapporteur) = act.rapporteur.as_ref().filter(|it| !course.ever_present(it.value)) {
        let problem = Problem::RapporteurAway { member: case.name(rapporteur.value) };
        report.push(rapporteur.at, problem);
    }
}

/// TRA-02, TRA-03.
fn transmission(case: &Case<'_>, act: &Deliberation, life: Life, report: &mut Report) {
    let held = case.record.sittings[act.sitting].date;
    if let (Some(received), Some(held)) = (&act.received_on, held)
        && received.value < held
    {
        let problem = Problem::ReceivedBeforeSitting { received: received.value, held };
        report.push(received.at, problem);
    }
    if life == Life::Taken && act.received_on.is_some() != act.published_on.is_some() {
        report.push(act.at, Problem::ReceiptIncomplete);
    }
}
