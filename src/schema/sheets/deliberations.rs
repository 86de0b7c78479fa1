//! The deliberations: what was put to the council, and what it decided.

use super::{DEROGATION, optional, required};
use crate::schema::{Column, Kind, Sheet, SheetSpec};

/// The four ways to cast a voice.
const POSITIONS: Kind = Kind::Choice(&["pour", "contre", "abstention", "ne prend pas part"]);

pub(super) const DELIBERATIONS: SheetSpec = SheetSpec {
    sheet: Sheet::Deliberations,
    name: "Délibérations",
    row_is: "une délibération",
    columns: &[
        required(
            Column::Code,
            "Code",
            Kind::Id,
            "La clé de la délibération, choisie une fois pour toutes : « VILLE-BILAN-2025 ». Elle nomme ses fichiers et ne s'imprime pas.",
        ),
        required(
            Column::Sitting,
            "Séance",
            Kind::Ref(Sheet::Sittings),
            "Le code de la séance, pris dans la feuille Séances.",
        ),
        required(
            Column::Title,
            "Titre",
            Kind::Text,
            "L'objet de la délibération, bref : il entre dans la liste affichée et dans l'envoi en préfecture.",
        )
        .or(&["Objet"]),
        required(
            Column::Kind,
            "Type",
            Kind::Choice(&["prend acte", "vote"]),
            "« prend acte » si le conseil prend connaissance sans voter, « vote » s'il décide.",
        ),
        optional(
            Column::Item,
            "Rapport n°",
            Kind::Label,
            "Le numéro du rapport dans la séance : 6, ou 6 bis. Vide dans un projet, un blanc à remplir.",
        )
        .or(&["N° de rapport", "Rapport", "Question"]),
        optional(
            Column::ActNumber,
            "Numéro d'acte",
            Kind::Id,
            "Le numéro donné à l'acte après la séance : « 2025-0153 ». Y mettre une lettre ou un tiret, pour qu'un tableur ne le prenne pas pour un nombre.",
        )
        .or(&["Numéro de délibération"]),
        optional(
            Column::ExaminationOrder,
            "Ordre d'examen",
            Kind::Whole,
            "Le rang d'examen, quand les questions n'ont pas été prises dans l'ordre de leurs numéros. Vide, l'ordre des numéros.",
        ),
        optional(
            Column::Year,
            "Année",
            Kind::Ref(Sheet::Years),
            "L'année du bilan que porte la délibération : son tableau de suivi y est annexé. Vide, la délibération n'a pas d'annexe de suivi et se range à l'année de sa séance.",
        )
        .or(&["Année du bilan"]),
        optional(
            Column::Nature,
            "Nature",
            Kind::Choice(&["ordinaire", "compte administratif", "CFU"]),
            "Un compte administratif ou un compte financier unique suit ses propres règles de présidence et de vote. Vide vaut « ordinaire ».",
        ),
        optional(
            Column::Rapporteur,
            "Rapporteur",
            Kind::Ref(Sheet::Members),
            "Qui présente le rapport : le prénom et le nom. Vide, rien n'est imprimé.",
        )
        .or(&["Rapporteure"]),
        optional(
            Column::SubjectCode,
            "Matière code",
            Kind::Id,
            "Le code de la nomenclature Actes : « 5.2 », « 7.10 ». À saisir comme du texte.",
        )
        .or(&["Code matière", "Matière"]),
        optional(
            Column::BudgetYear,
            "Budget année",
            Kind::Label,
            "L'exercice concerné : 2025, ou « 2025/2026 ». Vide si l'acte n'a pas d'effet sur un budget.",
        )
        .or(&["Année du budget"]),
        optional(
            Column::BudgetName,
            "Budget nom",
            Kind::Text,
            "Le budget concerné : « Budget principal ». Vide si l'année du budget l'est.",
        )
        .or(&["Nom du budget"]),
        optional(
            Column::CarriedOver,
            "Reportée",
            Kind::YesNo,
            "Après une seconde convocation : « oui » si la question était à l'ordre du jour de la première séance. Elle seule se passe alors de quorum.",
        )
        .or(&["À l'ordre du jour de la première séance"]),
        optional(
            Column::Scrutin,
            "Scrutin",
            Kind::Choice(&["ordinaire", "public", "secret"]),
            "Le mode de scrutin. Vide vaut « ordinaire », c'est-à-dire à main levée.",
        )
        .or(&["Mode de scrutin"]),
        optional(
            Column::Majority,
            "Majorité requise",
            Kind::Choice(&["simple", "absolue des membres", "deux tiers"]),
            "La majorité qu'il faut pour adopter. Vide vaut « simple » : plus de pour que de contre.",
        )
        .or(&["Majorité"]),
        optional(
            Column::For,
            "Pour",
            Kind::Whole,
            "Le nombre de voix pour, pouvoirs compris. Vide tant que le vote n'a pas eu lieu ; zéro s'écrit 0.",
        )
        .or(&["Voix pour"]),
        optional(
            Column::Against,
            "Contre",
            Kind::Whole,
            "Le nombre de voix contre, pouvoirs compris.",
        )
        .or(&["Voix contre"]),
        optional(
            Column::Abstention,
            "Abstention",
            Kind::Whole,
            "Le nombre d'abstentions, pouvoirs compris.",
        ),
        optional(
            Column::Blank,
            "Blancs",
            Kind::Whole,
            "Le nombre de bulletins blancs, au scrutin secret seulement.",
        )
        .or(&["Bulletins blancs"]),
        optional(
            Column::Invalid,
            "Nuls",
            Kind::Whole,
            "Le nombre de bulletins nuls, au scrutin secret seulement.",
        )
        .or(&["Bulletins nuls"]),
        optional(
            Column::NonParticipation,
            "Non participation",
            Kind::Whole,
            "Le nombre de voix qui ne prennent pas part au vote, pouvoirs compris. Vide, il est calculé.",
        )
        .or(&["Ne prend pas part", "NPPV"]),
        optional(
            Column::Present,
            "Présents",
            Kind::Whole,
            "Le nombre de présents au vote tel que noté en séance, pour contrôle. Il peut rester vide : il est calculé.",
        ),
        optional(
            Column::Represented,
            "Représentés",
            Kind::Whole,
            "Le nombre de pouvoirs comptés au vote tel que noté en séance, pour contrôle. Il peut rester vide.",
        )
        .or(&["Pouvoirs"]),
        optional(
            Column::Voters,
            "Votants",
            Kind::Whole,
            "Le nombre de votants tel que noté en séance, pour contrôle. Il peut rester vide.",
        ),
        optional(
            Column::ChairVote,
            "Vote du président",
            POSITIONS,
            "Comment a voté le président de séance. Nécessaire en cas de partage des voix, où la sienne l'emporte.",
        ),
        optional(
            Column::Result,
            "Résultat",
            Kind::Text,
            "Le résultat tel que noté en séance : « adopté à l'unanimité ». Il est comparé à celui que donnent les voix ; il peut rester vide.",
        ),
        optional(
            Column::Signatory,
            "Signataire",
            Kind::Ref(Sheet::Members),
            "Qui signe : un nom, ou « M. le Maire ». Vide, le président de séance.",
        ),
        optional(
            Column::SignatoryQuality,
            "Qualité du signataire",
            Kind::Text,
            "La qualité imprimée sous la signature : « Pour le Maire et par délégation, l'Adjointe déléguée ». Vide, celle de la feuille Membres.",
        ),
        optional(
            Column::Transmissible,
            "Transmissible",
            Kind::YesNo,
            "« non » pour un acte qui n'a pas à être transmis à la préfecture. Vide vaut « oui ».",
        ),
        optional(
            Column::Receipt,
            "Accusé de réception",
            Kind::Id,
            "L'identifiant rendu par la préfecture : « 063-216301135-20251212-DEL0153-DE ».",
        )
        .or(&["AR"]),
        optional(
            Column::CertificateDate,
            "Préfecture date",
            Kind::Date,
            "Le jour de réception en préfecture. Avec la date de publication, il rend l'acte exécutoire.",
        )
        .or(&["Date de préfecture", "Reçue en préfecture le"]),
        optional(
            Column::PublishedOn,
            "Publiée le",
            Kind::Date,
            "Le jour de mise en ligne de l'acte. Vide tant qu'il ne l'est pas.",
        )
        .or(&["Date de publication", "Mise en ligne le"]),
        optional(
            Column::Url,
            "URL",
            Kind::Url,
            "L'adresse de l'acte sur le site, qui commence par https://.",
        )
        .or(&["Adresse"]),
        optional(
            Column::Rectifies,
            "Rectifie",
            Kind::Ref(Sheet::Deliberations),
            "Le code de la délibération que celle-ci corrige. Vide sinon.",
        ),
        optional(Column::Derogation, "Motif de dérogation", Kind::Text, DEROGATION)
            .or(&["Dérogation"]),
    ],
};

