//! A report as a workbook: one row a cause, which opens the staff's own workbook
//! at its cell.

use rust_xlsxwriter::{
    ConditionalFormatFormula, DataValidation, DocProperties, ExcelDateTime, Format, Note, Url,
    Workbook, Worksheet, XlsxError,
};

use super::problem_style as style;
use super::workbook::{WriteFault, print_on_a4};
use crate::french::groups::words_of;
use crate::french::{problem_list as words, summary};
use crate::report::{CellRef, Group, Report, ranges};
use crate::schema::Sheet;

/// The workbook a report is about.
#[derive(Debug, Clone)]
pub struct Origin {
    /// Its file name.
    pub name: String,
    /// Its path from the folder of the list, `/` between folders; none when no
    /// link can lead there.
    pub path: Option<String>,
}

/// The row of the titles, from 0: a title, the counts, how to go on, where to
/// read more, an empty row.
const HEADER: u32 = 5;

/// What a cell can hold.
const MOST: usize = 32_000;

/// Writes the list of problems. The same report gives the same bytes.
///
/// # Errors
/// What the format cannot hold.
pub fn problems(report: &Report, origin: &Origin) -> Result<Vec<u8>, WriteFault> {
    let mut workbook = Workbook::new();
    let settled = ExcelDateTime::from_ymd(2025, 1, 1)?;
    let title = words::title(&origin.name);
    workbook
        .set_properties(&DocProperties::new().set_title(&title).set_creation_datetime(&settled));
    let sheet = workbook.add_worksheet().set_name(words::SHEET)?;
    let groups = report.groups();
    fill(sheet, report, &groups, origin, &title)?;
    Ok(workbook.save_to_buffer()?)
}

fn fill(
    sheet: &mut Worksheet,
    report: &Report,
    groups: &[Group<'_>],
    origin: &Origin,
    title: &str,
) -> Result<(), XlsxError> {
    sheet.write_string_with_format(0, 0, title, &style::title())?;
    let counts = summary::counts(groups, &origin.name);
    sheet.write_string_with_format(1, 0, &counts, &style::counts())?;
    sheet.write_string_with_format(2, 0, words::HOW, &style::note())?;
    sheet.write_string_with_format(3, 0, words::RULES, &style::note())?;
    for (column, (name, width)) in (0u16..).zip(words::COLUMNS) {
        sheet.set_column_width(column, width)?;
        sheet.write_string_with_format(HEADER, column, name, &style::header())?;
    }
    sheet.set_row_height(HEADER, 22)?;
    for (row, group) in (HEADER + 1..).zip(groups) {
        line(sheet, row, group, report, origin)?;
    }
    if groups.is_empty() {
        sheet.write_string_with_format(HEADER + 1, 0, words::NONE, &style::counts())?;
    }
    let last = HEADER + u32::try_from(groups.len().max(1)).unwrap_or(u32::MAX - HEADER);
    let width = u16::try_from(words::COLUMNS.len() - 1).unwrap_or(u16::MAX);
    sheet.autofilter(HEADER, 0, last, width)?;
    sheet.set_freeze_panes(HEADER + 1, 0)?;
    if !groups.is_empty() {
        let tick = DataValidation::new().allow_list_strings(&["oui"])?;
        sheet.add_data_validation(HEADER + 1, width, last, width, &tick)?;
        let done = ConditionalFormatFormula::new()
            .set_rule(format!("=${}{}=\"oui\"", LAST_LETTER, HEADER + 2).as_str())
            .set_format(style::done());
        sheet.add_conditional_format(HEADER + 1, 0, last, width, &done)?;
    }
    print_on_a4(sheet);
    sheet.set_repeat_rows(HEADER, HEADER)?;
    sheet.set_footer(words::FOOT);
    sheet.set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3);
    Ok(())
}

/// The letter of the column to tick.
const LAST_LETTER: char = 'I';

