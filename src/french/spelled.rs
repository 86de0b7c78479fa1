//! Numbers in words as people type them, and the right way to write them
//! (§ 14.2): « deux mille vingt deux » for « deux mille vingt-deux ».

use std::ops::Range;

use super::names::plain;
use super::numbers::{Gender, Spelling, in_words, rank_in_words};

/// A number written wrong in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misspelling {
    /// As it was typed.
    pub found: String,
    /// As it should be, in the spelling asked for.
    pub right: String,
}

/// Every number of several words that is in neither spelling.
#[must_use]
pub fn misspelt(text: &str, spelling: Spelling) -> Vec<Misspelling> {
    runs(text)
        .into_iter()
        .filter_map(|found| {
            let value = value(&words(&found))?;
            (!written(&found, value))
                .then(|| Misspelling { right: right(&found, value, spelling), found })
        })
        .collect()
}

/// Whether a text is one of the right writings of a number.
fn written(found: &str, value: u32) -> bool {
    let found = found.to_lowercase();
    let found: String = found.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
    // « mil » is an archaic writing of the years before 2000.
    let found = match found.strip_prefix("mil ") {
        Some(rest) if value < 2_000 => format!("mille {rest}"),
        _ => found,
    };
    [Spelling::Traditional, Spelling::Reformed].into_iter().any(|spelling| {
        rank_in_words(value, spelling) == found
            || [Gender::Masculine, Gender::Feminine]
                .into_iter()
                .any(|gender| in_words(value, spelling, gender) == found)
    })
}

/// The right writing, feminine when the text is.
fn right(found: &str, value: u32, spelling: Spelling) -> String {
    let feminine = words(found).last().is_some_and(|word| word == "une");
    in_words(value, spelling, if feminine { Gender::Feminine } else { Gender::Masculine })
}

/// The words of a number, folded.
fn words(text: &str) -> Vec<String> {
    let parts = text.split(|c: char| c.is_whitespace() || c == '-' || c == '\u{2011}');
    parts.filter(|part| !part.is_empty()).map(plain).collect()
}

/// Stretches of a text made of at least two words of number, one sign apart.
fn runs(text: &str) -> Vec<String> {
    let mut runs: Vec<Vec<Range<usize>>> = vec![Vec::new()];
    let word = |at: &Range<usize>| text.get(at.clone()).map(plain).unwrap_or_default();
    for at in tokens(text) {
        let run = runs.last_mut();
        let follows = run.as_ref().and_then(|run| run.last()).is_none_or(|before| {
            let gap = text.get(before.end..at.start).unwrap_or_default();
            gap.chars().count() == 1 && gap != "\n"
        });
        let number = rank(&word(&at)).is_some();
        let inner = word(&at) == "et" && run.as_ref().is_some_and(|run| !run.is_empty());
        match run {
            Some(run) if follows && (number || inner) => run.push(at),
            _ if number => runs.push(vec![at]),
            _ => runs.push(Vec::new()),
        }
    }
    runs.into_iter()
        .filter_map(|mut run| {
            // « et » ends no number.
            while run.last().is_some_and(|at| word(at) == "et") {
                run.pop();
            }
            let (first, last) = (run.first()?, run.last()?);
            (run.len() > 1).then(|| text.get(first.start..last.end).map(str::to_owned)).flatten()
        })
        .collect()
}

/// Where the words of a text stand.
fn tokens(text: &str) -> Vec<Range<usize>> {
    let mut tokens: Vec<Range<usize>> = Vec::new();
    let letters =
        text.char_indices().filter(|(_, c)| c.is_alphabetic() || "'\u{2019}".contains(*c));
    for (at, c) in letters {
        let until = at + c.len_utf8();
        match tokens.last_mut() {
            Some(token) if token.end == at => token.end = until,
            _ => tokens.push(at..until),
        }
    }
    tokens
}

/// What a word of number is worth.
fn rank(word: &str) -> Option<u32> {
    const SMALL: [&str; 17] = [
        "zero", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix",
        "onze", "douze", "treize", "quatorze", "quinze", "seize",
    ];
    let small = (0..).zip(SMALL).find(|(_, name)| *name == word).map(|(value, _)| value);
    small.or(match word {
        "une" => Some(1),
        "vingt" | "vingts" => Some(20),
        "trente" => Some(30),
        "quarante" => Some(40),
        "cinquante" => Some(50),
        "soixante" => Some(60),
        "cent" | "cents" => Some(100),
        // « deux mil » is always wrong, but it is clear.
        "mille" | "mil" | "milles" => Some(1_000),
        _ => None,
    })
}

/// The number that words say, when they say one.
pub fn value(words: &[String]) -> Option<u32> {
    let (mut thousands, mut hundreds, mut below) = (0_u32, 0_u32, 0_u32);
    for word in words.iter().filter(|word| *word != "et") {
        match rank(word)? {
            1_000 if thousands == 0 => {
                thousands = (hundreds + below).max(1);
                (hundreds, below) = (0, 0);
            }
            100 if hundreds == 0 && below < 10 => {
                hundreds = below.max(1) * 100;
                below = 0;
            }
            20 if below == 4 => below = 80,
            ten @ 20..=60 if below == 0 => below = ten,
            unit @ 1..=9 if below == 0 || below >= 20 && below % 10 == 0 => below += unit,
            unit @ 1..=9 if below % 20 == 10 && below >= 10 => below += unit,
            teen @ 10..=16 if below == 0 || below == 60 || below == 80 => below += teen,
            _ => return None,
        }
    }
    thousands.checked_mul(1_000)?.checked_add(hundreds + below)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(String, String)> {
        let all = misspelt(text, Spelling::Traditional);
        all.into_iter().map(|it| (it.found, it.right)).collect()
    }

    #[test]
    fn faults_of_real_acts_are_found() {
        for (text, typed, right) in [
            (
                "L'an deux mille vingt deux, le mardi",
                "deux mille vingt deux",
                "deux mille vingt-deux",
            ),
            ("le vingt neuf juin", "vingt neuf", "vingt-neuf"),
            ("à dix neuf heures", "dix neuf", "dix-neuf"),
            ("l'an deux mil vingt-six", "deux mil vingt-six", "deux mille vingt-six"),
            ("quatre vingt voix", "quatre vingt", "quatre-vingts"),
            ("soixante dix sept élus", "soixante dix sept", "soixante-dix-sept"),
            ("vingt-et une voix", "vingt-et une", "vingt et une"),
        ] {
            assert_eq!(found(text), [(typed.to_owned(), right.to_owned())], "{text}");
        }
    }

    #[test]
    fn right_numbers_and_other_words_are_left_alone() {
        for text in [
            "L'an deux mille vingt-deux, le vingt-neuf juin, à seize heures",
            "deux-mille-vingt-et-un",
            "vingt et une voix, quatre-vingts euros, deux cents élus, page deux cent",
            "l'un et l'autre, un ou deux, de deux et trois ans",
            "mille neuf cent quatre-vingt",
            "Cent et quelques, l'an mil neuf cent quatre-vingt",
            "un deux trois",
            "",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn every_number_as_we_write_it_is_right(n in 0_u32..1_000_000) {
            for spelling in [Spelling::Traditional, Spelling::Reformed] {
                let text = in_words(n, spelling, Gender::Masculine);
                proptest::prop_assert_eq!(found(&text), []);
                let spaced = value(&words(&text));
                proptest::prop_assert_eq!(spaced, Some(n).filter(|n| *n > 0 || spaced.is_some()));
            }
        }

        #[test]
        fn any_text_is_read(text in "\\PC{0,60}") {
            let _ = found(&text);
        }
    }
}
