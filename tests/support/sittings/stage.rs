//! The sitting under way: who is where, and what has been written down so far.

use std::collections::{BTreeMap, BTreeSet};

use greffe::compute::Instant;
use greffe::domain::{
    Attendance, AttendanceState, Id, Moment, Movement, MovementKind, QuestionRange, Seat, SeatId,
    SittingId,
};
use greffe::schema::Sheet;

use super::play::{Member, Plan, Wish};
use super::rows::{cell, label, seat};
use super::scene::{Place, Scene};

/// The sitting under way.
pub(super) struct Stage<'a> {
    plan: &'a Plan,
    pub(super) seats: Vec<Seat>,
    pub(super) roll: Vec<Attendance>,
    pub(super) movements: Vec<Movement>,
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
    pub(super) fn open(plan: &'a Plan) -> Self {
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
    pub(super) fn reach(&mut self, position: usize, instant: Instant) {
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
    pub(super) fn grant(&mut self, wish: Wish) {
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
                proxy_to =
                    self.holder(seat, wish.other / 3).filter(|_| wish.other.is_multiple_of(3));
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
            MovementKind::Leaves | MovementKind::TakesChair => free,
            MovementKind::Returns => place.is_some() && !present && self.left.contains(&seat),
            MovementKind::StepsOut => free && self.instant != Instant::After,
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

    pub(super) fn scene(&self) -> Scene {
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
