//! What changed between two years, in sentences.

use super::super::numbers::{counted, integer, one_decimal, percent};
use super::super::{APOSTROPHE, NO_BREAK, typography};
use super::counts::{list, share};
use super::names::{capital, words};
use crate::compute::Way;

/// Years without a follow-up that are named one by one, at most.
const NAMED: usize = 3;

/// « Ce qui a changé depuis 2024 ».
#[must_use]
pub fn changes_title(from: u16) -> String {
    format!("Ce qui a changé depuis{NO_BREAK}{from}")
}

/// « Quatre propositions de plus sont mises en œuvre : 34 en 2025, contre 30 en 2024. »
#[must_use]
pub fn more_or_fewer((from, then): (u16, u32), (to, now): (u16, u32)) -> String {
    let [in_from, in_to] = [from, to].map(|year| format!("en{NO_BREAK}{year}"));
    if now == then {
        return match now {
            0 => format!(
                "Aucune proposition n{APOSTROPHE}est mise en œuvre, ni {in_from} ni {in_to}."
            ),
            _ => typography::set(&format!(
                "Autant de propositions sont mises en œuvre {in_to} qu'{in_from} : {}.",
                integer(now.into())
            )),
        };
    }
    let side = if now > then { "de plus" } else { "de moins" };
    let (noun, verb) = match now.abs_diff(then) {
        1 => ("proposition", "est mise en œuvre"),
        _ => ("propositions", "sont mises en œuvre"),
    };
    let count = capital(&words(now.abs_diff(then)));
    let [then, now] = [then, now].map(|count| integer(count.into()));
    typography::set(&format!(
        "{count} {noun} {side} {verb} : {now} {in_to}, contre {then} {in_from}."
    ))
}

/// « Le compte porte sur 23 propositions, contre 24 en 2023. »; none when it is the same.
#[must_use]
pub fn other_base(from: u16, then: u32, now: u32) -> Option<String> {
    (then != now).then(|| {
        let now = counted(now, "proposition", "propositions");
        let then = integer(then.into());
        format!("Le compte porte sur {now}, contre {then} en{NO_BREAK}{from}.")
    })
}

/// « Le taux passe de 75 % à 85 %, soit 10 points de plus. »; none when one of
/// them is a dash.
#[must_use]
pub fn rate_moves(then: (u32, u32), now: (u32, u32), points: i64) -> Option<String> {
    let (then, now) = (percent(then.0, then.1)?, percent(now.0, now.1)?);
    Some(match points {
        0 => format!("Le taux reste de {now}."),
        _ => format!("Le taux passe de {then} à {now}, soit {}.", points_apart(points)),
    })
}

/// « +9,6 points », « −0,3 point », « 0 point »: of the rates as printed, in tenths.
#[must_use]
pub fn points(tenths: i64) -> String {
    format!("{}{}", sign(tenths), points_of(tenths))
}

/// « 9,6 points de plus », « 0,3 point de moins », « sans changement ».
fn points_apart(tenths: i64) -> String {
    match tenths {
        0 => "sans changement".to_owned(),
        1.. => format!("{} de plus", points_of(tenths)),
        _ => format!("{} de moins", points_of(tenths)),
    }
}

fn points_of(tenths: i64) -> String {
    let size = u32::try_from(tenths.unsigned_abs()).unwrap_or(u32::MAX);
    let noun = if size < 20 { "point" } else { "points" };
    format!("{}{NO_BREAK}{noun}", one_decimal(size))
}

/// « +4 », « −1 », « 0 ».
#[must_use]
pub fn difference(amount: i64) -> String {
    format!("{}{}", sign(amount), integer(amount.unsigned_abs()))
}

fn sign(amount: i64) -> &'static str {
    match amount {
        0 => "",
        1.. => "+",
        _ => "−",
    }
}

/// « Aucune n’a reculé. », « Deux ont reculé. ».
#[must_use]
pub fn backward(count: u32) -> String {
    match count {
        0 => format!("Aucune n{APOSTROPHE}a reculé."),
        _ => format!("{}.", went(Way::Backward, count)),
    }
}

/// Heads those that went one way: « Deux ont avancé ».
#[must_use]
pub fn went(way: Way, count: u32) -> String {
    let have = if count < 2 { "a" } else { "ont" };
    let what = match way {
        Way::Backward => "reculé",
        Way::Forward => "avancé",
        Way::Aside => "changé sans avancer ni reculer",
    };
    format!("{} {have} {what}", capital(&words(count)))
}

/// « Cinq propositions ont changé de statut ».
#[must_use]
pub fn changed_title(count: u32) -> String {
    match count {
        0 => format!("Aucune proposition n{APOSTROPHE}a changé de statut"),
        1 => "Une proposition a changé de statut".to_owned(),
        _ => typography::set(&format!(
            "{} propositions ont changé de statut",
            capital(&words(count))
        )),
    }
}

/// « Les 35 autres propositions ont gardé leur statut. »: of those followed in
/// both years, which are not all when some came or went.
#[must_use]
pub fn unchanged(count: u32, changed: u32, all_in_both: bool) -> String {
    let both = if all_in_both { "" } else { " suivies les deux années" };
    match (count, changed) {
        (0, 0) => format!("Aucune proposition n{APOSTROPHE}est suivie les deux années."),
        (0, _) => format!("Aucune n{APOSTROPHE}a gardé son statut."),
        (1, 0) => "La seule proposition suivie les deux années a gardé son statut.".to_owned(),
        (1, _) => format!(
            "L{APOSTROPHE}autre proposition{} a gardé son statut.",
            both.replace("suivies", "suivie")
        ),
        (_, 0) => format!("Les {} propositions{both} ont gardé leur statut.", words(count)),
        _ => format!("Les {} autres propositions{both} ont gardé leur statut.", words(count)),
    }
}

