//! Whatever the file, an answer: within bounds, without a panic, and about the
//! file as it was saved.
#![expect(clippy::unwrap_used, reason = "a broken fixture is a failed test")]
#![expect(clippy::disallowed_methods, reason = "tests lay their own files out")]
#![expect(clippy::indexing_slicing, reason = "a broken fixture is a failed test")]
#![expect(clippy::format_collect, reason = "a test is read before it is fast")]

use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicBool, Ordering};

use greffe::compute::compute;
use greffe::judge::judge;
use greffe::read::{bytes_of, read};
use greffe::report::{Excess, Problem, Refusal, Report};
use greffe::schema::{Column, Sheet};
use proptest::prelude::*;
use proptest::sample::Index;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::support::packages::{ods, package, parts, xlsb, xlsx};
use crate::support::records::understood;

fn refused(bytes: &[u8]) -> Refusal {
    read(bytes, &mut Report::new()).unwrap_err()
}

fn fixture(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/workbooks");
    std::fs::read(folder.join(name)).unwrap()
}

/// What two rows of Suivi read as: the header, and one row below it.
fn only_row(bytes: &[u8]) -> Vec<(Column, String)> {
    let workbook = read(bytes, &mut Report::new()).unwrap();
    let rows = &workbook.tables[&Sheet::Progress].rows;
    assert_eq!(rows.len(), 1);
    [Column::Number, Column::Year, Column::Status, Column::Value]
        .into_iter()
        .filter_map(|column| Some((column, rows[0].cell(column)?.raw.shown())))
        .collect()
}

const HEADER: &str = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>N°</t></is></c><c r="B1" t="inlineStr"><is><t>Année</t></is></c><c r="C1" t="inlineStr"><is><t>Statut</t></is></c><c r="XFD1" t="inlineStr"><is><t>Valeur</t></is></c></row>"#;

/// Three columns at the left of the sheet, one at its other end, the row at its
/// foot: read, for what is between is not kept.
#[test]
fn a_table_that_goes_to_the_last_cell_is_read() {
    let row = r#"<row r="1048576"><c r="A1048576"><v>1</v></c><c r="B1048576"><v>2025</v></c><c r="C1048576" t="inlineStr"><is><t>en <r>cours</r></t></is></c><c r="XFD1048576"><v>0.5</v></c></row>"#;
    let text = |text: &str| text.to_owned();
    assert_eq!(
        only_row(&xlsx(&format!("{HEADER}{row}"), "<sst></sst>")),
        [
            (Column::Number, text("1")),
            (Column::Year, text("2025")),
            (Column::Status, text("en cours")),
            (Column::Value, text("0,5"))
        ]
    );
}

/// What would not fit in memory is refused before it is there.
#[test]
fn what_grows_when_it_is_read_is_refused() {
    let cells = Refusal::Excess(Excess::Cells { most: 3_000_000 });
    let texts = Refusal::Excess(Excess::Text { most: 256 });
    let cell = |text: &str| {
        format!(
            "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
        )
    };
    let far = "<table:table-cell table:number-columns-repeated=\"16383\"/>";
    let repeated = |rows: u32, inside: &str| {
        format!("<table:table-row table:number-rows-repeated=\"{rows}\">{inside}</table:table-row>")
    };
    let long = "x".repeat(100_000);
    for (bytes, expected) in [
        // One cell repeated to the end of the sheet; two cells at its two ends.
        (ods(&repeated(1_048_576, &cell("a").repeat(4))), cells.clone()),
        (
            ods(&format!(
                "{}{}",
                repeated(1, &cell("a")),
                repeated(1_048_000, &format!("{far}{}", cell("b")))
            )),
            cells.clone(),
        ),
        // Rows of one cell, each at the far right.
        (ods(&repeated(1, &format!("{far}{}", cell("a"))).repeat(200)), cells.clone()),
        // A long text that is repeated, or that many cells share.
        (ods(&repeated(3_000, &cell(&long))), texts.clone()),
        (
            xlsx(
                &(1..=3_000)
                    .map(|row| {
                        format!("<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>0</v></c></row>")
                    })
                    .collect::<String>(),
                &format!("<sst><si><t>{long}</t></si></sst>"),
            ),
            texts,
        ),
        // A table of texts that announces more than there is.
        (xlsx("", "<sst uniqueCount=\"99999999999\"></sst>"), cells),
    ] {
        assert_eq!(refused(&bytes), expected);
    }
}

