//! Names: how they sort (§ 12), match what was typed, and are listed.

use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

/// The key under which a surname sorts.
///
/// Accents and case are folded, a hyphen is a space, an apostrophe is nothing,
/// and a leading *de* or *d'* does not count unless asked: DE PENFENTENYO sorts
/// under P, but LE ROUX under L. Words compare one by one: LE ROUX comes before
/// LEBLOND.
#[must_use]
pub fn sort_key(surname: &str, particle_counts: bool) -> String {
    let plain = plain(surname).replace(is_hyphen, " ");
    let words = squeeze(&plain);
    let bare = words.strip_prefix("de ").or_else(|| words.strip_prefix("d'"));
    let counted = bare.filter(|_| !particle_counts).unwrap_or(&words);
    squeeze(&counted.replace('\'', ""))
}

/// A text as it is compared with another, to forgive the typist.
///
/// Case, accents, ligatures, kinds of spaces, shapes of apostrophes, hyphens,
/// and the writings of *numéro* (`n°`, `nº`, `no`) make no difference.
#[must_use]
pub fn fold(text: &str) -> String {
    let plain = plain(text).replace(is_hyphen, " ");
    let mut words = Vec::new();
    for mut word in plain.split_whitespace() {
        while let Some(rest) = word.strip_prefix("n°") {
            words.push("n");
            word = rest.strip_prefix('s').filter(|rest| rest.is_empty()).unwrap_or(rest);
        }
        match word {
            "" => {}
            "no" | "numero" | "numeros" => words.push("n"),
            other => words.push(other),
        }
    }
    words.join(" ").replace("' ", "'").replace(" '", "'")
}

