//! The verdict, read first: may it go out, and what must be known before.

use serde::Serialize;

use super::Run;
use crate::compute::Measure;
use crate::french::control as words;
use crate::french::numbers::integer;
use crate::render::views::Sourced;
use crate::report::Severity;

/// The verdict.
#[derive(Debug, Serialize)]
pub struct VerdictView {
    /// « Publié : rien ne bloque. »
    #[serde(rename = "phrase")]
    pub sentence: String,
    /// Irregularities kept, and what hangs on them.
    #[serde(rename = "alerte")]
    pub alert: Option<Sourced>,
    /// How many errors, warnings and informations.
    #[serde(rename = "comptes")]
    pub counts: Vec<CountView>,
}

/// How many problems of one severity.
#[derive(Debug, Serialize)]
pub struct CountView {
    /// How many.
    #[serde(rename = "nombre")]
    pub count: Sourced,
    /// Of what.
    #[serde(rename = "mot")]
    pub word: String,
}

pub(super) fn view(run: &Run<'_>) -> VerdictView {
    // Causes, as the findings below tell them.
    let groups = run.report.groups();
    let count = |severity| {
        let of = groups.iter().filter(|group| group.severity() == severity);
        u32::try_from(of.count()).unwrap_or(u32::MAX)
    };
    let count_view = |severity| CountView {
        count: run.said(integer(count(severity).into()), [Measure::Findings(run.year, severity)]),
        word: words::severity(severity, count(severity)),
    };
    let sorted = run.report.sorted();
    let kept = sorted.iter().filter(|found| found.is_set_aside());
    let kept = u32::try_from(kept.count()).unwrap_or(u32::MAX);
    let dependent = run.acts().filter(|(_, _, result)| result.recount.is_some_and(|it| !it.stands));
    let dependent: Vec<String> = dependent
        .map(|(_, act, _)| {
            words::of_act(act.item.as_ref().map(|item| item.value.as_str()), &act.code)
        })
        .collect();
    VerdictView {
        sentence: words::verdict(),
        alert: words::alert(kept, &dependent).map(|text| run.said(text, [Measure::Kept(run.year)])),
        counts: [Severity::Error, Severity::Warning, Severity::Info].map(count_view).into(),
    }
}
