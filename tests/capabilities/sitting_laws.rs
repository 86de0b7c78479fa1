//! What holds for any legal sitting, whatever happens in it.
//!
//! `tests/support/sittings` plays a sitting in plain sets and writes down the
//! rows a clerk would type; the program must find from the rows alone what was
//! seen. `PROPTEST_CASES=20000` makes a longer run of it.
#![expect(clippy::unwrap_used, reason = "a broken fixture is a failed test")]

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use greffe::compute::{Course, Instant, Numbers, Results, Room, Standing, compute};
use greffe::domain::{
    AttendanceState, Id, Movement, MovementKind, Record, SeatId, SittingId, WithdrawalCount,
};
use greffe::french::rules::Rule;
use greffe::judge::judge;
use greffe::report::{Report, Severity};
use greffe::resolve::Damage;
use greffe::starter;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

use crate::support::records::understood;
use crate::support::sittings::faults::FAULTS;
use crate::support::sittings::faults::movements::moves;
use crate::support::sittings::plans;
use crate::support::sittings::play::{Plan, Played, play};
use crate::support::sittings::reorder::{renumbered, shuffled};
use crate::support::sittings::rows::label;
use crate::support::sittings::scene::{Place, Scene};
use crate::support::sittings::typed::typed;

const CONVENTIONS: [WithdrawalCount; 2] =
    [WithdrawalCount::NonParticipation, WithdrawalCount::Absence];

fn course(results: &Results) -> &Course {
    results.courses.get(&SittingId::from_index(0)).unwrap()
}

fn room(results: &Results, scene: &Scene) -> Room {
    course(results).at(&label(scene.question), scene.instant)
}

/// The rules that a record breaks, and how each is told.
fn told(record: &Record) -> Vec<(Rule, Severity, String)> {
    let mut report = Report::new();
    judge(record, &compute(record), &Damage::default(), None, &mut report);
    let row =
        |it: &greffe::report::Diagnostic| (it.problem.rule(), it.severity(), it.problem.message());
    let mut told: Vec<_> = report.sorted().into_iter().map(row).collect();
    // What falls on one cell is told in the order of the rows.
    told.sort_by(|one, other| one.2.cmp(&other.2));
    told
}

/// The numbers of every scene, one convention after the other.
fn numbers(results: &Results, played: &Played) -> Vec<[Numbers; 2]> {
    let at = |scene| CONVENTIONS.map(|convention| room(results, scene).numbers(convention, 0));
    played.scenes.iter().map(at).collect()
}

/// Whether each question has its quorum, by number.
fn quorums(record: &Record) -> Vec<bool> {
    let results = compute(record);
    results.acts.values().map(|act| act.quorum.unwrap().met()).collect()
}

/// Fails unless the program sees the scene as it was.
fn assert_seen(results: &Results, record: &Record, scene: &Scene) -> Result<(), TestCaseError> {
    let room = room(results, scene);
    let when = format!("question {}, {:?}", scene.question, scene.instant);
    for (seat, _) in record.seats.iter() {
        let place = room.standing(seat).map(|standing| match standing {
            Standing::Present { .. } => Place::Room,
            Standing::Represented { by } => Place::Proxy(by),
            Standing::Absent { .. } => Place::Away,
        });
        prop_assert_eq!(place, scene.places.get(&seat).copied(), "{:?}, {}", seat, when);
    }
    let carried = room.members().filter_map(|(seat, _)| Some((seat, room.holder(seat)?)));
    let carried: BTreeMap<SeatId, SeatId> = carried.collect();
    prop_assert_eq!(carried, scene.proxies().collect::<BTreeMap<_, _>>(), "{}", when);
    prop_assert_eq!(room.chair, Some(scene.chair), "{}", when);
    // Between two questions of one outing, nobody looks at who is in the room.
    if scene.instant == Instant::After {
        return Ok(());
    }
    prop_assert_eq!(room.silenced(), scene.silent(), "{}", when);
    let counted = room.numbers(WithdrawalCount::NonParticipation, 0);
    prop_assert_eq!(counted, scene.numbers(), "{}", when);
    Ok(())
}

