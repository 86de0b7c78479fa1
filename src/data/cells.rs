//! What a cell of a published table may hold, and how a table is written.

/// Rows as the bytes of a table, its header first: commas, CR LF.
///
/// # Errors
/// When the writer does.
pub(super) fn table<const N: usize>(
    header: &[&str; N],
    rows: &[[String; N]],
) -> std::io::Result<Vec<u8>> {
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(header)?;
    for row in rows {
        writer.write_record(row)?;
    }
    writer.into_inner().map_err(|fault| std::io::Error::other(fault.to_string()))
}

/// A value typed as a number, with a decimal point: `12 994`, `-4,5`, `87.5`.
///
/// None for anything else, and for `1.200`, which may be either.
pub(super) fn number(text: &str) -> Option<String> {
    let compact: String = text.trim().chars().filter(|c| !c.is_whitespace()).collect();
    let grouped = text.trim().contains(char::is_whitespace);
    let (sign, digits) = match compact.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => ("-", rest),
        None => ("", compact.as_str()),
    };
    let (whole, decimals) = match digits.split_once([',', '.']) {
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (digits, None),
    };
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
    let sound = all_digits(whole) && decimals.is_none_or(all_digits);
    let doubtful = digits.contains('.') && decimals.is_some_and(|it| it.len() == 3);
    if !sound || doubtful || grouped && !groups_of_three(text.trim()) {
        return None;
    }
    Some(match decimals {
        Some(decimals) => format!("{sign}{whole}.{decimals}"),
        None => format!("{sign}{whole}"),
    })
}

/// Whether every group after the first space has three digits.
fn groups_of_three(text: &str) -> bool {
    let whole = text.split([',', '.']).next().unwrap_or_default();
    whole.split(char::is_whitespace).skip(1).all(|group| group.len() == 3)
}

/// A text that no spreadsheet takes for a formula.
///
/// An apostrophe goes before the sign that would start one: both Excel and
/// LibreOffice then show the text, a reader still reads it, and a validator has
/// nothing to say. French spreadsheets part cells at semicolons, so a formula
/// could also start after one, or on a new line.
pub(super) fn harmless(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut starts = true;
    for c in text.chars() {
        if starts && matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r') {
            out.push('\'');
        }
        starts = matches!(c, ';' | '\n' | '\r' | '\t') || starts && (c == ' ' || c == '"');
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{harmless, number};

    #[test]
    fn no_cell_is_a_formula() {
        for (typed, written) in [
            ("=1+1", "'=1+1"),
            ("+33 4 73", "'+33 4 73"),
            ("-5 %", "'-5 %"),
            ("@SOMME(A1)", "'@SOMME(A1)"),
            ("\tonglet", "'\tonglet"),
            ("\rretour", "'\rretour"),
            ("\u{20}=1", "\u{20}'=1"),
            ("Objet ; =1", "Objet ; '=1"),
            ("Objet ;=1", "Objet ;'=1"),
            ("Ligne\n=1", "Ligne\n'=1"),
            ("Vœu - suite = fin", "Vœu - suite = fin"),
            ("'=déjà", "'=déjà"),
            ("", ""),
        ] {
            assert_eq!(harmless(typed), written);
            assert_eq!(harmless(written), written, "once is enough");
        }
    }

    #[test]
    fn only_a_number_is_a_number() {
        for (typed, written) in [
            ("66", Some("66")),
            ("4,5", Some("4.5")),
            ("4.5", Some("4.5")),
            ("-4,5", Some("-4.5")),
            ("\u{2212}3", Some("-3")),
            ("12 994", Some("12994")),
            ("12\u{202f}994,5", Some("12994.5")),
            ("1,200", Some("1.200")),
            ("1.200", None),
            ("12 99", None),
            ("environ 30", None),
            ("30 %", None),
            ("2023-2024", None),
            ("=1", None),
            ("-", None),
            (",5", None),
            ("5,", None),
            ("", None),
        ] {
            assert_eq!(number(typed).as_deref(), written, "{typed}");
        }
    }
}
