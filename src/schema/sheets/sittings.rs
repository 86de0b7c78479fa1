//! The sittings: who was there, and what changed.

use super::{DEROGATION, optional, required};
use crate::schema::{Column, Kind, Sheet, SheetSpec};

pub(super) const SITTINGS: SheetSpec = SheetSpec {
    sheet: Sheet::Sittings,
    name: "Séances",
    row_is: "une séance d'un conseil",
    columns: &[
        required(
            Column::Code,
            "Code",
            Kind::Id,
            "Un mot court qui sert de clé : « VILLE-2025-12 ».",
        ),
        required(
            Column::Assembly,
            "Assemblée",
            Kind::Ref(Sheet::Assemblies),
            "Le code du conseil, pris dans la feuille Assemblées.",
        ),
        optional(
            Column::Date,
            "Date",
            Kind::Date,
            "Le jour où la séance s'ouvre : 12/12/2025. Vide, les projets d'actes gardent un blanc à remplir.",
        )
        .or(&["Date de la séance"]),
        optional(
            Column::Time,
            "Heure",
            Kind::Time,
            "L'heure d'ouverture : 16 h 00. Vide, un blanc à remplir.",
        ),
        optional(
            Column::Place,
            "Lieu",
            Kind::Text,
            "Le lieu de la séance. Vide, le lieu habituel du conseil.",
        ),
        optional(
            Column::ConvenedOn,
            "Convoquée le",
            Kind::Date,
            "Le jour où la convocation a été envoyée. Il doit précéder la séance du délai légal.",
        )
        .or(&["Date de convocation"]),
        optional(
            Column::Urgent,
            "Urgence",
            Kind::YesNo,
            "« oui » si le délai de convocation a été abrégé pour urgence. Vide vaut « non ».",
        ),
        optional(
            Column::SecondConvocation,
            "Seconde convocation",
            Kind::Date,
            "La date de la première séance, si celle-ci la remplace faute de quorum : le conseil délibère alors sans condition de quorum. Vide sinon.",
        ),
        optional(
            Column::President,
            "Président",
            Kind::Ref(Sheet::Members),
            "Qui préside à l'ouverture : un nom, ou « M. le Maire ». Vide, une fois la date connue, le membre qui porte le titre de maire ou de président.",
        )
        .or(&["Président de séance", "Présidente", "Présidente de séance"]),
        optional(
            Column::Secretary,
            "Secrétaire",
            Kind::RefList(Sheet::Members),
            "Le ou les secrétaires de séance, séparés par des points-virgules.",
        )
        .or(&["Secrétaire de séance"]),
        optional(
            Column::MembersInOffice,
            "Membres en exercice",
            Kind::Whole,
            "Le nombre de membres en exercice, pour contrôle : il est comparé à celui que donne la feuille Membres. Il peut rester vide.",
        ),
        optional(
            Column::FullAgenda,
            "Ordre du jour complet",
            Kind::YesNo,
            "« oui » quand la feuille Délibérations contient tous les actes de la séance.",
        ),
        optional(
            Column::ListPostedOn,
            "Liste affichée le",
            Kind::Date,
            "Le jour où la liste des délibérations a été affichée, dans la semaine qui suit. Vide tant qu'elle ne l'est pas.",
        ),
        optional(
            Column::ListSentOn,
            "Liste envoyée le",
            Kind::Date,
            "Pour un EPCI : le jour où la liste des délibérations a été envoyée aux conseillers municipaux qui n'y siègent pas, dans le mois qui suit.",
        ),
        optional(
            Column::MinutesSettledOn,
            "PV arrêté le",
            Kind::Date,
            "Le jour où le procès-verbal a été arrêté, au début de la séance suivante.",
        )
        .or(&["Procès-verbal arrêté le"]),
        optional(
            Column::MinutesPublishedOn,
            "PV publié le",
            Kind::Date,
            "Le jour où le procès-verbal a été mis en ligne, dans la semaine qui suit le jour où il a été arrêté.",
        )
        .or(&["Procès-verbal publié le"]),
        optional(
            Column::Quorum,
            "Quorum",
            Kind::Whole,
            "Le quorum tel que noté en séance, pour contrôle : il est comparé à celui que donne la date. Il peut rester vide.",
        ),
        optional(Column::Derogation, "Motif de dérogation", Kind::Text, DEROGATION)
            .or(&["Dérogation"]),
    ],
};

