//! Rows that are no data, or that say a thing twice.

use super::{Case, File, Typed, answers};
use crate::support::golden;

/// What is told of the workbook of two services, whoever saved it.
const EVERYTHING: &[&str] = &[
    "erreur[valeur-inattendue] Propositions!E3",
    "erreur[votes-citoyens-incoherents] Propositions!F4",
    "erreur[statut-inconnu] Suivi!C8",
    "erreur[lien-invalide] Suivi!I8",
    "erreur[reference-inconnue] Suivi!A9",
    "erreur[valeur-inattendue] Suivi!B10",
    "erreur[jour-de-semaine] Séances!C3",
    "erreur[membre-inconnu] Présences!B4",
    "erreur[identifiant-en-nombre] Délibérations!K3",
];

pub(super) const CASES: &[Case] = &[
    Case {
        name: "row-of-totals",
        story: "A last row « Total » adds the votes up; Openpyxl saved no result.",
        made: File("ligne-de-total.xlsx"),
        told: &["information[ligne-de-total] Propositions, ligne 5"],
    },
    Case {
        name: "row-of-totals-computed",
        story: "The same row, saved by Calc with its results.",
        made: File("ligne-de-total.ods"),
        told: &["information[ligne-de-total] Propositions, ligne 5"],
    },
    Case {
        name: "notes-under-the-table",
        story: "Two remarks are typed under the table, in its first column.",
        made: File("notes-sous-le-tableau.xlsx"),
        told: &["erreur[ligne-isolee] Suivi!A9", "erreur[ligne-isolee] Suivi!A10"],
    },
    Case {
        name: "headings-between-rows",
        story: "Merged rows « Année 2024 », « Année 2025 » part the table.",
        made: File("lignes-de-partie.xlsx"),
        told: &["erreur[ligne-isolee] Suivi!A2", "erreur[ligne-isolee] Suivi!A6"],
    },
    Case {
        name: "example-row",
        story: "The example under the titles was left.",
        made: File("ligne-d-exemple.xlsx"),
        told: &[
            "erreur[reference-inconnue] Suivi!A2",
            "erreur[valeur-inattendue] Suivi!B2",
            "erreur[statut-inconnu] Suivi!C2",
        ],
    },
    Case {
        name: "cells-merged-down",
        story: "The year is typed once in a cell merged over three rows.",
        made: File("cellules-fusionnees.xlsx"),
        told: &[
            "erreur[cellule-fusionnee] Suivi!B3",
            "erreur[cellule-fusionnee] Suivi!B4",
            "erreur[cellule-fusionnee] Suivi!B6",
            "erreur[cellule-fusionnee] Suivi!B7",
        ],
    },
    Case {
        name: "cells-merged-down-ods",
        story: "The same, saved by Calc.",
        made: File("cellules-fusionnees.ods"),
        told: &["erreur[cellule-fusionnee] Suivi!B6", "erreur[cellule-fusionnee] Suivi!B7"],
    },
    Case {
        name: "hidden-row",
        story: "A filter hides a second row for the same proposal and year.",
        made: File("ligne-masquee.xlsx"),
        told: &["information[lignes-masquees] Suivi", "erreur[cle-en-double] Suivi!A8"],
    },
    Case {
        name: "same-row-twice",
        story: "A row was pasted twice, with another status.",
        made: Typed(&[("Suivi!A8", "2"), ("Suivi!B8", "2025"), ("Suivi!C8", "en cours")]),
        told: &["erreur[cle-en-double] Suivi!A8"],
    },
    Case {
        name: "same-number-in-two-writings",
        story: "« 01 » was added to the proposals, where 1 already stands.",
        made: Typed(&[
            ("Propositions!A5", "01"),
            ("Propositions!B5", "Planter encore"),
            ("Propositions!C5", "haies"),
        ]),
        told: &["erreur[cle-en-double] Propositions!A5"],
    },
    Case {
        name: "same-code-in-capitals",
        story: "The code of a heading was added again, in capitals.",
        made: Typed(&[("Transitions!A4", "HAIES"), ("Transitions!B4", "Haies")]),
        told: &["erreur[cle-en-double] Transitions!A4"],
    },
    Case {
        name: "half-a-row",
        story: "A new proposal has its number and its title; its heading is for later.",
        made: Typed(&[("Propositions!A5", "4"), ("Propositions!B5", "Ouvrir le lavoir")]),
        told: &["erreur[cellule-vide] Propositions!C5"],
    },
    Case {
        name: "two-faults-in-a-row",
        story: "In each of five rows, a required cell and an optional one are wrong.",
        made: Typed(&[
            ("Propositions!C2", "buissons"),
            ("Propositions!F2", "environ 40"),
            ("Suivi!C5", "fait"),
            ("Suivi!I5", "petit-gue.example"),
            ("Membres!A12", "HAMEAU"),
            ("Membres!G12", "mai 2020"),
            ("Séances!B3", "COMMCOM"),
            ("Séances!F3", "31/11/2025"),
            ("Délibérations!D5", "débat"),
            ("Délibérations!Q5", "six"),
        ]),
        told: &[
            "erreur[reference-inconnue] Propositions!C2",
            "erreur[valeur-inattendue] Propositions!F2",
            "erreur[statut-inconnu] Suivi!C5",
            "erreur[lien-invalide] Suivi!I5",
            "erreur[reference-inconnue] Membres!A12",
            "erreur[valeur-inattendue] Membres!G12",
            "erreur[reference-inconnue] Séances!B3",
            "erreur[date-impossible] Séances!F3",
            "erreur[choix-inconnu] Délibérations!D5",
            "erreur[valeur-inattendue] Délibérations!Q5",
        ],
    },
    Case {
        name: "everything-xlsx",
        story: "Two services kept the workbook for a year, each in its way.",
        made: File("fourre-tout.xlsx"),
        told: EVERYTHING,
    },
    Case {
        name: "everything-xls",
        story: "The same workbook, saved by Calc in the old format.",
        made: File("fourre-tout.xls"),
        told: EVERYTHING,
    },
    Case {
        name: "everything-ods",
        story: "The same workbook, saved by Calc.",
        made: File("fourre-tout.ods"),
        told: EVERYTHING,
    },
];

#[test]
fn rows() {
    golden("faulty-rows", &answers(CASES));
}
