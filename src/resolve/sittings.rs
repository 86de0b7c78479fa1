//! Sittings, the roll at their opening, and what changed.

use std::collections::BTreeMap;

use super::council;
use super::desk::Desk;
use super::keys::{Keyed, Keys, announce, sorted};
use crate::domain::{
    AssemblyId, Attendance, Label, Movement, Officer, QuestionRange, Record, SeatId, Sitting,
    SittingId,
};
use crate::french::choices::{self, question_range};
use crate::read::Row;
use crate::report::{CellRef, Located, Problem};
use crate::schema::{Column, Sheet};

/// Reads sittings, attendance and movements; how to find a sitting by its code.
pub(super) fn read(
    desk: &mut Desk<'_>,
    record: &mut Record,
    assemblies: &Keys<AssemblyId>,
) -> Keys<SittingId> {
    let rows = sitting_rows(desk, record, assemblies);
    let (sittings, keys) = sorted(desk, Sheet::Sittings, rows, |row| row.row.date);
    record.sittings = sittings;
    record.attendance = attendance(desk, record, &keys);
    record.movements = movements(desk, record, &keys);
    keys
}

fn sitting_rows(
    desk: &mut Desk<'_>,
    record: &Record,
    assemblies: &Keys<AssemblyId>,
) -> Vec<Keyed<Sitting>> {
    let mut rows = Vec::new();
    for row in desk.rows(Sheet::Sittings) {
        let code = desk.id(row, Column::Code);
        let body = desk.text(row, Column::Assembly);
        announce(desk, row, code.as_ref());
        let code = desk.need(row, Column::Code, code);
        let body = desk.need(row, Column::Assembly, body);
        let assembly = body.and_then(|body| assemblies.find(desk, &body));
        let (Some(code), Some(assembly)) = (code, assembly) else {
            desk.set_aside(row);
            continue;
        };
        let date = desk.date(row, Column::Date).map(|date| date.value);
        let mut officers: Vec<Officer> = Vec::new();
        for name in desk.list(row, Column::Secretary) {
            if let Some(seat) = council::member(desk, record, assembly, date, &name) {
                officers.push(Officer { seat, at: name.at });
            }
        }
        let executive = council::head(desk, record, assembly, date);
        let president = match desk.text(row, Column::President) {
            Some(name) => council::member(desk, record, assembly, date, &name)
                .map(|seat| Officer { seat, at: name.at }),
            // Nobody is announced in the chair of a sitting without a date.
            None => date.and(executive).map(|seat| Officer { seat, at: row.at(Column::President) }),
        };
        rows.push(Keyed {
            row: Sitting {
                code: code.value.clone(),
                assembly,
                date,
                time: desk.time(row, Column::Time).map(|time| time.value),
                place: desk.plain(row, Column::Place),
                convened_on: desk.date(row, Column::ConvenedOn).map(|date| date.value),
                urgent: desk.yes(row, Column::Urgent),
                second_convocation_of: desk
                    .date(row, Column::SecondConvocation)
                    .map(|date| date.value),
                executive,
                president,
                secretaries: officers,
                declared_members: desk.whole(row, Column::MembersInOffice),
                full_agenda: desk.yes(row, Column::FullAgenda),
                list_posted_on: desk.date(row, Column::ListPostedOn),
                list_sent_on: desk.date(row, Column::ListSentOn),
                minutes_settled_on: desk.date(row, Column::MinutesSettledOn).map(|date| date.value),
                minutes_published_on: desk.date(row, Column::MinutesPublishedOn),
                declared_quorum: desk.whole(row, Column::Quorum),
                derogation: desk.plain(row, Column::Derogation),
                at: code.at,
                date_at: row.at(Column::Date),
                convened_at: row.at(Column::ConvenedOn),
            },
            key: code,
        });
    }
    rows
}

/// The sitting and the member that a row names; when either is unknown, what
/// can be remembered of the damage is.
fn sitting_and_member(
    desk: &mut Desk<'_>,
    record: &Record,
    sittings: &Keys<SittingId>,
    row: &Row,
) -> Option<(SittingId, Located<SeatId>)> {
    let code = desk.text(row, Column::Sitting);
    let name = desk.text(row, Column::Member);
    let code = desk.need(row, Column::Sitting, code);
    let name = desk.need(row, Column::Member, name);
    let sitting = code.and_then(|code| sittings.find(desk, &code))?;
    let Some(name) = name else {
        desk.damage_sitting(sitting);
        return None;
    };
    let held = &record.sittings[sitting];
    let Some(seat) = council::member(desk, record, held.assembly, held.date, &name) else {
        desk.damage_sitting(sitting);
        return None;
    };
    Some((sitting, Located { value: seat, at: name.at }))
}

