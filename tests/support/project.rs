//! A folder with a workbook in it, and the program run there.
#![expect(clippy::unwrap_used, reason = "a broken fixture is a failed test")]
#![expect(clippy::disallowed_methods, reason = "tests lay their own files out")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use greffe::schema::{Column, Sheet};
use greffe::starter::{self, CellValue, Tables};

use super::tables;

/// A place to run the program in.
pub(crate) struct Project {
    folder: tempfile::TempDir,
    tables: Tables,
}

/// What a run said and did.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) said: String,
    pub(crate) problems: String,
}

/// The folder of text tables of that name, under `tests/classeurs`.
pub(crate) fn source(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/classeurs").join(name)
}

impl Project {
    /// The workbook of a folder of text tables, its texts and pictures beside it.
    pub(crate) fn of(name: &str) -> Self {
        let project =
            Self { folder: tempfile::tempdir().unwrap(), tables: tables::folder(&source(name)) };
        for beside in ["textes", "images"] {
            copy(&source(name).join(beside), &project.path("inputs").join(beside));
        }
        project
    }

    /// A workbook with nothing in it but the statuses.
    pub(crate) fn blank() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), tables: Tables::blank() }
    }

    /// A path in the project.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Types a value in a cell; row 0 is the first under the header.
    pub(crate) fn set(
        mut self,
        sheet: Sheet,
        row: usize,
        column: Column,
        value: CellValue,
    ) -> Self {
        *self.tables.cell_mut(sheet, row, column).unwrap() = value;
        self
    }

    /// Types text in a cell.
    pub(crate) fn text(self, sheet: Sheet, row: usize, column: Column, text: &str) -> Self {
        self.set(sheet, row, column, CellValue::Text(text.to_owned()))
    }

    /// How many rows a sheet has.
    pub(crate) fn rows(&self, sheet: Sheet) -> usize {
        self.tables.rows(sheet).len()
    }

    /// The text of a cell.
    pub(crate) fn cell(&self, sheet: Sheet, row: usize, column: Column) -> String {
        match self.tables.rows(sheet).get(row).and_then(|cells| cells.get(&column)) {
            Some(CellValue::Text(text)) => text.clone(),
            _ => String::new(),
        }
    }

    /// Adds a row.
    pub(crate) fn row<const N: usize>(mut self, sheet: Sheet, row: [(Column, &str); N]) -> Self {
        let row = row.map(|(column, text)| {
            let kind = sheet.spec().column(column).unwrap().kind;
            (column, CellValue::typed(kind, text))
        });
        self.tables.push(sheet, row);
        self
    }

    /// The workbook's bytes.
    pub(crate) fn workbook(&self) -> Vec<u8> {
        starter::write("Essai", &self.tables).unwrap()
    }

    /// Writes the workbook and runs the program.
    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        std::fs::create_dir_all(self.path("inputs")).unwrap();
        std::fs::write(self.path("inputs/suivi.xlsx"), self.workbook()).unwrap();
        self.run_as_it_is(arguments)
    }

    /// Runs the program on the files as they are.
    pub(crate) fn run_as_it_is(&self, arguments: &[&str]) -> Run {
        let mut command = Command::new(env!("CARGO_BIN_EXE_greffe"));
        Run::of(command.current_dir(self.folder.path()).args(arguments).output().unwrap())
    }

    /// Every file under a folder, by relative path.
    pub(crate) fn files(&self, folder: &str) -> Vec<String> {
        let root = self.path(folder);
        let mut found = Vec::new();
        walk(&root, &root, &mut found);
        found.sort();
        found
    }
}

impl Run {
    fn of(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap(),
            said: String::from_utf8(output.stdout).unwrap(),
            problems: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// The heads of the problems told: `erreur[statut-inconnu] Suivi!C14`.
    pub(crate) fn heads(&self) -> Vec<String> {
        let all = format!("{}{}", self.problems, self.said);
        let is_head =
            |line: &&str| !line.starts_with(' ') && line.contains('[') && line.contains(']');
        all.lines().filter(is_head).map(str::to_owned).collect()
    }
}

fn walk(root: &Path, folder: &Path, found: &mut Vec<String>) {
    let Ok(entries) = folder.read_dir() else { return };
    for path in entries.map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            walk(root, &path, found);
        } else {
            found.push(path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/"));
        }
    }
}

/// Copies the files of a folder, when it is there.
pub(crate) fn copy(from: &Path, to: &Path) {
    let Ok(entries) = from.read_dir() else { return };
    std::fs::create_dir_all(to).unwrap();
    for path in entries.map(|entry| entry.unwrap().path()) {
        std::fs::copy(&path, to.join(path.file_name().unwrap())).unwrap();
    }
}
