//! The command line: parse, run, say, exit.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "the one place that speaks")]
#![expect(clippy::disallowed_methods, reason = "`NO_COLOR` changes the screen, no document")]

use std::io::IsTerminal;
use std::panic;
use std::process::ExitCode;
use std::sync::Mutex;

use clap::Parser;
use clap::error::ErrorKind;
use greffe::args::{Cli, Command};
use greffe::commands::{self, Answer};
use greffe::french::cli;
use greffe::report::paint;

/// Where the program last broke, for whoever mends it.
static BROKEN: Mutex<String> = Mutex::new(String::new());

fn main() -> ExitCode {
    // Said in French at the end, if it comes to that: a damaged workbook makes
    // the spreadsheet reader break, and is only refused.
    panic::set_hook(Box::new(|broken| {
        if let Ok(mut last) = BROKEN.lock() {
            *last = broken.to_string();
        }
    }));
    let answer = panic::catch_unwind(answer).unwrap_or_else(|_| {
        let broken = BROKEN.lock().map(|last| last.clone()).unwrap_or_default();
        Answer { problems: cli::broken(&broken), code: commands::DEFECT, ..Answer::default() }
    });
    eprint!("{}", shown(&answer.problems, &std::io::stderr()));
    print!("{}", shown(&answer.said, &std::io::stdout()));
    ExitCode::from(answer.code)
}

fn answer() -> Answer {
    match Cli::try_parse() {
        Ok(Cli { command: Command::Produire(request), .. }) => commands::produire(&request),
        Ok(Cli { command: Command::Verifier(request), .. }) => commands::verifier(&request),
        Ok(Cli { command: Command::Nouveau(request), .. }) => commands::nouveau(&request),
        Ok(Cli { command: Command::Expliquer(request), .. }) => commands::expliquer(&request),
        Ok(Cli { command: Command::Comparer(request), .. }) => commands::comparer(&request),
        Ok(Cli { command: Command::Contexte(request), .. }) => commands::contexte(&request),
        Ok(Cli { command: Command::Regles(request), .. }) => commands::regles(&request),
        Err(error)
            if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) =>
        {
            Answer { said: error.to_string(), ..Answer::default() }
        }
        Err(error) => {
            Answer { problems: cli::usage(&error), code: commands::USAGE, ..Answer::default() }
        }
    }
}

/// A text with colours, where they are wanted: a terminal, without `NO_COLOR`
/// (<https://no-color.org>).
fn shown(text: &str, place: &impl IsTerminal) -> String {
    let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    if place.is_terminal() && !refused { paint(text) } else { text.to_owned() }
}
