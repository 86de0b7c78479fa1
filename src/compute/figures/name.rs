//! How figures are called: dotted names, the same in `expliquer`, in long texts
//! and for machines.

use super::measure::{
    AtAct, AtSitting, Ballots, Counted, Filed, Gap, Measure, Moved, Scope, Sense,
};
use crate::compute::{Results, Way};
use crate::domain::{Category, Record};
use crate::french::names::fold;
use crate::french::report::NO_SUBJECT;
use crate::report::Severity;

/// Names are compared without case or accents; spaces become dashes.
pub(super) fn folded(name: &str) -> String {
    name.split('.').map(|part| fold(part).replace(' ', "-")).collect::<Vec<_>>().join(".")
}

/// Words of the staff as one part of a name, which a shell needs not quote.
fn slug(words: &str) -> String {
    let plain = |c: char| if c.is_alphanumeric() { c } else { ' ' };
    let words: String = fold(words).chars().map(plain).collect();
    words.split_whitespace().collect::<Vec<_>>().join("-")
}

/// What a figure is called, its year apart.
pub(super) fn name(record: &Record, results: &Results, measure: Measure) -> (String, Option<u16>) {
    let yearless = |name: String| (name, None);
    match measure {
        Measure::Progress(year, scope, counted) => (
            progress(record, of_scope(record, results, year, scope).as_deref(), counted),
            Some(year),
        ),
        Measure::Gap(year, scope, gap) => {
            let of = of_scope(record, results, year, scope);
            let of = of.as_deref().unwrap_or("total");
            let name = match gap {
                Gap::Points => format!("ecart.{of}"),
                Gap::Done => format!("ecart.nb.{of}"),
            };
            (name, Some(year))
        }
        Measure::Moved(year, what) => (format!("nb.{}", moved(what)), Some(year)),
        Measure::Transitions => yearless("nb.transitions".to_owned()),
        Measure::Citizens(which) => yearless(format!("vote.{}", ballots(which))),
        Measure::Ranked => yearless("vote.propositions".to_owned()),
        Measure::Proposal(id, which) => {
            let number = folded(record.proposals[id].number.value.as_str());
            yearless(format!("vote.{number}.{}", ballots(which)))
        }
        Measure::Rank(id) => {
            yearless(format!("vote.{}.rang", folded(record.proposals[id].number.value.as_str())))
        }
        Measure::Key(place) => {
            let key = record.key_figures.get(place).map(|row| slug(&row.key));
            yearless(format!("chiffre.{}", key.unwrap_or_default()))
        }
        Measure::Indicator(year, id) => {
            let number = folded(record.proposals[id].number.value.as_str());
            (format!("mesure.{number}"), Some(year))
        }
        Measure::Sitting(id, what) => {
            yearless(format!("seance.{}.{}", folded(&record.sittings[id].code), at_sitting(what)))
        }
        Measure::Act(id, what) => {
            yearless(format!("delib.{}.{}", folded(&record.deliberations[id].code), at_act(what)))
        }
        Measure::Register(id, year, what) => {
            let filed = match what {
                Filed::Acts => "deliberations",
                Filed::Sittings => "seances",
            };
            (format!("registre.{}.{filed}", folded(&record.assemblies[id].code)), Some(year))
        }
        Measure::Findings(year, severity) => {
            (format!("controle.{}", findings(severity)), Some(year))
        }
        Measure::Kept(year) => ("controle.derogations".to_owned(), Some(year)),
    }
}

/// The code of a transition, with the subject within it; nothing for the whole.
fn of_scope(record: &Record, results: &Results, year: u16, scope: Scope) -> Option<String> {
    match scope {
        Scope::Whole => None,
        Scope::Transition(id) => Some(folded(&record.transitions[id].code)),
        Scope::Subject(place) => {
            let subject = results.years.get(&year)?.subjects.get(place)?;
            let code = folded(&record.transitions[subject.transition].code);
            let name = subject.name.as_deref().unwrap_or(NO_SUBJECT);
            Some(format!("{code}.{}", slug(name)))
        }
    }
}

