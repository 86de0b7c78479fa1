"""The fictional workbook, kept as other hands and programs would: `python3 equivalents.py`.

Each file of `equivalents/` says the same facts as `fictif.xlsx`, and gives the
same documents: `tests/capabilities/equivalence.rs` compares every byte.
"""

import datetime
import pathlib
import re
import tempfile

import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Alignment, Border, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.table import Table, TableStyleInfo

import atelier
import xlsb

OUT = atelier.HERE / "equivalents"
MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
DAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche".split()
# The same names, as another hand types them.
SHEETS = {
    "Paramètres": "PARAMETRES", "Années": "annee", "Propositions": "proposition", "Suivi": "suivis ",
    "Membres": "Membre", "Séances": "Seance", "Présences": "Presences", "Délibérations": "deliberations",
    "Textes": "TEXTE",
}
TITLES = {
    "N°": "Numéro", "Rapport n°": "RAPPORT No", "Intitulé": "intitule", "Année": "annees",
    "Arrêté au": "arrete  au", "Numéro d'acte": "N° d’acte", "État": "ETAT", "Séance": "Seances",
    "Votes numérique": "votes\u00a0numeriques", "Votes total": "Vote total", "Qualité": "qualite",
    "Compte comme mise en œuvre": "COMPTE COMME MISE EN OEUVRE", "Ordre d'examen": "Ordre d’examen",
    "Convoquée le": "Convoquee le\n", "Préfecture date": "prefecture date", "Clé": "CLE",
}


def facts():
    """The fictional workbook: each sheet's rows, titles first, blank columns left out."""
    made = openpyxl.load_workbook(atelier.HERE / "fictif.xlsx")
    sheets = {}
    for name in atelier.SHEETS:
        rows = [[cell.value for cell in row] for row in made[name]]
        rows = [row for row in rows if any(cell is not None for cell in row)]
        kept = [at for at in range(len(rows[0])) if any(row[at] is not None for row in rows[1:])]
        sheets[name] = [[row[at] for at in kept] for row in rows]
    return sheets


def as_text(value, turn):
    """A number or a date as text, in one of the ways clerks have."""
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        day, month = value.day, MONTHS[value.month - 1]
        ways = [f"{value:%Y-%m-%d}", f"{value:%d/%m/%Y}", f"{day} {month} {value.year}",
                f"{DAYS[value.weekday()]} {day} {month} {value.year}", f"le {day} {month.upper()} {value.year}"]
        return ways[turn % len(ways)].replace(" 1 ", " 1er ")
    if isinstance(value, datetime.time):
        return [f"{value:%H:%M}", f"{value.hour} h {value:%M}", f"{value.hour}h{value:%M}"][turn % 3]
    if isinstance(value, int) and value > 999:
        space = [" ", "\u00a0", "\u202f"][turn % 3]
        return f"{value // 1000}{space}{value % 1000:03}"
    return str(value) if isinstance(value, int) else value


