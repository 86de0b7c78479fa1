//! Finding the member a name means, within the body and on the day.

use super::desk::Desk;
use crate::domain::{AssemblyId, Civility, Name, Seat, SeatId, Vector, roll_day};
use crate::french::names::{fold, nearest};
use crate::report::{Located, Problem};
use crate::schema::Sheet;
use chrono::NaiveDate;

/// Words before a name that say nothing of who it is.
const TITLES: [&str; 7] = ["m", "mme", "mlle", "monsieur", "madame", "mademoiselle", "dr"];

/// What an office may be called, folded.
const OFFICES: [&str; 3] = ["maire", "president", "presidente"];

/// Particles that belong to the surname that follows.
const PARTICLES: [&str; 9] = ["de", "d", "du", "des", "la", "le", "von", "van", "der"];

/// Parts a name into given names and surname: the surname is in capitals, at
/// either end; without capitals, the last word.
pub(super) fn parse_name(text: &str) -> Name {
    let words: Vec<&str> = text.split_whitespace().collect();
    let words = match words.split_first() {
        Some((first, rest))
            if TITLES.contains(&fold(first).trim_matches('.')) && !rest.is_empty() =>
        {
            rest
        }
        _ => &words[..],
    };
    let split = surname_last(words).unwrap_or(words.len().saturating_sub(1));
    let leading = words.iter().take_while(|word| is_upper(word)).count();
    let (given, surname) =
        if leading > 0 && leading < words.len() && !words.last().is_some_and(|word| is_upper(word))
        {
            let (surname, given) = words.split_at(leading);
            (given, surname)
        } else {
            words.split_at(split)
        };
    Name { given: given.join(" "), surname: surname.join(" ") }
}

/// Where a trailing surname begins: capitals, and the particles among them.
fn surname_last(words: &[&str]) -> Option<usize> {
    let particle =
        |word: &str| PARTICLES.contains(&fold(word).trim_matches('\'')) || word.ends_with('’');
    if words.iter().all(|word| is_upper(word)) {
        // All in capitals: the first word is the given name, unless it is a
        // particle of the surname.
        let surname_only = words.first().is_none_or(|first| particle(first)) || words.len() < 2;
        return Some(usize::from(!surname_only));
    }
    let belongs = |word: &&str| is_upper(word) || particle(word);
    let tail = words.iter().rev().take_while(|word| belongs(word)).count();
    let start = words.len() - tail;
    words.iter().skip(start).any(|word| is_upper(word)).then_some(start)
}

/// Whether a word is in capitals; an initial, « E. », is not a surname.
fn is_upper(word: &str) -> bool {
    let initial = word.ends_with('.') && word.chars().filter(|c| c.is_alphabetic()).count() < 3;
    word.chars().any(char::is_uppercase) && !word.chars().any(char::is_lowercase) && !initial
}

/// The member that a cell names, among those of a body in office that day.
pub(super) fn find(
    desk: &mut Desk<'_>,
    seats: &Vector<SeatId, Seat>,
    assembly: AssemblyId,
    president_title: Option<&str>,
    day: Option<NaiveDate>,
    typed: &Located<String>,
) -> Option<SeatId> {
    let members = members(seats, assembly, day);
    let wanted = bare(&typed.value);
    let office = wanted
        .split(' ')
        .filter(|word| !matches!(*word, "le" | "la" | "l"))
        .collect::<Vec<_>>()
        .join(" ");
    if OFFICES.contains(&office.as_str()) {
        return office_holder(desk, &members, president_title, &office, typed);
    }
    let whole = |wanted: &str| -> Vec<&(SeatId, &Seat)> {
        let is_whole = |(_, seat): &&(SeatId, &Seat)| {
            let (given, surname) = (fold(&seat.name.given), fold(&seat.name.surname));
            wanted == format!("{given} {surname}").trim()
                || wanted == format!("{surname} {given}").trim()
        };
        members.iter().filter(is_whole).collect()
    };
    let surname = || -> Vec<&(SeatId, &Seat)> {
        members.iter().filter(|(_, seat)| fold(&seat.name.surname) == wanted).collect()
    };
    // « M. ALLARD » is first whoever is called so in full: M. may be an initial.
    let mut found = [whole(&fold(&typed.value)), whole(&wanted), surname()]
        .into_iter()
        .find(|found| !found.is_empty())
        .unwrap_or_default();
    // Two members of one name are told apart by how they are addressed.
    let civility = civility(&typed.value);
    if found.len() > 1 && civility.is_some() {
        let so_addressed: Vec<_> =
            found.iter().copied().filter(|(_, seat)| seat.civility == civility).collect();
        if so_addressed.len() == 1 {
            found = so_addressed;
        }
    }
    match found.as_slice() {
        [(id, _)] => Some(*id),
        [] if desk.is_announced(Sheet::Members, &typed.value)
            || desk.cannot_look_into(Sheet::Members, typed.at.sheet) =>
        {
            None
        }
        [] => {
            let names: Vec<String> =
                members.iter().map(|(_, seat)| seat.name.to_string()).collect();
            let near = nearest(&wanted, names.iter().map(String::as_str)).or_else(|| {
                // A surname alone is near a surname, not a whole name.
                let surnames: Vec<&str> =
                    members.iter().map(|(_, seat)| seat.name.surname.as_str()).collect();
                nearest(&wanted, surnames)
            });
            let near = near.map(str::to_owned);
            let found = typed.value.clone();
            desk.fault(typed.at, Problem::UnknownMember { found, nearest: near });
            None
        }
        several => {
            let candidates = several.iter().map(|(_, seat)| seat.name.to_string()).collect();
            let found = typed.value.clone();
            desk.fault(typed.at, Problem::AmbiguousMember { found, candidates });
            None
        }
    }
}

