//! All that a document may see: its own source, its images and its fonts.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use typst::diag::{FileError, FileResult, PackageError};
use typst::foundations::{Binding, Bytes, Datetime, Duration, Value};
use typst::syntax::{FileId, Source, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

use super::fonts::Fonts;

/// Typst's standard library, with the table functions that tell a screen
/// reader which cells are headers, and without `eval`, which would make code
/// of a value.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    let features = [Feature::A11yExtras].into_iter().collect();
    let mut library = Library::builder().with_features(features).build();
    if let Some(eval) = library.global.scope_mut().get_mut("eval") {
        *eval = Binding::detached(Value::None);
    }
    library.std = Binding::detached(library.global.clone());
    LazyHash::new(library)
});

/// One document's world. It knows no disk, no network, no clock.
pub(super) struct Desk<'a> {
    source: Source,
    images: BTreeMap<&'a str, Bytes>,
    fonts: &'a Fonts,
}

impl<'a> Desk<'a> {
    pub(super) fn new(
        source: &str,
        images: &'a BTreeMap<String, Vec<u8>>,
        fonts: &'a Fonts,
    ) -> Self {
        let images = images.iter().map(|(name, image)| (name.as_str(), Bytes::new(image.clone())));
        Self { source: Source::new(*MAIN, source.to_owned()), images: images.collect(), fonts }
    }
}

/// The source's identity, which no path leads to: a template cannot read it.
static MAIN: LazyLock<FileId> = LazyLock::new(|| {
    let nowhere = Source::detached("").id();
    FileId::unique(nowhere.get().clone())
});

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        *MAIN
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == *MAIN { Ok(self.source.clone()) } else { Err(absent(id)) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let path = id.get();
        match path.root() {
            VirtualRoot::Project => self.images.get(path.vpath().get_without_slash()).cloned(),
            VirtualRoot::Package(_) => None,
        }
        .ok_or_else(|| absent(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.faces.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// Why a file cannot be had.
fn absent(id: FileId) -> FileError {
    let path = id.get();
    match path.root() {
        VirtualRoot::Project => FileError::NotFound(path.vpath().get_without_slash().into()),
        VirtualRoot::Package(package) => {
            FileError::Package(PackageError::NotFound(package.clone()))
        }
    }
}
