//! What the tests share.

pub(crate) mod book;
pub(crate) mod figures;
pub(crate) mod packages;
pub(crate) mod pages;
pub(crate) mod paper;
pub(crate) mod pdf;
pub(crate) mod picture;
pub(crate) mod project;
pub(crate) mod records;
pub(crate) mod sittings;
pub(crate) mod tables;
pub(crate) mod web;

/// Compares a text with the one kept in `tests/golden`, reviewed like code.
pub(crate) fn golden(name: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../golden");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}
