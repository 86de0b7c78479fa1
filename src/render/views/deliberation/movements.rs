//! The movements of the whole sitting, one sentence each.

use std::collections::BTreeMap;

use super::desk::Desk;
use crate::compute::{Course, ProxyChange};
use crate::domain::{Movement, MovementKind, SeatId};
use crate::french::movements::{Told, sentence};
use crate::french::{acts, people, typography};

pub(super) fn sentences(desk: &Desk<'_>) -> Vec<String> {
    let course = desk.results.courses.get(&desk.act.sitting);
    let ended = course.map(|course| ended(desk, course)).unwrap_or_default();
    let rows = desk.record.movements.iter().enumerate();
    let rows: Vec<(usize, &Movement)> =
        rows.filter(|(_, row)| row.sitting == desk.act.sitting).collect();
    rows.chunk_by(|one, next| told_together(course, &ended, *one, *next))
        .filter_map(|group| told(desk, &ended, group))
        .collect()
}

/// Two people who do the same at the same moment share one sentence, typed or
/// composed; a proxy is told with its giver alone.
fn told_together(
    course: Option<&Course>,
    ended: &BTreeMap<usize, SeatId>,
    (first_at, first): (usize, &Movement),
    (next_at, next): (usize, &Movement),
) -> bool {
    if first.text.is_some() || next.text.is_some() {
        return first.text == next.text;
    }
    let alone = |at: usize, row: &Movement| {
        row.proxy_to.is_some()
            || ended.contains_key(&at)
            || course.is_some_and(|course| course.proxies_lost(at).next().is_some())
            || matches!(row.kind, MovementKind::TakesChair | MovementKind::ResumesChair)
    };
    (first.kind, &first.question, first.moment, first.time)
        == (next.kind, &next.question, next.moment, next.time)
        && !alone(first_at, first)
        && !alone(next_at, next)
}

fn told(
    desk: &Desk<'_>,
    ended: &BTreeMap<usize, SeatId>,
    group: &[(usize, &Movement)],
) -> Option<String> {
    let &(at, row) = group.first()?;
    if let Some(text) = &row.text {
        return Some(typography::set(text));
    }
    let who: Vec<String> = group.iter().map(|(_, row)| name(desk, row)).collect();
    let civilities: Vec<_> =
        group.iter().map(|(_, row)| desk.seats.get(row.seat).civility).collect();
    let holder = match row.kind {
        MovementKind::Leaves | MovementKind::GivesProxy => row.proxy_to,
        MovementKind::Arrives
        | MovementKind::Returns
        | MovementKind::StepsOut
        | MovementKind::TakesChair
        | MovementKind::ResumesChair
        | MovementKind::Resigns
        | MovementKind::Installed
        | MovementKind::WithdrawsProxy => ended.get(&at).copied(),
    };
    let holder = holder.map(|seat| desk.seats.addressed(seat));
    Some(sentence(&Told {
        who: &who,
        kind: row.kind,
        question: row.question.as_ref(),
        moment: row.moment,
        time: row.time,
        holder: holder.as_deref(),
        givers: &carried(desk, at),
        gender: people::gender(&civilities),
        accounts: accounts(desk, row),
        council: desk.council,
    }))
}

/// Those whose proxies end with a holder's departure.
fn carried(desk: &Desk<'_>, at: usize) -> Vec<String> {
    let course = desk.results.courses.get(&desk.act.sitting);
    let givers = course.into_iter().flat_map(|course| course.proxies_lost(at));
    givers.map(|giver| desk.seats.addressed(giver)).collect()
}

/// Whoever takes the chair is named with a quality.
fn name(desk: &Desk<'_>, row: &Movement) -> String {
    let name = desk.seats.addressed(row.seat);
    match (row.kind, &desk.seats.get(row.seat).quality) {
        (MovementKind::TakesChair, Some(quality)) => {
            people::with_quality(&name, Some(quality)) + ","
        }
        _ => name,
    }
}

/// The accounts the movement's question is about, if it is.
fn accounts(desk: &Desk<'_>, row: &Movement) -> Option<&'static str> {
    let range = row.question.as_ref().filter(|range| range.first == range.last)?;
    let acts = desk.record.deliberations.rows().iter();
    acts.filter(|act| act.sitting == row.sitting)
        .find(|act| act.question().as_ref() == Some(&range.first))
        .and_then(|act| acts::accounts(act.account))
}

/// The proxies that end with their giver's own movement: the movement, and the
/// holder.
fn ended(desk: &Desk<'_>, course: &Course) -> BTreeMap<usize, SeatId> {
    let own = |change: &&ProxyChange| {
        let movement = desk.record.movements.get(change.movement);
        !change.begins && movement.is_some_and(|row| row.seat == change.giver)
    };
    course.proxy_changes.iter().filter(own).map(|it| (it.movement, it.holder)).collect()
}
