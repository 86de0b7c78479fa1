//! Statuses in a sentence. The staff's own labels are kept: they agree in
//! number when they are adjectives, and stay as typed otherwise.

use super::super::names::fold;
use super::super::{APOSTROPHE, typography};
use super::names::{capital, words};

/// Words after which nothing agrees: « hors compétence », « mise en œuvre ».
const INVARIABLE: [&str; 17] = [
    "en", "hors", "a", "au", "aux", "sans", "sous", "de", "d'un", "du", "des", "par", "pour",
    "avec", "dans", "sur", "faute",
];

/// The label of so many proposals: « non mises en œuvre », « en cours ».
#[must_use]
pub fn plural(n: u32, label: &str) -> String {
    let label = typography::set(label);
    if n < 2 {
        return label;
    }
    let mut agrees = true;
    let agree = |word: &str| {
        agrees = agrees && !INVARIABLE.contains(&fold(word).as_str()) && !word.contains(APOSTROPHE);
        let adjective = word.chars().count() > 3 && word.ends_with(['e', 'é']);
        if agrees && adjective { format!("{word}s") } else { word.to_owned() }
    };
    label.split(' ').map(agree).collect::<Vec<_>>().join(" ")
}

/// Participles that agree with « proposition », beside all those in -ée.
const PARTICIPLES: [&str; 14] = [
    "mise",
    "faite",
    "finie",
    "prise",
    "reprise",
    "suspendue",
    "prevue",
    "attendue",
    "inscrite",
    "ouverte",
    "remise",
    "retenue",
    "poursuivie",
    "transmise",
];

/// Words that end in -ée and are nouns.
const NOUNS: [&str; 6] = ["arrivee", "entree", "idee", "duree", "portee", "levee"];

/// Whether a proposal « is » that label: « en cours », « non réalisée », but not
/// « livraison », which it has.
fn is_attribute(label: &str) -> bool {
    let words: Vec<&str> = label.split([' ', '\u{a0}', '\'', APOSTROPHE]).collect();
    let word = match words.as_slice() {
        [no, next, ..] if ["non", "pas"].contains(&fold(no).as_str()) => fold(next),
        [first, ..] => fold(first),
        [] => return false,
    };
    INVARIABLE.contains(&word.as_str())
        || word == "d"
        || PARTICIPLES.contains(&word.as_str())
        || label.contains("ée") && word.ends_with("ee") && !NOUNS.contains(&word.as_str())
}

/// « deux sont en cours », « une n’est pas mise en œuvre ».
#[must_use]
pub fn status_clause(n: u32, label: &str) -> String {
    let count = words(n);
    let denied = ["non ", "pas "].iter().find_map(|no| label.strip_prefix(no));
    match (denied, n) {
        (Some(rest), 0 | 1) => format!("{count} n{APOSTROPHE}est pas {}", plural(n, rest)),
        (Some(rest), _) => format!("{count} ne sont pas {}", plural(n, rest)),
        (None, 0 | 1) => format!("{count} est {}", plural(n, label)),
        (None, _) => format!("{count} sont {}", plural(n, label)),
    }
}

/// « Deux sont en cours, deux ne sont pas mises en œuvre, deux sont hors compétence »:
/// a sentence without its full stop.
#[must_use]
pub fn others(groups: &[(u32, &str)]) -> String {
    if !groups.iter().all(|(_, label)| is_attribute(label)) {
        return with_labels(groups);
    }
    let clauses: Vec<String> = groups.iter().map(|(n, label)| status_clause(*n, label)).collect();
    capital(&clauses.join(", "))
}

/// « Huit ont le statut « livraison », une le statut « étude » »: holds for any label.
fn with_labels(groups: &[(u32, &str)]) -> String {
    let clause = |(rank, (n, label)): (usize, &(u32, &str))| {
        let verb = match (rank, n) {
            (0, 0 | 1) => " a",
            (0, _) => " ont",
            _ => "",
        };
        format!("{}{verb} le statut « {label} »", words(*n))
    };
    let clauses: Vec<String> = groups.iter().enumerate().map(clause).collect();
    typography::set(&capital(&clauses.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_agree() {
        let vectors = [
            ("mise en œuvre", "mises en œuvre"),
            ("non mise en œuvre", "non mises en œuvre"),
            ("en cours", "en cours"),
            ("hors compétence", "hors compétence"),
            ("réalisée", "réalisées"),
            ("pas commencée", "pas commencées"),
            ("réalisée en partie", "réalisées en partie"),
            ("hors du ressort", "hors du ressort"),
            ("à l'étude", "à l’étude"),
            ("réalisé", "réalisés"),
        ];
        for (one, many) in vectors {
            assert_eq!(plural(2, one), many);
        }
        assert_eq!(plural(1, "réalisée"), "réalisée");
    }

    #[test]
    fn what_became_of_the_others() {
        assert_eq!(
            others(&[(2, "en cours"), (2, "non mise en œuvre"), (2, "hors compétence")]),
            "Deux sont en cours, deux ne sont pas mises en œuvre, deux sont hors compétence"
        );
        assert_eq!(
            others(&[(2, "engagée"), (1, "pas commencée"), (1, "hors du ressort")]),
            "Deux sont engagées, une n’est pas commencée, une est hors du ressort"
        );
        assert_eq!(others(&[(24, "en cours")]), "24 sont en cours");
    }

    #[test]
    fn a_label_that_is_a_noun_is_a_status_one_has() {
        assert_eq!(
            others(&[(8, "Livraison"), (1, "Étude"), (2, "en cours")]),
            "Huit ont le statut «\u{a0}Livraison\u{a0}», une le statut «\u{a0}Étude\u{a0}», \
             deux le statut «\u{a0}en cours\u{a0}»"
        );
        for label in ["livraison", "travaux", "arrivée", "abandon", "étude", "conception"] {
            assert!(!is_attribute(label), "{label}");
        }
        for label in
            ["Réalisée", "mise en service", "à l'étude", "d'un autre ressort", "Non engagée"]
        {
            assert!(is_attribute(label), "{label}");
        }
    }
}
