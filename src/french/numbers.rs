//! Numbers, in figures and in words (§ 14.2).
//!
//! Integers only: a rate is rounded once, here, half away from zero.

use super::{NARROW, NO_BREAK};

/// How numbers in words are hyphenated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Spelling {
    /// Hyphens below one hundred, none around *et*: « cent vingt et un ».
    #[default]
    Traditional,
    /// 1990: hyphens everywhere but around *million*, a noun: « cent-vingt-et-un ».
    Reformed,
}

impl Spelling {
    fn joint(self) -> char {
        match self {
            Self::Traditional => ' ',
            Self::Reformed => '-',
        }
    }
}

/// The gender of the noun counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Gender {
    /// « vingt et un membres ».
    #[default]
    Masculine,
    /// « vingt et une voix ».
    Feminine,
}

/// The cardinal: « quatre-vingts », « deux cent quatre-vingts », « mille une ».
#[must_use]
pub fn in_words(n: u32, spelling: Spelling, gender: Gender) -> String {
    words(n, spelling, gender, Final::Agrees)
}

/// The cardinal used as a rank, masculine and without the s of *vingt* and
/// *cent*: « page deux cent », « article quatre-vingt ».
#[must_use]
pub fn rank_in_words(n: u32, spelling: Spelling) -> String {
    words(n, spelling, Gender::Masculine, Final::Rank)
}

/// A year, which is a rank: « mille neuf cent quatre-vingt ». Never « mil ».
#[must_use]
pub fn year_in_words(year: u32, spelling: Spelling) -> String {
    rank_in_words(year, spelling)
}

/// In figures, thousands apart from four digits on: `12 994`. Not for years,
/// numbers of acts or postal codes.
#[must_use]
pub fn integer(n: u64) -> String {
    let digits = n.to_string();
    let mut set = String::with_capacity(digits.len() * 2);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            set.push(NARROW);
        }
        set.push(digit);
    }
    set
}

/// A rate in tenths of a percent, rounded half away from zero: 11 of 13 is 846.
///
/// `None` for a share of nothing, or a rate no `u32` holds.
#[must_use]
pub fn tenths(part: u32, whole: u32) -> Option<u32> {
    let (part, whole) = (u64::from(part), u64::from(whole));
    let rounded = (part * 2_000 + whole).checked_div(whole * 2)?;
    u32::try_from(rounded).ok()
}

/// A number of tenths in figures, without a useless `,0`: `87,5`, `85`.
#[must_use]
pub fn one_decimal(tenths: u32) -> String {
    let whole = integer(u64::from(tenths / 10));
    match tenths % 10 {
        0 => whole,
        tenth => format!("{whole},{tenth}"),
    }
}

/// A rate as printed: `87,5 %`. `None` when there is nothing to divide by.
#[must_use]
pub fn percent(part: u32, whole: u32) -> Option<String> {
    tenths(part, whole).map(|rate| format!("{}{NO_BREAK}%", one_decimal(rate)))
}

/// The ordinal in figures: `1er`, `1re`, `2e`.
#[must_use]
pub fn ordinal(n: u32, gender: Gender) -> String {
    match (n, gender) {
        (1, Gender::Masculine) => "1er".to_owned(),
        (1, Gender::Feminine) => "1re".to_owned(),
        _ => format!("{n}e"),
    }
}

/// The day of a month: `1er`, then `2`, `3`…
#[must_use]
pub fn day_of_month(day: u32) -> String {
    if day == 1 { ordinal(day, Gender::Masculine) } else { day.to_string() }
}

/// The form of a noun for a number: the plural starts at 2.
#[must_use]
pub fn plural<'a>(n: u32, one: &'a str, many: &'a str) -> &'a str {
    if n < 2 { one } else { many }
}

/// A number and its noun: `0 abstention`, `1 abstention`, `2 abstentions`.
#[must_use]
pub fn counted(n: u32, one: &str, many: &str) -> String {
    format!("{}{NO_BREAK}{}", integer(u64::from(n)), plural(n, one, many))
}

