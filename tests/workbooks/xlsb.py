"""The smallest `.xlsb` (MS-XLSB) that holds a workbook's cells: no program at hand
but Excel writes this format, so it is written by hand, record by record."""

import datetime
import struct
import zipfile

KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
# The styles of cells: a number, a day, a time.
GENERAL, DAY, TIME = 0, 1, 2
EPOCH = datetime.datetime(1899, 12, 30)


class Error(str):
    """A formula error, by the name Excel shows."""

    CODES = {"#DIV/0!": 0x07, "#VALUE!": 0x0F, "#REF!": 0x17, "#NAME?": 0x1D, "#NUM!": 0x24, "#N/A": 0x2A}


def record(number, data=b""):
    """A record: its number and length in groups of seven bits, its bytes."""
    head = bytes([number]) if number < 128 else bytes([number & 127 | 128, number >> 7])
    size = len(data)
    while size > 127:
        head += bytes([size & 127 | 128])
        size >>= 7
    return head + bytes([size]) + data


def wide(text):
    return struct.pack("<I", len(text.encode("utf-16-le")) // 2) + text.encode("utf-16-le")


def cell(column, value):
    """BrtCellError, BrtCellSt for a text, BrtCellReal for a number, a day or a time."""
    if isinstance(value, Error):
        return record(3, struct.pack("<IIB", column, GENERAL, Error.CODES[value]))
    if isinstance(value, str):
        return record(6, struct.pack("<II", column, GENERAL) + wide(value))
    style = GENERAL
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        value = datetime.datetime(value.year, value.month, value.day)
    if isinstance(value, datetime.datetime):
        style, value = DAY, (value - EPOCH).total_seconds() / 86400
    elif isinstance(value, datetime.time):
        style, value = TIME, (value.hour * 60 + value.minute) / 1440
    return record(5, struct.pack("<IId", column, style, value))


def sheet(rows):
    width = max(len(row) for row in rows)
    data = record(129) + record(148, struct.pack("<IIII", 0, len(rows) - 1, 0, width - 1)) + record(145)
    for line, row in enumerate(rows):
        spans = struct.pack("<III", 1, 0, width - 1)
        data += record(0, struct.pack("<IIH", line, GENERAL, 300) + bytes(3) + spans)
        data += b"".join(cell(column, value) for column, value in enumerate(row) if value is not None)
    return data + record(146) + record(130)


def styles():
    formats = [(164, "dd/mm/yyyy"), (165, "hh:mm")]
    data = record(278) + record(615, struct.pack("<I", len(formats)))
    data += b"".join(record(44, struct.pack("<H", number) + wide(code)) for number, code in formats)
    data += record(616) + record(617, struct.pack("<I", 3))
    data += b"".join(record(47, struct.pack("<HH", 0, number) + bytes(12)) for number in [0, 164, 165])
    return data + record(618) + record(279)


def write(sheets, path):
    """Writes sheets of rows, titles first."""
    names = list(sheets)
    book = record(131) + record(153, struct.pack("<II", 0, 0) + wide("")) + record(143)
    for number, name in enumerate(names, 1):
        book += record(156, struct.pack("<II", 0, number) + wide(f"rId{number}") + wide(name))
    book += record(144) + record(132)
    types = "".join(
        f'<Override PartName="/xl/worksheets/sheet{number}.bin" ContentType="application/vnd.ms-excel.worksheet"/>'
        for number in range(1, len(names) + 1)
    )
    links = "".join(
        f'<Relationship Id="rId{number}" Type="{KIND}worksheet" Target="worksheets/sheet{number}.bin"/>'
        for number in range(1, len(names) + 1)
    )
    space = "http://schemas.openxmlformats.org/package/2006/"
    parts = {
        "[Content_Types].xml": (
            f'<Types xmlns="{space}content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>'
            f'{types}<Override PartName="/xl/styles.bin" ContentType="application/vnd.ms-excel.styles"/></Types>'
        ),
        "_rels/.rels": (
            f'<Relationships xmlns="{space}relationships">'
            f'<Relationship Id="rId1" Type="{KIND}officeDocument" Target="xl/workbook.bin"/></Relationships>'
        ),
        "xl/workbook.bin": book,
        "xl/_rels/workbook.bin.rels": (
            f'<Relationships xmlns="{space}relationships">{links}'
            f'<Relationship Id="rIdStyles" Type="{KIND}styles" Target="styles.bin"/></Relationships>'
        ),
        "xl/styles.bin": styles(),
    }
    for number, rows in enumerate(sheets.values(), 1):
        parts[f"xl/worksheets/sheet{number}.bin"] = sheet(rows)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            info = zipfile.ZipInfo(name, (2025, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            made.writestr(info, data)
