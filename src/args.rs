//! The command line: clap, and nothing else.

use std::path::PathBuf;

use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};

use crate::french::cli;

/// The command line as typed.
#[derive(Debug, Parser)]
#[command(
    name = "greffe",
    version,
    about = cli::ABOUT,
    help_template = cli::TEMPLATE,
    subcommand_help_heading = cli::COMMANDS,
    subcommand_value_name = cli::COMMAND,
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true,
    subcommand_required = true,
    term_width = 96
)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    #[command(flatten)]
    general: General,
}

/// The flags that every command has.
#[derive(Debug, Args)]
struct General {
    /// Shows the help.
    #[arg(short = 'h', long = "aide", alias = "help", global = true, action = ArgAction::Help,
          help = cli::HELP, help_heading = cli::OPTIONS)]
    help: Option<bool>,
    /// Shows the version.
    #[arg(short = 'V', long = "version", action = ArgAction::Version,
          help = cli::VERSION, help_heading = cli::OPTIONS)]
    version: Option<bool>,
}

/// A verb.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Checks, then makes the whole set of a year.
    #[command(visible_alias = "build", about = cli::PRODUCE, after_help = cli::PRODUCE_EXAMPLE,
              help_template = cli::VERB_TEMPLATE)]
    Produire(Produce),
    /// Tells every problem; writes nothing.
    #[command(visible_aliases = ["check"], aliases = [cli::VERIFY_ACCENTED], about = cli::VERIFY,
              after_help = cli::VERIFY_EXAMPLE, help_template = cli::VERB_TEMPLATE)]
    Verifier(Verify),
    /// Makes a folder to start from.
    #[command(visible_alias = "new", about = cli::NEW, after_help = cli::NEW_EXAMPLE,
              help_template = cli::VERB_TEMPLATE)]
    Nouveau(New),
    /// Tells where a printed figure comes from.
    #[command(visible_alias = "explain", about = cli::EXPLAIN,
              after_help = cli::EXPLAIN_EXAMPLE, help_template = cli::VERB_TEMPLATE)]
    Expliquer(Explain),
    /// Tells what changed between two years.
    #[command(visible_alias = "compare", about = cli::COMPARE, after_help = cli::COMPARE_EXAMPLE,
              help_template = cli::VERB_TEMPLATE)]
    Comparer(Compare),
    /// Tells what a template receives.
    #[command(visible_alias = "context", about = cli::CONTEXT, after_help = cli::CONTEXT_EXAMPLE,
              help_template = cli::VERB_TEMPLATE)]
    Contexte(Context),
    /// Tells the rules, or explains one.
    #[command(visible_alias = "rules", aliases = [cli::RULES_ACCENTED], about = cli::RULES,
              after_help = cli::RULES_EXAMPLE, help_template = cli::VERB_TEMPLATE)]
    Regles(Rules),
}

/// How a workbook is looked at.
#[derive(Debug, Args)]
pub struct Look {
    /// The year; without one, the latest.
    #[arg(long, alias = cli::YEAR_ACCENTED, value_name = cli::YEAR_VALUE, help = cli::YEAR,
          help_heading = cli::OPTIONS)]
    pub annee: Option<u16>,
    /// How what is found is told.
    #[arg(long, value_enum, default_value_t = Format::Texte, value_name = cli::FORMAT_VALUE,
          help = cli::FORMAT, hide_default_value = true, hide_possible_values = true,
          help_heading = cli::OPTIONS)]
    pub format: Format,
}

/// `greffe produire`.
#[derive(Debug, Args)]
pub struct Produce {
    /// The workbooks; without one, the only one in `inputs/`.
    #[arg(value_name = cli::WORKBOOK, help = cli::WORKBOOKS_HELP, help_heading = cli::ARGUMENTS)]
    pub workbooks: Vec<PathBuf>,
    /// The year looked at, and how it is told.
    #[command(flatten)]
    pub look: Look,
    /// Where to publish.
    #[arg(long, value_name = cli::FOLDER, default_value = "out", help = cli::OUTPUT,
          hide_default_value = true, help_heading = cli::OPTIONS)]
    pub sortie: PathBuf,
    /// Templates that replace ours.
    #[arg(long, alias = cli::TEMPLATES_ACCENTED, value_name = cli::FOLDER, help = cli::TEMPLATES,
          help_heading = cli::OPTIONS)]
    pub modeles: Option<PathBuf>,
    /// Where to keep the Typst sources of the documents.
    #[arg(long, value_name = cli::FOLDER, help = cli::KEEP, help_heading = cli::OPTIONS)]
    pub garder_sources: Option<PathBuf>,
}

/// `greffe verifier`.
#[derive(Debug, Args)]
pub struct Verify {
    /// The workbooks; without one, the only one in `inputs/`.
    #[arg(value_name = cli::WORKBOOK, help = cli::WORKBOOKS_HELP, help_heading = cli::ARGUMENTS)]
    pub workbooks: Vec<PathBuf>,
    /// The year looked at, and how it is told.
    #[command(flatten)]
    pub look: Look,
    /// Where to write the list of problems, as a workbook.
    #[arg(long, value_name = cli::FILE, help = cli::LIST, help_heading = cli::OPTIONS)]
    pub vers: Option<PathBuf>,
}

