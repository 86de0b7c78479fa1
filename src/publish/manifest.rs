//! The manifest: what was made of what, provable with `sha256sum` alone.

use super::Outputs;
use crate::compute::sha256;
use serde_json::json;

/// What a year was made of.
#[derive(Debug)]
pub struct Manifest<'a> {
    /// The year.
    pub year: u16,
    /// The workbook's file name.
    pub workbook: &'a str,
    /// The workbook's bytes.
    pub bytes: &'a [u8],
    /// The templates used, by name.
    pub templates: &'a std::collections::BTreeMap<String, String>,
    /// The fingerprint printed on each document, by relative path.
    pub fingerprints: &'a std::collections::BTreeMap<String, String>,
}

impl Manifest<'_> {
    pub(super) fn write(&self, outputs: &Outputs) -> Vec<u8> {
        let files: Vec<_> = outputs
            .iter()
            .map(|(path, bytes)| {
                json!({
                    "chemin": path,
                    "octets": bytes.len(),
                    "sha256": sha256(bytes),
                    "empreinte": self.fingerprints.get(path),
                })
            })
            .collect();
        let templates: Vec<_> = self
            .templates
            .iter()
            .map(|(name, text)| json!({ "nom": name, "sha256": sha256(text.as_bytes()) }))
            .collect();
        let manifest = json!({
            "outil": format!("greffe {}", env!("CARGO_PKG_VERSION")),
            "annee": self.year,
            "classeur": { "nom": self.workbook, "sha256": sha256(self.bytes) },
            "modeles": templates,
            "fichiers": files,
        });
        let mut text = serde_json::to_vec_pretty(&manifest).unwrap_or_default();
        text.push(b'\n');
        text
    }
}
