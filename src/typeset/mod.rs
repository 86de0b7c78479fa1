//! Typst markup becomes a PDF that is PDF/A-2a and PDF/UA-1, or a PNG picture.
//!
//! What comes in: markup, the images and fonts it may use, an identity and a
//! date. What goes out: the bytes of a PDF or of a picture, the same ones for the same input
//! on any machine on any day. What may go wrong: a template, a font or a
//! standard, each told at its template line. Sole user of Typst's compiler.

mod fonts;
mod heard;
mod picture;
mod standards;
mod world;

pub use fonts::{FontUnreadable, Fonts};
pub use picture::picture;
pub use standards::{DocumentInfo, FaultKind, TypesetFault, typeset};

#[cfg(test)]
mod tests;
