use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use chrono::{NaiveDate, NaiveTime};

use super::write;
use crate::schema::{CHECKS_SHEET, Column, GUIDE_SHEET, Kind, SHEETS, Sheet};
use crate::starter::{CellValue, Tables};

fn sample() -> Tables {
    let mut tables = Tables::new();
    let sittings = [
        vec!["VILLE-2022-06", "VILLE", "2022-06-29", "16:00", "55", "non"],
        vec!["2025.0150", "VILLE", "vendredi 12 décembre 2025", "", "", ""],
    ];
    tables
        .insert(
            Sheet::Sittings,
            &["Code", "Assemblée", "Date", "Heure", "Membres en exercice", "Urgence"],
            &sittings,
        )
        .unwrap();
    let proposals = [vec!["14", "Planter\ndes arbres"], vec![], vec!["6 bis", "Un jardin"]];
    tables.insert(Sheet::Proposals, &["N°", "Intitulé"], &proposals).unwrap();
    tables.insert(Sheet::Progress, &["N°", "Année"], &[vec!["14", "2025"]]).unwrap();
    tables
}

fn open(bytes: &[u8]) -> Xlsx<Cursor<&[u8]>> {
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

/// One cell, by its column.
fn cell(book: &mut Xlsx<Cursor<&[u8]>>, sheet: Sheet, row: u32, column: Column) -> Data {
    let range = book.worksheet_range(sheet.name()).unwrap();
    let column = u32::try_from(sheet.spec().index(column).unwrap()).unwrap();
    range.get_value((row, column)).cloned().unwrap_or_default()
}

#[test]
fn writes_the_same_bytes_each_time() {
    let once = write("Essai", &sample()).unwrap();
    std::thread::sleep(std::time::Duration::from_millis(1100));
    assert_eq!(once, write("Essai", &sample()).unwrap());
}

#[test]
fn writes_every_sheet_with_its_header_on_the_first_row() {
    let bytes = write("Exemple fictif", &sample()).unwrap();
    let mut book = open(&bytes);
    let names: Vec<&str> = [GUIDE_SHEET, CHECKS_SHEET]
        .into_iter()
        .chain(SHEETS.iter().map(|spec| spec.name))
        .collect();
    assert_eq!(book.sheet_names(), names);
    for spec in SHEETS {
        let range = book.worksheet_range(spec.name).unwrap();
        assert_eq!(range.start(), Some((0, 0)), "{}", spec.name);
        let header: Vec<String> = range.headers().unwrap();
        let columns: Vec<&str> = spec.columns.iter().map(|column| column.name).collect();
        assert_eq!(header, columns);
    }
    let guide = book.worksheet_range(GUIDE_SHEET).unwrap();
    assert_eq!(guide.get_value((0, 0)), Some(&Data::String("Exemple fictif".to_owned())));
}

#[test]
fn gives_back_what_was_put_in() {
    let bytes = write("Essai", &sample()).unwrap();
    let mut book = open(&bytes);
    let text = |text: &str| Data::String(text.to_owned());
    let mut at = |sheet, row, column| cell(&mut book, sheet, row, column);
    assert_eq!(at(Sheet::Sittings, 1, Column::Code), text("VILLE-2022-06"));
    assert_eq!(at(Sheet::Sittings, 2, Column::Code), text("2025.0150"));
    assert_eq!(at(Sheet::Sittings, 2, Column::Date), text("vendredi 12 décembre 2025"));
    assert_eq!(at(Sheet::Sittings, 1, Column::MembersInOffice), Data::Float(55.0));
    assert_eq!(at(Sheet::Sittings, 2, Column::Urgent), Data::Empty);
    assert_eq!(at(Sheet::Proposals, 1, Column::Number), Data::Float(14.0));
    assert_eq!(at(Sheet::Proposals, 1, Column::Title), text("Planter\ndes arbres"));
    assert_eq!(at(Sheet::Proposals, 2, Column::Number), Data::Empty);
    assert_eq!(at(Sheet::Proposals, 3, Column::Number), text("6 bis"));
    assert_eq!(at(Sheet::Progress, 1, Column::Year), Data::Float(2025.0));
    let Data::DateTime(day) = at(Sheet::Sittings, 1, Column::Date) else { panic!("not a date") };
    assert_eq!(day.as_datetime().unwrap().date(), NaiveDate::from_ymd_opt(2022, 6, 29).unwrap());
    let Data::DateTime(hour) = at(Sheet::Sittings, 1, Column::Time) else { panic!("not a time") };
    assert_eq!(hour.as_datetime().unwrap().time(), NaiveTime::from_hms_opt(16, 0, 0).unwrap());
}

#[test]
fn a_date_stays_a_date_where_a_number_is_due() {
    let mut tables = Tables::new();
    let day = NaiveDate::from_ymd_opt(2025, 10, 1).unwrap();
    tables.push(Sheet::Proposals, [(Column::Number, CellValue::Date(day))]);
    let bytes = write("Essai", &tables).unwrap();
    let found = cell(&mut open(&bytes), Sheet::Proposals, 1, Column::Number);
    assert!(matches!(found, Data::DateTime(_)), "{found:?}");
}

#[test]
fn a_day_no_spreadsheet_can_hold_is_refused() {
    let mut tables = Tables::new();
    let day = NaiveDate::from_ymd_opt(1789, 7, 14).unwrap();
    tables.push(Sheet::Years, [(Column::ClosedOn, CellValue::Date(day))]);
    assert!(write("Essai", &tables).is_err());
}

#[test]
fn closed_columns_have_drop_down_lists() {
    for spec in SHEETS {
        for column in spec.columns {
            let listed = super::lists::list(spec.sheet, column).unwrap().is_some();
            let due = matches!(column.kind, Kind::Choice(_) | Kind::YesNo | Kind::Ref(_))
                || (spec.sheet, column.column) == (Sheet::Settings, Column::Key);
            assert_eq!(listed, due, "{}: {}", spec.name, column.name);
        }
    }
}
