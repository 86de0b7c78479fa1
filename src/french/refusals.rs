//! Why a file is not read: what it is, and how to make a workbook of it.

use crate::report::{Excess, Foreign, Refusal};

const SAVE_AS: &str =
    "l'ouvrir dans le tableur, puis Fichier > Enregistrer sous, au format .xlsx ou .ods";

/// The sentence and the mend.
#[must_use]
pub fn refusal(refusal: &Refusal) -> (String, String) {
    match refusal {
        Refusal::Foreign(what) => {
            let (sentence, help) = foreign(*what);
            (sentence.to_owned(), help.to_owned())
        }
        Refusal::Password => (
            "Ce classeur est protégé par un mot de passe.".to_owned(),
            "l'enregistrer sans mot de passe : Fichier > Informations > Protéger le classeur \
             dans Excel, Fichier > Propriétés > Sécurité dans LibreOffice"
                .to_owned(),
        ),
        Refusal::Damaged(reason) => (
            "Ce classeur est endommagé ou incomplet.".to_owned(),
            format!(
                "l'ouvrir dans le tableur, accepter la réparation et l'enregistrer à nouveau, \
                 ou reprendre une copie antérieure ; le lecteur dit : {reason}"
            ),
        ),
        Refusal::Excess(what) => (excess(*what), MEND_EXCESS.to_owned()),
    }
}

const MEND_EXCESS: &str = "supprimer les lignes et les colonnes remplies loin du tableau, les \
                           images et les feuilles étrangères au suivi, puis enregistrer";

fn foreign(what: Foreign) -> (&'static str, &'static str) {
    match what {
        Foreign::Empty => (
            "Ce fichier est vide : il ne contient pas un octet.",
            "reprendre une copie antérieure : un enregistrement ou une copie a été interrompu",
        ),
        Foreign::Text => ("Ce fichier est un texte (CSV, par exemple), pas un classeur.", SAVE_AS),
        Foreign::Shortcut => (
            "Ce fichier est un raccourci vers une page en ligne : le classeur n'y est pas.",
            "ouvrir ce raccourci, puis Fichier > Télécharger, au format .xlsx ou .ods",
        ),
        Foreign::WebPage => (
            "Ce fichier est une page web sous un nom de classeur, comme en exportent certains logiciels.",
            SAVE_AS,
        ),
        Foreign::OldXml => {
            ("Ce fichier est une feuille de calcul XML 2003, que l'outil ne lit pas.", SAVE_AS)
        }
        Foreign::OldExcel => {
            ("Ce fichier est un classeur d'Excel 4 ou antérieur, que l'outil ne lit pas.", SAVE_AS)
        }
        Foreign::Pdf => {
            ("Ce fichier est un PDF, pas un classeur.", "donner le classeur dont ce PDF a été tiré")
        }
        Foreign::TextDocument => (
            "Ce fichier est un document de texte, pas un classeur.",
            "copier son tableau dans un classeur neuf et l'enregistrer en .xlsx ou en .ods",
        ),
        Foreign::Slides => {
            ("Ce fichier est une présentation, pas un classeur.", "donner le classeur de suivi")
        }
        Foreign::Numbers => (
            "Ce fichier est un classeur Numbers, que l'outil ne lit pas.",
            "l'ouvrir dans Numbers, puis Fichier > Exporter vers > Excel",
        ),
        Foreign::OtherOpenDocument => (
            "Ce fichier est un modèle ou un document OpenDocument, pas un classeur.",
            "l'ouvrir dans LibreOffice Calc, puis Fichier > Enregistrer sous, au format .ods",
        ),
        Foreign::Archive => (
            "Ce fichier est une archive compressée, pas un classeur.",
            "en extraire le classeur, puis donner celui-ci",
        ),
        Foreign::Picture => {
            ("Ce fichier est une image, pas un classeur.", "donner le classeur de suivi")
        }
        Foreign::Unknown => ("Ce fichier n'est pas un classeur lisible.", SAVE_AS),
    }
}

fn excess(what: Excess) -> String {
    match what {
        Excess::File { most } => {
            format!("Ce fichier pèse plus de {most} Mo, la limite de ce qui est lu.")
        }
        Excess::Unpacked { most } => format!(
            "Ce fichier contient, une fois décompressé, plus de {most} Mo, la limite de ce qui est lu."
        ),
        Excess::Parts { most } => {
            format!("Ce fichier contient plus de {most} éléments, la limite de ce qui est lu.")
        }
        Excess::Cells { most } => format!(
            "Ce classeur s'étend sur plus de {} millions de cellules, la limite de ce qui est lu.",
            most / 1_000_000
        ),
        Excess::Text { most } => {
            format!("Ce classeur contient plus de {most} Mo de texte, la limite de ce qui est lu.")
        }
    }
}

/// « Ce fichier est ouvert dans un tableur (service des assemblées)… »
#[must_use]
pub fn open_elsewhere(who: &str) -> String {
    let who = if who.is_empty() { String::new() } else { format!(" ({who})") };
    format!(
        "Ce fichier est ouvert dans un tableur{who} : il est lu tel qu'il a été enregistré pour la dernière fois."
    )
}
