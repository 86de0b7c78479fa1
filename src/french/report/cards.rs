//! What the pictures to share say to who does not see them, and the short
//! names that fit on them.

use super::super::typography;

/// The card of all transitions: « Convention citoyenne de Clermont-Ferrand, au
/// 29 août 2025 : 34 propositions sur 40 sont mises en œuvre, soit 85 %.
/// Mosaïque de 40 carrés… »
#[must_use]
pub fn card(
    of: Option<&str>,
    as_of: &str,
    answer: &str,
    rate: Option<&str>,
    chart: &str,
) -> String {
    let of = of.map(|of| format!("{of}, ")).unwrap_or_default();
    let rate = rate.map(|rate| format!(", soit {rate}")).unwrap_or_default();
    typography::set(&format!("{of}{as_of} : {answer}{rate}. {chart}"))
}

/// The card of one transition: what its bar says, whose it is and when.
#[must_use]
pub fn transition_card(of: Option<&str>, as_of: &str, bar: &str) -> String {
    let of = of.map(|of| format!("{of}, ")).unwrap_or_default();
    typography::set(&format!("{bar} {of}{as_of}."))
}

/// Names without the words that all begin with: « écologique », « sociale » of
/// « Transition écologique », « Transition sociale ». A name keeps one word at
/// least, and never begins with half of what it says: « des jardins ».
#[must_use]
pub fn short_names(names: &[&str]) -> Vec<String> {
    let words: Vec<Vec<&str>> = names.iter().map(|name| name.split(' ').collect()).collect();
    let shared = |at: usize| {
        let first = words.first().and_then(|it| it.get(at));
        words.len() > 1 && words.iter().all(|it| it.len() > at + 1 && it.get(at) == first)
    };
    let longest = words.first().map_or(0, Vec::len);
    let skipped = (0..longest).take_while(|at| shared(*at)).count();
    words.iter().map(|it| it.iter().skip(skipped).copied().collect::<Vec<_>>().join(" ")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lose_what_they_share() {
        let vectors: [(&[&str], &[&str]); 5] = [
            (&["Transition écologique", "Transition sociale"], &["écologique", "sociale"]),
            (&["Transition des jardins", "Transition des rives"], &["jardins", "rives"]),
            (&["Transition", "Transition sociale"], &["Transition", "Transition sociale"]),
            (&["Axe 1", "Se loger"], &["Axe 1", "Se loger"]),
            (&["Transition écologique"], &["Transition écologique"]),
        ];
        for (names, expected) in vectors {
            assert_eq!(short_names(names), expected);
        }
        assert!(short_names(&[]).is_empty());
    }

    #[test]
    fn cards_say_what_when_and_whose() {
        assert_eq!(
            card(Some("Panel"), "au 1er août", "Aucune proposition", None, "Rien."),
            "Panel, au 1er\u{a0}août\u{a0}: Aucune proposition. Rien."
        );
        assert_eq!(
            transition_card(None, "au 2 mai", "Eau : 1 sur 2."),
            "Eau\u{a0}: 1 sur 2. au 2\u{a0}mai."
        );
    }
}
