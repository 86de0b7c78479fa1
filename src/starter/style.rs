//! How the written workbook looks.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder};

use super::tables::{CellValue, shown};
use crate::schema::{ColumnSpec, Kind};

pub(super) const DARK: u32 = 0x0000_664F;
const PALE: u32 = 0x00D9_E8E3;
pub(super) const LINE: u32 = 0x00A6_A6A6;
pub(super) const WHITE: u32 = 0x00FF_FFFF;

const DAY: &str = "dd/mm/yyyy";
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
        CellValue::Time(_) => column(Kind::Time),
        CellValue::Empty | CellValue::Text(_) | CellValue::Number(_) => column(kind),
    }
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
    // Room for the longest word of the header and the filter's arrow.
    content.max(widest(spec.name.split(' ')) + 4)
}

fn widest<'a>(words: impl Iterator<Item = &'a str>) -> u16 {
    words.map(|word| u16::try_from(word.chars().count()).unwrap_or(u16::MAX)).max().unwrap_or(0)
}
