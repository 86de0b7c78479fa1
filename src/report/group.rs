//! One message a cause: the same mistake in forty cells is told once.

use std::collections::BTreeMap;

use super::{CellRef, Diagnostic, Place, Problem, Report, Severity, ranges};
use crate::french::groups;
use crate::schema::Sheet;

/// Up to so many mistakes of one rule in one column are told each; beyond, the
/// column is told as one.
const FEW: usize = 10;

/// What is told in one message.
#[derive(Debug, Clone)]
pub struct Group<'a> {
    /// The first as the workbook reads.
    first: &'a Diagnostic,
    others: Vec<&'a Diagnostic>,
    /// Whether they break one rule, each in its own way.
    mixed: bool,
}

/// Two problems with the same one are one mistake.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Cause<'a> {
    severity: Severity,
    problem: Problem,
    scope: Scope<'a>,
    related: &'a [CellRef],
    derogation: Option<&'a str>,
}

/// How far from one another two cells may lie.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Scope<'a> {
    Anywhere,
    Column(Sheet, u32),
    Place(&'a Place),
}

impl<'a> Cause<'a> {
    fn of(found: &'a Diagnostic) -> Self {
        let everywhere = found.problem.is_everywhere();
        let scope = match found.at.cell() {
            Some(_) if everywhere => Scope::Anywhere,
            Some(cell) => Scope::Column(cell.sheet, cell.column),
            None => Scope::Place(&found.at),
        };
        // The cell that each repeats, or is near to, is its own.
        let own = everywhere
            || matches!(found.problem, Problem::DuplicateKey { .. } | Problem::MergedCell { .. });
        Self {
            severity: found.severity(),
            problem: found.problem.shared(),
            scope,
            related: if own { &[] } else { &found.related },
            derogation: found.derogation.as_deref(),
        }
    }
}

impl Report {
    /// What is told, one message a cause, as the workbook reads.
    #[must_use]
    pub fn groups(&self) -> Vec<Group<'_>> {
        let mut groups: Vec<Group<'_>> = Vec::new();
        let mut known: BTreeMap<Cause<'_>, usize> = BTreeMap::new();
        for found in self.sorted() {
            let at = *known.entry(Cause::of(found)).or_insert(groups.len());
            match groups.get_mut(at) {
                Some(group) => group.others.push(found),
                None => groups.push(Group { first: found, others: Vec::new(), mixed: false }),
            }
        }
        together(groups)
    }
}

/// Columns with too many mistakes of one rule are told as one.
fn together(groups: Vec<Group<'_>>) -> Vec<Group<'_>> {
    let column = |group: &Group<'_>| {
        let cell = group.first.at.cell().filter(|_| group.first.derogation.is_none())?;
        Some((group.severity(), group.first.problem.slug(), cell.sheet, cell.column))
    };
    let mut counts: BTreeMap<_, usize> = BTreeMap::new();
    for key in groups.iter().filter_map(column) {
        *counts.entry(key).or_default() += 1;
    }
    let mut out: Vec<Group<'_>> = Vec::new();
    let mut known = BTreeMap::new();
    for group in groups {
        let key = column(&group).filter(|key| counts.get(key).is_some_and(|&n| n > FEW));
        let at = key.map_or(out.len(), |key| *known.entry(key).or_insert(out.len()));
        match out.get_mut(at) {
            Some(same) => {
                same.mixed = true;
                same.others.push(group.first);
                same.others.extend(group.others);
            }
            None => out.push(group),
        }
    }
    out
}

impl<'a> Group<'a> {
    /// The first as the workbook reads.
    #[must_use]
    pub fn first(&self) -> &'a Diagnostic {
        self.first
    }

    /// All of them.
    pub fn all(&self) -> impl Iterator<Item = &'a Diagnostic> + '_ {
        std::iter::once(self.first).chain(self.others.iter().copied())
    }

    /// Whether they break one rule, each in its own way.
    #[must_use]
    pub fn is_mixed(&self) -> bool {
        self.mixed
    }

    /// How grave it is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.first.severity()
    }

    /// The cells, each once, as the workbook reads.
    #[must_use]
    pub fn cells(&self) -> Vec<CellRef> {
        let mut cells: Vec<CellRef> = self.all().filter_map(|found| found.at.cell()).collect();
        cells.sort_unstable();
        cells.dedup();
        cells
    }

    /// The other cells it bears on, each once.
    #[must_use]
    pub fn related(&self) -> Vec<CellRef> {
        let mut cells: Vec<CellRef> = self.all().flat_map(|it| it.related.clone()).collect();
        cells.sort_unstable();
        cells.dedup();
        cells
    }

    /// What each cell has of its own, each once, as the workbook reads.
    #[must_use]
    pub fn values(&self) -> Vec<String> {
        let mut known = std::collections::BTreeSet::new();
        let mut own: Vec<String> = self.all().filter_map(|found| found.problem.own()).collect();
        own.retain(|value| known.insert(value.clone()));
        own
    }

    /// Where: « Suivi!C14 », « Suivi!C14:C39, 26 cellules ».
    #[must_use]
    pub fn place(&self) -> String {
        match self.cells().as_slice() {
            [] | [_] => self.first.at.to_string(),
            cells => groups::cells(&ranges(cells), cells.len()),
        }
    }
}
