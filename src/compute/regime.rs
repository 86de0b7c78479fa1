//! Which rules apply: the regime of a sitting is that of its date.
//!
//! The law of quorum, proxies, signature and recusal changed eight times
//! between 2020 and 2025. One table says it all; nothing else in the program
//! looks at a date to know the law.

use chrono::NaiveDate;

/// The rules in force on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Regime {
    /// How many must be in the room.
    pub quorum: QuorumRule,
    /// How many proxies one member may hold (L2121-20).
    pub proxies: u32,
    /// Whether acts are signed by the chair and the secretary, and published
    /// online (ordonnance 2021-1310), or signed by every member present.
    pub reformed: bool,
    /// Whether a member recused under L1111-6 II leaves the members in office
    /// (loi 2022-217, art. 217); before, an interest only left the numerator.
    pub recusal: bool,
    /// The texts that make it so.
    pub source: &'static str,
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

/// Year, month, day.
type Day = (i32, u32, u32);

/// A row of the table: from which day, how many must be there, how many
/// proxies, signed by two or by all, recused members in office or not, source.
type Row = (Day, QuorumRule, u32, bool, bool, &'static str);

const HALF: QuorumRule = QuorumRule::Majority;
const THIRD: QuorumRule = QuorumRule::Third;
const ORDINARY: &str = "CGCT, L2121-17, L2121-20";

/// Each row holds from its day to the day before the next one.
#[rustfmt::skip]
const REGIMES: [Row; 10] = [
    //  from        quorum proxies two sign recusal
    ((1884, 4,  5), HALF,  1, false, false, ORDINARY),
    ((2020, 3, 24), THIRD, 2, false, false, "Loi n° 2020-290, art. 10"),
    ((2020, 8, 31), HALF,  1, false, false, ORDINARY),
    ((2020, 10, 17), THIRD, 2, false, false, "Loi n° 2020-290, art. 10 ; loi n° 2020-1379, art. 6"),
    ((2021, 10, 1), HALF,  1, false, false, ORDINARY),
    ((2021, 11, 10), THIRD, 2, false, false, "Loi n° 2021-1465, art. 10"),
    ((2022, 2, 23), THIRD, 2, false, true,  "Loi n° 2021-1465, art. 10 ; loi n° 2022-217, art. 217"),
    ((2022, 7,  1), THIRD, 2, true,  true,  "Loi n° 2021-1465, art. 10"),
    ((2022, 8,  1), HALF,  1, true,  true,  "CGCT, L2121-17, L2121-20"),
    // L2131-11 says again what L1111-6 II does; presence alone is not taking part.
    ((2025, 12, 24), HALF, 1, true,  true,  "CGCT, L2121-17, L2121-20 ; loi n° 2025-1249, art. 32"),
];

/// The rules in force on a day.
#[must_use]
pub fn regime_on(day: NaiveDate) -> Regime {
    let [first, ..] = REGIMES;
    let in_force = REGIMES.into_iter().rev().find(|row| date(row.0) <= day).unwrap_or(first);
    let (_, quorum, proxies, reformed, recusal, source) = in_force;
    Regime { quorum, proxies, reformed, recusal, source }
}

fn date((year, month, day): Day) -> NaiveDate {
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
            ("1999-12-31", HALF, 1, false, false),
            ("2020-03-23", HALF, 1, false, false),
            ("2020-03-24", THIRD, 2, false, false),
            ("2020-08-30", THIRD, 2, false, false),
            ("2020-08-31", HALF, 1, false, false),
            ("2020-10-17", THIRD, 2, false, false),
            ("2021-09-30", THIRD, 2, false, false),
            ("2021-10-01", HALF, 1, false, false),
            ("2021-11-10", THIRD, 2, false, false),
            ("2022-02-22", THIRD, 2, false, false),
            ("2022-02-23", THIRD, 2, false, true),
            ("2022-06-29", THIRD, 2, false, true),
            ("2022-07-01", THIRD, 2, true, true),
            ("2022-07-31", THIRD, 2, true, true),
            ("2022-08-01", HALF, 1, true, true),
            ("2025-12-12", HALF, 1, true, true),
            ("2025-12-24", HALF, 1, true, true),
        ];
        for (date, quorum, proxies, reformed, recusal) in table {
            let found = regime_on(day(date));
            let told = (found.quorum, found.proxies, found.reformed, found.recusal);
            assert_eq!(told, (quorum, proxies, reformed, recusal), "{date}");
        }
    }

    #[test]
    fn the_table_is_in_order() {
        let days: Vec<NaiveDate> = REGIMES.iter().map(|row| date(row.0)).collect();
        assert!(days.is_sorted(), "{days:?}");
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
