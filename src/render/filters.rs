//! The few filters templates have, and what the engine may write.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use minijinja::value::ValueKind;
use minijinja::{Error, Value};

use super::escape::{Constant, Form};
use super::fault::{FaultKind, refuse};
use super::html::data_address;
use super::language::Language;
use super::markers::{CLOSE, is_reserved, opening};
use crate::resolve::Color;

/// The files that a page may carry, by name.
pub(super) type Files = Arc<BTreeMap<String, Vec<u8>>>;

/// The values one rendering wrote, by rank.
#[derive(Debug, Clone)]
pub(super) struct Ledger {
    language: Language,
    entries: Arc<Mutex<Vec<(Form, Constant)>>>,
}

impl Ledger {
    /// Nothing written yet.
    pub(super) fn new(language: Language) -> Self {
        Self { language, entries: Arc::default() }
    }

    /// Writes a value down, and gives it as source between its marks.
    fn enter(&self, form: Form, constant: Constant) -> String {
        let source = self.language.write(form, &constant);
        let mut entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        let marked = format!("{}{source}{CLOSE}", opening(entries.len()));
        entries.push((form, constant));
        marked
    }

    /// The value of this rank.
    pub(super) fn get(&self, rank: usize) -> Option<(Form, Constant)> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner).get(rank).cloned()
    }

    /// What `{{ value }}` writes: text in markup form, or what a macro, a
    /// block or the `code` filter already wrote.
    pub(super) fn format(&self, value: &Value) -> Result<String, Error> {
        match (value.is_safe(), value.as_str()) {
            (true, Some(written)) => Ok(written.to_owned()),
            _ => Ok(self.enter(Form::Markup, Constant::Text(text(value)?))),
        }
    }

    /// What `{{ value|code }}` writes.
    pub(super) fn code(&self, value: &Value) -> Result<Value, Error> {
        let constant = constant(value)?;
        if !self.language.codes(&constant) {
            let kind = value.kind();
            return Err(refuse(FaultKind::NotText, format!("{kind} where a count is expected")));
        }
        Ok(self.safe(Form::Code, constant))
    }

    /// What `{{ name|data }}` writes: the file of that name, carried whole.
    pub(super) fn data(&self, files: &Files, name: &Value) -> Result<Value, Error> {
        let name = text(name)?;
        let Some(address) = files.get(&name).and_then(|bytes| data_address(&name, bytes)) else {
            return Err(refuse(FaultKind::Missing, format!("no file to carry: {name}")));
        };
        Ok(self.safe(Form::Data, Constant::Text(address)))
    }

    #[expect(clippy::disallowed_methods, reason = "it was escaped just now")]
    fn safe(&self, form: Form, constant: Constant) -> Value {
        Value::from_safe_string(self.enter(form, constant))
    }
}

/// The text of a value that is text, and was not written yet.
fn text(value: &Value) -> Result<String, Error> {
    let text = match (value.kind(), value.as_str()) {
        (ValueKind::String, Some(text)) if !value.is_safe() => text,
        (ValueKind::Undefined, _) => {
            return Err(refuse(FaultKind::Undefined, "undefined value: nothing to write"));
        }
        (ValueKind::String, _) => {
            return Err(refuse(FaultKind::NotText, "markup where a value is expected"));
        }
        (kind, _) => {
            return Err(refuse(FaultKind::NotText, format!("{kind} where text is expected")));
        }
    };
    match text.chars().find(|c| is_reserved(*c)) {
        Some(c) => Err(refuse(
            FaultKind::Reserved,
            format!("reserved character U+{:04X} in a value", u32::from(c)),
        )),
        None => Ok(text.to_owned()),
    }
}

/// A value that code can hold.
fn constant(value: &Value) -> Result<Constant, Error> {
    match value.kind() {
        ValueKind::None => Ok(Constant::Nothing),
        ValueKind::Bool => Ok(Constant::Truth(value.is_true())),
        ValueKind::Number if value.is_integer() => match i64::try_from(value.clone()) {
            // Typst reads the sign apart, and its integers stop one short.
            Ok(number) if number > i64::MIN => Ok(Constant::Integer(number)),
            _ => Err(refuse(FaultKind::NotText, "number too large for code")),
        },
        ValueKind::Seq | ValueKind::Iterable => {
            let items = value.try_iter()?.map(|item| constant(&item));
            Ok(Constant::List(items.collect::<Result<_, _>>()?))
        }
        ValueKind::String | ValueKind::Undefined => Ok(Constant::Text(text(value)?)),
        kind @ (ValueKind::Number
        | ValueKind::Bytes
        | ValueKind::Map
        | ValueKind::Plain
        | ValueKind::Invalid
        | _) => Err(refuse(FaultKind::NotText, format!("{kind} where code expects a constant"))),
    }
}

/// A colour as it reads on a dark ground.
pub(super) fn dark(value: &Value) -> Result<String, Error> {
    let text = text(value)?;
    match Color::parse(&text) {
        Some(color) => Ok(color.on_dark().hex()),
        None => Err(refuse(FaultKind::NotText, format!("{text} where a colour is expected"))),
    }
}

/// Joins text, and text only: the engine's own filter writes `none` for no
/// value, and joins markup with text.
#[expect(clippy::needless_pass_by_value, reason = "the engine's filters take values")]
pub(super) fn join(items: Value, separator: Option<String>) -> Result<String, Error> {
    let kind = items.kind();
    if !matches!(kind, ValueKind::Seq | ValueKind::Iterable) {
        return Err(refuse(FaultKind::NotText, format!("{kind} where a list is expected")));
    }
    let items = items.try_iter()?;
    let texts = items.map(|item| text(&item)).collect::<Result<Vec<_>, _>>()?;
    Ok(texts.join(separator.as_deref().unwrap_or_default()))
}
