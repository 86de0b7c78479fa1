//! The numbers of each act taken, counted again.

use super::Run;
use super::checks::{
    ALERT, CheckView, EQUAL, LineView, NONE, SectionView, TogetherView, line, told,
};
use crate::compute::{ActResult, AtAct, AtSitting, Count, Measure, Numbers, Quorum, Sense};
use crate::domain::{Deliberation, DeliberationId, Poll};
use crate::french::control as words;
use crate::french::numbers::integer;
use crate::render::views::Sourced;
use crate::report::CellRef;

/// One section a sitting, one check an act.
pub(super) fn sections(run: &Run<'_>) -> Vec<SectionView> {
    let section = |id| {
        let sitting = &run.record.sittings[id];
        let body = &run.record.assemblies[sitting.assembly].name;
        let acts = || run.acts().filter(move |(_, act, _)| act.sitting == id);
        // Whoever was there at any time: the roll, and every movement.
        let roll = told(&run.cells(Measure::Sitting(id, AtSitting::Present)));
        let checks = acts().filter_map(|(id, _, result)| check(run, id, result)).collect();
        SectionView { name: words::sitting(body, sitting.date), cells: Some(roll), checks }
    };
    run.sittings().into_iter().map(section).filter(|section| !section.checks.is_empty()).collect()
}

fn check(run: &Run<'_>, id: DeliberationId, result: &ActResult) -> Option<CheckView> {
    let act = &run.record.deliberations[id];
    let numbers = result.numbers?;
    let Numbers { members, present, represented, absent, declined } = numbers;
    let (voters, held) = (numbers.voters(), present + represented);
    let cells = |what| run.cells(Measure::Act(id, what));
    let ballots = ballots(act);
    let said = |text: String, figures: &[AtAct]| {
        run.said(text, figures.iter().map(|what| Measure::Act(id, *what)))
    };
    let number = |count: u32, what| said(integer(count.into()), &[what]);
    let there = [AtAct::Present, AtAct::Represented, AtAct::Absent];
    let taking_part = [AtAct::Present, AtAct::Represented, AtAct::Declined];
    let mut lines = vec![
        line(
            words::MEMBERS,
            number(members, AtAct::Members),
            said(words::members(numbers), &there),
            &cells(AtAct::Absent),
            held + absent == members,
        ),
        line(
            words::VOTERS,
            number(voters, AtAct::Voters),
            said(words::voters(numbers), &taking_part),
            &cells(AtAct::Voters),
            voters + declined == held,
        ),
    ];
    let count = Count::of(act).filter(|_| act.poll == Poll::Vote);
    lines.extend(count.map(|count| {
        let equal = count.voices() == voters;
        let value = number(voters, AtAct::Voters);
        line(words::VOTES, value, said(words::votes(count), &senses(count)), &ballots, equal)
    }));
    let equal = lines.iter().all(|line| !line.apart);
    let quorum = result.quorum.map(|quorum| (quorum, quorum_line(run, id, quorum)));
    let met = quorum.as_ref().filter(|(_, line)| line.sign == EQUAL).map(|(quorum, _)| *quorum);
    lines.extend(quorum.map(|(_, line)| line));
    lines.extend(without(run, id, result, count));
    let and = |terms: &[AtAct], whole| [terms, &[whole]].concat();
    let together = TogetherView {
        members: said(
            words::equality(&words::sum(&[present, represented, absent]), members),
            &and(&there, AtAct::Members),
        ),
        voters: said(
            words::equality(&words::voters(numbers), voters),
            &and(&taking_part, AtAct::Voters),
        ),
        votes: count.map(|count| {
            let text = words::equality(&words::sum(&told_of(count)), voters);
            said(text, &and(&senses(count), AtAct::Voters))
        }),
        quorum: met.map(|quorum| {
            said(words::quorum_in_short(quorum), &[AtAct::QuorumPresent, AtAct::QuorumNeeded])
        }),
        cells: told(&ballots),
    };
    let name = words::act(act.item.as_ref().map(|item| item.value.as_str()), &act.code);
    Some(CheckView { act: Some(name), lines, together: equal.then_some(together) })
}

