//! What is wrong with a template.

use std::error::Error as StdError;
use std::fmt;

use minijinja::{Error, ErrorKind};

use super::lines::{Sources, TemplateLine, quote};

/// A template that cannot be filled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateFault {
    /// The template's name.
    pub template: String,
    /// The line, from 1; 0 when it is not known.
    pub line: usize,
    /// The line itself.
    pub excerpt: String,
    /// The engine's own words, in English, to be quoted.
    pub message: String,
    /// What sort of fault it is.
    pub kind: FaultKind,
}

/// The sorts of faults.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FaultKind {
    /// The engine cannot read the template.
    Syntax,
    /// A template that is named does not exist.
    Missing,
    /// A filter, test, function, method or block that does not exist.
    Unknown,
    /// The view holds no such value.
    Undefined,
    /// A value that is not text where text is written, or that no form can hold.
    NotText,
    /// A character that this room keeps for itself, in a value or a template.
    Reserved,
    /// A value that does not stand where its form belongs.
    Misplaced,
    /// Too many instructions, or templates too deep in one another.
    Exhausted,
    /// Anything else the engine reports.
    Engine,
}

/// Why a filter or the formatter refused, carried through the engine.
#[derive(Debug, Clone, Copy)]
struct Refusal(FaultKind);

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.0)
    }
}

impl StdError for Refusal {}

/// An error to raise from inside the engine, which will add the line.
pub(super) fn refuse(kind: FaultKind, message: impl Into<String>) -> Error {
    Error::new(ErrorKind::InvalidOperation, message.into()).with_source(Refusal(kind))
}

impl TemplateFault {
    /// A fault this room found by itself.
    pub(super) fn at(line: TemplateLine, kind: FaultKind, message: impl Into<String>) -> Self {
        let TemplateLine { template, line, excerpt } = line;
        Self { template, line, excerpt, message: message.into(), kind }
    }

    /// A fault the engine reports. The innermost error is the cause: those
    /// around it say which template was including which.
    pub(super) fn of(error: &Error, main: &str, sources: &Sources) -> Self {
        let mut cause = error;
        let mut place = (main, 0);
        let mut refusal = None;
        let mut next: Option<&(dyn StdError + 'static)> = Some(error);
        while let Some(found) = next {
            if let Some(inner) = found.downcast_ref::<Error>() {
                cause = inner;
                if let (Some(name), Some(line)) = (inner.name(), inner.line()) {
                    place = (name, line);
                }
            } else if let Some(Refusal(kind)) = found.downcast_ref::<Refusal>() {
                refusal = Some(*kind);
            }
            next = found.source();
        }
        let message = match (refusal, cause.detail()) {
            (Some(_), Some(detail)) => detail.to_owned(),
            (None, Some(detail)) => format!("{}: {detail}", cause.kind()),
            (_, None) => cause.kind().to_string(),
        };
        let kind = refusal.unwrap_or_else(|| kind_of(cause.kind()));
        Self::at(quote(sources, place.0, place.1), kind, message)
    }

    /// Where the fault lies.
    #[must_use]
    pub fn place(&self) -> TemplateLine {
        TemplateLine {
            template: self.template.clone(),
            line: self.line,
            excerpt: self.excerpt.clone(),
        }
    }
}

/// The sort of an error of the engine's own, whose list may grow.
fn kind_of(kind: ErrorKind) -> FaultKind {
    match kind {
        ErrorKind::SyntaxError | ErrorKind::BadEscape | ErrorKind::InvalidDelimiter => {
            FaultKind::Syntax
        }
        ErrorKind::TemplateNotFound => FaultKind::Missing,
        ErrorKind::UnknownFilter
        | ErrorKind::UnknownTest
        | ErrorKind::UnknownFunction
        | ErrorKind::UnknownMethod
        | ErrorKind::UnknownBlock => FaultKind::Unknown,
        ErrorKind::UndefinedError => FaultKind::Undefined,
        ErrorKind::OutOfFuel => FaultKind::Exhausted,
        ErrorKind::NonPrimitive
        | ErrorKind::NonKey
        | ErrorKind::InvalidOperation
        | ErrorKind::TooManyArguments
        | ErrorKind::MissingArgument
        | ErrorKind::BadSerialization
        | ErrorKind::CannotDeserialize
        | ErrorKind::BadInclude
        | ErrorKind::EvalBlock
        | ErrorKind::CannotUnpack
        | ErrorKind::WriteFailure
        | _ => FaultKind::Engine,
    }
}
