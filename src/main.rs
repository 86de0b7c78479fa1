//! The command line: parse, run, say, exit.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "the one place that speaks")]

use std::process::ExitCode;

use clap::Parser;
use clap::error::ErrorKind;
use greffe::args::{Cli, Command};
use greffe::commands::{self, Answer};
use greffe::french::cli;

fn main() -> ExitCode {
    let answer = match Cli::try_parse() {
        Ok(Cli { command: Command::Produire(request), .. }) => commands::produire(&request),
        Ok(Cli { command: Command::Verifier(request), .. }) => commands::verifier(&request),
        Ok(Cli { command: Command::Expliquer(request), .. }) => commands::expliquer(&request),
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
    eprint!("{}", answer.problems);
    print!("{}", answer.said);
    ExitCode::from(answer.code)
}
