//! The movements of a sitting as sentences (§ 13).

use super::dates::hour;
use super::names::join;
use super::numbers::Gender;
use super::people::agreed;
use super::{APOSTROPHE, NARROW, NO_BREAK};
use crate::domain::{Moment, MovementKind, QuestionRange};
use chrono::NaiveTime;

/// What one sentence tells of.
#[derive(Debug, Clone)]
pub struct Told<'a> {
    /// Who, each as addressed: « Mme Rose AUBÉPINE ».
    pub who: &'a [String],
    /// What they do.
    pub kind: MovementKind,
    /// At which questions.
    pub question: Option<&'a QuestionRange>,
    /// When, within the question.
    pub moment: Option<Moment>,
    /// At what time.
    pub time: Option<NaiveTime>,
    /// The holder of the proxy that ends or begins.
    pub holder: Option<&'a str>,
    /// Whose proxies end with a holder who leaves.
    pub givers: &'a [String],
    /// Their gender, when known.
    pub gender: Option<Gender>,
    /// The executive's accounts, when the question is theirs.
    pub accounts: Option<&'a str>,
    /// The council: « conseil municipal ».
    pub council: &'a str,
}

/// One sentence: « Rémi CHABRILLAT arrive après le vote de la question n° 2
/// (fin du pouvoir donné à Marion BARRAUD). »
#[must_use]
pub fn sentence(told: &Told<'_>) -> String {
    format!("{} {}.", join(told.who), predicate(told))
}

/// What the sentence says of its subject: « arrive après le vote de la question
/// n° 2 (fin du pouvoir donné à Marion BARRAUD) ».
#[must_use]
pub fn predicate(told: &Told<'_>) -> String {
    let own = match (told.holder, told.kind) {
        (Some(holder), MovementKind::Leaves) => Some(format!("pouvoir donné à {holder}")),
        (None, _) | (_, MovementKind::GivesProxy | MovementKind::WithdrawsProxy) => None,
        (Some(holder), _) => Some(format!("fin du pouvoir donné à {holder}")),
    };
    // A holder who leaves passes nothing on (§ 5.3).
    let carried = match told.givers {
        [] => None,
        [giver] => Some(format!("fin du pouvoir donné par {giver}")),
        givers => Some(format!("fin des pouvoirs donnés par {}", join(givers))),
    };
    let proxies: Vec<String> = own.into_iter().chain(carried).collect();
    let proxies = match proxies.as_slice() {
        [] => String::new(),
        told => format!(" ({})", told.join(&format!("{NARROW}; "))),
    };
    format!("{}{}{proxies}", verb(told), when(told))
}

fn verb(told: &Told<'_>) -> String {
    let many = told.who.len() > 1;
    let (one, several) = match told.kind {
        MovementKind::Arrives => ("arrive", "arrivent"),
        MovementKind::Leaves => ("quitte la séance", "quittent la séance"),
        MovementKind::Returns => ("revient", "reviennent"),
        MovementKind::StepsOut => ("sort", "sortent"),
        MovementKind::TakesChair => ("préside la séance", "président la séance"),
        MovementKind::ResumesChair => {
            ("reprend la présidence de la séance", "reprennent la présidence de la séance")
        }
        MovementKind::Resigns => ("démissionne", "démissionnent"),
        MovementKind::Installed => return installed(told, many),
        MovementKind::GivesProxy => return proxy(told, ("donne", "donnent"), "pouvoir"),
        MovementKind::WithdrawsProxy => {
            return proxy(told, ("retire", "retirent"), "le pouvoir donné");
        }
    };
    if many { several.to_owned() } else { one.to_owned() }
}

/// « donne pouvoir à Mme Rose AUBÉPINE », « retire le pouvoir donné à… ».
fn proxy(told: &Told<'_>, (one, several): (&str, &str), what: &str) -> String {
    let verb = if told.who.len() > 1 { several } else { one };
    told.holder
        .map_or_else(|| format!("{verb} {what}"), |holder| format!("{verb} {what} à {holder}"))
}

fn installed(told: &Told<'_>, many: bool) -> String {
    let council = told.council;
    match (many, told.gender) {
        (false, None) => format!("prend ses fonctions de membre du {council}"),
        (true, None) => format!("prennent leurs fonctions de membres du {council}"),
        (false, gender) => format!("est {}", agreed(gender, "installé", "installée", "")),
        (true, gender) => format!("sont {}", agreed(gender, "installés", "installées", "")),
    }
}

