//! The open data of each body: SCDL « Délibérations » 2.1.5, read back.
#![expect(clippy::disallowed_methods, reason = "leaves its files to other checkers")]
#![expect(clippy::unwrap_used, reason = "a broken fixture is a failed test")]

use std::collections::BTreeMap;
use std::path::Path;

use greffe::compute::compute;
use greffe::data::{COLUMNS, csv, deliberations};
use greffe::report::Report;
use greffe::schema::{Column, Sheet};
use greffe::starter::{self, CellValue};
use proptest::prelude::*;

use crate::support::golden;
use crate::support::project::{Project, source};
use crate::support::records::understood;
use crate::support::tables;

type Rows = Vec<BTreeMap<String, String>>;

/// Produces a year, and gives its open data to whoever checks after us.
fn produced(name: &str, project: &Project, year: &str) -> BTreeMap<String, Rows> {
    let run = project.run(&["produire", "--annee", year]);
    assert_eq!(run.code, 0, "{}", run.problems);
    let shelf = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/ci-data");
    std::fs::create_dir_all(&shelf).unwrap();
    let folder = format!("out/{year}/public/donnees");
    let mut files = BTreeMap::new();
    for file in project.files(&folder).into_iter().filter(|it| it.contains("_deliberations-")) {
        let bytes = std::fs::read(project.path(&folder).join(&file)).unwrap();
        files.insert(file.clone(), rows(&bytes));
        std::fs::write(shelf.join(format!("{name}-{file}")), bytes).unwrap();
    }
    files
}

/// The rows of a file, by column.
fn rows(bytes: &[u8]) -> Rows {
    let mut reader = csv::Reader::from_reader(bytes);
    let header = reader.headers().unwrap().clone();
    assert_eq!(header.iter().collect::<Vec<_>>(), COLUMNS);
    let named = |row: csv::StringRecord| {
        header.iter().zip(row.iter()).map(|(name, it)| (name.to_owned(), it.to_owned())).collect()
    };
    reader.records().map(|row| named(row.unwrap())).collect()
}

fn cells<const N: usize>(row: &BTreeMap<String, String>, columns: [&str; N]) -> [String; N] {
    columns.map(|column| row[column].clone())
}

const VOTE: [&str; 5] =
    ["VOTE_EFFECTIF", "VOTE_REEL", "VOTE_POUR", "VOTE_CONTRE", "VOTE_ABSTENTION"];

#[test]
fn two_fictional_bodies_have_a_file_each() {
    let project = Project::of("fictif");
    let files = produced("fictif", &project, "2025");
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        ["20251212_219900008_deliberations-2025.csv", "20251219_249900002_deliberations-2025.csv"]
    );
    let text = |name: &str| {
        let path = project.path("out/2025/public/donnees").join(name);
        String::from_utf8(std::fs::read(path).unwrap()).unwrap()
    };
    for name in names {
        let text = text(name);
        assert!(!text.starts_with('\u{feff}'), "no byte order mark");
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count(), "RFC 4180");
    }
    golden("scdl-ville-2025", &text("20251212_219900008_deliberations-2025.csv"));
    golden("scdl-agglo-2025", &text("20251219_249900002_deliberations-2025.csv"));
    // The secret ballot of question 7: three blanks and a void one are no votes.
    let town = &files["20251212_219900008_deliberations-2025.csv"];
    let secret = town.iter().find(|row| row["DELIB_ID"] == "2025-0150").unwrap();
    assert_eq!(cells(secret, VOTE), ["33", "24", "19", "5", "0"]);
    // Taking note is no vote.
    let note = town.iter().find(|row| row["DELIB_ID"] == "2025-0130").unwrap();
    assert_eq!(cells(note, VOTE), [""; 5]);
    produced("fictif", &project, "2024");
}

/// Data and documents are published together, each with its digest.
#[test]
fn the_manifest_lists_the_data() {
    let project = Project::of("fictif");
    assert_eq!(project.run(&["produire", "--annee", "2025"]).code, 0);
    let manifest = std::fs::read(project.path("out/2025/manifeste.json")).unwrap();
    let manifest: serde_json::Value = serde_json::from_slice(&manifest).unwrap();
    for path in [
        "public/donnees/20251212_219900008_deliberations-2025.csv",
        "interne/seance-VILLE-2025-12.json",
    ] {
        let told = manifest["fichiers"].as_array().unwrap();
        let told = told.iter().find(|file| file["chemin"] == path).unwrap();
        let bytes = std::fs::read(project.path("out/2025").join(path)).unwrap();
        assert_eq!(told["sha256"], greffe::compute::sha256(&bytes).as_str());
    }
}

