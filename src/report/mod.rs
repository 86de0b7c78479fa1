//! What went wrong, where, and how to mend it.
//!
//! Rooms push [`Diagnostic`]s, never sentences: a [`Problem`] holds facts, its
//! words are in `french::messages`. The [`Report`] sorts them as the workbook
//! reads and says whether anything may be published.

mod cause;
mod group;
mod json;
mod paint;
mod place;
mod problem;
mod ranges;
mod refusal;
mod terminal;

use std::collections::{BTreeMap, BTreeSet};

pub use group::Group;
pub use json::to_json;
pub use paint::paint;
pub use place::{CellRef, Located, Place, TemplateSpan};
pub use problem::{Elsewhere, MovementState, Problem, Recounted};
pub use ranges::ranges;
pub use refusal::{Excess, Foreign, Refusal};
pub use terminal::{NextStep, to_terminal};

use crate::schema::Sheet;

/// How grave a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Ours to mend: a template, or the program.
    Defect,
    /// Staff can mend a cell; nothing is published until they have.
    Error,
    /// Published, printed and kept in the archive.
    Warning,
    /// Said, no more.
    Info,
}

/// One problem at one place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// Where it was found.
    pub at: Place,
    /// What was found.
    pub problem: Problem,
    /// Other cells it bears on.
    pub related: Vec<CellRef>,
    /// The recorded reason for going on all the same, which turns the error
    /// into a warning (« Motif de dérogation »).
    pub derogation: Option<String>,
    /// Whether the body follows a law of its own, under which the check is only
    /// worth saying (Alsace-Moselle, Paris, Lyon, Marseille).
    pub other_law: bool,
}

impl Diagnostic {
    /// How grave it is, the derogation counted.
    #[must_use]
    pub fn severity(&self) -> Severity {
        if self.other_law {
            Severity::Info
        } else if self.is_set_aside() {
            Severity::Warning
        } else {
            self.problem.severity()
        }
    }

    /// Whether a recorded reason turns the error into a warning.
    #[must_use]
    pub fn is_set_aside(&self) -> bool {
        self.problem.rule().spec().derogable && self.derogation.is_some()
    }
}

/// A sheet that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadSheet {
    /// The name of its tab, as typed.
    pub tab: String,
    /// How many rows count.
    pub rows: usize,
}

/// Every problem of one run.
#[derive(Debug, Default)]
pub struct Report {
    found: BTreeSet<Diagnostic>,
    counts: BTreeMap<Severity, usize>,
    /// The sheets that were read.
    pub read: BTreeMap<Sheet, ReadSheet>,
    /// Whether the workbook has the sheet that tells how to fill it.
    pub guided: bool,
}

impl Report {
    /// A report with nothing in it.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a problem.
    pub fn push(&mut self, at: impl Into<Place>, problem: Problem) {
        self.push_related(at, problem, Vec::new());
    }

    /// Adds a problem that bears on other cells too.
    pub fn push_related(&mut self, at: impl Into<Place>, problem: Problem, related: Vec<CellRef>) {
        self.add(Diagnostic {
            at: at.into(),
            problem,
            related,
            derogation: None,
            other_law: false,
        });
    }

    /// Adds a problem; the same one at the same place is said once.
    pub fn add(&mut self, diagnostic: Diagnostic) {
        let severity = diagnostic.severity();
        if self.found.insert(diagnostic) {
            *self.counts.entry(severity).or_default() += 1;
        }
    }

    /// The problems as the workbook reads: place, then severity, then slug.
    #[must_use]
    pub fn sorted(&self) -> Vec<&Diagnostic> {
        let mut all: Vec<&Diagnostic> = self.found.iter().collect();
        all.sort_by(|a, b| {
            a.at.reading_order(&b.at)
                .then(a.severity().cmp(&b.severity()))
                .then(a.problem.slug().cmp(b.problem.slug()))
                .then_with(|| a.problem.message().cmp(&b.problem.message()))
        });
        all
    }

    /// How many problems of this severity.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.counts.get(&severity).copied().unwrap_or(0)
    }

    /// Whether an error or a defect forbids publication.
    #[must_use]
    pub fn blocks(&self) -> bool {
        self.count(Severity::Error) + self.count(Severity::Defect) > 0
    }

    /// Whether the cause is ours.
    #[must_use]
    pub fn has_defect(&self) -> bool {
        self.count(Severity::Defect) > 0
    }

    /// Whether a file could not be read or written.
    #[must_use]
    pub fn has_file_fault(&self) -> bool {
        self.found.iter().any(|d| d.problem.is_file_fault())
    }
}
