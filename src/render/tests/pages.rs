//! Whatever a value holds, a web page prints it as typed, or refuses it at its
//! line.

use proptest::prelude::*;
use quick_xml::events::Event;
use serde_json::json;

use super::templates;
use crate::render::{FaultKind, Markup, TemplateFault, render_page};

const HOSTILE: [&str; 14] = [
    "\"><script>alert(1)</script>",
    "</style><script>",
    "</title>",
    "javascript:alert(1)",
    "{{ v }}",
    "{% raw %}",
    "' onclick='x",
    "<!--",
    "-->",
    "]]>",
    "&amp;",
    "&#60;",
    "a\nb\tc",
    "",
];

fn fill(source: &str, value: &str) -> Result<Markup, TemplateFault> {
    let set = templates(&[("page.html.j2", source)]).with_files(
        [("logo.svg".to_owned(), b"<svg/>".to_vec()), ("essai.exe".to_owned(), vec![])].into(),
    );
    let view = json!({ "v": value, "n": 3, "couleur": "#00664f", "nom": "logo.svg" });
    render_page(&set, "page.html.j2", &view)
}

/// The texts and the attributes of a page, as a browser reads them.
fn read(page: &str) -> Vec<String> {
    let mut reader = quick_xml::Reader::from_str(page);
    let mut said = vec![String::new()];
    loop {
        match reader.read_event().expect("well-formed") {
            Event::Eof => return said,
            Event::Start(tag) | Event::Empty(tag) => {
                for attribute in tag.attributes().flatten() {
                    let raw = attribute.value.as_ref().to_owned();
                    said.push(quick_xml::escape::unescape(&raw).expect("escaped").into_owned());
                }
                said.push(String::new());
            }
            Event::Text(text) => said.last_mut().expect("one").push_str(&text),
            Event::GeneralRef(name) => {
                let text = format!("&{};", &*name);
                let text = quick_xml::escape::unescape(&text).expect("known").into_owned();
                said.last_mut().expect("one").push_str(&text);
            }
            Event::End(_)
            | Event::CData(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_) => said.push(String::new()),
        }
    }
}

#[test]
fn hostile_values_print_as_typed() {
    for value in HOSTILE {
        let source = "<p title=\"{{ v }}\" lang='{{ v }}'>{{ v }}<b>{{ v }}</b><br /></p>";
        let page = fill(source, value).expect(value).source;
        let said: Vec<String> = read(&page).into_iter().filter(|it| !it.is_empty()).collect();
        let times = if value.is_empty() { 0 } else { 4 };
        assert_eq!(said, vec![value; times], "{page}");
    }
}

#[test]
fn a_value_where_it_would_not_stay_text_is_a_fault() {
    for line in [
        "<style>p { color: {{ v }} }</style>",
        "<script>{{ v }}</script>",
        "<!-- {{ v }} -->",
        "<p title={{ v }}></p>",
        "<p {{ v }}></p>",
        "<p onclick=\"{{ v }}\"></p>",
        "<p style=\"color: {{ v }}\"></p>",
        "<a href=\"{{ v }}\">x</a>",
        "<img src=\"{{ v }}\" alt=\"\" />",
    ] {
        for value in HOSTILE.into_iter().filter(|it| !it.is_empty()) {
            let found = fill(&format!("<div>\n\n{line}</div>"), value).expect_err(line);
            assert!(
                matches!(found.kind, FaultKind::Misplaced | FaultKind::Syntax),
                "{line}: {found:?}"
            );
            assert_eq!(found.line, 3, "{line}: {found:?}");
        }
    }
}

#[test]
fn a_page_that_is_not_well_formed_is_a_fault() {
    for (source, line) in [
        ("<div>\n<p>{{ v }}</div>", 2),
        ("<div>\n\n<p>{{ v }}", 3),
        ("<div>\n<br></div>", 2),
        ("<div>\n<p /></div>", 2),
        ("<div>\n{{ nom|data }}{{ 'essai.exe'|data }}</div>", 2),
        ("<div>\n{{ 'absent.png'|data }}</div>", 2),
        ("<div>\n{{ v|code }}</div>", 2),
        ("<div>\n{{ v|dark }}</div>", 2),
        ("<div>\n{{ v|safe }}</div>", 2),
        ("<div>\n{{ n }}</div>", 2),
    ] {
        let found = fill(source, "texte").expect_err(source);
        assert_eq!(found.line, line, "{source}: {found:?}");
    }
}

#[test]
fn colours_counts_files_and_addresses_stand_where_they_belong() {
    let source = "<div style=\"--a: {{ couleur }}; --b: {{ couleur|dark }}; --n: {{ n|code }}\">\
                  <style>p { color: {{ couleur }}; src: url(\"{{ nom|data }}\") }</style>\
                  <img src=\"{{ nom|data }}\" alt=\"\" /><a href=\"{{ v }}\">{{ v }}</a>\
                  <a href=\"#t{{ n|code }}\">x</a></div>";
    for address in ["https://x.fr/?a=1&b='2'", "http://x.fr", "mailto:a@x.fr", "#ici"] {
        let page = fill(source, address).expect(address).source;
        assert!(page.contains("url(\"data:image/svg+xml;base64,PHN2Zy8+\")"), "{page}");
        assert!(read(&page).contains(&address.to_owned()), "{page}");
    }
}

proptest! {
    #[test]
    fn any_text_prints_as_typed(text in "\\PC{0,40}") {
        prop_assume!(!text.chars().any(crate::render::markers::is_reserved));
        let page = fill("<p>{{ v }}</p>", &text).expect("fills").source;
        prop_assert_eq!(read(&page).concat(), text);
    }
}
