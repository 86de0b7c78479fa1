//! The documents of whole sittings: the list to post, the closing sheet, the
//! yearly tables. [`crate::judge`] says why a sitting has none.

use super::documents::{Document, Draft, end_of, file_name};
use super::workbook::Checked;
use crate::compute::{Agenda, list_fingerprint, sheet_fingerprint, tables_fingerprint};
use crate::render::Templates;
use crate::render::views::sitting::{closing_sheet, list, tables};
use crate::report::Report;

/// Fills the templates of the sittings of a year.
pub(super) fn sitting_drafts(
    checked: &Checked,
    year: u16,
    templates: &Templates,
    report: &mut Report,
) -> Vec<Draft> {
    let Checked { record, results, .. } = checked;
    let mut drafts = Vec::new();
    for (id, sitting) in record.sittings.iter() {
        let whole = Agenda::of(record, results, id) == Agenda::Whole;
        if sitting.year() != Some(year) || !whole {
            continue;
        }
        let (code, date) = (file_name(&sitting.code), sitting.date.unwrap_or_else(|| end_of(year)));
        let posted = Document {
            path: format!("public/liste-deliberations-{code}.pdf"),
            fingerprint: list_fingerprint(record, id),
            date,
            template: "liste-deliberations.typ.j2",
        };
        drafts.extend(posted.fill(&list(record, results, id), templates, report));
        let sheet = Document {
            path: format!("interne/feuillet-{code}.pdf"),
            fingerprint: sheet_fingerprint(record, id),
            date,
            template: "feuillet.typ.j2",
        };
        drafts.extend(sheet.fill(&closing_sheet(record, results, id), templates, report));
    }
    let yearly = Document {
        path: format!("interne/tables-{year}.pdf"),
        fingerprint: tables_fingerprint(record, results, year),
        date: end_of(year),
        template: "tables.typ.j2",
    };
    let view = tables(record, results, year);
    drafts.extend(view.and_then(|view| yearly.fill(&view, templates, report)));
    drafts
}
