//! The documents of whole sittings: the list to post, the closing sheet, the
//! yearly tables. [`crate::judge`] says why a sitting has none.

use super::documents::{Document, Form, Reader, file_name};
use super::workbook::Checked;
use crate::compute::{Agenda, list_fingerprint, sheet_fingerprint, tables_fingerprint};
use crate::domain::Year;
use crate::render::views::sitting::{closing_sheet, list, tables};

/// Gives the documents of the sittings of a year.
pub(super) fn of_sittings(checked: &Checked, year: u16, reader: &mut impl Reader) {
    let Checked { record, results, .. } = checked;
    for (id, sitting) in record.sittings.iter() {
        let whole = Agenda::of(record, results, id) == Agenda::Whole;
        if sitting.year() != Some(year) || !whole {
            continue;
        }
        let (code, date) =
            (file_name(&sitting.code), sitting.date.unwrap_or_else(|| Year::end_of(year)));
        let posted = Document {
            path: format!("public/liste-deliberations-{code}.pdf"),
            fingerprint: list_fingerprint(record, id),
            date,
            template: "liste-deliberations.typ.j2",
            form: Form::Pdf,
        };
        reader.take(posted, &list(record, results, id));
        let sheet = Document {
            path: format!("interne/feuillet-{code}.pdf"),
            fingerprint: sheet_fingerprint(record, id),
            date,
            template: "feuillet.typ.j2",
            form: Form::Pdf,
        };
        reader.take(sheet, &closing_sheet(record, results, id));
    }
    let yearly = Document {
        path: format!("interne/tables-{year}.pdf"),
        fingerprint: tables_fingerprint(record, results, year),
        date: Year::end_of(year),
        template: "tables.typ.j2",
        form: Form::Pdf,
    };
    if let Some(view) = tables(record, results, year) {
        reader.take(yearly, &view);
    }
}
