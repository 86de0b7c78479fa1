use super::*;

/// Ordinary spaces, easier to read here.
fn plain(text: &str) -> String {
    text.replace(NO_BREAK, " ")
}

#[test]
fn results() {
    let votes = |votes_for, against, abstentions| Votes {
        votes_for,
        against,
        abstentions,
        ..Votes::default()
    };
    let her = Some(("Mme A", Some(Gender::Feminine)));
    let somebody = Some(("Olivier A", None));
    let simple = Majority::Simple;
    let table = [
        (
            Outcome::Unanimous(Unanimity::Plain),
            votes(37, 0, 0),
            simple,
            her,
            Some("Le texte est adopté à l’unanimité."),
        ),
        (
            Outcome::Unanimous(Unanimity::OfVotesCast),
            votes(22, 0, 5),
            simple,
            her,
            Some("Le texte est adopté à l’unanimité des suffrages exprimés (5 abstentions)."),
        ),
        (
            Outcome::Majority,
            votes(22, 4, 1),
            simple,
            her,
            Some("Le texte est adopté à la majorité (22 pour, 4 contre, 1 abstention)."),
        ),
        (
            Outcome::Majority,
            votes(22, 4, 0),
            Majority::OfMembers,
            her,
            Some(
                "Le texte est adopté à la majorité absolue des membres (22 pour, 4 contre, 0 abstention).",
            ),
        ),
        (
            Outcome::Majority,
            Votes { blanks: Some(3), invalid: Some(1), ..votes(19, 5, 0) },
            simple,
            her,
            Some(
                "Le texte est adopté à la majorité (19 pour, 5 contre, 0 abstention, 3 blancs, 1 nul).",
            ),
        ),
        (
            Outcome::CastingVote,
            votes(5, 5, 0),
            simple,
            her,
            Some(
                "Le texte est adopté, la voix de la présidente de séance étant prépondérante (5 pour, 5 contre, 0 abstention).",
            ),
        ),
        (
            Outcome::CastingVote,
            votes(5, 5, 0),
            simple,
            somebody,
            Some(
                "Le texte est adopté, la voix d’Olivier A, qui préside, étant prépondérante (5 pour, 5 contre, 0 abstention).",
            ),
        ),
        (
            Outcome::AccountsTie,
            votes(5, 5, 0),
            simple,
            her,
            Some(
                "Le texte est adopté, aucune majorité ne s’étant dégagée contre (5 pour, 5 contre, 0 abstention).",
            ),
        ),
        (
            Outcome::Rejected,
            votes(4, 22, 3),
            simple,
            her,
            Some("Le texte est rejeté (4 pour, 22 contre, 3 abstentions)."),
        ),
        (
            Outcome::Rejected,
            votes(12, 10, 0),
            Majority::TwoThirds,
            her,
            Some(
                "Le texte est rejeté, la majorité requise n’étant pas atteinte (12 pour, 10 contre, 0 abstention).",
            ),
        ),
        (
            Outcome::NotAdopted,
            votes(0, 0, 29),
            simple,
            her,
            Some("Le texte n’est pas adopté (0 pour, 0 contre, 29 abstentions)."),
        ),
        (Outcome::TakesNote, votes(0, 0, 0), simple, her, None),
        (Outcome::Pending, votes(0, 0, 0), simple, her, None),
    ];
    for (outcome, votes, majority, chair, expected) in table {
        let said = result(outcome, votes, majority, chair);
        assert_eq!(said.as_deref().map(plain).as_deref(), expected);
    }
}

#[test]
fn those_who_take_no_part() {
    let (she, he) = (Some(Gender::Feminine), Some(Gender::Masculine));
    let carried = ["Mme C".to_owned(), "Aline D".to_owned()];
    let withdrawn = Silence::Withdrawn;
    let table = [
        (
            "Mme A",
            she,
            Silence::SteppedOut,
            0,
            "Mme A, hors de la salle, ne prend pas part au vote.",
        ),
        (
            "M. B",
            he,
            withdrawn(WithdrawalMotive::Interested),
            1,
            "M. B, intéressé, sort de la salle et ne prend part ni au débat ni au vote (article \
             L. 2131-11 du code général des collectivités territoriales). La voix de Mme C, portée \
             par procuration, n’est pas exprimée.",
        ),
        (
            "Camille B",
            None,
            withdrawn(WithdrawalMotive::Interested),
            0,
            "Camille B, en raison d’un intérêt à l’affaire, sort de la salle et ne prend part ni au \
             débat ni au vote (article L. 2131-11 du code général des collectivités territoriales).",
        ),
        (
            "M. B",
            he,
            withdrawn(WithdrawalMotive::Recused),
            0,
            "M. B sort de la salle et ne prend part ni au débat ni au vote (article L. 1111-6 du \
             code général des collectivités territoriales).",
        ),
        (
            "M. B",
            he,
            withdrawn(WithdrawalMotive::Account),
            2,
            "M. B se retire et ne prend pas part au vote (article L. 2121-14 du code général des \
             collectivités territoriales). Les voix de Mme C et d’Aline D, portées par procuration, \
             ne sont pas exprimées.",
        ),
        (
            "M. B",
            he,
            withdrawn(WithdrawalMotive::Convenience),
            0,
            "M. B ne prend pas part à la question.",
        ),
        (
            "M. B",
            he,
            Silence::Barred,
            0,
            "M. B ne prend pas part au vote : sa voix n’est pas exprimée.",
        ),
    ];
    for (who, gender, why, count, expected) in table {
        let said = silence(who, gender, why, carried.get(..count).unwrap());
        assert_eq!(plain(&said), expected);
    }
}
