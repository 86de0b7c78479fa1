//! Every figure a text may call, each with its rule and its cells.

use std::collections::BTreeMap;

use super::acts::ActResult;
use super::rates::{CitizenVotes, Tally, YearResult};
use crate::domain::{Category, DeliberationId, ProposalId, Record};
use crate::french::names::fold;
use crate::report::CellRef;

/// A computed figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Its value.
    pub value: FigureValue,
    /// How it was computed.
    pub rule: FigureRule,
    /// The cells it was computed from.
    pub cells: Vec<CellRef>,
}

/// The value of a figure: whole numbers only, rounded once, when printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FigureValue {
    /// So many.
    Count(u32),
    /// So many of so many, printed as « 34 sur 40 ».
    Share {
        /// The part.
        part: u32,
        /// The whole.
        whole: u32,
    },
    /// A share printed as a percentage.
    Rate {
        /// The part.
        part: u32,
        /// The whole.
        whole: u32,
    },
}

/// How a figure was computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FigureRule {
    /// Proposals whose status counts as carried out, of those in force.
    CarriedOut,
    /// Proposals in force.
    InForce,
    /// Proposals of one category of status.
    OfCategory(Category),
    /// Votes of the citizens, added up.
    CitizenVotes,
    /// Rank in the citizens' vote.
    CitizenRank,
    /// Members in office.
    InOffice,
    /// Members present at the vote.
    Present,
    /// Members represented at the vote.
    Represented,
    /// Voices that take no part.
    Declined,
    /// Present and represented, less those who take no part.
    Voters,
    /// As typed in a deliberation.
    Typed,
}

/// Every figure, by its dotted name.
#[derive(Debug, Default)]
pub struct Figures {
    by_name: BTreeMap<String, Figure>,
}

impl Figures {
    /// The figure of that name; one of a year may leave its year out in a
    /// document of that year.
    #[must_use]
    pub fn get(&self, name: &str, year: Option<u16>) -> Option<&Figure> {
        let wanted = fold_name(name);
        let of_year = year.and_then(|year| self.by_name.get(&format!("{wanted}.{year}")));
        of_year.or_else(|| self.by_name.get(&wanted))
    }

    /// Every name with its figure.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Figure)> {
        self.by_name.iter().map(|(name, figure)| (name.as_str(), figure))
    }

    fn add(&mut self, name: &str, value: FigureValue, rule: FigureRule, cells: &[CellRef]) {
        let figure = Figure { value, rule, cells: cells.to_vec() };
        self.by_name.insert(fold_name(name), figure);
    }

    /// A tally under its three names: `taux.`, `sur.` and `nb.`.
    fn add_tally(&mut self, of: &str, year: u16, tally: &Tally) {
        let Tally { done: part, whole, cells } = tally;
        let (part, whole) = (*part, *whole);
        let rate = FigureValue::Rate { part, whole };
        self.add(&format!("taux.{of}.{year}"), rate, FigureRule::CarriedOut, cells);
        let share = FigureValue::Share { part, whole };
        self.add(&format!("sur.{of}.{year}"), share, FigureRule::CarriedOut, cells);
        let done = FigureValue::Count(part);
        self.add(&format!("nb.{of}.{year}"), done, FigureRule::CarriedOut, cells);
        let all = FigureValue::Count(whole);
        self.add(&format!("nb.propositions.{of}.{year}"), all, FigureRule::InForce, cells);
    }
}

/// Names are compared without case or accents; spaces become dashes.
fn fold_name(name: &str) -> String {
    name.split('.').map(|part| fold(part).replace(' ', "-")).collect::<Vec<_>>().join(".")
}

/// What a category is called in the name of a figure.
fn category_name(category: Category) -> &'static str {
    match category {
        Category::Done => "faite",
        Category::UnderWay => "en-cours",
        Category::NotDone => "non-faite",
        Category::OutOfScope => "hors-competence",
    }
}

pub(super) fn all(
    record: &Record,
    years: &BTreeMap<u16, YearResult>,
    votes: &CitizenVotes,
    acts: &BTreeMap<DeliberationId, ActResult>,
) -> Figures {
    let mut figures = Figures::default();
    for (&year, result) in years {
        figures.add_tally("total", year, &result.total);
        for (id, tally) in &result.transitions {
            figures.add_tally(&record.transitions[*id].code, year, tally);
        }
        categories(&mut figures, record, year, result);
    }
    citizens(&mut figures, record, votes);
    for (id, result) in acts {
        act(&mut figures, record, *id, result);
    }
    figures
}

