//! Fills templates, and knows afterwards who wrote what.

use std::collections::BTreeMap;
use std::sync::Arc;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, UndefinedBehavior, Value, filters, functions, tests};

use super::fault::{FaultKind, TemplateFault};
use super::filters::{Files, Ledger, dark, join};
use super::instrument::instrument;
use super::language::Language;
use super::lines::{LineMap, Sources, quote};
use super::markers::{is_reserved, strip};
use super::verify::Insertion;
use crate::report::TemplateSpan;

/// Instructions one document may take: a thousand times what a long report does.
const FUEL: u64 = 50_000_000;
/// How deep macros, loops and (ten times dearer) inclusions may go.
const DEPTH: usize = 200;

/// Named template sources, which may include and import one another.
#[derive(Debug, Clone)]
pub struct Templates {
    sources: Sources,
    files: Files,
}

impl Templates {
    /// Templates by name.
    #[must_use]
    pub fn new(sources: BTreeMap<String, String>) -> Self {
        Self { sources: Arc::new(sources), files: Files::default() }
    }

    /// The same, whose pages may carry these files.
    #[must_use]
    pub fn with_files(self, files: BTreeMap<String, Vec<u8>>) -> Self {
        Self { files: Arc::new(files), ..self }
    }

    /// The names, in order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.sources.keys().map(String::as_str)
    }
}

/// Source of a document, every value of which has been proved to be one.
#[derive(Debug, Clone)]
pub struct Markup {
    /// The source.
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

/// Fills a Typst template with a view.
///
/// # Errors
/// When a template cannot be read, asks for what the view does not hold, or
/// writes a value where it would not stay one.
pub fn render(
    templates: &Templates,
    main: &str,
    view: &impl serde::Serialize,
) -> Result<Markup, TemplateFault> {
    fill(templates, main, Language::Typst, view)
}

/// Fills the template of a web page with a view.
///
/// # Errors
/// As [`render`], and when the page is not well-formed.
pub fn render_page(
    templates: &Templates,
    main: &str,
    view: &impl serde::Serialize,
) -> Result<Markup, TemplateFault> {
    fill(templates, main, Language::Html, view)
}

/// Fills a template of plain text with a view: its last line ends, whatever the
/// template does.
///
/// # Errors
/// When a template cannot be read, or asks for what the view does not hold.
pub fn render_plain(
    templates: &Templates,
    main: &str,
    view: &impl serde::Serialize,
) -> Result<Markup, TemplateFault> {
    let mut text = fill(templates, main, Language::Plain, view)?;
    text.source = format!("{}\n", text.source.replace("\r\n", "\n").trim_end());
    Ok(text)
}

fn fill(
    templates: &Templates,
    main: &str,
    language: Language,
    view: &impl serde::Serialize,
) -> Result<Markup, TemplateFault> {
    let sources = &templates.sources;
    let ledger = Ledger::new(language);
    let environment = environment(templates, main, language, &ledger)?;
    let rendered = environment
        .get_template(main)
        .and_then(|template| template.render(Value::from(Serde(view))))
        .map_err(|error| TemplateFault::of(&error, main, sources))?;

    let stripped = strip(&rendered);
    let lines = LineMap::new(Arc::clone(sources), main, stripped.marks);
    if let Some(offset) = stripped.torn {
        let torn = "a piece of written markup was cut or nested";
        return Err(TemplateFault::at(lines.locate(offset), FaultKind::Misplaced, torn));
    }
    let insertions: Vec<Insertion> = stripped
        .values
        .into_iter()
        .filter_map(|(range, rank)| {
            let (form, value) = ledger.get(rank)?;
            Some(Insertion { range, form, value })
        })
        .collect();
    if let Some(wrong) = language.wrong(&stripped.source, &insertions) {
        return Err(TemplateFault::at(lines.locate(wrong.offset), wrong.kind, wrong.message));
    }
    Ok(Markup { source: stripped.source, insertions, lines })
}

/// The engine with all the templates, and nothing that they do not need.
fn environment(
    Templates { sources, files }: &Templates,
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
    environment.set_auto_escape_callback(|_| AutoEscape::Custom("values".into()));
    let entries = ledger.clone();
    environment.set_formatter(move |out, _, value| {
        out.write_str(&entries.format(value)?).map_err(minijinja::Error::from)
    });
    if language != Language::Plain {
        let entries = ledger.clone();
        environment.add_filter("code", move |value: &Value| entries.code(value));
    }
    if language == Language::Html {
        let (entries, files) = (ledger.clone(), Arc::clone(files));
        environment.add_filter("data", move |name: &Value| entries.data(&files, name));
        environment.add_filter("dark", dark);
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
