//! A case page as an example: without its own title, nor what only the tests
//! need to know.

/// What the tests read to lay the workbook.
const LAYING: &str = "Classeur de départ : ";

/// The example in the terminal: no marks, two spaces in.
pub(super) fn in_text(case: &str) -> String {
    let mut out = String::new();
    for line in body(case) {
        let line = match line.strip_prefix("- ") {
            Some(told) => told.replace('`', ""),
            None => line.trim_start_matches('#').trim().to_owned(),
        };
        if !line.is_empty() {
            out.push_str("  ");
        }
        out.push_str(&line);
        out.push('\n');
    }
    out
}

/// The example in a page: its titles one level lower.
pub(super) fn in_markdown(case: &str) -> String {
    let mut out = String::new();
    for line in body(case) {
        if line.starts_with('#') {
            out.push('#');
        }
        out.push_str(line);
        out.push('\n');
    }
    out
}

/// The lines of an example, an empty one never followed by another.
fn body(case: &str) -> impl Iterator<Item = &str> {
    let lines = case.lines().skip(2).filter(|line| !line.starts_with(LAYING));
    let mut blank = true;
    lines.filter(move |line| {
        let again = blank && line.is_empty();
        blank = line.is_empty();
        !again
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const CASE: &str = "# regle\n\nUne situation.\n\nClasseur de départ : x\n\n## Dit\n\n### Feuille A\n\n- `erreur[regle] A!B2` Faux.\n";

    #[test]
    fn an_example_reads_in_a_terminal() {
        let text = "  Une situation.\n\n  Dit\n\n  Feuille A\n\n  erreur[regle] A!B2 Faux.\n";
        assert_eq!(in_text(CASE), text);
    }

    #[test]
    fn an_example_takes_its_place_in_a_page() {
        let page = "Une situation.\n\n### Dit\n\n#### Feuille A\n\n- `erreur[regle] A!B2` Faux.\n";
        assert_eq!(in_markdown(CASE), page);
    }
}
