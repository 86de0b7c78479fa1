//! Settings, years, transitions, statuses.

use super::{optional, required};
use crate::schema::{Column, Kind, Sheet, SheetSpec};

pub(super) const SETTINGS: SheetSpec = SheetSpec {
    sheet: Sheet::Settings,
    name: "Paramètres",
    row_is: "un réglage",
    columns: &[
        required(
            Column::Key,
            "Clé",
            Kind::Text,
            "Le nom du réglage, pris dans la liste : « Collectivité », « Logo »… Une clé inconnue est signalée et ignorée.",
        )
        .or(&["Paramètre", "Réglage"]),
        required(
            Column::Value,
            "Valeur",
            Kind::Text,
            "La valeur du réglage. Pour un réglage sans valeur, effacer la ligne.",
        ),
    ],
};

pub(super) const YEARS: SheetSpec = SheetSpec {
    sheet: Sheet::Years,
    name: "Années",
    row_is: "une année suivie",
    columns: &[
        required(Column::Year, "Année", Kind::Year, "L'année, en quatre chiffres : 2025."),
        optional(
            Column::ClosedOn,
            "Arrêté au",
            Kind::Date,
            "Le jour où le décompte a été arrêté : 29/08/2025. C'est la date que porte le bilan. Vide, le bilan dit seulement l'année.",
        )
        .or(&["Date d'arrêté"]),
        optional(
            Column::PublishedOn,
            "Publié le",
            Kind::Date,
            "Le jour où le bilan a été publié. Vide tant qu'il ne l'est pas.",
        )
        .or(&["Date de publication"]),
        optional(
            Column::Title,
            "Titre",
            Kind::Text,
            "Le titre du bilan de l'année. Vide, il est composé à partir de la convention et de l'année.",
        ),
        optional(
            Column::Introduction,
            "Introduction",
            Kind::Long,
            "Le texte d'ouverture du bilan, en quelques paragraphes. Vide, le bilan s'ouvre sur ses chiffres.",
        ),
        optional(
            Column::LastReport,
            "Dernier bilan",
            Kind::YesNo,
            "« oui » pour le bilan qui clôt la série. Vide vaut « non ».",
        ),
    ],
};

pub(super) const TRANSITIONS: SheetSpec = SheetSpec {
    sheet: Sheet::Transitions,
    name: "Transitions",
    row_is: "une rubrique du bilan, qui regroupe des propositions",
    columns: &[
        required(
            Column::Code,
            "Code",
            Kind::Id,
            "Un mot court, sans espace, qui sert de clé : « ecologique ». Il entre dans le nom des chiffres calculés, comme taux.ecologique.",
        ),
        required(
            Column::Name,
            "Nom",
            Kind::Text,
            "Le nom imprimé : « Transition écologique ».",
        ),
        optional(
            Column::Color,
            "Couleur",
            Kind::Color,
            "La couleur de la rubrique, en six chiffres hexadécimaux : « #00664f ». Son contraste est vérifié ; vide, une couleur lisible est choisie.",
        ),
        optional(
            Column::Order,
            "Ordre",
            Kind::Whole,
            "Le rang de la rubrique dans le bilan : 1, 2, 3. Vide, les rubriques suivent l'ordre des codes.",
        )
        .or(&["Rang"]),
        optional(
            Column::Introduction,
            "Présentation",
            Kind::Long,
            "Quelques lignes imprimées en tête de la rubrique. Vide, rien n'est imprimé.",
        ),
    ],
};

/// A status there is when the workbook defines none.
#[derive(Debug)]
pub struct DefaultStatus {
    /// Its label.
    pub label: &'static str,
    /// Whether it counts as carried out.
    pub counts: bool,
    /// What is drawn for it, a word of the closed list.
    pub category: &'static str,
}

const fn status(label: &'static str, counts: bool, category: &'static str) -> DefaultStatus {
    DefaultStatus { label, counts, category }
}

/// The statuses there are when the workbook defines none, in their order.
pub const DEFAULT_STATUSES: &[DefaultStatus] = &[
    status("mise en œuvre", true, "faite"),
    status("en cours", false, "en cours"),
    status("non mise en œuvre", false, "non faite"),
    status("hors compétence", false, "hors compétence"),
];

pub(super) const STATUSES: SheetSpec = SheetSpec {
    sheet: Sheet::Statuses,
    name: "Statuts",
    row_is: "un statut que peut avoir une proposition",
    columns: &[
        required(
            Column::Label,
            "Libellé",
            Kind::Text,
            "Le nom du statut : « mise en œuvre ». C'est lui qu'on choisit dans la feuille Suivi.",
        )
        .or(&["Statut"]),
        required(
            Column::Counts,
            "Compte comme mise en œuvre",
            Kind::YesNo,
            "« oui » si une proposition de ce statut entre dans le taux de mise en œuvre.",
        ),
        optional(
            Column::Category,
            "Catégorie",
            Kind::Choice(&["faite", "en cours", "non faite", "hors compétence"]),
            "Le signe dessiné dans les tableaux : carré plein, à moitié plein, vide ou barré. Vide, il suit la colonne précédente.",
        ),
        optional(
            Column::Definition,
            "Définition",
            Kind::Text,
            "Ce que le statut veut dire, imprimé dans la légende. Vide, seul le libellé est imprimé.",
        ),
        optional(
            Column::Order,
            "Ordre",
            Kind::Whole,
            "Le rang du statut dans les légendes : 1, 2, 3. Vide, les statuts suivent l'ordre des libellés.",
        )
        .or(&["Rang"]),
    ],
};
