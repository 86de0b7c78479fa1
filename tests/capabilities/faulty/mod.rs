//! Workbooks as staff break them: what the clerk did, and what he is told at
//! which cell. The table of each family holds the slug and the cell; its golden
//! file holds every word.
//!
//! A fault that our writer can make is a few cells of `petite-commune`, retyped;
//! the others are files of `tests/workbooks/fautifs`, made by `fautifs.py`.
#![expect(clippy::unwrap_used, reason = "a broken fixture is a failed test")]
#![expect(clippy::disallowed_methods, reason = "tests lay their own files out")]

mod cells;
mod files;
mod follow_up;
mod formulas;
mod people;
mod rows;
mod shape;
mod sittings;
mod votes;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::support::book::Book;
use crate::support::project::{Project, source};

/// A workbook that is wrong.
struct Case {
    name: &'static str,
    /// What the clerk did.
    story: &'static str,
    made: Made,
    /// Every error, in the order told; and whatever else must be said.
    told: &'static [&'static str],
}

/// How it is made.
enum Made {
    /// A file of `tests/workbooks/fautifs`.
    File(&'static str),
    /// The sound workbook, some of its cells retyped.
    Typed(&'static [(&'static str, &'static str)]),
    /// A folder where the workbook should be.
    Folder,
}

use Made::{File, Folder, Typed};

fn faulty(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/workbooks/fautifs").join(file)
}

impl Case {
    /// Lays the workbook out in a project, and names it.
    fn lay(&self, project: &Project) -> String {
        let (name, bytes) = match self.made {
            File(file) => (file, std::fs::read(faulty(file)).unwrap()),
            Typed(cells) => {
                let mut book = Book::of(&source("petite-commune"));
                for (cell, text) in cells {
                    book.set(cell, text);
                }
                ("suivi.xlsx", book.bytes())
            }
            Folder => {
                std::fs::create_dir_all(project.path("inputs/suivi.xlsx")).unwrap();
                return "inputs/suivi.xlsx".to_owned();
            }
        };
        let name = format!("inputs/{name}");
        std::fs::write(project.path(&name), bytes).unwrap();
        name
    }

    /// What is said of the workbook, and how it is not what the table says.
    fn play(&self) -> (String, Option<String>) {
        let project = Project::of("petite-commune");
        let name = self.lay(&project);
        let said = project.run_as_it_is(&["verifier", &name]).said;
        let told = heads(&project.run_as_it_is(&["verifier", &name, "--format", "json"]).said);
        let errors = |heads: &[String]| -> BTreeSet<String> {
            heads.iter().filter(|head| head.starts_with("erreur[")).cloned().collect()
        };
        let expected: Vec<String> = self.told.iter().map(|head| (*head).to_owned()).collect();
        let missing = expected.iter().any(|head| !told.contains(head));
        let right = !missing && errors(&told) == errors(&expected);
        let wrong = (!right).then(|| format!("{} is told\n{}", self.name, told.join("\n")));
        (said, wrong)
    }
}

/// The heads of the problems told, `erreur[statut-inconnu] Suivi!C14`: one a
/// cell, though a message may speak for several.
fn heads(report: &str) -> Vec<String> {
    let report: Value = serde_json::from_str(report).unwrap();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let head = |problem: &Value| {
        let [severity, slug, place] = ["gravite", "slug", "lieu"].map(|it| text(&problem[it]));
        let cell = |cell: &Value| {
            format!("{}!{}{}", text(&cell["feuille"]), text(&cell["colonne"]), cell["ligne"])
        };
        let cells = problem["cellules"].as_array().map(Vec::as_slice).unwrap_or_default();
        let mut places: Vec<String> = cells.iter().map(cell).collect();
        if places.len() < 2 {
            places = vec![place];
        }
        let heads = places.into_iter().map(|place| format!("{severity}[{slug}] {place}"));
        heads.map(|head| head.trim_end().to_owned()).collect::<Vec<_>>()
    };
    report.get("problemes").and_then(Value::as_array).unwrap().iter().flat_map(head).collect()
}

/// The answers to a family of cases, for its golden file. What is told of the
/// sound workbook too is left out.
fn answers(cases: &[Case]) -> String {
    let sound = Case { name: "", story: "", made: Typed(&[]), told: &[] };
    let usual: BTreeSet<String> = paragraphs(&sound.play().0).collect();
    let mut text = String::new();
    let mut wrong = Vec::new();
    for case in cases {
        let (said, fault) = case.play();
        let own = paragraphs(&said).filter(|paragraph| !usual.contains(paragraph));
        let own: Vec<String> = own.collect();
        writeln!(text, "## {}\n{}\n\n{}\n\n", case.name, case.story, own.join("\n\n")).unwrap();
        wrong.extend(fault);
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n\n"));
    text
}

fn paragraphs(said: &str) -> impl Iterator<Item = String> + '_ {
    said.trim_end().split("\n\n").map(str::to_owned)
}

/// Every case.
fn all() -> Vec<&'static Case> {
    let families = [
        files::CASES,
        shape::CASES,
        rows::CASES,
        cells::CASES,
        formulas::CASES,
        follow_up::CASES,
        people::CASES,
        sittings::CASES,
        votes::CASES,
    ];
    families.into_iter().flatten().collect()
}

#[test]
fn there_are_sixty_at_least_and_each_file_has_its_case() {
    let cases = all();
    let names: BTreeSet<&str> = cases.iter().map(|case| case.name).collect();
    assert_eq!(names.len(), cases.len(), "two cases of one name");
    let raw: Vec<&str> = cases
        .iter()
        .filter_map(|case| if let File(file) = case.made { Some(file) } else { None })
        .collect();
    assert!(cases.len() >= 100 && raw.len() >= 50, "{} cases, {} raw", cases.len(), raw.len());
    for entry in faulty("").read_dir().unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(raw.contains(&name.as_str()), "{name} has no case");
    }
}

/// With one error nothing is published, whatever the workbook.
#[test]
fn a_faulty_workbook_publishes_nothing() {
    for case in all().into_iter().filter(|case| case.told.iter().any(|it| it.contains("erreur"))) {
        let project = Project::of("petite-commune");
        let name = case.lay(&project);
        let run = project.run_as_it_is(&["produire", &name, "--annee", "2025"]);
        assert!(matches!(run.code, 1 | 4), "{}: {}", case.name, run.code);
        assert_eq!(project.files("out"), Vec::<String>::new(), "{}", case.name);
    }
}
