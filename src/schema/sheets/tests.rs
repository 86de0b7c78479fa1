use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use super::SHEETS;
use crate::schema::{Kind, SETTINGS, Sheet};

/// What the reader ignores between two names: case, accents, marks, plurals
/// and the ways to write « numéro ».
fn fold(name: &str) -> String {
    let plain: String = name
        .replace('°', "o")
        .nfkd()
        .filter(char::is_ascii)
        .map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { ' ' })
        .collect();
    let words = plain.split_whitespace().map(|word| match word.trim_end_matches(['s', 'x']) {
        "numero" => "no",
        word => word,
    });
    words.collect()
}

#[test]
fn tells_every_sheet_once_and_in_order() {
    let sheets: Vec<Sheet> = SHEETS.iter().map(|spec| spec.sheet).collect();
    assert!(sheets.is_sorted());
    assert_eq!(sheets.len(), 18);
    let names: std::collections::BTreeSet<String> =
        SHEETS.iter().map(|spec| fold(spec.name)).collect();
    assert_eq!(names.len(), SHEETS.len());
}

#[test]
fn no_two_columns_of_a_sheet_answer_to_one_name() {
    for spec in SHEETS {
        let mut owners = BTreeMap::new();
        for column in spec.columns {
            for name in std::iter::once(&column.name).chain(column.aliases) {
                let owner = owners.insert(fold(name), column.column).unwrap_or(column.column);
                assert_eq!(owner, column.column, "{}: {name}", spec.name);
            }
        }
        for (index, column) in spec.columns.iter().enumerate() {
            assert_eq!(spec.index(column.column), Some(index), "{}: {}", spec.name, column.name);
        }
    }
}

#[test]
fn each_sheet_has_a_required_column() {
    for spec in SHEETS {
        assert!(spec.columns.iter().any(|column| column.required), "{}", spec.name);
    }
}

#[test]
fn references_lead_to_a_required_key() {
    for column in SHEETS.iter().flat_map(|spec| spec.columns) {
        let (Kind::Ref(sheet) | Kind::RefList(sheet)) = column.kind else { continue };
        let key = sheet.key().and_then(|key| sheet.spec().column(key));
        assert!(key.is_some_and(|key| key.required), "{}", column.name);
    }
}

#[test]
fn every_help_is_a_sentence_or_two() {
    let columns = SHEETS.iter().flat_map(|spec| spec.columns).map(|c| (c.name, c.help));
    let settings = SETTINGS.iter().map(|spec| (spec.key, spec.help));
    for (name, help) in columns.chain(settings) {
        let first = help.chars().next();
        assert!(first.is_some_and(|c| c.is_uppercase() || c == '«'), "{name}: {help}");
        assert!(help.ends_with('.') && !help.ends_with(".."), "{name}: {help}");
        assert!(!help.contains("  ") && help.len() < 330, "{name}: {help}");
    }
}

#[test]
fn default_statuses_draw_what_the_list_has() {
    let category = Sheet::Statuses.spec().column(crate::schema::Column::Category).unwrap();
    let Kind::Choice(words) = category.kind else { panic!("a closed list is due") };
    for status in super::DEFAULT_STATUSES {
        assert!(words.contains(&status.category), "{status:?}");
    }
}

#[test]
fn closed_lists_fit_a_drop_down() {
    let keys: Vec<&str> = SETTINGS.iter().map(|spec| spec.key).collect();
    let lists = SHEETS.iter().flat_map(|spec| spec.columns).filter_map(|column| {
        let Kind::Choice(values) = column.kind else { return None };
        Some(values.to_vec())
    });
    for list in lists.chain([keys]) {
        assert!(list.join(",").encode_utf16().count() <= 255, "{list:?}");
        assert!(!list.iter().any(|value| value.contains(',')), "{list:?}");
    }
}
