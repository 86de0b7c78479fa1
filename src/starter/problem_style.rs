//! How the workbook of problems looks.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, FormatUnderline};

use super::style::{DARK, LINE, WHITE};
use crate::report::Severity;

const INK: u32 = 0x0026_2626;
const QUIET: u32 = 0x0059_5959;
const BLUE: u32 = 0x0005_63C1;
const PALE_RED: u32 = 0x00FB_E3E0;
const RED: u32 = 0x009C_1C0F;
const PALE_YELLOW: u32 = 0x00FF_F3CD;
const BROWN: u32 = 0x0066_4D03;
const PALE_BLUE: u32 = 0x00E2_EDF5;
const NAVY: u32 = 0x0020_4A6B;

/// A cell of the list.
fn cell() -> Format {
    Format::new()
        .set_font_size(10)
        .set_font_color(INK)
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_border_bottom(FormatBorder::Thin)
        .set_border_bottom_color(LINE)
}

pub(super) fn title() -> Format {
    Format::new().set_bold().set_font_size(16).set_font_color(DARK)
}

pub(super) fn counts() -> Format {
    Format::new().set_bold().set_font_size(11).set_font_color(INK)
}

pub(super) fn note() -> Format {
    Format::new().set_font_size(10).set_font_color(QUIET)
}

pub(super) fn header() -> Format {
    Format::new()
        .set_bold()
        .set_font_size(10)
        .set_font_color(WHITE)
        .set_background_color(DARK)
        .set_align(FormatAlign::VerticalCenter)
}

pub(super) fn text() -> Format {
    cell()
}

pub(super) fn link() -> Format {
    cell().set_font_color(BLUE).set_underline(FormatUnderline::Single)
}

/// The word of a severity; its colour repeats what it says.
pub(super) fn severity(severity: Severity) -> Format {
    let (back, ink) = match severity {
        Severity::Defect | Severity::Error => (PALE_RED, RED),
        Severity::Warning => (PALE_YELLOW, BROWN),
        Severity::Info => (PALE_BLUE, NAVY),
    };
    cell().set_bold().set_background_color(back).set_font_color(ink)
}

/// A row that is ticked.
pub(super) fn done() -> Format {
    Format::new().set_font_color(0x008C_8C8C).set_font_strikethrough()
}
