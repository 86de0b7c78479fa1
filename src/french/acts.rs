//! How a deliberation opens, and what leads to its articles (§ 13).

use chrono::{NaiveDate, NaiveTime};

use super::ballots::{present, required};
use super::dates::{hour, hour_in_words, in_words_formula, long};
use super::names::{fold, join};
use super::numbers::{Gender, Spelling, counted};
use super::people::agreed;
use super::places::{at_place, of, of_body};
use super::{APOSTROPHE, NO_BREAK};
use crate::compute::{Outcome, Quorum, Unanimity};
use crate::domain::{AccountKind, AssemblyKind};

/// What a body's council is called: « conseil municipal », « conseil
/// métropolitain », « conseil communautaire », « conseil ».
#[must_use]
pub fn council(kind: AssemblyKind, name: &str) -> &'static str {
    match kind {
        AssemblyKind::SmallTown | AssemblyKind::Town => "conseil municipal",
        AssemblyKind::Epci => {
            let name = fold(name);
            if name.contains("metropole") {
                "conseil métropolitain"
            } else if name.contains("communaute") {
                "conseil communautaire"
            } else {
                "conseil"
            }
        }
    }
}

/// What the executive's accounts are called.
#[must_use]
pub fn accounts(kind: AccountKind) -> Option<&'static str> {
    match kind {
        AccountKind::Ordinary => None,
        AccountKind::AdministrativeAccount => Some("compte administratif"),
        AccountKind::SingleFinancialAccount => Some("compte financier unique"),
    }
}

/// « Délibération du conseil municipal », « Projet de délibération… ».
#[must_use]
pub fn heading(council: &str, draft: bool) -> String {
    let kind = if draft { "Projet de délibération" } else { "Délibération" };
    format!("{kind} du {council}")
}

/// The title of the file.
#[must_use]
pub fn document_title(title: &str, draft: bool) -> String {
    if draft { format!("Projet{NO_BREAK}: {title}") } else { title.to_owned() }
}

/// « Séance du 29 juin 2022, 16 h 00 ».
#[must_use]
pub fn sitting(date: NaiveDate, time: Option<NaiveTime>) -> String {
    let time = time.map(|time| format!(", {}", hour(time))).unwrap_or_default();
    format!("Séance du {}{time}", long(date))
}

/// What stands at the foot of each page (R2121-9: the body and the date).
#[must_use]
pub fn footer(body: &str, council: &str, date: Option<NaiveDate>, item: Option<&str>) -> String {
    let date = date.map(|date| format!(" du {}", long(date))).unwrap_or_default();
    let item = item.map(|item| format!(", rapport n°{NO_BREAK}{item}")).unwrap_or_default();
    format!("{body}, {council}{date}{item}")
}

/// What the opening formula says.
#[derive(Debug, Clone, Copy)]
pub struct Opening<'a> {
    /// The day.
    pub date: Option<NaiveDate>,
    /// The hour.
    pub time: Option<NaiveTime>,
    /// « conseil municipal ».
    pub council: &'a str,
    /// The name of the body.
    pub body: &'a str,
    /// The day it was convened.
    pub convened_on: Option<NaiveDate>,
    /// Where it sits.
    pub place: Option<&'a str>,
    /// Who chairs, quality included: « Mme Rose AUBÉPINE, Maire ».
    pub chair: Option<&'a str>,
    /// How numbers are spelt.
    pub spelling: Spelling,
}

/// « L’an deux mille vingt-deux, le vingt-neuf juin, à seize heures, le conseil
/// municipal de… »
#[must_use]
pub fn opening(facts: &Opening<'_>) -> String {
    let Opening { council, spelling, .. } = *facts;
    let body = of_body(facts.body);
    let mut text = match facts.date {
        Some(date) => {
            let time = facts.time.map(|time| format!(", à {}", hour_in_words(time, spelling)));
            let day = in_words_formula(date, spelling);
            format!("{day}{}, le {council} {body}", time.unwrap_or_default())
        }
        None => format!("Le {council} {body}"),
    };
    if let Some(day) = facts.convened_on {
        text = format!("{text}, convoqué le {},", long(day));
    }
    text = format!("{text} s{APOSTROPHE}est réuni");
    if let Some(place) = facts.place {
        text = format!("{text} {}", at_place(place));
    }
    if let Some(chair) = facts.chair {
        let comma = if facts.place.is_some() { "," } else { "" };
        text = format!("{text}{comma} sous la présidence {}", of(chair));
    }
    text.push('.');
    text
}

