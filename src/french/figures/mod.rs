//! Figures in words: what each counts, how it is told, how one is asked for.

mod asked;
mod calculation;
mod changes;
mod families;
mod letter;
mod rules;

pub use asked::{is_printed_as, squeezed};
pub use calculation::{calculation, proposals};
pub use families::family;
pub use letter::{Explanation, beginning, faulty, letter, list, several, unknown, with_pages};
pub use rules::{rule, short_rule, without_cell};

use super::NO_BREAK;
use super::numbers::{integer, percent};
use super::report::{DASH, difference, points};
use crate::compute::FigureValue;

/// A figure as it is printed in a sentence.
#[must_use]
pub fn printed(value: &FigureValue) -> String {
    match value {
        FigureValue::Count(count) => integer((*count).into()),
        FigureValue::Share { part, whole } => {
            let (part, whole) = (integer((*part).into()), integer((*whole).into()));
            format!("{part}{NO_BREAK}sur{NO_BREAK}{whole}")
        }
        FigureValue::Rate { part, whole } => {
            percent(*part, *whole).unwrap_or_else(|| DASH.to_owned())
        }
        FigureValue::Difference(amount) => difference(*amount),
        FigureValue::Points(tenths) => points(*tenths),
        FigureValue::Typed(text) => super::typography::set(text),
    }
}
