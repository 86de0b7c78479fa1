//! What one cell holds, before anybody asks what it should hold.

use calamine::{Data, ExcelDateTime};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use unicode_normalization::UnicodeNormalization;

use crate::report::CellRef;

/// A cell and what it holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// Where.
    pub at: CellRef,
    /// What.
    pub raw: Raw,
}

/// What a spreadsheet says of a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Raw {
    /// Text, trimmed, NFC, inner line breaks kept; never empty.
    Text(String),
    /// A number, as its shortest decimal writing: `6`, `14.15`.
    Number(String),
    /// A date, a time, or both.
    Moment {
        /// The day, unless the cell is a time alone.
        date: Option<NaiveDate>,
        /// The time of day.
        time: NaiveTime,
    },
    /// A yes/no cell.
    Bool(bool),
    /// A formula error: `#REF!`, `Err:502`.
    Error(String),
    /// A formula whose result the file does not hold.
    Stale,
}

impl Raw {
    /// What a cell holds; nothing when it is blank.
    pub(super) fn of(data: &Data) -> Option<Self> {
        match data {
            Data::Empty => None,
            Data::String(text) => text_of(text),
            Data::Int(number) => Some(Self::Number(number.to_string())),
            Data::Float(number) => Some(Self::Number(number.to_string())),
            Data::Bool(value) => Some(Self::Bool(*value)),
            Data::DateTime(value) => Some(moment(value)),
            Data::DateTimeIso(text) => iso_moment(text).or_else(|| text_of(text)),
            Data::DurationIso(text) => iso_duration(text).or_else(|| text_of(text)),
            Data::Error(error) => Some(Self::Error(error.to_string())),
        }
    }

    /// The value as staff see it, for a message.
    #[must_use]
    pub fn shown(&self) -> String {
        match self {
            Self::Text(text) | Self::Error(text) => text.clone(),
            Self::Number(number) => number.replace('.', ","),
            Self::Moment { date: Some(date), .. } => date.format("%d/%m/%Y").to_string(),
            Self::Moment { date: None, time } => time.format("%H:%M").to_string(),
            Self::Bool(true) => "vrai".to_owned(),
            Self::Bool(false) => "faux".to_owned(),
            Self::Stale => String::new(),
        }
    }
}

fn text_of(text: &str) -> Option<Raw> {
    let text: String = text.nfc().collect();
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{200b}');
    if text.is_empty() {
        None
    } else if is_error(text) {
        Some(Raw::Error(text.to_owned()))
    } else {
        Some(Raw::Text(text.to_owned()))
    }
}

/// An ODS error reaches us as plain text.
fn is_error(text: &str) -> bool {
    const WORDS: [&str; 10] = [
        "#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#VALEUR!", "#NAME?", "#NOM?", "#NULL!", "#NUM!",
        "#NOMBRE!",
    ];
    let word: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let calc = word
        .strip_prefix("Err:")
        .is_some_and(|code| code.len() == 3 && code.chars().all(|c| c.is_ascii_digit()));
    calc || WORDS.contains(&word.to_uppercase().as_str())
}

fn moment(value: &ExcelDateTime) -> Raw {
    if value.is_duration() {
        let (_, _, _, hour, minute, second, _) = value.to_ymd_hms_milli();
        return time_only(hour, minute, second);
    }
    let (year, month, day, hour, minute, second, _) = value.to_ymd_hms_milli();
    let date = NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day));
    // A time cell is the fraction of a day number zero.
    match (date, time_only(hour, minute, second)) {
        (Some(date), Raw::Moment { time, .. }) if year > 1904 => {
            Raw::Moment { date: Some(date), time }
        }
        (_, time) => time,
    }
}

fn time_only(hour: u8, minute: u8, second: u8) -> Raw {
    let time = NaiveTime::from_hms_opt(hour.into(), minute.into(), second.into());
    Raw::Moment { date: None, time: time.unwrap_or_default() }
}

fn iso_moment(text: &str) -> Option<Raw> {
    if let Ok(both) = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%.f") {
        return Some(Raw::Moment { date: Some(both.date()), time: both.time() });
    }
    let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
    Some(Raw::Moment { date: Some(date), time: NaiveTime::default() })
}

/// `PT16H00M00S`, as ODS writes a time of day.
fn iso_duration(text: &str) -> Option<Raw> {
    let time = NaiveTime::parse_from_str(text, "PT%HH%MM%S%.fS").ok()?;
    Some(Raw::Moment { date: None, time })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_each_program_writes() {
        let text = |s: &str| Raw::of(&Data::String(s.to_owned()));
        assert_eq!(text("  a\r\nb\u{a0} "), Some(Raw::Text("a\nb".to_owned())));
        assert_eq!(text(" \u{a0} "), None);
        assert_eq!(text("#VALEUR !"), Some(Raw::Error("#VALEUR !".to_owned())));
        assert_eq!(text("Err:502"), Some(Raw::Error("Err:502".to_owned())));
        assert_eq!(text("Errata"), Some(Raw::Text("Errata".to_owned())));
        assert_eq!(Raw::of(&Data::Float(14.15)), Some(Raw::Number("14.15".to_owned())));
        assert_eq!(Raw::of(&Data::Float(6.0)), Some(Raw::Number("6".to_owned())));
        let sixteen = NaiveTime::from_hms_opt(16, 0, 0).unwrap();
        assert_eq!(
            Raw::of(&Data::DurationIso("PT16H00M00S".to_owned())),
            Some(Raw::Moment { date: None, time: sixteen })
        );
    }
}
