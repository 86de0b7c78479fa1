//! Every number of every document is a figure that can be explained, or is none:
//! a date, a number of order, an address, a text of the staff.
#![expect(clippy::disallowed_methods, reason = "tests lay their own files out")]
#![expect(clippy::unwrap_used, reason = "a broken fixture is a failed test")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use greffe::commands::{Explained, Printed};
use greffe::compute::{Ballots, Counted, Figure, Measure, Scope};
use greffe::french::figures::{rule, without_cell};
use greffe::french::typography::set;
use greffe::render::views::Sourced;
use greffe::render::{Leaf, leaves};
use greffe::typeset::Fonts;
use serde::Serialize;

use crate::support::figures::{faults, numbers};
use crate::support::project::{Project, source};

/// What may hold digits without a figure: in which documents, at which path of
/// its view, and why; a `*` before a path stands for any beginning.
const NO_FIGURE: &[(&[&str], &str, &str)] = &[
    (&["carte"], "largeur", "the size of a picture"),
    (&["carte"], "hauteur", "the size of a picture"),
    (&["bilan"], "couverture.titre[]", "a name cut in lines"),
    (&["bilan"], "mosaique.colonnes", "columns of a drawing"),
    (&["bilan"], "longueur", "length of a drawing"),
    (&["bilan"], "transitions[].longueur", "length of a drawing"),
    (&["bilan"], "*.longueur_avant", "length of a drawing"),
    (&["bilan"], "*.longueur_apres", "length of a drawing"),
    (&["bilan"], "*.annees[].longueur", "length of a drawing"),
    (&["bilan", "carte"], "*couleur", "a colour"),
    (&["carte"], "fond", "a colour"),
    (&["bilan"], "couverture.jour.jour", "the file's own date"),
    (&["bilan"], "couverture.jour.mois", "the file's own date"),
    (&["controle"], "jour.jour", "the file's own date"),
    (&["controle"], "jour.mois", "the file's own date"),
    (ACTS, "entete.date.jour", "the file's own date"),
    (ACTS, "entete.date.mois", "the file's own date"),
    (ALL, "*empreinte", "a fingerprint"),
    (&["bilan"], "empreinte[]", "a fingerprint"),
    (&["controle"], "classeur.sha256[]", "a fingerprint"),
    (&["controle"], "outil", "a version"),
    (&["bilan", "carte"], "*carres[].numero", "the number of a proposal"),
    (&["bilan"], "*propositions[].numero", "the number of a proposal"),
    (&["bilan"], "*proposition.numero", "the number of a proposal"),
    (&["bilan", "deliberation"], "*lignes[].numero", "the number of a proposal"),
    (&["deliberation"], "decision.articles[].numero", "the number of an article"),
    (ACTS, "*numero_acte", "the number of an act"),
    (ACTS, "*rapport", "the number of a question"),
    (&["tables"], "parties[].par_matiere[].nom", "a code of the nomenclature"),
    (&["bilan"], "transitions[].tableaux[].lignes[].lien", "an address"),
    (&["controle"], "documents[].chemin", "the name of a file"),
    (&["controle"], "totaux[].controles[].acte", "the code of an act"),
    (&["controle"], "*cellules", "cells"),
    (&["controle"], "constats[].lieu", "cells"),
    (&["controle"], "constats[].constat", "what was read at a cell that it names"),
    (&["controle"], "constats[].precisions[]", "what was read at a cell that it names"),
    (&["bilan", "deliberation"], "*elements[][][].texte", "words of the staff"),
    (&["bilan"], "*lignes[].titre", "the wording of a proposal"),
    (&["bilan"], "*propositions[].titre", "the wording of a proposal"),
    (&["deliberation"], "suivi.transitions[].lignes[].proposition", "the wording of a proposal"),
    (&["deliberation"], "mouvements[]", "words of the staff"),
    (&["deliberation"], "entete.reception[]", "a receipt"),
];

/// Every document.
const ALL: &[&str] =
    &["bilan", "carte", "controle", "deliberation", "feuillet", "liste", "tables", "textes"];
/// Those of acts and of sittings.
const ACTS: &[&str] = &["deliberation", "feuillet", "liste", "tables"];

/// The workbook of that name laid out; the sample's own for none.
fn laid(name: &str) -> (Project, PathBuf) {
    let project = Project::of(name);
    let path = project.path("inputs/suivi.xlsx");
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(&path, project.workbook()).unwrap();
    (project, path)
}

/// Every workbook kept for the tests, and the sample.
fn workbooks() -> Vec<(String, Option<Project>, PathBuf)> {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("inputs/suivi.xlsx");
    let mut all = vec![("sample".to_owned(), None, sample)];
    for folder in source("").read_dir().unwrap().map(|entry| entry.unwrap().path()) {
        let name = folder.file_name().unwrap().to_str().unwrap().to_owned();
        if folder.is_dir() {
            let (project, path) = laid(&name);
            all.push((name, Some(project), path));
        }
    }
    all
}

fn read(path: &Path, year: Option<u16>) -> Explained {
    Explained::read(path, year, Fonts::bundled().unwrap()).ok().unwrap()
}

/// The kind of a document: `bilan` of `public/bilan-2025.pdf`; a draft is a
/// deliberation.
fn kind(document: &Printed) -> &str {
    let name = document.path.rsplit('/').next().unwrap();
    match name.split('-').next().unwrap() {
        "projet" => "deliberation",
        kind => kind,
    }
}

