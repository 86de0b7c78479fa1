//! The web page and the PDF say the same: every block of one is in the other,
//! as many times.
#![expect(clippy::unwrap_used, reason = "a broken fixture is a failed test")]
#![expect(clippy::disallowed_methods, reason = "reads what was made")]

use crate::support::pdf::{pages, squeezed};
use crate::support::project::Project;
use crate::support::web::Element;

/// What stands in place of a block found: no text holds it.
const FOUND: &str = "\u{1}";

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
    let body = root.all("main").first().copied().unwrap();
    let foot = squeezed(&root.all("footer").first().unwrap().text());
    let heads: Vec<String> = root.all("thead").iter().map(|it| squeezed(&it.text())).collect();
    let mut left: String = pdf.iter().map(|it| it.replacen(&foot, FOUND, 1) + FOUND).collect();

    // A row is one block, in its order; so is a square.
    let rows = body.all("tr").into_iter().map(Element::text);
    let tables: Vec<String> = body.all("table").iter().flat_map(|it| it.blocks()).collect();
    let mut texts = body.blocks();
    for cell in tables {
        let place = texts.iter().position(|it| *it == cell).unwrap();
        texts.remove(place);
    }
    let links: Vec<String> = body.all("nav").iter().flat_map(|it| it.blocks()).collect();
    texts.retain(|it| !links.contains(it) || body.all("h2").iter().any(|h| h.text() == *it));
    let header = root.all("header").into_iter().flat_map(Element::blocks);
    let mut blocks: Vec<String> = rows.chain(texts).chain(header).map(|it| squeezed(&it)).collect();
    blocks.retain(|it| !it.is_empty());
    blocks.sort_by_key(|it| std::cmp::Reverse(it.len()));
    let mut difference = Difference::default();
    for block in blocks {
        match left.find(&block) {
            Some(_) => left = left.replacen(&block, FOUND, 1),
            None => difference.only_on_page.push(block),
        }
    }
    for head in heads {
        left = left.replace(&head, FOUND);
    }
    difference.only_in_pdf =
        left.split(FOUND).filter(|it| !it.is_empty()).map(str::to_owned).collect();
    difference
}

fn both(name: &str) -> (String, Vec<String>) {
    let project = Project::of(name);
    let run = project.run(&["produire", "--annee", "2025"]);
    assert_eq!(run.code, 0, "{}", run.problems);
    let page = std::fs::read_to_string(project.path("out/2025/public/bilan-2025.html")).unwrap();
    (page, pages(&project.path("out/2025/public/bilan-2025.pdf")))
}

#[test]
fn the_page_of_the_sample_says_what_its_pdf_says() {
    for name in ["suivi", "fictif"] {
        let (page, pdf) = both(name);
        let difference = compare(&page, &pdf);
        assert_eq!(difference, Difference::default(), "{name}");
    }
}
