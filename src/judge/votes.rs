//! Votes: every voice counted once, and the totals proved.

use std::collections::{BTreeMap, BTreeSet};

use super::{Case, derogable, item, recounted};
use crate::compute::{ActResult, Outcome, Room, regime_on};
use crate::domain::{
    BallotPosition, Deliberation, DeliberationId, Named, Poll, Scrutin, SeatId, Voice,
    WithdrawalMotive,
};
use crate::french::results::{is_contrary, says_the_same, wording};
use crate::report::{Problem, Report};
use crate::schema::Sheet;

pub(super) fn judge(
    case: &Case<'_>,
    id: DeliberationId,
    act: &Deliberation,
    result: &ActResult,
    report: &mut Report,
) {
    let voices: Vec<&Voice> =
        case.record.voices.iter().filter(|voice| voice.deliberation == id).collect();
    if act.poll == Poll::TakesNote {
        takes_note(act, &voices, report);
        decided(act, result, report);
        return;
    }
    forms(act, &voices, report);
    if !case.damage.sheets.contains(&Sheet::Deliberations) {
        papers(act, report);
    }
    let unread = case.damage.sittings.contains(&act.sitting)
        || case.unsettled.contains(&act.sitting)
        || [Sheet::Ballots, Sheet::Withdrawals, Sheet::Members, Sheet::Deliberations]
            .iter()
            .any(|sheet| case.damage.sheets.contains(sheet));
    let typed = [&act.votes_for, &act.votes_against, &act.abstentions];
    let typed = typed.into_iter().flatten().next();
    if let (None, Some(cell), false) = (&result.vote, typed, unread) {
        report.push(cell.at, Problem::VotesWithoutRoll);
    }
    if let (Some(room), false) = (&result.vote, unread) {
        withdrawals(case, id, act, room, report);
        totals(act, result, report);
        named(case, act, result, &voices, room, report);
        interests(case, id, act, result, report);
        chair(case, act, &voices, room, report);
    }
    decided(act, result, report);
}

fn takes_note(act: &Deliberation, voices: &[&Voice], report: &mut Report) {
    let cast = [&act.votes_for, &act.votes_against, &act.abstentions, &act.blanks, &act.invalid];
    let typed = cast.into_iter().flatten().find(|cell| cell.value > 0).map(|cell| cell.at);
    if let Some(at) = typed.or_else(|| voices.first().map(|voice| voice.at)) {
        report.push(at, Problem::VotesOnNote);
    }
}

/// SCR-01, and totals filled together.
fn forms(act: &Deliberation, voices: &[&Voice], report: &mut Report) {
    let totals = [&act.votes_for, &act.votes_against, &act.abstentions];
    let filled = totals.iter().filter(|cell| cell.is_some()).count();
    let named = voices.first().filter(|_| filled == 0);
    if let Some(voice) = named {
        report.push(voice.at, Problem::VotesIncomplete);
    } else if filled == 1 || filled == 2 {
        let at = totals.into_iter().flatten().next().map_or(act.at, |cell| cell.at);
        report.push(at, Problem::VotesIncomplete);
    }
    let chair = act.chair_vote.map(|_| act.at);
    let named = voices.first().map(|voice| voice.at).or(chair);
    if let (Scrutin::Secret, Some(at)) = (act.scrutin, named) {
        report.push(at, Problem::NamesInSecretVote);
    }
}

/// SCR-02: only a secret ballot has blank and void papers.
fn papers(act: &Deliberation, report: &mut Report) {
    let ballots = [&act.blanks, &act.invalid];
    let typed = ballots.into_iter().flatten().find(|cell| cell.value > 0);
    if let (Scrutin::Ordinary | Scrutin::Public, Some(cell)) = (act.scrutin, typed) {
        report.push(cell.at, Problem::BlanksInOpenVote);
    }
}

