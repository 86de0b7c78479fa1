//! The settings sheet.

use std::collections::BTreeMap;

use super::cells::is_web_address;
use super::desk::Desk;
use crate::domain::Settings;
use crate::french::choices::SPELLINGS;
use crate::french::names::nearest;
use crate::read::key;
use crate::report::{CellRef, Located, Problem};
use crate::schema::{Column, SETTINGS, Setting, Sheet};

pub(super) fn read(desk: &mut Desk<'_>) -> Settings {
    let mut first: BTreeMap<String, CellRef> = BTreeMap::new();
    let mut settings = Settings::default();
    if desk.workbook.unread.contains(&Sheet::Settings) {
        desk.unread(Sheet::Settings);
    }
    for row in desk.rows(Sheet::Settings) {
        let name = desk.text(row, Column::Key);
        let Some(name) = desk.need(row, Column::Key, name) else { continue };
        let wanted = key(&name.value);
        let Some(spec) = SETTINGS.iter().find(|spec| key(spec.key) == wanted) else {
            let names: Vec<&str> = SETTINGS.iter().map(|spec| spec.key).collect();
            let near = nearest(&name.value, names).map(str::to_owned);
            // It may be the one that seems to be missing.
            if near.is_some() {
                desk.unread(Sheet::Settings);
            }
            desk.note(name.at, Problem::UnknownSetting { found: name.value, nearest: near });
            continue;
        };
        if let Some(&earlier) = first.get(&wanted) {
            let problem = Problem::DuplicateKey { key: name.value, first: earlier };
            desk.fault_with(name.at, problem, earlier);
            continue;
        }
        first.insert(wanted, name.at);
        // A setting left blank is a setting not given.
        let Some(value) = desk.text(row, Column::Value) else { continue };
        put(desk, &mut settings, spec.setting, value);
    }
    settings
}

fn put(desk: &mut Desk<'_>, settings: &mut Settings, setting: Setting, value: Located<String>) {
    match setting {
        Setting::Community => settings.community = Some(value.value),
        Setting::Convention => settings.convention = Some(value.value),
        Setting::Site if is_web_address(&value.value) => settings.site = Some(value.value),
        Setting::OpenData if is_web_address(&value.value) => settings.open_data = Some(value.value),
        Setting::Contact => settings.contact = Some(value.value),
        Setting::Licence => settings.licence = Some(value.value),
        Setting::Site | Setting::OpenData => {
            desk.fault(value.at, Problem::BadLink { found: value.value });
        }
        Setting::Logo => {
            if desk.image(value.at, &value.value) {
                settings.logo = Some(value);
            }
        }
        Setting::SigningTown => settings.signing_town = Some(value.value),
        Setting::Court => settings.court = Some(value.value),
        Setting::Spelling => {
            let wanted = key(&value.value);
            match SPELLINGS.iter().find(|(word, _)| key(word) == wanted) {
                Some((_, reformed)) => settings.reformed_spelling = *reformed,
                None => desk.fault(
                    value.at,
                    Problem::BadChoice {
                        column: Setting::Spelling.key(),
                        found: value.value,
                        accepted: SPELLINGS.iter().map(|(word, _)| (*word).to_owned()).collect(),
                        nearest: None,
                    },
                ),
            }
        }
        // The identifiers of the archive platform are read with the archive.
        Setting::ArchivalAgreement
        | Setting::OriginatingAgency
        | Setting::SubmissionAgency
        | Setting::ArchivalAgency => {}
    }
}
