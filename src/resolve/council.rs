//! Deliberating bodies and the seats held in them.

use super::desk::Desk;
use super::keys::{Keyed, Keys, announce, sorted};
use super::name::seat_name;
use super::people::{self, People};
use crate::domain::{
    Assembly, AssemblyId, AssemblyKind, NameOrder, Publication, Record, Seat, SeatId, Vector,
    WithdrawalCount,
};
use crate::french::choices;
use crate::french::names::{fold, sort_key};
use crate::report::{CellRef, Located, Problem};
use crate::schema::{Column, Sheet};
use chrono::NaiveDate;

/// Reads bodies and members; how to find a body by its code.
pub(super) fn read(desk: &mut Desk<'_>, record: &mut Record) -> Keys<AssemblyId> {
    let (assemblies, keys) = assemblies(desk);
    record.assemblies = assemblies;
    record.seats = seats(desk, record, &keys);
    keys
}

/// Who heads the body that day.
pub(super) fn head(
    desk: &Desk<'_>,
    record: &Record,
    assembly: AssemblyId,
    day: Option<NaiveDate>,
) -> Option<SeatId> {
    desk.people.head(&record.seats, assembly, day)
}

/// The member that a cell names.
pub(super) fn member(
    desk: &mut Desk<'_>,
    record: &Record,
    assembly: AssemblyId,
    day: Option<NaiveDate>,
    typed: &Located<String>,
) -> Option<SeatId> {
    people::find(desk, &record.seats, &record.assemblies, assembly, day, typed)
}

fn assemblies(desk: &mut Desk<'_>) -> (Vector<AssemblyId, Assembly>, Keys<AssemblyId>) {
    let mut rows = Vec::new();
    for row in desk.rows(Sheet::Assemblies) {
        let code = desk.id(row, Column::Code);
        let name = desk.text(row, Column::Name);
        let kind = desk.choice(row, Column::Nature, choices::ASSEMBLY_KINDS);
        announce(desk, row, code.as_ref());
        let code = desk.need(row, Column::Code, code);
        let name = desk.need(row, Column::Name, name);
        let kind = desk.need(row, Column::Nature, kind);
        let (Some(code), Some(name)) = (code, name) else {
            desk.set_aside(row);
            continue;
        };
        let chosen = |desk: &mut Desk<'_>, column, words| {
            desk.choice(row, column, words).map(|word: Located<bool>| word.value)
        };
        let order = desk.choice(row, Column::NameOrder, choices::NAME_ORDERS);
        let publication = desk.choice(row, Column::Publication, choices::PUBLICATIONS);
        let count = desk.choice(row, Column::WithdrawalCountedAs, choices::WITHDRAWAL_COUNTS);
        rows.push(Keyed {
            row: Assembly {
                code: code.value.clone(),
                name: name.value,
                kind: kind.map_or(AssemblyKind::Town, |kind| kind.value),
                siret: desk.id(row, Column::Siret).and_then(|siret| checked_siret(desk, siret)),
                prefecture: desk.id(row, Column::Prefecture),
                seats: desk.whole(row, Column::Seats).map(|seats| seats.value),
                president_title: desk.plain(row, Column::ChairTitle),
                place: desk.plain(row, Column::Place),
                ordinary_law: chosen(desk, Column::Regime, choices::REGIMES).unwrap_or(true),
                name_order: order.map_or(NameOrder::Tableau, |word| word.value),
                withdrawal_count: count
                    .map_or(WithdrawalCount::NonParticipation, |word| word.value),
                list_at_question: chosen(desk, Column::PresenceList, choices::PRESENCE_LISTS)
                    .unwrap_or(true),
                silent_means_for: chosen(desk, Column::DefaultVote, choices::DEFAULT_VOTES)
                    .unwrap_or(false),
                publication: publication.map_or(Publication::Online, |word| word.value),
                inclusive: chosen(desk, Column::Agreement, choices::AGREEMENTS).unwrap_or(false),
                takes_note_block: chosen(desk, Column::VoteBlock, choices::VOTE_BLOCKS)
                    .unwrap_or(false),
                at: code.at,
            },
            key: code,
        });
    }
    sorted(desk, Sheet::Assemblies, rows, |_| ())
}

