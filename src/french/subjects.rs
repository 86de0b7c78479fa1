//! The subjects of the national nomenclature of acts (« Actes »), first level.

/// Names by code, from 1.
const NAMES: [&str; 9] = [
    "Commande publique",
    "Urbanisme",
    "Domaine et patrimoine",
    "Fonction publique",
    "Institutions et vie politique",
    "Libertés publiques et pouvoirs de police",
    "Finances locales",
    "Domaines de compétences par thèmes",
    "Autres domaines de compétences",
];

/// Acts whose code is missing, or is of no such subject.
pub const UNCLASSED: &str = "Sans matière de la nomenclature";

/// The rank of a code's subject, from 1: `5.7` is of the fifth.
#[must_use]
pub fn subject_of(code: &str) -> Option<usize> {
    let rank: usize = code.trim().split('.').next()?.parse().ok()?;
    (1..=NAMES.len()).contains(&rank).then_some(rank)
}

/// « 5. Institutions et vie politique ».
#[must_use]
pub fn subject_name(rank: usize) -> String {
    let name = rank.checked_sub(1).and_then(|index| NAMES.get(index));
    name.map_or_else(|| UNCLASSED.to_owned(), |name| format!("{rank}. {name}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_names_its_subject() {
        let table = [
            ("5.7", "5. Institutions et vie politique"),
            ("7.10", "7. Finances locales"),
            ("9", "9. Autres domaines de compétences"),
            ("5.1.2", "5. Institutions et vie politique"),
        ];
        for (code, name) in table {
            assert_eq!(subject_name(subject_of(code).unwrap()), name, "{code}");
        }
        for code in ["0.0", "10.1", "voirie", ""] {
            assert_eq!(subject_of(code), None, "{code}");
        }
        assert_eq!(subject_name(0), UNCLASSED);
    }
}
