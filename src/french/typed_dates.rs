//! Dates and hours as staff type them in a text cell.
//!
//! Case, accents and kinds of spaces are forgiven; a guess is never made: a year
//! in two digits or a weekday that contradicts its date is a fault.

use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};

use super::{dates, names};

/// Why a text is not a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateFault {
    /// No form of date that we know.
    Unreadable,
    /// The year is not in four digits: `12/12/25`.
    ShortYear,
    /// The calendar has no such day: `31/02/2025`.
    NoSuchDay,
    /// The weekday typed is not that of the date.
    WrongWeekday {
        /// What was typed.
        typed: Weekday,
        /// What the calendar says.
        right: Weekday,
    },
}

/// Why a text is not an hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeFault {
    /// No form of hour that we know.
    Unreadable,
    /// The clock has no such hour: `25 h 00`, `16 h 60`.
    NoSuchTime,
}

/// Reads `2025-12-12`, `12/12/2025`, `12.12.2025`, `12 décembre 2025`, `1er juin
/// 2022`, `vendredi 12 décembre 2025`.
///
/// # Errors
/// When the text has another form, names no day of the calendar, or names it wrong.
pub fn parse_date(text: &str) -> Result<NaiveDate, DateFault> {
    let plain = names::plain(text);
    let text = plain.trim();
    // Dates come out of some exports as midnights.
    let text = ["t00:00:00", " 00:00:00"]
        .into_iter()
        .find_map(|midnight| text.strip_suffix(midnight))
        .unwrap_or(text);
    if text.contains(char::is_alphabetic) { date_in_letters(text) } else { date_in_figures(text) }
}

fn date_in_figures(text: &str) -> Result<NaiveDate, DateFault> {
    let parts = ['/', '-', '.'].into_iter().find(|mark| text.contains(*mark)).map(|mark| {
        let parts: Vec<&str> = text.split(mark).map(str::trim).collect();
        parts
    });
    match parts.as_deref() {
        Some([year, month, day]) if year.len() == 4 => calendar(day, number(month, 2), year),
        Some([day, month, year]) => calendar(day, number(month, 2), year),
        _ => Err(DateFault::Unreadable),
    }
}

fn date_in_letters(text: &str) -> Result<NaiveDate, DateFault> {
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | '-'))
        .map(|word| word.trim_end_matches('.'))
        .filter(|word| !word.is_empty())
        .collect();
    let mut words = words.as_slice();
    if let Some(("le", rest)) = split(words) {
        words = rest;
    }
    let mut typed = None;
    if let Some((first, rest)) = split(words)
        && let Some(day) = weekday(first)
    {
        (typed, words) = (Some(day), rest);
    }
    let &[day, month, year] = words else { return Err(DateFault::Unreadable) };
    let day = if day == "1er" { "1" } else { day };
    let date = calendar(day, month_number(month), year)?;
    match typed {
        Some(typed) if typed != date.weekday() => {
            Err(DateFault::WrongWeekday { typed, right: date.weekday() })
        }
        _ => Ok(date),
    }
}