/// Whether a final *vingt* or *cent* takes its s.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Final {
    Agrees,
    Rank,
}

fn words(n: u32, spelling: Spelling, gender: Gender, end: Final) -> String {
    if n == 0 {
        return "zéro".to_owned();
    }
    let (milliards, millions) = (n / 1_000_000_000, n / 1_000_000 % 1_000);
    let nouns = [(milliards, "milliard", "milliards"), (millions, "million", "millions")];
    // *Million* is a noun: the number before it agrees, and spaces surround it.
    let mut parts: Vec<String> = nouns
        .into_iter()
        .filter(|(count, ..)| *count > 0)
        .map(|(count, one, many)| {
            let count_in_words = hundreds(count, spelling, Gender::Masculine, Final::Agrees);
            format!("{count_in_words} {}", plural(count, one, many))
        })
        .collect();
    if !n.is_multiple_of(1_000_000) {
        parts.push(thousands(n % 1_000_000, spelling, gender, end));
    }
    parts.join(" ")
}

fn thousands(n: u32, spelling: Spelling, gender: Gender, end: Final) -> String {
    let joint = spelling.joint();
    let head = match n / 1_000 {
        0 => return hundreds(n, spelling, gender, end),
        1 => "mille".to_owned(),
        // No s before *mille*, invariable itself: « quatre-vingt mille ».
        count => {
            format!("{}{joint}mille", hundreds(count, spelling, Gender::Masculine, Final::Rank))
        }
    };
    match n % 1_000 {
        0 => head,
        rest => format!("{head}{joint}{}", hundreds(rest, spelling, gender, end)),
    }
}

fn hundreds(n: u32, spelling: Spelling, gender: Gender, end: Final) -> String {
    let joint = spelling.joint();
    let (count, rest) = (n / 100, n % 100);
    let head = match count {
        0 => return tens(rest, spelling, gender, end),
        1 => "cent".to_owned(),
        _ if rest == 0 && end == Final::Agrees => {
            format!("{}{joint}cents", unit(count, Gender::Masculine))
        }
        _ => format!("{}{joint}cent", unit(count, Gender::Masculine)),
    };
    if rest == 0 { head } else { format!("{head}{joint}{}", tens(rest, spelling, gender, end)) }
}

fn tens(n: u32, spelling: Spelling, gender: Gender, end: Final) -> String {
    let (ten, rest) = match n {
        0..=19 => return unit(n, gender).to_owned(),
        20..=29 => ("vingt", n - 20),
        30..=39 => ("trente", n - 30),
        40..=49 => ("quarante", n - 40),
        50..=59 => ("cinquante", n - 50),
        60..=79 => ("soixante", n - 60),
        80 if end == Final::Agrees => return "quatre-vingts".to_owned(),
        _ => ("quatre-vingt", n - 80),
    };
    let unit = unit(rest, gender);
    match rest {
        0 => ten.to_owned(),
        1 | 11 if n < 80 => format!("{ten}{joint}et{joint}{unit}", joint = spelling.joint()),
        _ => format!("{ten}-{unit}"),
    }
}

fn unit(n: u32, gender: Gender) -> &'static str {
    match (n, gender) {
        (1, Gender::Masculine) => "un",
        (1, Gender::Feminine) => "une",
        (2, _) => "deux",
        (3, _) => "trois",
        (4, _) => "quatre",
        (5, _) => "cinq",
        (6, _) => "six",
        (7, _) => "sept",
        (8, _) => "huit",
        (9, _) => "neuf",
        (10, _) => "dix",
        (11, _) => "onze",
        (12, _) => "douze",
        (13, _) => "treize",
        (14, _) => "quatorze",
        (15, _) => "quinze",
        (16, _) => "seize",
        (17, _) => "dix-sept",
        (18, _) => "dix-huit",
        (19, _) => "dix-neuf",
        _ => "",
    }
}

#[cfg(test)]
#[path = "numbers_tests.rs"]
mod tests;