/// A cell in a column that no spreadsheet has: found by the fuzzer.
#[test]
fn a_cell_without_an_address_is_not_there() {
    let mut sheet = vec![0x81, 0x01, 0, 0x94, 0x01, 16];
    sheet.extend([0; 16]);
    // BrtBeginSheetData, a row, a number in the last column that four bytes say.
    sheet.extend([0x91, 0x01, 0, 0x00, 25]);
    sheet.extend([0; 25]);
    sheet.extend([0x02, 12, 255, 255, 255, 255, 0, 0, 0, 0, 6, 0, 0, 0]);
    sheet.extend([0x92, 0x01, 0]);
    let workbook = read(&xlsb(&sheet), &mut Report::new()).unwrap();
    assert!(workbook.tables.is_empty() && workbook.unread.contains(&Sheet::Progress));
}

/// Calc writes an empty result as an empty paragraph; a program that does not
/// compute writes nothing at all.
#[test]
fn a_formula_of_an_ods_is_computed_when_it_shows_something() {
    let cell = |text: &str| {
        format!(
            "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
        )
    };
    let told = |formula: &str| {
        let titles = ["N°", "Année", "Statut", "Avancement"].map(cell).concat();
        let row = ["1", "2025", "en cours"].map(cell).concat();
        let rows = format!(
            "<table:table-row>{titles}</table:table-row><table:table-row>{row}{formula}</table:table-row>"
        );
        let mut report = Report::new();
        read(&ods(&rows), &mut report).unwrap();
        report.sorted().into_iter().map(|it| it.problem.clone()).collect::<Vec<_>>()
    };
    let formula = "<table:table-cell table:formula=\"of:=IF(1;&quot;&quot;;2)\"";
    assert_eq!(told(&format!("{formula}><text:p/></table:table-cell>")), []);
    assert_eq!(told(&format!("{formula}/>")), [Problem::FormulaStale]);
}

/// Three hundred megabytes of nothing in a small file.
#[test]
fn a_zip_bomb_is_refused() {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file("xl/worksheets/sheet1.xml", SimpleFileOptions::default()).unwrap();
    let nothing = vec![0; 1 << 20];
    for _ in 0..300 {
        writer.write_all(&nothing).unwrap();
    }
    let mut bytes = writer.finish().unwrap().into_inner();
    assert!(bytes.len() < 1 << 20);
    assert_eq!(refused(&bytes), Refusal::Excess(Excess::Unpacked { most: 256 }));
    // The same, which says that it is small.
    let declared = (300_u32 << 20).to_le_bytes();
    while let Some(at) = bytes.windows(4).position(|four| four == declared) {
        bytes.splice(at..at + 4, 1_000_u32.to_le_bytes());
    }
    assert!(matches!(refused(&bytes), Refusal::Damaged(_)));
}

#[test]
fn a_package_of_too_many_parts_is_refused() {
    let names: Vec<String> = (0..5_000).map(|part| format!("xl/{part}.xml")).collect();
    let parts: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert_eq!(refused(&package(&parts)), Refusal::Excess(Excess::Parts { most: 4_000 }));
}

/// Two sheets that are one and the same part are read twice at most for nothing.
#[test]
fn sheets_that_share_their_part_share_the_budget() {
    let row: String = (1..=50_000)
        .map(|row| format!("<row r=\"{row}\"><c r=\"A{row}\"><v>1</v></c></row>"))
        .collect();
    let book: String = (0..100)
        .map(|sheet| format!("<sheet name=\"Copie {sheet}\" sheetId=\"{sheet}\" r:id=\"r1\"/>"))
        .collect();
    let parts: Vec<(String, Vec<u8>)> = parts(&xlsx(&row, "<sst></sst>"))
        .into_iter()
        .map(|(name, bytes)| {
            if name == "xl/workbook.xml" {
                let book = format!("<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>{book}</sheets></workbook>");
                (name, book.into_bytes())
            } else {
                (name, bytes)
            }
        })
        .collect();
    let parts: Vec<(&str, &[u8])> =
        parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    assert_eq!(refused(&package(&parts)), Refusal::Excess(Excess::Cells { most: 3_000_000 }));
}

/// A workbook of the folder, with what a spreadsheet leaves beside it.
fn beside(lock: &str, content: &[u8]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("suivi.xlsx");
    std::fs::write(&path, fixture("fictif.xlsx")).unwrap();
    std::fs::write(folder.path().join(lock), content).unwrap();
    (folder, path)
}

