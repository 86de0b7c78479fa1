//! Faults found by reading and trying, each with the workbook that showed it.

use greffe::schema::{Column, Sheet};
use greffe::starter::CellValue;

use crate::support::pdf::{squeezed, text};
use crate::support::project::Project;

/// The errors told, without their sentences.
fn errors(project: &Project) -> Vec<String> {
    let run = project.run(&["verifier"]);
    run.heads().into_iter().filter(|head| head.starts_with("erreur")).collect()
}

/// Rows of the fictional workbook, from 0: acts in the order of their table.
const VILLE_2025_03: usize = 1;
const VILLE_2025_05: usize = 2;
const VILLE_2025_07: usize = 3;

#[test]
fn a_member_of_the_other_body_is_not_dropped_in_silence() {
    let project = Project::of("fictif").row(
        Sheet::Withdrawals,
        [
            (Column::Deliberation, "VILLE-2025-12-07"),
            (Column::Member, "Edmond GEAI"),
            (Column::Motive, "convenance"),
        ],
    );
    let found = errors(&project);
    assert!(found.iter().any(|it| it.starts_with("erreur[membre-inconnu] Retraits!")), "{found:?}");
}

#[test]
fn enormous_votes_are_told_and_never_overflow() {
    let project = Project::of("fictif")
        .set(Sheet::Deliberations, VILLE_2025_05, Column::For, CellValue::Number(4_000_000_000))
        .set(Sheet::Deliberations, VILLE_2025_05, Column::Against, CellValue::Number(4_000_000_000))
        .text(Sheet::Deliberations, VILLE_2025_07, Column::Majority, "deux tiers")
        .set(Sheet::Deliberations, VILLE_2025_07, Column::For, CellValue::Number(2_000_000_000));
    let found = errors(&project);
    assert!(found.iter().any(|it| it.contains("[votes-et-votants]")), "{found:?}");
}

#[test]
fn votes_without_a_roll_are_not_an_act() {
    let mut project = Project::of("fictif");
    for row in 0..project.rows(Sheet::Attendance) {
        if project.cell(Sheet::Attendance, row, Column::Sitting) == "VILLE-2025-12" {
            project = project
                .set(Sheet::Attendance, row, Column::Sitting, CellValue::Empty)
                .set(Sheet::Attendance, row, Column::Member, CellValue::Empty)
                .set(Sheet::Attendance, row, Column::State, CellValue::Empty);
        }
    }
    let found = errors(&project);
    assert!(found.iter().any(|it| it.contains("[voix-sans-presence]")), "{found:?}");
}

#[test]
fn a_roll_needs_the_date_of_its_sitting() {
    let project = Project::of("fictif").set(Sheet::Sittings, 2, Column::Date, CellValue::Empty);
    let found = errors(&project);
    assert_eq!(found, ["erreur[seance-sans-date] Séances!C4"]);
}

#[test]
fn a_rejected_act_does_not_print_its_decision_as_taken() {
    let set = |project: Project, column, count| {
        project.set(Sheet::Deliberations, VILLE_2025_05, column, CellValue::Number(count))
    };
    let mut project = Project::of("fictif").set(
        Sheet::Deliberations,
        VILLE_2025_05,
        Column::Result,
        CellValue::Empty,
    );
    for (column, count) in [(Column::For, 3), (Column::Against, 23), (Column::Abstention, 3)] {
        project = set(project, column, count);
    }
    // The named voices go: they are those of the adoption.
    for row in 0..project.rows(Sheet::Ballots) {
        project = project
            .set(Sheet::Ballots, row, Column::Deliberation, CellValue::Empty)
            .set(Sheet::Ballots, row, Column::Member, CellValue::Empty)
            .set(Sheet::Ballots, row, Column::Position, CellValue::Empty);
    }
    let run = project.run(&["produire", "--annee", "2025"]);
    if run.code == 0 {
        let act = text(&project.path("out/2025/public/deliberation-VILLE-2025-12-05.pdf"));
        assert!(act.contains(&squeezed("rejette ce qui suit")), "{act}");
    } else {
        assert!(run.problems.contains("erreur["), "{}", run.problems);
    }
}

