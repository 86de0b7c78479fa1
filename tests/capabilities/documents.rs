//! The documents of a year, made as staff make them and read back.
#![expect(clippy::disallowed_methods, reason = "leaves its documents to other checkers")]
#![expect(clippy::unwrap_used, reason = "a broken fixture is a failed test")]

use std::path::Path;

use crate::support::pdf::{assert_conforms, language, pages, squeezed, structure, text, untagged};
use crate::support::project::Project;

/// Produces a year and gives its documents to whoever checks after us.
fn produced(name: &str, year: &str) -> Project {
    let project = Project::of(name);
    let run = project.run(&["produire", "--annee", year]);
    assert_eq!(run.code, 0, "{}", run.problems);
    let shelf = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/ci-pdf");
    std::fs::create_dir_all(&shelf).unwrap();
    let documents: Vec<String> = project
        .files("out")
        .into_iter()
        .filter(|path| Path::new(path).extension().is_some_and(|it| it == "pdf"))
        .collect();
    assert!(!documents.is_empty());
    for path in documents {
        let bytes = std::fs::read(project.path("out").join(&path)).unwrap();
        assert_conforms(&bytes, &path);
        assert_eq!(language(&bytes), "fr-FR", "{path}");
        assert_can_be_heard(&bytes, &path);
        std::fs::write(shelf.join(format!("{name}-{}", path.replace('/', "-"))), bytes).unwrap();
    }
    project
}

/// What no validator asks: headings in order, headers in each table, the
/// figures of each chart in its alternative.
fn assert_can_be_heard(bytes: &[u8], name: &str) {
    let document = structure(bytes);
    let headings = document.headings();
    assert_eq!(headings.first(), Some(&"H1"), "{name}");
    for pair in headings.windows(2) {
        let [before, after] = pair else { continue };
        let level = |heading: &str| heading.trim_start_matches('H').parse::<u8>().unwrap();
        assert!(level(after) <= level(before) + 1, "{name}: {before} then {after}");
    }
    for table in document.all("Table") {
        assert!(!table.all("TH").is_empty(), "{name}: a table without a header");
    }
    for figure in document.all("Figure") {
        let alternative = figure.alternative.as_deref().unwrap_or_default();
        assert!(alternative.chars().count() > 10, "{name}: « {alternative} »");
    }
}

/// Each chart of the report tells the figures it draws.
#[test]
fn charts_are_told_in_words() {
    let project = produced("suivi", "2025");
    let report = std::fs::read(project.path("out/2025/public/bilan-2025.pdf")).unwrap();
    let document = structure(&report);
    let told: Vec<String> =
        document.all("Figure").iter().filter_map(|figure| figure.alternative.clone()).collect();
    for figures in ["14", "11", "34"] {
        assert!(told.iter().any(|it| it.contains(figures)), "{figures}: {told:?}");
    }
    assert!(document.all("Table").len() >= 4 && document.headings().len() >= 12);
}

fn assert_says(text: &str, sentences: &[&str]) {
    for sentence in sentences {
        assert!(text.contains(&squeezed(sentence)), "« {sentence} » is not in: {text}");
    }
}

#[test]
fn the_report_of_2025_prints_the_real_figures() {
    let project = produced("suivi", "2025");
    let mut files = project.files("out/2025");
    files.retain(|path| !path.starts_with("public/cartes/"));
    assert_eq!(
        files,
        [
            "interne/controle-2025.pdf",
            "interne/projet-METROPOLE-2025-12-bilan.pdf",
            "interne/projet-VILLE-2025-12-bilan.pdf",
            "manifeste.json",
            "public/bilan-2025-fragment.html",
            "public/bilan-2025.html",
            "public/bilan-2025.pdf",
            "public/donnees/bilan.json",
            "public/donnees/datapackage.json",
            "public/donnees/propositions.csv",
            "public/donnees/suivi.csv",
            "public/textes-2025.txt",
        ]
    );
    let report = text(&project.path("out/2025/public/bilan-2025.pdf"));
    assert_says(
        &report,
        &[
            "14 sur 16",
            "87,5 %",
            "11 sur 13",
            "84,6 %",
            "9 sur 11",
            "81,8 %",
            "34 sur 40",
            "85 %",
            "29 août 2025",
            "3 050",
            "9 944",
            "12 994",
        ],
    );
    // The six that are not carried out, by reason.
    assert_says(
        &report,
        &[
            "Conseil municipal : renforcer l’information et l’expression des citoyens",
            "Réguler et mieux penser les constructions dans la ville via le PLU métropolitain",
            "Contrôler l’extinction des dispositifs lumineux pour les bâtiments commerciaux",
            "Un label « entreprise apprenante »",
            "Valoriser la démocratie au travail sur le territoire de Clermont-Ferrand",
            "Une plateforme de solidarités et d’entraide - « entraide.clermont »",
        ],
    );
    assert!(!report.contains("84,5%"), "the figure is computed, never typed");
}

