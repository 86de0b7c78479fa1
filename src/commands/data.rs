//! Which files of data a year has, and where each goes.

use super::documents::file_name;
use super::workbook::Checked;
use crate::data;
use crate::publish::Outputs;

/// The open data of each body and of the report, described, for everybody; each sitting, for the town hall.
pub(super) fn files(checked: &Checked, year: u16) -> std::io::Result<Outputs> {
    let Checked { record, results, .. } = checked;
    let mut files = Outputs::new();
    let mut open = data::follow_up(record, results, year)?;
    open.extend(data::deliberations(record, results, year)?);
    open.extend(data::package(record, &open, year)?);
    for file in open {
        files.insert(format!("public/donnees/{}", file.name), file.bytes);
    }
    for (code, bytes) in data::sittings(record, results, year)? {
        files.insert(format!("interne/seance-{}.json", file_name(&code)), bytes);
    }
    Ok(files)
}
