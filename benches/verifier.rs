//! How long checking a very large workbook takes, and how much memory, and how
//! both grow; then how soon a zip bomb is refused: `cargo bench --bench verifier`.
#![expect(clippy::print_stdout, reason = "a benchmark says what it measured")]
#![expect(clippy::unwrap_used, reason = "a benchmark that cannot run measures nothing")]
#![expect(clippy::disallowed_methods, reason = "a benchmark lays its own files out")]

use std::io::{Cursor, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use greffe::schema::{Column, Sheet};
use greffe::starter::{self, CellValue, Tables};
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
        let (median, memory) = measured(&path, 0);
        let rows = proposals * 5;
        println!(
            "{proposals} proposals, {rows} rows: median {median:?} of {RUNS}; memory {memory} MB"
        );
    }
    let path = folder.path().join("bombe.xlsx");
    std::fs::write(&path, bomb()).unwrap();
    let (median, memory) = measured(&path, 4);
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

/// The median time and the highest memory of checking a workbook.
fn measured(path: &Path, code: i32) -> (Duration, u64) {
    let mut times: Vec<Duration> = Vec::new();
    let mut highest = 0;
    for _ in 0..RUNS {
        let start = Instant::now();
        let mut run = Command::new(env!("CARGO_BIN_EXE_greffe"))
            .arg("verifier")
            .arg(path)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let memory = format!("/proc/{}/status", run.id());
        let status = loop {
            highest = highest.max(high_water(&memory).unwrap_or(0));
            if let Some(status) = run.try_wait().unwrap() {
                break status;
            }
            std::thread::sleep(Duration::from_millis(2));
        };
        times.push(start.elapsed());
        assert_eq!(status.code(), Some(code), "{}", path.display());
    }
    times.sort();
    (times.get(RUNS / 2).copied().unwrap_or_default(), highest / 1024)
}

/// The highest resident memory so far, in kilobytes, where the system tells.
fn high_water(status: &str) -> Option<u64> {
    let text = std::fs::read_to_string(status).ok()?;
    let line = text.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
