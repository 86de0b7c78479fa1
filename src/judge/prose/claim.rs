//! The figures that a sentence writes.

use std::ops::Range;

use super::token::{Kind, Token};
use crate::french::claims::{
    AND, AUXILIARIES, CHANGES, LINKS, NOUNS, NUMBERED, OUT_OF, PARTS, ROUGH,
};

/// A figure written by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Claim {
    pub(super) said: Said,
    /// Its tokens.
    pub(super) at: Range<usize>,
    /// Where it was typed.
    pub(super) typed: Range<usize>,
}

/// What it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    /// A percentage: its digits, how many of them are decimals.
    Percent(u64, u32),
    /// So many of so many.
    Share(u32, u32),
    /// So many.
    Count(u32),
}

/// Tokens between the two numbers of a share, at most.
const REACH: usize = 9;

/// The figures of a sentence, in order.
pub(super) fn claims(tokens: &[Token]) -> Vec<Claim> {
    let mut found: Vec<Claim> = Vec::new();
    let mut index = 0;
    while index < tokens.len() {
        let claim = at(tokens, index);
        index += 1;
        if let Some(claim) = claim {
            index = index.max(claim.at.end);
            found.push(claim);
        }
    }
    found
}

fn at(tokens: &[Token], index: usize) -> Option<Claim> {
    let token = tokens.get(index)?;
    let Kind::Number { digits, decimals } = token.kind else { return None };
    if is_name(tokens, index) || is_rough(tokens, index) {
        return None;
    }
    let claim = |said, end: usize| {
        let last = tokens.get(end - 1)?;
        Some(Claim { said, at: index..end, typed: token.at.start..last.at.end })
    };
    if tokens.get(index + 1).is_some_and(|next| next.kind == Kind::Percent) {
        return if is_ours(tokens, index + 2) {
            claim(Said::Percent(digits, decimals), index + 2)
        } else {
            None
        };
    }
    let part = token.whole()?;
    if let Some((whole, end)) = whole_after(tokens, index) {
        return claim(Said::Share(part, whole), end);
    }
    if let Some(whole) = whole_before(tokens, index) {
        return claim(Said::Share(part, whole), index + 1);
    }
    counts(tokens, index).then(|| claim(Said::Count(part), index + 1)).flatten()
}

/// Whether the number is that of something: « n° 3 et 12 », « propositions 3, 5 ».
fn is_name(tokens: &[Token], index: usize) -> bool {
    let mut before = index;
    while let Some(token) = before.checked_sub(1).and_then(|it| tokens.get(it)) {
        let word = token.word();
        if NUMBERED.contains(&word) || NOUNS.contains(&word) {
            return true;
        }
        let joint = token.is_mark(',') || matches!(word, AND | "a" | "ou");
        let number = |it: usize| tokens.get(it).is_some_and(|it| it.whole().is_some());
        let listed = joint && before.checked_sub(2).is_some_and(number);
        if !listed {
            return false;
        }
        before -= 2;
    }
    false
}

fn is_rough(tokens: &[Token], index: usize) -> bool {
    let from = index.saturating_sub(3);
    let before = tokens.get(from..index).unwrap_or_default().iter().rev();
    let mut close = before.take_while(|it| matches!(it.kind, Kind::Word(_)));
    close.any(|it| {
        ROUGH.contains(&it.word()) || CHANGES.iter().any(|change| it.word().starts_with(change))
    })
}

/// Whether what follows a percentage leaves it one of proposals: « 30 % de
/// surfaces végétalisées » speaks of something else.
fn is_ours(tokens: &[Token], from: usize) -> bool {
    let mut rest = tokens.get(from..).unwrap_or_default().iter();
    let Some(first) = rest.next() else { return true };
    if !matches!(first.word(), "de" | "des" | "du" | "d") {
        return true;
    }
    let of = rest.find(|it| !LINKS.contains(&it.word()) && it.whole().is_none());
    of.is_some_and(|it| NOUNS.contains(&it.word()) || PARTS.contains(&it.word()))
}

