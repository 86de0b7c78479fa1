//! A text that names the figures it prints: the only type under which a view
//! may say one.

use serde::{Serialize, Serializer};

use crate::compute::{Figures, Measure};

/// The name under which a [`Sourced`] tells its figures to a serializer that is
/// not for people; templates are, and see a plain text.
pub const SOURCED: &str = "sourced";

/// A text, and the names of the figures in it.
///
/// A template receives the text. A walk of the view (`render::leaves`) sees the
/// names too, which is how a printed figure is traced back to its cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sourced {
    text: String,
    figures: Vec<String>,
}

impl Sourced {
    /// A text and what each of its figures measures.
    #[must_use]
    pub fn new(
        figures: &Figures,
        text: impl Into<String>,
        measures: impl IntoIterator<Item = Measure>,
    ) -> Self {
        let names = measures.into_iter().filter_map(|measure| figures.of(measure));
        Self { text: text.into(), figures: names.map(|figure| figure.name.clone()).collect() }
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The same text, printed once for both.
    pub(super) fn also(&mut self, other: Self) {
        self.figures.extend(other.figures);
    }

    /// The same figures in other words.
    pub(super) fn saying(self, text: impl Into<String>) -> Self {
        Self { text: text.into(), ..self }
    }

    /// Words of the staff, between which a text may call figures.
    pub(super) fn typed(text: impl Into<String>) -> Self {
        Self { text: text.into(), figures: Vec::new() }
    }
}

impl std::ops::Deref for Sourced {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

impl PartialEq<&str> for Sourced {
    fn eq(&self, other: &&str) -> bool {
        self.text == *other
    }
}

impl Serialize for Sourced {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.serialize_str(&self.text)
        } else {
            serializer.serialize_newtype_struct(SOURCED, &(&self.text, &self.figures))
        }
    }
}