fn progress(record: &Record, of: Option<&str>, counted: Counted) -> String {
    let whole = of.unwrap_or("total");
    let within = |what: String| match of {
        Some(of) => format!("nb.{what}.{of}"),
        None => format!("nb.{what}"),
    };
    match counted {
        Counted::Rate => format!("taux.{whole}"),
        Counted::Share => format!("sur.{whole}"),
        Counted::Done => format!("nb.{whole}"),
        Counted::InForce => format!("nb.propositions.{whole}"),
        Counted::Others => within("autres".to_owned()),
        Counted::Category(category) => within(category_name(category).to_owned()),
        Counted::Status(id) => within(format!("statut.{}", slug(&record.statuses[id].label))),
    }
}

fn moved(what: Moved) -> &'static str {
    match what {
        Moved::All => "changements",
        Moved::Went(Way::Backward) => "reculs",
        Moved::Went(Way::Forward) => "avancees",
        Moved::Went(Way::Aside) => "autres-changements",
        Moved::Not => "inchangees",
        Moved::Added => "ajoutees",
        Moved::Withdrawn => "retirees",
        Moved::Unknown => "non-comparees",
    }
}

fn category_name(category: Category) -> &'static str {
    match category {
        Category::Done => "faite",
        Category::UnderWay => "en-cours",
        Category::NotDone => "non-faite",
        Category::OutOfScope => "hors-competence",
    }
}

fn ballots(which: Ballots) -> &'static str {
    match which {
        Ballots::Paper => "papier",
        Ballots::Digital => "numerique",
        Ballots::Both => "total",
    }
}

fn at_sitting(what: AtSitting) -> &'static str {
    match what {
        AtSitting::SeatsHeld => "sieges",
        AtSitting::Members => "en-exercice",
        AtSitting::Needed => "quorum",
        AtSitting::ProxyCap => "pouvoirs-par-membre",
        AtSitting::Examined => "deliberations",
        AtSitting::Adopted => "adoptees",
        AtSitting::Failed => "non-adoptees",
        AtSitting::Noted => "dont-acte",
        AtSitting::Present => "presents",
        AtSitting::Represented => "representes",
        AtSitting::Absent => "absents",
    }
}

fn at_act(what: AtAct) -> String {
    let plain = match what {
        AtAct::Members => "en-exercice",
        AtAct::Present => "presents",
        AtAct::Represented => "representes",
        AtAct::Absent => "absents",
        AtAct::Declined => "non-participation",
        AtAct::Voters => "votants",
        AtAct::Listed => "presents-a-l-appel",
        AtAct::QuorumPresent => "quorum.presents",
        AtAct::QuorumMembers => "quorum.en-exercice",
        AtAct::QuorumNeeded => "quorum.requis",
        AtAct::Voices(sense) => voice(sense),
        AtAct::Cast => "exprimes",
        AtAct::Spoilt => "blancs-ou-nuls",
        AtAct::Majority => "majorite",
        AtAct::Removed => "voix-irregulieres",
        AtAct::Irregular(sense) => return format!("voix-irregulieres.{}", voice(sense)),
        AtAct::Left(sense) => return format!("recompte.{}", voice(sense)),
    };
    plain.to_owned()
}

fn voice(sense: Sense) -> &'static str {
    match sense {
        Sense::For => "pour",
        Sense::Against => "contre",
        Sense::Abstains => "abstention",
        Sense::Blank => "blancs",
        Sense::Void => "nuls",
    }
}

fn findings(severity: Severity) -> &'static str {
    match severity {
        Severity::Defect => "defauts",
        Severity::Error => "erreurs",
        Severity::Warning => "avertissements",
        Severity::Info => "informations",
    }
}
