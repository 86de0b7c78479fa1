//! What the parts of an `.xlsx` say, that the spreadsheet reader does not:
//! which rows are hidden, which cells are merged, how many shared texts it will
//! make room for.
//!
//! Elements and attributes are those of ECMA-376, part 1, §§ 18.2 to 18.4.

use std::collections::{BTreeMap, BTreeSet};

use quick_xml::events::BytesStart;

use super::package::Package;
use super::xml::{attribute, each};
use crate::read::limits::CELLS;
use crate::read::rows::Merged;
use crate::report::{Excess, Refusal};

/// What was seen of one sheet.
#[derive(Debug, Default)]
pub(super) struct Survey {
    /// Rows that are not shown.
    pub(super) hidden: BTreeSet<u32>,
    /// Cells shown as one.
    pub(super) merged: Vec<Merged>,
}

/// Looks at every sheet; by name.
pub(super) fn survey(bytes: &[u8]) -> Result<BTreeMap<String, Survey>, Refusal> {
    let mut package = Package::reopen(bytes)?;
    shared_texts(&mut package)?;
    let mut targets = BTreeMap::new();
    each_of(&mut package, "xl/_rels/workbook.xml.rels", |name, start| {
        if name == "Relationship"
            && let (Some(id), Some(target)) = (attribute(start, "Id"), attribute(start, "Target"))
        {
            targets.insert(id, target);
        }
        true
    })?;
    let mut sheets = Vec::new();
    each_of(&mut package, "xl/workbook.xml", |name, start| {
        if name == "sheet"
            && let (Some(name), Some(id)) = (attribute(start, "name"), attribute(start, "r:id"))
        {
            sheets.push((name, id));
        }
        true
    })?;
    let mut found = BTreeMap::new();
    for (sheet, id) in sheets {
        let Some(target) = targets.get(&id) else { continue };
        let part = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
        found.insert(sheet, sheet_survey(&mut package, &part)?);
    }
    Ok(found)
}

fn sheet_survey(package: &mut Package<'_>, part: &str) -> Result<Survey, Refusal> {
    let mut survey = Survey::default();
    let mut next = 0;
    each_of(package, part, |name, start| {
        if name == "row" {
            let typed = attribute(start, "r").and_then(|row| row.parse::<u32>().ok());
            let row = typed.map_or(next, |row| row.saturating_sub(1));
            next = row.saturating_add(1);
            if matches!(attribute(start, "hidden").as_deref(), Some("1" | "true")) {
                survey.hidden.insert(row);
            }
        } else if name == "mergeCell" {
            survey.merged.extend(attribute(start, "ref").as_deref().and_then(area));
        }
        true
    })?;
    Ok(survey)
}

/// `B2:B4`, from 0.
fn area(typed: &str) -> Option<Merged> {
    let (first, last) = typed.split_once(':')?;
    let ((top, left), (bottom, right)) = (corner(first)?, corner(last)?);
    Some(Merged { rows: (top, bottom), columns: (left, right) })
}

/// The row and the column of `AB12`, from 0.
fn corner(typed: &str) -> Option<(u32, u32)> {
    let digits = typed.find(|c: char| c.is_ascii_digit())?;
    let (letters, row) = typed.split_at_checked(digits)?;
    let column = letters.bytes().try_fold(0_u32, |column, letter| {
        let digit = letter.is_ascii_uppercase().then(|| u32::from(letter - b'A') + 1)?;
        column.checked_mul(26)?.checked_add(digit)
    })?;
    Some((row.parse::<u32>().ok()?.checked_sub(1)?, column.checked_sub(1)?))
}

/// Refuses a table of shared texts that announces more than is read.
fn shared_texts(package: &mut Package<'_>) -> Result<(), Refusal> {
    for part in package.ending_with("sharedstrings.xml") {
        let mut announced = 0;
        each_of(package, &part, |name, start| {
            if name == "sst" {
                let count = attribute(start, "uniqueCount").and_then(|count| count.parse().ok());
                announced = count.unwrap_or(0);
            }
            name != "sst"
        })?;
        if announced > CELLS {
            return Err(Refusal::Excess(Excess::Cells { most: CELLS }));
        }
    }
    Ok(())
}

/// Shows each element of a part, until told to stop; a part that is not there
/// has none.
fn each_of(
    package: &mut Package<'_>,
    part: &str,
    visit: impl FnMut(&str, &BytesStart<'_>) -> bool,
) -> Result<(), Refusal> {
    package.part(part).map_or(Ok(()), |part| each(part, visit))
}

#[cfg(test)]
mod tests {
    use super::{area, corner};

    #[test]
    fn reads_the_names_of_cells() {
        for (typed, expected) in [
            ("A1", Some((0, 0))),
            ("AB12", Some((11, 27))),
            ("XFD1048576", Some((1_048_575, 16_383))),
            ("A0", None),
            ("12", None),
            ("b2", None),
            ("ZZZZZZZZZ1", None),
        ] {
            assert_eq!(corner(typed), expected, "{typed}");
        }
        assert!(area("B2:B4").is_some_and(|area| area.rows == (1, 3) && area.columns == (1, 1)));
        assert!(area("B2").is_none());
    }
}
