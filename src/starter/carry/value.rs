//! A cell as it was found → the same, to write.

use chrono::{Datelike, NaiveTime};

use crate::read::{Held, Raw};
use crate::starter::tables::CellValue;

impl From<&Held> for CellValue {
    fn from(held: &Held) -> Self {
        match held {
            Held::Value(raw) => Self::from(raw),
            Held::Error(error) => Self::Text(error.clone()),
            Held::Stale => Self::Empty,
        }
    }
}

impl From<&Raw> for CellValue {
    fn from(raw: &Raw) -> Self {
        match raw {
            Raw::Text(text) => Self::Text(text.clone()),
            // A percentage reads the same as the text that shows it.
            Raw::Percentage(_) => Self::Text(raw.shown()),
            Raw::Number(number) => match number.parse::<u32>() {
                Ok(whole) => Self::Number(whole),
                Err(_) => Self::Decimal(number.clone()),
            },
            // No spreadsheet holds a day before 1900; its text says it as well.
            Raw::Moment { date: Some(date), .. } if date.year() < 1900 => Self::Text(raw.shown()),
            Raw::Moment { date: Some(date), time } if *time == NaiveTime::MIN => Self::Date(*date),
            Raw::Moment { date: Some(date), time } => Self::Moment(date.and_time(*time)),
            Raw::Moment { date: None, time } => Self::Time(*time),
            Raw::Bool(value) => Self::Bool(*value),
            Raw::Told => Self::Empty,
        }
    }
}

impl CellValue {
    /// What it says, when it is a text or a number.
    pub(super) fn said(&self) -> Option<String> {
        match self {
            Self::Text(text) | Self::Decimal(text) => Some(text.clone()),
            Self::Number(number) => Some(number.to_string()),
            Self::Empty | Self::Bool(_) | Self::Date(_) | Self::Time(_) | Self::Moment(_) => None,
        }
    }

    /// The year it says.
    pub(super) fn year(&self) -> Option<u16> {
        let year: u16 = self.said()?.trim().parse().ok()?;
        (1900..2200).contains(&year).then_some(year)
    }
}