proptest! {
    #[test]
    fn the_program_sees_what_was_seen(plan in plans()) {
        let Played { record, scenes } = play(&plan);
        let results = compute(&record);
        prop_assert_eq!(&course(&results).contradictions, &vec![]);
        prop_assert_eq!(course(&results).replayed.len(), record.movements.len());
        for scene in &scenes {
            assert_seen(&results, &record, scene)?;
        }
        for scene in scenes.iter().filter(|scene| scene.instant == Instant::Opening) {
            let quorum = results.acts[&Id::from_index(scene.question - 1)].quorum.unwrap();
            let counted = (quorum.present as usize, quorum.members as usize);
            prop_assert_eq!(counted, scene.quorum(), "question {}", scene.question);
        }
    }

    #[test]
    fn the_four_numbers_add_up_and_each_voice_is_cast_once(plan in plans()) {
        let played = play(&plan);
        let results = compute(&played.record);
        for scene in &played.scenes {
            let room = room(&results, scene);
            let silenced = room.silenced();
            let castable: BTreeSet<SeatId> = room
                .members()
                .filter(|(seat, _)| room.is_present(*seat) || room.holder(*seat).is_some())
                .map(|(seat, _)| seat)
                .filter(|seat| !silenced.contains(seat))
                .collect();
            for convention in CONVENTIONS {
                let counted = room.numbers(convention, 0);
                prop_assert_eq!(counted.members as usize, room.members().count());
                let places = counted.present + counted.represented + counted.absent;
                prop_assert_eq!(places, counted.members);
                prop_assert!(counted.declined <= counted.present + counted.represented);
                let voters = counted.present + counted.represented - counted.declined;
                prop_assert_eq!(counted.voters(), voters);
                prop_assert_eq!(castable.len(), voters as usize);
            }
        }
    }

    #[test]
    fn how_a_withdrawal_is_counted_changes_neither_voters_nor_quorum(plan in plans()) {
        let [one, other] = CONVENTIONS.map(|convention| {
            let plan = Plan { convention, ..plan.clone() };
            let Played { record, scenes } = play(&plan);
            let results = compute(&record);
            let voters: Vec<u32> = scenes
                .iter()
                .map(|scene| room(&results, scene).numbers(convention, 0).voters())
                .collect();
            (voters, quorums(&record))
        });
        prop_assert_eq!(one, other);
    }

    #[test]
    fn one_more_in_the_room_never_undoes_a_quorum(plan in plans()) {
        let record = play(&plan).record;
        let before = quorums(&record);
        let moving = |seat| record.movements.iter().any(|row| row.seat == seat);
        let replaced = |seat| record.seats.rows().iter().any(|row| row.alternate_of == Some(seat));
        for (place, row) in record.attendance.iter().enumerate() {
            if row.state == AttendanceState::Present || moving(row.seat) || replaced(row.seat) {
                continue;
            }
            let mut more = record.clone();
            more.attendance[place].state = AttendanceState::Present;
            more.attendance[place].proxy_to = None;
            for (had, has) in before.iter().zip(quorums(&more)) {
                prop_assert!(!had || has);
            }
        }
    }

    #[test]
    fn proxies_never_count_for_the_quorum(plan in plans()) {
        let Played { record, .. } = play(&plan);
        let mut bare = record.clone();
        for row in &mut bare.attendance {
            row.proxy_to = None;
        }
        for row in &mut bare.movements {
            row.proxy_to = None;
        }
        let (with, without) = (compute(&record), compute(&bare));
        for (one, other) in with.acts.values().zip(without.acts.values()) {
            let (one, other) = (one.quorum.unwrap(), other.quorum.unwrap());
            prop_assert_eq!(one.present, other.present);
            prop_assert_eq!(one.needed, other.needed);
        }
    }

    #[test]
    fn the_order_of_the_rows_of_a_sitting_changes_nothing(plan in plans(), seed in any::<u32>()) {
        let played = play(&plan);
        let other = shuffled(&played.record, seed);
        let (one, two) = (compute(&played.record), compute(&other));
        prop_assert_eq!(numbers(&one, &played), numbers(&two, &played));
        prop_assert_eq!(quorums(&played.record), quorums(&other));
        prop_assert_eq!(told(&played.record), told(&other));
    }

    #[test]
    fn the_order_of_the_members_changes_nothing(plan in plans(), seed in any::<u32>()) {
        let played = play(&plan);
        let (other, places) = renumbered(&played.record, seed);
        let (one, two) = (compute(&played.record), compute(&other));
        prop_assert_eq!(numbers(&one, &played), numbers(&two, &played));
        prop_assert_eq!(quorums(&played.record), quorums(&other));
        for scene in &played.scenes {
            let silenced = room(&one, scene).silenced();
            let silenced: BTreeSet<SeatId> = silenced.iter().map(|seat| places[seat]).collect();
            prop_assert_eq!(silenced, room(&two, scene).silenced());
        }
    }

    #[test]
    fn to_come_and_go_at_once_changes_nothing(
        plan in plans(),
        at in any::<prop::sample::Index>(),
        who in any::<prop::sample::Index>(),
    ) {
        let played = play(&plan);
        let scene = at.get(&played.scenes);
        let holds = |seat| {
            let mut places = scene.places.values();
            places.any(|place| *place == Place::Proxy(seat))
        };
        let away = scene.places.iter().filter(|(_, place)| **place == Place::Away);
        let away: Vec<SeatId> = away.map(|(seat, _)| *seat).filter(|seat| !holds(*seat)).collect();
        if away.is_empty() {
            return Ok(());
        }
        let mut record = played.record.clone();
        for kind in [MovementKind::Arrives, MovementKind::Leaves] {
            moves(&mut record, scene, *who.get(&away), kind);
        }
        let (before, after) = (compute(&played.record), compute(&record));
        prop_assert_eq!(&course(&after).contradictions, &vec![]);
        prop_assert_eq!(numbers(&before, &played), numbers(&after, &played));
    }

    #[test]
    fn a_proxy_ends_when_its_giver_comes_and_when_its_holder_goes(plan in plans()) {
        let Played { record, scenes } = play(&plan);
        let results = compute(&record);
        let course = course(&results);
        for (place, room) in course.replayed.iter().zip(course.rooms().skip(1)) {
            let Movement { seat, kind, .. } = record.movements[*place];
            match kind {
                MovementKind::Arrives | MovementKind::Returns | MovementKind::Installed => {
                    prop_assert!(room.is_present(seat) && room.holder(seat).is_none());
                }
                MovementKind::Leaves | MovementKind::Resigns => {
                    let by = |(_, it): (_, Standing)| it == Standing::Represented { by: seat };
                    prop_assert!(!room.is_present(seat) && !room.members().any(by));
                }
                MovementKind::StepsOut => {
                    // Back by itself, once the last of its questions is voted.
                    let range = record.movements[*place].question.clone().unwrap();
                    let covers = |scene: &&Scene| {
                        let number = label(scene.question);
                        range.first <= number && number <= range.last
                    };
                    let last = scenes.iter().rfind(covers).unwrap();
                    prop_assert_eq!(last.instant, Instant::After);
                    prop_assert!(!course.at(&label(last.question), Instant::After).is_out(seat));
                }
                MovementKind::GivesProxy => prop_assert!(room.holder(seat).is_some()),
                MovementKind::WithdrawsProxy => prop_assert!(room.holder(seat).is_none()),
                MovementKind::TakesChair | MovementKind::ResumesChair => {
                    prop_assert_eq!(room.chair, Some(seat));
                }
            }
        }
    }

    #[test]
    fn a_legal_sitting_breaks_no_rule_but_quorum_and_cap(plan in plans()) {
        let record = play(&plan).record;
        for (rule, severity, message) in told(&record) {
            let granted = matches!(rule, Rule::QuorumMissed | Rule::TooManyProxies);
            prop_assert!(severity > Severity::Error || granted, "{:?} {}", rule, message);
        }
    }
}

