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
/// The head of a table of rules.
const TABLE: [&str; 2] = [
    "| Règle | Numéro | Gravité | Ce qu'elle dit | Pour corriger | Source |",
    "| --- | --- | --- | --- | --- | --- |",
];
/// What stands above a case.
const EXAMPLE: &str = "Exemple, dans le classeur d'une petite commune fictive";
/// What a derogation does.
const DEROGATION: &str = "« Motif de dérogation » rempli, l'erreur devient un avertissement : \
    les documents sont produits, et le motif reste dans la feuille de contrôle.";

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

/// How many rules are proposed in place of one that is not.
const PROPOSED: usize = 5;

/// No rule has that name.
#[must_use]
pub fn unknown(name: &str) -> String {
    let specs = || Rule::ALL.iter().map(|rule| rule.spec());
    let names = specs().flat_map(|spec| [spec.slug, spec.number]).filter(|name| !name.is_empty());
    let mut near: Vec<&str> = nearest(name, names).into_iter().collect();
    // « quorum », « POU »: part of a name.
    let part = fold(name.trim());
    if near.is_empty() && part.chars().count() > 2 {
        let holds =
            |spec: &RuleSpec| [spec.slug, spec.number].iter().any(|it| fold(it).contains(&part));
        near = specs().filter(holds).map(|spec| spec.slug).take(PROPOSED).collect();
    }
    let help = if near.is_empty() {
        "la liste des règles : greffe regles".to_owned()
    } else {
        let each: Vec<String> = near.iter().map(|near| format!("« {near} »")).collect();
        format!("vouliez-vous dire {} ?", each.join(" ou "))
    };
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
    let mut lines =
        vec![format!("{} règles. La page d'une règle : greffe regles RÈGLE", Rule::ALL.len())];
    for family in Family::ALL {
        lines.extend([String::new(), family.title().to_owned()]);
        lines.extend(
            family
                .rules()
                .map(Rule::spec)
                .map(|spec| format!("  {:27} {:7} {}", spec.slug, spec.number, severity(&spec))),
        );
    }
    joined(lines)
}

/// The page of a rule.
#[must_use]
pub fn page(rule: Rule) -> String {
    let spec = rule.spec();
    let mut lines = vec![heading(&spec), format!("  {}", spec.meaning), String::new()];
    lines.extend(entries(&spec).into_iter().map(|(label, text)| format!("  {label:13}{text}")));
    lines.extend([String::new(), EXAMPLE.to_owned(), String::new()]);
    joined(lines) + &example::in_text(spec.case)
}

/// Every rule, in Markdown.
#[must_use]
pub fn list_in_markdown() -> String {
    let mut lines = vec![format!("# {TITLE}"), String::new(), INTRODUCTION.to_owned()];
    for family in Family::ALL {
        lines.extend([String::new(), format!("## {}", family.title()), String::new()]);
        lines.extend(TABLE.map(str::to_owned));
        lines.extend(family.rules().map(Rule::spec).map(|spec| {
            let RuleSpec { slug, number, meaning, mend, source, .. } = spec;
            let severity = severity(&spec);
            format!("| `{slug}` | {number} | {severity} | {meaning} | {mend} | {source} |")
        }));
    }
    joined(lines)
}

/// The page of a rule, in Markdown.
#[must_use]
pub fn page_in_markdown(rule: Rule) -> String {
    let spec = rule.spec();
    let title = format!("# {}", heading(&spec));
    let mut lines = vec![title, String::new(), spec.meaning.to_owned(), String::new()];
    lines.extend(entries(&spec).into_iter().map(|(label, text)| format!("- **{label}** : {text}")));
    lines.extend([String::new(), format!("## {EXAMPLE}"), String::new()]);
    joined(lines) + &example::in_markdown(spec.case)
}

fn joined(lines: Vec<String>) -> String {
    lines.into_iter().map(|line| line + "\n").collect()
}

/// How grave a breach is, and whether a motive sets it aside.
fn severity(spec: &RuleSpec) -> String {
    let severity = summary::severity(spec.severity);
    if spec.derogable { format!("{severity}, {DEROGABLE}") } else { severity.to_owned() }
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
