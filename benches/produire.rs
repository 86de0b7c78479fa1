//! How long the whole run for the sample's latest year takes, and how much
//! memory at its highest: `cargo bench --bench produire`.
#![expect(clippy::print_stdout, reason = "a benchmark says what it measured")]
#![expect(clippy::unwrap_used, reason = "a benchmark that cannot run measures nothing")]

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const RUNS: usize = 20;

fn main() {
    let workbook = Path::new(env!("CARGO_MANIFEST_DIR")).join("inputs/suivi.xlsx");
    let output = tempfile::tempdir().unwrap();
    let mut times: Vec<Duration> = Vec::new();
    let mut highest = 0;
    for _ in 0..RUNS {
        let start = Instant::now();
        let mut run = Command::new(env!("CARGO_BIN_EXE_greffe"))
            .arg("produire")
            .arg(&workbook)
            .arg("--sortie")
            .arg(output.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let memory = format!("/proc/{}/status", run.id());
        let code = loop {
            highest = highest.max(high_water(&memory).unwrap_or(0));
            if let Some(status) = run.try_wait().unwrap() {
                break status;
            }
            std::thread::sleep(Duration::from_millis(2));
        };
        times.push(start.elapsed());
        assert!(code.success());
    }
    times.sort();
    let at = |rank: usize| times.get(rank).map_or(0, Duration::as_millis);
    println!(
        "{RUNS} runs: fastest {} ms, median {} ms, slowest {} ms; memory {} MB",
        at(0),
        at(RUNS / 2),
        at(RUNS - 1),
        highest / 1024
    );
}

/// The highest resident memory so far, in kilobytes, where the system tells.
fn high_water(status: &str) -> Option<u64> {
    let text = std::fs::read_to_string(status).ok()?;
    let line = text.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
