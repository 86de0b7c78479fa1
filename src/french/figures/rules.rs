//! What each figure counts, in a sentence without its full stop.

use super::changes;
use crate::compute::{
    AtAct, AtSitting, Ballots, Counted, Filed, Measure, QuorumRule, Results, Sense, regime_on,
};
use crate::domain::{Category, DeliberationId, Majority, Poll, Record, SittingId};
use crate::french::choices::{CATEGORIES, word_for};
use crate::report::Severity;

/// What a figure counts.
#[must_use]
pub fn rule(record: &Record, results: &Results, measure: Measure) -> String {
    match measure {
        Measure::Progress(year, _, counted) => progress(record, year, counted),
        Measure::Gap(year, _, gap) => changes::gap(results, year, gap),
        Measure::Moved(year, what) => changes::moved(results, year, what),
        Measure::Transitions => "transitions de la feuille Transitions".to_owned(),
        Measure::Citizens(which) => citizens(which).to_owned(),
        Measure::Ranked => "propositions qui ont des voix, et donc un rang".to_owned(),
        Measure::Proposal(id, which) => {
            format!("{}, proposition n° {}", own_votes(which), record.proposals[id].number.value)
        }
        Measure::Rank(id) => format!(
            "rang de la proposition n° {} dans l'ordre des voix ; à égalité de voix, le même rang",
            record.proposals[id].number.value
        ),
        Measure::Key(place) => {
            let row = record.key_figures.get(place);
            let unit = row.and_then(|row| row.unit.as_ref());
            let unit = unit.map(|unit| format!(", en {unit}")).unwrap_or_default();
            let label = row.map(|row| row.label.as_str()).unwrap_or_default();
            format!("chiffre clé, tel qu'il est écrit : {label}{unit}")
        }
        Measure::Indicator(year, id) => {
            let row = record.follow_up(year, id);
            let unit = row.and_then(|row| row.unit.as_ref());
            let unit = unit.map(|unit| format!(", en {unit}")).unwrap_or_default();
            let label = row.and_then(|row| row.indicator.as_ref());
            let label = label.map(|label| format!(" : {label}")).unwrap_or_default();
            format!(
                "proposition n° {}, tel qu'écrit{label}{unit}",
                record.proposals[id].number.value
            )
        }
        Measure::Sitting(id, what) => at_sitting(record, id, what),
        Measure::Act(id, what) => at_act(record, results, id, what),
        Measure::Register(_, _, Filed::Acts) => {
            "délibérations des séances dont l'ordre du jour est complet".to_owned()
        }
        Measure::Register(_, _, Filed::Sittings) => {
            "séances tenues dont l'ordre du jour est complet".to_owned()
        }
        Measure::Findings(_, severity) => findings(severity).to_owned(),
        Measure::Kept(_) => "irrégularités maintenues par un motif de dérogation".to_owned(),
    }
}

/// The same in a few words, under the heading of its family.
#[must_use]
pub fn short_rule(record: &Record, results: &Results, measure: Measure) -> String {
    let Measure::Progress(_, _, counted) = measure else { return rule(record, results, measure) };
    match counted {
        Counted::Rate | Counted::Share => "mises en œuvre, sur celles en vigueur".to_owned(),
        Counted::Done => "mises en œuvre".to_owned(),
        Counted::InForce => "en vigueur et suivies".to_owned(),
        Counted::Others => "en vigueur et pas mises en œuvre".to_owned(),
        Counted::Category(category) => drawn(category),
        Counted::Status(id) => format!("au statut « {} »", record.statuses[id].label),
    }
}

/// Why a figure has no cell.
#[must_use]
pub fn without_cell(measure: Measure) -> &'static str {
    match measure {
        Measure::Findings(..) | Measure::Kept(_) => "aucune : rien n'a été trouvé à une cellule",
        Measure::Citizens(_) => "aucune : les voix ne sont pas détaillées",
        Measure::Progress(..)
        | Measure::Gap(..)
        | Measure::Moved(..)
        | Measure::Transitions
        | Measure::Ranked
        | Measure::Proposal(..)
        | Measure::Rank(_)
        | Measure::Key(_)
        | Measure::Indicator(..)
        | Measure::Sitting(..)
        | Measure::Act(..)
        | Measure::Register(..) => "aucune",
    }
}

fn progress(record: &Record, year: u16, counted: Counted) -> String {
    match counted {
        Counted::Rate | Counted::Share => format!(
            "propositions dont le statut compte comme mise en œuvre, sur celles en vigueur en {year}"
        ),
        Counted::Done => {
            format!("propositions dont le statut en {year} compte comme mise en œuvre")
        }
        Counted::InForce => format!("propositions en vigueur et suivies en {year}"),
        Counted::Others => {
            format!("propositions dont le statut en {year} ne compte pas comme mise en œuvre")
        }
        Counted::Category(category) => {
            format!("propositions dont le statut en {year} est {}", drawn(category))
        }
        Counted::Status(id) => {
            format!("propositions dont le statut en {year} est « {} »", record.statuses[id].label)
        }
    }
}

fn drawn(category: Category) -> String {
    format!("de catégorie « {} »", word_for(CATEGORIES, &category))
}

fn citizens(which: Ballots) -> &'static str {
    match which {
        Ballots::Paper => "voix des habitants sur papier, toutes propositions",
        Ballots::Digital => "voix numériques des habitants, toutes propositions",
        Ballots::Both => "voix des habitants, papier et numérique, toutes propositions",
    }
}

