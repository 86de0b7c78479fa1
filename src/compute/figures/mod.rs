//! Every figure that a document prints or that a text may call: what it
//! measures, its name and its value; its cells and what it is computed from, on
//! demand, so that a large workbook pays for no more than is asked.

mod act_cells;
mod acts;
mod calculation;
mod changes;
mod citizens;
mod findings;
mod measure;
mod name;
mod progress;
mod sittings;

use std::collections::BTreeMap;

pub use calculation::Calculation;
pub use measure::{AtAct, AtSitting, Ballots, Counted, Filed, Gap, Measure, Moved, Scope, Sense};

use super::Results;
use crate::domain::Record;
use crate::french::numbers::tenths;
use crate::report::CellRef;

/// A computed figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// What it measures.
    pub measure: Measure,
    /// Its dotted name: `taux.ecologique.2025`.
    pub name: String,
    /// Its value.
    pub value: FigureValue,
}

impl Figure {
    /// How many, when it is a count.
    #[must_use]
    pub fn count(&self) -> Option<u32> {
        match self.value {
            FigureValue::Count(count) => Some(count),
            FigureValue::Share { .. }
            | FigureValue::Rate { .. }
            | FigureValue::Difference(_)
            | FigureValue::Points(_)
            | FigureValue::Typed(_) => None,
        }
    }

    /// What is added up: a count, or the tenths of a rate as printed; none of
    /// what does not add up.
    #[must_use]
    pub fn amount(&self) -> Option<i64> {
        match self.value {
            FigureValue::Count(count) => Some(count.into()),
            FigureValue::Rate { part, whole } => tenths(part, whole).map(i64::from),
            FigureValue::Difference(amount) | FigureValue::Points(amount) => Some(amount),
            FigureValue::Share { .. } | FigureValue::Typed(_) => None,
        }
    }
}

/// The value of a figure: whole numbers only, rounded once, when printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FigureValue {
    /// So many.
    Count(u32),
    /// So many of so many, printed as « 34 sur 40 ».
    Share {
        /// The part.
        part: u32,
        /// The whole.
        whole: u32,
    },
    /// A share printed as a percentage.
    Rate {
        /// The part.
        part: u32,
        /// The whole.
        whole: u32,
    },
    /// So many more, or fewer: « +4 », « −1 ».
    Difference(i64),
    /// The difference of two printed rates, in tenths of a point: « +9,6 points ».
    Points(i64),
    /// As typed: « 4,5 ».
    Typed(String),
}

/// Every figure.
#[derive(Debug, Default)]
pub struct Figures {
    of: BTreeMap<Measure, Figure>,
    by_name: BTreeMap<String, Measure>,
    found: BTreeMap<Measure, Vec<CellRef>>,
}

impl Figures {
    /// The figure of that name; one of a year may leave its year out in a
    /// document of that year.
    #[must_use]
    pub fn get(&self, name: &str, year: Option<u16>) -> Option<&Figure> {
        let wanted = name::folded(name);
        let of_year = year.and_then(|year| self.by_name.get(&format!("{wanted}.{year}")));
        self.of.get(of_year.or_else(|| self.by_name.get(&wanted))?)
    }

    /// The figure that measures this.
    #[must_use]
    pub fn of(&self, measure: Measure) -> Option<&Figure> {
        self.of.get(&measure)
    }

    /// Every figure, by what it measures.
    pub fn iter(&self) -> impl Iterator<Item = &Figure> {
        self.of.values()
    }

    fn add(&mut self, record: &Record, results: &Results, measure: Measure, value: FigureValue) {
        let (stem, year) = name::name(record, results, measure);
        let full = |stem: &str| year.map_or(stem.to_owned(), |year| format!("{stem}.{year}"));
        let mut name = full(&stem);
        // Two names that fold alike: the second says that it is one.
        for rank in 2_u32.. {
            if !self.by_name.contains_key(&name) {
                break;
            }
            name = full(&format!("{stem}-{rank}"));
        }
        self.by_name.insert(name.clone(), measure);
        self.of.insert(measure, Figure { measure, name, value });
    }

    fn count(&mut self, record: &Record, results: &Results, measure: Measure, count: u32) {
        self.add(record, results, measure, FigureValue::Count(count));
    }
}

/// Every figure of a record. Those of the control sheet come with
/// [`Results::tell`], once the record is judged.
pub(super) fn all(record: &Record, results: &Results) -> Figures {
    let mut figures = Figures::default();
    progress::add(&mut figures, record, results);
    changes::add(&mut figures, record, results);
    citizens::add(&mut figures, record, results);
    sittings::add(&mut figures, record, results);
    acts::add(&mut figures, record, results);
    figures
}

impl Measure {
    /// The cells it is read from, in the order in which they count; none only
    /// where the workbook has nothing to point at.
    #[must_use]
    pub fn cells(self, record: &Record, results: &Results) -> Vec<CellRef> {
        match self {
            Self::Progress(year, scope, counted) => {
                progress::cells(record, results, (year, scope, counted))
            }
            Self::Gap(year, scope, gap) => changes::gap_cells(record, results, (year, scope, gap)),
            Self::Moved(year, moved) => changes::cells(record, results, (year, moved)),
            Self::Transitions => record.transitions.rows().iter().map(|row| row.at).collect(),
            Self::Citizens(which) => citizens::cells(record, which),
            Self::Ranked | Self::Rank(_) => citizens::cells(record, Ballots::Both),
            Self::Proposal(id, which) => citizens::cells_of(record, id, which),
            Self::Key(place) => {
                record.key_figures.get(place).map(|row| row.value.at).into_iter().collect()
            }
            Self::Indicator(year, id) => {
                let value = record.follow_up(year, id).and_then(|row| row.value.as_ref());
                value.map(|value| value.at).into_iter().collect()
            }
            Self::Sitting(id, what) => sittings::cells(record, results, id, what),
            Self::Act(id, what) => act_cells::cells(record, results, id, what),
            Self::Register(id, year, what) => sittings::filed(record, results, (id, year), what),
            Self::Findings(..) | Self::Kept(_) => {
                results.figures.found.get(&self).cloned().unwrap_or_default()
            }
        }
    }
}

fn number(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
