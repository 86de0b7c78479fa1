//! The recount against the judge's own cases, and against every way of taking
//! the voices away.

use proptest::prelude::*;

use super::*;
use crate::domain::{BallotPosition, Majority};

fn count(votes_for: u32, against: u32, abstentions: u32) -> Count {
    Count { votes_for, against, abstentions, spoilt: 0 }
}

fn simple(chair: Option<BallotPosition>) -> Terms {
    Terms { accounts: false, majority: Majority::Simple, secret: false, members: 33, chair }
}

fn unknown(irregular: u32) -> Suspects {
    Suspects { voices: None, irregular }
}

fn stands(count: Count, terms: Terms, suspects: &[Suspects]) -> bool {
    recount(count, terms, terms, suspects).stands
}

#[test]
fn a_wide_majority_does_not_hang_on_one_voice() {
    let recount = recount(count(22, 4, 3), simple(None), simple(None), &[unknown(1)]);
    assert_eq!((recount.left, recount.removed), (count(21, 4, 3), 1));
    assert!(recount.stands && recount.outcome == Outcome::Majority);
}

#[test]
fn a_majority_of_one_hangs_on_one_voice() {
    // 15 to 14, less one of the 15: a tie, which the chair settles or not.
    let narrow = count(15, 14, 0);
    assert!(!stands(narrow, simple(Some(BallotPosition::Against)), &[unknown(1)]));
    assert!(!stands(narrow, simple(Some(BallotPosition::Abstains)), &[unknown(1)]));
    assert!(!stands(narrow, simple(None), &[unknown(1)]));
    assert!(stands(narrow, simple(Some(BallotPosition::For)), &[unknown(1)]));
    assert!(!stands(narrow, simple(Some(BallotPosition::For)), &[unknown(2)]));
    // In a secret ballot nobody settles it.
    let secret = Terms { secret: true, ..simple(Some(BallotPosition::For)) };
    assert!(!stands(narrow, secret, &[unknown(1)]));
}

#[test]
fn a_rejection_is_counted_again_too() {
    assert!(!stands(count(14, 15, 0), simple(Some(BallotPosition::For)), &[unknown(1)]));
    assert!(stands(count(14, 15, 0), simple(Some(BallotPosition::Against)), &[unknown(1)]));
    assert!(!stands(count(14, 15, 0), simple(Some(BallotPosition::Against)), &[unknown(2)]));
}

#[test]
fn a_voice_whose_sense_is_known_goes_as_it_was_cast() {
    let narrow = count(15, 14, 1);
    let one = |voices| Suspects { voices: Some(voices), irregular: 1 };
    assert!(!stands(narrow, simple(None), &[one(count(1, 0, 0))]));
    assert!(stands(narrow, simple(None), &[one(count(0, 1, 0))]));
    assert!(stands(narrow, simple(None), &[one(count(0, 0, 1))]));
    // One of two, nobody knows which: the worse of the two.
    assert!(!stands(narrow, simple(None), &[one(count(1, 1, 0))]));
    // One on each side: they make up for each other.
    assert!(stands(narrow, simple(None), &[one(count(1, 0, 0)), one(count(0, 1, 0))]));
}

#[test]
fn the_chair_whose_voice_is_irregular_settles_nothing() {
    let (terms, again) =
        (simple(Some(BallotPosition::For)), simple(Some(BallotPosition::Declines)));
    let own = Suspects { voices: Some(count(1, 0, 0)), irregular: 1 };
    let recount = recount(count(15, 14, 0), terms, again, &[own]);
    assert!(!recount.stands && recount.outcome == Outcome::NotAdopted);
}

