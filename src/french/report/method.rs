//! How it was counted.

use chrono::NaiveDate;

use super::super::numbers::{integer, percent, tenths};
use super::super::{NARROW, NO_BREAK, typography};
use super::DASH;
use super::names::{as_of, words};

/// The rule: which statuses count, which do not.
#[must_use]
pub fn rule(date: Option<NaiveDate>, counting: &[&str], others: &[&str]) -> String {
    let quoted = |labels: &[&str], last: &str| -> String {
        let labels: Vec<String> = labels.iter().map(|label| format!("« {label} »")).collect();
        match labels.as_slice() {
            [] => String::new(),
            [one] => one.clone(),
            [head @ .., tail] => format!("{} {last} {tail}", head.join(", ")),
        }
    };
    let excluded = match others {
        [] => String::new(),
        [one] => format!(" Le statut {} ne compte pas.", quoted(&[one], "et")),
        many => format!(" Les statuts {} ne comptent pas.", quoted(many, "et")),
    };
    typography::set(&format!(
        "Une proposition compte comme mise en œuvre quand son statut{} est {}.{excluded}",
        date.map(|date| format!(", {},", as_of(date))).unwrap_or_default(),
        quoted(counting, "ou"),
    ))
}

/// « 11 ÷ 13 = 84,6 % ».
#[must_use]
pub fn calculation(part: u32, whole: u32) -> Option<String> {
    let division = division(part, whole);
    percent(part, whole).map(|rate| format!("{division}{NO_BREAK}={NO_BREAK}{rate}"))
}

fn division(part: u32, whole: u32) -> String {
    format!("{}{NO_BREAK}÷{NO_BREAK}{}", integer(part.into()), integer(whole.into()))
}

/// « Le taux d’ensemble est 34 divisé par 40, et non la moyenne des trois taux. »
#[must_use]
pub fn whole_rate(part: u32, whole: u32, transitions: u32) -> Option<String> {
    (whole > 0 && transitions > 1).then(|| {
        typography::set(&format!(
            "Le taux d'ensemble est {} divisé par {}, et non la moyenne des {} taux.",
            integer(part.into()),
            integer(whole.into()),
            words(transitions),
        ))
    })
}

/// Whether the division ends at the decimal printed.
fn is_exact(part: u32, whole: u32) -> bool {
    tenths(part, whole)
        .is_none_or(|rate| u64::from(rate) * u64::from(whole) == u64::from(part) * 1_000)
}

/// « 11 ÷ 13 = 0,84615…, imprimé 84,6 % »; none for a rate that needs no rounding.
#[must_use]
pub fn rounding_example(part: u32, whole: u32) -> Option<String> {
    if is_exact(part, whole) || part >= whole {
        return None;
    }
    let decimals = (u64::from(part) * 100_000).checked_div(u64::from(whole))?;
    let rate = percent(part, whole)?;
    Some(format!("{}{NO_BREAK}={NO_BREAK}0,{decimals:05}…, imprimé {rate}.", division(part, whole)))
}

/// « 3 050 + 9 944 = 12 994 ».
#[must_use]
pub fn sum(paper: u32, digital: u32, total: u32) -> String {
    let [paper, digital, total] = [paper, digital, total].map(|n| integer(n.into()));
    format!("{paper}{NO_BREAK}+{NO_BREAK}{digital}{NO_BREAK}={NO_BREAK}{total}")
}

/// A proposal that does not count that year: « n° 17, retirée en 2024 ».
#[must_use]
pub fn left_out(number: &str, added: Option<u16>, withdrawn: Option<u16>, year: u16) -> String {
    format!("n°{NO_BREAK}{number}, {}", away(added, withdrawn, year))
}

/// Several of these: « n° 17, retirée en 2024 ; n° 24, ajoutée en 2026 ».
#[must_use]
pub fn left_out_list(items: &[String]) -> Option<String> {
    (!items.is_empty()).then(|| items.join(&format!("{NARROW}; ")))
}

/// Why it does not count that year: « retirée en 2024 ».
#[must_use]
pub fn away(added: Option<u16>, withdrawn: Option<u16>, year: u16) -> String {
    match (added, withdrawn) {
        (_, Some(withdrawn)) if withdrawn <= year => format!("retirée en{NO_BREAK}{withdrawn}"),
        (Some(added), _) if year < added => format!("ajoutée en{NO_BREAK}{added}"),
        _ => DASH.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rule_names_every_status() {
        let date = NaiveDate::from_ymd_opt(2025, 8, 29);
        assert_eq!(
            rule(date, &["mise en œuvre"], &["en cours", "non mise en œuvre", "hors compétence"]),
            "Une proposition compte comme mise en œuvre quand son statut, au 29\u{a0}août\u{a0}2025, \
             est «\u{a0}mise en œuvre\u{a0}». Les statuts «\u{a0}en cours\u{a0}», «\u{a0}non mise \
             en œuvre\u{a0}» et «\u{a0}hors compétence\u{a0}» ne comptent pas."
        );
        assert_eq!(
            rule(None, &["réalisée"], &[]),
            "Une proposition compte comme mise en œuvre quand son statut est «\u{a0}réalisée\u{a0}»."
        );
        let text = rule(date, &["réalisée", "pérennisée"], &["engagée"]);
        assert!(text.contains("«\u{a0}réalisée\u{a0}» ou «\u{a0}pérennisée\u{a0}»"), "{text}");
        assert!(text.ends_with("Le statut «\u{a0}engagée\u{a0}» ne compte pas."), "{text}");
    }

    #[test]
    fn divisions() {
        assert_eq!(calculation(11, 13).unwrap(), "11\u{a0}÷\u{a0}13\u{a0}=\u{a0}84,6\u{a0}%");
        assert_eq!(calculation(0, 0), None);
        assert_eq!(
            rounding_example(11, 13).unwrap(),
            "11\u{a0}÷\u{a0}13\u{a0}=\u{a0}0,84615…, imprimé 84,6\u{a0}%."
        );
        assert_eq!(
            rounding_example(1, 30).unwrap(),
            "1\u{a0}÷\u{a0}30\u{a0}=\u{a0}0,03333…, imprimé 3,3\u{a0}%."
        );
        for (part, whole) in [(14, 16), (34, 40), (5, 5), (0, 0)] {
            assert_eq!(rounding_example(part, whole), None, "{part}/{whole}");
        }
    }

    #[test]
    fn votes_add_up() {
        assert_eq!(
            sum(3_050, 9_944, 12_994),
            "3\u{202f}050\u{a0}+\u{a0}9\u{202f}944\u{a0}=\u{a0}12\u{202f}994"
        );
        assert_eq!(left_out("17", None, Some(2024), 2025), "n°\u{a0}17, retirée en\u{a0}2024");
        assert_eq!(left_out("3", Some(2026), None, 2025), "n°\u{a0}3, ajoutée en\u{a0}2026");
    }
}
