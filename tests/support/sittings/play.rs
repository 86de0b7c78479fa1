//! A sitting played instant by instant: what happens is written down twice, as
//! the rows a clerk types and as the scenes that are seen.
//!
//! A plan is made of wishes; those that nobody may do at their instant are
//! passed over, so that every sitting played is a legal one.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use greffe::compute::Instant;
use greffe::domain::{
    Attendance, AttendanceState, Id, Moment, Movement, MovementKind, QuestionRange, Record, Seat,
    SeatId, SittingId, Vector, Withdrawal, WithdrawalCount, WithdrawalMotive,
};
use greffe::schema::Sheet;

use super::ballots;
use super::rows::{act, assembly, cell, label, seat, sitting};
use super::scene::{Place, Scene};

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
    /// How many of them have an « ordre d'examen » typed.
    pub(crate) ordered: usize,
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
    for (rank, number) in plan.order.iter().enumerate().take(plan.ordered) {
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

/// The sitting under way.
struct Stage<'a> {
    plan: &'a Plan,
    seats: Vec<Seat>,
    roll: Vec<Attendance>,
    movements: Vec<Movement>,
    places: BTreeMap<SeatId, Place>,
    chair: SeatId,
    /// Members out, from one number to another.
    outings: BTreeMap<SeatId, (usize, usize)>,
    /// Members who left.
    left: BTreeSet<SeatId>,
    /// Holders who are late, and come at some question.
    awaited: BTreeSet<SeatId>,
    /// Members who moved at this very instant: nobody does twice.
    moved: BTreeSet<SeatId>,
    position: usize,
    instant: Instant,
}

impl<'a> Stage<'a> {
    fn open(plan: &'a Plan) -> Self {
        let mut stage = Self {
            plan,
            seats: (0..plan.members.len()).map(|place| seat(place, None)).collect(),
            roll: Vec::new(),
            movements: Vec::new(),
            places: BTreeMap::new(),
            chair: SeatId::from_index(0),
            outings: BTreeMap::new(),
            left: BTreeSet::new(),
            awaited: BTreeSet::new(),
            moved: BTreeSet::new(),
            position: 0,
            instant: Instant::Opening,
        };
        for (place, member) in plan.members.iter().enumerate() {
            let id = SeatId::from_index(place);
            match member {
                Member::Present => stage.enter(id, AttendanceState::Present, Place::Room),
                Member::Absent | Member::Represented(_) => {
                    stage.enter(id, AttendanceState::Absent, Place::Away);
                }
                Member::Excused => stage.enter(id, AttendanceState::Excused, Place::Away),
                Member::Substituted { sits } => {
                    stage.enter(id, AttendanceState::Excused, Place::Away);
                    let substitute = SeatId::from_index(stage.seats.len());
                    stage.seats.push(seat(stage.seats.len(), Some(id)));
                    if *sits {
                        stage.places.remove(&id);
                        stage.enter(substitute, AttendanceState::Present, Place::Room);
                    }
                }
                Member::Newcomer => stage.seats[place].from = plan.date.succ_opt(),
                Member::Former => stage.seats[place].until = plan.date.pred_opt(),
            }
        }
        stage.give_proxies();
        stage
    }

    fn enter(&mut self, seat: SeatId, state: AttendanceState, place: Place) {
        let at = cell(Sheet::Attendance, self.roll.len() + 1);
        let sitting = SittingId::from_index(0);
        self.roll.push(Attendance {
            sitting,
            seat,
            state,
            proxy_to: None,
            proxy_signed_on: None,
            derogation: None,
            at,
            state_at: at,
            proxy_at: at,
        });
        self.places.insert(seat, place);
    }

