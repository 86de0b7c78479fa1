//! `greffe nouveau --depuis`: nothing of a workbook is lost.
#![expect(clippy::disallowed_methods, reason = "tests lay their own files out")]
#![expect(clippy::unwrap_used, reason = "a broken fixture is a failed test")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use greffe::compute::sheet_fingerprint;
use greffe::read::{Held, contents};
use greffe::report::Report;
use greffe::schema::{Column, Sheet};
use rust_xlsxwriter::{Format, Formula, Workbook};

use crate::support::project::{Project, Run, source};
use crate::support::records::{fingerprints, understood};

/// Carries `inputs/suivi.xlsx` over to `suite`.
fn carried(project: &Project, more: &[&str]) -> Run {
    let arguments = [&["nouveau", "suite", "--depuis", "inputs/suivi.xlsx"], more].concat();
    project.run_as_it_is(&arguments)
}

/// What a workbook says, its files lying beside those of `tests/classeurs`.
fn said(path: &Path, name: &str) -> Vec<String> {
    let bytes = std::fs::read(path).unwrap();
    let record = understood(&bytes, name, &mut Report::new()).record;
    let sittings = record.sittings.iter().map(|(id, _)| sheet_fingerprint(&record, id));
    fingerprints(&record).into_iter().chain(sittings).collect()
}

