//! The words of the written workbook and of its guide.

use crate::schema::{Group, Kind};

/// What marks a column a row cannot do without.
pub const REQUIRED: &str = "obligatoire";
/// The heads of the table that describes a sheet.
pub const COLUMN_HEADS: [&str; 4] = ["Colonne", "Obligatoire", "Ce qu'on y met", "Aide"];
/// The heads of the table that describes the settings.
pub const SETTING_HEADS: [&str; 3] = ["Clé", "Valeur", "Aide"];
/// The heads of the table of types.
pub const TYPE_HEADS: [&str; 2] = ["Type", "Ce que la cellule contient"];
/// The title of the table of settings.
pub const SETTINGS_TITLE: &str = "Les clés de la feuille Paramètres :";
/// The title of the message a spreadsheet shows on a value not in the list.
pub const LIST_FAULT_TITLE: &str = "Valeur hors liste";
/// That message.
pub const LIST_FAULT: &str = "Cette valeur n'est pas dans la liste. Elle peut être gardée : elle sera vérifiée à la lecture du classeur.";
/// Who signs the notes on the headers.
pub const NOTE_AUTHOR: &str = "Mode d'emploi";
/// The yes and no of a drop-down list.
pub const YES_NO: [&str; 2] = ["oui", "non"];

/// The lines at the top of the instructions, one row each.
pub const INSTRUCTIONS: &[&str] = &[
    "Ce classeur se remplit toute l'année, dans Excel ou LibreOffice ; le programme le lit et n'y écrit jamais.",
    "Une feuille par sujet, une ligne par chose, une valeur par cellule. Rien n'est saisi deux fois : les totaux et les taux sont calculés.",
    "Les en-têtes foncés sont ceux des colonnes obligatoires. Chaque en-tête porte une note qui dit ce qu'on y met.",
    "L'ordre des lignes et des colonnes est libre, des lignes vides ne gênent pas ; seul le nom des feuilles et des colonnes compte.",
    "Les listes déroulantes proposent les valeurs admises ; une valeur saisie à la main est vérifiée à la lecture.",
    "Une cellule jaune reste à remplir ; une cellule rose est en double, ou renvoie à une ligne qui n'existe pas. La feuille Contrôles les compte, et dit où en est chaque année.",
    "Les colonnes de numéros, de codes et de listes sont au format texte : le tableur n'y change rien. Coller sans mise en forme (collage spécial, texte) pour que cela dure.",
    "Les listes déroulantes et les couleurs vont jusqu'à la ligne 60 001 de chaque feuille ; les feuilles Mode d'emploi et Contrôles ne sont pas lues.",
];

/// The title of the order in which to fill the workbook.
pub const STEPS_TITLE: &str = "Par où commencer";
/// That order.
pub const STEPS: &[&str] = &[
    "1. Paramètres : choisir une clé dans la liste, « Collectivité » puis « Convention », et saisir sa valeur à côté.",
    "2. Transitions : un code et un nom pour chaque rubrique du bilan. Statuts est déjà remplie ; la changer si la convention en a d'autres.",
    "3. Propositions : un numéro, un intitulé et une transition par proposition.",
    "4. Années : l'année du bilan, et le jour où le décompte a été arrêté.",
    "5. Suivi : une ligne par proposition en vigueur, avec son numéro, l'année et son statut.",
    "6. Enregistrer, puis lancer « greffe verifier », corriger ce qu'il dit, et lancer « greffe produire ».",
];

/// What a sheet of this group is for.
#[must_use]
pub fn group(group: Group) -> &'static str {
    match group {
        Group::Common => "Sert à tous les documents.",
        Group::Report => "Sert au bilan, qui ne peut s'en passer.",
        Group::Extras => "Facultative : elle enrichit le bilan.",
        Group::Sittings => "Sert aux délibérations ; le bilan n'en a pas besoin.",
    }
}

/// What one row of a sheet is.
#[must_use]
pub fn row_is(what: &str) -> String {
    format!("Une ligne = {what}.")
}

