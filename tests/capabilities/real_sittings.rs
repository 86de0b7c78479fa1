//! Sittings of other councils, replayed and compared with what their minutes print.
#![expect(clippy::unwrap_used, reason = "a broken fixture is a failed test")]

use greffe::compute::{Instant, Numbers, Quorum, Results, regime_on};
use greffe::domain::{Label, Record, SittingId, WithdrawalCount};
use greffe::schema::{Column, Sheet};
use greffe::starter::CellValue;

use crate::support::project::{Project, Run};
use crate::support::records::{act, workbook};

/// In office, present, represented, absent, voters.
type Told = (u32, u32, u32, u32, u32);

fn told(numbers: Numbers) -> Told {
    let Numbers { members, present, represented, absent, .. } = numbers;
    (members, present, represented, absent, numbers.voters())
}

fn sitting(record: &Record, code: &str) -> SittingId {
    record.sittings.find(|row| row.code == code).unwrap().0
}

fn opening(record: &Record, results: &Results, code: &str) -> Told {
    let course = results.courses.get(&sitting(record, code)).unwrap();
    assert!(course.contradictions.is_empty() && course.unplaced.is_empty(), "{code}");
    told(course.opening.numbers(WithdrawalCount::NonParticipation, 0))
}

fn at_the_vote(record: &Record, results: &Results, code: &str) -> Told {
    told(results.acts.get(&act(record, code)).unwrap().numbers.unwrap())
}

#[test]
fn the_rolls_give_the_numbers_printed() {
    for (book, code, expected) in [
        ("azay-le-rideau", "AZAY-2016-09-22", (26, 25, 1, 0, 26)),
        ("bessais", "BESSAIS-2023-09-18", (11, 8, 3, 0, 11)),
        // Thirty-one in office are printed: thirty are named.
        ("cere-et-rance", "CERE-2013-10-01", (30, 25, 0, 5, 25)),
        ("charchigne", "CHARCHIGNE-2016-11-02", (13, 11, 0, 2, 11)),
        ("chevincourt", "CHEVINCOURT-2018-03-06", (13, 11, 1, 1, 12)),
        ("loctudy", "LOCTUDY-2021-12-10", (26, 21, 4, 1, 25)),
        ("loir-luce-berce", "LLB-2020-11-19", (39, 36, 3, 0, 39)),
        // Seventy-one in office are printed: seventy-two are named.
        ("normandie-sud-eure", "INSE-2020-09-16", (72, 61, 4, 7, 65)),
        ("normandie-sud-eure", "INSE-2020-10-21", (71, 61, 4, 6, 65)),
        ("pornic", "PORNIC-2021-03-26", (33, 29, 4, 0, 33)),
        ("viens", "VIENS-2022-04-05", (15, 10, 5, 0, 15)),
    ] {
        let (record, results) = workbook(book);
        assert_eq!(opening(&record, &results, code), expected, "{code}");
    }
}

#[test]
fn the_votes_are_cast_by_the_voters() {
    for (book, code, expected) in [
        ("azay-le-rideau", "AZAY-2016-09-22-SEC", (26, 25, 1, 0, 26)),
        ("normandie-sud-eure", "INSE-2020-09-16-CR", (72, 61, 4, 7, 65)),
        ("normandie-sud-eure", "INSE-2020-10-21-CR", (71, 61, 4, 6, 65)),
        ("viens", "VIENS-2022-04-05-CR", (15, 10, 5, 0, 15)),
        ("viens", "VIENS-2022-04-05-CG", (15, 10, 5, 0, 15)),
        // The mayor takes no part in the vote on his accounts.
        ("viens", "VIENS-2022-04-05-CA", (15, 10, 5, 0, 14)),
        ("viens", "VIENS-2022-04-05-AR", (15, 10, 5, 0, 15)),
    ] {
        let (record, results) = workbook(book);
        assert_eq!(at_the_vote(&record, &results, code), expected, "{code}");
    }
}

/// A resignation at the opening, then a member who comes for the second point.
#[test]
fn charchigne_loses_a_member_before_another_comes() {
    let (record, results) = workbook("charchigne");
    let course = results.courses.get(&sitting(&record, "CHARCHIGNE-2016-11-02")).unwrap();
    let at = |question: &str| {
        let room = course.at(&Label::new(question), Instant::Vote);
        told(room.numbers(WithdrawalCount::NonParticipation, 0))
    };
    assert_eq!(at("0"), (13, 11, 0, 2, 11));
    assert_eq!(at("1-1"), (12, 10, 0, 2, 10));
    assert_eq!(at("2"), (12, 11, 0, 1, 11));
}