fn line(
    sheet: &mut Worksheet,
    row: u32,
    group: &Group<'_>,
    report: &Report,
    origin: &Origin,
) -> Result<(), XlsxError> {
    let first = group.first();
    let told = words_of(group);
    let spec = first.problem.rule().spec();
    let read = told.found.or_else(|| first.problem.read().map(str::to_owned));
    let help = told.help.filter(|_| !first.is_set_aside()).or_else(|| first.derogation.clone());
    let text = style::text();
    let severity = style::severity(group.severity());
    put(sheet, (row, 0), summary::severity(group.severity()), &severity)?;
    put(sheet, (row, 1), first.at.sheet().map_or("", Sheet::name), &text)?;
    let cells = group.cells();
    let whole = group.place();
    let spread = ranges(&cells);
    // A link does not wrap: the other ranges go with the message.
    let (place, sentence) = match spread.as_slice() {
        [first, _, ..] => (
            words::first_of(own(first), cells.len()),
            format!("{}\n{}", told.sentence, words::all_of(&whole)),
        ),
        _ => (own(&whole).to_owned(), told.sentence.clone()),
    };
    match first.at.first_cell().and_then(|cell| link(cell, report, origin)) {
        Some(url) => {
            let url = Url::new(url).set_text(short(&place)).set_tip(words::OPEN);
            sheet.write_url_with_format(row, 2, url, &style::link())?;
        }
        None => put(sheet, (row, 2), &place, &text)?,
    }
    put(sheet, (row, 3), &sentence, &text)?;
    put(sheet, (row, 4), read.as_deref().unwrap_or_default(), &text)?;
    put(sheet, (row, 5), told.expected.as_deref().unwrap_or_default(), &text)?;
    put(sheet, (row, 6), help.as_deref().unwrap_or_default(), &text)?;
    put(sheet, (row, 7), spec.slug, &text)?;
    sheet.insert_note(row, 7, &note(&words::rule(spec.meaning, spec.source)))?;
    put(sheet, (row, 8), "", &text)?;
    let columns = [(2, &*place), (3, &*sentence), (4, read.as_deref().unwrap_or_default())];
    let more = [(5, told.expected.as_deref()), (6, help.as_deref()), (7, Some(spec.slug))];
    let more = more.map(|(column, text)| (column, text.unwrap_or_default()));
    let lines = columns.into_iter().chain(more).map(|(column, text)| lines(column, text)).max();
    sheet.set_row_height(row, 6 + 13 * lines.unwrap_or(1))?;
    Ok(())
}

/// How many lines a text takes in a column: Calc does not open a row to its
/// text when the file is written by another.
fn lines(column: usize, text: &str) -> u32 {
    let width = words::COLUMNS.get(column).map_or(10, |(_, width)| usize::from(*width));
    let mut lines = 1 + text.matches('\n').count();
    let mut used = 0;
    for word in short(text).split_whitespace().map(|word| word.chars().count()) {
        if used > 0 && used + 1 + word > width {
            lines += 1;
            used = 0;
        }
        lines += word.saturating_sub(1) / width;
        used += word + usize::from(used > 0);
    }
    u32::try_from(lines.min(30)).unwrap_or(30)
}

/// What a rule says, where one points at its name.
fn note(text: &str) -> Note {
    let lines = u32::try_from(text.chars().count() / 40 + 2).unwrap_or(u32::MAX);
    Note::new(text)
        .set_author("greffe")
        .add_author_prefix(false)
        .set_width(260)
        .set_height(lines * 16)
}

/// A place without the sheet, which has its own column.
fn own(place: &str) -> &str {
    let parted = place.split_once('!').or_else(|| place.split_once(", "));
    parted.map_or(place, |(_, own)| own)
}

/// Where a cell is, for a spreadsheet: the sheet under the name of its tab.
fn link(cell: CellRef, report: &Report, origin: &Origin) -> Option<String> {
    let path = origin.path.as_deref().filter(|path| !path.contains(['#', '%']))?;
    let tab = &report.read.get(&cell.sheet)?.tab;
    let whole = cell.to_string();
    let (_, address) = whole.rsplit_once('!')?;
    Some(format!("file:///{path}#'{}'!{address}", tab.replace('\'', "''")))
}

/// A text is always a text: one that begins with `=` is no formula.
fn put(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    text: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    sheet.write_string_with_format(row, column, short(text), format)?;
    Ok(())
}

fn short(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() || *c == '\n').take(MOST).collect()
}
