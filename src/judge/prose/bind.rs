//! Which of the things that a sentence names a figure is about: the nearest,
//! marks and « et » counting for several words.

use super::claim::{Claim, Said};
use super::mention::Mention;
use super::token::{Kind, Token};
use crate::french::claims::PARTING;

/// How much nearer one must be for the other to be out of the question.
const MARGIN: u32 = 2;

/// What stands between two places.
fn distance(tokens: &[Token], from: usize, to: usize) -> u32 {
    let weight = |token: &Token| match &token.kind {
        Kind::Word(word) if PARTING.contains(&word.as_str()) => 3,
        Kind::Mark(';') => 8,
        Kind::Mark(',') => 4,
        Kind::Mark('(' | ')') => 0,
        Kind::Word(_) | Kind::Mark(_) => 1,
        Kind::Number { .. } | Kind::Percent | Kind::Call => 2,
    };
    tokens.get(from..to).unwrap_or_default().iter().map(weight).sum()
}

fn between<T>(tokens: &[Token], claim: &Claim, mention: &Mention<T>) -> u32 {
    if mention.to <= claim.at.start {
        distance(tokens, mention.to, claim.at.start)
    } else {
        distance(tokens, claim.at.end, mention.from)
    }
}

/// Those that a figure may be about, the nearest first: one, but for a doubt.
pub(super) fn nearest<T: Copy + PartialEq>(
    tokens: &[Token],
    claim: &Claim,
    mentions: &[Mention<T>],
) -> Vec<T> {
    let mut by_distance: Vec<(u32, T)> =
        mentions.iter().map(|it| (between(tokens, claim, it), it.of)).collect();
    by_distance.sort_by_key(|(far, _)| *far);
    let Some(&(least, _)) = by_distance.first() else { return Vec::new() };
    let mut near: Vec<T> = Vec::new();
    for (far, of) in by_distance {
        if far < least + MARGIN && !near.contains(&of) {
            near.push(of);
        }
    }
    near
}

/// Figures of one kind told after all the names, or before all of them: each is
/// that of the name of its rank. None when the sentence is not made so.
pub(super) fn by_rank<T: Copy + PartialEq>(
    claims: &[Claim],
    mentions: &[Mention<T>],
) -> Option<Vec<T>> {
    let kind = |claim: &Claim| match claim.said {
        Said::Percent(..) => 0,
        Said::Share(..) => 1,
        Said::Count(_) => 2,
    };
    let alike = claims.windows(2).all(|pair| match pair {
        [one, next] => kind(one) == kind(next),
        _ => true,
    });
    let (first, last) = (mentions.first()?, mentions.last()?);
    let (start, end) = (claims.first()?.at.start, claims.last()?.at.end);
    let apart = last.to <= start || end <= first.from;
    (claims.len() > 1 && claims.len() == mentions.len() && alike && apart)
        .then(|| mentions.iter().map(|it| it.of).collect())
}
