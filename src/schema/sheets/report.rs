//! What the yearly report speaks of.

use super::{optional, required};
use crate::schema::{Column, Kind, Sheet, SheetSpec};

pub(super) const PROPOSALS: SheetSpec = SheetSpec {
    sheet: Sheet::Proposals,
    name: "Propositions",
    row_is: "une proposition de la convention, écrite une fois pour toutes les années",
    columns: &[
        required(
            Column::Number,
            "N°",
            Kind::Label,
            "Le numéro de la proposition : 6, ou 6 bis. Il ne change pas d'une année à l'autre.",
        )
        .or(&["Numéro", "No", "N° de proposition"]),
        required(
            Column::Title,
            "Intitulé",
            Kind::Text,
            "Le texte de la proposition, en entier, tel qu'il s'imprime.",
        )
        .or(&["Titre", "Proposition"]),
        required(
            Column::Transition,
            "Transition",
            Kind::Ref(Sheet::Transitions),
            "Le code de la rubrique, pris dans la feuille Transitions.",
        ),
        optional(
            Column::ShortTitle,
            "Intitulé court",
            Kind::Text,
            "Un intitulé bref pour les tableaux et les images. Vide, l'intitulé entier sert partout.",
        )
        .or(&["Titre court"]),
        optional(
            Column::Subject,
            "Sujet",
            Kind::Text,
            "Le thème dans la rubrique : « Mobilités douces ». Vide, la proposition n'est rangée sous aucun thème.",
        )
        .or(&["Thème"]),
        optional(
            Column::Paper,
            "Votes papier",
            Kind::Whole,
            "Le nombre de votes des habitants sur papier. Vide veut dire inconnu, et non zéro.",
        )
        .or(&["Vote papier"]),
        optional(
            Column::Digital,
            "Votes numérique",
            Kind::Whole,
            "Le nombre de votes des habitants en ligne. Vide veut dire inconnu, et non zéro.",
        )
        .or(&["Votes en ligne"]),
        optional(
            Column::Total,
            "Votes total",
            Kind::Whole,
            "Le total des votes. Il peut rester vide ; rempli, il doit être la somme du papier et du numérique.",
        )
        .or(&["Total des votes"]),
        optional(
            Column::Pilot,
            "Pilote",
            Kind::Text,
            "Le service ou l'élu qui porte la proposition. Vide, rien n'est imprimé.",
        )
        .or(&["Service pilote"]),
        optional(
            Column::Competence,
            "Compétence",
            Kind::Choice(&["Ville", "Métropole", "les deux", "autre"]),
            "La collectivité qui peut agir. Vide, rien n'est imprimé.",
        ),
        optional(
            Column::Added,
            "Ajoutée en",
            Kind::Year,
            "La première année où la proposition compte. Vide, elle compte depuis le début.",
        )
        .or(&["Année d'ajout"]),
        optional(
            Column::Withdrawn,
            "Retirée en",
            Kind::Year,
            "La première année où la proposition ne compte plus. Vide, elle compte toujours.",
        )
        .or(&["Année de retrait"]),
    ],
};

pub(super) const PROGRESS: SheetSpec = SheetSpec {
    sheet: Sheet::Progress,
    name: "Suivi",
    row_is: "une proposition, une année",
    columns: &[
        required(
            Column::Number,
            "N°",
            Kind::Ref(Sheet::Proposals),
            "Le numéro de la proposition, tel que dans la feuille Propositions.",
        )
        .or(&["Numéro", "No", "Proposition", "N° de proposition"]),
        required(
            Column::Year,
            "Année",
            Kind::Ref(Sheet::Years),
            "L'année suivie, telle que dans la feuille Années. Une seule ligne par proposition et par année.",
        ),
        required(
            Column::Status,
            "Statut",
            Kind::Ref(Sheet::Statuses),
            "Le statut de la proposition cette année-là, pris dans la feuille Statuts.",
        ),
        optional(
            Column::Progress,
            "Avancement",
            Kind::Long,
            "Ce qui a été fait, en une à trois phrases. Vide, le tableau de suivi ne montre que le statut.",
        ),
        optional(
            Column::Projects,
            "Projets",
            Kind::Text,
            "Les projets qui concourent à la proposition. Vide, rien n'est imprimé.",
        ),
        optional(
            Column::Indicator,
            "Indicateur",
            Kind::Text,
            "Ce qui est mesuré : « Arbres plantés ». Vide, aucun indicateur n'est imprimé.",
        ),
        optional(
            Column::Value,
            "Valeur",
            Kind::Text,
            "La valeur de l'indicateur, en chiffres : 1 250. Elle s'imprime avec l'unité.",
        ),
        optional(
            Column::Unit,
            "Unité",
            Kind::Text,
            "L'unité de la valeur : « arbres », « km », « % ». Vide, la valeur s'imprime seule.",
        ),
        optional(
            Column::Link,
            "Lien",
            Kind::Url,
            "L'adresse d'une page qui en dit plus, et qui commence par https://.",
        ),
    ],
};

pub(super) const FOCUS: SheetSpec = SheetSpec {
    sheet: Sheet::Focus,
    name: "Focus",
    row_is: "un récit du bilan, une année",
    columns: &[
        required(
            Column::Year,
            "Année",
            Kind::Ref(Sheet::Years),
            "L'année du bilan, telle que dans la feuille Années.",
        ),
        required(
            Column::Text,
            "Texte",
            Kind::Long,
            "Le récit, en quelques paragraphes. Un chiffre calculé s'y appelle par son nom entre accolades doubles, comme {{ taux.total }}.",
        ),
        optional(
            Column::Title,
            "Titre",
            Kind::Text,
            "Le titre du récit. Vide, le récit s'imprime sans titre.",
        ),
        optional(
            Column::Transition,
            "Transition",
            Kind::Ref(Sheet::Transitions),
            "Le code de la rubrique où il s'imprime. Vide, il s'imprime hors rubrique.",
        ),
        optional(
            Column::Proposals,
            "Propositions",
            Kind::RefList(Sheet::Proposals),
            "Les numéros des propositions dont il parle, séparés par des points-virgules : « 14 ; 15 ».",
        ),
        optional(
            Column::Figure,
            "Chiffre",
            Kind::Ref(Sheet::KeyFigures),
            "La clé d'un chiffre de la feuille Chiffres, à imprimer en grand. Vide, il n'y en a pas.",
        )
        .or(&["Chiffre clé"]),
        optional(
            Column::Order,
            "Ordre",
            Kind::Whole,
            "Le rang du récit dans sa rubrique : 1, 2, 3.",
        )
        .or(&["Rang"]),
        optional(
            Column::Image,
            "Image",
            Kind::File,
            "Le nom d'une image PNG, JPEG ou SVG rangée à côté du classeur : « images/jardin.jpg ».",
        ),
        optional(
            Column::Description,
            "Description",
            Kind::Text,
            "Ce que montre l'image, pour qui ne la voit pas. Obligatoire dès qu'il y a une image.",
        )
        .or(&["Texte alternatif"]),
        optional(
            Column::Caption,
            "Légende",
            Kind::Text,
            "La légende et le crédit imprimés sous l'image. Vide, rien n'est imprimé.",
        ),
    ],
};
