//! What one cell holds, before anybody asks what it should hold.

use calamine::{CellErrorType, Data, DataRef, ExcelDateTime};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use unicode_normalization::UnicodeNormalization;

use super::limits::Budget;
use crate::report::{CellRef, Refusal};

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
    /// A percentage, as the number that stands before its sign: `87.5`.
    Percentage(String),
    /// A date, a time, or both.
    Moment {
        /// The day, unless the cell is a time alone.
        date: Option<NaiveDate>,
        /// The time of day.
        time: NaiveTime,
    },
    /// A yes/no cell.
    Bool(bool),
    /// Something that gives no value, which was told.
    Told,
}

/// What a file holds in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Held {
    /// A value.
    Value(Raw),
    /// A formula error: `#REF!`, `Err:502`.
    Error(String),
    /// A formula whose result the file does not hold.
    Stale,
}

impl Held {
    /// What a cell holds; nothing when it is blank.
    pub(super) fn of(data: &Data) -> Option<Self> {
        let value = match data {
            Data::Empty => return None,
            Data::String(text) => return text_of(text),
            Data::Int(number) => Raw::Number(number.to_string()),
            Data::Float(number) => Raw::Number(decimal(*number)),
            Data::Bool(value) => Raw::Bool(*value),
            Data::DateTime(value) => moment(value),
            Data::DateTimeIso(text) => return iso_moment(text).or_else(|| text_of(text)),
            Data::DurationIso(text) => return iso_duration(text).or_else(|| text_of(text)),
            Data::Error(error) => return Some(Self::Error(error_shown(error).to_owned())),
        };
        Some(Self::Value(value))
    }

    /// The same, of a cell read on its own; its text is taken from the budget.
    pub(super) fn of_ref(data: &DataRef<'_>, budget: &mut Budget) -> Result<Option<Self>, Refusal> {
        if let DataRef::SharedString(text) = data {
            budget.text(text.len())?;
            return Ok(text_of(text));
        }
        if let DataRef::String(text) = data {
            budget.text(text.len())?;
        }
        Ok(Self::of(&Data::from(data.clone())))
    }

    /// Makes a percentage of a number that is shown as one.
    pub(super) fn make_percentage(&mut self) {
        if let Self::Value(Raw::Number(number)) = self
            && let Ok(share) = number.parse::<f64>()
        {
            *self = Self::Value(Raw::Percentage(hundredfold(share)));
        }
    }

    /// What staff see in the cell.
    #[must_use]
    pub fn shown(&self) -> String {
        match self {
            Self::Value(raw) => raw.shown(),
            Self::Error(error) => error.clone(),
            Self::Stale => String::new(),
        }
    }
}

impl Raw {
    /// The value as staff see it, for a message.
    #[must_use]
    pub fn shown(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.replace('.', ","),
            Self::Percentage(number) => format!("{}\u{a0}%", number.replace('.', ",")),
            Self::Moment { date: Some(date), .. } => date.format("%d/%m/%Y").to_string(),
            Self::Moment { date: None, time } => time.format("%H:%M").to_string(),
            Self::Bool(true) => "vrai".to_owned(),
            Self::Bool(false) => "faux".to_owned(),
            Self::Told => String::new(),
        }
    }
}

fn text_of(text: &str) -> Option<Held> {
    let text: String = text.nfc().collect();
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{200b}');
    let text = unmarked(text);
    if text.is_empty() {
        None
    } else if is_error(text) {
        Some(Held::Error(text.to_owned()))
    } else {
        Some(Held::Value(Raw::Text(text.to_owned())))
    }
}

/// Without the apostrophe by which one tells a spreadsheet that what follows is
/// a text: pasted, it stays in the cell.
fn unmarked(text: &str) -> &str {
    let marked = text.strip_prefix('\'');
    let needs_mark =
        |rest: &&str| rest.starts_with(|c: char| c.is_ascii_digit() || "=+-@".contains(c));
    marked.filter(needs_mark).unwrap_or(text)
}

/// A number as spreadsheets show it, which is to fifteen digits: a sum of
/// tenths is not told to its last bit.
fn decimal(number: f64) -> String {
    let rounded = format!("{number:.14e}").parse().unwrap_or(number);
    rounded.to_string()
}

/// What stands before the percent sign.
#[expect(clippy::float_arithmetic, reason = "the spreadsheet holds the share, and shows this")]
fn hundredfold(share: f64) -> String {
    decimal(share * 100.0)
}

/// An error as a French spreadsheet shows it.
fn error_shown(error: &CellErrorType) -> &'static str {
    match error {
        CellErrorType::Div0 => "#DIV/0!",
        CellErrorType::NA => "#N/A",
        CellErrorType::Name => "#NOM ?",
        CellErrorType::Null => "#NUL !",
        CellErrorType::Num => "#NOMBRE !",
        CellErrorType::Ref => "#REF!",
        CellErrorType::Value => "#VALEUR !",
        CellErrorType::GettingData => "#CHARGEMENT_DONNEES",
    }
}

