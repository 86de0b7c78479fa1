//! The report as data: proposals, follow-up, figures, and what describes them.
#![expect(clippy::disallowed_methods, reason = "leaves its files to other checkers")]
#![expect(clippy::unwrap_used, reason = "a broken fixture is a failed test")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use greffe::compute::sha256;
use greffe::render::views::bilan::bilan;
use greffe::schema::{Column, Sheet};
use serde_json::Value;

use crate::support::project::Project;
use crate::support::records::workbook;

type Rows = Vec<BTreeMap<String, String>>;

/// The open data of a year: each file by name, as it is published, given to
/// whoever checks after us. That another format gives the same bytes is proved by
/// `equivalence`.
fn produced(name: &str, project: &Project, year: &str) -> BTreeMap<String, Vec<u8>> {
    let run = project.run(&["produire", "--annee", year]);
    assert_eq!(run.code, 0, "{}", run.problems);
    let shelf = Path::new(env!("CARGO_MANIFEST_DIR"));
    let shelf = shelf.join(format!("target/ci-data/paquets/{name}-{year}"));
    std::fs::create_dir_all(&shelf).unwrap();
    let folder = format!("out/{year}/public/donnees");
    let read = |file: String| {
        let bytes = std::fs::read(project.path(&folder).join(&file)).unwrap();
        std::fs::write(shelf.join(&file), &bytes).unwrap();
        (file, bytes)
    };
    project.files(&folder).into_iter().map(read).collect()
}

fn rows(files: &BTreeMap<String, Vec<u8>>, name: &str) -> Rows {
    let mut reader = csv::Reader::from_reader(files[name].as_slice());
    let header = reader.headers().unwrap().clone();
    let named = |row: csv::StringRecord| {
        header.iter().zip(row.iter()).map(|(name, it)| (name.to_owned(), it.to_owned())).collect()
    };
    reader.records().map(|row| named(row.unwrap())).collect()
}

fn json(files: &BTreeMap<String, Vec<u8>>, name: &str) -> Value {
    serde_json::from_slice(&files[name]).unwrap()
}

#[test]
fn every_file_is_described_by_its_digest_and_its_columns() {
    for (name, year) in [("fictif", "2025"), ("fictif", "2022"), ("suivi", "2025")] {
        let files = produced(name, &Project::of(name), year);
        let package = json(&files, "datapackage.json");
        let resources = package["resources"].as_array().unwrap();
        let described: BTreeSet<&str> =
            resources.iter().map(|it| it["path"].as_str().unwrap()).collect();
        let published: BTreeSet<&str> =
            files.keys().map(String::as_str).filter(|it| *it != "datapackage.json").collect();
        assert_eq!(described, published);
        for resource in resources {
            let path = resource["path"].as_str().unwrap();
            let bytes = &files[path];
            assert_eq!(resource["bytes"], bytes.len());
            assert_eq!(resource["hash"], format!("sha256:{}", sha256(bytes)).as_str());
            let text = std::str::from_utf8(bytes).unwrap();
            assert!(!text.starts_with('\u{feff}'), "no byte order mark");
            if let Some(fields) = resource["schema"]["fields"].as_array() {
                let columns: Vec<&str> =
                    fields.iter().map(|field| field["name"].as_str().unwrap()).collect();
                assert_eq!(text.lines().next().unwrap(), columns.join(","), "{path}");
            }
        }
    }
}

/// The licence of Paramètres, with a name that a Data Package takes.
#[test]
fn the_licence_typed_is_that_of_the_package() {
    let project = Project::of("suivi").row(
        Sheet::Settings,
        [(Column::Key, "Licence"), (Column::Value, "Licence Ouverte 2.0 (Etalab)")],
    );
    let package = json(&produced("licence", &project, "2025"), "datapackage.json");
    let licence = serde_json::json!([
        { "name": "licence-ouverte-2.0-etalab", "title": "Licence Ouverte 2.0 (Etalab)" }
    ]);
    assert_eq!(package["licenses"], licence);
}

