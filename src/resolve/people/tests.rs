//! Names as staff type them, and what each leads to.

use proptest::prelude::*;
use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

use super::{Outcome, People};
use crate::domain::{
    Assembly, AssemblyId, AssemblyKind, Civility, Id as _, NameOrder, Publication, Seat, SeatId,
    Vector, WithdrawalCount,
};
use crate::report::CellRef;
use crate::resolve::name::seat_name;
use crate::schema::Sheet;
use chrono::NaiveDate;

const AT: CellRef = CellRef { sheet: Sheet::Members, row: 0, column: 0 };

fn body(title: &str) -> Assembly {
    Assembly {
        code: title.to_owned(),
        name: title.to_owned(),
        kind: AssemblyKind::Town,
        siret: None,
        prefecture: None,
        seats: None,
        president_title: Some(title.to_owned()),
        place: None,
        ordinary_law: true,
        name_order: NameOrder::Tableau,
        withdrawal_count: WithdrawalCount::NonParticipation,
        list_at_question: true,
        silent_means_for: false,
        publication: Publication::Online,
        inclusive: false,
        takes_note_block: false,
        at: AT,
    }
}

/// A seat: « body | name as typed in Membres | civility | quality | from | until ».
fn seat(row: &str) -> Seat {
    let cells: Vec<&str> = row.split('|').map(str::trim).collect();
    let cell = |at: usize| cells.get(at).copied().filter(|text| !text.is_empty());
    let civility = match cell(2) {
        Some("M.") => Some(Civility::Mister),
        Some("Mme") => Some(Civility::Madam),
        _ => None,
    };
    let day = |at| cell(at).map(|text: &str| text.parse::<NaiveDate>().unwrap());
    Seat {
        assembly: AssemblyId::from_index(cell(0).unwrap().parse().unwrap()),
        name: seat_name(cell(1).unwrap(), civility),
        civility,
        quality: cell(3).map(str::to_owned),
        group: None,
        rank: None,
        from: day(4),
        until: day(5),
        alternate_of: None,
        at: AT,
    }
}

struct Town {
    seats: Vector<SeatId, Seat>,
    people: People,
}

impl Town {
    fn of(rows: &[&str]) -> Self {
        let seats = Vector::new(rows.iter().map(|row| seat(row)).collect());
        let bodies = Vector::new(vec![body("Maire"), body("Présidente")]);
        let people = People::of(&seats, &bodies);
        Self { seats, people }
    }

    /// What a name leads to in the first body: « → Name », « ? A | B », « ≈ Name ».
    fn told(&mut self, typed: &str) -> String {
        let day = NaiveDate::from_ymd_opt(2025, 12, 12);
        let outcome = self.people.find(&self.seats, AssemblyId::from_index(0), day, typed);
        let name = |id: &SeatId| self.seats[*id].name.to_string();
        match outcome {
            Outcome::Found(id) => format!("→ {}", name(&id)),
            Outcome::Several(ids) => {
                format!("? {}", ids.iter().map(name).collect::<Vec<_>>().join(" | "))
            }
            Outcome::NoHolder => "personne".to_owned(),
            Outcome::Unknown(Some(id)) => format!("≈ {}", name(&id)),
            Outcome::Unknown(None) => "inconnu".to_owned(),
            Outcome::Elsewhere(id) => format!("ailleurs {}", name(&id)),
        }
    }
}

