use super::signature::parts;
use super::*;

#[test]
fn the_fingerprint_is_shortened_to_be_read_aloud() {
    let whole = "da3918997cf9c90e0123456789abcdef0123456789abcdef0123456789abcdef";
    assert_eq!(short(whole), "da39\u{a0}1899\u{a0}7cf9\u{a0}c90e");
}

#[test]
fn a_quality_is_cut_where_a_new_one_begins() {
    let table: [(&str, &[&str]); 4] = [
        ("Maire", &["Maire"]),
        (
            "Pour le Maire et par délégation, L’Adjoint délégué",
            &["Pour le Maire et par délégation,", "L’Adjoint délégué"],
        ),
        ("Adjointe, chargée de l’eau", &["Adjointe, chargée de l’eau"]),
        ("Le Maire,\nPour le Maire", &["Le Maire,", "Pour le Maire"]),
    ];
    for (typed, expected) in table {
        assert_eq!(parts(typed), expected);
    }
}