/// The mayor withdraws for her accounts, and the proxy she holds with her.
#[test]
fn chevincourt_votes_on_the_accounts_without_the_mayor_nor_her_proxy() {
    let (record, results) = workbook("chevincourt");
    assert_eq!(at_the_vote(&record, &results, "CHEVINCOURT-2018-03-06-00"), (13, 11, 1, 1, 12));
    assert_eq!(at_the_vote(&record, &results, "CHEVINCOURT-2018-03-06-01"), (13, 11, 1, 1, 10));
    let accounts = results.acts.get(&act(&record, "CHEVINCOURT-2018-03-06-01")).unwrap();
    let chair = accounts.vote.as_ref().and_then(|room| room.chair).unwrap();
    assert_eq!(record.seats[chair].name.to_string(), "Bernard JOLY");
    let Quorum { present, needed, .. } = accounts.quorum.unwrap();
    assert_eq!((present, needed), (10, 7));

    let heads = Project::of("chevincourt").run(&["verifier"]);
    assert!(asks(&heads, "pouvoir-sans-effet", "Présences", 13), "{:?}", heads.heads());
}

/// One council under two regimes, five weeks apart, and the others.
#[test]
fn each_sitting_falls_under_the_regime_of_its_date() {
    for (book, code, needed, proxies, reformed) in [
        ("azay-le-rideau", "AZAY-2016-09-22", 14, 1, false),
        ("normandie-sud-eure", "INSE-2020-09-16", 37, 1, false),
        ("normandie-sud-eure", "INSE-2020-10-21", 24, 2, false),
        ("loir-luce-berce", "LLB-2020-11-19", 13, 2, false),
        // Printed as « majorité absolue : 11 »: it is the quorum of a third.
        ("pornic", "PORNIC-2021-03-26", 11, 2, false),
        ("loctudy", "LOCTUDY-2021-12-10", 9, 2, false),
        ("viens", "VIENS-2022-04-05", 5, 2, false),
        ("bessais", "BESSAIS-2023-09-18", 6, 1, true),
    ] {
        let (record, results) = workbook(book);
        let (members, ..) = opening(&record, &results, code);
        let regime = regime_on(record.sittings[sitting(&record, code)].date.unwrap());
        let found = (regime.quorum.needed(members), regime.proxies, regime.reformed);
        assert_eq!(found, (needed, proxies, reformed), "{code}");
    }
}

/// Whether a run questions that row of that sheet, by that rule.
fn asks(run: &Run, slug: &str, sheet: &str, row: usize) -> bool {
    run.heads().iter().any(|head| {
        let at = head.split_once(&format!("[{slug}] {sheet}!")).map(|(_, at)| at);
        at.is_some_and(|at| at.trim_start_matches(char::is_alphabetic) == row.to_string())
    })
}

/// The row, from 0, where a cell of a sheet holds that text.
fn row(project: &Project, sheet: Sheet, column: Column, text: &str) -> usize {
    (0..project.rows(sheet)).find(|&row| project.cell(sheet, row, column) == text).unwrap()
}

fn typed(book: &str, sheet: Sheet, row: usize, column: Column, text: &str) -> Run {
    Project::of(book).text(sheet, row, column, text).run(&["verifier"])
}

/// What the minutes print against themselves, typed as they print it.
#[test]
fn minutes_that_contradict_themselves_are_questioned() {
    let run = typed("viens", Sheet::Sittings, 0, Column::Date, "lundi 5 avril 2022");
    assert!(asks(&run, "jour-de-semaine", "Séances", 2), "{:?}", run.heads());

    for (book, printed) in [("cere-et-rance", 31), ("normandie-sud-eure", 71)] {
        let project = Project::of(book);
        let project =
            project.set(Sheet::Sittings, 0, Column::MembersInOffice, CellValue::Number(printed));
        let run = project.run(&["verifier"]);
        assert!(asks(&run, "membres-en-exercice", "Séances", 2), "{:?}", run.heads());
    }

    // Listed among those present, and again among those who gave a proxy.
    let loctudy = Project::of("loctudy");
    let giver = row(&loctudy, Sheet::Attendance, Column::Member, "Sylvain COSNARD");
    let run = typed("loctudy", Sheet::Attendance, giver, Column::State, "présent");
    assert!(asks(&run, "present-et-represente", "Présences", giver + 2), "{:?}", run.heads());
    let ecotay = Project::of("ecotay");
    let giver = row(&ecotay, Sheet::Attendance, Column::Member, "MARECHAL Jacques");
    let run = ecotay.run(&["verifier"]);
    assert!(asks(&run, "present-et-represente", "Présences", giver + 2), "{:?}", run.heads());

    // Listed among those present, though she comes for the second point.
    let charchigne = Project::of("charchigne");
    let late = row(&charchigne, Sheet::Attendance, Column::Member, "MARTEL Sylvie");
    let run = typed("charchigne", Sheet::Attendance, late, Column::State, "présent");
    assert!(asks(&run, "mouvement-contradictoire", "Mouvements", 3), "{:?}", run.heads());

    // « Majorité absolue : 11 » is the third of 33 that this window asks for; the
    // majority would be 17.
    let run = Project::of("pornic").run(&["verifier"]);
    assert_eq!(run.code, 0, "{:?}", run.heads());
    let project = Project::of("pornic");
    let project = project.set(Sheet::Sittings, 0, Column::Quorum, CellValue::Number(17));
    assert!(asks(&project.run(&["verifier"]), "quorum-annonce", "Séances", 2));

    // The mayor is not in the list of those present.
    let run = typed("chevincourt", Sheet::Attendance, 0, Column::State, "absent");
    assert!(asks(&run, "president-hors-de-la-salle", "Séances", 2), "{:?}", run.heads());
    assert!(asks(&run, "mandataire-absent", "Présences", 13), "{:?}", run.heads());
}

