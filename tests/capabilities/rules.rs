//! `greffe regles`: the rules, told to people, to machines and to a printer.

use greffe::french::rules::Rule;

use crate::support::pdf::{assert_conforms, structure, text};
use crate::support::project::Project;

#[test]
fn every_rule_is_in_the_list_with_its_number() {
    let run = Project::blank().run_as_it_is(&["règles"]);
    assert_eq!(run.code, 0);
    for spec in Rule::ALL.iter().map(|rule| rule.spec()) {
        assert!(run.said.contains(&format!("  {:27} {:7}", spec.slug, spec.number)), "{spec:?}");
    }
    let markdown = Project::blank().run_as_it_is(&["rules", "--format", "markdown"]).said;
    let rows = markdown.lines().filter(|line| line.starts_with("| `")).count();
    assert_eq!(rows, Rule::ALL.len());
}

#[test]
fn a_rule_is_found_by_its_name_or_its_number() {
    let project = Project::blank();
    for (typed, found) in [
        ("pouvoirs-en-trop", &["pouvoirs-en-trop"][..]),
        ("POU-01", &["pouvoirs-en-trop"]),
        ("pou-01", &["pouvoirs-en-trop"]),
        ("CON-03", &["convocation-d-urgence", "convocation-trop-courte"]),
    ] {
        let run = project.run_as_it_is(&["regles", typed, "--format", "json"]);
        let rules: Vec<serde_json::Value> = serde_json::from_str(&run.said).unwrap();
        let slugs: Vec<&str> = rules.iter().map(|rule| rule["slug"].as_str().unwrap()).collect();
        assert_eq!(slugs, found, "{typed}");
    }
    let page = project.run_as_it_is(&["regles", "pouvoirs-en-trop"]).said;
    for said in ["(POU-01)", "CGCT, L2121-20", "Motif de dérogation", "erreur (rien n'est publié"]
    {
        assert!(page.contains(said), "{said}: {page}");
    }
}

#[test]
fn an_unknown_rule_is_a_wrong_command() {
    let project = Project::blank();
    for (typed, said) in [
        (&["regles", "pouvoir-a-sois"][..], "vouliez-vous dire « pouvoir-a-soi » ?"),
        (&["regles", "QUO-1"][..], "vouliez-vous dire « QUO-01 » ?"),
        (&["regles", "météo"][..], "la liste des règles : greffe regles"),
        (&["regles", "POU-01", "--format", "pdf"][..], "Le livret PDF contient toutes les règles."),
    ] {
        let run = project.run_as_it_is(typed);
        assert_eq!(run.code, 2, "{typed:?}");
        assert!(run.problems.contains(said), "{typed:?} {}", run.problems);
    }
}

#[test]
fn the_booklet_is_accessible_and_holds_every_rule() {
    let project = Project::blank();
    let run = project.run_as_it_is(&["regles", "--format", "pdf"]);
    assert_eq!((run.code, run.said.as_str()), (0, "Écrit : regles.pdf.\n"), "{}", run.problems);
    let path = project.path("regles.pdf");
    let bytes = std::fs::read(&path).unwrap();
    assert_conforms(&bytes, "regles.pdf");
    assert_eq!(structure(&bytes).headings().first(), Some(&"H1"));
    let printed = text(&path);
    for spec in Rule::ALL.iter().map(|rule| rule.spec()) {
        assert!(printed.contains(spec.slug), "{}", spec.slug);
    }
    project.run_as_it_is(&["regles", "--sortie", "livret/encore.PDF"]);
    assert_eq!(std::fs::read(project.path("livret/encore.PDF")).unwrap(), bytes);
}

#[test]
fn a_file_that_cannot_be_written_is_told() {
    let project = Project::blank();
    project.run_as_it_is(&["regles", "--sortie", "dossier/regles.md"]);
    assert_eq!(project.files("dossier"), ["regles.md"]);
    let run = project.run_as_it_is(&["regles", "--format", "json", "--sortie", "dossier"]);
    assert_eq!(run.code, 4);
    assert!(run.problems.contains("erreur[ecriture-impossible] dossier"), "{}", run.problems);
}
