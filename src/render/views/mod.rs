//! What each document says, as text, lists and flags: the data of a template.

pub mod bilan;
pub mod control;
mod date;
pub mod deliberation;
mod fingerprint;
pub mod prose;
pub mod rules;
mod seats;
pub mod sitting;

pub use date::DateView;
