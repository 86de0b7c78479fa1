//! The private characters that follow values and lines through the engine.
//!
//! `MiniJinja` keeps no map from its output to its templates. Every line of a
//! template and every value written is therefore wrapped in noncharacters,
//! which no text may hold, and which are taken out after rendering.

use std::ops::Range;

/// Opens a value; eight digits follow, its rank among the values written.
const OPEN: char = '\u{FDE0}';
/// Closes a value.
pub(super) const CLOSE: char = '\u{FDE1}';
/// Opens the mark of a line; a template's and a line's number follow.
const LINE: char = '\u{FDE2}';
/// The digit zero, in base sixteen; the others follow it.
const ZERO: u32 = 0xFDD0;
/// How many digits a number takes.
const WIDTH: u32 = 8;

/// A place in the output from which a template line speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    /// The byte of the output.
    pub offset: usize,
    /// The rank of the template.
    pub template: usize,
    /// The line, from 1.
    pub line: usize,
}

/// The output without its marks, and what they said.
#[derive(Debug, Default)]
pub(super) struct Stripped {
    /// The output.
    pub source: String,
    /// The lines, in the order of the output.
    pub marks: Vec<Mark>,
    /// Each value's range in the output, and its rank.
    pub values: Vec<(Range<usize>, usize)>,
    /// Where a mark was found cut, if one was.
    pub torn: Option<usize>,
}

/// Whether text must not hold this character.
pub(super) fn is_reserved(c: char) -> bool {
    ('\u{FDD0}'..='\u{FDEF}').contains(&c)
}

/// What is written before the value of this rank.
pub(super) fn opening(rank: usize) -> String {
    std::iter::once(OPEN).chain(digits(rank)).collect()
}

/// What is written before the text of a line.
pub(super) fn line_mark(template: usize, line: usize) -> String {
    std::iter::once(LINE).chain(digits(template)).chain(digits(line)).collect()
}

/// A number as private digits, the highest first.
fn digits(number: usize) -> impl Iterator<Item = char> {
    (0..WIDTH).rev().filter_map(move |place| {
        let digit = u32::try_from((number >> (4 * place)) & 0xF).ok()?;
        char::from_u32(ZERO + digit)
    })
}

/// Takes the marks out.
pub(super) fn strip(rendered: &str) -> Stripped {
    let mut out = Stripped::default();
    let mut chars = rendered.chars();
    let mut open: Option<(usize, usize)> = None;
    while let Some(c) = chars.next() {
        let whole = match c {
            OPEN if open.is_none() => match number(&mut chars) {
                Some(rank) => {
                    open = Some((out.source.len(), rank));
                    true
                }
                None => false,
            },
            CLOSE => match open.take() {
                Some((start, rank)) => {
                    out.values.push((start..out.source.len(), rank));
                    true
                }
                None => false,
            },
            LINE if open.is_none() => match (number(&mut chars), number(&mut chars)) {
                (Some(template), Some(line)) => {
                    out.marks.push(Mark { offset: out.source.len(), template, line });
                    true
                }
                _ => false,
            },
            c if is_reserved(c) => false,
            c => {
                out.source.push(c);
                true
            }
        };
        if !whole && out.torn.is_none() {
            out.torn = Some(out.source.len());
        }
    }
    if open.is_some() && out.torn.is_none() {
        out.torn = Some(out.source.len());
    }
    out
}

/// The number the next digits make.
fn number(chars: &mut std::str::Chars<'_>) -> Option<usize> {
    let mut number = 0;
    for _ in 0..WIDTH {
        let digit = u32::from(chars.next()?).checked_sub(ZERO).filter(|digit| *digit < 16)?;
        number = number << 4 | usize::try_from(digit).ok()?;
    }
    Some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_come_out_whole() {
        let rendered = format!("{}a{}b{CLOSE}c", line_mark(3, 70_000), opening(0xABCDE));
        let stripped = strip(&rendered);
        assert_eq!(stripped.source, "abc");
        assert_eq!(stripped.marks, [Mark { offset: 0, template: 3, line: 70_000 }]);
        assert_eq!(stripped.values, [(1..2, 0xABCDE)]);
        assert_eq!(stripped.torn, None);
    }

    #[test]
    fn cut_marks_are_seen() {
        let open = opening(1);
        for rendered in [
            "a\u{FDE0}".to_owned(),
            "a\u{FDE0}bcdefghijk".to_owned(),
            "a\u{FDE1}".to_owned(),
            "a\u{FDD3}".to_owned(),
            "a\u{FDE2}bcdefghijkbcdefghijk".to_owned(),
            format!("a{open}"),
            format!("{open}a{open}"),
            format!("{open}a{}", line_mark(0, 1)),
        ] {
            assert!(strip(&rendered).torn.is_some(), "{rendered:?}");
        }
    }
}
