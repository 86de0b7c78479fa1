//! The pictures to share, pixel by pixel, and their alternatives.
#![expect(clippy::unwrap_used, reason = "a broken fixture is a failed test")]
#![expect(clippy::indexing_slicing, reason = "a broken fixture is a failed test")]

use std::collections::BTreeSet;

use greffe::schema::{Column, Sheet};

use crate::support::pdf::squeezed;
use crate::support::picture::{Picture, Rgb, Shape};
use crate::support::project::Project;

const SIZES: [(usize, usize); 2] = [(1200, 630), (1080, 1080)];
const ECOLOGICAL: Rgb = [0x00, 0x66, 0x4f];
const DEMOCRATIC: Rgb = [0x43, 0x38, 0xa0];
const SOCIAL: Rgb = [0xb0, 0x4a, 0x00];
const WHITE: Rgb = [0xff; 3];

/// A card and the text beside it.
fn card(project: &Project, year: u16, name: &str, size: (usize, usize)) -> (Picture, String) {
    let stem = format!("out/{year}/public/cartes/carte-{name}-{}x{}", size.0, size.1);
    let bytes = std::fs::read(project.path(&format!("{stem}.png"))).unwrap();
    assert!(bytes.len() < 150_000, "{stem}: {} bytes", bytes.len());
    assert!(!bytes.windows(4).any(|it| it == b"tIME"), "{stem} has a date");
    let picture = Picture::decode(&bytes);
    assert_eq!((picture.width, picture.height), size, "{stem}");
    assert!(picture.is_srgb, "{stem}");
    assert_eq!(picture.in_the_margin(), None, "{stem}: the ground ends before the edge");
    let text = std::fs::read_to_string(project.path(&format!("{stem}.txt"))).unwrap();
    let alternative = text.strip_suffix('\n').unwrap().to_owned();
    // Who has the picture alone has its alternative too.
    let texts: BTreeSet<&str> = picture.texts.iter().map(|(_, text)| text.as_str()).collect();
    assert!(texts.contains(alternative.as_str()), "{texts:?}");
    (picture, alternative)
}

#[test]
fn the_cards_of_2025_show_the_real_figures() {
    let project = Project::of("suivi");
    assert_eq!(project.run(&["produire"]).code, 0);
    for size in SIZES {
        let (whole, text) = card(&project, 2025, "ensemble", size);
        let said = squeezed(&text);
        for figure in ["34propositionssur40", "85%", "29août2025", "2horscompétence"] {
            assert!(said.contains(figure), "{figure}: {text}");
        }
        assert_eq!(whole.at(0, 0), WHITE);
        // Squares are wider than any letter of the legend.
        for (color, full, all) in [(ECOLOGICAL, 14, 16), (DEMOCRATIC, 11, 13), (SOCIAL, 9, 11)] {
            let shapes = whole.shapes(color, 40);
            assert_eq!(shapes.len(), all, "{color:?} {shapes:?}");
            assert!(shapes.iter().all(crate::support::picture::Shape::is_square), "{shapes:?}");
            assert_eq!(shapes.iter().filter(|it| it.is_full()).count(), full, "{shapes:?}");
        }
        for (name, ground, full, all, figures) in [
            ("ecologique", ECOLOGICAL, 14, 16, ["14propositionssur16", "87,5%"]),
            ("democratique", DEMOCRATIC, 11, 13, ["11propositionssur13", "84,6%"]),
            ("sociale", SOCIAL, 9, 11, ["9propositionssur11", "81,8%"]),
        ] {
            let (picture, text) = card(&project, 2025, name, size);
            let said = squeezed(&text);
            assert!(said.contains("29août2025"), "{text}");
            assert!(figures.iter().all(|figure| said.contains(figure)), "{figures:?}: {text}");
            assert_eq!(picture.at(0, 0), ground, "{name}");
            let squares: Vec<_> =
                picture.shapes(WHITE, 40).into_iter().filter(Shape::is_square).collect();
            assert_eq!(squares.len(), all, "{name} {squares:?}");
            assert_eq!(squares.iter().filter(|it| it.is_full()).count(), full, "{name}");
        }
    }
}