/// What a cell of this kind holds, in a few words; `quote` dresses each word
/// of a closed list.
#[must_use]
pub fn kind_words(kind: Kind, quote: impl Fn(&str) -> String) -> String {
    match kind {
        Kind::Text => "texte".to_owned(),
        Kind::Id => "identifiant".to_owned(),
        Kind::Label => "numéro ou texte".to_owned(),
        Kind::List => "liste".to_owned(),
        Kind::Long => "texte long".to_owned(),
        Kind::Whole => "nombre entier".to_owned(),
        Kind::Year => "année".to_owned(),
        Kind::Date => "date".to_owned(),
        Kind::Time => "heure".to_owned(),
        Kind::YesNo => "oui ou non".to_owned(),
        Kind::Choice(words) => words.iter().map(|word| quote(word)).collect::<Vec<_>>().join(", "),
        Kind::Color => "couleur".to_owned(),
        Kind::File => "fichier".to_owned(),
        Kind::Url => "adresse web".to_owned(),
        Kind::Ref(sheet) => format!("renvoi à {}", sheet.name()),
        Kind::RefList(sheet) => format!("liste de renvois à {}", sheet.name()),
    }
}

/// Each type and what it accepts, for the guide.
pub const TYPES: &[(&str, &str)] = &[
    ("texte", "Une ligne de texte. Les espaces en trop au début et à la fin sont ôtés."),
    (
        "identifiant",
        "Du texte, jamais un nombre : `2022.0150` ou `7.10` y perdraient leurs zéros. Dans un classeur à soi, mettre la colonne au format *Texte* avant de saisir ; dans le classeur fourni, c'est déjà fait.",
    ),
    (
        "numéro ou texte",
        "Un numéro d'ordre : `6`, `14`, `6 bis`, `1-10`. Si le tableur change `1-10` en une date, le programme le dit : remettre la cellule au format *Texte* et saisir de nouveau.",
    ),
    (
        "liste",
        "Plusieurs valeurs séparées par des points-virgules : `14 ; 15`. Ne pas écrire `14,15`, que le tableur prend pour un nombre à virgule.",
    ),
    (
        "texte long",
        "Un texte de plusieurs phrases, avec une mise en forme légère (voir plus bas). On peut aussi y mettre le nom d'un fichier `.md` rangé à côté du classeur : `textes/expose.md`.",
    ),
    (
        "nombre entier",
        "Zéro ou plus : `12`, `1 234`. Une cellule vide veut dire inconnu ; zéro s'écrit `0`.",
    ),
    ("année", "Quatre chiffres : `2025`."),
    (
        "date",
        "Une date du tableur, ou `12/12/2025`, `12 décembre 2025`, `vendredi 12 décembre 2025` (le jour de la semaine est alors vérifié), `2025-12-12`.",
    ),
    ("heure", "Une heure du tableur, ou `16 h 00`, `16h`, `16:00`."),
    ("oui ou non", "`oui` ou `non` ; `x`, `vrai`, `faux`, `1` et `0` sont compris."),
    ("couleur", "Un dièse et six chiffres hexadécimaux : `#00664f`. Le contraste est vérifié."),
    (
        "fichier",
        "Le nom d'un fichier rangé à côté du classeur, avec son dossier s'il y en a un : `images/jardin.jpg`.",
    ),
    ("adresse web", "Une adresse complète : `https://exemple.fr/page`."),
    (
        "renvoi à une feuille",
        "La valeur qui désigne une ligne de cette feuille : son code, son numéro, son libellé, ou le nom d'une personne. Une valeur inconnue est une erreur, et le nom le plus proche est proposé.",
    ),
];

/// The guide, up to the table of types.
pub const OPENING: &str = "\
# Le classeur de suivi

Le classeur contient tout ce que les documents impriment. On le tient à jour toute l'année, dans Excel ou LibreOffice (`.xlsx`, `.xlsm`, `.xlsb`, `.xls` ou `.ods`). Le programme le lit, le vérifie, calcule les totaux et les taux, et n'y écrit jamais.

Un seul classeur suffit pour toutes les années : l'année est une colonne, pas un fichier. Aucun nombre ne se saisit deux fois.

`greffe nouveau convention` en prépare un, vide, avec ses listes déroulantes et une feuille Contrôles qui compte à mesure qu'il se remplit. L'année suivante, `greffe nouveau convention-2026 --depuis convention/inputs/suivi.xlsx` le reprend tout entier et prépare les lignes de suivi de la nouvelle année ; on peut aussi reprendre ainsi un classeur tenu sans ce programme.

## Comment il est lu

