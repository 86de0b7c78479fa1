//! A value written as Typst source.
//!
//! A string literal has two characters to escape where markup has twenty, and
//! its value is the input to the last byte.

use std::fmt::Write as _;

/// Where a value is written, which decides how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Among text: `#"…";`. The semicolon is vital: without it a parenthesis
    /// or a dot of the text that follows would make a call or a field of it.
    Markup,
    /// In code, where the template's author wrote the `code` filter: `"…"`.
    Code,
    /// A file carried whole in a page, where the author wrote the `data` filter.
    Data,
}

/// A value a template may write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Constant {
    /// Text.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// Yes or no.
    Truth(bool),
    /// No value, said so.
    Nothing,
    /// A list of these.
    List(Vec<Constant>),
}

/// Text as a Typst string literal.
pub(super) fn literal(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '"' => out.push_str("\\\""),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() => push(&mut out, format_args!("\\u{{{:x}}}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// Text as it stands in markup.
pub(super) fn markup(text: &str) -> String {
    format!("#{};", literal(text))
}

/// A constant as it stands in code.
pub(super) fn code(constant: &Constant) -> String {
    match constant {
        Constant::Text(text) => literal(text),
        Constant::Integer(number) => number.to_string(),
        Constant::Truth(truth) => truth.to_string(),
        Constant::Nothing => "none".to_owned(),
        Constant::List(items) => {
            let mut out = String::from("(");
            for item in items {
                // The comma after the last item makes an array of one item.
                push(&mut out, format_args!("{}, ", code(item)));
            }
            out.truncate(out.trim_end().len());
            out.push(')');
            out
        }
    }
}

/// Writes into a string, which cannot fail.
fn push(out: &mut String, text: std::fmt::Arguments<'_>) {
    let written = out.write_fmt(text);
    debug_assert!(written.is_ok(), "a string takes everything");
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use typst_syntax::{SyntaxKind, ast};

    /// The string of `#"…";`, provided that it is all there is.
    fn reread(source: &str) -> Option<String> {
        let root = typst_syntax::parse(source);
        let children: Vec<_> = root.children().collect();
        let kinds: Vec<_> = children.iter().map(|node| node.kind()).collect();
        assert_eq!(kinds, [SyntaxKind::Hash, SyntaxKind::Str, SyntaxKind::Semicolon], "{source}");
        children[1].cast::<ast::Str>().map(|string| string.get().to_string())
    }

    #[test]
    fn forms() {
        let list = Constant::List(vec![
            Constant::Text("a".into()),
            Constant::Integer(-3),
            Constant::Truth(true),
            Constant::Nothing,
            Constant::List(vec![Constant::Text("b".into())]),
            Constant::List(vec![]),
        ]);
        assert_eq!(code(&list), r#"("a", -3, true, none, ("b",), (),)"#);
        assert_eq!(
            markup("a\"b\\c\n\u{7}\u{85}é’\u{a0}"),
            "#\"a\\\"b\\\\c\\n\\u{7}\\u{85}é’\u{a0}\";"
        );
    }

    proptest! {
        #[test]
        fn any_string_is_one_string_node(text in any::<String>()) {
            prop_assert_eq!(reread(&markup(&text)), Some(text));
        }

        #[test]
        fn any_ascii_soup_is_one_string_node(text in r#"[#"\\;(){}\[\]$*_`<>@/\n\r\t\x00u0-9 .=-]{0,60}"#) {
            prop_assert_eq!(reread(&markup(&text)), Some(text));
        }
    }
}
