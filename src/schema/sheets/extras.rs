//! Key figures and quotes.

use super::{optional, required};
use crate::schema::{Column, Kind, Sheet, SheetSpec};

pub(super) const KEY_FIGURES: SheetSpec = SheetSpec {
    sheet: Sheet::KeyFigures,
    name: "Chiffres",
    row_is: "un chiffre clé à imprimer",
    columns: &[
        required(
            Column::Key,
            "Clé",
            Kind::Id,
            "Un mot court, sans espace, qui sert de clé : « arbres-2025 ». La feuille Focus l'appelle par ce nom.",
        ),
        required(
            Column::Label,
            "Libellé",
            Kind::Text,
            "Ce que compte le chiffre : « Arbres plantés depuis 2022 ».",
        ),
        required(
            Column::Value,
            "Valeur",
            Kind::Text,
            "Le chiffre : 1 250 ou 87,5 %. Un taux calculé par l'outil ne se saisit pas ici.",
        ),
        optional(
            Column::Unit,
            "Unité",
            Kind::Text,
            "L'unité, imprimée après le chiffre : « arbres », « km ».",
        ),
        optional(
            Column::Year,
            "Année",
            Kind::Year,
            "L'année du chiffre. Vide, il peut servir tous les ans.",
        ),
        optional(
            Column::Source,
            "Source",
            Kind::Text,
            "D'où vient le chiffre : « Direction des espaces verts ». Imprimée en petit.",
        ),
        optional(
            Column::Order,
            "Ordre",
            Kind::Whole,
            "Le rang d'impression : 1, 2, 3. Vide, l'ordre des clés.",
        )
        .or(&["Rang"]),
    ],
};

pub(super) const QUOTES: SheetSpec = SheetSpec {
    sheet: Sheet::Quotes,
    name: "Citations",
    row_is: "une parole à imprimer",
    columns: &[
        required(
            Column::Text,
            "Texte",
            Kind::Text,
            "Les mots cités, sans guillemets : ils sont ajoutés.",
        )
        .or(&["Citation"]),
        required(
            Column::Author,
            "Auteur",
            Kind::Text,
            "Qui parle, tel qu'il s'imprime : « Une habitante, panel citoyen ».",
        )
        .or(&["Auteure", "Autrice"]),
        optional(
            Column::Source,
            "Source",
            Kind::Text,
            "Où et quand ces mots ont été dits ou écrits.",
        ),
        optional(
            Column::Transition,
            "Transition",
            Kind::Ref(Sheet::Transitions),
            "Le code de la rubrique où elle s'imprime. Vide, elle s'imprime hors rubrique.",
        ),
        optional(
            Column::Year,
            "Année",
            Kind::Ref(Sheet::Years),
            "L'année du bilan où elle s'imprime. Vide, tous les ans.",
        ),
    ],
};