/// Viens, with somebody to chair the vote on the mayor's accounts.
fn chaired(project: Project) -> Project {
    let movement = |order, member, kind, moment| {
        [
            (Column::Sitting, "VIENS-2022-04-05"),
            (Column::Order, order),
            (Column::Member, member),
            (Column::Movement, kind),
            (Column::Question, "3"),
            (Column::Moment, moment),
        ]
    };
    project
        .row(Sheet::Movements, movement("1", "PERRONE Danièle", "préside", "avant l'examen"))
        .row(Sheet::Movements, movement("2", "ROUX Frédéric", "reprend", "après le vote"))
        .text(Sheet::Members, 11, Column::Quality, "Conseillère municipale")
}

/// The mayor is printed as taking no part in the vote on his accounts, and as
/// in the chair of the whole sitting: who chaired is asked, and nothing else.
#[test]
fn viens_does_not_say_who_chaired_the_accounts() {
    let run = Project::of("viens").run(&["verifier"]);
    let errors: Vec<String> =
        run.heads().into_iter().filter(|head| head.starts_with("erreur")).collect();
    assert_eq!(errors, ["erreur[compte-preside-par-l-executif] Délibérations!A4"]);
    let run = chaired(Project::of("viens")).run(&["verifier"]);
    assert_eq!(run.code, 0, "{:?}", run.heads());
    // Nine of the fourteen others count for the quorum, five being needed.
    let (record, results) = workbook("viens");
    let accounts = results.acts.get(&act(&record, "VIENS-2022-04-05-CA")).unwrap();
    let Quorum { present, members, needed } = accounts.quorum.unwrap();
    assert_eq!((present, members, needed), (9, 15, 5));
}

/// The same roll would not stand two months earlier, between two windows.
#[test]
fn two_proxies_stand_only_in_a_window() {
    assert_eq!(Project::of("loctudy").run(&["verifier"]).code, 0);
    let run = typed("loctudy", Sheet::Sittings, 0, Column::Date, "12 octobre 2021");
    assert!(asks(&run, "pouvoirs-en-trop", "Présences", 24), "{:?}", run.heads());
}

/// « (visioconférence) » is printed beside four names: refused, not miscounted.
#[test]
fn attendance_at_a_distance_is_refused() {
    let project = Project::of("loir-luce-berce");
    let away = row(&project, Sheet::Attendance, Column::Member, "Claire COULONNIER");
    let run = typed("loir-luce-berce", Sheet::Attendance, away, Column::State, "visioconférence");
    assert!(asks(&run, "hors-champ", "Présences", away + 2), "{:?}", run.heads());
}

#[test]
fn their_acts_are_printed() {
    for (book, acts, drafts) in [
        ("azay-le-rideau", 1, 0),
        ("bessais", 1, 0),
        ("charchigne", 1, 1),
        ("chevincourt", 1, 1),
        ("loctudy", 0, 1),
        ("normandie-sud-eure", 2, 0),
        ("pornic", 0, 1),
        ("viens", 4, 0),
    ] {
        let mut project = Project::of(book);
        if book == "viens" {
            // What the minutes leave out, as a fault to mend.
            project = chaired(project);
        }
        let run = project.run(&["produire"]);
        assert_eq!(run.code, 0, "{book}: {}", run.problems);
        let files = project.files("out");
        let count = |start| files.iter().filter(|file| file.contains(start)).count();
        assert_eq!((count("/deliberation-"), count("/projet-")), (acts, drafts), "{files:?}");
    }
}
