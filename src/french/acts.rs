//! The sentences of a deliberation (§§ 6.2, 7, 11, 13).

use chrono::{NaiveDate, NaiveTime};

use super::dates::{hour, hour_in_words, in_words_formula, long};
use super::names::{fold, join};
use super::numbers::{Gender, Spelling, counted, integer, plural};
use super::people::agreed;
use super::places::{at_place, of, of_body, of_town};
use super::{APOSTROPHE, NO_BREAK};
use crate::compute::{Numbers, Outcome, Quorum, Unanimity};
use crate::domain::{AccountKind, AssemblyKind, Majority, WithdrawalMotive};

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
        text.push_str(&format!(", convoqué le {},", long(day)));
    }
    text.push_str(&format!(" s{APOSTROPHE}est réuni"));
    if let Some(place) = facts.place {
        text.push_str(&format!(" {}", at_place(place)));
    }
    if let Some(chair) = facts.chair {
        text.push_str(&format!(", sous la présidence {}", of(chair)));
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

/// What is said of the quorum; `second` is the day of the first sitting when
/// this one is a second convocation (L2121-17).
#[must_use]
pub fn quorum(quorum: Quorum, council: &str, second: Option<NaiveDate>) -> String {
    let present = counted(quorum.present, "présent", "présents");
    let needed = counted(quorum.needed, "requis", "requis");
    let numbers = format!("({present}, {needed})");
    let first = second.map(|day| {
        format!(
            "Seconde convocation, la séance du {} n{APOSTROPHE}ayant pas réuni le quorum. ",
            long(day)
        )
    });
    let first = first.unwrap_or_default();
    let question = format!("à l{APOSTROPHE}ouverture de la question {numbers}");
    match (quorum.met(), second) {
        (true, _) => {
            format!("{first}Le quorum étant atteint {question}, le {council} délibère valablement.")
        }
        (false, Some(_)) => {
            format!("{first}Le {council} délibère sans condition de quorum {numbers}.")
        }
        (false, None) => format!("Le quorum n{APOSTROPHE}est pas atteint {question}."),
    }
}

/// A substitute who sits in place of the member (L5211-6).
#[must_use]
pub fn substitute(who: &str, gender: Option<Gender>, member: &str) -> String {
    let quality = agreed(gender, "comme suppléant", "comme suppléante", "en suppléance");
    format!("{who} siège {quality} {}.", of(member))
}

/// Why a member takes no part in the question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Silence {
    /// Out of the room for the question.
    SteppedOut,
    /// Withdrawn, for that reason.
    Withdrawn(WithdrawalMotive),
    /// Represented, and withdrawn: the voice is not cast.
    Barred,
}

/// What is printed of a member who takes no part; `carried` are those whose
/// voices the member carries, which are not cast either.
#[must_use]
pub fn silence(who: &str, gender: Option<Gender>, why: Silence, carried: &[String]) -> String {
    let code = "du code général des collectivités territoriales";
    let article = |number: &str| format!("(article{NO_BREAK}L.{NO_BREAK}{number} {code})");
    let text = match why {
        Silence::SteppedOut => format!("{who}, hors de la salle, ne prend pas part à la question."),
        Silence::Withdrawn(WithdrawalMotive::Interested) => format!(
            "{who}, {}, sort de la salle et ne prend part ni au débat ni au vote {}.",
            agreed(gender, "intéressé", "intéressée", "en raison d’un intérêt à l’affaire"),
            article("2131-11"),
        ),
        Silence::Withdrawn(WithdrawalMotive::Recused) => format!(
            "{who} sort de la salle et ne prend part ni au débat ni au vote {}.",
            article("1111-6"),
        ),
        Silence::Withdrawn(WithdrawalMotive::Account) => {
            format!("{who} se retire et ne prend pas part au vote {}.", article("2121-14"))
        }
        Silence::Withdrawn(WithdrawalMotive::Convenience) => {
            format!("{who} ne prend pas part à la question.")
        }
        Silence::Barred => {
            format!("{who} ne prend pas part au vote{NO_BREAK}: sa voix n’est pas exprimée.")
        }
    };
    match carried {
        [] => text,
        [_] => {
            format!("{text} La voix {}, portée par procuration, n’est pas exprimée.", list(carried))
        }
        _ => format!(
            "{text} Les voix {}, portées par procuration, ne sont pas exprimées.",
            list(carried)
        ),
    }
}

/// « de A, de B et de C ».
fn list(names: &[String]) -> String {
    let each: Vec<String> = names.iter().map(|name| of(name)).collect();
    join(&each)
}

