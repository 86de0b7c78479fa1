//! The rules of the house that no linter knows.
#![expect(clippy::unwrap_used, reason = "a file that cannot be read is a failed test")]

use std::path::{Path, PathBuf};

fn sources(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for path in folder.read_dir().unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// The program's own lines: what a file says before its tests.
fn own_lines(path: &Path) -> Vec<String> {
    let text = std::fs::read_to_string(path).unwrap();
    text.lines().take_while(|line| *line != "#[cfg(test)]").map(str::to_owned).collect()
}

fn is_test(path: &Path) -> bool {
    let name = path.to_str().unwrap().replace('\\', "/");
    name.contains("/tests/") || name.ends_with("tests.rs")
}

/// French is in `src/french`, and in the schema, which is French by nature.
#[test]
fn no_french_outside_its_rooms() {
    let mut strays = Vec::new();
    for path in sources("src") {
        let name = path.to_str().unwrap().replace('\\', "/");
        if name.contains("/src/french/") || name.contains("/src/schema/") || is_test(&path) {
            continue;
        }
        for (number, line) in own_lines(&path).iter().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            let literal: String = code.split('"').skip(1).step_by(2).collect();
            if literal.chars().any(|c| c.is_alphabetic() && !c.is_ascii()) {
                strays.push(format!("{name}:{} {}", number + 1, line.trim()));
            }
        }
    }
    assert!(strays.is_empty(), "{}", strays.join("\n"));
}

/// A room is read in one sitting. Tables of words are as long as their list.
#[test]
fn files_hold_one_thing() {
    const TABLES: [&str; 4] = ["messages.rs", "rules.rs", "problem.rs", "choices.rs"];
    let mut long = Vec::new();
    for path in sources("src") {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let schema = path.to_str().unwrap().contains("schema");
        let lines = own_lines(&path).len();
        if lines > 400 && !TABLES.contains(&name.as_str()) && !schema && !is_test(&path) {
            long.push(format!("{}: {lines} lines", path.display()));
        }
    }
    assert!(long.is_empty(), "{}", long.join("\n"));
}

/// A golden file that no test compares with anything proves nothing.
#[test]
fn no_golden_file_is_an_orphan() {
    let tests: String =
        sources("tests").iter().map(|path| std::fs::read_to_string(path).unwrap()).collect();
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    for path in golden.read_dir().unwrap().map(|entry| entry.unwrap().path()) {
        let name = path.file_name().unwrap().to_str().unwrap();
        if let Some(name) = name.strip_suffix(".snap") {
            assert!(tests.contains(&format!("golden(\"{name}\"")), "{name} is an orphan");
        }
    }
}

/// Each template is carried by the program.
#[test]
fn every_template_is_embedded() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let embedded = std::fs::read_to_string(root.join("src/render/sources.rs")).unwrap();
    for path in root.join("templates").read_dir().unwrap().map(|entry| entry.unwrap().path()) {
        let name = path.file_name().unwrap().to_str().unwrap();
        if name.ends_with(".typ.j2") {
            assert!(embedded.contains(&format!("(\"{name}\"")), "{name} is not embedded");
        }
    }
}
