//! `greffe contexte`: the data that a template receives.

use serde::Serialize;
use serde_json::Value;

use super::documents::{Document, Reader};
use super::printed::Explained;
use super::{Answer, USAGE};
use crate::args::{Context, Format};
use crate::french::documents::{shown, unknown};
use crate::french::names::fold;
use crate::render::views::rules::rules;

/// Shows what a document is made of, or tells the names there are.
#[must_use]
pub fn contexte(request: &Context) -> Answer {
    let opened =
        Explained::open(request.classeur.as_ref(), "contexte", request.annee, Format::Texte);
    let (explained, path) = match opened {
        Ok(opened) => opened,
        Err(answer) => return answer,
    };
    let given = given(&explained, request.annee);
    let mut names: Vec<&str> = Vec::new();
    for name in given.iter().map(Given::short) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let answer = match &request.document {
        None => Answer { said: shown(&names), ..Answer::default() },
        Some(typed) => {
            let Some(found) = asked(&given, typed) else {
                let problems = unknown(typed, &names);
                return Answer { problems, code: USAGE, ..Answer::default() };
            };
            Answer { said: found.data(), ..Answer::default() }
        }
    };
    explained.warned(&path, answer)
}

/// Every document of a year, else of all, the latest year first; then the
/// booklet of the rules, which is of none.
fn given(explained: &Explained, year: Option<u16>) -> Vec<Given> {
    let mut gathering = Gathering::default();
    let years = explained.years().into_iter().rev();
    for year in years.filter(|it| year.is_none_or(|year| year == *it)) {
        gathering.year = year;
        explained.pass(year, &mut gathering);
    }
    gathering.note("regles.pdf".to_owned(), "regles.typ.j2", &rules());
    gathering.given
}

/// The document that a name designates: its own, without its year or its size,
/// or the template it fills, or a part of it.
fn asked<'a>(given: &'a [Given], typed: &str) -> Option<&'a Given> {
    let typed = key(&typed.trim().replace('\\', "/"));
    let typed = typed.rsplit('/').next().unwrap_or_default();
    let bare = without_ending(typed);
    let exact = given.iter().find(|it| key(it.name()) == typed || it.template == typed);
    let named = || given.iter().find(|it| it.names().any(|name| name == bare));
    let part = || {
        let of = |it: &&Given| bare.starts_with(&format!("{}-", without_ending(it.template)));
        given.iter().find(of)
    };
    let included = || typed.strip_suffix(".j2").and_then(|_| part());
    exact.or_else(named).or_else(included)
}

/// A name as names are compared.
fn key(name: &str) -> String {
    fold(name).replace(' ', "-")
}

/// `bilan` of `bilan.typ.j2`, `carte-eau-1200x630` of `carte-eau-1200x630.png`;
/// the dot of a code stays.
fn without_ending(name: &str) -> &str {
    let name = name.strip_suffix(".j2").unwrap_or(name);
    let endings = [".typ", ".pdf", ".png", ".txt", ".html", ".json"];
    endings.iter().find_map(|ending| name.strip_suffix(ending)).unwrap_or(name)
}

/// A document and the data of its template.
struct Given {
    path: String,
    template: &'static str,
    year: u16,
    data: Value,
}

impl Given {
    /// `bilan-2025.pdf`.
    fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }

    /// `bilan`, `carte-ensemble`: without its year or its size.
    fn short(&self) -> &str {
        let whole = without_ending(self.name());
        // Pasted or whole, a page receives the same.
        let whole = whole.strip_suffix("-fragment").unwrap_or(whole);
        let yearless = whole.strip_suffix(&format!("-{}", self.year));
        // The first of a card's sizes answers for both.
        let card = whole.rsplit_once('-').filter(|_| whole.starts_with("carte-"));
        card.map(|(card, _)| card).or(yearless).unwrap_or(whole)
    }

    /// What else it may be called.
    fn names(&self) -> impl Iterator<Item = String> {
        let whole = key(without_ending(self.name()));
        // A draft is the deliberation it will be.
        let taken = whole.strip_prefix("projet-").map(|code| format!("deliberation-{code}"));
        let template = without_ending(self.template).to_owned();
        [Some(whole), Some(key(self.short())), taken, Some(template)].into_iter().flatten()
    }

    fn data(&self) -> String {
        let mut text = serde_json::to_string_pretty(&self.data).unwrap_or_default();
        text.push('\n');
        text
    }
}

/// Keeps views as their templates receive them.
#[derive(Default)]
struct Gathering {
    year: u16,
    given: Vec<Given>,
}

impl Gathering {
    fn note(&mut self, path: String, template: &'static str, view: &impl Serialize) {
        let data = serde_json::to_value(view).unwrap_or_default();
        self.given.push(Given { path, template, year: self.year, data });
    }
}

impl Reader for Gathering {
    fn take(&mut self, document: Document, view: &impl Serialize) {
        self.note(document.path, document.template, view);
    }
}
