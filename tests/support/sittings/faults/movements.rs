//! Faults of movements.

use greffe::compute::Instant;
use greffe::domain::{Id, Movement, MovementKind, QuestionRange, Record, SeatId, SittingId};
use greffe::schema::Sheet;

use super::super::play::Played;
use super::super::rows::{cell, label};
use super::super::scene::Scene;
use super::super::stage::moment;
use super::{one, pick};

/// Adds a movement, the last of its instant.
pub(crate) fn moves(record: &mut Record, scene: &Scene, seat: SeatId, kind: MovementKind) {
    let rank = record.movements.len() + 1;
    record.movements.push(Movement {
        sitting: SittingId::from_index(0),
        rank: u32::try_from(rank).unwrap_or(u32::MAX),
        seat,
        kind,
        question: Some(QuestionRange::single(label(scene.question))),
        moment: Some(moment(scene.instant)),
        time: None,
        proxy_to: None,
        text: None,
        derogation: None,
        at: cell(Sheet::Movements, rank),
    });
}

pub(super) fn somebody_present_arrives(
    played: &Played,
    record: &mut Record,
    choice: usize,
) -> Option<()> {
    let (scene, seat) = one(played, choice, Scene::is_present)?;
    moves(record, scene, seat, MovementKind::Arrives);
    Some(())
}

pub(super) fn somebody_away_leaves(
    played: &Played,
    record: &mut Record,
    choice: usize,
) -> Option<()> {
    let away = |scene: &Scene, seat| scene.places.contains_key(&seat) && !scene.is_present(seat);
    let (scene, seat) = one(played, choice, away)?;
    moves(record, scene, seat, MovementKind::Leaves);
    Some(())
}

pub(super) fn somebody_returns_who_never_left(
    played: &Played,
    record: &mut Record,
    choice: usize,
) -> Option<()> {
    let left = |seat| {
        let leaves = |row: &Movement| row.seat == seat && row.kind == MovementKind::Leaves;
        played.record.movements.iter().any(leaves)
    };
    let away = |scene: &Scene, seat| scene.places.contains_key(&seat) && !scene.is_present(seat);
    let (scene, seat) = one(played, choice, |scene, seat| away(scene, seat) && !left(seat))?;
    moves(record, scene, seat, MovementKind::Returns);
    Some(())
}

pub(super) fn a_stranger_leaves(played: &Played, record: &mut Record, choice: usize) -> Option<()> {
    let (scene, seat) = one(played, choice, |scene, seat| !scene.places.contains_key(&seat))?;
    moves(record, scene, seat, MovementKind::Leaves);
    Some(())
}

pub(super) fn somebody_is_installed_twice(
    played: &Played,
    record: &mut Record,
    choice: usize,
) -> Option<()> {
    let installed = |scene: &Scene, seat| {
        let row = |row: &Movement| row.seat == seat && row.kind == MovementKind::Installed;
        scene.places.contains_key(&seat) && played.record.movements.iter().any(row)
    };
    let (scene, seat) = one(played, choice, installed)?;
    moves(record, scene, seat, MovementKind::Installed);
    Some(())
}

pub(super) fn somebody_goes_and_comes_back_at_once(
    played: &Played,
    record: &mut Record,
    choice: usize,
) -> Option<()> {
    let (scene, seat) = one(played, choice, Scene::is_present)?;
    moves(record, scene, seat, MovementKind::Leaves);
    moves(record, scene, seat, MovementKind::Returns);
    Some(())
}

pub(super) fn a_movement_names_no_question(
    _: &Played,
    record: &mut Record,
    choice: usize,
) -> Option<()> {
    let place = pick(0..record.movements.len(), choice)?;
    record.movements[place].question = None;
    Some(())
}

pub(super) fn a_movement_has_an_hour_alone(
    _: &Played,
    record: &mut Record,
    choice: usize,
) -> Option<()> {
    let place = pick(0..record.movements.len(), choice)?;
    record.movements[place].question = None;
    record.movements[place].time = chrono::NaiveTime::from_hms_opt(16, 30, 0);
    Some(())
}

pub(super) fn somebody_steps_out_after_the_vote(
    played: &Played,
    record: &mut Record,
    choice: usize,
) -> Option<()> {
    let (scene, seat) = one(played, choice, |scene, seat| {
        scene.instant == Instant::After && scene.is_present(seat)
    })?;
    moves(record, scene, seat, MovementKind::StepsOut);
    Some(())
}

pub(super) fn the_chair_steps_out(
    played: &Played,
    record: &mut Record,
    choice: usize,
) -> Option<()> {
    let (scene, seat) =
        one(played, choice, |scene, seat| scene.instant == Instant::Vote && seat == scene.chair)?;
    moves(record, scene, seat, MovementKind::StepsOut);
    Some(())
}
