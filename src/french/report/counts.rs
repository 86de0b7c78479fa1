//! Counts, and what charts say to who does not see them.

use super::super::numbers::{Gender, counted, integer, ordinal, percent};
use super::super::{APOSTROPHE, NO_BREAK, typography};
use super::statuses::plural;

/// Exceptions named one by one, at most.
const NAMED: usize = 4;

/// « 14 sur 16 ».
#[must_use]
pub fn share(part: u32, whole: u32) -> String {
    format!("{}{NO_BREAK}sur{NO_BREAK}{}", integer(part.into()), integer(whole.into()))
}

/// « sur 40 ».
#[must_use]
pub fn out_of(whole: u32) -> String {
    format!("sur{NO_BREAK}{}", integer(whole.into()))
}

/// Under a large figure: « propositions sont mises en œuvre ».
#[must_use]
pub fn carried_out(n: u32) -> &'static str {
    match n {
        0 => "aucune proposition n’est mise en œuvre",
        1 => "proposition est mise en œuvre",
        _ => "propositions sont mises en œuvre",
    }
}

/// The answer: « 34 propositions sur 40 sont mises en œuvre », without its full stop.
#[must_use]
pub fn answer(done: u32, whole: u32) -> String {
    let of = out_of(whole);
    match (done, whole) {
        (_, 0) => "Aucune proposition dans cette transition".to_owned(),
        (0, _) => format!("Aucune proposition {of} n{APOSTROPHE}est mise en œuvre"),
        (1, _) => format!("1{NO_BREAK}proposition {of} est mise en œuvre"),
        _ => format!("{}{NO_BREAK}propositions {of} sont mises en œuvre", integer(done.into())),
    }
}

/// The squares that are not full: « n° 16 en cours, n° 18 non mise en œuvre »;
/// over four, « 3 en cours, 2 hors compétence ». `prefix` is `n°` or nothing.
#[must_use]
pub fn exceptions(squares: &[(&str, &str)]) -> Option<String> {
    let named = |(number, label): &(&str, &str)| {
        format!("n°{NO_BREAK}{number}{NO_BREAK}{}", typography::set(label))
    };
    let text = match squares {
        [] => return None,
        few if !are_grouped(few) => few.iter().map(named).collect::<Vec<_>>().join(", "),
        many => grouped(many.iter().map(|(_, label)| *label)),
    };
    Some(text)
}

/// Whether these are so many that they are told as counts, by label.
#[must_use]
pub fn are_grouped(squares: &[(&str, &str)]) -> bool {
    squares.len() > NAMED
}

/// « 34 mises en œuvre, 2 en cours »: each label once, in the order in which it
/// is met, with its count.
fn grouped<'a>(labels: impl Iterator<Item = &'a str>) -> String {
    let mut groups: Vec<(u32, &str)> = Vec::new();
    for label in labels {
        match groups.iter_mut().find(|(_, known)| *known == label) {
            Some((count, _)) => *count += 1,
            None => groups.push((1, label)),
        }
    }
    list_counts(&groups)
}

fn list_counts(groups: &[(u32, &str)]) -> String {
    let one = |(n, label): &(u32, &str)| {
        format!("{}{NO_BREAK}{}", integer((*n).into()), plural(*n, label))
    };
    groups.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// What a unit bar says: « Transition écologique : 14 propositions sur 16 sont
/// mises en œuvre, soit 87,5 % ; n° 16 en cours, n° 18 non mise en œuvre. »
#[must_use]
pub fn bar(name: &str, done: u32, whole: u32, exceptions: Option<&str>) -> String {
    if whole == 0 {
        return typography::set(&format!("{name} : aucune proposition."));
    }
    let rate = percent(done, whole).map(|rate| format!(", soit {rate}")).unwrap_or_default();
    let rest = exceptions.map(|rest| format!(" ; {rest}")).unwrap_or_default();
    typography::set(&format!("{name} : {}{rate}{rest}.", answer(done, whole)))
}

/// What the mosaic says: « Un carré par proposition : 34 mises en œuvre, 2 en
/// cours, sur 40. »
#[must_use]
pub fn mosaic(whole: u32, groups: &[(u32, &str)]) -> String {
    if groups.is_empty() {
        return "Aucune proposition.".to_owned();
    }
    let all = counted(whole, "carré", "carrés");
    typography::set(&format!("Mosaïque de {all}, un par proposition : {}.", list_counts(groups)))
}

/// « 193 voix ».
#[must_use]
pub fn votes(n: u32) -> String {
    counted(n, "voix", "voix")
}

/// « 29e sur 40 ».
#[must_use]
pub fn ranked(rank: u32, of: u32) -> String {
    format!("{}{NO_BREAK}sur{NO_BREAK}{}", ordinal(rank, Gender::Feminine), integer(of.into()))
}

/// « Proposition n° 14 », « Propositions n° 9, 11 et 12 bis ».
#[must_use]
pub fn numbered(numbers: &[&str]) -> Option<String> {
    let glued: Vec<String> = numbers.iter().map(|it| it.replace(' ', "\u{a0}")).collect();
    match glued.as_slice() {
        [] => None,
        [one] => Some(format!("Proposition n°{NO_BREAK}{one}")),
        many => Some(format!("Propositions n°{NO_BREAK}{}", list(many))),
    }
}

/// « a, b et c ».
#[must_use]
pub fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [head @ .., last] => format!("{} et {last}", head.join(", ")),
    }
}

