//! Years, transitions, statuses, proposals, progress, stories and figures.

use std::collections::{BTreeMap, BTreeSet};

use super::color::Color;
use super::desk::Desk;
use super::keys::{Keyed, Keys, announce, sorted};
use crate::domain::{
    Category, Focus, KeyFigure, Label, Progress, Proposal, ProposalId, Quote, Record, Status,
    StatusId, Transition, TransitionId, Vector, Year, YearId,
};
use crate::french::choices::CATEGORIES;
use crate::report::{CellRef, Located, Problem};
use crate::schema::{Column, ColumnSpec, DEFAULT_STATUSES, DefaultStatus, Sheet};

/// Reads the sheets of the yearly report.
pub(super) fn read(desk: &mut Desk<'_>, record: &mut Record) -> Keys<YearId> {
    let (years, year_keys) = years(desk);
    record.years = years.rows().to_vec();
    let (transitions, transition_keys) = transitions(desk);
    let (statuses, status_keys) = statuses(desk);
    let (proposals, proposal_keys) = proposals(desk, &transition_keys);
    record.transitions = transitions;
    record.statuses = statuses;
    record.proposals = proposals;
    record.progress = progress(desk, &year_keys, &proposal_keys, &status_keys);
    let figure_keys;
    (record.key_figures, figure_keys) = key_figures(desk);
    record.focuses = focuses(desk, &year_keys, &transition_keys, &proposal_keys, &figure_keys);
    record.quotes = quotes(desk, &transition_keys);
    year_keys
}

fn years(desk: &mut Desk<'_>) -> (Vector<YearId, Year>, Keys<YearId>) {
    let mut rows = Vec::new();
    for row in desk.rows(Sheet::Years) {
        let year = desk.year(row, Column::Year);
        let Some(year) = desk.need(row, Column::Year, year) else {
            desk.nameless(Sheet::Years);
            desk.set_aside(row);
            continue;
        };
        rows.push(Keyed {
            key: Located { value: year.value.to_string(), at: year.at },
            row: Year {
                year: year.value,
                closed_on: desk.date(row, Column::ClosedOn).map(|date| date.value),
                published_on: desk.date(row, Column::PublishedOn).map(|date| date.value),
                title: desk.plain(row, Column::Title),
                introduction: desk.prose(row, Column::Introduction),
                last: desk.yes(row, Column::LastReport),
                at: year.at,
            },
        });
    }
    sorted(desk, Sheet::Years, rows, |row| row.row.year)
}

/// Whether a year has its row; says so when it has not.
pub(super) fn described(desk: &mut Desk<'_>, years: &Keys<YearId>, year: &Located<u16>) -> bool {
    // Years may go without a sheet of their own: an act needs none.
    let absent = !desk.workbook.tables.contains_key(&Sheet::Years);
    absent || years.find(desk, &Located { value: year.value.to_string(), at: year.at }).is_some()
}

fn transitions(desk: &mut Desk<'_>) -> (Vector<TransitionId, Transition>, Keys<TransitionId>) {
    let mut rows = Vec::new();
    for row in desk.rows(Sheet::Transitions) {
        let code = desk.id(row, Column::Code);
        let name = desk.text(row, Column::Name);
        announce(desk, row, code.as_ref());
        let (Some(code), Some(name)) =
            (desk.need(row, Column::Code, code), desk.need(row, Column::Name, name))
        else {
            continue;
        };
        let color = desk.text(row, Column::Color).and_then(|text| color(desk, text));
        rows.push(Keyed {
            row: Transition {
                code: code.value.clone(),
                name: name.value,
                color,
                rank: desk.whole(row, Column::Order).map(|rank| rank.value),
                introduction: desk.prose(row, Column::Introduction),
                at: code.at,
            },
            key: code,
        });
    }
    sorted(desk, Sheet::Transitions, rows, |row| row.row.rank.unwrap_or(u32::MAX))
}