const TOWN: [&str; 26] = [
    "0 | Olivier BIANCHI | M. | Maire",
    "0 | Manuela FERREIRA DE SOUSA | Mme |",
    "0 | Jean-Pierre DURAND | M. |",
    "0 | Anne DE PENFENTENYO | Mme |",
    "0 | Valéry D'ESTAING | M. |",
    "0 | Marie LE ROUX | Mme |",
    "0 | Sondès EL HAFIDHI | Mme |",
    "0 | Claire DUPONT-MARTIN | Mme |",
    "0 | Zéphyr TANCHE | M. |",
    "0 | Colette TANCHE | Mme |",
    "0 | Claude VERNET | M. |",
    "0 | Claude VERNET | Mme |",
    "0 | E. LAFON | |",
    "0 | Étienne ALLARD | M. |",
    "0 | Marie ALLARD | Mme |",
    "0 | Jacques MOREL | M. |",
    "0 | Jeanne MOREL | Mme |",
    "0 | Œnone ÇELIK | Mme |",
    "0 | Christine DULAC ROUGERIE | Mme |",
    "0 | Paul MARTINEZ | M. | | 2014-04-01 | 2020-07-03",
    "0 | Jean-Baptiste NGUYEN | M. |",
    "0 | Jean NGUYEN | M. |",
    "0 | Yves O'BRIEN | M. |",
    "0 | M.-P. CASSAGNE | Mme |",
    "1 | Edmond GEAI | M. | Président",
    "1 | Olivier BIANCHI | M. |",
];

