//! What became of a question, in words (§ 6.2).

use crate::compute::{Outcome, Unanimity};
use crate::french::names::fold;

/// The recommended words for an outcome.
#[must_use]
pub fn wording(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Pending => "en attente",
        Outcome::TakesNote => "dont acte",
        Outcome::Noted { adopted: true } => "adopté",
        Outcome::Unanimous(Unanimity::Plain) => "adopté à l'unanimité",
        Outcome::Unanimous(Unanimity::OfVotesCast) => "adopté à l'unanimité des suffrages exprimés",
        Outcome::Majority => "adopté à la majorité",
        Outcome::CastingVote => "adopté, la voix du président de séance étant prépondérante",
        Outcome::AccountsTie => "adopté, aucune majorité ne s'étant dégagée contre",
        Outcome::Rejected | Outcome::Noted { adopted: false } => "rejeté",
        Outcome::NotAdopted | Outcome::Unsettled => "non adopté",
    }
}

/// What a typed label says: adopted, rejected, or neither.
#[must_use]
pub fn says_adopted(typed: &str) -> Option<bool> {
    let typed = fold(typed).replace("refus de vote", "").replace("refus de prendre part", "");
    let negated = ["non adopt", "pas adopt", "non approuv", "pas approuv"];
    let rejects = ["rejet", "refus", "repouss"].iter().chain(&negated).any(|it| typed.contains(it));
    let adopts = ["adopt", "approuv", "unanim", "majorit"].iter().any(|word| typed.contains(word));
    if rejects { Some(false) } else { adopts.then_some(true) }
}

/// Whether a typed label says that the item was withdrawn from the agenda, or
/// put off: nothing was decided. « Adopté, M. ZETA s'étant retiré » decides.
#[must_use]
pub fn says_withdrawn(typed: &str) -> bool {
    let typed = fold(typed);
    let item = ["question", "point", "rapport", "projet", "affaire"];
    let label = item.iter().find_map(|it| typed.strip_prefix(it)).unwrap_or(&typed).trim_start();
    let put_off =
        ["retire", "ajourne", "reporte", "renvoye"].iter().any(|it| label.starts_with(it));
    put_off && says_adopted(&typed).is_none()
}

/// Whether an object names the accounts of the executive as what is voted: the
/// result that comes of them is another matter.
#[must_use]
pub fn names_accounts(title: &str) -> bool {
    const ACCOUNTS: [&str; 3] = ["compte administratif", "compte financier unique", "cfu"];
    const LEADS: [&str; 6] =
        ["", "approbation du ", "adoption du ", "vote du ", "examen du ", "le "];
    let title = fold(title);
    LEADS.iter().any(|lead| ACCOUNTS.iter().any(|name| title.starts_with(&format!("{lead}{name}"))))
}

/// Whether a typed label says the contrary of an outcome.
#[must_use]
pub fn is_contrary(typed: &str, outcome: Outcome) -> bool {
    // What was put off was not decided, and this was.
    let undecided = matches!(outcome, Outcome::Pending | Outcome::Noted { .. });
    if says_withdrawn(typed) {
        return !undecided;
    }
    match outcome {
        Outcome::Pending | Outcome::Noted { .. } => false,
        Outcome::TakesNote
        | Outcome::Unanimous(_)
        | Outcome::Majority
        | Outcome::CastingVote
        | Outcome::AccountsTie => says_adopted(typed) == Some(false),
        Outcome::Rejected | Outcome::NotAdopted | Outcome::Unsettled => {
            says_adopted(typed) == Some(true)
        }
    }
}

/// Whether a typed label says an outcome without a shade of difference:
/// abstentions do not break unanimity, and a majority is not unanimity.
#[must_use]
pub fn says_the_same(typed: &str, outcome: Outcome) -> bool {
    let typed = fold(typed);
    let unanimous = typed.contains("unanim");
    let majority = typed.contains("majorit");
    match outcome {
        Outcome::Unanimous(_) => !majority,
        Outcome::Majority
        | Outcome::CastingVote
        | Outcome::AccountsTie
        | Outcome::Pending
        | Outcome::TakesNote
        | Outcome::Rejected
        | Outcome::NotAdopted
        | Outcome::Unsettled => !unanimous,
        Outcome::Noted { .. } => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_label_agrees_differs_or_contradicts() {
        let shade = Outcome::Unanimous(Unanimity::OfVotesCast);
        for (typed, outcome, contrary, same) in [
            ("Adopté à l'unanimité", shade, false, true),
            ("ADOPTÉE À LA MAJORITÉ", shade, false, false),
            ("adopté à la majorité", Outcome::Majority, false, true),
            ("adopté à l'unanimité", Outcome::Majority, false, false),
            ("rejeté", Outcome::Majority, true, true),
            ("adopté", Outcome::Rejected, true, true),
            ("non adopté", Outcome::Rejected, false, true),
            ("La délibération n'est pas adoptée", Outcome::Rejected, false, true),
            ("adopté à la majorité, 1 refus de vote", Outcome::Majority, false, true),
            ("dont acte", Outcome::TakesNote, false, true),
            ("retiré de l'ordre du jour", Outcome::Majority, true, true),
        ] {
            assert_eq!(is_contrary(typed, outcome), contrary, "{typed}");
            assert_eq!(says_the_same(typed, outcome), same, "{typed}");
        }
    }

    #[test]
    fn what_is_put_off_is_said_first() {
        for typed in
            ["Retirée de l'ordre du jour", "ajourné", "Point reporté", "RENVOYÉ en commission"]
        {
            assert!(says_withdrawn(typed), "{typed}");
        }
        for typed in [
            "adopté à l'unanimité, M. ZETA s'étant retiré",
            "prend acte de l'état des crédits reportés",
            "dont acte",
        ] {
            assert!(!says_withdrawn(typed), "{typed}");
        }
    }
}
