//! The follow-up of a small commune, six projects on four axes, two of which are
//! empty: `tests/classeurs/opio/SOURCE.md` tells where it comes from.

use greffe::schema::{Column, Sheet};
use greffe::starter::CellValue;

use crate::support::pdf;
use crate::support::project::Project;
use crate::support::records::workbook;

/// The figures, counted by hand from the page.
#[test]
fn two_projects_of_six_are_done() {
    let (record, results) = workbook("opio");
    let year = &results.years[&2013];
    assert_eq!((year.total.done, year.total.whole), (2, 6));
    let of = |code: &str| {
        let (id, _) = record.transitions.iter().find(|(_, row)| row.code == code).unwrap();
        let tally = year.transition(id);
        (tally.done, tally.whole)
    };
    assert_eq!(["village", "doux", "lien", "paysage"].map(of), [(2, 5), (0, 0), (0, 0), (0, 1)]);
}

/// A report as long as what it tells: it took thirteen pages, most of them white.
#[test]
fn its_report_is_short_and_invents_no_date() {
    let project = Project::of("opio");
    let run = project.run(&["produire"]);
    assert_eq!(run.code, 0, "{}", run.problems);
    let path = project.path("out/2013/public/bilan-2013.pdf");
    let pages = pdf::pages(&path);
    assert!(pages.len() <= 8, "{} pages", pages.len());
    let text = pages.concat();
    for figure in ["2 sur 6", "33,3 %", "2 sur 5", "40 %", "0 sur 1"] {
        assert!(text.contains(&pdf::squeezed(figure)), "{figure}");
    }
    assert!(!text.contains(&pdf::squeezed("31 décembre 2013")), "nobody said this date");
}

/// What a spreadsheet makes of « 1-02 » typed without care: the second of January.
#[test]
fn numbers_that_became_dates_are_told() {
    let date = chrono::NaiveDate::from_ymd_opt(2013, 2, 1).unwrap();
    let project =
        Project::of("opio").set(Sheet::Proposals, 1, Column::Number, CellValue::Date(date));
    let heads = project.run(&["verifier"]).heads();
    assert!(heads.contains(&"erreur[numero-devenu-date] Propositions!A3".to_owned()), "{heads:?}");
}
