//! What reaches the folder of a year, and what never does.
#![expect(clippy::disallowed_methods, reason = "tests lay their own files out")]
#![expect(clippy::unwrap_used, reason = "a broken fixture is a failed test")]

use std::process::Command;

use greffe::schema::{Column, Sheet};

use crate::support::project::Project;

/// The bytes of every file of a folder.
fn bytes(project: &Project, folder: &str) -> Vec<(String, Vec<u8>)> {
    let read = |path: &String| std::fs::read(project.path(folder).join(path)).unwrap();
    project.files(folder).into_iter().map(|path| (path.clone(), read(&path))).collect()
}

#[test]
fn no_clock_locale_home_or_folder_reaches_a_document() {
    let project = Project::of("suivi");
    project.run(&["produire"]);
    let first = bytes(&project, "out/2025");
    for (time_zone, language, folder) in
        [("Pacific/Kiritimati", "tr_TR.UTF-8", "."), ("America/Adak", "C", "inputs")]
    {
        let mut command = Command::new(env!("CARGO_BIN_EXE_greffe"));
        command
            .current_dir(project.path(folder))
            .env("TZ", time_zone)
            .env("LANG", language)
            .env("LC_ALL", language)
            .env("HOME", "/nowhere")
            .env("SOURCE_DATE_EPOCH", "1")
            .arg("produire")
            .arg(project.path("inputs/suivi.xlsx"))
            .arg("--sortie")
            .arg(project.path("ailleurs"));
        assert!(command.output().unwrap().status.success());
        assert!(bytes(&project, "ailleurs/2025") == first, "{time_zone} {language}");
    }
}

#[test]
fn an_error_leaves_what_was_published() {
    let project = Project::of("suivi");
    assert_eq!(project.run(&["produire"]).code, 0);
    let first = bytes(&project, "out");
    let project = project.text(Sheet::Progress, 3, Column::Status, "fini");
    let run = project.run(&["produire"]);
    assert_eq!(run.code, 1);
    assert!(run.problems.contains("Rien n'a été publié"), "{}", run.problems);
    assert!(bytes(&project, "out") == first);
}

#[test]
fn the_manifest_tells_the_digest_of_every_file() {
    let project = Project::of("suivi");
    let run = project.run(&["produire"]);
    assert!(run.said.starts_with("27 documents dans out/2025 : "), "{}", run.said);
    let manifest = std::fs::read(project.path("out/2025/manifeste.json")).unwrap();
    let manifest: serde_json::Value = serde_json::from_slice(&manifest).unwrap();
    let workbook = std::fs::read(project.path("inputs/suivi.xlsx")).unwrap();
    assert_eq!(manifest["classeur"]["sha256"], greffe::compute::sha256(&workbook).as_str());
    let told = manifest["fichiers"].as_array().unwrap();
    assert_eq!(told.len(), 27);
    for file in told {
        let path = file["chemin"].as_str().unwrap();
        let found = std::fs::read(project.path("out/2025").join(path)).unwrap();
        assert_eq!(file["sha256"], greffe::compute::sha256(&found).as_str(), "{path}");
        let prints = path.ends_with("pdf") || path.ends_with("html");
        let printed = prints.then_some(64);
        assert_eq!(file["empreinte"].as_str().map(str::len), printed, "{path}");
    }
}

#[test]
fn a_year_with_nothing_is_told_with_the_years_there_are() {
    let run = Project::of("suivi").run(&["produire", "--annee", "2019"]);
    assert_eq!(run.code, 1);
    assert!(run.problems.contains("erreur[rien-a-publier]"), "{}", run.problems);
    assert!(run.problems.contains("2022, 2025"), "{}", run.problems);
}

#[test]
fn a_mistake_in_a_template_is_told_at_its_line() {
    let project = Project::of("suivi");
    project.run(&["verifier"]);
    std::fs::create_dir_all(project.path("modeles")).unwrap();
    for (template, line, sentence) in [
        ("= Titre\n\n[{{ inconnu }}]\n", 3, "undefined"),
        ("= Titre\n#rect(fill: rouge)\n", 2, "unknown variable"),
        ("= Titre\n\n#image(\"/etc/passwd\")\n", 3, "not"),
        ("= Titre\n{% if %}\n", 2, "syntax"),
    ] {
        std::fs::write(project.path("modeles/bilan.typ.j2"), template).unwrap();
        let run = project.run_as_it_is(&["produire", "--modeles", "modeles"]);
        assert_eq!(run.code, 3, "{template} {}", run.problems);
        let at = format!("bilan.typ.j2:{line}\n");
        assert!(run.problems.contains(&at), "{template} {}", run.problems);
        assert!(run.problems.contains(sentence), "{template} {}", run.problems);
        assert_eq!(project.files("out"), Vec::<String>::new());
    }
}

#[test]
fn a_fault_of_a_whole_document_names_its_template() {
    let project = Project::of("suivi");
    project.run(&["verifier"]);
    std::fs::create_dir_all(project.path("modeles")).unwrap();
    std::fs::write(project.path("modeles/bilan.typ.j2"), "= Sans titre de document\n").unwrap();
    let run = project.run_as_it_is(&["produire", "--modeles", "modeles"]);
    assert_eq!(run.code, 3, "{}", run.problems);
    let told = "défaut[composition-impossible] bilan.typ.j2\n";
    assert!(run.problems.contains(told), "{}", run.problems);
}

#[test]
fn sources_are_kept_on_request() {
    let project = Project::of("suivi");
    project.run(&["produire", "--garder-sources", "sources"]);
    assert!(project.files("sources").contains(&"public/bilan-2025.typ".to_owned()));
}
