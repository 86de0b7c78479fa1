//! How a figure follows from others, in signs; which proposals it counts.

use super::printed;
use crate::compute::{Calculation, Figure, FigureValue, Figures, Measure};
use crate::domain::Label;
use crate::french::report;

/// « 11 ÷ 13 = 84,6 % », « 46 + 9 − 55 = 0 », « pour 33 : 17 ».
#[must_use]
pub fn calculation(figures: &Figures, figure: &Figure, calculation: &Calculation) -> String {
    let value = |measure: &Measure| figures.of(*measure).map(|it| printed(&it.value));
    let values =
        |measures: &[Measure]| -> Vec<String> { measures.iter().filter_map(value).collect() };
    let left = match calculation {
        Calculation::Division { .. } => {
            if let FigureValue::Rate { part, whole } | FigureValue::Share { part, whole } =
                figure.value
                && let Some(division) = report::calculation(part, whole)
            {
                return division;
            }
            // Nothing to divide by.
            values(&calculation.terms()).join(" ÷ ")
        }
        Calculation::Sum { added, taken } => {
            let taken = values(taken).into_iter().map(|term| format!(" − {term}"));
            values(added).join(" + ") + &taken.collect::<String>()
        }
        Calculation::Rule(of) => {
            return format!("pour {} : {}", values(&[*of]).join(", "), printed(&figure.value));
        }
    };
    format!("{left} = {}", printed(&figure.value))
}

/// « 14 », « 15 », « 19 à 29 »: numbers that follow one another are one span.
#[must_use]
pub fn proposals(numbers: &[&Label]) -> Vec<String> {
    let whole = |label: &Label| label.as_str().parse::<u32>().ok();
    let follows = |one: &&Label, next: &&Label| {
        whole(one).and_then(|one| one.checked_add(1)).is_some_and(|it| whole(next) == Some(it))
    };
    let spans = numbers.chunk_by(follows).flat_map(|span| match span {
        [first, .., last] if span.len() > 2 => vec![format!("{first} à {last}")],
        few => few.iter().map(ToString::to_string).collect(),
    });
    spans.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_follow_are_one_span() {
        let told = |numbers: &[&str]| {
            let labels: Vec<Label> = numbers.iter().map(|it| Label::new(it)).collect();
            proposals(&labels.iter().collect::<Vec<_>>())
        };
        assert!(told(&[]).is_empty());
        assert_eq!(told(&["4", "5"]), ["4", "5"]);
        assert_eq!(told(&["1", "2", "3", "5", "5 bis", "7"]), ["1 à 3", "5", "5 bis", "7"]);
    }
}