/// What is typed, and what it leads to among those of [`TOWN`].
const TYPED: [(&str, &str); 78] = [
    // Order, case, accents, spaces.
    ("Olivier BIANCHI", "→ Olivier BIANCHI"),
    ("BIANCHI Olivier", "→ Olivier BIANCHI"),
    ("olivier bianchi", "→ Olivier BIANCHI"),
    ("BIANCHI, Olivier", "→ Olivier BIANCHI"),
    ("  Olivier\u{a0}BIANCHI ", "→ Olivier BIANCHI"),
    ("Oenone Celik", "→ Œnone ÇELIK"),
    ("ŒNONE CELIK", "→ Œnone ÇELIK"),
    ("Sondes EL-HAFIDHI", "→ Sondès EL HAFIDHI"),
    ("EL HAFIDHI Sondès", "→ Sondès EL HAFIDHI"),
    ("El Hafidhi", "→ Sondès EL HAFIDHI"),
    // Civility and titles.
    ("M. Olivier BIANCHI", "→ Olivier BIANCHI"),
    ("M Olivier BIANCHI", "→ Olivier BIANCHI"),
    ("Monsieur BIANCHI", "→ Olivier BIANCHI"),
    ("M. BIANCHI", "→ Olivier BIANCHI"),
    ("Dr Olivier BIANCHI", "→ Olivier BIANCHI"),
    ("Mme Manuela FERREIRA DE SOUSA", "→ Manuela FERREIRA DE SOUSA"),
    ("Mme Olivier BIANCHI", "≈ Olivier BIANCHI"),
    ("M. Marie LE ROUX", "≈ Marie LE ROUX"),
    ("M. le Maire", "→ Olivier BIANCHI"),
    ("Monsieur le Maire", "→ Olivier BIANCHI"),
    ("Mme la Maire", "→ Olivier BIANCHI"),
    ("le Maire", "→ Olivier BIANCHI"),
    ("M. le Maire, Olivier BIANCHI", "→ Olivier BIANCHI"),
    ("M. le Maire Olivier BIANCHI", "→ Olivier BIANCHI"),
    ("Mme la Présidente", "→ Olivier BIANCHI"),
    // Initials.
    ("O. BIANCHI", "→ Olivier BIANCHI"),
    ("BIANCHI O.", "→ Olivier BIANCHI"),
    ("O BIANCHI", "→ Olivier BIANCHI"),
    ("J.-P. DURAND", "→ Jean-Pierre DURAND"),
    ("J.P. DURAND", "→ Jean-Pierre DURAND"),
    ("J. DURAND", "→ Jean-Pierre DURAND"),
    ("Jean-P. DURAND", "→ Jean-Pierre DURAND"),
    ("M. J.-P. DURAND", "→ Jean-Pierre DURAND"),
    ("P. DURAND", "≈ Jean-Pierre DURAND"),
    ("Jean DURAND", "≈ Jean-Pierre DURAND"),
    ("J. MOREL", "? Jacques MOREL | Jeanne MOREL"),
    ("M. J. MOREL", "→ Jacques MOREL"),
    ("Mme J. MOREL", "→ Jeanne MOREL"),
    ("J. NGUYEN", "? Jean-Baptiste NGUYEN | Jean NGUYEN"),
    ("Jean NGUYEN", "→ Jean NGUYEN"),
    ("Jean-Baptiste NGUYEN", "→ Jean-Baptiste NGUYEN"),
    ("E. LAFON", "→ E. LAFON"),
    ("LAFON", "→ E. LAFON"),
    ("Mme LAFON", "→ E. LAFON"),
    ("M. E. LAFON", "→ E. LAFON"),
    // « M. » may be another initial than the only one known.
    ("M. LAFON", "≈ E. LAFON"),
    ("Étienne LAFON", "≈ E. LAFON"),
    // « M. » may be Marie's, or Étienne's civility.
    ("M. ALLARD", "? Étienne ALLARD | Marie ALLARD"),
    ("Mme ALLARD", "→ Marie ALLARD"),
    ("Monsieur Étienne ALLARD", "→ Étienne ALLARD"),
    ("M.-P. CASSAGNE", "→ M.-P. CASSAGNE"),
    ("Mme CASSAGNE", "→ M.-P. CASSAGNE"),
    // Particles, apostrophes, double names, married names.
    ("Anne de Penfentenyo", "→ Anne DE PENFENTENYO"),
    ("DE PENFENTENYO Anne", "→ Anne DE PENFENTENYO"),
    ("Anne PENFENTENYO", "→ Anne DE PENFENTENYO"),
    ("Valéry d\u{2019}Estaing", "→ Valéry D'ESTAING"),
    ("Valéry D ESTAING", "→ Valéry D'ESTAING"),
    ("Valéry ESTAING", "→ Valéry D'ESTAING"),
    ("Yves O\u{2019}Brien", "→ Yves O'BRIEN"),
    ("Marie Le Roux", "→ Marie LE ROUX"),
    ("LE ROUX Marie", "→ Marie LE ROUX"),
    ("Marie ROUX", "≈ Marie LE ROUX"),
    ("Claire DUPONT MARTIN", "→ Claire DUPONT-MARTIN"),
    ("Claire MARTIN", "→ Claire DUPONT-MARTIN"),
    ("DUPONT Claire", "→ Claire DUPONT-MARTIN"),
    ("MARTIN", "inconnu"),
    ("Claire MARTIN-DUPONT", "≈ Claire DUPONT-MARTIN"),
    ("DULAC-ROUGERIE Christine", "→ Christine DULAC ROUGERIE"),
    ("Christine DULAC", "→ Christine DULAC ROUGERIE"),
    // Homonyms.
    ("TANCHE", "? Zéphyr TANCHE | Colette TANCHE"),
    ("M. TANCHE", "→ Zéphyr TANCHE"),
    ("Claude VERNET", "? Claude VERNET | Claude VERNET"),
    ("Mme Claude VERNET", "→ Claude VERNET"),
    // Misspelt, of another time, of another body, of nobody.
    ("Olivier BIANCHY", "≈ Olivier BIANCHI"),
    ("Oliver BIANCHI", "≈ Olivier BIANCHI"),
    ("Paul MARTINEZ", "ailleurs Paul MARTINEZ"),
    ("Edmond GEAI", "ailleurs Edmond GEAI"),
    ("Jean DUPOND", "inconnu"),
];

