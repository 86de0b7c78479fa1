//! Long texts: small Markdown, and nothing else is markup.
//!
//! The parser is that of `CommonMark`; whatever is not ours (`#`, `_`, `` ` ``, `<`,
//! `1.`…) is escaped before it sees it, so that it prints as typed.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::cells::is_web_address;
use super::desk::Desk;
use crate::domain::{Line, Prose, ProseBlock, Run};
use crate::read::{Raw, Row};
use crate::report::{CellRef, Problem};
use crate::schema::Column;

impl Desk<'_> {
    /// A long text, or that of the `.md` file the cell names.
    pub(super) fn prose(&mut self, row: &Row, column: Column) -> Option<Prose> {
        let cell = row.cell(column)?;
        self.decimals(cell);
        let typed = match &cell.raw {
            Raw::Text(text) => text.clone(),
            Raw::Told => return None,
            raw @ (Raw::Number(_) | Raw::Percentage(_) | Raw::Moment { .. } | Raw::Bool(_)) => {
                raw.shown()
            }
        };
        let from_file = is_file_name(&typed);
        let source = if from_file { self.file(cell.at, &typed)? } else { typed };
        let source = self.printable_text(cell.at, &source)?.value;
        let blocks = parse(&source, !from_file);
        let prose = Prose { blocks, at: cell.at };
        let bad = prose.runs().filter_map(|run| run.link.as_ref()).find(|link| !is_link(link));
        if let Some(link) = bad {
            self.fault(cell.at, Problem::BadLink { found: link.clone() });
            return None;
        }
        if prose.runs().any(|run| !run.figure && is_unfinished(&run.text)) {
            self.note(cell.at, Problem::CallUnfinished);
        }
        Some(prose)
    }

    fn file(&mut self, at: CellRef, name: &str) -> Option<String> {
        match self.beside.read(name) {
            Ok(bytes) => {
                let text = String::from_utf8_lossy(&bytes);
                let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
                Some(unicode_normalization::UnicodeNormalization::nfc(text.as_str()).collect())
            }
            Err(fault) => {
                self.beside_fault(at, name, fault);
                None
            }
        }
    }
}

fn is_link(link: &str) -> bool {
    is_web_address(link) || link.strip_prefix("mailto:").is_some_and(|rest| rest.contains('@'))
}

/// Whether a long text is the name of a file that holds it.
#[must_use]
pub fn is_file_name(text: &str) -> bool {
    let is_md = text.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("md"));
    is_md && !text.contains(['\n', ' ']) && text.chars().count() < 200
}

/// Parses small Markdown. In a cell, a line break typed is a line break meant.
#[expect(clippy::wildcard_enum_match_arm, reason = "everything else was escaped away")]
pub(super) fn parse(source: &str, breaks_count: bool) -> Vec<ProseBlock> {
    let escaped = escape(source);
    let mut out = Builder::default();
    for event in Parser::new(&escaped) {
        match event {
            Event::Start(Tag::Item) => out.items.push(Vec::new()),
            Event::Start(Tag::Strong) => out.style.bold = true,
            Event::Start(Tag::Emphasis) => out.style.italic = true,
            Event::Start(Tag::Link { dest_url, .. }) => out.style.link = Some(dest_url.to_string()),
            Event::End(TagEnd::Strong) => out.style.bold = false,
            Event::End(TagEnd::Emphasis) => out.style.italic = false,
            Event::End(TagEnd::Link) => out.style.link = None,
            Event::End(TagEnd::Paragraph) => out.end_paragraph(),
            Event::End(TagEnd::Item) => out.end_item(),
            Event::End(TagEnd::List(_)) => out.end_list(),
            Event::Text(text) | Event::Code(text) => out.text(&text),
            Event::HardBreak => out.line_break(),
            Event::SoftBreak if breaks_count => out.line_break(),
            Event::SoftBreak => out.text(" "),
            _ => {}
        }
    }
    out.blocks
}

#[derive(Default)]
struct Builder {
    blocks: Vec<ProseBlock>,
    items: Vec<Vec<Line>>,
    lines: Vec<Line>,
    line: Line,
    style: Run,
}

impl Builder {
    /// Text in the current style. The parser parts it at every escape.
    fn text(&mut self, text: &str) {
        let style = &self.style;
        match self.line.last_mut() {
            Some(last)
                if (last.bold, last.italic, &last.link)
                    == (style.bold, style.italic, &style.link) =>
            {
                last.text.push_str(text);
            }
            _ => self.line.push(Run { text: text.to_owned(), ..style.clone() }),
        }
    }

    fn line_break(&mut self) {
        let line = std::mem::take(&mut self.line);
        self.lines.push(line.iter().flat_map(calls).collect());
    }

    fn end_paragraph(&mut self) {
        self.line_break();
        let lines = std::mem::take(&mut self.lines);
        match self.items.last_mut() {
            Some(item) => item.extend(lines),
            None => self.blocks.push(ProseBlock::Paragraph(lines)),
        }
    }

    fn end_item(&mut self) {
        if !self.line.is_empty() || !self.lines.is_empty() {
            self.end_paragraph();
        }
    }

    fn end_list(&mut self) {
        let items = std::mem::take(&mut self.items);
        self.blocks.push(ProseBlock::List(items));
    }
}

