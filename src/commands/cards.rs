//! What is taken from the report to be shared: a picture of the whole and of
//! each transition, in two sizes, each with what it shows in a text beside it;
//! and sentences ready to paste.

use super::documents::{Document, Form, Reader, file_name};
use crate::compute::report_fingerprint;
use crate::domain::Record;
use crate::french::names::fold;
use crate::render::views::bilan::BilanView;
use crate::render::views::card::{CardView, cards};
use crate::render::views::texts::texts;

/// The card of all transitions.
const WHOLE: &str = "ensemble";

/// Gives the cards of a year and their texts, then the sentences.
pub(super) fn shared(record: &Record, year: u16, bilan: &BilanView, reader: &mut impl Reader) {
    let fingerprint = report_fingerprint(record, year);
    let date = record.dated(year);
    let codes = record.transitions.rows().iter().map(|row| row.code.as_str());
    let names = distinct(std::iter::once(WHOLE).chain(codes));
    let mut told = Vec::new();
    for (name, card) in names.iter().zip(cards(bilan)) {
        told.extend(card.first().map(|view| (format!("carte-{name}"), view.alternative.clone())));
        for view in card {
            let CardView { width, height, .. } = view;
            let document = |ending: &str, template, form| Document {
                path: format!("public/cartes/carte-{name}-{width}x{height}.{ending}"),
                fingerprint: fingerprint.clone(),
                date,
                template,
                form,
            };
            reader.take(document("png", "carte.typ.j2", Form::Picture), &view);
            reader.take(document("txt", "carte.txt.j2", Form::Text), &view);
        }
    }
    let sentences = Document {
        path: format!("public/textes-{year}.txt"),
        fingerprint,
        date,
        template: "textes-prets.txt.j2",
        form: Form::Text,
    };
    reader.take(sentences, &texts(bilan, told));
}

/// Codes as names of files, on any system: no two alike, the first one whole.
fn distinct<'a>(codes: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for code in codes {
        let plain = file_name(&fold(code));
        let again = (2..).map(|rank| format!("{plain}-{rank}"));
        let name = std::iter::once(plain.clone()).chain(again).find(|it| !names.contains(it));
        names.extend(name);
    }
    names
}

#[cfg(test)]
mod tests {
    use super::distinct;

    #[test]
    fn no_two_cards_have_one_name() {
        let codes = ["ensemble", "Écologique", "Ensemble", "eau&air", "eau-air", "eau air"];
        let names = ["ensemble", "ecologique", "ensemble-2", "eau-air", "eau-air-2", "eau-air-3"];
        assert_eq!(distinct(codes.into_iter()), names);
    }
}
