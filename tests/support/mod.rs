//! What the tests share.

pub(crate) mod records;
pub(crate) mod tables;