fn reason<'a>(kind: &str, leaf: &Leaf, used: &mut BTreeSet<usize>) -> Option<&'a str> {
    let is = |(of, path, _): &(&[&str], &str, &str)| {
        of.contains(&kind)
            && path.strip_prefix('*').map_or(leaf.path == *path, |end| leaf.path.ends_with(end))
    };
    let place = NO_FIGURE.iter().position(is)?;
    used.insert(place);
    NO_FIGURE.get(place).map(|(.., reason)| *reason)
}

/// What the staff calls its convention and itself: « Agenda 21 d’Opio ».
fn names(explained: &Explained) -> Vec<String> {
    let settings = &explained.record().settings;
    let typed = [&settings.convention, &settings.community, &settings.site];
    let typed: Vec<&String> = typed.into_iter().flatten().collect();
    typed.iter().map(|name| set(name)).chain(typed.iter().map(ToString::to_string)).collect()
}

/// A text without those names, whose numbers count nothing.
fn without(names: &[String], leaf: &Leaf) -> Leaf {
    let text = names.iter().fold(leaf.text.clone(), |text, name| text.replace(name, ""));
    Leaf { text, ..leaf.clone() }
}

/// A figure that is printed says what it counts, and shows its cells or says why
/// it has none.
fn assert_explained(explained: &Explained, figure: &Figure) {
    let (record, results) = (explained.record(), explained.results());
    assert!(!rule(record, results, figure.measure).is_empty(), "{} has no rule", figure.name);
    if figure.measure.cells(record, results).is_empty() {
        let excused = matches!(
            figure.measure,
            Measure::Findings(..)
                | Measure::Kept(_)
                | Measure::Citizens(Ballots::Paper | Ballots::Digital)
        );
        assert!(excused, "{} has no cell", figure.name);
        assert!(!without_cell(figure.measure).is_empty(), "{} says not why", figure.name);
    }
}

#[test]
fn every_number_of_every_document_is_explained() {
    let mut used = BTreeSet::new();
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    let mut wrong = Vec::new();
    for (name, _project, path) in workbooks() {
        for year in read(&path, None).years() {
            let explained = read(&path, Some(year));
            let figures = &explained.results().figures;
            let names = names(&explained);
            for document in explained.documents(year) {
                let kind = kind(&document);
                for leaf in &document.leaves {
                    let leaf = &without(&names, leaf);
                    let bare = leaf.figures.is_empty();
                    if bare
                        && (numbers(&leaf.text).is_empty()
                            || reason(kind, leaf, &mut used).is_some())
                    {
                        continue;
                    }
                    let fault = |it: String| {
                        format!("{name} {} {}: « {} »: {it}", document.path, leaf.path, leaf.text)
                    };
                    wrong.extend(faults(figures, leaf).into_iter().map(fault));
                    for figure in &leaf.figures {
                        assert_explained(&explained, figures.get(figure, None).unwrap());
                        *kinds.entry(kind.to_owned()).or_default() += 1;
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} faults\n{}", wrong.len(), wrong.join("\n"));
    let idle: Vec<_> =
        (0..NO_FIGURE.len()).filter(|it| !used.contains(it)).map(|it| NO_FIGURE[it]).collect();
    assert!(idle.is_empty(), "excused for nothing: {idle:?}");
    let known: Vec<&str> = kinds.keys().map(String::as_str).collect();
    assert_eq!(known, ALL);
}

/// A view with a number that no figure stands behind.
#[derive(Serialize)]
struct Bare {
    text: &'static str,
    count: u32,
    lists: Vec<Sourced>,
}

/// The same eye sees what it is there to see.
#[test]
fn a_bare_number_is_caught() {
    let explained = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("inputs/suivi.xlsx"), None);
    let figures = &explained.results().figures;
    let done = Measure::Progress(2025, Scope::Whole, Counted::Done);
    let view = Bare {
        text: "12 mesures au 29 août 2025, n° 14 à 29 (article L. 2121-25)",
        count: 7,
        lists: vec![
            Sourced::new(figures, "34 propositions", [done]),
            Sourced::new(figures, "35 propositions", [done]),
            Sourced::new(figures, "34 propositions sur 41", [done]),
            Sourced::new(figures, "rien", [done]),
        ],
    };
    let seen: Vec<Vec<String>> = leaves(&view).iter().map(|leaf| faults(figures, leaf)).collect();
    let name = "nb.total.2025 = 34 is not in it";
    assert_eq!(
        seen,
        [
            vec!["12 is bare"],
            vec!["7 is bare"],
            vec![],
            vec![name, "35 is bare"],
            vec!["41 is bare"],
            vec![name],
        ]
    );
    assert_eq!(leaves(&view)[2].path, "lists[]");
    // A template sees the text, and nothing else.
    assert_eq!(serde_json::to_value(&view.lists[0]).unwrap(), "34 propositions");
}

#[test]
fn numbers_that_are_no_figure_are_known() {
    for (text, found) in [
        ("84,6\u{a0}% de 12\u{202f}994\u{a0}voix", &["84,6", "12994"][..]),
        ("n°\u{a0}9, 11 et 12\u{a0}bis", &[]),
        ("n°\u{a0}6, 27\u{a0}présents", &["27"]),
        ("Séance du 1er\u{a0}décembre\u{a0}2025, 16\u{a0}h\u{a0}00", &[]),
        ("CGCT, L2121-17, L2121-20 ; loi n° 2025-1249, art. 32", &[]),
        ("19 ÷ 23 = 0,82608…", &["19", "23", "0,82608"]),
        ("2\u{202f}025 voix en 2025", &["2025"]),
        ("29e sur 40", &["29", "40"]),
    ] {
        assert_eq!(numbers(text), found, "{text}");
    }
}
