//! `greffe expliquer`: from a printed figure to its cells.
#![expect(clippy::disallowed_methods, reason = "tests lay their own files out")]
#![expect(clippy::unwrap_used, reason = "a broken fixture is a failed test")]

use std::path::Path;

use greffe::schema::{Column, Sheet};
use serde_json::Value;

use crate::support::project::{Project, Run};

/// The sample in a folder of its own, where it is the only workbook.
fn sample() -> Project {
    let project = Project::blank();
    let inputs = project.path("inputs");
    std::fs::create_dir_all(&inputs).unwrap();
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("inputs/suivi.xlsx");
    std::fs::copy(own, inputs.join("suivi.xlsx")).unwrap();
    project
}

/// The figures of a run for machines.
fn figures(run: &Run) -> Vec<Value> {
    assert_eq!(run.code, 0, "{}", run.problems);
    let told: Value = serde_json::from_str(&run.said).unwrap();
    told.get("chiffres").and_then(Value::as_array).unwrap().clone()
}

fn names(run: &Run) -> Vec<String> {
    figures(run).iter().map(|it| it["nom"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_rate_is_told_as_a_letter() {
    let run = sample().run_as_it_is(&["expliquer", "taux.total"]);
    assert_eq!((run.code, run.problems.as_str()), (0, ""));
    let letter = "\
taux.total.2025 = 85 %
  objet     Suivi 2025, toutes les propositions
  règle     propositions dont le statut compte comme mise en œuvre, sur celles en vigueur en
            2025
  calcul    34 ÷ 40 = 85 %
  d'après   nb.total.2025 (34), nb.propositions.total.2025 (40)
  comptées  n° 1 à 3, 5 à 12, 14, 15, 17, 19 à 29, 31, 32 et 34 à 40
  écartées  n° 4, 13, 16, 18, 30 et 33
  cellules  Suivi!C2:C41
  imprimé   bilan-2025.pdf et .html, carte-ensemble, controle-2025.pdf,
            projet-METROPOLE-2025-12-bilan.pdf, projet-VILLE-2025-12-bilan.pdf, textes-2025.txt
";
    assert_eq!(run.said, letter);
}

#[test]
fn a_machine_is_told_the_same() {
    let run = sample().run_as_it_is(&["expliquer", "taux.democratique", "--format", "json"]);
    let told = serde_json::json!({
        "nom": "taux.democratique.2025",
        "valeur": "84,6\u{a0}%",
        "objet": "Suivi 2025, Transition démocratique",
        "regle": "propositions dont le statut compte comme mise en œuvre, sur celles en vigueur \
            en 2025",
        "calcul": "11\u{a0}÷\u{a0}13\u{a0}=\u{a0}84,6\u{a0}%",
        "chiffres": ["nb.democratique.2025", "nb.propositions.democratique.2025"],
        "comptees": ["1 à 3", "5 à 12"],
        "ecartees": ["4", "13"],
        "cellules": ["Suivi!C2:C14"],
        "documents": [
            "bilan-2025.pdf et .html",
            "carte-democratique",
            "controle-2025.pdf",
            "projet-METROPOLE-2025-12-bilan.pdf",
            "projet-VILLE-2025-12-bilan.pdf",
            "textes-2025.txt",
        ],
    });
    assert_eq!(figures(&run), [told]);
}

#[test]
fn a_figure_is_found_as_it_is_printed() {
    let project = sample();
    for (typed, found) in [
        ("84,6 %", "taux.democratique.2025"),
        ("84,6\u{a0}%", "taux.democratique.2025"),
        ("34 sur 40", "sur.total.2025"),
        ("12 994", "vote.total"),
        ("12994", "vote.total"),
        ("12\u{202f}994 voix", "vote.total"),
        ("Taux.Démocratique.2025", "taux.democratique.2025"),
    ] {
        let run = project.run_as_it_is(&["expliquer", typed, "--format", "json"]);
        assert_eq!(names(&run), [found], "{typed}");
    }
}

/// « 46 » is said of an act, twice: who is present, who is listed so. What is of
/// no figure of the year is looked for in the others.
#[test]
fn what_several_figures_share_names_them_all() {
    let project = sample();
    let code = "delib.ville-2022-06-29-06";
    let shared = project.run_as_it_is(&["expliquer", "46", "--format", "json"]);
    for name in ["presents", "presents-a-l-appel", "quorum.presents"] {
        assert!(names(&shared).contains(&format!("{code}.{name}")), "{}", shared.said);
    }
    let many = project.run_as_it_is(&["explain", "2"]);
    assert!(many.said.contains("chiffres s'impriment « 2 »"), "{}", many.said);
    assert!(many.said.contains("\n  nb.en-cours.2025"), "{}", many.said);
}

/// The presence at a question: the roll, and the movements before it only; the
/// last five of the sitting came after.
#[test]
fn an_act_is_explained_at_its_question() {
    let project = sample();
    let one = |name: &str| {
        let name = format!("delib.VILLE-2022-06-29-06.{name}");
        let run = project.run_as_it_is(&["expliquer", &name, "--format", "json"]);
        let [figure] = &figures(&run)[..] else { unreachable!("{name} is one figure") };
        let cells = figure["cellules"].as_array().unwrap();
        let cells: Vec<String> = cells.iter().map(|it| it.as_str().unwrap().to_owned()).collect();
        (figure["valeur"].as_str().unwrap().to_owned(), cells.join(", "), figure.clone())
    };
    let (value, cells, voters) = one("votants");
    assert_eq!((value.as_str(), cells.as_str()), ("0", "Présences!C2:D56, Mouvements!D4:D7"));
    assert_eq!(voters["calcul"], "46 + 9 − 55 = 0");
    let documents = ["controle-2022.pdf", "deliberation-VILLE-2022-06-29-06.pdf"];
    assert_eq!(voters["documents"], serde_json::json!(documents));
    let (value, cells, _) = one("quorum.requis");
    assert_eq!((value.as_str(), cells.as_str()), ("19", "Membres!B2:B56, Séances!C2"));
    let (value, cells, noted) = one("pour");
    assert_eq!(value, "0");
    assert!(cells.starts_with("Délibérations!"), "{cells}");
    assert_eq!(noted["regle"], "voix pour : le conseil prend acte, nul ne vote");
}

#[test]
fn a_vote_of_the_citizens_shows_its_two_cells() {
    let run = sample().run_as_it_is(&["expliquer", "vote.26.total"]);
    for said in
        ["vote.26.total = ", "vote.26.papier (", "proposition n° 26", "Propositions!F27:G27"]
    {
        assert!(run.said.contains(said), "{said}: {}", run.said);
    }
}

#[test]
fn the_list_holds_every_figure_of_the_year() {
    let project = sample();
    let list = project.run_as_it_is(&["expliquer"]).said;
    let family = "
Suivi 2025, toutes les propositions
  taux.total.2025                         85 %  mises en œuvre, sur celles en vigueur
  sur.total.2025                     34 sur 40  mises en œuvre, sur celles en vigueur
  nb.total.2025                             34  mises en œuvre
  nb.propositions.total.2025                40  en vigueur et suivies
  nb.autres.2025                             6  en vigueur et pas mises en œuvre
  nb.faite.2025                             34  de catégorie « faite »
";
    for said in ["chiffres de 2025.", family, "\nVote des habitants\n"] {
        assert!(list.contains(said), "{said}: {list}");
    }
    let of_2022 = project.run_as_it_is(&["expliquer", "--année", "2022"]).said;
    assert!(of_2022.contains("delib.ville-2022-06-29-06.votants"), "{of_2022}");
    assert!(!list.contains("delib.ville-2022-06-29-06"), "{list}");
}

#[test]
fn an_unknown_figure_is_a_wrong_command() {
    let project = sample();
    for (typed, said) in [
        ("taux.ecologic", "vouliez-vous dire « taux.ecologique »"),
        ("taux.totale", "vouliez-vous dire « taux.total »"),
        ("99,9 %", "tous les chiffres : greffe expliquer"),
    ] {
        let run = project.run_as_it_is(&["expliquer", typed]);
        assert_eq!((run.code, run.said.as_str()), (2, ""), "{typed}");
        let head = format!("« {typed} » n'est pas un chiffre de ce classeur.");
        assert!(run.problems.starts_with(&head), "{}", run.problems);
        assert!(run.problems.contains(said), "{}", run.problems);
    }
}

/// What can be explained is, and the errors are said.
#[test]
fn a_workbook_with_errors_is_explained_and_said_faulty() {
    let project = Project::of("fictif").text(Sheet::Members, 0, Column::From, "demain");
    let run = project.run(&["expliquer", "taux.total.2024"]);
    assert_eq!(run.code, 1);
    assert!(run.said.starts_with("taux.total.2024 = "), "{}", run.said);
    assert!(run.problems.contains("Le classeur a des erreurs"), "{}", run.problems);
    assert!(run.problems.contains("greffe verifier"), "{}", run.problems);
    let none = Project::blank().run_as_it_is(&["expliquer", "--classeur", "absent.xlsx"]);
    assert_eq!((none.code, none.said.as_str()), (4, ""));
    assert!(none.problems.contains("absent.xlsx"), "{}", none.problems);
}

/// A key figure in large type, and the measure of a proposal, are cells.
#[test]
fn figures_typed_by_the_staff_are_cells() {
    let project = Project::of("fictif");
    for (typed, name, cell, documents) in [
        ("384", "chiffre.arbres", "Chiffres!", &["bilan-2025.pdf et .html", "textes-2025.txt"][..]),
        ("1 935", "mesure.21.2025", "Suivi!G", &["bilan-2025.pdf et .html"][..]),
    ] {
        let run = project.run(&["expliquer", typed, "--format", "json"]);
        let all = figures(&run);
        let figure = all.iter().find(|it| it["nom"] == name).unwrap();
        assert!(figure["cellules"][0].as_str().unwrap().starts_with(cell), "{figure}");
        assert_eq!(figure["documents"], serde_json::json!(documents));
    }
}

#[test]
fn the_only_workbook_is_meant_or_one_is_asked_for() {
    let project = sample();
    let inputs = project.path("inputs");
    std::fs::copy(inputs.join("suivi.xlsx"), inputs.join("autre.xlsx")).unwrap();
    let run = project.run_as_it_is(&["expliquer", "taux.total"]);
    assert_eq!(run.code, 2);
    let help = "greffe expliquer --classeur inputs/autre.xlsx";
    assert!(run.problems.contains(help), "{}", run.problems);
    let named =
        project.run_as_it_is(&["expliquer", "taux.total", "--classeur", "inputs/autre.xlsx"]);
    assert_eq!(named.code, 0, "{}", named.problems);
}