/// « Secrétaire de séance : Wendy LAFAYE. »
#[must_use]
pub fn secretaries(names: &[String]) -> Option<String> {
    let noun = match names {
        [] => return None,
        [_] => "Secrétaire de séance",
        _ => "Secrétaires de séance",
    };
    Some(format!("{noun}{NO_BREAK}: {}.", join(names)))
}

/// What is known of the quorum of a question.
#[derive(Debug, Clone, Copy)]
pub struct QuorumFacts<'a> {
    /// As the law counts it.
    pub quorum: Quorum,
    /// « conseil municipal ».
    pub council: &'a str,
    /// The members that the act lists as present; those who withdraw are listed,
    /// and do not count.
    pub listed: u32,
    /// The members in office, those recused counted.
    pub in_office: u32,
    /// The day of the first sitting, when this one is a second convocation.
    pub second: Option<NaiveDate>,
    /// Whether no quorum is needed (L2121-17 al. 2).
    pub waived: bool,
    /// Whether the body writes « présent(e)s ».
    pub inclusive: bool,
}

/// What is said of the quorum.
#[must_use]
pub fn quorum(facts: &QuorumFacts<'_>) -> String {
    let QuorumFacts { quorum, council, listed, in_office, second, waived, inclusive } = *facts;
    let (one, many) = present(inclusive);
    let present = if listed == quorum.present {
        counted(quorum.present, one, many)
    } else {
        counted(quorum.present, &format!("{one} compte"), &format!("{many} comptent"))
    };
    let (one, many) = required(inclusive);
    let needed = counted(quorum.needed, one, many);
    // L1111-6 II: those recused are not members in office for this question.
    let without = (quorum.members != in_office).then(|| {
        let members = counted(quorum.members, "membre", "membres");
        format!(" sur {members}, sans qui se déporte")
    });
    let numbers = format!("({present}, {needed}{})", without.unwrap_or_default());
    let first = second.map(|day| {
        format!(
            "Seconde convocation, la séance du {} n{APOSTROPHE}ayant pas réuni le quorum. ",
            long(day)
        )
    });
    let first = first.unwrap_or_default();
    let question = format!("à l{APOSTROPHE}ouverture de la question {numbers}");
    if quorum.met() {
        format!("{first}Le quorum étant atteint {question}, le {council} délibère valablement.")
    } else if waived {
        format!("{first}Le {council} délibère sans condition de quorum {numbers}.")
    } else {
        format!("{first}Le quorum n{APOSTROPHE}est pas atteint {question}.")
    }
}

/// A substitute who sits in place of the member (L5211-6).
#[must_use]
pub fn substitute(who: &str, gender: Option<Gender>, member: &str) -> String {
    let quality = agreed(gender, "comme suppléant", "comme suppléante", "en suppléance");
    format!("{who} siège {quality} {}.", of(member))
}

/// What leads to the articles: the words before the verb, the verb in bold.
#[must_use]
pub fn lead(council: &str, outcome: Outcome) -> (String, &'static str) {
    let deliberated = format!("Le {council}, après en avoir délibéré");
    let all = |how: &str| (format!("{deliberated}, {how},"), "décide");
    match outcome {
        Outcome::TakesNote => (format!("Le {council}"), "prend acte de ce qui suit"),
        Outcome::Unanimous(Unanimity::Plain) => all("à l’unanimité"),
        Outcome::Unanimous(Unanimity::OfVotesCast) => all("à l’unanimité des suffrages exprimés"),
        Outcome::Majority => all("à la majorité"),
        Outcome::CastingVote => all("la voix de la présidence étant prépondérante"),
        Outcome::Pending
        | Outcome::AccountsTie
        | Outcome::Unsettled
        | Outcome::Noted { adopted: true } => (format!("{deliberated},"), "décide"),
        Outcome::Rejected | Outcome::Noted { adopted: false } => {
            (format!("{deliberated},"), "rejette ce qui suit")
        }
        Outcome::NotAdopted => (format!("{deliberated},"), "n’adopte pas ce qui suit"),
    }
}

/// Whether an article is a sentence that already names the council.
#[must_use]
pub fn names_the_council(article: &str) -> bool {
    let article = fold(article);
    article.starts_with("le conseil ") || article.starts_with("l'assemblee ")
}

#[cfg(test)]
#[path = "acts_tests.rs"]
mod tests;
