//! Figures written by hand in long texts, against those that are computed.
//!
//! A sentence is judged when it names a transition or the whole, and says that
//! something is carried out, or in a status: « 84,5 % », « 11 sur 13 »,
//! « 11 mesures mises en œuvre ». Any other number is somebody's: it is left
//! alone, and so is whatever is in doubt. The words are `french::claims`'s; a
//! text of no sense has no figure, and nothing fails.

mod agree;
mod bind;
mod claim;
mod mention;
mod token;

use super::Case;
use crate::compute::{Counted, Figure, Measure, Results, Scope};
use crate::domain::{Line, Prose, ProseBlock, Record};
use crate::french::claims::{AIMS, AMONG, NOUNS, RATE};
use crate::french::figures::printed;
use crate::report::{Problem, Report};
use crate::schema::Sheet;

use self::agree::{agrees, candidates};
use self::claim::{Claim, Said};
use self::mention::{Fate, Lexicon};
use self::token::{CALL, Token};

/// The sheets that the count is made of.
const COUNTED: [Sheet; 4] =
    [Sheet::Transitions, Sheet::Statuses, Sheet::Proposals, Sheet::Progress];

/// A text: what it speaks of when a sentence does not say, and its year.
struct Text<'a> {
    prose: &'a Prose,
    scope: Option<Scope>,
    year: u16,
}

pub(super) fn judge(case: &Case<'_>, report: &mut Report) {
    let (record, results) = (case.record, case.results);
    let Some(&latest) = results.years.keys().next_back() else { return };
    // Of rows that were left out, the count is not the one to come.
    if COUNTED.iter().any(|sheet| case.damage.sheets.contains(sheet)) {
        return;
    }
    let lexicon = Lexicon::of(record);
    for text in texts(record, case.year.unwrap_or(latest)) {
        if case.year.is_some_and(|year| year != text.year) {
            continue;
        }
        for found in stale(record, results, &lexicon, &text) {
            report.push(text.prose.at, found);
        }
    }
}

/// Every long text; quotes are somebody's words.
fn texts(record: &Record, year: u16) -> Vec<Text<'_>> {
    let years = record.years.iter().filter_map(|row| {
        let prose = row.introduction.as_ref()?;
        Some(Text { prose, scope: Some(Scope::Whole), year: row.year })
    });
    let transitions = record.transitions.iter().filter_map(|(id, row)| {
        let prose = row.introduction.as_ref()?;
        Some(Text { prose, scope: Some(Scope::Transition(id)), year })
    });
    let notes = record
        .progress
        .iter()
        .filter_map(|row| Some(Text { prose: row.note.as_ref()?, scope: None, year: row.year }));
    let focuses =
        record.focuses.iter().map(|row| Text { prose: &row.text, scope: None, year: row.year });
    let blocks = record.blocks.iter().filter_map(|block| {
        let year = record.document_year(&record.deliberations[block.deliberation])?;
        Some(Text { prose: &block.text, scope: None, year })
    });
    years.chain(transitions).chain(notes).chain(focuses).chain(blocks).collect()
}

/// The figures of a text that are not the computed ones.
fn stale(record: &Record, results: &Results, lexicon: &Lexicon, text: &Text<'_>) -> Vec<Problem> {
    let mut found = Vec::new();
    for written in lines(text.prose) {
        for sentence in token::sentences(&written) {
            found.extend(in_sentence(record, results, lexicon, text, (&written, &sentence)));
        }
    }
    found
}

/// A line each, calls for figures held by a sign of their own.
fn lines(prose: &Prose) -> Vec<String> {
    let flat = |line: &Line| -> String {
        let runs = line.iter();
        runs.map(|run| if run.figure { CALL.to_string() } else { run.text.clone() }).collect()
    };
    let of = |block: &ProseBlock| -> Vec<String> {
        match block {
            ProseBlock::Paragraph(lines) => lines.iter().map(flat).collect(),
            ProseBlock::List(items) => items.iter().flatten().map(flat).collect(),
        }
    };
    prose.blocks.iter().flat_map(of).collect()
}

