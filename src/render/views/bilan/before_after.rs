//! Bars of two years: what was carried out, and what came on top of it.

use serde::Serialize;

use super::count::Count;
use crate::compute::{Changes, Counted, Gap, Measure, Scope, Tally, gain, points};
use crate::french::{report, typography::set};
use crate::render::views::Sourced;

/// The whole or a transition, then and now.
#[derive(Debug, Serialize)]
pub struct BeforeAfterView {
    /// « Ensemble », « Transition écologique ».
    #[serde(rename = "nom")]
    pub name: String,
    /// Its accent; none for the whole.
    #[serde(rename = "couleur")]
    pub color: Option<String>,
    /// What is drawn: `gain`, `perte`, `egal`; `base` when there are not as many
    /// proposals, and each year has its bar.
    #[serde(rename = "forme")]
    pub shape: &'static str,
    /// « 2024 : 30 sur 40, 75 % ».
    #[serde(rename = "avant")]
    pub before: Sourced,
    /// « 2025 : 34 sur 40, 85 % ».
    #[serde(rename = "apres")]
    pub after: Sourced,
    /// « +10 points »; none when a rate is a dash.
    #[serde(rename = "ecart")]
    pub gap: Option<Sourced>,
    /// « +4 », « −1 », « inchangé »; none when there are not as many proposals.
    #[serde(rename = "difference")]
    pub difference: Option<Sourced>,
    /// How long the bar of the earlier year is, in thousandths of all its proposals.
    #[serde(rename = "longueur_avant")]
    pub before_length: u32,
    /// The same of the later year.
    #[serde(rename = "longueur_apres")]
    pub after_length: u32,
    /// What it shows, in words.
    #[serde(rename = "alternative")]
    pub alternative: Sourced,
}

/// The whole, then each transition that has proposals in one of the years.
pub(super) fn all(count: &Count<'_>, changes: &Changes) -> Option<Vec<BeforeAfterView>> {
    let then = count.results.years.get(&changes.from)?;
    let now = count.result?;
    let whole = bar(count, changes, Scope::Whole, (&then.total, &now.total));
    let transitions = now
        .transitions
        .iter()
        .map(|(id, own)| bar(count, changes, Scope::Transition(*id), (&then.transition(*id), own)));
    Some(std::iter::once(whole).chain(transitions).flatten().collect())
}

fn bar(
    count: &Count<'_>,
    changes: &Changes,
    scope: Scope,
    (then, now): (&Tally, &Tally),
) -> Option<BeforeAfterView> {
    let (from, to) = (changes.from, changes.to);
    let (name, color) = named(count, scope);
    let both = [(from, (then.done, then.whole)), (to, (now.done, now.whole))];
    let gain = gain(then, now);
    let shape = match gain {
        _ if then.whole != now.whole => "base",
        0 => "egal",
        1.. => "gain",
        _ => "perte",
    };
    let points = points(then, now);
    let gap = points
        .map(|points| count.said(report::points(points), [Measure::Gap(to, scope, Gap::Points)]));
    let difference = match shape {
        "base" => None,
        "egal" => Some(count.said(report::SAME, [])),
        _ => Some(count.said(report::difference(gain), [Measure::Gap(to, scope, Gap::Done)])),
    };
    let apart = points.map(|_| Measure::Gap(to, scope, Gap::Points));
    let measures = both.iter().flat_map(|(year, (_, whole))| of_year(*year, scope, *whole));
    (then.whole > 0 || now.whole > 0).then(|| BeforeAfterView {
        shape,
        before: label(count, from, scope, then),
        after: label(count, to, scope, now),
        gap,
        difference,
        before_length: length(then),
        after_length: length(now),
        alternative: count.said(report::before_after(&name, both, points), measures.chain(apart)),
        name,
        color,
    })
}

/// What a scope is called, and its accent.
pub(super) fn named(count: &Count<'_>, scope: Scope) -> (String, Option<String>) {
    match scope {
        Scope::Transition(id) => (set(&count.record.transitions[id].name), Some(count.color(id))),
        Scope::Whole | Scope::Subject(_) => (report::WHOLE.to_owned(), None),
    }
}

/// « 2024 : 30 sur 40, 75 % ».
pub(super) fn label(count: &Count<'_>, year: u16, scope: Scope, tally: &Tally) -> Sourced {
    let text = report::of_year(year, tally.done, tally.whole);
    count.said(text, of_year(year, scope, tally.whole))
}

/// The figures of a year: none when it has no proposal, and says so in words.
pub(super) fn of_year(year: u16, scope: Scope, whole: u32) -> impl Iterator<Item = Measure> {
    let counted = (whole > 0).then_some([Counted::Share, Counted::Rate]);
    let counted = counted.into_iter().flatten();
    counted.map(move |counted| Measure::Progress(year, scope, counted))
}

/// How long a bar is: thousandths of all the proposals of its year, finer than
/// can be seen.
pub(super) fn length(tally: &Tally) -> u32 {
    crate::french::numbers::tenths(tally.done, tally.whole).unwrap_or_default()
}
