//! Whether a written figure is the computed one.

use super::claim::Said;
use super::mention::Fate;
use crate::compute::{Counted, Figure, FigureValue, Measure, Results, Scope};
use crate::domain::{Category, Record, StatusId};
use crate::french::claims::{DENIED, DONE};
use crate::french::names::plain;

/// The figures that a claim may be, none when it is of nothing computed: it
/// agrees with one of them, or the first is what should be written.
pub(super) fn candidates<'a>(
    record: &Record,
    results: &'a Results,
    year: u16,
    scope: Scope,
    (said, fate): (Said, Fate),
) -> Vec<&'a Figure> {
    let counted: Vec<Counted> = match (said, fate) {
        (Said::Percent(..), Fate::Done) => vec![Counted::Rate],
        (Said::Percent(..), Fate::Status(id)) if is_done(record, id) => vec![Counted::Rate],
        (_, Fate::Other) | (Said::Percent(..), Fate::Status(_) | Fate::Drawn(_)) => Vec::new(),
        (Said::Share(..), Fate::Done) => vec![Counted::Share],
        (Said::Count(_), Fate::Done) => vec![Counted::Done],
        (Said::Share(..), Fate::Status(id)) if record.statuses[id].counts => {
            vec![Counted::Share, Counted::Status(id)]
        }
        (Said::Count(_), Fate::Status(id)) if record.statuses[id].counts => {
            vec![Counted::Done, Counted::Status(id)]
        }
        (_, Fate::Status(id)) => {
            let status = &record.statuses[id];
            let denied = DENIED.iter().any(|it| plain(&status.label).starts_with(it));
            // « non mises en œuvre » may be all those that are not.
            let mut all = vec![Counted::Status(id), Counted::Category(status.category)];
            all.extend((denied || status.category == Category::NotDone).then_some(Counted::Others));
            all
        }
        (_, Fate::Drawn(category)) => vec![Counted::Category(category)],
    };
    let figure = |counted| results.figures.of(Measure::Progress(year, scope, counted));
    counted.into_iter().filter_map(figure).collect()
}

/// Whether a percentage of that status is the rate: no other status counts, or
/// its label is the word that says it of all.
fn is_done(record: &Record, id: StatusId) -> bool {
    let alone = record.statuses.iter().all(|(other, status)| status.counts == (other == id));
    let status = &record.statuses[id];
    alone || status.counts && DONE.contains(&plain(&status.label).as_str())
}

/// Whether what is written is this figure, at the precision it is written with.
/// `whole` is how many proposals the scope has.
pub(super) fn agrees(said: Said, figure: &Figure, whole: u32) -> bool {
    match (said, &figure.value) {
        (Said::Percent(digits, decimals), FigureValue::Rate { part, whole }) => {
            rounded(*part, *whole, decimals) == Some(u128::from(digits))
        }
        (Said::Share(n, of), FigureValue::Share { part, whole }) => (n, of) == (*part, *whole),
        (Said::Share(n, of), FigureValue::Count(count)) => (n, of) == (*count, whole),
        (Said::Count(n), FigureValue::Count(count)) => n == *count,
        _ => false,
    }
}

/// A rate in units of its last decimal, rounded half away from zero.
fn rounded(part: u32, whole: u32, decimals: u32) -> Option<u128> {
    let (part, whole) = (u128::from(part), u128::from(whole));
    let unit = 10_u128.checked_pow(decimals)?;
    (part * 200 * unit + whole).checked_div(whole * 2)
}