#[test]
fn a_question_is_understood_or_told() {
    let question = |typed: &str| {
        let project = Project::of("fictif").text(Sheet::Movements, 3, Column::Question, typed);
        errors(&project)
    };
    for typed in ["2 et 4", "n° 2 à n° 4", "02 à 4"] {
        assert_eq!(question(typed), Vec::<String>::new(), "{typed}");
    }
    for typed in ["4 à 2", "la dernière"] {
        assert_eq!(question(typed), ["erreur[question-incomprise] Mouvements!E5"], "{typed}");
    }
}

#[test]
fn a_number_is_the_same_however_it_is_typed() {
    let project =
        Project::of("fictif").text(Sheet::Deliberations, VILLE_2025_05, Column::Item, "05");
    assert_eq!(errors(&project), Vec::<String>::new());
    let twice = project.text(Sheet::Deliberations, VILLE_2025_07, Column::Item, "5");
    let found = errors(&twice);
    assert!(found.iter().any(|it| it.contains("[rapport-en-double]")), "{found:?}");
}

#[test]
fn an_act_of_a_moving_sitting_has_its_number() {
    let project = Project::of("fictif").set(
        Sheet::Deliberations,
        VILLE_2025_03,
        Column::Item,
        CellValue::Empty,
    );
    let found = errors(&project);
    assert_eq!(found, ["erreur[rapport-sans-numero] Délibérations!A3"]);
}

#[test]
fn a_proxy_given_on_leaving_is_a_proxy() {
    // The row « quitte » with a proxy of the sitting of the city.
    let row = 6;
    let leaver = Project::of("fictif").cell(Sheet::Movements, row, Column::Member);
    let project = Project::of("fictif").text(Sheet::Movements, row, Column::ProxyTo, &leaver);
    let found = errors(&project);
    assert!(
        found.iter().any(|it| it.starts_with("erreur[pouvoir-a-soi] Mouvements!")),
        "{found:?}"
    );
}

#[test]
fn numbers_of_acts_do_not_run_together() {
    let project = Project::of("fictif")
        .text(Sheet::Deliberations, VILLE_2025_03, Column::ActNumber, "2025-1-12")
        .text(Sheet::Deliberations, VILLE_2025_05, Column::ActNumber, "2025-11-2");
    assert_eq!(errors(&project), Vec::<String>::new());
}

#[test]
fn a_wrong_date_of_a_sitting_is_told_once() {
    let project = Project::of("fictif").text(Sheet::Sittings, 1, Column::Date, "31/02/2025");
    assert_eq!(errors(&project), ["erreur[date-impossible] Séances!C3"]);
}

#[test]
fn one_wrong_code_of_a_sitting_is_told_once_a_sheet() {
    let project = Project::of("fictif").text(Sheet::Sittings, 2, Column::Code, "AGGLO-2025-21");
    let found = errors(&project);
    assert_eq!(found.len(), 1, "{found:?}");
}

#[test]
fn a_prend_acte_carries_no_ballot() {
    let project = Project::of("fictif").set(
        Sheet::Deliberations,
        VILLE_2025_03,
        Column::Blank,
        CellValue::Number(3),
    );
    let found = errors(&project);
    assert!(found.iter().any(|it| it.contains("[vote-sur-prend-acte]")), "{found:?}");
}

#[test]
fn two_questions_are_not_examined_at_one_rank() {
    let project = Project::of("fictif")
        .set(Sheet::Deliberations, VILLE_2025_03, Column::ExaminationOrder, CellValue::Number(1))
        .set(Sheet::Deliberations, VILLE_2025_05, Column::ExaminationOrder, CellValue::Number(1));
    let found = errors(&project);
    assert!(found.iter().any(|it| it.contains("[ordre-d-examen-en-double]")), "{found:?}");
}

