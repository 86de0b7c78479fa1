//! The schema, written: a workbook to fill in, and the guide that goes with it;
//! and the workbook of problems.
//!
//! Takes [`Tables`] (rows of typed cells, none for an empty workbook), gives
//! the bytes of an `.xlsx` with every sheet, its notes, its drop-down lists, its
//! instructions and checks that its own formulas keep; [`carry()`] makes such
//! tables of whatever workbook was read. The same tables give the same bytes.
//! Sole user of `rust_xlsxwriter`.

mod alerts;
mod carry;
mod checks;
mod guide;
mod instructions;
mod lists;
mod problem_style;
mod problems;
mod ranges;
mod style;
mod tables;
mod workbook;

pub use carry::{Carried, carry};
pub use guide::guide;
pub use problems::{Origin, problems};
pub use tables::{CellValue, Extra, Grid, Row, TableFault, Tables};
pub use workbook::{WriteFault, write};
