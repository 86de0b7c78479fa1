//! The vectors of § 14.2, and those the acts brought.

use super::{Gender::*, Spelling::*, *};

#[test]
fn cardinals_follow_both_spellings() {
    let same = |words: &'static str| (words, words);
    let vectors = [
        (0, Masculine, same("zéro")),
        (1, Masculine, same("un")),
        (1, Feminine, same("une")),
        (16, Masculine, same("seize")),
        (17, Masculine, same("dix-sept")),
        (21, Masculine, ("vingt et un", "vingt-et-un")),
        (22, Masculine, same("vingt-deux")),
        (21, Feminine, ("vingt et une", "vingt-et-une")),
        (70, Masculine, same("soixante-dix")),
        (71, Masculine, ("soixante et onze", "soixante-et-onze")),
        (71, Feminine, ("soixante et onze", "soixante-et-onze")),
        (77, Masculine, same("soixante-dix-sept")),
        (80, Masculine, same("quatre-vingts")),
        (81, Masculine, same("quatre-vingt-un")),
        (81, Feminine, same("quatre-vingt-une")),
        (91, Masculine, same("quatre-vingt-onze")),
        (99, Masculine, same("quatre-vingt-dix-neuf")),
        (100, Masculine, same("cent")),
        (101, Feminine, ("cent une", "cent-une")),
        (123, Masculine, ("cent vingt-trois", "cent-vingt-trois")),
        (171, Masculine, ("cent soixante et onze", "cent-soixante-et-onze")),
        (200, Masculine, ("deux cents", "deux-cents")),
        (280, Masculine, ("deux cent quatre-vingts", "deux-cent-quatre-vingts")),
        (1_000, Masculine, same("mille")),
        (1_001, Feminine, ("mille une", "mille-une")),
        (2_000, Masculine, ("deux mille", "deux-mille")),
        (
            12_994,
            Masculine,
            (
                "douze mille neuf cent quatre-vingt-quatorze",
                "douze-mille-neuf-cent-quatre-vingt-quatorze",
            ),
        ),
        (21_001, Feminine, ("vingt et un mille une", "vingt-et-un-mille-une")),
        (80_000, Masculine, ("quatre-vingt mille", "quatre-vingt-mille")),
        (200_000, Masculine, ("deux cent mille", "deux-cent-mille")),
        (1_000_000, Feminine, same("un million")),
        (80_000_000, Masculine, same("quatre-vingts millions")),
        (
            200_000_080,
            Masculine,
            ("deux cents millions quatre-vingts", "deux-cents millions quatre-vingts"),
        ),
        (1_000_001_000, Masculine, same("un milliard mille")),
    ];
    for (n, gender, (traditional, reformed)) in vectors {
        assert_eq!(in_words(n, Traditional, gender), traditional);
        assert_eq!(in_words(n, Reformed, gender), reformed);
    }
}

#[test]
fn years_and_ranks_take_no_s() {
    let vectors = [
        (80, "quatre-vingt", "quatre-vingt"),
        (200, "deux cent", "deux-cent"),
        (1980, "mille neuf cent quatre-vingt", "mille-neuf-cent-quatre-vingt"),
        (2000, "deux mille", "deux-mille"),
        (2021, "deux mille vingt et un", "deux-mille-vingt-et-un"),
        (2022, "deux mille vingt-deux", "deux-mille-vingt-deux"),
        (2026, "deux mille vingt-six", "deux-mille-vingt-six"),
        (2080, "deux mille quatre-vingt", "deux-mille-quatre-vingt"),
    ];
    for (year, traditional, reformed) in vectors {
        assert_eq!(year_in_words(year, Traditional), traditional);
        assert_eq!(year_in_words(year, Reformed), reformed);
    }
}

#[test]
fn thousands_are_set_apart_from_four_digits() {
    let vectors = [
        (0, "0"),
        (999, "999"),
        (1_000, "1\u{202f}000"),
        (12_994, "12\u{202f}994"),
        (1_234_567, "1\u{202f}234\u{202f}567"),
        (u64::MAX, "18\u{202f}446\u{202f}744\u{202f}073\u{202f}709\u{202f}551\u{202f}615"),
    ];
    for (n, expected) in vectors {
        assert_eq!(integer(n), expected);
    }
}

#[test]
fn rates_are_rounded_once_half_away_from_zero() {
    let vectors = [
        ((7, 8), Some("87,5\u{a0}%")),
        ((11, 13), Some("84,6\u{a0}%")),
        ((9, 11), Some("81,8\u{a0}%")),
        ((17, 20), Some("85\u{a0}%")),
        ((0, 3), Some("0\u{a0}%")),
        ((40, 40), Some("100\u{a0}%")),
        ((1, 2000), Some("0,1\u{a0}%")),
        ((1, 2001), Some("0\u{a0}%")),
        ((1, 16), Some("6,3\u{a0}%")),
        ((1999, 2000), Some("100\u{a0}%")),
        ((12, 1), Some("1\u{202f}200\u{a0}%")),
        ((u32::MAX, u32::MAX), Some("100\u{a0}%")),
        ((u32::MAX, 1), None),
        ((0, 0), None),
        ((3, 0), None),
    ];
    for ((part, whole), expected) in vectors {
        assert_eq!(percent(part, whole).as_deref(), expected, "{part} of {whole}");
    }
    assert_eq!(tenths(11, 13), Some(846));
    assert_eq!(one_decimal(850), "85");
}

#[test]
fn plural_starts_at_two() {
    let vectors = [(0, "0\u{a0}abstention"), (1, "1\u{a0}abstention"), (2, "2\u{a0}abstentions")];
    for (n, expected) in vectors {
        assert_eq!(counted(n, "abstention", "abstentions"), expected);
    }
    assert_eq!(plural(2, "voix", "voix"), "voix");
}

#[test]
fn ordinals_in_figures() {
    let vectors = [(1, Masculine, "1er"), (1, Feminine, "1re"), (2, Feminine, "2e")];
    for (n, gender, expected) in vectors {
        assert_eq!(ordinal(n, gender), expected);
    }
    assert_eq!([day_of_month(1), day_of_month(21)], ["1er", "21"]);
}
