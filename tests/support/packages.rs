//! Packages that no program writes: parts put together as they are.
#![expect(clippy::unwrap_used, reason = "a broken fixture is a failed test")]

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

const ROOT: &str = r#"<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const RELS: &str = r#"<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
const BOOK: &str = r#"<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Suivi" sheetId="1" r:id="r1"/></sheets></workbook>"#;

/// A package of these parts.
pub(crate) fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The parts of a package.
pub(crate) fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let count = archive.len();
    let part = |index| {
        let mut part = archive.by_index(index).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        (part.name().unwrap().into_owned(), bytes)
    };
    (0..count).map(part).collect()
}

/// An `.xlsx` of one sheet Suivi, from the inside of its `sheetData` and of its
/// shared texts.
pub(crate) fn xlsx(rows: &str, texts: &str) -> Vec<u8> {
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    package(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", ROOT.as_bytes()),
        ("xl/_rels/workbook.xml.rels", RELS.as_bytes()),
        ("xl/workbook.xml", BOOK.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
        ("xl/sharedStrings.xml", texts.as_bytes()),
    ])
}

/// An `.ods` of one sheet Suivi, from the inside of its table.
pub(crate) fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet>\
         <table:table table:name=\"Suivi\">{rows}</table:table>\
         </office:spreadsheet></office:body></office:document-content>"
    );
    package(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.as_bytes()),
        ("META-INF/manifest.xml", b"<manifest:manifest/>"),
    ])
}

/// An `.xlsb` of one sheet Suivi, from its records [MS-XLSB].
pub(crate) fn xlsb(sheet: &[u8]) -> Vec<u8> {
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    // BrtBundleSh: the part `r1`, named Suivi; then the end of the list.
    let mut book = vec![0x9c, 0x01, 0x1e, 0, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0];
    book.extend(wide("r1"));
    book.extend([5, 0, 0, 0]);
    book.extend(wide("Suivi"));
    book.extend([0x90, 0x01, 0, 0x84, 0x01, 0]);
    package(&[
        ("xl/_rels/workbook.bin.rels", RELS.replace("sheet1.xml", "sheet1.bin").as_bytes()),
        ("xl/workbook.bin", &book),
        ("xl/worksheets/sheet1.bin", sheet),
    ])
}
