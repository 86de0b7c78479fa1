//! `greffe expliquer`: where a printed figure comes from.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::printed::Explained;
use super::{Answer, USAGE};
use crate::args::{Explain, Format};
use crate::compute::{Counted, Figure, Measure};
use crate::domain::Label;
use crate::french::figures::{
    Explanation, beginning, calculation, family, is_printed_as, letter, list, printed, proposals,
    rule, several, short_rule, unknown, with_pages,
};
use crate::report::ranges;

/// Figures printed alike that are each explained in full; more are listed.
const IN_FULL: usize = 4;

/// Explains a figure, or lists them all.
#[must_use]
pub fn expliquer(request: &Explain) -> Answer {
    let opened = Explained::open(
        request.classeur.as_ref(),
        "expliquer",
        request.look.annee,
        request.look.format,
    );
    let (explained, path) = match opened {
        Ok(opened) => opened,
        Err(answer) => return answer,
    };
    let answer = match &request.figure {
        None => all(&explained, request.look.format),
        Some(typed) => asked(&explained, typed, request.look.format),
    };
    if answer.code == USAGE { answer } else { explained.warned(&path, answer) }
}

/// Every figure of the year, and those of any.
fn all(explained: &Explained, format: Format) -> Answer {
    let figures: Vec<&Figure> = explained.results().figures.iter().collect();
    let figures = of_year(explained, &figures);
    let said = match format {
        Format::Texte => {
            several(figures.len(), None, explained.year()) + &list(&rows(explained, &figures))
        }
        Format::Json => {
            let rows = rows(explained, &figures);
            let brief = rows.iter().map(|(figure, family, rule)| {
                json!({
                    "nom": figure.name,
                    "valeur": printed(&figure.value),
                    "objet": family,
                    "regle": rule,
                })
            });
            machine(explained, &brief.collect::<Vec<_>>())
        }
    };
    Answer { said, ..Answer::default() }
}

/// The figures that a name or a printed figure designates.
fn asked(explained: &Explained, typed: &str, format: Format) -> Answer {
    let figures = found(explained, typed);
    if figures.is_empty() {
        let year = explained.year().map(|year| format!(".{year}")).unwrap_or_default();
        let names = explained.results().figures.iter().map(|figure| figure.name.as_str());
        // One of the year goes by its short name.
        let names = names.map(|name| name.strip_suffix(&year).unwrap_or(name));
        return Answer { problems: unknown(typed, names), code: USAGE, ..Answer::default() };
    }
    let in_full = || {
        let documents = documents(explained);
        figures.iter().map(|figure| explanation(explained, figure, &documents)).collect::<Vec<_>>()
    };
    let said = match format {
        Format::Texte if figures.len() > IN_FULL => {
            let begun = figures.iter().all(|figure| begins(&figure.name, typed));
            let above = if begun {
                beginning(figures.len(), typed)
            } else {
                several(figures.len(), Some(typed), None)
            };
            above + &list(&rows(explained, &figures))
        }
        Format::Texte => in_full().iter().map(letter).collect::<Vec<_>>().join("\n"),
        Format::Json => machine(explained, &in_full().iter().map(for_machines).collect::<Vec<_>>()),
    };
    Answer { said, ..Answer::default() }
}

/// By name; else as printed, else by the beginning of their names, in the year
/// looked at, else in any.
fn found<'a>(explained: &'a Explained, typed: &str) -> Vec<&'a Figure> {
    let figures = &explained.results().figures;
    if let Some(figure) = figures.get(typed, explained.year()) {
        return vec![figure];
    }
    let alike: Vec<&Figure> =
        figures.iter().filter(|figure| is_printed_as(typed, &figure.value)).collect();
    let begun = || figures.iter().filter(|figure| begins(&figure.name, typed)).collect();
    let meant: Vec<&Figure> = if alike.is_empty() { begun() } else { alike };
    let of_year = of_year(explained, &meant);
    if of_year.is_empty() { meant } else { of_year }
}

/// Whether the name has more to it than what was typed: `taux` of `taux.total.2025`.
fn begins(name: &str, typed: &str) -> bool {
    name.strip_prefix(typed).is_some_and(|rest| rest.starts_with('.'))
}

