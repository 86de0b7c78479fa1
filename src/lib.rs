//! From a council's tracking workbook to its deliberations and its public report.

pub mod compute;
pub mod domain;
pub mod french;
pub mod judge;
pub mod read;
pub mod render;
pub mod report;
pub mod resolve;
pub mod schema;
pub mod starter;
pub mod typeset;
