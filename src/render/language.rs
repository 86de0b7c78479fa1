//! What a template is written in: how a value is written there, and how it is
//! proved to have stayed one.

use super::escape::{self, Constant, Form};
use super::fault::FaultKind;
use super::verify::{Insertion, misplaced};
use super::{html, verify_html};

/// What a template is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Language {
    /// Typst, to be set.
    Typst,
    /// HTML written as XML, to be published as it is.
    Html,
    /// Plain text, where nothing has a meaning of its own.
    Plain,
}

/// A place of the source where a value is not what it should be.
pub(super) struct Wrong {
    /// The byte.
    pub offset: usize,
    /// What sort of fault it is.
    pub kind: FaultKind,
    /// Why.
    pub message: String,
}

impl Language {
    /// A constant as source.
    pub(super) fn write(self, form: Form, constant: &Constant) -> String {
        match (self, form, constant) {
            (Self::Typst, Form::Markup, Constant::Text(text)) => escape::markup(text),
            (Self::Html, Form::Markup, Constant::Text(text)) => html::text(text),
            (Self::Html, Form::Data, Constant::Text(text))
            | (Self::Plain, Form::Markup, Constant::Text(text)) => text.clone(),
            _ => escape::code(constant),
        }
    }

    /// Whether the `code` filter may write this constant.
    pub(super) fn codes(self, constant: &Constant) -> bool {
        self == Self::Typst || matches!(constant, Constant::Integer(number) if *number >= 0)
    }

    /// The first value that does not stand where its form belongs.
    pub(super) fn wrong(self, source: &str, insertions: &[Insertion]) -> Option<Wrong> {
        match self {
            Self::Plain => None,
            Self::Html => verify_html::wrong(source, insertions),
            Self::Typst => misplaced(source, insertions).map(|wrong| Wrong {
                offset: wrong.range.start,
                kind: FaultKind::Misplaced,
                message: "a value is not one constant of the Typst source where it stands: \
                          `{{ value }}` belongs in text, `{{ value|code }}` in code, \
                          and neither in a comment, a string or raw text"
                    .to_owned(),
            }),
        }
    }
}
