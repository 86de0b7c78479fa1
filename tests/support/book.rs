//! A workbook as a few grids of text, changed row by row.
#![expect(clippy::unwrap_used, reason = "a broken page is a failed test")]
#![expect(clippy::panic, clippy::indexing_slicing, reason = "a broken page is a failed test")]

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{Datelike, Timelike};
use greffe::schema::{SHEETS, Sheet};
use greffe::starter::CellValue;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};

use super::tables;

/// The sheets, each a grid whose first row holds the titles.
#[derive(Debug, Default)]
pub(crate) struct Book {
    sheets: Vec<(String, Vec<Vec<String>>)>,
}

/// The columns that tell one row of a sheet from another.
fn key(sheet: Sheet) -> &'static [&'static str] {
    match sheet {
        Sheet::Settings | Sheet::KeyFigures => &["Clé"],
        Sheet::Years => &["Année"],
        Sheet::Statuses => &["Libellé"],
        Sheet::Proposals => &["N°"],
        Sheet::Progress => &["N°", "Année"],
        Sheet::Focus => &["Année", "Titre"],
        Sheet::Members => &["Assemblée", "Nom"],
        Sheet::Attendance => &["Séance", "Membre"],
        Sheet::Movements => &["Séance", "Ordre"],
        Sheet::Withdrawals => &["Délibération", "Membre"],
        Sheet::Ballots => &["Délibération", "Membre", "Voix de"],
        Sheet::Texts => &["Délibération", "Rubrique", "Ordre"],
        Sheet::Quotes => &["Texte"],
        Sheet::Transitions | Sheet::Assemblies | Sheet::Sittings | Sheet::Deliberations => {
            &["Code"]
        }
    }
}

fn sheet_named(name: &str) -> Option<Sheet> {
    SHEETS.iter().find(|spec| spec.name == name).map(|spec| spec.sheet)
}

impl Book {
    /// The workbook of a folder of text tables: every sheet, every column.
    pub(crate) fn of(folder: &Path) -> Self {
        let grid = |sheet: Sheet| {
            let titles: Vec<String> =
                sheet.spec().columns.iter().map(|column| column.name.to_owned()).collect();
            let mut texts = tables::texts(folder, sheet).into_iter();
            let header = texts.next().unwrap_or_default();
            let place = |title: &String| header.iter().position(|name| name == title);
            let places: Vec<Option<usize>> = titles.iter().map(place).collect();
            let spread = |row: Vec<String>| {
                let cell = |at: &Option<usize>| at.and_then(|at| row.get(at)).cloned();
                places.iter().map(|at| cell(at).unwrap_or_default()).collect()
            };
            std::iter::once(titles.clone()).chain(texts.map(spread)).collect()
        };
        Self { sheets: SHEETS.iter().map(|it| (it.name.to_owned(), grid(it.sheet))).collect() }
    }

    /// Puts a whole sheet, a second one of that name if there is one already
    /// under another spelling.
    pub(crate) fn put(&mut self, name: &str, rows: &[Vec<String>]) {
        match self.sheets.iter_mut().find(|(own, _)| own == name) {
            Some((_, grid)) => *grid = rows.to_vec(),
            None => self.sheets.push((name.to_owned(), rows.to_vec())),
        }
    }

    /// Takes a sheet away.
    pub(crate) fn remove(&mut self, name: &str) {
        self.sheets.retain(|(own, _)| own != name);
    }

    /// Changes, adds and empties rows.
    pub(crate) fn change(&mut self, name: &str, rows: &[Vec<String>]) {
        let sheet = sheet_named(name).unwrap_or_else(|| panic!("no sheet {name}"));
        let (titles, rows) = rows.split_first().unwrap();
        let (_, grid) = self.sheets.iter_mut().find(|(own, _)| own == name).unwrap();
        for row in rows {
            let cells = titles.iter().map(String::as_str).zip(row.iter().map(String::as_str));
            change(grid, key(sheet), cells.collect());
        }
    }