#[test]
fn a_name_leads_to_one_member_or_is_questioned() {
    let mut town = Town::of(&TOWN);
    let wrong: Vec<String> = TYPED
        .iter()
        .map(|(typed, expected)| (typed, expected, town.told(typed)))
        .filter(|(_, expected, found)| **expected != found.as_str())
        .map(|(typed, expected, found)| format!("{typed}: {expected}, not {found}"))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn namesakes_are_named_with_what_tells_them_apart() {
    let told = |rows: &[&str]| {
        let seats = Town::of(rows).seats;
        seats.iter().map(|(id, _)| seats.named(id).to_string()).collect::<Vec<_>>()
    };
    let alone = told(&["0 | Claude VERNET | M.", "1 | Claude VERNET | Mme", "0 | Ève LYS | |"]);
    assert_eq!(alone, ["Claude VERNET", "Claude VERNET", "Ève LYS"]);
    let civility = told(&["0 | Claude VERNET | M. | Adjoint", "0 | Claude VERNET | Mme |"]);
    assert_eq!(civility, ["M. Claude VERNET", "Mme Claude VERNET"]);
    let quality = told(&[
        "0 | Claude VERNET | M. | Maire | | 2020-07-03",
        "0 | Claude VERNET | M. | Adjoint | 2020-07-04 |",
    ]);
    assert_eq!(quality, ["Claude VERNET (Maire)", "Claude VERNET (Adjoint)"]);
    let period = told(&[
        "0 | Claude VERNET | M. | | 2014-04-04 | 2020-07-03",
        "0 | Claude VERNET | M. | | 2020-07-04 |",
    ]);
    let plain = |text: &String| text.replace('\u{a0}', " ");
    assert_eq!(
        period.iter().map(plain).collect::<Vec<_>>(),
        [
            "Claude VERNET (en exercice du 4 avril 2014 au 3 juillet 2020)",
            "Claude VERNET (en exercice depuis le 4 juillet 2020)",
        ]
    );
}

#[test]
fn the_initial_of_a_lady_is_no_civility() {
    let mut town = Town::of(&["0 | M. LAFON | Mme", "0 | E. LAFON | M."]);
    assert_eq!(town.told("M. LAFON"), "→ M. LAFON");
    assert_eq!(town.told("Mme LAFON"), "→ M. LAFON");
    assert_eq!(town.told("LAFON"), "? M. LAFON | E. LAFON");
}

#[test]
fn capitals_part_a_name_that_could_be_two() {
    let mut town = Town::of(&["0 | Jean-Pierre MARTIN | M.", "0 | Jean PIERRE-MARTIN | M."]);
    assert_eq!(town.told("Jean Pierre MARTIN"), "→ Jean-Pierre MARTIN");
    assert_eq!(town.told("Jean PIERRE MARTIN"), "→ Jean PIERRE-MARTIN");
    assert_eq!(town.told("jean pierre martin"), "? Jean-Pierre MARTIN | Jean PIERRE-MARTIN");
}

/// A given name or a surname, of real shapes.
fn word(all: &'static [&'static str]) -> impl Strategy<Value = &'static str> {
    prop::sample::select(all)
}

const GIVEN: &[&str] = &[
    "Anne",
    "Jean",
    "Jean-Pierre",
    "Jean-Paul",
    "Marie",
    "Marie-Ange",
    "Éric",
    "Zoé",
    "Noël",
    "Françoise",
    "Michel",
    "Claude",
    "Sondès",
    "E.",
    "M.-P.",
];
const SURNAMES: &[&str] = &[
    "MARTIN",
    "DUPONT",
    "DUPONT-MARTIN",
    "LE ROUX",
    "ROUX",
    "DE PENFENTENYO",
    "D'ESTAING",
    "ESTAING",
    "O'BRIEN",
    "EL HAFIDHI",
    "BÉRÉHOUC",
    "PIERRE",
    "NOËL",
    "NO",
    "FERREIRA DE SOUSA",
    "SOUSA",
    "ÇELIK",
    "MAIRE-LEROY",
];

