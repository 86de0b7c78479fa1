//! The faces documents are set in: those given, and never the machine's own,
//! so that a document looks the same wherever it is made.

use std::collections::BTreeSet;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// The faces the program carries, by their place in a folder of faces.
const BUNDLE: [(&str, &[u8]); 8] = [
    (
        "source-sans/SourceSans3-Regular.ttf",
        include_bytes!("../../templates/polices/source-sans/SourceSans3-Regular.ttf"),
    ),
    (
        "source-sans/SourceSans3-It.ttf",
        include_bytes!("../../templates/polices/source-sans/SourceSans3-It.ttf"),
    ),
    (
        "source-sans/SourceSans3-Semibold.ttf",
        include_bytes!("../../templates/polices/source-sans/SourceSans3-Semibold.ttf"),
    ),
    (
        "source-sans/SourceSans3-Bold.ttf",
        include_bytes!("../../templates/polices/source-sans/SourceSans3-Bold.ttf"),
    ),
    (
        "source-serif/SourceSerif4-Regular.ttf",
        include_bytes!("../../templates/polices/source-serif/SourceSerif4-Regular.ttf"),
    ),
    (
        "source-serif/SourceSerif4-It.ttf",
        include_bytes!("../../templates/polices/source-serif/SourceSerif4-It.ttf"),
    ),
    (
        "source-serif/SourceSerif4-Semibold.ttf",
        include_bytes!("../../templates/polices/source-serif/SourceSerif4-Semibold.ttf"),
    ),
    (
        "source-serif/SourceSerif4Display-Semibold.ttf",
        include_bytes!("../../templates/polices/source-serif/SourceSerif4Display-Semibold.ttf"),
    ),
];

/// A set of faces.
#[derive(Debug, Clone)]
pub struct Fonts {
    pub(super) book: LazyHash<FontBook>,
    pub(super) faces: Vec<Font>,
    characters: BTreeSet<u32>,
}

/// A font file without a face in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FontUnreadable {
    /// Its rank among the files given, from 0.
    pub rank: usize,
}

impl Fonts {
    /// The faces of these font files, in this order.
    ///
    /// # Errors
    /// When a file holds no face.
    pub fn new<F>(files: impl IntoIterator<Item = F>) -> Result<Self, FontUnreadable>
    where
        F: AsRef<[u8]> + Send + Sync + 'static,
    {
        let mut faces = Vec::new();
        for (rank, file) in files.into_iter().enumerate() {
            let before = faces.len();
            faces.extend(Font::iter(Bytes::new(file)));
            if faces.len() == before {
                return Err(FontUnreadable { rank });
            }
        }
        let characters =
            faces.iter().flat_map(|face| face.info().coverage.iter()).collect::<BTreeSet<_>>();
        Ok(Self { book: LazyHash::new(FontBook::from_fonts(&faces)), faces, characters })
    }

    /// The faces the program carries: Source Sans 3 and Source Serif 4.
    ///
    /// # Errors
    /// When one of them is damaged, which no build that passed its tests has.
    pub fn bundled() -> Result<Self, FontUnreadable> {
        Self::new(BUNDLE.map(|(_, file)| file))
    }

    /// The files of those faces, by their place in a folder of faces.
    #[must_use]
    pub fn bundled_files() -> &'static [(&'static str, &'static [u8])] {
        &BUNDLE
    }

    /// Whether some face draws this character.
    #[must_use]
    pub fn covers(&self, character: char) -> bool {
        self.characters.contains(&u32::from(character))
    }
}
