//! The rows of a new year.

use std::collections::{BTreeMap, BTreeSet};

use super::Carried;
use crate::domain::Label;
use crate::schema::{Column, Sheet};
use crate::starter::tables::{CellValue, Row};

/// Adds the year, and a row without a status for each proposal in force.
pub(super) fn prepare(carried: &mut Carried, asked: Option<u16>) {
    let years = |sheet| {
        let cells = |row: &Row| row.get(&Column::Year).and_then(CellValue::year);
        carried.tables.rows(sheet).iter().filter_map(cells).collect::<BTreeSet<u16>>()
    };
    let described = years(Sheet::Years);
    let latest = described.iter().copied().chain(years(Sheet::Progress)).max();
    carried.latest = latest;
    let Some(year) = asked.or_else(|| latest?.checked_add(1)) else { return };
    let number = |row: &Row| {
        let number = row.get(&Column::Number)?;
        Some((Label::new(&number.said()?), number.clone()))
    };
    let of_year = |row: &&Row| row.get(&Column::Year).and_then(CellValue::year) == Some(year);
    let begun = carried.tables.rows(Sheet::Progress).iter().filter(of_year);
    let begun: BTreeSet<String> = begun.filter_map(|row| Some(number(row)?.0.key())).collect();
    let in_force = |row: &&Row| {
        let of = |column| row.get(&column).and_then(CellValue::year);
        of(Column::Added).is_none_or(|added| added <= year)
            && of(Column::Withdrawn).is_none_or(|withdrawn| year < withdrawn)
    };
    let proposals = carried.tables.rows(Sheet::Proposals).iter().filter(in_force);
    let fresh: BTreeMap<Label, CellValue> =
        proposals.filter_map(number).filter(|(label, _)| !begun.contains(&label.key())).collect();
    let typed = CellValue::Number(u32::from(year));
    if !described.contains(&year) {
        carried.tables.push(Sheet::Years, [(Column::Year, typed.clone())]);
    }
    carried.year = Some(year);
    carried.fresh = fresh.len();
    for number in fresh.into_values() {
        let row = [(Column::Number, number), (Column::Year, typed.clone())];
        carried.tables.push(Sheet::Progress, row);
    }
}
