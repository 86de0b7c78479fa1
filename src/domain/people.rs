//! Deliberating bodies and the seats held in them.

use chrono::NaiveDate;
use serde::Serialize;

use super::ids::{AssemblyId, SeatId, Vector};
use crate::report::{CellRef, Located};

/// A body that deliberates (« assemblée délibérante »).
#[derive(Debug, Clone, Serialize)]
pub struct Assembly {
    /// Its key: `VILLE`.
    pub code: String,
    /// « Ville de Clermont-Ferrand ».
    pub name: String,
    /// Commune or EPCI, and on which side of the threshold.
    pub kind: AssemblyKind,
    /// SIRET, 14 digits, as typed.
    pub siret: Option<String>,
    /// Prefecture, `PREF063`.
    pub prefecture: Option<Located<String>>,
    /// Legal size of the council (« membres afférents »), seats.
    pub seats: Option<u32>,
    /// « Maire », « Président », « Présidente ».
    pub president_title: Option<String>,
    /// Where it usually sits.
    pub place: Option<String>,
    /// Whether the ordinary law of §§ 4–6 applies.
    pub ordinary_law: bool,
    /// How its members are listed.
    pub name_order: NameOrder,
    /// How those who withdraw are counted.
    pub withdrawal_count: WithdrawalCount,
    /// Whether acts list who was there at the question, or at the opening.
    pub list_at_question: bool,
    /// Whether a voice nobody typed is a vote for (« vote par défaut : pour »).
    pub silent_means_for: bool,
    /// How acts are made public.
    pub publication: Publication,
    /// Whether lists of women and men agree as « présent(e)s ».
    pub inclusive: bool,
    /// Whether a « prend acte » prints Clermont's vote block.
    pub takes_note_block: bool,
    /// Its row.
    #[serde(skip)]
    pub at: CellRef,
}

/// « Nature » of a body: the municipal articles apply to an EPCI (L5211-1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum AssemblyKind {
    /// Commune under 3 500 inhabitants: three clear days (L2121-11).
    SmallTown,
    /// Commune of 3 500 inhabitants or more: five clear days (L2121-12).
    Town,
    /// Établissement public de coopération intercommunale: five clear days.
    Epci,
}

/// How acts are made public: online, unless a commune of less than 3 500
/// inhabitants has chosen otherwise (L2131-1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Publication {
    /// « Sous forme électronique ».
    Online,
    /// « Par affichage ».
    Posted,
    /// « Sur papier ».
    Paper,
}

/// How members are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum NameOrder {
    /// Ordre du tableau (L2121-1): the `Ordre` column.
    Tableau,
    /// By surname; a leading *de* or *d'* does not count.
    Alphabetical,
    /// By surname, *de* and *d'* counted.
    AlphabeticalWithParticle,
}

/// How a member who withdraws for a question is counted in the printed block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum WithdrawalCount {
    /// Stays in P, counted in N.
    NonParticipation,
    /// Leaves P, not in N.
    Absence,
}

/// A person's name, as typed: given names, then the surname in capitals.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Name {
    /// Given names: « Manuela ».
    pub given: String,
    /// Surname in capitals, with accents: « FERREIRA DE SOUSA ».
    pub surname: String,
}

impl std::fmt::Display for Name {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.given.is_empty() {
            f.write_str(&self.surname)
        } else {
            write!(f, "{} {}", self.given, self.surname)
        }
    }
}

/// « Civilité »; empty means that the wording stays neutral.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Civility {
    /// « M. ».
    Mister,
    /// « Mme ».
    Madam,
}

/// A seat held: one person, one body, one period.
#[derive(Debug, Clone, Serialize)]
pub struct Seat {
    /// The body.
    pub assembly: AssemblyId,
    /// Who holds it.
    pub name: Name,
    /// How to address the holder, when known.
    pub civility: Option<Civility>,
    /// « Maire », « Première adjointe », « Conseillère déléguée ».
    pub quality: Option<String>,
    /// Political group.
    pub group: Option<String>,
    /// Rank in the tableau.
    pub rank: Option<u32>,
    /// First day, included.
    pub from: Option<NaiveDate>,
    /// Last day, included.
    pub until: Option<NaiveDate>,
    /// The member this one stands in for (« suppléant », L5211-6).
    pub alternate_of: Option<SeatId>,
    /// Its row.
    #[serde(skip)]
    pub at: CellRef,
}

impl Seat {
    /// Whether the seat is held on that day; a day not known counts as held.
    #[must_use]
    pub fn held_on(&self, day: Option<NaiveDate>) -> bool {
        day.is_none_or(|day| {
            self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
        })
    }
}

/// A member as a message names one: « Claude MARTIN », and which.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Named {
    /// The name.
    pub name: Name,
    /// What tells the member from a namesake of the body; none without one.
    pub mark: Option<Mark>,
}

/// What tells two members of one name apart.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// How each is addressed.
    Civility(Civility),
    /// The quality.
    Quality(String),
    /// The group.
    Group(String),
    /// The first and the last day in office.
    Period(Option<NaiveDate>, Option<NaiveDate>),
}

impl Vector<SeatId, Seat> {
    /// Whom a message names.
    #[must_use]
    pub fn named(&self, id: SeatId) -> Named {
        let seat = &self[id];
        let namesakes = || {
            self.iter().filter(move |&(other, it)| {
                other != id && it.assembly == seat.assembly && it.name == seat.name
            })
        };
        let apart = |same: &dyn Fn(&Seat) -> bool| namesakes().all(|(_, other)| !same(other));
        let civility = seat
            .civility
            .filter(|own| apart(&|other| other.civility.is_none_or(|civility| civility == *own)));
        let quality =
            || seat.quality.clone().filter(|own| apart(&|it| it.quality.as_ref() == Some(own)));
        let group = || seat.group.clone().filter(|own| apart(&|it| it.group.as_ref() == Some(own)));
        let mark = namesakes().next().and_then(|_| {
            let mark = civility.map(Mark::Civility);
            let mark = mark.or_else(|| quality().map(Mark::Quality));
            let mark = mark.or_else(|| group().map(Mark::Group));
            let dated = seat.from.is_some() || seat.until.is_some();
            mark.or_else(|| dated.then_some(Mark::Period(seat.from, seat.until)))
        });
        Named { name: seat.name.clone(), mark }
    }
}
