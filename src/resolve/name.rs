//! A name typed, parted: titles, given names, surname.

use crate::domain::{Civility, Name};
use crate::french::names::{fold, words};

/// Words before a name that say nothing of who it is.
const TITLES: [&str; 12] = [
    "m",
    "mr",
    "mme",
    "mlle",
    "monsieur",
    "madame",
    "mademoiselle",
    "dr",
    "docteur",
    "me",
    "maitre",
    "pr",
];

/// What an office may be called, folded.
pub(super) const OFFICES: [&str; 3] = ["maire", "president", "presidente"];

/// Particles that belong to the surname that follows.
const PARTICLES: [&str; 9] = ["de", "d", "du", "des", "la", "le", "von", "van", "der"];

/// What was typed in place of a member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Typed {
    /// Its words, titles apart.
    pub(super) words: Vec<String>,
    /// Its words, the title too when it may be an initial: « M. ALLARD ».
    pub(super) initialled: Option<Vec<String>>,
    /// How the person is addressed, when it is said.
    pub(super) civility: Option<Civility>,
    /// The office named, and no name: « M. le Maire ».
    pub(super) office: Option<String>,
    /// The words of the surname, when capitals tell it.
    pub(super) surname: Vec<String>,
}

impl Typed {
    /// Reads what a cell holds.
    pub(super) fn new(text: &str) -> Self {
        let mut rest: Vec<&str> = text.split_whitespace().collect();
        let mut civility = None;
        let mut initial = false;
        while let [first, _, ..] = rest.as_slice() {
            let folded = fold(first);
            let bare = folded.trim_end_matches('.');
            if !TITLES.contains(&bare) {
                break;
            }
            civility = civility.or(addressed(bare));
            initial |= bare == "m";
            rest.remove(0);
        }
        // « le Maire », « l'adjoint » are no name; « Le ROUX » is one.
        let office = |word: &&str| OFFICES.contains(&fold(word).trim_end_matches(','));
        let article = |word: &&str| matches!(fold(word).as_str(), "le" | "la");
        let (named, rest) = match rest.as_slice() {
            [only] if office(only) => (Some(*only), Vec::new()),
            [first, second, others @ ..] if article(first) && office(second) => {
                (Some(*second), others.to_vec())
            }
            _ => (None, rest),
        };
        let office = named.filter(|_| rest.is_empty()).map(fold);
        let name = parse_name(&rest.join(" "));
        let words = words(&rest.join(" "));
        let initialled = initial.then(|| [vec!["m".to_owned()], words.clone()].concat());
        let surname = if name.given.is_empty() || !is_upper(&name.surname) {
            Vec::new()
        } else {
            self::words(&name.surname)
        };
        Self { words, initialled, civility, office, surname }
    }
}

/// What a title says of whom it means.
fn addressed(title: &str) -> Option<Civility> {
    match title {
        "m" | "mr" | "monsieur" => Some(Civility::Mister),
        "mme" | "mlle" | "madame" | "mademoiselle" => Some(Civility::Madam),
        _ => None,
    }
}

/// The name of a seat. « M. » before the name of a lady is her initial.
pub(super) fn seat_name(text: &str, civility: Option<Civility>) -> Name {
    let name = parse_name(text);
    let initial = text.trim_start().strip_prefix("M.").filter(|rest| rest.starts_with(' '));
    match initial {
        Some(_) if civility == Some(Civility::Madam) => {
            let given =
                if name.given.is_empty() { "M.".to_owned() } else { format!("M. {}", name.given) };
            Name { given, ..name }
        }
        _ => name,
    }
}

/// Parts a name into given names and surname: the surname is in capitals, at
/// either end; without capitals, the last word and its particles.
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
    let split = surname_last(words).unwrap_or_else(|| last_with_particles(words));
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

/// Where the surname begins when nothing is in capitals: « Anne Le Roux ».
fn last_with_particles(words: &[&str]) -> usize {
    let last = words.len().saturating_sub(1);
    let before = words.iter().take(last).skip(1).rev();
    last - before.take_while(|word| PARTICLES.contains(&fold(word).as_str())).count()
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

#[cfg(test)]
mod tests {
    use super::*;

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
            ("Anne Le Roux", "Anne", "Le Roux"),
            ("Jean de La Tour", "Jean", "de La Tour"),
            ("Le Roux", "Le", "Roux"),
        ];
        for (typed, given, surname) in cases {
            let name = parse_name(typed);
            assert_eq!((name.given.as_str(), name.surname.as_str()), (given, surname), "{typed}");
        }
    }
}
