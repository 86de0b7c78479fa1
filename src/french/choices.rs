//! The closed lists of the workbook, and what each word means.

use crate::domain::{
    AccountKind, AssemblyKind, AttendanceState, BallotPosition, BlockKind, Category, Civility,
    Majority, Moment, MovementKind, NameOrder, Poll, Publication, Scrutin, WithdrawalCount,
    WithdrawalMotive,
};
use crate::french::names::fold;
use crate::schema::Column;

/// The words of a closed list; the first word for a meaning is the one printed.
pub type Choices<T> = &'static [(&'static str, T)];

/// The word printed for a meaning.
#[must_use]
pub fn word_for<T: PartialEq>(choices: Choices<T>, meaning: &T) -> &'static str {
    choices.iter().find(|(_, value)| value == meaning).map_or("", |(word, _)| word)
}

/// Assemblées, « Nature ».
pub const ASSEMBLY_KINDS: Choices<AssemblyKind> = &[
    ("commune de moins de 3 500 habitants", AssemblyKind::SmallTown),
    ("commune", AssemblyKind::Town),
    ("EPCI", AssemblyKind::Epci),
];

/// Assemblées, « Régime »: whether the ordinary law applies.
pub const REGIMES: Choices<bool> = &[("droit commun", true), ("autre", false)];

/// Assemblées, « Ordre des noms ».
pub const NAME_ORDERS: Choices<NameOrder> = &[
    ("tableau", NameOrder::Tableau),
    ("alphabétique", NameOrder::Alphabetical),
    ("alphabétique avec particule", NameOrder::AlphabeticalWithParticle),
];

/// Assemblées, « Retrait compté en ».
pub const WITHDRAWAL_COUNTS: Choices<WithdrawalCount> = &[
    ("non participation", WithdrawalCount::NonParticipation),
    ("absence", WithdrawalCount::Absence),
];

/// Assemblées, « Liste des présents »: whether it is that of the question.
pub const PRESENCE_LISTS: Choices<bool> = &[("à la question", true), ("à la séance", false)];

/// Assemblées, « Vote par défaut »: whether silence is a vote for.
pub const DEFAULT_VOTES: Choices<bool> = &[("pour", true), ("aucun", false)];

/// Assemblées, « Publicité ».
pub const PUBLICATIONS: Choices<Publication> = &[
    ("électronique", Publication::Online),
    ("affichage", Publication::Posted),
    ("papier", Publication::Paper),
];

/// Assemblées, « Accord »: whether it is inclusive.
pub const AGREEMENTS: Choices<bool> = &[("masculin", false), ("inclusif", true)];

/// Assemblées, « Bloc de vote du prend acte »: whether it is printed.
pub const VOTE_BLOCKS: Choices<bool> = &[("clermont", true), ("aucun", false)];

/// Membres, « Civilité ».
pub const CIVILITIES: Choices<Civility> = &[
    ("M.", Civility::Mister),
    ("Mme", Civility::Madam),
    ("Monsieur", Civility::Mister),
    ("Madame", Civility::Madam),
    ("Mlle", Civility::Madam),
];

/// Statuts, « Catégorie ».
pub const CATEGORIES: Choices<Category> = &[
    ("faite", Category::Done),
    ("en cours", Category::UnderWay),
    ("non faite", Category::NotDone),
    ("hors compétence", Category::OutOfScope),
];

/// Présences, « État ».
pub const ATTENDANCE_STATES: Choices<AttendanceState> = &[
    ("présent", AttendanceState::Present),
    ("absent", AttendanceState::Absent),
    ("excusé", AttendanceState::Excused),
    ("représenté", AttendanceState::Represented),
    ("présente", AttendanceState::Present),
    ("absente", AttendanceState::Absent),
    ("excusée", AttendanceState::Excused),
    ("représentée", AttendanceState::Represented),
];

/// Mouvements, « Mouvement ».
pub const MOVEMENT_KINDS: Choices<MovementKind> = &[
    ("arrive", MovementKind::Arrives),
    ("quitte", MovementKind::Leaves),
    ("part", MovementKind::Leaves),
    ("revient", MovementKind::Returns),
    ("sort", MovementKind::StepsOut),
    ("préside", MovementKind::TakesChair),
    ("reprend", MovementKind::ResumesChair),
    ("démissionne", MovementKind::Resigns),
    ("installé", MovementKind::Installed),
    ("installée", MovementKind::Installed),
    ("donne pouvoir", MovementKind::GivesProxy),
    ("retire pouvoir", MovementKind::WithdrawsProxy),
];

/// Mouvements, « Moment ».
pub const MOMENTS: Choices<Moment> = &[
    ("avant l'examen", Moment::BeforeExamination),
    ("pendant la présentation", Moment::DuringPresentation),
    ("pendant les débats", Moment::DuringDebate),
    ("avant le vote", Moment::BeforeVote),
    ("après le vote", Moment::AfterVote),
];

