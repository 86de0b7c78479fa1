//! A sitting told instant by instant, as JSON for the town hall: who was where
//! when it opened, after each movement, when each question was opened and when
//! it was voted.
//!
//! Names, never ids; members in the order of the tableau, instants in that of
//! the sitting. It says why somebody withdrew, so it is not for the public; of
//! a secret ballot it tells no more than the act. `out/LISEZ-MOI.md` describes
//! every key.

use serde::Serialize;

use super::held_in;
use super::state::{Moved, State, moved};
use crate::compute::{Course, Instant, Point, Regime, Results, regime_on};
use crate::domain::{Assembly, Movement, Record, SeatId, SittingId};
use crate::french::sittings as words;

/// A sitting as its file has it.
#[derive(Serialize)]
struct Told<'a> {
    #[serde(rename = "seance")]
    code: &'a str,
    #[serde(rename = "assemblee")]
    assembly: &'a str,
    date: Option<String>,
    #[serde(rename = "heure")]
    time: Option<String>,
    #[serde(rename = "convoquee_le")]
    convened_on: Option<String>,
    president: Option<String>,
    #[serde(rename = "secretaires")]
    secretaries: Vec<String>,
    #[serde(rename = "ordre_du_jour_complet")]
    full_agenda: bool,
    #[serde(rename = "regle_du_quorum")]
    quorum_rule: Option<&'static str>,
    #[serde(rename = "pouvoirs_par_membre")]
    proxies: Option<u32>,
    #[serde(rename = "etats")]
    states: Vec<State>,
    #[serde(rename = "mouvements_non_situes")]
    unplaced: Vec<Moved>,
}

/// What the states of a sitting are drawn from.
pub(super) struct Desk<'a> {
    pub(super) record: &'a Record,
    pub(super) assembly: &'a Assembly,
    pub(super) regime: Option<Regime>,
}

impl Desk<'_> {
    /// A member's name, as typed.
    pub(super) fn name(&self, seat: SeatId) -> String {
        self.record.seats[seat].name.to_string()
    }

    /// The regime, where quorum and proxies are those of the ordinary law.
    pub(super) fn ordinary(&self) -> Option<Regime> {
        self.regime.filter(|_| self.assembly.ordinary_law)
    }
}

/// Each sitting of a year whose roll is typed, by code.
///
/// # Errors
/// When the writer does.
pub fn sittings(
    record: &Record,
    results: &Results,
    year: u16,
) -> std::io::Result<Vec<(String, Vec<u8>)>> {
    let of_year = results.courses.iter().filter(|(id, _)| held_in(&record.sittings[**id], year));
    let file = |(id, course): (&SittingId, &Course)| {
        let told = told(record, results, *id, course);
        let mut text = serde_json::to_vec_pretty(&told)?;
        text.push(b'\n');
        Ok((record.sittings[*id].code.clone(), text))
    };
    of_year.map(file).collect()
}

fn told<'a>(
    record: &'a Record,
    results: &'a Results,
    id: SittingId,
    course: &'a Course,
) -> Told<'a> {
    let sitting = &record.sittings[id];
    let assembly = &record.assemblies[sitting.assembly];
    let desk = Desk { record, assembly, regime: sitting.date.map(regime_on) };
    let unplaced = course.unplaced.iter().filter_map(|&index| record.movements.get(index));
    Told {
        code: &sitting.code,
        assembly: &assembly.name,
        date: sitting.date.map(|date| date.to_string()),
        time: sitting.time.map(|time| time.format("%H:%M").to_string()),
        convened_on: sitting.convened_on.map(|date| date.to_string()),
        president: sitting.president.as_ref().map(|officer| desk.name(officer.seat)),
        secretaries: sitting.secretaries.iter().map(|it| desk.name(it.seat)).collect(),
        full_agenda: sitting.full_agenda,
        quorum_rule: desk.ordinary().map(|regime| words::quorum_rule(regime.quorum)),
        proxies: desk.ordinary().map(|regime| regime.proxies),
        states: states(&desk, results, id, course),
        unplaced: unplaced.map(|movement| moved(&desk, movement)).collect(),
    }
}

/// Every state, in the order of the sitting: at one instant, what moved comes
/// before what it changes.
fn states(desk: &Desk<'_>, results: &Results, id: SittingId, course: &Course) -> Vec<State> {
    let mut placed: Vec<(Option<Point>, bool, State)> = Vec::new();
    placed.push((None, false, State::of(desk, words::SITTING_OPENS, &course.opening)));
    for (index, point, room) in course.steps() {
        let Some(movement): Option<&Movement> = desk.record.movements.get(index) else { continue };
        let state = State::of(desk, words::MOVEMENT, &room).moved(moved(desk, movement));
        placed.push((Some(point.clone()), false, state));
    }
    let acts = desk.record.deliberations.iter().filter(|(_, act)| act.sitting == id);
    for (deliberation, act) in acts {
        let Some(result) = results.acts.get(&deliberation) else { continue };
        // A question without a number is judged as the sitting opens.
        let point = |instant| act.question().map(|it| course.order.point(&it, instant));
        if let Some(room) = &result.opening {
            let state =
                State::of(desk, words::QUESTION_OPENS, room).opened(act).judged(desk, result);
            placed.push((point(Instant::Opening), true, state));
        }
        if let Some(room) = &result.vote {
            let voices =
                desk.record.voices.iter().filter(|voice| voice.deliberation == deliberation);
            let state = State::of(desk, words::VOTE, room).voted(desk, act, result, voices);
            placed.push((point(Instant::Vote), true, state));
        }
    }
    placed.sort_by(|a, b| (&a.0, a.1).cmp(&(&b.0, b.1)));
    placed.into_iter().map(|(_, _, state)| state).collect()
}
