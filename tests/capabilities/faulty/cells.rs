//! Values that a spreadsheet changed, or that a column cannot take.

use super::{Case, File, Typed, answers};
use crate::support::golden;

const LOST_ZEROS: &[&str] = &[
    "erreur[identifiant-en-nombre] Assemblées!D2",
    "erreur[identifiant-en-nombre] Délibérations!F2",
    "erreur[identifiant-en-nombre] Délibérations!K2",
];

pub(super) const CASES: &[Case] = &[
    Case {
        name: "identifiers-as-numbers-xlsx",
        story: "SIRET, act number and subject were typed in cells of no format.",
        made: File("identifiants-en-nombre.xlsx"),
        told: LOST_ZEROS,
    },
    Case {
        name: "identifiers-as-numbers-xls",
        story: "The same, in the old format.",
        made: File("identifiants-en-nombre.xls"),
        told: LOST_ZEROS,
    },
    Case {
        name: "identifiers-as-numbers-ods",
        story: "The same, in Calc.",
        made: File("identifiants-en-nombre.ods"),
        told: LOST_ZEROS,
    },
    Case {
        name: "number-made-a-date",
        story: "Report « 1-10 » became the first of October, in Calc.",
        made: File("numero-devenu-date.ods"),
        told: &["erreur[numero-devenu-date] Délibérations!E2"],
    },
    Case {
        name: "number-made-a-date-xlsx",
        story: "The same, for a proposal and a question.",
        made: Typed(&[
            ("Propositions!A3", "date 2025-02-01"),
            ("Mouvements!E2", "date 2025-10-02"),
        ]),
        told: &[
            "erreur[numero-devenu-date] Propositions!A3",
            "erreur[numero-devenu-date] Mouvements!E2",
            "erreur[reference-inconnue] Suivi!A3",
            "erreur[reference-inconnue] Suivi!A6",
        ],
    },
    Case {
        name: "list-made-a-decimal",
        story: "« 1,2 » typed for proposals 1 and 2 became a number.",
        made: Typed(&[("Focus!E2", "nombre 1.2")]),
        told: &["erreur[liste-devenue-decimale] Focus!E2"],
    },
    Case {
        name: "year-as-a-date",
        story: "The year is a date shown as « 2025 » by its format.",
        made: File("annee-en-date.xlsx"),
        told: &[
            "erreur[numero-devenu-date] Suivi!B5",
            "erreur[numero-devenu-date] Suivi!B6",
            "erreur[numero-devenu-date] Suivi!B7",
        ],
    },
    Case {
        name: "date-as-a-number",
        story: "The date was put to the general format: 46006.",
        made: File("date-en-nombre.xlsx"),
        told: &["erreur[date-devenue-nombre] Séances!C2"],
    },
    Case {
        name: "date-from-1904",
        story: "The date was pasted from a workbook that counts from 1904: four years too early.",
        made: File("date-decalee-de-1904.xlsx"),
        told: &["erreur[convocation-apres-seance] Séances!F2"],
    },
    Case {
        name: "percentages-xlsx",
        story: "Shares of the votes, in per cent, in the column of the votes.",
        made: File("pourcentages.xlsx"),
        told: &[
            "erreur[valeur-inattendue] Propositions!D2",
            "erreur[valeur-inattendue] Propositions!D3",
            "erreur[valeur-inattendue] Propositions!D4",
        ],
    },
    Case {
        name: "percentages-ods",
        story: "The same, in Calc.",
        made: File("pourcentages.ods"),
        told: &[
            "erreur[valeur-inattendue] Propositions!D2",
            "erreur[valeur-inattendue] Propositions!D3",
        ],
    },
    Case {
        name: "tick-boxes",
        story: "The statuses are boxes to tick.",
        made: File("cases-a-cocher.xlsx"),
        told: &[
            "erreur[statut-inconnu] Suivi!C5",
            "erreur[statut-inconnu] Suivi!C6",
            "erreur[statut-inconnu] Suivi!C7",
        ],
    },
    Case {
        name: "colours-for-words",
        story: "The statuses are colours, the cells are empty.",
        made: File("couleur-pour-statut.xlsx"),
        told: &[
            "erreur[cellule-vide] Suivi!C5",
            "erreur[cellule-vide] Suivi!C6",
            "erreur[cellule-vide] Suivi!C7",
        ],
    },
    Case {
        name: "spaces-only",
        story: "The cells were cleared with the space bar, or hold what no one sees.",
        made: File("espaces.xlsx"),
        told: &[
            "erreur[cellule-vide] Suivi!C5",
            "erreur[cellule-vide] Suivi!C6",
            "erreur[cellule-vide] Suivi!C7",
        ],
    },
    Case {
        name: "almost-a-whole-number",
        story: "A total computed from shares is 99,99999999999999, shown as 100.",
        made: File("arrondi.xlsx"),
        told: &[],
    },
    Case {
        name: "shown-otherwise",
        story: "An indicator holds 33,333333333333336, shown as 33,3; another 0,4, shown as 40 %.",
        made: File("valeur-affichee-autrement.xlsx"),
        told: &["avertissement[trop-de-decimales] Suivi!G5"],
    },
    Case {
        name: "bullets-of-word",
        story: "A list was pasted from Word with its bullets.",
        made: File("puces-de-word.xlsx"),
        told: &["erreur[caractere-refuse] Suivi!D5"],
    },
    Case {
        name: "words-for-numbers",
        story: "« environ 40 », « nc » and a dash in the columns of votes.",
        made: Typed(&[
            ("Propositions!F2", "environ 40"),
            ("Propositions!G3", "nc"),
            ("Propositions!H4", "-"),
        ]),
        told: &[
            "erreur[valeur-inattendue] Propositions!F2",
            "erreur[valeur-inattendue] Propositions!G3",
            "erreur[valeur-inattendue] Propositions!H4",
        ],
    },
    Case {
        name: "impossible-numbers",
        story: "A negative number, a half vote, a number with its unit.",
        made: Typed(&[
            ("Propositions!F2", "nombre -40"),
            ("Propositions!G3", "nombre 50.5"),
            ("Assemblées!F2", "11 sièges"),
        ]),
        told: &[
            "erreur[valeur-inattendue] Propositions!F2",
            "erreur[valeur-inattendue] Propositions!G3",
            "erreur[valeur-inattendue] Assemblées!F2",
        ],
    },
    Case {
        name: "dates-that-are-none",
        story: "The 31st of November, a month alone, an American date, a year in two figures.",
        made: Typed(&[
            ("Années!B2", "31/11/2024"),
            ("Années!C2", "décembre 2024"),
            ("Années!B3", "11/28/2025"),
            ("Années!C3", "19/12/25"),
        ]),
        told: &[
            "erreur[date-impossible] Années!B2",
            "erreur[valeur-inattendue] Années!C2",
            "erreur[date-impossible] Années!B3",
            "erreur[valeur-inattendue] Années!C3",
        ],
    },
    Case {
        name: "wrong-weekday",
        story: "The sitting is typed « mardi 15 décembre 2025 », a Monday.",
        made: Typed(&[("Séances!C2", "mardi 15 décembre 2025")]),
        told: &["erreur[jour-de-semaine] Séances!C2"],
    },
    Case {
        name: "times-that-are-none",
        story: "« 18h75 », and « vers 19 heures ».",
        made: Typed(&[("Séances!D2", "18h75"), ("Séances!D3", "vers 19 heures")]),
        told: &["erreur[valeur-inattendue] Séances!D2", "erreur[valeur-inattendue] Séances!D3"],
    },
    Case {
        name: "yes-and-no-otherwise",
        story: "« O », « à voir » and a tick in columns of yes and no.",
        made: Typed(&[
            ("Séances!L2", "à voir"),
            ("Délibérations!AD2", "?"),
            ("Années!F2", "partiellement"),
        ]),
        told: &[
            "erreur[choix-inconnu] Années!F2",
            "erreur[choix-inconnu] Séances!L2",
            "erreur[choix-inconnu] Délibérations!AD2",
        ],
    },
    Case {
        name: "addresses",
        story: "« www. » without https, and an address with a space.",
        made: Typed(&[
            ("Suivi!I5", "www.petit-gue.example"),
            ("Suivi!I6", "https://petit-gue.example/les haies"),
        ]),
        told: &["erreur[lien-invalide] Suivi!I5", "erreur[lien-invalide] Suivi!I6"],
    },
    Case {
        name: "colours",
        story: "A colour by its name, one too pale to be read.",
        made: Typed(&[("Transitions!C2", "vert"), ("Transitions!C3", "#ffe680")]),
        told: &[
            "erreur[couleur-invalide] Transitions!C2",
            "erreur[contraste-insuffisant] Transitions!C3",
        ],
    },
];

#[test]
fn values() {
    golden("faulty-cells", &answers(CASES));
}