- **Par les noms.** Les feuilles et les colonnes sont reconnues à leur nom, pas à leur place. Majuscules, accents, espaces, forme de l'apostrophe, `n°`, `no` ou `numéro`, singulier ou pluriel : tout cela est indifférent.
- **Les en-têtes** tiennent sur une ligne, parmi les vingt premières. Un titre, un logo ou une légende au-dessus ne gênent pas.
- **Le reste est permis.** Une colonne ou une feuille de plus est ignorée, et le programme le dit. Une feuille dont on n'a pas besoin peut manquer ; une colonne facultative aussi.
- **Les lignes** peuvent être dans n'importe quel ordre, avec des lignes vides entre elles. Une ligne compte dès qu'une de ses cellules obligatoires est remplie. Une ligne cachée par un filtre compte aussi : un filtre oublié ne doit pas changer un taux.
- **Les formules** sont lues par leur résultat. Une formule en erreur (`#REF!`, `#N/A`…) ou jamais calculée est signalée : rouvrir le classeur dans le tableur et l'enregistrer.
- **Les personnes** s'écrivent `Prénom NOM` ou `NOM Prénom`. Le nom seul suffit s'il n'y a pas d'homonyme dans le conseil. `M. le Maire`, `Mme la Présidente` désignent qui tient la fonction ce jour-là.

## Quand quelque chose ne va pas

Le programme signale tous les problèmes en une fois, chacun avec sa cellule (`Suivi!C14`), ce qu'il a lu, ce qu'il attendait et comment corriger. Il y a trois degrés : une *information* ne demande rien ; un *avertissement* n'empêche pas de publier, mais reste au dossier ; une *erreur* empêche toute publication, et ce qui était publié avant reste en place.

Quand les faits sont vrais mais contraires à la règle (un pouvoir de trop, une question prise sans quorum…), la colonne **Motif de dérogation** permet de passer outre par écrit, là où c'est admis : l'erreur devient un avertissement. Un calcul impossible, lui, se corrige.

## Ce qu'il faut remplir, selon ce qu'on veut obtenir

| Pour obtenir | Il faut |
| --- | --- |
| le bilan de l'année | Paramètres, Années, Transitions, Propositions, Suivi ; Focus, Chiffres et Citations l'enrichissent |
| un projet de délibération | Assemblées, Membres, Séances, Délibérations, Textes ; la date, l'heure, le numéro de rapport et l'appel peuvent manquer, des blancs restent à remplir |
| la délibération après la séance | en plus, Présences ; Mouvements, Retraits et Scrutins s'il y en a eu ; le nombre de voix si le conseil a voté. Pour imprimer les noms des contre et des abstentions, les saisir dans Scrutins ; si les pour n'y sont pas, mettre « pour » dans Vote par défaut |
| la mention exécutoire | en plus, Préfecture date et Publiée le |

Un document dont les feuilles manquent n'est pas produit, et le programme le dit. Un document qui avait été publié et que le classeur ne produit plus est retiré du dossier de son année, et le programme le dit aussi.

## Les chiffres calculés

Un texte long peut appeler un chiffre, qui sera toujours celui du classeur : `{{ taux.total }}` s'imprime « 85 % ». Ces chiffres sont ceux de l'année du document.

| Nom | Ce qui s'imprime |
| --- | --- |
| `taux.total`, `taux.<transition>` | le taux : 85 % ; `<transition>` est le code de la feuille Transitions |
| `sur.total`, `sur.<transition>` | le compte : 34 sur 40 |
| `nb.total`, `nb.<transition>` | les propositions mises en œuvre : 34 |
| `nb.propositions.total`, `nb.propositions.<transition>` | les propositions suivies : 40 |
| `nb.faite`, `nb.en-cours`, `nb.non-faite`, `nb.hors-competence` | les propositions de chaque catégorie de statut ; `nb.en-cours.<transition>` pour une transition |
| `taux.total.2024` | le même chiffre une autre année |
| `ecart.total`, `ecart.<transition>` | la différence, en points, avec le taux de l'année suivie précédente : +10 points |
| `nb.changements`, `nb.reculs`, `nb.avancees`, `nb.inchangees` | les propositions qui ont changé de statut depuis, dans un sens ou dans l'autre, ou l'ont gardé |
| `nb.ajoutees`, `nb.retirees` | les propositions venues ou retirées depuis |
| `vote.papier`, `vote.numerique`, `vote.total` | les voix des habitants |
| `vote.<proposition>.total`, `vote.<proposition>.rang` | celles d'une proposition, et son rang |
| `delib.<code>.votants`, `.presents`, `.representes`, `.pour`… | les nombres d'une délibération |

