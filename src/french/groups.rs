//! What is said of several cells at once.

use super::messages::{Words, quoted, words};
use super::names::join;
use crate::report::{Group, Problem};

/// How many ranges of cells are named before the rest is only counted.
const RANGES: usize = 4;

/// How many values are quoted before the rest is only counted.
const VALUES: usize = 4;

/// « Suivi!C14:C39, 26 cellules »; « Suivi!C14, C17, C19, C25…, 26 cellules ».
#[must_use]
pub fn cells(ranges: &[String], count: usize) -> String {
    let shown = match ranges.split_at_checked(RANGES) {
        Some((first, [_, _, ..])) => format!("{}…", first.join(", ")),
        _ => ranges.join(", "),
    };
    if count < 2 { shown } else { format!("{shown}, {count} cellules") }
}

/// « a, b et c »; « a, b, c, d et 22 autres ».
#[must_use]
pub fn some(values: &[String]) -> String {
    match values.split_at_checked(VALUES) {
        Some((first, rest @ [_, _, ..])) => {
            format!("{} et {} autres", first.join(", "), rest.len())
        }
        _ => join(values),
    }
}

/// What is said of a group.
#[must_use]
pub fn words_of(group: &Group<'_>) -> Words {
    let first = &group.first().problem;
    let told = words(first);
    if group.is_mixed() {
        return mixed(group);
    }
    let values = group.values();
    if values.len() < 2 {
        return told;
    }
    match several(first, &values) {
        Some((sentence, found)) => Words { sentence, found, ..told },
        None if told.found.is_some() => Words { found: Some(some(&all_quoted(&values))), ..told },
        None => told,
    }
}

/// The sentence of a mistake that recurs, where that of one cell names it.
#[expect(clippy::wildcard_enum_match_arm, reason = "the other sentences name no cell's own value")]
fn several(problem: &Problem, values: &[String]) -> Option<(String, Option<String>)> {
    let quotes = some(&all_quoted(values));
    let told = match problem {
        Problem::WrongType { column, .. } => (
            format!("Ces valeurs ne conviennent pas à la colonne {}.", quoted(column)),
            Some(quotes),
        ),
        Problem::DuplicateKey { .. } => {
            (format!("{} lignes répètent une ligne qui est déjà là.", values.len()), Some(quotes))
        }
        Problem::AttendanceMissing { .. } => (
            format!(
                "{} sont en exercice et n'ont pas de ligne de présence pour cette séance.",
                some(values)
            ),
            None,
        ),
        Problem::ProgressMissing { year, .. } => (
            format!(
                "Les propositions n° {} n'ont pas de ligne de suivi pour {year}.",
                some(values)
            ),
            None,
        ),
        Problem::ProgressOutside { year, .. } => (
            format!(
                "Les propositions n° {} ne sont pas en vigueur en {year} : leurs lignes ne comptent pas.",
                some(values)
            ),
            None,
        ),
        _ => return None,
    };
    Some(told)
}

/// A column with many mistakes of one rule: the rule itself is told, with the
/// first of them.
fn mixed(group: &Group<'_>) -> Words {
    let first = group.first();
    let spec = first.problem.rule().spec();
    let told = words(&first.problem);
    let values = group.values();
    let count = group.cells().len();
    let rule = format!("Cette colonne a {count} cellules en défaut. {}", spec.meaning);
    let sentence = if values.is_empty() {
        format!("{rule} Par exemple, en {} : {}", first.at, told.sentence)
    } else {
        rule
    };
    let common = |it: &crate::report::Diagnostic| words(&it.problem).expected == told.expected;
    let expected = told.expected.clone().filter(|_| group.all().take(100).all(common));
    Words {
        sentence,
        found: (!values.is_empty()).then(|| some(&all_quoted(&values))),
        expected,
        help: Some(unpunctuated(spec.mend)),
    }
}

/// A sentence as the end of a line: « Corriger le nom. » becomes « corriger le nom ».
fn unpunctuated(sentence: &str) -> String {
    let mut letters = sentence.trim_end_matches('.').chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(letters).collect()
}

fn all_quoted(values: &[String]) -> Vec<String> {
    values.iter().map(|value| quoted(value)).collect()
}
