//! The sample workbook says what the sources say, and nothing more.
#![expect(clippy::unwrap_used, reason = "a broken fixture is a failed test")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use calamine::{Data, DataType, Reader, Xlsx, open_workbook};

use crate::support::project::source;
use crate::support::tables;

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// A sheet of the sample as rows of text by header, read without our reader.
fn sheet(name: &str) -> Vec<BTreeMap<String, String>> {
    let mut workbook: Xlsx<_> = open_workbook(root("inputs/suivi.xlsx")).unwrap();
    let range = workbook.worksheet_range(name).unwrap();
    #[expect(clippy::disallowed_methods, reason = "our tables begin at A1")]
    let mut rows = range.rows();
    let text = |cell: &Data| cell.as_string().unwrap_or_default();
    let header: Vec<String> = rows.next().unwrap().iter().map(text).collect();
    rows.map(|row| header.iter().cloned().zip(row.iter().map(text)).collect()).collect()
}

/// A table of facts, as the sources have them.
fn facts(name: &str) -> Vec<BTreeMap<String, String>> {
    let path = root("tests/faits").join(name);
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_path(path).unwrap();
    let header = reader.headers().unwrap().clone();
    let named = |row: csv::StringRecord| {
        header.iter().zip(row.iter()).map(|(name, it)| (name.to_owned(), it.to_owned())).collect()
    };
    reader.records().map(|row| named(row.unwrap())).collect()
}

#[test]
fn the_sample_is_the_workbook_of_its_tables() {
    let path = root("inputs/suivi.xlsx");
    let expected = tables::workbook(&source("suivi"));
    #[expect(clippy::disallowed_methods, reason = "rewrites the sample on request")]
    if std::env::var_os("GREFFE_UPDATE").is_some() {
        std::fs::write(&path, &expected).unwrap();
    }
    let found = std::fs::read(&path).unwrap_or_default();
    assert!(
        found == expected,
        "inputs/suivi.xlsx is stale; run: GREFFE_UPDATE=1 cargo test --release the_sample_is"
    );
}

#[test]
fn the_forty_proposals_are_those_of_the_sources() {
    let (proposals, progress) = (sheet("Propositions"), sheet("Suivi"));
    let facts = facts("propositions.csv");
    assert_eq!((proposals.len(), progress.len(), facts.len()), (40, 40, 40));
    let transitions: BTreeMap<String, String> =
        sheet("Transitions").iter().map(|row| (row["Code"].clone(), row["Nom"].clone())).collect();
    for fact in facts {
        let of = |rows: &[BTreeMap<String, String>]| -> BTreeMap<String, String> {
            rows.iter().find(|row| row["N°"] == fact["numero"]).unwrap().clone()
        };
        let (proposal, row) = (of(&proposals), of(&progress));
        assert_eq!(proposal["Intitulé"], fact["intitule_site"]);
        assert_eq!(
            transitions[&proposal["Transition"]],
            format!("Transition {}", fact["transition"])
        );
        assert_eq!(proposal["Sujet"], fact["sujet"]);
        assert_eq!(proposal["Votes papier"], fact["votes_papier"]);
        assert_eq!(proposal["Votes numérique"], fact["votes_numerique"]);
        assert_eq!(proposal["Votes total"], fact["votes_total"]);
        assert_eq!(row["Statut"], fact["statut_2025"]);
        assert_eq!(row["Année"], "2025");
    }
}

#[test]
fn the_roll_is_that_of_the_sitting() {
    let (members, roll) = (sheet("Membres"), sheet("Présences"));
    let facts = facts("seance-2022-06-29-membres.csv");
    assert_eq!((members.len(), roll.len(), facts.len()), (55, 55, 55));
    for fact in facts {
        let name = &fact["nom"];
        let member = members.iter().find(|row| &row["Nom"] == name).unwrap();
        assert_eq!(member["Ordre"], fact["ordre"], "{name}");
        assert_eq!(member["Civilité"], "", "no civility is in the sources");
        let row = roll.iter().find(|row| &row["Membre"] == name).unwrap();
        // The nine givers printed at report n° 6 were represented from the opening.
        if fact["etat_imprime_au_rapport_6"] == "représenté" {
            assert_eq!(
                (row["État"].as_str(), &row["Pouvoir à"]),
                ("représenté", &fact["pouvoir_a"])
            );
        }
    }
}

#[test]
fn what_the_sources_do_not_give_stays_empty() {
    for row in sheet("Focus") {
        assert_eq!(row["Titre"], "");
    }
    let metropole = sheet("Assemblées").into_iter().find(|row| row["Code"] == "METROPOLE").unwrap();
    assert_eq!(metropole["SIRET"], "");
    for row in sheet("Séances").iter().filter(|row| row["Code"].contains("2025")) {
        assert_eq!((row["Date"].as_str(), row["Heure"].as_str()), ("", ""));
    }
}
