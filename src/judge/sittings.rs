//! The sitting itself: regime, convocation, members, officers.

use std::collections::BTreeSet;

use super::{Case, derogable};
use crate::compute::{QuorumRule, clear_days};
use crate::domain::{AssemblyKind, SeatId, Sitting, SittingId};
use crate::report::{Problem, Report};
use crate::schema::Sheet;

pub(super) fn judge(case: &Case<'_>, id: SittingId, sitting: &Sitting, report: &mut Report) {
    convocation(case, id, sitting, report);
    if sitting.date.is_some() {
        members(case, id, sitting, report);
    } else if case.results.courses.contains_key(&id)
        && !case.damage.sheets.contains(&Sheet::Sittings)
    {
        report.push(sitting.date_at, Problem::SittingWithoutDate);
    }
    officers(case, id, sitting, report);
    regime(case, id, sitting, report);
}

fn regime(case: &Case<'_>, id: SittingId, sitting: &Sitting, report: &mut Report) {
    let assembly = &case.record.assemblies[sitting.assembly];
    if !assembly.ordinary_law {
        report.push(sitting.at, Problem::OtherRegime { assembly: assembly.name.clone() });
        return;
    }
    let told = case.is_held(id) && case.is_of_interest(sitting);
    let (Some(date), true) = (sitting.date, told) else { return };
    let regime = crate::compute::regime_on(date);
    if regime.quorum == QuorumRule::Majority {
        return;
    }
    let members = if let Some(course) = case.results.courses.get(&id) {
        u32::try_from(course.opening.members().count()).unwrap_or(u32::MAX)
    } else {
        let declared = sitting.declared_members.as_ref().map(|cell| cell.value);
        declared.or(assembly.seats).unwrap_or(0)
    };
    let quorum = regime.quorum.needed(members);
    let problem = Problem::SpecialRegime { date, quorum, members, cap: regime.proxies };
    report.push(sitting.date_at, problem);
}

/// CON-01 to CON-04; CON-05 is told when the date is read.
fn convocation(case: &Case<'_>, id: SittingId, sitting: &Sitting, report: &mut Report) {
    let Some(convened) = sitting.convened_on else {
        if case.is_held(id) && case.acts_of(id).any(|(_, _, result)| result.is_taken()) {
            report.push(sitting.convened_at, Problem::ConvocationMissing);
        }
        return;
    };
    let Some(held) = sitting.date else { return };
    if held < convened {
        report.push(sitting.convened_at, Problem::ConvocationAfterSitting { convened, held });
        return;
    }
    let days = clear_days(convened, held);
    // A second convocation has its own interval (§ 4.4), judged with the quorum.
    let needed = match case.record.assemblies[sitting.assembly].kind {
        _ if sitting.second_convocation_of.is_some() => 3,
        AssemblyKind::SmallTown => 3,
        AssemblyKind::Town | AssemblyKind::Epci => 5,
    };
    if days >= needed {
        return;
    }
    if days < 1 {
        let problem = Problem::ConvocationTooShort { days };
        derogable(report, sitting.convened_at, problem, sitting.derogation.as_ref());
    } else if sitting.urgent {
        report.push(sitting.convened_at, Problem::ConvocationShortened { days });
    } else {
        report.push(sitting.convened_at, Problem::ConvocationLate { days, needed });
    }
}

/// SEA-01 and SEA-02.
fn members(case: &Case<'_>, id: SittingId, sitting: &Sitting, report: &mut Report) {
    let damage = case.damage;
    if damage.sheets.contains(&Sheet::Members) || damage.sittings.contains(&id) {
        return;
    }
    let roll: BTreeSet<SeatId> =
        case.record.attendance.iter().filter(|row| row.sitting == id).map(|row| row.seat).collect();
    let Some(course) = case.results.courses.get(&id) else { return };
    let in_office: Vec<SeatId> = course.opening.members().map(|(seat, _)| seat).collect();
    let counted = u32::try_from(in_office.len()).unwrap_or(u32::MAX);
    // Two alternates in one seat are told, and make one too many of everything.
    let sound = !case.unsettled.contains(&id);
    let declared = sitting.declared_members.as_ref().filter(|cell| cell.value != counted);
    if let Some(cell) = declared.filter(|_| sound) {
        report.push(cell.at, Problem::MembersDiffer { declared: cell.value, counted });
    }
    if let Some(seats) = case.record.assemblies[sitting.assembly].seats.filter(|_| sound) {
        if counted > seats {
            report.push(sitting.at, Problem::TooManyMembers { seats, counted });
        } else if counted < seats {
            report.push(sitting.at, Problem::VacantSeats { vacant: seats - counted, seats });
        }
    }
    for &seat in in_office.iter().filter(|seat| !roll.contains(seat)) {
        let at = case.record.seats[seat].at;
        report.push_related(
            at,
            Problem::AttendanceMissing { member: case.name(seat) },
            vec![sitting.at],
        );
    }
}

/// The chair and the secretaries (L2121-14, L2121-15).
fn officers(case: &Case<'_>, id: SittingId, sitting: &Sitting, report: &mut Report) {
    let Some(course) = case.results.courses.get(&id) else { return };
    if case.damage.sittings.contains(&id) || case.damage.sheets.contains(&Sheet::Sittings) {
        return;
    }
    match &sitting.president {
        None => report.push(sitting.at, Problem::PresidentMissing),
        Some(chair) if !course.ever_present(chair.seat) => {
            report.push(chair.at, Problem::ChairAway { member: case.name(chair.seat) });
        }
        Some(_) => {}
    }
    if sitting.secretaries.is_empty() {
        report.push(sitting.at, Problem::SecretaryMissing);
    }
    for secretary in &sitting.secretaries {
        if !course.opening.is_present(secretary.seat) {
            let problem = Problem::SecretaryAway { member: case.name(secretary.seat) };
            derogable(report, secretary.at, problem, sitting.derogation.as_ref());
        }
    }
    if let [secretary] = sitting.secretaries.as_slice()
        && course.opening.is_present(secretary.seat)
        && course.rooms().last().is_some_and(|room| !room.is_present(secretary.seat))
    {
        // One who leaves once the last question is voted has done the work.
        let voted =
            case.acts_of(id).filter_map(|(_, act, result)| Some((act, result.vote.as_ref()?)));
        if voted.into_iter().any(|(_, room)| !room.is_present(secretary.seat)) {
            let problem = Problem::SecretaryLeaves { member: case.name(secretary.seat) };
            report.push(secretary.at, problem);
        }
    }
}
