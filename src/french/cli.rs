//! The words of the command line.

use clap::error::{ContextKind, ContextValue, ErrorKind};

/// What the program is.
pub const ABOUT: &str =
    "Du classeur de suivi d'une convention citoyenne aux délibérations et au bilan public.";
/// The help of the program.
pub const TEMPLATE: &str = "\
{about}

Usage : greffe COMMANDE [OPTIONS]

{all-args}

Exemple : greffe produire inputs/suivi.xlsx --annee 2025
L'aide d'une commande : greffe COMMANDE --aide
";
/// The help of a verb.
pub const VERB_TEMPLATE: &str = "\
{about}

Usage : {usage}

{all-args}{after-help}
";
/// Heading of the list of commands.
pub const COMMANDS: &str = "Commandes\u{a0}";
/// A command's place-holder.
pub const COMMAND: &str = "COMMANDE";
/// Heading of the arguments.
pub const ARGUMENTS: &str = "Arguments\u{a0}";
/// Heading of the options.
pub const OPTIONS: &str = "Options\u{a0}";
/// `--aide`.
pub const HELP: &str = "affiche cette aide";
/// `--version`.
pub const VERSION: &str = "affiche la version";
/// `produire`.
pub const PRODUCE: &str = "Vérifie le classeur, puis produit tous les documents d'une année, ou rien s'il reste une erreur.";
/// An example of `produire`.
pub const PRODUCE_EXAMPLE: &str = "Exemple : greffe produire inputs/suivi.xlsx --annee 2022";
/// `verifier`.
pub const VERIFY: &str = "Dit tous les problèmes du classeur, à leur cellule, sans le modifier.";
/// `vérifier`, as one may type it.
pub const VERIFY_ACCENTED: &str = "vérifier";
/// An example of `verifier`.
pub const VERIFY_EXAMPLE: &str = "Exemples : greffe verifier inputs/suivi.xlsx
           greffe verifier --vers problemes.xlsx";
/// `nouveau`.
pub const NEW: &str =
    "Prépare un dossier : un classeur à remplir, son guide, les modèles. Ne remplace jamais rien.";
/// Examples of `nouveau`.
pub const NEW_EXAMPLE: &str = "Exemples : greffe nouveau convention
           greffe nouveau convention-2026 --depuis convention/inputs/suivi.xlsx";
/// What the folder of `nouveau` is.
pub const NEW_FOLDER: &str =
    "le dossier à préparer ; à défaut, convention (convention-ANNÉE avec --depuis)";
/// `--depuis`.
pub const NEW_FROM: &str =
    "reprend tout ce classeur, et y ajoute les lignes de suivi d'une nouvelle année";
/// `--annee` of `nouveau`.
pub const NEW_YEAR: &str = "la nouvelle année ; à défaut, celle qui suit la dernière du classeur";
/// `expliquer`.
pub const EXPLAIN: &str = "Dit d'où vient un chiffre imprimé : sa valeur, sa règle, ses cellules ; sans chiffre, les dit tous.";
/// Examples of `expliquer`.
pub const EXPLAIN_EXAMPLE: &str = "Exemples : greffe expliquer taux.total
           greffe expliquer \"84,6 %\" --annee 2025";
/// A figure's place-holder.
pub const FIGURE: &str = "CHIFFRE";
/// What the figure argument is.
pub const FIGURE_HELP: &str =
    "le nom du chiffre (taux.total), ou le chiffre tel qu'il est imprimé (« 34 sur 40 »)";
/// `--classeur`.
pub const WORKBOOK_HELP: &str = "le classeur ; à défaut, le seul du dossier inputs/";
/// `comparer`.
pub const COMPARE: &str = "Dit ce qui a changé entre deux années : les taux, les statuts, les propositions venues ou retirées.";
/// Examples of `comparer`.
pub const COMPARE_EXAMPLE: &str = "Exemples : greffe comparer
           greffe comparer 2021 2025";
/// What the years of `comparer` are.
pub const COMPARE_YEARS: &str =
    "les deux années ; une seule se compare à la précédente ; à défaut, les deux dernières";
/// `contexte`.
pub const CONTEXT: &str =
    "Montre les données qu'un modèle reçoit, en JSON ; sans document, dit les noms.";
/// Examples of `contexte`.
pub const CONTEXT_EXAMPLE: &str = "Exemples : greffe contexte bilan
           greffe contexte carte-ensemble --annee 2025";
