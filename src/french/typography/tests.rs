//! The vectors of § 14.1, and the two laws.
//!
//! `~` stands for the no-break space, `^` for the narrow one.

use proptest::prelude::*;

use super::set;

fn shown(text: &str) -> String {
    text.replace('\u{a0}', "~").replace('\u{202f}', "^")
}

#[track_caller]
fn check(vectors: &[(&str, &str)]) {
    for (typed, expected) in vectors {
        assert_eq!(shown(&set(typed)), *expected, "{typed:?}");
    }
}

#[test]
fn marks_take_their_space() {
    check(&[
        ("Pour : 0", "Pour~: 0"),
        ("Pour: 0", "Pour~: 0"),
        ("Pour\u{202f}: 0", "Pour~: 0"),
        ("L. 2121-29 ; considérant", "L.~2121-29^; considérant"),
        ("Vu le code;", "Vu le code^;"),
        ("Quoi ? Oui! Vraiment ?!", "Quoi^? Oui^! Vraiment^?!"),
        ("(sic !) (?) [?]", "(sic^!) (?) [?]"),
        ("« Oui ! »", "«~Oui^!~»"),
        ("84,6 % ou 84,6%, +5 %.", "84,6~% ou 84,6~%, +5~%."),
        ("12,50 € 12,50€ 12 €/m²", "12,50~€ 12,50~€ 12~€/m²"),
        ("en % des voix", "en % des voix"),
        ("( voir annexe ) , puis .", "(voir annexe), puis."),
        ("mot , mot .", "mot, mot."),
        ("Fait à . . . . le", "Fait à. . . . le"),
        ("Objet :\nVu ;\n\nArticle 1er :", "Objet~:\nVu^;\n\nArticle~1er~:"),
        (" : suite", "~: suite"),
    ]);
}

#[test]
fn quotes_and_apostrophes() {
    check(&[
        ("«formation»", "«~formation~»"),
        ("« formation »,", "«~formation~»,"),
        ("la plateforme \"entraide\", dite", "la plateforme «~entraide~», dite"),
        ("l'\"entraide\"", "l’«~entraide~»"),
        ("(\"a\" et \"b\")", "(«~a~» et «~b~»)"),
        ("\"Oui\"!", "«~Oui~»^!"),
        ("un écran de 27\" et un de 24\"", "un écran de 27\" et un de 24\""),
        ("seul \" ici", "seul \" ici"),
        ("un \"a\nb\" deux", "un \"a\nb\" deux"),
        ("aujourd'hui l'an d'1 %", "aujourd’hui l’an d’1~%"),
        ("5'30 'mot' l' an", "5'30 'mot' l' an"),
        ("la suite... [...] a...b ....", "la suite… […] a...b ...."),
    ]);
}

#[test]
fn words_that_hold_together() {
    check(&[
        ("rapport n°6, nº 7, n° 8", "rapport~n°~6, n°~7, n°~8"),
        ("N°2022.0150 et n°s 2 à 4", "N°~2022.0150 et n°s~2 à 4"),
        ("l'article L. 2121-29", "l’article~L.~2121-29"),
        ("articles L.2121-29 et R. 2121-9", "articles~L.~2121-29 et R.~2121-9"),
        ("article L2121-29", "article~L2121-29"),
        ("Article 2 :", "Article~2~:"),
        ("M. BIANCHI, Mme Durand, MM. A", "M.~BIANCHI, Mme~Durand, MM.~A"),
        ("M. le Maire", "M.~le Maire"),
        ("J. DUPONT et J.-P. BRENAS", "J.~DUPONT et J.-P.~BRENAS"),
        ("le 29 juin 2022, le 1er mai", "le 29~juin~2022, le 1er~mai"),
        ("en juin 2022", "en juin 2022"),
        ("16h00, 16h. 16 h 00; à 15h11", "16~h~00, 16~h. 16~h~00^; à 15~h~11"),
        ("8h-12h, 24h/24", "8h-12h, 24h/24"),
        ("40 propositions, 0 abstention", "40~propositions, 0~abstention"),
        ("55 voix; 5 conseillers", "55~voix^; 5~conseillers"),
        ("12 personnes et 3 km.", "12~personnes et 3~km."),
        ("conseiller(e)s présent(e)s", "conseiller(e)s présent(e)s"),
    ]);
}

/// `rules.md` § 14.1, row by row, then what look.md adds.
#[test]
fn the_table_row_by_row() {
    check(&[
        // Before `:` and inside « ».
        ("Pour : 0, dite \"formation\"", "Pour~: 0, dite «~formation~»"),
        // Before `; ! ?`.
        ("... ; considérant", "…^; considérant"),
        // Before `%`, `€`, units.
        ("84,6 % de 12,50 €, 3 kWh", "84,6~% de 12,50~€, 3~kWh"),
        // Thousands, but years, numbers of acts, postal codes.
        ("12 994 voix en 2022, 63000", "12^994~voix en~2022, 63000"),
        // Hours.
        ("16 h 00, 15h11", "16~h~00, 15~h~11"),
        // Day and month, n° and number, article, M., initial, number and noun.
        ("le 29 juin, n° 6, article L. 2121-29", "le 29~juin, n°~6, article~L.~2121-29"),
        ("M. BIANCHI, J. DUPONT, 34 propositions", "M.~BIANCHI, J.~DUPONT, 34~propositions"),
        // Around brackets and points.
        ("( a ) , b .", "(a), b."),
        // Below the table: apostrophe, n°, ordinals, ranges, ellipsis.
        ("l'an, nº 2, 1ère, 2ème, 2021-2022...", "l’an, n°~2, 1re, 2e, 2021-2022…"),
        ("questions n° 2 à 4", "questions~n°~2 à 4"),
        // look.md § 2.
        ("Olivier BIANCHI et Jean-Pierre BRENAS", "Olivier~BIANCHI et Jean-Pierre~BRENAS"),
        ("la question n° 2, en 2025", "la question~n°~2, en~2025"),
        ("Le PLU en 3 temps", "Le PLU en 3 temps"),
    ]);
}

