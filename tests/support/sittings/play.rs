//! A sitting played instant by instant: what happens is written down twice, as
//! the rows a clerk types and as the scenes that are seen.
//!
//! A plan is made of wishes; those that nobody may do at their instant are
//! passed over, so that every sitting played is a legal one.

use chrono::NaiveDate;
use greffe::compute::Instant;
use greffe::domain::{
    Id, MovementKind, Record, SeatId, Vector, Withdrawal, WithdrawalCount, WithdrawalMotive,
};
use greffe::schema::Sheet;

use super::ballots;
use super::rows::{act, assembly, cell, sitting};
use super::scene::Scene;
use super::stage::Stage;

/// The instants of a question.
pub(crate) const INSTANTS: [Instant; 4] =
    [Instant::Opening, Instant::Debate, Instant::Vote, Instant::After];

/// A member as the plan has it; the first one is present and presides.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Member {
    Present,
    Absent,
    Excused,
    /// Represented by one of the others, who may be late.
    Represented(usize),
    /// Absent, with a substitute; who sits from the opening, or may come late.
    Substituted {
        sits: bool,
    },
    /// To be installed, if at all.
    Newcomer,
    /// No longer in office.
    Former,
}

/// Something to happen, if it may. Numbers choose, whatever their size.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wish {
    pub(crate) question: usize,
    pub(crate) instant: usize,
    pub(crate) kind: MovementKind,
    pub(crate) who: usize,
    pub(crate) other: usize,
}

/// What a sitting is to be.
#[derive(Debug, Clone)]
pub(crate) struct Plan {
    pub(crate) date: NaiveDate,
    pub(crate) convention: WithdrawalCount,
    pub(crate) silent_means_for: bool,
    pub(crate) members: Vec<Member>,
    /// The numbers of the questions, as they are examined.
    pub(crate) order: Vec<usize>,
    /// Whether their « ordre d'examen » is typed.
    pub(crate) ordered: bool,
    pub(crate) wishes: Vec<Wish>,
    /// Question, member, motive.
    pub(crate) withdrawals: Vec<(usize, usize, WithdrawalMotive)>,
    /// How each question is voted.
    pub(crate) ballots: Vec<ballots::Ballot>,
}

/// A sitting that was played.
#[derive(Debug, Clone)]
pub(crate) struct Played {
    pub(crate) record: Record,
    /// Each instant of each question, as they come.
    pub(crate) scenes: Vec<Scene>,
}

/// Plays a plan.
pub(crate) fn play(plan: &Plan) -> Played {
    let mut stage = Stage::open(plan);
    let mut scenes = Vec::new();
    for position in 0..plan.order.len() {
        for (place, instant) in INSTANTS.into_iter().enumerate() {
            stage.reach(position, instant);
            for wish in &plan.wishes {
                if wish.question % plan.order.len() == position && wish.instant % 4 == place {
                    stage.grant(*wish);
                }
            }
            scenes.push(stage.scene());
        }
    }
    let withdrawals = withdrawals(plan, &mut scenes);
    let mut acts: Vec<_> = (1..=plan.order.len()).map(act).collect();
    for (rank, number) in plan.order.iter().enumerate().filter(|_| plan.ordered) {
        acts[*number - 1].examination_order = u32::try_from(rank + 1).ok();
    }
    let votes = scenes.iter().filter(|scene| scene.instant == Instant::Vote);
    let voices = votes.flat_map(|scene| {
        let ballot = plan.ballots[scene.question % plan.ballots.len()];
        ballots::vote(&mut acts[scene.question - 1], scene, ballot, plan.convention)
    });
    let voices = voices.collect();
    let record = Record {
        assemblies: Vector::new(vec![assembly(plan.convention, plan.silent_means_for)]),
        seats: Vector::new(stage.seats),
        sittings: Vector::new(vec![sitting(plan.date, SeatId::from_index(0))]),
        attendance: stage.roll,
        movements: stage.movements,
        deliberations: Vector::new(acts),
        withdrawals,
        voices,
        ..Record::default()
    };
    Played { record, scenes }
}

/// Members withdraw from questions they could have voted, the chair apart.
fn withdrawals(plan: &Plan, scenes: &mut [Scene]) -> Vec<Withdrawal> {
    let mut rows = Vec::new();
    for (question, who, motive) in &plan.withdrawals {
        let question = question % plan.order.len();
        let Some([opening, debate, vote, _]) = scenes.get_mut(question * 4..question * 4 + 4)
        else {
            continue;
        };
        let chairs = [opening.chair, debate.chair, vote.chair];
        let able: Vec<SeatId> = vote
            .voices()
            .map(|(_, of)| of)
            .filter(|seat| !chairs.contains(seat) && !vote.withdrawn.contains_key(seat))
            .collect();
        let Some(&seat) = able.get(who % able.len().max(1)) else { continue };
        let number = vote.question;
        for scene in [opening, debate, vote] {
            scene.withdrawn.insert(seat, *motive);
        }
        rows.push(Withdrawal {
            deliberation: Id::from_index(number - 1),
            seat,
            motive: *motive,
            at: cell(Sheet::Withdrawals, rows.len() + 1),
        });
    }
    rows
}
