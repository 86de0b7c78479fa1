//! What a sentence names: transitions, the whole, statuses, years.

use super::token::{Kind, Token};
use crate::compute::Scope;
use crate::domain::{Category, Record, StatusId};
use crate::french::claims::{
    ALL_OF, DATING, DENIED, DONE, LAST_YEAR, LINKS, NOUNS, RATE, RATE_OF, TO_COME, TRANSITIONS,
    UNDER_WAY, WHOLE,
};
use crate::french::names::plain;
use crate::french::report::plural;

/// Something named, and its tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mention<T> {
    pub(super) of: T,
    pub(super) from: usize,
    pub(super) to: usize,
}

/// What a sentence says of proposals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// Carried out.
    Done,
    /// In that status.
    Status(StatusId),
    /// Drawn so.
    Drawn(Category),
    /// Something that no figure counts, or that is yet to come.
    Other,
}

/// What is looked for in sentences, as words.
pub(super) struct Lexicon {
    scopes: Vec<(Vec<String>, Scope)>,
    /// The word that begins every name: « transition »; then the only other word
    /// of each.
    common: Option<String>,
    short: Vec<(String, Scope)>,
    fates: Vec<(Vec<String>, Fate)>,
    whole: Vec<Vec<String>>,
    last_year: Vec<Vec<String>>,
}

fn words(text: &str) -> Vec<String> {
    let plain = plain(text);
    let parts = plain.split(|c: char| !c.is_alphanumeric());
    parts.filter(|it| !it.is_empty()).map(str::to_owned).collect()
}

impl Lexicon {
    pub(super) fn of(record: &Record) -> Self {
        let names = record.transitions.iter();
        // A name of signs alone, « – », is found nowhere.
        let scopes: Vec<(Vec<String>, Scope)> = names
            .map(|(id, row)| (words(&row.name), Scope::Transition(id)))
            .filter(|(name, _)| !name.is_empty())
            .collect();
        let first = scopes.first().and_then(|(name, _)| name.first()).cloned();
        let shared =
            |it: &String| scopes.iter().all(|(name, _)| name.len() > 1 && name.first() == Some(it));
        let common = first.filter(shared);
        let short = scopes.iter().filter_map(|(name, scope)| match name.as_slice() {
            [_, adjective] if common.is_some() => Some((adjective.clone(), *scope)),
            _ => None,
        });
        let short = short.collect();
        let mut fates: Vec<(Vec<String>, Fate)> = Vec::new();
        for (id, status) in record.statuses.iter() {
            for n in [1, 2] {
                fates.push((words(&plural(n, &status.label)), Fate::Status(id)));
            }
        }
        fates.extend(DONE.iter().map(|it| (words(it), Fate::Done)));
        fates.push((words(UNDER_WAY), Fate::Drawn(Category::UnderWay)));
        // The longest first; labels before our own words.
        fates.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        fates.retain(|(words, _)| !words.is_empty());
        Self {
            scopes,
            common,
            short,
            fates,
            whole: WHOLE.iter().map(|it| words(it)).collect(),
            last_year: LAST_YEAR.iter().map(|it| words(it)).collect(),
        }
    }

    /// Transitions and the whole; `count` is how many proposals there are in all.
    pub(super) fn scopes(&self, tokens: &[Token], text: &str, count: u32) -> Vec<Mention<Scope>> {
        let mut found = Vec::new();
        let mut at = 0;
        let mut opened = false;
        while let Some(token) = tokens.get(at) {
            let named = self
                .named(tokens, at, text)
                .or_else(|| self.short_name(token.word(), opened).map(|it| (it, 1)))
                .or_else(|| self.whole(tokens, at, count).map(|length| (Scope::Whole, length)));
            opened |= self
                .common
                .as_deref()
                .is_some_and(|it| token.word() == it || token.word().strip_suffix('s') == Some(it));
            match named {
                Some((of, length)) => {
                    found.push(Mention { of, from: at, to: at + length });
                    at += length;
                }
                None => at += 1,
            }
        }
        found
    }