/// « n° 14 à 29 » when the numbers follow one another in the whole list, else
/// « 16 propositions ».
#[must_use]
pub fn numbers_span(numbers: &[&str], contiguous: bool) -> String {
    match numbers {
        [one] => format!("n°{NO_BREAK}{one}"),
        [first, .., last] if contiguous => {
            format!("n°{NO_BREAK}{first}{NO_BREAK}à{NO_BREAK}{last}")
        }
        _ => {
            counted(u32::try_from(numbers.len()).unwrap_or(u32::MAX), "proposition", "propositions")
        }
    }
}

/// Leads to the citizens' vote: « 12 994 voix ont classé les 40 propositions ».
#[must_use]
pub fn votes_link(total: u32, proposals: u32) -> String {
    format!("{} ont classé {}", votes(total), counted(proposals, "proposition", "propositions"))
}

/// What was said, between quotation marks unless it has its own.
#[must_use]
pub fn quoted(text: &str) -> String {
    let text = text.trim();
    if text.starts_with(['«', '"', '“']) {
        typography::set(text)
    } else {
        typography::set(&format!("« {text} »"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers() {
        let vectors = [
            (34, 40, "34\u{a0}propositions sur\u{a0}40 sont mises en œuvre"),
            (1, 40, "1\u{a0}proposition sur\u{a0}40 est mise en œuvre"),
            (0, 4, "Aucune proposition sur\u{a0}4 n’est mise en œuvre"),
            (0, 0, "Aucune proposition dans cette transition"),
        ];
        for (done, whole, expected) in vectors {
            assert_eq!(answer(done, whole), expected);
        }
        assert_eq!(share(14, 16), "14\u{a0}sur\u{a0}16");
    }

    #[test]
    fn exceptions_are_named_up_to_four() {
        assert_eq!(exceptions(&[]), None);
        assert_eq!(
            exceptions(&[("16", "en cours"), ("18", "non mise en œuvre")]).unwrap(),
            "n°\u{a0}16\u{a0}en cours, n°\u{a0}18\u{a0}non mise en œuvre"
        );
        let many = [
            ("1", "en cours"),
            ("2", "en cours"),
            ("3", "non mise en œuvre"),
            ("4", "non mise en œuvre"),
            ("5", "hors compétence"),
        ];
        assert_eq!(
            exceptions(&many).unwrap(),
            "2\u{a0}en cours, 2\u{a0}non mises en œuvre, 1\u{a0}hors compétence"
        );
    }

    #[test]
    fn charts_speak() {
        assert_eq!(
            bar("Transition écologique", 14, 16, Some("n°\u{a0}16\u{a0}en cours")),
            "Transition écologique\u{a0}: 14\u{a0}propositions sur\u{a0}16 sont mises en œuvre, \
             soit 87,5\u{a0}%\u{202f}; n°\u{a0}16\u{a0}en cours."
        );
        assert_eq!(bar("Rien", 0, 0, None), "Rien\u{a0}: aucune proposition.");
        assert_eq!(
            mosaic(40, &[(34, "mise en œuvre"), (6, "en cours")]),
            "Mosaïque de 40\u{a0}carrés, un par proposition\u{a0}: 34\u{a0}mises en œuvre, \
             6\u{a0}en cours."
        );
    }

    #[test]
    fn numbers_and_ranks() {
        assert_eq!(numbered(&[]), None);
        assert_eq!(numbered(&["14"]).unwrap(), "Proposition n°\u{a0}14");
        assert_eq!(
            numbered(&["9", "11", "12 bis"]).unwrap(),
            "Propositions n°\u{a0}9, 11 et 12\u{a0}bis"
        );
        assert_eq!(numbers_span(&["14", "15", "16"], true), "n°\u{a0}14\u{a0}à\u{a0}16");
        assert_eq!(numbers_span(&["1", "4"], false), "2\u{a0}propositions");
        assert_eq!(ranked(1, 40), "1re\u{a0}sur\u{a0}40");
        assert_eq!(quoted("Merci !"), "«\u{a0}Merci\u{202f}!\u{a0}»");
        assert_eq!(quoted("« Merci »"), "«\u{a0}Merci\u{a0}»");
        assert_eq!(votes(12_994), "12\u{202f}994\u{a0}voix");
    }
}
