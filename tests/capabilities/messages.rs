//! One message a cause, whatever the number of cells; the same in a terminal,
//! for a machine, and in a workbook of problems.
#![expect(clippy::disallowed_methods, reason = "lays files out beside the workbook")]
#![expect(clippy::unwrap_used, reason = "a broken file is a failed test")]

use std::time::{Duration, Instant};

use greffe::report::{CellRef, Problem, Report, paint, to_json, to_terminal};
use greffe::schema::{Column, Kind, Sheet};
use greffe::starter::{CellValue, Origin, problems};

use crate::support::golden;
use crate::support::project::{Project, Run};

/// The lines of the message of that rule.
fn message<'a>(run: &'a Run, slug: &str) -> Vec<&'a str> {
    let all: Vec<&str> = run.problems.lines().chain(run.said.lines()).collect();
    let head = format!("[{slug}]");
    let found = all.iter().filter(|line| !line.starts_with(' ') && line.contains(&head)).count();
    assert_eq!(found, 1, "{slug} in {all:#?}");
    let from = all.iter().skip_while(|line| line.starts_with(' ') || !line.contains(&head));
    from.take_while(|line| !line.is_empty()).copied().collect()
}

#[test]
fn a_status_misspelt_down_a_column_is_told_once() {
    let mut project = Project::of("petite-commune");
    for row in 0..project.rows(Sheet::Progress) {
        // Spelt with and without its accent: one mistake all the same.
        let status = if row % 2 == 0 { "réalisé e" } else { "Realisé e" };
        project = project.text(Sheet::Progress, row, Column::Status, status);
    }
    let last = project.rows(Sheet::Progress) + 1;
    let run = project.run(&["verifier"]);
    let told = message(&run, "statut-inconnu");
    let head = format!("erreur[statut-inconnu] Suivi!C2:C{last}, {} cellules", last - 1);
    assert_eq!(told[0], head);
    assert!(told.iter().any(|line| line.starts_with("  attendu")), "{told:?}");
    assert!(run.said.contains("\n1 erreur, "), "{}", run.said);
    // That the year has no follow-up is the same mistake.
    assert!(!run.said.contains("annee-sans-bilan"), "{}", run.said);
}

#[test]
fn a_name_misspelt_on_four_sheets_is_one_cause() {
    let mut project = Project::of("petite-commune");
    let right = project.cell(Sheet::Members, 3, Column::Name);
    let wrong = right.replacen(' ', " X", 1);
    project = project.text(Sheet::Members, 3, Column::Name, &wrong);
    let run = project.run(&["verifier"]);
    let told = message(&run, "membre-inconnu");
    assert!(told[0].contains("Présences!B") && told[0].contains(" cellules"), "{told:?}");
    assert!(told[1].contains(&format!("« {right} »")), "{told:?}");
    assert!(told.iter().any(|line| line.contains(&format!("vouliez-vous dire « {wrong} »"))));
    assert!(
        told.iter()
            .any(|line| line.trim_start().starts_with("voir") && line.contains("Membres!B5"))
    );
}

#[test]
fn dates_that_cannot_be_read_are_told_by_column_with_the_first_of_them() {
    let mut project = Project::of("petite-commune");
    for row in 0..8 {
        project = project.text(Sheet::Members, row, Column::From, &format!("le {row} brumaire"));
    }
    let run = project.run(&["verifier"]);
    let told = message(&run, "valeur-inattendue");
    golden("dates-unread", &told.join("\n"));
}

#[test]
fn members_without_a_row_in_the_roll_are_one_message() {
    let mut project = Project::of("petite-commune");
    let mut gone = Vec::new();
    for row in 0..project.rows(Sheet::Attendance) {
        let sitting = project.cell(Sheet::Attendance, row, Column::Sitting);
        let name = project.cell(Sheet::Attendance, row, Column::Member);
        if sitting == "VILLAGE-2025-12" && gone.len() < 3 && name.starts_with(['I', 'P', 'R']) {
            for column in [Column::Sitting, Column::Member, Column::State, Column::ProxyTo] {
                project = project.set(Sheet::Attendance, row, column, CellValue::Empty);
            }
            gone.push(name);
        }
    }
    assert_eq!(gone.len(), 3);
    let run = project.run(&["verifier"]);
    let told = message(&run, "membre-sans-presence");
    for name in &gone {
        assert!(told[1].contains(name.as_str()), "{told:?}");
    }
    assert!(
        told[1].ends_with(" sont en exercice et n'ont pas de ligne de présence pour cette séance.")
    );
}