    fn named(&self, tokens: &[Token], at: usize, text: &str) -> Option<(Scope, usize)> {
        let matching = self.scopes.iter().filter(|(name, _)| begins(tokens, at, name));
        let (name, scope) = matching.max_by_key(|(name, _)| name.len())?;
        // « Sport », but not « sport »: one word is a name by its capital only.
        let typed = tokens.get(at).and_then(|it| text.get(it.at.clone())).unwrap_or_default();
        let sure = name.len() > 1 || typed.starts_with(char::is_uppercase);
        sure.then_some((*scope, name.len()))
    }

    fn short_name(&self, word: &str, opened: bool) -> Option<Scope> {
        // « démocratiques » for two of them.
        let same = |name: &str| word == name || word.strip_suffix('s') == Some(name);
        self.short.iter().find(|(name, _)| opened && same(name)).map(|(_, scope)| *scope)
    }

    fn whole(&self, tokens: &[Token], at: usize, count: u32) -> Option<usize> {
        if let Some(found) = self.whole.iter().find(|it| begins(tokens, at, it)) {
            return Some(found.len());
        }
        let word = |at: usize| tokens.get(at).map_or("", Token::word);
        let number = |at: usize| tokens.get(at).and_then(Token::whole);
        // « les 40 propositions »
        if matches!(word(at), "les" | "des" | "ces" | "nos" | "aux")
            && number(at + 1) == Some(count)
            && NOUNS.contains(&word(at + 2))
        {
            return Some(3);
        }
        if word(at) != ALL_OF {
            return None;
        }
        if !matches!(word(at + 1), "de" | "des" | "du" | "d") {
            return Some(1);
        }
        let of =
            (at + 2..at + 5).find(|it| !LINKS.contains(&word(*it)) && number(*it).is_none())?;
        (NOUNS.contains(&word(of)) || word(of) == TRANSITIONS).then_some(1)
    }

    /// What is said of proposals.
    pub(super) fn fates(&self, tokens: &[Token]) -> Vec<Mention<Fate>> {
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            let word = |at: usize| tokens.get(at).map_or("", Token::word);
            let fate = self.fates.iter().find(|(words, _)| begins(tokens, at, words));
            let (fate, length) = match fate {
                Some((words, fate)) => {
                    let before = tokens.get(at.saturating_sub(3)..at).unwrap_or_default();
                    let turned = |list: &[&str]| before.iter().any(|it| list.contains(&it.word()));
                    let is_own = matches!(fate, Fate::Status(_));
                    let denied = turned(&DENIED) && !(is_own && DENIED.contains(&word(at)));
                    let fate = if denied || turned(&TO_COME) { Fate::Other } else { *fate };
                    (fate, words.len())
                }
                // « taux de participation »
                None if token.word() == RATE => {
                    let of = matches!(word(at + 1), "de" | "d");
                    let ours = !of || RATE_OF.contains(&word(at + 2)) || word(at + 2).is_empty();
                    (if ours { Fate::Done } else { Fate::Other }, 1)
                }
                None => {
                    at += 1;
                    continue;
                }
            };
            found.push(Mention { of: fate, from: at, to: at + length });
            at += length;
        }
        found
    }

    /// The years that date what a sentence says, with `year` as that of the text.
    pub(super) fn years(&self, tokens: &[Token], year: u16) -> Vec<Mention<u16>> {
        let mut found = Vec::new();
        for (at, token) in tokens.iter().enumerate() {
            let before = at.checked_sub(1).and_then(|it| tokens.get(it));
            let written = token.whole().filter(|it| (1900..2100).contains(it));
            if let (Some(written), Some(before)) = (written, before) {
                let dates = DATING.contains(&before.word()) || before.is_mark('(');
                if let (true, Ok(of)) = (dates, u16::try_from(written)) {
                    found.push(Mention { of, from: at, to: at + 1 });
                }
            } else if let Some(words) = self.last_year.iter().find(|it| begins(tokens, at, it)) {
                let of = year.saturating_sub(1);
                found.push(Mention { of, from: at, to: at + words.len() });
            }
        }
        found
    }
}

/// Whether these words stand there.
fn begins(tokens: &[Token], at: usize, words: &[String]) -> bool {
    let found = tokens.get(at..at + words.len());
    found.is_some_and(|found| {
        found.iter().zip(words).all(|(token, word)| match &token.kind {
            Kind::Word(own) => own == word,
            Kind::Number { .. } | Kind::Percent | Kind::Mark(_) | Kind::Call => false,
        })
    })
}
