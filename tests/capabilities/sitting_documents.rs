//! The documents of whole sittings: the list to post, the closing sheet, the
//! yearly tables; and why a sitting has none.
#![expect(clippy::unwrap_used, reason = "a broken fixture is a failed test")]

use greffe::schema::{Column, Sheet};
use greffe::starter::CellValue;

use crate::support::pdf::{assert_conforms, pages, squeezed, structure, text};
use crate::support::project::Project;

/// The row of AGGLO-2025-12, the only sitting whose agenda is whole.
const AGGLO: usize = 2;

/// The text of a document made, which meets the standards.
fn read(project: &Project, path: &str) -> String {
    let path = project.path("out").join(path);
    assert_conforms(&std::fs::read(&path).unwrap(), path.to_str().unwrap());
    text(&path)
}

fn produced(project: Project, year: &str) -> Project {
    let run = project.run(&["produire", "--annee", year]);
    assert_eq!(run.code, 0, "{}", run.problems);
    project
}

fn assert_says(text: &str, sentences: &[&str]) {
    for sentence in sentences {
        assert!(text.contains(&squeezed(sentence)), "« {sentence} » is not in: {text}");
    }
}

/// The sitting VILLE-2025-12 with its whole agenda: of two reports, only the
/// number, the object and the result are known.
fn whole(project: Project) -> Project {
    let listed = |code, item, title, result| {
        [
            (Column::Code, code),
            (Column::Sitting, "VILLE-2025-12"),
            (Column::Title, title),
            (Column::Kind, "vote"),
            (Column::Item, item),
            (Column::Result, result),
        ]
    };
    let gates = listed("VILLE-2025-12-04", "4", "Portillons fictifs", "adopté à l'unanimité");
    let lamps = listed("VILLE-2025-12-06", "6", "Lampadaires fictifs", "rejeté");
    project
        .text(Sheet::Sittings, 1, Column::FullAgenda, "oui")
        .row(Sheet::Deliberations, listed("VILLE-2025-12-01", "1", "Appel fictif", "adopté"))
        .row(Sheet::Deliberations, listed("VILLE-2025-12-02", "2", "Barrières fictives", "adopté"))
        .row(Sheet::Deliberations, gates)
        .row(Sheet::Deliberations, lamps)
}

/// A number, an object and a result complete the list of a sitting, and make no
/// act.
#[test]
fn a_result_without_its_count_completes_a_sitting() {
    let project = produced(whole(Project::of("fictif")), "2025");
    let list = read(&project, "2025/public/liste-deliberations-VILLE-2025-12.pdf");
    assert_in_order(&list, &["Portillons fictifs", "Adoptée", "Lampadaires fictifs", "Rejetée"]);
    let made = project.files("out");
    assert!(!made.iter().any(|path| path.contains("12-04") || path.contains("12-06")), "{made:?}");
}

/// What stands before another.
fn assert_in_order(text: &str, sentences: &[&str]) {
    let mut rest = text;
    for sentence in sentences {
        let found = rest.split_once(&squeezed(sentence));
        assert!(found.is_some(), "« {sentence} » is not where it is due in: {text}");
        rest = found.unwrap().1;
    }
}

#[test]
fn the_list_to_post_tells_what_was_decided_and_names_no_voter() {
    let project = produced(Project::of("fictif"), "2025");
    let list = read(&project, "2025/public/liste-deliberations-AGGLO-2025-12.pdf");
    assert_in_order(
        &list,
        &[
            "Communauté d’agglomération fictive du Val-Imaginé",
            "Conseil communautaire",
            "Séance du 19 décembre 2025, 18 h 30",
            "Liste des délibérations examinées",
            // Report 2 was examined first.
            "2025-0080",
            "Baignade fictive du Pré-aux-Joncs",
            "Adoptée à l’unanimité des suffrages exprimés",
            "33 pour, 0 contre, 3 abstentions",
            "2025-0070",
            "37 pour, 0 contre, 0 abstention",
            "Affichée au siège, le 22 décembre 2025.",
            "articles L. 2121-25 et L. 5211-1 du code général des collectivités territoriales",
            "La Présidente",
            "Capucine HIRONDELLE",
        ],
    );
    assert!(!list.contains("NOISETIER") && !list.contains("SITTELLE"), "{list}");
}

