//! Two years compared: what the engine holds to, what the command tells, what the
//! report prints.
#![expect(clippy::unwrap_used, reason = "a broken fixture is a failed test")]
#![expect(clippy::indexing_slicing, reason = "a missing value is a failed test")]

use std::collections::{BTreeMap, BTreeSet};

use greffe::compute::{Changes, Results, Way, changes, compute, points, report_fingerprint};
use greffe::domain::{Category, Id as _, Label, ProposalId, Record, StatusId, Vector};
use greffe::french::numbers::tenths;
use greffe::report::Located;
use greffe::schema::{Column, Sheet};
use proptest::prelude::*;
use serde_json::Value;

use crate::support::golden;
use crate::support::pdf::{assert_conforms, pages, squeezed, text};
use crate::support::project::{Project, Run};
use crate::support::records::workbook;

/// The years of the laws below.
const YEARS: [u16; 3] = [2030, 2031, 2033];

/// One proposal: the year it came, the year it went, its status in each year.
type Life = (Option<u16>, Option<u16>, [Option<usize>; 3]);

fn life() -> impl Strategy<Value = Life> {
    let year = || prop::option::weighted(0.3, 2029_u16..2035);
    // Five statuses in the fictional workbook; now and then, a year untold.
    let status = || prop::option::weighted(0.9, 0_usize..5);
    (year(), year(), [status(), status(), status()])
}

/// A record of these proposals, on the statuses and transitions of the fictional
/// workbook.
fn record(lives: &[Life]) -> Record {
    let (mut record, _) = workbook("fictif");
    let model = record.proposals[ProposalId::from_index(0)].clone();
    let row = record.progress[0].clone();
    let transitions: Vec<_> = record.transitions.iter().map(|(id, _)| id).collect();
    let own = |(place, (added, withdrawn, _)): (usize, &Life)| {
        let mut proposal = model.clone();
        let value = Label::new(&(place + 1).to_string());
        proposal.number = Located { value, at: model.number.at };
        proposal.transition = transitions[place % transitions.len()];
        (proposal.added, proposal.withdrawn) = (*added, *withdrawn);
        proposal
    };
    record.proposals = Vector::new(lives.iter().enumerate().map(own).collect());
    record.progress = Vec::new();
    for (at, year) in YEARS.into_iter().enumerate() {
        for (place, (_, _, statuses)) in lives.iter().enumerate() {
            if let Some(status) = statuses[at] {
                let mut row = row.clone();
                row.year = year;
                row.proposal = ProposalId::from_index(place);
                row.status.value = StatusId::from_index(status);
                record.progress.push(row);
            }
        }
    }
    record
}

/// Every proposal that a comparison tells of, in each of its lists.
fn told(found: &Changes) -> Vec<ProposalId> {
    let lists = [&found.unchanged, &found.added, &found.withdrawn, &found.unknown];
    let others = lists.into_iter().flatten().copied();
    found.changed.iter().map(|change| change.proposal).chain(others).collect()
}

