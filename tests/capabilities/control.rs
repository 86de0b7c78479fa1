//! The control sheet, and what becomes of a vote without its irregular voices.
#![expect(clippy::disallowed_methods, reason = "tests lay their own files out")]
#![expect(clippy::unwrap_used, reason = "a broken fixture is a failed test")]

use std::path::Path;

use greffe::schema::{Column, Sheet};
use greffe::starter::CellValue;

use crate::support::pdf::{assert_conforms, pages, squeezed, text};
use crate::support::project::{Project, Run};

/// Produces a year and reads its control sheet.
fn sheet(project: &Project, year: &str) -> (String, Run) {
    let run = project.run(&["produire", "--annee", year]);
    assert_eq!(run.code, 0, "{}", run.problems);
    let path = project.path(&format!("out/{year}/interne/controle-{year}.pdf"));
    let bytes = std::fs::read(&path).unwrap();
    assert_conforms(&bytes, "controle");
    // Given to whoever checks after us, under the name of its test.
    let shelf = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/ci-pdf");
    std::fs::create_dir_all(&shelf).unwrap();
    let test = std::thread::current().name().unwrap_or_default().replace("::", "-");
    std::fs::write(shelf.join(format!("{test}.pdf")), bytes).unwrap();
    (text(&path), run)
}

fn assert_says(text: &str, sentences: &[&str]) {
    for sentence in sentences {
        assert!(text.contains(&squeezed(sentence)), "« {sentence} » is not in: {text}");
    }
}

/// The row of a sheet that has this text in a column.
fn row_of(project: &Project, sheet: Sheet, cells: &[(Column, &str)]) -> usize {
    let is = |row: &usize| {
        cells.iter().all(|(column, text)| project.cell(sheet, *row, *column) == *text)
    };
    (0..project.rows(sheet)).find(is).unwrap()
}

/// Clématite gives her proxy to Hortense, who carries one already.
fn two_proxies(votes_for: u32, against: u32) -> Project {
    let project = Project::of("fictif");
    let giver = [(Column::Sitting, "VILLE-2025-12"), (Column::Member, "Clématite ROSSIGNOL")];
    let row = row_of(&project, Sheet::Attendance, &giver);
    let secret = row_of(&project, Sheet::Deliberations, &[(Column::Code, "VILLE-2025-12-07")]);
    let number = CellValue::Number;
    project
        .text(Sheet::Attendance, row, Column::ProxyTo, "Hortense LIBELLULE")
        .set(Sheet::Deliberations, secret, Column::For, number(votes_for))
        .set(Sheet::Deliberations, secret, Column::Against, number(against))
        .set(Sheet::Deliberations, secret, Column::NonParticipation, number(1))
        .text(
            Sheet::Attendance,
            row,
            Column::Derogation,
            "Faits constatés en séance (essai fictif)",
        )
}

#[test]
fn a_year_without_a_fault_is_told_figure_by_figure() {
    let project = Project::of("fictif");
    let (sheet, _) = sheet(&project, "2025");
    assert_says(
        &sheet,
        &[
            "Feuille de contrôle 2025",
            "Situation au 28 novembre 2025",
            "Publié : rien ne bloque.",
            "0 erreur",
            "1 avertissement",
            "7 informations",
            // The report, its calculation and its cells.
            "82,6 %",
            "19 ÷ 23 = 0,82608…",
            "Suivi!C95:C117",
            "13 réalisées + 6 pérennisées",
            "1 808 papier + 7 128 numérique",
            "Propositions!F2:G25",
            // An act, on one line since the sheet has two pages.
            "26 + 4 + 3 = 33",
            "26 + 4 − 1 = 29",
            "22 + 4 + 3 = 29",
            "27 pour 17",
            "Délibérations!Q4:S4, V4",
            "Présences!C35:C67",
            // What to read.
            "pouvoir-sans-effet",
            "Présences!D62",
            // The rules.
            "plus de la moitié des membres en exercice : 17 sur 33",
            "1 par membre",
            "CGCT, L2121-17",
            "page 1/2",
        ],
    );
    assert!(!sheet.contains("dérogation"), "{sheet}");
}

#[test]
fn the_sheet_tells_the_files_by_their_printed_fingerprints() {
    let project = Project::of("fictif");
    let (sheet, _) = sheet(&project, "2025");
    let manifest = std::fs::read(project.path("out/2025/manifeste.json")).unwrap();
    let manifest: serde_json::Value = serde_json::from_slice(&manifest).unwrap();
    assert_says(&sheet, &["suivi.xlsx", manifest["classeur"]["sha256"].as_str().unwrap()]);
    for file in manifest["fichiers"].as_array().unwrap() {
        let path = file["chemin"].as_str().unwrap();
        // Data have a digest, and no print.
        let Some(printed) = file["empreinte"].as_str() else { continue };
        let printed: String = printed.chars().take(16).collect();
        let told = sheet.contains(&squeezed(path)) && sheet.contains(&printed);
        assert_eq!(told, path != "interne/controle-2025.pdf", "{path}");
    }
}

