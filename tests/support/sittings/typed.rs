//! The rows of a sitting as a clerk types them in a workbook.

use greffe::domain::{Record, SeatId};
use greffe::french::choices::{
    ATTENDANCE_STATES, Choices, MOMENTS, MOVEMENT_KINDS, POLLS, WITHDRAWAL_COUNTS,
    WITHDRAWAL_MOTIVES,
};
use greffe::schema::Sheet;
use greffe::starter::Tables;

/// The workbook of a record made by `play`: what decides who is where.
///
/// # Panics
/// A column that is not in the schema.
pub(crate) fn typed(record: &Record) -> Tables {
    let mut tables = Tables::new();
    let name = |seat: SeatId| record.seats[seat].name.to_string();
    let perhaps = |seat: Option<SeatId>| seat.map(name).unwrap_or_default();
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let mut put = |sheet, header: &[&str], rows: Vec<Vec<String>>| {
        let rows: Vec<Vec<&str>> =
            rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
        assert!(tables.insert(sheet, header, &rows).is_ok(), "{header:?}");
    };
    let bodies = record.assemblies.rows().iter().map(|row| {
        let convention = word(WITHDRAWAL_COUNTS, row.withdrawal_count);
        vec![row.code.clone(), row.name.clone(), "commune".to_owned(), convention]
    });
    put(Sheet::Assemblies, &["Code", "Nom", "Nature", "Retrait compté en"], bodies.collect());
    let seats = record.seats.rows().iter().map(|row| {
        let member = perhaps(row.alternate_of);
        vec!["ESSAI".to_owned(), row.name.to_string(), day(row.from), day(row.until), member]
    });
    put(Sheet::Members, &["Assemblée", "Nom", "Du", "Au", "Suppléant de"], seats.collect());
    let sittings = record.sittings.rows().iter().map(|row| {
        let president = perhaps(row.president.as_ref().map(|officer| officer.seat));
        vec![row.code.clone(), "ESSAI".to_owned(), day(row.date), president]
    });
    put(Sheet::Sittings, &["Code", "Assemblée", "Date", "Président"], sittings.collect());
    let roll = record.attendance.iter().map(|row| {
        let state = word(ATTENDANCE_STATES, row.state);
        vec!["ESSAI-1".to_owned(), name(row.seat), state, perhaps(row.proxy_to)]
    });
    put(Sheet::Attendance, &["Séance", "Membre", "État", "Pouvoir à"], roll.collect());
    let moves = record.movements.iter().map(|row| {
        let range = row.question.as_ref().map(|range| format!("{} à {}", range.first, range.last));
        vec![
            "ESSAI-1".to_owned(),
            row.rank.to_string(),
            name(row.seat),
            word(MOVEMENT_KINDS, row.kind),
            range.unwrap_or_default(),
            row.moment.map(|moment| word(MOMENTS, moment)).unwrap_or_default(),
            perhaps(row.proxy_to),
        ]
    });
    let header = ["Séance", "Ordre", "Membre", "Mouvement", "Question", "Moment", "Pouvoir à"];
    put(Sheet::Movements, &header, moves.collect());
    let acts = record.deliberations.rows().iter().map(|row| {
        vec![
            row.code.clone(),
            "ESSAI-1".to_owned(),
            row.title.clone(),
            word(POLLS, row.poll),
            row.item.as_ref().map(|item| item.value.to_string()).unwrap_or_default(),
            row.examination_order.map(|order| order.to_string()).unwrap_or_default(),
        ]
    });
    let header = ["Code", "Séance", "Titre", "Type", "Rapport n°", "Ordre d'examen"];
    put(Sheet::Deliberations, &header, acts.collect());
    let withdrawals = record.withdrawals.iter().map(|row| {
        let act = record.deliberations[row.deliberation].code.clone();
        vec![act, name(row.seat), word(WITHDRAWAL_MOTIVES, row.motive)]
    });
    put(Sheet::Withdrawals, &["Délibération", "Membre", "Motif"], withdrawals.collect());
    tables
}

/// The first word for a meaning.
fn word<T: PartialEq + Copy>(choices: Choices<T>, meaning: T) -> String {
    let mut words = choices.iter();
    words.find(|(_, it)| *it == meaning).map_or_else(String::new, |(word, _)| (*word).to_owned())
}