/// « 11 sur 13 », « 11 des 13 propositions », « 11/13 », « 11 propositions mises
/// en œuvre sur 13 »: the whole, and where it ends.
fn whole_after(tokens: &[Token], index: usize) -> Option<(u32, usize)> {
    let rest = tokens.get(index + 1..)?;
    let word = |at: usize| rest.get(at).map_or("", Token::word);
    let number = |at: usize| rest.get(at).and_then(Token::whole);
    if rest.first().is_some_and(|it| it.is_mark('/')) {
        let dated = index.checked_sub(1).and_then(|it| tokens.get(it));
        let dated = dated.is_some_and(|it| matches!(it.word(), "le" | "au" | "du"));
        return number(1).filter(|_| !dated).map(|whole| (whole, index + 3));
    }
    if matches!(word(0), "des" | "de") {
        let at = if LINKS.contains(&word(1)) { 2 } else { 1 };
        return number(at).filter(|_| NOUNS.contains(&word(at + 1))).map(|it| (it, index + 2 + at));
    }
    let words = rest.iter().take(REACH).take_while(|it| matches!(it.kind, Kind::Word(_)));
    let on = words.map(Token::word).position(|it| it == OUT_OF)?;
    let plain = on == 0 || NOUNS.contains(&word(0)) || AUXILIARIES.contains(&word(0));
    let at = (on + 1..on + 6).find(|&it| number(it).is_some())?;
    let linked = (on + 1..at).all(|it| LINKS.contains(&word(it)) || PARTS.contains(&word(it)));
    let next = rest.get(at + 1);
    let percent = next.is_some_and(|it| it.kind == Kind::Percent);
    (plain && linked && !percent && may_follow(rest, at + 1))
        .then(|| number(at))
        .flatten()
        .map(|whole| (whole, index + 2 + at))
}

/// What may stand after the whole of a share: « 9 sur 10 habitants » is another.
fn may_follow(rest: &[Token], at: usize) -> bool {
    let Some(next) = rest.get(at) else { return true };
    match &next.kind {
        Kind::Word(word) => {
            let word = word.as_str();
            NOUNS.contains(&word)
                || AUXILIARIES.contains(&word)
                || LINKS.contains(&word)
                || ["pour", "dans", "en", "au", "soit", AND, "mise", "mises", "realisees", "ont"]
                    .contains(&word)
        }
        Kind::Number { .. } | Kind::Percent | Kind::Call => false,
        Kind::Mark(_) => true,
    }
}

/// « sur 13 mesures proposées, 11 »: the whole.
fn whole_before(tokens: &[Token], index: usize) -> Option<u32> {
    if tokens.get(index + 1).is_some_and(|it| it.is_mark('/')) {
        return None;
    }
    let from = index.saturating_sub(REACH);
    let on =
        (from..index).rev().find(|&it| tokens.get(it).is_some_and(|it| it.word() == OUT_OF))?;
    let between: Vec<usize> = (on + 1..index)
        .filter(|&it| tokens.get(it).is_some_and(|it| it.whole().is_some()))
        .collect();
    let [at] = between.as_slice() else { return None };
    let noun = tokens.get(at + 1).is_some_and(|it| NOUNS.contains(&it.word()));
    let first = tokens.get(*at)?.whole()?;
    let next = tokens.get(index + 1).map_or("", Token::word);
    (noun && (AUXILIARIES.contains(&next) || NOUNS.contains(&next) || next == "mises"))
        .then_some(first)
}

/// « 14 propositions … », « 14 sont … »: whether a status may follow.
fn counts(tokens: &[Token], index: usize) -> bool {
    let next = tokens.get(index + 1).map_or("", Token::word);
    NOUNS.contains(&next) || AUXILIARIES.contains(&next)
}
