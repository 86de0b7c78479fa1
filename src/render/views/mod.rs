//! What each document says, as text, lists and flags: the data of a template.

pub mod bilan;
pub mod deliberation;
pub mod prose;