fn opposite(way: Way) -> Way {
    match way {
        Way::Backward => Way::Forward,
        Way::Forward => Way::Backward,
        Way::Aside => Way::Aside,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Each proposal followed in one of two years is told of once; a year is as
    /// itself; from the later to the earlier year, everything is the other way.
    #[test]
    fn a_comparison_accounts_for_every_proposal(
        lives in prop::collection::vec(life(), 1..30),
        from in 0_usize..3,
        to in 0_usize..3,
    ) {
        let record = record(&lives);
        let Results { years, .. } = compute(&record);
        let (from, to) = (YEARS[from], YEARS[to]);
        let Some(found) = changes(&record, &years, from, to) else {
            prop_assert!(!years.contains_key(&from) || !years.contains_key(&to));
            return Ok(());
        };
        let followed = |year: u16| years[&year].statuses.keys().copied();
        let all = told(&found);
        let once: BTreeSet<ProposalId> = all.iter().copied().collect();
        prop_assert_eq!(all.len(), once.len());
        prop_assert_eq!(&once, &followed(from).chain(followed(to)).collect::<BTreeSet<_>>());
        for id in &found.added {
            prop_assert!(!record.proposals[*id].in_force(from) && record.proposals[*id].in_force(to));
        }
        for id in &found.withdrawn {
            prop_assert!(record.proposals[*id].in_force(from) && !record.proposals[*id].in_force(to));
        }
        if from == to {
            prop_assert_eq!(found.unchanged.len(), all.len());
        }
        let back = changes(&record, &years, to, from).unwrap();
        prop_assert_eq!(&back.added, &found.withdrawn);
        prop_assert_eq!(&back.withdrawn, &found.added);
        prop_assert_eq!(&back.unknown, &found.unknown);
        prop_assert_eq!(&back.unchanged, &found.unchanged);
        let ways = |found: &Changes| -> BTreeMap<ProposalId, Way> {
            found.changed.iter().map(|change| (change.proposal, change.way)).collect()
        };
        let reversed = ways(&back).into_iter().map(|(id, way)| (id, opposite(way)));
        prop_assert_eq!(reversed.collect::<BTreeMap<_, _>>(), ways(&found));
        // Backward ones first, and by number within a way.
        let order: Vec<(Way, ProposalId)> =
            found.changed.iter().map(|change| (change.way, change.proposal)).collect();
        prop_assert!(order.is_sorted());
    }

    /// A proposal that counts no more went backward, whatever its category; one
    /// that counts as before goes by its square.
    #[test]
    fn what_counts_no_more_went_backward(lives in prop::collection::vec(life(), 1..30)) {
        let record = record(&lives);
        let Results { years, .. } = compute(&record);
        for (from, to) in [(2030, 2031), (2031, 2033), (2030, 2033)] {
            for change in changes(&record, &years, from, to).into_iter().flat_map(|it| it.changed) {
                let (then, now) = (&record.statuses[change.from], &record.statuses[change.to]);
                let empty = |category| matches!(category, Category::NotDone | Category::OutOfScope);
                let expected = match (then.counts, now.counts) {
                    (true, false) => Way::Backward,
                    (false, true) => Way::Forward,
                    _ if then.category == now.category => Way::Aside,
                    _ if empty(then.category) && empty(now.category) => Way::Aside,
                    _ if then.category < now.category => Way::Backward,
                    _ => Way::Forward,
                };
                prop_assert_eq!(change.way, expected);
            }
        }
    }

    /// Points are what a reader finds who takes one printed rate from the other.
    #[test]
    fn points_are_those_of_printed_rates(lives in prop::collection::vec(life(), 1..30)) {
        let record = record(&lives);
        let Results { years, .. } = compute(&record);
        for (then, now) in years.values().zip(years.values().skip(1)) {
            let printed = |done, whole| tenths(done, whole).map(i64::from);
            let expected = printed(now.total.done, now.total.whole)
                .zip(printed(then.total.done, then.total.whole))
                .map(|(now, then)| now - then);
            prop_assert_eq!(points(&then.total, &now.total), expected);
        }
    }
}

#[test]
fn a_report_is_compared_with_the_latest_year_followed_up() {
    let (record, results) = workbook("fictif");
    let pairs: Vec<(u16, u16)> = results.changes.values().map(|it| (it.from, it.to)).collect();
    assert_eq!(pairs, [(2021, 2022), (2022, 2023), (2023, 2024), (2024, 2025)]);
    let (mut other, before) = (record.clone(), report_fingerprint(&record, 2025));
    other.progress.retain(|row| row.year != 2024);
    assert_eq!(compute(&other).changes[&2025].from, 2023);
    // What it prints of earlier years is in its fingerprint.
    assert_ne!(report_fingerprint(&other, 2025), before);
    assert_eq!(report_fingerprint(&other, 2023), report_fingerprint(&record, 2023));
}

fn fictional(arguments: &[&str]) -> Run {
    Project::of("fictif").run(arguments)
}

#[test]
fn what_changed_is_told() {
    let run = fictional(&["comparer", "2023", "2024"]);
    assert_eq!(run.code, 0, "{}", run.problems);
    golden("comparer-2023-2024", &run.said);
    // In any order of years; one year, and the one before it.
    for years in [&["compare", "2024", "2023"][..], &["comparer", "2024"]] {
        assert_eq!(fictional(years).said, run.said);
    }
    let latest = fictional(&["comparer"]);
    assert!(latest.said.starts_with("De 2024 à 2025\n"), "{}", latest.said);
    let long = fictional(&["comparer", "2021", "2025"]).said;
    assert!(long.contains("Une proposition a été ajoutée\n  n° 12 bis"), "{long}");
}

#[test]
fn machines_are_told_the_same() {
    let run = fictional(&["comparer", "2024", "--format", "json"]);
    let told: Value = serde_json::from_str(&run.said).unwrap();
    assert_eq!((&told["depuis"], &told["annee"]), (&2023.into(), &2024.into()));
    assert_eq!(told["ensemble"]["avant"]["faites"], 10);
    assert_eq!(told["ensemble"]["apres"]["sur"], 23);
    assert_eq!(told["ensemble"]["ecart_dixiemes"], 235);
    assert_eq!(told["transitions"][1]["code"], "rives");
    assert_eq!(told["changements"][0]["numero"], "9");
    assert_eq!(told["changements"][0]["sens"], "recul");
    assert_eq!(told["retirees"][0]["numero"], "17");
    let count = |list: &str| told[list].as_array().unwrap().len();
    assert_eq!(["changements", "inchangees", "ajoutees", "retirees"].map(count), [11, 12, 0, 1]);
}

#[test]
fn years_that_cannot_be_compared_are_refused() {
    for (arguments, expected) in [
        (
            &["comparer", "2019", "2025"][..],
            "Aucune proposition n'est suivie en 2019.\n  aide      les années suivies sont 2021, 2022, 2023, 2024 et 2025\n",
        ),
        (
            &["comparer", "2021"],
            "2021 est la première année suivie : rien ne la précède.\n  aide      greffe comparer 2021 2022\n",
        ),
        (
            &["comparer", "2025", "2025"],
            "Deux fois la même année, 2025 : il n'y a rien à comparer.\n  aide      greffe comparer 2025, pour la comparer à la précédente\n",
        ),
        (
            &["comparer", "deux mille"],
            "« deux mille » ne convient pas à ANNÉE.\n  aide      greffe --aide\n",
        ),
        (
            &["comparer", "2021", "2022", "2023"],
            "« 2023 » est de trop.\n  aide      greffe --aide\n",
        ),
    ] {
        let run = fictional(arguments);
        assert_eq!((run.code, run.problems.as_str(), run.said.as_str()), (2, expected, ""));
    }
    let alone = Project::of("suivi").run(&["comparer"]);
    assert_eq!(alone.code, 2);
    assert!(alone.problems.starts_with("2025 est la première année suivie"), "{}", alone.problems);
    let empty = Project::blank().run(&["comparer"]);
    assert_eq!(empty.code, 2);
    assert!(empty.problems.starts_with("Aucune année n'est suivie"), "{}", empty.problems);
}

/// So many years from 2030 of proposals in three transitions; `status` says that
/// of each in each year, and where there is none, the proposal is not in force.
fn several(
    years: u16,
    proposals: usize,
    status: impl Fn(usize, u16) -> Option<&'static str>,
) -> Project {
    let mut project = Project::blank()
        .row(Sheet::Settings, [(Column::Key, "Collectivité"), (Column::Value, "Ville fictive")]);
    for code in 0..3 {
        let (code, name) = (format!("t{code}"), format!("Transition fictive {code}"));
        project = project.row(Sheet::Transitions, [(Column::Code, &*code), (Column::Name, &*name)]);
    }
    let last = 2030 + years;
    for year in 2030..last {
        project = project.row(Sheet::Years, [(Column::Year, &*year.to_string())]);
    }
    for number in 0..proposals {
        let (code, label) = (format!("t{}", number % 3), (number + 1).to_string());
        let title = format!("Proposition fictive {label}");
        let own: Vec<(u16, &str)> =
            (2030..last).filter_map(|year| Some((year, status(number, year)?))).collect();
        let added = own.first().map(|(year, _)| *year).filter(|year| *year > 2030);
        let withdrawn = own.last().map(|(year, _)| year + 1).filter(|year| *year < last);
        let typed = |year: Option<u16>| year.map(|year| year.to_string()).unwrap_or_default();
        project = project.row(
            Sheet::Proposals,
            [
                (Column::Number, &*label),
                (Column::Title, &*title),
                (Column::Transition, &*code),
                (Column::Added, &*typed(added)),
                (Column::Withdrawn, &*typed(withdrawn)),
            ],
        );
        for (year, status) in own {
            let year = year.to_string();
            project = project.row(
                Sheet::Progress,
                [(Column::Number, &*label), (Column::Year, &*year), (Column::Status, status)],
            );
        }
    }
    project
}

/// The pages of the last report of these years.
fn report(project: &Project, year: u16) -> (String, Vec<String>) {
    let run = project.run(&["produire"]);
    assert_eq!(run.code, 0, "{}", run.problems);
    let path = project.path(&format!("out/{year}/public/bilan-{year}.pdf"));
    assert_conforms(&std::fs::read(&path).unwrap(), "bilan");
    (text(&path), pages(&path))
}

fn assert_says(text: &str, sentence: &str) {
    assert!(text.contains(&squeezed(sentence)), "« {sentence} » is not in {text}");
}

const DONE: &str = "mise en œuvre";
const UNDER_WAY: &str = "en cours";

#[test]
fn the_first_year_says_nothing_of_another() {
    let (report, _) = report(&several(1, 4, |_, _| Some(DONE)), 2030);
    assert!(!report.contains(&squeezed("Ce qui a changé")), "{report}");
}

#[test]
fn a_second_year_has_its_bars_and_no_trend() {
    let status = |number: usize, year| {
        // The first falls back, the last two go on, the others stay.
        let done = (number == 0) == (year == 2030) && number != 1;
        Some(if done { DONE } else { UNDER_WAY })
    };
    let (report, _) = report(&several(2, 5, status), 2031);
    assert_says(&report, "Ce qui a changé depuis 2030");
    assert_says(
        &report,
        "Deux propositions de plus sont mises en œuvre : 3 en 2031, contre 1 en 2030.",
    );
    assert_says(&report, "Le taux passe de 20 % à 60 %, soit 40 points de plus. Une a reculé.");
    assert_says(&report, "Année 2030 : 1 sur 5, 20 %");
    assert_says(&report, "L’autre proposition a gardé son statut.");
    assert!(!report.contains(&squeezed("Une barre entière vaut")), "{report}");
    let back = report.find(&squeezed("Une a reculé1Proposition fictive 1")).unwrap();
    assert!(back < report.find(&squeezed("Trois ont avancé3Proposition")).unwrap());
}

#[test]
fn nothing_changed_and_nothing_is_carried_out() {
    let (report, _) = report(&several(2, 4, |_, _| Some(UNDER_WAY)), 2031);
    assert_says(&report, "Aucune proposition n’est mise en œuvre, ni en 2030 ni en 2031.");
    assert_says(&report, "Aucune proposition n’a changé de statut");
    assert_says(&report, "Les quatre propositions ont gardé leur statut.");
    assert_says(&report, "inchangé");
}

/// One comes, one goes; a transition of one proposal was empty before.
#[test]
fn a_base_that_changes_is_said() {
    let status = |number: usize, year| match (number, year) {
        (0, 2031..) | (2, 2030) => None,
        (1, _) => Some(DONE),
        _ => Some(UNDER_WAY),
    };
    let (report, _) = report(&several(2, 3, status), 2031);
    assert_says(&report, "Une proposition a été retirée");
    assert_says(&report, "retirée en 2031");
    assert_says(&report, "2030 : 0 sur 1, 0 %");
    assert_says(&report, "2031 : aucune proposition");
    assert_says(&report, "Une proposition a été ajoutée");
    assert_says(&report, "La seule proposition suivie les deux années a gardé son statut.");
}

#[test]
fn the_trend_has_every_year() {
    for years in [3_u16, 5, 10] {
        let status = |number: usize, year: u16| {
            Some(if number < usize::from(year - 2029) { DONE } else { UNDER_WAY })
        };
        let last = 2029 + years;
        let (report, pages) = report(&several(years, 12, status), last);
        assert_says(&report, "De 1 proposition mise en œuvre en 2030 à");
        let trend = pages.iter().find(|it| it.contains(&squeezed("Une barre entière"))).unwrap();
        for year in 2030..=last {
            let done = year - 2029;
            assert!(trend.contains(&squeezed(&format!("{year} : {done} sur 12"))), "{trend}");
            assert!(trend.matches(&format!("{year}:")).count() == 4, "{year}: {trend}");
        }
    }
}

/// A table over many pages has its head on each.
#[test]
fn four_hundred_proposals_change_at_once() {
    let status = |_, year| Some(if year == 2030 { UNDER_WAY } else { DONE });
    let (report, pages) = report(&several(2, 400, status), 2031);
    assert_says(&report, "400 propositions ont changé de statut");
    assert_says(&report, "Aucune n’a gardé son statut.");
    let head = squeezed("N° Proposition En 2030 En 2031");
    let with_rows = pages.iter().filter(|page| page.contains("encoursmiseenœuvre")).count();
    let with_head = pages.iter().filter(|page| page.contains(&head)).count();
    assert!(with_head > 10 && with_head == with_rows, "{with_head} heads, {with_rows} pages");
}
