//! How it was counted.

use serde::Serialize;

use super::count::{Count, drawing, len};
use super::set_all;
use super::square::printed;
use crate::french::{numbers::percent, report, typography::set};

/// How it was counted.
#[derive(Debug, Serialize)]
pub struct MethodView {
    /// The rule.
    #[serde(rename = "regle")]
    pub rule: String,
    /// Proposals that do not count that year: « n° 17, retirée en 2024 ».
    #[serde(rename = "ecartees")]
    pub left_out: Option<String>,
    /// The statuses, counted or not.
    #[serde(rename = "statuts")]
    pub statuses: Vec<StatusView>,
    /// Whether a status says what it means.
    #[serde(rename = "definitions")]
    pub defined: bool,
    /// Each transition.
    #[serde(rename = "calculs")]
    pub calculations: Vec<CalculationView>,
    /// The whole.
    #[serde(rename = "ensemble")]
    pub whole: CalculationView,
    /// Why the rate of the whole is no mean.
    #[serde(rename = "moyenne")]
    pub no_mean: Option<String>,
    /// A rate that was rounded.
    #[serde(rename = "arrondi")]
    pub rounding: Option<String>,
}

/// A status.
#[derive(Debug, Serialize)]
pub struct StatusView {
    /// Its label.
    #[serde(rename = "libelle")]
    pub label: String,
    /// What is drawn.
    #[serde(rename = "categorie")]
    pub category: &'static str,
    /// What it means.
    #[serde(rename = "definition")]
    pub definition: Option<String>,
    /// Whether it counts as carried out.
    #[serde(rename = "compte")]
    pub counts: bool,
    /// How many proposals have it.
    #[serde(rename = "nombre")]
    pub count: String,
}

/// A division.
#[derive(Debug, Serialize)]
pub struct CalculationView {
    /// Of what.
    #[serde(rename = "nom")]
    pub name: String,
    /// Its accent.
    #[serde(rename = "couleur")]
    pub color: Option<String>,
    /// « 11 sur 13 ».
    #[serde(rename = "part")]
    pub share: String,
    /// Proposals.
    #[serde(rename = "sur")]
    pub whole: String,
    /// « 84,6 % », or a dash.
    #[serde(rename = "taux")]
    pub rate: String,
    /// « 11 ÷ 13 = 84,6 % », or a dash.
    #[serde(rename = "calcul")]
    pub calculation: String,
}

pub(super) fn method(count: &Count<'_>) -> MethodView {
    let statuses = count.record.statuses.rows();
    let labels = |counts: bool| -> Vec<&str> {
        let kept = statuses.iter().filter(|status| status.counts == counts);
        kept.map(|status| status.label.as_str()).collect()
    };
    let transitions: Vec<(String, String, (u32, u32))> = count
        .record
        .transitions
        .iter()
        .map(|(id, row)| (set(&row.name), count.color(id), count.of_transition(id)))
        .collect();
    let (done, whole) = count.total();
    let mut examples = transitions.iter().map(|(_, _, it)| *it).chain([(done, whole)]);
    MethodView {
        rule: report::rule(count.closed_on(), &labels(true), &labels(false)),
        left_out: left_out(count),
        statuses: status_views(count),
        defined: statuses.iter().any(|status| status.definition.is_some()),
        no_mean: report::whole_rate(done, whole, len(&transitions)),
        rounding: examples.find_map(|(done, whole)| report::rounding_example(done, whole)),
        calculations: transitions
            .iter()
            .map(|(name, color, counts)| calculation(name, Some(color.clone()), *counts))
            .collect(),
        whole: calculation(report::WHOLE, None, (done, whole)),
    }
}

fn calculation(name: &str, color: Option<String>, (done, whole): (u32, u32)) -> CalculationView {
    let dash = || report::DASH.to_owned();
    CalculationView {
        name: name.to_owned(),
        color,
        share: report::share(done, whole),
        whole: printed(whole),
        rate: percent(done, whole).unwrap_or_else(dash),
        calculation: report::calculation(done, whole).unwrap_or_else(dash),
    }
}

fn status_views(count: &Count<'_>) -> Vec<StatusView> {
    let held = |label: &str| {
        let group = count.groups().find(|(status, _)| status.label == label);
        group.map_or(0, |(_, group)| len(&group.proposals))
    };
    let rows = count.record.statuses.rows().iter();
    rows.map(|status| StatusView {
        label: set(&status.label),
        category: drawing(status.category),
        definition: set_all(status.definition.as_ref()),
        counts: status.counts,
        count: printed(held(&status.label)),
    })
    .collect()
}

fn left_out(count: &Count<'_>) -> Option<String> {
    let proposals = count.record.proposals.rows().iter();
    let away: Vec<String> = proposals
        .filter(|row| !row.in_force(count.year))
        .map(|row| {
            let number = row.number.value.as_str();
            report::left_out(number, row.added, row.withdrawn, count.year)
        })
        .collect();
    (!away.is_empty()).then(|| away.join(" ; ").replace(" ;", "\u{202f};"))
}