    /// Types a text in a cell: `Suivi!C14`.
    pub(crate) fn set(&mut self, cell: &str, text: &str) {
        let (name, place) = cell.split_once('!').unwrap();
        let letters = place.trim_end_matches(|c: char| c.is_ascii_digit());
        let row: usize = place[letters.len()..].parse().unwrap();
        let column = letters.bytes().fold(0, |sum, c| sum * 26 + usize::from(c - b'A') + 1);
        let found = self.sheets.iter_mut().find(|(own, _)| own == name);
        let (_, grid) = found.unwrap_or_else(|| panic!("no sheet {name}"));
        let width = grid[0].len();
        while grid.len() < row {
            grid.push(vec![String::new(); width]);
        }
        text.clone_into(&mut grid[row - 1][column - 1]);
    }

    /// Its bytes.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut workbook = Workbook::new();
        for (name, grid) in &self.sheets {
            let sheet = workbook.add_worksheet().set_name(name).unwrap();
            let spec = sheet_named(name).map(Sheet::spec);
            for (line, row) in (0u32..).zip(grid) {
                for ((index, text), title) in (0u16..).zip(row).zip(&grid[0]) {
                    let column =
                        spec.and_then(|spec| spec.columns.iter().find(|own| own.name == title));
                    let value = match column {
                        Some(column) if line > 0 => CellValue::typed(column.kind, text),
                        _ => CellValue::Text(text.clone()),
                    };
                    put(sheet, (line, index), text, &value);
                }
            }
        }
        workbook.save_to_buffer().unwrap()
    }
}

/// Changes the row that has this key or this number, adds or empties one.
fn change(grid: &mut Vec<Vec<String>>, key: &[&str], mut cells: BTreeMap<&str, &str>) {
    let order = cells.remove("Ligne").unwrap_or_default();
    let place = |title: &str| {
        let place = grid[0].iter().position(|own| own == title);
        place.unwrap_or_else(|| panic!("no column {title}"))
    };
    let text = |title: &str| cells.get(title).copied().unwrap_or_default();
    let key: Vec<(usize, &str)> = key.iter().map(|title| (place(title), text(title))).collect();
    let typed: Vec<(usize, &str)> =
        cells.iter().map(|(title, text)| (place(title), *text)).collect();
    let same = |row: &Vec<String>| key.iter().all(|(column, text)| row[*column] == *text);
    let found = match (order, order.parse::<usize>()) {
        (_, Ok(number)) => Some(number - 1),
        ("ajoutée", _) => None,
        _ => grid.iter().skip(1).position(same).map(|at| at + 1),
    };
    if order == "ôtée" {
        grid[found.unwrap_or_else(|| panic!("no such row: {cells:?}"))].fill(String::new());
        return;
    }
    let at = found.unwrap_or(grid.len());
    if at == grid.len() {
        grid.push(vec![String::new(); grid[0].len()]);
    }
    for (column, text) in typed {
        text.clone_into(&mut grid[at][column]);
    }
}

/// Writes a cell. « nombre 2025.015 », « date 2025-10-01 », « =1/0 donne #DIV/0! »
/// are what a spreadsheet makes of what was typed.
fn put(sheet: &mut Worksheet, (row, column): (u32, u16), text: &str, value: &CellValue) {
    let day = |text: &str| ExcelDateTime::parse_from_str(text).unwrap();
    let dated = Format::new().set_num_format("dd/mm/yyyy");
    let done = if let Some((formula, result)) =
        text.split_once(" donne ").filter(|_| text.starts_with('='))
    {
        sheet.write_formula(row, column, Formula::new(formula).set_result(result))
    } else if let Some(number) = text.strip_prefix("nombre ") {
        sheet.write_number(row, column, number.parse::<f64>().unwrap())
    } else if let Some(date) = text.strip_prefix("date ") {
        sheet.write_datetime_with_format(row, column, day(date), &dated)
    } else {
        match value {
            CellValue::Empty => return,
            CellValue::Text(text) if text.is_empty() => return,
            CellValue::Text(text) => sheet.write_string(row, column, text),
            CellValue::Number(number) => sheet.write_number(row, column, *number),
            CellValue::Decimal(_) | CellValue::Bool(_) | CellValue::Moment(_) => {
                panic!("no text is typed as {value:?}")
            }
            CellValue::Date(date) => {
                let iso = format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day());
                sheet.write_datetime_with_format(row, column, day(&iso), &dated)
            }
            CellValue::Time(time) => {
                let clock = day(&format!("{:02}:{:02}", time.hour(), time.minute()));
                sheet.write_datetime_with_format(
                    row,
                    column,
                    clock,
                    &Format::new().set_num_format("hh:mm"),
                )
            }
        }
    };
    done.unwrap();
}
