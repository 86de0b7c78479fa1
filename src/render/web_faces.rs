//! The faces that web pages carry: ours, and those of a folder of templates.

use std::collections::BTreeMap;
use std::path::Path;

use super::sources::unreadable;
use crate::report::Report;

/// The faces the program carries for pages.
const BUNDLE: [(&str, &[u8]); 3] = [
    (
        "SourceSans3-Regular.woff2",
        include_bytes!("../../templates/polices/web/SourceSans3-Regular.woff2"),
    ),
    (
        "SourceSans3-Bold.woff2",
        include_bytes!("../../templates/polices/web/SourceSans3-Bold.woff2"),
    ),
    (
        "SourceSerif4Display-Semibold.woff2",
        include_bytes!("../../templates/polices/web/SourceSerif4Display-Semibold.woff2"),
    ),
];

/// Where they are in a folder of templates.
const FOLDER: &str = "polices/web";

/// Our faces, by their place in a folder of templates.
pub(super) fn ours() -> impl Iterator<Item = (String, Vec<u8>)> {
    BUNDLE.iter().map(|(name, bytes)| (format!("{FOLDER}/{name}"), bytes.to_vec()))
}

/// The faces by name: ours, and over them those of a folder.
pub fn web_faces(folder: Option<&Path>, report: &mut Report) -> Option<BTreeMap<String, Vec<u8>>> {
    let mut faces: BTreeMap<String, Vec<u8>> =
        BUNDLE.iter().map(|(name, bytes)| ((*name).to_owned(), bytes.to_vec())).collect();
    let own = folder.map(|folder| folder.join(FOLDER)).filter(|folder| folder.is_dir());
    let Some(own) = own else { return Some(faces) };
    let read = super::sources::files(&own, "woff2").and_then(|paths| {
        for path in paths {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
            let bytes = std::fs::read(&path).map_err(|fault| (path, fault))?;
            faces.insert(name.unwrap_or_default(), bytes);
        }
        Ok(())
    });
    match read {
        Ok(()) => Some(faces),
        Err(fault) => {
            unreadable(fault, report);
            None
        }
    }
}
