//! The numbers of each act taken, counted again.

use super::Run;
use super::checks::{
    ALERT, CheckView, EQUAL, LineView, NONE, SectionView, TogetherView, line, told,
};
use crate::compute::{ActResult, Count, Numbers, Quorum};
use crate::domain::{Deliberation, Poll, Record};
use crate::french::control as words;
use crate::french::numbers::integer;
use crate::report::CellRef;

/// One section a sitting, one check an act.
pub(super) fn sections(run: &Run<'_>) -> Vec<SectionView> {
    let section = |id| {
        let sitting = &run.record.sittings[id];
        let body = &run.record.assemblies[sitting.assembly].name;
        let acts = || run.acts().filter(move |(_, act, _)| act.sitting == id);
        let roll = acts().next().map(|(_, act, _)| told(roll(run, act)));
        let checks = acts().filter_map(|(_, act, result)| check(run, act, result)).collect();
        SectionView { name: words::sitting(body, sitting.date), cells: roll, checks }
    };
    run.sittings().into_iter().map(section).filter(|section| !section.checks.is_empty()).collect()
}

/// The cells the numbers of an act were computed from.
fn roll<'a>(run: &Run<'a>, act: &Deliberation) -> &'a [CellRef] {
    let figure = run.results.figures.get(&format!("delib.{}.votants", act.code), None);
    figure.map(|figure| figure.cells.as_slice()).unwrap_or_default()
}

fn check(run: &Run<'_>, act: &Deliberation, result: &ActResult) -> Option<CheckView> {
    let numbers = result.numbers?;
    let Numbers { members, present, represented, absent, declined } = numbers;
    let (voters, held) = (numbers.voters(), present + represented);
    let (roll, ballots) = (roll(run, act), ballots(act));
    let number = |count: u32| integer(count.into());
    let mut lines = vec![
        line(
            words::MEMBERS,
            number(members),
            words::members(numbers),
            roll,
            held + absent == members,
        ),
        line(
            words::VOTERS,
            number(voters),
            words::voters(numbers),
            roll,
            voters + declined == held,
        ),
    ];
    let count = Count::of(act).filter(|_| act.poll == Poll::Vote);
    lines.extend(count.map(|count| {
        let equal = count.voices() == voters;
        line(words::VOTES, number(voters), words::votes(count), &ballots, equal)
    }));
    let equal = lines.iter().all(|line| !line.apart);
    let quorum = result.quorum.map(|quorum| (quorum, quorum_line(run, act, quorum, roll)));
    let met = quorum.as_ref().filter(|(_, line)| line.sign == EQUAL).map(|(quorum, _)| *quorum);
    lines.extend(quorum.map(|(_, line)| line));
    lines.extend(without(run.record, act, result, count));
    let together = TogetherView {
        members: words::equality(&words::sum(&[present, represented, absent]), members),
        voters: words::equality(&words::voters(numbers), voters),
        votes: count.map(|count| words::equality(&words::sum(&told_of(count)), voters)),
        quorum: met.map(words::quorum_in_short),
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

/// The quorum, as it was at the opening of the question.
fn quorum_line(run: &Run<'_>, act: &Deliberation, quorum: Quorum, roll: &[CellRef]) -> LineView {
    let sitting = &run.record.sittings[act.sitting];
    let judged = run.record.assemblies[sitting.assembly].ordinary_law;
    let (sign, word) = match (quorum.met(), judged) {
        (_, false) => (NONE, words::NOT_JUDGED),
        (true, true) => (EQUAL, words::MET),
        (false, true) if Quorum::waived(sitting, act) => (NONE, words::NOT_REQUIRED),
        (false, true) => (ALERT, words::MISSED),
    };
    LineView {
        name: words::QUORUM.to_owned(),
        value: integer(quorum.present.into()),
        calculation: words::quorum(quorum),
        cells: told(roll),
        sign,
        word: word.to_owned(),
        // A regime that is not judged is told once, with the rules.
        apart: sign != EQUAL && judged,
    }
}

/// The vote without its irregular voices.
fn without(
    record: &Record,
    act: &Deliberation,
    result: &ActResult,
    count: Option<Count>,
) -> Option<LineView> {
    let (recount, count) = (result.recount?, count?);
    let (sign, word) =
        if recount.stands { (EQUAL, words::STANDS) } else { (ALERT, words::DEPENDS) };
    Some(LineView {
        name: words::without(recount.removed),
        value: words::left(recount),
        calculation: words::taken_away(count, recount),
        cells: told(&result.irregular.cells(record, act.sitting)),
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
