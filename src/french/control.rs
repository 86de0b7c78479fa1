//! The control sheet in words: what is checked, and what it says.

use super::names::join;
use super::numbers::{counted, integer};
use super::{APOSTROPHE, NO_BREAK, ballots, dates, typography};
use crate::compute::{Count, Numbers, Quorum, QuorumRule, Recount, Regime};
use crate::report::Severity;
use chrono::NaiveDate;

/// What the program is called, and its version.
pub const TOOL: &str = concat!("greffe ", env!("CARGO_PKG_VERSION"));
/// A check that holds.
pub const EQUAL: &str = "égal";
/// A check that does not hold.
pub const DIFFERENT: &str = "différent";
/// A quorum that is met.
pub const MET: &str = "atteint";
/// A quorum that is not.
pub const MISSED: &str = "non atteint";
/// A quorum that the law does not ask for, on a second convocation.
pub const NOT_REQUIRED: &str = "non requis";
/// A quorum that is not ours to judge.
pub const NOT_JUDGED: &str = "non jugé";
/// An outcome that does not hang on irregular voices.
pub const STANDS: &str = "résultat inchangé";
/// An outcome that does.
pub const DEPENDS: &str = "résultat dépendant";
/// What is in the proposals' follow-up.
pub const PROPOSALS: &str = "Propositions";
/// Proposals carried out.
pub const CARRIED_OUT: &str = "Mises en œuvre";
/// The rate of the whole.
pub const RATE: &str = "Taux d’ensemble";
/// Proposals by status.
pub const BY_STATUS: &str = "Statuts";
/// The citizens' votes.
pub const CITIZEN_VOTES: &str = "Voix des habitants";
/// Members in office.
pub const MEMBERS: &str = "en exercice";
/// Voters.
pub const VOTERS: &str = "votants";
/// Votes.
pub const VOTES: &str = "voix";
/// The quorum.
pub const QUORUM: &str = "quorum";
/// The workbook as a whole, as a place.
pub const WORKBOOK: &str = "le classeur";
/// What stands when an error was set aside for the quorum.
pub const QUORUM_NOT_RECOUNTED: &str = "Le quorum ne se recompte pas : aucune voix n’est à retrancher, \
    c’est la délibération entière qui en dépend.";

/// « Feuille de contrôle 2025 ».
#[must_use]
pub fn title(year: u16) -> String {
    format!("Feuille de contrôle{NO_BREAK}{year}")
}

/// « Ville de Clermont-Ferrand, feuille de contrôle 2025 ».
#[must_use]
pub fn foot(community: &str, year: u16) -> String {
    let sheet = format!("feuille de contrôle{NO_BREAK}{year}");
    if community.is_empty() { sheet } else { format!("{community}, {sheet}") }
}

/// « Situation au 29 août 2025 ».
#[must_use]
pub fn as_of(date: NaiveDate) -> String {
    format!("Situation au {}", dates::long(date))
}

/// The verdict. A year with an error is not published, and has no sheet.
#[must_use]
pub fn verdict() -> String {
    format!("Publié{NO_BREAK}: rien ne bloque.")
}

/// What the reader must know before anything else: irregularities kept for a
/// written reason, and the outcomes that hang on them.
#[must_use]
pub fn alert(kept: u32, dependent: &[String]) -> Option<String> {
    let kept = match kept {
        0 => return None,
        1 => "Une irrégularité est maintenue par dérogation".to_owned(),
        many => format!("{many}{NO_BREAK}irrégularités sont maintenues par dérogation"),
    };
    let outcomes = match dependent {
        [] => String::new(),
        [one] => format!("{NO_BREAK}; le résultat {one} en dépend"),
        several => format!("{NO_BREAK}; les résultats {} en dépendent", join(several)),
    };
    Some(typography::set(&format!("{kept}{outcomes}.")))
}

/// « avertissements », for so many.
#[must_use]
pub fn severity(severity: Severity, count: u32) -> String {
    let word = super::summary::severity(severity);
    if count < 2 { word.to_owned() } else { format!("{word}s") }
}

/// « Bilan 2025 ».
#[must_use]
pub fn report(year: u16) -> String {
    format!("Bilan{NO_BREAK}{year}")
}

/// « Ville de Clermont-Ferrand, séance du 29 juin 2022 ».
#[must_use]
pub fn sitting(body: &str, date: Option<NaiveDate>) -> String {
    let body = typography::set(body);
    match date {
        Some(date) => format!("{body}, séance du {}", dates::long(date)),
        None => body,
    }
}

/// « Rapport n° 6 », or the act's key.
#[must_use]
pub fn act(item: Option<&str>, code: &str) -> String {
    item.map_or_else(|| code.to_owned(), |item| format!("Rapport n°{NO_BREAK}{item}"))
}

