//! What a city sets at the top of `charte.typ.j2`: each setting changes the
//! documents it says, which still conform; a value that is none is told at its
//! line.
#![expect(clippy::unwrap_used, reason = "a broken fixture is a failed test")]
#![expect(clippy::disallowed_methods, reason = "tests lay their own files out")]

use std::path::Path;

use greffe::schema::{Column, Sheet};

use crate::support::paper::assert_sound;
use crate::support::pdf::{assert_conforms, pages};
use crate::support::project::{Project, Run};

const BILAN: &str = "out/2025/public/bilan-2025.pdf";
const ACT: &str = "out/2025/public/deliberation-VILLE-2025-12-05.pdf";

/// The charter with one text in the place of another.
fn charter(from: &str, to: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/charte.typ.j2");
    let text = std::fs::read_to_string(path).unwrap();
    assert!(text.contains(from), "the charter has no {from}");
    text.replacen(from, to, 1)
}

fn run(project: &Project, charter: &str) -> Run {
    std::fs::create_dir_all(project.path("modeles")).unwrap();
    std::fs::write(project.path("modeles/charte.typ.j2"), charter).unwrap();
    project.run(&["produire", "--annee", "2025", "--modeles", "modeles"])
}

fn files(project: &Project, charter: &str) -> [Vec<u8>; 2] {
    let run = run(project, charter);
    assert_eq!(run.code, 0, "{}", run.problems);
    [BILAN, ACT].map(|name| std::fs::read(project.path(name)).unwrap())
}

#[test]
fn each_setting_changes_what_it_says() {
    let project = Project::of("fictif");
    let ours = files(&project, &charter("#let gris", "#let gris"));
    // A remark changes nothing: what changes below comes from the setting.
    assert_eq!(files(&project, &charter("#let gris", "// Une remarque.\n#let gris")), ours);
    let report = [
        ("#let encre = rgb(\"#16202e\")", "#let encre = rgb(\"#1d1d4f\")"),
        ("#let gris = rgb(\"#55606e\")", "#let gris = rgb(\"#404040\")"),
        ("#let filet = rgb(\"#c4c9d0\")", "#let filet = rgb(\"#999999\")"),
        ("#let accents = (:)", "#let accents = (\"#00664f\": rgb(\"#2f5d00\"))"),
        ("#let police-texte = \"Source Sans 3\"", "#let police-texte = \"Source Serif 4\""),
        ("#let corps = 11pt", "#let corps = 10.5pt"),
        ("logo = (hauteur: 18mm", "logo = (hauteur: 12mm"),
        ("(true, false), false)\n#let couv", "(true, false), true)\n#let couv"),
        ("(\"mosaïque\", \"sobre\"), \"mosaïque\"", "(\"mosaïque\", \"sobre\"), \"sobre\""),
        ("(\"aplat\", \"filet\"), \"aplat\"", "(\"aplat\", \"filet\"), \"filet\""),
    ];
    for (from, to) in report {
        let [bilan, _] = files(&project, &charter(from, to));
        assert_ne!(bilan, ours[0], "{to}");
        assert_conforms(&bilan, to);
        assert_sound(&project.path(BILAN), to);
    }
    let acts = [
        ("#let police-acte = \"Source Serif 4\"", "#let police-acte = \"Source Sans 3\""),
        ("#let police-titre = \"Source Serif 4 Display\"", "#let police-titre = \"Source Sans 3\""),
        (
            "\"acte.cadre-prefecture\", (true, false), true",
            "\"acte.cadre-prefecture\", (true, false), false",
        ),
        ("\"acte.paraphe\", (true, false), true", "\"acte.paraphe\", (true, false), false"),
        ("\"acte.colonnes-presents\", (2, 3), 3", "\"acte.colonnes-presents\", (2, 3), 2"),
        ("\"acte.devise\", (true, false), false", "\"acte.devise\", (true, false), true"),
    ];
    for (from, to) in acts {
        let [_, act] = files(&project, &charter(from, to));
        assert_ne!(act, ours[1], "{to}");
        assert_conforms(&act, to);
    }
}

#[test]
fn a_value_that_is_none_is_told_at_its_line() {
    let project = Project::of("fictif");
    let vectors = [
        (
            "\"sobre\"), \"mosaïque\"",
            "\"sobre\"), \"sobr\"",
            "couverture vaut \"sobr\" ; il faut \"mosaïque\" ou \"sobre\"",
        ),
        (
            "\"filet\"), \"aplat\"",
            "\"filet\"), \"plat\"",
            "ouverture vaut \"plat\" ; il faut \"aplat\" ou \"filet\"",
        ),
        ("(2, 3), 3", "(2, 3), 4", "acte.colonnes-presents vaut 4 ; il faut 2 ou 3"),
    ];
    for (from, to, said) in vectors {
        let charter = charter(from, to);
        let line = charter.lines().position(|line| line.contains(to)).unwrap() + 1;
        let run = run(&project, &charter);
        assert_eq!(run.code, 3, "{}", run.problems);
        assert!(run.problems.contains(&format!("charte.typ.j2:{line}\n")), "{}", run.problems);
        assert!(run.problems.contains(said), "{}", run.problems);
    }
}

/// What staff type in Paramètres stands on the last page.
#[test]
fn the_last_page_says_whom_to_write_to() {
    let setting = |key, value| [(Column::Key, key), (Column::Value, value)];
    let project = Project::of("fictif")
        .row(Sheet::Settings, setting("Contact", "Mission fictive, bilan@val.example"))
        .row(Sheet::Settings, setting("Données ouvertes", "https://donnees.val.example/bilan"))
        .row(Sheet::Settings, setting("Licence", "Licence Ouverte 2.0"));
    let run = project.run(&["produire", "--annee", "2025"]);
    assert_eq!(run.code, 0, "{}", run.problems);
    let path = project.path(BILAN);
    assert_conforms(&std::fs::read(&path).unwrap(), "contact");
    let pages = pages(&path);
    let last = pages.last().unwrap();
    for said in ["bilan@val.example", "https://donnees.val.example/bilan", "LicenceOuverte2.0"] {
        assert!(last.contains(said), "{said}: {last}");
    }
}

#[test]
fn an_address_of_data_is_an_address() {
    let row = [(Column::Key, "Données ouvertes"), (Column::Value, "sur le site")];
    let run = Project::of("fictif").row(Sheet::Settings, row).run(&["verifier"]);
    assert!(
        run.said.contains("Paramètres!B9") || run.problems.contains("Paramètres!B9"),
        "{run:?}"
    );
    assert_eq!(run.code, 1);
}
