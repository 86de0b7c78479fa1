//! PDFs read back with tools we did not write.
#![expect(clippy::unwrap_used, reason = "a broken document is a failed test")]

use std::path::Path;

use lopdf::{Document, Object};
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};

/// The text of a document, without its spaces: extraction doubles some.
pub(crate) fn text(path: &Path) -> String {
    let document = Document::load(path).unwrap();
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    pages.iter().map(|&page| squeezed(&document.extract_text(&[page]).unwrap())).collect()
}

/// The text of each page, without its spaces.
pub(crate) fn pages(path: &Path) -> Vec<String> {
    let document = Document::load(path).unwrap();
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    pages.iter().map(|&page| squeezed(&document.extract_text(&[page]).unwrap())).collect()
}

/// A text without its spaces.
pub(crate) fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Asserts that independent rules find no fault: PDF/A-2a and PDF/UA-1.
pub(crate) fn assert_conforms(bytes: &[u8], name: &str) {
    for profile in [ValidationProfile::PdfA2a, ValidationProfile::PdfUa1] {
        let options = ValidationOptions::default().profile(profile);
        let verdict = validate_pdf_bytes(bytes, &options).unwrap();
        assert!(verdict.is_compliant, "{name}: {verdict}");
    }
}

/// The document with its tags torn out: every checker must refuse it.
pub(crate) fn untagged(bytes: &[u8]) -> Vec<u8> {
    let mut document = Document::load_mem(bytes).unwrap();
    let catalog = document.trailer.get(b"Root").and_then(Object::as_reference).unwrap();
    let catalog = document.get_object_mut(catalog).unwrap().as_dict_mut().unwrap();
    catalog.remove(b"StructTreeRoot").unwrap();
    catalog.remove(b"MarkInfo").unwrap();
    let mut out = Vec::new();
    document.save_to(&mut out).unwrap();
    out
}

/// The language a document declares.
pub(crate) fn language(bytes: &[u8]) -> String {
    let document = Document::load_mem(bytes).unwrap();
    let lang = document.catalog().unwrap().get(b"Lang").unwrap();
    String::from_utf8(lang.as_str().unwrap().to_vec()).unwrap()
}