fn color(desk: &mut Desk<'_>, text: Located<String>) -> Option<String> {
    let Some(color) = Color::parse(&text.value) else {
        desk.fault(text.at, Problem::BadColor { found: text.value });
        return None;
    };
    if !color.reads() {
        let problem = Problem::LowContrast { found: text.value, nearest: color.darker().hex() };
        desk.fault(text.at, problem);
        return None;
    }
    Some(color.hex())
}

fn statuses(desk: &mut Desk<'_>) -> (Vector<StatusId, Status>, Keys<StatusId>) {
    let mut rows = Vec::new();
    for row in desk.rows(Sheet::Statuses) {
        let label = desk.text(row, Column::Label);
        let counts = desk.yes_no(row, Column::Counts);
        announce(desk, row, label.as_ref());
        let (Some(label), Some(counts)) =
            (desk.need(row, Column::Label, label), desk.need(row, Column::Counts, counts))
        else {
            continue;
        };
        let category = desk.choice(row, Column::Category, CATEGORIES).map(|word| word.value);
        rows.push(Keyed {
            row: Status {
                label: label.value.clone(),
                counts,
                category: category.unwrap_or(if counts {
                    Category::Done
                } else {
                    Category::NotDone
                }),
                definition: desk.plain(row, Column::Definition),
                rank: desk.whole(row, Column::Order).map(|rank| rank.value),
                at: Some(label.at),
            },
            key: label,
        });
    }
    if rows.is_empty() && desk.rows(Sheet::Statuses).is_empty() {
        rows = default_statuses();
    }
    sorted(desk, Sheet::Statuses, rows, |row| (row.row.rank.unwrap_or(u32::MAX), row.row.category))
}

fn default_statuses() -> Vec<Keyed<Status>> {
    let at = CellRef { sheet: Sheet::Statuses, row: 0, column: 0 };
    let category =
        |word: &str| CATEGORIES.iter().find(|(name, _)| *name == word).map(|(_, it)| *it);
    let status = |&DefaultStatus { label, counts, category: word }: &DefaultStatus| Keyed {
        key: Located { value: label.to_owned(), at },
        row: Status {
            label: label.to_owned(),
            counts,
            category: category(word).unwrap_or(Category::NotDone),
            definition: None,
            rank: None,
            at: None,
        },
    };
    DEFAULT_STATUSES.iter().map(status).collect()
}

fn proposals(
    desk: &mut Desk<'_>,
    transitions: &Keys<TransitionId>,
) -> (Vector<ProposalId, Proposal>, Keys<ProposalId>) {
    let mut rows = Vec::new();
    for row in desk.rows(Sheet::Proposals) {
        let number = desk.label(row, Column::Number);
        let title = desk.text(row, Column::Title);
        if let Some(number) = &number {
            desk.announce(Sheet::Proposals, &number.value.key());
        }
        let transition = desk.text(row, Column::Transition);
        let (Some(number), Some(title), Some(transition)) = (
            desk.need(row, Column::Number, number),
            desk.need(row, Column::Title, title),
            desk.need(row, Column::Transition, transition)
                .and_then(|transition| transitions.find(desk, &transition)),
        ) else {
            desk.set_aside(row);
            continue;
        };
        let proposal = Proposal {
            title: title.value,
            short_title: desk.plain(row, Column::ShortTitle),
            transition,
            subject: desk.plain(row, Column::Subject),
            paper: desk.whole(row, Column::Paper),
            digital: desk.whole(row, Column::Digital),
            total: desk.whole(row, Column::Total),
            pilot: desk.plain(row, Column::Pilot),
            competence: desk.plain(row, Column::Competence),
            added: desk.year(row, Column::Added).map(|year| year.value),
            withdrawn: desk.year(row, Column::Withdrawn).map(|year| year.value),
            number: number.clone(),
        };
        rows.push(Keyed { key: number.map(|label| label.key()), row: proposal });
    }
    sorted(desk, Sheet::Proposals, rows, |row| row.row.number.value.clone())
}

