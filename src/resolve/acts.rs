//! Deliberations, withdrawals, voices and texts.

use super::council;
use super::desk::Desk;
use super::follow_up::described;
use super::keys::{Keyed, Keys, announce, sorted};
use crate::domain::{
    AccountKind, Block, Deliberation, DeliberationId, Majority, Record, Scrutin, SeatId, SittingId,
    Vector, Voice, Withdrawal, YearId,
};
use crate::french::choices;
use crate::read::Row;
use crate::report::{Located, Problem};
use crate::schema::{Column, Sheet};

/// Reads what is put to the council and what it decided.
pub(super) fn read(
    desk: &mut Desk<'_>,
    record: &mut Record,
    years: &Keys<YearId>,
    sittings: &Keys<SittingId>,
) {
    let (acts, keys) = deliberations(desk, record, years, sittings);
    record.deliberations = acts;
    record.withdrawals = withdrawals(desk, record, &keys);
    record.voices = voices(desk, record, &keys);
    record.blocks = blocks(desk, &keys);
}

fn deliberations(
    desk: &mut Desk<'_>,
    record: &Record,
    years: &Keys<YearId>,
    sittings: &Keys<SittingId>,
) -> (Vector<DeliberationId, Deliberation>, Keys<DeliberationId>) {
    let mut rows = Vec::new();
    let mut corrections: Vec<(String, Located<String>)> = Vec::new();
    for row in desk.rows(Sheet::Deliberations) {
        let code = desk.id(row, Column::Code);
        let sitting = desk.text(row, Column::Sitting);
        let title = desk.text(row, Column::Title);
        let poll = desk.choice(row, Column::Kind, choices::POLLS);
        announce(desk, row, code.as_ref());
        let code = desk.need(row, Column::Code, code);
        let sitting = desk.need(row, Column::Sitting, sitting);
        let title = desk.need(row, Column::Title, title);
        let poll = desk.need(row, Column::Kind, poll);
        let sitting = sitting.and_then(|code| sittings.find(desk, &code));
        let (Some(code), Some(sitting), Some(title), Some(poll)) = (code, sitting, title, poll)
        else {
            desk.set_aside(row);
            continue;
        };
        let held = &record.sittings[sitting];
        let member = |desk: &mut Desk<'_>, column| -> Option<Located<SeatId>> {
            let name = desk.text(row, column)?;
            let seat = council::member(desk, record, held.assembly, held.date, &name)?;
            Some(Located { value: seat, at: name.at })
        };
        let rapporteur = member(desk, Column::Rapporteur);
        let signatory = member(desk, Column::Signatory);
        if let Some(rectified) = desk.text(row, Column::Rectifies) {
            corrections.push((code.value.clone(), rectified));
        }
        let account = desk.choice(row, Column::Nature, choices::ACCOUNT_KINDS);
        let scrutin = desk.choice(row, Column::Scrutin, choices::SCRUTINS);
        let majority = desk.choice(row, Column::Majority, choices::MAJORITIES);
        rows.push(Keyed {
            row: Deliberation {
                code: code.value.clone(),
                sitting,
                title: title.value,
                poll: poll.value,
                item: desk.label(row, Column::Item),
                act_number: desk.id(row, Column::ActNumber),
                examination_order: desk
                    .whole(row, Column::ExaminationOrder)
                    .map(|order| order.value),
                year: desk
                    .year(row, Column::Year)
                    .filter(|year| described(desk, years, year))
                    .map(|year| year.value),
                account: account.map_or(AccountKind::Ordinary, |word| word.value),
                rapporteur,
                subject_code: desk.id(row, Column::SubjectCode),
                budget_year: desk.text(row, Column::BudgetYear),
                budget_name: desk.text(row, Column::BudgetName),
                scrutin: scrutin.map_or(Scrutin::Ordinary, |word| word.value),
                majority: majority.map_or(Majority::Simple, |word| word.value),
                votes_for: desk.whole(row, Column::For),
                votes_against: desk.whole(row, Column::Against),
                abstentions: desk.whole(row, Column::Abstention),
                blanks: desk.whole(row, Column::Blank),
                invalid: desk.whole(row, Column::Invalid),
                non_participation: desk.whole(row, Column::NonParticipation),
                typed_present: desk.whole(row, Column::Present),
                typed_represented: desk.whole(row, Column::Represented),
                typed_voters: desk.whole(row, Column::Voters),
                carried_over: desk.yes_no(row, Column::CarriedOver),
                chair_vote: desk
                    .choice(row, Column::ChairVote, choices::POSITIONS)
                    .map(|word| word.value),
                typed_result: desk.text(row, Column::Result),
                signatory,
                signatory_quality: desk.plain(row, Column::SignatoryQuality),
                transmissible: desk.yes_no(row, Column::Transmissible),
                receipt: desk.id(row, Column::Receipt).map(|id| id.value),
                received_on: desk.date(row, Column::CertificateDate),
                published_on: desk.date(row, Column::PublishedOn).map(|date| date.value),
                url: desk.url(row, Column::Url),
                rectifies: None,
                derogation: desk.plain(row, Column::Derogation),
                at: code.at,
            },
            key: code,
        });
    }
    let (mut acts, keys) = sorted(desk, Sheet::Deliberations, rows, |row| {
        (row.row.sitting, row.row.item.as_ref().map(|item| item.value.clone()))
    });
    let corrected: Vec<(String, Option<DeliberationId>)> =
        corrections.into_iter().map(|(code, name)| (code, keys.find(desk, &name))).collect();
    acts.update(|act, _| {
        act.rectifies =
            corrected.iter().find(|(code, _)| *code == act.code).and_then(|(_, id)| *id);
    });
    (acts, keys)
}

