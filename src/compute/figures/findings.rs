//! Figures of the control sheet: what was found in the workbook.

use super::{Figures, Measure, number};
use crate::compute::Results;
use crate::domain::Record;
use crate::report::{Diagnostic, Place, Report, Severity};

/// The severities that are counted: a defect is ours, and stops the run.
const COUNTED: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Info];

impl Results {
    /// Counts what a record was told of once judged for a year, as the control
    /// sheet of that year does.
    pub fn tell(&mut self, record: &Record, report: &Report, year: u16) {
        let mut figures = std::mem::take(&mut self.figures);
        let sorted = report.sorted();
        for severity in COUNTED {
            let of = sorted.iter().filter(|found| found.severity() == severity);
            figures.found(
                record,
                self,
                Measure::Findings(year, severity),
                &of.copied().collect::<Vec<_>>(),
            );
        }
        let kept: Vec<&Diagnostic> =
            sorted.into_iter().filter(|found| found.is_set_aside()).collect();
        figures.found(record, self, Measure::Kept(year), &kept);
        self.figures = figures;
    }
}

impl Figures {
    fn found(&mut self, record: &Record, results: &Results, measure: Measure, of: &[&Diagnostic]) {
        self.count(record, results, measure, number(of.len()));
        let cells = of.iter().filter_map(|found| match found.at {
            Place::Cell(cell) => Some(cell),
            Place::File(_)
            | Place::Row(..)
            | Place::Sheet(_)
            | Place::Workbook
            | Place::Template(_) => None,
        });
        self.found.insert(measure, cells.collect());
    }
}
