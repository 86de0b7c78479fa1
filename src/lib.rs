//! From a council's tracking workbook to its deliberations and its public report.

pub mod render;
pub mod typeset;
