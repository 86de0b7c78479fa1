//! How the report and its parts are called.

use chrono::{Datelike, NaiveDate};

use super::super::dates::{long, month_name};
use super::super::names::fold;
use super::super::numbers::{Gender, Spelling, in_words, integer};
use super::super::{APOSTROPHE, NO_BREAK, typography};

/// Words that lead to the name of a place.
const COMPLEMENTS: [&str; 6] = ["de", "du", "des", "d", "à", "au"];

/// Nouns in -e that are masculine: « du comité » needs no list, « du dialogue » does.
const MASCULINE: [&str; 4] = ["dialogue", "groupe", "cercle", "programme"];

/// The title on the cover, in two lines: « Bilan 2025 », « de la Convention
/// citoyenne ». The name goes without its place when the community, printed
/// above it, says it.
#[must_use]
pub fn title(convention: Option<&str>, community: Option<&str>, year: u16) -> Vec<String> {
    let mut lines = vec![format!("Bilan{NO_BREAK}{year}")];
    lines.extend(
        convention
            .map(|name| of_the(short_name(&typography::set(name), community.unwrap_or_default()))),
    );
    lines
}

/// The title in full: « Bilan 2025 de la Convention citoyenne de Clermont-Ferrand ».
#[must_use]
pub fn full_name(convention: Option<&str>, year: u16) -> String {
    match convention {
        Some(name) => format!("Bilan{NO_BREAK}{year} {}", of_the(&typography::set(name))),
        None => format!("Bilan{NO_BREAK}{year}"),
    }
}

/// « Convention citoyenne » of « Convention citoyenne de Clermont-Ferrand », for
/// « Ville de Clermont-Ferrand ».
fn short_name<'a>(name: &'a str, community: &str) -> &'a str {
    let community = format!(" {}", fold(&typography::set(community)));
    let starts = name.match_indices(char::is_whitespace).map(|(at, space)| (at, at + space.len()));
    let is_place = |rest: &str| {
        let mut parts = rest.splitn(2, [' ', NO_BREAK, APOSTROPHE, '\'']);
        match (parts.next(), parts.next()) {
            (Some(word), Some(place)) => {
                let place = place.trim();
                COMPLEMENTS.contains(&word)
                    && !place.is_empty()
                    && community
                        .replace(['\'', APOSTROPHE], " ")
                        .ends_with(&format!(" {}", fold(place)))
            }
            _ => false,
        }
    };
    starts
        .filter(|(_, next)| name.get(*next..).is_some_and(is_place))
        .find_map(|(at, _)| name.get(..at))
        .unwrap_or(name)
}

/// « de la Convention… », « du Conseil… », « de l’Assemblée… ».
fn of_the(name: &str) -> String {
    let first = fold(name.split_whitespace().next().unwrap_or_default());
    if first.starts_with(['a', 'e', 'i', 'o', 'u', 'h', 'y']) {
        format!("de l{APOSTROPHE}{name}")
    } else if feminine(&first) {
        format!("de la {name}")
    } else {
        format!("du {name}")
    }
}

fn feminine(word: &str) -> bool {
    word.ends_with("ion") || word.ends_with('e') && !ends_in_ite(word) && !MASCULINE.contains(&word)
}

/// Folded, « comité » ends as « suite » does.
fn ends_in_ite(word: &str) -> bool {
    word == "comite"
}

/// « Décembre 2025 ».
#[must_use]
pub fn month(date: NaiveDate) -> String {
    format!("{}{NO_BREAK}{}", capital(month_name(date)), date.year())
}

/// « au 29 août 2025 ».
#[must_use]
pub fn as_of(date: NaiveDate) -> String {
    format!("au {}", long(date))
}

/// « année 2025 »: a count whose date was not typed.
#[must_use]
pub fn in_year(year: u16) -> String {
    format!("année{NO_BREAK}{year}")
}

