//! A text as sentences of words, numbers and marks.

use std::ops::Range;

use crate::french::claims::{AND, PER_CENT};
use crate::french::names::plain;
use crate::french::spelled::value;

/// A piece of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) kind: Kind,
    /// Where it was typed.
    pub(super) at: Range<usize>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    /// A word, folded.
    Word(String),
    /// A number: its digits without the mark, how many of them are decimals.
    Number { digits: u64, decimals: u32 },
    /// `%`, or « pour cent ».
    Percent,
    /// A mark.
    Mark(char),
    /// A figure that the text calls: it cannot be stale.
    Call,
}

/// Stands for a call in the text to cut.
pub(super) const CALL: char = '\u{fffc}';

impl Token {
    pub(super) fn word(&self) -> &str {
        match &self.kind {
            Kind::Word(word) => word,
            Kind::Number { .. } | Kind::Percent | Kind::Mark(_) | Kind::Call => "",
        }
    }

    /// A whole number.
    pub(super) fn whole(&self) -> Option<u32> {
        match self.kind {
            Kind::Number { digits, decimals: 0 } => u32::try_from(digits).ok(),
            Kind::Number { .. } | Kind::Word(_) | Kind::Percent | Kind::Mark(_) | Kind::Call => {
                None
            }
        }
    }

    pub(super) fn is_mark(&self, mark: char) -> bool {
        self.kind == Kind::Mark(mark)
    }
}

/// The sentences of a text. What stands between quotes is somebody's words, or
/// a title: it is left out.
pub(super) fn sentences(text: &str) -> Vec<Vec<Token>> {
    let mut sentences = vec![Vec::new()];
    let mut quoted = false;
    for token in tokens(text) {
        let ends = match token.kind {
            Kind::Mark('«' | '“') => {
                quoted = true;
                false
            }
            Kind::Mark('»' | '”') => {
                quoted = false;
                continue;
            }
            Kind::Mark('.' | '!' | '?' | '…' | '\n' | '•') => true,
            Kind::Word(_) | Kind::Number { .. } | Kind::Percent | Kind::Mark(_) | Kind::Call => {
                false
            }
        };
        if ends {
            quoted = quoted && !token.is_mark('\n');
            sentences.push(Vec::new());
        } else if let Some(last) = sentences.last_mut().filter(|_| !quoted) {
            last.push(token);
        }
    }
    sentences.retain(|sentence| !sentence.is_empty());
    sentences.into_iter().map(|sentence| spelled(&sentence)).collect()
}

fn tokens(text: &str) -> Vec<Token> {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let at = |index: usize| chars.get(index).map_or(text.len(), |(at, _)| *at);
    let get = |index: usize| chars.get(index).map(|(_, c)| *c);
    let run = |from: usize, holds: fn(char) -> bool| {
        (from..chars.len()).find(|&it| !get(it).is_some_and(holds)).unwrap_or(chars.len())
    };
    let digit = |c: char| c.is_ascii_digit();
    let mut tokens = Vec::new();
    let mut index = 0;
    while let Some(c) = get(index) {
        let start = index;
        let kind = if c.is_ascii_digit() {
            let mut end = run(index, digit);
            // Groups of three, one space apart.
            if end - index <= 3 {
                while get(end).is_some_and(|c| matches!(c, ' ' | '\u{a0}' | '\u{202f}'))
                    && run(end + 1, digit) == end + 4
                {
                    end += 4;
                }
            }
            let mut decimals = 0;
            if get(end).is_some_and(|c| matches!(c, ',' | '.')) && run(end + 1, digit) > end + 1 {
                decimals = run(end + 1, digit) - end - 1;
                end += 1 + decimals;
            }
            index = run(end, char::is_alphanumeric);
            let typed = text.get(at(start)..at(end)).unwrap_or_default();
            let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
            // « 1er », « 16h00 » count nothing.
            match (index == end, digits.parse(), u32::try_from(decimals)) {
                (true, Ok(digits), Ok(decimals @ 0..=6)) => Some(Kind::Number { digits, decimals }),
                _ => Some(Kind::Mark('#')),
            }
        } else if c.is_alphanumeric() {
            index = run(index, char::is_alphanumeric);
            Some(Kind::Word(plain(text.get(at(start)..at(index)).unwrap_or_default())))
        } else {
            index += 1;
            match c {
                '\n' => Some(Kind::Mark('\n')),
                CALL => Some(Kind::Call),
                '%' => Some(Kind::Percent),
                '-' | '\'' | '\u{2019}' | '\u{2011}' | '°' | '*' => None,
                c if c.is_whitespace() => None,
                c => Some(Kind::Mark(c)),
            }
        };
        tokens.extend(kind.map(|kind| Token { kind, at: at(start)..at(index) }));
    }
    tokens
}

/// The same, with « pour cent » as `%` and « onze » as 11.
fn spelled(sentence: &[Token]) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::new();
    let mut rest = sentence;
    while let [first, after @ ..] = rest {
        if let [one, two, tail @ ..] = rest
            && [one.word(), two.word()] == PER_CENT
        {
            out.push(Token { kind: Kind::Percent, at: one.at.start..two.at.end });
            rest = tail;
            continue;
        }
        let words = |length: usize| -> Vec<String> {
            rest.iter().take(length).map(|it| it.word().to_owned()).collect()
        };
        // No number begins with a word that is none.
        let begins = matches!(&first.kind, Kind::Word(word)
            if word != AND && value(std::slice::from_ref(word)).is_some());
        if !begins {
            out.push(first.clone());
            rest = after;
            continue;
        }
        let longest = (1..=7.min(rest.len())).rev().find_map(|length| {
            let words = words(length);
            let sound = words.last().is_some_and(|word| word != AND)
                // « un », « une » are articles.
                && !matches!(words.as_slice(), [one] if one == "un" || one == "une");
            let value = sound.then(|| value(&words)).flatten()?;
            Some((length, value, rest.get(length - 1)?.at.end))
        });
        if let Some((length, number, end)) = longest {
            let kind = Kind::Number { digits: number.into(), decimals: 0 };
            out.push(Token { kind, at: first.at.start..end });
            rest = rest.get(length..).unwrap_or_default();
        } else {
            out.push(first.clone());
            rest = after;
        }
    }
    out
}
