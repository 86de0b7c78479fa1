//! From a council's tracking workbook to its deliberations and its public report.
//!
//! A run is a pipeline; each room is a folder whose first lines say what comes
//! in, what goes out and what may go wrong:
//!
//! 1. [`read`]: the workbook's bytes become tables, each value with its cell,
//!    sheets and columns found by the names of [`schema`].
//! 2. [`resolve`]: tables become a [`domain::Record`]: types, references,
//!    people. Whatever cannot be understood is told, all in one pass.
//! 3. [`compute`]: who is in the room at each instant, quorum, votes, rates;
//!    each figure with its rule and its cells. Nothing fails here.
//! 4. [`data`]: what is published as data, not set: open data, the states of a
//!    sitting.
//! 5. [`judge`]: what the law and arithmetic have to say of it.
//! 6. [`render`]: a view for each document fills its template; every value is
//!    proved to be a value.
//! 7. [`typeset`]: markup becomes PDF/A-2a and PDF/UA-1.
//! 8. [`publish`]: the folder of the year, whole or not at all.
//!
//! Problems go to one [`report::Report`]; their words, as every French word of
//! the program, are in [`french`]. [`starter`] writes a workbook from the
//! schema, empty or carried over from another. [`commands`] and [`args`] are the command line.
//!
//! Without the feature `documents`, the rooms from [`read`] to [`judge`] build
//! alone, in seconds: that is what is fuzzed.
//!
//! No clock, environment, locale or hash order is read between the first room
//! and the last: the same workbook gives the same bytes.

#[cfg(feature = "documents")]
pub mod args;
#[cfg(feature = "documents")]
pub mod commands;
pub mod compute;
pub mod data;
pub mod domain;
pub mod french;
pub mod judge;
#[cfg(feature = "documents")]
pub mod publish;
pub mod read;
#[cfg(feature = "documents")]
pub mod render;
pub mod report;
pub mod resolve;
pub mod schema;
pub mod starter;
#[cfg(feature = "documents")]
pub mod typeset;
