//! A workbook as a few grids of text, changed row by row.
#![expect(clippy::unwrap_used, reason = "a broken page is a failed test")]

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
        let header = grid.first().unwrap().clone();
        let place = |title: &str| {
            let place = header.iter().position(|own| own == title);
            place.unwrap_or_else(|| panic!("no column {title} in {name}"))
        };
        for row in rows {
            let named: Vec<(&str, &str)> =
                titles.iter().map(String::as_str).zip(row.iter().map(String::as_str)).collect();
            let cell = |title: &str| named.iter().find(|(own, _)| *own == title).map(|(_, it)| *it);
            let order = cell("Ligne").unwrap_or_default();
            let is_same = |own: &Vec<String>| {
                key(sheet).iter().all(|title| own[place(title)] == cell(title).unwrap_or_default())
            };
            let found = match order.parse::<usize>() {
                Ok(number) => Some(number - 1),
                Err(_) if order == "ajoutée" => None,
                Err(_) => (1..grid.len()).find(|&at| is_same(&grid[at])),
            };
            if order == "ôtée" {
                grid[found.unwrap_or_else(|| panic!("no such row in {name}: {row:?}"))]
                    .fill(String::new());
                continue;
            }
            let at = found.unwrap_or_else(|| {
                grid.push(vec![String::new(); header.len()]);
                grid.len() - 1
            });
            for (title, text) in named.iter().filter(|(title, _)| *title != "Ligne") {
                grid[at][place(title)] = (*text).to_owned();
            }
        }
    }

    /// Its bytes.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut workbook = Workbook::new();
        for (name, grid) in &self.sheets {
            let sheet = workbook.add_worksheet().set_name(name).unwrap();
            let spec = sheet_named(name).map(Sheet::spec);
            for (line, row) in (0u32..).zip(grid) {
                for (index, text) in (0u16..).zip(row) {
                    let title = grid[0].get(usize::from(index));
                    let kind = spec.and_then(|spec| {
                        spec.columns.iter().find(|own| Some(own.name) == title.map(String::as_str))
                    });
                    let typed =
                        kind.filter(|_| line > 0).map(|own| CellValue::typed(own.kind, text));
                    let value = typed.unwrap_or_else(|| CellValue::Text(text.clone()));
                    put(sheet, (line, index), text, &value);
                }
            }
        }
        workbook.save_to_buffer().unwrap()
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
