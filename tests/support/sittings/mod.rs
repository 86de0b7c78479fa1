//! Random sittings that are legal, with who was where at each instant.
#![expect(clippy::indexing_slicing, reason = "a sitting made here holds what it is asked for")]

pub(crate) mod ballots;
pub(crate) mod faults;
pub(crate) mod play;
pub(crate) mod reorder;
pub(crate) mod rows;
pub(crate) mod scene;
mod stage;
pub(crate) mod typed;

use chrono::NaiveDate;
use greffe::domain::{MovementKind, WithdrawalCount, WithdrawalMotive};
use proptest::prelude::*;
use proptest::sample::select;

use ballots::{Ballot, Form};
use play::{Member, Plan, Wish};

/// Under the ordinary quorum, and under that of the health emergency.
const DATES: [(i32, u32, u32); 2] = [(2025, 12, 12), (2022, 6, 29)];

const MOTIVES: [WithdrawalMotive; 4] = [
    WithdrawalMotive::Interested,
    WithdrawalMotive::Recused,
    WithdrawalMotive::Account,
    WithdrawalMotive::Convenience,
];

/// A sitting of 3 to 30 members and 1 to 15 questions.
pub(crate) fn plans() -> impl Strategy<Value = Plan> {
    (1usize..=15)
        .prop_flat_map(|questions| (head(), order(questions), deeds(), ballots()))
        .prop_map(
            |(
                (date, convention, silent_means_for, mut members),
                (order, ordered),
                deeds,
                ballots,
            )| {
                members.insert(0, Member::Present);
                let (wishes, withdrawals) = deeds;
                Plan {
                    date,
                    convention,
                    silent_means_for,
                    members,
                    order,
                    ordered,
                    wishes,
                    withdrawals,
                    ballots,
                }
            },
        )
}

fn head() -> impl Strategy<Value = (NaiveDate, WithdrawalCount, bool, Vec<Member>)> {
    let day = |(year, month, day)| NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
    let dates = select(DATES.map(day).to_vec());
    let conventions = select(vec![WithdrawalCount::NonParticipation, WithdrawalCount::Absence]);
    (dates, conventions, any::<bool>(), prop::collection::vec(member(), 2..30))
}

fn member() -> impl Strategy<Value = Member> {
    prop_oneof![
        6 => Just(Member::Present),
        2 => Just(Member::Absent),
        1 => Just(Member::Excused),
        2 => (0usize..30).prop_map(Member::Represented),
        1 => any::<bool>().prop_map(|sits| Member::Substituted { sits }),
        1 => Just(Member::Newcomer),
        1 => Just(Member::Former),
    ]
}

/// The numbers as they come, or in an order of their own.
fn order(questions: usize) -> impl Strategy<Value = (Vec<usize>, bool)> {
    let numbers: Vec<usize> = (1..=questions).collect();
    let against = Just(numbers.clone()).prop_shuffle().prop_map(|order| (order, true));
    prop_oneof![Just((numbers, false)), against]
}

type Deeds = (Vec<Wish>, Vec<(usize, usize, WithdrawalMotive)>);

fn deeds() -> impl Strategy<Value = Deeds> {
    let kinds = vec![
        MovementKind::Arrives,
        MovementKind::Leaves,
        MovementKind::Leaves,
        MovementKind::Returns,
        MovementKind::Returns,
        MovementKind::StepsOut,
        MovementKind::StepsOut,
        MovementKind::TakesChair,
        MovementKind::ResumesChair,
        MovementKind::Resigns,
        MovementKind::Installed,
        MovementKind::GivesProxy,
        MovementKind::WithdrawsProxy,
    ];
    let wish = (0usize..15, 0usize..4, select(kinds), 0usize..30, 0usize..36).prop_map(
        |(question, instant, kind, who, other)| Wish { question, instant, kind, who, other },
    );
    let withdrawal = (0usize..15, 0usize..30, select(MOTIVES.to_vec()));
    (prop::collection::vec(wish, 0..30), prop::collection::vec(withdrawal, 0..6))
}

fn ballots() -> impl Strategy<Value = Vec<Ballot>> {
    let forms = vec![
        Form::Pending,
        Form::Note,
        Form::Totals,
        Form::Named,
        Form::Public,
        Form::Contrary,
        Form::Secret,
    ];
    let ballot = (select(forms), 0usize..1 << 16).prop_map(|(form, seed)| Ballot { form, seed });
    prop::collection::vec(ballot, 1..6)
}