#[test]
fn a_file_open_elsewhere_is_read_and_said() {
    let excel: Vec<u8> = [&[8][..], b"Greffe A", &[b' '; 46], &[8, 0], &[0; 108]].concat();
    for (lock, content, expected) in [
        (".~lock.suivi.xlsx#", &b",greffe,poste-12,24.11.2026 10:12,;"[..], "greffe"),
        (".~lock.suivi.xlsx#", b"", ""),
        ("~$suivi.xlsx", &excel, "Greffe A"),
        ("~$suivi.xlsx", b"", ""),
    ] {
        let (_folder, path) = beside(lock, content);
        let mut report = Report::new();
        assert_eq!(bytes_of(&path, &mut report), Some(fixture("fictif.xlsx")));
        let told: Vec<&Problem> = report.sorted().into_iter().map(|it| &it.problem).collect();
        assert_eq!(told, [&Problem::OpenElsewhere { who: expected.to_owned() }], "{lock}");
    }
}

/// While another program saves it again and again, a file is read whole, or it
/// is said that it changes.
#[test]
fn a_file_that_changes_is_never_read_in_part() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("suivi.xlsx");
    let version = |length: usize| vec![u8::try_from(length % 251).unwrap(); length];
    std::fs::write(&path, version(1)).unwrap();
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for length in (1..).step_by(4_099).cycle().take(usize::MAX) {
                if done.load(Ordering::Relaxed) {
                    break;
                }
                std::fs::write(&path, version(length % 2_000_000)).unwrap();
            }
        });
        for _ in 0..200 {
            let mut report = Report::new();
            match bytes_of(&path, &mut report) {
                Some(bytes) => assert!(bytes.windows(2).all(|two| two[0] == two[1])),
                None => assert_eq!(report.sorted()[0].problem, Problem::FileChanging),
            }
        }
        done.store(true, Ordering::Relaxed);
    });
}

static FILES: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    [
        "fictif.xlsx",
        "fictif-calc.xlsx",
        "fictif-calc.ods",
        "fictif-calc.xls",
        "fictif-openpyxl.xlsx",
    ]
    .map(fixture)
    .into()
});

/// One fault of a disk, of a transfer, of somebody with an editor.
#[derive(Debug, Clone)]
enum Fault {
    Flip(Index, u8),
    Cut(Index),
    Drop(Index, u8),
    Splice(Index, Index, Index),
}

fn fault() -> impl Strategy<Value = Fault> {
    prop_oneof![
        4 => (any::<Index>(), 1u8..).prop_map(|(at, by)| Fault::Flip(at, by)),
        1 => any::<Index>().prop_map(Fault::Cut),
        2 => (any::<Index>(), any::<u8>()).prop_map(|(at, count)| Fault::Drop(at, count)),
        1 => (any::<Index>(), any::<Index>(), any::<Index>())
            .prop_map(|(file, from, at)| Fault::Splice(file, from, at)),
    ]
}

fn damage(bytes: &mut Vec<u8>, faults: &[Fault]) {
    for fault in faults {
        let length = bytes.len().max(1);
        match fault {
            Fault::Flip(at, by) => {
                if let Some(byte) = bytes.get_mut(at.index(length)) {
                    *byte ^= by;
                }
            }
            Fault::Cut(at) => bytes.truncate(at.index(length)),
            Fault::Drop(at, count) => {
                let at = at.index(length).min(bytes.len());
                let end = at.saturating_add(usize::from(*count)).min(bytes.len());
                bytes.drain(at..end);
            }
            Fault::Splice(file, from, at) => {
                let other = file.get(&FILES);
                let from = from.index(other.len());
                let piece = other[from..(from + 400).min(other.len())].to_vec();
                let at = at.index(length).min(bytes.len());
                bytes.splice(at..at, piece);
            }
        }
    }
}

/// Everything that is done with a workbook before a document is made of it.
fn taken_in(bytes: &[u8]) {
    let mut report = Report::new();
    if read(bytes, &mut report).is_ok() {
        let resolution = understood(bytes, "fictif", &mut Report::new());
        let results = compute(&resolution.record);
        judge(&resolution.record, &results, &resolution.damage, Some(2025), &mut report);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// A damaged file is read or refused.
    #[test]
    fn no_bytes_make_the_program_panic(
        file in any::<Index>(),
        faults in prop::collection::vec(fault(), 1..6),
    ) {
        let mut bytes = file.get(&FILES).clone();
        damage(&mut bytes, &faults);
        taken_in(&bytes);
    }

    /// So is one whose package is sound and whose parts are not.
    #[test]
    fn no_part_makes_the_program_panic(
        file in any::<Index>(),
        part in any::<Index>(),
        faults in prop::collection::vec(fault(), 1..6),
    ) {
        let packages = || FILES.iter().filter(|it| it.starts_with(b"PK"));
        let file = packages().nth(file.index(packages().count())).unwrap();
        let mut parts = parts(file);
        let part = part.index(parts.len());
        damage(&mut parts[part].1, &faults);
        let parts: Vec<(&str, &[u8])> =
            parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
        taken_in(&package(&parts));
    }
}
