//! What was made, and of what: files and fingerprints.

use serde::Serialize;

use super::Run;
use crate::render::views::fingerprint;

/// A document.
#[derive(Debug, Serialize)]
pub struct DocumentView {
    /// Its path in the folder of the year.
    #[serde(rename = "chemin")]
    pub path: String,
    /// The fingerprint at the foot of its pages.
    #[serde(rename = "empreinte")]
    pub fingerprint: String,
}

/// The workbook.
#[derive(Debug, Serialize)]
pub struct WorkbookView {
    /// Its file name.
    #[serde(rename = "nom")]
    pub name: String,
    /// The SHA-256 of its bytes, line by line.
    #[serde(rename = "sha256")]
    pub digest: Vec<String>,
}

pub(super) fn documents(run: &Run<'_>) -> Vec<DocumentView> {
    let printed = |digits: &str| fingerprint::grouped(digits).into_iter().next();
    let view = |(path, digits): &(&str, &str)| DocumentView {
        path: run.printable(path),
        fingerprint: printed(digits).unwrap_or_default(),
    };
    run.documents.iter().map(view).collect()
}

pub(super) fn workbook(run: &Run<'_>) -> WorkbookView {
    WorkbookView { name: run.printable(run.workbook), digest: fingerprint::grouped(run.digest) }
}