/// « Deux propositions ont été ajoutées ».
#[must_use]
pub fn added(count: u32) -> String {
    came_or_went(count, "ajoutée")
}

/// « Une proposition a été retirée ».
#[must_use]
pub fn withdrawn(count: u32) -> String {
    came_or_went(count, "retirée")
}

fn came_or_went(count: u32, what: &str) -> String {
    let number = capital(&words(count));
    match count {
        1 => format!("{number} proposition a été {what}"),
        _ => typography::set(&format!("{number} propositions ont été {what}s")),
    }
}

/// Proposals in force in both years and followed in one: « Une proposition n’est
/// pas comparée, faute de suivi l’une des deux années : n° 12. »
#[must_use]
pub fn not_compared(numbers: &[&str]) -> Option<String> {
    let glued: Vec<String> = numbers.iter().map(|it| it.replace(' ', "\u{a0}")).collect();
    let count = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
    let clause = match count {
        0 => return None,
        1 => format!("Une proposition n{APOSTROPHE}est pas comparée"),
        _ => format!("{} propositions ne sont pas comparées", capital(&words(count))),
    };
    Some(typography::set(&format!(
        "{clause}, faute de suivi l'une des deux années : n°{NO_BREAK}{}.",
        list(&glued)
    )))
}

/// « L’année 2024 n’a pas de suivi : la comparaison se fait avec 2023. »; none
/// when the years follow one another.
#[must_use]
pub fn years_skipped(from: u16, to: u16) -> Option<String> {
    let skipped: Vec<String> = (from.saturating_add(1)..to).map(|year| year.to_string()).collect();
    let clause = match skipped.as_slice() {
        [] => return None,
        [one] => format!("L'année {one} n'a pas de suivi"),
        [first, .., last] if skipped.len() > NAMED => {
            format!("Les années {first} à {last} n'ont pas de suivi")
        }
        few => format!("Les années {} n'ont pas de suivi", list(few)),
    };
    Some(typography::set(&format!("{clause} : la comparaison se fait avec {from}.")))
}

/// Beside a bar: « 2024 : 30 sur 40, 75 % ».
#[must_use]
pub fn of_year(year: u16, done: u32, whole: u32) -> String {
    typography::set(&format!("{year} : {}", share_and_rate(done, whole)))
}

/// « 30 sur 40, 75 % »; « aucune proposition ».
#[must_use]
pub fn share_and_rate(done: u32, whole: u32) -> String {
    match percent(done, whole) {
        Some(rate) => format!("{}, {rate}", share(done, whole)),
        None => "aucune proposition".to_owned(),
    }
}

/// On the page of the answer: « Au 31 décembre 2024 : 30 sur 40, 75 % ».
#[must_use]
pub fn as_it_was(date: &str, done: u32, whole: u32) -> String {
    typography::set(&format!("{date} : {}", share_and_rate(done, whole)))
}

/// What a bar of two years says: « Ensemble : 30 sur 40 en 2024, soit 75 % ;
/// 34 sur 40 en 2025, soit 85 % ; 10 points de plus. »
#[must_use]
pub fn before_after(name: &str, years: [(u16, (u32, u32)); 2], points: Option<i64>) -> String {
    let apart = points.map(|points| format!(" ; {}", points_apart(points))).unwrap_or_default();
    typography::set(&format!("{name} : {}{apart}.", in_years(&years)))
}

/// What a trend says: « Ensemble, mises en œuvre : 2 sur 23 en 2021, soit 8,7 % ; … »
#[must_use]
pub fn trend(name: &str, years: &[(u16, (u32, u32))]) -> String {
    typography::set(&format!("{name}, année par année : {}.", in_years(years)))
}

fn in_years(years: &[(u16, (u32, u32))]) -> String {
    let one = |(year, (done, whole)): &(u16, (u32, u32))| match percent(*done, *whole) {
        Some(rate) => {
            format!("{} mises en œuvre en{NO_BREAK}{year}, soit {rate}", share(*done, *whole))
        }
        None => format!("aucune proposition en{NO_BREAK}{year}"),
    };
    let years: Vec<String> = years.iter().map(one).collect();
    years.join(" ; ")
}

/// Heads the trend: « De 2 propositions mises en œuvre en 2021 à 19 en 2025 ».
#[must_use]
pub fn trend_title((from, then): (u16, u32), (to, now): (u16, u32)) -> String {
    let carried_out = |count: u32| {
        let noun = counted(count, "proposition", "propositions");
        let done = if count < 2 { "mise en œuvre" } else { "mises en œuvre" };
        format!("{noun} {done}")
    };
    if then == now {
        return format!("{} en{NO_BREAK}{from} comme en{NO_BREAK}{to}", capital(&carried_out(now)));
    }
    format!(
        "De {} en{NO_BREAK}{from} à {} en{NO_BREAK}{to}",
        carried_out(then),
        integer(now.into())
    )
}

#[cfg(test)]
#[path = "changes_tests.rs"]
mod tests;
