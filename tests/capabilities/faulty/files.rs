//! Files that are no workbook, or that cannot be opened.

use super::{Case, File, Folder, answers};
use crate::support::golden;

pub(super) const CASES: &[Case] = &[
    Case {
        name: "empty-file",
        story: "The copy to the shared drive was cut before the first byte.",
        made: File("vide.xlsx"),
        told: &["erreur[pas-un-classeur] inputs/vide.xlsx"],
    },
    Case {
        name: "truncated",
        story: "The end of the attachment was lost by the mail.",
        made: File("tronque.xlsx"),
        told: &["erreur[classeur-endommage] inputs/tronque.xlsx"],
    },
    Case {
        name: "web-page",
        story: "A business application « exports to Excel »: it writes a web page named .xls.",
        made: File("page-web.xls"),
        told: &["erreur[pas-un-classeur] inputs/page-web.xls"],
    },
    Case {
        name: "csv-as-xlsx",
        story: "A CSV was renamed .xlsx in the file explorer.",
        made: File("csv-renomme.xlsx"),
        told: &["erreur[pas-un-classeur] inputs/csv-renomme.xlsx"],
    },
    Case {
        name: "csv-as-xls",
        story: "An open data portal served a CSV under the name .xls.",
        made: File("csv-renomme.xls"),
        told: &["erreur[pas-un-classeur] inputs/csv-renomme.xls"],
    },
    Case {
        name: "csv",
        story: "Only the sheet on screen was saved, as CSV.",
        made: File("suivi.csv"),
        told: &["erreur[pas-un-classeur] inputs/suivi.csv"],
    },
    Case {
        name: "pdf",
        story: "The PDF of the table was renamed.",
        made: File("pdf-renomme.xlsx"),
        told: &["erreur[pas-un-classeur] inputs/pdf-renomme.xlsx"],
    },
    Case {
        name: "word-document",
        story: "The table is in a text document, renamed.",
        made: File("word.xlsx"),
        told: &["erreur[pas-un-classeur] inputs/word.xlsx"],
    },
    Case {
        name: "writer-document",
        story: "A Writer document was saved under the name .ods.",
        made: File("texte.ods"),
        told: &["erreur[pas-un-classeur] inputs/texte.ods"],
    },
    Case {
        name: "numbers",
        story: "The workbook was made in Numbers, and renamed.",
        made: File("numbers.xlsx"),
        told: &["erreur[pas-un-classeur] inputs/numbers.xlsx"],
    },
    Case {
        name: "zip-of-pictures",
        story: "The zip of the pictures was dropped in place of the workbook.",
        made: File("photos.xlsx"),
        told: &["erreur[pas-un-classeur] inputs/photos.xlsx"],
    },
    Case {
        name: "link-to-a-shared-sheet",
        story: "The synchronised drive holds a link to an online sheet, not the sheet.",
        made: File("raccourci.xlsx"),
        told: &["erreur[pas-un-classeur] inputs/raccourci.xlsx"],
    },
    Case {
        name: "link-of-windows",
        story: "The address of the online sheet was dragged from the browser to the folder.",
        made: File("raccourci.url"),
        told: &["erreur[pas-un-classeur] inputs/raccourci.url"],
    },
    Case {
        name: "xml-2003",
        story: "Saved as « Feuille de calcul XML 2003 », named .xls.",
        made: File("xml-2003.xls"),
        told: &["erreur[pas-un-classeur] inputs/xml-2003.xls"],
    },
    Case {
        name: "password-xlsx",
        story: "The workbook is protected by a password to open it.",
        made: File("mot-de-passe.xlsx"),
        told: &["erreur[mot-de-passe] inputs/mot-de-passe.xlsx"],
    },
    Case {
        name: "password-ods",
        story: "The same in LibreOffice: « Enregistrer avec un mot de passe ».",
        made: File("mot-de-passe.ods"),
        told: &["erreur[mot-de-passe] inputs/mot-de-passe.ods"],
    },
    Case {
        name: "password-xls",
        story: "The same in the old format.",
        made: File("mot-de-passe.xls"),
        told: &["erreur[mot-de-passe] inputs/mot-de-passe.xls"],
    },
    Case {
        name: "sheet-lost",
        story: "A repair tool left the name of a sheet without the sheet.",
        made: File("feuille-perdue.xlsx"),
        told: &["erreur[classeur-endommage] inputs/feuille-perdue.xlsx"],
    },
    Case {
        name: "sheet-damaged",
        story: "A sheet is cut in its middle, the others are whole.",
        made: File("xml-casse.xlsx"),
        told: &["erreur[classeur-endommage] inputs/xml-casse.xlsx"],
    },
    Case {
        name: "cell-at-the-very-end",
        story: "A letter was typed in the last cell of the sheet, at the end of the last row.",
        made: File("au-bout.ods"),
        told: &["erreur[classeur-trop-grand] inputs/au-bout.ods"],
    },
    Case {
        name: "folder",
        story: "A folder bears the name of the workbook.",
        made: Folder,
        told: &["erreur[fichier-illisible] inputs/suivi.xlsx"],
    },
];

#[test]
fn files_that_are_no_workbook() {
    golden("faulty-files", &answers(CASES));
}
