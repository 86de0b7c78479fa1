//! Finding the member a name means, within the body and on the day.
//!
//! What is typed is compared word by word, folded, with each member in office:
//! the whole name in either order first; then what may stand for it, all
//! together: initials, one part of a double name, a surname alone. One member
//! is found, or several are named, or none: never the likeliest.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::desk::{Desk, MOST_PROPOSED};
use super::name::{OFFICES, Typed};
use crate::domain::{Assembly, AssemblyId, Civility, Seat, SeatId, Vector, roll_day};
use crate::french::names::{distance, fold, words};
use crate::report::{Elsewhere, Located, Problem};
use crate::schema::Sheet;

/// Every seat, as names are compared with it.
#[derive(Debug, Default)]
pub(super) struct People {
    seats: Vec<Known>,
    /// What the head of each body is called, folded.
    titles: Vec<Option<String>>,
    met: BTreeMap<(AssemblyId, Option<NaiveDate>, String), Outcome>,
    /// How many names led to nobody.
    unknown: usize,
}

/// A seat, ready to be compared with.
#[derive(Debug, Clone)]
struct Known {
    id: SeatId,
    assembly: AssemblyId,
    given: Vec<String>,
    surname: Vec<String>,
    /// The two halves of a double name.
    halves: Vec<Vec<String>>,
    civility: Option<Civility>,
    offices: Vec<String>,
}

/// What a name leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Outcome {
    /// One member.
    Found(SeatId),
    /// Several, in the order of the seats.
    Several(Vec<SeatId>),
    /// An office that no one holds, or that several do.
    NoHolder,
    /// None; the nearest, if any is near.
    Unknown(Option<SeatId>),
    /// None in office that day; one who was, or will be, or sits in another body.
    Elsewhere(SeatId),
}

impl People {
    /// The people of a workbook.
    pub(super) fn of(seats: &Vector<SeatId, Seat>, bodies: &Vector<AssemblyId, Assembly>) -> Self {
        let known = |(id, seat): (SeatId, &Seat)| Known {
            id,
            assembly: seat.assembly,
            given: words(&seat.name.given),
            surname: words(&seat.name.surname),
            halves: halves(&seat.name.surname),
            civility: seat.civility,
            offices: seat.quality.as_deref().map(offices).unwrap_or_default(),
        };
        let title = |body: &Assembly| body.president_title.as_deref().map(fold);
        Self {
            seats: seats.iter().map(known).collect(),
            titles: bodies.rows().iter().map(title).collect(),
            met: BTreeMap::new(),
            unknown: 0,
        }
    }

    /// The member that a text names, among those of a body in office that day.
    pub(super) fn find(
        &mut self,
        seats: &Vector<SeatId, Seat>,
        assembly: AssemblyId,
        day: Option<NaiveDate>,
        text: &str,
    ) -> Outcome {
        let key = (assembly, day, text.to_owned());
        if let Some(met) = self.met.get(&key) {
            return met.clone();
        }
        let outcome = self.look_up(seats, assembly, day, &Typed::new(text));
        self.unknown += usize::from(matches!(outcome, Outcome::Unknown(_)));
        self.met.insert(key, outcome.clone());
        outcome
    }

    fn look_up(
        &self,
        seats: &Vector<SeatId, Seat>,
        assembly: AssemblyId,
        day: Option<NaiveDate>,
        typed: &Typed,
    ) -> Outcome {
        let members = self.members(seats, assembly, day);
        if let Some(office) = &typed.office {
            let title = self.title(assembly);
            let held = bearer(&members, |quality| {
                quality == office || title == Some(quality) || same_office(quality, office)
            });
            // « M. le Maire » is who holds the office, lady or not.
            return held.map_or(Outcome::NoHolder, |it| Outcome::Found(it.id));
        }
        match named(&members, typed).as_slice() {
            [one] => return Outcome::Found(one.id),
            [] => {}
            several => return Outcome::Several(several.iter().map(|it| it.id).collect()),
        }
        // Beyond some, a whole column is astray.
        if self.unknown >= MOST_PROPOSED {
            return Outcome::Unknown(None);
        }
        if let Some(nearest) = nearest(&members, typed) {
            return Outcome::Unknown(Some(nearest.id));
        }
        let all: Vec<&Known> = self.seats.iter().collect();
        let mut away: Vec<&Known> =
            all.iter().copied().filter(|it| whole(it, &typed.words)).collect();
        away.sort_by_key(|it| it.assembly != assembly);
        away.first().map_or(Outcome::Unknown(None), |it| Outcome::Elsewhere(it.id))
    }

    /// Who heads the body that day, when one member bears the title.
    pub(super) fn head(
        &self,
        seats: &Vector<SeatId, Seat>,
        assembly: AssemblyId,
        day: Option<NaiveDate>,
    ) -> Option<SeatId> {
        let title = self.title(assembly);
        let held = bearer(&self.members(seats, assembly, day), |quality| match title {
            Some(title) => quality == title || same_office(quality, title),
            None => OFFICES.contains(&quality),
        });
        held.map(|it| it.id)
    }

