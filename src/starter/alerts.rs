//! The colours that cells take by themselves: what is missing, what is there
//! twice, what refers to nothing.

use rust_xlsxwriter::{ConditionalFormatFormula, Workbook, Worksheet, XlsxError};

use super::ranges::{LAST_ROW, cells, keys_name, letters};
use super::{checks, style};
use crate::schema::{Column, ColumnSpec, Kind, SHEETS, Sheet, SheetSpec};

/// Names the keys of each sheet.
pub(super) fn name_keys(workbook: &mut Workbook) -> Result<(), XlsxError> {
    for spec in SHEETS {
        let range = spec.sheet.key().and_then(|key| cells(spec.sheet, key, LAST_ROW));
        if let Some(range) = range {
            workbook.define_name(keys_name(spec.sheet), &format!("={range}"))?;
        }
    }
    Ok(())
}

/// Sets the colours of a sheet.
pub(super) fn set(sheet: &mut Worksheet, spec: &SheetSpec) -> Result<(), XlsxError> {
    for (index, column) in (0u16..).zip(spec.columns) {
        let mut rules = Vec::new();
        rules.extend(wrong(spec.sheet, column).map(|rule| (rule, style::wrong())));
        rules.extend(missing(spec, column).map(|rule| (rule, style::missing())));
        for (rule, format) in rules {
            let rule = ConditionalFormatFormula::new().set_rule(rule.as_str()).set_format(format);
            sheet.add_conditional_format(1, index, LAST_ROW - 1, index, &rule)?;
        }
    }
    Ok(())
}

/// A required cell of a row that is begun.
fn missing(spec: &SheetSpec, column: &ColumnSpec) -> Option<String> {
    let own = letters(spec.sheet, column.column)?;
    let last = letters(spec.sheet, spec.columns.last()?.column)?;
    column.required.then(|| format!("=AND(${own}2=\"\",COUNTA($A2:${last}2)>0)"))
}

/// A key that another row has, or a reference that no row answers.
fn wrong(sheet: Sheet, spec: &ColumnSpec) -> Option<String> {
    let own = letters(sheet, spec.column)?;
    let down = |column: Column| {
        let letters = letters(sheet, column)?;
        Some(format!("${letters}$2:${letters}${LAST_ROW}"))
    };
    if (sheet, spec.column) == (Sheet::Progress, Column::Number) {
        let (numbers, years) = (down(Column::Number)?, down(Column::Year)?);
        let year = letters(sheet, Column::Year)?;
        let known = keys_name(Sheet::Proposals);
        return Some(format!(
            "=AND(${own}2<>\"\",OR(COUNTIF({known},${own}2&\"\")=0,AND(${year}2<>\"\",COUNTIFS({numbers},${own}2&\"\",{years},${year}2&\"\")>1)))"
        ));
    }
    if (sheet, spec.column) == (Sheet::Proposals, Column::Total) {
        let (paper, digital) = (letters(sheet, Column::Paper)?, letters(sheet, Column::Digital)?);
        return Some(format!(
            "=AND(ISNUMBER(${paper}2),ISNUMBER(${digital}2),ISNUMBER(${own}2),N(${paper}2)+N(${digital}2)<>N(${own}2))"
        ));
    }
    let own_key = sheet.key() == Some(spec.column);
    if let Kind::Ref(target) = spec.kind {
        let cell = format!("${own}2");
        let plain = || format!("COUNTIF({},{cell}&\"\")=0", keys_name(target));
        let unanswered = checks::unanswered(target, &cell).unwrap_or_else(plain);
        // A person is named in several ways.
        (target != Sheet::Members).then(|| format!("=AND({cell}<>\"\",{unanswered})"))
    } else if own_key && sheet != Sheet::Members {
        // A person sits in several bodies, at several times.
        Some(format!("=AND(${own}2<>\"\",COUNTIF({},${own}2&\"\")>1)", down(spec.column)?))
    } else {
        None
    }
}
