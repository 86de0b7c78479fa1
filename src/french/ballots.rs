//! The vote in words: its labels, its result, those who take no part (§§ 6.2, 7).

use super::NO_BREAK;
use super::names::join;
use super::numbers::{Gender, counted, integer};
use super::people::agreed;
use super::places::of;
use crate::compute::{Numbers, Outcome, Unanimity};
use crate::domain::{Deliberation, Majority, WithdrawalMotive};
use crate::report::Located;

/// Why a member takes no part in the question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Silence {
    /// Out of the room for the question.
    SteppedOut,
    /// Withdrawn, for that reason.
    Withdrawn(WithdrawalMotive),
    /// Represented, and withdrawn: the voice is not cast.
    Barred,
}

/// What is printed of a member who takes no part; `carried` are those whose
/// voices the member carries, which are not cast either.
#[must_use]
pub fn silence(who: &str, gender: Option<Gender>, why: Silence, carried: &[String]) -> String {
    let code = "du code général des collectivités territoriales";
    let article = |number: &str| format!("(article{NO_BREAK}L.{NO_BREAK}{number} {code})");
    let text = match why {
        Silence::SteppedOut => format!("{who}, hors de la salle, ne prend pas part au vote."),
        Silence::Withdrawn(WithdrawalMotive::Interested) => format!(
            "{who}, {}, sort de la salle et ne prend part ni au débat ni au vote {}.",
            agreed(gender, "intéressé", "intéressée", "en raison d’un intérêt à l’affaire"),
            article("2131-11"),
        ),
        Silence::Withdrawn(WithdrawalMotive::Recused) => format!(
            "{who} sort de la salle et ne prend part ni au débat ni au vote {}.",
            article("1111-6"),
        ),
        Silence::Withdrawn(WithdrawalMotive::Account) => {
            format!("{who} se retire et ne prend pas part au vote {}.", article("2121-14"))
        }
        Silence::Withdrawn(WithdrawalMotive::Convenience) => {
            format!("{who} ne prend pas part à la question.")
        }
        Silence::Barred => {
            format!("{who} ne prend pas part au vote{NO_BREAK}: sa voix n’est pas exprimée.")
        }
    };
    match carried {
        [] => text,
        [_] => {
            format!("{text} La voix {}, portée par procuration, n’est pas exprimée.", list(carried))
        }
        _ => format!(
            "{text} Les voix {}, portées par procuration, ne sont pas exprimées.",
            list(carried)
        ),
    }
}

/// « de A, de B et de C ».
fn list(names: &[String]) -> String {
    let each: Vec<String> = names.iter().map(|name| of(name)).collect();
    join(&each)
}

/// « Séraphin HULOTTE (par procuration à Marguerite FAUVETTE) ».
#[must_use]
pub fn by_proxy(giver: &str, holder: &str) -> String {
    format!("{giver} (par procuration à {holder})")
}

/// The votes, as typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Votes {
    /// For.
    pub votes_for: u32,
    /// Against.
    pub against: u32,
    /// Abstentions.
    pub abstentions: u32,
    /// Blank ballots, in a secret vote.
    pub blanks: Option<u32>,
    /// Void ballots, in a secret vote.
    pub invalid: Option<u32>,
}

impl Votes {
    /// Those of an act; what is not typed counts for nothing.
    #[must_use]
    pub fn of(act: &Deliberation) -> Self {
        let value = |cell: &Option<Located<u32>>| cell.as_ref().map(|it| it.value);
        Self {
            votes_for: value(&act.votes_for).unwrap_or_default(),
            against: value(&act.votes_against).unwrap_or_default(),
            abstentions: value(&act.abstentions).unwrap_or_default(),
            blanks: value(&act.blanks),
            invalid: value(&act.invalid),
        }
    }
}

/// « 22 pour, 4 contre, 3 abstentions »; blank and void ballots when counted.
#[must_use]
pub fn totals(votes: Votes) -> String {
    let abstentions = counted(votes.abstentions, "abstention", "abstentions");
    let (votes_for, against) = (integer(votes.votes_for.into()), integer(votes.against.into()));
    let mut all = format!("{votes_for}{NO_BREAK}pour, {against}{NO_BREAK}contre, {abstentions}");
    for (count, one, many) in [(votes.blanks, "blanc", "blancs"), (votes.invalid, "nul", "nuls")] {
        if let Some(count) = count {
            all = format!("{all}, {}", counted(count, one, many));
        }
    }
    all
}

