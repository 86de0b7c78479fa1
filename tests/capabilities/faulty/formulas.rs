//! Formulas: their errors in each format, and results that are not there.

use super::{Case, File, Typed, answers};
use crate::support::golden;

/// One error of each kind, in a column.
const EACH: &[&str] = &[
    "erreur[erreur-de-formule] Suivi!C2",
    "erreur[erreur-de-formule] Suivi!C3",
    "erreur[erreur-de-formule] Suivi!C4",
    "erreur[erreur-de-formule] Suivi!C5",
    "erreur[erreur-de-formule] Suivi!C6",
    "erreur[erreur-de-formule] Suivi!C7",
];

pub(super) const CASES: &[Case] = &[
    Case {
        name: "errors-xlsx",
        story: "A sheet was deleted: the look-ups of the statuses are errors, as Excel keeps them.",
        made: File("erreurs.xlsx"),
        told: EACH,
    },
    Case {
        name: "errors-xls",
        story: "The same errors, saved by Calc in the old format.",
        made: File("erreurs.xls"),
        told: EACH,
    },
    Case {
        name: "errors-ods",
        story: "The same errors, saved by Calc: Err:502 is its own.",
        made: File("erreurs.ods"),
        told: EACH,
    },
    Case {
        name: "circular-ods",
        story: "Two statuses were made equal to each other: Err:522.",
        made: File("erreurs-calc.ods"),
        told: &["erreur[erreur-de-formule] Suivi!C5", "erreur[erreur-de-formule] Suivi!C6"],
    },
    Case {
        name: "errors-xlsb",
        story: "Errors, and a subject typed as a number, in Excel's binary format.",
        made: File("erreurs.xlsb"),
        told: &[
            "erreur[erreur-de-formule] Suivi!C5",
            "erreur[erreur-de-formule] Suivi!C6",
            "erreur[identifiant-en-nombre] Délibérations!K2",
        ],
    },
    Case {
        name: "errors-pasted-as-text",
        story: "The errors were pasted as values, in French.",
        made: Typed(&[("Suivi!C5", "#VALEUR !"), ("Suivi!C6", "#NOM?"), ("Suivi!D7", "#N/A")]),
        told: &[
            "erreur[erreur-de-formule] Suivi!C5",
            "erreur[erreur-de-formule] Suivi!C6",
            "erreur[erreur-de-formule] Suivi!D7",
        ],
    },
    Case {
        name: "never-computed",
        story: "A script filled the workbook with formulas; no spreadsheet opened it since.",
        made: File("non-calcule.xlsx"),
        told: &[
            "erreur[formule-non-calculee] Propositions!F2",
            "erreur[formule-non-calculee] Suivi!C5",
        ],
    },
    Case {
        name: "formula-as-text",
        story: "The column was formatted as text before the formula was typed.",
        made: File("formule-en-texte.xlsx"),
        told: &["erreur[formule-en-texte] Propositions!F2"],
    },
    Case {
        name: "wrong-sum",
        story: "A row was added above the sum: the total leaves it out.",
        made: Typed(&[("Propositions!H2", "=F2 donne 40")]),
        told: &["erreur[votes-citoyens-incoherents] Propositions!H2"],
    },
];

#[test]
fn formulas() {
    golden("faulty-formulas", &answers(CASES));
}
