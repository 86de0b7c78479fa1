//! The table read aloud: lists and pages, for the terminal and in Markdown.

use super::{Family, Rule, RuleSpec, example};
use crate::french::names::{fold, nearest};
use crate::french::summary;
use crate::report::Severity;

/// The title of the list.
pub const TITLE: &str = "Les règles de greffe";
/// What the list is for, in a sentence.
pub const INTRODUCTION: &str = "Chaque message du programme porte le nom d'une règle. Voici ce \
    que dit chacune, sa gravité et comment corriger.";
/// Said of a rule that a motive sets aside.
pub const DEROGABLE: &str = "dérogation possible";
/// What stands above a case.
const EXAMPLE: &str = "Exemple, dans le classeur d'une petite commune fictive";
/// What a derogation does.
const DEROGATION: &str = "« Motif de dérogation » rempli, l'erreur devient un avertissement : \
    les documents sont produits, et le motif reste dans le compte rendu.";

/// The rules that a name or a number designates: a number may be that of several.
#[must_use]
pub fn named(name: &str) -> Vec<Rule> {
    let name = fold(name.trim());
    let is = |rule: &&Rule| {
        let spec = rule.spec();
        fold(spec.slug) == name || !spec.number.is_empty() && fold(spec.number) == name
    };
    Rule::ALL.iter().filter(is).copied().collect()
}

/// No rule has that name.
#[must_use]
pub fn unknown(name: &str) -> String {
    let specs = || Rule::ALL.iter().map(|rule| rule.spec());
    let names = specs().flat_map(|spec| [spec.slug, spec.number]).filter(|name| !name.is_empty());
    let help = nearest(name, names).map_or_else(
        || "la liste des règles : greffe regles".to_owned(),
        |near| format!("vouliez-vous dire « {near} » ?"),
    );
    format!("« {name} » n'est pas une règle.\n  aide      {help}\n")
}

/// What a severity does.
#[must_use]
pub fn consequence(severity: Severity) -> &'static str {
    match severity {
        Severity::Defect => "un modèle ou le programme est en cause, et rien n'est publié",
        Severity::Error => "rien n'est publié tant qu'elle demeure",
        Severity::Warning => "c'est publié, et c'est dit",
        Severity::Info => "c'est dit, sans plus",
    }
}

/// Every rule, by family.
#[must_use]
pub fn list() -> String {
    let mut out =
        format!("{} règles. La page d'une règle : greffe regles RÈGLE\n", Rule::ALL.len());
    for family in Family::ALL {
        out.push_str(&format!("\n{}\n", family.title()));
        for RuleSpec { slug, number, severity, derogable, .. } in family.rules().map(Rule::spec) {
            let severity = summary::severity(severity);
            let set_aside = if derogable { format!(", {DEROGABLE}") } else { String::new() };
            let line = format!("  {slug:27} {number:7} {severity}{set_aside}");
            out.push_str(&line);
            out.push('\n');
        }
    }
    out
}

/// The page of a rule.
#[must_use]
pub fn page(rule: Rule) -> String {
    let spec = rule.spec();
    let mut out = heading(&spec);
    out.push_str(&format!("\n  {}\n\n", spec.meaning));
    for (label, text) in entries(&spec) {
        let pad = 13usize.saturating_sub(label.chars().count());
        out.push_str(&format!("  {label}{}{text}\n", " ".repeat(pad)));
    }
    out.push_str(&format!("\n{EXAMPLE}\n\n{}", example::in_text(spec.case)));
    out
}

/// Every rule, in Markdown.
#[must_use]
pub fn list_in_markdown() -> String {
    let mut out = format!("# {TITLE}\n\n{INTRODUCTION}\n");
    for family in Family::ALL {
        out.push_str(&format!("\n## {}\n\n", family.title()));
        out.push_str("| Règle | Numéro | Gravité | Ce qu'elle dit | Pour corriger | Source |\n");
        out.push_str("| --- | --- | --- | --- | --- | --- |\n");
        for spec in family.rules().map(Rule::spec) {
            let severity = summary::severity(spec.severity);
            let set_aside = if spec.derogable { format!(", {DEROGABLE}") } else { String::new() };
            out.push_str(&format!(
                "| `{}` | {} | {severity}{set_aside} | {} | {} | {} |\n",
                spec.slug, spec.number, spec.meaning, spec.mend, spec.source
            ));
        }
    }
    out
}

/// The page of a rule, in Markdown.
#[must_use]
pub fn page_in_markdown(rule: Rule) -> String {
    let spec = rule.spec();
    let mut out = format!("# {}\n\n{}\n\n", heading(&spec), spec.meaning);
    for (label, text) in entries(&spec) {
        out.push_str(&format!("- **{label}** : {text}\n"));
    }
    out.push_str(&format!("\n## {EXAMPLE}\n\n{}", example::in_markdown(spec.case)));
    out
}

fn heading(spec: &RuleSpec) -> String {
    if spec.number.is_empty() {
        spec.slug.to_owned()
    } else {
        format!("{} ({})", spec.slug, spec.number)
    }
}

/// What there is to say of a rule, each under its label.
fn entries(spec: &RuleSpec) -> Vec<(&'static str, String)> {
    let severity = format!("{} ({})", summary::severity(spec.severity), consequence(spec.severity));
    let mut entries = vec![("gravité", severity), ("correction", spec.mend.to_owned())];
    if spec.derogable {
        entries.push(("dérogation", DEROGATION.to_owned()));
    }
    if !spec.source.is_empty() {
        entries.push(("source", spec.source.to_owned()));
    }
    entries.push(("famille", spec.family.title().to_owned()));
    entries
}