/// The act that a row names.
fn act(desk: &mut Desk<'_>, keys: &Keys<DeliberationId>, row: &Row) -> Option<DeliberationId> {
    let code = desk.text(row, Column::Deliberation);
    let code = desk.need(row, Column::Deliberation, code)?;
    keys.find(desk, &code)
}

/// A member of the body that takes the act.
fn member(
    desk: &mut Desk<'_>,
    record: &Record,
    act: Option<DeliberationId>,
    row: &Row,
    column: Column,
) -> Option<SeatId> {
    let name = desk.text(row, column)?;
    let sitting = record.deliberations[act?].sitting;
    let held = &record.sittings[sitting];
    let seat = council::member(desk, record, held.assembly, held.date, &name);
    if seat.is_none() {
        desk.damage_sitting(sitting);
    }
    seat
}

fn withdrawals(
    desk: &mut Desk<'_>,
    record: &Record,
    keys: &Keys<DeliberationId>,
) -> Vec<Withdrawal> {
    let mut rows: Vec<Withdrawal> = Vec::new();
    for row in desk.rows(Sheet::Withdrawals) {
        let deliberation = act(desk, keys, row);
        let seat = member(desk, record, deliberation, row, Column::Member);
        let seat = desk.need(row, Column::Member, seat);
        let motive = desk.choice(row, Column::Motive, choices::WITHDRAWAL_MOTIVES);
        let motive = desk.need(row, Column::Motive, motive);
        let (Some(deliberation), Some(seat), Some(motive)) = (deliberation, seat, motive) else {
            continue;
        };
        let at = row.at(Column::Member);
        let same = |other: &&Withdrawal| other.deliberation == deliberation && other.seat == seat;
        if let Some(first) = rows.iter().find(same).map(|other| other.at) {
            let key = record.seats[seat].name.to_string();
            desk.fault_with(at, Problem::DuplicateKey { key, first }, first);
            continue;
        }
        rows.push(Withdrawal { deliberation, seat, motive: motive.value, at });
    }
    rows.sort_by_key(|row| (row.deliberation, row.seat, row.motive));
    rows
}

fn voices(desk: &mut Desk<'_>, record: &Record, keys: &Keys<DeliberationId>) -> Vec<Voice> {
    let mut rows = Vec::new();
    for row in desk.rows(Sheet::Ballots) {
        let deliberation = act(desk, keys, row);
        let voter = member(desk, record, deliberation, row, Column::Member);
        let voter = desk.need(row, Column::Member, voter);
        let on_behalf_of = member(desk, record, deliberation, row, Column::VoiceOf);
        let position = desk.choice(row, Column::Position, choices::POSITIONS);
        let position = desk.need(row, Column::Position, position);
        let (Some(deliberation), Some(voter), Some(position)) = (deliberation, voter, position)
        else {
            continue;
        };
        let at = row.at(Column::Member);
        rows.push(Voice { deliberation, voter, on_behalf_of, position: position.value, at });
    }
    rows.sort_by_key(|row| (row.deliberation, row.voter, row.on_behalf_of, row.position));
    rows
}

fn blocks(desk: &mut Desk<'_>, keys: &Keys<DeliberationId>) -> Vec<Block> {
    let mut rows = Vec::new();
    for row in desk.rows(Sheet::Texts) {
        let deliberation = act(desk, keys, row);
        let kind = desk.choice(row, Column::Rubric, choices::BLOCK_KINDS);
        let rank = desk.whole(row, Column::Order);
        let text = desk.prose(row, Column::Text);
        let kind = desk.need(row, Column::Rubric, kind);
        let rank = desk.need(row, Column::Order, rank);
        let text = desk.need(row, Column::Text, text);
        let (Some(deliberation), Some(kind), Some(rank), Some(text)) =
            (deliberation, kind, rank, text)
        else {
            continue;
        };
        let at = text.at;
        rows.push(Block { deliberation, kind: kind.value, rank: rank.value, text, at });
    }
    rows.sort_by_cached_key(|row| {
        let text: String = row.text.runs().map(|run| run.text.as_str()).collect();
        (row.deliberation, row.kind, row.rank, text)
    });
    rows
}