/// Withdrawn, added later: each row of the follow-up has its proposal, and only
/// what counts is said to.
#[test]
fn the_follow_up_goes_back_to_the_first_year_and_stops_at_its_own() {
    let project = Project::of("fictif");
    for year in 2021..=2025_u16 {
        let files = produced("fictif", &project, &year.to_string());
        let (proposals, progress) = (rows(&files, "propositions.csv"), rows(&files, "suivi.csv"));
        let numbers: BTreeSet<&str> = proposals.iter().map(|row| row["numero"].as_str()).collect();
        assert_eq!(numbers.len(), proposals.len(), "one row a proposal");
        let years: BTreeSet<&str> = progress.iter().map(|row| row["annee"].as_str()).collect();
        let expected: Vec<String> = (2021..=year).map(|it| it.to_string()).collect();
        assert_eq!(years.into_iter().collect::<Vec<_>>(), expected);
        assert!(progress.iter().all(|row| numbers.contains(row["numero"].as_str())));
        let in_force = proposals.iter().filter(|row| row["en_vigueur"] == "true").count();
        let of_year = progress.iter().filter(|row| row["annee"] == year.to_string()).count();
        assert_eq!(in_force, of_year);
        for row in &proposals {
            let later = |column: &str| row[column].parse::<u16>().is_ok_and(|it| it <= year);
            assert!(row["ajoutee_en"].is_empty() || later("ajoutee_en"));
            assert_eq!(row["en_vigueur"] == "false", later("retiree_en"), "{row:?}");
        }
        let summary = json(&files, "bilan.json");
        assert_eq!(summary["ensemble"]["propositions"], in_force);
        let done = |row: &&BTreeMap<String, String>| {
            row["annee"] == year.to_string() && row["compte"] == "true"
        };
        assert_eq!(summary["ensemble"]["mises_en_oeuvre"], progress.iter().filter(done).count());
    }
}

/// The data and the report say the same: counts, rates, votes, statuses.
#[test]
fn the_data_say_what_the_report_prints() {
    for (name, year) in [("fictif", 2025_u16), ("fictif", 2023), ("suivi", 2025)] {
        let files = produced(name, &Project::of(name), &year.to_string());
        let summary = json(&files, "bilan.json");
        let (record, results) = workbook(name);
        let view = bilan(&record, &results, year);
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        assert_eq!(text(&summary["regle"]), view.method.rule);
        let printed: String = view.fingerprint.concat().split_whitespace().collect();
        assert_eq!(text(&summary["empreinte"]), printed);
        let told = summary["transitions"].as_array().unwrap().iter();
        let told = told.chain([&summary["ensemble"]]);
        let calculations = view.method.calculations.iter().chain([&view.method.whole]);
        for (told, calculation) in told.zip(calculations) {
            assert_eq!(told["propositions"].to_string(), calculation.whole.as_str());
            let rate = told["taux_imprime"].as_str().unwrap_or("–");
            assert_eq!(rate, calculation.rate.as_str(), "{}", calculation.name);
            let tenths = told["taux_en_dixiemes"].as_u64().unwrap();
            let decimal = format!("{},{}", tenths / 10, tenths % 10);
            assert_eq!(rate, format!("{}\u{a0}%", decimal.trim_end_matches(",0")));
        }
        let proposals = rows(&files, "propositions.csv");
        let progress = rows(&files, "suivi.csv");
        let ranked = view.votes.unwrap().rows;
        let bare = |text: &str| text.replace(['\u{a0}', '\u{202f}'], "");
        for row in &proposals {
            let printed = ranked.iter().find(|it| it.number == row["numero"]);
            let Some(printed) = printed else { continue };
            for (column, votes) in [
                ("votes_papier", &printed.paper),
                ("votes_numerique", &printed.digital),
                ("votes_total", &printed.total),
                ("rang", &printed.rank),
            ] {
                assert_eq!(row[column], bare(votes).replace('–', ""));
            }
            let status = progress
                .iter()
                .find(|it| it["numero"] == row["numero"] && it["annee"] == year.to_string());
            assert_eq!(status.is_some(), row["en_vigueur"] == "true");
            if let Some(status) = status {
                assert_eq!(status["statut"], printed.status);
            }
        }
        let figures = summary["chiffres"].as_array().unwrap();
        let focuses = record.focuses.iter().filter(|row| row.year == year);
        let runs = focuses.flat_map(|row| row.text.runs());
        let called: Vec<&str> = runs.filter(|it| it.figure).map(|it| it.text.as_str()).collect();
        for figure in figures {
            let name = figure["nom"].as_str().unwrap();
            let known = results.figures.get(name, None).unwrap();
            assert_eq!(text(&figure["imprime"]), greffe::french::figures::printed(&known.value));
            assert!(!name.starts_with("delib.") && !name.starts_with("controle."), "{name}");
            let other = name.ends_with(&(year - 1).to_string());
            assert!(!other || called.contains(&name), "{name} is of another year");
        }
        let rate = format!("taux.total.{year}");
        assert!(figures.iter().any(|it| it["nom"] == rate.as_str()));
    }
}

