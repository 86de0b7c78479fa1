//! The register and the documents of a whole sitting, in words (§§ 10, 11).

use chrono::NaiveDate;

use super::acts::footer;
use super::ballots::Words;
use super::dates::long;
use super::numbers::{Gender, counted};
use super::people::{agreed, titled};
use super::{NARROW, NO_BREAK};
use crate::compute::{Outcome, Unanimity};
use crate::domain::{AssemblyKind, Civility};

/// « délibérations », under a number.
pub const DELIBERATION: Words = ("délibération", "délibérations");
/// « adoptées », under a number.
pub const ADOPTED: Words = ("adoptée", "adoptées");
/// « rejetées », under a number.
pub const REJECTED: Words = ("rejetée", "rejetées");
/// « non adoptées », under a number: some were neither adopted nor rejected.
pub const NOT_ADOPTED: Words = ("non adoptée", "non adoptées");
/// « dont acte », under a number.
pub const NOTED: Words = ("dont acte", "dont acte");
/// « absents », under a number.
pub const ABSENT: Words = ("absent", "absents");

/// What the list posted after a sitting is called, and at the foot of its
/// pages: before the ordonnance of 2021, an account of the sitting was posted
/// (L2121-25, then and now).
#[must_use]
pub fn list_titles(reformed: bool) -> (&'static str, &'static str) {
    if reformed {
        ("Liste des délibérations examinées", "liste des délibérations")
    } else {
        ("Compte rendu des délibérations", "compte rendu des délibérations")
    }
}

/// What the sheet that closes a sitting is called (R2121-9), and at the foot of
/// its pages.
pub const SHEET_TITLES: (&str, &str) = ("Feuillet clôturant la séance", "feuillet de clôture");

/// « Tables de l’année 2025 ».
#[must_use]
pub fn tables_title(year: u16) -> String {
    format!("Tables de l’année{NO_BREAK}{year}")
}

/// « tables 2025 », at the foot of a page.
#[must_use]
pub fn tables_foot(year: u16) -> String {
    format!("tables{NO_BREAK}{year}")
}

/// « Conseil municipal », above the sitting.
#[must_use]
pub fn instance(council: &str) -> String {
    let mut letters = council.chars();
    let first: String = letters.next().map(char::to_uppercase).into_iter().flatten().collect();
    format!("{first}{}", letters.as_str())
}

/// « Registre des délibérations du conseil municipal ».
#[must_use]
pub fn register(council: &str) -> String {
    format!("Registre des délibérations du {council}")
}

/// The title of the file: « Liste des délibérations examinées, conseil
/// municipal du 12 décembre 2025, Ville de… ».
#[must_use]
pub fn document_title(title: &str, body: &str, council: &str, date: Option<NaiveDate>) -> String {
    format!("{title}, {}", footer(body, council, date, None))
}

/// The foot of each page: the body, the date, the document (R2121-9).
#[must_use]
pub fn page_foot(body: &str, council: &str, date: Option<NaiveDate>, document: &str) -> String {
    format!("{}, {document}", footer(body, council, date, None))
}

/// What became of a deliberation, in the list: « Adoptée à l’unanimité ».
#[must_use]
pub fn decision(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::TakesNote => "Dont acte",
        Outcome::Unanimous(Unanimity::Plain) => "Adoptée à l’unanimité",
        Outcome::Unanimous(Unanimity::OfVotesCast) => {
            "Adoptée à l’unanimité des suffrages exprimés"
        }
        Outcome::Majority => "Adoptée à la majorité",
        Outcome::CastingVote => "Adoptée par la voix prépondérante de la présidence",
        Outcome::AccountsTie => "Adoptée, sans majorité contre",
        Outcome::Noted { adopted: true } => "Adoptée",
        Outcome::Rejected | Outcome::Noted { adopted: false } => "Rejetée",
        Outcome::NotAdopted | Outcome::Unsettled | Outcome::Pending => "Non adoptée",
    }
}

/// The votes in short; a secret ballot says that it was one.
#[must_use]
pub fn votes(totals: &str, secret: bool) -> String {
    if secret { format!("Scrutin secret{NO_BREAK}: {totals}") } else { totals.to_owned() }
}

/// Where the list is posted: « Affichée à la mairie, le ».
#[must_use]
pub fn posted(kind: AssemblyKind, reformed: bool) -> String {
    let what = if reformed { "Affichée" } else { "Affiché" };
    let place = match kind {
        AssemblyKind::SmallTown | AssemblyKind::Town => "à la mairie",
        AssemblyKind::Epci => "au siège",
    };
    format!("{what} {place}, le")
}

