//! Templates and views become Typst markup, web pages or plain text.
//!
//! What comes in: named template sources and a view that holds text, lists and
//! yes/no flags. What goes out: [`Markup`], which remembers the template line
//! of each of its bytes. What may go wrong: the template, never the data: a
//! value is written as a Typst string or as escaped text, which nothing in it
//! can leave, and the result is parsed to prove it. Sole user of `MiniJinja`.

mod engine;
mod escape;
mod fault;
mod filters;
mod html;
mod instrument;
mod language;
mod leaves;
mod lines;
mod markers;
pub mod sources;
mod verify;
mod verify_html;
pub mod views;
mod web_faces;

pub use engine::{Markup, Templates, render, render_page, render_plain};
pub use escape::{Constant, Form};
pub use fault::{FaultKind, TemplateFault};
pub use leaves::{Leaf, leaves};
pub use lines::LineMap;
pub use verify::Insertion;
pub use web_faces::web_faces;

#[cfg(test)]
mod tests;
