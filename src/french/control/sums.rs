//! Calculations, as the control sheet prints them.

use crate::compute::{Count, Numbers, Quorum, Recount};
use crate::french::numbers::{counted, integer};
use crate::french::{NO_BREAK, ballots};

/// « 16 + 13 + 11 ».
#[must_use]
pub fn sum(terms: &[u32]) -> String {
    let terms: Vec<String> = terms.iter().map(|term| integer(u64::from(*term))).collect();
    terms.join(&format!("{NO_BREAK}+ "))
}

/// « 13 réalisées + 6 en cours »: each term and its word.
#[must_use]
pub fn worded_sum(terms: &[(u32, String)]) -> String {
    let terms: Vec<String> = terms
        .iter()
        .map(|(count, word)| format!("{}{NO_BREAK}{word}", integer(u64::from(*count))))
        .collect();
    terms.join(&format!("{NO_BREAK}+ "))
}

/// « 34 ÷ 40 = 0,85 », « 11 ÷ 13 = 0,84615… »; none when there is nothing to
/// divide by.
#[must_use]
pub fn division(part: u32, whole: u32) -> Option<String> {
    let scaled = u64::from(part) * 100_000;
    let quotient = scaled.checked_div(u64::from(whole))?;
    let more = if scaled.is_multiple_of(u64::from(whole)) { "" } else { "…" };
    let decimals = format!("{:05}", quotient % 100_000);
    let decimals = if more.is_empty() { decimals.trim_end_matches('0') } else { &decimals };
    let comma = if decimals.is_empty() { "" } else { "," };
    let [part, whole, units] = [part.into(), whole.into(), quotient / 100_000].map(integer);
    let equal = format!("{NO_BREAK}={NO_BREAK}{units}{comma}{decimals}{more}");
    Some(format!("{part}{NO_BREAK}÷{NO_BREAK}{whole}{equal}"))
}

/// « 1 808 papier + 7 128 numérique ».
#[must_use]
pub fn ballots(paper: u32, digital: u32) -> String {
    worded_sum(&[(paper, "papier".to_owned()), (digital, "numérique".to_owned())])
}

/// « 26 présents + 4 représentés + 3 absents »: the members in office.
#[must_use]
pub fn members(numbers: Numbers) -> String {
    let words = [
        (numbers.present, ballots::present(false)),
        (numbers.represented, ballots::represented(false)),
        (numbers.absent, ("absent", "absents")),
    ];
    worded_sum(&words.map(|(count, words)| (count, ballots::label(count, words).to_owned())))
}

/// « 26 + 4 − 1 »: the voters.
#[must_use]
pub fn voters(numbers: Numbers) -> String {
    let [present, represented, declined] =
        [numbers.present, numbers.represented, numbers.declined].map(|n| integer(u64::from(n)));
    format!("{present}{NO_BREAK}+ {represented}{NO_BREAK}\u{2212} {declined}")
}

/// « 22 pour + 4 contre + 3 abstentions »: the votes. Blank and void ballots
/// are told when there are any.
#[must_use]
pub fn votes(count: Count) -> String {
    let label = |count, words| (count, ballots::label(count, words).to_owned());
    let mut terms = vec![
        label(count.votes_for, ballots::FOR),
        label(count.against, ballots::AGAINST),
        label(count.abstentions, ballots::ABSTENTION),
    ];
    if count.spoilt > 0 {
        terms.push(label(count.spoilt, ("blanc ou nul", "blancs ou nuls")));
    }
    worded_sum(&terms)
}

/// « 27 présents, 17 requis sur 33 ».
#[must_use]
pub fn quorum(quorum: Quorum) -> String {
    let present = counted(quorum.present, "présent", "présents");
    let members = integer(u64::from(quorum.members));
    format!("{present}, {} sur{NO_BREAK}{members}", counted(quorum.needed, "requis", "requis"))
}

/// « 27 pour 17 »: the same in a column of its own.
#[must_use]
pub fn quorum_in_short(quorum: Quorum) -> String {
    let [present, needed] = [quorum.present, quorum.needed].map(|n| integer(u64::from(n)));
    format!("{present}{NO_BREAK}pour{NO_BREAK}{needed}")
}

/// « 26 + 4 + 3 = 33 »: a sum in a column of its own.
#[must_use]
pub fn equality(left: &str, right: u32) -> String {
    let left = left.replace(' ', &NO_BREAK.to_string());
    format!("{left}{NO_BREAK}={NO_BREAK}{}", integer(u64::from(right)))
}

/// « sans 2 voix irrégulières ».
#[must_use]
pub fn without(removed: u32) -> String {
    format!("sans {}", counted(removed, "voix irrégulière", "voix irrégulières"))
}

/// « 20 pour, 4 contre »: what is left.
#[must_use]
pub fn left(recount: Recount) -> String {
    let [votes_for, against] =
        [recount.left.votes_for, recount.left.against].map(|n| integer(u64::from(n)));
    format!("{votes_for}{NO_BREAK}pour, {against}{NO_BREAK}contre")
}

/// « 22 − 2 pour », « 15 − 1 pour, 4 − 1 contre »: what was taken away, at worst.
#[must_use]
pub fn taken_away(before: Count, recount: Recount) -> String {
    let left = recount.left;
    let terms = [
        (before.votes_for, left.votes_for, "pour"),
        (before.against, left.against, "contre"),
        (before.abstentions, left.abstentions, ballots::ABSTENTION.1),
        (before.spoilt, left.spoilt, "blancs ou nuls"),
    ];
    let changed = terms.into_iter().filter(|(before, left, _)| before > left);
    let told = changed.map(|(before, left, word)| {
        format!("{}{NO_BREAK}\u{2212} {}{NO_BREAK}{word}", integer(before.into()), before - left)
    });
    told.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> String {
        text.replace(NO_BREAK, " ")
    }

    #[test]
    fn a_division_says_where_its_decimals_stop() {
        for (part, whole, told) in [
            (34, 40, "34 ÷ 40 = 0,85"),
            (11, 13, "11 ÷ 13 = 0,84615…"),
            (0, 7, "0 ÷ 7 = 0"),
            (7, 7, "7 ÷ 7 = 1"),
            (1, 1_000_000, "1 ÷ 1\u{202f}000\u{202f}000 = 0,00000…"),
        ] {
            assert_eq!(plain(&division(part, whole).unwrap()), told);
        }
        assert_eq!(division(0, 0), None);
    }

    #[test]
    fn blank_and_void_ballots_are_told_when_there_are_any() {
        let count = Count { votes_for: 19, against: 5, abstentions: 0, spoilt: 4 };
        assert_eq!(plain(&votes(count)), "19 pour + 5 contre + 0 abstentions + 4 blancs ou nuls");
        let open = Count { spoilt: 0, abstentions: 1, ..count };
        assert_eq!(plain(&votes(open)), "19 pour + 5 contre + 1 abstention");
    }
}