#[test]
fn digits_are_grouped_only_where_typed_apart() {
    check(&[
        ("12 994 et 12994", "12^994 et 12994"),
        ("1 234 567,50 €.", "1^234^567,50~€."),
        ("1 200 voix", "1^200~voix"),
        ("04 73 42 63 63", "04 73 42 63 63"),
        ("216 301 135 00019", "216 301 135 00019"),
        ("en 2022 150 membres", "en~2022 150~membres"),
        ("question n° 6 150 voix", "question~n°~6 150~voix"),
        ("63000 Clermont-Ferrand", "63000 Clermont-Ferrand"),
    ]);
}

#[test]
fn ordinals_are_short() {
    check(&[
        ("1ère et 2ème, 3èmes", "1re et 2e, 3es"),
        ("la 21ème; le XXème siècle", "la 21e^; le XXe siècle"),
        ("1er 1re 2e 2nde", "1er 1re 2e 2nde"),
        ("2èmement", "2èmement"),
    ]);
}

#[test]
fn data_is_left_alone() {
    let typed = [
        "https://exemple.fr/a?b=c;d:e!",
        "(https://exemple.fr/n°6).",
        "www.exemple.fr",
        "greffe@exemple.fr",
        "modeles/acte.typ",
        "mise_en_oeuvre:",
        "16:00 et 16:00:30",
        "2:1",
        "12/12/2025 et 2025-12-12",
        "2022.0150",
        "std::fs",
        "Présences!F12",
        "C:dossier",
        "2021-2022",
        "",
        "  ",
    ];
    for typed in typed {
        assert_eq!(set(typed), typed);
    }
    check(&[("\"https://exemple.fr\" ; suite", "«~https://exemple.fr~»^; suite")]);
}

#[test]
fn what_the_program_composes_is_left_as_it_is() {
    use crate::french::{dates, numbers};
    let date = chrono::NaiveDate::from_ymd_opt(2022, 6, 1).unwrap();
    let time = chrono::NaiveTime::from_hms_opt(9, 5, 0).unwrap();
    let composed = [
        dates::long(date),
        dates::in_words_formula(date, numbers::Spelling::Traditional),
        dates::hour(time),
        numbers::integer(1_234_567),
        numbers::percent(11, 13).unwrap(),
        numbers::counted(1_200, "voix", "voix"),
    ];
    for text in composed {
        assert_eq!(set(&text), text);
    }
}

/// Texts made of what the rules look for, glued or apart.
fn hostile() -> impl Strategy<Value = String> {
    let pieces = [
        "n°", "nº", "N°s", "6", "12", "994", "000", "2022", "1er", "1ère", "2ème", "16h00", "h",
        "00", "juin", "voix", "membres", "M.", "Mme", "BIANCHI", "L.", "R.", "article", "2121-29",
        "l'", "an", "'", "\"", "«", "»", "(", ")", "[", "]", ":", ";", "!", "?", "%", "€", ".",
        ",", "...", "…", "-", "/", "a/b.c", "x@y", "a_b", "://", "www.", "::", "“", "”", " ", " ",
        " ", " ", "  ", "\u{a0}", "\u{202f}", "\n", "\t", "\u{2019}", "°", "é", "s",
    ];
    proptest::collection::vec(proptest::sample::select(pieces.to_vec()), 0..14)
        .prop_map(|pieces| pieces.concat())
}

/// Letters and digits, ordinals apart: « 1ère » and « 1re » read the same.
fn letters(text: &str) -> String {
    let letters: String = text.chars().filter(|c| c.is_alphanumeric() && *c != 'º').collect();
    letters.replace("ère", "re").replace("ème", "e")
}

proptest! {
    #[test]
    fn setting_twice_changes_nothing(text in prop_oneof![hostile(), "\\PC*"]) {
        let once = set(&text);
        prop_assert_eq!(shown(&set(&once)), shown(&once));
    }

    #[test]
    fn letters_and_digits_stay(text in prop_oneof![hostile(), "\\PC*"]) {
        prop_assert_eq!(letters(&set(&text)), letters(&text));
    }

    #[test]
    fn without_spaces_only_quotes_and_dots_differ(text in hostile()) {
        let bare = |text: &str| -> String {
            let marks = ["\"", "«", "»", "'", "\u{2019}", "...", "…", "º", "°"];
            marks.iter().fold(letters_and_marks(text), |text, mark| text.replace(mark, ""))
        };
        prop_assert_eq!(bare(&set(&text)), bare(&text));
    }
}

fn letters_and_marks(text: &str) -> String {
    let seen: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    seen.replace("ère", "re").replace("ème", "e")
}