/// Every workbook there is, those of other councils included.
fn names() -> Vec<String> {
    let folder = source("");
    let entries = folder.read_dir().unwrap().map(|entry| entry.unwrap().file_name());
    let mut names: Vec<String> = entries.map(|name| name.into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn every_fact_of_every_workbook_is_carried_twice_over() {
    let names = names();
    assert!(names.len() > 15);
    for name in names {
        let project = Project::of(&name);
        let run = project.run(&["nouveau", "suite", "--depuis", "inputs/suivi.xlsx"]);
        assert_eq!(run.code, 0, "{name} {}", run.problems);
        let before = said(&project.path("inputs/suivi.xlsx"), &name);
        let after = said(&project.path("suite/inputs/suivi.xlsx"), &name);
        let lost = before.iter().filter(|it| !after.contains(it)).count();
        assert_eq!((lost, before.is_empty()), (0, false), "{name}");
        let again =
            project.run_as_it_is(&["nouveau", "puis", "--depuis", "suite/inputs/suivi.xlsx"]);
        assert_eq!(again.code, 0, "{name} {}", again.problems);
        let later = said(&project.path("puis/inputs/suivi.xlsx"), &name);
        assert!(after.iter().all(|it| later.contains(it)), "{name}");
    }
}

/// Whatever program saved it.
#[test]
fn every_format_is_carried() {
    let project = Project::of("fictif");
    project.run(&["verifier"]);
    let before = said(&project.path("inputs/suivi.xlsx"), "fictif");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/workbooks");
    for name in ["fictif-calc.ods", "fictif-calc.xls", "fictif-calc.xlsx", "fictif-openpyxl.xlsx"] {
        std::fs::copy(folder.join(name), project.path("inputs").join(name)).unwrap();
        let from = format!("inputs/{name}");
        let run = project.run_as_it_is(&["nouveau", name, "--depuis", &from]);
        assert_eq!(run.code, 0, "{name} {}", run.problems);
        let after = said(&project.path(name).join("inputs/suivi.xlsx"), "fictif");
        assert!(before.iter().all(|it| after.contains(it)), "{name}");
    }
}

/// The documents of a year, without those that name the workbook.
fn documents(project: &Project, folder: &str) -> BTreeMap<String, Vec<u8>> {
    let names = project.files(folder).into_iter();
    let kept = names.filter(|name| !name.contains("controle-") && name != "manifeste.json");
    kept.map(|name| (name.clone(), std::fs::read(project.path(folder).join(name)).unwrap()))
        .collect()
}

#[test]
fn the_documents_of_past_years_stay_the_same() {
    for (name, years) in [("suivi", &["2022", "2025"][..]), ("fictif", &["2021", "2025"])] {
        let project = Project::of(name);
        project.run(&["verifier"]);
        assert_eq!(carried(&project, &[]).code, 0);
        for year in years {
            let run = project.run_as_it_is(&["produire", "inputs/suivi.xlsx", "--annee", year]);
            assert_eq!(run.code, 0, "{name} {year} {}", run.problems);
            let new = "suite/inputs/suivi.xlsx";
            let run =
                project.run_as_it_is(&["produire", new, "--annee", year, "--sortie", "suite/out"]);
            assert_eq!(run.code, 0, "{name} {year} {}", run.problems);
            let before = documents(&project, &format!("out/{year}"));
            let after = documents(&project, &format!("suite/out/{year}"));
            assert!(!before.is_empty() && before == after, "{name} {year}");
        }
    }
}

#[test]
fn the_new_year_waits_for_its_statuses() {
    let project = Project::of("suivi");
    project.run(&["verifier"]);
    let run = carried(&project, &[]);
    assert!(run.said.contains("Année 2026 : 40 lignes de suivi sont à remplir."), "{}", run.said);
    let run = project.run_as_it_is(&["verifier", "suite/inputs/suivi.xlsx"]);
    assert_eq!(run.code, 0, "{}", run.said);
    assert!(run.said.contains("information[annee-a-remplir] Suivi!C42"), "{}", run.said);
    let file = project.path("suite/inputs/suivi.xlsx");
    let sheet = contents(&std::fs::read(&file).unwrap()).unwrap();
    let progress = sheet.iter().find(|sheet| sheet.name == "Suivi").unwrap();
    let cell = |row, column| progress.cells.get(&(row, column)).map(Held::shown);
    assert_eq!(
        (cell(41, 0), cell(41, 1), cell(41, 2)),
        (Some("1".into()), Some("2026".into()), None)
    );
    assert_eq!((cell(80, 0), cell(80, 1)), (Some("40".into()), Some("2026".into())));
    let run = project.run_as_it_is(&[
        "nouveau",
        "plus",
        "--depuis",
        "suite/inputs/suivi.xlsx",
        "--annee",
        "2026",
    ]);
    assert!(run.said.contains("aucune ligne de suivi n'est à ajouter"), "{}", run.said);
}

/// A year begun must be finished; until it is begun, it leaves the others alone.
#[test]
fn a_year_half_filled_publishes_nothing() {
    let project = Project::of("petite-commune")
        .row(Sheet::Years, [(Column::Year, "2026")])
        .row(Sheet::Progress, [(Column::Number, "1"), (Column::Year, "2026")])
        .row(Sheet::Progress, [(Column::Number, "2"), (Column::Year, "2026")])
        .row(Sheet::Progress, [(Column::Number, "3"), (Column::Year, "2026")]);
    let run = project.run(&["produire"]);
    assert_eq!(run.code, 0, "{}", run.problems);
    assert!(project.path("out/2025/public/bilan-2025.pdf").exists());
    let run = project.text(Sheet::Progress, 6, Column::Status, "en cours").run(&["produire"]);
    assert_eq!(run.code, 1);
    let told = "erreur[cellule-vide] Suivi!C9:C10, 2 cellules\n";
    assert!(run.problems.contains(told), "{}", run.problems);
    assert!(!run.problems.contains("annee-a-remplir"), "{}", run.problems);
}

/// Proposals of that year, no others.
#[test]
fn a_proposal_is_followed_in_its_years() {
    let project = Project::of("petite-commune")
        .set(Sheet::Proposals, 1, Column::Withdrawn, greffe::starter::CellValue::Number(2030))
        .set(Sheet::Proposals, 2, Column::Added, greffe::starter::CellValue::Number(2031));
    project.run(&["verifier"]);
    for (year, rows) in [("2029", "2 lignes"), ("2030", "1 ligne"), ("2031", "2 lignes")] {
        let run = project.run_as_it_is(&[
            "nouveau",
            year,
            "--depuis",
            "inputs/suivi.xlsx",
            "--annee",
            year,
        ]);
        assert!(run.said.contains(&format!("Année {year} : {rows} de suivi")), "{}", run.said);
    }
}

/// A workbook with what no schema knows: a title above the headers, notes at
/// the right, a column without a title, a sheet of the staff's own, every type
/// of cell.
fn untidy(path: &Path) {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Propositions").unwrap();
    sheet.write_string(0, 0, "Convention de démonstration").unwrap();
    for (column, title) in (0..).zip(["Remarques", "Numéro", "Intitulé", "Transition", "", "Coût"])
    {
        sheet.write_string(2, column, title).unwrap();
    }
    for (row, number, title) in [(3, "1", "Un jardin\nsur deux lignes"), (6, "2", "Un banc")] {
        sheet.write_string(row, 0, format!("à revoir {number}")).unwrap();
        sheet.write_string(row, 1, number).unwrap();
        sheet.write_string(row, 2, title).unwrap();
        sheet.write_string(row, 3, "jardins").unwrap();
        sheet.write_string(row, 4, "sans titre").unwrap();
        sheet.write_number(row, 5, 12.5).unwrap();
    }
    sheet.write_string(8, 0, "une ligne qui ne compte pas").unwrap();
    let day = Format::new().set_num_format("dd/mm/yyyy hh:mm");
    let sheet = book.add_worksheet().set_name("Budget - brouillon").unwrap();
    sheet.write_boolean(1, 1, true).unwrap();
    let moment = rust_xlsxwriter::ExcelDateTime::parse_from_str("2025-03-04T10:30").unwrap();
    sheet.write_datetime_with_format(2, 1, &moment, &day).unwrap();
    sheet.write_formula(3, 1, Formula::new("=1+1").set_result("2")).unwrap();
    let sheet = book.add_worksheet().set_name("Contrôles").unwrap();
    sheet.write_string(0, 0, "ceux de la maison").unwrap();
    let sheet = book.add_worksheet().set_name("Suivi").unwrap();
    sheet.write_string(0, 0, "rien qui ressemble à un titre").unwrap();
    book.save(path).unwrap();
}

#[test]
fn what_no_schema_knows_is_kept() {
    let project = Project::blank();
    let path: PathBuf = project.path("inputs/suivi.xlsx");
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    untidy(&path);
    let run = carried(&project, &["--annee", "2026"]);
    // Its sheet Suivi has no header: that is told, and the sheet is kept.
    assert_eq!(run.code, 1, "{}", run.problems);
    assert!(run.problems.contains("[en-tete-absent] Suivi"), "{}", run.problems);
    for told in [
        "Propositions « Remarques », Propositions (sans titre), Propositions « Coût »",
        "Budget - brouillon, Contrôles (2), Suivi (2), Notes reprises",
    ] {
        assert!(run.said.contains(told), "{}", run.said);
    }
    let bytes = std::fs::read(project.path("suite/inputs/suivi.xlsx")).unwrap();
    let sheets = contents(&bytes).unwrap();
    let texts: Vec<String> = sheets
        .iter()
        .skip(2)
        .flat_map(|sheet| {
            sheet.cells.iter().map(|((row, column), raw)| {
                format!("{} {row},{column} {}", sheet.name, raw.shown())
            })
        })
        .collect();
    for kept in [
        "Propositions 1,0 1",
        "Propositions 1,1 Un jardin\nsur deux lignes",
        "Propositions 1,12 à revoir 1",
        "Propositions 2,13 sans titre",
        "Propositions 2,14 12,5",
        "Propositions 3,12 une ligne qui ne compte pas",
        "Budget - brouillon 1,1 vrai",
        "Budget - brouillon 2,1 04/03/2025",
        "Budget - brouillon 3,1 2",
        "Contrôles (2) 0,0 ceux de la maison",
        "Suivi (2) 0,0 rien qui ressemble à un titre",
        "Notes reprises 1,0 Propositions!A1",
        "Notes reprises 1,1 Convention de démonstration",
        "Suivi 1,0 1",
        "Suivi 2,0 2",
        "Années 1,0 2026",
    ] {
        assert!(texts.contains(&kept.to_owned()), "{kept}: {texts:#?}");
    }
    // And once more, to the same cells.
    let run = project.run_as_it_is(&[
        "nouveau",
        "encore",
        "--depuis",
        "suite/inputs/suivi.xlsx",
        "--annee",
        "2026",
    ]);
    assert_eq!(run.code, 0, "{}", run.problems);
    let again =
        contents(&std::fs::read(project.path("encore/inputs/suivi.xlsx")).unwrap()).unwrap();
    for (one, other) in sheets.iter().zip(&again) {
        assert_eq!((&one.name, &one.cells), (&other.name, &other.cells));
    }
    assert_eq!(sheets.len(), again.len());
}

#[test]
fn a_formula_without_its_result_is_not_lost() {
    let project = Project::blank();
    std::fs::create_dir_all(project.path("inputs")).unwrap();
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/workbooks/formule-openpyxl.xlsx");
    std::fs::copy(from, project.path("inputs/suivi.xlsx")).unwrap();
    let run = carried(&project, &[]);
    assert_eq!(run.code, 1);
    assert!(
        run.problems.contains("Propositions!F2") && run.problems.contains("l'enregistrer"),
        "{}",
        run.problems
    );
    assert!(!project.path("suite").exists());
}

#[test]
fn pictures_and_texts_come_along() {
    let project = Project::of("fictif");
    project.run(&["verifier"]);
    let run = carried(&project, &[]);
    assert_eq!(run.code, 0, "{}", run.problems);
    for folder in ["images", "textes"] {
        let from = project.files(&format!("inputs/{folder}"));
        assert!(!from.is_empty());
        for name in from {
            let read =
                |root: &str| std::fs::read(project.path(root).join(folder).join(&name)).unwrap();
            assert!(read("inputs") == read("suite/inputs"), "{name}");
        }
    }
    std::fs::remove_file(project.path("inputs/images/logo.svg")).unwrap();
    let run = project.run_as_it_is(&["nouveau", "sans", "--depuis", "inputs/suivi.xlsx"]);
    assert_eq!(run.code, 1);
    assert!(run.problems.contains("[fichier-joint-absent] Paramètres!B"), "{}", run.problems);
    assert!(project.path("sans/inputs/suivi.xlsx").exists());
}

#[test]
fn what_is_no_workbook_is_said_so() {
    let project = Project::blank();
    std::fs::create_dir_all(project.path("inputs")).unwrap();
    std::fs::write(project.path("inputs/suivi.xlsx"), "not a workbook").unwrap();
    let run = carried(&project, &[]);
    assert_eq!(run.code, 4);
    assert!(run.problems.contains("[pas-un-classeur]"), "{}", run.problems);
    assert!(!project.path("suite").exists());
}

/// A row that the reader does not take for the sheet's own is no proposal to
/// follow, and is kept all the same.
#[test]
fn totals_and_titles_are_no_rows_to_carry() {
    let project = Project::of("petite-commune")
        .row(Sheet::Proposals, [(Column::Number, "Total"), (Column::Paper, "120")])
        .row(
            Sheet::Proposals,
            [
                (Column::Number, "N°"),
                (Column::Title, "Intitulé"),
                (Column::Transition, "Transition"),
            ],
        );
    let read = project.run(&["verifier"]);
    for rule in ["[ligne-de-total]", "[titres-repetes]"] {
        assert!(read.said.contains(rule), "{}", read.said);
    }
    let run = carried(&project, &[]);
    assert_eq!(run.code, 0, "{}", run.problems);
    assert!(run.said.contains("Année 2026 : 3 lignes de suivi"), "{}", run.said);
    assert!(run.said.contains(" : Propositions!5, Propositions!6."), "{}", run.said);
    let bytes = std::fs::read(project.path("suite/inputs/suivi.xlsx")).unwrap();
    let sheets = contents(&bytes).unwrap();
    let holds = |name: &str, text: &str| {
        let sheet = sheets.iter().find(|sheet| sheet.name == name).unwrap();
        sheet.cells.iter().any(|(at, held)| at.0 > 0 && held.shown() == text)
    };
    assert!(!holds("Suivi", "Total") && !holds("Propositions", "Total"));
    assert!(!holds("Propositions", "Intitulé"));
    assert!(holds("Notes reprises", "Total") && holds("Notes reprises", "120"));
    assert!(holds("Notes reprises", "Intitulé"));
}

#[test]
fn a_workbook_with_errors_is_carried_with_a_word() {
    let project = Project::of("petite-commune").text(Sheet::Progress, 0, Column::Status, "presque");
    let read = project.run(&["verifier"]);
    let counted = read.said.lines().find(|line| line.contains(" dans inputs/suivi.xlsx")).unwrap();
    let run = carried(&project, &[]);
    assert_eq!(run.code, 0, "{}", run.problems);
    assert!(run.said.contains(&format!("Attention : {counted}")), "{}", run.said);
    assert!(run.said.contains("d'abord : greffe verifier inputs/suivi.xlsx"), "{}", run.said);
    assert!(!run.said.contains("est prêt"), "{}", run.said);
    assert!(project.path("suite/inputs/suivi.xlsx").exists());
}

#[test]
fn a_year_past_is_refused_and_a_year_known_is_said_so() {
    let project = Project::of("petite-commune");
    project.run(&["verifier"]);
    let run = carried(&project, &["--annee", "2024"]);
    assert_eq!(run.code, 2, "{}", run.problems);
    assert!(run.problems.contains("inputs/suivi.xlsx va jusqu'à 2025"), "{}", run.problems);
    assert!(!project.path("suite").exists());
    let run = carried(&project, &["--annee", "2025"]);
    assert_eq!(run.code, 0, "{}", run.problems);
    assert!(run.said.contains("Année 2025, déjà dans le classeur"), "{}", run.said);
}
