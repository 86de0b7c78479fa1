//! The documents of a whole sitting, and of a year of them, as their templates
//! receive them: the list posted after it (L2121-25), the sheet that closes it
//! in the register, the yearly tables (R2121-9).
//!
//! They are made of sittings whose whole agenda is in the workbook, and taken;
//! [`crate::compute::Agenda`] tells which. Nothing is counted here but lines.

mod closing;
mod desk;
mod list;
mod people;
mod tables;

pub use closing::{ClosingView, EntryView, PresentView, closing_sheet};
pub use desk::HeadView;
pub use list::{DecidedView, ListView, PostingView, list};
pub use tables::{FiledView, PartView, SubjectView, TablesView, tables};
