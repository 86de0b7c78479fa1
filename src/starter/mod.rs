//! The schema, written: a workbook to fill in, and the guide that goes with it;
//! and the workbook of problems.
//!
//! Takes [`Tables`] (rows of typed cells, none for an empty workbook), gives
//! the bytes of an `.xlsx` with every sheet, its notes, its drop-down lists and
//! its instructions. The same tables give the same bytes. Sole user of
//! `rust_xlsxwriter`.

mod guide;
mod instructions;
mod lists;
mod problem_style;
mod problems;
mod style;
mod tables;
mod workbook;

pub use guide::guide;
pub use problems::{Origin, problems};
pub use tables::{CellValue, Row, TableFault, Tables};
pub use workbook::{WriteFault, write};
