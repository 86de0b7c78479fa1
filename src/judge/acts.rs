//! Numbers, signatures, transmission.

use std::collections::{BTreeMap, BTreeSet};

use super::Case;
use crate::compute::{ActResult, Instant, Life};
use crate::domain::{
    AssemblyId, BlockKind, Deliberation, DeliberationId, Label, SeatId, SittingId,
};
use crate::french::names::fold;
use crate::read::id_key;
use crate::report::{CellRef, Problem, Report};
use crate::schema::Sheet;

/// Judges the acts; the sittings whose questions cannot be told apart.
pub(super) fn judge(case: &Case<'_>, report: &mut Report) -> BTreeSet<SittingId> {
    let mut disordered = BTreeSet::new();
    let mut numbers: BTreeMap<(AssemblyId, String), CellRef> = BTreeMap::new();
    let mut orders: BTreeMap<(SittingId, u32), CellRef> = BTreeMap::new();
    let mut items: BTreeMap<(SittingId, Label), CellRef> = BTreeMap::new();
    let ordered: BTreeSet<SittingId> = case
        .record
        .deliberations
        .rows()
        .iter()
        .filter(|act| act.examination_order.is_some())
        .map(|act| act.sitting)
        .collect();
    for (id, act) in case.record.deliberations.iter() {
        if ordered.contains(&act.sitting) && act.examination_order.is_none() {
            report.push(act.at, Problem::OrderIncomplete);
            disordered.insert(act.sitting);
        }
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
            disordered.insert(act.sitting);
        }
        if let Some(order) = act.examination_order
            && let Some(first) = orders.insert((act.sitting, order), act.at)
        {
            report.push_related(act.at, Problem::OrderTwice { order }, vec![first]);
            disordered.insert(act.sitting);
        }
        let moves = case.record.movements.iter().any(|row| row.sitting == act.sitting);
        let withdraws = case.record.withdrawals.iter().any(|row| row.deliberation == id);
        let taken = case.results.acts.get(&id).is_some_and(ActResult::is_taken);
        let unread = case.damage.sheets.contains(&Sheet::Deliberations);
        if act.question().is_none() && taken && (moves || withdraws) && !unread {
            report.push(act.at, Problem::ItemNeeded);
        }
        people(case, id, act, report);
        let blocks = || case.record.blocks.iter().filter(|block| block.deliberation == id);
        let decided = blocks().any(|block| block.kind == BlockKind::Article);
        let printed = case.results.acts.get(&id).is_some_and(|it| it.is_taken() && !it.listed_only);
        if printed && !decided && !case.damage.sheets.contains(&Sheet::Texts) {
            report.push(act.at, Problem::DecisionMissing);
        }
        if let Some(result) = case.results.acts.get(&id) {
            transmission(case, act, result.life, report);
            online(case, act, result, report);
        }
    }
    disordered
}

/// SIG-01, SIG-02, POU-08.
fn people(case: &Case<'_>, id: DeliberationId, act: &Deliberation, report: &mut Report) {
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
    let result = case.results.acts.get(&id).filter(|result| result.is_taken());
    let chair = result.and_then(|result| result.vote.as_ref()?.chair);
    if let Some(chair) = chair.filter(|_| act.signatory.is_none())
        && act.signatory_quality.is_none()
        && case.record.seats[chair].quality.is_none()
    {
        report.push(act.at, Problem::SignatoryWithoutQuality { member: case.name(chair) });
    }
    borrowed_quality(case, act, chair, report);
    let Some(course) = case.results.courses.get(&act.sitting) else { return };
    if let Some(signatory) = act.signatory.as_ref().filter(|it| !course.ever_present(it.value)) {
        let problem = Problem::SignatoryAway { member: case.name(signatory.value) };
        report.push(signatory.at, problem);
    }
    // Who presents a report is there when it is opened, or debated.
    let speaks = |seat: SeatId| match act.question() {
        Some(question) => [Instant::Opening, Instant::Debate]
            .iter()
            .any(|&instant| course.at(&question, instant).is_present(seat)),
        None => course.ever_present(seat),
    };
    if let Some(rapporteur) = act.rapporteur.as_ref().filter(|it| !speaks(it.value)) {
        let problem = Problem::RapporteurAway { member: case.name(rapporteur.value) };
        report.push(rapporteur.at, problem);
    }
}

/// SIG-01: nobody signs in the quality of the executive but the executive.
fn borrowed_quality(
    case: &Case<'_>,
    act: &Deliberation,
    chair: Option<SeatId>,
    report: &mut Report,
) {
    let sitting = &case.record.sittings[act.sitting];
    let title = case.record.assemblies[sitting.assembly].president_title.as_deref();
    let signer = act.signatory.as_ref().map(|signatory| signatory.value).or(chair);
    let (Some(quality), Some(title), Some(signer)) = (&act.signatory_quality, title, signer) else {
        return;
    };
    if fold(quality) == fold(title) && sitting.executive.is_some_and(|it| it != signer) {
        let (member, quality) = (case.name(signer), quality.clone());
        report.push(act.at, Problem::QualityOfAnother { member, quality });
    }
}

/// TRA-01 to TRA-03.
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
    let sent = act.transmissible != Some(false) && life == Life::Taken;
    match (&act.received_on, act.published_on) {
        (None, Some(_)) if sent => report.push(act.at, Problem::ReceiptMissing),
        (Some(_), None) if sent => report.push(act.at, Problem::ReceiptIncomplete),
        _ => {}
    }
}

/// PUB-04: what is online says who its author is, and since when (R2131-1).
fn online(case: &Case<'_>, act: &Deliberation, result: &ActResult, report: &mut Report) {
    if act.url.is_some() && act.published_on.is_none() {
        report.push(act.at, Problem::PublishedWithoutAuthor { dated: false });
    }
    let chair = result.vote.as_ref().and_then(|room| room.chair);
    let signs = act.signatory.as_ref().map(|signatory| signatory.value).or(chair);
    let president = case.record.sittings[act.sitting].president.as_ref();
    let unnamed = match signs.or(president.map(|officer| officer.seat)) {
        // A signature without quality is told by SIG-01.
        Some(seat) => {
            let seat = &case.record.seats[seat];
            let quality = act.signatory_quality.is_some() || seat.quality.is_some();
            seat.name.given.is_empty() || signs.is_none() && !quality
        }
        // A sitting that has a roll is told to have no president.
        None => {
            !case.results.courses.contains_key(&act.sitting)
                && !case.damage.sheets.contains(&Sheet::Sittings)
        }
    };
    if act.published_on.is_some() && unnamed {
        report.push(act.at, Problem::PublishedWithoutAuthor { dated: true });
    }
}
