//! Whatever a value holds, it stays that value or is refused at its line.

use serde_json::json;

use super::{fault, fill};
use crate::render::{Constant, FaultKind, Form};

fn hostile() -> Vec<String> {
    let mut all: Vec<String> = [
        "#import \"x\"",
        "$",
        "@ref",
        "*",
        "_",
        "<label>",
        "[",
        "]",
        "\\",
        "\\\\",
        "`",
        "```",
        "{{ 1 }}",
        "{% for %}",
        "{%",
        "{#",
        "\"",
        "'",
        "\"; #panic() //",
        "*/",
        "/*",
        "//",
        "https://x.fr",
        "a\nb",
        "\r\n",
        "\t",
        "\0",
        "\u{2028}",
        "= t",
        "- a",
        "",
        " ",
        ";",
        "#",
        "é’œ",
        "\u{feff}",
        "\u{e000}",
    ]
    .map(str::to_owned)
    .to_vec();
    all.push("x\"#$[".repeat(6_000));
    all
}

#[test]
fn hostile_values_stay_values() {
    for value in hostile() {
        let view = json!({ "v": value, "all": [value, value] });
        let source = "*{{ v }}* _{{ v }}_ {{ v }}(x){{ v }}.len() $ #f({{ v|code }}) $\n\
                      #f({{ v|code }}, k: {{ v|code }}, [{{ v }}], {{ all|code }})\n= {{ v }}\n- {{ v }}";
        let markup = fill(source, &view).expect(&value);
        assert_eq!(markup.insertions.len(), 11);
        for insertion in &markup.insertions {
            let expected = match &insertion.value {
                Constant::List(items) => {
                    assert_eq!(items.len(), 2);
                    continue;
                }
                Constant::Text(text) => text,
                Constant::Integer(_) | Constant::Truth(_) | Constant::Nothing => {
                    panic!("{insertion:?}")
                }
            };
            assert_eq!(expected, &value);
            let written = &markup.source[insertion.range.clone()];
            assert_eq!(written.starts_with("#\""), insertion.form == Form::Markup, "{written}");
        }
    }
}

#[test]
fn markup_form_outside_text_is_a_fault() {
    for value in hostile() {
        let view = json!({ "v": value });
        for line in [
            "#let x = {{ v }}",
            "#f({{ v }})",
            "#f(k: {{ v }})",
            "#{ {{ v }} }",
            "// {{ v }}",
            "/* {{ v }} */",
            "`{{ v }}`",
            "```typ\n{{ v }}\n```",
            "#\"{{ v }}\"",
            "#f(\"{{ v }}\")",
            "\\{{ v }}",
            "#{{ v }}",
            "https://x.fr/{{ v }}",
            "#(1, {{ v }})",
        ] {
            let source = format!("a\n\n{line}");
            let expected = if line.contains('\n') { 4 } else { 3 };
            assert_eq!(
                fault(&source, &view),
                (FaultKind::Misplaced, expected),
                "{source} {value:?}"
            );
        }
    }
}

#[test]
fn code_form_outside_code_is_a_fault() {
    for value in hostile() {
        let view = json!({ "v": value, "n": 3, "t": true, "l": [value] });
        for line in [
            "{{ v|code }}",
            "a {{ v|code }} b",
            "*{{ v|code }}*",
            "#[{{ v|code }}]",
            "$ {{ v|code }} $",
            "#{{ v|code }}",
            "// {{ v|code }}",
            "#f() // {{ v|code }}",
            "#f(/* {{ v|code }} */)",
            "#f(`{{ v|code }}`)",
            "#f(\"{{ v|code }}\")",
            "{{ n|code }}",
            "{{ t|code }}",
            "{{ l|code }}",
            "{{ none|code }}",
            "#f(1{{ n|code }})",
            "#f({{ n|code }}pt)",
            "#f({{ n|code }}.5)",
            "#f(a{{ t|code }})",
            "#f(b{{ none|code }})",
            "#let {{ l|code }} = x",
        ] {
            let source = format!("a\n{line}\nb");
            assert_eq!(fault(&source, &view), (FaultKind::Misplaced, 2), "{source} {value:?}");
        }
    }
}

