//! The rows of a sitting as `resolve` would give them, without a workbook.

use chrono::NaiveDate;
use greffe::domain::{
    AccountKind, Assembly, AssemblyId, AssemblyKind, Deliberation, Id, Label, Majority, Name,
    NameOrder, Officer, Poll, Publication, Scrutin, Seat, SeatId, Sitting, SittingId,
    WithdrawalCount,
};
use greffe::report::{CellRef, Located};
use greffe::schema::Sheet;

/// The first cell of a row.
pub(crate) fn cell(sheet: Sheet, row: usize) -> CellRef {
    CellRef { sheet, row: u32::try_from(row).unwrap_or(u32::MAX), column: 0 }
}

/// A body under the ordinary law.
pub(crate) fn assembly(withdrawal_count: WithdrawalCount, silent_means_for: bool) -> Assembly {
    Assembly {
        code: "ESSAI".to_owned(),
        name: "Conseil de Valmont".to_owned(),
        kind: AssemblyKind::Town,
        siret: None,
        prefecture: None,
        seats: None,
        president_title: None,
        place: None,
        ordinary_law: true,
        name_order: NameOrder::Tableau,
        withdrawal_count,
        list_at_question: true,
        silent_means_for,
        takes_note_block: false,
        publication: Publication::Online,
        inclusive: false,
        at: cell(Sheet::Assemblies, 1),
    }
}

/// The seat of that place; `alternate_of` for a substitute.
pub(crate) fn seat(place: usize, alternate_of: Option<SeatId>) -> Seat {
    Seat {
        assembly: AssemblyId::from_index(0),
        name: Name { given: "Camille".to_owned(), surname: surname(place) },
        civility: None,
        quality: Some("Maire".to_owned()),
        group: None,
        rank: None,
        from: None,
        until: None,
        alternate_of,
        at: cell(Sheet::Members, place + 1),
    }
}

/// A surname for each place: VALAA, VALAB…
fn surname(place: usize) -> String {
    let letter = |digit: usize| char::from(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[digit % 26]);
    format!("VAL{}{}", letter(place / 26), letter(place))
}

/// A sitting convened in time.
pub(crate) fn sitting(date: NaiveDate, president: SeatId) -> Sitting {
    let at = cell(Sheet::Sittings, 1);
    Sitting {
        code: "ESSAI-1".to_owned(),
        assembly: AssemblyId::from_index(0),
        date: Some(date),
        time: None,
        place: None,
        convened_on: date.checked_sub_days(chrono::Days::new(10)),
        urgent: false,
        second_convocation_of: None,
        executive: None,
        president: Some(Officer { seat: president, at }),
        secretaries: vec![Officer { seat: president, at }],
        declared_members: None,
        full_agenda: false,
        list_posted_on: None,
        list_sent_on: None,
        minutes_settled_on: None,
        minutes_published_on: None,
        declared_quorum: None,
        derogation: None,
        at,
        date_at: at,
        convened_at: at,
    }
}

/// A question of the sitting, not voted yet.
pub(crate) fn act(number: usize) -> Deliberation {
    let at = cell(Sheet::Deliberations, number);
    Deliberation {
        code: format!("ESSAI-{number}"),
        sitting: SittingId::from_index(0),
        title: "Essai".to_owned(),
        poll: Poll::Vote,
        item: Some(Located { value: label(number), at }),
        act_number: None,
        examination_order: None,
        year: None,
        account: AccountKind::Ordinary,
        rapporteur: None,
        subject_code: None,
        budget_year: None,
        budget_name: None,
        scrutin: Scrutin::Ordinary,
        majority: Majority::Simple,
        votes_for: None,
        votes_against: None,
        abstentions: None,
        blanks: None,
        invalid: None,
        non_participation: None,
        typed_present: None,
        typed_represented: None,
        typed_voters: None,
        carried_over: None,
        chair_vote: None,
        typed_result: None,
        signatory: None,
        signatory_quality: None,
        transmissible: None,
        receipt: None,
        received_on: None,
        published_on: None,
        url: None,
        rectifies: None,
        derogation: None,
        at,
    }
}

/// The number of a question, as a clerk types it.
pub(crate) fn label(number: usize) -> Label {
    Label::new(&number.to_string())
}