fn own_votes(which: Ballots) -> &'static str {
    match which {
        Ballots::Paper => "voix sur papier, telles qu'elles sont écrites",
        Ballots::Digital => "voix numériques, telles qu'elles sont écrites",
        Ballots::Both => "voix, papier et numérique, ou le total écrit s'il est seul",
    }
}

fn at_sitting(record: &Record, id: SittingId, what: AtSitting) -> String {
    let regime = record.sittings[id].date.map(regime_on);
    let source = regime.map(|regime| format!(" ({})", regime.source)).unwrap_or_default();
    let sentence = match what {
        AtSitting::SeatsHeld => {
            "membres dont le mandat court au jour de la séance, suppléants non compris"
        }
        AtSitting::Members => "membres en exercice à l'ouverture de la séance",
        AtSitting::Needed => {
            let rule = regime.map_or(QuorumRule::Majority, |regime| regime.quorum);
            return format!("présents requis à l'ouverture, {}{source}", quorum_rule(rule));
        }
        AtSitting::ProxyCap => {
            return format!(
                "pouvoirs qu'un membre peut porter : la loi le fixe, au jour de la séance{source}"
            );
        }
        AtSitting::Examined => "délibérations examinées ; celles retirées de l'ordre du jour non",
        AtSitting::Adopted => "délibérations adoptées",
        AtSitting::Failed => "délibérations rejetées ou non adoptées",
        AtSitting::Noted => "délibérations dont le conseil prend acte",
        AtSitting::Present => "membres présents, à toute la séance ou à une partie",
        AtSitting::Represented => "membres représentés, et jamais présents",
        AtSitting::Absent => "membres absents ou excusés, et jamais représentés",
    };
    sentence.to_owned()
}

fn quorum_rule(rule: QuorumRule) -> String {
    format!("{} des membres en exercice", crate::french::sittings::quorum_rule(rule))
}

fn at_act(record: &Record, results: &Results, id: DeliberationId, what: AtAct) -> String {
    let act = &record.deliberations[id];
    let noted = act.poll == Poll::TakesNote;
    let sentence = match what {
        AtAct::Members => "membres en exercice au moment du vote",
        AtAct::Present => "membres présents au moment du vote, mouvements déjà survenus compris",
        AtAct::Represented => "membres absents dont le mandataire est présent au moment du vote",
        AtAct::Absent => "membres ni présents ni représentés au moment du vote",
        AtAct::Declined if noted => {
            "le conseil prend acte : nul ne vote, ni présents ni représentés"
        }
        AtAct::Declined => "voix non exprimées : sorties, retraits, pouvoirs alors portés, refus",
        AtAct::Voters => "présents et représentés, moins les voix qui ne prennent pas part",
        AtAct::Listed => "membres que l'acte nomme parmi les présents",
        AtAct::QuorumPresent => {
            "présents qui comptent pour le quorum, à l'ouverture de la question, sans les pouvoirs"
        }
        AtAct::QuorumMembers => "membres en exercice pour le quorum, sans qui se déporte",
        AtAct::QuorumNeeded => {
            let regime = results.acts.get(&id).and_then(|result| result.regime);
            let rule = regime.map_or(QuorumRule::Majority, |regime| regime.quorum);
            let source = regime.map(|regime| format!(" ({})", regime.source));
            let source = source.unwrap_or_default();
            return format!("présents requis pour le quorum, {}{source}", quorum_rule(rule));
        }
        AtAct::Voices(sense) => return voices(record, id, sense),
        AtAct::Cast => "voix exprimées : pour et contre",
        AtAct::Spoilt => "bulletins blancs et bulletins nuls",
        AtAct::Majority => match act.majority {
            Majority::Simple => "voix pour requises : plus de la moitié des voix exprimées",
            Majority::OfMembers => "voix pour requises : plus de la moitié des membres en exercice",
            Majority::TwoThirds => "voix pour requises : les deux tiers des voix exprimées",
        },
        AtAct::Removed => "voix irrégulières, écartées du second compte",
        AtAct::Irregular(sense) => {
            return format!("voix irrégulières {}, au cas le moins favorable", said(sense));
        }
        AtAct::Left(sense) => return format!("voix {} sans les irrégulières", said(sense)),
    };
    sentence.to_owned()
}

/// The voices of one sense, or why there are none.
fn voices(record: &Record, id: DeliberationId, sense: Sense) -> String {
    let act = &record.deliberations[id];
    let cell = match sense {
        Sense::For => &act.votes_for,
        Sense::Against => &act.votes_against,
        Sense::Abstains => &act.abstentions,
        Sense::Blank => &act.blanks,
        Sense::Void => &act.invalid,
    };
    let said = said(sense);
    match (act.poll, cell) {
        (Poll::TakesNote, _) => format!("voix {said} : le conseil prend acte, nul ne vote"),
        (Poll::Vote, None) => format!("voix {said} : la cellule est vide, et vaut zéro"),
        (Poll::Vote, Some(_)) => format!("voix {said}, telles qu'elles sont écrites"),
    }
}

fn said(sense: Sense) -> &'static str {
    match sense {
        Sense::For => "pour",
        Sense::Against => "contre",
        Sense::Abstains => "d'abstention",
        Sense::Blank => "de bulletins blancs",
        Sense::Void => "de bulletins nuls",
    }
}

fn findings(severity: Severity) -> &'static str {
    match severity {
        Severity::Defect => "défauts trouvés dans le programme ou un modèle",
        Severity::Error => "erreurs trouvées dans le classeur",
        Severity::Warning => "avertissements que donne le classeur",
        Severity::Info => "informations que donne le classeur",
    }
}
