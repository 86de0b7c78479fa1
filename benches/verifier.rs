//! How long checking a very large workbook takes, and how much memory, and how
//! both grow; then how soon a zip bomb is refused: `cargo bench --bench verifier`.
#![expect(clippy::print_stdout, reason = "a benchmark says what it measured")]
#![expect(clippy::unwrap_used, reason = "a benchmark that cannot run measures nothing")]
#![expect(clippy::disallowed_methods, reason = "a benchmark lays its own files out")]

mod measured;

use std::io::{Cursor, Write};

use greffe::schema::{Column, Sheet};
use greffe::starter::{self, CellValue, Tables};
use measured::measured;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const RUNS: usize = 9;
/// Four years of follow-up: 50 000 rows for 10 000 proposals.
const YEARS: std::ops::RangeInclusive<u32> = 2022..=2025;

fn main() {
    let folder = tempfile::tempdir().unwrap();
    for proposals in [2_500, 5_000, 10_000] {
        let path = folder.path().join(format!("{proposals}.xlsx"));
        std::fs::write(&path, workbook(proposals)).unwrap();
        let runs = measured(&["verifier".as_ref(), path.as_os_str()], 0, RUNS);
        let (median, memory) = (runs.median(), runs.memory);
        let rows = proposals * 5;
        println!(
            "{proposals} proposals, {rows} rows: median {median:?} of {RUNS}; memory {memory} MB"
        );
    }
    let path = folder.path().join("bombe.xlsx");
    std::fs::write(&path, bomb()).unwrap();
    let runs = measured(&["verifier".as_ref(), path.as_os_str()], 4, RUNS);
    let (median, memory) = (runs.median(), runs.memory);
    println!("1 GB in a zip: refused in {median:?}, median of {RUNS}; memory {memory} MB");
}

/// A workbook of so many proposals, each followed every year.
fn workbook(proposals: u32) -> Vec<u8> {
    const TRANSITIONS: u32 = 12;
    let text = |text: String| CellValue::Text(text);
    let mut tables = Tables::blank();
    for code in 0..TRANSITIONS {
        tables.push(
            Sheet::Transitions,
            [
                (Column::Code, text(format!("t{code}"))),
                (Column::Name, text(format!("Volet {code}"))),
            ],
        );
    }
    for year in YEARS {
        tables.push(Sheet::Years, [(Column::Year, CellValue::Number(year))]);
    }
    for number in 1..=proposals {
        tables.push(
            Sheet::Proposals,
            [
                (Column::Number, CellValue::Number(number)),
                (Column::Title, text(format!("Proposition fictive numéro {number}"))),
                (Column::Transition, text(format!("t{}", number % TRANSITIONS))),
                (Column::Paper, CellValue::Number(number % 97)),
                (Column::Digital, CellValue::Number(number % 89)),
            ],
        );
        for year in YEARS {
            let status = ["mise en œuvre", "en cours", "non mise en œuvre"];
            let rank = usize::try_from((number + year) % 3).unwrap();
            let status = status.get(rank).unwrap();
            tables.push(
                Sheet::Progress,
                [
                    (Column::Number, CellValue::Number(number)),
                    (Column::Year, CellValue::Number(year)),
                    (Column::Status, text((*status).to_owned())),
                    (Column::Progress, text(format!("Avancement de {number} en {year}."))),
                ],
            );
        }
    }
    starter::write("Classeur fictif", &tables).unwrap()
}

/// A gigabyte of nothing, in a megabyte.
fn bomb() -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file("[Content_Types].xml", SimpleFileOptions::default()).unwrap();
    writer.write_all(b"<Types/>").unwrap();
    writer.start_file("xl/worksheets/sheet1.xml", SimpleFileOptions::default()).unwrap();
    let nothing = vec![0; 1 << 20];
    for _ in 0..1024 {
        writer.write_all(&nothing).unwrap();
    }
    let mut bytes = writer.finish().unwrap().into_inner();
    // It says that it is small: only unpacking it tells.
    let declared = (1_u32 << 30).to_le_bytes();
    while let Some(at) = bytes.windows(4).position(|four| four == declared) {
        bytes.splice(at..at + 4, 1_000_u32.to_le_bytes());
    }
    bytes
}