#[test]
fn a_blank_is_left_for_the_day_the_list_is_posted() {
    let project =
        Project::of("fictif").set(Sheet::Sittings, AGGLO, Column::ListPostedOn, CellValue::Empty);
    let project = produced(project, "2025");
    let list = read(&project, "2025/public/liste-deliberations-AGGLO-2025-12.pdf");
    assert_in_order(&list, &["Affichée au siège, le", "En application des articles"]);
    assert!(!list.contains("22décembre"), "{list}");
}

#[test]
fn a_secret_ballot_is_told_by_its_totals() {
    let project = whole(Project::of("fictif"));
    let project = produced(project, "2025");
    let list = read(&project, "2025/public/liste-deliberations-VILLE-2025-12.pdf");
    assert_in_order(
        &list,
        &[
            "Conseil municipal",
            "2025-0130",
            "Dont acte",
            "2025-0140",
            "Adoptée à la majorité",
            "22 pour, 4 contre, 3 abstentions",
            "2025-0150",
            "Scrutin secret : 19 pour, 5 contre, 0 abstention, 3 blancs, 1 nul",
            "Affichée à la mairie, le 16 décembre 2025.",
            "La Maire",
            "Rose AUBÉPINE",
        ],
    );
    for voter in ["FAUVETTE", "ROITELET", "GENÉVRIER"] {
        assert!(!list.contains(voter), "{voter} is in: {list}");
    }
}

#[test]
fn the_closing_sheet_lists_who_was_there_and_for_which_part() {
    let project = produced(Project::of("fictif"), "2025");
    let path = "2025/interne/feuillet-AGGLO-2025-12.pdf";
    let sheet = read(&project, path);
    assert_in_order(
        &sheet,
        &["Registre des délibérations du conseil communautaire", "Feuillet clôturant la séance"],
    );
    assert_in_order(&sheet, &["Délibérations (2)", "2025-0080", "2025-0070"]);
    assert_says(
        &sheet,
        &[
            "Présents (33)",
            "Pouvoirs (4)",
            "Excusés (3)",
            "Absents (1)",
            "suppléante de M. Rémi GUÊPIER",
            "arrive à 18 h 41, pendant la présentation de la question n° 2",
            "quitte la séance à 19 h 12, après le vote de la question n° 2 (pouvoir donné à M. Lazare OSIER)",
            "arrive à 19 h 40, avant le vote de la question n° 1 (fin du pouvoir donné à M. Jonas HÊTRE)",
            "Théodore NOISETIER",
        ],
    );
    assert_in_order(
        &sheet,
        &["La présidente de séance", "Capucine HIRONDELLE", "Gaspard MERLE", "Doriane SAUGE"],
    );
    // Stepping out for a question is not leaving; the replaced member is nowhere.
    assert!(!sheet.contains("sort") && sheet.matches("GUÊPIER").count() == 1, "{sheet}");
    for page in pages(&project.path("out").join(path)) {
        let foot = "fictive du Val-Imaginé, conseil communautaire du 19 décembre 2025, feuillet de clôture";
        assert_says(&page, &[foot, "Empreinte"]);
    }
}

/// An hour without a question changes no vote, but the member did come.
#[test]
fn who_came_at_an_hour_only_is_listed_as_present() {
    let project = Project::of("fictif")
        .set(Sheet::Movements, 13, Column::Question, CellValue::Empty)
        .set(Sheet::Movements, 13, Column::Moment, CellValue::Empty);
    let project = produced(project, "2025");
    let sheet = read(&project, "2025/interne/feuillet-AGGLO-2025-12.pdf");
    assert_says(&sheet, &["Présents (33)", "Isaure LUPIN arrive à 19 h 40", "Pouvoirs (4)"]);
}

