//! Marks the lines of a template before the engine reads it.
//!
//! A mark stands before the first thing a line writes, and again after every
//! tag, which may have written the lines of another template. It never
//! touches a blank, a newline or a tag, so that the engine counts the same
//! lines and trims the same blanks.

use super::markers::line_mark;

/// A template with its marks.
pub(super) struct Instrumented {
    /// The template as the engine will read it.
    pub text: String,
    /// The line of the first `~`, an operator that would make text of
    /// anything, even of no value.
    pub concatenation: Option<usize>,
}

/// Marks the lines of the template of this rank.
pub(super) fn instrument(source: &str, template: usize) -> Instrumented {
    let mut scanner = Scanner {
        rest: source,
        text: String::with_capacity(source.len() * 2),
        solid: 0,
        line: 1,
        due: true,
        template,
        concatenation: None,
    };
    while let Some(c) = scanner.rest.chars().next() {
        match scanner.rest.get(..2) {
            Some("{{") => {
                scanner.mark_expression();
                scanner.tag(2, "}}");
            }
            Some("{%") if raw_tag(scanner.rest, "raw").is_some() => scanner.raw(),
            Some("{%") => scanner.tag(2, "%}"),
            Some("{#") => scanner.comment(),
            _ => scanner.raw_text(c),
        }
    }
    Instrumented { text: scanner.text, concatenation: scanner.concatenation }
}

struct Scanner<'a> {
    rest: &'a str,
    text: String,
    /// Where the last thing that is not a blank ends in the text.
    solid: usize,
    line: usize,
    /// Whether the next thing written needs a mark.
    due: bool,
    template: usize,
    concatenation: Option<usize>,
}

impl Scanner<'_> {
    /// Copies what is read up to this byte.
    fn copy(&mut self, bytes: usize) {
        let (copied, rest) = self.rest.split_at_checked(bytes).unwrap_or((self.rest, ""));
        self.text.push_str(copied);
        self.line += copied.matches('\n').count();
        self.rest = rest;
    }

    /// Copies a character the engine will write as it stands.
    fn raw_text(&mut self, c: char) {
        if !c.is_whitespace() && std::mem::take(&mut self.due) {
            self.text.push_str(&line_mark(self.template, self.line));
        }
        self.copy(c.len_utf8());
        if c == '\n' {
            self.due = true;
        } else if !c.is_whitespace() {
            self.solid = self.text.len();
        }
    }

    /// Marks an expression. One that opens with `{{-` swallows the blanks
    /// before it, so the mark goes before these.
    fn mark_expression(&mut self) {
        if std::mem::take(&mut self.due) {
            let swallows = self.rest.starts_with("{{-");
            let place = if swallows { self.solid } else { self.text.len() };
            self.text.insert_str(place, &line_mark(self.template, self.line));
        }
    }

    /// Notes that a tag ends here.
    fn after_tag(&mut self) {
        self.due = true;
        self.solid = self.text.len();
    }

    /// Copies a tag. Its end does not count inside brackets or a string.
    fn tag(&mut self, opening: usize, closing: &str) {
        self.copy(opening);
        let mut depth = 0_i64;
        while let Some(c) = self.rest.chars().next() {
            if depth == 0 && self.rest.starts_with(closing) {
                self.copy(closing.len());
                break;
            }
            match c {
                '(' | '[' | '{' => depth += 1,
                ')' | ']' | '}' => depth -= 1,
                '~' if self.concatenation.is_none() => self.concatenation = Some(self.line),
                _ => {}
            }
            self.copy(match c {
                '"' | '\'' => string_length(self.rest, c),
                c => c.len_utf8(),
            });
        }
        self.after_tag();
    }

    fn comment(&mut self) {
        self.copy(2);
        let end = self.rest.find("#}").map_or(self.rest.len(), |end| end + 2);
        self.copy(end);
        self.after_tag();
    }

    /// Copies a raw block, in which only its own end is a tag.
    fn raw(&mut self) {
        self.copy(raw_tag(self.rest, "raw").unwrap_or(2));
        self.after_tag();
        while let Some(c) = self.rest.chars().next() {
            if let Some(length) = raw_tag(self.rest, "endraw") {
                self.copy(length);
                break;
            }
            self.raw_text(c);
        }
        self.after_tag();
    }
}

/// How long the `raw` or `endraw` tag is that starts here, if one does.
fn raw_tag(rest: &str, name: &str) -> Option<usize> {
    let blank = |c: char| c.is_ascii_whitespace();
    let inside = rest.strip_prefix("{%")?;
    let inside = inside.strip_prefix(['-', '+']).unwrap_or(inside);
    let inside = inside.trim_start_matches(blank).strip_prefix(name)?.trim_start_matches(blank);
    let inside = inside.strip_prefix(['-', '+']).unwrap_or(inside);
    Some(rest.len() - inside.strip_prefix("%}")?.len())
}

/// How long the string is that starts here, its quotes counted.
fn string_length(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == quote => return at + c.len_utf8(),
            _ => {}
        }
    }
    rest.len()
}
