//! The explanation of a figure, as a letter; the list of all of them.

use super::{printed, squeezed, without_cell};
use crate::compute::Figure;
use crate::french::names::nearest;
use crate::french::{NARROW, NO_BREAK, report};

/// Columns of the terminal, at most.
const WIDTH: usize = 96;
/// Columns of a label.
const LABEL: usize = 10;
/// Ranges of cells, or of numbers, told before the rest is only counted.
const SHOWN: usize = 40;
/// Names proposed when none is known.
const PROPOSED: usize = 3;

/// Everything there is to say of a figure.
#[derive(Debug)]
pub struct Explanation<'a> {
    /// The figure.
    pub figure: &'a Figure,
    /// What it is a figure of.
    pub family: String,
    /// What it counts.
    pub rule: String,
    /// How it follows from others.
    pub calculation: Option<String>,
    /// The figures of that calculation.
    pub terms: Vec<&'a Figure>,
    /// The proposals it counts, and those it leaves out.
    pub proposals: Option<[Vec<String>; 2]>,
    /// Its cells, as ranges.
    pub cells: Vec<String>,
    /// The documents that print it.
    pub documents: Vec<String>,
}

/// The name of a document, which may have web pages that say the same.
#[must_use]
pub fn with_pages(name: &str, has_pages: bool) -> String {
    if has_pages { format!("{name} et .html") } else { name.to_owned() }
}

/// The explanation of a figure.
#[must_use]
pub fn letter(explanation: &Explanation<'_>) -> String {
    let figure = explanation.figure;
    let mut text = format!("{} = {}\n", figure.name, plain(&printed(&figure.value)));
    let mut entry = |label: &str, told: &str| {
        if !told.is_empty() {
            text.push_str(&wrapped(label, &plain(told)));
        }
    };
    entry("objet", &explanation.family);
    entry("règle", &explanation.rule);
    entry("calcul", explanation.calculation.as_deref().unwrap_or_default());
    let terms = explanation.terms.iter().map(|it| format!("{} ({})", it.name, printed(&it.value)));
    entry("d'après", &terms.collect::<Vec<_>>().join(", "));
    if let Some([counted, left_out]) = &explanation.proposals {
        entry("comptées", &numbers(counted));
        entry("écartées", &numbers(left_out));
    }
    match explanation.cells.as_slice() {
        [] => entry("cellules", without_cell(figure.measure)),
        ranges => entry("cellules", &cut(ranges, "plages").unwrap_or_else(|| ranges.join(", "))),
    }
    let documents = explanation.documents.join(", ");
    entry("imprimé", if documents.is_empty() { "dans aucun document" } else { &documents });
    text
}

/// « n° 1 à 3, 5 et 7 ».
fn numbers(spans: &[String]) -> String {
    if spans.is_empty() {
        return String::new();
    }
    format!("n° {}", cut(spans, "suites").unwrap_or_else(|| report::list(spans)))
}

/// A list that is too long, cut; it says where it is whole.
fn cut(items: &[String], what: &str) -> Option<String> {
    let (shown, rest) = items.split_at_checked(SHOWN).filter(|(_, rest)| rest.len() > 1)?;
    let shown = shown.join(", ");
    Some(format!("{shown} et {} autres {what} ; toutes : --format json", rest.len()))
}

/// Figures by family, under headings, in columns; `families` is that of each.
#[must_use]
pub fn list(figures: &[(&Figure, String, String)]) -> String {
    let mut text = String::new();
    for family in figures.chunk_by(|(_, one, _), (_, next, _)| one == next) {
        let Some((_, heading, _)) = family.first() else { continue };
        let rows: Vec<[String; 3]> = family
            .iter()
            .map(|(figure, _, rule)| {
                [figure.name.clone(), plain(&printed(&figure.value)), plain(rule)]
            })
            .collect();
        let width =
            |column: fn(&[String; 3]) -> &String| rows.iter().map(|it| length(column(it))).max();
        let names = width(|[name, ..]| name).unwrap_or(0);
        let values = width(|[_, value, _]| value).unwrap_or(0);
        text = text + "\n" + &plain(heading) + "\n";
        for [name, value, rule] in &rows {
            let name_pad = " ".repeat(names - length(name));
            let value_pad = " ".repeat(values - length(value));
            text += &["  ", name, &name_pad, "  ", &value_pad, value, "  ", rule, "\n"].concat();
        }
    }
    text
}

/// What stands above a list: of all the figures of a year, or of those that are
/// printed alike.
#[must_use]
pub fn several(count: usize, alike: Option<&str>, year: Option<u16>) -> String {
    let year = year.map(|year| format!(" de {year}")).unwrap_or_default();
    let which = match alike {
        Some(typed) => format!("{count} chiffres s'impriment « {typed} »"),
        None => format!("{count} chiffres{year}"),
    };
    format!("{which}. D'où vient l'un d'eux : greffe expliquer NOM\n")
}

/// What stands above the figures whose names begin alike.
#[must_use]
pub fn beginning(count: usize, typed: &str) -> String {
    format!(
        "{count} chiffres dont le nom commence par « {typed} ». D'où vient l'un d'eux : greffe expliquer NOM\n"
    )
}

/// No figure has that name, nor is printed so.
#[must_use]
pub fn unknown<'a>(typed: &str, names: impl Iterator<Item = &'a str>) -> String {
    let mut names: Vec<&str> = names.collect();
    let mut near = Vec::new();
    while let Some(found) = nearest(typed, names.iter().copied()).filter(|_| near.len() < PROPOSED)
    {
        names.retain(|name| squeezed(name) != squeezed(found));
        near.push(format!("« {found} »"));
    }
    let help = if near.is_empty() {
        "tous les chiffres : greffe expliquer".to_owned()
    } else {
        format!("vouliez-vous dire {} ?", near.join(" ou "))
    };
    format!("« {typed} » n'est pas un chiffre de ce classeur.\n  aide      {help}\n")
}

/// Said under what is explained of a workbook that has errors.
#[must_use]
pub fn faulty(counts: &str) -> String {
    format!(
        "\nLe classeur a des erreurs, et un chiffre peut en dépendre : {counts}\n  aide      les \
         lire : greffe verifier\n"
    )
}

/// A label and its text, gone on with under itself.
fn wrapped(label: &str, text: &str) -> String {
    let indent = 2 + LABEL;
    let mut out = format!("  {label}{}", " ".repeat(LABEL.saturating_sub(length(label))));
    let mut column = indent;
    for (rank, word) in text.split(' ').enumerate() {
        let space = usize::from(rank > 0);
        if rank > 0 && column + space + length(word) > WIDTH {
            out.push('\n');
            out.push_str(&" ".repeat(indent));
            column = indent;
        } else if rank > 0 {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += length(word);
    }
    out.push('\n');
    out
}

/// For a terminal, whose lines are looked for as they are typed.
fn plain(text: &str) -> String {
    text.replace([NO_BREAK, NARROW], " ")
}

fn length(text: &str) -> usize {
    text.chars().count()
}
