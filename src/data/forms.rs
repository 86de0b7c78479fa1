//! The forms that open data give to a cell, and whether a cell has them.

use crate::domain::Deliberation;

/// Whether this is the identifier of a prefecture: `PREF063`, `SPREF0631`,
/// `SGAR063`; the department has three signs, `02A` and `02B` among them.
pub(crate) fn is_prefecture(id: &str) -> bool {
    let department =
        |rest: &str| rest == "02A" || rest == "02B" || rest.len() == 3 && all_digits(rest);
    if let Some(rest) = id.strip_prefix("SPREF") {
        return rest.split_at_checked(3).is_some_and(|(number, borough)| {
            department(number) && borough.len() == 1 && all_digits(borough)
        });
    }
    id.strip_prefix("PREF").or_else(|| id.strip_prefix("SGAR")).is_some_and(department)
}

/// The budget that an act bears on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Budget<'a> {
    /// None.
    Absent,
    /// Its year and its name: one is nothing without the other.
    Named(&'a str, &'a str),
    /// Only one of the two.
    Half,
    /// A year in no known form.
    BadYear(&'a str),
}

impl<'a> Budget<'a> {
    /// The budget of an act.
    pub(crate) fn of(act: &'a Deliberation) -> Self {
        let text = |cell: &'a Option<crate::report::Located<String>>| {
            cell.as_ref().map(|cell| cell.value.as_str())
        };
        match (text(&act.budget_year), text(&act.budget_name)) {
            (None, None) => Self::Absent,
            (Some(year), _) if !is_budget_year(year) => Self::BadYear(year),
            (Some(year), Some(name)) => Self::Named(year, name),
            (Some(_), None) | (None, Some(_)) => Self::Half,
        }
    }
}

/// `2025`, or `2025/2026`: years in their order.
fn is_budget_year(text: &str) -> bool {
    let year = |text: &str| text.len() == 4 && all_digits(text);
    match text.split_once('/') {
        Some((first, last)) => year(first) && year(last) && first < last,
        None => year(text),
    }
}

/// Whether a spreadsheet that opens the file would make a number or a date of
/// this identifier: `2026.0150`, `12E3`, `2025-12`.
pub(crate) fn reads_as_a_number(id: &str) -> bool {
    let id = id.trim();
    let digits = |text: &str| !text.is_empty() && all_digits(text);
    let spaced: String = id.chars().filter(|c| !c.is_whitespace()).collect();
    let bare = spaced.trim_start_matches(['+', '-']);
    let (mantissa, exponent) = bare.split_once(['e', 'E']).unwrap_or((bare, "0"));
    let decimal = mantissa.split(['.', ',']).all(digits);
    let power = digits(exponent.trim_start_matches(['+', '-']));
    decimal && power || is_date_like(id)
}

/// Two or three numbers that could be a day, a month, a year.
fn is_date_like(id: &str) -> bool {
    let parts: Vec<&str> = id.split(['-', '/', '.']).collect();
    let number = |part: &&str| part.parse::<u32>().ok().filter(|_| all_digits(part));
    let Some(numbers) = parts.iter().map(number).collect::<Option<Vec<u32>>>() else {
        return false;
    };
    let (short, long): (Vec<_>, Vec<_>) =
        parts.iter().zip(numbers).partition(|(part, _)| part.len() <= 2);
    let years = long.iter().all(|(part, _)| part.len() == 4);
    let days = short.iter().all(|(_, number)| (1..=31).contains(number));
    let months = short.iter().any(|(_, number)| *number <= 12);
    matches!(parts.len(), 2 | 3) && long.len() <= 1 && years && days && months
}

/// An address with every sign that a URI refuses percent-encoded (RFC 3986).
pub(crate) fn encoded(url: &str) -> String {
    let bytes = url.as_bytes();
    let is_escape = |at: usize| {
        bytes.get(at + 1..at + 3).is_some_and(|two| two.iter().all(u8::is_ascii_hexdigit))
    };
    let mut out = String::with_capacity(url.len());
    for (at, &byte) in bytes.iter().enumerate() {
        let kept = byte.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=".contains(&byte);
        if kept || byte == b'%' && is_escape(at) {
            out.push(char::from(byte));
        } else {
            out.extend(format!("%{byte:02X}").chars());
        }
    }
    out
}

fn all_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_prefecture_is_told_by_its_letters_and_its_department() {
        for id in ["PREF063", "SPREF0631", "SGAR063", "PREF02A", "SPREF02B2", "PREF974"] {
            assert!(is_prefecture(id), "{id}");
        }
        for id in ["063", "PREF63", "pref063", "SPREF063", "SPREF06312", "PREF2A", "PREFé1", ""] {
            assert!(!is_prefecture(id), "{id}");
        }
    }

    #[test]
    fn a_budget_year_is_a_year_or_an_interval() {
        for year in ["2025", "2025/2026"] {
            assert!(is_budget_year(year), "{year}");
        }
        for year in ["25", "2025-2026", "2026/2025", "2025/26", "2025/2026/2027", "BP 2025", ""] {
            assert!(!is_budget_year(year), "{year}");
        }
    }

    #[test]
    fn an_identifier_with_a_letter_or_a_long_dash_part_stays_text() {
        for id in ["2026.0150", "2026,0150", "20260150", "12E3", "2025-12", "1-10", "01/12/2025"] {
            assert!(reads_as_a_number(id), "{id}");
        }
        for id in ["2026-0150", "D-2026-0153", "DEL20250153", "VILLE-2025-12", "45-67", "E3", ""] {
            assert!(!reads_as_a_number(id), "{id}");
        }
    }

    #[test]
    fn an_address_is_encoded_once() {
        for (typed, written) in [
            ("https://a.example/d.pdf?a=1#b", "https://a.example/d.pdf?a=1#b"),
            ("https://a.example/d%C3%A9lib.pdf", "https://a.example/d%C3%A9lib.pdf"),
            ("https://a.example/100%", "https://a.example/100%25"),
            ("https://a.example/a|b<c>", "https://a.example/a%7Cb%3Cc%3E"),
            ("https://a.example/é b", "https://a.example/%C3%A9%20b"),
        ] {
            assert_eq!(encoded(typed), written);
            assert_eq!(encoded(written), written);
        }
    }
}