pub(super) const WITHDRAWALS: SheetSpec = SheetSpec {
    sheet: Sheet::Withdrawals,
    name: "Retraits",
    row_is: "un membre qui ne prend pas part à une délibération",
    columns: &[
        required(
            Column::Deliberation,
            "Délibération",
            Kind::Ref(Sheet::Deliberations),
            "Le code de la délibération.",
        ),
        required(
            Column::Member,
            "Membre",
            Kind::Ref(Sheet::Members),
            "Le prénom et le nom, tels que dans la feuille Membres.",
        )
        .or(&["Nom"]),
        required(
            Column::Motive,
            "Motif",
            Kind::Choice(&["intéressé L2131-11", "déport L1111-6", "compte", "convenance"]),
            "Pourquoi il se retire : chaque motif pèse autrement sur le quorum. « compte » pour l'exécutif au vote de son compte, « convenance » s'il reste en séance sans prendre part.",
        ),
    ],
};

pub(super) const BALLOTS: SheetSpec = SheetSpec {
    sheet: Sheet::Ballots,
    name: "Scrutins",
    row_is: "une voix",
    columns: &[
        required(
            Column::Deliberation,
            "Délibération",
            Kind::Ref(Sheet::Deliberations),
            "Le code de la délibération.",
        ),
        required(
            Column::Member,
            "Membre",
            Kind::Ref(Sheet::Members),
            "Qui exprime la voix, présent dans la salle. Un mandataire a une ligne pour sa voix et une par pouvoir.",
        )
        .or(&["Nom"]),
        optional(
            Column::VoiceOf,
            "Voix de",
            Kind::Ref(Sheet::Members),
            "Au nom de qui, pour une voix portée par pouvoir. Vide, la sienne.",
        ),
        required(Column::Position, "Position", POSITIONS, "Le sens de cette voix.")
            .or(&["Vote"]),
    ],
};

pub(super) const TEXTS: SheetSpec = SheetSpec {
    sheet: Sheet::Texts,
    name: "Textes",
    row_is: "un bloc du texte d'une délibération",
    columns: &[
        required(
            Column::Deliberation,
            "Délibération",
            Kind::Ref(Sheet::Deliberations),
            "Le code de la délibération.",
        ),
        required(
            Column::Rubric,
            "Rubrique",
            Kind::Choice(&["visa", "considérant", "exposé", "article", "annexe"]),
            "La partie de l'acte : elles s'impriment dans cet ordre.",
        ),
        required(
            Column::Order,
            "Ordre",
            Kind::Whole,
            "Le rang du bloc dans sa rubrique : 1, 2, 3. Les articles en tirent leur numéro.",
        )
        .or(&["Rang"]),
        required(
            Column::Text,
            "Texte",
            Kind::Long,
            "Le texte, avec ses premiers mots : « Vu… », « Considérant que… ». Seule la ponctuation finale est ajoutée quand elle manque.",
        ),
    ],
};