fn progress(
    desk: &mut Desk<'_>,
    years: &Keys<YearId>,
    proposals: &Keys<ProposalId>,
    statuses: &Keys<StatusId>,
) -> Vec<Progress> {
    let mut rows = Vec::new();
    let mut first: BTreeMap<(u16, ProposalId), CellRef> = BTreeMap::new();
    let not_begun = not_begun(desk);
    for row in desk.rows(Sheet::Progress) {
        let number = desk.label(row, Column::Number);
        let year = desk.year(row, Column::Year);
        let status = desk.text(row, Column::Status);
        // Each of the three is told when blank: no cell hides another.
        let number = desk.need(row, Column::Number, number);
        let year = desk.need(row, Column::Year, year).filter(|year| described(desk, years, year));
        let waits = year.as_ref().is_some_and(|year| not_begun.contains(&year.value));
        let status = if waits { None } else { desk.need(row, Column::Status, status) };
        let proposal = number.and_then(|number| {
            let key = Located { value: number.value.key(), at: number.at };
            let id = proposals.find_typed(desk, &key, number.value.as_str())?;
            Some(Located { value: id, at: number.at })
        });
        let status = status.and_then(|label| {
            let at = label.at;
            statuses.find(desk, &label).map(|id| Located { value: id, at })
        });
        let (Some(proposal), Some(year)) = (proposal, year) else {
            desk.set_aside(row);
            continue;
        };
        // Two rows are one too many whether or not their statuses are known.
        if let Some(&earlier) = first.get(&(year.value, proposal.value)) {
            let key = format!(
                "{}, {}",
                row.cell(Column::Number).map_or(String::new(), |cell| cell.raw.shown()),
                year.value
            );
            desk.fault_with(proposal.at, Problem::DuplicateKey { key, first: earlier }, earlier);
            desk.set_aside(row);
            continue;
        }
        first.insert((year.value, proposal.value), proposal.at);
        let Some(status) = status else {
            desk.set_aside(row);
            continue;
        };
        rows.push(Progress {
            proposal: proposal.value,
            year: year.value,
            status,
            note: desk.prose(row, Column::Progress),
            projects: desk.plain(row, Column::Projects),
            indicator: desk.plain(row, Column::Indicator),
            value: desk.text(row, Column::Value),
            unit: desk.plain(row, Column::Unit),
            link: desk.url(row, Column::Link).map(|url| url.value),
        });
    }
    rows.sort_by_key(|row| (row.year, row.proposal));
    rows
}

/// The years whose rows hold nothing but their number and year, told once each:
/// rows made ready for a new year are no fault, and leave the other years alone.
fn not_begun(desk: &mut Desk<'_>) -> BTreeSet<u16> {
    let mut years: BTreeMap<u16, (CellRef, usize, bool)> = BTreeMap::new();
    for row in desk.rows(Sheet::Progress) {
        let year = row.cell(Column::Year).and_then(|cell| cell.raw.shown().parse().ok());
        let Some(year) = year else { continue };
        let (_, rows, begun) = years.entry(year).or_insert((row.at(Column::Status), 0, false));
        *rows += 1;
        let says = |spec: &ColumnSpec| {
            !matches!(spec.column, Column::Number | Column::Year) && row.cell(spec.column).is_some()
        };
        *begun |= row.sheet.spec().columns.iter().any(says);
    }
    years.retain(|_, (_, _, begun)| !*begun);
    for (&year, &(at, rows, _)) in &years {
        desk.note(at, Problem::YearNotBegun { year, rows });
    }
    years.into_keys().collect()
}

