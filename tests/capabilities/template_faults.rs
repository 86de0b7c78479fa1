//! A mistake in a template of ours is told at its own line, whatever the
//! template and the mistake.
#![expect(clippy::unwrap_used, reason = "a broken fixture is a failed test")]
#![expect(clippy::disallowed_methods, reason = "tests lay their own files out")]

use std::path::Path;

use crate::support::project::Project;

/// What can be wrong in any template, and a word of what is read.
const IN_ALL: [(&str, &str); 3] = [
    ("{{ valeur_absente }}", "undefined"),
    ("{{ \"a\" | filtre_absent }}", "unknown filter"),
    ("{% if vrai %", "syntax error"),
];
/// What can be in one that is set.
const IN_TYPST: [(&str, &str); 4] = [
    ("#variable-absente", "unknown variable"),
    ("#image(\"absente.png\", alt: \"Rien\")", "file not found"),
    ("#text(font: \"Police Absente\")[a]", "unknown font family"),
    ("#(1 + \"a\")", "cannot add"),
];
/// Templates of macros, whose own lines print nothing.
const MACROS: [&str; 1] = ["textes.typ.j2"];

fn ours() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
    let mut all: Vec<(String, String)> = folder
        .read_dir()
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|it| it == "j2"))
        .map(|path| {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (name, std::fs::read_to_string(path).unwrap())
        })
        .collect();
    all.sort();
    assert!(all.len() > 20, "{}", all.len());
    all
}

/// The fault is told there, and nowhere else.
fn assert_told(project: &Project, name: &str, text: &str, line: usize, read: &str) {
    let folder = project.path("modeles");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join(name), text).unwrap();
    let run = if name == "regles.typ.j2" {
        project.run_as_it_is(&["regles", "--sortie", "regles.pdf", "--modeles", "modeles"])
    } else {
        project.run_as_it_is(&["produire", "--annee", "2025", "--modeles", "modeles"])
    };
    let excerpt = text.lines().nth(line - 1).unwrap().trim();
    let of = format!("{name}:{line} {excerpt}\n{}", run.problems);
    assert_eq!(run.code, 3, "{of}");
    let heads: Vec<String> =
        run.heads().into_iter().filter(|head| head.starts_with("défaut")).collect();
    assert!(!heads.is_empty(), "{of}");
    for head in &heads {
        assert!(head.ends_with(&format!(" {name}:{line}")), "{head} {of}");
    }
    assert!(run.problems.contains(&format!("  ligne     {excerpt}\n")), "{of}");
    assert!(run.problems.contains(read), "« {read} » {of}");
}

fn project() -> Project {
    let project = Project::of("fictif");
    project.run(&["verifier"]);
    project
}

#[test]
fn each_template_is_told_its_mistakes() {
    let project = project();
    for (rank, (name, text)) in ours().iter().enumerate() {
        let lines = text.lines().count() + 2;
        for (mistake, read) in IN_ALL {
            assert_told(&project, name, &format!("{text}\n{mistake}\n"), lines, read);
        }
        if !name.ends_with(".typ.j2") || MACROS.contains(&name.as_str()) {
            continue;
        }
        // One mistake a template, all of them in turn: setting takes time.
        let (mistake, read) = IN_TYPST[rank % IN_TYPST.len()];
        assert_told(&project, name, &format!("{text}\n{mistake}\n"), lines, read);
    }
}

/// Inside what is written once and used at many places.
#[test]
fn mistakes_inside_macros_loops_and_parts_are_told_there() {
    let project = project();
    let templates = ours();
    for (name, after) in &[
        ("textes.typ.j2", "{% macro texte("),
        ("bilan-transitions.typ.j2", "{% macro tete("),
        ("bilan-transitions.typ.j2", "{% for t in transitions %}"),
        ("bilan-suivi.typ.j2", "{% for "),
        ("carte.typ.j2", "#context {"),
        ("charte.typ.j2", "#let filet"),
        ("deliberation.typ.j2", "{% for "),
    ] {
        let (_, text) = templates.iter().find(|(known, _)| known == *name).unwrap();
        let place = text.lines().position(|line| line.trim_start().starts_with(*after)).unwrap();
        for (mistake, read) in [IN_ALL[0], IN_ALL[1], ("CODE", "unknown variable")] {
            // In code where the lines before open some, in markup elsewhere.
            let mistake = match (mistake, *name) {
                ("CODE", "carte.typ.j2") => "variable-absente",
                ("CODE", "deliberation.typ.j2") => "variable-absente,",
                ("CODE", _) => "#variable-absente",
                (other, _) => other,
            };
            let mut lines: Vec<&str> = text.lines().collect();
            lines.insert(place + 1, mistake);
            assert_told(&project, name, &lines.join("\n"), place + 2, read);
        }
    }
    // A template of the city's own, included by ours.
    let (_, text) = templates.iter().find(|(known, _)| known == "bilan.typ.j2").unwrap();
    let lines = text.lines().count() + 2;
    let absent = "{% include \"bilan-absent.typ.j2\" %}";
    assert_told(&project, "bilan.typ.j2", &format!("{text}\n{absent}\n"), lines, "not found");
}
