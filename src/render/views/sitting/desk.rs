//! What the documents of a sitting need: the sitting, its body, its acts.

use serde::Serialize;

use crate::compute::{
    ActResult, AtSitting, Course, Figure, Measure, Regime, Results, dealt_with, regime_on,
};
use crate::domain::{Assembly, Deliberation, DeliberationId, Record, Sitting, SittingId};
use crate::french::ballots::{self, Words};
use crate::french::numbers::integer;
use crate::french::{acts, register, typography};
use crate::render::views::deliberation::{NumberView, SignatoryView};
use crate::render::views::seats::Seats;
use crate::render::views::{DateView, Sourced};

/// The head of the first page, and what the file says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HeadView {
    /// The title of the file.
    #[serde(rename = "titre_document")]
    pub document_title: String,
    /// Its date: that of the sitting.
    pub date: Option<DateView>,
    /// The body, also the author of the file.
    #[serde(rename = "collectivite")]
    pub body: String,
    /// « Registre des délibérations du conseil municipal ».
    pub instance: String,
    /// « Séance du 12 décembre 2025, 16 h 00 ».
    #[serde(rename = "seance")]
    pub sitting: Option<String>,
    /// « Feuillet clôturant la séance ».
    #[serde(rename = "titre")]
    pub title: &'static str,
}

/// One sitting and what it belongs to.
pub(super) struct Desk<'a> {
    pub(super) record: &'a Record,
    pub(super) seats: Seats<'a>,
    pub(super) results: &'a Results,
    pub(super) id: SittingId,
    pub(super) sitting: &'a Sitting,
    pub(super) assembly: &'a Assembly,
    /// « conseil municipal ».
    pub(super) council: &'static str,
}

impl<'a> Desk<'a> {
    pub(super) fn new(record: &'a Record, results: &'a Results, id: SittingId) -> Self {
        let sitting = &record.sittings[id];
        let assembly = &record.assemblies[sitting.assembly];
        let council = acts::council(assembly.kind, &assembly.name);
        Self { record, seats: Seats(record), results, id, sitting, assembly, council }
    }

    /// Its acts, in the order of examination.
    pub(super) fn acts(
        &self,
    ) -> impl Iterator<Item = (DeliberationId, &'a Deliberation, &'a ActResult)> {
        dealt_with(self.record, self.results, self.id)
    }

    /// So many, and what they are.
    pub(super) fn number(&self, what: AtSitting, words: Words) -> NumberView {
        let measure = Measure::Sitting(self.id, what);
        let count = self.results.figures.of(measure).and_then(Figure::count);
        let said =
            |count: u32| Sourced::new(&self.results.figures, integer(count.into()), [measure]);
        // Unknown, it leaves a box, under which there will most often be several.
        NumberView { value: count.map(said), label: ballots::label(count.unwrap_or(0), words) }
    }

    pub(super) fn course(&self) -> Option<&'a Course> {
        self.results.courses.get(&self.id)
    }

    /// Whether the rules of the ordonnance of 2021 apply; a day not known is
    /// one to come.
    pub(super) fn reformed(&self) -> bool {
        self.sitting.date.map(regime_on).is_none_or(|regime: Regime| regime.reformed)
    }

    pub(super) fn body(&self) -> String {
        typography::set(&self.assembly.name)
    }

    pub(super) fn head(&self, instance: String, title: &'static str) -> HeadView {
        let date = self.sitting.date;
        HeadView {
            document_title: register::document_title(title, &self.body(), self.council, date),
            date: date.map(DateView::from),
            body: self.body(),
            instance,
            sitting: date.map(|date| acts::sitting(date, self.sitting.time)),
            title,
        }
    }

    pub(super) fn foot(&self, document: &str) -> String {
        register::page_foot(&self.body(), self.council, self.sitting.date, document)
    }

    /// The executive of the day, to sign as such.
    pub(super) fn executive(&self) -> SignatoryView {
        let typed = self.assembly.president_title.as_deref();
        let title = typed.unwrap_or(register::executive_title(self.assembly.kind));
        let seat = self.sitting.executive;
        let civility = seat.and_then(|seat| self.seats.get(seat).civility);
        SignatoryView {
            quality: vec![register::executive(&typography::set(title), civility)],
            name: seat.map(|seat| self.seats.listed(seat)),
        }
    }
}
