//! Figures by family: what each is a figure of.

use super::changes;
use crate::compute::{Measure, Results, Scope};
use crate::domain::Record;
use crate::french::dates::long;
use crate::french::report::NO_SUBJECT;
use crate::french::typography::set;

/// What a figure is a figure of; those that follow one another share a heading.
#[must_use]
pub fn family(record: &Record, results: &Results, measure: Measure) -> String {
    match measure {
        Measure::Progress(year, scope, _) => {
            let of = match scope {
                Scope::Whole => "toutes les propositions".to_owned(),
                Scope::Transition(id) => set(&record.transitions[id].name),
                Scope::Subject(place) => subject(record, results, year, place),
            };
            format!("Suivi {year}, {of}")
        }
        Measure::Gap(year, scope, _) => changes::family(record, results, year, scope),
        Measure::Moved(year, _) => changes::family(record, results, year, Scope::Whole),
        Measure::Transitions => "Suivi".to_owned(),
        Measure::Citizens(_) | Measure::Ranked => "Vote des habitants".to_owned(),
        Measure::Proposal(..) => "Vote des habitants, proposition par proposition".to_owned(),
        Measure::Rank(_) => "Vote des habitants, rang des propositions".to_owned(),
        Measure::Key(_) => "Chiffres clés".to_owned(),
        Measure::Indicator(year, _) => format!("Suivi {year}, mesures"),
        Measure::Sitting(id, _) => {
            let sitting = &record.sittings[id];
            let body = set(&record.assemblies[sitting.assembly].name);
            match sitting.date {
                Some(date) => format!("{body}, séance du {}", long(date)),
                None => format!("{body}, séance {}", sitting.code),
            }
        }
        Measure::Act(id, _) => {
            let act = &record.deliberations[id];
            format!("Délibération {}, {}", act.code, set(&act.title))
        }
        Measure::Register(id, year, _) => {
            format!("Registre {year}, {}", set(&record.assemblies[id].name))
        }
        Measure::Findings(year, _) | Measure::Kept(year) => format!("Feuille de contrôle {year}"),
    }
}

fn subject(record: &Record, results: &Results, year: u16, place: usize) -> String {
    let subject = results.years.get(&year).and_then(|result| result.subjects.get(place));
    let Some(subject) = subject else { return String::new() };
    let transition = set(&record.transitions[subject.transition].name);
    format!("{transition}, {}", subject.name.as_deref().unwrap_or(NO_SUBJECT))
}
