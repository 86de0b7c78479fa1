//! What no checker of web pages asks: captions, headers, labels, no skipped
//! heading, nothing that comes from elsewhere.
#![expect(clippy::disallowed_methods, reason = "leaves its pages to other checkers")]
#![expect(clippy::unwrap_used, reason = "a broken fixture is a failed test")]

use std::panic::catch_unwind;
use std::path::Path;

use greffe::schema::{Column, Sheet};

use crate::support::project::Project;
use crate::support::web::Element;

const PAGE: &str = "bilan-2025.html";
const FRAGMENT: &str = "bilan-2025-fragment.html";

/// The page and the fragment of a year, left to whoever checks after us.
fn pages(project: &Project, name: &str) -> [String; 2] {
    let run = project.run(&["produire", "--annee", "2025"]);
    assert_eq!(run.code, 0, "{}", run.problems);
    let shelf = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/ci-html");
    std::fs::create_dir_all(&shelf).unwrap();
    [PAGE, FRAGMENT].map(|file| {
        let bytes = std::fs::read(project.path("out/2025/public").join(file)).unwrap();
        std::fs::write(shelf.join(format!("{name}-{file}")), &bytes).unwrap();
        String::from_utf8(bytes).unwrap()
    })
}

fn assert_is_sound(page: &str, first: u32) {
    let page = Element::read(page);
    let level = |it: &&Element| it.name.strip_prefix('h')?.parse::<u32>().ok();
    let levels: Vec<u32> = page.everything().iter().filter_map(level).collect();
    assert_eq!(levels.first(), Some(&first));
    assert_eq!(levels.iter().filter(|level| **level == first).count(), 1, "one title");
    assert!(
        levels.iter().zip(levels.iter().skip(1)).all(|(before, after)| *after <= before + 1),
        "{levels:?}"
    );
    assert_tables(&page);
    for drawing in page.all("svg") {
        let hidden = drawing.attribute("aria-hidden") == Some("true");
        let label = drawing.attribute("aria-label").unwrap_or_default();
        assert!(hidden || drawing.attribute("role") == Some("img") && label.len() > 10);
    }
    for figure in page.all("figure") {
        if let [caption] = figure.all("figcaption").as_slice() {
            assert_eq!(figure.attribute("role"), Some("figure"));
            assert_eq!(figure.attribute("aria-label"), Some(&*caption.text()));
        }
    }
    for image in page.all("img") {
        assert!(image.attribute("alt").is_some_and(|it| !it.is_empty()));
    }
    for element in page.everything() {
        assert_ne!(element.name, "script");
        for (name, value) in element.attributes() {
            assert!(!name.starts_with("on"), "{name}");
            assert!(name != "src" || value.starts_with("data:"), "{value}");
            assert!(name != "class" || value.split(' ').all(|it| it.starts_with("b-")), "{value}");
            let own = value.strip_prefix('#').filter(|_| name == "href");
            let found = |id| page.everything().iter().any(|it| it.attribute("id") == Some(id));
            assert!(own.is_none_or(found), "{value} leads nowhere");
        }
        assert!(element.name != "link" && element.name != "a" || element.text().trim() != "");
    }
}

/// A caption, headers that say what they head, nothing that only looks like one.
fn assert_tables(page: &Element) {
    assert!(page.all("table").len() >= 4);
    for table in page.all("table") {
        let captions = table.all("caption");
        assert!(captions.len() == 1 && captions.iter().all(|it| it.text().len() > 10));
        for header in table.all("th") {
            let scope = header.attribute("scope");
            let id = header.attribute("id").unwrap_or("none");
            let named = |cell: &&Element| {
                cell.attribute("headers").is_some_and(|all| all.split(' ').any(|it| it == id))
            };
            let heads = matches!(scope, Some("col" | "row"))
                || scope.is_none() && table.all("td").iter().any(named);
            assert!(heads, "{}", header.text());
        }
        for cell in table.all("td") {
            let ids = cell.attribute("headers").into_iter().flat_map(|all| all.split(' '));
            for id in ids {
                let heads = |it: &&Element| it.attribute("id") == Some(id);
                assert_eq!(table.all("th").into_iter().filter(heads).count(), 1, "{id}");
            }
        }
        for row in table.all("tr") {
            assert!(row.children().any(|it| it.name == "th"), "a row without a header");
        }
    }
}

#[test]
fn pages_of_the_sample_and_of_a_fiction_are_sound() {
    for name in ["suivi", "fictif"] {
        let [page, fragment] = pages(&Project::of(name), name);
        assert_is_sound(&page, 1);
        assert_is_sound(&fragment, 2);
        let html = Element::read(&page);
        let head = html.children().next().unwrap();
        assert_eq!(head.attribute("lang"), Some("fr"));
        let title = head.all("title").first().unwrap().text();
        assert!(title.contains("2025") && title.contains("Ville"), "{title}");
        for landmark in ["header", "nav", "main", "footer"] {
            assert_eq!(html.all(landmark).len(), 1, "{landmark}");
        }
        let root = Element::read(&fragment);
        assert_eq!(root.children().count(), 1);
        assert!(["html", "head", "body", "main", "h1"].iter().all(|it| root.all(it).is_empty()));
        for text in [&page, &fragment] {
            let addresses = text.split("url(").skip(1);
            assert!(addresses.clone().all(|it| it.starts_with("\"data:")), "{addresses:?}");
        }
    }
}

