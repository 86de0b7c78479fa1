//! What somebody who begins is told: nothing typed is lost without a word, and
//! what to do next can be typed as it is told.
#![expect(clippy::disallowed_methods, reason = "tests lay their own files out")]

use greffe::schema::{Column, Sheet};
use greffe::starter::CellValue;

use crate::support::book::Book;
use crate::support::project::{Project, Run, source};

/// The heads of one rule.
fn heads(run: &Run, slug: &str) -> Vec<String> {
    let told = format!("[{slug}] ");
    run.heads().into_iter().filter(|head| head.contains(&told)).collect()
}

#[test]
fn the_opposite_of_a_status_is_not_proposed() {
    let run = Project::of("petite-commune")
        .text(Sheet::Progress, 0, Column::Status, "pas en cours")
        .run(&["verifier"]);
    assert_eq!(heads(&run, "statut-inconnu").len(), 1, "{}", run.said);
    assert!(!run.said.contains("vouliez-vous dire"), "{}", run.said);
}

/// The year alone is missing: the row is not dropped, and the rows that lead to
/// it are not told in its place.
#[test]
fn a_year_left_empty_is_told_where_it_is() {
    let project = Project::of("petite-commune");
    let last = project.rows(Sheet::Years) - 1;
    let run = project.set(Sheet::Years, last, Column::Year, CellValue::Empty).run(&["verifier"]);
    let place = format!("erreur[cellule-vide] Années!A{}", last + 2);
    assert_eq!(heads(&run, "cellule-vide"), [place], "{}", run.said);
    assert_eq!(heads(&run, "reference-inconnue"), [""; 0], "{}", run.said);
}

#[test]
fn a_row_without_its_key_is_told_unless_nobody_typed_it() {
    let clear = |project: Project| {
        let row = project.rows(Sheet::Proposals) - 1;
        let columns = Sheet::Proposals.spec().columns.iter().filter(|spec| spec.required);
        let cleared = columns.fold(project, |project, spec| {
            project.set(Sheet::Proposals, row, spec.column, CellValue::Empty)
        });
        (cleared, row)
    };
    let (project, row) = clear(Project::of("petite-commune"));
    let run = project
        .text(Sheet::Proposals, row, Column::ShortTitle, "Le gué")
        .text(Sheet::Proposals, row, Column::Pilot, "Voirie")
        .run(&["verifier"]);
    let told = heads(&run, "cellule-vide");
    assert!(
        told.iter().any(|head| head.contains(&format!("Propositions!A{}", row + 2))),
        "{told:?}"
    );
    // A sum drawn down rows made ready in advance says nothing.
    let (project, row) = clear(Project::of("petite-commune"));
    let columns = Sheet::Proposals.spec().columns.iter().filter(|spec| !spec.required);
    let project = columns.fold(project, |project, spec| {
        project.set(Sheet::Proposals, row, spec.column, CellValue::Empty)
    });
    let run =
        project.set(Sheet::Proposals, row, Column::Total, CellValue::Number(0)).run(&["verifier"]);
    assert_eq!(heads(&run, "cellule-vide"), [""; 0], "{}", run.said);
}

#[test]
fn a_report_without_the_names_of_its_cover_is_told() {
    let run = Project::blank().run(&["verifier"]);
    assert_eq!(heads(&run, "collectivite-absente"), [""; 0], "{}", run.said);
    let mut project = Project::of("petite-commune");
    for row in 0..project.rows(Sheet::Settings) {
        if ["Collectivité", "Convention"]
            .contains(&project.cell(Sheet::Settings, row, Column::Key).as_str())
        {
            project = project.set(Sheet::Settings, row, Column::Value, CellValue::Empty);
        }
    }
    let run = project.run(&["verifier"]);
    assert_eq!(
        heads(&run, "collectivite-absente"),
        ["avertissement[collectivite-absente] Paramètres"]
    );
    assert!(run.said.contains("« Collectivité » et « Convention » manquent"), "{}", run.said);
    assert_eq!(run.code, 0);
}

#[test]
fn a_row_twice_and_its_wrong_status_are_told_in_one_run() {
    for wrong in 0..2 {
        let project = Project::of("petite-commune")
            .text(Sheet::Progress, 1, Column::Number, "1")
            .text(Sheet::Progress, wrong, Column::Status, "au point mort");
        let run = project.run(&["verifier"]);
        assert_eq!(heads(&run, "cle-en-double").len(), 1, "{}", run.said);
        assert_eq!(heads(&run, "statut-inconnu").len(), 1, "{}", run.said);
    }
}

#[test]
fn a_day_that_cannot_be_read_is_not_told_to_be_missing() {
    let project = Project::of("petite-commune");
    let last = project.rows(Sheet::Years) - 1;
    let run = project.text(Sheet::Years, last, Column::ClosedOn, "fin novembre").run(&["verifier"]);
    assert_eq!(heads(&run, "valeur-inattendue").len(), 1, "{}", run.said);
    assert_eq!(heads(&run, "date-d-arrete-absente"), [""; 0], "{}", run.said);
}

#[test]
fn a_file_name_with_a_space_is_told_as_it_is_typed() {
    let project = Project::of("petite-commune");
    std::fs::create_dir_all(project.path("inputs")).unwrap();
    for name in ["suivi copie.xlsx", "suivi.xlsx"] {
        std::fs::write(project.path("inputs").join(name), project.workbook()).unwrap();
    }
    let run = project.run_as_it_is(&["verifier"]);
    assert!(run.problems.contains("greffe verifier \"inputs/suivi copie.xlsx\""), "{run:?}");
    let run = project.run_as_it_is(&["verifier", "inputs/suivi copie.xlsx"]);
    assert!(run.said.ends_with("greffe produire \"inputs/suivi copie.xlsx\"\n"), "{run:?}");
}

