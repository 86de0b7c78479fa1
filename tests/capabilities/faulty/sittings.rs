//! Sittings: dates, proxies, movements.

use super::{Case, File, Typed, answers};
use crate::support::golden;

pub(super) const CASES: &[Case] = &[
    Case {
        name: "convened-after-the-sitting",
        story: "Day and month were swapped in the date of the convocation.",
        made: Typed(&[("Séances!F2", "2026-09-12")]),
        told: &["erreur[convocation-apres-seance] Séances!F2"],
    },
    Case {
        name: "sitting-of-no-code",
        story: "The code of the sitting was corrected in its sheet alone.",
        made: Typed(&[("Séances!A3", "COMCOM-2025-12-18")]),
        told: &["erreur[reference-inconnue] Présences!A13"],
    },
    Case {
        name: "proxy-to-someone-absent",
        story: "The proxy is given to a member who is excused.",
        made: Typed(&[("Présences!D8", "Rose PERCHE")]),
        told: &["erreur[mandataire-absent] Présences!D8"],
    },
    Case {
        name: "two-proxies",
        story: "Two proxies for one member.",
        made: Typed(&[("Présences!C10", "représenté"), ("Présences!D10", "Lison ABLETTE")]),
        told: &[
            "erreur[pouvoirs-en-trop] Présences!D10",
            "erreur[votes-et-votants] Délibérations!Q2",
            "erreur[votes-et-votants] Délibérations!Q4",
            "erreur[voix-sans-position] Délibérations!A5",
            "erreur[votes-et-votants] Délibérations!Q5",
            "erreur[votes-et-votants] Délibérations!Q6",
        ],
    },
    Case {
        name: "proxy-to-oneself",
        story: "The giver's own name was pasted in the column of the holder.",
        made: Typed(&[("Présences!D8", "Perle LOCHE")]),
        told: &["erreur[pouvoir-a-soi] Présences!D8"],
    },
    Case {
        name: "arrives-twice",
        story: "Someone present at the opening arrives.",
        made: Typed(&[("Mouvements!C2", "Zéphyr TANCHE")]),
        told: &["erreur[mouvement-contradictoire] Mouvements!D2"],
    },
    Case {
        name: "movement-at-no-question",
        story: "The number of the question was left to the clock.",
        made: Typed(&[("Mouvements!E2", "")]),
        told: &[
            "avertissement[mouvement-a-l-heure] Mouvements!D2",
            "erreur[votes-et-votants] Délibérations!Q4",
            "erreur[votes-et-votants] Délibérations!Q5",
            "erreur[votes-et-votants] Délibérations!Q6",
            "erreur[voix-d-un-absent] Scrutins!B10",
        ],
    },
    Case {
        name: "time-with-its-date",
        story: "The hour is a date and an hour; a clock is counted beyond a day.",
        made: File("heure-avec-date.xlsx"),
        told: &["erreur[valeur-inattendue] Mouvements!G2"],
    },
    Case {
        name: "number-of-members",
        story: "The number of members in office is that of the last term.",
        made: Typed(&[("Séances!K2", "15")]),
        told: &["erreur[membres-en-exercice] Séances!K2"],
    },
    Case {
        name: "siret-of-another",
        story: "A figure of the SIRET is wrong.",
        made: Typed(&[("Assemblées!D2", "21990000800019")]),
        told: &["erreur[siret-invalide] Assemblées!D2"],
    },
];

#[test]
fn sittings() {
    golden("faulty-sittings", &answers(CASES));
}
