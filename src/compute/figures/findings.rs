//! Figures of the control sheet: what was found in the workbook.

use super::{Figures, Measure, number};
use crate::compute::Results;
use crate::domain::Record;
use crate::report::{CellRef, Diagnostic, Group, Report, Severity};

/// The severities that are counted: a defect is ours, and stops the run.
const COUNTED: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Info];

impl Results {
    /// Counts what a record was told of once judged for a year, as the control
    /// sheet of that year does: by cause.
    pub fn tell(&mut self, record: &Record, report: &Report, year: u16) {
        let mut figures = std::mem::take(&mut self.figures);
        let groups = report.groups();
        for severity in COUNTED {
            let of = || groups.iter().filter(|group| group.severity() == severity);
            let cells = of().flat_map(Group::cells).collect();
            let measure = Measure::Findings(year, severity);
            figures.found(record, self, measure, of().count(), cells);
        }
        let kept: Vec<&Diagnostic> =
            report.sorted().into_iter().filter(|found| found.is_set_aside()).collect();
        let cells = kept.iter().filter_map(|found| found.at.cell()).collect();
        figures.found(record, self, Measure::Kept(year), kept.len(), cells);
        self.figures = figures;
    }
}

impl Figures {
    fn found(
        &mut self,
        record: &Record,
        results: &Results,
        measure: Measure,
        count: usize,
        cells: Vec<CellRef>,
    ) {
        self.count(record, results, measure, number(count));
        self.found.insert(measure, cells);
    }
}
