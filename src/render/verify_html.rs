//! Proves that every value of a page stayed the text it was.
//!
//! A page is written as XML that HTML reads alike: the whole of it is parsed,
//! and each value must stand between tags or in a quoted attribute. Escaped as
//! it is, it cannot leave where it begins.

use std::ops::Range;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::escape::{Constant, Form};
use super::fault::FaultKind;
use super::html::plain;
use super::language::Wrong;
use super::verify::Insertion;

/// Elements that HTML never closes, whatever their tag says.
const VOID: [&str; 13] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];
/// Elements whose content HTML does not read as text.
const RAW: [&str; 7] = ["script", "style", "iframe", "noembed", "noframes", "plaintext", "xmp"];
/// Attributes that lead somewhere.
const ADDRESSES: [&str; 8] =
    ["href", "src", "action", "formaction", "poster", "srcset", "data", "xlink:href"];
/// How an address that comes from a value may begin.
const SCHEMES: [&str; 4] = ["https://", "http://", "mailto:", "#"];

/// The first place that is wrong: a tag that does not close, or a value where
/// it would not stay one.
pub(super) fn wrong(source: &str, insertions: &[Insertion]) -> Option<Wrong> {
    let mut walk = Walk { source, insertions, open: Vec::new() };
    let mut reader = Reader::from_str(source);
    loop {
        let start = offset(reader.buffer_position());
        let event = match reader.read_event() {
            Ok(Event::Eof) => break,
            Ok(event) => event,
            Err(fault) => {
                let place = offset(reader.error_position());
                return Some(syntax(place, format!("not well-formed: {fault}")));
            }
        };
        let range = start..offset(reader.buffer_position());
        if let Some(wrong) = walk.event(&event, range) {
            return Some(wrong);
        }
    }
    let (name, place) = walk.open.pop()?;
    Some(syntax(place, format!("not well-formed: `<{name}>` is not closed")))
}

struct Walk<'a> {
    source: &'a str,
    insertions: &'a [Insertion],
    /// The elements around, each with the byte where it opens.
    open: Vec<(String, usize)>,
}

impl Walk<'_> {
    fn event(&mut self, event: &Event<'_>, range: Range<usize>) -> Option<Wrong> {
        let values = self.values(&range);
        match event {
            Event::Start(tag) | Event::Empty(tag) => {
                let name = tag.name().as_ref().to_owned();
                let closed = matches!(event, Event::Empty(_));
                let void = VOID.contains(&name.as_str());
                if closed != void && (!closed || !self.is_in("svg") && name != "svg") {
                    return Some(syntax(
                        range.start,
                        format!("`<{name}>` ends here for XML or for HTML, not for both"),
                    ));
                }
                let wrong = values.iter().find_map(|value| self.in_tag(&range, value));
                if wrong.is_some() {
                    return wrong;
                }
                if !closed {
                    self.open.push((name, range.start));
                }
                None
            }
            Event::End(_) => {
                self.open.pop();
                None
            }
            Event::Text(_) | Event::GeneralRef(_) => {
                let raw = self.open.last().is_some_and(|(name, _)| RAW.contains(&name.as_str()));
                values.iter().find_map(|value| {
                    if raw && !is_data(value) && !is_color(value) {
                        let why = "a value in a style or a script must be a colour";
                        return Some(misplaced(value, why));
                    }
                    self.changed(value)
                })
            }
            Event::CData(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_)
            | Event::Eof => values
                .first()
                .map(|value| misplaced(value, "a value stands in a comment or a declaration")),
        }
    }

    fn is_in(&self, name: &str) -> bool {
        self.open.iter().any(|(open, _)| open == name)
    }

    /// The values that begin in a range.
    fn values(&self, range: &Range<usize>) -> Vec<Insertion> {
        let begins = |bound| self.insertions.partition_point(|it| it.range.start < bound);
        let found = self.insertions.get(begins(range.start)..begins(range.end));
        // Nothing written is nowhere.
        let written = found.unwrap_or_default().iter().filter(|it| !it.range.is_empty());
        written.cloned().collect()
    }

    /// What is wrong with a value in a tag.
    fn in_tag(&self, tag: &Range<usize>, value: &Insertion) -> Option<Wrong> {
        let before = self.source.get(tag.start..value.range.start).unwrap_or_default();
        let Some((attribute, written)) = attribute(before) else {
            return Some(misplaced(value, "a value in a tag belongs in a quoted attribute"));
        };
        if attribute.starts_with("on") {
            return Some(misplaced(value, "a value stands in an attribute that is a script"));
        }
        if attribute == "style" && !is_color(value) && value.form != Form::Code {
            return Some(misplaced(value, "a value in a style must be a colour or a count"));
        }
        let leads = |text: &str| SCHEMES.iter().any(|scheme| text.starts_with(scheme));
        let address = ADDRESSES.contains(&attribute) && written.is_empty() && !is_data(value);
        if address && !matches!(&value.value, Constant::Text(text) if leads(text)) {
            return Some(misplaced(value, "an address begins with https:, http: or mailto:"));
        }
        self.changed(value)
    }

    /// Whether what is written is not the value any more.
    fn changed(&self, value: &Insertion) -> Option<Wrong> {
        let written = self.source.get(value.range.clone()).unwrap_or_default();
        let same = match &value.value {
            Constant::Text(text) if value.form == Form::Data => text == written,
            Constant::Text(text) => {
                !written.contains(['<', '>', '"', '\''])
                    && quick_xml::escape::unescape(written).is_ok_and(|read| read == plain(text))
            }
            Constant::Integer(number) => number.to_string() == written,
            Constant::Truth(_) | Constant::Nothing | Constant::List(_) => false,
        };
        (!same).then(|| misplaced(value, "a value is not the text it was"))
    }
}

/// The attribute whose value is open at the end of this beginning of a tag, and
/// what of it is written.
fn attribute(tag: &str) -> Option<(&str, &str)> {
    let mut rest = tag;
    while let Some(at) = rest.find(['"', '\'']) {
        let (name, quoted) = rest.split_at_checked(at)?;
        let quote = quoted.chars().next()?;
        let inside = quoted.get(1..)?;
        let Some((_, after)) = inside.split_once(quote) else {
            let name = name.trim_end().strip_suffix('=')?.trim_end();
            let start = name.rfind(|c: char| c.is_whitespace()).map_or(0, |at| at + 1);
            return Some((name.get(start..)?, inside));
        };
        rest = after;
    }
    None
}

fn is_data(value: &Insertion) -> bool {
    value.form == Form::Data
}

/// Whether a value is `#00664f`.
fn is_color(value: &Insertion) -> bool {
    let Constant::Text(text) = &value.value else { return false };
    let digits = text.strip_prefix('#').unwrap_or_default();
    digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit())
}

fn misplaced(value: &Insertion, message: &str) -> Wrong {
    Wrong { offset: value.range.start, kind: FaultKind::Misplaced, message: message.to_owned() }
}

fn syntax(offset: usize, message: String) -> Wrong {
    Wrong { offset, kind: FaultKind::Syntax, message }
}

fn offset(position: u64) -> usize {
    usize::try_from(position).unwrap_or(usize::MAX)
}