fn of_year<'a>(explained: &Explained, figures: &[&'a Figure]) -> Vec<&'a Figure> {
    let belongs = |figure: &&&Figure| {
        let year = figure.measure.year(explained.record());
        year.is_none() || year == explained.year()
    };
    figures.iter().filter(belongs).copied().collect()
}

/// Each figure with its family and its rule.
fn rows<'a>(explained: &Explained, figures: &[&'a Figure]) -> Vec<(&'a Figure, String, String)> {
    let (record, results) = (explained.record(), explained.results());
    let row = |figure: &&'a Figure| {
        let measure = figure.measure;
        (*figure, family(record, results, measure), short_rule(record, results, measure))
    };
    figures.iter().map(row).collect()
}

/// The documents that print each figure, whatever their year.
fn documents(explained: &Explained) -> BTreeMap<String, BTreeSet<String>> {
    let mut documents: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for document in explained.years().into_iter().flat_map(|year| explained.documents(year)) {
        let name = file_name(&document.path);
        // A card is one, whatever its sizes and the text beside it.
        let card = name.rsplit_once('-').filter(|_| document.path.contains("/cartes/"));
        let name = card.map_or(name, |(card, _)| card);
        let name = with_pages(name, !document.pages.is_empty());
        for figure in document.leaves.iter().flat_map(|leaf| &leaf.figures) {
            documents.entry(figure.clone()).or_default().insert(name.clone());
        }
    }
    documents
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}

fn explanation<'a>(
    explained: &'a Explained,
    figure: &'a Figure,
    documents: &BTreeMap<String, BTreeSet<String>>,
) -> Explanation<'a> {
    let (record, results) = (explained.record(), explained.results());
    let measure = figure.measure;
    let follows = measure.calculation(record, results);
    let terms = follows.iter().flat_map(crate::compute::Calculation::terms);
    Explanation {
        figure,
        family: family(record, results, measure),
        rule: rule(record, results, measure),
        calculation: follows.as_ref().map(|it| calculation(&results.figures, figure, it)),
        terms: terms.filter_map(|term| results.figures.of(term)).collect(),
        proposals: counted(explained, measure),
        cells: ranges(&measure.cells(record, results)),
        documents: documents.get(&figure.name).into_iter().flatten().cloned().collect(),
    }
}

/// The proposals that a figure counts, and those of its part that it does not.
fn counted(explained: &Explained, measure: Measure) -> Option<[Vec<String>; 2]> {
    let record = explained.record();
    let numbers = |ids: Vec<_>| -> Vec<String> {
        let labels: Vec<&Label> =
            ids.into_iter().map(|id| &record.proposals[id].number.value).collect();
        proposals(&labels)
    };
    if let Measure::Moved(year, what) = measure {
        let counted = explained.results().changes.get(&year)?.of(what);
        return Some([numbers(counted), Vec::new()]);
    }
    let Measure::Progress(year, scope, what) = measure else { return None };
    let result = explained.results().years.get(&year)?;
    let what = match what {
        Counted::Rate | Counted::Share => Counted::Done,
        Counted::InForce => return None,
        Counted::Done | Counted::Others | Counted::Category(_) | Counted::Status(_) => what,
    };
    let counted: BTreeSet<_> = result.counted(record, scope, what).into_iter().collect();
    let all = result.counted(record, scope, Counted::InForce).into_iter();
    let (kept, left): (Vec<_>, Vec<_>) = all.partition(|id| counted.contains(id));
    Some([numbers(kept), numbers(left)])
}

fn for_machines(explanation: &Explanation<'_>) -> Value {
    let Explanation { figure, family, rule, calculation, terms, proposals, cells, documents } =
        explanation;
    json!({
        "nom": figure.name,
        "valeur": printed(&figure.value),
        "objet": family,
        "regle": rule,
        "calcul": calculation,
        "chiffres": terms.iter().map(|term| &term.name).collect::<Vec<_>>(),
        "comptees": proposals.as_ref().map(|[counted, _]| counted),
        "ecartees": proposals.as_ref().map(|[_, left]| left),
        "cellules": cells,
        "documents": documents,
    })
}

fn machine(explained: &Explained, figures: &[Value]) -> String {
    let told = json!({
        "annee": explained.year(),
        "erreurs": explained.report.blocks(),
        "chiffres": figures,
    });
    let mut text = serde_json::to_string_pretty(&told).unwrap_or_default();
    text.push('\n');
    text
}
