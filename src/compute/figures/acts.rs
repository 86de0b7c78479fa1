//! Figures of a deliberation: who was there, the quorum, the vote.

use super::{AtAct, Figures, Measure, Sense};
use crate::compute::{ActResult, Recount, Results, majority_of, tally::Count};
use crate::domain::{AccountKind, Deliberation, Majority, Poll, Record, Scrutin};
use crate::report::Located;

/// The senses that a recount tells apart: blank and void ballots are one there.
pub(super) const RECOUNTED: [Sense; 4] =
    [Sense::For, Sense::Against, Sense::Abstains, Sense::Blank];

pub(super) fn add(figures: &mut Figures, record: &Record, results: &Results) {
    for (&id, result) in &results.acts {
        let act = &record.deliberations[id];
        let mut count = |what, count: u32| {
            figures.count(record, results, Measure::Act(id, what), count);
        };
        if let Some(numbers) = result.numbers {
            count(AtAct::Members, numbers.members);
            count(AtAct::Present, numbers.present);
            count(AtAct::Represented, numbers.represented);
            count(AtAct::Absent, numbers.absent);
            count(AtAct::Declined, numbers.declined);
            count(AtAct::Voters, numbers.voters());
        }
        let body = &record.assemblies[record.sittings[act.sitting].assembly];
        if let Some((_, room)) =
            result.listed(results.courses.get(&act.sitting), body.list_at_question)
        {
            count(AtAct::Listed, room.numbers(body.withdrawal_count, 0).present);
        }
        if let Some(quorum) = result.quorum {
            count(AtAct::QuorumPresent, quorum.present);
            count(AtAct::QuorumMembers, quorum.members);
            count(AtAct::QuorumNeeded, quorum.needed);
        }
        for (what, voices) in votes(act, result) {
            count(what, voices);
        }
        if let Some((recount, before)) = result.recount.zip(Count::of(act)) {
            for (what, voices) in recounted(recount, before) {
                count(what, voices);
            }
        }
    }
}

/// The voices, as typed; what is not typed counts for nothing.
fn votes(act: &Deliberation, result: &ActResult) -> Vec<(AtAct, u32)> {
    let voted = act.poll == Poll::Vote;
    let noted = !voted && result.numbers.is_some();
    let typed = |sense| cell(act, sense).filter(|_| voted).map(|cell| cell.value);
    let senses = [Sense::For, Sense::Against, Sense::Abstains];
    if !noted && senses.into_iter().all(|sense| typed(sense).is_none()) {
        return Vec::new();
    }
    let voices = |sense| typed(sense).unwrap_or_default();
    let [votes_for, against, abstentions] = senses.map(voices);
    let mut figures = vec![
        (AtAct::Voices(Sense::For), votes_for),
        (AtAct::Voices(Sense::Against), against),
        (AtAct::Cast, votes_for.saturating_add(against)),
        (AtAct::Voices(Sense::Abstains), abstentions),
    ];
    let ballots = [Sense::Blank, Sense::Void];
    if act.scrutin == Scrutin::Secret || ballots.into_iter().any(|it| typed(it).is_some()) {
        figures.extend(ballots.map(|sense| (AtAct::Voices(sense), voices(sense))));
        let [blank, void] = ballots.map(voices);
        figures.push((AtAct::Spoilt, blank.saturating_add(void)));
    }
    // Accounts are adopted unless more voices are against (L1612-12).
    if voted && act.account == AccountKind::Ordinary {
        let members = result.numbers.map_or(0, |numbers| numbers.members);
        figures.push((AtAct::Majority, majority(act.majority, votes_for, against, members)));
    }
    figures
}

/// How many votes for carry a text.
fn majority(rule: Majority, votes_for: u32, against: u32, members: u32) -> u32 {
    let cast = votes_for.saturating_add(against);
    match rule {
        Majority::Simple => majority_of(cast),
        Majority::OfMembers => majority_of(members),
        Majority::TwoThirds => {
            let cast = u64::from(cast);
            u32::try_from((cast * 2).div_ceil(3)).unwrap_or(u32::MAX)
        }
    }
}

fn recounted(recount: Recount, before: Count) -> Vec<(AtAct, u32)> {
    let mut figures = vec![(AtAct::Removed, recount.removed)];
    for sense in RECOUNTED {
        let (before, left) = (voices(before, sense), voices(recount.left, sense));
        figures.push((AtAct::Irregular(sense), before.saturating_sub(left)));
        figures.push((AtAct::Left(sense), left));
    }
    figures
}

/// The voices of one sense; blank and void ballots are one.
fn voices(count: Count, sense: Sense) -> u32 {
    match sense {
        Sense::For => count.votes_for,
        Sense::Against => count.against,
        Sense::Abstains => count.abstentions,
        Sense::Blank | Sense::Void => count.spoilt,
    }
}

/// Where the voices of one sense are typed.
pub(super) fn cell(act: &Deliberation, sense: Sense) -> Option<&Located<u32>> {
    match sense {
        Sense::For => act.votes_for.as_ref(),
        Sense::Against => act.votes_against.as_ref(),
        Sense::Abstains => act.abstentions.as_ref(),
        Sense::Blank => act.blanks.as_ref(),
        Sense::Void => act.invalid.as_ref(),
    }
}
