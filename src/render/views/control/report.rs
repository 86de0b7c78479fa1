//! The figures of the year's report, counted again from the follow-up.

use super::Run;
use super::checks::{SectionView, alone, line};
use crate::compute::YearResult;
use crate::domain::TransitionId;
use crate::french::numbers::{integer, percent};
use crate::french::{control as words, report as bilan, typography::set};
use crate::report::CellRef;

/// The section of the report; none without follow-up.
pub(super) fn section(run: &Run<'_>) -> Option<SectionView> {
    let result = run.results.years.get(&run.year)?;
    let (done, whole) = (result.total.done, result.total.whole);
    let total = &result.total.cells;
    let wholes: Vec<u32> = result.transitions.iter().map(|(_, tally)| tally.whole).collect();
    let parts: Vec<u32> = result.transitions.iter().map(|(_, tally)| tally.done).collect();
    let mut lines = vec![
        line(
            words::PROPOSALS,
            integer(whole.into()),
            words::sum(&wholes),
            total,
            wholes.iter().sum::<u32>() == whole && length(total) == whole,
        ),
        line(
            words::CARRIED_OUT,
            integer(done.into()),
            words::sum(&parts),
            total,
            parts.iter().sum::<u32>() == done && recounted(run, None) == (done, whole),
        ),
        line(
            words::RATE,
            percent(done, whole).unwrap_or_else(dash),
            words::division(done, whole).unwrap_or_else(dash),
            total,
            recounted(run, None) == (done, whole),
        ),
    ];
    for (id, tally) in &result.transitions {
        let (part, of) = (tally.done, tally.whole);
        let rate = percent(part, of).unwrap_or_else(dash);
        let calculation = words::division(part, of).unwrap_or_else(dash);
        let name = set(&run.record.transitions[*id].name);
        let equal = recounted(run, Some(*id)) == (part, of);
        lines.push(line(&name, rate, calculation, &tally.cells, equal));
    }
    lines.push(statuses(run, result));
    lines.extend(citizens(run));
    let checks = lines.into_iter().map(alone).collect();
    Some(SectionView { name: words::report(run.year), cells: None, checks })
}

/// Every proposal has one status.
fn statuses(run: &Run<'_>, result: &YearResult) -> super::LineView {
    let groups = result.groups.iter().filter(|group| !group.proposals.is_empty());
    let terms: Vec<(u32, String)> = groups
        .map(|group| {
            let count = u32::try_from(group.proposals.len()).unwrap_or(u32::MAX);
            (count, bilan::plural(count, &set(&run.record.statuses[group.status].label)))
        })
        .collect();
    let sum: u32 = terms.iter().map(|(count, _)| count).sum();
    let (whole, cells) = (result.total.whole, &result.total.cells);
    let value = integer(whole.into());
    line(words::BY_STATUS, value, words::worded_sum(&terms), cells, sum == whole)
}

/// Paper and digital votes; none when no proposal has both.
fn citizens(run: &Run<'_>) -> Option<super::LineView> {
    let votes = &run.results.votes;
    let figure = run.results.figures.get("vote.total", None)?;
    let detailed = votes.paper.saturating_add(votes.digital) > 0;
    let calculation = words::ballots(votes.paper, votes.digital);
    let equal = votes.paper.saturating_add(votes.digital) == votes.total;
    let value = integer(votes.total.into());
    detailed.then(|| line(words::CITIZEN_VOTES, value, calculation, &figure.cells, equal))
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

fn dash() -> String {
    bilan::DASH.to_owned()
}
