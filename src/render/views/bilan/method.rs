//! How it was counted.

use serde::Serialize;

use super::count::{Count, drawing, len};
use super::set_all;
use super::square::printed;
use crate::compute::{Counted, Measure, Scope};
use crate::french::{numbers::percent, report, typography::set};
use crate::render::views::Sourced;

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
    pub no_mean: Option<Sourced>,
    /// A rate that was rounded.
    #[serde(rename = "arrondi")]
    pub rounding: Option<Sourced>,
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
    pub count: Sourced,
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
    pub share: Sourced,
    /// Proposals.
    #[serde(rename = "sur")]
    pub whole: Sourced,
    /// « 84,6 % », or a dash.
    #[serde(rename = "taux")]
    pub rate: Sourced,
    /// « 11 ÷ 13 = 84,6 % », or a dash.
    #[serde(rename = "calcul")]
    pub calculation: Sourced,
}

pub(super) fn method(count: &Count<'_>) -> MethodView {
    let statuses = count.record.statuses.rows();
    let labels = |counts: bool| -> Vec<&str> {
        let kept = statuses.iter().filter(|status| status.counts == counts);
        kept.map(|status| status.label.as_str()).collect()
    };
    let counts: Vec<(Scope, (u32, u32))> = count
        .record
        .transitions
        .iter()
        .map(|(id, _)| (Scope::Transition(id), count.of_transition(id)))
        .chain([(Scope::Whole, count.total())])
        .collect();
    let (done, whole) = count.total();
    let no_mean = report::whole_rate(done, whole, len(count.record.transitions.rows()));
    let rounding = counts.iter().find_map(|(scope, (done, whole))| {
        let text = report::rounding_example(*done, *whole)?;
        Some(count.said(text, [count.of(*scope, Counted::Rate)]))
    });
    MethodView {
        rule: report::rule(count.closed_on(), &labels(true), &labels(false)),
        left_out: left_out(count),
        statuses: status_views(count),
        defined: statuses.iter().any(|status| status.definition.is_some()),
        no_mean: no_mean.map(|text| {
            count.said(text, [count.of(Scope::Whole, Counted::Share), Measure::Transitions])
        }),
        rounding,
        calculations: count
            .record
            .transitions
            .iter()
            .map(|(id, row)| {
                let color = Some(count.color(id));
                calculation(count, &set(&row.name), color, Scope::Transition(id))
            })
            .collect(),
        whole: calculation(count, report::WHOLE, None, Scope::Whole),
    }
}

fn calculation(
    count: &Count<'_>,
    name: &str,
    color: Option<String>,
    scope: Scope,
) -> CalculationView {
    let (done, whole) = match scope {
        Scope::Transition(id) => count.of_transition(id),
        Scope::Whole | Scope::Subject(_) => count.total(),
    };
    let dash = || report::DASH.to_owned();
    let said = |text, counted| count.said(text, [count.of(scope, counted)]);
    CalculationView {
        name: name.to_owned(),
        color,
        share: said(report::share(done, whole), Counted::Share),
        whole: said(printed(whole), Counted::InForce),
        rate: said(percent(done, whole).unwrap_or_else(dash), Counted::Rate),
        calculation: said(report::calculation(done, whole).unwrap_or_else(dash), Counted::Rate),
    }
}

fn status_views(count: &Count<'_>) -> Vec<StatusView> {
    let held = |label: &str| {
        let group = count.groups().find(|(status, _)| status.label == label);
        group.map_or(0, |(_, group)| len(&group.proposals))
    };
    count
        .record
        .statuses
        .iter()
        .map(|(id, status)| StatusView {
            label: set(&status.label),
            category: drawing(status.category),
            definition: set_all(status.definition.as_ref()),
            counts: status.counts,
            count: count
                .said(printed(held(&status.label)), [count.of(Scope::Whole, Counted::Status(id))]),
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
    report::left_out_list(&away)
}