/// An ODS error reaches us as plain text.
fn is_error(text: &str) -> bool {
    const WORDS: [&str; 12] = [
        "#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#VALEUR!", "#NAME?", "#NOM?", "#NULL!", "#NUL!",
        "#NUM!", "#NOMBRE!", "#ERROR!",
    ];
    let word: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let calc = word
        .strip_prefix("Err:")
        .is_some_and(|code| code.len() == 3 && code.chars().all(|c| c.is_ascii_digit()));
    calc || WORDS.contains(&word.to_uppercase().as_str())
}

fn moment(value: &ExcelDateTime) -> Raw {
    // The milliseconds are dropped: a time of day is kept to the second.
    let (year, month, day, hour, minute, second, _) = value.to_ymd_hms_milli();
    let time = NaiveTime::from_hms_opt(hour.into(), minute.into(), second.into());
    let time = time.unwrap_or_default();
    if value.is_duration() {
        return duration(value.as_f64(), time);
    }
    let date = NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day));
    // A time cell is the fraction of a day number zero.
    Raw::Moment { date: date.filter(|_| year > 1904), time }
}

/// A time of day; as text when it lasts longer, `42:50`, which is none.
fn duration(days: f64, time: NaiveTime) -> Raw {
    if (0.0..1.0).contains(&days) {
        return Raw::Moment { date: None, time };
    }
    #[expect(clippy::float_arithmetic, reason = "the spreadsheet counts in days, and shows hours")]
    let hours = (days * 24.0 + 1e-6).floor();
    Raw::Text(format!("{hours}:{}", time.format("%M")))
}

fn iso_moment(text: &str) -> Option<Held> {
    if let Ok(both) = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%.f") {
        return Some(Held::Value(Raw::Moment { date: Some(both.date()), time: both.time() }));
    }
    let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
    Some(Held::Value(Raw::Moment { date: Some(date), time: NaiveTime::default() }))
}

/// `PT16H00M00S`, as ODS writes a time of day; `PT42H50M00S` is none.
fn iso_duration(text: &str) -> Option<Held> {
    if let Ok(time) = NaiveTime::parse_from_str(text, "PT%HH%MM%S%.fS") {
        return Some(Held::Value(Raw::Moment { date: None, time }));
    }
    let (hours, rest) = text.strip_prefix("PT")?.split_once('H')?;
    let (minutes, _) = rest.split_once('M')?;
    Some(Held::Value(Raw::Text(format!("{hours}:{minutes}"))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_each_program_writes() {
        let typed = |s: &str| Held::of(&Data::String(s.to_owned()));
        let text = |s: &str| Some(Held::Value(Raw::Text(s.to_owned())));
        let number = |s: &str| Some(Held::Value(Raw::Number(s.to_owned())));
        let error = |s: &str| Some(Held::Error(s.to_owned()));
        assert_eq!(typed("  a\r\nb\u{a0} "), text("a\nb"));
        assert_eq!(typed(" \u{a0} "), None);
        assert_eq!(typed("#VALEUR !"), error("#VALEUR !"));
        assert_eq!(typed("Err:502"), error("Err:502"));
        assert_eq!(typed("Errata"), text("Errata"));
        assert_eq!(typed("'12"), text("12"));
        assert_eq!(typed("'Tout' est dit"), text("'Tout' est dit"));
        assert_eq!(Held::of(&Data::Float(14.15)), number("14.15"));
        assert_eq!(Held::of(&Data::Float(6.0)), number("6"));
        assert_eq!(Held::of(&Data::Float(0.1 + 0.2)), number("0.3"));
        assert_eq!(Held::of(&Data::Float(99.999_999_999_999_99)), number("100"));
        assert_eq!(Held::of(&Data::Float(12_994.0)), number("12994"));
        let sixteen = NaiveTime::from_hms_opt(16, 0, 0);
        let sixteen = sixteen.map(|time| Held::Value(Raw::Moment { date: None, time }));
        let iso = |s: &str| Held::of(&Data::DurationIso(s.to_owned()));
        assert_eq!(iso("PT16H00M00S"), sixteen);
        assert_eq!(iso("PT42H50M00S"), text("42:50"));
        let lasting = |days| {
            let kind = calamine::ExcelDateTimeType::TimeDelta;
            Held::of(&Data::DateTime(ExcelDateTime::new(days, kind, false)))
        };
        assert_eq!(lasting(2.0 / 3.0), sixteen);
        assert_eq!(lasting(42.0 / 24.0 + 50.0 / 1440.0), text("42:50"));
    }

    #[test]
    fn a_percentage_is_what_the_cell_shows() {
        for (share, shown) in [("0.875", "87,5\u{a0}%"), ("0.07", "7\u{a0}%"), ("1", "100\u{a0}%")]
        {
            let mut held = Held::Value(Raw::Number(share.to_owned()));
            held.make_percentage();
            let Held::Value(raw) = held else { panic!("{share}") };
            assert_eq!(raw.shown(), shown);
        }
    }
}