fn in_sentence(
    record: &Record,
    results: &Results,
    lexicon: &Lexicon,
    text: &Text<'_>,
    (written, tokens): (&str, &[Token]),
) -> Vec<Problem> {
    let says = |list: &[&str]| tokens.iter().any(|it| list.contains(&it.word()));
    if says(&AIMS) {
        return Vec::new();
    }
    let whole = |year, scope| {
        let figure = results.figures.of(Measure::Progress(year, scope, Counted::InForce));
        figure.and_then(Figure::count).unwrap_or_default()
    };
    let claims = claim::claims(tokens);
    if claims.is_empty() {
        return Vec::new();
    }
    let fates = lexicon.fates(tokens);
    let years = lexicon.years(tokens, text.year);
    let scopes = lexicon.scopes(tokens, written, whole(text.year, Scope::Whole));
    let ranked = bind::by_rank(&claims, &scopes);
    let mut found = Vec::new();
    for (rank, claim) in claims.iter().enumerate() {
        let by_rank = ranked.as_ref().and_then(|it| it.get(rank)).map(|it| vec![*it]);
        let near = by_rank.unwrap_or_else(|| bind::nearest(tokens, claim, &scopes));
        let scopes = match (near.is_empty(), text.scope) {
            (false, _) => near,
            (true, Some(scope)) if speaks_of_all(tokens, claim) => vec![scope],
            (true, _) => continue,
        };
        let Some(fate) = fate(tokens, claim, &fates) else { continue };
        let years = bind::nearest(tokens, claim, &years);
        let year = years.first().copied().unwrap_or(text.year);
        let told = |scope: &Scope| -> Vec<(Scope, &Figure)> {
            let figures = candidates(record, results, year, *scope, (claim.said, fate));
            figures.into_iter().map(|figure| (*scope, figure)).collect()
        };
        let figures: Vec<(Scope, &Figure)> = scopes.iter().flat_map(told).collect();
        let right =
            |(scope, figure): &(Scope, &Figure)| agrees(claim.said, figure, whole(year, *scope));
        let doubtful = years.len() > 1;
        let Some((scope, figure)) = figures.first().filter(|_| !doubtful) else { continue };
        if whole(year, *scope) == 0 || figures.iter().any(right) {
            continue;
        }
        let typed = written.get(claim.typed.clone()).unwrap_or_default();
        found.push(Problem::StaleFigure {
            found: typed.to_owned(),
            of: match scope {
                Scope::Transition(id) => Some(record.transitions[*id].name.clone()),
                Scope::Whole | Scope::Subject(_) => None,
            },
            year,
            computed: printed(&figure.value),
            name: if year == text.year {
                let suffix = format!(".{year}");
                figure.name.strip_suffix(&suffix).unwrap_or(&figure.name).to_owned()
            } else {
                figure.name.clone()
            },
        });
    }
    found
}

/// Whether a figure of a sentence that names nothing is one of all that the
/// text speaks of: a count may be that of a few.
fn speaks_of_all(tokens: &[Token], claim: &Claim) -> bool {
    let says = |list: &[&str]| tokens.iter().any(|it| list.contains(&it.word()));
    let sized = match claim.said {
        Said::Percent(..) => says(&[RATE]) || says(&NOUNS),
        Said::Share(..) => true,
        Said::Count(_) => false,
    };
    sized && !says(&AMONG)
}

/// What a figure is said to be: for a count, the words right after it; else the
/// nearest, when there is no doubt.
fn fate(tokens: &[Token], claim: &Claim, fates: &[mention::Mention<Fate>]) -> Option<Fate> {
    if let Said::Count(_) = claim.said {
        let next = fates.iter().find(|it| it.from >= claim.at.end)?;
        let gap = tokens.get(claim.at.end..next.from)?;
        let plain = gap.len() <= 5 && gap.iter().all(|it| !it.word().is_empty());
        return plain.then_some(next.of);
    }
    let inside = fates.iter().find(|it| claim.at.contains(&it.from));
    if let Some(inside) = inside {
        return Some(inside.of);
    }
    let near = bind::nearest(tokens, claim, fates);
    let done = |fate: &Fate| *fate == Fate::Done;
    match near.as_slice() {
        [one] => Some(*one),
        [first, rest @ ..] if done(first) && rest.iter().all(|it| *it != Fate::Other) => {
            Some(*first)
        }
        _ => None,
    }
}
