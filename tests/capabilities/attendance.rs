//! Who is in the room at each instant, on real sittings.

use greffe::compute::{Instant, Numbers, regime_on};
use greffe::domain::{Label, WithdrawalCount};

use crate::support::records::workbook;

/// The sitting of 29 June 2022: in the room, represented, out of the room.
#[test]
fn the_sitting_of_june_2022_at_both_instants_of_each_question() {
    let (record, results) = workbook("suivi");
    let (id, sitting) = record.sittings.find(|row| row.code == "VILLE-2022-06-29").unwrap();
    let course = results.courses.get(&id).unwrap();
    let numbers = |question: u32, instant| -> Numbers {
        course
            .at(&Label::new(&question.to_string()), instant)
            .numbers(WithdrawalCount::NonParticipation, 0)
    };
    let told = |numbers: Numbers| {
        (numbers.present, numbers.represented, numbers.absent, numbers.declined, numbers.voters())
    };

    // Nine proxies count out of ten on paper: Maximi's holder is not there yet.
    let opening = course.opening.numbers(WithdrawalCount::NonParticipation, 0);
    assert_eq!(told(opening), (42, 9, 4, 0, 51));

    for question in 1..=43 {
        let opening = told(numbers(question, Instant::Opening));
        let vote = told(numbers(question, Instant::Vote));
        let (expected_opening, expected_vote) = match question {
            1 => ((42, 9, 4, 0, 51), (42, 9, 4, 0, 51)),
            // The mayor is out: 41 count at the opening, 44 at the vote.
            2 => ((42, 9, 4, 1, 50), (45, 10, 0, 1, 54)),
            3..=6 => ((46, 9, 0, 0, 55), (46, 9, 0, 0, 55)),
            7 => ((46, 9, 0, 0, 55), (45, 10, 0, 0, 55)),
            8..=42 => ((45, 10, 0, 0, 55), (45, 10, 0, 0, 55)),
            _ => ((45, 10, 0, 0, 55), (46, 9, 0, 0, 55)),
        };
        assert_eq!(opening, expected_opening, "opening of question {question}");
        assert_eq!(vote, expected_vote, "vote of question {question}");
    }

    let name = |seat| record.seats[seat].name.to_string();
    let chair = |question: &str, instant| course.at(&Label::new(question), instant).chair.map(name);
    assert_eq!(chair("1", Instant::Vote).as_deref(), Some("Olivier BIANCHI"));
    assert_eq!(chair("2", Instant::Opening).as_deref(), Some("Christine DULAC ROUGERIE"));
    assert_eq!(chair("2", Instant::Vote).as_deref(), Some("Christine DULAC ROUGERIE"));
    assert_eq!(chair("3", Instant::Opening).as_deref(), Some("Olivier BIANCHI"));

    let regime = regime_on(sitting.date.unwrap());
    assert_eq!((regime.quorum.needed(55), regime.proxies, regime.reformed), (19, 2, false));
    assert!(course.contradictions.is_empty() && course.unplaced.is_empty());
}

/// What three other councils printed of their own sittings.
#[test]
fn la_bree_les_bains_october_2019() {
    let (record, results) = workbook("la-bree");
    let (id, _) = record.sittings.iter().next().unwrap();
    let course = results.courses.get(&id).unwrap();
    let at = |question: &str| {
        let room = course.at(&Label::new(question), Instant::Vote);
        let numbers = room.numbers(WithdrawalCount::NonParticipation, 0);
        (numbers.members, numbers.present, numbers.voters())
    };
    assert_eq!(at("97"), (15, 9, 12));
    assert_eq!(at("98"), (15, 10, 12));
}

#[test]
fn maraussan_july_2016() {
    let (record, results) = workbook("maraussan");
    let (id, _) = record.deliberations.iter().next().unwrap();
    let numbers = results.acts.get(&id).unwrap().numbers.unwrap();
    assert_eq!((numbers.members, numbers.present, numbers.represented), (27, 21, 6));
    assert_eq!(numbers.voters(), 27);
}

#[test]
fn aunis_sud_july_2015() {
    let (record, results) = workbook("aunis-sud");
    let (id, sitting) = record.sittings.iter().next().unwrap();
    let course = results.courses.get(&id).unwrap();
    let rooms: Vec<(u32, u32)> = course
        .rooms()
        .map(|room| room.numbers(WithdrawalCount::NonParticipation, 0))
        .map(|numbers| (numbers.present, numbers.voters()))
        .collect();
    assert_eq!(rooms, [(30, 37), (31, 37), (32, 38)], "{}", sitting.code);
}
