//! Dates and hours, as printed and in words (§ 14).

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike, Weekday};

use super::numbers::{Gender, Spelling, day_of_month, in_words, plural, year_in_words};
use super::{APOSTROPHE, NO_BREAK};

/// The months, January first.
pub const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

/// The name of a date's month, in lower case.
#[must_use]
pub fn month_name(date: NaiveDate) -> &'static str {
    // A date's month is below 12: the empty name is never taken.
    MONTHS.get(date.month0() as usize).copied().unwrap_or_default()
}

/// The name of a day of the week, in lower case.
#[must_use]
pub fn weekday_name(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "lundi",
        Weekday::Tue => "mardi",
        Weekday::Wed => "mercredi",
        Weekday::Thu => "jeudi",
        Weekday::Fri => "vendredi",
        Weekday::Sat => "samedi",
        Weekday::Sun => "dimanche",
    }
}

/// « 29 juin 2022 », « 1er juin 2022 », on one line.
#[must_use]
pub fn long(date: NaiveDate) -> String {
    let (day, month, year) = (day_of_month(date.day()), month_name(date), date.year());
    format!("{day}{NO_BREAK}{month}{NO_BREAK}{year}")
}

/// The date that opens an act: « L'an deux mille vingt-deux, le vingt-neuf juin ».
#[must_use]
pub fn in_words_formula(date: NaiveDate, spelling: Spelling) -> String {
    let (_, year) = date.year_ce();
    let year = year_in_words(year, spelling);
    let day = match date.day() {
        1 => "premier".to_owned(),
        day => in_words(day, spelling, Gender::Masculine),
    };
    format!("L{APOSTROPHE}an {year}, le {day} {}", month_name(date))
}

/// « 16 h 00 ».
#[must_use]
pub fn hour(time: NaiveTime) -> String {
    format!("{}{NO_BREAK}h{NO_BREAK}{:02}", time.hour(), time.minute())
}

/// « seize heures », « vingt et une heures trente », « zéro heure ».
///
/// Minutes are feminine, as the word left out: « une heure vingt et une ».
#[must_use]
pub fn hour_in_words(time: NaiveTime, spelling: Spelling) -> String {
    let hours = in_words(time.hour(), spelling, Gender::Feminine);
    let noun = plural(time.hour(), "heure", "heures");
    match time.minute() {
        0 => format!("{hours} {noun}"),
        minutes => format!("{hours} {noun} {}", in_words(minutes, spelling, Gender::Feminine)),
    }
}

#[cfg(test)]
mod tests {
    use super::{Spelling::*, *};

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn time(hour: u32, minute: u32) -> NaiveTime {
        NaiveTime::from_hms_opt(hour, minute, 0).unwrap()
    }

    #[test]
    fn dates_hold_on_one_line() {
        assert_eq!(long(date(2022, 6, 29)), "29\u{a0}juin\u{a0}2022");
        assert_eq!(long(date(2022, 6, 1)), "1er\u{a0}juin\u{a0}2022");
        assert_eq!(long(date(2025, 12, 12)), "12\u{a0}décembre\u{a0}2025");
    }

    #[test]
    fn the_formula_of_an_act() {
        let vectors = [
            ((2022, 6, 29), "L’an deux mille vingt-deux, le vingt-neuf juin"),
            ((2026, 2, 1), "L’an deux mille vingt-six, le premier février"),
            ((2021, 8, 21), "L’an deux mille vingt et un, le vingt et un août"),
        ];
        for ((year, month, day), expected) in vectors {
            assert_eq!(in_words_formula(date(year, month, day), Traditional), expected);
        }
        assert_eq!(
            in_words_formula(date(2021, 8, 21), Reformed),
            "L’an deux-mille-vingt-et-un, le vingt-et-un août"
        );
    }

    #[test]
    fn hours_in_figures() {
        let vectors = [
            ((16, 0), "16\u{a0}h\u{a0}00"),
            ((15, 11), "15\u{a0}h\u{a0}11"),
            ((9, 5), "9\u{a0}h\u{a0}05"),
            ((0, 0), "0\u{a0}h\u{a0}00"),
        ];
        for ((h, m), expected) in vectors {
            assert_eq!(hour(time(h, m)), expected);
        }
    }

    #[test]
    fn hours_in_words_are_feminine() {
        let vectors = [
            ((16, 0), "seize heures"),
            ((15, 11), "quinze heures onze"),
            ((21, 0), "vingt et une heures"),
            ((21, 30), "vingt et une heures trente"),
            ((18, 21), "dix-huit heures vingt et une"),
            ((0, 0), "zéro heure"),
            ((0, 1), "zéro heure une"),
            ((1, 0), "une heure"),
        ];
        for ((h, m), expected) in vectors {
            assert_eq!(hour_in_words(time(h, m), Traditional), expected);
        }
        assert_eq!(hour_in_words(time(21, 31), Reformed), "vingt-et-une heures trente-et-une");
    }
}
