//! Whatever bytes are given for a workbook, there is an answer: no panic, no
//! endless loop, no memory without end.
//!
//! A first byte of 1 to 4 says that what follows is the inside of a workbook,
//! which is then wrapped in a sound package: a fuzzer does not find out how to
//! compress. Anything else is a file as it stands.
#![no_main]

use std::io::{Cursor, Write};

use greffe::compute::compute;
use greffe::judge::judge;
use greffe::read::read;
use greffe::report::{Report, to_json, to_terminal};
use greffe::resolve::{Beside, BesideFault, resolve};
use libfuzzer_sys::fuzz_target;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fuzz_target!(
    init: {
        // A panic of the spreadsheet reader is caught by `read`; one of ours
        // still ends the run, without the hook that ends it for both.
        std::panic::set_hook(Box::new(|_| {}));
    },
    |data: &[u8]| {
        match data {
            [1, inside @ ..] => check(&ods(inside)),
            [2, inside @ ..] => check(&xlsx(inside)),
            [3, inside @ ..] => check(&xls(inside)),
            [4, inside @ ..] => check(&xlsb(inside)),
            file => check(file),
        }
    }
);

/// Everything that happens to a workbook before a document is made of it.
fn check(file: &[u8]) {
    let mut report = Report::new();
    if let Ok(workbook) = read(file, &mut report) {
        let resolution = resolve(&workbook, &Nothing, &|_| true, &mut report);
        let results = compute(&resolution.record);
        let year = resolution.record.latest_year();
        judge(&resolution.record, &results, &resolution.damage, year, &mut report);
    }
    let told = to_terminal(&report, "suivi.xlsx", None).len() + to_json(&report).to_string().len();
    assert!(told > 0);
}

/// No file lies beside the workbook.
struct Nothing;

impl Beside for Nothing {
    fn read(&self, _: &str) -> Result<Vec<u8>, BesideFault> {
        Err(BesideFault::Missing)
    }
}

fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        let options =
            SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        writer.start_file(*name, options).expect("a buffer takes everything");
        writer.write_all(bytes).expect("a buffer takes everything");
    }
    writer.finish().expect("a buffer takes everything").into_inner()
}

fn ods(content: &[u8]) -> Vec<u8> {
    package(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content),
        ("META-INF/manifest.xml", b"<manifest:manifest/>"),
    ])
}

/// A sheet, then its shared texts after a byte of zero.
fn xlsx(inside: &[u8]) -> Vec<u8> {
    let mut parts = inside.splitn(2, |byte| *byte == 0);
    let (sheet, texts) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    package(&[
        ("[Content_Types].xml", b"<Types/>"),
        (
            "_rels/.rels",
            br#"<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            br#"<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
        ),
        (
            "xl/workbook.xml",
            br#"<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Suivi" sheetId="1" r:id="r1"/></sheets></workbook>"#,
        ),
        ("xl/worksheets/sheet1.xml", sheet),
        ("xl/sharedStrings.xml", texts),
    ])
}

fn xls(stream: &[u8]) -> Vec<u8> {
    let buffer = Cursor::new(Vec::new());
    let mut file =
        cfb::CompoundFile::create_with_version(cfb::Version::V3, buffer).expect("a buffer");
    let mut target = file.create_stream("Workbook").expect("a buffer takes everything");
    target.write_all(stream).expect("a buffer takes everything");
    drop(target);
    file.flush().expect("a buffer takes everything");
    file.into_inner().into_inner()
}

fn xlsb(inside: &[u8]) -> Vec<u8> {
    // BrtBundleSh « Suivi », of the part `r1`; then the end of the list.
    let mut workbook: Vec<u8> = vec![0x9c, 0x01, 0x1e, 0, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0];
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    workbook.extend(wide("r1"));
    workbook.extend([5, 0, 0, 0]);
    workbook.extend(wide("Suivi"));
    workbook.extend([0x90, 0x01, 0, 0x84, 0x01, 0]);
    package(&[
        (
            "xl/_rels/workbook.bin.rels",
            br#"<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.bin"/></Relationships>"#,
        ),
        ("xl/workbook.bin", &workbook),
        ("xl/worksheets/sheet1.bin", inside),
    ])
}
