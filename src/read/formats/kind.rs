//! What a file is, by its content: its name may say anything.

use super::ole;
use super::package::Package;
use crate::report::{Foreign, Refusal};

/// A kind of workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Office Open XML: `.xlsx`, `.xlsm`.
    Xlsx,
    /// Its binary form: `.xlsb`.
    Xlsb,
    /// OpenDocument: `.ods`.
    Ods,
    /// Excel 5 to 2003: `.xls`.
    Xls,
}

/// The kind of these bytes, or what they are instead.
pub(super) fn kind(bytes: &[u8]) -> Result<Kind, Refusal> {
    if bytes.starts_with(b"PK\x03\x04") {
        Package::open(bytes)?.kind()
    } else if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        ole::check(bytes).map(|()| Kind::Xls)
    } else {
        Err(Refusal::Foreign(foreign(bytes)))
    }
}

fn foreign(bytes: &[u8]) -> Foreign {
    // The signature of a bare BIFF stream of Excel 2, 3 or 4.
    const OLD: [&[u8]; 3] = [b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00"];
    const PICTURES: [&[u8]; 4] = [b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM"];
    if bytes.is_empty() {
        Foreign::Empty
    } else if bytes.starts_with(b"%PDF") {
        Foreign::Pdf
    } else if bytes.starts_with(b"{\\rtf") {
        Foreign::TextDocument
    } else if OLD.iter().any(|start| bytes.starts_with(start)) {
        Foreign::OldExcel
    } else if PICTURES.iter().any(|start| bytes.starts_with(start)) {
        Foreign::Picture
    } else {
        text(bytes)
    }
}

/// What a text is, if it is one: UTF-16 as Excel exports it, UTF-8, Latin-1.
fn text(bytes: &[u8]) -> Foreign {
    let head = bytes.get(..4096).unwrap_or(bytes);
    let wide = head.starts_with(b"\xff\xfe") || head.starts_with(b"\xfe\xff");
    let control = |byte: &&u8| byte.is_ascii_control() && !byte.is_ascii_whitespace();
    if !wide && head.iter().any(|byte| control(&byte)) {
        return Foreign::Unknown;
    }
    let plain: Vec<u8> = head.iter().copied().filter(|byte| *byte != 0).collect();
    let plain = String::from_utf8_lossy(&plain).to_lowercase();
    if plain.contains("urn:schemas-microsoft-com:office:spreadsheet") {
        Foreign::OldXml
    } else if is_shortcut(&plain) {
        Foreign::Shortcut
    } else if ["<html", "<!doctype html", "<table", "<meta"].iter().any(|it| plain.contains(it)) {
        Foreign::WebPage
    } else {
        Foreign::Text
    }
}

/// Whether a text, in lower case, only says where a page is: the shortcut that
/// Google Drive leaves on a synchronised disk, that of Windows, that of macOS.
fn is_shortcut(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let drive =
        text.starts_with('{') && ["\"url\"", "\"doc_id\""].iter().any(|it| text.contains(it));
    drive || text.starts_with("[internetshortcut]") || text.contains("<key>url</key>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_a_file_is_that_is_no_workbook() {
        for (bytes, expected) in [
            (&b""[..], Foreign::Empty),
            (b"%PDF-1.7\n", Foreign::Pdf),
            (b"\xef\xbb\xbfN\xc2\xb0;Ann\xc3\xa9e;Statut\n1;2025;faite", Foreign::Text),
            (b"N\xb0;Ann\xe9e\n1;2025", Foreign::Text),
            (b"\xff\xfeN\0;\0A\0\n\0", Foreign::Text),
            (b"<html xmlns:o=\"x\"><table><tr><td>1</td></tr></table>", Foreign::WebPage),
            (b"{\"url\": \"https://docs.example/open?id=1\"}", Foreign::Shortcut),
            (b"{\"\":\"WARNING!\",\"doc_id\":\"1\",\"email\":\"\"}", Foreign::Shortcut),
            (b"[InternetShortcut]\r\nURL=https://docs.example/1\r\n", Foreign::Shortcut),
            (b"<?xml?><plist><dict><key>URL</key></dict></plist>", Foreign::Shortcut),
            (b"{\"nom\": 1}", Foreign::Text),
            (b"{\\rtf1\\ansi", Foreign::TextDocument),
            (b"\x89PNG\r\n\x1a\n", Foreign::Picture),
            (b"\x09\x04\x06\x00\x00\x00\x10\x00", Foreign::OldExcel),
            (b"\x7fELF\x02\x01\x01", Foreign::Unknown),
            (
                b"<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
                Foreign::OldXml,
            ),
        ] {
            assert_eq!(kind(bytes), Err(Refusal::Foreign(expected)));
        }
        assert!(matches!(kind(b"PK\x03\x04 cut short"), Err(Refusal::Damaged(_))));
    }
}
