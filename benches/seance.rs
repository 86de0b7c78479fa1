//! How long a long sitting takes: 123 members, 60 questions, 300 movements,
//! every question voted by name. `cargo bench --bench seance`.
//!
//! What is timed is all that is computed of it (the room at both instants of
//! each question, quorum, votes, outcome) and every rule that judges it.
#![expect(clippy::print_stdout, reason = "a benchmark says what it measured")]

#[path = "../tests/support/sittings/mod.rs"]
#[expect(dead_code, reason = "the tests look at more of a sitting")]
mod sittings;

use std::hint::black_box;
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use greffe::compute::compute;
use greffe::domain::{MovementKind, Record, WithdrawalCount, WithdrawalMotive};
use greffe::judge::judge;
use greffe::report::Report;
use greffe::resolve::Damage;

use sittings::ballots::{Ballot, Form};
use sittings::play::{Member, Plan, Wish, play};

const RUNS: usize = 200;
const MEMBERS: usize = 123;
const QUESTIONS: usize = 60;
const MOVEMENTS: usize = 300;

fn main() {
    let record = long_sitting();
    let mut computing: Vec<Duration> = Vec::new();
    let mut times: Vec<Duration> = Vec::new();
    for _ in 0..RUNS {
        let start = Instant::now();
        let results = compute(black_box(&record));
        computing.push(start.elapsed());
        let mut report = Report::new();
        judge(&record, &results, &Damage::default(), None, &mut report);
        black_box(report);
        times.push(start.elapsed());
    }
    println!(
        "{MEMBERS} members, {QUESTIONS} questions, {} movements, {} voices, {} withdrawals",
        record.movements.len(),
        record.voices.len(),
        record.withdrawals.len(),
    );
    println!("{RUNS} runs, all told: {}; of which computing: {}", told(times), told(computing));
}

/// The fastest, the median and the slowest, in milliseconds.
fn told(mut times: Vec<Duration>) -> String {
    times.sort();
    let at = |rank: usize| {
        let micros = times.get(rank).map_or(0, Duration::as_micros);
        format!("{},{:02}", micros / 1000, micros % 1000 / 10)
    };
    format!("median {} ms ({} to {})", at(RUNS / 2), at(0), at(RUNS - 1))
}

/// A sitting that is legal, quorum and number of proxies apart.
fn long_sitting() -> Record {
    let mut state = 2025;
    let mut draw = move || {
        state = (state * 1_103_515_245 + 12_345) % 2_147_483_648_usize;
        state / 65_536
    };
    let kinds = [
        MovementKind::Leaves,
        MovementKind::Returns,
        MovementKind::Arrives,
        MovementKind::StepsOut,
        MovementKind::TakesChair,
        MovementKind::ResumesChair,
    ];
    let wish = |draw: &mut dyn FnMut() -> usize| Wish {
        question: draw(),
        instant: draw(),
        kind: kinds.get(draw() % kinds.len()).copied().unwrap_or(MovementKind::Leaves),
        who: draw(),
        other: draw(),
    };
    let mut plan = Plan {
        date: NaiveDate::from_ymd_opt(2025, 12, 12).unwrap_or_default(),
        convention: WithdrawalCount::NonParticipation,
        silent_means_for: false,
        members: (0..MEMBERS)
            .map(|place| match place % 12 {
                7 => Member::Absent,
                9 => Member::Excused,
                11 => Member::Represented(place),
                _ => Member::Present,
            })
            .collect(),
        order: (1..=QUESTIONS).collect(),
        ordered: false,
        wishes: Vec::new(),
        withdrawals: (0..QUESTIONS)
            .map(|question| (question, draw(), WithdrawalMotive::Interested))
            .collect(),
        ballots: vec![Ballot { form: Form::Public, seed: 0x0a50 }],
    };
    loop {
        plan.wishes.push(wish(&mut draw));
        let played = play(&plan);
        if played.record.movements.len() >= MOVEMENTS {
            return played.record;
        }
    }
}
