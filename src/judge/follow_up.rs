//! Proposals, their votes and their progress.

use super::Case;
use crate::domain::Proposal;
use crate::report::{CellRef, Place, Problem, Report};
use crate::schema::{Setting, Sheet};

pub(super) fn judge(case: &Case<'_>, year: Option<u16>, report: &mut Report) {
    let Case { record, results, damage, .. } = *case;
    votes(record.proposals.rows(), report);
    for row in &record.progress {
        let proposal = &record.proposals[row.proposal];
        if !proposal.in_force(row.year) {
            let number = proposal.number.value.clone();
            let problem = Problem::ProgressOutside { proposal: number, year: row.year };
            report.push(row.status.at, problem);
        }
    }
    let unread =
        damage.sheets.contains(&Sheet::Progress) || damage.sheets.contains(&Sheet::Proposals);
    for (&of, result) in &results.years {
        for &missing in result.missing.iter().filter(|_| !unread) {
            let number = &record.proposals[missing].number;
            let problem = Problem::ProgressMissing { proposal: number.value.clone(), year: of };
            report.push(number.at, problem);
        }
    }
    if let Some(year) = year {
        described(case, year, report);
    }
}

/// What is said of the year published.
fn described(case: &Case<'_>, year: u16, report: &mut Report) {
    if !case.results.years.contains_key(&year) {
        // Its rows may be there, and not understood.
        if case.damage.sheets.contains(&Sheet::Progress) {
            return;
        }
        report.push(Place::Sheet(Sheet::Progress), Problem::YearWithoutReport { year });
        return;
    }
    unnamed(case, report);
    match case.record.years.iter().find(|row| row.year == year) {
        None => report.push(Place::Sheet(Sheet::Years), Problem::YearNotDescribed { year }),
        // A date that was not understood is told as such.
        Some(row) if row.closed_on.is_none() && !case.damage.sheets.contains(&Sheet::Years) => {
            let at: CellRef = row.at;
            report.push(at, Problem::ClosingDateMissing { year });
        }
        Some(_) => {}
    }
}

/// The citizens' votes of each proposal: what is typed agrees, and is whole.
fn votes(proposals: &[Proposal], report: &mut Report) {
    let on_both = proposals.iter().any(|row| row.paper.is_some())
        && proposals.iter().any(|row| row.digital.is_some());
    for proposal in proposals {
        match (&proposal.paper, &proposal.digital, &proposal.total) {
            (Some(paper), Some(digital), Some(total)) => {
                let (paper, digital, sum) = (paper.value, digital.value, total.value);
                if u64::from(paper) + u64::from(digital) != u64::from(sum) {
                    let problem = Problem::CitizenVotesDiffer { paper, digital, total: sum };
                    report.push(total.at, problem);
                }
            }
            (Some(known), None, None) | (None, Some(known), None) if on_both => {
                let problem = Problem::CitizenVotesPartial {
                    proposal: proposal.number.value.clone(),
                    counted: known.value,
                    digital: proposal.digital.is_some(),
                };
                report.push(known.at, problem);
            }
            _ => {}
        }
    }
}

/// Says what the cover of the report lacks.
fn unnamed(case: &Case<'_>, report: &mut Report) {
    let settings = &case.record.settings;
    let missing: Vec<&'static str> = [
        (Setting::Community, settings.community.is_none()),
        (Setting::Convention, settings.convention.is_none()),
    ]
    .into_iter()
    .filter_map(|(setting, missing)| missing.then_some(setting.key()))
    .collect();
    if !missing.is_empty() && !case.damage.sheets.contains(&Sheet::Settings) {
        report.push(Place::Sheet(Sheet::Settings), Problem::NamesMissing { missing });
    }
}
