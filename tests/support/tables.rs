//! Workbooks written as folders of text tables, one per sheet.
//!
//! `suivi.csv` stands for the sheet Suivi: separator `;`, quotes `"`, a header
//! of French column names (some of them will do). `titre.txt` holds the title
//! of the workbook. Row `n` of a table, the header counted, is row `n` of the
//! sheet.
#![expect(clippy::unwrap_used, reason = "a broken fixture is a failed test")]
#![expect(clippy::disallowed_methods, reason = "tests lay their own files out")]

use std::path::Path;

use greffe::schema::{SHEETS, Sheet};
use greffe::starter::{self, Tables};
use unicode_normalization::UnicodeNormalization;

/// The tables of a folder. A file that stands for no sheet is refused, so that
/// a misspelt name cannot pass for an empty sheet.
///
/// # Panics
/// A file that cannot be read, an unknown file, an unknown column.
#[must_use]
pub(crate) fn folder(path: &Path) -> Tables {
    let mut tables = Tables::new();
    for spec in SHEETS {
        read(&mut tables, path, spec.sheet);
    }
    for entry in path.read_dir().unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let known = SHEETS.iter().any(|spec| file_name(spec.sheet) == name);
        let table = Path::new(&name).extension().is_some_and(|extension| extension == "csv");
        assert!(known || !table, "{}: no sheet is called {name}", path.display());
    }
    tables
}

/// The workbook of a folder, as bytes.
///
/// # Panics
/// As [`folder`]; also a missing `titre.txt`.
#[must_use]
pub(crate) fn workbook(path: &Path) -> Vec<u8> {
    let title = std::fs::read_to_string(path.join("titre.txt")).unwrap();
    starter::write(title.trim(), &folder(path)).unwrap()
}

/// The name of a sheet, in small ASCII letters: `deliberations.csv`.
fn file_name(sheet: Sheet) -> String {
    let plain: String = sheet.name().nfd().filter(char::is_ascii_alphanumeric).collect();
    format!("{}.csv", plain.to_lowercase())
}

/// The rows of the file that stands for a sheet, titles first; none without it.
pub(crate) fn texts(path: &Path, sheet: Sheet) -> Vec<Vec<String>> {
    let file = path.join(file_name(sheet));
    if !file.exists() {
        return Vec::new();
    }
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        // Trailing empty cells may be left out.
        .flexible(true)
        .from_path(&file)
        .unwrap();
    let records = reader.records().map(Result::unwrap);
    records.map(|row| row.iter().map(str::to_owned).collect()).collect()
}

fn read(tables: &mut Tables, path: &Path, sheet: Sheet) {
    let texts = texts(path, sheet);
    let mut rows = texts.iter().map(|row| row.iter().map(String::as_str).collect::<Vec<_>>());
    let Some(header) = rows.next() else { return };
    let rows: Vec<Vec<&str>> = rows.collect();
    let inserted = tables.insert(sheet, &header, &rows);
    assert!(inserted.is_ok(), "{}: {inserted:?}", path.join(file_name(sheet)).display());
}

#[test]
fn a_folder_becomes_a_workbook() {
    use greffe::schema::Column;
    use greffe::starter::CellValue;

    let folder_path = tempfile::tempdir().unwrap();
    let path = folder_path.path();
    std::fs::write(path.join("titre.txt"), "Un essai\n").unwrap();
    let acts = "Code;Titre;Rapport n°\nA-1;\"Un titre ;\nsur deux lignes\";6\nA-2;Court\n";
    std::fs::write(path.join("deliberations.csv"), acts).unwrap();
    let tables = folder(path);
    let [first, second] = tables.rows(Sheet::Deliberations) else { panic!("two rows are due") };
    let title = CellValue::Text("Un titre ;\nsur deux lignes".to_owned());
    assert_eq!(first.get(&Column::Title), Some(&title));
    assert_eq!(first.get(&Column::Item), Some(&CellValue::Number(6)));
    assert_eq!(second.get(&Column::Item), None);
    assert!(workbook(path).starts_with(b"PK"));
}

#[test]
fn every_sheet_has_its_file() {
    let names: Vec<String> = SHEETS.iter().map(|spec| file_name(spec.sheet)).collect();
    assert_eq!(
        names.join(" "),
        "parametres.csv annees.csv transitions.csv statuts.csv propositions.csv suivi.csv \
         focus.csv assemblees.csv membres.csv seances.csv presences.csv mouvements.csv \
         deliberations.csv retraits.csv scrutins.csv textes.csv chiffres.csv citations.csv"
    );
}
