//! The space before an atom, from what surrounds it: the table of § 14.1.

use super::atoms::{Atom, is_high, is_opening};
use crate::french::{APOSTROPHE, dates::MONTHS};

const NONE: &str = "";
const NO_BREAK: &str = "\u{a0}";
const NARROW: &str = "\u{202f}";

/// What a number is not parted from, besides months.
const COUNTED: &str = "proposition propositions voix membre membres conseiller conseillers \
    conseillère conseillères abstention abstentions mesure mesures action actions projet projets \
    question questions délibération délibérations transition transitions habitant habitants \
    habitante habitantes personne personnes citoyen citoyens enfant enfants agent agents élu élus \
    quartier quartiers logement logements arbre arbres séance séances pouvoir pouvoirs an ans \
    année années mois jour jours heure heures minute minutes million millions milliard milliards \
    euro euros point points k€ M€ m m² m2 m³ m3 \
    km km² km2 ha kg t tonnes kW kWh MWh GWh kWc °C min tCO2";

/// The space the rules want before an atom; `None` leaves what was typed.
pub(super) fn before(atoms: &[Atom], index: usize) -> Option<&'static str> {
    let right = atoms.get(index)?;
    let left = index.checked_sub(1).and_then(|before| atoms.get(before));
    if right.starts_line() || left.is_none() && right.gap.is_empty() {
        return None;
    }
    let words = (left.map_or("", Atom::prose), right.prose());
    fences(left, right)
        .or_else(|| marks(left, right))
        .or_else(|| titles(words, &right.gap))
        .or_else(|| hours(atoms, index))
        .or_else(|| thousands(atoms, index))
        .or_else(|| nouns(atoms, index))
}

/// Inside quotes and brackets, before a comma or a full stop.
fn fences(left: Option<&Atom>, right: &Atom) -> Option<&'static str> {
    let is_left = |text| left.is_some_and(|left| left.is(text));
    let mut mark = right.prose().chars();
    let low = matches!(mark.next(), Some(',' | '.'))
        && !mark.next().is_some_and(|c| c.is_alphanumeric() || matches!(c, '.' | ',' | '…'));
    let tight = is_left("(") != right.is(")")
        || low && left.is_some_and(|left| !left.text.ends_with(['.', ',', '…']));
    if is_left("«") || right.is("»") {
        return Some(NO_BREAK);
    }
    (tight && left.is_some()).then_some(NONE)
}

/// Before `: ; ! ?` and `% €`.
fn marks(left: Option<&Atom>, right: &Atom) -> Option<&'static str> {
    let prose = right.prose();
    let mark = prose.chars().next()?;
    let left = left.map_or("", Atom::prose);
    match mark {
        _ if prose.starts_with("::") => None,
        // « [?] » and « "? » stay as they are.
        _ if right.gap.is_empty()
            && (left.ends_with(is_opening) || prose.contains(char::is_alphanumeric)) =>
        {
            None
        }
        ':' => Some(NO_BREAK),
        mark if is_high(mark) => Some(NARROW),
        '%' | '€' | '‰' if left.ends_with(|c: char| c.is_ascii_digit()) => Some(NO_BREAK),
        _ => None,
    }
}

/// After `n°`, `M.`, `article`, `L.`, initials and given names; before `n°`, and
/// the year of « en 2025 ».
fn titles((left, right): (&str, &str), gap: &str) -> Option<&'static str> {
    let digit = right.starts_with(|c: char| c.is_ascii_digit());
    let bound = match left {
        "n°" | "N°" | "n°s" | "N°s" => right.starts_with(char::is_alphanumeric),
        "L." | "R." | "D." if digit => true,
        _ if gap.is_empty() => false,
        _ if matches!(right, "n°" | "N°" | "n°s" | "N°s") => is_numbered(left),
        "en" | "En" => is_year(right),
        "M." | "MM." | "Mme" | "Mmes" | "Mlle" | "Mlles" => right.starts_with(char::is_alphabetic),
        "A." | "LO." | "L.O." if digit => true,
        _ if is_article(left) => digit || is_code_article(right),
        _ => (is_initials(left) || is_given_name(left)) && is_capitals(right),
    };
    bound.then_some(NO_BREAK)
}

/// Around the h of `16 h 00`.
fn hours(atoms: &[Atom], index: usize) -> Option<&'static str> {
    let back =
        |steps| index.checked_sub(steps).and_then(|at| atoms.get(at)).map_or("", Atom::prose);
    let right = core(back(0));
    let bound = if right == "h" {
        is_digits(back(1)) && back(1).len() <= 2
    } else {
        back(1) == "h"
            && is_digits(back(2))
            && back(2).len() <= 2
            && is_digits(right)
            && right.len() == 2
    };
    bound.then_some(NO_BREAK)
}

