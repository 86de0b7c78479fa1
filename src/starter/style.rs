//! How the written workbook looks.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder};

use super::tables::{CellValue, shown};
use crate::schema::{ColumnSpec, Group, Kind};

const DARK: u32 = 0x0000_664F;
const PALE: u32 = 0x00D9_E8E3;
const LINE: u32 = 0x00A6_A6A6;
const WHITE: u32 = 0x00FF_FFFF;

const ALARM: u32 = 0x00F8_CBC6;
const ALARM_INK: u32 = 0x008A_1C12;
const TO_FILL: u32 = 0x00FF_EFC2;

const DAY: &str = "dd/mm/yyyy";
const MOMENT: &str = "dd/mm/yyyy hh:mm";
const HOUR: &str = "hh\"h\"mm";

/// A header; the dark ones are those a row cannot do without.
pub(super) fn header(required: bool) -> Format {
    let format = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::VerticalCenter)
        .set_border(FormatBorder::Thin)
        .set_border_color(LINE);
    if required {
        format.set_background_color(DARK).set_font_color(WHITE)
    } else {
        format.set_background_color(PALE)
    }
}

/// The header of a column that the program does not read.
pub(super) fn foreign() -> Format {
    Format::new()
        .set_italic()
        .set_text_wrap()
        .set_align(FormatAlign::VerticalCenter)
        .set_border(FormatBorder::Thin)
        .set_border_color(LINE)
}

/// The cells of a column, before anything is typed in them.
pub(super) fn column(kind: Kind) -> Format {
    let format = Format::new().set_align(FormatAlign::Top);
    match shown(kind) {
        // A spreadsheet must not turn `7.10`, `1-10` or `14;15` into numbers.
        Kind::Id | Kind::Label | Kind::List | Kind::Color => format.set_num_format("@"),
        Kind::Whole | Kind::Year => format.set_num_format("0"),
        Kind::Date => format.set_num_format(DAY),
        Kind::Time => format.set_num_format(HOUR),
        Kind::Text
        | Kind::Long
        | Kind::Choice(_)
        | Kind::Url
        | Kind::File
        | Kind::YesNo
        | Kind::Ref(_)
        | Kind::RefList(_) => format.set_text_wrap(),
    }
}

/// A filled cell: a date shows as a date wherever it stands.
pub(super) fn cell(kind: Kind, value: &CellValue) -> Format {
    match value {
        CellValue::Date(_) => column(Kind::Date),
        CellValue::Moment(_) => column(Kind::Date).set_num_format(MOMENT),
        CellValue::Time(_) => column(Kind::Time),
        CellValue::Empty
        | CellValue::Text(_)
        | CellValue::Number(_)
        | CellValue::Decimal(_)
        | CellValue::Bool(_) => column(kind),
    }
}

/// A cell that is wrong, over whatever it looks like.
pub(super) fn wrong() -> Format {
    Format::new().set_background_color(ALARM).set_font_color(ALARM_INK)
}

/// A cell that is still to fill in.
pub(super) fn missing() -> Format {
    Format::new().set_background_color(TO_FILL)
}

/// A line of the checks.
pub(super) fn line() -> Format {
    Format::new().set_align(FormatAlign::Top).set_align(FormatAlign::Left)
}

/// A number of the checks.
pub(super) fn tally(shown: &str) -> Format {
    line().set_num_format(shown).set_align(FormatAlign::Right)
}

/// A sum, over whatever it looks like.
pub(super) fn whole() -> Format {
    Format::new().set_bold().set_background_color(PALE)
}

/// A word of warning.
pub(super) fn warning() -> Format {
    Format::new().set_bold().set_font_color(ALARM_INK)
}

/// The colour of a sheet's tab.
pub(super) fn tab(group: Group) -> u32 {
    match group {
        Group::Common => DARK,
        Group::Report => 0x0000_9E7A,
        Group::Extras => 0x00A9_DCC9,
        Group::Sittings => 0x0043_38A0,
    }
}

/// The same colour, beside the sheet's name in the instructions.
pub(super) fn swatch(group: Group) -> Format {
    Format::new().set_background_color(tab(group))
}

/// The title of the instructions.
pub(super) fn title() -> Format {
    Format::new().set_bold().set_font_size(16).set_font_color(DARK)
}

/// The name of a sheet in the instructions.
pub(super) fn section() -> Format {
    Format::new().set_bold().set_font_size(12).set_font_color(DARK)
}

/// A running text in the instructions.
pub(super) fn body() -> Format {
    Format::new().set_text_wrap().set_align(FormatAlign::Top)
}

/// The width of a column, in characters.
pub(super) fn width(spec: &ColumnSpec) -> u16 {
    let content = match shown(spec.kind) {
        Kind::Long => 70,
        Kind::Text => 30,
        Kind::Url | Kind::File => 28,
        Kind::Id | Kind::List => 20,
        Kind::Choice(words) => widest(words.iter().copied()).min(26) + 4,
        Kind::Date | Kind::Label | Kind::Color | Kind::Ref(_) | Kind::RefList(_) => 12,
        Kind::Whole | Kind::Year | Kind::Time | Kind::YesNo => 10,
    };
    // Room for the longest word of the header and the filter's arrow, and for
    // the whole of it on two lines.
    let half = u16::try_from(spec.name.chars().count() / 2).unwrap_or(u16::MAX);
    content.max(widest(spec.name.split(' ')) + 4).max(half.saturating_add(6))
}

fn widest<'a>(words: impl Iterator<Item = &'a str>) -> u16 {
    words.map(|word| u16::try_from(word.chars().count()).unwrap_or(u16::MAX)).max().unwrap_or(0)
}