fn key_figures(desk: &mut Desk<'_>) -> (Vec<KeyFigure>, Keys<ProposalId>) {
    let mut rows = Vec::new();
    for row in desk.rows(Sheet::KeyFigures) {
        let key = desk.id(row, Column::Key);
        let label = desk.text(row, Column::Label);
        let value = desk.text(row, Column::Value);
        announce(desk, row, key.as_ref());
        let (Some(key), Some(label), Some(value)) = (
            desk.need(row, Column::Key, key),
            desk.need(row, Column::Label, label),
            desk.need(row, Column::Value, value),
        ) else {
            desk.set_aside(row);
            continue;
        };
        rows.push(Keyed {
            row: KeyFigure {
                key: key.value.clone(),
                label: label.value,
                value,
                unit: desk.plain(row, Column::Unit),
                year: desk.year(row, Column::Year).map(|year| year.value),
                source: desk.plain(row, Column::Source),
                rank: desk.whole(row, Column::Order).map(|rank| rank.value),
            },
            key,
        });
    }
    let (figures, keys) = sorted::<ProposalId, _, _>(desk, Sheet::KeyFigures, rows, |row| {
        row.row.rank.unwrap_or(u32::MAX)
    });
    (figures.rows().to_vec(), keys)
}

fn focuses(
    desk: &mut Desk<'_>,
    years: &Keys<YearId>,
    transitions: &Keys<TransitionId>,
    proposals: &Keys<ProposalId>,
    figures: &Keys<ProposalId>,
) -> Vec<Focus> {
    use crate::domain::Id;
    let mut rows = Vec::new();
    for row in desk.rows(Sheet::Focus) {
        let year = desk.year(row, Column::Year);
        let text = desk.prose(row, Column::Text);
        let year = year.filter(|year| described(desk, years, year));
        let (Some(year), Some(text)) =
            (desk.need(row, Column::Year, year), desk.need(row, Column::Text, text))
        else {
            desk.set_aside(row);
            continue;
        };
        let transition = desk.text(row, Column::Transition);
        let figure = desk.id(row, Column::Figure);
        let named = desk.list(row, Column::Proposals);
        let image = desk.text(row, Column::Image).filter(|name| desk.image(name.at, &name.value));
        let description = desk.plain(row, Column::Description);
        if let (Some(image), None) = (&image, &description) {
            desk.fault(image.at, Problem::ImageWithoutDescription { name: image.value.clone() });
        }
        rows.push(Focus {
            year: year.value,
            text,
            title: desk.plain(row, Column::Title),
            transition: transition.and_then(|code| transitions.find(desk, &code)),
            proposals: named
                .into_iter()
                .filter_map(|number| {
                    proposals.find_listed(desk, &number, |typed| Label::new(typed).key())
                })
                .collect(),
            figure: figure.and_then(|key| figures.find(desk, &key)).map(Id::index),
            rank: desk.whole(row, Column::Order).map(|rank| rank.value),
            image,
            description,
            caption: desk.plain(row, Column::Caption),
        });
    }
    rows.sort_by_cached_key(|row| {
        let text: String = row.text.runs().map(|run| run.text.as_str()).collect();
        (row.year, row.rank.unwrap_or(u32::MAX), row.title.clone(), text)
    });
    rows
}

fn quotes(desk: &mut Desk<'_>, transitions: &Keys<TransitionId>) -> Vec<Quote> {
    let mut rows = Vec::new();
    for row in desk.rows(Sheet::Quotes) {
        let text = desk.text(row, Column::Text);
        let author = desk.text(row, Column::Author);
        let (Some(text), Some(author)) =
            (desk.need(row, Column::Text, text), desk.need(row, Column::Author, author))
        else {
            continue;
        };
        let transition = desk.text(row, Column::Transition);
        rows.push(Quote {
            at: text.at,
            text: text.value,
            author: author.value,
            source: desk.plain(row, Column::Source),
            transition: transition.and_then(|code| transitions.find(desk, &code)),
            year: desk.year(row, Column::Year).map(|year| year.value),
        });
    }
    rows.sort_by(|a, b| (a.transition, &a.text).cmp(&(b.transition, &b.text)));
    rows
}
