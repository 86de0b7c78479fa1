//! The pages of `tests/cases` as data: scenes, what each changes in the
//! workbook, what it is told.
//!
//! A page is French prose. Only these lines are read, in their order:
//!
//! - `# regle` names the page; `## …` opens a scene, which goes on from the last;
//! - `Classeur de départ : petite-commune` (or `formule.xlsx`) lays a workbook;
//! - `Commande : greffe produire suivi.xlsx` is run from then on; without one,
//!   the workbook is checked without the program being started;
//! - `### Feuille Présences`, then a table: rows by key, changed or added; with
//!   a column `Ligne`, the row of that number, or the word `ajoutée` or `ôtée`;
//! - `### Feuille Présences, en entier`: the table is the whole sheet;
//! - `### Feuille Présences, ôtée`: the sheet is no more;
//! - `### Fichier textes/expose.md`, then a block of code: a file beside the
//!   workbook; `latin-1` after the fence says how it is saved;
//! - `### Fichier textes/expose.md, ôté`: the file is no more;
//! - `` - `erreur[regle] Présences!D8` some words ``: what is told, exactly, but
//!   for informations of rules that the page does not name;
//! - `### Ce qui est compté`, then a table: for each `Délibération`, what was
//!   computed of it, under the titles that the page chose.
#![expect(clippy::panic, reason = "a broken page is a failed test")]

/// A page.
#[derive(Debug)]
pub(crate) struct Page {
    /// Its title: the rule.
    pub(crate) slug: String,
    /// What it tells, one thing after the other.
    pub(crate) scenes: Vec<Scene>,
}

/// One scene.
#[derive(Debug, Default)]
pub(crate) struct Scene {
    /// Its title; none before the first.
    pub(crate) title: String,
    /// What it changes.
    pub(crate) steps: Vec<Step>,
    /// What is told: the head, and words of the message.
    pub(crate) told: Vec<(String, String)>,
}

/// One change.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// A workbook laid.
    Start(String),
    /// What is run from now on.
    Command(Vec<String>),
    /// Rows changed, added or emptied; the first row names the columns.
    Rows(String, Vec<Vec<String>>),
    /// A whole sheet.
    Whole(String, Vec<Vec<String>>),
    /// A sheet that is no more.
    Removed(String),
    /// A file beside the workbook.
    File(String, Vec<u8>),
    /// A file that is no more beside it.
    FileRemoved(String),
    /// Nothing is changed: what is computed; the first row names the columns.
    Counted(Vec<Vec<String>>),
}

/// Reads a page.
///
/// # Panics
/// A line that has the look of an order and is none.
pub(crate) fn read(text: &str) -> Page {
    let mut lines = text.lines();
    let title = lines.next().and_then(|line| line.strip_prefix("# "));
    let mut page = Page {
        slug: title.expect("a page begins with the name of its rule").to_owned(),
        scenes: vec![Scene::default()],
    };
    let mut block: Option<bool> = None;
    for line in lines {
        if let Some(title) = line.strip_prefix("## ") {
            page.scenes.push(Scene { title: title.to_owned(), ..Scene::default() });
            continue;
        }
        let scene = page.scenes.last_mut().expect("there is always a scene");
        if let Some(fence) = line.strip_prefix("```") {
            block = block.is_none().then_some(fence == "latin-1");
        } else if let Some(latin) = block {
            let Some(Step::File(_, bytes)) = scene.steps.last_mut() else {
                panic!("a block of code without its file: {line}");
            };
            write(bytes, line, latin);
        } else if line.starts_with('|') {
            match scene.steps.last_mut() {
                Some(Step::Rows(_, rows) | Step::Whole(_, rows) | Step::Counted(rows)) => {
                    rows.extend(row(line));
                }
                _ => panic!("a table without its sheet: {line}"),
            }
        } else if let Some(order) = line.strip_prefix("### ") {
            scene.steps.push(order_of(order));
        } else if let Some(name) = line.strip_prefix("Classeur de départ : ") {
            scene.steps.push(Step::Start(name.to_owned()));
        } else if let Some(command) = line.strip_prefix("Commande : greffe ") {
            let words = command.split_whitespace().map(str::to_owned);
            scene.steps.push(Step::Command(words.collect()));
        } else if let Some((head, said)) =
            line.strip_prefix("- `").and_then(|line| line.split_once('`'))
        {
            scene.told.push((head.to_owned(), said.trim().to_owned()));
        }
    }
    page
}

fn order_of(order: &str) -> Step {
    if order == "Ce qui est compté" {
        return Step::Counted(Vec::new());
    }
    if let Some(name) = order.strip_prefix("Fichier ") {
        return match name.strip_suffix(", ôté") {
            Some(name) => Step::FileRemoved(name.to_owned()),
            None => Step::File(name.to_owned(), Vec::new()),
        };
    }
    let sheet = order.strip_prefix("Feuille ").unwrap_or_else(|| panic!("no such order: {order}"));
    match sheet.split_once(", ") {
        None => Step::Rows(sheet.to_owned(), Vec::new()),
        Some((name, "en entier")) => Step::Whole(name.to_owned(), Vec::new()),
        Some((name, "ôtée")) => Step::Removed(name.to_owned()),
        Some(_) => panic!("no such order: {order}"),
    }
}

/// The cells of a line of a table; none for the line under the titles.
fn row(line: &str) -> Option<Vec<String>> {
    let inside = line.trim().trim_start_matches('|').trim_end_matches('|');
    let cells: Vec<String> = inside.split('|').map(|cell| cell.trim().to_owned()).collect();
    let rule = cells.iter().all(|cell| !cell.is_empty() && cell.trim_matches('-').is_empty());
    (!rule).then_some(cells)
}

fn write(bytes: &mut Vec<u8>, line: &str, latin: bool) {
    if latin {
        bytes.extend(line.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')));
    } else {
        bytes.extend(line.as_bytes());
    }
    bytes.push(b'\n');
}
