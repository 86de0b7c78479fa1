//! What the tests share.

pub(crate) mod project;
pub(crate) mod tables;