#[test]
fn code_form_holds_constants() {
    let view =
        json!({ "s": "a\"b", "n": -4, "t": false, "l": ["a"], "e": [], "f": 1.5, "m": {"a": 1} });
    let source =
        "#f({{ s|code }}, {{ n|code }}, {{ t|code }}, {{ none|code }}, {{ l|code }}, {{ e|code }})";
    let markup = fill(source, &view).expect("constants");
    assert_eq!(markup.source, r#"#f("a\"b", -4, false, none, ("a",), ())"#);
    for refused in ["f", "m", "l|last + 1", "range(3)|first + 0.5", "18446744073709551615"] {
        assert_eq!(fault(&format!("\n#f({{{{ ({refused})|code }}}})"), &view).1, 2, "{refused}");
    }
    assert_eq!(fault("#f({{ missing|code }})", &view), (FaultKind::Undefined, 1));
}

#[test]
fn only_text_is_written() {
    let view = json!({ "s": "a", "l": ["a"], "m": {"a": 1}, "f": 1.5, "no": null });
    for (expression, kind) in [
        ("none", FaultKind::NotText),
        ("no", FaultKind::NotText),
        ("missing", FaultKind::Undefined),
        ("m.missing", FaultKind::Undefined),
        ("'x' if false", FaultKind::Undefined),
        ("true", FaultKind::NotText),
        ("3", FaultKind::NotText),
        ("f", FaultKind::NotText),
        ("l", FaultKind::NotText),
        ("m", FaultKind::NotText),
        ("s ~ none", FaultKind::NotText),
        ("[s, none]|join", FaultKind::NotText),
        ("s|safe", FaultKind::Unknown),
        ("s|escape", FaultKind::Unknown),
        ("s|e", FaultKind::Unknown),
        ("s.upper()", FaultKind::Unknown),
        ("debug()", FaultKind::Unknown),
        ("'\\ufdd0'", FaultKind::Reserved),
        ("s |", FaultKind::Syntax),
    ] {
        let source = format!("a\n{{% if true %}}\n  b\n\n  {{{{ {expression} }}}}\n{{% endif %}}");
        assert_eq!(fault(&source, &view), (kind, 5), "{expression}");
    }
    let message = fill("{{ m.missing }}", &view).expect_err("undefined").message;
    assert_eq!(message, "undefined value: `m.missing` is undefined");
    let joined = fill("{{ [s, s + 'b']|join(', ') }}", &view).expect("text");
    assert_eq!(joined.source, "#\"a, ab\";");
}

#[test]
fn reserved_characters_are_refused() {
    for c in ['\u{fdd0}', '\u{fde0}', '\u{fde1}', '\u{fdef}'] {
        let view = json!({ "v": format!("a{c}b") });
        assert_eq!(fault("a\n{{ v }}", &view), (FaultKind::Reserved, 2));
        assert_eq!(fault("a\n#f({{ v|code }})", &view), (FaultKind::Reserved, 2));
        assert_eq!(fault(&format!("a\n\nb{c}"), &view), (FaultKind::Reserved, 3));
    }
}

#[test]
fn written_markup_cannot_be_cut() {
    let view = json!({ "v": "x" });
    for tail in
        ["m()|reverse", "m()[1:]", "m()|first", "m()|last", "m() + 'a'", "m()|code", "[m()]|join"]
    {
        let source = format!("{{% macro m() %}}a{{{{ v }}}}{{% endmacro %}}\n{{{{ {tail} }}}}");
        let found = fill(&source, &view).expect_err(tail);
        assert_eq!(found.line, 2, "{tail}");
    }
}
