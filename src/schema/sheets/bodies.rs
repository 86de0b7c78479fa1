//! The deliberating bodies and their members.

use super::{optional, required};
use crate::schema::{Column, Kind, Sheet, SheetSpec};

pub(super) const ASSEMBLIES: SheetSpec = SheetSpec {
    sheet: Sheet::Assemblies,
    name: "Assemblées",
    row_is: "un conseil qui délibère, avec ses usages",
    columns: &[
        required(
            Column::Code,
            "Code",
            Kind::Id,
            "Un mot court, en capitales, qui sert de clé : « VILLE », « METROPOLE ».",
        ),
        required(
            Column::Name,
            "Nom",
            Kind::Text,
            "Le nom de la collectivité, tel qu'il s'imprime en tête des actes.",
        ),
        required(
            Column::Nature,
            "Nature",
            Kind::Choice(&["commune de moins de 3 500 habitants", "commune", "EPCI"]),
            "Ce qu'est la collectivité : le délai de convocation et la publicité en dépendent.",
        ),
        optional(
            Column::Siret,
            "SIRET",
            Kind::Id,
            "Les quatorze chiffres du SIRET, saisis comme du texte. Le fichier des délibérations en données ouvertes en a besoin.",
        ),
        optional(
            Column::Prefecture,
            "Préfecture",
            Kind::Id,
            "L'identifiant de la préfecture : « PREF063 ». Il figure dans les données ouvertes.",
        ),
        optional(
            Column::Seats,
            "Sièges",
            Kind::Whole,
            "L'effectif légal du conseil, sièges vacants compris. Il n'est pas le nombre de membres en exercice.",
        )
        .or(&["Effectif légal", "Membres afférents"]),
        optional(
            Column::ChairTitle,
            "Titre du président",
            Kind::Text,
            "Comment s'appelle l'exécutif : « Maire », « Président », « Présidente ». Sert à comprendre « M. le Maire » dans les autres feuilles.",
        ),
        optional(
            Column::Place,
            "Lieu",
            Kind::Text,
            "Le lieu habituel des séances. Une séance tenue ailleurs le dit dans sa ligne.",
        ),
        optional(
            Column::Regime,
            "Régime",
            Kind::Choice(&["droit commun", "autre"]),
            "« autre » pour une collectivité à régime propre (Alsace-Moselle, Paris, Lyon, Marseille) : les contrôles de quorum et de vote deviennent de simples informations. Vide vaut « droit commun ».",
        ),
        optional(
            Column::NameOrder,
            "Ordre des noms",
            Kind::Choice(&["tableau", "alphabétique", "alphabétique avec particule"]),
            "L'ordre des membres dans les actes : celui du tableau (colonne Ordre de la feuille Membres) ou l'alphabet, où « de » et « d' » ne comptent que si on le dit. Vide vaut « tableau ».",
        ),
        optional(
            Column::WithdrawalCountedAs,
            "Retrait compté en",
            Kind::Choice(&["non participation", "absence"]),
            "Comment l'acte compte un membre sorti pour une question : présent qui ne prend pas part, ou absent. Le nombre de votants est le même ; vide vaut « non participation ».",
        ),
        optional(
            Column::PresenceList,
            "Liste des présents",
            Kind::Choice(&["à la question", "à la séance"]),
            "Les présents imprimés dans l'acte : ceux du vote de la question, ou ceux de l'ouverture. Vide vaut « à la question ».",
        ),
        optional(
            Column::DefaultVote,
            "Vote par défaut",
            Kind::Choice(&["pour", "aucun"]),
            "« pour » si une voix qui n'est pas écrite dans Scrutins est une voix pour. Vide vaut « aucun » : chaque voix d'un scrutin nominatif doit alors être écrite.",
        ),
        optional(
            Column::Publication,
            "Publicité",
            Kind::Choice(&["électronique", "affichage", "papier"]),
            "Comment les actes sont publiés. Une commune de moins de 3 500 habitants peut choisir l'affichage ou le papier par délibération. Vide vaut « électronique ».",
        ),
        optional(
            Column::Agreement,
            "Accord",
            Kind::Choice(&["masculin", "inclusif"]),
            "Comment s'accordent les listes où sont des femmes et des hommes : « présents », ou « présent(e)s ». Vide vaut « masculin ».",
        ),
        optional(
            Column::VoteBlock,
            "Bloc de vote du prend acte",
            Kind::Choice(&["clermont", "aucun"]),
            "« clermont » pour imprimer le décompte des voix à zéro sous un prend acte, selon l'usage de Clermont-Ferrand. Vide vaut « aucun ».",
        ),
    ],
};

pub(super) const MEMBERS: SheetSpec = SheetSpec {
    sheet: Sheet::Members,
    name: "Membres",
    row_is: "un siège tenu par une personne, pendant une période",
    columns: &[
        required(
            Column::Assembly,
            "Assemblée",
            Kind::Ref(Sheet::Assemblies),
            "Le code du conseil, pris dans la feuille Assemblées. Une personne qui siège dans deux conseils a deux lignes.",
        ),
        required(
            Column::Name,
            "Nom",
            Kind::Text,
            "Prénom puis NOM en capitales accentuées : « Christine DULAC ROUGERIE ».",
        )
        .or(&["Membre", "Élu", "Prénom et nom"]),
        optional(
            Column::Civility,
            "Civilité",
            Kind::Choice(&["M.", "Mme"]),
            "« M. » ou « Mme ». Vide, les phrases restent neutres : elle n'est jamais devinée.",
        ),
        optional(
            Column::Quality,
            "Qualité",
            Kind::Text,
            "Le mandat ou la fonction : « Maire », « Première adjointe », « Conseiller délégué ». Obligatoire pour qui signe.",
        )
        .or(&["Fonction"]),
        optional(
            Column::Group,
            "Groupe",
            Kind::Text,
            "Le groupe politique. Vide, rien n'est imprimé.",
        ),
        optional(
            Column::Order,
            "Ordre",
            Kind::Whole,
            "Le rang dans l'ordre du tableau : 1 pour le maire. Vide, le membre vient après ceux qui ont un rang.",
        )
        .or(&["Rang"]),
        optional(
            Column::From,
            "Du",
            Kind::Date,
            "Le premier jour du mandat, compris. Vide, depuis toujours.",
        )
        .or(&["Depuis le"]),
        optional(
            Column::Until,
            "Au",
            Kind::Date,
            "Le dernier jour du mandat, compris. Vide, le mandat court toujours.",
        )
        .or(&["Jusqu'au"]),
        optional(
            Column::Alternate,
            "Suppléant de",
            Kind::Ref(Sheet::Members),
            "Le titulaire que cette personne supplée. Vide pour un titulaire.",
        ),
    ],
};
