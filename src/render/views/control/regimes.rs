//! The rules each sitting was judged by, and where the law says them.

use serde::Serialize;

use super::Run;
use crate::compute::regime_on;
use crate::domain::SittingId;
use crate::french::control as words;
use crate::french::rules::Rule;

/// A regime, and the sittings it governed.
#[derive(Debug, Serialize)]
pub struct RegimeView {
    /// The body and the day of each sitting.
    #[serde(rename = "seances")]
    pub sittings: Vec<String>,
    /// How many must be present.
    #[serde(rename = "quorum")]
    pub quorum: String,
    /// How many proxies one member may hold; none where that is not judged.
    #[serde(rename = "pouvoirs")]
    pub proxies: Option<String>,
    /// How acts are signed and made public.
    #[serde(rename = "publicite")]
    pub publicity: String,
    /// The law.
    #[serde(rename = "fondement")]
    pub source: String,
}

/// The regime of each sitting of the year, in order; those that are alike in
/// one line.
pub(super) fn all(run: &Run<'_>) -> Vec<RegimeView> {
    let mut regimes: Vec<RegimeView> = Vec::new();
    for regime in run.sittings().into_iter().filter_map(|id| regime(run, id)) {
        match regimes.iter_mut().find(|known| known.is_like(&regime)) {
            Some(known) => known.sittings.extend(regime.sittings),
            None => regimes.push(regime),
        }
    }
    regimes
}

impl RegimeView {
    fn is_like(&self, other: &Self) -> bool {
        (&self.quorum, &self.proxies, &self.publicity, &self.source)
            == (&other.quorum, &other.proxies, &other.publicity, &other.source)
    }
}

fn regime(run: &Run<'_>, id: SittingId) -> Option<RegimeView> {
    let sitting = &run.record.sittings[id];
    let body = &run.record.assemblies[sitting.assembly];
    let date = sitting.date?;
    let regime = regime_on(date);
    let course = run.results.courses.get(&id);
    let members = course.and_then(|it| u32::try_from(it.opening.members().count()).ok());
    let ordinary = body.ordinary_law;
    let source = if ordinary { regime.source } else { Rule::OtherRegime.spec().source };
    Some(RegimeView {
        sittings: vec![words::sitting(&body.name, Some(date))],
        quorum: if ordinary {
            words::quorum_rule(regime.quorum, members)
        } else {
            words::other_regime()
        },
        proxies: ordinary.then(|| words::proxies(regime)),
        publicity: words::publicity(regime),
        source: words::sources(&[source, words::publicity_source(regime)]),
    })
}