def rearranged(formulas):
    """Columns turned round, other titles, a title above, rows hidden, dates as text."""
    made = openpyxl.Workbook()
    made.remove(made.active)
    turn = 0
    # From the last sheet to the first, and a sheet of the clerk's own.
    for name, (titles, *rows) in reversed(facts().items()):
        sheet = made.create_sheet(SHEETS.get(name, name))
        sheet["B1"] = f"{name} : classeur de suivi"
        sheet.merge_cells("B1:E3")
        sheet["B4"] = "Légende : les cases grises sont à remplir."
        sheet.merge_cells("B4:E4")
        sheet["B5"].fill = PatternFill("solid", "DDDDDD")
        # The first column stays empty, the titles are on row 7.
        order = list(reversed(range(len(titles))))
        for column, at in enumerate(order, 2):
            cell = sheet.cell(7, column, TITLES.get(titles[at], titles[at]))
            cell.alignment = Alignment(text_rotation=45, wrap_text=True)
        line = 7
        for number, row in enumerate(rows):
            # A blank row every nine, and spaces only in the cell of another.
            line += 2 if number % 9 == 4 else 1
            for column, at in enumerate(order, 2):
                value = row[at]
                if value is None:
                    continue
                turn += 1
                year = titles[at] in ("Année", "Ajoutée en", "Retirée en", "Budget année")
                if titles[at] == "N°" and turn % 3 == 0:
                    # The apostrophe that makes a text, pasted with it.
                    value = f"'{value}"
                elif turn % 2 and not isinstance(value, str) and not year:
                    value = as_text(value, turn // 2)
                elif isinstance(value, str) and turn % 5 == 0 and not value.startswith("="):
                    value = f" \u00a0{value}  "
                elif isinstance(value, str) and turn % 7 == 0 and len(value) > 3:
                    value = CellRichText(value[:2], TextBlock(InlineFont(b=True), value[2:]))
                cell = sheet.cell(line, column, value)
                if isinstance(value, datetime.datetime):
                    cell.number_format = "dd/mm/yyyy"
                elif isinstance(value, datetime.time):
                    cell.number_format = "hh:mm"
            if number % 4 == 1:
                sheet.row_dimensions[line].hidden = True
        last = get_column_letter(len(titles) + 1)
        sheet.auto_filter.ref = f"B7:{last}{line}"
        sheet.auto_filter.add_filter_column(0, ["rien"])
        sheet.column_dimensions[last].hidden = True
        sheet.cell(line + 1, 2, " ")
        for far in range(line + 2, line + 30):
            sheet.cell(far, 2).border = Border(bottom=Side("thin"))
        if formulas:
            computed(sheet, name, titles, rows, order)
    made.create_sheet("Brouillon", 2).append(["à revoir avec le service"])
    return made


def computed(sheet, name, titles, rows, order):
    """Formulas in place of what they give."""
    columns = {titles[at]: get_column_letter(column) for column, at in enumerate(order, 2)}
    for line in range(8, sheet.max_row + 1):
        if name == "Propositions":
            total = sheet[f"{columns['Votes total']}{line}"]
            if total.value is not None:
                # Their terms are numbers again: a sum leaves texts out.
                for title in ["Votes papier", "Votes numérique"]:
                    cell = sheet[f"{columns[title]}{line}"]
                    cell.value = int(re.sub(r"\s", "", str(cell.value)))
                total.value = f"=SUM({columns['Votes papier']}{line},{columns['Votes numérique']}{line})"
        elif name == "Suivi":
            cell = sheet[f"{columns['Statut']}{line}"]
            if cell.value:
                cell.value = f'=TRIM("  {str(cell.value).strip()} ")'
        elif name == "Membres":
            cell = sheet[f"{columns['Assemblée']}{line}"]
            if cell.value:
                cell.value = f'=UPPER("{str(cell.value).strip().lower()}")'


def plain():
    """The facts, column by column as they are, in a bare workbook."""
    return atelier.book(facts())


def mac_1904():
    """The days counted from 1904, as Excel for Mac did."""
    made = plain()
    made.epoch = CALENDAR_MAC_1904
    return made


class Excel:
    """What Excel writes and openpyxl does not, reproduced by hand: one table of
    strings, their runs of rich text, readings, carriage returns, names."""

    def __init__(self):
        self.strings = []

    def shared(self, found):
        cell, style, words = found.groups()
        if cell == "A2":
            return found.group(0)
        self.strings.append(self.string(words, len(self.strings)))
        return f'<c r="{cell}"{style or ""} t="s"><v>{len(self.strings) - 1}</v></c>'

    @staticmethod
    def string(words, turn):
        words = words.replace("\n", "_x000D_\n")
        at = len(words) // 2
        if turn % 3 or at == 0 or "&" in words or "\n" in words:
            return f'<si><t xml:space="preserve">{words}</t></si>'
        return (
            f'<si><r><rPr><b/><sz val="11"/></rPr><t xml:space="preserve">{words[:at]}</t></r>'
            f'<r><t xml:space="preserve">{words[at:]}</t></r>'
            '<rPh sb="0" eb="1"><t>lu</t></rPh><phoneticPr fontId="1"/></si>'
        )

    def part(self, name, data):
        text = data.decode() if name.endswith((".xml", ".rels")) else ""
        if name.startswith("xl/worksheets/sheet"):
            cell = r'<c r="([A-Z]+\d+)"( s="\d+")? t="inlineStr"><is><t[^>]*>([^<]*)</t></is></c>'
            text = re.sub(cell, self.shared, text)
        elif name == "xl/workbook.xml":
            names = (
                '<definedNames><definedName name="statuts">Statuts!$A$2:$A$6</definedName>'
                '<definedName name="_xlnm.Print_Titles" localSheetId="0">Paramètres!$1:$1</definedName></definedNames>'
            )
            text = re.sub(r"<definedNames ?/>", "", text).replace("<calcPr", names + "<calcPr")
        elif name == "xl/_rels/workbook.xml.rels":
            kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
            text = text.replace("</Relationships>", f'<Relationship Id="rIdT" Type="{kind}" Target="sharedStrings.xml"/></Relationships>')
        elif name == "[Content_Types].xml":
            kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
            text = text.replace("</Types>", f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}"/></Types>')
        return text.encode() if text else data


def excel(path):
    """« As Excel would »: tables, frozen panes, then its own XML."""
    made = plain()
    for number, sheet in enumerate(made, 1):
        table = Table(displayName=f"Tableau{number}", ref=sheet.dimensions)
        table.tableStyleInfo = TableStyleInfo("TableStyleMedium2", showRowStripes=True)
        sheet.add_table(table)
        sheet.freeze_panes = "B2"
    atelier.save(made, path)
    own = Excel()
    atelier.repack(path, own.part)
    table = "".join(own.strings)
    atelier.repack(path, lambda name, data: data, {
        "xl/sharedStrings.xml": (
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
            f'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{table}</sst>'
        ).encode(),
    })


def macros(path):
    """As Excel saves a workbook with macros: another kind of workbook, a project beside."""
    atelier.save(plain(), path)

    def change(name, data):
        if name == "[Content_Types].xml":
            data = data.replace(b"spreadsheetml.sheet.main+xml", b"ms-excel.sheet.macroEnabled.main+xml")
            data = data.replace(b"openxmlformats-officedocument.ms-excel", b"ms-excel")
            data = data.replace(b"<Override", b'<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override', 1)
        if name == "xl/_rels/workbook.xml.rels":
            data = data.replace(b"</Relationships>", b'<Relationship Id="rIdVba" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>')
        return data

    atelier.repack(path, change, {"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0 aucun programme"})


def google(path):
    """« As Google Sheets would »: one style a kind of value, a grid of a thousand
    rows, `Feuille 1` left beside, dates as numbers with a style."""
    made = plain()
    made.create_sheet("Feuille 1")
    for sheet in made:
        for line in range(sheet.max_row + 1, 400):
            sheet.row_dimensions[line].height = 15.75
        for column in range(1, 27):
            sheet.column_dimensions[get_column_letter(column)].width = 12.63
        for row in sheet:
            for cell in row:
                if isinstance(cell.value, (datetime.datetime, datetime.date)):
                    cell.number_format = "d/m/yyyy"
                elif isinstance(cell.value, datetime.time):
                    cell.number_format = "h:mm"
    atelier.save(made, path)

    def change(name, data):
        # No document properties, no theme calculated, no cached dimension.
        if name.startswith("xl/worksheets/sheet"):
            data = re.sub(rb'<dimension ref="[^"]*" */>', b"", data)
        return None if name == "docProps/app.xml" else data

    atelier.repack(path, change)


def main():
    OUT.mkdir(exist_ok=True)
    atelier.save(rearranged(formulas=False), OUT / "remanie-openpyxl.xlsx")
    with tempfile.TemporaryDirectory() as folder:
        # Openpyxl saves no result: Calc computes and saves.
        source = pathlib.Path(folder) / "source.xlsx"
        atelier.save(rearranged(formulas=True), source)
        for ending in ["ods", "xls", "xlsx"]:
            atelier.calc(source, OUT / f"remanie-calc.{ending}")
    atelier.save(mac_1904(), OUT / "dates-1904.xlsx")
    atelier.calc(OUT / "dates-1904.xlsx", OUT / "dates-1904.xls")
    excel(OUT / "comme-excel.xlsx")
    macros(OUT / "comme-excel.xlsm")
    google(OUT / "comme-google.xlsx")
    xlsb.write(facts(), OUT / "a-la-main.xlsb")


if __name__ == "__main__":
    main()
