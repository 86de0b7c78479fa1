//! What a figure is computed from: other figures.

use super::acts::RECOUNTED;
use super::{AtAct, AtSitting, Ballots, Counted, Figures, Gap, Measure, Moved, Scope, Sense};
use crate::compute::{Results, Way};
use crate::domain::{Majority, Record};

/// How a figure follows from others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Calculation {
    /// One divided by the other.
    Division {
        /// The part.
        part: Measure,
        /// The whole.
        whole: Measure,
    },
    /// Terms added, then terms taken away.
    Sum {
        /// What is added.
        added: Vec<Measure>,
        /// What is taken away.
        taken: Vec<Measure>,
    },
    /// A rule of law applied to one.
    Rule(Measure),
}

impl Calculation {
    /// The figures of it, in order.
    #[must_use]
    pub fn terms(&self) -> Vec<Measure> {
        match self {
            Self::Division { part, whole } => vec![*part, *whole],
            Self::Sum { added, taken } => added.iter().chain(taken).copied().collect(),
            Self::Rule(of) => vec![*of],
        }
    }

    fn sum(added: impl Into<Vec<Measure>>) -> Self {
        Self::Sum { added: added.into(), taken: Vec::new() }
    }
}

impl Measure {
    /// How it follows from other figures; none when it is only read from cells.
    #[must_use]
    pub fn calculation(self, record: &Record, results: &Results) -> Option<Calculation> {
        let figures = &results.figures;
        let calculation = match self {
            Self::Progress(year, scope, counted) => progress(record, year, scope, counted)?,
            Self::Gap(year, scope, gap) => {
                let counted = match gap {
                    Gap::Points => Counted::Rate,
                    Gap::Done => Counted::Done,
                };
                let from = results.changes.get(&year)?.from;
                Calculation::Sum {
                    added: vec![Self::Progress(year, scope, counted)],
                    taken: vec![Self::Progress(from, scope, counted)],
                }
            }
            Self::Moved(year, Moved::All) => {
                let ways = [Way::Backward, Way::Forward, Way::Aside];
                Calculation::sum(ways.map(|way| Self::Moved(year, Moved::Went(way))))
            }
            Self::Moved(year, Moved::Not) => Calculation::Sum {
                added: vec![Self::Progress(year, Scope::Whole, Counted::InForce)],
                taken: [Moved::All, Moved::Added].map(|it| Self::Moved(year, it)).into(),
            },
            Self::Citizens(Ballots::Both) => {
                Calculation::sum([Ballots::Paper, Ballots::Digital].map(Self::Citizens))
            }
            Self::Proposal(id, Ballots::Both) => Calculation::sum(
                [Ballots::Paper, Ballots::Digital].map(|which| Self::Proposal(id, which)),
            ),
            Self::Sitting(id, AtSitting::Needed) => {
                Calculation::Rule(Self::Sitting(id, AtSitting::Members))
            }
            Self::Act(id, what) => {
                let act = |what| Self::Act(id, what);
                match what {
                    AtAct::Voters => Calculation::Sum {
                        added: [AtAct::Present, AtAct::Represented].map(act).into(),
                        taken: vec![act(AtAct::Declined)],
                    },
                    AtAct::Cast => Calculation::sum(
                        [Sense::For, Sense::Against].map(|it| act(AtAct::Voices(it))),
                    ),
                    AtAct::Spoilt => Calculation::sum(
                        [Sense::Blank, Sense::Void].map(|it| act(AtAct::Voices(it))),
                    ),
                    AtAct::QuorumNeeded => Calculation::Rule(act(AtAct::QuorumMembers)),
                    AtAct::Majority => {
                        Calculation::Rule(act(match record.deliberations[id].majority {
                            Majority::Simple | Majority::TwoThirds => AtAct::Cast,
                            Majority::OfMembers => AtAct::Members,
                        }))
                    }
                    AtAct::Removed => {
                        Calculation::sum(RECOUNTED.map(|sense| act(AtAct::Irregular(sense))))
                    }
                    AtAct::Left(sense) => Calculation::Sum {
                        added: vec![act(match sense {
                            Sense::Blank | Sense::Void => AtAct::Spoilt,
                            Sense::For | Sense::Against | Sense::Abstains => AtAct::Voices(sense),
                        })],
                        taken: vec![act(AtAct::Irregular(sense))],
                    },
                    AtAct::Members
                    | AtAct::Present
                    | AtAct::Represented
                    | AtAct::Absent
                    | AtAct::Declined
                    | AtAct::Listed
                    | AtAct::QuorumPresent
                    | AtAct::QuorumMembers
                    | AtAct::Voices(_)
                    | AtAct::Irregular(_) => return None,
                }
            }
            Self::Moved(_, Moved::Went(_) | Moved::Added | Moved::Withdrawn | Moved::Unknown)
            | Self::Transitions
            | Self::Citizens(Ballots::Paper | Ballots::Digital)
            | Self::Ranked
            | Self::Proposal(_, Ballots::Paper | Ballots::Digital)
            | Self::Rank(_)
            | Self::Key(_)
            | Self::Indicator(..)
            | Self::Sitting(..)
            | Self::Register(..)
            | Self::Findings(..)
            | Self::Kept(_) => return None,
        };
        figures.holds(self, &calculation).then_some(calculation)
    }
}

fn progress(record: &Record, year: u16, scope: Scope, counted: Counted) -> Option<Calculation> {
    let of = |scope, counted| Measure::Progress(year, scope, counted);
    let transitions = record.transitions.iter().map(|(id, _)| of(Scope::Transition(id), counted));
    Some(match counted {
        Counted::Rate | Counted::Share => Calculation::Division {
            part: of(scope, Counted::Done),
            whole: of(scope, Counted::InForce),
        },
        Counted::Others => Calculation::Sum {
            added: vec![of(scope, Counted::InForce)],
            taken: vec![of(scope, Counted::Done)],
        },
        Counted::Done | Counted::InForce | Counted::Category(_) | Counted::Status(_) => {
            let sum = scope == Scope::Whole && record.transitions.rows().len() > 1;
            return sum.then(|| Calculation::sum(transitions.collect::<Vec<_>>()));
        }
    })
}

impl Figures {
    /// Whether a sum falls right: votes whose detail is known of some proposals
    /// only do not add up, and a total is then only what its cells say.
    fn holds(&self, measure: Measure, calculation: &Calculation) -> bool {
        let amount = |measure: &Measure| self.of(*measure)?.amount();
        let total = |terms: &[Measure]| terms.iter().map(amount).sum::<Option<i64>>();
        match calculation {
            Calculation::Division { .. } | Calculation::Rule(_) => {
                calculation.terms().iter().all(|term| self.of(*term).is_some())
            }
            Calculation::Sum { added, taken } => {
                let sum = total(added).zip(total(taken));
                sum.and_then(|(added, taken)| added.checked_sub(taken)) == amount(&measure)
            }
        }
    }
}
