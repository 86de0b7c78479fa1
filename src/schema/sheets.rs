//! Every sheet and every column, in French: this folder is, with `french`, the
//! only place that holds French words.

mod bodies;
mod deliberations;
mod extras;
mod report;
mod setup;
mod sittings;

pub use setup::{DEFAULT_STATUSES, DefaultStatus};

use super::{Column, ColumnSpec, Kind, SheetSpec};

/// The tab of the written instructions, which nobody reads as data.
pub const GUIDE_SHEET: &str = "Mode d'emploi";

/// The tab of the written checks, which nobody reads as data.
pub const CHECKS_SHEET: &str = "Contrôles";

/// The sheets, in the order in which the workbook reads.
pub const SHEETS: &[SheetSpec] = &[
    setup::SETTINGS,
    setup::YEARS,
    setup::TRANSITIONS,
    setup::STATUSES,
    report::PROPOSALS,
    report::PROGRESS,
    report::FOCUS,
    bodies::ASSEMBLIES,
    bodies::MEMBERS,
    sittings::SITTINGS,
    sittings::ATTENDANCE,
    sittings::MOVEMENTS,
    deliberations::DELIBERATIONS,
    deliberations::WITHDRAWALS,
    deliberations::BALLOTS,
    deliberations::TEXTS,
    extras::KEY_FIGURES,
    extras::QUOTES,
];

/// What the help of every « Motif de dérogation » says.
const DEROGATION: &str = "La raison écrite de passer outre un contrôle qui l'admet (pouvoir, quorum, convocation, secrétaire, signataire, membre intéressé) : l'erreur devient un avertissement, gardé au dossier. Laisser vide sinon.";

const fn required(
    column: Column,
    name: &'static str,
    kind: Kind,
    help: &'static str,
) -> ColumnSpec {
    ColumnSpec { column, name, aliases: &[], kind, required: true, help }
}

const fn optional(
    column: Column,
    name: &'static str,
    kind: Kind,
    help: &'static str,
) -> ColumnSpec {
    ColumnSpec { column, name, aliases: &[], kind, required: false, help }
}

impl ColumnSpec {
    const fn or(mut self, aliases: &'static [&'static str]) -> Self {
        self.aliases = aliases;
        self
    }
}

#[cfg(test)]
mod tests;
