//! The follow-up: statuses, references, years, files beside.

use super::{Case, Typed, answers};
use crate::support::golden;

pub(super) const CASES: &[Case] = &[
    Case {
        name: "status-misspelt",
        story: "« mise en oeuvr », « réalisé », « En cours de réalisation ».",
        made: Typed(&[
            ("Suivi!C5", "mise en oeuvr"),
            ("Suivi!C6", "réalisé"),
            ("Suivi!C7", "En cours de réalisation"),
        ]),
        told: &[
            "erreur[statut-inconnu] Suivi!C5",
            "erreur[statut-inconnu] Suivi!C6",
            "erreur[statut-inconnu] Suivi!C7",
        ],
    },
    Case {
        name: "status-with-its-date",
        story: "The date was added to the status: « mise en œuvre (mars) ».",
        made: Typed(&[("Suivi!C6", "mise en œuvre (mars)")]),
        told: &["erreur[statut-inconnu] Suivi!C6"],
    },
    Case {
        name: "title-for-a-number",
        story: "The proposal is named by its title.",
        made: Typed(&[("Suivi!A5", "Planter mille mètres de haies")]),
        told: &["erreur[reference-inconnue] Suivi!A5"],
    },
    Case {
        name: "name-for-a-code",
        story: "The heading is named by its name, not its code.",
        made: Typed(&[("Propositions!C2", "Transition des haies")]),
        told: &["erreur[reference-inconnue] Propositions!C2"],
    },
    Case {
        name: "proposal-forgotten",
        story: "One proposal has no row for the year.",
        made: Typed(&[("Suivi!A7", ""), ("Suivi!B7", ""), ("Suivi!C7", ""), ("Suivi!D7", "")]),
        told: &["erreur[suivi-absent] Propositions!A4"],
    },
    Case {
        name: "wrong-year",
        story: "The year of a row was left at last year's.",
        made: Typed(&[("Suivi!B6", "2024")]),
        told: &["erreur[cle-en-double] Suivi!A6"],
    },
    Case {
        name: "year-not-described",
        story: "Rows for 2026 were begun; the sheet of the years stops at 2025.",
        made: Typed(&[
            ("Suivi!A8", "1"),
            ("Suivi!B8", "2026"),
            ("Suivi!C8", "mise en œuvre"),
            ("Suivi!A9", "2"),
            ("Suivi!B9", "2026"),
            ("Suivi!C9", "mise en œuvre"),
            ("Suivi!A10", "3"),
            ("Suivi!B10", "2026"),
            ("Suivi!C10", "en cours"),
        ]),
        told: &[
            "erreur[reference-inconnue] Suivi!B8",
            "erreur[reference-inconnue] Suivi!B9",
            "erreur[reference-inconnue] Suivi!B10",
        ],
    },
    Case {
        name: "votes-that-do-not-add-up",
        story: "One of the three numbers was corrected.",
        made: Typed(&[("Propositions!F3", "31")]),
        told: &["erreur[votes-citoyens-incoherents] Propositions!H3"],
    },
    Case {
        name: "focus-on-nothing",
        story: "A story names a proposal, a heading and a figure that are not there.",
        made: Typed(&[("Focus!E2", "1 ; 12"), ("Focus!D2", "eau"), ("Focus!F2", "arbres")]),
        told: &[
            "erreur[reference-inconnue] Focus!D2",
            "erreur[reference-inconnue] Focus!E2",
            "erreur[reference-inconnue] Focus!F2",
        ],
    },
    Case {
        name: "figure-of-no-name",
        story: "The text calls a figure by a name of its own.",
        made: Typed(&[("Focus!B2", "Cette année, {{ taux.haie }} % sont faites.")]),
        told: &["erreur[chiffre-inconnu] Focus!B2"],
    },
    Case {
        name: "picture-moved",
        story: "The picture is on the clerk's own disk.",
        made: Typed(&[("Focus!H2", "C:\\Photos\\haie.jpg")]),
        told: &["erreur[fichier-joint-refuse] Focus!H2"],
    },
    Case {
        name: "picture-not-described",
        story: "The description of the picture was left for later.",
        made: Typed(&[("Focus!I2", "")]),
        told: &["erreur[image-sans-description] Focus!H2"],
    },
    Case {
        name: "picture-missing",
        story: "The picture was not copied with the workbook; the logo is a web address.",
        made: Typed(&[
            ("Focus!H2", "images/haie-2025.jpg"),
            ("Paramètres!B5", "https://petit-gue.example/logo.svg"),
        ]),
        told: &[
            "erreur[fichier-joint-refuse] Paramètres!B5",
            "erreur[fichier-joint-absent] Focus!H2",
        ],
    },
    Case {
        name: "unknown-setting",
        story: "« Colectivité » for « Collectivité ».",
        made: Typed(&[("Paramètres!A2", "Colectivité")]),
        told: &["avertissement[parametre-inconnu] Paramètres!A2"],
    },
];

#[test]
fn follow_up() {
    golden("faulty-follow-up", &answers(CASES));
}
