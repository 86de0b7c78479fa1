//! The sentences of the yearly report: facts come in, French comes out.
//!
//! Everything here already carries its no-break spaces. Words that no fact
//! changes (headings, heads of columns) stand in the templates.

mod counts;
mod method;
mod names;
mod statuses;

pub use counts::{
    answer, bar, carried_out, exceptions, list, mosaic, numbered, numbers_span, ranked, share,
    votes, votes_link,
};
pub use method::{Exact, away, calculation, left_out, rounding_example, rule, sum, whole_rate};
pub use names::{
    as_of, as_of_alone, detail, full_name, logo, month, others_heading, others_title, title,
};
pub use statuses::{others, plural, status_clause};

/// Heads the proposals that have no subject, when others have one.
pub const NO_SUBJECT: &str = "Sans sujet";

/// Printed where there is nothing to print.
pub const DASH: &str = "–";

/// Said on the second page when nothing is left to do.
pub const ALL_DONE: &str = "Toutes les propositions sont mises en œuvre.";

/// The last row of a table of counts.
pub const WHOLE: &str = "Ensemble";