/// Formulas, quotes, line breaks: what is typed is what is read, but for the
/// apostrophe that keeps a spreadsheet from running it.
#[test]
fn hostile_cells_are_read_back() {
    let project = Project::of("petite-commune")
        .text(Sheet::Proposals, 0, Column::Title, "+HYPERLINK(\"https://x.example\";\"a\")")
        .text(Sheet::Proposals, 1, Column::Title, "Des \"guillemets\", une virgule; @puis\n+1")
        .text(Sheet::Proposals, 0, Column::Subject, "-Haies")
        .text(Sheet::Proposals, 0, Column::Pilot, "@service\tvoirie")
        .text(Sheet::Transitions, 0, Column::Name, "+Jardins")
        .text(Sheet::Progress, 0, Column::Projects, "+1+1")
        .text(Sheet::Progress, 0, Column::Indicator, "Écart")
        .text(Sheet::Progress, 0, Column::Value, "-4,5")
        .text(Sheet::Progress, 0, Column::Unit, "@m")
        .text(Sheet::Progress, 1, Column::Indicator, "Autre")
        .text(Sheet::Progress, 1, Column::Value, "-environ 4")
        .text(
            Sheet::Progress,
            0,
            Column::Progress,
            "**Un** [lien](https://x.example/a) : {{ taux.total }}.\n\n- un\n- =deux",
        );
    let files = produced("hostile", &project, "2025");
    let (proposals, progress) = (rows(&files, "propositions.csv"), rows(&files, "suivi.csv"));
    let first = &proposals[0];
    assert_eq!(first["titre"], "'+HYPERLINK(\"https://x.example\";\"a\")");
    assert_eq!(first["sujet"], "'-Haies");
    assert_eq!(first["transition"], "'+Jardins");
    assert!(first["pilote"].starts_with("'@service"), "{first:?}");
    assert!(proposals[1]["titre"].starts_with("Des \"guillemets\", une virgule; '@puis"));
    let row = progress.iter().find(|row| row["projets"] == "'+1+1").unwrap();
    assert_eq!([&row["valeur"], &row["valeur_numerique"]], ["-4,5", "-4.5"]);
    assert_eq!(row["unite"], "'@m");
    let note = &row["avancement"];
    assert!(note.starts_with("Un lien (https://x.example/a) : "), "{note}");
    assert!(note.ends_with(" %.\n\n• un\n• =deux") || note.ends_with("\u{a0}%.\n\n• un\n• =deux"));
    let other = progress.iter().find(|row| row["indicateur"] == "Autre").unwrap();
    assert_eq!([&other["valeur"], &other["valeur_numerique"]], ["'-environ 4", ""]);
    for cell in proposals.iter().chain(&progress).flat_map(BTreeMap::values) {
        assert!(!cell.starts_with(['=', '+', '@', '\t', '\r']), "{cell}");
    }
}
