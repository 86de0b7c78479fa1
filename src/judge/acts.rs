//! Numbers, signatures, transmission.

use std::collections::BTreeMap;

use super::Case;
use crate::compute::{ActResult, Life};
use crate::domain::{AssemblyId, Deliberation, Label, SittingId};
use crate::read::id_key;
use crate::report::{CellRef, Problem, Report};
use crate::schema::Sheet;

pub(super) fn judge(case: &Case<'_>, report: &mut Report) {
    let mut numbers: BTreeMap<(AssemblyId, String), CellRef> = BTreeMap::new();
    let mut orders: BTreeMap<(SittingId, u32), CellRef> = BTreeMap::new();
    let mut items: BTreeMap<(SittingId, Label), CellRef> = BTreeMap::new();
    for (id, act) in case.record.deliberations.iter() {
        let body = case.record.sittings[act.sitting].assembly;
        if let Some(number) = &act.act_number
            && let Some(first) = numbers.insert((body, id_key(&number.value)), number.at)
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
        if let Some(order) = act.examination_order
            && let Some(first) = orders.insert((act.sitting, order), act.at)
        {
            report.push_related(act.at, Problem::OrderTwice { order }, vec![first]);
        }
        let moves = case.record.movements.iter().any(|row| row.sitting == act.sitting);
        let withdraws = case.record.withdrawals.iter().any(|row| row.deliberation == id);
        let taken = case.results.acts.get(&id).is_some_and(ActResult::is_taken);
        let unread = case.damage.sheets.contains(&Sheet::Deliberations);
        if act.item.is_none() && taken && (moves || withdraws) && !unread {
            report.push(act.at, Problem::ItemNeeded);
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
    if let (Some(published), Some(held)) = (act.published_on, held)
        && published < held
    {
        report.push(act.at, Problem::PublishedBeforeSitting { published, held });
    }
    // An act that need not be sent is in force once published (L2131-2).
    let sent = act.transmissible != Some(false);
    if sent && life == Life::Taken && act.received_on.is_some() != act.published_on.is_some() {
        report.push(act.at, Problem::ReceiptIncomplete);
    }
}
