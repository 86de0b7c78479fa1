//! What each document says, as text, lists and flags: the data of a template.

pub mod bilan;
mod date;
pub mod deliberation;
pub mod prose;
pub mod rules;

pub use date::DateView;