#[test]
fn two_causes_in_one_column_stay_two() {
    let project = Project::of("petite-commune")
        .text(Sheet::Progress, 0, Column::Status, "fini")
        .text(Sheet::Progress, 1, Column::Status, "terminé");
    let heads: Vec<String> = project.run(&["verifier"]).heads();
    let own = heads.iter().filter(|head| head.contains("statut-inconnu")).count();
    assert_eq!(own, 2, "{heads:?}");
}

#[test]
fn what_is_told_ends_with_what_to_do() {
    let sound = Project::of("petite-commune");
    let run = sound.run(&["verifier"]);
    assert_eq!(run.code, 0, "{}", run.said);
    let last = |run: &Run| run.said.lines().last().unwrap_or_default().to_owned();
    assert!(last(&run).contains("greffe produire inputs/suivi.xlsx"), "{}", run.said);
    let run = sound.text(Sheet::Progress, 2, Column::Status, "fini").run(&["verifier"]);
    assert_eq!(
        last(&run),
        "Commencer par Suivi!C4 ; enregistrer le classeur, puis : greffe verifier inputs/suivi.xlsx"
    );
    let warned = Project::of("petite-commune")
        .row(Sheet::Settings, [(Column::Key, "Réglage fictif"), (Column::Value, "x")])
        .run(&["verifier", "--annee", "2025"]);
    assert_eq!(warned.code, 0);
    let place = warned.heads().into_iter().find(|head| head.starts_with("avertissement"));
    let place =
        place.as_deref().and_then(|head| head.rsplit(' ').next()).unwrap_or_default().to_owned();
    assert_eq!(
        last(&warned),
        format!(
            "Rien n'empêche de produire ; relire les avertissements, à commencer par {place}, puis : \
             greffe produire inputs/suivi.xlsx --annee 2025"
        )
    );
}

#[test]
fn what_was_understood_is_told_when_a_document_lacks_all_its_sheets() {
    let run = Project::blank().run(&["verifier"]);
    assert!(run.said.contains("Feuilles lues : Statuts (4 lignes)."), "{}", run.said);
    assert!(run.said.ends_with("Puis : greffe verifier inputs/suivi.xlsx\n"), "{}", run.said);
}

/// Nothing but words when the output is no terminal, as here.
#[test]
fn a_pipe_gets_plain_text() {
    let run = Project::of("petite-commune")
        .text(Sheet::Progress, 2, Column::Status, "fini \u{1b}[31m")
        .run(&["verifier"]);
    assert!(!run.said.contains('\u{1b}'), "{}", run.said);
    assert!(paint(&run.said).starts_with("\u{1b}["), "{}", paint(&run.said));
}