/// Délibérations, « Type ».
pub const POLLS: Choices<Poll> = &[("prend acte", Poll::TakesNote), ("vote", Poll::Vote)];

/// Délibérations, « Nature ».
pub const ACCOUNT_KINDS: Choices<AccountKind> = &[
    ("ordinaire", AccountKind::Ordinary),
    ("compte administratif", AccountKind::AdministrativeAccount),
    ("CFU", AccountKind::SingleFinancialAccount),
];

/// Délibérations, « Scrutin ».
pub const SCRUTINS: Choices<Scrutin> =
    &[("ordinaire", Scrutin::Ordinary), ("public", Scrutin::Public), ("secret", Scrutin::Secret)];

/// Délibérations, « Majorité requise ».
pub const MAJORITIES: Choices<Majority> = &[
    ("simple", Majority::Simple),
    ("absolue des membres", Majority::OfMembers),
    ("deux tiers", Majority::TwoThirds),
];

/// Scrutins, « Position »; Délibérations, « Vote du président ».
pub const POSITIONS: Choices<BallotPosition> = &[
    ("pour", BallotPosition::For),
    ("contre", BallotPosition::Against),
    ("abstention", BallotPosition::Abstains),
    ("ne prend pas part", BallotPosition::Declines),
];

/// Retraits, « Motif ».
pub const WITHDRAWAL_MOTIVES: Choices<WithdrawalMotive> = &[
    ("intéressé L2131-11", WithdrawalMotive::Interested),
    ("déport L1111-6", WithdrawalMotive::Recused),
    ("compte", WithdrawalMotive::Account),
    ("convenance", WithdrawalMotive::Convenience),
];

/// Textes, « Rubrique ».
pub const BLOCK_KINDS: Choices<BlockKind> = &[
    ("visa", BlockKind::Citation),
    ("considérant", BlockKind::Recital),
    ("exposé", BlockKind::Statement),
    ("article", BlockKind::Article),
    ("annexe", BlockKind::Annex),
];

/// Paramètres, « Orthographe »: whether it is that of 1990.
pub const SPELLINGS: Choices<bool> = &[("traditionnelle", false), ("1990", true)];

/// `oui` and `non`, and what people type for them.
pub const YES_NO: Choices<bool> = &[
    ("oui", true),
    ("non", false),
    ("x", true),
    ("vrai", true),
    ("faux", false),
    ("1", true),
    ("0", false),
    ("o", true),
    ("n", false),
];

/// What the program does not count, by the words staff have for it (§ 17): it
/// is refused, so that it is never miscounted.
const OUT_OF_SCOPE: &[(&[Column], &[&str], &str)] = &[
    (
        &[Column::State, Column::Movement],
        &["visio", "distance", "telepresen", "audio", "teleconf"],
        "la présence à distance n'est pas traitée, ses règles de quorum et de vote étant à part",
    ),
    (
        &[Column::Kind, Column::Scrutin, Column::Nature],
        &["election", "nomination", "designation", "tour", "uninominal", "liste", "plurinominal"],
        "les élections et les nominations à plusieurs tours ne sont pas traitées",
    ),
];

/// Why a word that is no choice of a column is refused, when it is one of those.
#[must_use]
pub fn out_of_scope(column: Column, typed: &str) -> Option<&'static str> {
    let typed = fold(typed);
    let known = OUT_OF_SCOPE.iter().find(|(columns, words, _)| {
        columns.contains(&column) && words.iter().any(|word| typed.contains(word))
    });
    known.map(|(_, _, why)| *why)
}

/// The two ends of a range of questions, « 2 à 4 », « n° 2 et n° 3 »; the same
/// one twice for a single question, « 6 bis ».
#[must_use]
pub fn question_range(text: &str) -> (&str, &str) {
    let parted = [" à ", " a ", " et "].iter().find_map(|word| text.split_once(word));
    let (first, last) = parted.unwrap_or((text, text));
    (bare_number(first), bare_number(last))
}

/// A number without « n° » or « question » before it, nor the apostrophe that a
/// spreadsheet makes a text with.
#[must_use]
pub fn bare_number(text: &str) -> &str {
    let mut rest = text.trim().trim_start_matches(['\'', '’']);
    for word in ["questions", "question", "rapports", "rapport", "n°s", "n°", "N°"] {
        rest = rest.strip_prefix(word).unwrap_or(rest).trim();
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::question_range;

    #[test]
    fn a_range_has_two_ends() {
        for (typed, expected) in [
            ("2 à 4", ("2", "4")),
            ("n° 2 et n° 3", ("2", "3")),
            ("questions n°s 2 à 4", ("2", "4")),
            ("n° 6 bis", ("6 bis", "6 bis")),
            ("7", ("7", "7")),
            ("'7", ("7", "7")),
        ] {
            assert_eq!(question_range(typed), expected, "{typed}");
        }
    }
}
