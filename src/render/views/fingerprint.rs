//! A fingerprint as it is printed: by groups, to be compared by eye.

/// Sixteen digits a line, in groups of four.
pub(super) fn grouped(digits: &str) -> Vec<String> {
    let digits: Vec<char> = digits.chars().collect();
    let lines = digits.chunks(16).map(|line| {
        let groups = line.chunks(4).map(|group| group.iter().collect::<String>());
        groups.collect::<Vec<_>>().join("\u{a0}")
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn a_fingerprint_is_read_by_groups() {
        let lines = grouped("0123456789abcdef0123");
        assert_eq!(lines, ["0123\u{a0}4567\u{a0}89ab\u{a0}cdef", "0123"]);
    }
}