/// An act is the same file when another act, or a later proposal, is added.
#[test]
fn what_an_act_does_not_say_leaves_it_alone() {
    let act = "out/2025/public/deliberation-VILLE-2025-12-05.pdf";
    let before = Project::of("fictif");
    before.run(&["produire", "--annee", "2025"]);
    let after = Project::of("fictif")
        .row(
            Sheet::Deliberations,
            [
                (Column::Code, "VILLE-2024-12-01"),
                (Column::Sitting, "VILLE-2024-12"),
                (Column::Title, "Un autre acte fictif"),
                (Column::Kind, "prend acte"),
                (Column::Item, "1"),
            ],
        )
        .row(
            Sheet::Proposals,
            [
                (Column::Number, "99"),
                (Column::Title, "Une proposition fictive de plus"),
                (Column::Transition, "jardins"),
                (Column::Added, "2026"),
            ],
        )
        .row(
            Sheet::Members,
            [
                (Column::Assembly, "AGGLO"),
                (Column::Name, "Zoé ABEILLE"),
                (Column::From, "2026-01-01"),
            ],
        );
    let run = after.run(&["produire", "--annee", "2025"]);
    assert_eq!(run.code, 0, "{}", run.problems);
    let read = |project: &Project| std::fs::read(project.path(act)).unwrap_or_default();
    assert!(!read(&before).is_empty() && read(&before) == read(&after));
}

/// A draft without a date counts those in office after the latest change.
#[test]
fn an_undated_draft_calls_its_figures_and_its_members() {
    let project = Project::of("fictif")
        .row(Sheet::Sittings, [(Column::Code, "VILLE-2026"), (Column::Assembly, "VILLE")])
        .row(
            Sheet::Deliberations,
            [
                (Column::Code, "VILLE-2026-01"),
                (Column::Sitting, "VILLE-2026"),
                (Column::Title, "Un projet fictif"),
                (Column::Kind, "prend acte"),
            ],
        )
        .row(
            Sheet::Texts,
            [
                (Column::Deliberation, "VILLE-2026-01"),
                (Column::Rubric, "exposé"),
                (Column::Order, "1"),
                (Column::Text, "Le taux est de {{ taux.total }}."),
            ],
        );
    let run = project.run(&["produire"]);
    assert_eq!(run.code, 0, "{}", run.problems);
    let draft = text(&project.path("out/2025/interne/projet-VILLE-2026-01.pdf"));
    assert!(draft.contains(&squeezed("Le taux est de 82,6 %.")), "{draft}");
    assert!(draft.contains("33enexercice"), "{draft}");
}

#[test]
fn a_member_withdraws_from_a_question_once() {
    let project = Project::of("fictif").row(
        Sheet::Withdrawals,
        [
            (Column::Deliberation, "VILLE-2025-12-07"),
            (Column::Member, "Narcisse ROITELET"),
            (Column::Motive, "convenance"),
        ],
    );
    let found = errors(&project);
    assert!(found.iter().any(|it| it.starts_with("erreur[cle-en-double] Retraits!")), "{found:?}");
}

/// A substitute who comes late takes the seat of the member who is away.
#[test]
fn a_substitute_may_come_late() {
    let mut project = Project::of("fictif");
    for row in 0..project.rows(Sheet::Attendance) {
        if project.cell(Sheet::Attendance, row, Column::Member) == "Solange BOUTON-D'OR" {
            project = project.text(Sheet::Attendance, row, Column::State, "absent");
        }
    }
    let project = project.row(
        Sheet::Movements,
        [
            (Column::Sitting, "AGGLO-2025-12"),
            (Column::Order, "9"),
            (Column::Member, "Solange BOUTON-D'OR"),
            (Column::Movement, "arrive"),
            (Column::Question, "2"),
            (Column::Moment, "avant l'examen"),
        ],
    );
    assert_eq!(errors(&project), Vec::<String>::new());
}

