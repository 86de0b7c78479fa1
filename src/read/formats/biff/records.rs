//! The records of a BIFF stream, those that we look at.

pub(super) const FORMULA: u16 = 0x0006;
pub(super) const EOF: u16 = 0x000a;
pub(super) const CONTINUE: u16 = 0x003c;
pub(super) const BOUND_SHEET: u16 = 0x0085;
pub(super) const MUL_RK: u16 = 0x00bd;
pub(super) const R_STRING: u16 = 0x00d6;
pub(super) const XF: u16 = 0x00e0;
pub(super) const SST: u16 = 0x00fc;
pub(super) const LABEL_SST: u16 = 0x00fd;
pub(super) const DIMENSIONS: u16 = 0x0200;
pub(super) const NUMBER: u16 = 0x0203;
pub(super) const LABEL: u16 = 0x0204;
pub(super) const BOOL_ERR: u16 = 0x0205;
pub(super) const ROW: u16 = 0x0208;
pub(super) const RK: u16 = 0x027e;
pub(super) const FORMAT: u16 = 0x041e;
pub(super) const BOF: u16 = 0x0809;

/// The records of a stream, to the first that is cut short.
pub(super) struct Records<'a> {
    pub(super) rest: &'a [u8],
}

impl<'a> Iterator for Records<'a> {
    type Item = (u16, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let (head, rest) = self.rest.split_at_checked(4)?;
        let (data, rest) = rest.split_at_checked(usize::from(u16_at(head, 2)))?;
        self.rest = rest;
        Some((u16_at(head, 0), data))
    }
}

/// A number of two bytes; 0 where the record is shorter.
pub(super) fn u16_at(data: &[u8], at: usize) -> u16 {
    let bytes = data.get(at..).and_then(|rest| rest.first_chunk());
    bytes.map_or(0, |bytes| u16::from_le_bytes(*bytes))
}

/// A number of four bytes; 0 where the record is shorter.
pub(super) fn u32_at(data: &[u8], at: usize) -> u32 {
    let bytes = data.get(at..).and_then(|rest| rest.first_chunk());
    bytes.map_or(0, |bytes| u32::from_le_bytes(*bytes))
}
