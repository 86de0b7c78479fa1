//! The list of problems as a workbook: where it may be written, and how it
//! leads back to the workbook checked.

use std::path::{Component, Path, PathBuf, absolute};

use crate::french::{cli, problem_list as words};
use crate::publish::one_file;
use crate::read::is_list_of_problems;
use crate::report::{Place, Problem, Report};
use crate::starter::{Origin, problems};

/// Whether the file is a list of problems.
pub(super) fn is_one(path: &Path) -> bool {
    std::fs::read(path).is_ok_and(|bytes| is_list_of_problems(&bytes))
}

/// Writes the list of a report at `list`; why not, when it may not be.
pub(super) fn write(report: &Report, workbook: &Path, list: &Path) -> Result<(), Report> {
    let told = |problem: Problem| {
        let mut refused = Report::new();
        refused.push(Place::File(list.to_path_buf()), problem);
        refused
    };
    let refused = |reason: &'static str| told(Problem::WriteRefused { reason });
    let failed = |reason: String| told(Problem::CannotWrite { reason });
    let ending = list.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    if ending.as_deref() != Some("xlsx") {
        return Err(refused(words::NOT_XLSX));
    }
    if same_file(workbook, list) {
        return Err(refused(words::ONTO_A_WORKBOOK));
    }
    if list.exists() && !is_one(list) {
        return Err(refused(words::NOT_OURS));
    }
    let name = workbook.file_name().map(|name| name.to_string_lossy().into_owned());
    let origin = Origin { name: name.unwrap_or_default(), path: from(list, workbook) };
    let bytes = problems(report, &origin).map_err(|fault| failed(fault.to_string()))?;
    one_file(&bytes, list).map_err(|fault| failed(cli::reason(&fault)))
}

/// Whether two paths lead to one file, through links too.
fn same_file(one: &Path, other: &Path) -> bool {
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => plain(one) == plain(other),
    }
}

/// The way from the folder of `list` to `workbook`, `/` between folders.
fn from(list: &Path, workbook: &Path) -> Option<String> {
    let (list, workbook) = (plain(list)?, plain(workbook)?);
    let own: Vec<Component<'_>> = list.parent()?.components().collect();
    let there: Vec<Component<'_>> = workbook.components().collect();
    let shared = own.iter().zip(&there).take_while(|(a, b)| a == b).count();
    if shared == 0 {
        return None;
    }
    let up = own.iter().skip(shared).map(|_| "..".to_owned());
    let down = there.iter().skip(shared).map(|it| it.as_os_str().to_string_lossy().into_owned());
    Some(up.chain(down).collect::<Vec<_>>().join("/"))
}

/// A path from the root, without `.` and `..`.
fn plain(path: &Path) -> Option<PathBuf> {
    let mut plain = PathBuf::new();
    for part in absolute(path).ok()?.components() {
        match part {
            Component::ParentDir => {
                plain.pop();
            }
            Component::CurDir => {}
            Component::Prefix(_) | Component::RootDir | Component::Normal(_) => plain.push(part),
        }
    }
    Some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_leads_to_its_workbook() {
        let cases = [
            ("problemes.xlsx", "suivi.xlsx", "suivi.xlsx"),
            ("problemes.xlsx", "inputs/suivi.xlsx", "inputs/suivi.xlsx"),
            ("a/b/problemes.xlsx", "./inputs/suivi.ods", "../../inputs/suivi.ods"),
            ("inputs/../p.xlsx", "inputs/suivi.xlsx", "inputs/suivi.xlsx"),
        ];
        for (list, workbook, way) in cases {
            assert_eq!(from(Path::new(list), Path::new(workbook)).as_deref(), Some(way));
        }
    }
}