/// The workbook's name is on the control sheet, and on no other document.
#[test]
fn another_name_changes_the_control_sheet_alone() {
    let project = Project::of("fictif");
    project.run(&["produire", "--annee", "2024"]);
    // No face draws these; the sheet is made all the same.
    let other = "inputs/suivi 漢😀.xlsx";
    std::fs::rename(project.path("inputs/suivi.xlsx"), project.path(other)).unwrap();
    let run = project.run_as_it_is(&["produire", other, "--annee", "2024", "--sortie", "autre"]);
    assert_eq!(run.code, 0, "{}", run.problems);
    let files = project.files("out/2024");
    assert_eq!(files, project.files("autre/2024"));
    for file in files {
        let read = |folder: &str| std::fs::read(project.path(folder).join(&file)).unwrap();
        let same = read("out/2024") == read("autre/2024");
        let names = file == "interne/controle-2024.pdf" || file == "manifeste.json";
        assert_eq!(same, !names, "{file}");
    }
}

#[test]
fn an_outcome_that_does_not_hang_on_a_proxy_is_said_unchanged() {
    let (sheet, run) = sheet(&two_proxies(20, 5), "2025");
    let head = "avertissement[pouvoirs-en-trop]";
    assert!(run.heads().iter().any(|it| it.starts_with(head)), "{}", run.problems);
    assert!(
        run.problems.contains("Sans les voix irrégulières, le résultat ne change pas."),
        "{}",
        run.problems
    );
    assert_says(
        &sheet,
        &[
            "Une irrégularité est maintenue par dérogation.",
            "Motif de dérogation : Faits constatés en séance (essai fictif).",
            "Sans les voix irrégulières, le résultat ne change pas.",
            // Named voices: one for, one abstention; the worse of the two goes.
            "Rapport n° 5",
            "sans 1 voix irrégulière",
            "21 pour, 4 contre",
            "22 − 1 pour",
            // A secret ballot: nobody knows.
            "19 pour, 5 contre",
            "20 − 1 pour",
            "résultat inchangé",
        ],
    );
    assert!(!sheet.contains(&squeezed("résultat dépendant")), "{sheet}");
}

#[test]
fn an_outcome_that_hangs_on_a_proxy_is_said_so() {
    let (sheet, run) = sheet(&two_proxies(13, 12), "2025");
    let told = "Le résultat de la question n° 7 dépend des voix irrégulières ; les autres résultats \
        ne changent pas.";
    assert!(run.problems.contains(told), "{}", run.problems);
    assert_says(
        &sheet,
        &[
            "Une irrégularité est maintenue par dérogation ; le résultat du rapport n° 7 en dépend.",
            "12 pour, 12 contre",
            "résultat dépendant",
            "résultat inchangé",
        ],
    );
}

/// Without a reason, it is an error like another, and tells its effect too.
#[test]
fn a_proxy_above_the_cap_blocks_without_a_reason() {
    let project = two_proxies(13, 12);
    let giver = [(Column::Sitting, "VILLE-2025-12"), (Column::Member, "Clématite ROSSIGNOL")];
    let row = row_of(&project, Sheet::Attendance, &giver);
    let run = project
        .set(Sheet::Attendance, row, Column::Derogation, CellValue::Empty)
        .run(&["produire", "--annee", "2025"]);
    assert_eq!(run.code, 1);
    assert!(run.problems.contains("erreur[pouvoirs-en-trop]"), "{}", run.problems);
    assert!(run.problems.contains("dépend des voix irrégulières"), "{}", run.problems);
}