/// « Séraphin HULOTTE (par procuration à Marguerite FAUVETTE) ».
#[must_use]
pub fn by_proxy(giver: &str, holder: &str) -> String {
    format!("{giver} (par procuration à {holder})")
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
        Outcome::Pending | Outcome::AccountsTie | Outcome::Unsettled => {
            (format!("{deliberated},"), "décide")
        }
        Outcome::Rejected => (format!("{deliberated},"), "rejette ce qui suit"),
        Outcome::NotAdopted => (format!("{deliberated},"), "n’adopte pas ce qui suit"),
    }
}

/// Whether an article is a sentence that already names the council.
#[must_use]
pub fn names_the_council(article: &str) -> bool {
    let article = fold(article);
    article.starts_with("le conseil ") || article.starts_with("l'assemblee ")
}

/// The votes, as typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Votes {
    /// For.
    pub votes_for: u32,
    /// Against.
    pub against: u32,
    /// Abstentions.
    pub abstentions: u32,
    /// Blank ballots, in a secret vote.
    pub blanks: Option<u32>,
    /// Void ballots, in a secret vote.
    pub invalid: Option<u32>,
}

/// The result in a sentence (§ 6.2); none when the council takes note, or has
/// not voted. `chair` is who holds the casting vote.
#[must_use]
pub fn result(
    outcome: Outcome,
    votes: Votes,
    majority: Majority,
    chair: Option<(&str, Option<Gender>)>,
) -> Option<String> {
    let abstentions = counted(votes.abstentions, "abstention", "abstentions");
    let (votes_for, against) = (integer(votes.votes_for.into()), integer(votes.against.into()));
    let mut all = format!("{votes_for}{NO_BREAK}pour, {against}{NO_BREAK}contre, {abstentions}");
    for (count, one, many) in [(votes.blanks, "blanc", "blancs"), (votes.invalid, "nul", "nuls")] {
        if let Some(count) = count {
            all.push_str(&format!(", {}", counted(count, one, many)));
        }
    }
    let short = votes.votes_for > votes.against;
    Some(match outcome {
        Outcome::TakesNote | Outcome::Pending => return None,
        Outcome::Unanimous(Unanimity::Plain) => "Adopté à l’unanimité.".to_owned(),
        Outcome::Unanimous(Unanimity::OfVotesCast) => {
            format!("Adopté à l’unanimité des suffrages exprimés ({abstentions}).")
        }
        Outcome::Majority => {
            let which = match majority {
                Majority::Simple => "à la majorité",
                Majority::OfMembers => "à la majorité absolue des membres",
                Majority::TwoThirds => "à la majorité des deux tiers",
            };
            format!("Adopté {which} ({all}).")
        }
        Outcome::CastingVote => {
            let voice = match chair {
                Some((_, Some(Gender::Masculine))) => "du président de séance".to_owned(),
                Some((_, Some(Gender::Feminine))) => "de la présidente de séance".to_owned(),
                Some((who, None)) => format!("{}, qui préside,", of(who)),
                None => "de la présidence".to_owned(),
            };
            format!("Adopté, la voix {voice} étant prépondérante ({all}).")
        }
        Outcome::AccountsTie => {
            format!("Adopté, aucune majorité ne s’étant dégagée contre ({all}).")
        }
        Outcome::Rejected if short => {
            format!("Rejeté, la majorité requise n’étant pas atteinte ({all}).")
        }
        Outcome::Rejected => format!("Rejeté ({all})."),
        Outcome::NotAdopted | Outcome::Unsettled => format!("Non adopté ({all})."),
    })
}

/// A word for one, a word for several.
pub type Words = (&'static str, &'static str);

/// « présents », under a number.
pub const PRESENT: Words = ("présent", "présents");
/// « représentés », under a number.
pub const REPRESENTED: Words = ("représenté", "représentés");
/// « ne participent pas », under a number.
pub const TAKE_NO_PART: Words = ("ne participe pas", "ne participent pas");
/// « votants », under a number.
pub const VOTERS: Words = ("votant", "votants");
/// « pour », under a number.
pub const FOR: Words = ("pour", "pour");
/// « contre », under a number.
pub const AGAINST: Words = ("contre", "contre");
/// « voix exprimées », under a number.
pub const VOTES_CAST: Words = ("voix exprimée", "voix exprimées");
/// « abstentions », under a number.
pub const ABSTENTION: Words = ("abstention", "abstentions");
/// « blancs », under a number.
pub const BLANK: Words = ("blanc", "blancs");
/// « nuls », under a number.
pub const INVALID: Words = ("nul", "nuls");

