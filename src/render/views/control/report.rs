//! The figures of the year's report, counted again from the follow-up.

use super::Run;
use super::checks::{SectionView, alone, line};
use crate::compute::{Ballots, Counted, Measure, Scope, Tally, YearResult};
use crate::domain::TransitionId;
use crate::french::numbers::{integer, percent};
use crate::french::{control as words, report as bilan, typography::set};
use crate::report::CellRef;

/// The section of the report; none without follow-up.
pub(super) fn section(run: &Run<'_>) -> Option<SectionView> {
    let result = run.results.years.get(&run.year)?;
    let of = |scope, counted| Measure::Progress(run.year, scope, counted);
    let each = |counted: Counted| {
        result.transitions.iter().map(move |(id, _)| of(Scope::Transition(*id), counted))
    };
    let (done, whole) = (result.total.done, result.total.whole);
    let total = run.cells(of(Scope::Whole, Counted::InForce));
    let wholes: Vec<u32> = result.transitions.iter().map(|(_, tally)| tally.whole).collect();
    let parts: Vec<u32> = result.transitions.iter().map(|(_, tally)| tally.done).collect();
    let mut lines = vec![
        line(
            words::PROPOSALS,
            run.said(integer(whole.into()), [of(Scope::Whole, Counted::InForce)]),
            run.said(words::sum(&wholes), each(Counted::InForce)),
            &total,
            wholes.iter().sum::<u32>() == whole && length(&total) == whole,
        ),
        line(
            words::CARRIED_OUT,
            run.said(integer(done.into()), [of(Scope::Whole, Counted::Done)]),
            run.said(words::sum(&parts), each(Counted::Done)),
            &total,
            parts.iter().sum::<u32>() == done && recounted(run, None) == (done, whole),
        ),
        rate(run, words::RATE, Scope::Whole, &result.total, recounted(run, None)),
    ];
    for (id, tally) in &result.transitions {
        let name = set(&run.record.transitions[*id].name);
        lines.push(rate(run, &name, Scope::Transition(*id), tally, recounted(run, Some(*id))));
    }
    lines.push(statuses(run, result, &total));
    lines.extend(citizens(run));
    let checks = lines.into_iter().map(alone).collect();
    Some(SectionView { name: words::report(run.year), cells: None, checks })
}

/// A rate, and the count it is made of, counted again.
fn rate(
    run: &Run<'_>,
    name: &str,
    scope: Scope,
    tally: &Tally,
    recounted: (u32, u32),
) -> super::LineView {
    let (part, whole) = (tally.done, tally.whole);
    let measure = Measure::Progress(run.year, scope, Counted::Rate);
    let said =
        |text: Option<String>| run.said(text.unwrap_or_else(|| bilan::DASH.to_owned()), [measure]);
    // A transition without a proposal has no cell to count again.
    let cells = if whole == 0 { Vec::new() } else { run.cells(measure) };
    let (value, calculation) = (said(percent(part, whole)), said(words::division(part, whole)));
    line(name, value, calculation, &cells, recounted == (part, whole))
}

/// Every proposal has one status.
fn statuses(run: &Run<'_>, result: &YearResult, cells: &[CellRef]) -> super::LineView {
    let of = |counted| Measure::Progress(run.year, Scope::Whole, counted);
    let groups = || result.groups.iter().filter(|group| !group.proposals.is_empty());
    let terms: Vec<(u32, String)> = groups()
        .map(|group| {
            let count = u32::try_from(group.proposals.len()).unwrap_or(u32::MAX);
            (count, bilan::plural(count, &set(&run.record.statuses[group.status].label)))
        })
        .collect();
    let sum: u32 = terms.iter().map(|(count, _)| count).sum();
    let whole = result.total.whole;
    let value = run.said(integer(whole.into()), [of(Counted::InForce)]);
    let each = groups().map(|group| of(Counted::Status(group.status)));
    let calculation = run.said(words::worded_sum(&terms), each);
    line(words::BY_STATUS, value, calculation, cells, sum == whole)
}

/// Paper and digital votes; none when no proposal has both.
fn citizens(run: &Run<'_>) -> Option<super::LineView> {
    let votes = &run.results.votes;
    let both = Measure::Citizens(Ballots::Both);
    run.results.figures.of(both)?;
    let detailed = votes.paper.saturating_add(votes.digital) > 0;
    let detail = [Ballots::Paper, Ballots::Digital].map(Measure::Citizens);
    let calculation = run.said(words::ballots(votes.paper, votes.digital), detail);
    let equal = votes.paper.saturating_add(votes.digital) == votes.total;
    let value = run.said(integer(votes.total.into()), [both]);
    detailed.then(|| line(words::CITIZEN_VOTES, value, calculation, &run.cells(both), equal))
}

/// How many are carried out and how many there are, counted from the rows and
/// not from the result; of a transition, or of all.
fn recounted(run: &Run<'_>, transition: Option<TransitionId>) -> (u32, u32) {
    let record = run.record;
    let rows = record.progress.iter().filter(|row| {
        let proposal = &record.proposals[row.proposal];
        row.year == run.year
            && proposal.in_force(run.year)
            && transition.is_none_or(|id| proposal.transition == id)
    });
    rows.fold((0, 0), |(done, whole), row| {
        (done + u32::from(record.statuses[row.status.value].counts), whole + 1)
    })
}

fn length(cells: &[CellRef]) -> u32 {
    u32::try_from(cells.len()).unwrap_or(u32::MAX)
}