#[test]
fn a_year_nobody_described_is_told_where_it_is_typed() {
    let act = Project::of("fictif").set(
        Sheet::Deliberations,
        VILLE_2025_05,
        Column::Year,
        CellValue::Number(2042),
    );
    assert!(
        errors(&act).iter().any(|it| it.starts_with("erreur[reference-inconnue] Délibérations!"))
    );
    let progress =
        Project::of("fictif").set(Sheet::Progress, 1, Column::Year, CellValue::Number(2042));
    assert_eq!(errors(&progress), ["erreur[reference-inconnue] Suivi!B3"]);
}

#[test]
fn each_unprintable_character_is_told() {
    let project = Project::of("fictif").text(Sheet::Focus, 0, Column::Text, "Bravo 🎉 et 👍");
    assert_eq!(errors(&project), ["erreur[caractere-refuse] Focus!B2"; 2]);
}

#[test]
fn a_day_that_does_not_exist_is_said_so() {
    let project = Project::of("fictif").text(Sheet::Years, 0, Column::ClosedOn, "31/02/2025");
    assert_eq!(errors(&project), ["erreur[date-impossible] Années!B2"]);
}

#[test]
fn a_call_left_open_is_told() {
    let run = Project::of("fictif")
        .text(Sheet::Focus, 0, Column::Text, "Le taux est de {{ taux.total }.")
        .run(&["verifier"]);
    assert!(run.said.contains("avertissement[appel-inacheve] Focus!B2"), "{}", run.said);
}

/// A document that the workbook no longer makes does not vanish in silence.
#[test]
fn a_document_withdrawn_is_told() {
    let project = Project::of("suivi");
    assert_eq!(project.run(&["produire"]).code, 0);
    let project = project.set(Sheet::Deliberations, 1, Column::Year, CellValue::Empty);
    // The draft of the city now has no year of its own: it stays, of the latest.
    assert!(!project.run(&["produire"]).problems.contains("document-retire"));
    let project = project.text(Sheet::Deliberations, 1, Column::Code, "VILLE-2025-12-autre");
    let mut project = project;
    for row in 0..project.rows(Sheet::Texts) {
        if project.cell(Sheet::Texts, row, Column::Deliberation) == "VILLE-2025-12-bilan" {
            project = project.text(Sheet::Texts, row, Column::Deliberation, "VILLE-2025-12-autre");
        }
    }
    let run = project.run(&["produire"]);
    assert_eq!(run.code, 0, "{}", run.problems);
    let told = "avertissement[document-retire] out/2025";
    assert!(run.problems.contains(told), "{}", run.problems);
    assert!(run.problems.contains("projet-VILLE-2025-12-bilan.pdf"), "{}", run.problems);
}

#[test]
fn a_withdrawal_that_changes_nothing_is_told() {
    let run = Project::of("fictif")
        .row(
            Sheet::Withdrawals,
            [
                (Column::Deliberation, "VILLE-2025-12-07"),
                (Column::Member, "Pervenche GRIVE"),
                (Column::Motive, "convenance"),
            ],
        )
        .run(&["verifier"]);
    assert!(run.said.contains("avertissement[retrait-d-un-absent] Retraits!"), "{}", run.said);
}

/// A body may write « présent(e)s », as Clermont-Ferrand does.
#[test]
fn lists_agree_as_the_body_writes() {
    let project = Project::of("fictif").text(Sheet::Assemblies, 0, Column::Agreement, "inclusif");
    let run = project.run(&["produire", "--annee", "2025"]);
    assert_eq!(run.code, 0, "{}", run.problems);
    let act = text(&project.path("out/2025/public/deliberation-VILLE-2025-12-05.pdf"));
    for words in ["Présent(e)s (26)", "représenté(e)s", "Absent(e)s"] {
        assert!(act.contains(&squeezed(words)), "{words}: {act}");
    }
}

