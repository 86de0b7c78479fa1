//! Acts and votes.

use super::{Case, Typed, answers};
use crate::support::golden;

pub(super) const CASES: &[Case] = &[
    Case {
        name: "one-vote-too-many",
        story: "A vote for was counted twice.",
        made: Typed(&[("Délibérations!Q2", "9")]),
        told: &["erreur[votes-et-votants] Délibérations!Q2"],
    },
    Case {
        name: "result-against-the-figures",
        story: "« à l'unanimité » was copied from the act above.",
        made: Typed(&[("Délibérations!AA5", "adopté à l'unanimité")]),
        told: &["avertissement[libelle-du-resultat] Délibérations!AA5"],
    },
    Case {
        name: "names-at-a-secret-ballot",
        story: "The ballot was made secret, its voices are still named.",
        made: Typed(&[("Délibérations!O5", "secret")]),
        told: &["erreur[noms-au-scrutin-secret] Scrutins!B3"],
    },
    Case {
        name: "voice-of-someone-absent",
        story: "An excused member is said to have voted.",
        made: Typed(&[("Scrutins!B2", "Rose PERCHE")]),
        told: &["erreur[voix-d-un-absent] Scrutins!B2"],
    },
    Case {
        name: "act-number-twice",
        story: "The number of an act was copied down.",
        made: Typed(&[("Délibérations!F4", "2025-042")]),
        told: &["erreur[numero-d-acte-en-double] Délibérations!F4"],
    },
    Case {
        name: "ballot-of-its-own",
        story: "« à main levée » for the ballot, « unanimité » for the majority.",
        made: Typed(&[("Délibérations!O2", "à main levée"), ("Délibérations!P2", "unanimité")]),
        told: &["erreur[choix-inconnu] Délibérations!O2", "erreur[choix-inconnu] Délibérations!P2"],
    },
    Case {
        name: "act-without-its-text",
        story: "The act is named otherwise in the sheet of the texts.",
        made: Typed(&[("Textes!A2", "VILLAGE-2025-12-2")]),
        told: &["erreur[reference-inconnue] Textes!A2"],
    },
    Case {
        name: "vote-half-typed",
        story: "Those for are typed, neither those against nor the abstentions.",
        made: Typed(&[
            ("Délibérations!Q5", "6"),
            ("Délibérations!R5", ""),
            ("Délibérations!S5", ""),
        ]),
        told: &["erreur[vote-incomplet] Délibérations!Q5"],
    },
    Case {
        name: "member-concerned-votes",
        story: "A member concerned by the question is said to vote.",
        made: Typed(&[
            ("Scrutins!A13", "VILLAGE-2025-12-03"),
            ("Scrutins!B13", "Basile SANDRE"),
            ("Scrutins!D13", "pour"),
        ]),
        told: &[
            "erreur[voix-nommees] Délibérations!Q4",
            "erreur[non-participation] Délibérations!V4",
            "erreur[conseiller-interesse] Scrutins!B13",
        ],
    },
];

#[test]
fn acts_and_votes() {
    golden("faulty-votes", &answers(CASES));
}
