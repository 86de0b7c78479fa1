//! People in a sentence: how they are named, addressed and agreed with (§ 12).

use super::numbers::Gender;
use super::{APOSTROPHE, NO_BREAK};
use chrono::NaiveDate;

use super::dates;
use crate::domain::{Civility, Mark, Name, Named};

/// « Olivier BIANCHI », on one line; « M. ALBECQ » when no given name is known.
#[must_use]
pub fn listed(name: &Name, civility: Option<Civility>) -> String {
    if name.given.is_empty() { addressed(name, civility) } else { on_one_line(&name.to_string()) }
}

/// « Mme Rose AUBÉPINE »; the bare name when the civility is not known.
#[must_use]
pub fn addressed(name: &Name, civility: Option<Civility>) -> String {
    let name = on_one_line(&name.to_string());
    match civility {
        Some(Civility::Mister) => format!("M.{NO_BREAK}{name}"),
        Some(Civility::Madam) => format!("Mme{NO_BREAK}{name}"),
        None => name,
    }
}

/// « Claude MARTIN »; « Mme Claude MARTIN » or « Claude MARTIN (groupe Demain) »
/// when the body has two.
impl std::fmt::Display for Named {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { name, mark } = self;
        match mark {
            None => write!(f, "{name}"),
            Some(Mark::Civility(Civility::Mister)) => write!(f, "M. {name}"),
            Some(Mark::Civility(Civility::Madam)) => write!(f, "Mme {name}"),
            Some(Mark::Quality(quality)) => write!(f, "{name} ({quality})"),
            Some(Mark::Group(group)) => write!(f, "{name} (groupe {group})"),
            Some(Mark::Period(from, until)) => {
                write!(f, "{name} (en exercice {})", in_office(*from, *until))
            }
        }
    }
}

/// « du 4 juillet 2020 au 29 juin 2022 », « depuis le 30 juin 2022 ».
#[must_use]
pub fn in_office(from: Option<NaiveDate>, until: Option<NaiveDate>) -> String {
    match (from.map(dates::long), until.map(dates::long)) {
        (Some(from), Some(until)) => format!("du {from} au {until}"),
        (Some(from), None) => format!("depuis le {from}"),
        (None, Some(until)) => format!("jusqu'au {until}"),
        (None, None) => "à toute date".to_owned(),
    }
}

/// « Mme Rose AUBÉPINE, Maire »; the quality as typed, when it is.
#[must_use]
pub fn with_quality(name: &str, quality: Option<&str>) -> String {
    match quality {
        Some(quality) => format!("{name}, {}", super::typography::set(quality)),
        None => name.to_owned(),
    }
}

/// « Mme la Maire », « M. le Président ».
#[must_use]
pub fn titled(title: &str, civility: Civility) -> String {
    let (address, article) = match civility {
        Civility::Mister => ("M.", "le"),
        Civility::Madam => ("Mme", "la"),
    };
    format!("{address}{NO_BREAK}{article}{NO_BREAK}{title}")
}

/// The gender of a group; none when one civility is not known.
#[must_use]
pub fn gender(civilities: &[Option<Civility>]) -> Option<Gender> {
    let known: Option<Vec<Civility>> = civilities.iter().copied().collect();
    let known = known.filter(|known| !known.is_empty())?;
    let all = known.iter().all(|civility| *civility == Civility::Madam);
    Some(if all { Gender::Feminine } else { Gender::Masculine })
}

/// The word that agrees with a gender, or the neutral one when it is not known.
#[must_use]
pub fn agreed<'a>(
    gender: Option<Gender>,
    masculine: &'a str,
    feminine: &'a str,
    neutral: &'a str,
) -> &'a str {
    match gender {
        Some(Gender::Masculine) => masculine,
        Some(Gender::Feminine) => feminine,
        None => neutral,
    }
}

/// A name that no line end may cut, its apostrophes set.
fn on_one_line(name: &str) -> String {
    name.split_whitespace()
        .collect::<Vec<_>>()
        .join(&NO_BREAK.to_string())
        .replace('\'', &APOSTROPHE.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(given: &str, surname: &str) -> Name {
        Name { given: given.to_owned(), surname: surname.to_owned() }
    }

    #[test]
    fn people_are_named_on_one_line() {
        let mayor = name("Rose", "AUBÉPINE");
        assert_eq!(listed(&mayor, Some(Civility::Madam)), "Rose\u{a0}AUBÉPINE");
        assert_eq!(addressed(&mayor, Some(Civility::Madam)), "Mme\u{a0}Rose\u{a0}AUBÉPINE");
        assert_eq!(addressed(&mayor, None), "Rose\u{a0}AUBÉPINE");
        assert_eq!(listed(&name("", "ALBECQ"), Some(Civility::Mister)), "M.\u{a0}ALBECQ");
        assert_eq!(listed(&name("Émile", "L'ÉPERVIER"), None), "Émile\u{a0}L’ÉPERVIER");
        assert_eq!(titled("Maire", Civility::Madam), "Mme\u{a0}la\u{a0}Maire");
        assert_eq!(with_quality("X", Some("Adjointe à l'eau")), "X, Adjointe à l’eau");
    }

    #[test]
    fn a_gender_is_never_guessed() {
        let (m, f) = (Some(Civility::Mister), Some(Civility::Madam));
        let table = [
            (vec![m], Some(Gender::Masculine)),
            (vec![f, f], Some(Gender::Feminine)),
            (vec![f, m], Some(Gender::Masculine)),
            (vec![f, None], None),
            (vec![], None),
        ];
        for (civilities, expected) in table {
            assert_eq!(gender(&civilities), expected, "{civilities:?}");
        }
    }
}