/// One template serves the city and the métropole: the same act, in its words.
#[test]
fn the_act_of_a_metropole_is_in_its_words() {
    let project = Project::of("fictif")
        .text(Sheet::Assemblies, 1, Column::Name, "Métropole fictive du Val-Imaginé")
        .text(Sheet::Assemblies, 1, Column::PresenceList, "à la question");
    let run = project.run(&["produire", "--annee", "2025"]);
    assert_eq!(run.code, 0, "{}", run.problems);
    let act = text(&project.path("out/2025/public/deliberation-AGGLO-2025-12-01.pdf"));
    for words in [
        "Délibération du conseil métropolitain",
        "le conseil métropolitain de la Métropole fictive du Val-Imaginé",
        "sous la présidence de Mme Capucine HIRONDELLE, Présidente",
        "le conseil métropolitain délibère valablement",
        "Le conseil métropolitain, après en avoir délibéré, à l’unanimité",
        "Doriane SAUGE",
    ] {
        assert!(act.contains(&squeezed(words)), "{words}: {act}");
    }
    let list = text(&project.path("out/2025/public/liste-deliberations-AGGLO-2025-12.pdf"));
    assert!(list.contains(&squeezed("Conseil métropolitain")), "{list}");
}

/// A movement known by its hour alone is a warning; it excuses no wrong vote.
#[test]
fn a_movement_by_the_clock_does_not_hide_a_wrong_vote() {
    let project = Project::of("fictif")
        .row(
            Sheet::Movements,
            [
                (Column::Sitting, "VILLE-2025-12"),
                (Column::Order, "20"),
                (Column::Member, "Iris CORNOUILLER"),
                (Column::Movement, "quitte"),
                (Column::Time, "18 h 40"),
            ],
        )
        .set(Sheet::Deliberations, VILLE_2025_05, Column::For, CellValue::Number(40));
    assert_eq!(errors(&project), ["erreur[votes-et-votants] Délibérations!Q4"]);
}

/// An absent member who resigns was not there (R2121-9).
#[test]
fn resigning_from_afar_is_not_coming() {
    let project = Project::of("fictif").row(
        Sheet::Movements,
        [
            (Column::Sitting, "AGGLO-2025-12"),
            (Column::Order, "9"),
            (Column::Member, "Quiterie BLEUET"),
            (Column::Movement, "démissionne"),
            (Column::Question, "1"),
            (Column::Moment, "après le vote"),
        ],
    );
    assert_eq!(project.run(&["produire", "--annee", "2025"]).code, 0);
    let sheet = text(&project.path("out/2025/interne/feuillet-AGGLO-2025-12.pdf"));
    let (_, away) = sheet.split_once("Absents(1)").unwrap();
    assert!(sheet.contains("Présents(33)") && away.starts_with("QuiterieBLEUET"), "{sheet}");
}

/// Two members of one name are told apart by how they are addressed; an initial
/// is not a title; a mayor has other offices too.
#[test]
fn members_are_found_as_people_name_them() {
    let member = |project: Project, name, civility| {
        project.row(
            Sheet::Members,
            [
                (Column::Assembly, "VILLE"),
                (Column::Name, name),
                (Column::Civility, civility),
                (Column::From, "2026-01-01"),
            ],
        )
    };
    let project = member(Project::of("fictif"), "NOËL", "M.");
    let project = member(project, "NOËL", "Mme");
    let project = member(project, "M.-P. CASSAGNE", "Mme")
        .text(Sheet::Members, 0, Column::Quality, "Maire de Val-Imaginé, conseillère fictive")
        .row(
            Sheet::Sittings,
            [
                (Column::Code, "VILLE-2026"),
                (Column::Assembly, "VILLE"),
                (Column::Date, "2026-03-03"),
                (Column::President, "Mme la Maire"),
                (Column::Secretary, "Mme NOËL ; M.-P. CASSAGNE ; M. NOËL"),
            ],
        );
    assert_eq!(errors(&project), Vec::<String>::new());
}
