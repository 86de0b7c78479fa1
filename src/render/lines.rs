//! From a byte of the markup back to the template line that wrote it.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::markers::Mark;

/// A line of a template.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct TemplateLine {
    /// The template's name.
    pub template: String,
    /// The line, from 1; 0 when it is not known.
    pub line: usize,
    /// The line itself, without the blanks around it.
    pub excerpt: String,
}

/// Template sources by name, shared with whatever must quote them.
pub(super) type Sources = Arc<BTreeMap<String, String>>;

/// Which template line wrote which part of the markup.
#[derive(Debug, Clone)]
pub struct LineMap {
    sources: Sources,
    /// The template that includes the others, which answers before any mark.
    main: String,
    /// In the order of the output.
    marks: Vec<Mark>,
}

impl LineMap {
    pub(super) fn new(sources: Sources, main: &str, marks: Vec<Mark>) -> Self {
        Self { sources, main: main.to_owned(), marks }
    }

    /// The template line that wrote this byte of the markup.
    #[must_use]
    pub fn locate(&self, byte_offset: usize) -> TemplateLine {
        let after = self.marks.partition_point(|mark| mark.offset <= byte_offset);
        let mark = self.marks.get(after.saturating_sub(1));
        match mark.and_then(|mark| Some((mark, self.sources.keys().nth(mark.template)?))) {
            Some((mark, name)) => quote(&self.sources, name, mark.line),
            None => quote(&self.sources, &self.main, 0),
        }
    }
}

/// A line of a template, with its text.
pub(super) fn quote(sources: &BTreeMap<String, String>, name: &str, line: usize) -> TemplateLine {
    let excerpt = line
        .checked_sub(1)
        .and_then(|before| sources.get(name)?.split('\n').nth(before))
        .map(|text| text.trim().to_owned())
        .unwrap_or_default();
    TemplateLine { template: name.to_owned(), line, excerpt }
}