/// « M. le Maire »: the one member who bears that quality that day.
fn office_holder(
    desk: &mut Desk<'_>,
    members: &[(SeatId, &Seat)],
    president_title: Option<&str>,
    office: &str,
    typed: &Located<String>,
) -> Option<SeatId> {
    let found = bearer(members, |quality| {
        let title = president_title.map(fold);
        quality == office || title.as_deref() == Some(quality) || same_office(quality, office)
    });
    if found.is_none() {
        desk.fault(typed.at, Problem::NobodyInOffice { found: typed.value.clone() });
    }
    found
}

/// Who heads the body that day, when one member bears the title.
pub(super) fn head(
    seats: &Vector<SeatId, Seat>,
    assembly: AssemblyId,
    president_title: Option<&str>,
    day: Option<NaiveDate>,
) -> Option<SeatId> {
    let title = president_title.map(fold);
    bearer(&members(seats, assembly, day), |quality| match &title {
        Some(title) => quality == title || same_office(quality, title),
        None => OFFICES.contains(&quality),
    })
}

/// The one member whose folded quality holds.
fn bearer(members: &[(SeatId, &Seat)], holds: impl Fn(&str) -> bool) -> Option<SeatId> {
    let mut found = members.iter().filter(|(_, seat)| {
        seat.quality.as_deref().is_some_and(|quality| offices(quality).any(|it| holds(&it)))
    });
    match (found.next(), found.next()) {
        (Some((id, _)), None) => Some(*id),
        _ => None,
    }
}

/// The offices that a quality names, folded: « Maire de Clermont, conseillère
/// départementale » names a mayor, and a councillor.
fn offices(quality: &str) -> impl Iterator<Item = String> {
    quality.split(',').map(|part| {
        let office = fold(part);
        let place =
            [" de ", " d'", " du ", " des "].iter().find_map(|word| office.split_once(word));
        place.map_or(office.clone(), |(office, _)| office.to_owned())
    })
}

/// The members of a body in office that day.
fn members(
    seats: &Vector<SeatId, Seat>,
    assembly: AssemblyId,
    day: Option<NaiveDate>,
) -> Vec<(SeatId, &Seat)> {
    let day = roll_day(seats, assembly, day);
    seats.iter().filter(|(_, seat)| seat.assembly == assembly && seat.held_on(day)).collect()
}

fn same_office(quality: &str, office: &str) -> bool {
    let gendered = ["president", "presidente"];
    gendered.contains(&quality) && gendered.contains(&office)
}

/// A name folded, without « M. » or « Mme »; « M.-P. » is no title.
fn bare(text: &str) -> String {
    match text.trim().split_once(char::is_whitespace) {
        Some((first, rest)) if TITLES.contains(&fold(first).trim_matches('.')) => fold(rest),
        _ => fold(text),
    }
}

/// What the title before a name says of whom it means.
fn civility(text: &str) -> Option<Civility> {
    let first = fold(text.split_whitespace().next()?);
    match first.trim_matches('.') {
        "m" | "monsieur" => Some(Civility::Mister),
        "mme" | "mlle" | "madame" | "mademoiselle" => Some(Civility::Madam),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::parse_name;

    #[test]
    fn parts_given_names_from_surnames() {
        let cases = [
            ("Olivier BIANCHI", "Olivier", "BIANCHI"),
            ("Manuela FERREIRA DE SOUSA", "Manuela", "FERREIRA DE SOUSA"),
            ("Sondès EL HAFIDHI", "Sondès", "EL HAFIDHI"),
            ("DULAC ROUGERIE Christine", "Christine", "DULAC ROUGERIE"),
            ("Anne de PENFENTENYO", "Anne", "de PENFENTENYO"),
            ("Mme Claudine KHATCHADOURIAN-TECER", "Claudine", "KHATCHADOURIAN-TECER"),
            ("Jean-Yves Rousseau", "Jean-Yves", "Rousseau"),
            ("ROUSSEAU", "", "ROUSSEAU"),
            ("DE TOMASI", "", "DE TOMASI"),
            ("E. Février", "E.", "Février"),
            ("ALLARD P.", "P.", "ALLARD"),
            ("M.-P. CASSAGNE", "M.-P.", "CASSAGNE"),
            ("Rousseau", "", "Rousseau"),
        ];
        for (typed, given, surname) in cases {
            let name = parse_name(typed);
            assert_eq!((name.given.as_str(), name.surname.as_str()), (given, surname), "{typed}");
        }
    }
}
