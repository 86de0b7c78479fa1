//! Figures of a whole sitting, and of the yearly tables of a register.

use std::collections::BTreeMap;

use super::act_cells::{in_office, proxies, roll};
use super::{AtSitting, Figures, Filed, Measure, number};
use crate::compute::agenda::{Agenda, Fate, dealt_with};
use crate::compute::{Results, SittingRoll, regime_on};
use crate::domain::{AssemblyId, Deliberation, DeliberationId, Record, SeatId, SittingId};
use crate::report::CellRef;

pub(super) fn add(figures: &mut Figures, record: &Record, results: &Results) {
    let mut registers: BTreeMap<(AssemblyId, u16), [u32; 2]> = BTreeMap::new();
    for (id, sitting) in record.sittings.iter() {
        let mut count = |what, count: u32| {
            figures.count(record, results, Measure::Sitting(id, what), count);
        };
        let held = seats_held(record, id).count();
        if held > 0 {
            count(AtSitting::SeatsHeld, number(held));
        }
        let course = results.courses.get(&id);
        let members = course.map(|course| number(course.opening.members().count()));
        let regime = sitting.date.map(regime_on);
        if let Some(members) = members {
            count(AtSitting::Members, members);
        }
        if record.assemblies[sitting.assembly].ordinary_law {
            if let Some((regime, members)) = regime.zip(members) {
                count(AtSitting::Needed, regime.quorum.needed(members));
            }
            if let Some(regime) = regime {
                count(AtSitting::ProxyCap, regime.proxies);
            }
        }
        if Agenda::of(record, results, id) != Agenda::Whole {
            continue;
        }
        let decided = |wanted| number(of_fate(record, results, id, wanted).count());
        let examined = decided(None);
        count(AtSitting::Examined, examined);
        count(AtSitting::Adopted, decided(Some(Fate::Adopted)));
        count(AtSitting::Failed, decided(Some(Fate::Failed)));
        count(AtSitting::Noted, decided(Some(Fate::Noted)));
        let roll = course.map(|course| SittingRoll::of(record, id, course)).unwrap_or_default();
        count(AtSitting::Present, number(roll.present.len()));
        count(AtSitting::Represented, number(roll.represented.len()));
        count(AtSitting::Absent, number(roll.excused.len() + roll.absent.len()));
        if let Some(year) = sitting.year().filter(|_| examined > 0) {
            let [acts, sittings] = registers.entry((sitting.assembly, year)).or_default();
            *acts += examined;
            *sittings += 1;
        }
    }
    for ((body, year), [acts, sittings]) in registers {
        figures.count(record, results, Measure::Register(body, year, Filed::Acts), acts);
        figures.count(record, results, Measure::Register(body, year, Filed::Sittings), sittings);
    }
}

/// The seats held on the day of a sitting, substitutes left out.
fn seats_held(record: &Record, id: SittingId) -> impl Iterator<Item = SeatId> {
    let sitting = &record.sittings[id];
    let day = record.roll_day(sitting.assembly, sitting.date);
    let seats = record.seats.iter().filter(move |(_, seat)| {
        seat.assembly == sitting.assembly && seat.alternate_of.is_none() && seat.held_on(day)
    });
    seats.map(|(seat, _)| seat)
}

/// The acts of a sitting, or those of one fate.
fn of_fate<'a>(
    record: &'a Record,
    results: &'a Results,
    id: SittingId,
    wanted: Option<Fate>,
) -> impl Iterator<Item = (DeliberationId, &'a Deliberation)> {
    dealt_with(record, results, id)
        .filter(move |(_, _, result)| {
            wanted.is_none_or(|wanted| Fate::from(result.outcome) == wanted)
        })
        .map(|(id, act, _)| (id, act))
}

pub(super) fn cells(
    record: &Record,
    results: &Results,
    id: SittingId,
    what: AtSitting,
) -> Vec<CellRef> {
    let sitting = &record.sittings[id];
    let course = results.courses.get(&id);
    let members = || {
        let seats = course.into_iter().flat_map(|course| course.opening.members());
        in_office(record, id, seats.map(|(seat, _)| seat))
    };
    let acts = |wanted| -> Vec<CellRef> {
        let cells: Vec<CellRef> =
            of_fate(record, results, id, wanted).flat_map(|(_, act)| decided(act)).collect();
        // None of that fate: what there is to show are all of them.
        if cells.is_empty() { rows(record, results, id) } else { cells }
    };
    // Whoever came in was there: every movement of the sitting bears on it.
    let roll = || {
        let moves = record.movements.iter().filter(|row| row.sitting == id).map(|row| row.at);
        let cells: Vec<CellRef> = roll(record, id).into_iter().chain(moves).collect();
        if cells.is_empty() { vec![sitting.at] } else { cells }
    };
    match what {
        AtSitting::SeatsHeld => seats_held(record, id).map(|seat| record.seats[seat].at).collect(),
        AtSitting::Members => members(),
        AtSitting::Needed => [members(), vec![sitting.date_at]].concat(),
        AtSitting::ProxyCap => vec![sitting.date_at],
        AtSitting::Examined => rows(record, results, id),
        AtSitting::Adopted => acts(Some(Fate::Adopted)),
        AtSitting::Failed => acts(Some(Fate::Failed)),
        AtSitting::Noted => acts(Some(Fate::Noted)),
        AtSitting::Present => roll(),
        AtSitting::Represented | AtSitting::Absent => [roll(), proxies(record, id)].concat(),
    }
}

/// Where each act of a sitting is.
fn rows(record: &Record, results: &Results, id: SittingId) -> Vec<CellRef> {
    dealt_with(record, results, id).map(|(_, act, _)| act.at).collect()
}

/// What tells the fate of an act: its voices, the result noted, else its row.
fn decided(act: &Deliberation) -> Vec<CellRef> {
    let voices = [&act.votes_for, &act.votes_against, &act.abstentions];
    let mut cells: Vec<CellRef> = voices.into_iter().flatten().map(|cell| cell.at).collect();
    if cells.is_empty() {
        cells.push(act.typed_result.as_ref().map_or(act.at, |typed| typed.at));
    }
    cells
}

/// The cells of the tables of a register: acts, or sittings.
pub(super) fn filed(
    record: &Record,
    results: &Results,
    (body, year): (AssemblyId, u16),
    what: Filed,
) -> Vec<CellRef> {
    let sittings = record.sittings.iter().filter(|(id, sitting)| {
        sitting.assembly == body
            && sitting.year() == Some(year)
            && Agenda::of(record, results, *id) == Agenda::Whole
    });
    match what {
        Filed::Acts => sittings.flat_map(|(id, _)| rows(record, results, id)).collect(),
        Filed::Sittings => sittings.map(|(_, sitting)| sitting.at).collect(),
    }
}
