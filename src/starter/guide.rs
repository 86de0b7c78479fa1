//! The guide of `inputs/LISEZ-MOI.md`, for those who keep the workbook.

use crate::french::guide as words;
use crate::schema::{Kind, SETTINGS, SHEETS, Sheet, SheetSpec};

/// The whole guide, in Markdown.
#[must_use]
pub fn guide() -> String {
    let mut out = words::typeset(words::OPENING);
    out.push('\n');
    let types = words::TYPES.iter().map(|(name, holds)| vec![bold(name), words::typeset(holds)]);
    out.push_str(&table(&words::TYPE_HEADS, types));
    out.push('\n');
    out.push_str(&words::typeset(words::LONG_TEXTS));
    for spec in SHEETS {
        out.push_str(&sheet(spec));
    }
    out
}

fn sheet(spec: &SheetSpec) -> String {
    let columns = spec.columns.iter().map(|column| {
        let need = if column.required { words::REQUIRED } else { "" };
        vec![bold(column.name), need.to_owned(), kind(column.kind), words::typeset(column.help)]
    });
    let what = words::typeset(&words::row_is(spec.row_is));
    let columns = table(&words::COLUMN_HEADS, columns);
    let mut out = format!("\n### {}\n\n{what}\n\n{columns}", spec.name);
    if spec.sheet == Sheet::Settings {
        let keys = SETTINGS
            .iter()
            .map(|spec| vec![bold(spec.key), kind(spec.kind), words::typeset(spec.help)]);
        let title = words::typeset(words::SETTINGS_TITLE);
        let keys = table(&words::SETTING_HEADS, keys);
        for part in ["\n", &title, "\n\n", &keys] {
            out.push_str(part);
        }
    }
    out
}

fn kind(kind: Kind) -> String {
    words::typeset(&words::kind_words(kind, |word| format!("`{word}`")))
}

fn bold(text: &str) -> String {
    format!("**{text}**")
}

/// A table in Markdown.
fn table(heads: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let heads: Vec<String> = heads.iter().map(|head| words::typeset(head)).collect();
    let rule = vec!["---".to_owned(); heads.len()];
    let mut out = String::new();
    for cells in [heads, rule].into_iter().chain(rows) {
        for part in ["| ", &cells.join(" | "), " |\n"] {
            out.push_str(part);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::guide;

    const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/inputs/LISEZ-MOI.md");

    #[test]
    fn the_guide_beside_the_workbook_is_the_schema_s() {
        let written = std::fs::read_to_string(FILE).unwrap_or_default();
        assert!(
            written == guide(),
            "inputs/LISEZ-MOI.md is stale; run: cargo test --release rewrite_the_guide -- --ignored"
        );
    }

    #[test]
    #[ignore = "writes inputs/LISEZ-MOI.md anew"]
    fn rewrite_the_guide() {
        #[expect(clippy::disallowed_methods, reason = "rewrites the guide on request")]
        std::fs::write(FILE, guide()).unwrap();
    }
}