/// Whom a proxy is given to.
fn holder(desk: &mut Desk<'_>, record: &Record, sitting: SittingId, row: &Row) -> Option<SeatId> {
    let name = desk.text(row, Column::ProxyTo)?;
    let held = &record.sittings[sitting];
    let seat = council::member(desk, record, held.assembly, held.date, &name);
    if seat.is_none() {
        desk.damage_sitting(sitting);
    }
    seat
}

fn attendance(desk: &mut Desk<'_>, record: &Record, sittings: &Keys<SittingId>) -> Vec<Attendance> {
    let mut rows: Vec<Attendance> = Vec::new();
    let mut first: BTreeMap<(SittingId, SeatId), CellRef> = BTreeMap::new();
    for row in desk.rows(Sheet::Attendance) {
        let found = sitting_and_member(desk, record, sittings, row);
        let state = desk.choice(row, Column::State, choices::ATTENDANCE_STATES);
        let state = desk.need(row, Column::State, state);
        let Some((sitting, seat)) = found else {
            desk.set_aside(row);
            continue;
        };
        let proxy_to = holder(desk, record, sitting, row);
        let Some(state) = state else {
            desk.damage_sitting(sitting);
            continue;
        };
        if let Some(&earlier) = first.get(&(sitting, seat.value)) {
            let key = record.seats[seat.value].name.to_string();
            desk.fault_with(seat.at, Problem::DuplicateKey { key, first: earlier }, earlier);
            desk.damage_sitting(sitting);
            continue;
        }
        first.insert((sitting, seat.value), seat.at);
        rows.push(Attendance {
            sitting,
            seat: seat.value,
            state: state.value,
            proxy_to,
            proxy_signed_on: desk.date(row, Column::SignedOn).map(|date| date.value),
            derogation: desk.plain(row, Column::Derogation),
            at: seat.at,
            state_at: state.at,
            proxy_at: row.at(Column::ProxyTo),
        });
    }
    rows.sort_by_key(|row| (row.sitting, row.seat));
    rows
}

fn movements(desk: &mut Desk<'_>, record: &Record, sittings: &Keys<SittingId>) -> Vec<Movement> {
    let mut rows: Vec<Movement> = Vec::new();
    for row in desk.rows(Sheet::Movements) {
        let found = sitting_and_member(desk, record, sittings, row);
        let rank = desk.whole(row, Column::Order);
        let kind = desk.choice(row, Column::Movement, choices::MOVEMENT_KINDS);
        let rank = desk.need(row, Column::Order, rank);
        let kind = desk.need(row, Column::Movement, kind);
        let Some((sitting, seat)) = found else {
            desk.set_aside(row);
            continue;
        };
        let proxy_to = holder(desk, record, sitting, row);
        let (Some(rank), Some(kind)) = (rank, kind) else {
            desk.damage_sitting(sitting);
            continue;
        };
        let question = range(desk, row);
        if question.is_none() && row.cell(Column::Question).is_some() {
            desk.damage_sitting(sitting);
        }
        rows.push(Movement {
            sitting,
            rank: rank.value,
            seat: seat.value,
            kind: kind.value,
            question,
            moment: desk.choice(row, Column::Moment, choices::MOMENTS).map(|word| word.value),
            time: desk.time(row, Column::Time).map(|time| time.value),
            proxy_to,
            text: desk.plain(row, Column::Text),
            derogation: desk.plain(row, Column::Derogation),
            at: kind.at,
        });
    }
    rows.sort_by_key(|row| (row.sitting, row.rank, row.seat, row.kind));
    rows
}

/// `2 à 4` names three questions; anything that begins with a digit names one.
fn range(desk: &mut Desk<'_>, row: &Row) -> Option<QuestionRange> {
    let typed = desk.label(row, Column::Question)?;
    let (first, last) = question_range(typed.value.as_str());
    let begins = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
    let (from, until) = (Label::new(first), Label::new(last));
    if begins(first) && begins(last) && from <= until {
        return Some(QuestionRange { first: from, last: until });
    }
    desk.fault(typed.at, Problem::QuestionUnclear { found: typed.value.to_string() });
    None
}
