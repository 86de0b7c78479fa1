//! Record and results → findings: what is unlawful, contradictory or worth
//! saying. One file a family of rules; their table is `french::rules`.

mod accounts;
mod acts;
mod counts;
mod follow_up;
mod open_data;
mod presence;
mod prose;
mod proxies;
mod publicity;
mod quorum;
mod register;
mod sittings;
mod texts;
mod votes;

use std::collections::BTreeSet;

use crate::compute::{ActResult, Results};
use crate::domain::{
    Deliberation, DeliberationId, Label, Named, Record, SeatId, Sitting, SittingId,
};
use crate::french::messages::{act_of, question};
use crate::report::{CellRef, Diagnostic, Problem, Recounted, Report, Severity};
use crate::resolve::Damage;

/// What every rule looks at.
struct Case<'a> {
    record: &'a Record,
    results: &'a Results,
    damage: &'a Damage,
    /// Sittings whose roll, proxies, movements or order of questions are at
    /// fault: what they add up to is not judged before that is mended.
    unsettled: BTreeSet<SittingId>,
    /// The year to publish.
    year: Option<u16>,
}

/// Judges the whole workbook; `year` is the one to publish, of which more is said.
pub fn judge(
    record: &Record,
    results: &Results,
    damage: &Damage,
    year: Option<u16>,
    report: &mut Report,
) {
    let mut case = Case { record, results, damage, unsettled: BTreeSet::new(), year };
    follow_up::judge(&case, year, report);
    texts::judge(&case, report);
    prose::judge(&case, report);
    for (id, sitting) in record.sittings.iter() {
        if !presence::second_alternates(&case, id).is_empty() {
            case.unsettled.insert(id);
        }
        sittings::judge(&case, id, sitting, report);
        // What follows from a row that was not understood is not judged.
        if damage.sittings.contains(&id) {
            continue;
        }
        if let Some(course) = results.courses.get(&id) {
            presence::judge(&case, id, sitting, course, report);
            let sound = report.count(Severity::Error);
            proxies::given(&case, id, course, report);
            let wrong_proxies = report.count(Severity::Error) > sound;
            let lost = course.unplaced.iter().filter_map(|&at| record.movements.get(at));
            let lost = lost.into_iter().any(|movement| movement.time.is_none());
            if wrong_proxies || lost || !course.contradictions.is_empty() {
                case.unsettled.insert(id);
            }
            proxies::judge(&case, id, sitting, course, report);
            quorum::judge(&case, id, sitting, report);
            accounts::judge(&case, id, sitting, report);
        }
        publicity::judge(&case, id, sitting, report);
        register::judge(&case, id, sitting, year, report);
    }
    proxies::age(&case, report);
    let disordered = acts::judge(&case, report);
    case.unsettled.extend(disordered);
    for (id, act) in record.deliberations.iter() {
        let Some(result) = results.acts.get(&id) else { continue };
        counts::judge(&case, act, result, report);
        votes::judge(&case, id, act, result, report);
    }
    if let Some(year) = year {
        open_data::judge(&case, year, report);
    }
}

impl<'a> Case<'a> {
    fn name(&self, seat: SeatId) -> Named {
        self.record.seats.named(seat)
    }

    /// The acts of a sitting, each with what was computed of it.
    fn acts_of(
        &self,
        sitting: SittingId,
    ) -> impl Iterator<Item = (DeliberationId, &'a Deliberation, &'a ActResult)> {
        let results = self.results;
        let acts = self.record.deliberations.iter();
        acts.filter(move |(_, act)| act.sitting == sitting)
            .filter_map(move |(id, act)| Some((id, act, results.acts.get(&id)?)))
    }

    /// Whether the sitting has taken any of its acts.
    fn is_held(&self, id: SittingId) -> bool {
        self.results.courses.contains_key(&id)
            || self.acts_of(id).any(|(_, _, result)| result.is_taken())
    }

    /// Whether what is merely worth saying of a sitting is said: it is of the year
    /// to publish.
    fn is_of_interest(&self, sitting: &Sitting) -> bool {
        self.year.is_none() || sitting.year().is_none() || sitting.year() == self.year
    }

    /// Adds a finding on quorum or proxies: a recorded motive may set it aside,
    /// and it is only said of a body that follows a law of its own.
    fn tell(
        &self,
        report: &mut Report,
        sitting: &Sitting,
        at: CellRef,
        problem: Problem,
        motive: Option<&String>,
        related: Vec<CellRef>,
    ) {
        let other_law = !self.record.assemblies[sitting.assembly].ordinary_law;
        let derogation = motive.cloned();
        report.add(Diagnostic { at: at.into(), problem, related, derogation, other_law });
    }
}

/// What a deliberation is called in a message: its number, else its rank.
fn item(act: &Deliberation) -> String {
    question(act.question().as_ref().map(Label::as_str))
}

/// What becomes of a vote without its irregular voices.
fn recounted(act: &Deliberation, result: &ActResult) -> Option<Recounted> {
    let named = if act.question().is_some() { item(act) } else { act_of(&act.code) };
    result.recount.map(|recount| Recounted { item: named, stands: recount.stands })
}

/// Adds a finding that a recorded motive may set aside.
fn derogable(report: &mut Report, at: CellRef, problem: Problem, motive: Option<&String>) {
    let (related, derogation) = (Vec::new(), motive.cloned());
    report.add(Diagnostic { at: at.into(), problem, related, derogation, other_law: false });
}