#[test]
fn the_tables_list_each_body_by_date_and_by_subject() {
    let project = whole(Project::of("fictif"));
    let project = produced(project, "2025");
    let tables = read(&project, "2025/interne/tables-2025.pdf");
    assert_in_order(
        &tables,
        &[
            "Communauté d’agglomération fictive",
            "2 délibérations, 1 séance",
            "Table par date",
            "19 décembre 2025",
            "2025-0080",
            "2025-0070",
            "Table par matière",
            "5. Institutions et vie politique",
            "2025-0070",
            "8. Domaines de compétences par thèmes",
            "2025-0080",
            "Ville fictive de Val-Imaginé",
            "7 délibérations, 1 séance",
            "2025-0130",
            "2025-0140",
            "2025-0150",
            "Table par matière",
            // « … : bilan 2025 » comes before « … : rectification… ».
            "2025-0140",
            "2025-0130",
            "7. Finances locales",
            "2025-0150",
        ],
    );
    let bytes = std::fs::read(project.path("out/2025/interne/tables-2025.pdf")).unwrap();
    let headings = structure(&bytes).headings().join(" ");
    assert_eq!(headings, "H1 H2 H2 H3 H3 H1 H2 H2 H3 H3 H3");
}

#[test]
fn tables_name_the_sittings_they_leave_out() {
    let project =
        whole(Project::of("fictif")).text(Sheet::Deliberations, 2, Column::SubjectCode, "0.0").row(
            Sheet::Sittings,
            [
                (Column::Code, "VILLE-2025-12-bis"),
                (Column::Assembly, "VILLE"),
                (Column::Date, "2025-12-30"),
            ],
        );
    // Convened and not held: nothing to leave out.
    let project = produced(project, "2025");
    let tables = read(&project, "2025/interne/tables-2025.pdf");
    assert!(!tables.contains(&squeezed("N’y figure")), "{tables}");
    assert_says(&tables, &["Sans matière de la nomenclature"]);
    let project = produced(Project::of("fictif"), "2025");
    let tables = read(&project, "2025/interne/tables-2025.pdf");
    assert!(!tables.contains(&squeezed("Ville fictive de Val-Imaginé Registre")), "{tables}");
}

#[test]
fn a_sitting_whose_agenda_is_not_whole_has_none_and_it_is_said() {
    let project = produced(
        Project::of("fictif").text(Sheet::Sittings, AGGLO, Column::FullAgenda, "non"),
        "2025",
    );
    let made = project.files("out/2025").join(" ");
    for name in ["liste-", "feuillet-", "tables-"] {
        assert!(!made.contains(name), "{made}");
    }
    let heads = project.run(&["verifier", "--annee", "2025"]).heads();
    // Both sittings of the year at once; that of 2024 is not of this year.
    let head = "information[ordre-du-jour-incomplet] Séances!A3:A4, 2 cellules".to_owned();
    assert!(heads.contains(&head), "{heads:?}");
}

#[test]
fn an_agenda_with_an_act_still_to_take_is_not_whole() {
    let mut project = Project::of("fictif");
    for column in [Column::For, Column::Against, Column::Abstention, Column::NonParticipation] {
        project = project.set(Sheet::Deliberations, 4, column, CellValue::Empty);
    }
    let project = project.set(Sheet::Deliberations, 4, Column::Result, CellValue::Empty);
    let run = project.run(&["produire", "--annee", "2025"]);
    assert_eq!(run.code, 0, "{}", run.problems);
    assert!(!project.files("out/2025").join(" ").contains("liste-"));
    assert!(run.problems.contains("un de ses actes n'est pas encore pris"), "{}", run.problems);
}

/// A council of so many members that met on a day, for so many questions.
fn council(members: usize, questions: usize, day: &str, title: &str) -> Project {
    let mut project = Project::blank()
        .row(Sheet::Settings, [(Column::Key, "Collectivité"), (Column::Value, "Ville fictive")])
        .row(
            Sheet::Assemblies,
            [
                (Column::Code, "V"),
                (Column::Name, "Ville fictive de Val-Imaginé"),
                (Column::Nature, "commune"),
                (Column::DefaultVote, "pour"),
            ],
        )
        .row(
            Sheet::Sittings,
            [
                (Column::Code, "V-1"),
                (Column::Assembly, "V"),
                (Column::Date, day),
                (Column::ConvenedOn, "2022-06-15"),
                (Column::President, "Prénom NUMÉRO-A"),
                (Column::Secretary, "Prénom NUMÉRO-B"),
                (Column::FullAgenda, "oui"),
            ],
        );
    for member in 0..members {
        let letters = char::from_u32(65 + u32::try_from(member % 26).unwrap()).unwrap();
        let name = format!("Prénom NUMÉRO-{}", letters.to_string().repeat(member / 26 + 1));
        let state = if member % 10 == 9 { "excusé" } else { "présent" };
        project = project
            .row(
                Sheet::Members,
                [(Column::Assembly, "V"), (Column::Name, &*name), (Column::Quality, "Membre")],
            )
            .row(
                Sheet::Attendance,
                [(Column::Sitting, "V-1"), (Column::Member, &*name), (Column::State, state)],
            );
    }
    let present = (members - members / 10).to_string();
    for question in 1..=questions {
        let (code, number) = (format!("V-1-{question}"), question.to_string());
        let title = format!("Question {question} {title}");
        project = project.row(
            Sheet::Deliberations,
            [
                (Column::Code, &*code),
                (Column::Sitting, "V-1"),
                (Column::Title, &*title),
                (Column::Kind, "vote"),
                (Column::Item, &*number),
                (Column::For, &*present),
                (Column::Against, "0"),
                (Column::Abstention, "0"),
            ],
        );
    }
    project
}