/// Why it is posted (L2121-25, and L5211-1 for an EPCI).
#[must_use]
pub fn posting_source(kind: AssemblyKind) -> String {
    let code = "du code général des collectivités territoriales";
    let number = |digits: &str| format!("L.{NO_BREAK}{digits}");
    match kind {
        AssemblyKind::SmallTown | AssemblyKind::Town => {
            format!("En application de l’article{NO_BREAK}{} {code}.", number("2121-25"))
        }
        AssemblyKind::Epci => {
            let (list, epci) = (number("2121-25"), number("5211-1"));
            format!("En application des articles{NO_BREAK}{list} et{NO_BREAK}{epci} {code}.")
        }
    }
}

/// The executive's title, where none is typed.
#[must_use]
pub fn executive_title(kind: AssemblyKind) -> &'static str {
    match kind {
        AssemblyKind::SmallTown | AssemblyKind::Town => "Maire",
        AssemblyKind::Epci => "Présidence",
    }
}

/// In what quality the executive signs: « Le Maire », « La Présidente ».
#[must_use]
pub fn executive(title: &str, civility: Option<Civility>) -> String {
    let Some(civility) = civility else { return title.to_owned() };
    // « M. le Maire » without its address.
    let titled = titled(title, civility);
    let name = titled.split_once(NO_BREAK).map_or(title, |(_, name)| name);
    instance(name).replace(NO_BREAK, " ")
}

/// « Présidence : Mme Rose AUBÉPINE, Maire. »
#[must_use]
pub fn chaired_by(who: &str) -> String {
    format!("Présidence{NO_BREAK}: {who}.")
}

/// What is told of one member, one thing after another.
#[must_use]
pub fn mentions(told: &[String]) -> Option<String> {
    (!told.is_empty()).then(|| told.join(&format!("{NARROW}; ")))
}

/// « suppléante de M. Rémi GUÊPIER », beside a name.
#[must_use]
pub fn substitute_of(gender: Option<Gender>, member: &str) -> String {
    let word = agreed(gender, "suppléant", "suppléante", "en suppléance");
    format!("{word} {}", super::places::of(member))
}

/// What the tables of a body cover: « 2 délibérations, 1 séance ».
#[must_use]
pub fn extent(acts: u32, sittings: u32) -> String {
    let acts = counted(acts, "délibération", "délibérations");
    format!("{acts}, {}", counted(sittings, "séance", "séances"))
}

/// Which sittings of the year the tables leave out.
#[must_use]
pub fn left_out(dates: &[NaiveDate]) -> Option<String> {
    let dates: Vec<String> = dates.iter().map(|date| long(*date)).collect();
    let why = "dont l’ordre du jour entier n’est pas dans le classeur";
    match dates.as_slice() {
        [] => None,
        [date] => Some(format!("N’y figure pas la séance du {date}, {why}.")),
        dates => {
            Some(format!("N’y figurent pas les séances du {}, {why}.", super::names::join(dates)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2025, 12, day).unwrap()
    }

    #[test]
    fn who_signs_says_in_what_quality() {
        assert_eq!(executive("Maire", Some(Civility::Madam)), "La Maire");
        assert_eq!(executive("Président", Some(Civility::Mister)), "Le Président");
        assert_eq!(executive("Maire", None), "Maire");
    }

    #[test]
    fn pages_say_the_body_the_date_and_the_document() {
        let foot = page_foot("Ville", "conseil municipal", Some(day(1)), SHEET_TITLES.1);
        let expected =
            "Ville, conseil municipal du 1er\u{a0}décembre\u{a0}2025, feuillet de clôture";
        assert_eq!(foot, expected);
        assert_eq!(instance("conseil métropolitain"), "Conseil métropolitain");
    }

    #[test]
    fn sittings_left_out_are_named() {
        assert_eq!(left_out(&[]), None);
        let one = left_out(&[day(12)]).unwrap();
        assert!(one.starts_with("N’y figure pas la séance du 12\u{a0}décembre\u{a0}2025, dont"));
        let two = left_out(&[day(5), day(12)]).unwrap();
        assert!(two.contains("les séances du 5\u{a0}décembre\u{a0}2025 et 12"), "{two}");
    }

    #[test]
    fn a_decision_is_told_in_a_few_words() {
        let table = [
            (Outcome::TakesNote, "Dont acte"),
            (Outcome::Unanimous(Unanimity::Plain), "Adoptée à l’unanimité"),
            (Outcome::Majority, "Adoptée à la majorité"),
            (Outcome::Rejected, "Rejetée"),
            (Outcome::NotAdopted, "Non adoptée"),
        ];
        for (outcome, expected) in table {
            assert_eq!(decision(outcome), expected);
        }
    }

    #[test]
    fn a_secret_ballot_says_that_it_was_one() {
        assert_eq!(votes("19 pour", true), "Scrutin secret\u{a0}: 19 pour");
        assert_eq!(votes("19 pour", false), "19 pour");
    }
}
