//! The page that tells editors of templates what they receive.
#![expect(clippy::case_sensitive_file_extension_comparisons, reason = "names are ours")]
#![expect(clippy::unwrap_used, reason = "a file that cannot be read is a failed test")]
#![expect(clippy::disallowed_methods, reason = "tests lay their own files out")]

use std::collections::BTreeMap;
use std::path::Path;

use crate::support::project::Project;

/// How many times each name is a field.
type Names = BTreeMap<String, usize>;

/// The fields of the views, as templates call them: the name serde gives,
/// else the field's own.
fn declared() -> Names {
    let mut names = Names::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src/render/views")];
    while let Some(folder) = folders.pop() {
        for path in folder.read_dir().unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            let mut renamed = None;
            for line in text.lines().map(str::trim) {
                if let Some((name, _)) =
                    line.strip_prefix("#[serde(rename = \"").and_then(|rest| rest.split_once('"'))
                {
                    renamed = Some(name.to_owned());
                } else if let Some((own, _)) =
                    line.strip_prefix("pub ").and_then(|rest| rest.split_once(": "))
                    && own.chars().all(|c| c.is_ascii_lowercase() || c == '_')
                {
                    let name = renamed.take().unwrap_or_else(|| own.to_owned());
                    *names.entry(name).or_default() += 1;
                }
            }
        }
    }
    names
}

/// The fields of the tables of the page, one row each.
fn described(page: &str) -> Names {
    let mut names = Names::new();
    let (_, data) = page.split_once("\n## Les données\n").unwrap();
    for line in data.lines() {
        let cell = line.strip_prefix("| `").and_then(|rest| rest.split_once("` |"));
        if let Some((name, _)) = cell {
            *names.entry(name.to_owned()).or_default() += 1;
        }
    }
    names
}

/// A table a view, a row a field: none forgotten, none that is no more.
#[test]
fn the_page_describes_every_field() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = std::fs::read_to_string(root.join("templates/LISEZ-MOI.md")).unwrap();
    let (declared, described) = (declared(), described(&page));
    assert!(declared.contains_key("entete"), "the views were not found");
    for (name, fields) in &declared {
        let rows = described.get(name).copied().unwrap_or_default();
        assert_eq!(rows, *fields, "rows of `{name}` in templates/LISEZ-MOI.md");
    }
    for name in described.keys() {
        assert!(declared.contains_key(name), "`{name}` is no field any more");
    }
}

/// Every example of a change: its line is in a template, and all of them
/// together, but the face we do not have, still make every document.
#[test]
fn the_examples_of_the_page_work() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
    let page = std::fs::read_to_string(folder.join("LISEZ-MOI.md")).unwrap();
    let (_, page) = page.split_once("\n## Les changements courants\n").unwrap();
    let (page, _) = page.split_once("\n### Ce qu’il ne faut pas changer\n").unwrap();
    let mut templates = BTreeMap::new();
    for path in folder.read_dir().unwrap().map(|entry| entry.unwrap().path()) {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if name.ends_with(".typ.j2") {
            templates.insert(name, std::fs::read_to_string(&path).unwrap());
        }
    }
    let mut changes = 0;
    for block in page.split("```typst\n").skip(1) {
        let (block, _) = block.split_once("\n```").unwrap();
        let lines: Vec<&str> = block.lines().collect();
        let [from, to] = lines.as_slice() else { continue };
        let holder = templates.values_mut().find(|text| text.contains(&format!("{from}\n")));
        let text = holder.unwrap_or_else(|| panic!("no template has {from}"));
        if !to.contains("DejaVu") {
            *text = text.replacen(from, to, 1);
            changes += 1;
        }
    }
    assert!(changes > 9, "{changes} changes were found");
    let project = Project::of("fictif");
    std::fs::create_dir_all(project.path("modeles")).unwrap();
    for (name, text) in &templates {
        std::fs::write(project.path("modeles").join(name), text).unwrap();
    }
    let run = project.run(&["produire", "--annee", "2025", "--modeles", "modeles"]);
    assert_eq!(run.code, 0, "{}", run.problems);
}

/// Each template is presented.
#[test]
fn the_page_names_every_template() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
    let page = std::fs::read_to_string(folder.join("LISEZ-MOI.md")).unwrap();
    for path in folder.read_dir().unwrap().map(|entry| entry.unwrap().path()) {
        let name = path.file_name().unwrap().to_str().unwrap();
        if name.ends_with(".j2") {
            let presented = |name: &str| page.contains(&format!("| `{name}` |"));
            // A part of the web page is named with that of the PDF.
            let twin = name.strip_prefix("bilan-").map(|_| name.replace(".html.", ".typ."));
            let both = twin.is_some_and(|twin| presented(&twin));
            assert!(presented(name) || both, "{name} is not presented");
        }
    }
}
