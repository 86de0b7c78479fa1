//! A sitting instant by instant: what the file for the town hall says.
#![expect(clippy::unwrap_used, reason = "a broken fixture is a failed test")]

use std::path::Path;

use greffe::schema::{Column, Sheet};
use serde_json::Value;

use crate::support::golden;
use crate::support::project::Project;

fn text(project: &Project, year: &str, code: &str) -> String {
    let path = format!("out/{year}/interne/seance-{code}.json");
    std::fs::read_to_string(project.path(&path)).unwrap()
}

fn sitting(project: &Project, year: &str, code: &str) -> Value {
    serde_json::from_str(&text(project, year, code)).unwrap()
}

fn produced(name: &str, year: &str) -> Project {
    let project = Project::of(name);
    let run = project.run(&["produire", "--annee", year]);
    assert_eq!(run.code, 0, "{}", run.problems);
    project
}

/// The states of a sitting, each as one line.
fn course(sitting: &Value) -> Vec<String> {
    let states = sitting["etats"].as_array().unwrap();
    states.iter().map(line).collect()
}

fn line(state: &Value) -> String {
    let text = |value: &Value| value.as_str().unwrap_or("-").to_owned();
    let (moved, numbers, quorum) = (&state["mouvement"], &state["nombres"], &state["quorum"]);
    let number = |key: &str| numbers[key].as_u64().unwrap();
    let what = if moved.is_null() {
        text(&state["question"])
    } else {
        format!("{} {}", text(&moved["membre"]), text(&moved["mouvement"]))
    };
    format!(
        "{} {what}: {}+{}+{}={}, {} of {}",
        text(&state["instant"]),
        number("presents"),
        number("representes"),
        number("absents"),
        number("en_exercice"),
        quorum["comptes_presents"],
        quorum["requis"],
    )
}

fn names(list: &Value) -> Vec<&str> {
    let name = |it: &'_ Value| it.as_str().is_some();
    let list = list.as_array().unwrap();
    list.iter().map(|it| if name(it) { it } else { &it["membre"] }.as_str().unwrap()).collect()
}

/// The real sitting of 29 June 2022, as the notes derive it.
#[test]
fn the_real_sitting_is_told_as_it_went() {
    let project = produced("suivi", "2022");
    let sitting = sitting(&project, "2022", "VILLE-2022-06-29");
    assert_eq!(sitting["regle_du_quorum"], "un tiers au moins");
    assert_eq!(sitting["pouvoirs_par_membre"], 2);
    let states = sitting["etats"].as_array().unwrap();
    let opening = states.first().unwrap();
    assert_eq!(line(opening), "ouverture de la séance -: 42+9+4=55, 42 of 19");
    // A proxy whose holder has not come yet is of no effect, and says so.
    let late = opening["absents"].as_array().unwrap();
    let late = late.iter().find(|it| it["pouvoir_sans_effet_a"].is_string()).unwrap();
    assert_eq!(late["pouvoir_sans_effet_a"], "Diego LANDIVAR");
    let vote = states.iter().find(|state| state["instant"] == "vote").unwrap();
    assert_eq!(line(vote), "vote 6: 46+9+0=55, 46 of 19");
    assert_eq!(vote["resultat"], "dont acte");
    assert_eq!(vote["vote"], Value::Null);
    golden("seance-2022-06-29", &course(&sitting).join("\n"));
}

#[test]
fn every_state_adds_up_and_names_each_member_once() {
    for (name, year, code) in [
        ("suivi", "2022", "VILLE-2022-06-29"),
        ("fictif", "2024", "VILLE-2024-12"),
        ("fictif", "2025", "VILLE-2025-12"),
        ("fictif", "2025", "AGGLO-2025-12"),
        ("maraussan", "2016", "MARAUSSAN-2016-07-12"),
    ] {
        let sitting = sitting(&produced(name, year), year, code);
        for state in sitting["etats"].as_array().unwrap() {
            let told = line(state);
            let lists = ["presents", "representes", "absents"].map(|list| names(&state[list]));
            let mut all = lists.concat();
            let members = state["nombres"]["en_exercice"].as_u64().unwrap();
            assert_eq!(all.len() as u64, members, "{code} {told}");
            all.sort_unstable();
            all.dedup();
            assert_eq!(all.len() as u64, members, "{code} {told}");
            assert!(lists[0].contains(&state["preside"].as_str().unwrap()), "{code} {told}");
            for proxy in state["representes"].as_array().unwrap() {
                assert!(lists[0].contains(&proxy["par"].as_str().unwrap()), "{code} {told}");
            }
        }
    }
}