/// The voice of an interested member was cast: it counts, and is recounted as
/// it was cast.
#[test]
fn an_interested_member_who_voted_is_counted_and_recounted() {
    let project = Project::of("fictif").row(
        Sheet::Withdrawals,
        [
            (Column::Deliberation, "VILLE-2025-12-05"),
            (Column::Member, "Marguerite FAUVETTE"),
            (Column::Motive, "intéressé L2131-11"),
        ],
    );
    let act = row_of(&project, Sheet::Deliberations, &[(Column::Code, "VILLE-2025-12-05")]);
    let project = project.text(Sheet::Deliberations, act, Column::Derogation, "Essai fictif");
    let (sheet, run) = sheet(&project, "2025");
    let head = "avertissement[conseiller-interesse]";
    assert!(run.heads().iter().any(|it| it.starts_with(head)), "{}", run.problems);
    assert_says(
        &sheet,
        &[
            // Her own voice and the one she carried, both against.
            "sans 2 voix irrégulières",
            "22 pour, 2 contre",
            "4 − 2 contre",
            "résultat inchangé",
            "Sans les voix irrégulières, le résultat ne change pas.",
        ],
    );
    // The act does not say of her that she took no part.
    let act = text(&project.path("out/2025/public/deliberation-VILLE-2025-12-05.pdf"));
    assert!(!act.contains("intéressée"), "{act}");
}

#[test]
fn a_missed_quorum_is_not_counted_again() {
    let mut project = Project::of("maraussan");
    for name in [
        "ALBECQ",
        "ARNAUD",
        "BOUCAUD",
        "BURONFOSSE",
        "DEJEAN",
        "FREYTES",
        "LABOURDETTE",
        "LIGNON",
        "SANCHEZ",
        "SOULET",
    ] {
        let row = row_of(&project, Sheet::Attendance, &[(Column::Member, name)]);
        project = project.text(Sheet::Attendance, row, Column::State, "absent");
    }
    let project = project.set(Sheet::Deliberations, 0, Column::For, CellValue::Number(12)).text(
        Sheet::Deliberations,
        0,
        Column::Derogation,
        "Essai",
    );
    let (sheet, _) = sheet(&project, "2016");
    assert_says(
        &sheet,
        &[
            "quorum-non-atteint",
            "non atteint",
            "Motif de dérogation : Essai.",
            "Le quorum ne se recompte pas",
        ],
    );
}

#[test]
fn a_year_of_acts_has_no_report_in_its_sheet() {
    let (sheet, _) = sheet(&Project::of("maraussan"), "2016");
    assert_says(
        &sheet,
        &[
            "MARAUSSAN-2016-07-12-PV",
            "22 pour + 0 contre + 5 abstentions",
            "21 + 6 − 0",
            "page 1/1",
        ],
    );
    assert!(!sheet.contains("Situation") && !sheet.contains("Taux"), "{sheet}");
}

#[test]
fn a_year_of_report_has_no_act_in_its_sheet() {
    let (sheet, _) = sheet(&Project::of("fictif"), "2022");
    assert_says(&sheet, &["21,7 %", "5 ÷ 23", "page 1/1"]);
    assert!(!sheet.contains("Votants") && !sheet.contains("Règlesappliquées"), "{sheet}");
}

/// Sixty acts more and forty warnings: several pages, every act told, every cause.
#[test]
fn a_heavy_year_is_told_on_several_pages() {
    let mut project = Project::of("fictif");
    for item in 8..68 {
        let (item, code) = (item.to_string(), format!("VILLE-2025-12-{item:02}"));
        let number = format!("D-2025-{item}");
        let typed = if item == "30" { "adopté à la majorité" } else { "" };
        project = project.row(
            Sheet::Deliberations,
            [
                (Column::Code, code.as_str()),
                (Column::Sitting, "VILLE-2025-12"),
                (Column::Title, "Question fictive"),
                (Column::Kind, "vote"),
                (Column::Item, item.as_str()),
                (Column::ActNumber, number.as_str()),
                (Column::SubjectCode, "5.2"),
                (Column::For, "29"),
                (Column::Against, "0"),
                (Column::Abstention, "0"),
                (Column::Result, typed),
            ],
        );
    }
    for setting in 0..40 {
        let key = format!("Réglage fictif {setting}");
        project = project.row(Sheet::Settings, [(Column::Key, key.as_str()), (Column::Value, "x")]);
    }
    let (sheet, run) = sheet(&project, "2025");
    // Forty settings that no one knows are one cause.
    assert!(run.problems.contains("3 avertissements"), "{}", run.problems);
    let told: Vec<String> = pages(&project.path("out/2025/interne/controle-2025.pdf"));
    assert!((3..=7).contains(&told.len()), "{} pages", told.len());
    for (page, text) in (1..).zip(&told) {
        assert!(text.contains(&format!("page{page}/{}", told.len())), "{text}");
    }
    for item in 8..68 {
        assert!(sheet.contains(&format!("Rapportn°{item}")), "{item}");
    }
    assert_says(
        &sheet,
        &["Paramètres!A9:A48, 40 cellules", "« Réglage fictif 0 »", "et 36 autres"],
    );
    assert!(sheet.contains("libelle-du-resultat"));
}
