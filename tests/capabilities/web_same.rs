//! The web page and the PDF say the same: every block of one is in the other,
//! as many times.
#![expect(clippy::unwrap_used, reason = "a broken fixture is a failed test")]

use greffe::schema::{Column, Sheet};

use crate::support::pdf::{self, pages};
use crate::support::project::Project;
use crate::support::web::Element;

/// What stands in place of a block found: no text holds it.
const FOUND: &str = "\u{1}";

/// A text without its spaces, nor the dash that a list has in the PDF alone.
fn squeezed(text: &str) -> String {
    pdf::squeezed(text).replace('–', "")
}

/// What one says and the other does not.
#[derive(Debug, Default, PartialEq, Eq)]
struct Difference {
    only_on_page: Vec<String>,
    only_in_pdf: Vec<String>,
}

/// Strikes each block of the page out of the text of the PDF, the longest
/// first; what is left of either is told.
fn compare(page: &str, pdf: &[String]) -> Difference {
    let root = Element::read(page);
    let main = root.all("main").first().copied().unwrap();
    let links = main.all("nav").first().unwrap().all("a").into_iter().map(Element::text);
    let mut left = whole(&root, pdf, &links.collect::<Vec<_>>());
    let mut difference = Difference::default();
    for block in blocks(&root, main) {
        // A reference gives a page in the PDF; a list of exceptions, its lines.
        let forms = [block.clone(), block.replace(',', "")];
        match forms.iter().find(|form| left.contains(form.as_str())) {
            Some(form) => left = left.replacen(form, FOUND, 1),
            None => difference.only_on_page.push(block),
        }
    }
    for head in root.all("thead") {
        left = left.replace(&squeezed(&head.text()), FOUND);
    }
    let rest = left.split(FOUND).filter(|it| !it.is_empty() && !is_page_reference(it));
    difference.only_in_pdf = rest.map(str::to_owned).collect();
    difference
}

/// The text of the PDF without what belongs to pages: their foot, the summary.
fn whole(root: &Element, pdf: &[String], titles: &[String]) -> String {
    let foot = squeezed(&root.all("footer").first().unwrap().text());
    let mut all = String::new();
    for (rank, page) in pdf.iter().enumerate() {
        let number = format!("{}/{}", rank + 1, pdf.len());
        let mut page = page.replacen(&format!("{foot}{number}"), "", 1);
        if page.contains("Sommaire") {
            page = page.replacen("Sommaire", FOUND, 1);
            let (before, mut after) =
                page.split_once(FOUND).map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
            for title in titles.iter().map(|it| squeezed(it)) {
                if let Some((start, end)) = after.split_once(&title) {
                    after = format!(
                        "{start}{FOUND}{}",
                        end.trim_start_matches(|c: char| c.is_ascii_digit())
                    );
                }
            }
            page = before + FOUND + &after;
        }
        all.push_str(&page);
    }
    all
}

/// What the page says, block by block: a row of a table is one, in its order,
/// and so are the squares of a drawing.
fn blocks(root: &Element, main: &Element) -> Vec<String> {
    let drawings = main
        .all("svg")
        .into_iter()
        .map(|svg| svg.all("text").into_iter().map(Element::text).collect::<String>());
    let rows = main.all("tr").into_iter().map(Element::text);
    let mut texts = main.blocks();
    let apart = ["table", "nav"].map(|name| main.all(name)).concat();
    for block in apart.into_iter().flat_map(Element::blocks) {
        let place = texts.iter().position(|it| *it == block).unwrap();
        texts.remove(place);
    }
    let refers = |item: &&Element| {
        item.all("a").iter().any(|it| it.attribute("href").is_some_and(|to| to.starts_with('#')))
    };
    for item in main.all("li").into_iter().filter(refers).map(Element::text) {
        if let Some(text) = texts.iter_mut().find(|it| **it == item) {
            *text = text.trim_end_matches('.').to_owned();
        }
    }
    let heads: Vec<String> = main.all("thead").into_iter().map(Element::text).collect();
    let header = root.all("header").into_iter().flat_map(Element::blocks);
    let all = drawings.chain(rows.filter(|row| !heads.contains(row))).chain(texts).chain(header);
    let mut blocks: Vec<String> = all.map(|it| squeezed(&it)).filter(|it| !it.is_empty()).collect();
    blocks.sort_by_key(|it| std::cmp::Reverse(it.len()));
    blocks
}

/// `:page14.`, or a full stop that another reference left.
fn is_page_reference(text: &str) -> bool {
    let number = text.trim_start_matches(":page").trim_end_matches('.');
    number.chars().all(|c| c.is_ascii_digit()) && text.starts_with(":page") || text == "."
}

fn both(project: &Project, year: &str) -> (String, Vec<String>) {
    let run = project.run(&["produire", "--annee", year]);
    assert_eq!(run.code, 0, "{}", run.problems);
    let report = |ending| project.path(&format!("out/{year}/public/bilan-{year}.{ending}"));
    let page = std::fs::read_to_string(report("html")).unwrap();
    let pages = pages(&report("pdf"));
    (page, pages.iter().map(|it| squeezed(it)).collect())
}

#[test]
fn a_page_says_what_its_pdf_says() {
    let published = Project::of("suivi")
        .row(Sheet::Settings, [(Column::Key, "Contact"), (Column::Value, "participation@ville.fr")])
        .row(Sheet::Settings, [(Column::Key, "Licence"), (Column::Value, "Licence Ouverte 2.0")])
        .row(
            Sheet::Settings,
            [(Column::Key, "Données ouvertes"), (Column::Value, "https://donnees.ville.fr/bilan")],
        );
    let fictional = Project::of("fictif");
    let reports = [
        ("suivi", &published, &["2025"][..]),
        ("fictif", &fictional, &["2021", "2023", "2025"]),
        ("opio", &Project::of("opio"), &["2013"]),
        ("paris", &Project::of("paris"), &["2024"]),
        ("petite-commune", &Project::of("petite-commune"), &["2024"]),
    ];
    for (name, project, years) in reports {
        for year in years {
            let (page, pdf) = both(project, year);
            let difference = compare(&page, &pdf);
            assert_eq!(difference, Difference::default(), "{name}, {year}");
        }
    }
}

/// A comparison that sees nothing proves nothing.
#[test]
fn a_figure_that_differs_is_seen() {
    let (page, pdf) = both(&Project::of("suivi"), "2025");
    for (said, other) in [(">193<", ">194<"), (">Un carré, une proposition.<", "><")] {
        let changed = page.replacen(said, other, 1);
        assert_ne!(changed, page, "{said}");
        assert_ne!(compare(&changed, &pdf), Difference::default(), "{said}");
    }
    let row = page.find("<tr>\n<th scope=\"row\"").unwrap();
    let end = row + page[row..].find("</tr>").unwrap() + "</tr>".len();
    let without = format!("{}{}", &page[..row], &page[end..]);
    let found = compare(&without, &pdf);
    assert!(found.only_on_page.is_empty() && !found.only_in_pdf.is_empty(), "{found:?}");
    let mut pdf = pdf;
    pdf.pop();
    assert!(!compare(&page, &pdf).only_on_page.is_empty());
}
