//! Prose is set as a French printer would; addresses, codes and identifiers are
//! left as they were typed. Extraction from a PDF loses spaces: these are read
//! in the markup it is set from, the rest in the PDF.

use greffe::schema::{Column, Sheet};

use crate::support::pdf::{squeezed, text};
use crate::support::project::Project;

#[test]
fn prose_is_set_and_identifiers_are_not() {
    let typed = [
        "La question n°6 : \"la haie\" est plantée ; 84,5% à 16h00 !",
        "Écrire à haies@petit-gue.example ou lire https://petit-gue.example/a?b=c;d:e!f.",
        "Acte VILLE-2025-12:05, fichier plan_des_haies.pdf, relevé de 16:00.",
        "C'est la 2ème année, selon Irène CARPE, en 2025, avec 34 propositions...",
    ];
    let project =
        Project::of("petite-commune").text(Sheet::Focus, 0, Column::Text, &typed.join("\n\n"));
    let run = project.run(&["produire", "--annee", "2025", "--garder-sources", "sources"]);
    assert_eq!(run.code, 0, "{}", run.problems);
    let source = project.path("sources/public/bilan-2025.typ");
    // A backslash keeps a sign from being markup.
    let markup = std::fs::read_to_string(source).unwrap().replace('\\', "");
    let printed = text(&project.path("out/2025/public/bilan-2025.pdf"));
    for set in [
        "question\u{a0}n°\u{a0}6\u{a0}: «\u{a0}la haie\u{a0}» est plantée\u{202f}; 84,5\u{a0}% à 16\u{a0}h\u{a0}00\u{202f}!",
        "haies@petit-gue.example",
        "https://petit-gue.example/a?b=c;d:e!f.",
        "VILLE-2025-12:05, fichier plan_des_haies.pdf, relevé de 16:00.",
        "C’est la 2e année, selon Irène\u{a0}CARPE, en\u{a0}2025, avec 34\u{a0}propositions…",
    ] {
        assert!(markup.contains(set), "{set:?} is not in {markup}");
        assert!(printed.contains(&squeezed(set)), "{set:?} is not in {printed}");
    }
}
