//! The booklet of the rules (« livret des règles »).

use chrono::NaiveDate;
use serde::Serialize;

use super::DateView;
use crate::french::rules::{DEROGABLE, Family, INTRODUCTION, RuleSpec, TITLE, consequence};
use crate::french::summary;
use crate::french::typography::set;
use crate::report::Severity;

/// The date of the booklet's own card: when its form was settled, not when it
/// was made.
pub const SETTLED: NaiveDate = match NaiveDate::from_ymd_opt(2025, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// What the booklet says.
#[derive(Debug, Serialize)]
pub struct RulesView {
    /// Its title.
    #[serde(rename = "titre")]
    pub title: &'static str,
    /// What it is for.
    #[serde(rename = "introduction")]
    pub introduction: String,
    /// The program and its version.
    #[serde(rename = "outil")]
    pub tool: String,
    /// The date of the file's own card.
    #[serde(rename = "date")]
    pub date: DateView,
    /// What each severity does.
    #[serde(rename = "gravites")]
    pub severities: Vec<SeverityView>,
    /// The families.
    #[serde(rename = "familles")]
    pub families: Vec<FamilyView>,
}

/// A severity.
#[derive(Debug, Serialize)]
pub struct SeverityView {
    /// Its name.
    #[serde(rename = "nom")]
    pub name: &'static str,
    /// What it does.
    #[serde(rename = "effet")]
    pub effect: String,
}

/// A family of rules.
#[derive(Debug, Serialize)]
pub struct FamilyView {
    /// Its name.
    #[serde(rename = "nom")]
    pub name: String,
    /// Its rules.
    #[serde(rename = "regles")]
    pub rules: Vec<RuleView>,
}

/// A rule.
#[derive(Debug, Serialize)]
pub struct RuleView {
    /// Its name in the messages.
    #[serde(rename = "nom")]
    pub name: &'static str,
    /// Its number; none for a check of form.
    #[serde(rename = "numero")]
    pub number: Option<&'static str>,
    /// How grave it is.
    #[serde(rename = "gravite")]
    pub severity: &'static str,
    /// That a motive sets it aside, when one does.
    #[serde(rename = "derogation")]
    pub derogation: Option<&'static str>,
    /// What it means.
    #[serde(rename = "sens")]
    pub meaning: String,
    /// Where the law says so; none when logic suffices.
    #[serde(rename = "source")]
    pub source: Option<String>,
    /// How to put it right.
    #[serde(rename = "correction")]
    pub mend: String,
}

/// What the booklet says.
#[must_use]
pub fn rules() -> RulesView {
    let severities = [Severity::Info, Severity::Warning, Severity::Error, Severity::Defect];
    let severity = |severity| SeverityView {
        name: summary::severity(severity),
        effect: set(consequence(severity)),
    };
    let family = |family: &Family| FamilyView {
        name: set(family.title()),
        rules: family.rules().map(|rule| row(&rule.spec())).collect(),
    };
    RulesView {
        title: TITLE,
        introduction: set(INTRODUCTION),
        tool: format!("greffe\u{a0}{}", env!("CARGO_PKG_VERSION")),
        date: SETTLED.into(),
        severities: severities.into_iter().map(severity).collect(),
        families: Family::ALL.iter().map(family).collect(),
    }
}

fn row(spec: &RuleSpec) -> RuleView {
    let filled = |text: &'static str| (!text.is_empty()).then_some(text);
    RuleView {
        name: spec.slug,
        number: filled(spec.number),
        severity: summary::severity(spec.severity),
        derogation: spec.derogable.then_some(DEROGABLE),
        meaning: set(spec.meaning),
        source: filled(spec.source).map(set),
        mend: set(spec.mend),
    }
}