    /// Proxies go to somebody who is there, or who comes later.
    fn give_proxies(&mut self) {
        let comes = |place: &usize| !matches!(self.plan.members[*place], Member::Represented(_));
        let in_office = |place: &usize| self.places.contains_key(&SeatId::from_index(*place));
        let holders: Vec<usize> =
            (0..self.plan.members.len()).filter(comes).filter(in_office).collect();
        for (place, member) in self.plan.members.iter().enumerate() {
            let Member::Represented(choice) = member else { continue };
            let giver = SeatId::from_index(place);
            let holder = SeatId::from_index(holders[choice % holders.len()]);
            self.places.insert(giver, Place::Proxy(holder));
            for row in self.roll.iter_mut().filter(|row| row.seat == giver) {
                row.state = AttendanceState::Represented;
                row.proxy_to = Some(holder);
            }
            if self.places[&holder] == Place::Away {
                self.awaited.insert(holder);
            }
        }
    }

    /// Comes to an instant; those who were out for questions that are over are
    /// back, and those who are awaited come at a question of their own.
    fn reach(&mut self, position: usize, instant: Instant) {
        (self.position, self.instant) = (position, instant);
        self.moved.clear();
        let order = &self.plan.order;
        let coming = &order[position + usize::from(instant == Instant::After)..];
        self.outings.retain(|_, (first, last)| {
            coming.iter().any(|number| (*first..=*last).contains(number))
        });
        if instant == Instant::Debate {
            let due = |seat: &&SeatId| seat.index() % order.len() == position;
            for seat in self.awaited.clone().iter().filter(due) {
                self.awaited.remove(seat);
                self.places.insert(*seat, Place::Room);
                self.note(*seat, MovementKind::Arrives, None, None);
            }
        }
    }

    /// Does what is wished, if anybody may. One who is out may only leave.
    fn grant(&mut self, wish: Wish) {
        let bound = |seat: &SeatId| {
            let out = self.outings.contains_key(seat) && wish.kind != MovementKind::Leaves;
            out || self.awaited.contains(seat) || self.moved.contains(seat)
        };
        let able: Vec<SeatId> = (0..self.seats.len())
            .map(SeatId::from_index)
            .filter(|seat| !bound(seat))
            .filter(|seat| self.may(*seat, wish.kind))
            .collect();
        let Some(&seat) = able.get(wish.who % able.len().max(1)) else { return };
        let (mut range, mut proxy_to) = (None, None);
        match wish.kind {
            MovementKind::Arrives | MovementKind::Returns | MovementKind::Installed => {
                if let Some(member) = self.seats[seat.index()].alternate_of {
                    self.places.remove(&member);
                }
                self.places.insert(seat, Place::Room);
                let from = &mut self.seats[seat.index()].from;
                *from = from.map(|_| self.plan.date);
            }
            MovementKind::Leaves => {
                self.close_proxies(seat);
                proxy_to = self.holder(seat, wish.other / 3).filter(|_| wish.other % 3 == 0);
                self.places.insert(seat, proxy_to.map_or(Place::Away, Place::Proxy));
                self.left.insert(seat);
            }
            MovementKind::GivesProxy => {
                proxy_to = self.holder(seat, wish.other);
                self.places.insert(seat, proxy_to.map_or(Place::Away, Place::Proxy));
            }
            MovementKind::WithdrawsProxy => {
                self.places.insert(seat, Place::Away);
            }
            MovementKind::StepsOut => {
                let outing = self.outing(wish.other);
                self.outings.insert(seat, outing);
                range = Some(outing);
            }
            MovementKind::TakesChair | MovementKind::ResumesChair => self.chair = seat,
            MovementKind::Resigns => {
                self.close_proxies(seat);
                self.places.remove(&seat);
            }
        }
        self.note(seat, wish.kind, range, proxy_to);
    }

