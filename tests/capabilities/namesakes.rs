//! Namesakes: two members of one name are told apart in messages.

use greffe::schema::{Column, Sheet};

use crate::support::project::Project;

/// A council with two members called Claude MARTIN, and a roll in which one of
/// them gives a proxy to nobody.
fn town(first: [&str; 3], second: [&str; 3]) -> Project {
    let member = |project: Project, [civility, quality, group]: [&str; 3]| {
        project.row(
            Sheet::Members,
            [
                (Column::Assembly, "VILLAGE"),
                (Column::Name, "Claude MARTIN"),
                (Column::Civility, civility),
                (Column::Quality, quality),
                (Column::Group, group),
            ],
        )
    };
    let project = member(member(Project::of("petite-commune"), first), second);
    project.row(
        Sheet::Attendance,
        [
            (Column::Sitting, "VILLAGE-2025-12"),
            (Column::Member, "Mme Claude MARTIN"),
            (Column::State, "représenté"),
        ],
    )
}

#[test]
fn a_message_says_which_of_two_namesakes() {
    let run = town(["M.", "", ""], ["Mme", "", ""]).run(&["verifier"]);
    assert!(run.said.contains("On ne sait pas qui représente Mme Claude MARTIN."), "{}", run.said);
    // The other has no row at all: it is he who is missed.
    assert!(run.said.contains("  M. Claude MARTIN est en exercice et n'a pas"), "{}", run.said);
}

#[test]
fn a_name_for_two_members_is_refused_with_what_tells_them_apart() {
    let project = town(["M.", "", ""], ["Mme", "", ""]).row(
        Sheet::Attendance,
        [
            (Column::Sitting, "VILLAGE-2025-12"),
            (Column::Member, "claude martin"),
            (Column::State, "absent"),
        ],
    );
    let run = project.run(&["verifier"]);
    let told = "attendu   l'un de : M. Claude MARTIN, Mme Claude MARTIN";
    assert!(run.said.replace('\u{a0}', " ").contains(told), "{}", run.said);
}

#[test]
fn a_member_of_another_time_is_told_so() {
    let project = Project::of("petite-commune")
        .row(
            Sheet::Members,
            [
                (Column::Assembly, "VILLAGE"),
                (Column::Name, "Léon HÉRON"),
                (Column::From, "2014-04-04"),
                (Column::Until, "2020-05-22"),
            ],
        )
        .row(
            Sheet::Attendance,
            [
                (Column::Sitting, "VILLAGE-2025-12"),
                (Column::Member, "L. Héron"),
                (Column::State, "présent"),
            ],
        );
    // An initial is not enough to look beyond the members of the day.
    let run = project.run(&["verifier"]);
    assert!(run.said.contains("« L. Héron » n'est pas membre"), "{}", run.said);
    let last = project.rows(Sheet::Attendance) - 1;
    let run =
        project.text(Sheet::Attendance, last, Column::Member, "HÉRON Léon").run(&["verifier"]);
    let told = "d'après la feuille Membres, en exercice du 4 avril 2014 au 22 mai 2020";
    assert!(run.said.replace('\u{a0}', " ").contains(told), "{}", run.said);
}