/// SIREN and SIRET both pass Luhn's formula.
fn checked_siret(desk: &mut Desk<'_>, siret: Located<String>) -> Option<String> {
    let digits: Vec<u32> = siret.value.chars().filter_map(|c| c.to_digit(10)).collect();
    let plain = siret.value.chars().all(|c| c.is_ascii_digit() || c.is_whitespace());
    if plain && digits.len() == 14 && luhn(&digits) && digits.get(..9).is_some_and(luhn) {
        return Some(digits.iter().map(ToString::to_string).collect());
    }
    desk.fault(siret.at, Problem::BadSiret { found: siret.value });
    None
}

fn luhn(digits: &[u32]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(place, digit)| match (place % 2, digit * 2) {
            (0, _) => *digit,
            (_, double) if double > 9 => double - 9,
            (_, double) => double,
        })
        .sum();
    sum.is_multiple_of(10)
}

fn seats(
    desk: &mut Desk<'_>,
    record: &Record,
    assemblies: &Keys<AssemblyId>,
) -> Vector<SeatId, Seat> {
    let mut rows: Vec<(Seat, Option<Located<String>>)> = Vec::new();
    for row in desk.rows(Sheet::Members) {
        let code = desk.text(row, Column::Assembly);
        let name = desk.text(row, Column::Name);
        announce(desk, row, name.as_ref());
        let code = desk.need(row, Column::Assembly, code);
        let name = desk.need(row, Column::Name, name);
        let assembly = code.and_then(|code| assemblies.find(desk, &code));
        let (Some(assembly), Some(name)) = (assembly, name) else {
            desk.set_aside(row);
            continue;
        };
        let civility = desk.choice(row, Column::Civility, choices::CIVILITIES);
        let civility = civility.map(|word| word.value);
        let seat = Seat {
            assembly,
            name: seat_name(&name.value, civility),
            civility,
            quality: desk.plain(row, Column::Quality),
            group: desk.plain(row, Column::Group),
            rank: desk.whole(row, Column::Order).map(|rank| rank.value),
            from: desk.date(row, Column::From).map(|date| date.value),
            until: desk.date(row, Column::Until).map(|date| date.value),
            alternate_of: None,
            at: name.at,
        };
        if let Some(earlier) = rows.iter().find(|(other, _)| same_seat(other, &seat)) {
            let (key, first): (String, CellRef) = (name.value, earlier.0.at);
            desk.fault_with(name.at, Problem::DuplicateKey { key, first }, first);
            continue;
        }
        desk.kept(Sheet::Members, &name.value);
        rows.push((seat, desk.text(row, Column::Alternate)));
    }
    rows.sort_by_cached_key(|(seat, _)| {
        let order = record.assemblies[seat.assembly].name_order;
        let particle_counts = order == NameOrder::AlphabeticalWithParticle;
        let surname = sort_key(&seat.name.surname, particle_counts);
        (seat.assembly, rank_of(record, seat), surname, fold(&seat.name.given), seat.from)
    });
    let (seats, alternates): (Vec<Seat>, Vec<_>) = rows.into_iter().unzip();
    let mut seats: Vector<SeatId, Seat> = Vector::new(seats);
    desk.people = People::of(&seats, &record.assemblies);
    let named: Vec<Option<SeatId>> = seats
        .iter()
        .zip(&alternates)
        .map(|((_, seat), typed)| {
            let typed = typed.as_ref()?;
            people::find(desk, &seats, &record.assemblies, seat.assembly, seat.from, typed)
        })
        .collect();
    seats.update(|seat, index| seat.alternate_of = named.get(index).copied().flatten());
    seats
}

/// One key of a seat is body, name and period: periods must not overlap.
fn same_seat(a: &Seat, b: &Seat) -> bool {
    let apart = |one: &Seat, other: &Seat| matches!((one.until, other.from), (Some(end), Some(start)) if end < start);
    a.assembly == b.assembly
        && (a.civility.is_none() || b.civility.is_none() || a.civility == b.civility)
        && fold(&a.name.to_string()) == fold(&b.name.to_string())
        && !apart(a, b)
        && !apart(b, a)
}

/// The rank in the tableau; none when the body lists its members by surname.
fn rank_of(record: &Record, seat: &Seat) -> u32 {
    match record.assemblies[seat.assembly].name_order {
        NameOrder::Tableau => seat.rank.unwrap_or(u32::MAX),
        NameOrder::Alphabetical | NameOrder::AlphabeticalWithParticle => 0,
    }
}
