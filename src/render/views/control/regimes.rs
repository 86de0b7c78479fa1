//! The rules each sitting was judged by, and where the law says them.

use serde::Serialize;

use super::Run;
use crate::compute::{AtSitting, Measure, regime_on};
use crate::domain::SittingId;
use crate::french::control as words;
use crate::french::rules::Rule;
use crate::render::views::Sourced;

/// A regime, and the sittings it governed.
#[derive(Debug, Serialize)]
pub struct RegimeView {
    /// The body and the day of each sitting.
    #[serde(rename = "seances")]
    pub sittings: Vec<String>,
    /// How many must be present.
    #[serde(rename = "quorum")]
    pub quorum: Sourced,
    /// How many proxies one member may hold; none where that is not judged.
    #[serde(rename = "pouvoirs")]
    pub proxies: Option<Sourced>,
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
            Some(known) => known.join(regime),
            None => regimes.push(regime),
        }
    }
    regimes
}

impl RegimeView {
    /// What is printed once is a figure of each sitting.
    fn join(&mut self, other: Self) {
        self.sittings.extend(other.sittings);
        self.quorum.also(other.quorum);
        if let Some((own, other)) = self.proxies.as_mut().zip(other.proxies) {
            own.also(other);
        }
    }

    fn is_like(&self, other: &Self) -> bool {
        let said = |it: &Self| (it.quorum.to_string(), it.proxies.as_deref().map(str::to_owned));
        (said(self), &self.publicity, &self.source)
            == (said(other), &other.publicity, &other.source)
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
    let of = |what| Measure::Sitting(id, what);
    let source = if ordinary { regime.source } else { Rule::OtherRegime.spec().source };
    Some(RegimeView {
        sittings: vec![words::sitting(&body.name, Some(date))],
        quorum: if ordinary {
            let counted = [AtSitting::Needed, AtSitting::Members];
            run.said(words::quorum_rule(regime.quorum, members), counted.map(of))
        } else {
            run.said(words::other_regime(), [])
        },
        proxies: ordinary.then(|| run.said(words::proxies(regime), [of(AtSitting::ProxyCap)])),
        publicity: words::publicity(regime),
        source: words::sources(&[source, words::publicity_source(regime)]),
    })
}