pub(super) const ATTENDANCE: SheetSpec = SheetSpec {
    sheet: Sheet::Attendance,
    name: "Présences",
    row_is: "un membre à l'ouverture d'une séance",
    columns: &[
        required(
            Column::Sitting,
            "Séance",
            Kind::Ref(Sheet::Sittings),
            "Le code de la séance, pris dans la feuille Séances. Dès qu'une ligne existe, chaque membre en exercice doit en avoir une.",
        ),
        required(
            Column::Member,
            "Membre",
            Kind::Ref(Sheet::Members),
            "Le prénom et le nom, tels que dans la feuille Membres. Un nom seul suffit s'il n'y a pas d'homonyme.",
        )
        .or(&["Nom"]),
        required(
            Column::State,
            "État",
            Kind::Choice(&["présent", "absent", "excusé", "représenté"]),
            "L'état à l'ouverture. Celui qui arrive plus tard est « absent », ou « représenté » s'il a donné pouvoir.",
        )
        .or(&["Présence"]),
        optional(
            Column::ProxyTo,
            "Pouvoir à",
            Kind::Ref(Sheet::Members),
            "À qui il a donné pouvoir : un nom, ou « M. le Maire ». Vide, pas de pouvoir.",
        )
        .or(&["Pouvoir donné à", "Mandataire"]),
        optional(
            Column::SignedOn,
            "Pouvoir signé le",
            Kind::Date,
            "La date écrite sur le pouvoir. Un même pouvoir ne vaut pas plus de trois séances de suite ; vide, ce n'est pas vérifié.",
        )
        .or(&["Date du pouvoir"]),
        optional(Column::Derogation, "Motif de dérogation", Kind::Text, DEROGATION)
            .or(&["Dérogation"]),
    ],
};

pub(super) const MOVEMENTS: SheetSpec = SheetSpec {
    sheet: Sheet::Movements,
    name: "Mouvements",
    row_is: "un changement pendant une séance",
    columns: &[
        required(
            Column::Sitting,
            "Séance",
            Kind::Ref(Sheet::Sittings),
            "Le code de la séance, pris dans la feuille Séances.",
        ),
        required(
            Column::Order,
            "Ordre",
            Kind::Whole,
            "Le rang du mouvement dans la séance : 1, 2, 3, dans l'ordre où ils ont eu lieu.",
        )
        .or(&["Rang"]),
        required(
            Column::Member,
            "Membre",
            Kind::Ref(Sheet::Members),
            "Qui bouge : le prénom et le nom, tels que dans la feuille Membres.",
        )
        .or(&["Nom"]),
        required(
            Column::Movement,
            "Mouvement",
            Kind::Choice(&[
                "arrive",
                "quitte",
                "part",
                "revient",
                "sort",
                "préside",
                "reprend",
                "démissionne",
                "installé",
                "donne pouvoir",
                "retire pouvoir",
            ]),
            "« quitte » ou « part » jusqu'à nouvel ordre ; « sort » pour les seules questions nommées, sans noter le retour. « préside » puis « reprend » pour un changement de présidence. « donne pouvoir » quand le pouvoir d'un absent parvient en cours de séance, « retire pouvoir » quand il le reprend.",
        ),
        optional(
            Column::Question,
            "Question",
            Kind::Label,
            "Le numéro de la question en cours : 7, ou plusieurs à la fois : « 2 à 4 ». Elle n'a pas besoin d'avoir sa ligne dans Délibérations.",
        )
        .or(&["Rapport", "Rapport n°"]),
        optional(
            Column::Moment,
            "Moment",
            Kind::Choice(&[
                "avant l'examen",
                "pendant la présentation",
                "pendant les débats",
                "avant le vote",
                "après le vote",
            ]),
            "Le moment de la question. « après le vote » prend effet à la question suivante. Vide, c'est avant l'examen : à l'ouverture de la question.",
        ),
        optional(
            Column::Time,
            "Heure",
            Kind::Time,
            "L'heure du mouvement, si elle a été notée : 17 h 40.",
        ),
        optional(
            Column::ProxyTo,
            "Pouvoir à",
            Kind::Ref(Sheet::Members),
            "À qui pouvoir est donné, en partant ou de loin. Vide, pas de pouvoir.",
        )
        .or(&["Pouvoir donné à", "Mandataire"]),
        optional(
            Column::Text,
            "Texte",
            Kind::Text,
            "La phrase à imprimer dans l'acte. Vide, elle est composée.",
        ),
        optional(Column::Derogation, "Motif de dérogation", Kind::Text, DEROGATION)
            .or(&["Dérogation"]),
    ],
};
