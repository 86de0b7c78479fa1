"""Faulty workbooks that our own writer cannot make: `python3 fautifs.py [name…]`.

Each function makes one file of `fautifs/`, named as the function with its ending
in place of the last underscore. What the clerk did, and what he is told, is in
`tests/capabilities/faulty/`.
"""

import datetime
import io
import pathlib
import struct
import sys
import tempfile
import zipfile

import msoffcrypto.format.ooxml as ooxml
import xlwt
from openpyxl.styles import PatternFill
from xlwt.CompoundDoc import XlsDoc

import atelier
import xlsb

OUT = atelier.HERE / "fautifs"
SOUND = atelier.tables("petite-commune")
MAKERS = []


def fault(make):
    """A file made by hand: its bytes are what the function gives."""
    MAKERS.append((make.__name__, lambda path: path.write_bytes(make())))


def altered(make):
    """The sound workbook, one thing changed by openpyxl, which saves it."""

    def maker(path):
        made = atelier.book(SOUND)
        make(made)
        if path.suffix == ".xlsx":
            return atelier.save(made, path)
        with tempfile.TemporaryDirectory() as folder:
            source = pathlib.Path(folder) / "source.xlsx"
            atelier.save(made, source)
            atelier.calc(source, path)

    MAKERS.append((make.__name__, maker))


def rewritten(make):
    """The sound workbook, its parts rewritten as bytes."""

    def maker(path):
        atelier.save(atelier.book(SOUND), path)
        atelier.repack(path, make)

    MAKERS.append((make.__name__, maker))


