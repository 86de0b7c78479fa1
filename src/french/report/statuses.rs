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
    let clauses: Vec<String> = groups.iter().map(|(n, label)| status_clause(*n, label)).collect();
    capital(&clauses.join(", "))
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
}
