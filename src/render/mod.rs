//! Templates and views become Typst markup, or plain text.
//!
//! What comes in: named template sources and a view that holds text, lists and
//! yes/no flags. What goes out: [`Markup`], which remembers the template line
//! of each of its bytes. What may go wrong: the template, never the data: a
//! value is written as a Typst string, which nothing in it can leave, and the
//! result is parsed to prove it. Sole user of `MiniJinja`.

mod engine;
mod escape;
mod fault;
mod filters;
mod instrument;
mod leaves;
mod lines;
mod markers;
pub mod sources;
mod verify;
pub mod views;

pub use engine::{Markup, Templates, render, render_plain};
pub use escape::{Constant, Form};
pub use fault::{FaultKind, TemplateFault};
pub use leaves::{Leaf, leaves};
pub use lines::LineMap;
pub use verify::Insertion;

#[cfg(test)]
mod tests;
