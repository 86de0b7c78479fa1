//! Which numbers a text says, once dates, hours, numbers of acts and articles of
//! law are left out; which a figure may say.

use std::collections::BTreeSet;

use greffe::compute::{Figure, FigureValue, Figures};
use greffe::french::dates::MONTHS;
use greffe::french::figures::printed;
use greffe::french::numbers::{Gender, Spelling, in_words};
use greffe::french::{control, report};
use greffe::render::Leaf;

/// What is wrong with a text: a number that none of its figures prints, or a
/// figure that it does not say.
pub(crate) fn faults(figures: &Figures, leaf: &Leaf) -> Vec<String> {
    let mut faults = Vec::new();
    let said = numbers(&leaf.text);
    let mut known = BTreeSet::new();
    for name in &leaf.figures {
        let Some(figure) = figures.get(name, None) else {
            faults.push(format!("{name} is no figure"));
            continue;
        };
        let forms = forms(figure);
        if !forms.iter().any(|form| said.contains(form)) && !in_letters(figure, &leaf.text) {
            faults.push(format!("{name} = {} is not in it", printed(&figure.value)));
        }
        known.extend(forms);
    }
    faults.extend(said.iter().filter(|it| !known.contains(*it)).map(|it| format!("{it} is bare")));
    faults
}

/// The numbers that print a figure: its value, its terms, its quotient.
fn forms(figure: &Figure) -> BTreeSet<String> {
    let mut texts = vec![printed(&figure.value)];
    match &figure.value {
        FigureValue::Rate { part, whole } => {
            texts.extend(report::calculation(*part, *whole));
            texts.extend(report::rounding_example(*part, *whole));
            texts.extend(control::division(*part, *whole));
        }
        // As the staff set its thousands.
        FigureValue::Typed(text) => texts.push(text.clone()),
        FigureValue::Count(_)
        | FigureValue::Share { .. }
        | FigureValue::Difference(_)
        | FigureValue::Points(_) => {}
    }
    texts.iter().flat_map(|text| numbers(text)).collect()
}

/// Whether a text says a figure in letters, or by an article when it is one.
fn in_letters(figure: &Figure, text: &str) -> bool {
    let count = match figure.value {
        FigureValue::Count(count) | FigureValue::Share { part: count, .. } => count,
        // Said with its noun: « quatre propositions de plus ».
        FigureValue::Difference(amount) => u32::try_from(amount.unsigned_abs()).unwrap_or(u32::MAX),
        // « Le taux reste de 85 % ».
        FigureValue::Points(points) => return points == 0,
        // What nothing can be divided by is a dash.
        FigureValue::Rate { whole, .. } => return whole == 0,
        FigureValue::Typed(_) => return false,
    };
    let genders = [Gender::Masculine, Gender::Feminine];
    let words = genders.map(|gender| in_words(count, Spelling::Traditional, gender));
    count < 2 || words.iter().any(|word| text.to_lowercase().contains(word))
}

/// The numbers of a text that are figures, in digits: `12994`, `84,6`.
pub(crate) fn numbers(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let text = plain(text);
    let mut rest = text.as_str();
    let mut inside = false;
    while let Some(first) = rest.chars().next() {
        let token = if inside { None } else { token(rest) };
        let length = match token {
            Some(length) => length,
            None if first.is_ascii_digit() => {
                let length = number(rest);
                found.push(rest[..length].replace(THOUSANDS, ""));
                length
            }
            None => first.len_utf8(),
        };
        // « mi-2025 », « PV12 »: a word goes on to its end.
        inside = token.is_none() && first.is_alphabetic();
        rest = &rest[length..];
    }
    found
}

/// What parts thousands, where a year has nothing.
const THOUSANDS: char = '\'';

/// Ordinary spaces, and a mark of its own between thousands.
fn plain(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let digit =
        |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(char::is_ascii_digit);
    let mut plain = String::new();
    for (at, &c) in chars.iter().enumerate() {
        match c {
            '\u{202f}' if digit(at.checked_sub(1)) && digit(Some(at + 1)) => plain.push(THOUSANDS),
            '\u{a0}' | '\u{202f}' => plain.push(' '),
            _ => plain.push(c),
        }
    }
    plain
}

