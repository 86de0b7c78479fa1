//! The yearly report: what its view says of the workbooks kept for the tests,
//! and that its pages meet the standards.
#![expect(clippy::unwrap_used, reason = "a broken fixture is a failed test")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};

use greffe::render::views::bilan::{BilanView, bilan};
use greffe::render::{Templates, render};
use greffe::report::Report;
use greffe::resolve::{Beside, BesideFault, Resolution, resolve};
use greffe::typeset::{DocumentInfo, Fonts, typeset};
use greffe::{compute, read};

use crate::support::tables;

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The files of a folder of tables.
struct Folder(PathBuf);

impl Beside for Folder {
    fn read(&self, name: &str) -> Result<Vec<u8>, BesideFault> {
        std::fs::read(self.0.join(name)).map_err(|_| BesideFault::Missing)
    }
}

fn resolution(name: &str) -> Resolution {
    let folder = Folder(root("tests/classeurs").join(name));
    let mut report = Report::new();
    let workbook = read::read(&tables::workbook(&folder.0), &mut report).unwrap();
    let resolution = resolve(&workbook, &folder, &|_| true, &mut report);
    assert!(report.sorted().is_empty(), "{:?}", report.sorted());
    resolution
}

fn view(name: &str, year: u16) -> BilanView {
    let record = resolution(name).record;
    bilan(&record, &compute::compute(&record), year)
}

#[test]
fn the_answer_of_the_sample() {
    let view = view("suivi", 2025);
    assert_eq!(view.cover.title, ["Bilan\u{a0}2025", "de la Convention citoyenne"]);
    assert_eq!(
        view.cover.document,
        "Bilan\u{a0}2025 de la Convention citoyenne de Clermont-Ferrand"
    );
    assert_eq!(view.cover.answer, "34\u{a0}propositions sur\u{a0}40 sont mises en œuvre.");
    assert_eq!(view.cover.bodies, ["Ville de Clermont-Ferrand", "Clermont Auvergne Métropole"]);
    assert_eq!(view.whole.share, "34\u{a0}sur\u{a0}40");
    assert_eq!(view.whole.rate, "85\u{a0}%");
    assert_eq!(view.whole.date, "au 29\u{a0}août\u{a0}2025");
    assert_eq!((view.mosaic.squares.len(), view.mosaic.columns, view.longest), (40, 8, 16));
    assert!(view.last);
}

#[test]
fn each_transition_of_the_sample() {
    let view = view("suivi", 2025);
    let said: Vec<_> = view
        .transitions
        .iter()
        .map(|it| {
            let exceptions = it.bar.exceptions.as_deref().unwrap_or_default();
            (it.name.as_str(), it.figures.share.as_str(), it.figures.rate.as_str(), exceptions)
        })
        .collect();
    assert_eq!(
        said,
        [
            (
                "Transition écologique",
                "14\u{a0}sur\u{a0}16",
                "87,5\u{a0}%",
                "n°\u{a0}16\u{a0}en cours, n°\u{a0}18\u{a0}non mise en œuvre"
            ),
            (
                "Transition démocratique",
                "11\u{a0}sur\u{a0}13",
                "84,6\u{a0}%",
                "n°\u{a0}4\u{a0}en cours, n°\u{a0}13\u{a0}hors compétence"
            ),
            (
                "Transition sociale",
                "9\u{a0}sur\u{a0}11",
                "81,8\u{a0}%",
                "n°\u{a0}30\u{a0}non mise en œuvre, n°\u{a0}33\u{a0}hors compétence"
            ),
        ]
    );
    let colors: Vec<&str> = view.transitions.iter().map(|it| it.color.as_str()).collect();
    assert_eq!(colors, ["#00664f", "#4338a0", "#b04a00"]);
    let stories: Vec<usize> = view.transitions.iter().map(|it| it.focuses.len()).collect();
    assert_eq!(stories, [7, 6, 7]);
    let rows = view.transitions.iter().flat_map(|it| &it.tables).map(|table| table.rows.len());
    assert_eq!(rows.sum::<usize>(), 40);
}