    fn title(&self, assembly: AssemblyId) -> Option<&str> {
        use crate::domain::Id as _;
        self.titles.get(assembly.index())?.as_deref()
    }

    /// The members of a body in office that day.
    fn members(
        &self,
        seats: &Vector<SeatId, Seat>,
        assembly: AssemblyId,
        day: Option<NaiveDate>,
    ) -> Vec<&Known> {
        let day = roll_day(seats, assembly, day);
        let held = |it: &&Known| it.assembly == assembly && seats[it.id].held_on(day);
        self.seats.iter().filter(held).collect()
    }
}

/// The member that a cell names; says so when there is none, or several.
pub(super) fn find(
    desk: &mut Desk<'_>,
    seats: &Vector<SeatId, Seat>,
    bodies: &Vector<AssemblyId, Assembly>,
    assembly: AssemblyId,
    day: Option<NaiveDate>,
    typed: &Located<String>,
) -> Option<SeatId> {
    let outcome = desk.people.find(seats, assembly, day, &typed.value);
    let found = typed.value.clone();
    match outcome {
        Outcome::Found(id) => return Some(id),
        Outcome::NoHolder => desk.fault(typed.at, Problem::NobodyInOffice { found }),
        Outcome::Several(ids) => {
            let candidates = ids.iter().map(|&id| seats.named(id)).collect();
            desk.fault(typed.at, Problem::AmbiguousMember { found, candidates });
        }
        Outcome::Unknown(_) | Outcome::Elsewhere(_)
            if desk.is_announced(Sheet::Members, &typed.value)
                || desk.cannot_look_into(Sheet::Members, typed.at.sheet) => {}
        Outcome::Unknown(None) => {
            desk.fault(typed.at, Problem::UnknownMember { found, nearest: None, elsewhere: None });
        }
        Outcome::Unknown(Some(id)) => {
            let problem =
                Problem::UnknownMember { found, nearest: Some(seats.named(id)), elsewhere: None };
            desk.fault_with(typed.at, problem, seats[id].at);
        }
        Outcome::Elsewhere(id) => {
            let seat = &seats[id];
            let elsewhere = if seat.assembly == assembly {
                Elsewhere::Period(seat.from, seat.until)
            } else {
                Elsewhere::Body(bodies[seat.assembly].name.clone())
            };
            let elsewhere = Some(elsewhere);
            let problem = Problem::UnknownMember { found, nearest: None, elsewhere };
            desk.fault_with(typed.at, problem, seat.at);
        }
    }
    None
}

/// The members that a name may mean.
fn named<'a>(members: &[&'a Known], typed: &Typed) -> Vec<&'a Known> {
    // « M. ALLARD » is first whoever is called so in full: M. may be an initial.
    let initialled = typed.initialled.iter().map(|words| (words, false));
    let readings: Vec<(&Vec<String>, bool)> = initialled.chain([(&typed.words, true)]).collect();
    for &(words, titled) in &readings {
        let agrees = |it: &&&Known| whole(it, words) && !(titled && contradicts(typed, it));
        let found: Vec<&Known> = members.iter().filter(agrees).copied().collect();
        if !found.is_empty() {
            return told_apart(found, typed);
        }
    }
    let by_title = |it: &&&Known| {
        let words = &typed.words;
        let surname = it.surname == *words && !hides_initial(it, typed);
        (abbreviated(it, words) || half(it, words) || surname) && !contradicts(typed, it)
    };
    let by_initial =
        |it: &&&Known| typed.initialled.as_ref().is_some_and(|words| abbreviated(it, words));
    let titled = told_apart(members.iter().filter(by_title).copied().collect(), typed);
    let others =
        members.iter().filter(by_initial).filter(|it| !titled.iter().any(|t| t.id == it.id));
    let mut all: Vec<&Known> = titled.iter().chain(others).copied().collect();
    all.sort_by_key(|it| it.id);
    all
}

/// Among members of one name, the one whose surname stands in capitals, or the
/// one who is so addressed.
fn told_apart<'a>(found: Vec<&'a Known>, typed: &Typed) -> Vec<&'a Known> {
    let only = |holds: &dyn Fn(&Known) -> bool| {
        let mut so = found.iter().filter(|it| holds(it));
        so.next().filter(|_| so.next().is_none()).copied()
    };
    if found.len() < 2 {
        return found;
    }
    let parted = only(&|it| !typed.surname.is_empty() && it.surname == typed.surname);
    let addressed = || only(&|it| typed.civility.is_some() && it.civility == typed.civility);
    parted.or_else(addressed).map_or(found, |one| vec![one])
}

/// The whole name, in either order.
fn whole(known: &Known, typed: &[String]) -> bool {
    let Known { given, surname, .. } = known;
    let both = given.len() + surname.len() == typed.len();
    both && (is_joined(typed, given, surname) || is_joined(typed, surname, given))
}

