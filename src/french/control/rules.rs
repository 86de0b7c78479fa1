//! The rules of a sitting in words, and where the law says them.

use crate::compute::{QuorumRule, Regime};
use crate::french::numbers::integer;
use crate::french::{APOSTROPHE, NO_BREAK, typography};

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
    let mut told: Vec<String> = Vec::new();
    for source in sources {
        match (source.strip_prefix(code), told.iter_mut().find(|it| it.starts_with(code))) {
            (Some(article), Some(known)) => *known = format!("{known}, {article}"),
            _ => told.push((*source).to_owned()),
        }
    }
    typography::set(&told.join(" ; "))
}

/// The rules of a body that the ordinary law does not govern.
#[must_use]
pub fn other_regime() -> String {
    format!("régime propre à l{APOSTROPHE}assemblée{NO_BREAK}: non jugé")
}

#[cfg(test)]
mod tests {
    use super::sources;

    #[test]
    fn a_code_is_named_once() {
        let law = "Loi n° 2021-1465, art. 10";
        let told = sources(&["CGCT, L2121-17", law, "CGCT, L2121-20"]);
        assert_eq!(
            told.replace(['\u{a0}', '\u{202f}'], " "),
            "CGCT, L2121-17, L2121-20 ; Loi n° 2021-1465, art. 10"
        );
    }
}