/// Between the groups of a number typed with spaces, when no doubt is left: one
/// group too short or too long, and it is a telephone or a SIRET.
fn thousands(atoms: &[Atom], index: usize) -> Option<&'static str> {
    let linked = |at: usize| {
        atoms.get(at).is_some_and(|atom| atom.gap.chars().count() == 1 && !atom.starts_line())
    };
    let text = |at: usize| atoms.get(at).map_or("", Atom::prose);
    let (mut first, mut last) = (index, index);
    while linked(first) && first > 0 && is_digits(text(first - 1)) {
        first -= 1;
    }
    while is_digits(text(last))
        && linked(last + 1)
        && text(last + 1).starts_with(|c: char| c.is_ascii_digit())
    {
        last += 1;
    }
    let named = first.checked_sub(1).is_some_and(|before| {
        text(before).starts_with(['n', 'N']) && text(before).contains('°')
            || is_article(text(before))
    });
    let head = text(first);
    let groups = (first + 1..=last).all(|at| {
        let (group, rest) = text(at).split_at_checked(3).unwrap_or_default();
        is_digits(group) && (rest.is_empty() || at == last && is_decimals(rest))
    });
    let bound = first < index && !named && !head.starts_with('0') && head.len() <= 3 && groups;
    bound.then_some(NARROW)
}

/// Between a number and what it counts, a day and its month, a month and its year.
fn nouns(atoms: &[Atom], index: usize) -> Option<&'static str> {
    let back =
        |steps| index.checked_sub(steps).and_then(|at| atoms.get(at)).map_or("", Atom::prose);
    let (left, right) = (back(1), core(back(0)));
    let is_day = |text: &str| text == "1er" || is_digits(text) && text.len() <= 2;
    let is_month = |text: &str| MONTHS.contains(&text.to_lowercase().as_str());
    let bound = is_day(left) && is_month(right)
        || is_day(back(2)) && is_month(left) && is_digits(right) && right.len() == 4
        || is_number(left) && COUNTED.split(' ').any(|noun| noun == right);
    bound.then_some(NO_BREAK)
}

/// A word without the punctuation that follows it.
fn core(text: &str) -> &str {
    text.trim_end_matches(|c: char| matches!(c, '.' | ',' | '…') || is_high(c))
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_digit())
}

fn is_number(text: &str) -> bool {
    let unsigned = text.trim_start_matches(['+', '-', '\u{2212}']);
    let (whole, decimals) = unsigned.split_once([',', '.']).unwrap_or((unsigned, "0"));
    is_digits(whole) && is_digits(decimals)
}

/// What may follow the last group of a number: `,50`, punctuation.
fn is_decimals(rest: &str) -> bool {
    let decimals = rest.strip_prefix(',').map(core).is_some_and(is_digits);
    decimals || core(rest).is_empty()
}

fn is_article(text: &str) -> bool {
    let word = text.rsplit(APOSTROPHE).next().unwrap_or(text).to_lowercase();
    matches!(word.as_str(), "article" | "articles")
}

/// `L.`, `LO.` or `L2121-29`.
fn is_code_article(text: &str) -> bool {
    let rest = text.trim_start_matches(['L', 'R', 'D', 'A', 'O', '.']);
    rest.len() < text.len() && (rest.is_empty() || rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// What has a number: « question n° 2 ».
fn is_numbered(text: &str) -> bool {
    let word = text.rsplit(APOSTROPHE).next().unwrap_or(text).to_lowercase();
    let word = word.strip_suffix('s').unwrap_or(&word);
    matches!(word, "question" | "rapport" | "proposition" | "délibération" | "point" | "annexe")
}

fn is_year(text: &str) -> bool {
    let year = core(text);
    is_digits(year) && year.len() == 4 && year.starts_with(['1', '2'])
}

/// `Olivier`, `Jean-Pierre`: a capital, then small letters, and no word that may
/// begin a sentence before an acronym.
fn is_given_name(text: &str) -> bool {
    const LINKS: &str = "Le La Les Un Une Des Du De Au Aux En Et Ce Cet Cette Ces Son Sa Ses Nos \
        Notre Leur Leurs Par Pour Sur Avec Dans Selon Sous Loi Chaque Tout Toute";
    let part = |part: &str| {
        let mut letters = part.chars();
        let capital = letters.next().is_some_and(char::is_uppercase);
        capital && part.chars().count() > 1 && letters.all(char::is_lowercase)
    };
    text.split('-').all(part) && !LINKS.split_whitespace().any(|link| link == text)
}

/// `J.` or `J.-P.`.
fn is_initials(text: &str) -> bool {
    text.split('-').all(|initial| {
        let mut chars = initial.chars();
        chars.next().is_some_and(char::is_uppercase) && chars.as_str() == "."
    })
}

fn is_capitals(text: &str) -> bool {
    let name = core(text);
    let letters = |c: char| c.is_uppercase() || matches!(c, '-' | APOSTROPHE);
    name.chars().count() > 1 && name.chars().all(letters)
}