/// A city whose transitions have these codes, names and counts.
fn city(convention: &str, transitions: &[(&str, &str, usize)]) -> Project {
    let statuses = ["mise en œuvre", "en cours", "non mise en œuvre", "hors compétence"];
    let mut project = Project::blank()
        .row(Sheet::Settings, [(Column::Key, "Collectivité"), (Column::Value, "Ville fictive")])
        .row(Sheet::Settings, [(Column::Key, "Convention"), (Column::Value, convention)])
        .row(Sheet::Years, [(Column::Year, "2030")]);
    let mut number = 0;
    for (code, name, count) in transitions {
        project = project.row(Sheet::Transitions, [(Column::Code, *code), (Column::Name, *name)]);
        for _ in 0..*count {
            number += 1;
            let label = number.to_string();
            let status = statuses[number % 4];
            project = project
                .row(
                    Sheet::Proposals,
                    [
                        (Column::Number, &*label),
                        (Column::Title, "Agir"),
                        (Column::Transition, *code),
                    ],
                )
                .row(
                    Sheet::Progress,
                    [(Column::Number, &*label), (Column::Year, "2030"), (Column::Status, status)],
                );
        }
    }
    let run = project.run(&["produire"]);
    assert_eq!(run.code, 0, "{}", run.problems);
    project
}

#[test]
fn cards_hold_whatever_they_count() {
    let project = city("Panel", &[("a", "Se loger", 4), ("b", "Rien encore", 0)]);
    for size in SIZES {
        let (picture, _) = card(&project, 2030, "ensemble", size);
        let shapes = picture.shapes(ECOLOGICAL, 40);
        assert_eq!(shapes.len(), 4, "{shapes:?}");
        let (_, text) = card(&project, 2030, "b", size);
        assert!(squeezed(&text).contains("aucuneproposition"), "{text}");
    }
    let long = "Transition de l’ensemble des manières d’habiter, de se déplacer, de produire, de \
                consommer, de se nourrir et de décider ensemble, dans la ville et alentour, \
                aujourd’hui et pour les trente prochaines années au moins, sans oublier personne";
    let glued = "Anticonstitutionnellement".repeat(6);
    let names = ["x", "y", "ensemble", "Éco & vie"];
    let project = city(
        long,
        &[
            (names[0], long, 300),
            (names[1], &glued, 60),
            (names[2], "Transition", 38),
            (names[3], "Transition", 1),
        ],
    );
    for size in SIZES {
        for name in ["ensemble", "x", "y", "ensemble-2", "eco---vie"] {
            let (picture, _) = card(&project, 2030, name, size);
            // Its squares are at the foot of the picture, and there.
            let least = if name == "ensemble" || name == "x" { 10 } else { 20 };
            let color = if name == "ensemble" { ECOLOGICAL } else { WHITE };
            let count = picture.shapes(color, least).iter().filter(|it| it.is_square()).count();
            assert!(count >= 1, "{name} {size:?}");
        }
    }
}

/// A colour that the city gives is the ground, white on it can be read.
#[test]
fn a_ground_is_the_colour_of_the_city() {
    let project = Project::of("suivi").text(Sheet::Transitions, 0, Column::Color, "#8f1d5e");
    assert_eq!(project.run(&["produire"]).code, 0);
    let (picture, _) = card(&project, 2025, "ecologique", SIZES[0]);
    assert_eq!(picture.at(0, 0), [0x8f, 0x1d, 0x5e]);
    let project = Project::of("suivi").text(Sheet::Transitions, 0, Column::Color, "#7fd1b9");
    let run = project.run(&["produire"]);
    assert_eq!(run.code, 1, "white on a light ground is not read: {}", run.problems);
}

/// Cards are in the manifest, and have no place on the control sheet, which
/// tells of what is printed.
#[test]
fn cards_are_in_the_manifest() {
    let project = Project::of("fictif");
    assert_eq!(project.run(&["produire"]).code, 0);
    let manifest = std::fs::read_to_string(project.path("out/2025/manifeste.json")).unwrap();
    let cards: Vec<String> = project
        .files("out/2025/public/cartes")
        .into_iter()
        .map(|name| format!("\"public/cartes/{name}\""))
        .collect();
    assert_eq!(cards.len(), 5 * SIZES.len() * 2);
    assert!(cards.iter().all(|it| manifest.contains(it)), "{manifest}");
}