fn is_joined(typed: &[String], first: &[String], second: &[String]) -> bool {
    typed.strip_prefix(first).is_some_and(|rest| rest == second)
}

/// « J. DUPONT », « DUPONT Jean-P. »: the surname, and given names of which one
/// at least is an initial.
fn abbreviated(known: &Known, typed: &[String]) -> bool {
    let Known { given, surname, .. } = known;
    let ends = [typed.strip_suffix(surname.as_slice()), typed.strip_prefix(surname.as_slice())];
    ends.into_iter().flatten().any(|typed| {
        let short = |word: &String| word.chars().count() == 1;
        let stands = |(typed, own): (&String, &String)| {
            typed == own || short(typed) && own.starts_with(typed.as_str())
        };
        typed.iter().any(short) && typed.len() <= given.len() && typed.iter().zip(given).all(stands)
    })
}

/// « Claire MARTIN » for « Claire DUPONT-MARTIN »: the given names in full, and
/// one half of a double name, or the name without its « de ».
fn half(known: &Known, typed: &[String]) -> bool {
    let whole = |half: &Vec<String>| {
        is_joined(typed, &known.given, half) || is_joined(typed, half, &known.given)
    };
    !known.given.is_empty() && known.halves.iter().any(whole)
}

/// Whether a title may be the initial of someone else: « M. LAFON » is not
/// « E. LAFON », of whom only the initial is known.
fn hides_initial(known: &Known, typed: &Typed) -> bool {
    let initials = known.given.iter().all(|word| word.chars().count() == 1);
    let other = known.given.first().is_some_and(|word| word != "m");
    typed.initialled.is_some() && known.civility.is_none() && initials && other
}

/// Whether a member is addressed otherwise than what was typed.
fn contradicts(typed: &Typed, known: &Known) -> bool {
    matches!((typed.civility, known.civility), (Some(typed), Some(own)) if typed != own)
}

/// The halves of a double name, each of three letters or more; the name without
/// « de » or « d' ».
fn halves(surname: &str) -> Vec<Vec<String>> {
    let all = words(surname);
    let bare = match all.as_slice() {
        [first, rest @ ..] if matches!(first.as_str(), "de" | "d") && !rest.is_empty() => {
            Some(rest.to_vec())
        }
        _ => None,
    };
    let long = |half: &[String]| half.concat().chars().count() > 2;
    let hyphened = surname.split(['-', '\u{2010}', '\u{2011}']);
    let parts: Vec<Vec<String>> = hyphened.map(words).collect();
    let parts = match parts.as_slice() {
        [_, _] => parts,
        _ if all.len() == 2 => all.iter().map(|word| vec![word.clone()]).collect(),
        _ => Vec::new(),
    };
    let parts = if parts.iter().all(|half| long(half)) { parts } else { Vec::new() };
    bare.into_iter().chain(parts).collect()
}

/// The member whose name is nearest to what was typed.
fn nearest<'a>(members: &[&'a Known], typed: &Typed) -> Option<&'a Known> {
    let found = typed.words.join(" ");
    let forms = |it: &Known| {
        let (given, surname) = (it.given.join(" "), it.surname.join(" "));
        [format!("{given} {surname}"), format!("{surname} {given}"), surname]
    };
    let near = members.iter().filter_map(|it| {
        let each = forms(it).into_iter().filter_map(|form| distance(&found, form.trim()));
        Some((each.min()?, *it))
    });
    let near = near.min_by_key(|(distance, _)| *distance).map(|(_, it)| it);
    near.or_else(|| {
        // The same surname, or the same words in another order, when one member
        // alone has them.
        let sorted = |mut words: Vec<String>| {
            words.sort_unstable();
            words
        };
        let same = |it: &&&Known| {
            let surname =
                typed.words.ends_with(&it.surname) || typed.words.starts_with(&it.surname);
            !it.surname.is_empty() && surname
                || sorted(typed.words.clone()) == sorted([&it.given[..], &it.surname[..]].concat())
        };
        let mut same = members.iter().filter(same);
        same.next().filter(|_| same.next().is_none()).copied()
    })
}

/// The one member whose folded quality holds.
fn bearer<'a>(members: &[&'a Known], holds: impl Fn(&str) -> bool) -> Option<&'a Known> {
    let mut found = members.iter().filter(|it| it.offices.iter().any(|office| holds(office)));
    found.next().filter(|_| found.next().is_none()).copied()
}

/// The offices that a quality names, folded: « Maire de Clermont, conseillère
/// départementale » names a mayor, and a councillor.
fn offices(quality: &str) -> Vec<String> {
    let parts = quality.split(',').map(|part| {
        let office = fold(part);
        let place =
            [" de ", " d'", " du ", " des "].iter().find_map(|word| office.split_once(word));
        place.map_or(office.clone(), |(office, _)| office.to_owned())
    });
    parts.collect()
}

fn same_office(quality: &str, office: &str) -> bool {
    let gendered = ["president", "presidente"];
    gendered.contains(&quality) && gendered.contains(&office)
}

#[cfg(test)]
mod tests;
