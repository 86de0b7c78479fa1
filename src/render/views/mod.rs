//! What each document says, as text, lists and flags: the data of a template.

pub mod bilan;
mod date;
pub mod deliberation;
pub mod prose;
pub mod sitting;

pub use date::DateView;
