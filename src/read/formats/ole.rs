//! The compound file of `.xls`, and of any workbook under a password.

use std::io::{Cursor, Read, Write};

use cfb::{CompoundFile, Version};

use super::damaged;
use crate::report::{Foreign, Refusal};

/// The names of the stream of a workbook, since Excel 97 and before.
const STREAMS: [&str; 2] = ["Workbook", "Book"];

/// Whether a compound file holds a workbook, and not something else of Office.
pub(super) fn check(bytes: &[u8]) -> Result<(), Refusal> {
    let file = open(bytes)?;
    if STREAMS.iter().any(|name| file.is_stream(name)) {
        Ok(())
    } else if file.is_stream("EncryptedPackage") {
        Err(Refusal::Password)
    } else if file.is_stream("WordDocument") {
        Err(Refusal::Foreign(Foreign::TextDocument))
    } else if file.is_stream("PowerPoint Document") {
        Err(Refusal::Foreign(Foreign::Slides))
    } else {
        Err(Refusal::Foreign(Foreign::Unknown))
    }
}

/// The stream of the workbook.
pub(super) fn workbook(bytes: &[u8]) -> Result<Vec<u8>, Refusal> {
    let mut file = open(bytes)?;
    let name = STREAMS.iter().find(|name| file.is_stream(name));
    let name = name.ok_or(Refusal::Foreign(Foreign::Unknown))?;
    let stream = file.open_stream(name).map_err(damaged)?;
    let mut read = Vec::new();
    // No more than the file holds, whatever the stream says of its length.
    let most = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    stream.take(most).read_to_end(&mut read).map_err(damaged)?;
    Ok(read)
}

/// A compound file that holds that stream and nothing else: a loop in the
/// file we were given goes no further than here.
pub(super) fn wrapped(stream: &[u8]) -> Result<Cursor<Vec<u8>>, Refusal> {
    // The reader refuses the later version when nothing is in its short streams.
    let mut file =
        CompoundFile::create_with_version(Version::V3, Cursor::new(Vec::new())).map_err(damaged)?;
    let mut target = file.create_stream("Workbook").map_err(damaged)?;
    target.write_all(stream).and_then(|()| target.flush()).map_err(damaged)?;
    drop(target);
    file.flush().map_err(damaged)?;
    let mut whole = file.into_inner();
    whole.set_position(0);
    Ok(whole)
}

fn open(bytes: &[u8]) -> Result<CompoundFile<Cursor<&[u8]>>, Refusal> {
    CompoundFile::open(Cursor::new(bytes)).map_err(damaged)
}
