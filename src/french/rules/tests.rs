//! The table's own promises.

use super::{Family, Rule};

#[test]
fn slugs_are_unique_and_plain() {
    let mut slugs: Vec<&str> = Rule::ALL.iter().map(|rule| rule.spec().slug).collect();
    for slug in &slugs {
        assert!(slug.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'));
    }
    let all = slugs.len();
    slugs.sort_unstable();
    slugs.dedup();
    assert_eq!(slugs.len(), all);
}

#[test]
fn every_rule_has_a_meaning_and_a_way_out() {
    for rule in Rule::ALL {
        let spec = rule.spec();
        for sentence in [spec.meaning, spec.mend] {
            assert!(sentence.ends_with('.'), "{}: {sentence}", spec.slug);
        }
    }
}

#[test]
fn the_families_share_out_the_rules_in_the_order_of_the_table() {
    let by_family: Vec<Rule> = Family::ALL.iter().flat_map(|family| family.rules()).collect();
    assert_eq!(by_family, Rule::ALL);
}

#[test]
fn only_the_listed_rules_can_be_set_aside() {
    let derogable: Vec<&str> = Rule::ALL
        .iter()
        .map(|rule| rule.spec())
        .filter(|spec| spec.derogable)
        .map(|spec| spec.number)
        .collect();
    assert_eq!(
        derogable,
        ["CON-03", "SEC-01", "POU-01", "QUO-01", "INT-01", "CPT-01", "CPT-02", "SIG-03"]
    );
}
