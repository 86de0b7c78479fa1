//! Whatever a cell holds prints as typed, or is refused at its cell.

use greffe::schema::{Column, Sheet};

use crate::support::pdf::{squeezed, text};
use crate::support::project::Project;

/// What would be markup, code or a template elsewhere.
const TYPED: [&str; 24] = [
    r#"#import "x""#,
    "$",
    "$ x^2 $",
    "@ref",
    "*",
    "**",
    "_souligné_",
    "<label>",
    "[",
    "]",
    r"\",
    "`code`",
    "```typ\n#x\n```",
    "{{ 1 }}",
    "{% for x in y %}",
    "{# rien #}",
    "// pas un commentaire",
    "/* ni ceci */",
    "= pas un titre",
    "#{",
    "{}",
    "~",
    "# pas un titre",
    "1. pas une liste",
];

#[test]
fn markup_prints_as_typed() {
    for (index, typed) in TYPED.iter().enumerate() {
        let words = format!("Début{index} {typed} fin{index}");
        let project = Project::of("fictif")
            .text(Sheet::Focus, 0, Column::Text, &words)
            .text(Sheet::Focus, 0, Column::Title, &words.replace('\n', " "))
            .text(Sheet::Proposals, 0, Column::Title, &words.replace('\n', " "))
            .text(Sheet::Texts, 0, Column::Text, &words)
            .text(
                Sheet::Settings,
                0,
                Column::Value,
                &format!("Ville fictive {words}").replace('\n', " "),
            );
        let run = project.run(&["produire", "--annee", "2024"]);
        assert_eq!(run.code, 0, "{typed}: {}", run.problems);
        let wanted = plain(&squeezed(&words));
        for document in ["bilan-2024", "deliberation-VILLE-2024-12-03"] {
            let path = project.path(&format!("out/2024/public/{document}.pdf"));
            let found = plain(&text(&path));
            assert!(found.contains(&wanted), "{typed}: {wanted} is not in {found}");
        }
    }
}

/// French quotes stand for straight ones.
fn plain(text: &str) -> String {
    text.replace(['«', '»'], "\"").replace('’', "'")
}

#[test]
fn a_very_long_text_prints_whole() {
    // A cell holds 32 767 characters at most.
    let long = "mot ".repeat(7_500);
    let project = Project::of("fictif")
        .text(Sheet::Focus, 0, Column::Text, &format!("{long} Achevé."))
        .text(Sheet::Texts, 0, Column::Text, &format!("{long} Achevé."));
    let run = project.run(&["produire", "--annee", "2024"]);
    assert_eq!(run.code, 0, "{}", run.problems);
    for document in ["bilan-2024", "deliberation-VILLE-2024-12-03"] {
        let text = text(&project.path(&format!("out/2024/public/{document}.pdf")));
        assert!(text.contains("motmotAchevé."), "{document}");
    }
}

#[test]
fn what_no_font_has_is_refused_at_its_cell() {
    for character in ['😀', '\u{f0b7}', '\u{7}', '\u{e000}', '\u{fffe}', '漢'] {
        let run = Project::of("fictif")
            .text(Sheet::Focus, 0, Column::Text, &format!("Avant {character} après"))
            .run(&["produire"]);
        assert_eq!(run.code, 1, "{character:?}");
        let errors: Vec<String> =
            run.heads().into_iter().filter(|head| head.starts_with("erreur")).collect();
        assert_eq!(errors, ["erreur[caractere-refuse] Focus!B2"], "{character:?}");
    }
}
