//! The subjects of acts (« matières »): both levels of the nomenclature that the
//! prefectures' platform, @CTES, files them under.

/// Each code with its name as the open-data schema writes it: both levels in
/// small letters, with accents, without a comma or a parenthesis.
pub const SUBJECTS: [(&str, &str); 57] = [
    ("1.1", "commande publique/marchés publics"),
    ("1.2", "commande publique/délégations de service public"),
    ("1.3", "commande publique/conventions de mandat"),
    ("1.4", "commande publique/autres contrats"),
    ("1.5", "commande publique/transactions"),
    ("1.6", "commande publique/maîtrise d’œuvre"),
    ("1.7", "commande publique/actes spéciaux et divers"),
    ("2.1", "urbanisme/documents d’urbanisme"),
    ("2.2", "urbanisme/actes relatifs au droit d’occupation et d’utilisation des sols"),
    ("2.3", "urbanisme/droit de préemption urbain"),
    ("3.1", "domaine et patrimoine/acquisitions"),
    ("3.2", "domaine et patrimoine/aliénations"),
    ("3.3", "domaine et patrimoine/locations"),
    ("3.4", "domaine et patrimoine/limites territoriales"),
    ("3.5", "domaine et patrimoine/actes de gestion du domaine public"),
    ("3.6", "domaine et patrimoine/actes de gestion du domaine privé"),
    ("4.1", "fonction publique/personnels titulaires et stagiaires de la fpt"),
    ("4.2", "fonction publique/personnels contractuels"),
    ("4.3", "fonction publique/fonction publique hospitalière"),
    ("4.4", "fonction publique/autres catégories de personnels"),
    ("4.5", "fonction publique/régime indemnitaire"),
    ("5.1", "institutions et vie politique/élection exécutif"),
    ("5.2", "institutions et vie politique/fonctionnement des assemblées"),
    ("5.3", "institutions et vie politique/désignation des représentants"),
    ("5.4", "institutions et vie politique/délégation de fonctions"),
    ("5.5", "institutions et vie politique/délégation de signature"),
    ("5.6", "institutions et vie politique/exercice des mandats locaux"),
    ("5.7", "institutions et vie politique/intercommunalité"),
    ("5.8", "institutions et vie politique/décision d’ester en justice"),
    ("6.1", "libertés publiques et pouvoirs de police/police municipale"),
    (
        "6.2",
        "libertés publiques et pouvoirs de police/pouvoirs du président du conseil départemental",
    ),
    ("6.3", "libertés publiques et pouvoirs de police/pouvoirs du président du conseil régional"),
    ("6.4", "libertés publiques et pouvoirs de police/autres actes réglementaires"),
    ("6.5", "libertés publiques et pouvoirs de police/actes pris au nom de l’état"),
    ("7.1", "finances locales/décisions budgétaires"),
    ("7.2", "finances locales/fiscalité"),
    ("7.3", "finances locales/emprunts"),
    ("7.4", "finances locales/interventions économiques en faveur des entreprises"),
    ("7.5", "finances locales/subventions"),
    ("7.6", "finances locales/contributions budgétaires"),
    ("7.7", "finances locales/avances"),
    ("7.8", "finances locales/fonds de concours"),
    ("7.9", "finances locales/prise de participation"),
    ("7.10", "finances locales/divers"),
    ("8.1", "domaines de compétences par thèmes/enseignement"),
    ("8.2", "domaines de compétences par thèmes/aide sociale"),
    ("8.3", "domaines de compétences par thèmes/voirie"),
    ("8.4", "domaines de compétences par thèmes/aménagement du territoire"),
    ("8.5", "domaines de compétences par thèmes/politique de la ville habitat logement"),
    ("8.6", "domaines de compétences par thèmes/emploi formation professionnelle"),
    ("8.7", "domaines de compétences par thèmes/transports"),
    ("8.8", "domaines de compétences par thèmes/environnement"),
    ("8.9", "domaines de compétences par thèmes/culture"),
    ("9.1", "autres domaines de compétences/autres domaines de compétences des communes"),
    ("9.2", "autres domaines de compétences/autres domaines de compétences des départements"),
    ("9.3", "autres domaines de compétences/autres domaines de compétences des régions"),
    ("9.4", "autres domaines de compétences/vœux et motions"),
];

/// The name of a subject; none when no subject has that code.
#[must_use]
pub fn subject(code: &str) -> Option<&'static str> {
    SUBJECTS.iter().find(|(known, _)| *known == code).map(|(_, name)| *name)
}

/// Names of the first level by code, from 1, as a register prints them.
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
    use std::collections::BTreeSet;

    use super::*;

    /// The ranges that the schema prints, and the nine names of the first level
    /// that its validator accepts.
    #[test]
    fn the_codes_are_those_of_the_schema() {
        let ranges = [7, 3, 6, 5, 8, 5, 10, 9, 4];
        let codes: Vec<String> = ranges
            .iter()
            .zip(1..)
            .flat_map(|(&last, first)| (1..=last).map(move |second| format!("{first}.{second}")))
            .collect();
        let listed: Vec<&str> = SUBJECTS.iter().map(|(code, _)| *code).collect();
        assert_eq!(listed, codes);
        let names: BTreeSet<&str> = SUBJECTS.iter().map(|(_, name)| *name).collect();
        assert_eq!(names.len(), SUBJECTS.len());
        let first: BTreeSet<(&str, &str)> = SUBJECTS
            .iter()
            .map(|(code, name)| (&code[..1], name.split_once('/').unwrap().0))
            .collect();
        assert_eq!(first.len(), ranges.len());
    }

    #[test]
    fn ten_is_not_one() {
        assert_eq!(subject("7.10"), Some("finances locales/divers"));
        assert_eq!(subject("7.1"), Some("finances locales/décisions budgétaires"));
        assert_eq!(subject("9.5"), None);
        assert_eq!(subject("5.2.1"), None);
    }

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