#[test]
fn before_july_2022_each_member_present_signs() {
    let signs = "Chaque membre présent signe sous son nom";
    let before = produced(council(15, 1, "2022-06-30", ""), "2022");
    let sheet = read(&before, "2022/interne/feuillet-V-1.pdf");
    assert_says(&sheet, &[signs, "la cause qui l’empêche de signer", "Présents (14)"]);
    assert!(!sheet.contains(&squeezed("Secrétariat")) && !sheet.contains("Signatures"), "{sheet}");
    let list = read(&before, "2022/public/liste-deliberations-V-1.pdf");
    assert_says(&list, &["Compte rendu des délibérations"]);

    let after = produced(council(15, 1, "2022-07-01", ""), "2022");
    let sheet = read(&after, "2022/interne/feuillet-V-1.pdf");
    assert!(!sheet.contains(&squeezed(signs)), "{sheet}");
    assert_in_order(&sheet, &["Présents (14)", "Signatures", "Présidence de séance"]);
}

#[test]
fn sixty_questions_with_very_long_titles_and_a_hundred_and_twenty_three_members() {
    let long = "dont l'intitulé se poursuit au-delà de toute mesure raisonnable, ".repeat(6);
    for day in ["2022-06-30", "2022-07-01"] {
        let project = produced(council(123, 60, day, &long), "2022");
        let list = read(&project, "2022/public/liste-deliberations-V-1.pdf");
        assert_in_order(&list, &["Question 1 dont", "Question 9 dont", "Question 60 dont"]);
        let sheet = read(&project, "2022/interne/feuillet-V-1.pdf");
        assert_says(&sheet, &["Présents (111)", "Excusés (12)", "Délibérations (60)"]);
        read(&project, "2022/interne/tables-2022.pdf");
        for page in pages(&project.path("out/2022/interne/feuillet-V-1.pdf")) {
            assert_says(&page, &["Ville fictive de Val-Imaginé, conseil municipal du"]);
        }
    }
}

#[test]
fn the_fingerprint_is_that_of_what_is_printed() {
    let printed = |project: Project| -> Vec<String> {
        let project = produced(project, "2025");
        [
            "public/liste-deliberations-AGGLO-2025-12",
            "interne/feuillet-AGGLO-2025-12",
            "interne/tables-2025",
        ]
        .map(|name| {
            let text = read(&project, &format!("2025/{name}.pdf"));
            let (_, after) = text.split_once("Empreinte").unwrap();
            after.chars().take(16).collect()
        })
        .into()
    };
    let first = printed(Project::of("fictif"));
    // An act of another sitting, what comes later to an act of this one, its
    // text: none of them is printed.
    let other = Project::of("fictif")
        .text(Sheet::Deliberations, 3, Column::Title, "Un autre objet fictif")
        .text(Sheet::Deliberations, 5, Column::PublishedOn, "2025-12-23")
        .text(Sheet::Texts, 0, Column::Text, "Un autre texte fictif");
    assert_eq!(printed(other), first);
    let changed = Project::of("fictif").text(Sheet::Deliberations, 5, Column::Title, "Fictif");
    for (one, other) in printed(changed).iter().zip(&first) {
        assert_ne!(one, other);
    }
    // The day the list is posted is on the list alone.
    let posted = Project::of("fictif").text(Sheet::Sittings, AGGLO, Column::ListPostedOn, "");
    let posted = printed(posted);
    assert_ne!(posted[0], first[0]);
    assert_eq!(posted[1..], first[1..]);
}