/// The act of 29 June 2022, and a vote of another council. Their workbooks have
/// no subject, and that council no SIRET: ours are for the test.
#[test]
fn real_sittings_have_their_row() {
    let june = Project::of("suivi").text(Sheet::Deliberations, 0, Column::SubjectCode, "5.2");
    let files = produced("suivi", &june, "2022");
    let [row] = files["20220629_216301135_deliberations-2022.csv"].as_slice() else {
        panic!("{files:?}")
    };
    assert_eq!(
        cells(row, ["COLL_NOM", "COLL_SIRET", "DELIB_ID", "DELIB_DATE", "PREF_ID"]),
        [
            "Ville de Clermont-Ferrand",
            "21630113500010",
            "VILLE-2022-06-29-06",
            "2022-06-29",
            "PREF063"
        ]
    );
    assert_eq!(cells(row, VOTE), [""; 5]);
    let vote = Project::of("maraussan")
        .text(Sheet::Assemblies, 0, Column::Siret, "21990000800018")
        .text(Sheet::Deliberations, 0, Column::SubjectCode, "5.2");
    let files = produced("maraussan", &vote, "2016");
    let [row] = files["20160712_219900008_deliberations-2016.csv"].as_slice() else {
        panic!("{files:?}")
    };
    assert_eq!(cells(row, VOTE), ["27", "27", "22", "0", "5"]);
}

#[test]
fn drafts_and_bodies_without_a_siret_have_no_file() {
    let project = Project::of("suivi");
    let run = project.run(&["produire"]);
    assert_eq!(run.code, 0);
    let made = project.files("out/2025/public/donnees");
    assert_eq!(made, ["bilan.json", "datapackage.json", "propositions.csv", "suivi.csv"]);
    let told = "information[donnees-ouvertes-sans-siret] Assemblées!A3";
    assert!(run.heads().contains(&told.to_owned()), "{:?}", run.heads());
    // A taken act without a subject: said, and left out rather than guessed.
    let run = project.run(&["produire", "--annee", "2022"]);
    assert_eq!(run.code, 0);
    assert!(!project.path("out/2022/public/donnees").exists());
    let told = "avertissement[matiere-absente] Délibérations!A2";
    assert!(run.heads().contains(&told.to_owned()), "{:?}", run.heads());
}

#[test]
fn each_cell_that_the_validators_miss_is_told() {
    let act = |project: Project, column, text| project.text(Sheet::Deliberations, 2, column, text);
    for (column, text, slug, cells_left) in [
        (Column::SubjectCode, "9.5", "avertissement[matiere-inconnue] Délibérations!K4", None),
        (Column::SubjectCode, "5.2.1", "avertissement[matiere-inconnue] Délibérations!K4", None),
        (
            Column::BudgetYear,
            "2025",
            "avertissement[budget-incomplet] Délibérations!L4",
            Some(("BUDGET_ANNEE", "")),
        ),
        (
            Column::BudgetYear,
            "2025-2026",
            "avertissement[annee-de-budget] Délibérations!L4",
            Some(("BUDGET_ANNEE", "")),
        ),
        (
            Column::BudgetName,
            "Budget principal",
            "avertissement[budget-incomplet] Délibérations!M4",
            Some(("BUDGET_NOM", "")),
        ),
        (
            Column::Url,
            "https://val-imagine.example/a|b%",
            "avertissement[adresse-non-encodee] Délibérations!AH4",
            Some(("DELIB_URL", "https://val-imagine.example/a%7Cb%25")),
        ),
        (
            Column::ActNumber,
            "2025.0140",
            "avertissement[numero-d-acte-en-chiffres] Délibérations!F4",
            Some(("DELIB_ID", "2025.0140")),
        ),
        (
            Column::ActNumber,
            "",
            "information[numero-d-acte-absent] Délibérations!A4",
            Some(("DELIB_ID", "VILLE-2025-12-05")),
        ),
        (Column::ActNumber, "=1+1", "", Some(("DELIB_ID", "'=1+1"))),
    ] {
        let project = act(Project::of("fictif"), column, text);
        let run = project.run(&["produire", "--annee", "2025"]);
        assert_eq!(run.code, 0, "{}", run.problems);
        assert!(run.heads().iter().any(|head| head.starts_with(slug)), "{slug} {:?}", run.heads());
        let path = "out/2025/public/donnees/20251212_219900008_deliberations-2025.csv";
        let file = rows(&std::fs::read(project.path(path)).unwrap());
        let title = "Convention citoyenne fictive de Val-Imaginé : bilan 2025";
        let row = file.iter().find(|row| row["DELIB_OBJET"] == title);
        let found = row.map(|row| cells_left.map(|(column, _)| row[column].as_str()));
        assert_eq!(found.flatten(), cells_left.map(|(_, left)| left), "{text}");
    }
    let run = Project::of("fictif")
        .text(Sheet::Assemblies, 0, Column::Prefecture, "préfecture 99")
        .run(&["verifier", "--annee", "2025"]);
    let told = "avertissement[prefecture-mal-ecrite] Assemblées!E2";
    assert!(run.heads().contains(&told.to_owned()), "{:?}", run.heads());
}