/// A document's place-holder.
pub const DOCUMENT: &str = "DOCUMENT";
/// What the document argument is.
pub const DOCUMENT_HELP: &str =
    "un document (bilan, carte-ensemble, controle…), ou le modèle qu'il remplit (bilan.typ.j2)";
/// `regles`.
pub const RULES: &str = "Dit toutes les règles ; avec le nom ou le numéro de l'une, l'explique.";
/// `règles`, as one may type it.
pub const RULES_ACCENTED: &str = "règles";
/// Examples of `regles`.
pub const RULES_EXAMPLE: &str = "Exemples : greffe regles pouvoir-a-soi
           greffe regles --sortie regles.pdf";
/// A rule's place-holder.
pub const RULE: &str = "RÈGLE";
/// What the rule argument is.
pub const RULE_HELP: &str =
    "le nom de la règle, que les messages donnent entre crochets, ou son numéro (POU-01)";
/// `--format` of `regles`.
pub const RULES_FORMAT: &str =
    "« texte », « markdown », « json » ou « pdf » ; à défaut, d'après --sortie, sinon « texte »";
/// `--sortie` of `regles`.
pub const RULES_OUTPUT: &str = "le fichier à écrire ; à défaut, l'écran, ou regles.pdf";
/// A file's place-holder.
pub const FILE: &str = "FICHIER";
/// A workbook's place-holder.
pub const WORKBOOK: &str = "CLASSEUR";
/// What the workbook argument is.
pub const WORKBOOKS_HELP: &str =
    "le classeur (.xlsx, .xlsm, .xlsb, .xls, .ods) ; à défaut, le seul du dossier inputs/";
/// `--annee`.
pub const YEAR: &str = "l'année ; à défaut, la dernière du classeur";
/// `--année`, as one may type it.
pub const YEAR_ACCENTED: &str = "année";
/// A year's place-holder.
pub const YEAR_VALUE: &str = "ANNÉE";
/// A folder's place-holder.
pub const FOLDER: &str = "DOSSIER";
/// `--sortie`.
pub const OUTPUT: &str = "où publier ; à défaut, out/";
/// `--modeles`.
pub const TEMPLATES: &str = "des modèles qui remplacent ceux du programme";
/// `--modèles`, as one may type it.
pub const TEMPLATES_ACCENTED: &str = "modèles";
/// `--garder-sources`.
pub const KEEP: &str = "garde dans ce dossier les sources Typst des documents";
/// `--vers` of `verifier`.
pub const LIST: &str = "écrit aussi les problèmes dans ce classeur (.xlsx), une ligne par cause";
/// `--format`.
pub const FORMAT: &str = "« texte », ou « json » pour une machine";
/// A format's place-holder.
pub const FORMAT_VALUE: &str = "FORMAT";

/// A wrong command line, told in French.
#[must_use]
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "clap's list is open; its help answers the rest"
)]
pub fn usage(error: &clap::Error) -> String {
    let word = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        // Several writings of one command: the one that needs no accent.
        Some(ContextValue::Strings(texts)) => {
            texts.iter().find(|it| it.is_ascii()).or(texts.first()).cloned().unwrap_or_default()
        }
        _ => String::new(),
    };
    let argument = word(ContextKind::InvalidArg);
    // « [ANNÉE]... » is for the help.
    let argument = argument.trim_end_matches("...").trim_matches(['[', ']']);
    let sentence = match error.kind() {
        ErrorKind::InvalidSubcommand => {
            format!("« {} » n'est pas une commande.", word(ContextKind::InvalidSubcommand))
        }
        ErrorKind::UnknownArgument => format!("L'option « {argument} » n'existe pas."),
        ErrorKind::InvalidValue if word(ContextKind::InvalidValue).is_empty() => {
            format!("Il manque la valeur de {}.", argument.split(' ').next().unwrap_or_default())
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            format!("« {} » ne convient pas à {argument}.", word(ContextKind::InvalidValue))
        }
        ErrorKind::TooManyValues => {
            format!("« {} » est de trop.", word(ContextKind::InvalidValue))
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            "Il manque une commande : nouveau, verifier, produire, expliquer, comparer, contexte, regles."
                .to_owned()
        }
        ErrorKind::MissingRequiredArgument => format!("Il manque {argument}."),
        ErrorKind::ArgumentConflict => format!("L'option « {argument} » est là deux fois."),
        _ => "Cette ligne de commande n'est pas comprise.".to_owned(),
    };
    let suggested = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg]
        .into_iter()
        .map(word)
        .find(|word| !word.is_empty());
    let help = suggested.map_or_else(
        || "  aide      greffe --aide".to_owned(),
        |word| format!("  aide      vouliez-vous dire « {word} » ?"),
    );
    format!("{sentence}\n{help}\n")
}