#[test]
fn the_fictional_sitting_is_told_whole() {
    let project = produced("fictif", "2025");
    golden("seance-agglo-2025", &text(&project, "2025", "AGGLO-2025-12"));
    let town = sitting(&project, "2025", "VILLE-2025-12");
    let states = town["etats"].as_array().unwrap();
    // Somebody out for a question is present, and without a voice.
    let out = states.iter().find(|state| state["mouvement"]["mouvement"] == "sort").unwrap();
    assert!(names(&out["presents"]).contains(&"Rose AUBÉPINE"));
    assert!(names(&out["sans_voix"]).contains(&"Rose AUBÉPINE"));
    assert_eq!(out["preside"], "Colombe GLYCINE");
}

/// Totals only: neither a name, nor how the chair voted.
#[test]
fn a_secret_ballot_names_nobody() {
    // How the chair voted is a name too.
    let told = Project::of("fictif").text(Sheet::Deliberations, 3, Column::ChairVote, "contre");
    let run = told.run(&["verifier", "--annee", "2025"]);
    let heads = run.heads();
    assert!(
        heads.contains(&"erreur[noms-au-scrutin-secret] Délibérations!A5".to_owned()),
        "{heads:?}"
    );
    let project = Project::of("fictif");
    assert_eq!(project.run(&["produire", "--annee", "2025"]).code, 0);
    let town = sitting(&project, "2025", "VILLE-2025-12");
    let votes = town["etats"].as_array().unwrap().iter().filter(|state| state["vote"].is_object());
    let mut secret = 0;
    for state in votes.filter(|state| state["vote"]["scrutin"] == "secret") {
        secret += 1;
        assert_eq!(state["vote"]["voix"], Value::Array(Vec::new()));
        assert_eq!((&state["vote"]["pour"], &state["vote"]["blancs"]), (&19.into(), &3.into()));
        assert!(!state.to_string().contains("\"contre\":\""));
    }
    assert_eq!(secret, 1);
}

#[test]
fn a_sitting_without_an_act_has_its_movements() {
    let project = Project::of("aunis-sud");
    let run = project.run(&["produire"]);
    assert_eq!(run.code, 0, "{}", run.problems);
    let files = project.files("out");
    let json: Vec<&String> =
        files.iter().filter(|path| path.contains("/interne/seance-")).collect();
    let [path] = json.as_slice() else { panic!("{files:?}") };
    let text = std::fs::read_to_string(project.path("out").join(path)).unwrap();
    let sitting: Value = serde_json::from_str(&text).unwrap();
    let lines = course(&sitting);
    assert_eq!(lines.len(), 3, "{lines:?}");
}

/// Each key that the files hold is described beside them.
#[test]
fn every_key_is_described() {
    let note = Path::new(env!("CARGO_MANIFEST_DIR")).join("out/LISEZ-MOI.md");
    let note = std::fs::read_to_string(note).unwrap();
    for (year, code) in [("2025", "VILLE-2025-12"), ("2025", "AGGLO-2025-12")] {
        let sitting = sitting(&produced("fictif", year), year, code);
        let mut unknown = Vec::new();
        keys(&sitting, &mut |key| {
            if !note.contains(&format!("`{key}`")) {
                unknown.push(key.to_owned());
            }
        });
        assert_eq!(unknown, Vec::<String>::new(), "out/LISEZ-MOI.md");
    }
}

fn keys(value: &Value, tell: &mut impl FnMut(&str)) {
    match value {
        Value::Object(fields) => {
            for (key, inside) in fields {
                tell(key);
                keys(inside, tell);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| keys(item, tell)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}
