//! What changed between two years, for a terminal.

use serde_json::{Value, json};

use super::numbers::percent;
use super::report::{self, share_and_rate};
use super::{NARROW, NO_BREAK};
use crate::compute::Way;

/// Two years compared.
#[derive(Debug)]
pub struct Comparison {
    /// The earlier year.
    pub from: u16,
    /// The later one.
    pub to: u16,
    /// The whole, then each transition.
    pub lines: Vec<Line>,
    /// Proposals that have another status, the backward ones first.
    pub moves: Vec<Move>,
    /// Those that have the same.
    pub unchanged: Vec<Named>,
    /// Those added in between.
    pub added: Vec<Came>,
    /// Those withdrawn in between.
    pub withdrawn: Vec<Came>,
    /// Those followed in one of the years only.
    pub unknown: Vec<Named>,
}

/// The whole or a transition.
#[derive(Debug)]
pub struct Line {
    /// The code of the transition; none for the whole.
    pub code: Option<String>,
    /// Its name.
    pub name: String,
    /// How many were carried out, of how many.
    pub then: (u32, u32),
    /// How many are, of how many.
    pub now: (u32, u32),
    /// The difference of the printed rates, in tenths of a point.
    pub points: Option<i64>,
}

/// A proposal that has another status.
#[derive(Debug)]
pub struct Move {
    /// Which.
    pub proposal: Named,
    /// Which way it went.
    pub way: Way,
    /// Its status then.
    pub from: String,
    /// Its status now.
    pub to: String,
}

/// A proposal added or withdrawn, and the status it has or had.
#[derive(Debug)]
pub struct Came {
    /// Which.
    pub proposal: Named,
    /// The status.
    pub status: String,
}

/// A proposal, named.
#[derive(Debug)]
pub struct Named {
    /// Its number.
    pub number: String,
    /// Its wording, the short one if it has one.
    pub title: String,
}

impl Line {
    /// For machines: whole numbers, rates as printed, points in tenths.
    #[must_use]
    pub fn for_machines(&self) -> Value {
        let count = |(done, whole): (u32, u32)| json!({ "faites": done, "sur": whole, "taux": percent(done, whole) });
        json!({
            "code": self.code,
            "nom": self.name,
            "avant": count(self.then),
            "apres": count(self.now),
            "ecart_dixiemes": self.points,
        })
    }

    fn cells(&self) -> [String; 4] {
        let told = |(done, whole)| share_and_rate(done, whole);
        let points = self.points.map(report::points).unwrap_or_default();
        [self.name.clone(), told(self.then), told(self.now), points]
    }
}

/// The word of a way, for machines and for templates.
#[must_use]
pub fn way(way: Way) -> &'static str {
    match way {
        Way::Backward => "recul",
        Way::Forward => "avance",
        Way::Aside => "autre",
    }
}

/// The comparison, in full.
#[must_use]
pub fn letter(told: &Comparison) -> String {
    let heads = [String::new(), told.from.to_string(), told.to.to_string(), "écart".to_owned()];
    let lines = std::iter::once(heads).chain(told.lines.iter().map(Line::cells));
    let changed = count(&told.moves);
    let mut parts = vec![
        format!("De {} à {}\n", told.from, told.to),
        columns(lines.collect()),
        format!("{}.\n", report::changed_title(changed)),
    ];
    for went in told.moves.chunk_by(|one, next| one.way == next.way) {
        let Some(first) = went.first() else { continue };
        let rows = went.iter().map(|it| it.proposal.cells(format!("{} → {}", it.from, it.to)));
        let title = report::went(first.way, count(went));
        parts.push(format!("{title}\n{}", columns(rows.collect())));
    }
    let in_both = told.added.is_empty() && told.withdrawn.is_empty() && told.unknown.is_empty();
    parts.push(format!("{}\n", report::unchanged(count(&told.unchanged), changed, in_both)));
    for (came, title) in
        [(&told.added, report::added as fn(u32) -> String), (&told.withdrawn, report::withdrawn)]
    {
        if !came.is_empty() {
            let rows = came.iter().map(|it| it.proposal.cells(it.status.clone()));
            parts.push(format!("{}\n{}", title(count(came)), columns(rows.collect())));
        }
    }
    let numbers: Vec<&str> = told.unknown.iter().map(|it| it.number.as_str()).collect();
    parts.extend(report::not_compared(&numbers).map(|sentence| format!("{sentence}\n")));
    // Looked for as they are typed.
    parts.join("\n").replace([NO_BREAK, NARROW], " ")
}

impl Named {
    fn cells(&self, what: String) -> [String; 4] {
        [format!("n° {}", self.number), self.title.clone(), what, String::new()]
    }
}

/// Rows in columns, two spaces apart.
fn columns(rows: Vec<[String; 4]>) -> String {
    let mut widths = [0; 4];
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = length(cell).max(*width);
        }
    }
    let line = |row: [String; 4]| {
        let padded = row
            .iter()
            .zip(widths)
            .map(|(cell, width)| format!("{cell}{}", " ".repeat(width - length(cell))));
        format!("  {}", padded.collect::<Vec<_>>().join("  ")).trim_end().to_owned() + "\n"
    };
    rows.into_iter().map(line).collect()
}

fn length(text: &str) -> usize {
    text.chars().count()
}

fn count<T>(items: &[T]) -> u32 {
    u32::try_from(items.len()).unwrap_or(u32::MAX)
}

/// A year that has no follow-up.
#[must_use]
pub fn unknown_year(year: u16, known: &[u16]) -> String {
    let help = match known {
        [] => "remplir la feuille Suivi : greffe verifier".to_owned(),
        [one] => format!("une seule année est suivie : {one}"),
        _ => format!("les années suivies sont {}", years(known)),
    };
    format!("Aucune proposition n'est suivie en {year}.\n  aide      {help}\n")
}

/// The same year twice.
#[must_use]
pub fn same_year(year: u16) -> String {
    format!(
        "Deux fois la même année, {year} : il n'y a rien à comparer.\n  aide      greffe comparer \
         {year}, pour la comparer à la précédente\n"
    )
}

/// The first year: nothing comes before it.
#[must_use]
pub fn first_year(year: u16, known: &[u16]) -> String {
    let help = match known {
        [_, next, ..] => format!("greffe comparer {year} {next}"),
        _ => "l'année suivante se prépare avec greffe nouveau --depuis".to_owned(),
    };
    format!("{year} est la première année suivie : rien ne la précède.\n  aide      {help}\n")
}

/// Fewer than two years.
#[must_use]
pub fn too_few(known: &[u16]) -> String {
    match known.first() {
        Some(only) => first_year(*only, known),
        None => {
            "Aucune année n'est suivie dans ce classeur.\n  aide      remplir la feuille Suivi : \
                 greffe verifier\n"
                .to_owned()
        }
    }
}

fn years(known: &[u16]) -> String {
    report::list(&known.iter().map(u16::to_string).collect::<Vec<_>>())
}