/// The labels of the four numbers: in office, present, represented, voters.
#[must_use]
pub fn number_labels(numbers: Option<Numbers>) -> [&'static str; 4] {
    let word = |(one, many): Words, pick: fn(Numbers) -> u32| {
        // A number left to fill in will most often be several.
        numbers.map_or(many, |numbers| plural(pick(numbers), one, many))
    };
    [
        "en exercice",
        word(PRESENT, |numbers| numbers.present),
        word(REPRESENTED, |numbers| numbers.represented),
        word(VOTERS, |numbers| numbers.voters()),
    ]
}

/// « Fait à Clermont-Ferrand, le »: the date is written by hand.
#[must_use]
pub fn done_at(town: Option<&str>) -> String {
    town.map_or_else(|| "Fait le".to_owned(), |town| format!("Fait à {town}, le"))
}

/// Who signs as chair of the sitting.
#[must_use]
pub fn chair_of_sitting(gender: Option<Gender>) -> &'static str {
    agreed(gender, "Le président de séance", "La présidente de séance", "Présidence de séance")
}

/// Who signs as secretary.
#[must_use]
pub fn secretary_of_sitting(gender: Option<Gender>) -> &'static str {
    agreed(gender, "Le secrétaire de séance", "La secrétaire de séance", "Secrétaire de séance")
}

/// « M. le Maire certifie sous sa responsabilité… » (L2131-1); an impersonal
/// turn when how to address the executive is not known.
#[must_use]
pub fn enforceable(executive: Option<&str>, received: NaiveDate, published: NaiveDate) -> String {
    let dates =
        format!("reçu en préfecture le {} et publié le {}", long(received), long(published));
    match executive {
        Some(who) => format!(
            "{who} certifie sous sa responsabilité le caractère exécutoire de cet acte, {dates}."
        ),
        None => format!("Acte certifié exécutoire, {dates}."),
    }
}

/// The lines of the prefecture's frame, when they are known.
#[must_use]
pub fn received(received: Option<NaiveDate>, receipt: Option<&str>) -> Vec<String> {
    let day = received.map(|day| format!("Reçu en préfecture le {}", long(day)));
    day.into_iter().chain(receipt.map(str::to_owned)).collect()
}

/// « Publié le 16 décembre 2025 » (R2131-1).
#[must_use]
pub fn published(day: NaiveDate) -> String {
    format!("Publié en ligne le {}.", long(day))
}

/// « La présente délibération rectifie la délibération n° … du … »
#[must_use]
pub fn rectifies(number: Option<&str>, date: Option<NaiveDate>, title: &str) -> String {
    let number = number.map(|number| format!(" n°{NO_BREAK}{number}")).unwrap_or_default();
    let date = date.map(|date| format!(" du {}", long(date))).unwrap_or_default();
    format!(
        "La présente délibération rectifie la délibération{number}{date}, «{NO_BREAK}{title}{NO_BREAK}»."
    )
}

/// The ways of appeal; the court as typed: « Clermont-Ferrand », or its name.
#[must_use]
pub fn appeal(court: &str) -> String {
    let court = if fold(court).starts_with("tribunal") {
        court.replacen('T', "t", 1)
    } else {
        format!("tribunal administratif {}", of_town(court))
    };
    format!(
        "La présente délibération peut faire l’objet d’un recours pour excès de pouvoir devant le \
         {court} dans un délai de deux mois à compter de sa publication. Le tribunal peut être \
         saisi par l’application Télérecours citoyens (www.telerecours.fr)."
    )
}

/// « Tableau de suivi des propositions au 29 août 2025 ».
#[must_use]
pub fn follow_up_title(year: u16, closed_on: Option<NaiveDate>) -> String {
    let when =
        closed_on.map_or_else(|| format!("en{NO_BREAK}{year}"), |day| format!("au {}", long(day)));
    format!("Tableau de suivi des propositions {when}")
}

/// « 11 sur 13, 84,6 % »; a dash for a transition without a proposal.
#[must_use]
pub fn share(part: u32, whole: u32) -> String {
    match super::numbers::percent(part, whole) {
        Some(rate) => {
            let (part, whole) = (integer(part.into()), integer(whole.into()));
            format!("{part}{NO_BREAK}sur{NO_BREAK}{whole}, {rate}")
        }
        None => "–".to_owned(),
    }
}

#[cfg(test)]
#[path = "acts_tests.rs"]
mod tests;
