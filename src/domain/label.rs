//! Order numbers as clerks write them: `6`, `6 bis`, `1-10`.

use std::cmp::Ordering;
use std::fmt;

use serde::Serialize;

/// An order number (« n° »), sorted naturally: 2 before 10, 6 before 6 bis.
///
/// `05` is `5` and `6bis` is `6 bis`: numbers are equal by what they count, and
/// print as typed.
#[derive(Debug, Clone, Serialize)]
#[serde(into = "String")]
pub struct Label {
    text: String,
    /// What it compares by, read once: a sitting compares numbers by the
    /// hundred thousand.
    parts: Vec<Part>,
}

impl Label {
    /// The number as typed, spaces folded.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let parts = parts(&text);
        Self { text, parts }
    }

    /// The number as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The number in one writing only, to look it up by.
    #[must_use]
    pub fn key(&self) -> String {
        let part = |part: &Part| match part {
            Part::Number(number) => number.to_string(),
            Part::Text(text) => text.clone(),
        };
        self.parts.iter().map(part).collect::<Vec<_>>().join(" ")
    }

    /// The whole number it begins with: 6 for `6 bis`.
    #[must_use]
    pub fn leading_number(&self) -> Option<u32> {
        match self.parts.first()? {
            Part::Number(number) => u32::try_from(*number).ok(),
            Part::Text(_) => None,
        }
    }
}

/// Runs of digits compare as numbers, the rest as folded text.
fn parts(text: &str) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let letters = text.chars().filter(|c| !c.is_whitespace());
    for c in letters.flat_map(char::to_lowercase) {
        match (c.to_digit(10), parts.last_mut()) {
            (Some(digit), Some(Part::Number(n))) => {
                *n = n.saturating_mul(10).saturating_add(u64::from(digit));
            }
            (Some(digit), _) => parts.push(Part::Number(u64::from(digit))),
            (None, Some(Part::Text(text))) => text.push(c),
            (None, _) => parts.push(Part::Text(c.to_string())),
        }
    }
    parts
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Number(u64),
    Text(String),
}

impl Ord for Label {
    fn cmp(&self, other: &Self) -> Ordering {
        self.parts.cmp(&other.parts)
    }
}

impl PartialEq for Label {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Label {}

/// A fingerprint tells numbers apart as we do.
impl From<Label> for String {
    fn from(label: Label) -> Self {
        label.key()
    }
}

impl PartialOrd for Label {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// One question, or several that share a presentation (« questions n° 2 à 4 »).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct QuestionRange {
    /// The first question.
    pub first: Label,
    /// The last one; the first again when there is one.
    pub last: Label,
}

impl QuestionRange {
    /// A single question.
    #[must_use]
    pub fn single(label: Label) -> Self {
        Self { first: label.clone(), last: label }
    }

    /// Whether a question is one of them, by its number.
    #[must_use]
    pub fn contains(&self, question: &Label) -> bool {
        self.first <= *question && *question <= self.last
    }
}

#[cfg(test)]
mod tests {
    use super::Label;

    #[test]
    fn sorts_as_a_reader_would() {
        let mut labels: Vec<Label> =
            ["10", "2", "6 bis", "6", "1-10", "1-9", "43"].map(Label::new).into();
        labels.sort();
        let sorted: Vec<&str> = labels.iter().map(Label::as_str).collect();
        assert_eq!(Label::new("05"), Label::new("5"));
        assert_eq!(Label::new("6BIS"), Label::new("6 bis"));
        assert_ne!(Label::new("1-11"), Label::new("11-1"));
        assert_eq!(sorted, ["1-9", "1-10", "2", "6", "6 bis", "10", "43"]);
    }
}
