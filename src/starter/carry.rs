//! A workbook as it was found → tables to write anew: everything it holds, and
//! the rows to fill in for a new year.

mod value;
mod year;

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use super::tables::{CellValue, Extra, Grid, Row, Tables};
use crate::french::checks::LINES;
use crate::french::guide::{INSTRUCTIONS, typeset};
use crate::french::starting::{NOTES_HEADS, NOTES_SHEET};
use crate::read::{Content, Held, Known, Raw, key};
use crate::report::CellRef;
use crate::schema::{Column, Kind, SETTINGS, SHEETS, Sheet};

/// What is carried over.
#[derive(Debug, Default)]
pub struct Carried {
    /// The rows to write.
    pub tables: Tables,
    /// How many rows the workbook held.
    pub rows: usize,
    /// The new year, when the workbook has years.
    pub year: Option<u16>,
    /// How many rows are to be filled in for it.
    pub fresh: usize,
    /// The files that cells name, with the first cell that does.
    pub files: BTreeMap<String, CellRef>,
    /// Rows that are none of their sheet's own, kept as notes: `Suivi!9`.
    pub aside: Vec<String>,
    /// The latest year that the workbook speaks of.
    pub latest: Option<u16>,
    /// Formulas whose result the file does not hold: `Budget!C4`.
    pub stale: Vec<String>,
}

/// Carries a workbook over to a new year: the one asked for, else the one after
/// the latest.
#[must_use]
pub fn carry(contents: &[Content], year: Option<u16>) -> Carried {
    let mut carried = Carried::default();
    let mut notes = Grid::default();
    for content in contents.iter().filter(|content| !is_ours(content)) {
        for (&(row, column), _) in content.cells.iter().filter(|(_, raw)| **raw == Held::Stale) {
            carried.stale.push(address(&content.name, row, column));
        }
        match &content.known {
            Some(known) => sheet(content, known, &mut carried, &mut notes),
            None if content.cells.is_empty() => {}
            None => {
                let cells = content.cells.iter().map(|(at, raw)| (*at, CellValue::from(raw)));
                let name = free_name(&content.name, &carried.tables.grids);
                carried.tables.grids.push(Grid { name, cells: cells.collect() });
            }
        }
    }
    if !notes.cells.is_empty() {
        let heads = NOTES_HEADS.map(|head| CellValue::Text(head.to_owned()));
        notes.cells.extend((0..).zip(heads).map(|(column, head)| ((0, column), head)));
        notes.name = free_name(NOTES_SHEET, &carried.tables.grids);
        carried.tables.grids.push(notes);
    }
    carried.rows = SHEETS.iter().map(|spec| carried.tables.rows(spec.sheet).len()).sum();
    year::prepare(&mut carried, year);
    carried
}

/// A sheet that we wrote ourselves, and write again.
fn is_ours(content: &Content) -> bool {
    let says = |text: &str| {
        let text = Held::Value(Raw::Text(typeset(text)));
        let mut first = (0..4).filter_map(|row| content.cells.get(&(row, 0)));
        first.any(|held| *held == text)
    };
    [INSTRUCTIONS, LINES].iter().filter_map(|lines| lines.first()).any(|first| says(first))
}