/// A code that stands for a number may not be another act's number.
#[test]
fn an_identifier_serves_once() {
    let run = Project::of("fictif")
        .text(Sheet::Deliberations, 2, Column::ActNumber, "")
        .text(Sheet::Deliberations, 3, Column::ActNumber, "VILLE-2025-12-05")
        .run(&["verifier", "--annee", "2025"]);
    let told = "erreur[numero-d-acte-en-double] Délibérations!F5";
    assert!(run.heads().contains(&told.to_owned()), "{:?}", run.heads());
}

/// A file that is no longer made is told, in sub-folders too.
#[test]
fn a_file_that_disappears_is_told() {
    let project = Project::of("fictif");
    assert_eq!(project.run(&["produire", "--annee", "2025"]).code, 0);
    let project = project.set(Sheet::Assemblies, 1, Column::Siret, CellValue::Empty);
    let run = project.run(&["produire", "--annee", "2025"]);
    assert_eq!(run.code, 0, "{}", run.problems);
    let gone = "public/donnees/20251219_249900002_deliberations-2025.csv";
    assert!(run.problems.contains("[document-retire]"), "{}", run.problems);
    assert!(run.problems.contains(gone), "{}", run.problems);
}

/// An act is of the year of its sitting, whatever report it carries.
#[test]
fn a_late_vote_is_in_the_data_of_its_own_year() {
    let project = Project::of("fictif").text(Sheet::Deliberations, 2, Column::Year, "2024");
    let files = produced("tardif", &project, "2025");
    let town = &files["20251212_219900008_deliberations-2025.csv"];
    assert!(town.iter().any(|row| row["DELIB_ID"] == "2025-0140"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Quotes, commas, line breaks: what is written is what is read.
    #[test]
    fn the_file_reads_back_as_it_was_written(
        written in prop::collection::vec(prop::array::uniform17("[ -~éœ«\"',;\r\n\t]{0,20}"), 0..5)
    ) {
        let bytes = csv(&written).unwrap();
        let mut reader = csv::Reader::from_reader(bytes.as_slice());
        let read: Vec<Vec<String>> = reader
            .records()
            .map(|row| row.unwrap().iter().map(str::to_owned).collect())
            .collect();
        prop_assert_eq!(read, written.iter().map(|row| row.to_vec()).collect::<Vec<_>>());
    }

    /// Whatever is typed, no cell starts a formula and the subject is readable.
    #[test]
    fn no_title_is_a_formula(title in "[=+@;\"', \t\n-]{0,4}[ -~éœ«»]{1,30}") {
        let mut tables = tables::folder(&source("fictif"));
        let cell = tables.cell_mut(Sheet::Deliberations, 2, Column::Title).unwrap();
        *cell = CellValue::Text(format!("{title}é"));
        let mut report = Report::new();
        let bytes = starter::write("Essai", &tables).unwrap();
        let record = understood(&bytes, "fictif", &mut report).record;
        let files = deliberations(&record, &compute(&record), 2025).unwrap();
        let file = rows(&files.first().unwrap().bytes);
        let typed = record.deliberations.find(|act| act.code == "VILLE-2025-12-05").unwrap().1;
        let row = file.iter().find(|row| row["DELIB_ID"] == "2025-0140").unwrap();
        let written = &row["DELIB_OBJET"];
        prop_assert_eq!(written.replace('\'', ""), typed.title.replace('\'', ""));
        for cell in written.split([';', '\n']) {
            let first = cell.trim_start_matches([' ', '"']).chars().next();
            prop_assert!(!first.is_some_and(|c| "=+-@\t\r".contains(c)), "{}", written);
        }
    }
}
