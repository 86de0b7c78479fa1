//! Reports larger, smaller and emptier than ours.
#![expect(clippy::unwrap_used, reason = "a broken fixture is a failed test")]

use greffe::schema::{Column, Sheet};

use crate::support::pdf::{assert_conforms, squeezed, text};
use crate::support::project::Project;

const STATUSES: [&str; 4] = ["mise en œuvre", "en cours", "non mise en œuvre", "hors compétence"];

/// A year of so many proposals over so many transitions, the last one empty.
fn report(transitions: usize, proposals: usize, title: &str) -> String {
    let mut project = Project::blank()
        .row(Sheet::Settings, [(Column::Key, "Collectivité"), (Column::Value, "Ville fictive")])
        .row(Sheet::Years, [(Column::Year, "2030")])
        .row(Sheet::Transitions, [(Column::Code, "vide"), (Column::Name, "Transition vide")]);
    for transition in 0..transitions {
        let code = format!("t{transition}");
        let name = format!("Transition {title} {transition}");
        project = project.row(Sheet::Transitions, [(Column::Code, &*code), (Column::Name, &*name)]);
    }
    for number in 0..proposals {
        let code = format!("t{}", number % transitions);
        let label = (number + 1).to_string();
        let title = format!("Proposition {label} {title}");
        let status = STATUSES.into_iter().cycle().nth(number).unwrap();
        project = project
            .row(
                Sheet::Proposals,
                [(Column::Number, &*label), (Column::Title, &*title), (Column::Transition, &*code)],
            )
            .row(
                Sheet::Progress,
                [(Column::Number, &*label), (Column::Year, "2030"), (Column::Status, status)],
            );
    }
    let run = project.run(&["produire"]);
    assert_eq!(run.code, 0, "{}", run.problems);
    let path = project.path("out/2030/public/bilan-2030.pdf");
    assert_conforms(&std::fs::read(&path).unwrap(), "bilan-2030");
    text(&path)
}

#[test]
fn four_proposals_and_an_empty_transition() {
    let report = report(1, 4, "");
    assert!(report.contains("1sur4") && report.contains("25%"), "{report}");
    // Nothing is a percentage of nothing.
    assert!(report.contains(&squeezed("Aucune proposition dans cette transition.")), "{report}");
    assert!(!report.contains("0÷0"), "{report}");
    assert!(report.contains(&squeezed("année 2030")), "{report}");
}

#[test]
fn four_hundred_proposals_in_six_transitions() {
    let report = report(6, 400, "");
    assert!(report.contains("100sur400") && report.contains("25%"));
    assert!(report.contains("Proposition400"));
}

#[test]
fn very_long_titles() {
    let long = "dont l'intitulé se poursuit au-delà de toute mesure raisonnable, ".repeat(6);
    let report = report(3, 9, &long);
    assert!(report.contains("3sur9") && report.contains("33,3%"));
}