/// A run, its calls for figures set apart.
fn calls(run: &Run) -> Vec<Run> {
    let mut parts = Vec::new();
    let mut rest = run.text.as_str();
    while let Some((before, name, after)) = split_call(rest) {
        parts.push(Run { text: before.to_owned(), ..run.clone() });
        parts.push(Run { text: name.to_owned(), figure: true, ..run.clone() });
        rest = after;
    }
    parts.push(Run { text: rest.to_owned(), ..run.clone() });
    parts.retain(|part| !part.text.is_empty());
    parts
}

/// `{{ taux.total }.`: a call that somebody meant and did not close.
fn is_unfinished(text: &str) -> bool {
    text.match_indices("{{").any(|(at, _)| {
        let rest = text.get(at + 2..).unwrap_or_default();
        rest.trim_start().starts_with(char::is_alphabetic) && !rest.contains("}}")
    })
}

/// `{{ taux.total }}`: a dotted name, nothing more.
fn split_call(text: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    while let Some(open) = text.get(from..)?.find("{{") {
        let open = from + open;
        let inside = text.get(open + 2..)?;
        let close = inside.find("}}")?;
        let name = inside.get(..close)?.trim();
        let dotted = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_');
        let starts = name.chars().next().is_some_and(char::is_alphabetic);
        if starts && name.chars().all(dotted) {
            return Some((text.get(..open)?, name, inside.get(close + 2..)?));
        }
        from = open + 2;
    }
    None
}

/// Escapes what `CommonMark` would take for markup and we do not.
fn escape(source: &str) -> String {
    let mut out = String::with_capacity(source.len() + source.len() / 8);
    for line in source.split('\n') {
        // No indented code, no nested list.
        let line = line.trim();
        let rest = match line.strip_prefix("- ").or_else(|| line.strip_prefix("• ")) {
            Some(item) => {
                out.push_str("- ");
                item.trim_start()
            }
            None => line,
        };
        let digits = rest.chars().take_while(char::is_ascii_digit).count();
        for (index, c) in rest.chars().enumerate() {
            // A reference definition, `[x]: y`, would vanish.
            let rule = !rest.is_empty() && rest.chars().all(|c| c == '*' || c.is_whitespace());
            let marker = rule && c == '*'
                || index == 0 && c == '[' && rest.contains("]:")
                || index == 0 && matches!(c, '-' | '+' | '=' | ':')
                || index == 0 && c == '*' && rest.chars().nth(1).is_none_or(char::is_whitespace)
                || digits > 0 && index == digits && matches!(c, '.' | ')');
            if marker
                || matches!(
                    c,
                    '\\' | '_' | '#' | '`' | '<' | '>' | '&' | '!' | '~' | '|' | '$' | '^'
                )
            {
                out.push('\\');
            }
            out.push(c);
        }
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flat(source: &str) -> String {
        let prose = Prose {
            blocks: parse(source, true),
            at: crate::report::CellRef { sheet: crate::schema::Sheet::Texts, row: 0, column: 0 },
        };
        prose.runs().map(|run| run.text.as_str()).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn prints_as_typed_whatever_is_not_ours() {
        for typed in [
            r#"#import "x""#,
            "$",
            "@ref",
            "_a_",
            "<label>",
            "[",
            r"\",
            "`code`",
            "{{ 1 }}",
            "{% for x in y %}",
            "\"",
            "*",
            "* pas une liste",
            "1. pas une liste",
            "# pas un titre",
            "---",
            "===",
            "a & b &amp; c",
            "> pas une citation",
            "[x]: y",
            "a|b",
            "~~~",
            "2 * 3 * 4",
            "***",
            "* * *",
            "**",
            "+ plus",
            "{# rien #}",
            "a ** b",
        ] {
            let read = flat(typed);
            assert_eq!(read, typed);
        }
    }

    #[test]
    fn a_name_with_an_underscore_is_a_call() {
        let blocks = parse("{{ taux.les_jardins }} et {{ taux.total }}", true);
        let prose = Prose {
            blocks,
            at: crate::report::CellRef { sheet: crate::schema::Sheet::Texts, row: 0, column: 0 },
        };
        let called: Vec<&str> =
            prose.runs().filter(|run| run.figure).map(|run| run.text.as_str()).collect();
        assert_eq!(called, ["taux.les_jardins", "taux.total"]);
    }

    #[test]
    fn reads_the_small_markup() {
        let source = "Un **gras** et *it* {{ taux.total }}.\nSuite\n\n- a [b](https://c.fr)\n- d";
        let told = |run: &Run| {
            let marks =
                [("b", run.bold), ("i", run.italic), ("l", run.link.is_some()), ("f", run.figure)];
            let marks: String = marks.iter().filter(|(_, on)| *on).map(|(mark, _)| *mark).collect();
            format!("{marks}<{}>", run.text)
        };
        let line = |line: &Line| line.iter().map(told).collect::<String>();
        let blocks: Vec<String> = parse(source, true)
            .iter()
            .map(|block| match block {
                ProseBlock::Paragraph(lines) => {
                    lines.iter().map(line).collect::<Vec<_>>().join("/")
                }
                ProseBlock::List(items) => items
                    .iter()
                    .flatten()
                    .map(|it| format!("- {}", line(it)))
                    .collect::<Vec<_>>()
                    .join("/"),
            })
            .collect();
        assert_eq!(
            blocks,
            ["<Un >b<gras>< et >i<it>< >f<taux.total><.>/<Suite>", "- <a >l<b>/- <d>"]
        );
    }
}