/// How problems are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    #[value(alias = "text")]
    Texte,
    /// For machines.
    Json,
}

/// `greffe nouveau`.
#[derive(Debug, Args)]
pub struct New {
    /// Where.
    #[arg(value_name = cli::FOLDER, help = cli::NEW_FOLDER, help_heading = cli::ARGUMENTS)]
    pub folder: Option<PathBuf>,
    /// The workbook to carry over.
    #[arg(long, value_name = cli::WORKBOOK, help = cli::NEW_FROM, help_heading = cli::OPTIONS)]
    pub depuis: Option<PathBuf>,
    /// The year to prepare; without one, the latest and one.
    #[arg(long, alias = cli::YEAR_ACCENTED, value_name = cli::YEAR_VALUE, help = cli::NEW_YEAR,
          requires = "depuis", value_parser = clap::value_parser!(u16).range(1900..=2199),
          help_heading = cli::OPTIONS)]
    pub annee: Option<u16>,
}

/// `greffe expliquer`.
#[derive(Debug, Args)]
pub struct Explain {
    /// The name of a figure, or the figure as printed; without one, all of them.
    #[arg(value_name = cli::FIGURE, help = cli::FIGURE_HELP, help_heading = cli::ARGUMENTS)]
    pub figure: Option<String>,
    /// The workbook; without one, the only one in `inputs/`.
    #[arg(long, value_name = cli::WORKBOOK, help = cli::WORKBOOK_HELP,
          help_heading = cli::OPTIONS)]
    pub classeur: Option<PathBuf>,
    /// The year looked at, and how it is told.
    #[command(flatten)]
    pub look: Look,
}

/// `greffe comparer`.
#[derive(Debug, Args)]
pub struct Compare {
    /// The two years; with one, the year before it too; without any, the latest two.
    #[arg(value_name = cli::YEAR_VALUE, num_args = 0..=2, help = cli::COMPARE_YEARS,
          help_heading = cli::ARGUMENTS)]
    pub years: Vec<u16>,
    /// The workbook; without one, the only one in `inputs/`.
    #[arg(long, value_name = cli::WORKBOOK, help = cli::WORKBOOK_HELP,
          help_heading = cli::OPTIONS)]
    pub classeur: Option<PathBuf>,
    /// How it is told.
    #[arg(long, value_enum, default_value_t = Format::Texte, value_name = cli::FORMAT_VALUE,
          help = cli::FORMAT, hide_default_value = true, hide_possible_values = true,
          help_heading = cli::OPTIONS)]
    pub format: Format,
}

/// `greffe contexte`.
#[derive(Debug, Args)]
pub struct Context {
    /// The document, or its template; without one, all names.
    #[arg(value_name = cli::DOCUMENT, help = cli::DOCUMENT_HELP, help_heading = cli::ARGUMENTS)]
    pub document: Option<String>,
    /// The workbook; without one, the only one in `inputs/`.
    #[arg(long, value_name = cli::WORKBOOK, help = cli::WORKBOOK_HELP,
          help_heading = cli::OPTIONS)]
    pub classeur: Option<PathBuf>,
    /// The year; without one, the latest that has such a document.
    #[arg(long, alias = cli::YEAR_ACCENTED, value_name = cli::YEAR_VALUE, help = cli::YEAR,
          help_heading = cli::OPTIONS)]
    pub annee: Option<u16>,
}

/// `greffe regles`.
#[derive(Debug, Args)]
pub struct Rules {
    /// The name or number of a rule; without one, all of them.
    #[arg(value_name = cli::RULE, help = cli::RULE_HELP, help_heading = cli::ARGUMENTS)]
    pub rule: Option<String>,
    /// How to tell them.
    #[arg(long, value_enum, value_name = cli::FORMAT_VALUE, help = cli::RULES_FORMAT,
          hide_possible_values = true, help_heading = cli::OPTIONS)]
    pub format: Option<RulesFormat>,
    /// Where to write them.
    #[arg(long, value_name = cli::FILE, help = cli::RULES_OUTPUT, help_heading = cli::OPTIONS)]
    pub sortie: Option<PathBuf>,
    /// Templates that replace ours.
    #[arg(long, alias = cli::TEMPLATES_ACCENTED, value_name = cli::FOLDER, help = cli::TEMPLATES,
          help_heading = cli::OPTIONS)]
    pub modeles: Option<PathBuf>,
}

/// How rules are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum RulesFormat {
    /// For the terminal.
    #[value(alias = "text")]
    Texte,
    /// For a page of the house's own guide.
    #[value(alias = "md")]
    Markdown,
    /// For machines.
    Json,
    /// A booklet to print.
    Pdf,
}
