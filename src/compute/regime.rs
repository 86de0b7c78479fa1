//! Which rules apply: the regime of a sitting is that of its date.

use chrono::NaiveDate;

/// The rules in force on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Regime {
    /// How many must be in the room.
    pub quorum: QuorumRule,
    /// How many proxies one member may hold (L2121-20).
    pub proxies: u32,
    /// Whether acts are signed by the chair and the secretary, and published
    /// online (ordonnance 2021-1310, from 1 July 2022), or by every member.
    pub reformed: bool,
}

/// « Quorum » of a regime.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuorumRule {
    /// More than half of the members in office (L2121-17).
    Majority,
    /// A third of them at least, in the health emergencies.
    Third,
}

impl QuorumRule {
    /// How many members of `members` must be present.
    #[must_use]
    pub fn needed(self, members: u32) -> u32 {
        match self {
            Self::Majority => members / 2 + 1,
            Self::Third => members.div_ceil(3),
        }
    }
}

/// Windows, both days included, in which a third was enough and two proxies
/// were allowed: lois 2020-290 art. 10, 2020-1379 art. 6, 2021-1465 art. 10.
const EMERGENCIES: [((i32, u32, u32), (i32, u32, u32)); 3] = [
    ((2020, 3, 24), (2020, 8, 30)),
    ((2020, 10, 17), (2021, 9, 30)),
    ((2021, 11, 10), (2022, 7, 31)),
];

/// First day of the rules on signature and publicity of ordonnance 2021-1310.
const REFORM: (i32, u32, u32) = (2022, 7, 1);

/// The rules in force on a day.
#[must_use]
pub fn regime_on(day: NaiveDate) -> Regime {
    let emergency =
        EMERGENCIES.iter().any(|(from, until)| date(*from) <= day && day <= date(*until));
    let quorum = if emergency { QuorumRule::Third } else { QuorumRule::Majority };
    Regime { quorum, proxies: if emergency { 2 } else { 1 }, reformed: date(REFORM) <= day }
}

fn date((year, month, day): (i32, u32, u32)) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

/// « Jours francs »: whole days strictly between two dates.
#[must_use]
pub fn clear_days(convened: NaiveDate, held: NaiveDate) -> i64 {
    held.signed_duration_since(convened).num_days() - 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap()
    }

    #[test]
    fn a_majority_is_more_than_half() {
        let table = [
            (7, 4),
            (8, 5),
            (9, 5),
            (10, 6),
            (11, 6),
            (12, 7),
            (13, 7),
            (15, 8),
            (17, 9),
            (18, 10),
            (19, 10),
            (23, 12),
            (27, 14),
            (29, 15),
            (31, 16),
            (33, 17),
            (35, 18),
            (39, 20),
            (43, 22),
            (55, 28),
            (59, 30),
            (69, 35),
            (87, 44),
            (123, 62),
        ];
        for (members, needed) in table {
            assert_eq!(QuorumRule::Majority.needed(members), needed, "{members}");
        }
    }

    #[test]
    fn a_third_is_rounded_up() {
        for (members, needed) in [(15, 5), (27, 9), (33, 11), (55, 19), (59, 20), (123, 41)] {
            assert_eq!(QuorumRule::Third.needed(members), needed, "{members}");
        }
    }

    #[test]
    fn the_regime_is_that_of_the_date() {
        let table = [
            ("2020-03-23", QuorumRule::Majority, 1, false),
            ("2020-03-24", QuorumRule::Third, 2, false),
            ("2020-08-30", QuorumRule::Third, 2, false),
            ("2020-08-31", QuorumRule::Majority, 1, false),
            ("2020-10-17", QuorumRule::Third, 2, false),
            ("2021-09-30", QuorumRule::Third, 2, false),
            ("2021-10-01", QuorumRule::Majority, 1, false),
            ("2021-11-10", QuorumRule::Third, 2, false),
            ("2022-06-29", QuorumRule::Third, 2, false),
            ("2022-07-01", QuorumRule::Third, 2, true),
            ("2022-07-31", QuorumRule::Third, 2, true),
            ("2022-08-01", QuorumRule::Majority, 1, true),
            ("2025-12-12", QuorumRule::Majority, 1, true),
        ];
        for (date, quorum, proxies, reformed) in table {
            assert_eq!(regime_on(day(date)), Regime { quorum, proxies, reformed }, "{date}");
        }
    }

    #[test]
    fn clear_days_leave_both_ends_out() {
        let table = [
            ("2022-06-23", "2022-06-29", 5),
            ("2016-09-09", "2016-09-14", 4),
            ("2016-10-27", "2016-11-02", 5),
            ("2022-03-28", "2022-04-05", 7),
            ("2018-02-27", "2018-03-06", 6),
            ("2021-03-19", "2021-03-26", 6),
        ];
        for (convened, held, days) in table {
            assert_eq!(clear_days(day(convened), day(held)), days, "{convened} → {held}");
        }
    }
}
