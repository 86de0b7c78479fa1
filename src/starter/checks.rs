//! The sheet whose formulas count as the workbook fills: what is wrong, and
//! where each year stands.
//!
//! Only functions that Excel, Calc and Google Sheets share; every formula shows
//! nothing while the workbook is empty.

mod fold;
mod formulas;

use rust_xlsxwriter::{ConditionalFormatFormula, Format, Workbook, Worksheet, XlsxError};

use super::ranges::{keys_name, quoted};
use super::tables::Tables;
use super::{style, workbook};
use crate::french::checks as words;
use crate::french::guide::typeset;
use crate::schema::{CHECKS_SHEET, Sheet};
use fold::folded;
use formulas::Cells;

/// How many lines of counts there are: ten years of eleven transitions.
const LINES: u32 = 120;

/// The widths of the eight columns, in characters.
const WIDTHS: [u16; 8] = [10, 18, 36, 14, 12, 12, 12, 12];

/// The hidden column of what the formulas need.
const NEEDS: u16 = 9;

/// The hidden columns of what they compare, folded.
const FOLDS: [u16; 3] = [10, 11, 12];

/// The last row, from 0, of a printed page.
const PAGE: u32 = 59;

/// Fills the sheet.
pub(super) fn fill(sheet: &mut Worksheet, tables: &Tables) -> Result<(), XlsxError> {
    for (column, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width(column, width)?;
    }
    let (Some(cells), Some(folds)) = (Cells::new(), Cells::folds()) else { return Ok(()) };
    workbook::print_on_a4(sheet);
    sheet.set_portrait();
    // Nothing yet: each program computes on opening what it finds empty.
    sheet.set_formula_result_default("");
    sheet.write_string_with_format(0, 0, words::TITLE, &style::title())?;
    let mut row = 1;
    for line in words::LINES {
        sheet.write_string(row, 0, typeset(line))?;
        row += 1;
    }
    formula(sheet, (row, 0), &Cells::beyond(), &style::warning())?;
    for (need, text) in (0..).zip(cells.needs()) {
        formula(sheet, (need, NEEDS), &text, &style::line())?;
    }
    sheet.set_column_hidden(NEEDS)?;
    for (column, texts) in FOLDS.into_iter().zip(folds) {
        for (row, text) in (0..).zip(texts) {
            formula(sheet, (row, column), &text, &style::line())?;
        }
        sheet.set_column_hidden(column)?;
    }
    let row = checks(sheet, &cells, row + 2)?;
    // What shows nothing would be printed too: a page, or the lines of the
    // years there are and of the next.
    let many = |sheet| u32::try_from(tables.rows(sheet).len()).unwrap_or(LINES);
    let years = many(Sheet::Years).saturating_add(1);
    let lines = years.saturating_mul(many(Sheet::Transitions).saturating_add(1)).min(LINES);
    sheet.set_print_area(0, 0, PAGE.max(row + 1 + lines), 7)?;
    counts(sheet, &cells, row + 1)
}

/// Names what references are compared with, for the colours of other sheets.
pub(super) fn name_folds(workbook: &mut Workbook) -> Result<(), XlsxError> {
    for (sheet, column) in [(Sheet::Statuses, "K"), (Sheet::Transitions, "L")] {
        let cells = format!("={}!${column}$1:${column}$200", quoted(CHECKS_SHEET));
        workbook.define_name(folded_name(sheet), &cells)?;
    }
    Ok(())
}

/// One when no row of a sheet answers that reference, for a rule of colour;
/// nothing for a sheet whose keys are not kept folded.
pub(super) fn unanswered(sheet: Sheet, cell: &str) -> Option<String> {
    matches!(sheet, Sheet::Statuses | Sheet::Transitions)
        .then(|| format!("COUNTIF({},{})=0", folded_name(sheet), folded(cell)))
}

fn folded_name(sheet: Sheet) -> String {
    format!("{}_sans_accent", keys_name(sheet))
}

/// The list of what may be wrong; gives the row below it.
fn checks(sheet: &mut Worksheet, cells: &Cells, first: u32) -> Result<u32, XlsxError> {
    let header = style::header(false);
    let [what, how_many, which] = words::CHECK_HEADS.map(typeset);
    sheet.merge_range(first, 0, first, 2, &what, &header)?;
    sheet.write_string_with_format(first, 3, &how_many, &header)?;
    sheet.merge_range(first, 4, first, 5, &which, &header)?;
    let mut row = first;
    for check in cells.checks() {
        row += 1;
        sheet.merge_range(row, 0, row, 2, &typeset(check.what), &style::line())?;
        formula(sheet, (row, 3), &check.count(), &style::tally(words::NONE_WRONG))?;
        sheet.merge_range(row, 4, row, 5, "", &style::line().set_indent(1))?;
        formula(sheet, (row, 4), &check.first(row + 1), &style::line().set_indent(1))?;
    }
    let found = ConditionalFormatFormula::new()
        .set_rule(format!("=AND(ISNUMBER($D{0}),N($D{0})>0)", first + 2).as_str())
        .set_format(style::wrong());
    sheet.add_conditional_format(first + 1, 3, row, 3, &found)?;
    Ok(row + 1)
}

/// Each year, latest first, by transition and in all.
fn counts(sheet: &mut Worksheet, cells: &Cells, head: u32) -> Result<(), XlsxError> {
    for (column, name) in (0u16..).zip(words::COUNT_HEADS) {
        sheet.write_string_with_format(head, column, typeset(name), &style::header(false))?;
    }
    sheet.set_row_height(head, 34)?;
    let (plain, whole, rate) = (style::line(), style::tally("0"), style::tally("0.0 %"));
    for line in 0..LINES {
        let row = head + 1 + line;
        let formats: [&Format; 8] = [&plain, &plain, &plain, &whole, &whole, &whole, &whole, &rate];
        for ((column, text), format) in (0u16..).zip(cells.counts(line, row + 1)).zip(formats) {
            formula(sheet, (row, column), &text, format)?;
        }
    }
    let (first, last) = (head + 1, head + LINES);
    for (rule, format, column) in [
        (format!("=AND($C{0}<>\"\",$B{0}=\"\")", first + 1), style::whole(), None),
        (format!("=AND(ISNUMBER($G{0}),N($G{0})>0)", first + 1), style::missing(), Some(6)),
    ] {
        let rule = ConditionalFormatFormula::new().set_rule(rule.as_str()).set_format(format);
        let (from, to) = column.map_or((0, 7), |column| (column, column));
        sheet.add_conditional_format(first, from, last, to, &rule)?;
    }
    Ok(())
}

fn formula(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    text: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    sheet.write_formula_with_format(row, column, text, format)?;
    Ok(())
}