fn town() -> impl Strategy<Value = (Vec<String>, usize)> {
    let civility = prop::sample::select(&["M.", "Mme", ""][..]);
    let row = (word(GIVEN), word(SURNAMES), civility);
    prop::collection::vec(row, 1..12).prop_flat_map(|rows| {
        let mut rows: Vec<String> = rows
            .iter()
            .map(|(given, name, civility)| format!("0|{given} {name}|{civility}"))
            .collect();
        rows.sort();
        rows.dedup_by_key(|row| row.rsplit_once('|').map(|(name, _)| name.to_owned()));
        let count = rows.len();
        (Just(rows), 0..count)
    })
}

/// How a typist may write a name.
fn rendered(seat: &Seat, habits: (bool, u8, u8, bool)) -> String {
    let (turned, case, marks, addressed) = habits;
    let (given, surname) = (&seat.name.given, &seat.name.surname);
    let name = if turned { format!("{surname} {given}") } else { format!("{given} {surname}") };
    let name = match case {
        0 => name,
        1 => name.to_lowercase(),
        2 => name.to_uppercase(),
        _ => name.to_uppercase().nfd().filter(|c| !is_combining_mark(*c)).collect(),
    };
    let name: String = name
        .chars()
        .map(|c| match (c, marks) {
            ('-', 1) | ('\'', 2) => ' ',
            ('\'', 1) => '\u{2019}',
            (' ', 1) => '\u{a0}',
            ('-', 3) => '\u{2011}',
            (c, _) => c,
        })
        .collect();
    match seat.civility.filter(|_| addressed) {
        Some(Civility::Mister) => format!("M. {name}"),
        Some(Civility::Madam) => format!("Mme {name}"),
        None => name,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn whatever_the_typist_does_no_other_member_is_found(
        (rows, which) in town(),
        habits in (any::<bool>(), 0u8..4, 0u8..4, any::<bool>()),
    ) {
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let mut town = Town::of(&rows);
        let id = SeatId::from_index(which);
        let typed = rendered(&town.seats[id], habits);
        match town.people.find(&town.seats, AssemblyId::from_index(0), None, &typed) {
            Outcome::Found(found) => prop_assert_eq!(found, id, "{}", typed),
            Outcome::Several(all) => prop_assert!(all.contains(&id), "{}", typed),
            Outcome::NoHolder | Outcome::Unknown(_) | Outcome::Elsewhere(_) => {
                prop_assert!(false, "{typed} is not found");
            }
        }
    }

    #[test]
    fn a_letter_wrong_is_never_passed_over(
        (rows, which) in town(),
        at in any::<prop::sample::Index>(),
        letter in prop::sample::select(&['A', 'E', 'K', 'Z'][..]),
        kind in 0u8..3,
    ) {
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let mut town = Town::of(&rows);
        let id = SeatId::from_index(which);
        let name = town.seats[id].name.to_string();
        let mut letters: Vec<char> = name.chars().collect();
        let at = at.index(letters.len());
        match kind {
            0 => letters[at] = letter,
            1 => letters.insert(at, letter),
            _ => { letters.remove(at); }
        }
        let typed: String = letters.into_iter().collect();
        let exact = |id: SeatId| {
            let name = &town.seats[id].name;
            explains(&typed, &name.given, &name.surname)
        };
        let day = None;
        if let Outcome::Found(found) =
            town.people.find(&town.seats, AssemblyId::from_index(0), day, &typed)
        {
            prop_assert!(exact(found), "{typed} → {}", town.seats[found].name);
        }
    }
}

/// Whether what was typed is a name as its owner may write it: its own words,
/// an initial for a given name, one half of a double surname, or no given name.
fn explains(typed: &str, given: &str, surname: &str) -> bool {
    use crate::french::names::words;
    let typed = words(typed);
    let (given, surname) = (words(given), words(surname));
    let is_initial = |word: &String| {
        word.chars().count() == 1 && given.iter().any(|own| own.starts_with(word.as_str()))
    };
    let own = |word: &String| given.contains(word) || surname.contains(word);
    typed.iter().all(|word| own(word) || is_initial(word))
}