    /// Whether a member whom nothing binds may do this.
    fn may(&self, seat: SeatId, kind: MovementKind) -> bool {
        let place = self.places.get(&seat);
        let present = place == Some(&Place::Room);
        let free = present && seat != self.chair;
        let row = &self.seats[seat.index()];
        match kind {
            MovementKind::Arrives => match row.alternate_of {
                // A substitute comes for a member whom nobody waits for.
                Some(member) if place.is_none() => {
                    self.places.get(&member).is_some_and(|place| *place != Place::Room)
                        && !self.awaited.contains(&member)
                }
                _ => place.is_some() && !present,
            },
            MovementKind::Leaves => free,
            MovementKind::Returns => place.is_some() && !present && self.left.contains(&seat),
            MovementKind::StepsOut => free && self.instant != Instant::After,
            MovementKind::TakesChair => free,
            MovementKind::ResumesChair => free && seat.index() == 0,
            MovementKind::GivesProxy => place.is_some() && !present,
            MovementKind::WithdrawsProxy => matches!(place, Some(Place::Proxy(_))),
            MovementKind::Resigns => place.is_some() && seat != self.chair,
            MovementKind::Installed => place.is_none() && row.from > Some(self.plan.date),
        }
    }

    /// The questions of an outing: this one is the first that is examined.
    fn outing(&self, choice: usize) -> (usize, usize) {
        let examined = &self.plan.order[..self.position];
        let ahead = |number: &usize| {
            (1..=self.plan.order.len()).contains(number) && !examined.contains(number)
        };
        let this = self.plan.order[self.position];
        let first = (0..=choice % 3).map(|back| this.saturating_sub(back)).take_while(ahead).last();
        let last = (0..=choice / 3 % 4).map(|more| this + more).take_while(ahead).last();
        (first.unwrap_or(this), last.unwrap_or(this))
    }

    /// Somebody else who is in the sitting: the chair at least.
    fn holder(&self, giver: SeatId, choice: usize) -> Option<SeatId> {
        let here = |seat: &&SeatId| **seat != giver && self.places.get(*seat) == Some(&Place::Room);
        let others: Vec<SeatId> = self.places.keys().filter(here).copied().collect();
        others.get(choice % others.len().max(1)).copied()
    }

    fn close_proxies(&mut self, holder: SeatId) {
        for place in self.places.values_mut().filter(|place| **place == Place::Proxy(holder)) {
            *place = Place::Away;
        }
    }

    /// Writes a movement down.
    fn note(
        &mut self,
        seat: SeatId,
        kind: MovementKind,
        range: Option<(usize, usize)>,
        proxy_to: Option<SeatId>,
    ) {
        let rank = self.movements.len();
        self.moved.insert(seat);
        let this = self.plan.order[self.position];
        let (first, last) = range.unwrap_or((this, this));
        self.movements.push(Movement {
            sitting: SittingId::from_index(0),
            rank: u32::try_from(rank + 1).unwrap_or(u32::MAX),
            seat,
            kind,
            question: Some(QuestionRange { first: label(first), last: label(last) }),
            moment: Some(moment(self.instant)),
            time: None,
            proxy_to,
            text: None,
            derogation: None,
            at: cell(Sheet::Movements, rank + 1),
        });
    }

    fn scene(&self) -> Scene {
        let question = self.plan.order[self.position];
        let covers = |(first, last): &(usize, usize)| (*first..=*last).contains(&question);
        let present = |seat: &SeatId| self.places.get(seat) == Some(&Place::Room);
        let out = self.outings.iter().filter(|(_, range)| covers(range)).map(|(seat, _)| *seat);
        Scene {
            question,
            instant: self.instant,
            places: self.places.clone(),
            out: out.filter(present).collect(),
            withdrawn: BTreeMap::new(),
            chair: self.chair,
        }
    }
}

/// How a clerk says an instant.
pub(super) fn moment(instant: Instant) -> Moment {
    match instant {
        Instant::Opening => Moment::BeforeExamination,
        Instant::Debate => Moment::DuringDebate,
        Instant::Vote => Moment::BeforeVote,
        Instant::After => Moment::AfterVote,
    }
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
        let out =
            |seat: &SeatId| [&*opening, debate, vote].iter().any(|scene| scene.out.contains(seat));
        let able: Vec<SeatId> = vote
            .voices()
            .map(|(_, of)| of)
            .filter(|seat| !chairs.contains(seat) && !vote.withdrawn.contains_key(seat))
            .filter(|seat| *motive != WithdrawalMotive::Recused || opening.is_present(*seat))
            .filter(|seat| *motive != WithdrawalMotive::Convenience || !out(seat))
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