/// « du rapport n° 6 ».
#[must_use]
pub fn of_act(item: Option<&str>, code: &str) -> String {
    match item {
        Some(item) => format!("du rapport n°{NO_BREAK}{item}"),
        None => format!("de la délibération {code}"),
    }
}

/// « 16 + 13 + 11 ».
#[must_use]
pub fn sum(terms: &[u32]) -> String {
    let terms: Vec<String> = terms.iter().map(|term| integer(u64::from(*term))).collect();
    terms.join(&format!("{NO_BREAK}+ "))
}

/// « 13 réalisées + 6 en cours »: each term and its word.
#[must_use]
pub fn worded_sum(terms: &[(u32, String)]) -> String {
    let terms: Vec<String> = terms
        .iter()
        .map(|(count, word)| format!("{}{NO_BREAK}{word}", integer(u64::from(*count))))
        .collect();
    terms.join(&format!("{NO_BREAK}+ "))
}

/// « 34 ÷ 40 = 0,85 », « 11 ÷ 13 = 0,84615… »; none when there is nothing to
/// divide by.
#[must_use]
pub fn division(part: u32, whole: u32) -> Option<String> {
    let scaled = u64::from(part) * 100_000;
    let quotient = scaled.checked_div(u64::from(whole))?;
    let more = if scaled.is_multiple_of(u64::from(whole)) { "" } else { "…" };
    let decimals = format!("{:05}", quotient % 100_000);
    let decimals = if more.is_empty() { decimals.trim_end_matches('0') } else { &decimals };
    let comma = if decimals.is_empty() { "" } else { "," };
    let [part, whole, units] = [part.into(), whole.into(), quotient / 100_000].map(integer);
    let equal = format!("{NO_BREAK}={NO_BREAK}{units}{comma}{decimals}{more}");
    Some(format!("{part}{NO_BREAK}÷{NO_BREAK}{whole}{equal}"))
}

/// « 1 808 papier + 7 128 numérique ».
#[must_use]
pub fn ballots(paper: u32, digital: u32) -> String {
    worded_sum(&[(paper, "papier".to_owned()), (digital, "numérique".to_owned())])
}

/// « 26 présents + 4 représentés + 3 absents »: the members in office.
#[must_use]
pub fn members(numbers: Numbers) -> String {
    let words = [
        (numbers.present, ballots::PRESENT),
        (numbers.represented, ballots::REPRESENTED),
        (numbers.absent, ("absent", "absents")),
    ];
    worded_sum(&words.map(|(count, words)| (count, ballots::label(count, words).to_owned())))
}

/// « 26 + 4 − 1 »: the voters.
#[must_use]
pub fn voters(numbers: Numbers) -> String {
    let [present, represented, declined] =
        [numbers.present, numbers.represented, numbers.declined].map(|n| integer(u64::from(n)));
    format!("{present}{NO_BREAK}+ {represented}{NO_BREAK}\u{2212} {declined}")
}

/// « 22 pour + 4 contre + 3 abstentions »: the votes. Blank and void ballots
/// are told when there are any.
#[must_use]
pub fn votes(count: Count) -> String {
    let label = |count, words| (count, ballots::label(count, words).to_owned());
    let mut terms = vec![
        label(count.votes_for, ballots::FOR),
        label(count.against, ballots::AGAINST),
        label(count.abstentions, ballots::ABSTENTION),
    ];
    if count.spoilt > 0 {
        terms.push(label(count.spoilt, ("blanc ou nul", "blancs ou nuls")));
    }
    worded_sum(&terms)
}

/// « 27 présents, 17 requis sur 33 ».
#[must_use]
pub fn quorum(quorum: Quorum) -> String {
    let present = counted(quorum.present, ballots::PRESENT.0, ballots::PRESENT.1);
    let members = integer(u64::from(quorum.members));
    format!("{present}, {} sur{NO_BREAK}{members}", counted(quorum.needed, "requis", "requis"))
}

/// « 27 pour 17 »: the same in a column of its own.
#[must_use]
pub fn quorum_in_short(quorum: Quorum) -> String {
    let [present, needed] = [quorum.present, quorum.needed].map(|n| integer(u64::from(n)));
    format!("{present}{NO_BREAK}pour{NO_BREAK}{needed}")
}

/// « 26 + 4 + 3 = 33 »: a sum in a column of its own.
#[must_use]
pub fn equality(left: &str, right: u32) -> String {
    let left = left.replace(' ', &NO_BREAK.to_string());
    format!("{left}{NO_BREAK}={NO_BREAK}{}", integer(u64::from(right)))
}

/// « sans 2 voix irrégulières ».
#[must_use]
pub fn without(removed: u32) -> String {
    format!("sans {}", counted(removed, "voix irrégulière", "voix irrégulières"))
}