/// Every drawing that is not full has its word beside it.
#[test]
fn no_status_is_told_by_a_drawing_alone() {
    let [page, _] = pages(&Project::of("suivi"), "suivi");
    let page = Element::read(&page);
    for table in page.all("table").into_iter().filter(|it| !it.all("svg").is_empty()) {
        for row in table.all("tr").into_iter().filter(|row| !row.all("svg").is_empty()) {
            let known = ["mise en œuvre", "en cours", "hors compétence"];
            assert!(known.iter().any(|word| row.text().contains(word)), "{}", row.text());
        }
    }
    for bar in page.all("figure").into_iter().filter(|it| !it.all("svg").is_empty()) {
        assert!(bar.all("figcaption").len() == 1);
    }
}

#[test]
fn a_hostile_cell_prints_as_typed() {
    let typed = "\"><script>alert(1)</script></style> javascript:x {{ v }} &amp;";
    let project = Project::of("suivi").text(Sheet::Proposals, 0, Column::Title, typed).text(
        Sheet::Transitions,
        0,
        Column::Name,
        "</style><b onclick='x'>",
    );
    for page in pages(&project, "hostile") {
        let read = Element::read(&page);
        let said = |words: &str| {
            read.all("td").iter().any(|it| it.text().contains(words))
                || read.all("h3").iter().any(|it| it.text().contains(words))
                || read.all("h2").iter().any(|it| it.text().contains(words))
        };
        assert!(said("<script>alert(1)</script></style>"), "{:?}", read.all("td").len());
        assert!(said("</style><b onclick="));
        assert!(read.all("script").is_empty() && read.all("style").len() == 1);
    }
}

/// A gate that lets a bad page pass proves nothing.
#[test]
fn bad_pages_are_refused() {
    let [page, fragment] = pages(&Project::of("suivi"), "suivi");
    let shelf = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/ci-html-bad");
    std::fs::create_dir_all(&shelf).unwrap();
    let swapped = |good: &str, bad: &str| {
        let closed = |name: &str| page.replace(&format!("<{good}"), &format!("<{name}"));
        closed(bad).replace(&format!("</{good}>"), &format!("</{bad}>"))
    };
    let before_foot = |added: &str| page.replace("<footer", &format!("{added}<footer"));
    for bad in [
        swapped("caption", "p"),
        swapped("h2", "h5"),
        page.replace(" scope=\"row\"", ""),
        page.replace("role=\"figure\" aria-label=\"", "role=\"figure\" aria-label=\"x"),
        before_foot("<script></script>"),
        before_foot("<img src=\"https://x.fr/a.png\" alt=\"Un arbre\" />"),
        before_foot("<a href=\"#ailleurs\">Ailleurs</a>"),
    ] {
        assert_ne!(bad, page);
        // It is a page still: what is refused is its fault.
        Element::read(&bad);
        assert!(catch_unwind(|| assert_is_sound(&bad, 1)).is_err());
    }
    let without_label = page.replace("role=\"img\" aria-label=", "role=\"img\" data-label=");
    std::fs::write(shelf.join("page-svg.html"), &without_label).unwrap();
    let twice = page.replace("id=\"bilan-suivi\"", "id=\"bilan-essentiel\"");
    std::fs::write(shelf.join("page-id.html"), twice).unwrap();
    let wide = page.replace("id=\"bilan-suivi\"", "id=\"bilan-suivi\" style=\"width: 500px\"");
    std::fs::write(shelf.join("page-wide.html"), wide).unwrap();
    let open = fragment.replace("all: revert;", "");
    std::fs::write(shelf.join("fragment-open.html"), open).unwrap();
}

#[test]
fn own_templates_and_faces_replace_ours() {
    let project = Project::of("suivi");
    let own = project.path("modeles");
    std::fs::create_dir_all(own.join("polices/web")).unwrap();
    let ours = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
    let charter = std::fs::read_to_string(ours.join("charte.css.j2")).unwrap();
    let charter = charter.replace("SourceSans3-Bold.woff2", "Essai.woff2");
    std::fs::write(own.join("charte.css.j2"), charter).unwrap();
    let run = project.run(&["produire", "--modeles", "modeles"]);
    assert!(run.problems.contains("charte.css.j2:") && run.code == 3, "{}", run.problems);
    std::fs::write(own.join("polices/web/Essai.woff2"), b"essai").unwrap();
    let run = project.run(&["produire", "--modeles", "modeles"]);
    assert_eq!(run.code, 0, "{}", run.problems);
    let page = std::fs::read_to_string(project.path("out/2025/public").join(PAGE)).unwrap();
    assert!(page.contains("data:font/woff2;base64,ZXNzYWk="));
}
