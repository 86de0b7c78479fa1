//! What a wrong workbook is told: every fault, in one run, at its cell.

use greffe::schema::{Column, Sheet};
use greffe::starter::CellValue;

use crate::support::golden;
use crate::support::project::Project;

/// Twenty faults of different kinds in one workbook.
#[test]
fn twenty_faults_get_twenty_messages_and_nothing_is_written() {
    let number = |n: u32| CellValue::Number(n);
    let day = |y, m, d| CellValue::Date(chrono::NaiveDate::from_ymd_opt(y, m, d).unwrap());
    let project = Project::of("fictif")
        .row(Sheet::Settings, [(Column::Key, "Colectivité"), (Column::Value, "x")])
        .text(Sheet::Years, 0, Column::ClosedOn, "le 32 décembre")
        .text(Sheet::Years, 1, Column::ClosedOn, "lundi 12 décembre 2025")
        .row(Sheet::Years, [(Column::Year, "2025"), (Column::ClosedOn, "2025-12-01")])
        .text(Sheet::Transitions, 0, Column::Color, "#ffff00")
        .text(Sheet::Transitions, 1, Column::Color, "vert")
        .set(Sheet::Proposals, 1, Column::Total, number(1))
        .text(Sheet::Proposals, 2, Column::Transition, "ecologie")
        .set(Sheet::Proposals, 3, Column::Title, CellValue::Empty)
        .text(Sheet::Progress, 4, Column::Status, "mise en oeuvr")
        .text(Sheet::Progress, 5, Column::Link, "www.exemple.fr")
        .text(Sheet::Focus, 0, Column::Text, "Une puce \u{f0b7} de Word")
        .text(Sheet::Focus, 1, Column::Text, "Un chiffre : {{ taux.totall }}")
        .text(Sheet::Focus, 2, Column::Text, "textes/absent.md")
        .text(Sheet::Assemblies, 0, Column::Siret, "21630113500011")
        // The first rows of the roll are those of December 2024.
        .text(Sheet::Attendance, 16, Column::ProxyTo, "Hyacinthe SORBIER")
        .text(Sheet::Attendance, 67, Column::Member, "Jean DUPONT")
        .text(Sheet::Attendance, 68, Column::State, "en retard")
        .set(Sheet::Deliberations, 0, Column::ActNumber, number(2025))
        .set(Sheet::Deliberations, 4, Column::Item, day(2026, 10, 1));
    let run = project.run(&["produire"]);
    assert_eq!(run.code, 1, "{}", run.problems);
    assert_eq!(project.files("out"), Vec::<String>::new());
    let faults: Vec<String> =
        run.heads().into_iter().filter(|head| !head.starts_with("information")).collect();
    golden("twenty-faults", &faults.join("\n"));
}

/// What the secretary reads, whole.
#[test]
fn a_message_says_where_what_and_how_to_mend() {
    let run = Project::of("fictif")
        .text(Sheet::Progress, 4, Column::Status, "mise en oeuvr")
        .run(&["verifier", "--annee", "2025"]);
    assert_eq!(run.code, 1);
    golden("one-fault", &run.said);
}

#[test]
fn votes_that_do_not_add_up_are_told_with_the_attendance() {
    let run = Project::of("fictif")
        .set(Sheet::Deliberations, 2, Column::For, CellValue::Number(40))
        .run(&["verifier"]);
    golden("votes-that-do-not-add-up", &run.said);
}

#[test]
fn a_file_that_is_no_workbook_is_refused() {
    let project = Project::of("fictif");
    project.run(&["verifier"]);
    #[expect(clippy::disallowed_methods, reason = "lays a damaged file out")]
    std::fs::write(project.path("inputs/suivi.xlsx"), "PK\u{3}\u{4} pas un classeur").unwrap();
    let run = project.run_as_it_is(&["produire"]);
    assert_eq!(run.code, 4);
    assert!(
        run.problems.contains("erreur[classeur-endommage] inputs/suivi.xlsx"),
        "{}",
        run.problems
    );
    let run = project.run_as_it_is(&["produire", "inputs/absent.ods"]);
    assert_eq!(run.code, 4);
    assert!(
        run.problems.contains("erreur[fichier-illisible] inputs/absent.ods"),
        "{}",
        run.problems
    );
}

#[test]
fn the_command_line_answers_in_french() {
    let project = Project::of("fictif");
    project.run(&["verifier"]);
    for (typed, code, said) in [
        (&["prodire"][..], 2, "vouliez-vous dire « produire »"),
        (&[][..], 2, "Il manque une commande"),
        (&["produire", "--annee", "deux"][..], 2, "« deux » ne convient pas à --annee"),
        (&["verifier", "--rapide"][..], 2, "L'option « --rapide » n'existe pas."),
        (&["vérifier"][..], 0, ""),
        (&["check"][..], 0, ""),
    ] {
        let run = project.run_as_it_is(typed);
        assert_eq!(run.code, code, "{typed:?} {}", run.problems);
        assert!(run.problems.contains(said), "{typed:?} {}", run.problems);
    }
    let help = project.run_as_it_is(&["--aide"]);
    assert_eq!(help.code, 0);
    assert!(help.said.contains("Commandes") && !help.said.contains("Print"), "{}", help.said);
}

#[test]
fn the_same_report_for_machines() {
    let run = Project::of("fictif")
        .text(Sheet::Progress, 4, Column::Status, "mise en oeuvr")
        .run(&["verifier", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&run.said).unwrap();
    assert_eq!(report["erreurs"], 1);
    let problems = report["problemes"].as_array().unwrap();
    let error = problems.iter().find(|it| it["gravite"] == "erreur").unwrap();
    assert_eq!(error["slug"], "statut-inconnu");
    assert_eq!(error["lieu"], "Suivi!C6");
}
