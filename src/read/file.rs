//! The bytes of a workbook's file, which may be open elsewhere, or being saved.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;
use std::time::SystemTime;

use super::limits;
use crate::french::cli::reason;
use crate::report::{Place, Problem, Report};

/// How often a file that changes while it is read is read again.
const TRIES: usize = 3;

/// The bytes of a file; what keeps them from being had is told.
#[must_use]
pub fn bytes_of(path: &Path, report: &mut Report) -> Option<Vec<u8>> {
    let problem = match settled(path) {
        Ok(Some(bytes)) => {
            if let Some(who) = opened_by(path) {
                report.push(Place::File(path.to_path_buf()), Problem::OpenElsewhere { who });
            }
            return Some(bytes);
        }
        Ok(None) => Problem::FileChanging,
        Err(fault) => match limits::file(fs::metadata(path).map_or(0, |it| it.len())) {
            Err(refusal) => Problem::Refused(refusal),
            Ok(()) => Problem::FileUnreadable { reason: reason(&fault) },
        },
    };
    report.push(Place::File(path.to_path_buf()), problem);
    None
}

/// The bytes of a file that was the same before and after; nothing when it
/// changes each time.
fn settled(path: &Path) -> io::Result<Option<Vec<u8>>> {
    for _ in 0..TRIES {
        let before = state(path)?;
        // One byte more than is taken: the file may have grown since.
        let mut bytes = Vec::new();
        File::open(path)?.take(limits::FILE + 1).read_to_end(&mut bytes)?;
        if limits::file(u64::try_from(bytes.len()).unwrap_or(u64::MAX)).is_err() {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let whole = u64::try_from(bytes.len()).is_ok_and(|length| length == before.0);
        if whole && state(path)? == before {
            return Ok(Some(bytes));
        }
    }
    Ok(None)
}

/// The length of a file and when it was last written, where the disk says so.
fn state(path: &Path) -> io::Result<(u64, Option<SystemTime>)> {
    let metadata = fs::metadata(path)?;
    if metadata.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    Ok((metadata.len(), metadata.modified().ok()))
}

/// Who has the file open, as the spreadsheets write it beside the file; empty
/// when they do not say.
fn opened_by(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_str()?;
    let beside = |name: String| fs::read(path.with_file_name(name)).ok();
    if let Some(lock) = beside(format!(".~lock.{name}#")) {
        // LibreOffice: full name, login, machine, date, profile.
        let lock = String::from_utf8_lossy(&lock).into_owned();
        let names = lock.split(',').take(2).map(str::trim);
        return Some(names.filter(|name| !name.is_empty()).take(1).collect());
    }
    // Excel: the length of the name, the name.
    let lock = beside(format!("~${name}"))?;
    let length = lock.first().copied().map_or(0, usize::from);
    let who = String::from_utf8_lossy(lock.get(1..=length).unwrap_or_default()).into_owned();
    Some(who.trim_matches(|c: char| c.is_whitespace() || c == '\0').to_owned())
}