proptest! {
    // Each case writes a workbook and reads it.
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases / 8))]

    #[test]
    fn a_sitting_typed_in_a_workbook_is_the_same(plan in plans()) {
        let played = play(&plan);
        let bytes = starter::write("Essai", &typed(&played.record)).unwrap();
        let mut report = Report::new();
        let record = understood(&bytes, "fictif", &mut report).record;
        prop_assert!(!report.blocks(), "{}", greffe::report::to_terminal(&report, "essai", None));
        let (one, two) = (compute(&played.record), compute(&record));
        prop_assert_eq!(numbers(&one, &played), numbers(&two, &played));
        prop_assert_eq!(quorums(&played.record), quorums(&record));
    }
}

/// Each fault is told by its rule, and none is left untried.
#[test]
fn each_fault_put_into_a_legal_sitting_is_told() {
    let untried = RefCell::new((0..FAULTS.len()).collect::<BTreeSet<usize>>());
    let law = |(plan, choice): (_, usize)| {
        let played = play(&plan);
        for (place, (rule, make)) in FAULTS.iter().enumerate() {
            let mut record = played.record.clone();
            if make(&played, &mut record, choice).is_some() {
                untried.borrow_mut().remove(&place);
                let told = told(&record);
                prop_assert!(
                    told.iter().any(|(found, ..)| found == rule),
                    "fault {} ({:?}) is not told:\n{:#?}",
                    place,
                    rule,
                    told
                );
            }
        }
        Ok(())
    };
    TestRunner::default().run(&(plans(), 0usize..10_000), law).unwrap();
    assert_eq!(untried.into_inner(), BTreeSet::new());
}