fn categories(figures: &mut Figures, record: &Record, year: u16, result: &YearResult) {
    const ALL: [Category; 4] =
        [Category::Done, Category::UnderWay, Category::NotDone, Category::OutOfScope];
    for category in ALL {
        let name = category_name(category);
        let rule = FigureRule::OfCategory(category);
        let count = FigureValue::Count(result.in_category(record, category, None));
        figures.add(&format!("nb.{name}.{year}"), count, rule, &result.total.cells);
        for (id, tally) in &result.transitions {
            let code = &record.transitions[*id].code;
            let count = FigureValue::Count(result.in_category(record, category, Some(*id)));
            figures.add(&format!("nb.{name}.{code}.{year}"), count, rule, &tally.cells);
        }
    }
}

fn citizens(figures: &mut Figures, record: &Record, votes: &CitizenVotes) {
    if votes.ranks.is_empty() {
        return;
    }
    let cells = |pick: fn(&crate::domain::Proposal) -> Vec<CellRef>| -> Vec<CellRef> {
        record.proposals.rows().iter().flat_map(pick).collect()
    };
    let paper = cells(|row| row.paper.iter().map(|it| it.at).collect());
    let digital = cells(|row| row.digital.iter().map(|it| it.at).collect());
    let both: Vec<CellRef> = paper.iter().chain(&digital).copied().collect();
    let rule = FigureRule::CitizenVotes;
    figures.add("vote.papier", FigureValue::Count(votes.paper), rule, &paper);
    figures.add("vote.numerique", FigureValue::Count(votes.digital), rule, &digital);
    figures.add("vote.total", FigureValue::Count(votes.total), rule, &both);
    for (id, row) in record.proposals.iter() {
        let number = &row.number.value;
        let own =
            |it: &Option<crate::report::Located<u32>>| it.as_ref().map(|it| (it.value, it.at));
        for (name, cell) in [("papier", own(&row.paper)), ("numerique", own(&row.digital))] {
            if let Some((count, at)) = cell {
                let value = FigureValue::Count(count);
                figures.add(&format!("vote.{number}.{name}"), value, rule, &[at]);
            }
        }
        if let Some(total) = row.votes() {
            let at: Vec<CellRef> = [own(&row.paper), own(&row.digital)]
                .into_iter()
                .flatten()
                .map(|(_, at)| at)
                .collect();
            figures.add(&format!("vote.{number}.total"), FigureValue::Count(total), rule, &at);
        }
        rank(figures, number.as_str(), id, votes, &both);
    }
}

fn rank(
    figures: &mut Figures,
    number: &str,
    id: ProposalId,
    votes: &CitizenVotes,
    cells: &[CellRef],
) {
    if let Some(&rank) = votes.ranks.get(&id) {
        let value = FigureValue::Count(rank);
        figures.add(&format!("vote.{number}.rang"), value, FigureRule::CitizenRank, cells);
    }
}

fn act(figures: &mut Figures, record: &Record, id: DeliberationId, result: &ActResult) {
    let act = &record.deliberations[id];
    let code = &act.code;
    if let Some(numbers) = result.numbers {
        let roll: Vec<CellRef> = record
            .attendance
            .iter()
            .filter(|row| row.sitting == act.sitting)
            .map(|row| row.state_at)
            .chain(
                record.movements.iter().filter(|row| row.sitting == act.sitting).map(|row| row.at),
            )
            .collect();
        for (name, count, rule) in [
            ("en-exercice", numbers.members, FigureRule::InOffice),
            ("presents", numbers.present, FigureRule::Present),
            ("representes", numbers.represented, FigureRule::Represented),
            ("non-participation", numbers.declined, FigureRule::Declined),
            ("votants", numbers.voters(), FigureRule::Voters),
        ] {
            figures.add(&format!("delib.{code}.{name}"), FigureValue::Count(count), rule, &roll);
        }
    }
    for (name, cell) in
        [("pour", &act.votes_for), ("contre", &act.votes_against), ("abstention", &act.abstentions)]
    {
        if let Some(cell) = cell {
            let value = FigureValue::Count(cell.value);
            figures.add(&format!("delib.{code}.{name}"), value, FigureRule::Typed, &[cell.at]);
        }
    }
}
