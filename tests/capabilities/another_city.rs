//! The follow-up table of another city, kept as found: what is said of it, then
//! the workbook a secretary makes of it, and its figures counted anew.
//! `tests/classeurs/paris/SOURCE.md` tells each change.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a broken fixture is a failed test"
)]
#![expect(clippy::disallowed_methods, reason = "tests lay their own files out")]

use std::collections::{BTreeMap, BTreeSet};

use crate::support::book::Book;
use crate::support::golden;
use crate::support::pdf;
use crate::support::project::{Project, source};
use crate::support::records::workbook;

type Row = BTreeMap<String, String>;

/// The states of the source, and the statuses they became.
const STATES: [(&str, &str); 5] = [
    ("FIN", "réalisée"),
    ("LIVRAISON", "en cours de livraison"),
    ("TRAVAUX", "en travaux"),
    ("PROCEDURES", "en procédure"),
    ("ETUDES", "à l'étude"),
];

fn grid(file: &str) -> Vec<Vec<String>> {
    let path = source("paris").join(file);
    let mut reader =
        csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_path(path).unwrap();
    let rows = reader.records().map(Result::unwrap);
    rows.map(|row| row.iter().map(str::to_owned).collect()).collect()
}

/// The rows of a table, by title.
fn rows(file: &str) -> Vec<Row> {
    let grid = grid(file);
    let (titles, rows) = grid.split_first().unwrap();
    let row = |cells: &Vec<String>| titles.iter().cloned().zip(cells.iter().cloned()).collect();
    rows.iter().map(row).collect()
}

/// What is said of a workbook of these sheets.
fn said(sheets: &[(&str, Vec<Vec<String>>)]) -> String {
    let mut book = Book::default();
    for (name, grid) in sheets {
        book.put(name, grid);
    }
    let project = Project::blank();
    std::fs::write(project.path("suivi.xlsx"), book.bytes()).unwrap();
    project.run_as_it_is(&["verifier", "suivi.xlsx"]).said
}

/// The columns of that title, under another.
fn columns(found: &[Vec<String>], renamed: &[(&str, &str)]) -> Vec<Vec<String>> {
    let (titles, rows) = found.split_first().unwrap();
    let place = |title: &str| titles.iter().position(|own| own == title).unwrap();
    let places: Vec<usize> = renamed.iter().map(|(own, _)| place(own)).collect();
    let pick = |row: &Vec<String>| places.iter().map(|at| row[*at].clone()).collect();
    let head = renamed.iter().map(|(_, title)| (*title).to_owned()).collect();
    std::iter::once(head).chain(rows.iter().map(pick)).collect()
}

/// As found; its sheet renamed; its columns renamed and parted in two sheets.
#[test]
fn what_is_said_of_the_table_on_the_way() {
    let found = grid("trouve/tel-que-trouve.csv");
    let proposals = columns(
        &found,
        &[
            ("Identifiant du projet lauréat", "N°"),
            ("Titre du projet lauréat", "Intitulé"),
            ("Thématique", "Transition"),
            ("Edition", "Ajoutée en"),
        ],
    );
    let mut progress = columns(
        &found,
        &[
            ("Identifiant du projet lauréat", "N°"),
            ("Edition", "Année"),
            ("Avancement du projet", "Statut"),
        ],
    );
    for row in progress.iter_mut().skip(1) {
        "2024".clone_into(&mut row[1]);
    }
    let text = format!(
        "# As found, in Feuil1\n\n{}\n\n# The sheet renamed Propositions\n\n{}\n\n# Two sheets, \
         columns renamed, themes and states as found\n\n{}",
        said(&[("Feuil1", found.clone())]).trim_end(),
        said(&[("Propositions", found)]).trim_end(),
        said(&[("Propositions", proposals), ("Suivi", progress)]).trim_end(),
    );
    golden("another-city", &text);
}

/// Nothing in the workbook is ours: each row is one of the table.
#[test]
fn each_row_is_one_of_the_table() {
    let found = rows("trouve/tel-que-trouve.csv");
    let themes: BTreeMap<String, String> = rows("transitions.csv")
        .iter()
        .map(|row| (row["Code"].clone(), row["Nom"].clone()))
        .collect();
    let (proposals, progress) = (rows("propositions.csv"), rows("suivi.csv"));
    assert_eq!((proposals.len(), progress.len()), (found.len(), found.len()));
    for ((found, proposal), progress) in found.iter().zip(&proposals).zip(&progress) {
        let number = &found["Identifiant du projet lauréat"];
        let title = match found["Titre du projet lauréat"].as_str() {
            "" => "(titre absent des données publiées)",
            title => title,
        };
        assert_eq!((&proposal["N°"], &progress["N°"]), (number, number));
        assert_eq!(proposal["Intitulé"], title, "{number}");
        assert_eq!(themes[&proposal["Transition"]], found["Thématique"], "{number}");
        assert_eq!(proposal["Pilote"], found["Direction pilote du projet lauréat"], "{number}");
        assert_eq!(proposal["Ajoutée en"], found["Edition"], "{number}");
        let state = (found["Avancement du projet"].as_str(), progress["Statut"].as_str());
        assert!(STATES.contains(&state), "{number}: {state:?}");
        let budget = progress["Valeur"].replace(' ', "");
        assert_eq!(budget, found["Budget global du projet lauréat"], "{number}");
        assert_eq!(progress["Lien"], found["Lien URL vers le projet lauréat"], "{number}");
    }
}

/// The figures of the report are those of the table, counted by theme.
#[test]
fn the_report_counts_what_the_table_says() {
    let found = rows("trouve/tel-que-trouve.csv");
    let (record, results) = workbook("paris");
    let year = &results.years[&2024];
    let done = |row: &&Row| row["Avancement du projet"] == "FIN";
    let mut seen = BTreeSet::new();
    for (id, tally) in &year.transitions {
        let name = &record.transitions[*id].name;
        let of_theme = || found.iter().filter(|row| row["Thématique"] == *name);
        let counted = (of_theme().filter(done).count(), of_theme().count());
        assert_eq!((tally.done as usize, tally.whole as usize), counted, "{name}");
        seen.insert(name.clone());
    }
    assert_eq!(seen, found.iter().map(|row| row["Thématique"].clone()).collect());
    let counted = (found.iter().filter(done).count(), found.len());
    assert_eq!((year.total.done as usize, year.total.whole as usize), counted);
    assert_eq!(counted, (22, 41));
}

/// The report itself, made from the workbook.
#[test]
fn the_report_is_made() {
    let project = Project::of("paris");
    let run = project.run(&["produire"]);
    assert_eq!(run.code, 0, "{}", run.problems);
    let text = pdf::text(&project.path("out/2024/public/bilan-2024.pdf"));
    for figure in ["22 sur 41", "53,7 %", "7 sur 9", "1 sur 5", "1 500 000 €"] {
        assert!(text.contains(&pdf::squeezed(figure)), "{figure}");
    }
}
