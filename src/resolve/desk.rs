//! What every reader of rows needs: the workbook, the files beside it, the
//! report, and the memory of what was left out.

use std::collections::{BTreeMap, BTreeSet};

use super::Damage;
use super::people::People;
use crate::domain::SittingId;
use crate::french::names::{fold, nearest};
use crate::read::{Row, Workbook, id_key};
use crate::report::{CellRef, Place, Problem, Report};
use crate::schema::{Column, Sheet};

/// How many names are looked for: beyond, a whole column is astray.
pub(super) const MOST_PROPOSED: usize = 100;

/// Why a file beside the workbook could not be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BesideFault {
    /// There is no such file.
    Missing,
    /// It is outside the workbook's folder, or too large.
    Refused,
}

/// The files that lie beside the workbook.
pub trait Beside {
    /// The bytes of the file of that relative name.
    ///
    /// # Errors
    /// When it is not there, or not for us to read.
    fn read(&self, name: &str) -> Result<Vec<u8>, BesideFault>;
}

/// The reader's desk.
pub(super) struct Desk<'a> {
    pub(super) workbook: &'a Workbook,
    pub(super) beside: &'a dyn Beside,
    pub(super) printable: &'a dyn Fn(char) -> bool,
    /// Whom names may mean.
    pub(super) people: People,
    report: &'a mut Report,
    images: BTreeMap<String, Vec<u8>>,
    damage: Damage,
    /// What was proposed in place of what led nowhere.
    proposed: BTreeMap<(Sheet, String), Option<String>>,
    announced: BTreeSet<(Sheet, String)>,
    /// Sheets with a row whose key was not understood.
    nameless: BTreeSet<Sheet>,
}

impl<'a> Desk<'a> {
    pub(super) fn new(
        workbook: &'a Workbook,
        beside: &'a dyn Beside,
        printable: &'a dyn Fn(char) -> bool,
        report: &'a mut Report,
    ) -> Self {
        Self {
            workbook,
            beside,
            printable,
            people: People::default(),
            report,
            images: BTreeMap::new(),
            damage: Damage::default(),
            proposed: BTreeMap::new(),
            announced: BTreeSet::new(),
            nameless: BTreeSet::new(),
        }
    }

    /// The rows of a sheet; none when it is missing.
    pub(super) fn rows(&self, sheet: Sheet) -> &'a [Row] {
        self.workbook.tables.get(&sheet).map_or(&[], |table| &table.rows)
    }

    /// Whether a sheet that others refer to cannot be looked into; says so once
    /// when it is not there at all.
    pub(super) fn cannot_look_into(&mut self, sheet: Sheet, by: Sheet) -> bool {
        if self.workbook.tables.contains_key(&sheet) || sheet == Sheet::Statuses {
            return false;
        }
        if !self.workbook.unread.contains(&sheet) && self.damage.lacking.insert(sheet) {
            self.report.push(Place::Sheet(sheet), Problem::SheetReferred { by });
        }
        true
    }

    /// Says what keeps a value from being understood.
    pub(super) fn fault(&mut self, at: CellRef, problem: Problem) {
        self.damage.sheets.insert(at.sheet);
        self.report.push(at, problem);
    }

    /// Says a fault that bears on another cell too.
    pub(super) fn fault_with(&mut self, at: CellRef, problem: Problem, other: CellRef) {
        self.damage.sheets.insert(at.sheet);
        self.report.push_related(at, problem, vec![other]);
    }

    /// Says something that keeps no value from being understood.
    pub(super) fn note(&mut self, at: impl Into<Place>, problem: Problem) {
        self.report.push(at, problem);
    }

    /// The name nearest to one that leads nowhere; looked for once, and no more
    /// once so many lead nowhere that something else is wrong.
    pub(super) fn propose(
        &mut self,
        sheet: Sheet,
        found: &str,
        names: &[String],
    ) -> Option<String> {
        let key = (sheet, fold(found));
        if let Some(known) = self.proposed.get(&key) {
            return known.clone();
        }
        if self.proposed.len() >= MOST_PROPOSED {
            return None;
        }
        let near = nearest(found, names.iter().map(String::as_str)).map(str::to_owned);
        self.proposed.insert(key, near.clone());
        near
    }

    /// Remembers that something of a sitting was left out.
    pub(super) fn damage_sitting(&mut self, sitting: SittingId) {
        self.damage.sittings.insert(sitting);
    }

    /// A row of that key stands in the sheet, whether or not it can be kept:
    /// what refers to it is not told a second time.
    pub(super) fn announce(&mut self, sheet: Sheet, name: &str) {
        self.announced.insert((sheet, id_key(name)));
    }

    /// The row of that key was kept: references to it are looked up again.
    pub(super) fn kept(&mut self, sheet: Sheet, name: &str) {
        self.announced.remove(&(sheet, id_key(name)));
    }

    /// Whether a row of that key stands in the sheet and was left out.
    pub(super) fn is_announced(&self, sheet: Sheet, name: &str) -> bool {
        self.announced.contains(&(sheet, id_key(name)))
    }

    /// A row whose key was not understood: what leads nowhere may mean that one.
    pub(super) fn nameless(&mut self, sheet: Sheet) {
        self.nameless.insert(sheet);
    }

    /// Whether the sheet has a row whose key was not understood.
    pub(super) fn is_nameless(&self, sheet: Sheet) -> bool {
        self.nameless.contains(&sheet)
    }

    /// A sheet of which something could not be read, which was told.
    pub(super) fn unread(&mut self, sheet: Sheet) {
        self.damage.sheets.insert(sheet);
    }

    /// A row that could not be kept.
    pub(super) fn left_out(&mut self, row: &Row) {
        self.damage.sheets.insert(row.sheet);
    }

    /// A required cell: says so when it is blank.
    pub(super) fn need<T>(&mut self, row: &Row, column: Column, value: Option<T>) -> Option<T> {
        if value.is_none() {
            self.left_out(row);
            if row.cell(column).is_none() {
                let name = row.sheet.spec().column(column).map_or("", |spec| spec.name);
                self.fault(row.at(column), Problem::EmptyRequired { column: name });
            }
        }
        value
    }

    /// Takes a picture from beside the workbook.
    pub(super) fn image(&mut self, at: CellRef, name: &str) -> bool {
        if self.images.contains_key(name) {
            return true;
        }
        match self.beside.read(name) {
            Ok(bytes) if is_image(&bytes) => {
                self.images.insert(name.to_owned(), bytes);
                return true;
            }
            Ok(_) => self.fault(at, Problem::ImageUnreadable { name: name.to_owned() }),
            Err(fault) => self.beside_fault(at, name, fault),
        }
        false
    }

    pub(super) fn beside_fault(&mut self, at: CellRef, name: &str, fault: BesideFault) {
        let name = name.to_owned();
        self.fault(
            at,
            match fault {
                BesideFault::Missing => Problem::BesideMissing { name },
                BesideFault::Refused => Problem::BesideRefused { name },
            },
        );
    }

    pub(super) fn close(self) -> (BTreeMap<String, Vec<u8>>, Damage) {
        (self.images, self.damage)
    }
}

/// PNG, JPEG or SVG, by their first bytes.
fn is_image(bytes: &[u8]) -> bool {
    let head: Vec<u8> = bytes.iter().take(1024).copied().collect();
    bytes.starts_with(b"\x89PNG\r\n\x1a\n")
        || bytes.starts_with(b"\xff\xd8\xff")
        || String::from_utf8_lossy(&head).contains("<svg")
}
