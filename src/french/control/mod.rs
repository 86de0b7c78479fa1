//! The control sheet in words: what is checked, and what it says.

mod rules;
mod said;
mod sums;

use chrono::NaiveDate;

use super::names::join;
use super::{NO_BREAK, dates, typography};
use crate::report::Severity;

pub use rules::{other_regime, proxies, publicity, publicity_source, quorum_rule, sources};
pub use said::{cells, expected, found, motive, see, to_do};
pub use sums::{
    ballots, division, equality, left, members, quorum, quorum_in_short, sum, taken_away, voters,
    votes, without, worded_sum,
};

/// What the program is called, and its version.
pub const TOOL: &str = concat!("greffe ", env!("CARGO_PKG_VERSION"));
/// A check that holds.
pub const EQUAL: &str = "égal";
/// A check that does not hold.
pub const DIFFERENT: &str = "différent";
/// A quorum that is met.
pub const MET: &str = "atteint";
/// A quorum that is not.
pub const MISSED: &str = "non atteint";
/// A quorum that the law does not ask for, on a second convocation.
pub const NOT_REQUIRED: &str = "non requis";
/// A quorum that is not ours to judge.
pub const NOT_JUDGED: &str = "non jugé";
/// An outcome that does not hang on irregular voices.
pub const STANDS: &str = "résultat inchangé";
/// An outcome that does.
pub const DEPENDS: &str = "résultat dépendant";
/// What is in the proposals' follow-up.
pub const PROPOSALS: &str = "Propositions";
/// Proposals carried out.
pub const CARRIED_OUT: &str = "Mises en œuvre";
/// The rate of the whole.
pub const RATE: &str = "Taux d’ensemble";
/// Proposals by status.
pub const BY_STATUS: &str = "Statuts";
/// The citizens' votes.
pub const CITIZEN_VOTES: &str = "Voix des habitants";
/// Members in office.
pub const MEMBERS: &str = "en exercice";
/// Voters.
pub const VOTERS: &str = "votants";
/// Votes.
pub const VOTES: &str = "voix";
/// The quorum.
pub const QUORUM: &str = "quorum";
/// The workbook as a whole, as a place.
pub const WORKBOOK: &str = "le classeur";
/// What stands when an error was set aside for the quorum.
pub const QUORUM_NOT_RECOUNTED: &str = "Le quorum ne se recompte pas : aucune voix n’est à retrancher, \
    c’est la délibération entière qui en dépend.";

/// « Feuille de contrôle 2025 ».
#[must_use]
pub fn title(year: u16) -> String {
    format!("Feuille de contrôle{NO_BREAK}{year}")
}

/// « Ville de Clermont-Ferrand, feuille de contrôle 2025 ».
#[must_use]
pub fn foot(community: &str, year: u16) -> String {
    let sheet = format!("feuille de contrôle{NO_BREAK}{year}");
    if community.is_empty() { sheet } else { format!("{community}, {sheet}") }
}

/// « Situation au 29 août 2025 ».
#[must_use]
pub fn as_of(date: NaiveDate) -> String {
    format!("Situation au {}", dates::long(date))
}

/// The verdict. A year with an error is not published, and has no sheet.
#[must_use]
pub fn verdict() -> String {
    format!("Publié{NO_BREAK}: rien ne bloque.")
}

/// What the reader must know before anything else: irregularities kept for a
/// written reason, and the outcomes that hang on them.
#[must_use]
pub fn alert(kept: u32, dependent: &[String]) -> Option<String> {
    let kept = match kept {
        0 => return None,
        1 => "Une irrégularité est maintenue par dérogation".to_owned(),
        many => format!("{many}{NO_BREAK}irrégularités sont maintenues par dérogation"),
    };
    let outcomes = match dependent {
        [] => String::new(),
        [one] => format!("{NO_BREAK}; le résultat {one} en dépend"),
        several => format!("{NO_BREAK}; les résultats {} en dépendent", join(several)),
    };
    Some(typography::set(&format!("{kept}{outcomes}.")))
}

/// « avertissements », for so many.
#[must_use]
pub fn severity(severity: Severity, count: u32) -> String {
    let word = super::summary::severity(severity);
    if count < 2 { word.to_owned() } else { format!("{word}s") }
}

/// « Bilan 2025 ».
#[must_use]
pub fn report(year: u16) -> String {
    format!("Bilan{NO_BREAK}{year}")
}

/// « Ville de Clermont-Ferrand, séance du 29 juin 2022 ».
#[must_use]
pub fn sitting(body: &str, date: Option<NaiveDate>) -> String {
    let body = typography::set(body);
    match date {
        Some(date) => format!("{body}, séance du {}", dates::long(date)),
        None => body,
    }
}

/// « Rapport n° 6 », or the act's key.
#[must_use]
pub fn act(item: Option<&str>, code: &str) -> String {
    item.map_or_else(|| code.to_owned(), |item| format!("Rapport n°{NO_BREAK}{item}"))
}

/// « du rapport n° 6 ».
#[must_use]
pub fn of_act(item: Option<&str>, code: &str) -> String {
    match item {
        Some(item) => format!("du rapport n°{NO_BREAK}{item}"),
        None => format!("de la délibération {code}"),
    }
}
