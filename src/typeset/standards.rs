//! Compiles, and writes a PDF to the two standards every document meets.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};
use typst::diag::{HintedString, Severity, SourceDiagnostic};
use typst::foundations::{Datetime, Smart};
use typst::syntax::DiagSpan;
use typst::{World as _, WorldExt as _};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::fonts::Fonts;
use super::heard::unheard;
use super::world::Desk;
use crate::render::Markup;
use crate::report::TemplateSpan;

/// One for the archive, one for all readers.
const STANDARDS: [PdfStandard; 2] = [PdfStandard::A_2a, PdfStandard::Ua_1];
/// For how many documents Typst remembers what it computed: the images and
/// the words that the documents of a year share, and no more memory than that.
const MEMORY: usize = 4;

/// What a PDF says of itself beyond its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentInfo {
    /// What tells it from any other: its code and its data's fingerprint. Only
    /// a hash of it is written.
    pub ident: String,
    /// Its date, from the data. A template that sets a date has its own.
    pub date: NaiveDate,
}

/// Why a document could not be set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypesetFault {
    /// Typst's own words, in English, to be quoted.
    pub message: String,
    /// What Typst advises.
    pub hints: Vec<String>,
    /// The template line that caused it, when Typst says where it stumbled.
    pub at: Option<TemplateSpan>,
    /// At which step it came.
    pub kind: FaultKind,
}

/// The steps a fault can come at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FaultKind {
    /// Typst cannot set the document.
    Error,
    /// Typst can, but not as the template asked: in another font, say.
    Warning,
    /// The document is set, but a standard forbids it.
    Standard,
}

/// Sets a document.
///
/// # Errors
/// All the faults of the first step that has any. A warning is one.
pub fn typeset(
    markup: &Markup,
    images: &BTreeMap<String, Vec<u8>>,
    fonts: &Fonts,
    document: &DocumentInfo,
) -> Result<Vec<u8>, Vec<TypesetFault>> {
    let options = options(document).map_err(|message| vec![own_fault(&message)])?;
    export(markup, images, fonts, &options)
}

/// Sets a document with these options.
pub(super) fn export(
    markup: &Markup,
    images: &BTreeMap<String, Vec<u8>>,
    fonts: &Fonts,
    options: &PdfOptions,
) -> Result<Vec<u8>, Vec<TypesetFault>> {
    compiled(markup, images, fonts, |document, explain| {
        let mut faults = Vec::new();
        let mut bytes = Vec::new();
        match typst_pdf::pdf(document, options) {
            Ok(pdf) => bytes = pdf,
            Err(errors) => faults.extend(errors.iter().map(explain)),
        }
        for (span, message) in unheard(document) {
            let silent = explain(&SourceDiagnostic::error(span, message));
            // Typst tells some of them itself.
            if !faults.iter().any(|fault| fault.at == silent.at) {
                faults.push(silent);
            }
        }
        if faults.is_empty() { Ok(bytes) } else { Err(faults) }
    })
}

/// Tells a diagnostic of the last step at its template line.
type Explain<'a> = &'a dyn Fn(&SourceDiagnostic) -> TypesetFault;

/// Lays a document out and gives it to the last step, unless Typst has
/// something to say first.
pub(super) fn compiled(
    markup: &Markup,
    images: &BTreeMap<String, Vec<u8>>,
    fonts: &Fonts,
    last: impl FnOnce(&PagedDocument, Explain<'_>) -> Result<Vec<u8>, Vec<TypesetFault>>,
) -> Result<Vec<u8>, Vec<TypesetFault>> {
    let desk = Desk::new(&markup.source, images, fonts);
    let compiled = typst::compile::<PagedDocument>(&desk);
    let explain = |diagnostic: &SourceDiagnostic, kind| fault(markup, &desk, diagnostic, kind);
    let (done, mut faults) = match &compiled.output {
        Err(errors) => {
            (Vec::new(), errors.iter().map(|error| explain(error, FaultKind::Error)).collect())
        }
        Ok(_) if !compiled.warnings.is_empty() => (Vec::new(), Vec::new()),
        Ok(document) => match last(document, &|it| explain(it, FaultKind::Standard)) {
            Ok(done) => (done, Vec::new()),
            Err(faults) => (Vec::new(), faults),
        },
    };
    faults.extend(compiled.warnings.iter().map(|warning| explain(warning, FaultKind::Warning)));
    comemo::evict(MEMORY);
    if faults.is_empty() { Ok(done) } else { Err(faults) }
}

/// The standards, the identity and the date.
pub(super) fn options(document: &DocumentInfo) -> Result<PdfOptions, HintedString> {
    let date = document.date;
    let datetime = u8::try_from(date.month())
        .ok()
        .zip(u8::try_from(date.day()).ok())
        .and_then(|(month, day)| Datetime::from_ymd_hms(date.year(), month, day, 0, 0, 0))
        .ok_or_else(|| HintedString::from("date out of range"))?;
    Ok(PdfOptions {
        ident: Smart::Custom(document.ident.clone()),
        timestamp: Some(Timestamp::new_utc(datetime)),
        standards: PdfStandards::new(&STANDARDS)?,
        ..PdfOptions::default()
    })
}

/// A diagnostic at the template line that caused it: its own place, or the
/// call nearest to it that has one.
fn fault(
    markup: &Markup,
    desk: &Desk<'_>,
    diagnostic: &SourceDiagnostic,
    kind: FaultKind,
) -> TypesetFault {
    let trace = diagnostic.trace.iter().map(|call| DiagSpan::from(call.span));
    let mut calls = std::iter::once(diagnostic.span)
        .chain(trace)
        .filter(|span| span.id() == Some(desk.main()))
        .filter_map(|span| desk.range(span));
    // What a template refuses in its own words lies where it was called from.
    let told = diagnostic.message.strip_prefix("panicked with: ");
    let range = if told.is_some() { calls.next_back() } else { calls.next() };
    let at = range.map(|range| markup.locate(range.start));
    let kind = match diagnostic.severity {
        Severity::Error => kind,
        Severity::Warning => FaultKind::Warning,
    };
    TypesetFault {
        message: told.map_or_else(|| diagnostic.message.to_string(), unquoted),
        hints: diagnostic.hints.iter().map(|hint| hint.v.to_string()).collect(),
        at,
        kind,
    }
}

/// The words of a panic, without the quotes Typst puts around them.
fn unquoted(words: &str) -> String {
    let inside = words.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    inside.unwrap_or(words).replace("\\\"", "\"")
}

/// A fault of the request itself, which no template line caused.
pub(super) fn own_fault(message: &HintedString) -> TypesetFault {
    TypesetFault {
        message: message.message().to_string(),
        hints: message.hints().iter().map(ToString::to_string).collect(),
        at: None,
        kind: FaultKind::Standard,
    }
}
