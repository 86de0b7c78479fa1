//! Whatever goes wrong is told at the line of the template as it was written.

use proptest::prelude::*;
use serde_json::json;

use super::{fault, fill, templates};
use crate::render::{FaultKind, Markup, render};

/// The line that wrote this piece of the source.
fn line_of(markup: &Markup, piece: &str) -> (String, usize) {
    let at = markup.source.find(piece).unwrap_or_else(|| panic!("{piece} in {}", markup.source));
    let line = markup.locate(at);
    (line.template, line.line)
}

#[test]
fn lines_map_through_includes_macros_and_loops() {
    let set = templates(&[
        (
            "act.typ",
            "{% from 'kit.typ' import cell %}\n{# a\nnote #}\nmain1 {{ a }}\n\n{% for x in xs %}\n  item {{ x }} {% include 'part.typ' %} after\n  {{ cell(x) }} tail\n{% endfor %}\n{% set kept %}\nkept {{ a }}\n{% endset %}\n{% raw %}\n  raw {{ a }}\n{% endraw %}\nlast {{ kept }}",
        ),
        ("kit.typ", "\n{% macro cell(x) %}\n  cell\n  {{ x }}\n{% endmacro %}"),
        ("part.typ", "part\n{%- if true %}\n  inner {{ x }}\n{%- endif %}"),
    ]);
    let view = json!({ "a": "A", "xs": ["X", "Y"] });
    let markup = render(&set, "act.typ", &view).expect("fills");
    let act = |line| ("act.typ".to_owned(), line);
    for (piece, expected) in [
        ("main1", act(4)),
        ("\"A\"", act(4)),
        ("item", act(7)),
        ("\"X\"", act(7)),
        ("part", ("part.typ".to_owned(), 1)),
        ("inner", ("part.typ".to_owned(), 3)),
        ("after", act(7)),
        ("cell", ("kit.typ".to_owned(), 3)),
        ("\"X\";\n tail", ("kit.typ".to_owned(), 4)),
        ("tail", act(8)),
        ("raw", act(14)),
        ("last", act(16)),
        ("kept", act(11)),
    ] {
        assert_eq!(line_of(&markup, piece), expected, "{piece} in:\n{}", markup.source);
    }
    assert_eq!(markup.locate(markup.source.rfind("\"Y\"").expect("Y")).line, 4);
}

#[test]
fn faults_inside_includes_and_macros_have_their_own_line() {
    let view = json!({ "v": "x" });
    for (part, line) in
        [("a\n{{ missing }}", 2), ("a\n\n{{ 3 }}", 3), ("{% if %}", 1), ("a\n#f({{ v }})", 2)]
    {
        let set = templates(&[("act.typ", "x\n{% include 'part.typ' %}"), ("part.typ", part)]);
        let found = render(&set, "act.typ", &view).expect_err(part);
        assert_eq!((found.template.as_str(), found.line), ("part.typ", line), "{found:?}");
    }
    let source = "{% macro m(x) %}\nb {{ x.y.z }}\n{% endmacro %}\n{{ m(v) }}";
    assert_eq!(fault(source, &view), (FaultKind::Undefined, 2));
    assert_eq!(fault("a\n{% include 'none.typ' %}", &view), (FaultKind::Missing, 2));
    let found = render(&templates(&[]), "act.typ", &view).expect_err("no template");
    assert_eq!(
        (found.kind, found.line, found.template.as_str()),
        (FaultKind::Missing, 0, "act.typ")
    );
}

#[test]
fn endless_templates_stop() {
    let loops = "{% for a in range(90000) %}{% for b in range(90000) %}{% endfor %}{% endfor %}";
    assert_eq!(fault(loops, &json!({})).0, FaultKind::Exhausted);
    assert_eq!(fault("a\n{% include 'act.typ' %}", &json!({})).1, 2);
}

/// What the engine writes for a template that was not marked, or the line it
/// stumbles at.
fn unmarked(source: &str) -> Result<String, Option<usize>> {
    let mut environment = minijinja::Environment::new();
    let mut syntax = minijinja::syntax::SyntaxConfig::builder();
    environment.set_syntax(syntax.trim_blocks(true).lstrip_blocks(true).build().expect("syntax"));
    environment.set_formatter(|out, _, value| {
        Ok(out.write_str(&crate::render::escape::markup(value.as_str().unwrap_or_default()))?)
    });
    let view = minijinja::context! { v => "x", yes => true };
    environment.render_str(source, view).map_err(|error| error.line())
}

/// What blanks, tags and lines may follow one another in a template.
fn soup() -> impl Strategy<Value = String> {
    let pieces = vec![
        "a",
        " ",
        "\n",
        "\r\n",
        "  ",
        "{",
        "}",
        "%",
        "#",
        "{{ v }}",
        "{{- v }}",
        "{{ v -}}",
        "{{- v -}}",
        "{% if yes %}",
        "{%- if yes %}",
        "{% if yes -%}",
        "{%- if yes -%}",
        "{%+ if yes +%}",
        "{% endif %}",
        "{%- endif -%}",
        "{# n\n#}",
        "{#- n -#}",
        "{#}",
        "{% raw %}",
        "{%- raw -%}",
        "{% endraw %}",
        "{%- endraw -%}",
        "{{ v\n}}",
        "{{ {'}}': '\\'}}'}['}}'] }}",
        "{% if\nyes %}",
        "\u{a0}",
        "é",
    ];
    prop::collection::vec(prop::sample::select(pieces), 0..14).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]
    #[test]
    fn marks_change_neither_output_nor_lines(source in soup()) {
        match (unmarked(&source), fill(&source, &json!({ "v": "x", "yes": true }))) {
            (Ok(expected), Ok(markup)) => prop_assert_eq!(markup.source, expected),
            // Soup may open a Typst comment or raw text.
            (Ok(_), Err(found)) => prop_assert_eq!(found.kind, FaultKind::Misplaced),
            (Err(line), Err(found)) => prop_assert_eq!(Some(found.line), line),
            (Err(_), Ok(markup)) => prop_assert!(false, "{}", markup.source),
        }
    }
}
