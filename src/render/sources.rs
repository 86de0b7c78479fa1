//! Where templates and fonts come from: ours, unless a folder replaces them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::french::cli::reason;
use crate::french::names::nearest;
use crate::report::{Place, Problem, Report};
use crate::typeset::Fonts;

/// The templates the program carries.
const BUNDLE: [(&str, &str); 23] = [
    ("bilan-autres.typ.j2", include_str!("../../templates/bilan-autres.typ.j2")),
    ("bilan-changements.typ.j2", include_str!("../../templates/bilan-changements.typ.j2")),
    ("bilan-comptage.typ.j2", include_str!("../../templates/bilan-comptage.typ.j2")),
    ("bilan-couverture.typ.j2", include_str!("../../templates/bilan-couverture.typ.j2")),
    ("bilan-dessins.typ.j2", include_str!("../../templates/bilan-dessins.typ.j2")),
    ("bilan-essentiel.typ.j2", include_str!("../../templates/bilan-essentiel.typ.j2")),
    ("bilan-introduction.typ.j2", include_str!("../../templates/bilan-introduction.typ.j2")),
    ("bilan-suivi.typ.j2", include_str!("../../templates/bilan-suivi.typ.j2")),
    ("bilan-transitions.typ.j2", include_str!("../../templates/bilan-transitions.typ.j2")),
    ("bilan-votes.typ.j2", include_str!("../../templates/bilan-votes.typ.j2")),
    ("bilan.typ.j2", include_str!("../../templates/bilan.typ.j2")),
    ("carte.txt.j2", include_str!("../../templates/carte.txt.j2")),
    ("carte.typ.j2", include_str!("../../templates/carte.typ.j2")),
    ("charte.typ.j2", include_str!("../../templates/charte.typ.j2")),
    ("controle.typ.j2", include_str!("../../templates/controle.typ.j2")),
    ("deliberation.typ.j2", include_str!("../../templates/deliberation.typ.j2")),
    ("feuillet.typ.j2", include_str!("../../templates/feuillet.typ.j2")),
    ("liste-deliberations.typ.j2", include_str!("../../templates/liste-deliberations.typ.j2")),
    ("registre.typ.j2", include_str!("../../templates/registre.typ.j2")),
    ("regles.typ.j2", include_str!("../../templates/regles.typ.j2")),
    ("tables.typ.j2", include_str!("../../templates/tables.typ.j2")),
    ("textes-prets.txt.j2", include_str!("../../templates/textes-prets.txt.j2")),
    ("textes.typ.j2", include_str!("../../templates/textes.typ.j2")),
];

/// What goes with them in a folder of templates: the page that tells how to
/// change them, the licences of the faces.
const PAGES: [(&str, &str); 3] = [
    ("LISEZ-MOI.md", include_str!("../../templates/LISEZ-MOI.md")),
    (
        "polices/source-sans/LICENSE.md",
        include_str!("../../templates/polices/source-sans/LICENSE.md"),
    ),
    (
        "polices/source-serif/LICENSE.md",
        include_str!("../../templates/polices/source-serif/LICENSE.md"),
    ),
];

/// A folder of templates to change: ours, their page, their faces.
pub fn ours() -> impl Iterator<Item = (String, Vec<u8>)> {
    let texts = BUNDLE.iter().chain(&PAGES);
    let texts = texts.map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()));
    let faces = Fonts::bundled_files().iter();
    texts.chain(faces.map(|(name, bytes)| (format!("polices/{name}"), bytes.to_vec())))
}

/// Templates by name, and the fonts to set them in.
pub type Sources = (BTreeMap<String, String>, Fonts);

/// The templates and fonts of a folder, ours where it has none.
pub fn load(folder: Option<&Path>, report: &mut Report) -> Option<Sources> {
    let mut templates: BTreeMap<String, String> =
        BUNDLE.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    let mut faces: Vec<Vec<u8>> = Vec::new();
    if let Some(folder) = folder {
        let read = own_templates(folder, &mut templates, report).and_then(|()| own_faces(folder));
        match read {
            Ok(own) => faces = own,
            Err((path, fault)) => {
                let problem = if fault.kind() == std::io::ErrorKind::InvalidData {
                    Problem::NotUtf8
                } else {
                    Problem::FileUnreadable { reason: reason(&fault) }
                };
                report.push(Place::File(path), problem);
                return None;
            }
        }
    }
    let fonts = if faces.is_empty() { Fonts::bundled() } else { Fonts::new(faces) };
    if let Ok(fonts) = fonts {
        return Some((templates, fonts));
    }
    let path = folder.unwrap_or_else(|| Path::new("")).join("polices");
    report.push(Place::File(path), Problem::FontUnreadable);
    None
}

type Fault = (PathBuf, std::io::Error);

/// Files of a folder of templates that are none, by ending.
const OTHERS: [&str; 6] = ["md", "svg", "png", "jpg", "jpeg", "csv"];

fn own_templates(
    folder: &Path,
    templates: &mut BTreeMap<String, String>,
    report: &mut Report,
) -> Result<(), Fault> {
    for path in entries(folder)?.into_iter().filter(|path| path.is_file()) {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        let name = name.unwrap_or_default();
        let known = templates.contains_key(&name) || name.ends_with(".j2");
        if !templates.contains_key(&name) {
            let near = nearest(&name, templates.keys().map(String::as_str)).map(str::to_owned);
            let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
            // A template that theirs include has a name like no other's.
            let included = known && near.is_none();
            if !included && !ending.is_some_and(|ending| OTHERS.contains(&ending.as_str())) {
                report.push(Place::File(path.clone()), Problem::TemplateUnknown { nearest: near });
            }
        }
        // A template of another name may be one that theirs include.
        if known {
            let text = std::fs::read_to_string(&path).map_err(|fault| (path.clone(), fault))?;
            templates.insert(name, text);
        }
    }
    Ok(())
}

/// The faces of `polices/` and of its own folders, in order of name.
fn own_faces(folder: &Path) -> Result<Vec<Vec<u8>>, Fault> {
    let root = folder.join("polices");
    if !root.is_dir() {
        return Ok(Vec::new());
    }
    let mut paths = files(&root, "ttf")?;
    paths.extend(files(&root, "otf")?);
    for family in entries(&root)?.into_iter().filter(|path| path.is_dir()) {
        paths.extend(files(&family, "ttf")?);
        paths.extend(files(&family, "otf")?);
    }
    paths.into_iter().map(|path| std::fs::read(&path).map_err(|fault| (path, fault))).collect()
}

fn files(folder: &Path, ending: &str) -> Result<Vec<PathBuf>, Fault> {
    let mut found = entries(folder)?;
    found.retain(|path| {
        path.extension().is_some_and(|it| it.eq_ignore_ascii_case(ending)) && path.is_file()
    });
    Ok(found)
}

/// What a folder holds, in order of name.
fn entries(folder: &Path) -> Result<Vec<PathBuf>, Fault> {
    let fault = |fault| (folder.to_path_buf(), fault);
    let mut found = Vec::new();
    for entry in folder.read_dir().map_err(fault)? {
        found.push(entry.map_err(fault)?.path());
    }
    found.sort();
    Ok(found)
}
