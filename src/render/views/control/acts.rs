//! The numbers of each act taken, counted again.

use super::Run;
use super::checks::{ALERT, CheckView, EQUAL, LineView, NONE, SectionView, line, told};
use crate::compute::{ActResult, Count, Quorum};
use crate::domain::{Deliberation, Poll, Record};
use crate::french::control as words;
use crate::french::numbers::integer;
use crate::report::CellRef;

/// One section a sitting, one check an act.
pub(super) fn sections(run: &Run<'_>) -> Vec<SectionView> {
    let section = |id| {
        let sitting = &run.record.sittings[id];
        let body = &run.record.assemblies[sitting.assembly].name;
        let acts = run.acts().filter(|(_, act, _)| act.sitting == id);
        let checks = acts.filter_map(|(_, act, result)| check(run, act, result)).collect();
        SectionView { name: words::sitting(body, sitting.date), checks }
    };
    run.sittings().into_iter().map(section).filter(|section| !section.checks.is_empty()).collect()
}

fn check(run: &Run<'_>, act: &Deliberation, result: &ActResult) -> Option<CheckView> {
    let numbers = result.numbers?;
    let name = words::act(act.item.as_ref().map(|item| item.value.as_str()), &act.code);
    let figure = run.results.figures.get(&format!("delib.{}.votants", act.code), None);
    let roll: &[CellRef] = figure.map(|figure| figure.cells.as_slice()).unwrap_or_default();
    let voters = integer(numbers.voters().into());
    let sum = numbers.present + numbers.represented;
    let mut lines = vec![
        line(
            words::MEMBERS,
            integer(numbers.members.into()),
            words::members(numbers),
            roll,
            sum + numbers.absent == numbers.members,
        ),
        line(
            words::VOTERS,
            voters.clone(),
            words::voters(numbers),
            roll,
            numbers.voters() + numbers.declined == sum,
        ),
    ];
    let count = Count::of(act).filter(|_| act.poll == Poll::Vote);
    let cells = ballots(act);
    if let Some(count) = count {
        let equal = count.voices() == numbers.voters();
        lines.push(line(words::VOTES, voters.clone(), words::votes(count), &cells, equal));
    }
    lines.extend(result.quorum.map(|quorum| quorum_line(run, act, quorum, roll)));
    let calculations = [words::members(numbers), words::voters(numbers)]
        .into_iter()
        .chain(count.map(words::votes))
        .chain(result.quorum.map(words::quorum_in_short));
    let together = LineView {
        name: name.clone(),
        value: voters,
        calculation: calculations.collect::<Vec<_>>().join(" ; "),
        cells: told(&[roll, &cells].concat()),
        sign: EQUAL,
        word: words::EQUAL.to_owned(),
    };
    lines.extend(without(run.record, act, result, count));
    let equal = lines.iter().all(|line| line.sign == EQUAL);
    Some(CheckView { act: Some(name), lines, together: equal.then_some(together) })
}

/// The quorum, as it was at the opening of the question.
fn quorum_line(run: &Run<'_>, act: &Deliberation, quorum: Quorum, roll: &[CellRef]) -> LineView {
    let sitting = &run.record.sittings[act.sitting];
    let judged = run.record.assemblies[sitting.assembly].ordinary_law;
    let (sign, word) = match (quorum.met(), judged) {
        (_, false) => (NONE, words::NOT_JUDGED),
        (true, true) => (EQUAL, words::MET),
        (false, true) if Quorum::waived(sitting) => (NONE, words::NOT_REQUIRED),
        (false, true) => (ALERT, words::MISSED),
    };
    LineView {
        name: words::QUORUM.to_owned(),
        value: words::present(quorum),
        calculation: words::needed(quorum),
        cells: told(roll),
        sign,
        word: word.to_owned(),
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
