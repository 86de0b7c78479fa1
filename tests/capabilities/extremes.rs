//! Reports larger, smaller and emptier than ours: they conform, they say what
//! is there, and their pages are sound on paper.
#![expect(clippy::unwrap_used, reason = "a broken fixture is a failed test")]
#![expect(clippy::disallowed_methods, reason = "tests lay their own files out")]

use greffe::schema::{Column, Sheet};

use crate::support::paper::assert_sound;
use crate::support::pdf::{assert_conforms, squeezed, text};
use crate::support::project::Project;

const STATUSES: [&str; 4] = ["mise en œuvre", "en cours", "non mise en œuvre", "hors compétence"];

/// What a city of our invention follows.
struct City<'a> {
    name: &'a str,
    transitions: usize,
    /// One transition more, which nothing belongs to.
    empty: bool,
    proposals: usize,
    subjects: usize,
    /// Ends every name and wording.
    title: &'a str,
    statuses: &'a [&'a str],
    years: &'a [&'a str],
    note: &'a str,
    votes: bool,
    introduction: bool,
    presented: bool,
    stories: usize,
    pictures: bool,
}

const CITY: City<'static> = City {
    name: "ville",
    transitions: 3,
    empty: false,
    proposals: 12,
    subjects: 0,
    title: "",
    statuses: &STATUSES,
    years: &["2030"],
    note: "",
    votes: true,
    introduction: true,
    presented: false,
    stories: 0,
    pictures: false,
};

/// A portrait, a landscape, a speck and a wall.
const SIZES: [(u32, u32); 4] = [(600, 900), (900, 600), (4, 4), (9000, 6000)];

impl City<'_> {
    fn project(&self) -> Project {
        let convention = format!("Convention citoyenne {}", self.title);
        let mut project = Project::blank()
            .row(Sheet::Settings, [(Column::Key, "Collectivité"), (Column::Value, "Ville fictive")])
            .row(Sheet::Settings, [(Column::Key, "Convention"), (Column::Value, &*convention)]);
        let opening =
            if self.introduction { "Un mot du début. ".repeat(12) } else { String::new() };
        for year in self.years {
            project = project
                .row(Sheet::Years, [(Column::Year, *year), (Column::Introduction, &*opening)]);
        }
        if self.empty {
            let row = [(Column::Code, "vide"), (Column::Name, "Transition vide")];
            project = project.row(Sheet::Transitions, row);
        }
        let about = if self.presented {
            "Ce que cette transition change. ".repeat(4)
        } else {
            String::new()
        };
        for transition in 0..self.transitions {
            let code = format!("t{transition}");
            let name = format!("Transition {} {transition}", self.title);
            project = project.row(
                Sheet::Transitions,
                [(Column::Code, &*code), (Column::Name, &*name), (Column::Introduction, &*about)],
            );
        }
        for number in 0..self.proposals {
            project = self.proposal(project, number);
        }
        for story in 0..self.stories {
            project = self.story(project, story);
        }
        project
    }

    fn proposal(&self, project: Project, number: usize) -> Project {
        let code = format!("t{}", number % self.transitions);
        let label = (number + 1).to_string();
        let title = format!("Proposition {label} {}", self.title);
        let subject = number.checked_rem(self.subjects).map(|it| format!("Sujet {it}"));
        let paper = if self.votes { (100 + number).to_string() } else { String::new() };
        let digital = if self.votes { (300 + number * 3).to_string() } else { String::new() };
        let mut project = project.row(
            Sheet::Proposals,
            [
                (Column::Number, &*label),
                (Column::Title, &*title),
                (Column::Transition, &*code),
                (Column::Subject, subject.as_deref().unwrap_or_default()),
                (Column::Paper, &*paper),
                (Column::Digital, &*digital),
            ],
        );
        let status = self.statuses.iter().cycle().nth(number).unwrap();
        for year in self.years {
            let row = [
                (Column::Number, &*label),
                (Column::Year, *year),
                (Column::Status, *status),
                (Column::Progress, self.note),
            ];
            project = project.row(Sheet::Progress, row);
        }
        project
    }

    fn story(&self, project: Project, story: usize) -> Project {
        let code = format!("t{}", story % self.transitions);
        let (title, order) = (format!("Récit {story} {}", self.title), story.to_string());
        let text = "Voici ce qui a été fait, et ce qui reste à faire. ".repeat(4 + story * 3 % 17);
        let mut image = String::new();
        if self.pictures {
            let (wide, high) = SIZES.into_iter().cycle().nth(story).unwrap();
            image = format!("images/{wide}x{high}.svg");
            let svg = format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{wide}\" height=\"{high}\">\
                 <rect width=\"{wide}\" height=\"{high}\" fill=\"#246\"/></svg>"
            );
            std::fs::create_dir_all(project.path("inputs/images")).unwrap();
            std::fs::write(project.path("inputs").join(&image), svg).unwrap();
        }
        let caption = if self.pictures { "Un aplat bleu" } else { "" };
        project.row(
            Sheet::Focus,
            [
                (Column::Year, self.years.last().unwrap()),
                (Column::Title, &*title),
                (Column::Transition, &*code),
                (Column::Text, &*text),
                (Column::Order, &*order),
                (Column::Image, &*image),
                (Column::Caption, caption),
                (Column::Description, caption),
            ],
        )
    }

    /// Its last report, made and looked at; its text.
    fn report(&self) -> String {
        self.report_of(&self.project())
    }

    fn report_of(&self, project: &Project) -> String {
        let run = project.run(&["produire"]);
        assert_eq!(run.code, 0, "{}: {}", self.name, run.problems);
        let year = self.years.last().unwrap();
        let path = project.path(&format!("out/{year}/public/bilan-{year}.pdf"));
        assert_conforms(&std::fs::read(&path).unwrap(), self.name);
        assert_sound(&path, self.name);
        text(&path)
    }
}

