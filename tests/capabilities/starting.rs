//! `greffe nouveau`: a folder to start from.
#![expect(clippy::disallowed_methods, reason = "tests lay their own files out")]
#![expect(clippy::unwrap_used, reason = "a broken fixture is a failed test")]
#![expect(clippy::indexing_slicing, reason = "a broken fixture is a failed test")]

use std::path::Path;

use calamine::{Data, Reader, open_workbook_auto};
use greffe::compute::Tally;
use greffe::schema::CHECKS_SHEET;

use crate::support::project::Project;
use crate::support::records::workbook;

/// Everything a folder holds.
fn bytes(project: &Project, folder: &str) -> Vec<(String, Vec<u8>)> {
    let read = |path: &String| std::fs::read(project.path(folder).join(path)).unwrap();
    project.files(folder).into_iter().map(|path| (path.clone(), read(&path))).collect()
}

#[test]
fn an_empty_folder_is_ready_and_the_same_each_time() {
    let project = Project::blank();
    let run = project.run_as_it_is(&["nouveau"]);
    assert_eq!((run.code, run.problems.as_str()), (0, ""));
    for step in ["Remplir convention/inputs/suivi.xlsx", "greffe verifier", "greffe produire"] {
        assert!(run.said.contains(step), "{}", run.said);
    }
    let first = bytes(&project, "convention");
    for file in ["inputs/suivi.xlsx", "inputs/LISEZ-MOI.md", "templates/LISEZ-MOI.md"] {
        assert!(first.iter().any(|(path, _)| path == file), "{file}");
    }
    std::thread::sleep(std::time::Duration::from_millis(1100));
    assert_eq!(project.run_as_it_is(&["new", "ailleurs/encore"]).code, 0);
    assert!(bytes(&project, "ailleurs/encore") == first);
}

/// Nothing is told of it: no column, no sheet, no formula of ours is unknown.
#[test]
fn the_new_workbook_reads_without_a_word() {
    let project = Project::blank();
    assert_eq!(project.run_as_it_is(&["nouveau", "."]).code, 0);
    let run = project.run_as_it_is(&["verifier"]);
    assert_eq!(
        run.said,
        "Feuilles lues : Statuts (4 lignes).\n\
         Aucun problème dans inputs/suivi.xlsx.\n\
         Rien à produire encore : commencer par la feuille Paramètres ; la feuille « Mode d'emploi » \
         dit comment. Puis : greffe verifier inputs/suivi.xlsx\n"
    );
}

#[test]
fn what_is_there_is_never_replaced() {
    let project = Project::blank();
    std::fs::create_dir_all(project.path("convention/inputs")).unwrap();
    std::fs::write(project.path("convention/inputs/suivi.xlsx"), "mine").unwrap();
    let run = project.run_as_it_is(&["nouveau"]);
    assert_eq!(run.code, 4);
    let told = "convention/inputs/suivi.xlsx existe déjà.\n  Rien n'est jamais remplacé";
    assert!(run.problems.starts_with(told), "{}", run.problems);
    let left = vec![("inputs/suivi.xlsx".to_owned(), b"mine".to_vec())];
    assert_eq!(bytes(&project, "convention"), left);
}

#[test]
fn many_files_that_are_there_are_not_all_named() {
    let project = Project::blank();
    assert_eq!(project.run_as_it_is(&["nouveau"]).code, 0);
    let files = project.files("convention").len();
    let run = project.run_as_it_is(&["nouveau"]);
    assert_eq!(run.code, 4);
    let told = run.problems.lines().next().unwrap();
    assert!(told.starts_with(&format!("{files} fichiers existent déjà")), "{told}");
    assert!(told.ends_with(&format!(" et {} autres.", files - 3)), "{told}");
    assert_eq!(told.matches(", ").count(), 2, "{told}");
    assert!(run.problems.contains("Rien n'est jamais remplacé"), "{}", run.problems);
}

#[test]
fn a_year_is_only_asked_for_of_a_workbook() {
    let run = Project::blank().run_as_it_is(&["nouveau", "--annee", "2030"]);
    assert_eq!(run.code, 2);
    assert!(run.problems.starts_with("Il manque --depuis"), "{}", run.problems);
}

/// The templates that go with the folder are those of the program, so that
/// nothing changes until they are changed.
#[test]
fn the_copied_templates_give_the_same_documents() {
    let project = Project::of("suivi");
    assert_eq!(project.run_as_it_is(&["nouveau", "."]).code, 0);
    assert_eq!(project.run(&["produire"]).code, 0);
    let first = bytes(&project, "out/2025");
    let run = project.run(&["produire", "--modeles", "templates", "--sortie", "ailleurs"]);
    assert_eq!(run.code, 0, "{}", run.problems);
    assert!(!run.problems.contains("modele-inconnu"), "{}", run.problems);
    assert!(bytes(&project, "ailleurs/2025") == first);
    let page = project.path("templates/charte.typ.j2");
    let text = std::fs::read_to_string(&page).unwrap();
    std::fs::write(&page, text.replace("#16202e", "#1d1d4f")).unwrap();
    project.run(&["produire", "--modeles", "templates", "--sortie", "change"]);
    assert!(bytes(&project, "change/2025") != first, "a change in a template is not seen");
}

/// A sheet of checks, as a program computed it.
fn checks(name: &str) -> Vec<Vec<Data>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/workbooks");
    let mut book = open_workbook_auto(folder.join(name)).unwrap();
    let range = book.worksheet_range(CHECKS_SHEET).unwrap();
    let (last, _) = range.end().unwrap();
    let cell = |row, column| range.get_value((row, column)).cloned().unwrap_or_default();
    (0..=last).map(|row| (0..13).map(|column| cell(row, column)).collect()).collect()
}

