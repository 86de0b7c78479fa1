//! What each document says, as text, lists and flags: the data of a template.
//! What prints a figure is a [`Sourced`] text, which names it.

pub mod bilan;
pub mod card;
pub mod control;
mod date;
pub mod deliberation;
mod fingerprint;
pub mod prose;
pub mod rules;
mod seats;
pub mod sitting;
mod sourced;
pub mod texts;

pub use date::DateView;
pub use sourced::{SOURCED, Sourced};