fn sheet(content: &Content, known: &Known, carried: &mut Carried, notes: &mut Grid) {
    let aside = known.aside.iter().map(|row| format!("{}!{}", content.name, row.saturating_add(1)));
    carried.aside.extend(aside);
    let mut rows: BTreeMap<u32, Row> = BTreeMap::new();
    let mut extras: BTreeMap<u32, (String, BTreeMap<u32, CellValue>)> = BTreeMap::new();
    for (&(row, column), raw) in &content.cells {
        let own = known.columns.get(&column);
        match row.cmp(&known.header) {
            Ordering::Less => note(notes, &content.name, (row, column), raw),
            Ordering::Greater if known.aside.contains(&row) => {
                note(notes, &content.name, (row, column), raw);
            }
            Ordering::Equal if own.is_none() => extras.entry(column).or_default().0 = raw.shown(),
            Ordering::Equal => {}
            Ordering::Greater => {
                let filled = rows.entry(row).or_default();
                let value = CellValue::from(raw);
                let Some(&own) = own else {
                    extras.entry(column).or_default().1.insert(row, value);
                    continue;
                };
                let at = CellRef { sheet: known.sheet, row, column };
                if let Some(name) = file(content, known, own, at, raw) {
                    carried.files.entry(name).or_insert(at);
                }
                filled.insert(own, value);
            }
        }
    }
    // Blank rows go, and what stood beside a row follows it.
    let places: BTreeMap<u32, usize> = rows.keys().copied().zip(0..).collect();
    for (_, row) in rows {
        carried.tables.push(known.sheet, row);
    }
    let extras: Vec<Extra> = extras
        .into_values()
        .map(|(title, cells)| {
            let cells = cells.into_iter();
            let placed = cells.filter_map(|(row, value)| Some((*places.get(&row)?, value)));
            Extra { title, cells: placed.collect() }
        })
        .collect();
    if !extras.is_empty() {
        carried.tables.extras.insert(known.sheet, extras);
    }
}

/// The file that a cell names.
fn file(content: &Content, known: &Known, own: Column, at: CellRef, raw: &Held) -> Option<String> {
    let Held::Value(Raw::Text(text)) = raw else { return None };
    let kind = known.sheet.spec().column(own)?.kind;
    let setting = || {
        let keys = known.columns.iter().find(|(_, column)| **column == Column::Key);
        let typed = keys.and_then(|(column, _)| content.cells.get(&(at.row, *column)));
        let typed = typed.map(Held::shown).unwrap_or_default();
        let spec = SETTINGS.iter().find(|spec| key(spec.key) == key(&typed));
        spec.is_some_and(|spec| spec.kind == Kind::File)
    };
    let named = kind == Kind::File
        || (kind == Kind::Long && crate::resolve::is_file_name(text))
        || ((known.sheet, own) == (Sheet::Settings, Column::Value) && setting());
    named.then(|| text.clone())
}

/// Keeps what stands above a header, or below it without being a row.
fn note(notes: &mut Grid, sheet: &str, (row, column): (u32, u32), raw: &Held) {
    let line = notes.cells.keys().next_back().map_or(1, |(row, _)| row.saturating_add(1));
    let place = CellValue::Text(address(sheet, row, column));
    notes.cells.extend([((line, 0), place), ((line, 1), CellValue::from(raw))]);
}

fn address(sheet: &str, row: u32, column: u32) -> String {
    let letters = rust_xlsxwriter::column_number_to_name(u16::try_from(column).unwrap_or(u16::MAX));
    format!("{sheet}!{letters}{}", row.saturating_add(1))
}

/// A name that a tab may have and that none has yet.
fn free_name(wanted: &str, grids: &[Grid]) -> String {
    let plain = wanted.replace(['[', ']', ':', '*', '?', '/', '\\'], "-");
    let plain = plain.trim_matches('\'');
    let ours = [crate::schema::GUIDE_SHEET, crate::schema::CHECKS_SHEET];
    let taken: BTreeSet<String> = SHEETS
        .iter()
        .map(|spec| spec.name)
        .chain(ours)
        .chain(grids.iter().map(|grid| grid.name.as_str()))
        .map(str::to_lowercase)
        .collect();
    let numbered = (2u32..).map(|number| format!(" ({number})"));
    std::iter::once(String::new())
        .chain(numbered)
        .map(|end| {
            // A tab has 31 letters at most, some of which count for two.
            let room = 31usize.saturating_sub(end.len());
            let mut count = 0;
            let kept: String = plain
                .chars()
                .take_while(|c| {
                    count += c.len_utf16();
                    count <= room
                })
                .collect();
            format!("{kept}{end}")
        })
        .find(|name| !taken.contains(&name.to_lowercase()))
        .unwrap_or_default()
}