#[test]
fn one_who_stands_in_the_wrong_folder_is_shown_the_way() {
    let project = Project::blank();
    let run = project.run_as_it_is(&["verifier"]);
    assert_eq!(run.code, 2);
    assert!(run.problems.contains("Il n'y a pas de dossier inputs/ ici."), "{run:?}");
    assert!(run.problems.contains("greffe nouveau"), "{run:?}");
    project.run_as_it_is(&["nouveau", "ma convention"]);
    let run = project.run_as_it_is(&["verifier"]);
    assert!(run.problems.contains("cd \"ma convention\"\n"), "{run:?}");
    // Of two, neither is chosen.
    project.run_as_it_is(&["nouveau", "autre"]);
    let run = project.run_as_it_is(&["verifier"]);
    assert!(!run.problems.contains("cd "), "{run:?}");
}

#[test]
fn an_empty_workbook_says_where_to_begin() {
    let project = Project::blank();
    project.run_as_it_is(&["nouveau", "."]);
    for verb in ["verifier", "produire"] {
        let run = project.run_as_it_is(&[verb]);
        let told = format!("{}{}", run.problems, run.said);
        let step = format!(
            "commencer par la feuille Paramètres ; la feuille « Mode d'emploi » dit comment. \
             Puis : greffe {verb} inputs/suivi.xlsx\n"
        );
        assert!(told.contains(&step), "{told}");
    }
}

#[test]
fn a_year_that_is_not_there_gives_way_to_one_that_is() {
    let project = Project::of("suivi");
    let run = project.run(&["verifier", "--annee", "2031"]);
    assert!(!run.said.contains("--annee 2031"), "{}", run.said);
    let run = project.run(&["produire", "--annee", "2031"]);
    assert!(run.problems.contains("[rien-a-publier]"), "{}", run.problems);
    assert!(!run.problems.contains("--annee 2031"), "{}", run.problems);
    assert!(run.problems.contains("greffe produire inputs/suivi.xlsx --annee 20"), "{run:?}");
}

#[test]
fn a_wrong_command_is_put_right_in_one_word() {
    let project = Project::blank();
    let told = |words: &[&str]| project.run_as_it_is(words).problems;
    assert!(told(&["verifie"]).contains("vouliez-vous dire « verifier » ?"));
    assert!(told(&["verifier", "--vers="]).starts_with("Il manque la valeur de --vers.\n"));
    assert!(told(&["verifier", "--vers"]).starts_with("Il manque la valeur de --vers.\n"));
    assert!(told(&["regles", "quorum"]).contains("« quorum-non-atteint »"));
    let run = project.run(&["verifier", "--vers", "inputs/suivi.xlsx"]);
    assert!(run.problems.contains("  Ce nom est celui du classeur vérifié"), "{run:?}");
    assert!(!run.problems.contains("le système dit"), "{run:?}");
    assert!(!told(&["verifier", ".."]).contains("..."));
}

#[test]
fn the_beginning_of_a_name_lists_the_figures_that_begin_so() {
    let run = Project::of("suivi").run(&["expliquer", "taux"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.said.contains("dont le nom commence par « taux »"), "{}", run.said);
    assert!(run.said.contains("taux.total"), "{}", run.said);
    assert!(!run.said.contains("nb.total"), "{}", run.said);
}

#[test]
fn a_list_parted_by_a_word_is_proposed_with_its_semicolons() {
    let run = Project::of("petite-commune")
        .row(
            Sheet::Focus,
            [(Column::Year, "2025"), (Column::Text, "Essai."), (Column::Proposals, "1 et 2")],
        )
        .run(&["verifier"]);
    assert!(run.said.contains("vouliez-vous dire « 1 ; 2 » ?"), "{}", run.said);
}

#[test]
fn what_is_accepted_is_told() {
    let project = Project::of("petite-commune")
        .row(Sheet::Settings, [(Column::Key, "Réglage fictif"), (Column::Value, "x")])
        .text(Sheet::Progress, 0, Column::Status, "au point mort")
        .text(Sheet::Progress, 1, Column::Year, "an deux")
        .text(Sheet::Proposals, 0, Column::Paper, "-3");
    let said = project.run(&["verifier"]).said;
    for told in [
        "attendu   Collectivité, Convention, ",
        "l'ajouter dans la feuille Statuts s'il en est un",
        "attendu   une année de la feuille Années : 2025",
        "attendu   un nombre entier, positif ou nul",
    ] {
        assert!(said.contains(told), "{told}: {said}");
    }
}

/// The tab is one letter short of the sheet's name: both are told.
#[test]
fn a_tab_that_is_not_quite_ours_is_told_by_its_own_name() {
    let mut book = Book::of(&source("petite-commune"));
    book.remove("Propositions");
    let rows = [["N°", "Intitulé", "Transition"], ["1", "", "haies"]];
    let rows: Vec<Vec<String>> = rows.iter().map(|row| row.map(str::to_owned).to_vec()).collect();
    book.put("Proposition", &rows);
    let project = Project::blank();
    std::fs::write(project.path("suivi.xlsx"), book.bytes()).unwrap();
    let run = project.run_as_it_is(&["verifier", "suivi.xlsx"]);
    let head = "erreur[cellule-vide] Propositions!B2 (onglet « Proposition »)";
    assert_eq!(heads(&run, "cellule-vide"), [head], "{}", run.said);
}
