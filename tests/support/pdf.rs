//! PDFs read back with tools we did not write.
#![expect(clippy::unwrap_used, reason = "a broken document is a failed test")]
#![expect(clippy::indexing_slicing, reason = "a broken document is a failed test")]

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
///
/// One verdict is checked again: the validator takes the last byte of a
/// compressed stream for a line end when it is a carriage return, and then
/// finds the length wrong (ISO 19005-2, 6.1.7.1) where it is right.
pub(crate) fn assert_conforms(bytes: &[u8], name: &str) {
    for profile in [ValidationProfile::PdfA2a, ValidationProfile::PdfUa1] {
        let options = ValidationOptions::default().profile(profile);
        let verdict = validate_pdf_bytes(bytes, &options).unwrap();
        let only_lengths = !verdict.failures.is_empty()
            && verdict.failures.iter().all(|failure| failure.rule_id.contains("6.1.7.1:"));
        let sound = verdict.is_compliant || only_lengths && lengths_are_right(bytes);
        assert!(sound, "{name}: {verdict}");
    }
}

/// Whether each stream is as long as it says: `endstream` follows on its line.
fn lengths_are_right(bytes: &[u8]) -> bool {
    const OPENING: &[u8] = b">>\nstream\n";
    let mut from = 0;
    let mut streams = 0;
    while let Some(found) = find(&bytes[from..], OPENING) {
        let dictionary = &bytes[from..from + found];
        let start = from + found + OPENING.len();
        let Some(length) = last_length(dictionary) else { return false };
        if !bytes[start + length..].starts_with(b"\nendstream") {
            return false;
        }
        from = start + length;
        streams += 1;
    }
    streams > 0
}

/// The `/Length` that stands last before a stream.
fn last_length(dictionary: &[u8]) -> Option<usize> {
    const KEY: &[u8] = b"/Length ";
    let at = dictionary.windows(KEY.len()).rposition(|window| window == KEY)?;
    let digits = &dictionary[at + KEY.len()..];
    let digits: String = digits
        .iter()
        .take_while(|byte| byte.is_ascii_digit())
        .map(|&byte| char::from(byte))
        .collect();
    digits.parse().ok()
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
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

#[test]
fn a_wrong_length_is_seen() {
    let right = b"1 0 obj <</Length 3>>\nstream\nab\r\nendstream";
    let wrong = b"1 0 obj <</Length 2>>\nstream\nab\r\nendstream";
    assert!(lengths_are_right(right) && !lengths_are_right(wrong) && !lengths_are_right(b""));
}

/// A node of what a screen reader is told: its role, its text alternative, the
/// roles below it.
#[derive(Debug, Default)]
pub(crate) struct Tag {
    pub(crate) role: String,
    pub(crate) alternative: Option<String>,
    pub(crate) inside: Vec<Tag>,
}

impl Tag {
    /// Every node of that role, at any depth.
    pub(crate) fn all(&self, role: &str) -> Vec<&Tag> {
        let own = (self.role == role).then_some(self);
        own.into_iter().chain(self.inside.iter().flat_map(|tag| tag.all(role))).collect()
    }

    /// The roles of headings, in reading order.
    pub(crate) fn headings(&self) -> Vec<&str> {
        let own = self.role.strip_prefix('H').filter(|rest| rest.parse::<u8>().is_ok());
        own.map(|_| self.role.as_str())
            .into_iter()
            .chain(self.inside.iter().flat_map(Tag::headings))
            .collect()
    }
}

/// The structure of a document, as a screen reader walks it.
pub(crate) fn structure(bytes: &[u8]) -> Tag {
    let document = Document::load_mem(bytes).unwrap();
    let root = document.catalog().unwrap().get(b"StructTreeRoot").unwrap();
    tag(&document, root)
}

fn tag(document: &Document, object: &Object) -> Tag {
    let (_, object) = document.dereference(object).unwrap();
    let Ok(node) = object.as_dict() else { return Tag::default() };
    let text = |key: &[u8]| node.get(key).ok().and_then(|it| document.dereference(it).ok());
    let inside = match text(b"K") {
        Some((_, Object::Array(children))) => {
            children.iter().map(|child| tag(document, child)).collect()
        }
        Some((_, child @ Object::Dictionary(_))) => vec![tag(document, child)],
        _ => Vec::new(),
    };
    Tag {
        role: text(b"S")
            .and_then(|(_, role)| role.as_name().ok())
            .map(|role| String::from_utf8_lossy(role).into_owned())
            .unwrap_or_default(),
        alternative: text(b"Alt")
            .and_then(|(_, alternative)| lopdf::decode_text_string(alternative).ok()),
        inside,
    }
}