/// The length of a number: its digits, and its decimals.
fn number(text: &str) -> usize {
    let whole = text.find(|c: char| !c.is_ascii_digit() && c != THOUSANDS).unwrap_or(text.len());
    let decimals = text[whole..].strip_prefix(',').map_or(0, digits);
    if decimals > 0 { whole + 1 + decimals } else { whole }
}

fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// The length of what begins a text and is no figure.
fn token(text: &str) -> Option<usize> {
    [date(text), hour(text), order_numbers(text), article(text)].into_iter().flatten().max()
}

/// « 1er décembre 2025 », « décembre 2025 », « 2025 »: a figure of four digits
/// has a space.
fn date(text: &str) -> Option<usize> {
    let day = match digits(text) {
        length @ 1..=2 => {
            let suffix = if text[length..].starts_with("er") { 2 } else { 0 };
            text[length + suffix..].strip_prefix(' ').map(|rest| (length + suffix + 1, rest))
        }
        _ => None,
    };
    let (day, rest) = day.unwrap_or((0, text));
    let lower = rest.to_lowercase();
    let month = MONTHS.iter().find(|month| lower.starts_with(*month)).map(|it| it.len() + 1);
    match (day, month) {
        (_, Some(month)) => year(rest.get(month..)?).map(|year| day + month + year),
        (0, None) => year(text),
        _ => None,
    }
}

fn year(text: &str) -> Option<usize> {
    let whole = number(text) == 4
        && digits(text) == 4
        && (text.starts_with("19") || text.starts_with("20"));
    whole.then_some(4)
}

/// « 16 h 00 ».
fn hour(text: &str) -> Option<usize> {
    let hour = Some(digits(text)).filter(|length| (1..=2).contains(length))?;
    let minutes = digits(text[hour..].strip_prefix(" h ")?);
    (minutes == 2).then_some(hour + 5)
}

/// « n° 9, 11 et 12 bis », « n° 14 à 29 », « n° 2025-0140 ».
fn order_numbers(text: &str) -> Option<usize> {
    let mut length = "n° ".len();
    text.strip_prefix("n° ")?;
    length += label(&text[length..]);
    loop {
        let rest = &text[length..];
        let joint = [", n° ", ", ", " et ", " à "].into_iter().find(|it| rest.starts_with(it));
        let Some(next) = joint.map(|joint| (joint.len(), label(&rest[joint.len()..]))) else {
            return Some(length);
        };
        // « n° 6, 27 présents »: a noun makes it a count.
        let after = &rest[next.0 + next.1..];
        let ends = after.is_empty()
            || after.starts_with([',', '.', ';', ')', '»'])
            || [" et ", " ;", " ("].iter().any(|it| after.starts_with(it));
        let begins = rest[next.0..].starts_with(|c: char| c.is_ascii_digit());
        if !(begins && ends) {
            return Some(length);
        }
        length += next.0 + next.1;
    }
}

/// « 12 bis », « 2025-0140 ».
fn label(text: &str) -> usize {
    let own = |c: char| !c.is_alphanumeric() && !['-', '.', '_', '/'].contains(&c);
    let length = text.find(own).unwrap_or(text.len());
    let length = text[..length].trim_end_matches('.').len();
    let suffix = [" bis", " ter"].iter().find(|it| text[length..].starts_with(**it));
    length + suffix.map_or(0, |it| it.len())
}

/// « L. 2121-25 », « L2131-1 », « art. 10 ».
fn article(text: &str) -> Option<usize> {
    let marks = ["L. ", "R. ", "D. ", "L", "R", "D", "art. "];
    let mark = marks.iter().find(|mark| {
        text.strip_prefix(**mark).is_some_and(|it| it.starts_with(|c: char| c.is_ascii_digit()))
    })?;
    Some(mark.len() + label(&text[mark.len()..]))
}
