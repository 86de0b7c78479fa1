//! What the files of a year are: a Frictionless Data Package, version 1, with
//! the Table Schema of each table.

use serde_json::{Map, Value, json};

use super::cells::harmless;
use super::follow_up::{PROGRESS, PROPOSALS, SUMMARY};
use super::{DataFile, producer};
use crate::compute::sha256;
use crate::domain::{Category, Record};
use crate::french::choices::CATEGORIES;
use crate::french::names::fold;
use crate::french::open_data::{self, Field, Holds};

/// The name of the description.
const PACKAGE: &str = "datapackage.json";

/// The schema that the deliberations of a body keep to, as it is published.
const DELIBERATIONS: &str = include_str!("../../tests/schemas/scdl-deliberations-2.1.5.json");

/// The description of these files; none when there are none.
///
/// # Errors
/// When the writer does.
pub fn package(
    record: &Record,
    files: &[DataFile],
    year: u16,
) -> std::io::Result<Option<DataFile>> {
    if files.is_empty() {
        return Ok(None);
    }
    let settings = &record.settings;
    let resources: Vec<Value> =
        files.iter().map(|file| resource(record, file, year)).collect::<Result<_, _>>()?;
    let mut package = json!({
        "profile": "data-package",
        "name": format!("donnees-{year}"),
        "title": open_data::package_title(settings.convention.as_deref(), year),
        "description": open_data::PACKAGE,
        "resources": resources,
    });
    if let Some(community) = &settings.community {
        put(&mut package, "contributors", json!([{ "title": community, "role": "publisher" }]));
    }
    if let Some(site) = &settings.site {
        put(&mut package, "homepage", json!(site));
    }
    if let Some(licence) = &settings.licence {
        put(&mut package, "licenses", json!([{ "name": licence_name(licence), "title": licence }]));
    }
    let mut bytes = serde_json::to_vec_pretty(&package)?;
    bytes.push(b'\n');
    Ok(Some(DataFile { name: PACKAGE.to_owned(), bytes }))
}

/// A licence as an identifier: `licence-ouverte-2.0`.
fn licence_name(licence: &str) -> String {
    let kept = |c: &char| c.is_ascii_alphanumeric() || "-._".contains(*c);
    let name: String = fold(licence).replace(' ', "-").chars().filter(kept).collect();
    // The word of the Open Definition for one without a name.
    if name.is_empty() { "notspecified".to_owned() } else { name }
}

fn put(object: &mut Value, key: &str, value: Value) {
    if let Some(object) = object.as_object_mut() {
        object.insert(key.to_owned(), value);
    }
}

/// A file: its name, its digest, and its columns when it is a table.
fn resource(record: &Record, file: &DataFile, year: u16) -> std::io::Result<Value> {
    let words = |words: [&str; 2]| words.map(str::to_owned);
    let ([title, description], schema) = match file.name.as_str() {
        PROPOSALS => (words(open_data::PROPOSALS_FILE), Some(proposals(record))),
        PROGRESS => (words(open_data::PROGRESS_FILE), Some(progress(record))),
        SUMMARY => (words(open_data::SUMMARY_FILE), None),
        name => {
            let body = record.assemblies.rows().iter().find(|body| {
                producer(body).is_some_and(|siren| name.split('_').any(|part| part == siren))
            });
            let body = body.map(|body| body.name.as_str()).unwrap_or_default();
            let schema = serde_json::from_str(DELIBERATIONS)?;
            (open_data::deliberations_file(body, year), Some(schema))
        }
    };
    let (name, ending) = file.name.rsplit_once('.').unwrap_or((&file.name, ""));
    let is_table = schema.is_some();
    let mut resource = json!({
        "profile": if is_table { "tabular-data-resource" } else { "data-resource" },
        "name": name,
        "path": file.name,
        "title": title,
        "description": description,
        "format": ending,
        "mediatype": if is_table { "text/csv" } else { "application/json" },
        "encoding": "utf-8",
        "bytes": file.bytes.len(),
        "hash": format!("sha256:{}", sha256(&file.bytes)),
    });
    if let Some(schema) = schema {
        let dialect = json!({ "delimiter": ",", "lineTerminator": "\r\n", "doubleQuote": true });
        put(&mut resource, "dialect", dialect);
        put(&mut resource, "schema", schema);
    }
    Ok(resource)
}

fn proposals(record: &Record) -> Value {
    let fields: Vec<Value> = open_data::PROPOSALS
        .iter()
        .map(|it| field(record, it, it.holds == Holds::ProposalNumber))
        .collect();
    json!({ "fields": fields, "missingValues": [""], "primaryKey": ["numero"] })
}

fn progress(record: &Record) -> Value {
    let fields: Vec<Value> =
        open_data::PROGRESS.iter().map(|it| field(record, it, false)).collect();
    let name = PROPOSALS.trim_end_matches(".csv");
    json!({
        "fields": fields,
        "missingValues": [""],
        "primaryKey": ["numero", "annee"],
        "foreignKeys": [{
            "fields": ["numero"],
            "reference": { "resource": name, "fields": ["numero"] },
        }],
    })
}

/// A column, and what keeps its cells in bounds.
fn field(record: &Record, field: &Field, unique: bool) -> Value {
    let mut constraints = Map::new();
    let mut constrain = |key: &str, value: Value| constraints.insert(key.to_owned(), value);
    if field.required {
        constrain("required", json!(true));
    }
    if unique {
        constrain("unique", json!(true));
    }
    let among = match field.holds {
        Holds::TransitionCode => {
            record.transitions.rows().iter().map(|it| harmless(&it.code)).collect()
        }
        Holds::TransitionName => {
            record.transitions.rows().iter().map(|it| harmless(&it.name)).collect()
        }
        Holds::Status => record.statuses.rows().iter().map(|it| harmless(&it.label)).collect(),
        Holds::Category => {
            CATEGORIES.iter().map(|(word, _): &(_, Category)| (*word).to_owned()).collect()
        }
        Holds::Text
        | Holds::Whole(_)
        | Holds::Number
        | Holds::Year
        | Holds::Flag
        | Holds::Address
        | Holds::ProposalNumber => Vec::<String>::new(),
    };
    if !among.is_empty() {
        let among: std::collections::BTreeSet<String> = among.into_iter().collect();
        constrain("enum", json!(among));
    }
    if let Holds::Whole(least) = field.holds {
        constrain("minimum", json!(least));
    }
    let mut told = json!({
        "name": field.name,
        "type": match field.holds {
            Holds::Whole(_) => "integer",
            Holds::Number => "number",
            Holds::Year => "year",
            Holds::Flag => "boolean",
            Holds::Text
            | Holds::Address
            | Holds::ProposalNumber
            | Holds::TransitionCode
            | Holds::TransitionName
            | Holds::Status
            | Holds::Category => "string",
        },
        "description": field.description,
    });
    if field.holds == Holds::Address {
        put(&mut told, "format", json!("uri"));
    }
    if !constraints.is_empty() {
        put(&mut told, "constraints", Value::Object(constraints));
    }
    told
}