fn split<'a, 'b>(words: &'b [&'a str]) -> Option<(&'a str, &'b [&'a str])> {
    words.split_first().map(|(first, rest)| (*first, rest))
}

fn calendar(day: &str, month: Option<u32>, year: &str) -> Result<NaiveDate, DateFault> {
    let (Some(day), Some(month), Some(value)) = (number(day, 2), month, number(year, 4)) else {
        return Err(DateFault::Unreadable);
    };
    if value < 1000 {
        return Err(DateFault::ShortYear);
    }
    i32::try_from(value)
        .ok()
        .and_then(|year| NaiveDate::from_ymd_opt(year, month, day))
        .ok_or(DateFault::NoSuchDay)
}

/// Reads digits and nothing else: `parse` alone would take a sign.
fn number(text: &str, longest: usize) -> Option<u32> {
    let digits = !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    if digits && text.len() <= longest { text.parse().ok() } else { None }
}

fn weekday(word: &str) -> Option<Weekday> {
    let mut days = (0..7).filter_map(|day| Weekday::try_from(day).ok());
    days.find(|day| dates::weekday_name(*day) == word)
}

/// The month of a plain name, or of the short names spreadsheets give it.
fn month_number(word: &str) -> Option<u32> {
    let short = match word {
        "janv" => "janvier",
        "fevr" | "fev" => "fevrier",
        "avr" => "avril",
        "juil" => "juillet",
        "sept" => "septembre",
        "oct" => "octobre",
        "nov" => "novembre",
        "dec" => "decembre",
        other => other,
    };
    (1..).zip(dates::MONTHS).find(|(_, name)| names::plain(name) == short).map(|(month, _)| month)
}

/// Reads `16 h 00`, `16h`, `16h00`, `16:00`, `16:00:00`, `16 heures 30`.
///
/// # Errors
/// When the text has another form, or names no hour of the day.
pub fn parse_time(text: &str) -> Result<NaiveTime, TimeFault> {
    let tight: String = names::plain(text).split_whitespace().collect();
    let spelled = tight.replace("heures", "h").replace("heure", "h");
    let parts: Vec<&str> = match spelled.split_once('h') {
        Some((hour, "")) => vec![hour, "00"],
        Some((hour, minute)) => vec![hour, minute],
        None => spelled.split(':').collect(),
    };
    let (hour, minute, second) = match parts.as_slice() {
        [hour, minute] => (hour, minute, &"00"),
        [hour, minute, second] => (hour, minute, second),
        _ => return Err(TimeFault::Unreadable),
    };
    // « 16 h 5 » could be five minutes past or ten to: two digits are asked for.
    if minute.len() != 2 || second.len() != 2 {
        return Err(TimeFault::Unreadable);
    }
    let (Some(hour), Some(minute), Some(second)) =
        (number(hour, 2), number(minute, 2), number(second, 2))
    else {
        return Err(TimeFault::Unreadable);
    };
    NaiveTime::from_hms_opt(hour, minute, second).ok_or(TimeFault::NoSuchTime)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_in_every_form() {
        let december = NaiveDate::from_ymd_opt(2025, 12, 12).unwrap();
        let june = NaiveDate::from_ymd_opt(2022, 6, 1).unwrap();
        let vectors = [
            ("2025-12-12", december),
            ("2025-12-12T00:00:00", december),
            ("2025-12-12 00:00:00", december),
            ("12/12/2025", december),
            (" 12 / 12 / 2025 ", december),
            ("12-12-2025", december),
            ("12.12.2025", december),
            ("12 décembre 2025", december),
            ("12 DECEMBRE 2025", december),
            ("12\u{a0}De\u{301}cembre\u{202f}2025", december),
            ("12-déc.-2025", december),
            ("vendredi 12 décembre 2025", december),
            ("Le Vendredi 12 décembre 2025.", december),
            ("1er juin 2022", june),
            ("1 juin 2022", june),
            ("01/06/2022", june),
            ("1/6/2022", june),
        ];
        for (typed, expected) in vectors {
            assert_eq!(parse_date(typed), Ok(expected), "{typed}");
        }
    }

    #[test]
    fn what_is_not_a_date_is_said() {
        use DateFault::*;
        let vectors = [
            ("", Unreadable),
            ("hier", Unreadable),
            ("12 décembre", Unreadable),
            ("12/2025", Unreadable),
            ("12/décembre/2025", Unreadable),
            ("+1/+2/2025", Unreadable),
            ("2e juin 2022", Unreadable),
            ("12 brumaire 2025", Unreadable),
            ("12/12/20255", Unreadable),
            ("12/12/25", ShortYear),
            ("12 décembre 25", ShortYear),
            ("31/02/2025", NoSuchDay),
            ("29 février 2025", NoSuchDay),
            ("2025-13-01", NoSuchDay),
            ("jeudi 12 décembre 2025", WrongWeekday { typed: Weekday::Thu, right: Weekday::Fri }),
        ];
        for (typed, expected) in vectors {
            assert_eq!(parse_date(typed), Err(expected), "{typed}");
        }
    }

    #[test]
    fn what_is_printed_is_read_again() {
        for days in 0..1_500 {
            let date = NaiveDate::from_ymd_opt(2022, 1, 1).unwrap() + chrono::Days::new(days);
            let weekday = dates::weekday_name(chrono::Datelike::weekday(&date));
            let printed = format!("{weekday} {}", dates::long(date));
            assert_eq!(parse_date(&printed), Ok(date));
        }
    }

    #[test]
    fn hours_are_read_in_every_form() {
        let at = |hour, minute| Ok(NaiveTime::from_hms_opt(hour, minute, 0).unwrap());
        let vectors = [
            ("16 h 00", at(16, 0)),
            ("16\u{a0}h\u{a0}00", at(16, 0)),
            ("16h", at(16, 0)),
            ("16h00", at(16, 0)),
            ("16H30", at(16, 30)),
            ("16:00", at(16, 0)),
            ("16:00:00", at(16, 0)),
            ("9:05", at(9, 5)),
            ("16 heures", at(16, 0)),
            ("16 heures 30", at(16, 30)),
            ("1 heure", at(1, 0)),
            ("24 h 00", Err(TimeFault::NoSuchTime)),
            ("16 h 60", Err(TimeFault::NoSuchTime)),
            ("midi", Err(TimeFault::Unreadable)),
            ("16", Err(TimeFault::Unreadable)),
            ("16 h 5", Err(TimeFault::Unreadable)),
            ("seize heures", Err(TimeFault::Unreadable)),
            ("", Err(TimeFault::Unreadable)),
        ];
        for (typed, expected) in vectors {
            assert_eq!(parse_time(typed), expected, "{typed}");
        }
    }
}
