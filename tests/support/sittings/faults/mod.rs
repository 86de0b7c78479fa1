//! Faults put into a legal sitting, each with the rule that must tell it.

pub(crate) mod movements;
mod proxies;
mod votes;

use greffe::domain::{Id, Record, SeatId};
use greffe::french::rules::Rule;

use super::play::Played;
use super::scene::Scene;

/// Makes a fault, when the sitting has a place for it.
type Make = fn(&Played, &mut Record, usize) -> Option<()>;

/// The faults.
pub(crate) const FAULTS: &[(Rule, Make)] = &[
    (Rule::MovementContradicts, movements::somebody_present_arrives),
    (Rule::MovementContradicts, movements::somebody_away_leaves),
    (Rule::MovementContradicts, movements::somebody_returns_who_never_left),
    (Rule::MovementContradicts, movements::a_stranger_leaves),
    (Rule::MovementContradicts, movements::somebody_is_installed_twice),
    (Rule::MovementsOpposed, movements::somebody_goes_and_comes_back_at_once),
    (Rule::MovementUnplaced, movements::a_movement_names_no_question),
    (Rule::MovementByClock, movements::a_movement_has_an_hour_alone),
    (Rule::OutingEmpty, movements::somebody_steps_out_after_the_vote),
    (Rule::ChairAway, movements::the_chair_steps_out),
    (Rule::ProxyOfPresent, proxies::somebody_present_gives_a_proxy),
    (Rule::ProxyToSelf, proxies::a_proxy_goes_to_its_giver),
    (Rule::ProxyToSelf, proxies::a_proxy_goes_to_the_one_who_leaves),
    (Rule::ProxyToAbsent, proxies::a_proxy_goes_to_somebody_who_never_comes),
    (Rule::ProxyToRepresented, proxies::a_proxy_goes_to_somebody_represented),
    (Rule::ProxyWithoutHolder, proxies::somebody_is_represented_by_nobody),
    (Rule::ProxyMisplaced, proxies::a_proxy_is_given_on_another_movement),
    (Rule::AlternateBesideMember, proxies::a_member_sits_beside_the_substitute),
    (Rule::VotesDiffer, votes::one_vote_too_many),
    (Rule::NonParticipationDiffers, votes::a_withdrawal_is_counted_twice),
    (Rule::VoiceTwice, votes::a_voice_is_cast_twice),
    (Rule::VoiceOfAbsent, votes::somebody_away_votes),
    (Rule::VoiceNotHeld, votes::a_voice_is_cast_without_a_proxy),
    (Rule::VoiceOfSilenced, votes::somebody_out_of_the_room_votes),
    (Rule::InterestedVotes, votes::somebody_interested_votes),
    (Rule::NamedVoicesDiffer, votes::a_voice_changes_sides),
    (Rule::VoiceWithoutPosition, votes::a_voice_of_a_public_ballot_is_missing),
    (Rule::NamesInSecretVote, votes::a_secret_ballot_names_somebody),
    (Rule::BlanksInOpenVote, votes::an_open_ballot_has_a_blank),
    (Rule::VotesIncomplete, votes::the_abstentions_are_missing),
    (Rule::VotesOnNote, votes::a_note_is_voted),
    (Rule::VotesWithoutRoll, votes::the_roll_is_lost),
    (Rule::WithdrawalOfAbsent, votes::somebody_away_withdraws),
];

fn pick<T: Copy>(mut from: impl Iterator<Item = T> + Clone, choice: usize) -> Option<T> {
    let many = from.clone().count();
    from.nth(choice % many.max(1))
}

/// A scene and a member of whom this holds.
fn one(
    played: &Played,
    choice: usize,
    holds: impl Fn(&Scene, SeatId) -> bool + Clone,
) -> Option<(&Scene, SeatId)> {
    let seats = || (0..played.record.seats.rows().len()).map(SeatId::from_index);
    let all = played.scenes.iter().flat_map(|scene| seats().map(move |seat| (scene, seat)));
    pick(all.filter(|(scene, seat)| holds(scene, *seat)), choice)
}