#[test]
fn the_six_others_of_the_sample() {
    let others = view("suivi", 2025).others.unwrap();
    assert_eq!(others.title, "Les six autres propositions");
    assert_eq!(
        others.sentence,
        "Deux sont en cours, deux ne sont pas mises en œuvre, deux sont hors compétence"
    );
    let groups: Vec<(&str, Vec<&str>)> = others
        .groups
        .iter()
        .map(|it| (it.label.as_str(), it.proposals.iter().map(|row| row.number.as_str()).collect()))
        .collect();
    assert_eq!(
        groups,
        [
            ("en cours", vec!["4", "16"]),
            ("non mises en œuvre", vec!["18", "30"]),
            ("hors compétence", vec!["13", "33"]),
        ]
    );
    let first = &others.groups[0].proposals[0];
    assert_eq!(first.votes.as_deref(), Some("193\u{a0}voix"));
    assert_eq!(first.rank.as_deref(), Some("29e\u{a0}sur\u{a0}40"));
}

#[test]
fn the_vote_and_the_method_of_the_sample() {
    let view = view("suivi", 2025);
    let votes = view.votes.unwrap();
    assert_eq!(
        votes.sum.as_deref(),
        Some("3\u{202f}050\u{a0}+\u{a0}9\u{202f}944\u{a0}=\u{a0}12\u{202f}994")
    );
    let first = &votes.rows[0];
    assert_eq!(
        (first.rank.as_str(), first.number.as_str(), first.total.as_str()),
        ("1", "14", "865")
    );
    assert_eq!(votes.rows.len(), 40);
    let calculations: Vec<&str> =
        view.method.calculations.iter().map(|it| it.calculation.as_str()).collect();
    assert_eq!(
        calculations,
        [
            "14\u{a0}÷\u{a0}16\u{a0}=\u{a0}87,5\u{a0}%",
            "11\u{a0}÷\u{a0}13\u{a0}=\u{a0}84,6\u{a0}%",
            "9\u{a0}÷\u{a0}11\u{a0}=\u{a0}81,8\u{a0}%",
        ]
    );
    let counts: Vec<&str> = view.method.statuses.iter().map(|it| it.count.as_str()).collect();
    assert_eq!(counts, ["34", "2", "2", "2"]);
}

#[test]
fn a_fictional_year_says_who_was_left_out() {
    let view = view("fictif", 2025);
    assert_eq!(view.cover.title, ["Cinquième et dernier bilan (fictif)"]);
    assert_eq!(view.whole.share, "19\u{a0}sur\u{a0}23");
    assert_eq!(view.whole.rate, "82,6\u{a0}%");
    assert_eq!(view.method.left_out.as_deref(), Some("n°\u{a0}17, retirée en\u{a0}2024"));
    let votes = view.votes.unwrap();
    assert_eq!((votes.rows.len(), votes.total.as_str()), (24, "8\u{202f}936"));
    let gone = votes.rows.iter().find(|row| row.number == "17").unwrap();
    assert_eq!((gone.status.as_str(), gone.category), ("retirée en\u{a0}2024", None));
    assert!(view.foot.who.contains("fictive"), "{}", view.foot.who);
}

#[test]
fn a_year_without_follow_up_is_a_report_of_nothing() {
    let view = view("suivi", 1999);
    assert!(view.whole.empty);
    assert_eq!(view.whole.rate, "–");
    assert!(view.others.is_none());
    assert!(view.transitions.iter().all(|it| it.figures.rate == "–"));
}

/// The templates, read where they are edited.
fn templates() -> Templates {
    let paths = root("templates").read_dir().unwrap().map(|entry| entry.unwrap().path());
    let sources: BTreeMap<String, String> = paths
        .filter(|path| path.extension().is_some_and(|it| it == "j2"))
        .map(|path| {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (name, std::fs::read_to_string(path).unwrap())
        })
        .collect();
    Templates::new(sources)
}

#[test]
fn the_pages_meet_both_standards() {
    let templates = templates();
    let fonts = Fonts::bundled().unwrap();
    for (name, year) in [("suivi", 2025), ("fictif", 2025), ("fictif", 2021), ("suivi", 1999)] {
        let Resolution { record, images, .. } = resolution(name);
        let view = bilan(&record, &compute::compute(&record), year);
        let markup = render(&templates, "bilan.typ.j2", &view).unwrap();
        let info = DocumentInfo {
            ident: format!("{name} {year}"),
            date: NaiveDate::from_ymd_opt(2025, 8, 29).unwrap(),
        };
        let pdf = typeset(&markup, &images, &fonts, &info).unwrap();
        for profile in [ValidationProfile::PdfA2a, ValidationProfile::PdfUa1] {
            let options = ValidationOptions::default().profile(profile);
            let verdict = validate_pdf_bytes(&pdf, &options).unwrap();
            assert!(verdict.is_compliant, "{name} {year}: {verdict}");
        }
    }
}
