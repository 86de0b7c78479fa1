//! A figure as somebody copies it from a page: « 84,6 % », « 34 sur 40 »,
//! « 12 994 voix ».

use super::printed;
use crate::compute::FigureValue;
use crate::french::names::fold;
use crate::french::numbers::{one_decimal, tenths};

/// A text without the spaces that set it, whatever their kind.
#[must_use]
pub fn squeezed(text: &str) -> String {
    fold(text).split_whitespace().collect()
}

/// Whether a typed text is that figure as printed, whatever its spaces and the
/// word that follows it.
#[must_use]
pub fn is_printed_as(typed: &str, value: &FigureValue) -> bool {
    let typed = squeezed(typed);
    if let FigureValue::Typed(text) = value {
        let text = squeezed(text);
        let numeric = text.chars().all(|c| c.is_ascii_digit() || c == ',');
        return text == typed || numeric && leads(&typed) && numbers(&typed) == [text];
    }
    // Its sign may be left out, and a minus typed as a hyphen.
    if let FigureValue::Difference(_) | FigureValue::Points(_) = value {
        let plain = |text: &str| squeezed(text).replace(['−', '-'], "−");
        let (typed, printed) = (plain(&typed), plain(&printed(value)));
        return typed == printed
            || matches!(value, FigureValue::Points(_))
                && typed == printed.trim_start_matches(['+', '−']);
    }
    // A figure begins with its digits; a name does not.
    if !leads(&typed) {
        return false;
    }
    let numbers = numbers(&typed);
    match (value, numbers.as_slice()) {
        (FigureValue::Count(count), [number]) => {
            !typed.contains('%') && *number == count.to_string()
        }
        (FigureValue::Share { part, whole }, [first, second]) => {
            let joined = ["sur", "/"].iter().any(|it| typed.contains(it));
            joined && (first, second) == (&part.to_string(), &whole.to_string())
        }
        (FigureValue::Rate { part, whole }, [number]) => {
            // Without its sign, a whole number is rather a count.
            let signed = typed.contains('%') || number.contains(',');
            let rate = tenths(*part, *whole).map(one_decimal);
            signed && rate.is_some_and(|rate| squeezed(&rate) == *number)
        }
        _ => false,
    }
}

/// Whether a text begins as a figure does.
fn leads(typed: &str) -> bool {
    typed.starts_with(|c: char| c.is_ascii_digit())
}

/// The numbers of a squeezed text: « 84,6 », « 84.6 » and « 84,60 » are one.
fn numbers(text: &str) -> Vec<String> {
    let text = text.replace('.', ",");
    let parts = text.split(|c: char| !c.is_ascii_digit() && c != ',');
    let parts = parts.map(|part| part.trim_matches(',')).filter(|part| !part.is_empty());
    parts
        .map(|part| match part.split_once(',') {
            Some((units, decimals)) => {
                let decimals = decimals.trim_end_matches('0');
                let comma = if decimals.is_empty() { "" } else { "," };
                format!("{units}{comma}{decimals}")
            }
            None => part.to_owned(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_known_whatever_its_spaces() {
        let rate = FigureValue::Rate { part: 11, whole: 13 };
        for typed in ["84,6 %", "84,6%", "84.6 %", "84,6\u{a0}%", "84,60 %", "84,6"] {
            assert!(is_printed_as(typed, &rate), "{typed}");
        }
        for typed in ["84 %", "84,5 %", "846", "taux.84,6", "84,6 sur 100"] {
            assert!(!is_printed_as(typed, &rate), "{typed}");
        }
        let whole = FigureValue::Rate { part: 34, whole: 40 };
        assert!(is_printed_as("85 %", &whole) && is_printed_as("85,0 %", &whole));
        assert!(!is_printed_as("85", &whole));
        let share = FigureValue::Share { part: 34, whole: 40 };
        for typed in ["34 sur 40", "34\u{a0}sur\u{a0}40", "34/40", "34 SUR 40"] {
            assert!(is_printed_as(typed, &share), "{typed}");
        }
        assert!(!is_printed_as("34", &share) && !is_printed_as("34 + 40", &share));
        let votes = FigureValue::Count(12_994);
        for typed in ["12 994", "12994", "12\u{202f}994", "12 994 voix"] {
            assert!(is_printed_as(typed, &votes), "{typed}");
        }
        assert!(!is_printed_as("12 994 %", &votes) && !is_printed_as("vote.12994", &votes));
        let points = FigureValue::Points(-96);
        for typed in ["−9,6 points", "-9,6 points", "9,6\u{a0}points"] {
            assert!(is_printed_as(typed, &points), "{typed}");
        }
        assert!(!is_printed_as("+9,6 points", &points) && !is_printed_as("9,6", &points));
        let gain = FigureValue::Difference(4);
        assert!(is_printed_as("+4", &gain) && !is_printed_as("4", &gain));
        let typed = FigureValue::Typed("4,5".to_owned());
        assert!(is_printed_as("4,5", &typed) && is_printed_as("4,5 hectares", &typed));
        assert!(!is_printed_as("5", &typed) && !is_printed_as("x.4,5", &typed));
    }
}