/// VOT-06: the ballots are those of the voters.
fn totals(act: &Deliberation, result: &ActResult, report: &mut Report) {
    let Some(numbers) = result.numbers else { return };
    // Told with the numbers noted at the sitting.
    if act.non_participation.as_ref().is_some_and(|typed| typed.value != numbers.declined) {
        return;
    }
    let (Some(votes_for), Some(against), Some(abstentions)) =
        (&act.votes_for, &act.votes_against, &act.abstentions)
    else {
        return;
    };
    let ballots = [&act.blanks, &act.invalid].into_iter().flatten();
    let cast: u64 = [votes_for, against, abstentions]
        .into_iter()
        .chain(ballots)
        .map(|cell| u64::from(cell.value))
        .sum();
    if cast != u64::from(numbers.voters()) {
        let problem = Problem::VotesDiffer {
            voters: numbers.voters(),
            cast,
            present: numbers.present,
            represented: numbers.represented,
            declined: numbers.declined,
        };
        report.push(votes_for.at, problem);
    }
}

/// VOT-03, VOT-04, VOT-06: each named voice is one that could be cast.
fn named(
    case: &Case<'_>,
    act: &Deliberation,
    result: &ActResult,
    voices: &[&Voice],
    room: &Room,
    report: &mut Report,
) {
    let silenced = room.silenced();
    let mut seen: BTreeSet<SeatId> = BTreeSet::new();
    let mut sums: BTreeMap<BallotPosition, u32> = BTreeMap::new();
    for voice in voices {
        if !room.is_present(voice.voter) {
            report.push(voice.at, Problem::VoiceOfAbsent { member: case.name(voice.voter) });
        }
        let of = voice.on_behalf_of.unwrap_or(voice.voter);
        if voice.on_behalf_of.is_some() && room.holder(of) != Some(voice.voter) {
            let (voter, giver) = (case.name(voice.voter), case.name(of));
            report.push(voice.at, Problem::VoiceNotHeld { voter, giver });
        }
        // An interested member who votes is told by its own rule.
        let interested = case.record.withdrawals.iter().any(|row| {
            row.deliberation == voice.deliberation
                && (row.seat == of || row.seat == voice.voter)
                && row.motive.bars_the_voice()
        });
        let silent = silenced.contains(&of) && !interested;
        if silent && voice.position != BallotPosition::Declines {
            report.push(voice.at, Problem::VoiceOfSilenced { member: case.name(of) });
        }
        if !seen.insert(of) {
            report.push(voice.at, Problem::VoiceTwice { member: case.name(of) });
        }
        *sums.entry(voice.position).or_default() += 1;
    }
    let public = act.scrutin == Scrutin::Public && act.votes_for.is_some();
    if act.scrutin == Scrutin::Secret || voices.is_empty() && !public {
        return;
    }
    let assembly = &case.record.assemblies[case.record.sittings[act.sitting].assembly];
    let complete = !assembly.silent_means_for;
    for (position, word, total) in [
        (BallotPosition::For, "pour", &act.votes_for),
        (BallotPosition::Against, "contre", &act.votes_against),
        (BallotPosition::Abstains, "abstention", &act.abstentions),
    ] {
        let named = sums.get(&position).copied().unwrap_or(0);
        // Where silence means for, only some of those for are named.
        let open = position == BallotPosition::For && !complete;
        if let Some(total) = total.as_ref().filter(|total| total.value != named && !open) {
            // Naming only those against and abstaining is the usual practice; a
            // public ballot without a name is told once, below.
            if named == 0 && (position == BallotPosition::For || voices.is_empty()) {
                continue;
            }
            let problem = Problem::NamedVoicesDiffer { what: word, named, total: total.value };
            report.push(total.at, problem);
        }
    }
    if public && complete {
        let cast: u32 = sums.values().sum();
        let voters = result.numbers.map_or(0, |numbers| numbers.voters());
        let declined = sums.get(&BallotPosition::Declines).copied().unwrap_or(0);
        let missing = voters.saturating_sub(cast.saturating_sub(declined));
        if missing > 0 {
            report.push(act.at, Problem::VoiceWithoutPosition { voices: missing });
        }
    }
}