/// « 20 pour, 4 contre »: what is left.
#[must_use]
pub fn left(recount: Recount) -> String {
    let [votes_for, against] =
        [recount.left.votes_for, recount.left.against].map(|n| integer(u64::from(n)));
    format!("{votes_for}{NO_BREAK}pour, {against}{NO_BREAK}contre")
}

/// « 22 − 2 pour », « 15 − 1 pour, 4 − 1 contre »: what was taken away, at worst.
#[must_use]
pub fn taken_away(before: Count, recount: Recount) -> String {
    let left = recount.left;
    let terms = [
        (before.votes_for, left.votes_for, "pour"),
        (before.against, left.against, "contre"),
        (before.abstentions, left.abstentions, ballots::ABSTENTION.1),
        (before.spoilt, left.spoilt, "blancs ou nuls"),
    ];
    let changed = terms.into_iter().filter(|(before, left, _)| before > left);
    let told = changed.map(|(before, left, word)| {
        format!("{}{NO_BREAK}\u{2212} {}{NO_BREAK}{word}", integer(before.into()), before - left)
    });
    told.collect::<Vec<_>>().join(", ")
}

/// « 40 cellules », of many.
#[must_use]
pub fn cells(ranges: &[String], shown: usize) -> String {
    let Some((kept, rest)) = ranges.split_at_checked(shown) else { return ranges.join(", ") };
    match rest {
        [] => kept.join(", "),
        [_] => ranges.join(", "),
        _ => format!("{} et {} autres plages", kept.join(", "), rest.len()),
    }
}

/// « À faire : … ».
#[must_use]
pub fn to_do(help: &str) -> String {
    typography::set(&format!("À faire : {help}."))
}

/// « Lu : … ».
#[must_use]
pub fn found(text: &str) -> String {
    typography::set(&format!("Lu : {text}."))
}

/// « Attendu : … ».
#[must_use]
pub fn expected(text: &str) -> String {
    typography::set(&format!("Attendu : {text}."))
}

/// « Voir : Suivi!C3. »
#[must_use]
pub fn see(cells: &str) -> String {
    format!("Voir{NO_BREAK}: {cells}.")
}

/// « Motif de dérogation : … ».
#[must_use]
pub fn motive(text: &str) -> String {
    let text = typography::set(text);
    let stop = if text.ends_with(['.', '!', '?', '…']) { "" } else { "." };
    format!("Motif de dérogation{NO_BREAK}: {text}{stop}")
}

/// The quorum of a regime: « plus de la moitié : 17 sur 33 ».
#[must_use]
pub fn quorum_rule(rule: QuorumRule, members: Option<u32>) -> String {
    let words = match rule {
        QuorumRule::Majority => "plus de la moitié des membres en exercice",
        QuorumRule::Third => "un tiers des membres en exercice",
    };
    let Some(members) = members else { return words.to_owned() };
    let [needed, members] = [rule.needed(members), members].map(|n| integer(u64::from(n)));
    format!("{words}{NO_BREAK}: {needed} sur{NO_BREAK}{members}")
}

/// How many proxies one member may hold.
#[must_use]
pub fn proxies(regime: Regime) -> String {
    format!("{}{NO_BREAK}par membre", integer(u64::from(regime.proxies)))
}

/// How acts are signed and made public.
#[must_use]
pub fn publicity(regime: Regime) -> String {
    let (who, how) = if regime.reformed {
        ("président et secrétaire", "liste des délibérations et publication en ligne")
    } else {
        ("tous les membres présents", "affichage du compte rendu")
    };
    format!("{who}{NO_BREAK}; {how}")
}

/// What signature and publicity are founded on.
#[must_use]
pub fn publicity_source(regime: Regime) -> &'static str {
    if regime.reformed {
        "CGCT, L2121-23, L2121-25, L2131-1 (ordonnance n° 2021-1310)"
    } else {
        "CGCT, L2121-23, L2121-25 (avant l'ordonnance n° 2021-1310)"
    }
}

/// « CGCT, L2121-17, L2121-20 »: several sources, the code named once.
#[must_use]
pub fn sources(sources: &[&str]) -> String {
    let code = "CGCT, ";
    let mut told = String::new();
    for source in sources {
        match source.strip_prefix(code).filter(|_| told.contains(code)) {
            Some(article) => told = format!("{told}, {article}"),
            None if told.is_empty() => told = (*source).to_owned(),
            None => told = format!("{told} ; {source}"),
        }
    }
    typography::set(&told)
}

/// The rules of a body that the ordinary law does not govern.
#[must_use]
pub fn other_regime() -> String {
    format!("régime propre à l{APOSTROPHE}assemblée{NO_BREAK}: non jugé")
}