fn when(told: &Told<'_>) -> String {
    let time = told.time.map(|time| format!("à{NO_BREAK}{}", hour(time)));
    let moment = match told.kind {
        MovementKind::StepsOut => told.question.map(|range| outing(told, range)),
        MovementKind::TakesChair if told.time.is_none() => told.question.map(|it| from(told, it)),
        MovementKind::Arrives
        | MovementKind::Leaves
        | MovementKind::Returns
        | MovementKind::TakesChair
        | MovementKind::ResumesChair
        | MovementKind::Resigns
        | MovementKind::Installed
        | MovementKind::GivesProxy
        | MovementKind::WithdrawsProxy => told.question.map(|range| at(told.moment, range)),
    };
    let time = match told.kind {
        MovementKind::TakesChair => time.map(|time| time.replacen('à', "à partir de", 1)),
        MovementKind::Arrives
        | MovementKind::Leaves
        | MovementKind::Returns
        | MovementKind::StepsOut
        | MovementKind::ResumesChair
        | MovementKind::Resigns
        | MovementKind::Installed
        | MovementKind::GivesProxy
        | MovementKind::WithdrawsProxy => time,
    };
    match (time, moment) {
        (Some(time), Some(moment)) => format!(" {time}, {moment}"),
        (Some(one), None) | (None, Some(one)) => format!(" {one}"),
        (None, None) => " en cours de séance".to_owned(),
    }
}

/// « question n° 2 », « questions n° 2 et 3 », « questions n° 2 à 4 ».
#[must_use]
pub fn questions(range: &QuestionRange) -> String {
    let (first, last) = (range.first.as_str(), range.last.as_str());
    if first == last {
        return format!("question{NO_BREAK}n°{NO_BREAK}{first}");
    }
    let next = |text: &str| text.parse::<u32>().ok().and_then(|number| number.checked_add(1));
    let joint = if next(first).is_some_and(|next| last == next.to_string()) { "et" } else { "à" };
    format!("questions{NO_BREAK}n°{NO_BREAK}{first}{NO_BREAK}{joint}{NO_BREAK}{last}")
}

/// « de la question n° 2 », « des questions n° 2 à 4 ».
fn of(range: &QuestionRange) -> String {
    let article = if range.first == range.last { "de la" } else { "des" };
    format!("{article} {}", questions(range))
}

/// « de la question n° 2 », « commune aux questions n° 2 à 4 ».
fn shared(common: &str, range: &QuestionRange) -> String {
    if range.first == range.last { of(range) } else { format!("{common} aux {}", questions(range)) }
}

fn at(moment: Option<Moment>, range: &QuestionRange) -> String {
    match moment {
        None if range.first == range.last => format!("à la {}", questions(range)),
        None => format!("aux {}", questions(range)),
        Some(Moment::BeforeExamination) => format!("avant l{APOSTROPHE}examen {}", of(range)),
        Some(Moment::DuringPresentation) => {
            format!("pendant la présentation {}", shared("commune", range))
        }
        Some(Moment::DuringDebate) => format!("pendant les débats {}", shared("communs", range)),
        Some(Moment::BeforeVote) => format!("avant le vote {}", of(range)),
        Some(Moment::AfterVote) => format!("après le vote {}", of(range)),
    }
}

/// From when somebody chairs.
fn from(told: &Told<'_>, range: &QuestionRange) -> String {
    match told.moment {
        None | Some(Moment::BeforeExamination) => {
            format!("à partir de l{APOSTROPHE}examen {}", of(range))
        }
        Some(Moment::DuringPresentation) => {
            format!("à partir de la présentation {}", shared("commune", range))
        }
        Some(Moment::DuringDebate) => format!("à partir des débats {}", shared("communs", range)),
        Some(Moment::BeforeVote) => format!("à partir du vote {}", of(range)),
        Some(Moment::AfterVote) => at(told.moment, range),
    }
}

/// What somebody steps out for: all that is left of the questions.
fn outing(told: &Told<'_>, range: &QuestionRange) -> String {
    let what = match told.moment {
        None | Some(Moment::BeforeExamination) => "l’examen, les débats et le vote",
        Some(Moment::DuringPresentation) => "la présentation, les débats et le vote",
        Some(Moment::DuringDebate) => "les débats et le vote",
        Some(Moment::BeforeVote) => "le vote",
        Some(Moment::AfterVote) => return at(told.moment, range),
    };
    if let Some(accounts) = told.accounts {
        return format!("pour {what} du {accounts} ({})", questions(range));
    }
    format!("pour {what} {}", of(range))
}

#[cfg(test)]
#[path = "movements_tests.rs"]
mod tests;