#[test]
fn the_act_of_june_2022_says_what_the_real_act_says() {
    let project = produced("suivi", "2022");
    assert_eq!(
        project.files("out/2022"),
        [
            "interne/controle-2022.pdf",
            "interne/seance-VILLE-2022-06-29.json",
            "manifeste.json",
            "public/deliberation-VILLE-2022-06-29-06.pdf",
        ]
    );
    let act = text(&project.path("out/2022/public/deliberation-VILLE-2022-06-29-06.pdf"));
    assert_says(
        &act,
        &[
            "Rapport n° 6",
            "L’an deux mille vingt-deux, le vingt-neuf juin, à seize heures",
            "Présents (46)",
            "Pouvoirs (9)",
            "Cyril CINEUX",
            "Lucie MIZOULE",
            "Yannick VIGIGNOL",
            "Anne-Laure STANISLAS",
            "Nicolas BONNET et Diego LANDIVAR arrivent pendant la présentation du diaporama commun aux questions n° 2 à 4.",
            "Laetitia BEN SADOK arrive pendant les débats communs aux questions n° 2 à 4.",
            "Rémi CHABRILLAT arrive après le vote de la question n° 2 (fin du pouvoir donné à Marion BARRAUD).",
            "Nicaise JOSEPH quitte la séance avant le vote de la question n° 7 (pouvoir donné à Jérôme GODARD).",
            "Nicaise JOSEPH revient avant le vote de la question n° 43 (fin du pouvoir donné à Jérôme GODARD).",
            "Charles-André DUBREUIL",
            "prend acte de cette information",
            "Wendy LAFAYE",
            "Pour ampliation certifiée conforme",
        ],
    );
    assert!(!act.contains("Projet") && !act.contains("PROJET"), "the act was taken");
    assert!(!act.contains("quorum28") && act.contains("19"), "a third, in June 2022");
}

#[test]
fn a_draft_says_so_on_each_page() {
    let project = produced("suivi", "2025");
    for name in ["VILLE-2025-12-bilan", "METROPOLE-2025-12-bilan"] {
        let path = project.path(&format!("out/2025/interne/projet-{name}.pdf"));
        for page in pages(&path) {
            assert!(page.contains("PROJET") || page.contains("projet"), "{name}: {page}");
        }
    }
    let metropole = text(&project.path("out/2025/interne/projet-METROPOLE-2025-12-bilan.pdf"));
    assert_says(&metropole, &["conseil métropolitain", "34 sur 40", "85 %"]);
}

#[test]
fn five_fictional_years_in_two_bodies() {
    for year in ["2021", "2022", "2023", "2024", "2025"] {
        let project = produced("fictif", year);
        let report = project.path(&format!("out/{year}/public/bilan-{year}.pdf"));
        // Fictional on every page but the cover's own reader, who has its title.
        for page in pages(&report) {
            assert!(page.to_lowercase().contains("ficti"), "{year}: {page}");
        }
    }
    let project = produced("fictif", "2025");
    let report = text(&project.path("out/2025/public/bilan-2025.pdf"));
    assert_says(&report, &["19 sur 23", "82,6 %", "1 808", "7 128", "8 936"]);
    for (code, sentences) in [
        ("VILLE-2025-12-05", &["adopté à la majorité", "22", "Contre", "26", "29"][..]),
        ("AGGLO-2025-12-02", &["à l’unanimité des suffrages exprimés", "3 abstentions"][..]),
        ("AGGLO-2025-12-01", &["à l’unanimité"][..]),
    ] {
        let act = text(&project.path(&format!("out/2025/public/deliberation-{code}.pdf")));
        assert_says(&act, sentences);
    }
    // A secret ballot names nobody's vote.
    let secret = text(&project.path("out/2025/public/deliberation-VILLE-2025-12-07.pdf"));
    assert_says(&secret, &["3 blancs", "1 nul"]);
}

#[test]
fn acts_of_other_councils() {
    let project = produced("maraussan", "2016");
    let documents = project.files("out/2016/public");
    let [act] = documents.as_slice() else { panic!("{documents:?}") };
    let act = text(&project.path("out/2016/public").join(act));
    assert_says(&act, &["22", "5 abstentions", "à l’unanimité des suffrages exprimés"]);
    let project = produced("la-bree", "2019");
    assert!(!project.files("out/2019/public").is_empty());
}

/// A gate that lets a bad file pass proves nothing.
#[test]
fn the_checker_refuses_a_document_without_tags() {
    let project = Project::of("suivi");
    project.run(&["produire"]);
    let good = std::fs::read(project.path("out/2025/public/bilan-2025.pdf")).unwrap();
    let bad = untagged(&good);
    let refused = std::panic::catch_unwind(|| assert_conforms(&bad, "untagged"));
    assert!(refused.is_err());
    let shelf = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/ci-pdf-bad");
    std::fs::create_dir_all(&shelf).unwrap();
    std::fs::write(shelf.join("untagged.pdf"), bad).unwrap();
}
