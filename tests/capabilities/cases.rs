//! The pages of `tests/cases`: one a rule, each a story that a clerk can check;
//! in `tests/cases/seances`, whole sittings and what is counted of them.
//! How they are written is told in `tests/support/pages.rs`.
#![expect(clippy::unwrap_used, reason = "a broken page is a failed test")]
#![expect(clippy::disallowed_methods, reason = "tests lay their own files out")]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use greffe::french::rules::Rule;
use greffe::report::{Report, to_json};
use greffe::typeset::Fonts;
use serde_json::Value;

use crate::support::book::Book;
use crate::support::pages::{self, Page, Scene, Step};
use crate::support::project::{copy, source};
use crate::support::records::{counted, judged};

static FONTS: LazyLock<Fonts> = LazyLock::new(|| Fonts::bundled().unwrap());

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(path)
}

/// Every page of a folder.
fn all(folder: &str) -> Vec<(String, Page)> {
    let entries = root(folder).read_dir().unwrap();
    let paths = entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
    let named = |path: PathBuf| {
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        (name, pages::read(&std::fs::read_to_string(path).unwrap()))
    };
    let mut pages: Vec<(String, Page)> = paths.map(named).collect();
    pages.sort_by(|a, b| a.0.cmp(&b.0));
    pages
}

/// What is laid before a scene is played.
struct Stage {
    folder: tempfile::TempDir,
    book: Option<Book>,
    command: Option<Vec<String>>,
}

impl Stage {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), book: None, command: None }
    }

    fn lay(&mut self, step: &Step) {
        let book = self.book.as_mut();
        match step {
            Step::Start(name) if Path::new(name).extension().is_some() => {
                self.book = None;
                let own = root("workbooks").join(name);
                std::fs::copy(own, self.folder.path().join("suivi.xlsx")).unwrap();
                // They are the small council's, one thing changed.
                copy(&source("petite-commune").join("images"), &self.folder.path().join("images"));
            }
            Step::Start(name) => {
                self.book = Some(Book::of(&source(name)));
                for beside in ["textes", "images"] {
                    copy(&source(name).join(beside), &self.folder.path().join(beside));
                }
            }
            Step::Command(words) => self.command = Some(words.clone()),
            Step::Rows(sheet, rows) => book.unwrap().change(sheet, rows),
            Step::Whole(sheet, rows) => book.unwrap().put(sheet, rows),
            Step::Removed(sheet) => book.unwrap().remove(sheet),
            Step::Counted(_) => {}
            Step::FileRemoved(name) => {
                std::fs::remove_file(self.folder.path().join(name)).unwrap();
            }
            Step::File(name, bytes) => {
                let path = self.folder.path().join(name);
                std::fs::create_dir_all(path.parent().unwrap()).unwrap();
                std::fs::write(path, bytes).unwrap();
            }
        }
    }

    /// Plays a scene; the report, for machines.
    fn play(&mut self, scene: &Scene) -> Value {
        for step in &scene.steps {
            self.lay(step);
        }
        let path = self.folder.path().join("suivi.xlsx");
        let laid =
            scene.steps.iter().any(|it| matches!(it, Step::File(name, _) if name == "suivi.xlsx"));
        if let Some(book) = self.book.as_ref().filter(|_| !laid) {
            std::fs::write(&path, book.bytes()).unwrap();
        }
        let Some(words) = &self.command else {
            let mut report = Report::new();
            judged(&path, &FONTS, &mut report);
            return to_json(&report);
        };
        let mut command = Command::new(env!("CARGO_BIN_EXE_greffe"));
        let run = command.current_dir(self.folder.path()).args(words).args(["--format", "json"]);
        let run = run.output().unwrap();
        // A problem is told on the error output, but by `verifier`, whose answer it is.
        let told = if run.stdout.starts_with(b"{") { run.stdout } else { run.stderr };
        serde_json::from_slice(&told).unwrap()
    }
}

/// What is told, but for informations of rules that the page does not name:
/// heads and sentences.
fn told(report: &Value, page: &Page) -> Vec<(String, String)> {
    let heads = || page.scenes.iter().flat_map(|scene| &scene.told).map(|(head, _)| head);
    let named =
        |slug: &str| slug == page.slug || heads().any(|head| head.contains(&format!("[{slug}]")));
    let told = |problem: &Value| {
        let [severity, slug, place, sentence] = ["gravite", "slug", "lieu", "message"]
            .map(|field| problem[field].as_str().unwrap_or_default().to_owned());
        (format!("{severity}[{slug}] {place}").trim_end().to_owned(), sentence)
    };
    let problems = report["problemes"].as_array().unwrap().iter();
    problems
        .filter(|problem| {
            problem["gravite"] != "information" || problem["slug"].as_str().is_some_and(named)
        })
        .map(told)
        .collect()
}