#[test]
fn other_majorities_have_other_margins() {
    let of_members = Terms { majority: Majority::OfMembers, ..simple(None) };
    // 17 of 33 members are the majority: 18 can lose one voice, 17 none.
    assert!(stands(count(18, 2, 5), of_members, &[unknown(1)]));
    assert!(!stands(count(17, 2, 5), of_members, &[unknown(1)]));
    let two_thirds = Terms { majority: Majority::TwoThirds, ..simple(None) };
    assert!(stands(count(21, 10, 0), two_thirds, &[unknown(1)]));
    assert!(!stands(count(20, 10, 0), two_thirds, &[unknown(1)]));
    // Accounts are adopted unless a majority is against: a tie is enough.
    let accounts = Terms { accounts: true, ..simple(None) };
    assert!(stands(count(15, 14, 0), accounts, &[unknown(1)]));
    assert!(!stands(count(15, 15, 0), accounts, &[unknown(1)]));
    // Whatever majority is typed: 1 to 0 adopts them as 0 to 0 does.
    let typed = Terms { majority: Majority::OfMembers, ..accounts };
    assert!(stands(count(1, 0, 3), typed, &[unknown(1)]));
}

fn terms() -> impl Strategy<Value = Terms> {
    let majority =
        prop_oneof![Just(Majority::Simple), Just(Majority::OfMembers), Just(Majority::TwoThirds)];
    let chair = prop::option::of(prop_oneof![
        Just(BallotPosition::For),
        Just(BallotPosition::Against),
        Just(BallotPosition::Abstains),
    ]);
    (any::<bool>(), majority, any::<bool>(), 1u32..12, chair).prop_map(
        |(accounts, majority, secret, members, chair)| Terms {
            accounts,
            majority,
            secret,
            members,
            chair,
        },
    )
}

fn counts(most: u32) -> impl Strategy<Value = Count> {
    (0..=most, 0..=most, 0..=most, 0..=most).prop_map(
        |(votes_for, against, abstentions, spoilt)| Count {
            votes_for,
            against,
            abstentions,
            spoilt,
        },
    )
}

/// Every way of taking `irregular` of these voices, all of them when fewer.
fn ways(voices: Count, irregular: u32) -> Vec<Count> {
    let irregular = irregular.min(voices.voices());
    let mut ways = Vec::new();
    for votes_for in 0..=voices.votes_for {
        for against in 0..=voices.against {
            for abstentions in 0..=voices.abstentions {
                for spoilt in 0..=voices.spoilt {
                    let way = Count { votes_for, against, abstentions, spoilt };
                    if way.voices() == irregular {
                        ways.push(way);
                    }
                }
            }
        }
    }
    ways
}

proptest! {
    #[test]
    fn without_irregular_voices_nothing_changes(count in counts(40), terms in terms()) {
        let again = recount(count, terms, terms, &[unknown(0)]);
        prop_assert!(again.stands);
        prop_assert_eq!((again.left, again.outcome), (count, outcome(count, terms)));
    }

    #[test]
    fn one_voice_more_never_mends_an_outcome(count in counts(8), terms in terms(), k in 0u32..20) {
        // As long as the side that lost keeps its voices: to take them helps.
        let adopted = outcome(count, terms).adopted();
        let lost = if adopted { count.against } else { count.votes_for };
        let room = k < count.voices() - lost;
        if room && !stands(count, terms, &[unknown(k)]) {
            prop_assert!(!stands(count, terms, &[unknown(k + 1)]));
        }
    }

    #[test]
    fn the_worst_case_is_the_worst_of_all_cases(count in counts(5), terms in terms(), k in 0u32..12) {
        let adopted = outcome(count, terms).adopted();
        let all = ways(count, k);
        let every = all.iter().all(|way| outcome(count.without(*way), terms).adopted() == adopted);
        prop_assert_eq!(stands(count, terms, &[unknown(k)]), every);
    }

    #[test]
    fn groups_are_taken_at_their_worst(
        (rest, first, second) in (counts(3), counts(2), counts(2)),
        terms in terms(),
        (i, j, k) in (0u32..4, 0u32..4, 0u32..2),
    ) {
        let count = rest.plus(first).plus(second);
        let groups = [
            Suspects { voices: Some(first), irregular: i },
            unknown(k),
            Suspects { voices: Some(second), irregular: j },
        ];
        let adopted = outcome(count, terms).adopted();
        let mut every = true;
        for of_first in ways(first, i) {
            for of_second in ways(second, j) {
                let left = count.without(of_first).without(of_second);
                for other in ways(left, k) {
                    every &= outcome(left.without(other), terms).adopted() == adopted;
                }
            }
        }
        prop_assert_eq!(stands(count, terms, &groups), every);
    }
}