#[test]
fn machines_get_every_cell() {
    let mut project = Project::of("petite-commune");
    for row in 1..4 {
        project = project.text(Sheet::Progress, row, Column::Status, "fini");
    }
    let run = project.run(&["verifier", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&run.said).unwrap();
    let problems = report["problemes"].as_array().unwrap();
    let own = problems.iter().find(|it| it["slug"] == "statut-inconnu").unwrap();
    assert_eq!(own["lieu"], "Suivi!C3:C5, 3 cellules");
    assert_eq!(own["nombre"], 3);
    assert_eq!(own["plages"], serde_json::json!(["Suivi!C3:C5"]));
    let cells = own["cellules"].as_array().unwrap();
    assert_eq!(cells.len(), 3);
    assert_eq!(cells[0], serde_json::json!({"feuille": "Suivi", "ligne": 3, "colonne": "C"}));
    assert_eq!(own["valeurs"], serde_json::json!(["fini"]));
    assert_eq!(report["erreurs"], 1);
}

fn faults(count: u32, problem: impl Fn(u32) -> Problem) -> Report {
    let mut report = Report::new();
    // Backwards: the order of finding is not that of telling.
    for row in (0..count).rev() {
        report.push(CellRef { sheet: Sheet::Progress, row: row + 1, column: 2 }, problem(row));
    }
    report
}

#[test]
fn a_column_of_ten_thousand_faults_is_one_message() {
    let empty = |_| Problem::EmptyRequired { column: "Statut" };
    let dates =
        |row| Problem::WrongType { column: "Du", found: format!("jour {row}"), kind: Kind::Date };
    let unknown = |row| Problem::UnknownReference {
        sheet: Sheet::Proposals,
        found: format!("{row}"),
        accepted: Vec::new(),
        nearest: None,
    };
    let own: [(&str, Report); 3] = [
        ("cellule-vide", faults(10_000, empty)),
        ("valeur-inattendue", faults(10_000, dates)),
        ("reference-inconnue", faults(10_000, unknown)),
    ];
    for (slug, report) in own {
        let told = to_terminal(&report, "classeur", None);
        let head = format!("erreur[{slug}] Suivi!C2:C10001, 10000 cellules\n");
        assert!(told.starts_with(&head), "{told}");
        assert!(told.lines().count() < 12, "{told}");
        assert_eq!(to_json(&report)["problemes"].as_array().unwrap().len(), 1);
    }
}

/// Time in proportion to the faults: this took minutes when each was compared
/// with all those before it.
#[test]
fn fifty_thousand_faults_are_told_in_a_moment() {
    let begun = Instant::now();
    let report = faults(50_000, |row| Problem::WrongType {
        column: "Du",
        found: format!("jour {row}"),
        kind: Kind::Date,
    });
    let told = to_terminal(&report, "classeur", None);
    assert!(told.lines().count() < 12, "{told}");
    assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
}

/// The same through a whole check: every row of the follow-up names a proposal
/// that is not there, each another.
#[test]
fn a_follow_up_that_is_all_astray_is_told_in_a_moment() {
    let mut project = Project::of("petite-commune");
    for number in 0..5_000 {
        let proposal = format!("P{number}");
        project = project
            .row(
                Sheet::Proposals,
                [
                    (Column::Number, proposal.as_str()),
                    (Column::Title, "Une proposition"),
                    (Column::Transition, "nulle part"),
                ],
            )
            .row(
                Sheet::Progress,
                [
                    (Column::Number, format!("Q{number}").as_str()),
                    (Column::Year, "2025"),
                    (Column::Status, "en cours"),
                ],
            );
    }
    project.run(&["verifier"]);
    let begun = Instant::now();
    let run = project.run_as_it_is(&["verifier"]);
    assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
    let heads = run.heads();
    assert!(heads.len() < 12, "{heads:#?}");
    let sums = heads.iter().filter(|head| head.ends_with(", 5000 cellules")).count();
    assert_eq!(sums, 2, "{heads:#?}");
}

#[test]
fn a_list_of_problems_leads_to_whole_rows_too() {
    let titles =
        [(Column::Number, "N°"), (Column::Title, "Intitulé"), (Column::Transition, "Transition")];
    let project = Project::of("petite-commune").row(Sheet::Proposals, titles);
    let run = project.run(&["verifier", "--vers", "problemes.xlsx"]);
    assert_eq!(run.code, 0, "{}", run.problems);
    let rows = rows(&project, "problemes.xlsx");
    let own = rows.iter().find(|row| row.iter().any(|cell| cell == "titres-repetes")).unwrap();
    assert_eq!(own[..3], ["information", "Propositions", "ligne 5"]);
    let list = std::fs::read(project.path("problemes.xlsx")).unwrap();
    let sheet = archive(&list, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains("location=\"'Propositions'!A5\""), "{sheet}");
}

#[test]
fn a_list_of_problems_leads_to_the_cells_and_never_touches_the_workbook() {
    let project = Project::of("petite-commune")
        .text(Sheet::Progress, 2, Column::Status, "=HYPERLINK(\"x\")")
        .text(Sheet::Progress, 3, Column::Status, "=HYPERLINK(\"x\")");
    let run = project.run(&["verifier", "--vers", "listes/problemes.xlsx"]);
    assert_eq!(run.code, 1, "{}", run.problems);
    assert!(run.said.ends_with("Écrit : listes/problemes.xlsx.\n"), "{}", run.said);
    let first = std::fs::read(project.path("listes/problemes.xlsx")).unwrap();
    let before = std::fs::read(project.path("inputs/suivi.xlsx")).unwrap();
    let again = project.run_as_it_is(&["verifier", "--vers", "listes/problemes.xlsx"]);
    assert_eq!(again.code, 1, "{}", again.problems);
    assert_eq!(std::fs::read(project.path("listes/problemes.xlsx")).unwrap(), first);
    assert_eq!(std::fs::read(project.path("inputs/suivi.xlsx")).unwrap(), before);
    let rows = rows(&project, "listes/problemes.xlsx");
    let own = rows.iter().find(|row| row.iter().any(|cell| cell == "formule-en-texte")).unwrap();
    assert_eq!(own[..3], ["erreur", "Suivi", "C4:C5, 2 cellules"]);
    assert_eq!(own[4], "« =HYPERLINK(\"x\") »", "a text, as it was typed");
    let links = archive(&first, "xl/worksheets/_rels/sheet1.xml.rels");
    assert!(links.contains("Target=\"../inputs/suivi.xlsx\""), "{links}");
    let sheet = archive(&first, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains("location=\"'Suivi'!C4\""), "{sheet}");
    assert!(!sheet.contains("<f>"), "no formula is ever written: {sheet}");
    assert!(sheet.contains("<autoFilter") && sheet.contains("state=\"frozen\""), "{sheet}");
    assert!(sheet.contains("orientation=\"landscape\""), "{sheet}");
}

#[test]
fn a_list_of_problems_takes_no_one_elses_place() {
    let project = Project::of("petite-commune");
    project.run(&["verifier"]);
    let workbook = std::fs::read(project.path("inputs/suivi.xlsx")).unwrap();
    std::fs::write(project.path("autre.xlsx"), &workbook).unwrap();
    std::fs::write(project.path("notes.txt"), "à garder").unwrap();
    for (name, why) in [
        ("inputs/suivi.xlsx", "celui du classeur vérifié"),
        ("inputs/../inputs/suivi.xlsx", "celui du classeur vérifié"),
        ("autre.xlsx", "n'est pas une liste de problèmes"),
        ("notes.txt", "finir par .xlsx"),
    ] {
        let run = project.run_as_it_is(&["verifier", "inputs/suivi.xlsx", "--vers", name]);
        assert_eq!(run.code, 4, "{name}: {}", run.problems);
        assert!(run.problems.contains(why), "{name}: {}", run.problems);
    }
    assert_eq!(std::fs::read(project.path("inputs/suivi.xlsx")).unwrap(), workbook);
    assert_eq!(std::fs::read(project.path("autre.xlsx")).unwrap(), workbook);
    assert_eq!(std::fs::read_to_string(project.path("notes.txt")).unwrap(), "à garder");
}

/// A list left beside the workbook is not taken for another workbook.
#[test]
fn a_list_of_problems_in_inputs_is_no_workbook() {
    let project = Project::of("petite-commune");
    let run = project.run(&["verifier", "--vers", "inputs/problemes.xlsx"]);
    assert_eq!(run.code, 0, "{}", run.problems);
    let again = project.run_as_it_is(&["verifier"]);
    assert_eq!(again.code, 0, "{}", again.problems);
    assert!(rows(&project, "inputs/problemes.xlsx").len() >= 7);
}

#[test]
fn a_text_longer_than_a_cell_is_cut() {
    let mut report = Report::new();
    let accepted = vec!["à".repeat(40_000)];
    let problem = Problem::UnknownStatus { found: "x".into(), accepted, nearest: None };
    report.push(CellRef { sheet: Sheet::Progress, row: 1, column: 2 }, problem);
    let origin = Origin { name: "suivi.xlsx".into(), path: Some("suivi.xlsx".into()) };
    assert!(problems(&report, &origin).is_ok());
}

/// The rows of a list, as text.
fn rows(project: &Project, name: &str) -> Vec<Vec<String>> {
    use calamine::Reader;
    let mut file: calamine::Xlsx<_> = calamine::open_workbook(project.path(name)).unwrap();
    let range = file.worksheet_range("Problèmes").unwrap();
    let (rows, columns) = range.get_size();
    let cell = |row: usize, column: usize| {
        let at = (u32::try_from(row).unwrap(), u32::try_from(column).unwrap());
        range.get_value(at).map(ToString::to_string).unwrap_or_default()
    };
    (0..rows).map(|row| (0..columns).map(|column| cell(row, column)).collect()).collect()
}

/// A file of the archive that a workbook is.
fn archive(bytes: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    std::io::read_to_string(zip.by_name(name).unwrap()).unwrap()
}
