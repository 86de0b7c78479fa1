//! The command line: parse, run, say, exit.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "the one place that speaks")]
#![expect(clippy::disallowed_methods, reason = "`NO_COLOR` changes the screen, no document")]

use std::io::IsTerminal;
use std::process::ExitCode;

use clap::Parser;
use clap::error::ErrorKind;
use greffe::args::{Cli, Command};
use greffe::commands::{self, Answer};
use greffe::french::cli;
use greffe::report::paint;

fn main() -> ExitCode {
    let answer = match Cli::try_parse() {
        Ok(Cli { command: Command::Produire(request), .. }) => commands::produire(&request),
        Ok(Cli { command: Command::Verifier(request), .. }) => commands::verifier(&request),
        Ok(Cli { command: Command::Regles(request), .. }) => commands::regles(&request),
        Err(error)
            if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) =>
        {
            Answer { said: error.to_string(), ..Answer::default() }
        }
        Err(error) => {
            Answer { problems: cli::usage(&error), code: commands::USAGE, ..Answer::default() }
        }
    };
    eprint!("{}", shown(&answer.problems, &std::io::stderr()));
    print!("{}", shown(&answer.said, &std::io::stdout()));
    ExitCode::from(answer.code)
}

/// A text with colours, where they are wanted: a terminal, without `NO_COLOR`
/// (<https://no-color.org>).
fn shown(text: &str, place: &impl IsTerminal) -> String {
    let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    if place.is_terminal() && !refused { paint(text) } else { text.to_owned() }
}
