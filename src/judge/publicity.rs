//! What must be shown, and when (L2121-15, L2121-25, L5211-40-2).

use std::collections::BTreeSet;

use chrono::{Days, Months, NaiveDate};

use super::Case;
use crate::domain::{Label, Sitting, SittingId};
use crate::report::{CellRef, Located, Problem, Report};
use crate::schema::Sheet;

/// The list of deliberations and the minutes are public within a week.
const WEEK: Days = Days::new(7);
/// Municipal councillors who do not sit in the EPCI have the list in a month.
const MONTH: Months = Months::new(1);
/// A wider gap between two numbers is a way of numbering, not lost reports.
const WIDEST_GAP: u32 = 100;

pub(super) fn judge(case: &Case<'_>, id: SittingId, sitting: &Sitting, report: &mut Report) {
    items(case, id, sitting, report);
    let Some(held) = sitting.date else { return };
    let week = held.checked_add_days(WEEK);
    if let Some((at, posted, due)) = late(sitting.list_posted_on.as_ref(), week) {
        report.push(at, Problem::ListPostedLate { posted, due });
    }
    let month = held.checked_add_months(MONTH);
    if let Some((at, sent, due)) = late(sitting.list_sent_on.as_ref(), month) {
        report.push(at, Problem::ListSentLate { sent, due });
    }
    let week = sitting.minutes_settled_on.and_then(|settled| settled.checked_add_days(WEEK));
    if let Some((at, published, due)) = late(sitting.minutes_published_on.as_ref(), week) {
        report.push(at, Problem::MinutesLate { published, due });
    }
}

/// Where a date is typed, the date and the day it was due, when it is later.
fn late(
    done: Option<&Located<NaiveDate>>,
    due: Option<NaiveDate>,
) -> Option<(CellRef, NaiveDate, NaiveDate)> {
    let (done, due) = (done?, due?);
    (done.value > due).then_some((done.at, done.value, due))
}

/// REG-02: where the workbook holds the whole agenda, numbers follow on.
fn items(case: &Case<'_>, id: SittingId, sitting: &Sitting, report: &mut Report) {
    if !sitting.full_agenda || case.damage.sheets.contains(&Sheet::Deliberations) {
        return;
    }
    let acts = case.record.deliberations.rows().iter().filter(|act| act.sitting == id);
    let items: Vec<&Label> =
        acts.filter_map(|act| act.item.as_ref()).map(|item| &item.value).collect();
    // A number that stands twice was typed for the one that seems to be missing.
    if items.iter().collect::<BTreeSet<_>>().len() < items.len() {
        return;
    }
    let numbers: BTreeSet<u32> = items.iter().filter_map(|item| item.leading_number()).collect();
    if numbers.is_empty() {
        return;
    }
    // A movement that names a question says that it was on the agenda.
    let movements = case.record.movements.iter().filter(|row| row.sitting == id);
    let named = movements.filter_map(|row| row.question.as_ref());
    let named = named.flat_map(|range| [&range.first, &range.last]);
    let mut known = numbers.clone();
    known.extend(named.filter_map(Label::leading_number));
    let pairs = known.iter().zip(known.iter().skip(1));
    let between = pairs
        .filter(|(before, next)| *next - *before <= WIDEST_GAP)
        .flat_map(|(before, next)| before + 1..*next);
    let mut missing: Vec<u32> = between.chain(known.difference(&numbers).copied()).collect();
    missing.sort_unstable();
    if !missing.is_empty() {
        report.push(sitting.at, Problem::ItemsMissing { missing });
    }
}
