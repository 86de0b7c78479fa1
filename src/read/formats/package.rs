//! The zip package of `.xlsx`, `.xlsb` and `.ods`: which kind it is, and that
//! it does not unpack into more than is read.

use std::io::{BufReader, Cursor, Read};

use zip::ZipArchive;
use zip::read::ZipFile;

use super::damaged;
use super::kind::Kind;
use crate::read::limits::{PARTS, UNPACKED, unpacked};
use crate::report::{Excess, Foreign, Refusal};

/// A package whose weight was proved.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
}

impl<'a> Package<'a> {
    /// Opens a package and unpacks it once into nothing: what the parts say of
    /// their own size cannot be trusted.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Refusal> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
        if archive.len() > PARTS {
            return Err(Refusal::Excess(Excess::Parts { most: PARTS }));
        }
        // Cheap, and enough for a bomb that does not lie.
        unpacked(u64::try_from(archive.decompressed_size().unwrap_or(0)).unwrap_or(u64::MAX))?;
        let mut total = 0;
        for index in 0..archive.len() {
            let part = match archive.by_index(index) {
                Ok(part) => part,
                Err(zip::result::ZipError::UnsupportedArchive(text))
                    if text.contains("assword") =>
                {
                    return Err(Refusal::Password);
                }
                Err(fault) => return Err(damaged(fault)),
            };
            let left = UNPACKED.saturating_sub(total).saturating_add(1);
            total += std::io::copy(&mut part.take(left), &mut std::io::sink()).map_err(damaged)?;
            unpacked(total)?;
        }
        Ok(Self { archive })
    }

    /// Opens a package once more, its weight already proved.
    pub(super) fn reopen(bytes: &'a [u8]) -> Result<Self, Refusal> {
        Ok(Self { archive: ZipArchive::new(Cursor::new(bytes)).map_err(damaged)? })
    }

    /// What it is a package of.
    pub(super) fn kind(&mut self) -> Result<Kind, Refusal> {
        if let Some(mut part) = self.part("mimetype") {
            let mut mime = String::new();
            let read = part.by_ref().take(200).read_to_string(&mut mime);
            return match mime.trim() {
                _ if read.is_err() => Err(Refusal::Foreign(Foreign::Archive)),
                "application/vnd.oasis.opendocument.spreadsheet" => Ok(Kind::Ods),
                "application/vnd.oasis.opendocument.text" => {
                    Err(Refusal::Foreign(Foreign::TextDocument))
                }
                "application/vnd.oasis.opendocument.presentation" => {
                    Err(Refusal::Foreign(Foreign::Slides))
                }
                mime if mime.starts_with("application/vnd.oasis.opendocument") => {
                    Err(Refusal::Foreign(Foreign::OtherOpenDocument))
                }
                _ => Err(Refusal::Foreign(Foreign::Archive)),
            };
        }
        let holds = |wanted: &str| {
            self.archive.file_names_raw().any(|name| {
                // Some programs write their names with the other slash, or in capitals.
                let name = String::from_utf8_lossy(name).replace('\\', "/").to_lowercase();
                name == wanted || wanted.ends_with('/') && name.starts_with(wanted)
            })
        };
        if holds("xl/workbook.bin") {
            Ok(Kind::Xlsb)
        } else if holds("word/") {
            Err(Refusal::Foreign(Foreign::TextDocument))
        } else if holds("ppt/") {
            Err(Refusal::Foreign(Foreign::Slides))
        } else if holds("index/document.iwa") || holds("index.zip") {
            Err(Refusal::Foreign(Foreign::Numbers))
        } else if holds("[content_types].xml") {
            Ok(Kind::Xlsx)
        } else {
            Err(Refusal::Foreign(Foreign::Archive))
        }
    }

    /// The parts whose names end so, capitals or not.
    pub(super) fn ending_with(&self, end: &str) -> Vec<String> {
        let names = self.archive.file_names_raw().map(String::from_utf8_lossy);
        names.filter(|name| name.to_lowercase().ends_with(end)).map(Into::into).collect()
    }

    /// A part, by its name.
    pub(super) fn part(&mut self, name: &str) -> Option<BufReader<ZipFile<'_, Cursor<&'a [u8]>>>> {
        self.archive.by_name(name).ok().map(BufReader::new)
    }
}
