use super::*;

#[test]
fn the_answer_says_both_years() {
    let vectors = [
        (
            30,
            34,
            "Quatre propositions de plus sont mises en œuvre\u{a0}: 34 en\u{a0}2025, contre 30 en\u{a0}2024.",
        ),
        (
            2,
            1,
            "Une proposition de moins est mise en œuvre\u{a0}: 1 en\u{a0}2025, contre 2 en\u{a0}2024.",
        ),
        (
            30,
            30,
            "Autant de propositions sont mises en œuvre en\u{a0}2025 qu’en\u{a0}2024\u{a0}: 30.",
        ),
        (0, 0, "Aucune proposition n’est mise en œuvre, ni en\u{a0}2024 ni en\u{a0}2025."),
        (
            0,
            120,
            "120\u{a0}propositions de plus sont mises en œuvre\u{a0}: 120 en\u{a0}2025, contre 0 en\u{a0}2024.",
        ),
    ];
    for (then, now, expected) in vectors {
        assert_eq!(more_or_fewer((2024, then), (2025, now)), expected);
    }
    assert_eq!(
        other_base(2023, 24, 23).unwrap(),
        "Le compte porte sur 23\u{a0}propositions, contre 24 en\u{a0}2023."
    );
    assert_eq!(other_base(2023, 24, 24), None);
}

#[test]
fn points_agree_and_have_a_sign() {
    let vectors = [
        (100, "+10\u{a0}points", "10\u{a0}points de plus"),
        (96, "+9,6\u{a0}points", "9,6\u{a0}points de plus"),
        (19, "+1,9\u{a0}point", "1,9\u{a0}point de plus"),
        (20, "+2\u{a0}points", "2\u{a0}points de plus"),
        (-3, "−0,3\u{a0}point", "0,3\u{a0}point de moins"),
        (0, "0\u{a0}point", "sans changement"),
    ];
    for (tenths, signed, said) in vectors {
        assert_eq!((points(tenths).as_str(), points_apart(tenths).as_str()), (signed, said));
    }
    assert_eq!([4, -1, 0, 1_200].map(difference), ["+4", "−1", "0", "+1\u{202f}200"]);
    assert_eq!(
        rate_moves((30, 40), (34, 40), 100).unwrap(),
        "Le taux passe de 75\u{a0}% à 85\u{a0}%, soit 10\u{a0}points de plus."
    );
    assert_eq!(rate_moves((30, 40), (30, 40), 0).unwrap(), "Le taux reste de 75\u{a0}%.");
    assert_eq!(rate_moves((0, 0), (30, 40), 0), None);
}

#[test]
fn proposals_are_counted_in_words() {
    assert_eq!(backward(0), "Aucune n’a reculé.");
    assert_eq!(backward(2), "Deux ont reculé.");
    assert_eq!(went(Way::Forward, 1), "Une a avancé");
    assert_eq!(went(Way::Aside, 3), "Trois ont changé sans avancer ni reculer");
    assert_eq!(changed_title(0), "Aucune proposition n’a changé de statut");
    assert_eq!(changed_title(1), "Une proposition a changé de statut");
    assert_eq!(changed_title(5), "Cinq propositions ont changé de statut");
    assert_eq!(changed_title(400), "400\u{a0}propositions ont changé de statut");
    assert_eq!(unchanged(35, 5, true), "Les 35 autres propositions ont gardé leur statut.");
    assert_eq!(unchanged(40, 0, true), "Les 40 propositions ont gardé leur statut.");
    assert_eq!(
        unchanged(1, 5, false),
        "L’autre proposition suivie les deux années a gardé son statut."
    );
    assert_eq!(unchanged(0, 5, true), "Aucune n’a gardé son statut.");
    assert_eq!(added(1), "Une proposition a été ajoutée");
    assert_eq!(withdrawn(12), "Douze propositions ont été retirées");
    assert_eq!(not_compared(&[]), None);
    assert_eq!(
        not_compared(&["12 bis", "13"]).unwrap(),
        "Deux propositions ne sont pas comparées, faute de suivi l’une des deux années\u{a0}: \
         n°\u{a0}12\u{a0}bis et 13."
    );
}

#[test]
fn a_gap_between_years_is_told() {
    assert_eq!(years_skipped(2024, 2025), None);
    assert_eq!(
        years_skipped(2023, 2025).unwrap(),
        "L’année 2024 n’a pas de suivi\u{a0}: la comparaison se fait avec 2023."
    );
    let several = years_skipped(2021, 2024).unwrap();
    assert!(several.starts_with("Les années 2022 et 2023 n’ont pas"), "{several}");
    let many = years_skipped(2010, 2024).unwrap();
    assert!(many.starts_with("Les années 2011 à 2023 n’ont pas"), "{many}");
}

#[test]
fn bars_speak() {
    assert_eq!(of_year(2024, 30, 40), "2024\u{a0}: 30\u{a0}sur\u{a0}40, 75\u{a0}%");
    assert_eq!(of_year(2024, 0, 0), "2024\u{a0}: aucune proposition");
    assert_eq!(
        before_after("Ensemble", [(2024, (30, 40)), (2025, (34, 40))], Some(100)),
        "Ensemble\u{a0}: 30\u{a0}sur\u{a0}40 mises en œuvre en\u{a0}2024, soit 75\u{a0}%\u{202f}; \
         34\u{a0}sur\u{a0}40 mises en œuvre en\u{a0}2025, soit 85\u{a0}%\u{202f}; 10\u{a0}points \
         de plus."
    );
    assert_eq!(
        trend("Rives", &[(2021, (0, 0)), (2022, (1, 6))]),
        "Rives, année par année\u{a0}: aucune proposition en\u{a0}2021\u{202f}; 1\u{a0}sur\u{a0}6 \
         mises en œuvre en\u{a0}2022, soit 16,7\u{a0}%."
    );
    assert_eq!(
        trend_title((2021, 2), (2025, 19)),
        "De 2\u{a0}propositions mises en œuvre en\u{a0}2021 à 19 en\u{a0}2025"
    );
    assert_eq!(
        trend_title((2021, 0), (2025, 0)),
        "0\u{a0}proposition mise en œuvre en\u{a0}2021 comme en\u{a0}2025"
    );
}
