//! What the figures of a comparison count, in a sentence without its full stop.

use crate::compute::{Gap, Moved, Results, Scope, Way};
use crate::domain::Record;
use crate::french::typography::set;

pub(super) fn gap(results: &Results, year: u16, gap: Gap) -> String {
    let since = since(results, year);
    match gap {
        Gap::Points => format!("taux de {year} moins celui {since}, tels qu'ils sont imprimés"),
        Gap::Done => format!("propositions mises en œuvre en {year}, moins celles {since}"),
    }
}

pub(super) fn moved(results: &Results, year: u16, what: Moved) -> String {
    let from = results.changes.get(&year).map(|it| it.from).unwrap_or_default();
    let sentence = match what {
        Moved::All => "propositions dont le statut n'est plus celui de",
        Moved::Went(Way::Backward) => {
            "propositions qui ne comptent plus, ou sont moins avancées qu'en"
        }
        Moved::Went(Way::Forward) => {
            "propositions qui comptent depuis, ou sont plus avancées qu'en"
        }
        Moved::Went(Way::Aside) => {
            "propositions dont le statut a changé, sans avancer ni reculer, depuis"
        }
        Moved::Not => "propositions qui ont le même statut qu'en",
        Moved::Added => "propositions en vigueur qui ne l'étaient pas en",
        Moved::Withdrawn => "propositions qui ne sont plus en vigueur et l'étaient en",
        Moved::Unknown => {
            "propositions en vigueur les deux années, et suivies l'une seulement, depuis"
        }
    };
    format!("{sentence} {from}")
}

/// « De 2024 à 2025, toutes les propositions ».
pub(super) fn family(record: &Record, results: &Results, year: u16, scope: Scope) -> String {
    let from = results.changes.get(&year).map(|it| it.from).unwrap_or_default();
    let of = match scope {
        Scope::Transition(id) => set(&record.transitions[id].name),
        Scope::Whole | Scope::Subject(_) => "toutes les propositions".to_owned(),
    };
    format!("De {from} à {year}, {of}")
}

fn since(results: &Results, year: u16) -> String {
    let from = results.changes.get(&year).map(|it| it.from).unwrap_or_default();
    format!("de {from}")
}