#[test]
fn four_proposals_and_an_empty_transition() {
    let city = City {
        name: "quatre",
        transitions: 1,
        empty: true,
        proposals: 4,
        votes: false,
        introduction: false,
        ..CITY
    };
    let report = city.report();
    assert!(report.contains("1sur4") && report.contains("25%"), "{report}");
    // Nothing is a percentage of nothing.
    assert!(report.contains(&squeezed("Aucune proposition dans cette transition.")), "{report}");
    assert!(!report.contains("0÷0"), "{report}");
    // A date that was not typed is not invented.
    assert!(report.contains(&squeezed("année 2030")) && !report.contains("décembre"), "{report}");
}

/// Five proposals made ten pages, most of them white.
#[test]
fn a_small_report_is_short() {
    let city = City {
        name: "cinq",
        transitions: 2,
        proposals: 5,
        votes: false,
        introduction: false,
        ..CITY
    };
    let project = city.project();
    city.report_of(&project);
    let pages = crate::support::pdf::pages(&project.path("out/2030/public/bilan-2030.pdf"));
    assert!(pages.len() <= 6, "{} pages", pages.len());
}

#[test]
fn four_hundred_proposals_in_six_transitions() {
    let report =
        City { name: "quatre cents", transitions: 6, proposals: 400, subjects: 12, ..CITY }
            .report();
    assert!(report.contains("100sur400") && report.contains("25%"));
    assert!(report.contains("Proposition400"));
}

#[test]
fn very_long_titles_and_texts() {
    let title = "dont l'intitulé se poursuit au-delà de toute mesure raisonnable, ".repeat(3);
    let note = "Le chantier avance et chacun y trouve son compte. ".repeat(30);
    let city = City { name: "longs", proposals: 9, title: &title, note: &note, stories: 3, ..CITY };
    let report = city.report();
    assert!(report.contains("3sur9") && report.contains("33,3%"));
}

#[test]
fn from_one_transition_to_eight() {
    City { name: "une", transitions: 1, ..CITY }.report();
    City { name: "huit", transitions: 8, proposals: 40, introduction: false, ..CITY }.report();
    City { name: "six", transitions: 6, proposals: 30, presented: true, stories: 6, ..CITY }
        .report();
}

#[test]
fn no_vote_and_no_introduction() {
    let report = City { name: "sans vote", votes: false, introduction: false, ..CITY }.report();
    assert!(!report.contains("habitants"), "{report}");
}

#[test]
fn five_years() {
    let years = ["2026", "2027", "2028", "2029", "2030"];
    City {
        name: "cinq ans",
        transitions: 4,
        proposals: 20,
        years: &years,
        presented: true,
        stories: 4,
        ..CITY
    }
    .report();
}

#[test]
fn twelve_stories_with_pictures() {
    City { name: "douze", transitions: 1, proposals: 14, stories: 12, pictures: true, ..CITY }
        .report();
}

#[test]
fn all_or_none_carried_out() {
    let all = City { name: "tout", statuses: &["mise en œuvre"], ..CITY }.report();
    assert!(all.contains("100%") && all.contains(&squeezed("Toutes les propositions")), "{all}");
    let none = City { name: "rien", statuses: &["non mise en œuvre"], ..CITY }.report();
    assert!(none.contains(&squeezed("aucune proposition n’est mise en œuvre")), "{none}");
}

#[test]
fn six_statuses_of_the_city_s_own() {
    let labels = ["Livrée", "Évaluation", "Livraison", "Étude", "Abandon", "Autre autorité"];
    let city = City { name: "statuts", proposals: 24, statuses: &labels, ..CITY };
    let mut project = city.project();
    let kinds = ["faite", "faite", "en cours", "en cours", "non faite", "hors compétence"];
    for (row, (label, kind)) in labels.iter().zip(kinds).enumerate() {
        let counts = if kind == "faite" { "oui" } else { "non" };
        let cells = [(Column::Label, *label), (Column::Category, kind), (Column::Counts, counts)];
        if row < project.rows(Sheet::Statuses) {
            for (column, text) in cells {
                project = project.text(Sheet::Statuses, row, column, text);
            }
        } else {
            project = project.row(Sheet::Statuses, cells);
        }
    }
    let report = city.report_of(&project);
    assert!(report.contains(&squeezed("Quatre ont le statut « Livraison »")), "{report}");
}
