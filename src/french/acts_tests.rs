use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Ordinary spaces, easier to read here.
fn plain(text: &str) -> String {
    text.replace(NO_BREAK, " ")
}

#[test]
fn councils_are_named_after_their_body() {
    let table = [
        (AssemblyKind::Town, "Ville de Clermont-Ferrand", "conseil municipal"),
        (AssemblyKind::SmallTown, "Commune de La Brée-les-Bains", "conseil municipal"),
        (AssemblyKind::Epci, "Clermont Auvergne Métropole", "conseil métropolitain"),
        (AssemblyKind::Epci, "Eurométropole de Strasbourg", "conseil métropolitain"),
        (AssemblyKind::Epci, "Communauté de Communes Aunis Sud", "conseil communautaire"),
        (AssemblyKind::Epci, "Syndicat des eaux", "conseil"),
    ];
    for (kind, name, expected) in table {
        assert_eq!(council(kind, name), expected, "{name}");
    }
}

#[test]
fn the_opening_formula() {
    let real = Opening {
        date: Some(day("2022-06-29")),
        time: NaiveTime::from_hms_opt(16, 0, 0),
        council: "conseil municipal",
        body: "Ville de Clermont-Ferrand",
        convened_on: Some(day("2022-06-23")),
        place: Some("hôtel de ville, salle du conseil municipal"),
        chair: Some("Olivier BIANCHI, Maire"),
        spelling: Spelling::Traditional,
    };
    assert_eq!(
        plain(&opening(&real)),
        "L’an deux mille vingt-deux, le vingt-neuf juin, à seize heures, le conseil municipal de \
         Clermont-Ferrand, convoqué le 23 juin 2022, s’est réuni à l’hôtel de ville, salle du \
         conseil municipal, sous la présidence d’Olivier BIANCHI, Maire."
    );
    let reformed = Opening { spelling: Spelling::Reformed, convened_on: None, place: None, ..real };
    assert_eq!(
        opening(&reformed),
        "L’an deux-mille-vingt-deux, le vingt-neuf juin, à seize heures, le conseil municipal de \
         Clermont-Ferrand s’est réuni sous la présidence d’Olivier BIANCHI, Maire."
    );
    let undated = Opening { date: None, place: None, chair: None, ..real };
    assert_eq!(
        plain(&opening(&undated)),
        "Le conseil municipal de Clermont-Ferrand, convoqué le 23 juin 2022, s’est réuni."
    );
}

#[test]
fn the_quorum_is_said_with_its_numbers() {
    let said = |present, second| {
        plain(&quorum(&QuorumFacts {
            quorum: Quorum { present, members: 55, needed: 19 },
            council: "conseil municipal",
            listed: present,
            in_office: 55,
            second,
            waived: second.is_some(),
            inclusive: false,
        }))
    };
    assert_eq!(
        said(46, None),
        "Le quorum étant atteint à l’ouverture de la question (46 présents, 19 requis), le \
         conseil municipal délibère valablement."
    );
    assert_eq!(
        said(12, None),
        "Le quorum n’est pas atteint à l’ouverture de la question (12 présents, 19 requis)."
    );
    assert_eq!(
        said(12, Some(day("2024-12-09"))),
        "Seconde convocation, la séance du 9 décembre 2024 n’ayant pas réuni le quorum. Le conseil \
         municipal délibère sans condition de quorum (12 présents, 19 requis)."
    );
    let recused = QuorumFacts {
        quorum: Quorum { present: 3, members: 5, needed: 3 },
        council: "conseil municipal",
        listed: 5,
        in_office: 7,
        second: Some(day("2024-12-09")),
        waived: false,
        inclusive: false,
    };
    let inclusive = QuorumFacts { inclusive: true, ..recused };
    assert!(
        plain(&quorum(&inclusive)).contains("(3 présent(e)s comptent, 3 requis(es) sur 5 membres")
    );
    assert!(
        plain(&quorum(&recused))
            .contains("(3 présents comptent, 3 requis sur 5 membres, sans qui se déporte)")
    );
}

#[test]
fn what_leads_to_the_articles() {
    let said = |outcome| {
        let (before, verb) = lead("conseil municipal", outcome);
        format!("{before} {verb}")
    };
    let table = [
        (Outcome::Pending, "Le conseil municipal, après en avoir délibéré, décide"),
        (
            Outcome::Unanimous(Unanimity::Plain),
            "Le conseil municipal, après en avoir délibéré, à l’unanimité, décide",
        ),
        (Outcome::Rejected, "Le conseil municipal, après en avoir délibéré, rejette ce qui suit"),
        (Outcome::TakesNote, "Le conseil municipal prend acte de ce qui suit"),
    ];
    for (outcome, expected) in table {
        assert_eq!(said(outcome), expected);
    }
    assert!(names_the_council("Le Conseil municipal prend acte de cette information."));
    assert!(!names_the_council("Le bilan est approuvé."));
}
