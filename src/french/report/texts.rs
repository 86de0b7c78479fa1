//! Sentences ready to paste: a press release, a post.

use super::super::NO_BREAK;
use super::super::typography::set;
use super::names::capital;

/// How long a post may be, in characters.
pub const POST: usize = 280;

/// « Au 29 août 2025, 34 propositions sur 40 sont mises en œuvre, soit 85 %,
/// selon le bilan 2025 de la Convention citoyenne. »
#[must_use]
pub fn headline(as_of: &str, answer: &str, rate: Option<&str>, report: &str) -> String {
    let rate = rate.map(|rate| format!(", soit {rate}")).unwrap_or_default();
    let (answer, report) = (lowered(answer), lowered(report));
    set(&format!("{}, {answer}{rate}, selon le {report}.", capital(as_of)))
}

/// The same to post, where room is short: « Convention citoyenne : 34 propositions
/// sur 40 sont mises en œuvre au 29 août 2025, soit 85 %. »
#[must_use]
pub fn posted(of: Option<&str>, as_of: &str, answer: &str, rate: Option<&str>) -> String {
    let of = of.map(|of| format!("{of} : ")).unwrap_or_default();
    let rate = rate.map(|rate| format!(", soit {rate}")).unwrap_or_default();
    let answer = if of.is_empty() { answer.to_owned() } else { lowered(answer) };
    set(&format!("{of}{answer} {as_of}{rate}."))
}

/// « Par transition : écologique, 14 sur 16 (87,5 %) ; sociale, 9 sur 11 (81,8 %). »
#[must_use]
pub fn by_transition(rows: &[(&str, &str, &str)]) -> String {
    let one = |(name, share, rate): &(&str, &str, &str)| format!("{name}, {share} ({rate})");
    let rows: Vec<String> = rows.iter().map(one).collect();
    set(&format!("Par transition : {}.", rows.join(" ; ")))
}

/// « Les six autres propositions : deux sont en cours, deux… »
#[must_use]
pub fn of_the_others(title: &str, sentence: &str) -> String {
    set(&format!("{title} : {}.", lowered(sentence)))
}

/// « Lors du vote des habitants, 12 994 voix ont classé les 40 propositions. »
#[must_use]
pub fn in_short(votes: &str) -> String {
    set(&format!("Lors du vote des habitants, {votes}."))
}

/// A key figure with what it counts: « 4,5 hectares : … (source : …) ».
#[must_use]
pub fn sourced(value: &str, unit: Option<&str>, label: &str, source: Option<&str>) -> String {
    let unit = unit.map(|unit| format!("{NO_BREAK}{unit}")).unwrap_or_default();
    let source = source.map(|source| format!(" (source : {source})")).unwrap_or_default();
    set(&format!("{value}{unit} : {label}{source}"))
}

/// « Le bilan complet : https://… », for the end of a post or of a release.
#[must_use]
pub fn closing(site: &str) -> String {
    // An address is left as it is.
    format!("Le bilan complet{NO_BREAK}: {site}")
}

/// A post of at most [`POST`] characters: the answer, always; then each of the
/// others that still fits, in order, the address last but kept first.
#[must_use]
pub fn post<'a>(answer: &'a str, rest: &[&'a str], site: Option<&'a str>) -> (String, Vec<bool>) {
    let length = |text: &str| text.chars().count();
    let mut text = shortened(answer, POST);
    let link = site.map(closing).filter(|link| length(&text) + 1 + length(link) <= POST);
    let kept_for_link = link.as_deref().map_or(0, |link| length(link) + 1);
    let kept = rest
        .iter()
        .map(|sentence| {
            let fits = length(&text) + 1 + length(sentence) + kept_for_link <= POST;
            if fits {
                text.push(' ');
                text.push_str(sentence);
            }
            fits
        })
        .collect();
    if let Some(link) = link {
        text.push('\n');
        text.push_str(&link);
    }
    (text, kept)
}

/// At most so many characters, cut between two words.
fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let short: String = text.chars().take(most.saturating_sub(1)).collect();
    let end = short.rfind(' ').unwrap_or(short.len());
    format!("{}…", short.get(..end).unwrap_or(&short).trim_end_matches([',', ' ', NO_BREAK]))
}

/// Without its capital.
fn lowered(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next();
    first.into_iter().flat_map(char::to_lowercase).chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_post_holds_in_its_length() {
        let answer = "34 propositions sur 40.";
        let long = "x".repeat(POST);
        let (text, kept) = post(answer, &[&long, "Deux en cours."], Some("https://exemple.fr"));
        assert_eq!(kept, [false, true]);
        assert_eq!(
            text,
            "34 propositions sur 40. Deux en cours.\nLe bilan complet\u{a0}: https://exemple.fr"
        );
        let endless = "mot ".repeat(POST);
        let (text, _) = post(&endless, &[], Some(&long));
        assert!(text.chars().count() <= POST && text.ends_with("mot…"), "{text}");
    }

    #[test]
    fn sentences_are_set() {
        assert_eq!(
            headline(
                "au 2 mai 2025",
                "Aucune proposition sur 4 n’est mise en œuvre",
                None,
                "Bilan 2025"
            ),
            "Au 2\u{a0}mai\u{a0}2025, aucune proposition sur 4 n’est mise en œuvre, selon le bilan 2025."
        );
        assert_eq!(
            posted(
                Some("Panel"),
                "au 2 mai",
                "1 proposition sur 2 est mise en œuvre",
                Some("50 %")
            ),
            "Panel\u{a0}: 1\u{a0}proposition sur 2 est mise en œuvre au 2\u{a0}mai, soit 50\u{a0}%."
        );
        assert_eq!(
            by_transition(&[("eau", "1 sur 2", "50 %"), ("air", "0 sur 1", "0 %")]),
            "Par transition\u{a0}: eau, 1 sur 2 (50\u{a0}%)\u{202f}; air, 0 sur 1 (0\u{a0}%)."
        );
        assert_eq!(
            sourced("4,5", Some("ha"), "plantés", Some("service des parcs")),
            "4,5\u{a0}ha\u{a0}: plantés (source\u{a0}: service des parcs)"
        );
    }
}
