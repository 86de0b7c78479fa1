//! Outputs → the folder of a year, whole or not at all.
//!
//! Everything is written beside, then put in place at once. Sole writer of
//! files; fails when the disk does.

mod lay;
mod manifest;
mod place;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

pub use lay::{LayFault, lay};
pub use manifest::Manifest;

/// The files of a year, by relative path (`public/bilan-2025.pdf`).
pub type Outputs = BTreeMap<String, Vec<u8>>;

/// What was published.
#[derive(Debug)]
pub struct Receipt {
    /// The folder of the year.
    pub folder: PathBuf,
    /// The documents in it, by relative path.
    pub documents: Vec<String>,
}

/// Publishes a year in `folder`, with its manifest.
///
/// # Errors
/// When the disk refuses; what was published before is then still there.
pub fn publish(
    outputs: &Outputs,
    manifest: &Manifest<'_>,
    folder: &Path,
) -> std::io::Result<Receipt> {
    let mut files = outputs.clone();
    files.insert("manifeste.json".to_owned(), manifest.write(outputs));
    place::put(&files, folder)?;
    Ok(Receipt { folder: folder.to_path_buf(), documents: outputs.keys().cloned().collect() })
}

/// The documents that a folder holds and that will not be there any more.
#[must_use]
pub fn withdrawn(folder: &Path, outputs: &Outputs) -> Vec<String> {
    let mut names = Vec::new();
    let mut parts = vec!["interne".to_owned(), "public".to_owned()];
    while let Some(part) = parts.pop() {
        let Ok(entries) = folder.join(&part).read_dir() else { continue };
        for entry in entries.flatten() {
            let path = format!("{part}/{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                parts.push(path);
            } else if !outputs.contains_key(&path) {
                names.push(path);
            }
        }
    }
    names.sort();
    names
}

/// Writes working files, one by one: sources kept for whoever edits templates.
///
/// # Errors
/// When the disk refuses.
pub fn keep(files: &BTreeMap<String, String>, folder: &Path) -> std::io::Result<()> {
    place::write_all(files.iter().map(|(name, text)| (name.as_str(), text.as_bytes())), folder)
}

/// Writes one file, whole or not at all.
///
/// # Errors
/// When the disk refuses; what the file held before is then still there.
pub fn one_file(bytes: &[u8], path: &Path) -> std::io::Result<()> {
    place::put_file(bytes, path)
}
