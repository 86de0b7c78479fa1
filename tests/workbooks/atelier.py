"""What both makers of workbooks share: tables read, sheets laid, files converted."""

import csv
import datetime
import pathlib
import re
import shutil
import subprocess
import tempfile
import zipfile

import openpyxl

HERE = pathlib.Path(__file__).parent
TABLES = HERE.parent / "classeurs"
SHEETS = [
    "Paramètres", "Années", "Transitions", "Statuts", "Propositions", "Suivi", "Focus",
    "Assemblées", "Membres", "Séances", "Présences", "Mouvements", "Délibérations",
    "Retraits", "Scrutins", "Textes", "Chiffres", "Citations",
]
PLAIN = str.maketrans("éèâ", "eea")
# Columns whose figures are no numbers: identifiers, and texts to print.
TEXTS = {"SIRET", "Code", "Matière code", "Numéro d'acte", "Préfecture", "Valeur", "Accusé de réception"}
EPOCH = datetime.datetime(2025, 1, 1)


def typed(title, text):
    """A text of the tables as a clerk's spreadsheet holds it."""
    if title in TEXTS or not text:
        return text or None
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return datetime.date.fromisoformat(text)
    if re.fullmatch(r"\d\d:\d\d", text):
        return datetime.time.fromisoformat(text)
    return int(text) if re.fullmatch(r"[1-9]\d*|0", text) else text


def tables(name):
    """The sheets of a folder of text tables: rows of typed cells, titles first."""
    found = {}
    for sheet in SHEETS:
        path = TABLES / name / (sheet.lower().translate(PLAIN) + ".csv")
        if path.exists():
            with path.open(encoding="utf-8", newline="") as lines:
                titles, *rows = csv.reader(lines, delimiter=";")
            typed_rows = [[typed(*cell) for cell in zip(titles, row)] for row in rows]
            found[sheet] = [titles] + typed_rows
    return found


def book(sheets):
    """A bare workbook of these sheets."""
    made = openpyxl.Workbook()
    made.remove(made.active)
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
        for cell in (cell for row in sheet for cell in row):
            if isinstance(cell.value, datetime.date):
                cell.number_format = "dd/mm/yyyy"
            elif isinstance(cell.value, datetime.time):
                cell.number_format = "hh:mm"
    return made


def save(made, path):
    """Saves a workbook; two runs write the same bytes."""
    made.properties.creator = "greffe"
    made.properties.created = made.properties.modified = EPOCH
    made.save(path)
    repack(path, lambda name, data: data)


def repack(path, change, added=None):
    """Rewrites a zip part by part, its dates stopped; `None` drops a part."""
    with zipfile.ZipFile(path) as old:
        parts = [(name, change(name, old.read(name))) for name in old.namelist()]
    parts += list((added or {}).items())
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in parts:
            if data is not None:
                if name == "docProps/core.xml":
                    data = re.sub(rb"\d{4}-\d\d-\d\dT[\d:]+Z", b"2025-01-01T00:00:00Z", data)
                info = zipfile.ZipInfo(name, (2025, 1, 1, 0, 0, 0))
                # The first part of an OpenDocument file says its kind, uncompressed.
                info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
                new.writestr(info, data)


def calc(source, target):
    """Opens a file in LibreOffice Calc, which computes it, and saves it as another."""
    kind = {".xls": "xls:MS Excel 97", ".xlsx": "xlsx:Calc MS Excel 2007 XML", ".ods": "ods"}
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / ("source" + source.suffix)
        shutil.copy(source, copy)
        subprocess.run(
            ["soffice", "--headless", "--convert-to", kind.get(target.suffix, target.suffix[1:]),
             "--outdir", folder + "/out", copy],
            check=True, capture_output=True,
        )
        shutil.move(f"{folder}/out/source{target.suffix}", target)
