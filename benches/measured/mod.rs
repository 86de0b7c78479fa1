//! What a run of the program takes, measured from outside.

use std::ffi::OsStr;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// How long runs took, from the shortest, and the highest memory of any.
pub(crate) struct Measured {
    /// The times, from the shortest.
    pub(crate) times: Vec<Duration>,
    /// In megabytes; 0 where the system does not tell.
    pub(crate) memory: u64,
}

impl Measured {
    /// The time in the middle.
    pub(crate) fn median(&self) -> Duration {
        self.times.get(self.times.len() / 2).copied().unwrap_or_default()
    }
}

/// Runs the program so many times.
///
/// # Panics
/// When it does not end with that code.
pub(crate) fn measured<S: AsRef<OsStr>>(arguments: &[S], code: i32, runs: usize) -> Measured {
    let mut times: Vec<Duration> = Vec::new();
    let mut highest = 0;
    for _ in 0..runs {
        let start = Instant::now();
        let mut run = Command::new(env!("CARGO_BIN_EXE_greffe"))
            .args(arguments)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let status = format!("/proc/{}/status", run.id());
        let ended = loop {
            highest = highest.max(high_water(&status).unwrap_or(0));
            if let Some(ended) = run.try_wait().unwrap() {
                break ended;
            }
            std::thread::sleep(Duration::from_millis(2));
        };
        times.push(start.elapsed());
        assert_eq!(ended.code(), Some(code));
    }
    times.sort();
    Measured { times, memory: highest / 1024 }
}

/// The highest resident memory so far, in kilobytes, where the system tells.
fn high_water(status: &str) -> Option<u64> {
    let text = std::fs::read_to_string(status).ok()?;
    let line = text.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
