//! Real PDFs, judged by somebody else's program.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use serde_json::json;
use typst_pdf::PdfOptions;

use super::standards::export;
use super::{DocumentInfo, FaultKind, Fonts, TypesetFault, typeset};
use crate::render::{Markup, Templates, render};

const ACT: &str = r#"#set document(title: {{ title|code }}, author: {{ author|code }})
#set text(lang: "fr", region: "FR", font: "Source Sans 3")
#show heading: set text(font: "Source Serif 4 Display", weight: "semibold")
#set page(width: 12cm, height: 12cm)

= {{ title }}

{% for line in lines %}
- {{ line }}
{% endfor %}

#table(
  columns: 2,
  table.header[Nom][Vote],
  pdf.header-cell(scope: "row")[{{ author }}], [*Pour*],
)
#figure(alt: "Un cercle", circle(radius: 5mm))
"#;

fn fonts() -> Fonts {
    Fonts::bundled().expect("the fonts are whole")
}

fn info() -> DocumentInfo {
    DocumentInfo {
        ident: "2026-001 0123456789abcdef".to_owned(),
        date: NaiveDate::from_ymd_opt(2026, 3, 28).expect("a date"),
    }
}

fn markup(source: &str) -> Markup {
    let view = json!({
        "title": "Élection d’une « commission »",
        "author": "Ville de \"Beaulieu\"",
        "lines": ["#panic()", "12\u{202f}000\u{a0}€", "*gras* [non]"],
    });
    let sources = BTreeMap::from([("act.typ".to_owned(), source.to_owned())]);
    render(&Templates::new(sources), "act.typ", &view).expect("the template is right")
}

fn set(source: &str) -> Result<Vec<u8>, Vec<TypesetFault>> {
    typeset(&markup(source), &BTreeMap::new(), &fonts(), &info())
}

fn complies(pdf: &[u8], profile: ValidationProfile) -> bool {
    let options = ValidationOptions::default().profile(profile);
    let verdict = validate_pdf_bytes(pdf, &options).expect("the validator runs");
    println!("{verdict}");
    verdict.is_compliant
}

#[test]
fn documents_meet_both_standards() {
    let pdf = set(ACT).expect("sets");
    assert!(complies(&pdf, ValidationProfile::PdfA2a));
    assert!(complies(&pdf, ValidationProfile::PdfUa1));
    let plain = export(&markup(ACT), &BTreeMap::new(), &fonts(), &PdfOptions::default());
    let plain = plain.expect("sets");
    assert!(!complies(&plain, ValidationProfile::PdfA2a));
    assert!(!complies(&plain, ValidationProfile::PdfUa1));
}

#[test]
fn documents_say_their_language_and_title() {
    let pdf = lopdf::Document::load_mem(&set(ACT).expect("sets")).expect("a PDF");
    let catalog = pdf.catalog().expect("a catalog");
    let language = catalog.get(b"Lang").and_then(|lang| lang.as_str()).expect("a language");
    assert_eq!(String::from_utf8_lossy(language), "fr-FR");
    let text = pdf.extract_text(&[1]).expect("text");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("#panic()"), "{text}");
    assert!(text.contains("*gras* [non]"), "{text}");
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let first = set(ACT).expect("sets");
    comemo::evict(0);
    assert!(first == set(ACT).expect("sets"));
    let other = DocumentInfo { ident: "2026-002".to_owned(), ..info() };
    let second = typeset(&markup(ACT), &BTreeMap::new(), &fonts(), &other);
    assert!(first != second.expect("sets"));
}

/// The faults of a line put after the two that set the language and font.
fn faults(line: &str) -> Vec<TypesetFault> {
    let head = "#set document(title: {{ title|code }})\n#set text(lang: \"fr\", region: \"FR\", font: \"Source Sans 3\")\n= {{ title }}\n";
    let found = set(&format!("{head}\n{line}\n\nfin")).expect_err(line);
    for fault in &found {
        let at = fault.at.as_ref().unwrap_or_else(|| panic!("{fault:?} has a place"));
        assert_eq!(
            (at.template.as_str(), at.line, at.excerpt.as_str()),
            ("act.typ", 5, line),
            "{fault:?}"
        );
    }
    found
}

#[test]
fn nothing_is_read_but_what_is_given() {
    for line in [
        "#read(\"/etc/passwd\")",
        "#read(\"../../../../etc/passwd\")",
        "#read(\"main.typ\")",
        "#read(\"act.typ\")",
        "#import \"x.typ\": y",
        "#include \"x.typ\"",
        "#image(\"missing.png\", alt: \"x\")",
        "#import \"@preview/cetz:0.3.4\"",
        "#import \"@local/a:0.1.0\"",
        "#plugin(\"x.wasm\")",
        "#datetime.today()",
        "#eval(\"1\")",
        "#std.eval(\"1\")",
        "#dictionary(std).eval(\"1\")",
    ] {
        assert!(faults(line).iter().any(|fault| fault.kind == FaultKind::Error), "{line}");
    }
}

#[test]
fn warnings_and_forbidden_content_are_faults() {
    for (line, kind) in [
        ("#text(font: \"Comic Sans MS\")[a]", FaultKind::Warning),
        ("\u{4e2d}", FaultKind::Standard),
        ("==== a", FaultKind::Standard),
        ("#figure(circle(radius: 5mm))", FaultKind::Standard),
        ("#figure(box(stack(rect(), line())))", FaultKind::Standard),
        ("#figure(kind: \"chart\", supplement: none, [#rect() #rect()])", FaultKind::Standard),
        ("#table(columns: 2)[a][b]", FaultKind::Standard),
        ("#f(", FaultKind::Error),
        ("#panic()", FaultKind::Error),
    ] {
        let found = faults(line);
        assert!(found.iter().all(|fault| fault.kind == kind), "{found:?}");
    }
}

#[test]
fn images_given_are_served() {
    let svg = br#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>"#;
    let images = BTreeMap::from([("logo.svg".to_owned(), svg.to_vec())]);
    let source =
        format!("{ACT}\n#image(\"logo.svg\", alt: \"Logo\")\n#image(\"/logo.svg\", alt: \"Logo\")");
    let pdf = typeset(&markup(&source), &images, &fonts(), &info()).expect("sets");
    assert!(complies(&pdf, ValidationProfile::PdfA2a));
    assert!(complies(&pdf, ValidationProfile::PdfUa1));
}

#[test]
fn the_bundle_holds_what_the_look_asks() {
    let fonts = fonts();
    assert_eq!(fonts.faces.len(), 8);
    for family in ["source sans 3", "source serif 4", "source serif 4 display"] {
        assert!(fonts.book.contains_family(family), "{family}");
    }
    for c in "ÀÉŒœŸ«»’–—€°№≤≥→☐☑✓✗ᵉʳ\u{a0}\u{202f}\u{2011}09".chars()
    {
        assert!(fonts.covers(c), "{c:?}");
    }
    for c in "中😀\u{f0b7}\u{0}".chars() {
        assert!(!fonts.covers(c), "{c:?}");
    }
    assert_eq!(
        Fonts::new([b"not a font".to_vec()]).map(|_| ()),
        Err(super::FontUnreadable { rank: 0 })
    );
}
