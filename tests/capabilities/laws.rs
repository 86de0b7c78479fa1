//! What holds for any workbook.
#![expect(clippy::unwrap_used, reason = "a broken fixture is a failed test")]

use greffe::compute::compute;
use greffe::domain::WithdrawalCount;
use greffe::judge::judge;
use greffe::report::Report;
use greffe::resolve::Resolution;
use greffe::schema::{SHEETS, Sheet};
use greffe::starter::{self, CellValue, Tables};
use proptest::prelude::*;

use crate::support::project::source;
use crate::support::records::{fingerprints, understood};
use crate::support::tables;

fn resolved(tables: &Tables, report: &mut Report) -> Resolution {
    understood(&starter::write("Essai", tables).unwrap(), "fictif", report)
}

/// The same rows in another order, by a rotation of each sheet.
fn rotated(tables: &Tables, by: usize) -> Tables {
    let mut other = Tables::new();
    for spec in SHEETS {
        let mut rows = tables.rows(spec.sheet).to_vec();
        let turns = if rows.is_empty() { 0 } else { by % rows.len() };
        rows.rotate_left(turns);
        rows.reverse();
        for row in rows {
            other.push(spec.sheet, row);
        }
    }
    other
}

fn cell_value() -> impl Strategy<Value = CellValue> {
    prop_oneof![
        Just(CellValue::Empty),
        any::<u32>().prop_map(CellValue::Number),
        "[ -~éàœ«»’\u{a0}\u{202f}]{0,40}".prop_map(CellValue::Text),
        "\\PC{0,20}".prop_map(CellValue::Text),
        (1900i32..2100, 1u32..13, 1u32..29).prop_map(|(year, month, day)| {
            CellValue::Date(chrono::NaiveDate::from_ymd_opt(year, month, day).unwrap())
        }),
        Just(CellValue::Text("oui".to_owned())),
        Just(CellValue::Text("présent".to_owned())),
        Just(CellValue::Text("2 à 4".to_owned())),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_order_of_rows_changes_nothing(by in 1usize..500) {
        let tables = tables::folder(&source("fictif"));
        let said = |tables: &Tables| fingerprints(&resolved(tables, &mut Report::new()).record);
        prop_assert_eq!(said(&rotated(&tables, by)), said(&tables));
    }

    #[test]
    fn no_workbook_makes_the_program_panic(
        changes in prop::collection::vec((0usize..18, any::<prop::sample::Index>(), any::<prop::sample::Index>(), cell_value()), 1..12)
    ) {
        let mut tables = tables::folder(&source("fictif"));
        for (sheet, row, column, value) in changes {
            let sheet: Sheet = SHEETS[sheet].sheet;
            let rows = tables.rows(sheet).len();
            let columns = sheet.spec().columns;
            let column = columns[column.index(columns.len())].column;
            if rows > 0 && let Some(cell) = tables.cell_mut(sheet, row.index(rows), column) {
                *cell = value;
            }
        }
        let mut report = Report::new();
        let resolution = resolved(&tables, &mut report);
        let results = compute(&resolution.record);
        judge(&resolution.record, &results, &resolution.damage, Some(2025), &mut report);
        for course in results.courses.values() {
            for room in course.rooms() {
                let numbers = room.numbers(WithdrawalCount::NonParticipation, 0);
                prop_assert_eq!(
                    numbers.present + numbers.represented + numbers.absent,
                    numbers.members
                );
                prop_assert!(numbers.declined <= numbers.present + numbers.represented);
            }
        }
        let _ = greffe::report::to_terminal(&report, "classeur", None);
    }
}