def sound():
    """The bytes of the sound workbook."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "sound.xlsx"
        atelier.save(atelier.book(SOUND), path)
        return path.read_bytes()


def zipped(parts):
    """The bytes of a zip."""
    bytes_ = io.BytesIO()
    with zipfile.ZipFile(bytes_, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(zipfile.ZipInfo(name, (2025, 1, 1, 0, 0, 0)), data)
    return bytes_.getvalue()


def followed():
    """The rows of Suivi."""
    return SOUND["Suivi"]


# Files that are no workbook


@fault
def vide_xlsx():
    return b""


@fault
def tronque_xlsx():
    return sound()[:9000]


@fault
def page_web_xls():
    rows = "".join("<tr>" + "".join(f"<td>{cell or ''}</td>" for cell in row) + "</tr>" for row in followed())
    return f"<html><head><meta charset='utf-8'></head><body><table>{rows}</table></body></html>".encode()


@fault
def csv_renomme_xlsx():
    lines = (";".join("" if cell is None else str(cell) for cell in row) for row in followed())
    return "\r\n".join(lines).encode("cp1252")


@fault
def csv_renomme_xls():
    return csv_bytes("utf-8-sig")


@fault
def suivi_csv():
    return csv_bytes("utf-8-sig")


def csv_bytes(encoding):
    lines = (";".join("" if cell is None else str(cell) for cell in row) for row in followed())
    return "\r\n".join(lines).encode(encoding)


@fault
def pdf_renomme_xlsx():
    return b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"


@fault
def word_xlsx():
    types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
    return zipped({"[Content_Types].xml": types, "word/document.xml": "<document/>"})


@fault
def texte_ods():
    return zipped({
        "mimetype": "application/vnd.oasis.opendocument.text",
        "META-INF/manifest.xml": "<manifest/>",
        "content.xml": '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>',
    })


@fault
def numbers_xlsx():
    return zipped({"Index/Document.iwa": b"\0\1\2", "Metadata/Properties.plist": "bplist00"})


@fault
def photos_xlsx():
    return zipped({"IMG_0001.jpg": b"\xff\xd8\xff\xe0", "IMG_0002.jpg": b"\xff\xd8\xff\xe0"})


@fault
def raccourci_xlsx():
    return b'{"url": "https://docs.google.com/open?id=exemple", "doc_id": "exemple", "email": "x@exemple.fr"}'


@fault
def raccourci_url():
    return b"[InternetShortcut]\r\nURL=https://docs.google.com/spreadsheets/d/exemple\r\n"


@fault
def xml_2003_xls():
    cells = "".join(
        "<Row>" + "".join(f'<Cell><Data ss:Type="String">{cell or ""}</Data></Cell>' for cell in row) + "</Row>"
        for row in followed()
    )
    return (
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
        'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
        f'<Worksheet ss:Name="Suivi"><Table>{cells}</Table></Worksheet></Workbook>'
    ).encode()


@fault
def mot_de_passe_xlsx():
    sealed = io.BytesIO()
    ooxml.OOXMLFile(io.BytesIO(sound())).encrypt("greffe", sealed)
    return sealed.getvalue()


@fault
def mot_de_passe_ods():
    # As Calc writes it: the parts are noise, the manifest says how they were sealed.
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        '<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml" manifest:size="9999">'
        '<manifest:encryption-data manifest:checksum-type="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0#sha256-1k" manifest:checksum="AAAA">'
        '<manifest:algorithm manifest:algorithm-name="http://www.w3.org/2001/04/xmlenc#aes256-cbc" manifest:initialisation-vector="AAAA"/>'
        '<manifest:key-derivation manifest:key-derivation-name="PBKDF2" manifest:key-size="32" manifest:iteration-count="100000" manifest:salt="AAAA"/>'
        "</manifest:encryption-data></manifest:file-entry></manifest:manifest>"
    )
    noise = bytes((7 * place * place + 13) % 251 for place in range(2000))
    return zipped({
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": noise,
        "META-INF/manifest.xml": manifest,
    })


@fault
def mot_de_passe_xls():
    # A FILEPASS record after the first BOF: what follows would be noise.
    made = xlwt.Workbook(encoding="utf-8")
    sheet = made.add_sheet("Suivi")
    for line, row in enumerate(followed()):
        for column, cell in enumerate(row):
            sheet.write(line, column, cell)
    stream = made.get_biff_data()
    length = struct.unpack_from("<H", stream, 2)[0] + 4
    sealed = struct.pack("<HHHHHH", 0x2F, 54, 1, 1, 1, 1) + bytes(46)
    out = io.BytesIO()
    XlsDoc().save(out, stream[:length] + sealed + stream[length:])
    return out.getvalue()


@rewritten
def feuille_perdue_xlsx(name, data):
    return None if name == "xl/worksheets/sheet6.xml" else data


@rewritten
def xml_casse_xlsx(name, data):
    return data[: len(data) // 2] if name == "xl/worksheets/sheet6.xml" else data


# Sheets and headers


@altered
def feuil1_xlsx(made):
    for sheet in made.worksheets[1:]:
        made.remove(sheet)
    sheet = made.worksheets[0]
    sheet.title = "Feuil1"
    sheet.delete_rows(1, sheet.max_row)
    for row in followed():
        sheet.append(row)


@altered
def trois_tableaux_xlsx(made):
    sheet = made["Propositions"]
    for name in ["Transitions", "Suivi"]:
        sheet.append([])
        sheet.append([name])
        for row in SOUND[name]:
            sheet.append(row)
        made.remove(made[name])


@altered
def deux_tableaux_xlsx(made):
    sheet = made["Suivi"]
    rows = followed()
    sheet.delete_rows(5, 10)
    sheet.append([])
    sheet.append(["Année 2025"])
    sheet.append(rows[0])
    for row in rows[4:]:
        sheet.append(row)


@altered
def feuille_par_annee_xlsx(made):
    last = made.copy_worksheet(made["Suivi"])
    made["Suivi"].title = "Suivi 2024"
    made["Suivi 2024"].delete_rows(5, 10)
    last.title = "Suivi 2025"
    last.delete_rows(2, 3)


@altered
def feuille_copiee_xlsx(made):
    made.copy_worksheet(made["Suivi"]).title = "SUIVI"


@altered
def feuille_ancienne_xlsx(made):
    made.copy_worksheet(made["Suivi"]).title = "Suivi (2)"


@altered
def titre_ligne_25_xlsx(made):
    made["Suivi"].insert_rows(1, 24)
    made["Suivi"]["A1"] = "Suivi des propositions"


@altered
def titres_sur_deux_lignes_xlsx(made):
    sheet = made["Propositions"]
    sheet.insert_rows(1)
    for column, title in enumerate(["N°", "Intitulé", "Transition", "Votes", None, None, "Compétence"], 1):
        sheet.cell(1, column, title)
        sheet.cell(2, column, {4: "papier", 5: "numérique", 6: "total"}.get(column))
    sheet.merge_cells("D1:F1")
    for column in "ABCG":
        sheet.merge_cells(f"{column}1:{column}2")


@altered
def sans_titres_xlsx(made):
    made["Suivi"].delete_rows(1)


@altered
def titre_en_double_xlsx(made):
    made["Suivi"]["D1"] = "Statut"


@altered
def titre_fautif_xlsx(made):
    made["Suivi"]["C1"] = "Statu"


@altered
def titre_par_formule_xlsx(made):
    made["Suivi"]["C1"] = '="Statut"'


@altered
def titre_annee_xlsx(made):
    # One column a year, as in a table made to be looked at.
    sheet = made["Suivi"]
    sheet.delete_rows(1, sheet.max_row)
    for row in [["N°", 2024, 2025], [1, "en cours", "mise en œuvre"], [2, "non mise en œuvre", "mise en œuvre"], [3, "en cours", "en cours"]]:
        sheet.append(row)


@altered
def graphique_xlsx(made):
    made.create_chartsheet("Graphique")
    made.remove(made["Suivi"])
    made.create_chartsheet("Suivi")


@altered
def feuille_masquee_xlsx(made):
    made["Statuts" if "Statuts" in made else "Suivi"].sheet_state = "hidden"
    made["Propositions"].sheet_state = "veryHidden"
    made["Suivi"]["C5"] = "faite"


# Rows that are no data


@altered
def ligne_de_total_xlsx(made):
    made["Propositions"].append(["Total", None, None, "=SUM(D2:D4)", "=SUM(E2:E4)", "=SUM(F2:F4)"])


@altered
def ligne_de_total_ods(made):
    made["Propositions"].append(["Total", None, None, "=SUM(D2:D4)", "=SUM(E2:E4)", "=SUM(F2:F4)"])


@altered
def notes_sous_le_tableau_xlsx(made):
    sheet = made["Suivi"]
    sheet.append([])
    sheet.append(["(1) Chiffres provisoires, à confirmer par le service."])
    sheet.append(["Mis à jour le 12 novembre."])


@altered
def lignes_de_partie_xlsx(made):
    sheet = made["Suivi"]
    for line, text in [(5, "Année 2025"), (2, "Année 2024")]:
        sheet.insert_rows(line)
        sheet.cell(line, 1, text)
        sheet.merge_cells(start_row=line, end_row=line, start_column=1, end_column=9)


@altered
def ligne_d_exemple_xlsx(made):
    made["Suivi"].insert_rows(2)
    for column, text in enumerate(["ex. 12", "ex. 2025", "choisir dans la liste"], 1):
        made["Suivi"].cell(2, column, text)


@altered
def cellules_fusionnees_xlsx(made):
    sheet = made["Suivi"]
    for first, last in [(2, 4), (5, 7)]:
        sheet.merge_cells(f"B{first}:B{last}")


@altered
def cellules_fusionnees_ods(made):
    cellules_fusionnees = made["Suivi"]
    cellules_fusionnees.merge_cells("B5:B7")


@altered
def couleur_pour_statut_xlsx(made):
    # A colour in place of a word.
    for line, colour in [(5, "00B050"), (6, "00B050"), (7, "FFC000")]:
        cell = made["Suivi"].cell(line, 3)
        cell.value = None
        cell.fill = PatternFill("solid", colour)


@altered
def ligne_masquee_xlsx(made):
    made["Suivi"].append([3, 2025, "mise en œuvre"])
    made["Suivi"].row_dimensions[8].hidden = True


# Formulas


def errors(made):
    """One error of each kind, as a formula that gives it."""
    sheet = made["Suivi"]
    sheet["C2"] = "=#REF!"
    sheet["C3"] = "=1/0"
    sheet["C4"] = '="a"+1'
    sheet["C5"] = "=NA()"
    sheet["C6"] = "=NOSUCHFUNCTION(1)"
    sheet["C7"] = "=SQRT(-1)"


@altered
def erreurs_ods(made):
    errors(made)


@altered
def erreurs_xls(made):
    errors(made)


@altered
def erreurs_xlsx(made):
    # Openpyxl saves no result: the errors are typed as Excel would keep them.
    for line, error in enumerate(["#REF!", "#DIV/0!", "#VALUE!", "#N/A", "#NAME?", "#NUM!"], 2):
        cell = made["Suivi"].cell(line, 3, error)
        cell.data_type = "e"


@altered
def erreurs_calc_ods(made):
    # What only Calc has: a circular reference, a missing bracket.
    sheet = made["Suivi"]
    sheet["C5"] = "=C6"
    sheet["C6"] = "=C5"


@altered
def non_calcule_xlsx(made):
    made["Propositions"]["F2"] = "=D2+E2"
    made["Suivi"]["C5"] = '=IF(F2>0,"mise en œuvre","en cours")'


@altered
def formule_en_texte_xlsx(made):
    # The column was formatted as text before the formula was typed.
    cell = made["Propositions"]["F2"]
    cell.value = "=D2+E2"
    cell.data_type = "s"
    cell.number_format = "@"


# Values a spreadsheet has changed


@altered
def identifiants_en_nombre_xlsx(made):
    made["Assemblées"]["D2"] = 21990000800018
    made["Délibérations"]["F2"] = 2025.041
    made["Délibérations"]["K2"] = 5.2


@altered
def identifiants_en_nombre_xls(made):
    made["Assemblées"]["D2"] = 21990000800018
    made["Délibérations"]["F2"] = 2025.041
    made["Délibérations"]["K2"] = 5.2


@altered
def identifiants_en_nombre_ods(made):
    made["Assemblées"]["D2"] = 21990000800018
    made["Délibérations"]["F2"] = 2025.041
    made["Délibérations"]["K2"] = 5.2


@altered
def numero_devenu_date_ods(made):
    made["Délibérations"]["E2"] = datetime.date(2025, 10, 1)
    made["Délibérations"]["E2"].number_format = "d mmm"


@altered
def annee_en_date_xlsx(made):
    for line in range(5, 8):
        made["Suivi"].cell(line, 2, datetime.date(2025, 1, 1)).number_format = "yyyy"


@altered
def date_en_nombre_xlsx(made):
    made["Séances"]["C2"] = 46006
    made["Séances"]["C2"].number_format = "General"


@altered
def date_decalee_de_1904_xlsx(made):
    # Pasted from a Mac workbook: four years and a day too early.
    made["Séances"]["C2"] = datetime.date(2021, 12, 14)


@altered
def pourcentages_xlsx(made):
    for line, rate in [(2, 0.4), (3, 0.375), (4, 0.2222222222222222)]:
        made["Propositions"].cell(line, 4, rate).number_format = "0 %"


@altered
def pourcentages_ods(made):
    for line, rate in [(2, 0.4), (3, 0.375)]:
        made["Propositions"].cell(line, 4, rate).number_format = "0%"


@altered
def cases_a_cocher_xlsx(made):
    for line, done in [(5, True), (6, True), (7, False)]:
        made["Suivi"].cell(line, 3, done)


@altered
def espaces_xlsx(made):
    made["Suivi"]["C5"] = "   "
    made["Suivi"]["C6"] = "\u00a0"
    made["Suivi"]["C7"] = "\u200b"


@altered
def arrondi_xlsx(made):
    made["Propositions"]["F2"] = 99.99999999999999


@altered
def valeur_affichee_autrement_xlsx(made):
    # The cells show 33,3 and 40 %.
    sheet = made["Suivi"]
    for line, value, shown in [(5, 33.333333333333336, "0.0"), (6, 0.4, "0 %")]:
        sheet.cell(line, 7, value).number_format = shown


@altered
def heure_avec_date_xlsx(made):
    made["Séances"]["D2"] = datetime.datetime(2025, 12, 15, 18, 30)
    made["Mouvements"]["G2"] = datetime.timedelta(hours=42, minutes=50)
    made["Mouvements"]["G2"].number_format = "[h]:mm"


@altered
def puces_de_word_xlsx(made):
    made["Suivi"]["D5"] = "\uf0b7 Les haies\n\uf0b7 Le ruisseau"


# Several faults at once


def everything(made):
    """A workbook two services kept for a year, each in its way."""
    sheet = made["Suivi"]
    sheet.insert_rows(1, 3)
    sheet["A1"] = "SUIVI DES PROPOSITIONS"
    sheet.merge_cells("A1:I1")
    sheet["A2"] = "Mis à jour par le service, le 3 novembre"
    # Rows 2 to 7 are now rows 5 to 10.
    sheet["C5"] = "En cours"
    sheet["C8"] = "fait"
    sheet["A9"] = "n° 22"
    sheet["B10"] = "2O25"
    sheet["I8"] = "petit-gue.example"
    sheet.row_dimensions[9].hidden = True
    made["Propositions"]["E3"] = "cinquante"
    made["Propositions"]["F4"] = "=D4+E4+1"
    made["Séances"]["C3"] = "mercredi 18 décembre 2025"
    made["Présences"]["B4"] = "ABLETE Lison"
    made["Délibérations"]["K3"] = 5.2


@altered
def fourre_tout_xlsx(made):
    everything(made)
    # Openpyxl saves no result: what Calc would compute is typed.
    made["Propositions"]["F4"] = 91


@altered
def fourre_tout_xls(made):
    everything(made)


@altered
def fourre_tout_ods(made):
    everything(made)


@fault
def erreurs_xlsb():
    # Our smallest .xlsb, with two errors and a number for an identifier.
    sheets = {name: [list(row) for row in rows] for name, rows in SOUND.items()}
    sheets["Suivi"][4][2] = xlsb.Error("#REF!")
    sheets["Suivi"][5][2] = xlsb.Error("#N/A")
    sheets["Délibérations"][1][10] = 5.2
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "erreurs.xlsb"
        xlsb.write(sheets, path)
        return path.read_bytes()


def main(wanted):
    OUT.mkdir(exist_ok=True)
    for name, make in MAKERS:
        if not wanted or name in wanted:
            stem, _, ending = name.rpartition("_")
            make(OUT / f"{stem.replace('_', '-')}.{ending}")


if __name__ == "__main__":
    main(sys.argv[1:])
