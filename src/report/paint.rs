//! Colours for a terminal, laid last over a text that is whole without them.

use super::Severity;
use crate::french::summary::severity;

const BOLD: &str = "\u{1b}[1m";
const PLAIN: &str = "\u{1b}[0m";

/// The head of each message: its severity coloured, its place bold.
#[must_use]
pub fn paint(text: &str) -> String {
    text.split_inclusive('\n').map(painted).collect()
}

fn painted(line: &str) -> String {
    let all = [Severity::Defect, Severity::Error, Severity::Warning, Severity::Info];
    let Some((word, rest)) = line.split_once('[') else { return line.to_owned() };
    let Some(found) = all.into_iter().find(|it| severity(*it) == word) else {
        return line.to_owned();
    };
    let Some((slug, place)) = rest.split_once(']') else { return line.to_owned() };
    let place = place.trim_end();
    let end = if line.ends_with('\n') { "\n" } else { "" };
    format!("{}{word}{PLAIN}[{slug}]{BOLD}{place}{PLAIN}{end}", color(found))
}

/// Red, yellow, cyan: told apart by most colour-blind readers, and always
/// followed by their word.
fn color(severity: Severity) -> &'static str {
    match severity {
        Severity::Defect | Severity::Error => "\u{1b}[1;31m",
        Severity::Warning => "\u{1b}[1;33m",
        Severity::Info => "\u{1b}[36m",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOLD: &str = "erreur[statut-inconnu] Suivi!C6\n  « x » n'est pas un statut.\n\n1 erreur dans a[1].xlsx.\n";

    #[test]
    fn only_heads_are_painted() {
        let painted = paint(TOLD);
        let head = "\u{1b}[1;31merreur\u{1b}[0m[statut-inconnu]\u{1b}[1m Suivi!C6\u{1b}[0m\n";
        assert!(painted.starts_with(head), "{painted:?}");
        assert!(painted.ends_with("\n  « x » n'est pas un statut.\n\n1 erreur dans a[1].xlsx.\n"));
    }

    #[test]
    fn colours_change_no_word() {
        let mut bare = String::new();
        let mut inside = false;
        for c in paint(TOLD).chars() {
            match (c, inside) {
                ('\u{1b}', _) => inside = true,
                ('m', true) => inside = false,
                (_, true) => {}
                (c, false) => bare.push(c),
            }
        }
        assert_eq!(bare, TOLD);
    }
}
