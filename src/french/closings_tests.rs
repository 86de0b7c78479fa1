use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Ordinary spaces, easier to read here.
fn plain(text: &str) -> String {
    text.replace(NO_BREAK, " ")
}

#[test]
fn closings() {
    let (received, published) = (day("2025-12-15"), day("2025-12-16"));
    assert_eq!(
        plain(&enforceable(Some("Mme la Maire"), Some(received), published)),
        "Mme la Maire certifie sous sa responsabilité le caractère exécutoire de cet acte, reçu en \
         préfecture le 15 décembre 2025 et publié le 16 décembre 2025."
    );
    assert_eq!(
        plain(&enforceable(None, Some(received), published)),
        "Acte certifié exécutoire, reçu en préfecture le 15 décembre 2025 et publié le 16 décembre 2025."
    );
    assert!(appeal("Amiens").contains("devant le tribunal administratif d’Amiens dans"));
    assert!(
        appeal("Tribunal administratif de Lille")
            .contains("devant le tribunal administratif de Lille dans")
    );
    assert_eq!(
        plain(&rectifies(Some("2024.0120"), Some(day("2024-12-17")), "Bilan 2024")),
        "La présente délibération rectifie la délibération n° 2024.0120 du 17 décembre 2024, « Bilan 2024 »."
    );
    assert_eq!(done_at(Some("Clermont-Ferrand")), "Fait à Clermont-Ferrand, le");
    assert_eq!(
        plain(&follow_up_title(2025, Some(day("2025-08-29")))),
        "Tableau de suivi des propositions au 29 août 2025"
    );
    assert_eq!(plain(&share(11, 13)), "11 sur 13, 84,6 %");
    assert_eq!(share(0, 0), "–");
}