/// The words of a person's name as they are compared: a hyphen, an apostrophe,
/// a dot or a comma parts two words; case and accents make no difference.
#[must_use]
pub fn words(name: &str) -> Vec<String> {
    let parts = |c: char| c.is_whitespace() || is_hyphen(c) || matches!(c, '\'' | '.' | ',');
    plain(name).split(parts).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// How far what was found is from a candidate, both folded; none when they
/// differ by more than about one letter in three.
#[must_use]
pub fn distance(found: &str, candidate: &str) -> Option<usize> {
    let (own, other) = (found.chars().count(), candidate.chars().count());
    let limit = own / 3;
    // Texts of very different lengths need no comparing.
    let near = !found.is_empty() && own.abs_diff(other) <= limit;
    near.then(|| strsim::damerau_levenshtein(found, candidate)).filter(|it| *it <= limit)
}

/// The candidate closest to what was found: « did you mean … ? ».
///
/// Folded texts are compared, and about one letter in three may differ. The
/// first of equals wins. The opposite of what was found is not close to it: a
/// candidate has as many negations, « non mise en œuvre » is not « mise en œuvre ».
#[must_use]
pub fn nearest<'a>(found: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let found = fold(found);
    let negated = negations(&found);
    candidates
        .into_iter()
        .map(|candidate| (fold(candidate), candidate))
        .filter(|(folded, _)| negations(folded) == negated)
        .filter_map(|(folded, candidate)| Some((distance(&found, &folded)?, candidate)))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// How many words of a folded text deny what the others say.
fn negations(folded: &str) -> usize {
    let denies =
        |word: &&str| matches!(*word, "non" | "pas" | "sans" | "ne") || word.starts_with("n'");
    folded.split(' ').filter(denies).count()
}

/// A list in a sentence: « A, B et C ».
#[must_use]
pub fn join<S: AsRef<str>>(items: &[S]) -> String {
    let words: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
    match words.split_last() {
        None => String::new(),
        Some((last, [])) => (*last).to_owned(),
        Some((last, firsts)) => format!("{} et {last}", firsts.join(", ")),
    }
}

/// Lower case without accents, ligatures or invisible characters; apostrophes
/// in one shape, spaces and hyphens as they were.
pub(crate) fn plain(text: &str) -> String {
    // These three decompose into something else, so they go first.
    let text = text.replace('º', "°").replace('№', "n°").replace('\u{b4}', "'");
    let mut plain = String::with_capacity(text.len());
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)) {
        match c {
            '\u{2019}' | '\u{2018}' | '\u{2bc}' | '\u{2032}' | '`' => plain.push('\''),
            'œ' | 'Œ' => plain.push_str("oe"),
            'æ' | 'Æ' => plain.push_str("ae"),
            'ß' | 'ẞ' => plain.push_str("ss"),
            // Soft hyphens, zero-width spaces and marks of direction.
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {}
            _ => plain.extend(c.to_lowercase()),
        }
    }
    plain
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn surnames_sort_by_what_counts() {
        let vectors = [
            ("DE PENFENTENYO", "penfentenyo"),
            ("D'ESTAING", "estaing"),
            ("d\u{2019}Ornano", "ornano"),
            ("DE LA TOUR", "la tour"),
            ("DU BELLAY", "du bellay"),
            ("DES ESSARTS", "des essarts"),
            ("LE ROUX", "le roux"),
            ("L'HERMITE", "lhermite"),
            ("EL HAFIDHI", "el hafidhi"),
            ("BEN SADOK", "ben sadok"),
            ("VAN GOETHEM", "van goethem"),
            ("FERREIRA DE SOUSA", "ferreira de sousa"),
            ("LOUIS DIT GUERIN", "louis dit guerin"),
            ("PINET-TALLON", "pinet tallon"),
            ("BÉRÉHOUC", "berehouc"),
            ("DEBRÉ", "debre"),
            ("DE", "de"),
            ("NO", "no"),
        ];
        for (surname, expected) in vectors {
            assert_eq!(sort_key(surname, false), expected);
        }
        assert_eq!(sort_key("DE PENFENTENYO", true), "de penfentenyo");
        assert_eq!(sort_key("D'ESTAING", true), "destaing");
    }

    #[test]
    fn folding_forgives_the_typist() {
        let vectors = [
            ("  Mise\u{a0}en\u{202f}ŒUVRE ", "mise en oeuvre"),
            ("Rapport n°", "rapport n"),
            ("Rapport nº", "rapport n"),
            ("rapport No", "rapport n"),
            ("Rapport numéro", "rapport n"),
            ("n°6", "n 6"),
            ("№ 6", "n 6"),
            ("n°s 2 à 4", "n 2 a 4"),
            ("Numéros", "n"),
            ("Jean-Pierre", "jean pierre"),
            ("Jean\u{2011}Pierre", "jean pierre"),
            ("L\u{2019}ÉTAT", "l'etat"),
            ("l' état", "l'etat"),
            ("zero\u{200b}width", "zerowidth"),
            ("Ex\u{e6}quo", "exaequo"),
            ("é = e\u{301}", "e = e"),
        ];
        for (typed, expected) in vectors {
            assert_eq!(fold(typed), expected, "{typed:?}");
        }
    }

    #[test]
    fn the_nearest_name_is_suggested() {
        let names = ["SEBASTIANI", "BÉRÉHOUC", "LEBLOND", "COLIN"];
        let vectors = [
            ("SEBASTIAN", Some("SEBASTIANI")),
            ("berehouc", Some("BÉRÉHOUC")),
            ("LEBOND", Some("LEBLOND")),
            ("COLNI", Some("COLIN")),
            ("DUBREUIL", None),
            ("X", None),
            ("", None),
        ];
        for (found, expected) in vectors {
            assert_eq!(nearest(found, names), expected, "{found}");
        }
        assert_eq!(nearest("", [""]), None);
    }

    #[test]
    fn the_opposite_is_never_suggested() {
        let vectors = [
            ("non mise en œuvre", "mise en œuvre", None),
            ("mise en œuvre", "non mise en œuvre", None),
            ("non-réalisée", "réalisée", None),
            ("n'est pas engagée", "est engagée", None),
            ("engagée sans suite", "engagée suite", None),
            ("non mise en œuve", "Non mise en œuvre", Some("Non mise en œuvre")),
            ("pas comencée", "pas commencée", Some("pas commencée")),
        ];
        for (found, candidate, expected) in vectors {
            assert_eq!(nearest(found, [candidate]), expected, "{found}");
        }
    }

    #[test]
    fn lists_end_with_et() {
        let vectors: [(&[&str], &str); 4] =
            [(&[], ""), (&["A"], "A"), (&["A", "B"], "A et B"), (&["A", "B", "C"], "A, B et C")];
        for (items, expected) in vectors {
            assert_eq!(join(items), expected);
        }
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC*") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn typists_habits_fold_alike(text in "[nN°º'’ \u{a0}\\-éE6os]*") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