/// What the page of a rule says that is not so.
fn faults(page: &Page) -> Vec<String> {
    let mut stage = Stage::new();
    let mut faults = Vec::new();
    let own = format!("[{}]", page.slug);
    let mut fired = false;
    let mut silent = false;
    for scene in &page.scenes {
        if scene.title.is_empty() {
            for step in &scene.steps {
                stage.lay(step);
            }
            continue;
        }
        let found = told(&stage.play(scene), page);
        silent = found.iter().all(|(head, _)| !head.contains(&own));
        fired |= !silent;
        faults.extend(untold(scene, &found));
    }
    if !fired {
        faults.push("never breaks its rule".to_owned());
    }
    if !silent {
        faults.push("ends without being put right".to_owned());
    }
    faults
}

/// What a scene is told, when it is not what it says.
fn untold(scene: &Scene, found: &[(String, String)]) -> Option<String> {
    let mut expected = scene.told.clone();
    expected.sort();
    let mut sorted = found.to_vec();
    sorted.sort();
    let matches = |((head, said), (found, message)): (&(String, String), &(String, String))| {
        head == found && message.contains(said.as_str())
    };
    let so = expected.len() == sorted.len() && expected.iter().zip(&sorted).all(matches);
    let lines = found.iter().map(|(head, message)| format!("- `{head}` {message}"));
    (!so).then(|| format!("« {} » is told\n{}", scene.title, lines.collect::<Vec<_>>().join("\n")))
}

/// What the page of a sitting says that is not so.
fn miscounts(page: &Page) -> Vec<String> {
    let mut stage = Stage::new();
    let mut faults = Vec::new();
    for scene in &page.scenes {
        if scene.title.is_empty() {
            scene.steps.iter().for_each(|step| stage.lay(step));
            continue;
        }
        faults.extend(untold(scene, &told(&stage.play(scene), page)));
        let path = stage.folder.path().join("suivi.xlsx");
        for step in &scene.steps {
            if let Step::Counted(rows) = step {
                let found = counted(&path, rows);
                let lines: Vec<String> = found.iter().map(|row| row.join(" | ")).collect();
                let fault = || format!("« {} » is counted\n{}", scene.title, lines.join("\n"));
                faults.extend((found != *rows).then(fault));
            }
        }
    }
    faults
}

#[test]
fn every_rule_has_its_page_and_every_page_its_rule() {
    let mut expected: Vec<&str> = Rule::ALL.iter().map(|rule| rule.spec().slug).collect();
    expected.sort_unstable();
    let pages = all("cases");
    let found: Vec<&str> = pages.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(found, expected);
    for (name, page) in &pages {
        assert_eq!(*name, page.slug, "the title of {name}.md");
    }
}

#[test]
fn every_page_says_what_is_so() {
    let told = |(name, page): &(String, Page)| {
        faults(page).into_iter().map(|fault| format!("{name}.md: {fault}\n")).collect::<Vec<_>>()
    };
    let out: Vec<String> = all("cases").iter().flat_map(told).collect();
    assert!(out.is_empty(), "\n{}", out.join("\n"));
}

#[test]
fn every_sitting_is_counted_as_its_page_says() {
    let told = |(name, page): &(String, Page)| {
        let faults = miscounts(page).into_iter();
        faults.map(|fault| format!("{name}.md: {fault}\n")).collect::<Vec<_>>()
    };
    let out: Vec<String> = all("cases/seances").iter().flat_map(told).collect();
    assert!(out.is_empty(), "\n{}", out.join("\n"));
}

#[test]
fn no_sound_workbook_is_told_an_error() {
    for name in ["petite-commune", "fictif", "suivi", "maraussan", "la-bree", "aunis-sud"] {
        let mut stage = Stage::new();
        let scene = Scene { steps: vec![Step::Start(name.to_owned())], ..Scene::default() };
        let report = stage.play(&scene);
        assert_eq!((&report["erreurs"], &report["defauts"]), (&0.into(), &0.into()), "{name}");
    }
}