/// The result in a sentence (§ 6.2); none when the council takes note, or has
/// not voted. `chair` is who holds the casting vote.
#[must_use]
pub fn result(
    outcome: Outcome,
    votes: Votes,
    majority: Majority,
    chair: Option<(&str, Option<Gender>)>,
) -> Option<String> {
    let all = totals(votes);
    let short = votes.votes_for > votes.against;
    Some(match outcome {
        Outcome::TakesNote | Outcome::Pending | Outcome::Noted { .. } => return None,
        Outcome::Unanimous(Unanimity::Plain) => "Le texte est adopté à l’unanimité.".to_owned(),
        Outcome::Unanimous(Unanimity::OfVotesCast) => {
            let others = [
                (Some(votes.abstentions), ABSTENTION),
                (votes.blanks, BLANK),
                (votes.invalid, INVALID),
            ];
            let others = others.into_iter().filter_map(|(count, (one, many))| {
                count.filter(|count| *count > 0).map(|count| counted(count, one, many))
            });
            let others = join(&others.collect::<Vec<_>>());
            format!("Le texte est adopté à l’unanimité des suffrages exprimés ({others}).")
        }
        Outcome::Majority => {
            let which = match majority {
                Majority::Simple => "à la majorité",
                Majority::OfMembers => "à la majorité absolue des membres",
                Majority::TwoThirds => "à la majorité des deux tiers",
            };
            format!("Le texte est adopté {which} ({all}).")
        }
        Outcome::CastingVote => {
            let voice = match chair {
                Some((_, Some(Gender::Masculine))) => "du président de séance".to_owned(),
                Some((_, Some(Gender::Feminine))) => "de la présidente de séance".to_owned(),
                Some((who, None)) => format!("{}, qui préside,", of(who)),
                None => "de la présidence".to_owned(),
            };
            format!("Le texte est adopté, la voix {voice} étant prépondérante ({all}).")
        }
        Outcome::AccountsTie => {
            format!("Le texte est adopté, aucune majorité ne s’étant dégagée contre ({all}).")
        }
        Outcome::Rejected if short => {
            format!("Le texte est rejeté, la majorité requise n’étant pas atteinte ({all}).")
        }
        Outcome::Rejected => format!("Le texte est rejeté ({all})."),
        Outcome::NotAdopted | Outcome::Unsettled => format!("Le texte n’est pas adopté ({all})."),
    })
}

/// A word for one, a word for several.
pub type Words = (&'static str, &'static str);

/// « présents », under a number; « présent(e)s » where a body writes so.
#[must_use]
pub fn present(inclusive: bool) -> Words {
    if inclusive { ("présent(e)", "présent(e)s") } else { ("présent", "présents") }
}

/// « représentés », under a number; « représenté(e)s » where a body writes so.
#[must_use]
pub fn represented(inclusive: bool) -> Words {
    if inclusive {
        ("représenté(e)", "représenté(e)s")
    } else {
        ("représenté", "représentés")
    }
}

/// « requis », after the number of a quorum; « requis(es) » where a body writes so.
#[must_use]
pub fn required(inclusive: bool) -> Words {
    if inclusive { ("requis(e)", "requis(es)") } else { ("requis", "requis") }
}

/// « ne participent pas », under a number.
pub const TAKE_NO_PART: Words = ("ne participe pas", "ne participent pas");
/// « votants », under a number.
pub const VOTERS: Words = ("votant", "votants");
/// « pour », under a number.
pub const FOR: Words = ("pour", "pour");
/// « contre », under a number.
pub const AGAINST: Words = ("contre", "contre");
/// « voix exprimées », under a number.
pub const VOTES_CAST: Words = ("voix exprimée", "voix exprimées");
/// « abstentions », under a number; « 0 abstention ».
pub const ABSTENTION: Words = ("abstention", "abstentions");
/// « blancs », under a number.
pub const BLANK: Words = ("blanc", "blancs");
/// « nuls », under a number.
pub const INVALID: Words = ("nul", "nuls");

/// The word under a number of members or of votes: « 0 votants », as councils
/// print it, where a sentence would have « 0 votant ».
#[must_use]
pub fn label(count: u32, (one, many): Words) -> &'static str {
    if count == 1 { one } else { many }
}

/// The labels of the four numbers: in office, present, represented, voters.
#[must_use]
pub fn number_labels(numbers: Option<Numbers>, inclusive: bool) -> [&'static str; 4] {
    // A number left to fill in will most often be several.
    let word = |words: Words, pick: fn(Numbers) -> u32| label(numbers.map_or(0, pick), words);
    [
        "en exercice",
        word(present(inclusive), |numbers| numbers.present),
        word(represented(inclusive), |numbers| numbers.represented),
        word(VOTERS, |numbers| numbers.voters()),
    ]
}

#[cfg(test)]
#[path = "ballots_tests.rs"]
mod tests;