fn text(cell: &Data) -> String {
    if *cell == Data::Empty { String::new() } else { cell.to_string() }
}

/// The formulas of the checks, by place.
fn formulas(name: &str) -> Vec<((u32, u32), String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/workbooks");
    let mut book = open_workbook_auto(folder.join(name)).unwrap();
    let range = book.worksheet_formula(CHECKS_SHEET).unwrap();
    let places = (0..=range.end().unwrap().0).flat_map(|row| (0..13).map(move |at| (row, at)));
    let formula = |at| range.get_value(at).filter(|text| !text.is_empty()).cloned();
    places.filter_map(|at| Some((at, formula(at)?.replace('\'', "")))).collect()
}

/// What Calc computed was computed by the formulas of today.
#[test]
fn the_checks_kept_are_not_stale() {
    let ours = formulas("fictif.xlsx");
    assert!(ours.len() > 900, "{}", ours.len());
    for name in ["fictif-calc.xlsx", "vide-calc.xlsx", "fautes-calc.xlsx"] {
        assert!(formulas(name) == ours, "{name}: tests/workbooks/LISEZ-MOI.md says how to make it");
    }
}

/// The lines of counts: year, code, then numbers.
fn counts(name: &str) -> Vec<[String; 7]> {
    let rows = checks(name);
    let head = rows.iter().position(|row| text(&row[0]) == "Année").unwrap();
    let lines = rows[head + 1..].iter().filter(|row| !text(&row[0]).is_empty());
    lines.map(|row| [0, 1, 3, 4, 5, 6, 7].map(|column| text(&row[column]))).collect()
}

/// The sheet's own formulas, computed by Calc, agree with what we compute: each
/// transition of each year. (Calc saves an `.xls` before it computes it.)
#[test]
fn the_checks_that_calc_computes_are_ours() {
    let (record, results) = workbook("fictif");
    let mut expected = Vec::new();
    for (year, result) in results.years.iter().rev() {
        let line = |code: &str, Tally { done, whole, .. }: &Tally| {
            let rate = f64::from(*done) / f64::from(*whole);
            let counts = [*whole, *whole, *done, 0].map(|count| count.to_string());
            let [whole, followed, done, missing] = counts;
            ([year.to_string(), code.to_owned(), whole, followed, done, missing], rate)
        };
        for (id, tally) in &result.transitions {
            expected.push(line(&record.transitions[*id].code, tally));
        }
        expected.push(line("", &result.total));
    }
    assert_eq!(expected.len(), 25);
    for name in ["fictif-calc.xlsx", "fictif-calc.ods"] {
        let mut found = counts(name);
        // Our order of transitions is that of their ranks; the sheet's is as typed.
        found.sort();
        let mut expected = expected.clone();
        expected.sort_by(|a, b| a.0.cmp(&b.0));
        assert_eq!(found.len(), expected.len(), "{name}");
        for (found, (cells, rate)) in found.iter().zip(expected) {
            assert_eq!(found[..6], cells, "{name}");
            assert!((found[6].parse::<f64>().unwrap() - rate).abs() < 1e-9, "{name} {found:?}");
        }
    }
}

/// Nothing shows before something is typed: no zero, no error.
#[test]
fn the_checks_of_an_empty_workbook_are_blank() {
    for row in checks("vide-calc.xlsx") {
        for cell in row {
            assert!(matches!(&cell, Data::Empty | Data::String(_)), "{cell:?}");
            assert!(!text(&cell).contains(['#']) && !text(&cell).starts_with("Err"), "{cell:?}");
        }
    }
    assert_eq!(counts("vide-calc.xlsx"), Vec::<[String; 7]>::new());
}

/// Each mistake of `fautes-calc.xlsx` is counted, and its first cell named.
#[test]
fn the_checks_find_what_is_wrong() {
    let rows = checks("fautes-calc.xlsx");
    let found: Vec<String> = rows
        .iter()
        .filter(|row| text(&row[4]).contains('!'))
        .map(|row| format!("{} | {} | {}", text(&row[0]), text(&row[3]), text(&row[4])))
        .map(|line| line.replace('\u{a0}', " "))
        .collect();
    insta::assert_snapshot!(found.join("\n"), @r"
    Propositions : numéro en double | 2 | Propositions!A4
    Propositions : intitulé ou transition à remplir | 1 | Propositions!A5
    Propositions : transition inconnue | 1 | Propositions!C4
    Propositions : votes à écrire en chiffres | 1 | Propositions!A8
    Propositions : votes papier + numérique différents du total | 1 | Propositions!H3
    Suivi : numéro inconnu | 1 | Suivi!A5
    Suivi : année inconnue | 1 | Suivi!B7
    Suivi : statut inconnu | 1 | Suivi!C6
    Suivi : deux lignes pour une proposition et une année | 2 | Suivi!A3
    Suivi : numéro ou année à remplir | 1 | Suivi!C8
    Suivi : statut à remplir | 1 | Suivi!A9
    ");
    let incomplete = counts("fautes-calc.xlsx");
    insta::assert_snapshot!(
        incomplete.iter().map(|line| line.join(" | ")).collect::<Vec<_>>().join("\n"),
        @r"
    2025 | eau | 2 | 2 | 1 | 0 | 0.5
    2025 | air | 3 | 1 | 0 | 2 | incomplet
    2025 | forêt | 2 | 2 | 1 | 0 | 0.5
    2025 |  | 8 | 6 | 2 | 2 | incomplet
    2024 | eau | 2 | 2 | 2 | 0 | 1
    2024 | air | 2 | 0 | 0 | 2 | 
    2024 | forêt | 2 | 0 | 0 | 2 | 
    2024 |  | 7 | 2 | 2 | 5 | incomplet
    "
    );
}