/// For, against, abstentions; blank and void ballots when there are any.
fn told_of(count: Count) -> Vec<u32> {
    let spoilt = Some(count.spoilt).filter(|spoilt| *spoilt > 0);
    [count.votes_for, count.against, count.abstentions].into_iter().chain(spoilt).collect()
}

/// The figures of these.
fn senses(count: Count) -> Vec<AtAct> {
    let voices = [Sense::For, Sense::Against, Sense::Abstains].map(AtAct::Voices);
    let spoilt = (count.spoilt > 0).then_some(AtAct::Spoilt);
    voices.into_iter().chain(spoilt).collect()
}

/// The quorum, as it was at the opening of the question.
fn quorum_line(run: &Run<'_>, id: DeliberationId, quorum: Quorum) -> LineView {
    let act = &run.record.deliberations[id];
    let sitting = &run.record.sittings[act.sitting];
    let judged = run.record.assemblies[sitting.assembly].ordinary_law;
    let (sign, word) = match (quorum.met(), judged) {
        (_, false) => (NONE, words::NOT_JUDGED),
        (true, true) => (EQUAL, words::MET),
        (false, true) if Quorum::waived(sitting, act) => (NONE, words::NOT_REQUIRED),
        (false, true) => (ALERT, words::MISSED),
    };
    let present = Measure::Act(id, AtAct::QuorumPresent);
    let limits = [AtAct::QuorumNeeded, AtAct::QuorumMembers].map(|what| Measure::Act(id, what));
    LineView {
        name: Sourced::typed(words::QUORUM),
        value: run.said(integer(quorum.present.into()), [present]),
        calculation: run.said(words::quorum(quorum), [present].into_iter().chain(limits)),
        cells: told(&run.cells(present)),
        sign,
        word: word.to_owned(),
        // A regime that is not judged is told once, with the rules.
        apart: sign != EQUAL && judged,
    }
}

/// The vote without its irregular voices.
fn without(
    run: &Run<'_>,
    id: DeliberationId,
    result: &ActResult,
    count: Option<Count>,
) -> Option<LineView> {
    let (recount, count) = (result.recount?, count?);
    let (sign, word) =
        if recount.stands { (EQUAL, words::STANDS) } else { (ALERT, words::DEPENDS) };
    let of = |what| Measure::Act(id, what);
    let left = [Sense::For, Sense::Against].map(|sense| of(AtAct::Left(sense)));
    let changed = [
        (AtAct::Voices(Sense::For), Sense::For, count.votes_for, recount.left.votes_for),
        (AtAct::Voices(Sense::Against), Sense::Against, count.against, recount.left.against),
        (
            AtAct::Voices(Sense::Abstains),
            Sense::Abstains,
            count.abstentions,
            recount.left.abstentions,
        ),
        (AtAct::Spoilt, Sense::Blank, count.spoilt, recount.left.spoilt),
    ];
    let taken = changed
        .into_iter()
        .filter(|(.., before, left)| before > left)
        .flat_map(|(before, sense, ..)| [of(before), of(AtAct::Irregular(sense))]);
    Some(LineView {
        name: run.said(words::without(recount.removed), [of(AtAct::Removed)]),
        value: run.said(words::left(recount), left),
        calculation: run.said(words::taken_away(count, recount), taken),
        cells: told(&run.cells(of(AtAct::Removed))),
        sign,
        word: word.to_owned(),
        apart: true,
    })
}

/// The cells of the votes.
fn ballots(act: &Deliberation) -> Vec<CellRef> {
    let cells = [
        &act.votes_for,
        &act.votes_against,
        &act.abstentions,
        &act.blanks,
        &act.invalid,
        &act.non_participation,
    ];
    cells.into_iter().flatten().map(|cell| cell.at).collect()
}
