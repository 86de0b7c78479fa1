//! The first sheet: what each sheet and each column is for.

use rust_xlsxwriter::{Format, Url, Worksheet, XlsxError};

use super::ranges::quoted;
use super::{style, workbook};
use crate::french::guide as words;
use crate::schema::{SETTINGS, SHEETS, Sheet};

/// Writes lines downwards.
struct Page<'a> {
    sheet: &'a mut Worksheet,
    row: u32,
}

impl Page<'_> {
    fn line(&mut self, cells: &[(&str, &Format)]) -> Result<(), XlsxError> {
        for (column, (text, format)) in (0u16..).zip(cells) {
            self.sheet.write_string_with_format(self.row, column, *text, format)?;
        }
        self.row += 1;
        Ok(())
    }

    /// Makes the row as tall as its kind and its help, which wrap: no program
    /// does so by itself when it opens the file.
    fn tall(&mut self, [kind, help]: &[&str; 2]) -> Result<(), XlsxError> {
        let [_, _, kind_width, help_width] = WIDTHS.map(usize::from);
        let lines = |text: &str, width: usize| text.chars().count().div_ceil(width);
        let lines = lines(kind, kind_width).max(lines(help, help_width)).max(1);
        let height = u16::try_from(lines * 15).unwrap_or(u16::MAX);
        self.sheet.set_row_height(self.row, height)?;
        Ok(())
    }

    fn skip(&mut self) {
        self.row += 1;
    }
}

/// The widths of the four columns, in characters.
const WIDTHS: [u16; 4] = [28, 13, 34, 90];

/// Fills the sheet, its title first.
pub(super) fn fill(sheet: &mut Worksheet, title: &str) -> Result<(), XlsxError> {
    for (column, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width(column, width)?;
    }
    workbook::print_on_a4(sheet);
    let (section, body, plain) = (style::section(), style::body(), Format::new());
    let heads = words::COLUMN_HEADS.map(words::typeset);
    let mut page = Page { sheet, row: 0 };
    page.line(&[(title, &style::title())])?;
    page.skip();
    for line in words::INSTRUCTIONS {
        page.line(&[(&words::typeset(line), &plain)])?;
    }
    page.skip();
    page.line(&[(words::STEPS_TITLE, &section)])?;
    for line in words::STEPS {
        page.line(&[(&words::typeset(line), &plain)])?;
    }
    for spec in SHEETS {
        page.skip();
        let link = Url::new(format!("internal:{}!A1", quoted(spec.name))).set_text(spec.name);
        page.sheet.write_url_with_format(page.row, 0, link, &section)?;
        let group = spec.sheet.group();
        page.sheet.write_string_with_format(page.row, 1, "", &style::swatch(group))?;
        let what = format!("{} {}", words::row_is(spec.row_is), words::group(group));
        page.sheet.write_string(page.row, 2, words::typeset(&what))?;
        page.skip();
        let header = style::header(false);
        page.line(&heads.each_ref().map(|head| (head.as_str(), &header)))?;
        for column in spec.columns {
            let need = if column.required { words::REQUIRED } else { "" };
            let kind = words::typeset(&words::kind_words(column.kind, str::to_owned));
            let help = words::typeset(column.help);
            page.tall(&[&kind, &help])?;
            page.line(&[(column.name, &body), (need, &body), (&kind, &body), (&help, &body)])?;
        }
        if spec.sheet == Sheet::Settings {
            settings(&mut page)?;
        }
    }
    Ok(())
}

/// The keys of the settings, in the same four columns.
fn settings(page: &mut Page<'_>) -> Result<(), XlsxError> {
    let (header, body) = (style::header(false), style::body());
    let [key, value, help] = words::SETTING_HEADS;
    page.skip();
    page.line(&[(key, &header), ("", &header), (value, &header), (help, &header)])?;
    for spec in SETTINGS {
        let kind = words::typeset(&words::kind_words(spec.kind, str::to_owned));
        let help = words::typeset(spec.help);
        page.tall(&[&kind, &help])?;
        page.line(&[(spec.key, &body), ("", &body), (&kind, &body), (&help, &body)])?;
    }
    Ok(())
}
