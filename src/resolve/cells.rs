//! One cell → one typed value, or a fault at its address.

use chrono::{Days, NaiveDate, NaiveTime};

use super::desk::Desk;
use crate::domain::Label;
use crate::french::choices::{Choices, YES_NO, bare_number, out_of_scope};
use crate::french::dates::{long, weekday_name};
use crate::french::names::nearest;
use crate::french::{DateFault, TimeFault, parse_date, parse_time};
use crate::read::{Cell, Raw, Row, key};
use crate::report::{CellRef, Located, Problem};
use crate::schema::{Column, Kind};

/// How many decimals a number is printed with and nothing said.
const MOST_DECIMALS: usize = 4;

impl Desk<'_> {
    /// Text, whatever the spreadsheet made of it.
    pub(super) fn text(&mut self, row: &Row, column: Column) -> Option<Located<String>> {
        let cell = readable(row.cell(column)?)?;
        self.decimals(cell);
        let text = match &cell.raw {
            Raw::Moment { date: Some(date), .. } => long(*date),
            raw @ (Raw::Text(_)
            | Raw::Number(_)
            | Raw::Percentage(_)
            | Raw::Moment { .. }
            | Raw::Bool(_)
            | Raw::Told) => raw.shown().split('\n').map(str::trim).collect::<Vec<_>>().join(" "),
        };
        self.printable_text(cell.at, &text)
    }

    /// Says that a number prints with more decimals than anyone would type: a
    /// division left them, and the spreadsheet shows it rounded.
    pub(super) fn decimals(&mut self, cell: &Cell) {
        let (Raw::Number(number) | Raw::Percentage(number)) = &cell.raw else { return };
        if number.split_once('.').is_some_and(|(_, decimals)| decimals.len() > MOST_DECIMALS) {
            self.note(cell.at, Problem::TooManyDecimals { found: cell.raw.shown() });
        }
    }

    /// Text without its cell.
    pub(super) fn plain(&mut self, row: &Row, column: Column) -> Option<String> {
        self.text(row, column).map(|text| text.value)
    }

    /// An identifier: text only.
    pub(super) fn id(&mut self, row: &Row, column: Column) -> Option<Located<String>> {
        let cell = readable(row.cell(column)?)?;
        match &cell.raw {
            Raw::Text(text) => self.printable_text(cell.at, &text.replace('\n', " ")),
            raw @ (Raw::Number(_)
            | Raw::Percentage(_)
            | Raw::Moment { .. }
            | Raw::Bool(_)
            | Raw::Told) => {
                let found = raw.shown();
                self.fault(cell.at, Problem::IdAsNumber { column: name(row, column), found });
                None
            }
        }
    }

    /// An order number.
    pub(super) fn label(&mut self, row: &Row, column: Column) -> Option<Located<Label>> {
        let cell = readable(row.cell(column)?)?;
        match &cell.raw {
            Raw::Moment { .. } => {
                let found = cell.raw.shown();
                self.fault(cell.at, Problem::DateInLabel { column: name(row, column), found });
                None
            }
            raw @ (Raw::Text(_)
            | Raw::Number(_)
            | Raw::Percentage(_)
            | Raw::Bool(_)
            | Raw::Told) => {
                let text = self.printable_text(cell.at, &raw.shown())?;
                let bare = bare_number(&text.value);
                Some(Located { value: Label::new(bare), at: cell.at })
            }
        }
    }

    /// A whole number.
    pub(super) fn whole(&mut self, row: &Row, column: Column) -> Option<Located<u32>> {
        let cell = readable(row.cell(column)?)?;
        let number = match &cell.raw {
            Raw::Number(text) => text.parse().ok(),
            Raw::Text(text) => {
                let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
                digits.strip_suffix(",0").unwrap_or(&digits).parse().ok()
            }
            Raw::Percentage(_) | Raw::Moment { .. } | Raw::Bool(_) | Raw::Told => None,
        };
        self.typed(row, column, cell, number)
    }

    /// A year.
    pub(super) fn year(&mut self, row: &Row, column: Column) -> Option<Located<u16>> {
        let cell = readable(row.cell(column)?)?;
        let number = match &cell.raw {
            Raw::Number(text) | Raw::Text(text) => text.trim().parse::<u16>().ok(),
            Raw::Moment { .. } => {
                let found = cell.raw.shown();
                self.fault(cell.at, Problem::DateInYear { found });
                return None;
            }
            Raw::Percentage(_) | Raw::Bool(_) | Raw::Told => None,
        };
        self.typed(row, column, cell, number.filter(|year| (1900..2200).contains(year)))
    }

    /// A day.
    pub(super) fn date(&mut self, row: &Row, column: Column) -> Option<Located<NaiveDate>> {
        let cell = readable(row.cell(column)?)?;
        let date = match &cell.raw {
            Raw::Moment { date, .. } => *date,
            Raw::Text(text) => match parse_date(text) {
                Ok(date) => Some(date),
                Err(DateFault::WrongWeekday { right, .. }) => {
                    let problem = Problem::WrongWeekday {
                        typed: text.clone(),
                        right: weekday_name(right).to_owned(),
                    };
                    self.fault(cell.at, problem);
                    return None;
                }
                Err(DateFault::NoSuchDay) => {
                    self.fault(cell.at, Problem::NoSuchDate { found: text.clone() });
                    return None;
                }
                Err(DateFault::ShortYear) => {
                    self.fault(cell.at, Problem::ShortYear { found: text.clone() });
                    return None;
                }
                Err(DateFault::Unreadable) => None,
            },
            Raw::Number(number) => {
                if let Some(date) = day_of_serial(number) {
                    let problem = Problem::DateAsNumber { found: cell.raw.shown(), date };
                    self.fault(cell.at, problem);
                    return None;
                }
                None
            }
            Raw::Percentage(_) | Raw::Bool(_) | Raw::Told => None,
        };
        self.typed(row, column, cell, date)
    }

    /// A time of day.
    pub(super) fn time(&mut self, row: &Row, column: Column) -> Option<Located<NaiveTime>> {
        let cell = readable(row.cell(column)?)?;
        let time = match &cell.raw {
            Raw::Moment { time, .. } => Some(*time),
            Raw::Text(text) => match parse_time(text) {
                Ok(time) => Some(time),
                Err(TimeFault::NoSuchTime) => {
                    self.fault(cell.at, Problem::NoSuchTime { found: text.clone() });
                    return None;
                }
                Err(TimeFault::Unreadable) => None,
            },
            Raw::Number(_) | Raw::Percentage(_) | Raw::Bool(_) | Raw::Told => None,
        };
        self.typed(row, column, cell, time)
    }

    /// Yes or no; blank means no.
    pub(super) fn yes(&mut self, row: &Row, column: Column) -> bool {
        self.yes_no(row, column).unwrap_or(false)
    }

    /// Yes, no, or blank.
    pub(super) fn yes_no(&mut self, row: &Row, column: Column) -> Option<bool> {
        if let Some(Cell { raw: Raw::Bool(value), .. }) = row.cell(column) {
            return Some(*value);
        }
        self.choice(row, column, YES_NO).map(|choice| choice.value)
    }

    /// A word of a closed list.
    pub(super) fn choice<T: Copy>(
        &mut self,
        row: &Row,
        column: Column,
        choices: Choices<T>,
    ) -> Option<Located<T>> {
        let cell = readable(row.cell(column)?)?;
        let found = cell.raw.shown();
        let wanted = key(&found);
        if let Some((_, value)) = choices.iter().find(|(word, _)| key(word) == wanted) {
            return Some(Located { value: *value, at: cell.at });
        }
        if let Some(what) = out_of_scope(column, &found) {
            let column = name(row, column);
            self.fault(cell.at, Problem::OutOfScope { column, found, what });
            return None;
        }
        let words: Vec<&str> = choices.iter().map(|(word, _)| *word).collect();
        let accepted = match row.sheet.spec().column(column).map(|spec| spec.kind) {
            Some(Kind::Choice(words)) => words.iter().map(|&word| word.to_owned()).collect(),
            Some(Kind::YesNo) => words.iter().take(2).map(|&word| word.to_owned()).collect(),
            _ => words.iter().map(|&word| word.to_owned()).collect(),
        };
        let near = nearest(&found, words.iter().copied()).map(str::to_owned);
        let column = name(row, column);
        self.fault(cell.at, Problem::BadChoice { column, found, accepted, nearest: near });
        None
    }

    /// Several values: parted by `;`, or by `,` between whole numbers.
    pub(super) fn list(&mut self, row: &Row, column: Column) -> Vec<Located<String>> {
        let Some(cell) = row.cell(column).and_then(readable) else { return Vec::new() };
        let text = match &cell.raw {
            Raw::Number(number) if number.contains('.') => {
                let found = cell.raw.shown();
                self.fault(cell.at, Problem::DecimalInList { column: name(row, column), found });
                return Vec::new();
            }
            Raw::Moment { .. } => {
                let found = cell.raw.shown();
                self.fault(cell.at, Problem::DateInLabel { column: name(row, column), found });
                return Vec::new();
            }
            raw @ (Raw::Text(_)
            | Raw::Number(_)
            | Raw::Percentage(_)
            | Raw::Bool(_)
            | Raw::Told) => raw.shown(),
        };
        let Some(text) = self.printable_text(cell.at, &text) else { return Vec::new() };
        let numbers = !text.value.contains(';')
            && text.value.chars().all(|c| c.is_ascii_digit() || c == ',' || c.is_whitespace());
        let separator = if numbers { ',' } else { ';' };
        let split = text.value.split([separator, '\n']).map(str::trim);
        split
            .filter(|part| !part.is_empty())
            .map(|part| Located { value: part.to_owned(), at: cell.at })
            .collect()
    }

    /// An address, percent-encoded.
    pub(super) fn url(&mut self, row: &Row, column: Column) -> Option<Located<String>> {
        let text = self.text(row, column)?;
        if is_web_address(&text.value) {
            return Some(text);
        }
        self.fault(text.at, Problem::BadLink { found: text.value });
        None
    }

    /// Refuses a character that no document could print.
    pub(super) fn printable_text(&mut self, at: CellRef, text: &str) -> Option<Located<String>> {
        let mut clean = String::with_capacity(text.len());
        let mut refused = false;
        for character in text.chars() {
            match character {
                // A tab, a soft hyphen and a zero-width space are layout, not text.
                '\t' => clean.push(' '),
                '\u{ad}' | '\u{200b}' | '\u{feff}' => {}
                '\n' | ' ' | '\u{a0}' | '\u{202f}' => clean.push(character),
                _ if (self.printable)(character) => clean.push(character),
                _ => {
                    self.fault(at, Problem::UnprintableCharacter { character });
                    refused = true;
                }
            }
        }
        if refused {
            return None;
        }
        Some(Located { value: clean, at })
    }

    fn typed<T>(
        &mut self,
        row: &Row,
        column: Column,
        cell: &Cell,
        value: Option<T>,
    ) -> Option<Located<T>> {
        if let Some(value) = value {
            return Some(Located { value, at: cell.at });
        }
        let kind = row.sheet.spec().column(column).map_or(Kind::Text, |spec| spec.kind);
        let found = cell.raw.shown();
        self.fault(cell.at, Problem::WrongType { column: name(row, column), found, kind });
        None
    }
}

/// Whether the text is an address one can follow.
pub(super) fn is_web_address(text: &str) -> bool {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    host.is_some_and(|host| host.contains('.') && host.chars().all(|c| c.is_ascii_graphic()))
}

/// What `read` told of a cell is not told again.
fn readable(cell: &Cell) -> Option<&Cell> {
    (!matches!(cell.raw, Raw::Told)).then_some(cell)
}

/// The day a spreadsheet keeps under this number, from 2000 to 2099: what a
/// date becomes in a cell that lost its date format.
fn day_of_serial(number: &str) -> Option<NaiveDate> {
    let days: u64 = number.parse().ok().filter(|days| (36_526..73_051).contains(days))?;
    NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(days))
}

fn name(row: &Row, column: Column) -> &'static str {
    row.sheet.spec().column(column).map_or("", |spec| spec.name)
}
