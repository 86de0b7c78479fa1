//! What a figure measures: its only identity, whatever it is called.

use crate::compute::Way;
use crate::domain::{
    AssemblyId, Category, DeliberationId, ProposalId, Record, SittingId, StatusId, TransitionId,
};
use crate::report::Severity;

/// What a figure measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// The follow-up of a year: of what part of the proposals, what is counted.
    Progress(u16, Scope, Counted),
    /// A year and the one followed up before it: of what part of the proposals,
    /// what is compared.
    Gap(u16, Scope, Gap),
    /// Proposals, by what became of them since the year before.
    Moved(u16, Moved),
    /// Transitions of the report.
    Transitions,
    /// The citizens' vote, in all.
    Citizens(Ballots),
    /// Proposals that have votes, and so a rank.
    Ranked,
    /// The citizens' vote on a proposal.
    Proposal(ProposalId, Ballots),
    /// The rank of a proposal in that vote.
    Rank(ProposalId),
    /// A key figure, as typed: its place in [`Record::key_figures`].
    Key(usize),
    /// The measure of a proposal in a year, as typed.
    Indicator(u16, ProposalId),
    /// A whole sitting.
    Sitting(SittingId, AtSitting),
    /// A deliberation.
    Act(DeliberationId, AtAct),
    /// The yearly tables of a body's register.
    Register(AssemblyId, u16, Filed),
    /// Problems of one severity that a year is published with.
    Findings(u16, Severity),
    /// Irregularities that a year keeps for a written reason.
    Kept(u16),
}

/// A part of the proposals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// All of them.
    Whole,
    /// Those of a transition.
    Transition(TransitionId),
    /// Those of a subject: its place in [`super::super::YearResult::subjects`].
    Subject(usize),
}

/// What is counted of proposals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Counted {
    /// Those carried out, of those in force, as a rate.
    Rate,
    /// The same, as « 34 sur 40 ».
    Share,
    /// Those carried out.
    Done,
    /// Those in force.
    InForce,
    /// Those in force and not carried out.
    Others,
    /// Those whose status is drawn as that category.
    Category(Category),
    /// Those that have that status.
    Status(StatusId),
}

/// What is compared of two years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// Their rates, in points.
    Points,
    /// How many are carried out.
    Done,
}

/// What became of proposals from one year to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Moved {
    /// They have another status.
    All,
    /// They have another status, which is that way.
    Went(Way),
    /// They have the same.
    Not,
    /// They came into force.
    Added,
    /// They went out of force.
    Withdrawn,
    /// They were in force in both years, and followed in one only.
    Unknown,
}

/// Votes of the citizens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ballots {
    /// On paper.
    Paper,
    /// Digital.
    Digital,
    /// Both.
    Both,
}

/// What is counted of a sitting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum AtSitting {
    /// Seats held on its day, substitutes left out.
    SeatsHeld,
    /// Members in office at its opening.
    Members,
    /// How many of them must be there.
    Needed,
    /// Proxies that one member may hold.
    ProxyCap,
    /// Deliberations examined.
    Examined,
    /// Adopted.
    Adopted,
    /// Rejected, or not adopted.
    Failed,
    /// Taken note of.
    Noted,
    /// Members who were there, be it for a part.
    Present,
    /// Members represented, and never there.
    Represented,
    /// The others.
    Absent,
}

/// What is counted of a deliberation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum AtAct {
    /// Members in office.
    Members,
    /// Present at the vote.
    Present,
    /// Represented at the vote.
    Represented,
    /// Absent at the vote.
    Absent,
    /// Voices that take no part.
    Declined,
    /// Voters.
    Voters,
    /// Members that the act lists as present.
    Listed,
    /// Present for the quorum, at the opening of the question.
    QuorumPresent,
    /// In office for the quorum.
    QuorumMembers,
    /// How many must be present.
    QuorumNeeded,
    /// Voices of one sense.
    Voices(Sense),
    /// Votes cast, for and against.
    Cast,
    /// Blank and void ballots together.
    Spoilt,
    /// Votes for that carry the text.
    Majority,
    /// Irregular voices taken away.
    Removed,
    /// Voices of one sense that are irregular, at worst.
    Irregular(Sense),
    /// Voices of one sense left without the irregular ones.
    Left(Sense),
}

/// What a voice says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sense {
    /// For.
    For,
    /// Against.
    Against,
    /// Abstains.
    Abstains,
    /// A blank ballot; blank or void, in a recount.
    Blank,
    /// A void ballot.
    Void,
}

/// What the tables of a register file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Filed {
    /// Deliberations.
    Acts,
    /// Sittings.
    Sittings,
}

impl Measure {
    /// The year whose documents it belongs to; none when it is that of any.
    #[must_use]
    pub fn year(self, record: &Record) -> Option<u16> {
        match self {
            Self::Progress(year, ..)
            | Self::Gap(year, ..)
            | Self::Moved(year, _)
            | Self::Indicator(year, _)
            | Self::Register(_, year, _)
            | Self::Findings(year, _)
            | Self::Kept(year) => Some(year),
            Self::Key(place) => record.key_figures.get(place)?.year,
            Self::Sitting(id, _) => record.sittings[id].year().or_else(|| record.latest_year()),
            Self::Act(id, _) => record.document_year(&record.deliberations[id]),
            Self::Transitions
            | Self::Citizens(_)
            | Self::Ranked
            | Self::Proposal(..)
            | Self::Rank(_) => None,
        }
    }
}
