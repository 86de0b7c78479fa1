//! Fills templates, and knows afterwards who wrote what.

use std::collections::BTreeMap;
use std::sync::Arc;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, UndefinedBehavior, Value, filters, functions, tests};

use super::fault::{FaultKind, TemplateFault};
use super::filters::{Ledger, join};
use super::instrument::instrument;
use super::lines::{LineMap, Sources, quote};
use super::markers::{Stripped, is_reserved, strip};
use super::verify::{Insertion, misplaced};
use crate::report::TemplateSpan;

/// Instructions one document may take: a thousand times what a long report does.
const FUEL: u64 = 50_000_000;
/// How deep macros, loops and (ten times dearer) inclusions may go.
const DEPTH: usize = 200;

/// Named template sources, which may include and import one another.
#[derive(Debug, Clone)]
pub struct Templates {
    sources: Sources,
}

impl Templates {
    /// Templates by name.
    #[must_use]
    pub fn new(sources: BTreeMap<String, String>) -> Self {
        Self { sources: Arc::new(sources) }
    }

    /// The names, in order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.sources.keys().map(String::as_str)
    }
}

/// Typst source, every value of which has been proved to be one.
#[derive(Debug, Clone)]
pub struct Markup {
    /// The Typst source.
    pub source: String,
    /// The values in it, in order.
    pub insertions: Vec<Insertion>,
    /// Which template line wrote what.
    pub lines: LineMap,
}

impl Markup {
    /// The template line that wrote this byte of the source.
    #[must_use]
    pub fn locate(&self, byte_offset: usize) -> TemplateSpan {
        self.lines.locate(byte_offset)
    }
}

/// What a template is written in, and its values with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Language {
    Typst,
    /// Nothing has a meaning of its own, and nothing is escaped.
    Plain,
}

/// Fills a template of plain text with a view: the text, which ends with a line.
///
/// # Errors
/// When a template cannot be read, or asks for what the view does not hold.
pub fn render_plain(
    templates: &Templates,
    main: &str,
    view: &impl serde::Serialize,
) -> Result<String, TemplateFault> {
    let (stripped, _) = fill(templates, main, view, Language::Plain, &Ledger::default())?;
    let mut text = stripped.source.replace("\r\n", "\n");
    text.truncate(text.trim_end().len());
    text.push('\n');
    Ok(text)
}

/// Fills a template with a view.
///
/// # Errors
/// When a template cannot be read, asks for what the view does not hold, or
/// writes a value where it would not stay one.
pub fn render(
    templates: &Templates,
    main: &str,
    view: &impl serde::Serialize,
) -> Result<Markup, TemplateFault> {
    let ledger = Ledger::default();
    let (stripped, lines) = fill(templates, main, view, Language::Typst, &ledger)?;
    let insertions: Vec<Insertion> = stripped
        .values
        .into_iter()
        .filter_map(|(range, rank)| {
            let (form, value) = ledger.get(rank)?;
            Some(Insertion { range, form, value })
        })
        .collect();
    if let Some(wrong) = misplaced(&stripped.source, &insertions) {
        let message = "a value is not one constant of the Typst source where it stands: \
             `{{ value }}` belongs in text, `{{ value|code }}` in code, \
             and neither in a comment, a string or raw text";
        let place = lines.locate(wrong.range.start);
        return Err(TemplateFault::at(place, FaultKind::Misplaced, message));
    }
    Ok(Markup { source: stripped.source, insertions, lines })
}

/// What the engine wrote, whole, and which template line wrote it.
fn fill(
    templates: &Templates,
    main: &str,
    view: &impl serde::Serialize,
    language: Language,
    ledger: &Ledger,
) -> Result<(Stripped, LineMap), TemplateFault> {
    let sources = &templates.sources;
    let rendered = environment(sources, main, language, ledger)?
        .get_template(main)
        .and_then(|template| template.render(Value::from(Serde(view))))
        .map_err(|error| TemplateFault::of(&error, main, sources))?;
    let mut stripped = strip(&rendered);
    let marks = std::mem::take(&mut stripped.marks);
    let lines = LineMap::new(Arc::clone(sources), main, marks);
    match stripped.torn {
        Some(offset) => {
            let message = "a piece of written markup was cut or nested";
            Err(TemplateFault::at(lines.locate(offset), FaultKind::Misplaced, message))
        }
        None => Ok((stripped, lines)),
    }
}

/// The engine with all the templates, and nothing that they do not need.
fn environment(
    sources: &Sources,
    main: &str,
    language: Language,
    ledger: &Ledger,
) -> Result<Environment<'static>, TemplateFault> {
    let engine_fault = |error| TemplateFault::of(&error, main, sources);
    let mut environment = Environment::empty();
    let syntax = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build();
    environment.set_syntax(syntax.map_err(engine_fault)?);
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    // Names the missing value in the message, in every build.
    environment.set_debug(true);
    environment.set_fuel(Some(FUEL));
    environment.set_recursion_limit(DEPTH);

    // Without a custom mode, the output of macros and blocks would be a value.
    environment.set_auto_escape_callback(|_| AutoEscape::Custom("typst".into()));
    let entries = ledger.clone();
    environment.set_formatter(move |out, _, value| {
        let written = match language {
            Language::Typst => entries.format(value)?,
            Language::Plain => Ledger::plain(value)?,
        };
        out.write_str(&written).map_err(minijinja::Error::from)
    });
    if language == Language::Typst {
        let entries = ledger.clone();
        environment.add_filter("code", move |value: &Value| entries.code(value));
    }
    allow(&mut environment);

    for (rank, (name, source)) in sources.iter().enumerate() {
        let refuse = |line, kind, message: &str| {
            Err(TemplateFault::at(quote(sources, name, line), kind, message))
        };
        if let Some(at) = source.find(is_reserved) {
            let line = source.get(..at).map_or(0, |before| before.matches('\n').count() + 1);
            return refuse(line, FaultKind::Reserved, "reserved character in a template");
        }
        let instrumented = instrument(source, rank);
        environment.add_template_owned(name.clone(), instrumented.text).map_err(engine_fault)?;
        if let Some(line) = instrumented.concatenation {
            return refuse(
                line,
                FaultKind::NotText,
                "`~` makes text of anything: use `+` or `join`",
            );
        }
    }
    Ok(environment)
}

/// What templates may call. Neither `safe` nor `escape`, and nothing that
/// makes text of what is not.
fn allow(environment: &mut Environment<'_>) {
    environment.add_filter("length", filters::length);
    environment.add_filter("first", filters::first);
    environment.add_filter("last", filters::last);
    environment.add_filter("reverse", filters::reverse);
    environment.add_filter("batch", filters::batch);
    environment.add_filter("join", join);
    environment.add_function("range", functions::range);
    environment.add_function("namespace", functions::namespace);
    environment.add_test("defined", tests::is_defined);
    environment.add_test("undefined", tests::is_undefined);
    environment.add_test("none", tests::is_none);
    environment.add_test("odd", tests::is_odd);
    environment.add_test("even", tests::is_even);
    environment.add_test("divisibleby", tests::is_divisibleby);
    environment.add_test("string", tests::is_string);
    environment.add_test("number", tests::is_number);
    environment.add_test("sequence", tests::is_sequence);
    environment.add_test("mapping", tests::is_mapping);
}
