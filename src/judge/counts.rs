//! Numbers noted at the sitting, against those the roll and the movements give.

use super::Case;
use crate::compute::{ActResult, Numbers, Room, regime_on};
use crate::domain::{Deliberation, Poll, WithdrawalCount};
use crate::french::documents::{PRESENT, REPRESENTED, VOTERS};
use crate::report::{Located, Problem, Report};

pub(super) fn judge(case: &Case<'_>, act: &Deliberation, result: &ActResult, report: &mut Report) {
    let (Some(numbers), Some(room)) = (result.numbers, &result.vote) else { return };
    if case.damage.sittings.contains(&act.sitting) || case.unsettled.contains(&act.sitting) {
        return;
    }
    let voted = act.poll == Poll::Vote;
    if voted && (twice(case, act, result, room, report) || beyond(case, act, numbers, report)) {
        return;
    }
    let differs = |typed: &Option<Located<u32>>, counted| {
        typed.as_ref().filter(|typed| typed.value != counted).map(|typed| (typed.at, typed.value))
    };
    let declined = differs(&act.non_participation, numbers.declined).filter(|_| voted);
    if let Some((at, typed)) = declined {
        let counted = numbers.declined;
        report.push(at, Problem::NonParticipationDiffers { typed, counted });
    }
    // Nobody votes where the council takes note: councils write 0, or everybody.
    let voters = act.typed_voters.clone().filter(|_| voted && declined.is_none());
    for (what, typed, counted) in [
        (PRESENT, &act.typed_present, numbers.present),
        (REPRESENTED, &act.typed_represented, numbers.represented),
        (VOTERS, &voters, numbers.voters()),
    ] {
        if let Some((at, typed)) = differs(typed, counted) {
            report.push(at, Problem::CountDiffers { what, typed, counted });
        }
    }
}

/// VOT-05: those withdrawn are left out of the present, and counted as taking
/// no part as well.
fn twice(
    case: &Case<'_>,
    act: &Deliberation,
    result: &ActResult,
    room: &Room,
    report: &mut Report,
) -> bool {
    let sitting = &case.record.sittings[act.sitting];
    let (Some(present), Some(declined)) = (&act.typed_present, &act.non_participation) else {
        return false;
    };
    let gone = room.numbers(WithdrawalCount::Absence, 0);
    let stays = room.numbers(WithdrawalCount::NonParticipation, 0);
    let withdrawn = stays.present.saturating_sub(gone.present);
    let by_choice = u32::try_from(result.declined.len()).unwrap_or(u32::MAX);
    let both = withdrawn > 0
        && present.value == gone.present
        && declined.value >= withdrawn.saturating_add(by_choice);
    // The body may count them as absent: then only the other cell is wrong.
    let convention = case.record.assemblies[sitting.assembly].withdrawal_count;
    if both {
        let Located { at, .. } = match convention {
            WithdrawalCount::NonParticipation => present,
            WithdrawalCount::Absence => declined,
        };
        report.push(*at, Problem::WithdrawalTwice { withdrawn });
    }
    both
}

/// VOT-02 and VOT-03: what cannot be, whatever the roll says.
fn beyond(case: &Case<'_>, act: &Deliberation, numbers: Numbers, report: &mut Report) -> bool {
    let typed = |cell: &Option<Located<u32>>, counted| cell.as_ref().map_or(counted, |it| it.value);
    let present = typed(&act.typed_present, numbers.present);
    let represented = typed(&act.typed_represented, numbers.represented);
    let cap = case.record.sittings[act.sitting].date.map_or(1, |date| regime_on(date).proxies);
    let noted = act.typed_represented.as_ref();
    let many = noted.filter(|noted| u64::from(noted.value) > u64::from(present) * u64::from(cap));
    if let Some(noted) = many {
        let represented = noted.value;
        report.push(noted.at, Problem::ProxiesBeyondHolders { present, represented, cap });
    }
    let most = present.saturating_add(represented);
    let declined = act.non_participation.as_ref().filter(|declined| declined.value > most);
    if let Some(declined) = declined {
        report.push(declined.at, Problem::DeclinedBeyond { typed: declined.value, most });
    }
    many.is_some() || declined.is_some()
}
