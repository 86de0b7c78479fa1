//! What is mended inside a word: apostrophes, ellipses, `n°`, ordinals.

use crate::french::APOSTROPHE;

/// Apostrophes, ellipses and `n°` in their right shape.
pub(super) fn mend(word: &str) -> String {
    let chars: Vec<char> = word.chars().collect();
    let at = |index: usize| chars.get(index).copied();
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let mut mended = String::with_capacity(word.len());
    let mut index = 0;
    while let Some(c) = at(index) {
        let mut back = mended.chars().rev();
        let (before, two_before) = (back.next(), back.next());
        let dots = chars.iter().skip(index).take_while(|c| **c == '.').count();
        match c {
            // « l'"entraide" » and « l'11 » elide; « 5'30 » counts minutes.
            '\'' if before.is_some_and(char::is_alphabetic)
                && (letter(at(index + 1)) || matches!(at(index + 1), Some('«' | '"'))) =>
            {
                mended.push(APOSTROPHE);
            }
            'º' if matches!(before, Some('n' | 'N')) && !letter(two_before) => mended.push('°'),
            // Between two words, dots are a path or a range of versions.
            '.' if dots == 3 && !(letter(before) && letter(at(index + 3))) => mended.push('…'),
            '.' => mended.extend(std::iter::repeat_n('.', dots)),
            other => mended.push(other),
        }
        index += dots.max(1);
    }
    mended
}

/// `1ère`, `2ème`, `XXème` in their short form: `1re`, `2e`, `XXe`.
pub(super) fn short_ordinal(atom: &str) -> String {
    let number = |c: char| c.is_ascii_digit() || matches!(c, 'I' | 'V' | 'X');
    let suffix = atom.trim_start_matches(number);
    let rank = atom.strip_suffix(suffix).unwrap_or_default();
    let endings: &[(&str, &str)] = match rank {
        "" => return atom.to_owned(),
        "1" | "I" => &[("ère", "re"), ("ere", "re")],
        _ => &[("ième", "e"), ("ieme", "e"), ("ème", "e"), ("eme", "e")],
    };
    for (long, short) in endings {
        let Some(rest) = suffix.strip_prefix(long) else { continue };
        let singular = rest.strip_prefix('s').unwrap_or(rest);
        if !singular.starts_with(char::is_alphanumeric) {
            return format!("{rank}{short}{rest}");
        }
    }
    atom.to_owned()
}
