//! Sheets and their titles.

use super::{Case, File, Typed, answers};
use crate::support::golden;

pub(super) const CASES: &[Case] = &[
    Case {
        name: "one-sheet-feuil1",
        story: "One table in a sheet left with its first name, Feuil1.",
        made: File("feuil1.xlsx"),
        told: &["erreur[tableau-hors-de-sa-feuille]"],
    },
    Case {
        name: "three-tables-in-one-sheet",
        story: "Proposals, headings and follow-up stand one under the other in one sheet.",
        made: File("trois-tableaux.xlsx"),
        told: &[
            "erreur[ligne-isolee] Propositions!A6",
            "erreur[second-tableau] Propositions, ligne 7",
            "erreur[second-tableau] Propositions, ligne 12",
        ],
    },
    Case {
        name: "one-table-a-year",
        story: "The table of 2025, with its titles, stands under that of 2024.",
        made: File("deux-tableaux.xlsx"),
        told: &["erreur[ligne-isolee] Suivi!A6", "information[titres-repetes] Suivi, ligne 7"],
    },
    Case {
        name: "one-sheet-a-year",
        story: "Suivi 2024 and Suivi 2025 in place of Suivi.",
        made: File("feuille-par-annee.xlsx"),
        told: &["erreur[tableau-hors-de-sa-feuille]"],
    },
    Case {
        name: "one-column-a-year",
        story: "A table made to be looked at: N°, 2024, 2025.",
        made: File("titre-annee.xlsx"),
        told: &[
            "erreur[colonne-absente] Suivi, ligne 1",
            "information[colonne-inconnue] Suivi!B1",
            "information[colonne-inconnue] Suivi!C1",
        ],
    },
    Case {
        name: "sheet-copied",
        story: "The sheet was duplicated; the spreadsheet named the copy SUIVI1.",
        made: File("feuille-copiee.xlsx"),
        told: &["information[feuille-inconnue]"],
    },
    Case {
        name: "sheet-kept-as-a-copy",
        story: "The sheet of last month is kept as « Suivi (2) ».",
        made: File("feuille-ancienne.xlsx"),
        told: &["information[feuille-inconnue]"],
    },
    Case {
        name: "chart-sheet",
        story: "A chart alone on its tab bears the name of the sheet.",
        made: File("graphique.xlsx"),
        told: &["avertissement[feuille-absente] Suivi"],
    },
    Case {
        name: "hidden-sheets",
        story: "Two sheets are hidden, a mistake is in a third.",
        made: File("feuille-masquee.xlsx"),
        told: &["erreur[statut-inconnu] Suivi!C5"],
    },
    Case {
        name: "titles-on-row-25",
        story: "A page of presentation stands above the table.",
        made: File("titre-ligne-25.xlsx"),
        told: &["erreur[en-tete-absent] Suivi, ligne 25"],
    },
    Case {
        name: "titles-on-two-rows",
        story: "« Votes » is merged above papier, numérique and total.",
        made: File("titres-sur-deux-lignes.xlsx"),
        told: &[
            "information[colonne-inconnue] Propositions!D1",
            "avertissement[colonne-sans-titre] Propositions!E1",
        ],
    },
    Case {
        name: "no-titles",
        story: "The row of titles was taken for an example, and deleted.",
        made: File("sans-titres.xlsx"),
        told: &["erreur[en-tete-absent] Suivi"],
    },
    Case {
        name: "title-twice",
        story: "« Avancement » was renamed « Statut » by mistake.",
        made: File("titre-en-double.xlsx"),
        told: &["erreur[colonne-en-double] Suivi!D1"],
    },
    Case {
        name: "title-misspelt",
        story: "« Statu » for « Statut ».",
        made: File("titre-fautif.xlsx"),
        told: &[
            "erreur[colonne-absente] Suivi, ligne 1",
            "avertissement[titre-mal-ecrit] Suivi!C1",
        ],
    },
    Case {
        name: "title-made-by-a-formula",
        story: "A title is a formula, whose result the file does not hold.",
        made: File("titre-par-formule.xlsx"),
        told: &["erreur[colonne-absente] Suivi, ligne 1", "erreur[formule-non-calculee] Suivi!C1"],
    },
    Case {
        name: "optional-title-misspelt",
        story: "« Avancment »: the column may be missing, so the report would lose its texts.",
        made: Typed(&[("Suivi!D1", "Avancment")]),
        told: &["avertissement[titre-mal-ecrit] Suivi!D1"],
    },
    Case {
        name: "two-titles-for-one-column",
        story: "« Titre » was added where « Intitulé » already stands: both mean the same.",
        made: Typed(&[("Propositions!E1", "Titre")]),
        told: &["erreur[colonne-en-double] Propositions!E1"],
    },
    Case {
        name: "two-titles-gone",
        story: "The titles of two columns were emptied when the table was restyled.",
        made: Typed(&[("Membres!A1", ""), ("Membres!B1", "")]),
        told: &[
            "erreur[colonne-absente] Membres, ligne 1",
            "erreur[fonction-sans-titulaire] Séances!I2",
        ],
    },
];

#[test]
fn sheets_and_titles() {
    golden("faulty-shape", &answers(CASES));
}
