//! Every French word of the program: messages, rules, numbers, dates, names,
//! typography.
//!
//! Values come in, sentences' parts come out; nothing here reads a file, a
//! clock or a locale, and nothing can fail but the reading of what staff typed.
//! Values composed by the program (`dates`, `numbers`) already carry their
//! no-break spaces. Prose typed by staff goes through [`typography::set`], once,
//! which leaves those values as they are.

pub mod acts;
pub mod ballots;
pub mod checks;
pub mod choices;
pub mod cli;
pub mod closings;
pub mod comparison;
pub mod control;
pub mod dates;
pub mod documents;
pub mod figures;
pub mod groups;
pub mod guide;
pub mod messages;
pub mod movements;
pub mod names;
pub mod numbers;
pub mod people;
pub mod places;
pub mod problem_list;
pub mod refusals;
pub mod register;
pub mod report;
pub mod results;
pub mod rules;
pub mod sittings;
pub mod spelled;
pub mod starting;
pub mod subjects;
pub mod summary;
pub mod typed_dates;
pub mod typography;

pub use numbers::{Gender, Spelling};
pub use typed_dates::{DateFault, TimeFault, parse_date, parse_time};

/// No-break space: before `:` `%` `€`, inside « », between a number and its noun.
pub const NO_BREAK: char = '\u{a0}';

/// Narrow no-break space: before `;` `!` `?`, between thousands.
pub const NARROW: char = '\u{202f}';

/// The apostrophe of prose.
pub const APOSTROPHE: char = '\u{2019}';
