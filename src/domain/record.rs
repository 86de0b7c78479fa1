//! The record: everything the workbook says, proved to hold together.

use chrono::NaiveDate;
use serde::Serialize;

use super::act::{Block, Deliberation, Voice, Withdrawal};
use super::ids::{
    AssemblyId, DeliberationId, ProposalId, SeatId, SittingId, StatusId, TransitionId, Vector,
};
use super::people::{Assembly, Seat};
use super::report::{Focus, KeyFigure, Progress, Proposal, Quote, Status, Transition, Year};
use super::sitting::{Attendance, Movement, Sitting};
use crate::report::Located;

/// The settings (« Paramètres »).
#[derive(Debug, Clone, Default, Serialize)]
pub struct Settings {
    /// « Ville de Clermont-Ferrand ».
    pub community: Option<String>,
    /// « Convention citoyenne de Clermont-Ferrand ».
    pub convention: Option<String>,
    /// The public site's address.
    pub site: Option<String>,
    /// Whom to write to about the report.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// Where the open data are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub open_data: Option<String>,
    /// Their licence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub licence: Option<String>,
    /// A logo beside the workbook.
    pub logo: Option<Located<String>>,
    /// « Fait à … ».
    pub signing_town: Option<String>,
    /// « Tribunal administratif de … ».
    pub court: Option<String>,
    /// Whether numbers in words follow the 1990 spelling.
    pub reformed_spelling: bool,
}

/// Everything the workbook says.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Record {
    /// Settings.
    pub settings: Settings,
    /// By year.
    pub years: Vec<Year>,
    /// In the order of the report.
    pub transitions: Vector<TransitionId, Transition>,
    /// In the order of lists.
    pub statuses: Vector<StatusId, Status>,
    /// By number.
    pub proposals: Vector<ProposalId, Proposal>,
    /// By year, then proposal.
    pub progress: Vec<Progress>,
    /// By year, then place.
    pub focuses: Vec<Focus>,
    /// By code.
    pub assemblies: Vector<AssemblyId, Assembly>,
    /// By body, then rank, then name.
    pub seats: Vector<SeatId, Seat>,
    /// By date, then code.
    pub sittings: Vector<SittingId, Sitting>,
    /// By sitting, then seat.
    pub attendance: Vec<Attendance>,
    /// By sitting, then rank.
    pub movements: Vec<Movement>,
    /// By sitting, then number.
    pub deliberations: Vector<DeliberationId, Deliberation>,
    /// By deliberation, then seat.
    pub withdrawals: Vec<Withdrawal>,
    /// By deliberation, then voter.
    pub voices: Vec<Voice>,
    /// By deliberation, kind, rank.
    pub blocks: Vec<Block>,
    /// By place, then key.
    pub key_figures: Vec<KeyFigure>,
    /// By transition, then text.
    pub quotes: Vec<Quote>,
}

impl Record {
    /// The year of an act: its own, else that of its sitting.
    #[must_use]
    pub fn year_of(&self, act: &Deliberation) -> Option<u16> {
        use chrono::Datelike;
        act.year.or_else(|| {
            let date = self.sittings[act.sitting].date?;
            u16::try_from(date.year()).ok()
        })
    }

    /// The year of the documents an act is printed with: its own, else the
    /// latest, since an act without a date is yet to come.
    #[must_use]
    pub fn document_year(&self, act: &Deliberation) -> Option<u16> {
        self.year_of(act).or_else(|| self.latest_year())
    }

    /// The follow-up of a proposal in a year.
    #[must_use]
    pub fn follow_up(&self, year: u16, proposal: ProposalId) -> Option<&Progress> {
        let key = |row: &Progress| (row.year, row.proposal);
        let at = self.progress.binary_search_by_key(&(year, proposal), key).ok()?;
        self.progress.get(at)
    }

    /// « Arrêté au »: the date of the count of a year, when it was typed.
    #[must_use]
    pub fn closed_on(&self, year: u16) -> Option<NaiveDate> {
        self.years.iter().find(|row| row.year == year)?.closed_on
    }

    /// The date of what is published of a year: that of its count, else its last day.
    #[must_use]
    pub fn dated(&self, year: u16) -> NaiveDate {
        self.closed_on(year).unwrap_or_else(|| Year::end_of(year))
    }

    /// The day on which the members of a body are looked for: that of the
    /// sitting; without one, after the latest change that is known.
    #[must_use]
    pub fn roll_day(&self, assembly: AssemblyId, date: Option<NaiveDate>) -> Option<NaiveDate> {
        roll_day(&self.seats, assembly, date)
    }

    /// The latest year found in the follow-up or among the acts; without any,
    /// that of the latest sitting.
    #[must_use]
    pub fn latest_year(&self) -> Option<u16> {
        use chrono::Datelike;
        let followed = self.progress.iter().map(|row| row.year);
        let acted = self.deliberations.rows().iter().filter_map(|act| self.year_of(act));
        let sat = || {
            let dates = self.sittings.rows().iter().filter_map(|sitting| sitting.date);
            dates.filter_map(|date| u16::try_from(date.year()).ok()).max()
        };
        followed.chain(acted).max().or_else(sat)
    }
}

/// See [`Record::roll_day`].
pub(crate) fn roll_day(
    seats: &Vector<SeatId, Seat>,
    assembly: AssemblyId,
    date: Option<NaiveDate>,
) -> Option<NaiveDate> {
    let of_body = seats.rows().iter().filter(|seat| seat.assembly == assembly);
    date.or_else(|| of_body.filter_map(|seat| seat.from).max())
}
