//! How much is read of a workbook, whatever it says of itself.
//!
//! Far above what a council keeps (10 000 proposals followed for four years
//! are half a million cells) and low enough for an office machine: a file made
//! to fill the memory is refused before it does.

use crate::report::{Excess, Refusal};

const MIB: u64 = 1024 * 1024;

/// The largest file, in bytes.
pub(super) const FILE: u64 = 64 * MIB;
/// The most its package may hold once unpacked, in bytes.
pub(super) const UNPACKED: u64 = 256 * MIB;
/// The most parts a package may have.
pub(super) const PARTS: usize = 4_000;
/// The most cells, filled or standing between two that are.
pub(super) const CELLS: usize = 3_000_000;
/// The most text in the cells, in bytes.
pub(super) const TEXT: usize = 256 * 1024 * 1024;

/// What may still be read.
#[derive(Debug)]
pub(super) struct Budget {
    cells: usize,
    text: usize,
}

impl Default for Budget {
    fn default() -> Self {
        Self { cells: CELLS, text: TEXT }
    }
}

impl Budget {
    /// Takes so many cells.
    pub(super) fn cells(&mut self, count: usize) -> Result<(), Refusal> {
        self.cells =
            self.cells.checked_sub(count).ok_or(Refusal::Excess(Excess::Cells { most: CELLS }))?;
        Ok(())
    }

    /// Takes so many bytes of text.
    pub(super) fn text(&mut self, bytes: usize) -> Result<(), Refusal> {
        let most = TEXT / (1024 * 1024);
        self.text = self.text.checked_sub(bytes).ok_or(Refusal::Excess(Excess::Text { most }))?;
        Ok(())
    }
}

/// Refuses a file too large to be looked into.
pub(super) fn file(bytes: u64) -> Result<(), Refusal> {
    if bytes > FILE { Err(Refusal::Excess(Excess::File { most: FILE / MIB })) } else { Ok(()) }
}

/// Refuses a package too large once unpacked.
pub(super) fn unpacked(bytes: u64) -> Result<(), Refusal> {
    let most = UNPACKED / MIB;
    if bytes > UNPACKED { Err(Refusal::Excess(Excess::Unpacked { most })) } else { Ok(()) }
}
