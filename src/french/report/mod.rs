//! The sentences of the yearly report: facts come in, French comes out.
//!
//! Everything here already carries its no-break spaces. Words that no fact
//! changes (headings, heads of columns) stand in the templates.

mod counts;
mod method;
mod names;
mod statuses;

pub use counts::{
    answer, are_grouped, bar, carried_out, exceptions, list, mosaic, numbered, numbers_span,
    out_of, quoted, ranked, share, votes, votes_link,
};
pub use method::{
    away, calculation, left_out, left_out_list, rounding_example, rule, sum, whole_rate,
};
pub use names::{
    as_of, as_of_alone, detail, full_name, in_year, in_year_alone, logo, month, others_heading,
    others_title, title,
};
pub use statuses::{others, plural, status_clause};

/// Heads the proposals that have no subject, when others have one.
pub const NO_SUBJECT: &str = "Sans sujet";

/// Printed where there is nothing to print.
pub const DASH: &str = "–";

/// The last row of a table of counts.
pub const WHOLE: &str = "Ensemble";