`greffe expliquer` les dit tous, avec leur valeur ; `greffe expliquer taux.total` dit d'où vient l'un d'eux, jusqu'aux cellules.

## Les règles à connaître

- **L'année d'un acte** est celle de la colonne Année de Délibérations, sinon celle de sa séance. Sans autre indication, le programme travaille sur la dernière année trouvée dans Suivi ou dans Séances.
- **Suivi complet ou absent.** Une année sans aucune ligne dans Suivi n'a pas de bilan : ce n'est pas une erreur. Une année commencée doit avoir une ligne pour chaque proposition en vigueur. Une année dont toutes les lignes attendent encore leur statut n'est pas commencée : le programme le dit, et les autres années se publient.
- **Ajoutée, retirée.** Une proposition compte à partir de son année d'ajout, comprise, et jusqu'à son année de retrait, non comprise. Une ligne de Suivi hors de ces années est un avertissement.
- **Un statut se définit une fois**, dans Statuts : c'est là qu'on dit s'il compte comme mise en œuvre. Sans feuille Statuts, il y en a quatre : mise en œuvre (compte), en cours, non mise en œuvre, hors compétence (ne comptent pas).
- **Projet, puis acte.** Il n'y a rien à cocher. Un `vote` devient un acte quand ses voix sont remplies ; un `prend acte`, quand la séance a ses présences.
- **L'appel est complet ou absent.** Dès qu'une séance a une ligne dans Présences, chaque membre en exercice ce jour-là doit en avoir une. Celui qui arrive plus tard y est absent, ou représenté avec son pouvoir ; le mouvement `arrive` met fin à ce pouvoir.
- **Un acte parmi quarante.** Le classeur peut ne contenir qu'un acte d'une séance. Un mouvement peut nommer une question qui n'a pas sa ligne.
- **La date des documents.** Un acte porte la date de sa séance, un bilan celle de la colonne Arrêté au. L'horloge de l'ordinateur ne sert jamais.

## Les types de cellules
";

/// The guide, between the table of types and the sheets.
pub const LONG_TEXTS: &str = "\
### Les textes longs

Une ligne vide sépare deux paragraphes. Une ligne qui commence par `- ` est un point d'une liste. `**gras**`, `*italique*` et `[texte](https://exemple.fr)` sont compris ; tout autre signe s'imprime tel quel. Dans Excel, Alt et Entrée passent à la ligne dans une cellule (Ctrl et Entrée dans LibreOffice).

Un chiffre calculé s'appelle par son nom : `{{ taux.total }}`, `{{ taux.ecologique }}`. Il suit alors le suivi, sans jamais vieillir. Un nom inconnu est une erreur, et le plus proche est proposé.

## Les feuilles

Les colonnes marquées *obligatoire* sont celles dont une ligne ne peut se passer. Un renvoi se fait par la valeur elle-même, écrite comme dans la feuille visée.
";

/// Sets a text as a French printer would: no-break spaces, curly apostrophes.
/// What stands between backticks is left as it is.
#[must_use]
pub fn typeset(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut code = false;
    let mut before = '\n';
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        code ^= c == '`';
        let after = rest.peek().copied().unwrap_or('\n');
        out.push(match c {
            ' ' if !code && holds(before, after) => '\u{a0}',
            '\'' if !code => '’',
            c => c,
        });
        before = c;
    }
    out
}

/// Whether a space between these two may not break.
fn holds(before: char, after: char) -> bool {
    before == '«'
        || matches!(after, ':' | ';' | '?' | '!' | '»' | '%' | '=')
        || (before.is_ascii_digit() && (after.is_ascii_digit() || after == 'h'))
}

#[cfg(test)]
mod tests {
    use super::typeset;

    #[test]
    fn holds_spaces_together_outside_code() {
        assert_eq!(
            typeset("l'acte « a » : 1 250 ?"),
            "l’acte «\u{a0}a\u{a0}»\u{a0}: 1\u{a0}250\u{a0}?"
        );
        assert_eq!(typeset("`16 h 00 ; d'`"), "`16 h 00 ; d'`");
    }
}