/// The program broke; what it says of itself is quoted for whoever mends it.
#[must_use]
pub fn broken(said: &str) -> String {
    format!(
        "défaut\n  Le programme s'est arrêté de lui-même : rien n'a été publié.\n  aide      \
         le signaler avec le classeur et ce qui suit : {}\n",
        said.replace('\n', " ")
    )
}

/// A path as one types it after a command: between quotes where a terminal would
/// part it.
#[must_use]
pub fn typed_path(path: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "_-./\\:,+@%~".contains(c);
    if !path.is_empty() && path.chars().all(plain) {
        path.to_owned()
    } else {
        format!("\"{path}\"")
    }
}

/// Several workbooks in `inputs/`, or none; and none named.
#[must_use]
pub fn which_workbook(found: &[String], command: &str) -> String {
    match found.first() {
        None => {
            format!("Aucun classeur dans le dossier inputs/.\n  aide      {command} CLASSEUR\n")
        }
        Some(first) => format!(
            "Plusieurs classeurs dans le dossier inputs/ : {}.\n  aide      en nommer un : {command} {}\n",
            found.join(", "),
            typed_path(&format!("inputs/{first}"))
        ),
    }
}

/// No `inputs/` here; `below` is the only folder here that has one.
#[must_use]
pub fn no_inputs(below: Option<&str>, command: &str) -> String {
    let help = match below {
        Some(folder) => format!("il est dans {folder} : cd {}", typed_path(folder)),
        None => format!(
            "préparer un dossier : greffe nouveau ; ou nommer un classeur : {command} CLASSEUR"
        ),
    };
    format!("Il n'y a pas de dossier inputs/ ici.\n  aide      {help}\n")
}

/// One list, and several workbooks.
pub const ONE_LIST_A_WORKBOOK: &str = "Une liste de problèmes est celle d'un seul classeur.\n  aide      greffe verifier CLASSEUR --vers problemes.xlsx\n";

/// One rule, and a booklet of all.
pub const ONE_RULE_AND_A_BOOKLET: &str =
    "Le livret PDF contient toutes les règles.\n  aide      greffe regles --format pdf\n";

/// A file was written.
#[must_use]
pub fn written(path: &str) -> String {
    format!("Écrit : {path}.")
}

/// The last line: what was made, and where.
#[must_use]
pub fn receipt(count: usize, folder: &str, names: &[String]) -> String {
    let documents = if count < 2 { "document" } else { "documents" };
    let mut told: Vec<String> = Vec::new();
    // A folder of many is told as one.
    for alike in names.chunk_by(|a, b| folder_of(a).is_some() && folder_of(a) == folder_of(b)) {
        match (alike.first().and_then(|it| folder_of(it)), alike.len()) {
            (Some(within), many) if many > 3 => told.push(format!("{within}/ ({many} fichiers)")),
            _ => told.extend_from_slice(alike),
        }
    }
    format!("{count} {documents} dans {folder} : {}.", told.join(", "))
}

/// `public/cartes` of `public/cartes/carte-ensemble-1200x630.png`.
fn folder_of(path: &str) -> Option<&str> {
    path.rsplit_once('/').map(|(folder, _)| folder).filter(|folder| folder.contains('/'))
}

/// Why the system refuses a file; in its own words where ours would add nothing.
#[must_use]
#[expect(clippy::wildcard_enum_match_arm, reason = "the list of the system is open")]
pub fn reason(fault: &std::io::Error) -> String {
    use std::io::ErrorKind as Kind;
    let known = match fault.kind() {
        Kind::NotFound => "il n'y a rien de ce nom",
        Kind::PermissionDenied => "l'accès en est refusé",
        Kind::StorageFull => "le disque est plein",
        Kind::ReadOnlyFilesystem => "le disque est en lecture seule",
        Kind::IsADirectory => "c'est un dossier",
        Kind::NotADirectory => "un fichier se trouve là où il faudrait un dossier",
        _ => return fault.to_string(),
    };
    known.to_owned()
}
