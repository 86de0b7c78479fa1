use super::*;
use crate::domain::Label;

fn range(first: &str, last: &str) -> QuestionRange {
    QuestionRange { first: Label::new(first), last: Label::new(last) }
}

fn told<'a>(
    who: &'a [String],
    kind: MovementKind,
    question: Option<&'a QuestionRange>,
    moment: Option<Moment>,
) -> Told<'a> {
    Told {
        who,
        kind,
        question,
        moment,
        time: None,
        holder: None,
        givers: &[],
        gender: None,
        accounts: None,
        council: "conseil municipal",
    }
}

/// A sentence with ordinary spaces, easier to read here.
fn said(told: &Told<'_>) -> String {
    sentence(told).replace(NO_BREAK, " ")
}

#[test]
fn sentences_of_the_model() {
    use Moment::{AfterVote, BeforeVote, DuringDebate, DuringPresentation};
    use MovementKind::{Arrives, Leaves, ResumesChair, Returns, TakesChair};
    let two = ["Nicolas BONNET".to_owned(), "Diego LANDIVAR".to_owned()];
    let one = ["Nicaise JOSEPH".to_owned()];
    let (all, second, seventh, last) =
        (range("2", "4"), range("2", "2"), range("7", "7"), range("43", "43"));
    let table: [(Told<'_>, &str); 8] = [
        (
            told(&two, Arrives, Some(&all), Some(DuringPresentation)),
            "Nicolas BONNET et Diego LANDIVAR arrivent pendant la présentation commune aux \
             questions n° 2 à 4.",
        ),
        (
            told(&one, Arrives, Some(&all), Some(DuringDebate)),
            "Nicaise JOSEPH arrive pendant les débats communs aux questions n° 2 à 4.",
        ),
        (
            Told {
                holder: Some("Marion BARRAUD"),
                ..told(&one, Arrives, Some(&second), Some(AfterVote))
            },
            "Nicaise JOSEPH arrive après le vote de la question n° 2 (fin du pouvoir donné à \
             Marion BARRAUD).",
        ),
        (
            Told {
                holder: Some("Jérôme GODARD"),
                ..told(&one, Leaves, Some(&seventh), Some(BeforeVote))
            },
            "Nicaise JOSEPH quitte la séance avant le vote de la question n° 7 (pouvoir donné à \
             Jérôme GODARD).",
        ),
        (
            Told {
                holder: Some("Jérôme GODARD"),
                ..told(&one, Returns, Some(&last), Some(BeforeVote))
            },
            "Nicaise JOSEPH revient avant le vote de la question n° 43 (fin du pouvoir donné à \
             Jérôme GODARD).",
        ),
        (
            told(&one, ResumesChair, Some(&second), Some(AfterVote)),
            "Nicaise JOSEPH reprend la présidence de la séance après le vote de la question n° 2.",
        ),
        (
            told(&one, TakesChair, Some(&all), Some(DuringPresentation)),
            "Nicaise JOSEPH préside la séance à partir de la présentation commune aux questions \
             n° 2 à 4.",
        ),
        (told(&one, Arrives, None, None), "Nicaise JOSEPH arrive en cours de séance."),
    ];
    for (told, expected) in table {
        assert_eq!(said(&told), expected);
    }
}

#[test]
fn outings_say_what_is_missed() {
    use Moment::{BeforeExamination, BeforeVote, DuringDebate, DuringPresentation};
    let one = ["M. X".to_owned()];
    let (second, pair) = (range("2", "2"), range("2", "3"));
    let out = |question, moment| told(&one, MovementKind::StepsOut, Some(question), moment);
    let table = [
        (
            Told {
                accounts: Some("compte administratif"),
                ..out(&second, Some(BeforeExamination))
            },
            "M. X sort pour l’examen, les débats et le vote du compte administratif (question n° 2).",
        ),
        (
            out(&pair, Some(DuringPresentation)),
            "M. X sort pour la présentation, les débats et le vote des questions n° 2 et 3.",
        ),
        (
            out(&second, Some(DuringDebate)),
            "M. X sort pour les débats et le vote de la question n° 2.",
        ),
        (out(&second, Some(BeforeVote)), "M. X sort pour le vote de la question n° 2."),
    ];
    for (told, expected) in table {
        assert_eq!(said(&told), expected);
    }
}

#[test]
fn hours_come_first_and_installations_agree() {
    let (one, two) = (["Mme A".to_owned()], ["Mme A".to_owned(), "Mme B".to_owned()]);
    let third = range("3", "3");
    let time = NaiveTime::from_hms_opt(16, 8, 0);
    let timed = Told {
        time,
        ..told(&one, MovementKind::Arrives, Some(&third), Some(Moment::DuringPresentation))
    };
    assert_eq!(
        said(&timed),
        "Mme A arrive à 16 h 08, pendant la présentation de la question n° 3."
    );
    let chairs = Told {
        time,
        ..told(&one, MovementKind::TakesChair, Some(&third), Some(Moment::AfterVote))
    };
    assert_eq!(
        said(&chairs),
        "Mme A préside la séance à partir de 16 h 08, après le vote de la question n° 3."
    );
    let installed = |who, gender| Told {
        gender,
        ..told(who, MovementKind::Installed, Some(&third), Some(Moment::BeforeExamination))
    };
    assert_eq!(
        said(&installed(&two, Some(Gender::Feminine))),
        "Mme A et Mme B sont installées avant l’examen de la question n° 3."
    );
    assert_eq!(
        said(&installed(&one, None)),
        "Mme A prend ses fonctions de membre du conseil municipal avant l’examen de la question n° 3."
    );
}
