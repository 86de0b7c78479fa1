//! `greffe contexte`: the data of each template, as its editor asks for it.
#![expect(clippy::case_sensitive_file_extension_comparisons, reason = "names are ours")]
#![expect(clippy::unwrap_used, reason = "a broken fixture is a failed test")]

use serde_json::Value;

use crate::support::project::{Project, Run};

fn shown(project: &Project, arguments: &[&str]) -> Run {
    project.run_as_it_is(&[&["contexte"], arguments].concat())
}

fn data(project: &Project, name: &str) -> Value {
    let run = shown(project, &[name]);
    assert_eq!(run.code, 0, "{name}: {}", run.problems);
    serde_json::from_str(&run.said).unwrap()
}

#[test]
fn the_data_is_that_of_the_document() {
    let project = Project::of("suivi");
    project.run(&["verifier"]);
    let report = data(&project, "bilan");
    assert_eq!(report["ensemble"]["part"], "34\u{a0}sur\u{a0}40");
    assert_eq!(report["transitions"][0]["chiffres"]["taux"], "87,5\u{a0}%");
    for name in [
        "bilan-2025",
        "bilan-2025.pdf",
        "public/bilan-2025.pdf",
        "BILAN",
        "bilan.typ.j2",
        "bilan-couverture.typ.j2",
    ] {
        assert_eq!(data(&project, name), report, "{name}");
    }
    let card = data(&project, "carte-ensemble");
    assert_eq!(card["chiffres"], report["ensemble"]);
    assert_eq!(card["carres"], report["mosaique"]["carres"]);
    assert_eq!(data(&project, "carte-ecologique-1080x1080.png")["largeur"], 1080);
    assert_eq!(data(&project, "textes")["titre"], report["couverture"]["document"]);
    // A draft, by the name it will have; an act of another year.
    assert_eq!(
        data(&project, "deliberation-VILLE-2025-12-bilan"),
        data(&project, "projet-ville-2025-12-bilan")
    );
    assert!(data(&project, "deliberation-VILLE-2022-06-29-06")["nombres"].is_array());
    assert!(data(&project, "controle")["verdict"].is_object());
    assert!(data(&project, "regles")["familles"].is_array());
}

/// Every document of the fictional workbook, by every name that is told.
#[test]
fn every_name_told_has_its_data() {
    let project = Project::of("fictif");
    project.run(&["produire", "--annee", "2025"]);
    let run = shown(&project, &["--annee", "2025"]);
    assert_eq!(run.code, 0, "{}", run.problems);
    let names: Vec<&str> = run.said.lines().collect();
    for name in ["bilan", "carte-ensemble", "textes", "controle", "tables", "regles"] {
        assert!(names.contains(&name), "{names:?}");
    }
    for name in &names {
        assert!(data(&project, name).is_object(), "{name}");
    }
    for path in project.files("out/2025") {
        if !path.ends_with(".json") && !path.ends_with(".csv") {
            assert!(data(&project, &path).is_object(), "{path}");
        }
    }
}

#[test]
fn an_unknown_name_is_told_the_nearest() {
    let project = Project::of("suivi");
    project.run(&["verifier"]);
    let run = shown(&project, &["carte-ensembl"]);
    assert_eq!((run.code, run.said.as_str()), (2, ""));
    assert!(run.problems.contains("« carte-ensembl »"), "{}", run.problems);
    assert!(run.problems.contains("aide      carte-ensemble, "), "{}", run.problems);
    let run = shown(&project, &["bilan", "--annee", "2019"]);
    assert_eq!(run.code, 2, "{}", run.problems);
    assert_eq!(shown(&project, &["context"]).code, 2);
    assert_eq!(project.run_as_it_is(&["context", "bilan"]).code, 0);
}
