//! How a deliberation closes: signatures, force, appeal, annexed table (§§ 10, 11).

use chrono::NaiveDate;

use super::NO_BREAK;
use super::dates::long;
use super::names::fold;
use super::numbers::{Gender, integer};
use super::people::agreed;
use super::places::{at_town, of_town};
use crate::domain::Publication;

/// « Fait à Clermont-Ferrand, le »: the date is written by hand.
#[must_use]
pub fn done_at(town: Option<&str>) -> String {
    town.map_or_else(|| "Fait le".to_owned(), |town| format!("Fait {}, le", at_town(town)))
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
pub fn enforceable(
    executive: Option<&str>,
    received: Option<NaiveDate>,
    published: NaiveDate,
) -> String {
    let received =
        received.map(|day| format!("reçu en préfecture le {} et ", long(day))).unwrap_or_default();
    let dates = format!("{received}publié le {}", long(published));
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

/// « Publié en ligne le 16 décembre 2025 » (L2131-1, R2131-1).
#[must_use]
pub fn published(day: NaiveDate, how: Publication) -> String {
    let how = match how {
        Publication::Online => "Publié en ligne",
        Publication::Posted => "Affiché",
        Publication::Paper => "Publié sur papier",
    };
    format!("{how} le {}.", long(day))
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
#[path = "closings_tests.rs"]
mod tests;
