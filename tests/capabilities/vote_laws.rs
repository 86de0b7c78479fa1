//! What the voices decide, against a second reading of `rules.md` § 6.1 and 6.2.

use chrono::NaiveDate;
use greffe::compute::{Outcome, Unanimity, compute};
use greffe::domain::{
    AccountKind, BallotPosition, Deliberation, Id, Majority, Poll, Scrutin, Vector, WithdrawalCount,
};
use greffe::french::results::{is_contrary, says_the_same, wording};
use greffe::report::Located;
use proptest::prelude::*;
use proptest::sample::select;

use crate::support::sittings::ballots::{Ballot, Form};
use crate::support::sittings::play::{Member, Plan, play};

/// What is typed of a vote.
#[derive(Debug, Clone, Copy)]
struct Vote {
    poll: Poll,
    account: AccountKind,
    scrutin: Scrutin,
    majority: Majority,
    votes_for: Option<u32>,
    against: Option<u32>,
    abstentions: Option<u32>,
    chair: Option<BallotPosition>,
}

impl Vote {
    fn write(self, act: &mut Deliberation) {
        let typed = |value: Option<u32>| value.map(|value| Located { value, at: act.at });
        act.votes_for = typed(self.votes_for);
        act.votes_against = typed(self.against);
        act.abstentions = typed(self.abstentions);
        act.poll = self.poll;
        act.account = self.account;
        act.scrutin = self.scrutin;
        act.majority = self.majority;
        act.chair_vote = self.chair;
    }

    /// What the law makes of it, `members` being in office.
    fn decided(self, members: u32) -> Outcome {
        if self.poll == Poll::TakesNote {
            return Outcome::TakesNote;
        }
        let (Some(votes_for), Some(against), Some(abstentions)) =
            (self.votes_for, self.against, self.abstentions)
        else {
            return Outcome::Pending;
        };
        let adopted = match (against, abstentions) {
            (0, 0) => Outcome::Unanimous(Unanimity::Plain),
            (0, _) => Outcome::Unanimous(Unanimity::OfVotesCast),
            _ => Outcome::Majority,
        };
        // « Adopté sauf si une majorité s'est dégagée contre » (L1612-12).
        if self.account != AccountKind::Ordinary {
            return match votes_for.cmp(&against) {
                std::cmp::Ordering::Less => Outcome::Rejected,
                std::cmp::Ordering::Equal => Outcome::AccountsTie,
                std::cmp::Ordering::Greater => adopted,
            };
        }
        let cast = votes_for + against;
        let needed = match self.majority {
            Majority::Simple => 0,
            Majority::OfMembers => members / 2 + 1,
            Majority::TwoThirds => (2 * cast).div_ceil(3),
        };
        let tie = votes_for == against;
        match self.chair {
            _ if cast == 0 => Outcome::NotAdopted,
            _ if against > votes_for || votes_for < needed => Outcome::Rejected,
            _ if !tie => adopted,
            _ if self.scrutin == Scrutin::Secret => Outcome::Rejected,
            Some(BallotPosition::For) => Outcome::CastingVote,
            Some(BallotPosition::Against) => Outcome::Rejected,
            Some(BallotPosition::Abstains | BallotPosition::Declines) => Outcome::NotAdopted,
            None => Outcome::Unsettled,
        }
    }
}

/// Votes of few voices, so that ties and thresholds are met often.
fn votes() -> impl Strategy<Value = Vote> {
    let total = || prop::option::weighted(0.95, 0u32..8);
    let rules = (
        select(vec![Poll::Vote, Poll::Vote, Poll::Vote, Poll::TakesNote]),
        select(vec![Scrutin::Ordinary, Scrutin::Public, Scrutin::Secret]),
        // No majority is asked of an account beyond that of L1612-12.
        select(vec![
            (AccountKind::Ordinary, Majority::Simple),
            (AccountKind::Ordinary, Majority::OfMembers),
            (AccountKind::Ordinary, Majority::TwoThirds),
            (AccountKind::AdministrativeAccount, Majority::Simple),
            (AccountKind::SingleFinancialAccount, Majority::Simple),
        ]),
    );
    let chair = prop::option::of(select(vec![
        BallotPosition::For,
        BallotPosition::Against,
        BallotPosition::Abstains,
        BallotPosition::Declines,
    ]));
    (rules, total(), total(), total(), chair).prop_map(
        |((poll, scrutin, (account, majority)), votes_for, against, abstentions, chair)| Vote {
            poll,
            account,
            scrutin,
            majority,
            votes_for,
            against,
            abstentions,
            chair,
        },
    )
}

/// A sitting of that many members, all there, with one question.
fn sitting(members: u32) -> Plan {
    Plan {
        date: NaiveDate::from_ymd_opt(2025, 12, 12).unwrap_or_default(),
        convention: WithdrawalCount::NonParticipation,
        silent_means_for: false,
        members: (0..members).map(|_| Member::Present).collect(),
        order: vec![1],
        ordered: false,
        wishes: Vec::new(),
        withdrawals: Vec::new(),
        ballots: vec![Ballot { form: Form::Pending, seed: 0 }],
    }
}

proptest! {
    #[test]
    fn the_voices_decide_as_the_law_says(vote in votes(), vacant in 0u32..6) {
        let members = [vote.votes_for, vote.against, vote.abstentions]
            .into_iter()
            .flatten()
            .fold(1 + vacant, |sum, voices| sum + voices);
        let mut record = play(&sitting(members)).record;
        let mut act = record.deliberations.rows()[0].clone();
        vote.write(&mut act);
        record.deliberations = Vector::new(vec![act]);
        let outcome = compute(&record).acts[&Id::from_index(0)].outcome;
        prop_assert_eq!(outcome, vote.decided(members));
        // What is printed of an outcome never contradicts it.
        prop_assert!(!is_contrary(wording(outcome), outcome));
        prop_assert!(says_the_same(wording(outcome), outcome));
        prop_assert!(!outcome.adopted() || wording(outcome).starts_with("adopté"));
    }
}
