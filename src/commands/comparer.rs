//! `greffe comparer`: what changed between two years.

use serde_json::{Value, json};

use super::printed::Explained;
use super::{Answer, DEFECT, USAGE};
use crate::args::{Compare, Format};
use crate::compute::{Changes, Tally, YearResult, changes, points};
use crate::domain::{ProposalId, StatusId};
use crate::french::comparison::{self, Came, Comparison, Line, Move, Named};
use crate::french::typography::set;

/// Compares two years of one workbook.
#[must_use]
pub fn comparer(request: &Compare) -> Answer {
    let opened = Explained::open(request.classeur.as_ref(), "comparer", None, request.format);
    let (explained, path) = match opened {
        Ok(opened) => opened,
        Err(answer) => return answer,
    };
    let known: Vec<u16> = explained.results().years.keys().copied().collect();
    let (from, to) = match years(&request.years, &known) {
        Ok(years) => years,
        Err(problems) => return Answer { problems, code: USAGE, ..Answer::default() },
    };
    let compared = Compared { explained: &explained, years: &explained.results().years };
    let Some(found) = changes(explained.record(), compared.years, from, to) else {
        return Answer { code: DEFECT, ..Answer::default() };
    };
    let comparison = compared.told(&found);
    let said = match request.format {
        Format::Texte => comparison::letter(&comparison),
        Format::Json => machine(&comparison),
    };
    explained.warned(&path, Answer { said, ..Answer::default() })
}

/// The two years to compare, the earlier one first: those asked for; one, and the
/// one followed up before it; else the latest two.
fn years(asked: &[u16], known: &[u16]) -> Result<(u16, u16), String> {
    if let Some(unknown) = asked.iter().find(|year| !known.contains(year)) {
        return Err(comparison::unknown_year(*unknown, known));
    }
    let before = |year: u16| known.iter().rev().find(|it| **it < year).copied();
    match asked {
        [one, other, ..] if one == other => Err(comparison::same_year(*one)),
        [one, other, ..] => Ok((*one.min(other), *one.max(other))),
        [year] => match before(*year) {
            Some(from) => Ok((from, *year)),
            None => Err(comparison::first_year(*year, known)),
        },
        [] => match known {
            [.., from, to] => Ok((*from, *to)),
            few => Err(comparison::too_few(few)),
        },
    }
}

struct Compared<'a> {
    explained: &'a Explained,
    years: &'a std::collections::BTreeMap<u16, YearResult>,
}

impl Compared<'_> {
    fn told(&self, found: &Changes) -> Comparison {
        let (record, none) = (self.explained.record(), YearResult::default());
        let then = self.years.get(&found.from).unwrap_or(&none);
        let now = self.years.get(&found.to).unwrap_or(&none);
        let transitions = record.transitions.iter().map(|(id, row)| {
            let (then, now) = (then.transition(id), now.transition(id));
            line(Some(&row.code), set(&row.name), &then, &now)
        });
        let whole = line(None, crate::french::report::WHOLE.to_owned(), &then.total, &now.total);
        Comparison {
            from: found.from,
            to: found.to,
            lines: std::iter::once(whole).chain(transitions).collect(),
            moves: found
                .changed
                .iter()
                .map(|change| Move {
                    proposal: self.named(change.proposal),
                    way: change.way,
                    from: self.label(change.from),
                    to: self.label(change.to),
                })
                .collect(),
            unchanged: self.all(&found.unchanged),
            added: self.came(&found.added, now),
            withdrawn: self.came(&found.withdrawn, then),
            unknown: self.all(&found.unknown),
        }
    }

    fn named(&self, id: ProposalId) -> Named {
        let row = &self.explained.record().proposals[id];
        Named {
            number: row.number.value.to_string(),
            title: set(row.short_title.as_ref().unwrap_or(&row.title)),
        }
    }

    fn all(&self, ids: &[ProposalId]) -> Vec<Named> {
        ids.iter().map(|id| self.named(*id)).collect()
    }

    fn label(&self, id: StatusId) -> String {
        set(&self.explained.record().statuses[id].label)
    }

    fn came(&self, ids: &[ProposalId], year: &YearResult) -> Vec<Came> {
        let one = |id: &ProposalId| {
            let status = self.label(*year.statuses.get(id)?);
            Some(Came { proposal: self.named(*id), status })
        };
        ids.iter().filter_map(one).collect()
    }
}

fn line(code: Option<&str>, name: String, then: &Tally, now: &Tally) -> Line {
    Line {
        code: code.map(str::to_owned),
        name,
        then: (then.done, then.whole),
        now: (now.done, now.whole),
        points: points(then, now),
    }
}

fn machine(comparison: &Comparison) -> String {
    let (lines, moves) = (&comparison.lines, &comparison.moves);
    let lines: Vec<Value> = lines.iter().map(Line::for_machines).collect();
    let named = |it: &Named| json!({ "numero": it.number, "titre": it.title });
    let names = |all: &[Named]| all.iter().map(named).collect::<Vec<_>>();
    let came = |it: &Came| {
        json!({
            "numero": it.proposal.number,
            "titre": it.proposal.title,
            "statut": it.status,
        })
    };
    let told = json!({
        "depuis": comparison.from,
        "annee": comparison.to,
        "ensemble": lines.first(),
        "transitions": lines.get(1..).unwrap_or_default(),
        "changements": moves.iter().map(|it| json!({
            "numero": it.proposal.number,
            "titre": it.proposal.title,
            "sens": comparison::way(it.way),
            "avant": it.from,
            "apres": it.to,
        })).collect::<Vec<_>>(),
        "inchangees": names(&comparison.unchanged),
        "ajoutees": comparison.added.iter().map(came).collect::<Vec<_>>(),
        "retirees": comparison.withdrawn.iter().map(came).collect::<Vec<_>>(),
        "non_comparees": names(&comparison.unknown),
    });
    let mut text = serde_json::to_string_pretty(&told).unwrap_or_default();
    text.push('\n');
    text
}
