//! Why a file is not read at all.

/// Why a file is not read at all.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Refusal {
    /// It is something else than a workbook.
    Foreign(Foreign),
    /// A password is needed to open it.
    Password,
    /// It begins like a workbook and does not read to its end; the reader's own
    /// words, for whoever is asked to help.
    Damaged(String),
    /// It holds more than we agree to read.
    Excess(Excess),
}

/// What a file is, that is not a workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Foreign {
    /// Nothing: not one byte.
    Empty,
    /// Lines of text, often CSV.
    Text,
    /// A shortcut to an online sheet.
    Shortcut,
    /// A web page, as many programs export under the name of `.xls`.
    WebPage,
    /// The XML of Excel 2003.
    OldXml,
    /// A workbook of Excel 4 or earlier.
    OldExcel,
    /// A PDF.
    Pdf,
    /// A text document: Word, Writer, RTF.
    TextDocument,
    /// A slide show.
    Slides,
    /// A workbook of Apple's Numbers.
    Numbers,
    /// An OpenDocument that is no spreadsheet, or the model of one.
    OtherOpenDocument,
    /// A zip archive of something else.
    Archive,
    /// A picture.
    Picture,
    /// Nothing we know.
    Unknown,
}

/// What there is too much of, and how much is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Excess {
    /// Bytes of the file.
    File {
        /// In mebibytes.
        most: u64,
    },
    /// Bytes once unpacked.
    Unpacked {
        /// In mebibytes.
        most: u64,
    },
    /// Parts of the package.
    Parts {
        /// How many are read.
        most: usize,
    },
    /// Cells, filled or standing between two that are.
    Cells {
        /// How many are read.
        most: usize,
    },
    /// Text in the cells.
    Text {
        /// In mebibytes.
        most: usize,
    },
}
