//! Cutting a text where a space may have to come, or go.

/// A piece of text that needs no space inside it.
#[derive(Debug)]
pub(super) struct Atom {
    /// The spaces typed before it.
    pub(super) gap: String,
    /// What it says.
    pub(super) text: String,
    /// An address or an identifier: no rule applies to it.
    verbatim: bool,
}

impl Atom {
    /// What the rules may look at: nothing, for an address.
    pub(super) fn prose(&self) -> &str {
        if self.verbatim { "" } else { &self.text }
    }

    /// Whether it is this very piece of prose.
    pub(super) fn is(&self, text: &str) -> bool {
        self.prose() == text
    }

    /// Whether a line break or a tab, never to be touched, comes before it.
    pub(super) fn starts_line(&self) -> bool {
        self.gap.chars().any(|c| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}'))
    }
}

/// The atoms of a text, and the spaces after the last one.
pub(super) fn cut(text: &str) -> (Vec<Atom>, String) {
    let mut atoms = Vec::new();
    let mut rest = text;
    loop {
        let word = rest.trim_start();
        let gap = rest.strip_suffix(word).unwrap_or_default();
        if word.is_empty() {
            return (atoms, gap.to_owned());
        }
        let end = word.find(char::is_whitespace).unwrap_or(word.len());
        let (word, after) = word.split_at_checked(end).unwrap_or((word, ""));
        cut_word(gap, word, &mut atoms);
        rest = after;
    }
}

fn cut_word(gap: &str, word: &str, atoms: &mut Vec<Atom>) {
    let mut gap = gap.to_owned();
    let mut push = |text: &str, verbatim| {
        if !text.is_empty() {
            atoms.push(Atom { gap: std::mem::take(&mut gap), text: text.to_owned(), verbatim });
        }
    };
    let inner = word.trim_start_matches(is_fence);
    for fence in word.strip_suffix(inner).unwrap_or_default().chars() {
        push(fence.encode_utf8(&mut [0; 4]), false);
    }
    let core = inner.trim_end_matches(|c| is_fence(c) || matches!(c, '.' | ','));
    let mut prose = inner;
    if is_verbatim(core) {
        push(core, true);
        prose = inner.strip_prefix(core).unwrap_or_default();
    }
    let prose: Vec<char> = super::signs::mend(prose).chars().collect();
    let mut rest = prose.as_slice();
    let mut forced = None;
    while !rest.is_empty() {
        let end = forced
            .take()
            .or_else(|| (1..rest.len()).find(|end| cuts_at(rest, *end)))
            .unwrap_or(rest.len());
        if hour(rest) == Some((end, 2)) {
            forced = Some(1);
        }
        let (atom, after) = rest.split_at_checked(end).unwrap_or((rest, &[]));
        push(&super::signs::short_ordinal(&atom.iter().collect::<String>()), false);
        rest = after;
    }
}

/// Addresses, paths and identifiers, by the signs prose does not use.
fn is_verbatim(word: &str) -> bool {
    let dotted = || {
        let mut pairs = word.chars().zip(word.chars().skip(1));
        pairs.any(|(dot, next)| dot == '.' && next.is_alphanumeric())
    };
    ["://", "www.", "@", "_", "`"].iter().any(|sign| word.contains(sign))
        || word.contains('/') && word.contains(char::is_alphabetic) && dotted()
}

/// Whether the atom that starts these characters ends before this one.
fn cuts_at(chars: &[char], end: usize) -> bool {
    let at = |index: usize| chars.get(index).copied();
    let (Some(last), Some(next)) = (at(end - 1), at(end)) else { return false };
    let after = at(end + 1);
    let digit = |c: char| c.is_ascii_digit();
    let mark = is_high(next) && !is_high(last) && chars.get(end..).is_some_and(ends_word);
    let sign =
        matches!(next, '%' | '€' | '‰') && digit(last) && !after.is_some_and(char::is_alphanumeric);
    let numero = digit(next) && numero_end(chars) == Some(end);
    // Two digits at least: « L.2121-29 », not the section « D.1 ».
    let article = end == 2
        && matches!((at(0), last), (Some('L' | 'R' | 'D'), '.'))
        && digit(next)
        && after.is_some_and(digit);
    let hours = hour(chars).is_some_and(|(hours, _)| hours == end);
    is_fence(last) || is_fence(next) || mark || sign || numero || article || hours
}

/// Whether `; ! ? :` close the word, rather than sit inside a code.
fn ends_word(rest: &[char]) -> bool {
    let mut after = rest.iter().skip_while(|c| is_high(**c) || matches!(c, '.' | ',' | '…'));
    let closed = after.next().is_none_or(|c| is_fence(*c) && (!is_opening(*c) || *c == '"'));
    closed && !matches!(rest, [':', ':', ..])
}

/// Where `n°` or `n°s` ends, when the characters start so.
fn numero_end(chars: &[char]) -> Option<usize> {
    match chars {
        ['n' | 'N', '°', 's', rest @ ..] if !rest.first().is_some_and(|c| c.is_alphabetic()) => {
            Some(3)
        }
        ['n' | 'N', '°', ..] => Some(2),
        _ => None,
    }
}

/// How many digits stand around the h of `16h` or `16h00`, when nothing but
/// punctuation follows.
fn hour(chars: &[char]) -> Option<(usize, usize)> {
    let digits = |from| chars.iter().skip(from).take_while(|c| c.is_ascii_digit()).count();
    let hours = digits(0);
    let minutes = digits(hours + 1);
    let after = chars.get(hours + 1 + minutes);
    let closed = after.is_none_or(|c| {
        is_high(*c) || is_fence(*c) || matches!(c, '.' | ',' | '…' | '%' | '€' | '‰')
    });
    let shaped = matches!((hours, minutes), (1 | 2, 0 | 2)) && chars.get(hours) == Some(&'h');
    (shaped && closed).then_some((hours, minutes))
}

/// Marks a space comes before.
pub(super) fn is_high(c: char) -> bool {
    matches!(c, ';' | '!' | '?' | ':')
}

/// Quotes and brackets that open.
pub(super) fn is_opening(c: char) -> bool {
    matches!(c, '«' | '“' | '(' | '[' | '"')
}

/// Quotes and brackets: an atom each.
fn is_fence(c: char) -> bool {
    is_opening(c) || matches!(c, '»' | '”' | ')' | ']')
}