/// « Année 2025 », alone on its line.
#[must_use]
pub fn in_year_alone(year: u16) -> String {
    capital(&in_year(year))
}

/// « Au 29 août 2025 », alone on its line.
#[must_use]
pub fn as_of_alone(date: NaiveDate) -> String {
    capital(&as_of(date))
}

/// « Les six autres propositions », « L’autre proposition », « Les 40 propositions ».
#[must_use]
pub fn others_title(others: u32, whole: u32) -> String {
    match others {
        1 => format!("L{APOSTROPHE}autre proposition"),
        _ if others == whole => format!("Les {} propositions", words(others)),
        _ => format!("Les {} autres propositions", words(others)),
    }
}

/// « Les six autres »: the same, where the noun is understood.
#[must_use]
pub fn others_heading(others: u32, whole: u32) -> String {
    others_title(others, whole).replace(" autres propositions", " autres")
}

/// « Logo : Ville de Clermont-Ferrand ».
#[must_use]
pub fn logo(community: &str) -> String {
    format!("Logo{NO_BREAK}: {}", typography::set(community))
}

/// « Vergers plantés : 8 vergers ».
#[must_use]
pub fn detail(what: &str, value: &str) -> String {
    typography::set(&format!("{what} : {value}"))
}

/// A number of proposals: in words up to sixteen, in figures beyond.
pub(super) fn words(n: u32) -> String {
    match n {
        0..=16 => in_words(n, Spelling::Traditional, Gender::Feminine),
        _ => integer(n.into()),
    }
}

/// The same words with a capital.
pub(super) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_stops_before_the_place() {
        let vectors = [
            (
                "Convention citoyenne de Clermont-Ferrand",
                "Ville de Clermont-Ferrand",
                "de la Convention citoyenne",
            ),
            (
                "Convention citoyenne fictive de Val-Imaginé",
                "Ville fictive de Val-Imaginé",
                "de la Convention citoyenne fictive",
            ),
            (
                "Convention citoyenne pour le climat",
                "Ville d'Angers",
                "de la Convention citoyenne pour le climat",
            ),
            ("Convention citoyenne d'Angers", "Ville d'Angers", "de la Convention citoyenne"),
            ("Convention citoyenne d'Angers", "", "de la Convention citoyenne d’Angers"),
            ("Assemblée citoyenne", "Ville d'Angers", "de l’Assemblée citoyenne"),
            ("Panel citoyen de Brest", "Brest", "du Panel citoyen"),
            ("Comité des habitants", "Brest", "du Comité des habitants"),
            ("Démarche", "Brest", "de la Démarche"),
        ];
        for (name, community, expected) in vectors {
            let lines = title(Some(name), Some(community), 2025);
            assert_eq!(lines, ["Bilan\u{a0}2025", expected], "{name}");
        }
        assert_eq!(title(None, None, 2024), ["Bilan\u{a0}2024"]);
        assert_eq!(
            full_name(Some("Convention citoyenne de Clermont-Ferrand"), 2025),
            "Bilan\u{a0}2025 de la Convention citoyenne de Clermont-Ferrand"
        );
    }

    #[test]
    fn what_is_left_is_named() {
        let vectors = [
            (6, 40, "Les six autres propositions", "Les six autres"),
            (1, 40, "L’autre proposition", "L’autre proposition"),
            (24, 40, "Les 24 autres propositions", "Les 24 autres"),
            (4, 4, "Les quatre propositions", "Les quatre propositions"),
        ];
        for (others, whole, title, heading) in vectors {
            assert_eq!(others_title(others, whole), title);
            assert_eq!(others_heading(others, whole), heading);
        }
    }

    #[test]
    fn dates() {
        let date = NaiveDate::from_ymd_opt(2025, 8, 1).unwrap();
        assert_eq!(month(date), "Août\u{a0}2025");
        assert_eq!(as_of(date), "au 1er\u{a0}août\u{a0}2025");
    }
}
