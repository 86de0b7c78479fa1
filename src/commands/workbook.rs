//! A workbook file → everything that can be said of it.

use std::path::Path;

use crate::args::Format;
use crate::commands::{DEFECT, DONE, FAULTY, UNREADABLE};
use crate::compute::{Results, compute};
use crate::domain::Record;
use crate::french::cli;
use crate::judge::judge;
use crate::read::{Folder, Workbook, bytes_of, read};
use crate::report::{NextStep, Place, Problem, Report, to_json, to_terminal};
use crate::resolve::{Damage, resolve};
use crate::schema::Sheet;
use crate::typeset::Fonts;

/// A workbook, read, understood, counted and judged.
pub(super) struct Checked {
    pub bytes: Vec<u8>,
    pub record: Record,
    pub results: Results,
    pub images: std::collections::BTreeMap<String, Vec<u8>>,
    /// The year looked at: the one asked for, else the latest.
    pub year: Option<u16>,
}

impl Checked {
    /// The years that have a follow-up or acts.
    pub(super) fn known_years(&self) -> Vec<u16> {
        let acts = self.record.deliberations.rows().iter();
        let mut known: Vec<u16> = acts.filter_map(|act| self.record.year_of(act)).collect();
        known.extend(self.results.years.keys());
        known.sort_unstable();
        known.dedup();
        known
    }
}

/// Checks a workbook; nothing when it cannot even be opened.
pub(super) fn check(
    path: &Path,
    year: Option<u16>,
    fonts: &Fonts,
    report: &mut Report,
) -> Option<Checked> {
    let bytes = bytes_of(path, report)?;
    let workbook = match read(&bytes, report) {
        Ok(workbook) => workbook,
        Err(refusal) => {
            report.push(Place::File(path.to_path_buf()), Problem::Refused(refusal));
            return None;
        }
    };
    report.read = workbook.sheets();
    report.guided = workbook.guided;
    let beside = Folder::of(path);
    let resolution = resolve(&workbook, &beside, &|character| fonts.covers(character), report);
    missing_sheets(&workbook, &resolution.damage, report);
    let mut results = compute(&resolution.record);
    let year = year.or_else(|| resolution.record.latest_year());
    judge(&resolution.record, &results, &resolution.damage, year, report);
    if let Some(year) = year {
        results.tell(&resolution.record, report, year);
    }
    Some(Checked { bytes, record: resolution.record, results, images: resolution.images, year })
}

/// A document whose sheets are missing is not made, and the run says so.
fn missing_sheets(workbook: &Workbook, damage: &Damage, report: &mut Report) {
    for (sheets, document) in [
        (
            &[Sheet::Years, Sheet::Transitions, Sheet::Proposals, Sheet::Progress][..],
            crate::french::documents::THE_REPORT,
        ),
        (
            &[Sheet::Assemblies, Sheet::Sittings, Sheet::Deliberations][..],
            crate::french::documents::THE_ACTS,
        ),
    ] {
        let missing: Vec<Sheet> = sheets
            .iter()
            .filter(|sheet| {
                !workbook.tables.contains_key(sheet) && !workbook.unread.contains(sheet)
            })
            .copied()
            .collect();
        let needed_for = document.to_owned();
        if missing.len() == sheets.len() {
            report.push(Place::Workbook, Problem::GroupMissing { needed_for, sheets: missing });
            continue;
        }
        // A year without its sheet has its report all the same, and `judge` says
        // so; a sheet that others refer to is told to be missing already.
        let told = |sheet: &Sheet| *sheet == Sheet::Years || damage.lacking.contains(sheet);
        for sheet in missing.into_iter().filter(|sheet| !told(sheet)) {
            let needed_for = needed_for.clone();
            let problem = if workbook.charts.contains(&sheet) {
                Problem::SheetIsChart { needed_for }
            } else {
                Problem::SheetMissing { needed_for }
            };
            report.push(Place::Sheet(sheet), problem);
        }
    }
}

/// A command to type: the verb, the workbook, and the year that was asked for.
pub(super) fn command(verb: &str, path: &Path, year: Option<u16>) -> String {
    let path = cli::typed_path(&path.display().to_string());
    let year = year.map(|year| format!(" --annee {year}")).unwrap_or_default();
    format!("greffe {verb} {path}{year}")
}

/// The exit code of a report.
pub(super) fn code(report: &Report) -> u8 {
    if report.has_file_fault() {
        UNREADABLE
    } else if report.has_defect() {
        DEFECT
    } else if report.blocks() {
        FAULTY
    } else {
        DONE
    }
}

/// A report as it was asked for.
pub(super) fn told(
    report: &Report,
    path: &Path,
    format: Format,
    next: Option<NextStep<'_>>,
) -> String {
    match format {
        Format::Texte => to_terminal(report, &path.display().to_string(), next),
        Format::Json => {
            let mut text = serde_json::to_string_pretty(&to_json(report)).unwrap_or_default();
            text.push('\n');
            text
        }
    }
}
