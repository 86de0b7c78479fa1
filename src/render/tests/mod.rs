//! Templates filled with the worst there is.

mod lines;
mod pages;
mod values;

use std::collections::BTreeMap;

use serde_json::Value;

use super::{FaultKind, Markup, TemplateFault, Templates, render};

pub(super) fn templates(sources: &[(&str, &str)]) -> Templates {
    let owned = sources.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
    Templates::new(owned.collect::<BTreeMap<_, _>>())
}

pub(super) fn fill(source: &str, view: &Value) -> Result<Markup, TemplateFault> {
    render(&templates(&[("act.typ", source)]), "act.typ", view)
}

/// The kind and the line of the fault this template has.
pub(super) fn fault(source: &str, view: &Value) -> (FaultKind, usize) {
    let fault = fill(source, view).expect_err(source);
    assert_eq!(fault.template, "act.typ");
    let line = source.split('\n').nth(fault.line - 1).expect("the line exists");
    assert_eq!(fault.excerpt, line.trim(), "{source}");
    (fault.kind, fault.line)
}
