//! How long the whole run for the sample's latest year takes, and how much
//! memory at its highest: `cargo bench --bench produire`.
#![expect(clippy::print_stdout, reason = "a benchmark says what it measured")]
#![expect(clippy::unwrap_used, reason = "a benchmark that cannot run measures nothing")]

mod measured;

use std::ffi::OsStr;
use std::path::Path;
use std::time::Duration;

use measured::{Measured, measured};

const RUNS: usize = 20;

fn main() {
    let workbook = Path::new(env!("CARGO_MANIFEST_DIR")).join("inputs/suivi.xlsx");
    let output = tempfile::tempdir().unwrap();
    let arguments: [&OsStr; 4] =
        ["produire".as_ref(), workbook.as_ref(), "--sortie".as_ref(), output.path().as_ref()];
    let runs = measured(&arguments, 0, RUNS);
    let median = runs.median();
    let Measured { times, memory } = runs;
    let fastest = times.first().map_or(0, Duration::as_millis);
    let slowest = times.last().map_or(0, Duration::as_millis);
    println!(
        "{RUNS} runs: fastest {fastest} ms, median {} ms, slowest {slowest} ms; memory {memory} MB",
        median.as_millis()
    );
}