/// INT-03 and INT-04: who withdrew; one who was not there hides another mistake.
fn withdrawals(
    case: &Case<'_>,
    id: DeliberationId,
    act: &Deliberation,
    room: &Room,
    report: &mut Report,
) {
    let rows = || case.record.withdrawals.iter().filter(|row| row.deliberation == id);
    for row in rows() {
        let member = case.name(row.seat);
        let away = !room.is_present(row.seat) && room.holder(row.seat).is_none();
        // A recused member leaves the members in office, there or not.
        if away && row.motive != WithdrawalMotive::Recused {
            report.push(row.at, Problem::WithdrawalOfAbsent { member });
        } else if row.motive == WithdrawalMotive::Recused && !recusal(case, act) {
            report.push(row.at, Problem::RecusalBeforeLaw { member });
        }
    }
    let silenced = room.silenced();
    let members: Vec<Named> = silenced.iter().map(|&seat| case.name(seat)).collect();
    let sitting = &case.record.sittings[act.sitting];
    if case.is_of_interest(sitting) && !members.is_empty() {
        report.push(act.at, Problem::Withdrawals { item: item(act), members });
    }
}

/// Whether the law of the day knows of recusal under L1111-6 II.
fn recusal(case: &Case<'_>, act: &Deliberation) -> bool {
    let date = case.record.sittings[act.sitting].date;
    date.is_none_or(|date| regime_on(date).recusal)
}

/// INT-01, INT-02: an interested member takes no part, even as a holder.
fn interests(
    case: &Case<'_>,
    id: DeliberationId,
    act: &Deliberation,
    result: &ActResult,
    report: &mut Report,
) {
    let interested = case
        .record
        .withdrawals
        .iter()
        .filter(|row| row.deliberation == id && row.motive.bars_the_voice());
    for row in interested {
        let cast = &result.irregular.interested;
        if let Some(voice) = cast.iter().find(|voice| voice.member == row.seat) {
            let (member, recount) = (case.name(row.seat), recounted(act, result));
            let problem = Problem::InterestedVotes { member, recount };
            derogable(report, voice.at, problem, act.derogation.as_ref());
        }
        if let Some(rapporteur) = act.rapporteur.as_ref().filter(|it| it.value == row.seat) {
            let problem = Problem::InterestedReports { member: case.name(row.seat) };
            report.push(rapporteur.at, problem);
        }
    }
}

/// VOT-06: how the chair voted, typed and named, is one thing.
fn chair(case: &Case<'_>, act: &Deliberation, voices: &[&Voice], room: &Room, report: &mut Report) {
    let (Some(typed), Some(chair)) = (act.chair_vote, room.chair) else { return };
    let own = |voice: &&&Voice| voice.voter == chair && voice.on_behalf_of.is_none();
    let named = voices.iter().find(own).map(|voice| voice.position);
    let silent = room.silenced().contains(&chair).then_some(BallotPosition::Declines);
    if silent.or(named).is_some_and(|position| position != typed) {
        report.push(act.at, Problem::ChairVoteDiffers { chair: case.name(chair) });
    }
}

/// VOT-07 to VOT-09: the outcome, and what was typed of it.
fn decided(act: &Deliberation, result: &ActResult, report: &mut Report) {
    if result.outcome == Outcome::Unsettled {
        let at = act.votes_for.as_ref().map_or(act.at, |cell| cell.at);
        report.push(at, Problem::TieUnsettled);
        return;
    }
    let Some(typed) = &act.typed_result else { return };
    if result.outcome == Outcome::Pending || result.withdrawn {
        return;
    }
    let counted = wording(result.outcome).to_owned();
    if is_contrary(&typed.value, result.outcome) {
        let problem = Problem::ResultContradicted { typed: typed.value.clone(), counted };
        report.push(typed.at, problem);
    } else if !says_the_same(&typed.value, result.outcome) {
        let problem = Problem::ResultWording { typed: typed.value.clone(), counted };
        report.push(typed.at, problem);
    }
}
