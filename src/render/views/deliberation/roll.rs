//! Who was there, who was represented, who was away, and the quorum.

use serde::Serialize;

use super::desk::Desk;
use crate::compute::{AtAct, Out, Quorum, Room, Standing};
use crate::domain::SeatId;
use crate::french::acts::{self, QuorumFacts};
use crate::french::ballots::{self, Silence};
use crate::french::numbers::integer;
use crate::render::views::Sourced;

/// The roll of the act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RollView {
    /// Whether it is that of the question, or of the opening.
    #[serde(rename = "a_la_question")]
    pub at_question: bool,
    /// How many were present.
    #[serde(rename = "nombre_presents")]
    pub present_count: Sourced,
    /// Who was present, in the order of the body.
    #[serde(rename = "presents")]
    pub present: Vec<String>,
    /// What is said of the quorum.
    pub quorum: Option<Sourced>,
    /// Substitutes who sit, one sentence each.
    #[serde(rename = "suppleants")]
    pub substitutes: Vec<String>,
    /// Who takes no part in the question, one sentence each.
    #[serde(rename = "ne_prennent_pas_part")]
    pub silent: Vec<String>,
    /// Who gave a proxy that counts, and to whom.
    #[serde(rename = "pouvoirs")]
    pub proxies: Vec<ProxyView>,
    /// Who sent an excuse.
    #[serde(rename = "excuses")]
    pub excused: Vec<String>,
    /// Who was absent, those whose proxy counts for nothing too.
    pub absents: Vec<String>,
}

/// A proxy that counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProxyView {
    /// « Mandant ».
    #[serde(rename = "donne_par")]
    pub giver: String,
    /// « Mandataire ».
    #[serde(rename = "donne_a")]
    pub holder: String,
}

pub(super) fn view(desk: &Desk<'_>) -> Option<RollView> {
    let vote = desk.vote_room()?;
    let course = desk.results.courses.get(&desk.act.sitting);
    let (at_question, room) = desk.result?.listed(course, desk.assembly.list_at_question)?;
    // Under the other convention, those who take no part leave the count.
    let gone = room.gone(desk.assembly.withdrawal_count);
    let (mut present, mut proxies, mut excused, mut absents) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for (seat, standing) in room.members() {
        match standing {
            _ if gone.contains(&seat) => {}
            Standing::Present { .. } => present.push(desk.seats.listed(seat)),
            Standing::Represented { by } if room.is_present(by) => {
                proxies.push(ProxyView {
                    giver: desk.seats.listed(seat),
                    holder: desk.seats.listed(by),
                });
            }
            Standing::Absent { excused: true } => excused.push(desk.seats.listed(seat)),
            // A proxy that counts for nothing leaves its giver as the roll has it.
            Standing::Represented { .. } if desk.is_excused(seat) => {
                excused.push(desk.seats.listed(seat));
            }
            Standing::Represented { .. } | Standing::Absent { excused: false } => {
                absents.push(desk.seats.listed(seat));
            }
        }
    }
    let listed = u32::try_from(present.len()).unwrap_or(u32::MAX);
    // Where the ordinary law does not apply, the quorum is not ours to note.
    let quorum =
        desk.result.and_then(|result| result.quorum).filter(|_| desk.assembly.ordinary_law);
    Some(RollView {
        at_question,
        present_count: desk.said(integer(listed.into()), [AtAct::Listed]),
        present,
        quorum: quorum.map(|quorum| {
            let in_office = desk.numbers().map_or(quorum.members, |numbers| numbers.members);
            let text = acts::quorum(&QuorumFacts {
                quorum,
                council: desk.council,
                listed,
                in_office,
                second: desk.sitting.second_convocation_of,
                waived: Quorum::waived(desk.sitting, desk.act),
                inclusive: desk.assembly.inclusive,
            });
            let members = (quorum.members != in_office).then_some(AtAct::QuorumMembers);
            let numbers = [AtAct::QuorumPresent, AtAct::QuorumNeeded];
            desk.said(text, numbers.into_iter().chain(members))
        }),
        substitutes: substitutes(desk, room),
        silent: silent(desk, vote),
        proxies,
        excused,
        absents,
    })
}

fn substitutes(desk: &Desk<'_>, room: &Room) -> Vec<String> {
    room.members()
        .filter(|(seat, _)| room.is_present(*seat))
        .filter_map(|(seat, _)| {
            let member = desk.seats.get(seat).alternate_of?;
            let (who, member) = (desk.seats.addressed(seat), desk.seats.addressed(member));
            Some(acts::substitute(&who, desk.seats.gender(seat), &member))
        })
        .collect()
}

/// The sentence of each member who is out for the question, with the voices
/// carried, then those represented and withdrawn.
fn silent(desk: &Desk<'_>, room: &Room) -> Vec<String> {
    let silenced = room.silenced();
    let carried = |holder: SeatId| -> Vec<String> {
        let by = |giver: &&SeatId| room.holder(**giver) == Some(holder);
        silenced.iter().filter(by).map(|giver| desk.seats.addressed(*giver)).collect()
    };
    silenced
        .iter()
        .filter_map(|&seat| {
            let (why, carried) = match room.standing(seat)? {
                Standing::Present { out: Some(Out::SteppedOut) } => {
                    (Silence::SteppedOut, carried(seat))
                }
                Standing::Present { out: Some(Out::Withdrawn(motive)) } => {
                    (Silence::Withdrawn(motive), carried(seat))
                }
                // Told with the holder, unless withdrawn in person.
                Standing::Represented { by } if !room.is_out(by) => (Silence::Barred, Vec::new()),
                Standing::Represented { .. }
                | Standing::Present { out: None }
                | Standing::Absent { .. } => return None,
            };
            Some(ballots::silence(
                &desk.seats.addressed(seat),
                desk.seats.gender(seat),
                why,
                &carried,
            ))
        })
        .collect()
}
