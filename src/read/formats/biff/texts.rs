//! How long the shared texts are ([MS-XLS] 2.4.265), which the reader copies into
//! each cell that names them.

use super::records::{u16_at, u32_at};

/// The length of each shared text, as long as they can be followed; a text cut
/// by the end of a record goes on in the next after one byte of flags.
pub(super) fn lengths(parts: &[&[u8]]) -> Vec<usize> {
    let mut found = Vec::new();
    let mut parts = parts.iter();
    let mut rest: &[u8] = parts.next().copied().unwrap_or_default();
    loop {
        if rest.is_empty() {
            match parts.next() {
                Some(next) => rest = next,
                None => return found,
            }
        }
        let flags = rest.get(2).copied().unwrap_or(0);
        let rich = flags & 0x08 != 0;
        let extended = flags & 0x04 != 0;
        let runs = if rich { usize::from(u16_at(rest, 3)) * 4 } else { 0 };
        let after = if rich { 5 } else { 3 };
        let extension = if extended { u32_at(rest, after) } else { 0 };
        let head = if extended { after + 4 } else { after };
        let letters = usize::from(u16_at(rest, 0));
        found.push(letters * 3);
        let mut tail = usize::try_from(extension).unwrap_or(usize::MAX).saturating_add(runs);
        let mut left = letters;
        let mut wide = flags & 1 != 0;
        rest = rest.get(head..).unwrap_or_default();
        loop {
            let size = if wide { 2 } else { 1 };
            let here = (rest.len() / size).min(left);
            left -= here;
            rest = rest.get(here * size..).unwrap_or_default();
            if left == 0 {
                break;
            }
            let Some(next) = parts.next() else { return found };
            wide = next.first().is_some_and(|flags| flags & 1 != 0);
            rest = next.get(1..).unwrap_or_default();
        }
        while tail > rest.len() {
            tail -= rest.len();
            let Some(next) = parts.next() else { return found };
            rest = next;
        }
        rest = rest.get(tail..).unwrap_or_default();
    }
}

#[cfg(test)]
mod tests {
    use super::lengths;

    #[test]
    fn texts_are_followed_from_record_to_record() {
        // « abc »; « déf » in two bytes a letter, with a run of format; « ghij »,
        // cut after two letters, that goes on in two bytes; « k ».
        let first: &[u8] = &[
            3, 0, 0, b'a', b'b', b'c', 3, 0, 9, 1, 0, b'd', 0, 0xe9, 0, b'f', 0, 0, 0, 0, 0, 4, 0,
            0, b'g', b'h',
        ];
        let second: &[u8] = &[1, b'i', 0, b'j', 0, 1, 0, 0, b'k'];
        assert_eq!(lengths(&[first, second]), [9, 9, 12, 3]);
        assert_eq!(lengths(&[&[255, 255, 0, b'a']]), [3 * 65_535]);
        assert_eq!(lengths(&[]), [0_usize; 0]);
    }
}
