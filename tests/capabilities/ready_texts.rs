//! Sentences ready to paste: what they say, how long they are.
#![expect(clippy::case_sensitive_file_extension_comparisons, reason = "names are ours")]
#![expect(clippy::unwrap_used, reason = "a broken fixture is a failed test")]

use greffe::schema::{Column, Sheet};

use crate::support::pdf::squeezed;
use crate::support::project::Project;

fn ready(project: &Project, year: &str) -> String {
    let run = project.run(&["produire", "--annee", year]);
    assert_eq!(run.code, 0, "{}", run.problems);
    let bytes = std::fs::read(project.path(&format!("out/{year}/public/textes-{year}.txt")));
    let text = String::from_utf8(bytes.unwrap()).unwrap();
    assert!(!text.contains('\r') && text.ends_with('\n') && !text.ends_with("\n\n"));
    // The engine's own marks are gone.
    assert!(!text.chars().any(|c| ('\u{fdd0}'..='\u{fdef}').contains(&c)));
    let post = part(&text, "POUR UNE PUBLICATION");
    assert!(post.chars().count() <= 280, "{post}");
    text
}

/// What is under a title, up to the next one.
fn part<'a>(text: &'a str, title: &str) -> &'a str {
    let (_, after) = text.split_once(title).unwrap();
    let (_, after) = after.split_once("\n\n").unwrap();
    after.split("\n\n\n").next().unwrap().trim()
}

#[test]
fn the_texts_of_2025_say_the_real_figures() {
    let text = ready(&Project::of("suivi"), "2025");
    assert!(text.starts_with("Bilan\u{a0}2025 de la Convention citoyenne"), "{text}");
    let post = part(&text, "POUR UNE PUBLICATION");
    assert!(post.contains("34\u{a0}propositions sur\u{a0}40"), "{post}");
    assert!(post.contains("https://clermontparticipatif.fr"), "{post}");
    let press = part(&text, "POUR UN COMMUNIQUÉ");
    for figures in ["34propositionssur40", "14sur16(87,5%)", "12994voix", "29août2025"] {
        assert!(squeezed(press).contains(figures), "{figures}: {press}");
    }
    assert!(press.matches(". ").count() >= 2, "{press}");
    for title in ["LES CHIFFRES CLÉS", "COMMENT C’EST COMPTÉ"] {
        assert!(!part(&text, title).is_empty(), "{title}");
    }
    // The alternatives are those beside the cards.
    for name in project_cards() {
        assert!(text.contains(&name), "{name}");
    }
}

fn project_cards() -> Vec<String> {
    let project = Project::of("suivi");
    project.run(&["produire"]);
    let texts = project.files("out/2025/public/cartes");
    let texts = texts.iter().filter(|name| name.ends_with(".txt"));
    texts
        .map(|name| {
            let path = project.path("out/2025/public/cartes").join(name);
            std::fs::read_to_string(path).unwrap().trim_end().to_owned()
        })
        .collect()
}

#[test]
fn what_changed_is_told_from_the_second_year_on() {
    let project = Project::of("fictif");
    let text = ready(&project, "2025");
    assert!(part(&text, "PHRASE PAR PHRASE").contains("2024"), "{text}");
    for year in ["2021", "2022", "2023", "2024"] {
        ready(&project, year);
    }
}

#[test]
fn a_post_is_short_whatever_the_names() {
    let long = "Convention citoyenne métropolitaine pour le climat et les solidarités ".repeat(6);
    let project = Project::blank()
        .row(Sheet::Settings, [(Column::Key, "Collectivité"), (Column::Value, "Ville fictive")])
        .row(Sheet::Settings, [(Column::Key, "Convention"), (Column::Value, long.trim())])
        .row(Sheet::Years, [(Column::Year, "2030")])
        .row(Sheet::Transitions, [(Column::Code, "a"), (Column::Name, "Se loger & *vivre* <ici>")])
        .row(
            Sheet::Proposals,
            [(Column::Number, "1"), (Column::Title, "Agir"), (Column::Transition, "a")],
        )
        .row(
            Sheet::Progress,
            [(Column::Number, "1"), (Column::Year, "2030"), (Column::Status, "en cours")],
        );
    let text = ready(&project, "2030");
    // Nothing is escaped: it is text.
    assert!(text.contains("Se loger & *vivre* <ici>"), "{text}");
}
