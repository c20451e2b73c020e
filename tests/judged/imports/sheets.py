"""Sheets with a judgement on every row, and the writers of the four formats.

A sheet is filled from top to bottom. `skip` and `blank` add rows that are ignored, `head` adds the header and says what
each column means, `row` adds a row of data together with what a careful official wants to have of it. What needs judging
(amount, industry, district, date) is always said; what is only text is taken from the cell.
"""

import csv
import datetime
import io
import itertools
import json
import pathlib
import re
import zipfile
from xml.sax.saxutils import escape

import openpyxl
import xlwt
from odf import opendocument, style, table, text
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import CALENDAR_MAC_1904

HERE = pathlib.Path(__file__).resolve().parent
REFERENCE = HERE.parents[2] / "seeds" / "reference"
STAMP = (2026, 11, 20, 9, 0, 0)
NOTHING = {"", "/", "-", "—", "无", "暂无", "N/A"}
DITTO = {"同上", "〃", '"'}

YC, KQ, SY, XC, ZJ, SZ = "330602", "330603", "330604", "330624", "330681", "330683"
EQ, NM, EL, PH, OT = "high_end_equipment", "new_materials", "electronics", "pharma", "other"

with (REFERENCE / "sub_industries.csv").open(encoding="utf-8") as reference:
    INDUSTRY_OF = {line["code"]: line["industry"] for line in csv.DictReader(reference)}


class Text(str):
    """A text that a program might take for a formula."""


class Error(str):
    """An error value such as #REF!."""


class Formula:
    """A formula, with the value that was computed last or without one."""

    def __init__(self, formula, cached=None, form=None):
        self.formula, self.cached, self.form = formula, cached, form


def credit_code(district, number):
    """The number-th made-up credit code of a district, with both check characters right."""
    letters = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    rest, body = number * 48_271 % 31**6, ""
    for _ in range(6):
        rest, digit = divmod(rest, 31)
        body += letters[digit]
    body = "MA" + body
    value = lambda c: ord(c) - 55 if c.isalpha() else int(c)
    check = (11 - sum(value(c) * w for c, w in zip(body, (3, 7, 9, 10, 5, 8, 4, 2)))) % 11
    code = "91" + district + body + ("X" if check == 10 else str(check))
    return code + letters[(31 - sum(letters.index(c) * pow(3, i, 31) for i, c in enumerate(code)) % 31) % 31]


def wrong_code(district, number):
    """A credit code whose last character is wrong."""
    code = credit_code(district, number)
    return code[:-1] + ("7" if code[-1] != "7" else "4")


def plain(cell):
    """What stands in a cell, as text without outer spaces and without line breaks; None for nothing."""
    if isinstance(cell, Formula):
        cell = cell.cached
    if cell is None or isinstance(cell, Error):
        return None
    shown = re.sub(r"[\r\n]", "", str(cell)).strip(" \t\u00a0\u3000")
    return None if shown in NOTHING else shown


class Sheet:
    """Rows of cells and what is to be made of each."""

    def __init__(self, name, left=0, state="visible", district=None):
        self.name, self.left, self.state, self.district = name, left, state, district
        self.rows, self.judged, self.merges, self.hidden_rows, self.hidden_columns = [], [], [], [], []
        self.keys, self.headers = [], []

    @property
    def last(self):
        """The number of the latest row."""
        return len(self.rows)

    def _add(self, cells, state, values=None, remark=False, columns=()):
        self.rows.append([None] * self.left + list(cells) if cells else [])
        self.judged.append({
            "sheet": self.name, "row": self.last, "state": state,
            "values": values or {}, "remark": remark, "problem_columns": list(columns),
        })

    def skip(self, *cells):
        self._add(cells, "ignored")

    def blank(self, count=1):
        for _ in range(count):
            self._add((), "ignored")

    def title(self, words, width):
        """A title merged over the width of the table."""
        self.skip(words)
        self.merge(1, width)

    def head(self, keys, *rows):
        """The header, of one row or two; a problem is told by the lowest text that is not empty."""
        self.keys = keys.split()
        for cells in rows:
            assert len(cells) == len(self.keys), (self.name, len(cells), len(self.keys), cells)
            self.skip(*cells)
        self.headers = [next((c for c in reversed(column) if c is not None), None) for column in zip(*rows)]

    def merge(self, first, last, down=1):
        """Merges columns first to last of the latest `down` rows; columns are counted within the table."""
        self.merges.append((self.last - down + 1, self.left + first, self.last, self.left + last))

    def merge_down(self, key, down):
        """Merges one column over the latest `down` rows."""
        at = self.keys.index(key) + 1
        self.merge(at, at, down)

    def hide_row(self):
        self.hidden_rows.append(self.last)

    def hide_column(self, key):
        self.hidden_columns.append(self.left + self.keys.index(key) + 1)

    def row(self, *cells, dup=False, remark=False, bad="", **judged):
        assert len(cells) == len(self.keys), (self.name, self.last + 1, len(cells), len(self.keys), cells)
        bad = bad.split()
        columns = [self.headers[self.keys.index(key)] for key in bad if key in self.keys]
        if dup:
            self._add(cells, "duplicate")
            return
        given = {key: cell for key, cell in zip(self.keys, cells) if key != "-"}
        values = self.judge(given, bad, judged)
        assert not judged, (self.name, self.last + 1, judged)
        self._add(cells, "problem" if bad else "ready", values, remark, columns)

    def judge(self, given, bad, judged):
        raise NotImplementedError

    # Parts of a judgement.

    def words(self, given, judged, key, bad=()):
        """Text as it stands, unless something else is said of it."""
        if key in judged:
            return judged.pop(key)
        shown = plain(given.get(key))
        assert shown not in DITTO, (self.name, self.last + 1, key)
        assert shown or key in bad or key not in ("name", "inv", "title", "body", "org"), (self.name, self.last + 1, key)
        return shown

    def said(self, given, bad, judged, key, short):
        """Something that must be judged as soon as the cell holds anything."""
        value = judged.pop(short, None)
        filled = plain(given.get(key)) is not None
        assert not filled or value is not None or key in bad, (self.name, self.last + 1, key, given.get(key))
        return value

    def field(self, given, bad, judged, values):
        """Industry and sub-industry."""
        sub = judged.pop("s", None)
        industry = judged.pop("i", None) or INDUSTRY_OF.get(sub)
        assert sub is None or INDUSTRY_OF[sub] == industry
        assert industry or "ind" in bad or self.optional, (self.name, self.last + 1, "industry")
        put(values, "industry", industry)
        return sub

    def person(self, given, bad, judged):
        """The contact."""
        if "con" in judged:
            found = judged.pop("con")
        elif "both" in given:
            found = None
            assert plain(given["both"]) is None or "both" in bad, (self.name, self.last + 1, given["both"])
        else:
            found = (plain(given.get("con")), plain(given.get("phone")))
            if found == (None, None):
                found = None
        if found is None:
            return None
        assert all(found), (self.name, self.last + 1, found)
        return {"name": found[0], "phone": found[1]}

    optional = False


def put(values, name, value):
    if value is not None:
        values[name] = value


class Leads(Sheet):
    """Columns: name inv uscc amount fx ind sub dist con phone both on summary source, and - for the others."""

    def judge(self, given, bad, judged):
        values = {}
        put(values, "name", self.words(given, judged, "name", bad))
        investor = {}
        put(investor, "name", self.words(given, judged, "inv", bad))
        code = self.words(given, judged, "uscc")
        put(investor, "uscc", code and code.upper())
        put(values, "investor", investor or None)
        sub = self.field(given, bad, judged, values)
        put(values, "sub_industry", sub)
        district = self.said(given, bad, judged, "dist", "d")
        if "dist" not in bad:
            put(values, "district", district or self.district)
            assert "district" in values, (self.name, self.last + 1, "district")
        yuan, foreign = judged.pop("y", None), judged.pop("fx", None)
        told = (yuan is not None, foreign is not None, bool({"amount", "fx"} & set(bad)))
        assert sum(told) == 1, (self.name, self.last + 1, "amount")
        put(values, "total_investment_yuan", yuan)
        put(values, "foreign_investment", foreign and {"amount": foreign[0], "currency": foreign[1]})
        put(values, "summary", self.words(given, judged, "summary"))
        put(values, "source", self.words(given, judged, "source"))
        contact = self.person(given, bad, judged)
        put(values, "contacts", contact and [contact])
        put(values, "reported_on", self.said(given, bad, judged, "on", "on"))
        return values


class Demands(Sheet):
    """Columns: lib title body org uscc con phone both ind dist valid source; typed fields are said in `x`."""

    library = None

    def judge(self, given, bad, judged):
        values = {}
        library = self.said(given, bad, judged, "lib", "lib") or self.library
        assert library or "lib" in bad, (self.name, self.last + 1, "library")
        put(values, "library", library)
        put(values, "title", self.words(given, judged, "title", bad))
        put(values, "body", self.words(given, judged, "body", bad))
        organisation = {}
        put(organisation, "name", self.words(given, judged, "org", bad))
        code = self.words(given, judged, "uscc")
        put(organisation, "uscc", code and code.upper())
        put(values, "organisation", organisation or None)
        put(values, "contact", self.person(given, bad, judged))
        sub = self.field(given, bad, judged, values)
        put(values, "sub_industry", sub)
        district = self.said(given, bad, judged, "dist", "d")
        if "dist" not in bad:
            put(values, "district", district or self.district)
            assert "district" in values, (self.name, self.last + 1, "district")
        put(values, "valid_until", self.said(given, bad, judged, "valid", "valid"))
        put(values, "source", self.words(given, judged, "source"))
        values.update(judged.pop("x", {}))
        return values


class Organisations(Sheet):
    """Columns: name former uscc kind country ind dist summary."""

    optional = True

    def judge(self, given, bad, judged):
        values = {}
        put(values, "name", self.words(given, judged, "name", bad))
        put(values, "former_names", self.said(given, bad, judged, "former", "former"))
        code = self.words(given, judged, "uscc")
        put(values, "uscc", code and code.upper())
        put(values, "kind", self.said(given, bad, judged, "kind", "k"))
        put(values, "country", self.words(given, judged, "country"))
        put(values, "district", self.said(given, bad, judged, "dist", "d"))
        assert plain(given.get("ind")) is None or "i" in judged or "ind" in bad, (self.name, self.last + 1, "industry")
        self.field(given, bad, judged, values)
        put(values, "summary", self.words(given, judged, "summary"))
        return values


# Writers. Each gives the same bytes every time.


def save(folder, name, kind, sender, sheets, **options):
    """Writes the file and what is expected of it."""
    path = HERE / folder / name
    writer = {".xlsx": write_xlsx, ".xls": write_xls, ".ods": write_ods, ".csv": write_csv}[path.suffix]
    path.write_bytes(writer(sheets, **options))
    rows = [judged for sheet in sheets if sheet.state == "visible" for judged in sheet.judged]
    if path.suffix == ".csv":
        rows = [{**judged, "sheet": None} for judged in rows]
    hidden = [sheet.name for sheet in sheets if sheet.state != "visible"]
    lines = ",\n".join("  " + json.dumps(judged, ensure_ascii=False) for judged in rows)
    path.with_suffix(".expected.json").write_text(
        f'{{\n "kind": {json.dumps(kind)}, "sender": {json.dumps(sender)}, '
        f'"hidden_sheets": {json.dumps(hidden, ensure_ascii=False)},\n "rows": [\n{lines}\n ]\n}}\n',
        encoding="utf-8",
    )


def write_xlsx(sheets, date1904=False, styles=("yyyy-mm-dd",), inline=False):
    book = openpyxl.Workbook()
    book.remove(book.active)
    book.properties.creator = "招商"
    if date1904:
        book.epoch = CALENDAR_MAC_1904
    cached, dates = {}, 0
    for number, sheet in enumerate(sheets, 1):
        page = book.create_sheet(sheet.name)
        page.sheet_state = sheet.state
        for r, cells in enumerate(sheet.rows, 1):
            for c, value in enumerate(cells, 1):
                if value is None:
                    continue
                cell = page.cell(r, c)
                if isinstance(value, Formula):
                    cell.value = value.formula
                    cached[number, cell.coordinate] = value.cached
                    if value.form:
                        cell.number_format = value.form
                elif isinstance(value, Error):
                    cell.value = str(value)
                    assert cell.data_type == "e"
                elif isinstance(value, str):
                    cell.value = value
                    cell.data_type = "s"
                else:
                    cell.value = value
                    if isinstance(value, datetime.date):
                        cell.number_format = styles[dates % len(styles)]
                        dates += 1
        for r1, c1, r2, c2 in sheet.merges:
            page.merge_cells(start_row=r1, start_column=c1, end_row=r2, end_column=c2)
        for r in sheet.hidden_rows:
            page.row_dimensions[r].hidden = True
        for c in sheet.hidden_columns:
            page.column_dimensions[get_column_letter(c)].hidden = True
    book.active = next(i for i, sheet in enumerate(sheets) if sheet.state == "visible")
    out = io.BytesIO()
    book.save(out)

    texts = {}

    def amend(name, data):
        if name == "docProps/core.xml":
            stamp = "%04d-%02d-%02dT%02d:%02d:%02dZ" % STAMP
            data = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", stamp.encode(), data)
        if found := re.fullmatch(r"xl/worksheets/sheet(\d+)\.xml", name):
            page = with_cached(data.decode(), int(found[1]), cached)
            data = (page if inline else with_shared(page, texts)).encode()
        for (place, end), more in SHARED.items():
            if name == place and not inline:
                data = data.replace(end, more + end)
        return data

    return repacked(out.getvalue(), amend, {} if inline else {"xl/sharedStrings.xml": lambda: shared(texts)})


OFFICE = "openxmlformats-officedocument"
SHARED = {
    ("xl/_rels/workbook.xml.rels", b"</Relationships>"): (
        '<Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" '
        'Target="sharedStrings.xml" Id="rIdTexts" />'
    ).encode(),
    ("[Content_Types].xml", b"</Types>"): (
        '<Override PartName="/xl/sharedStrings.xml" '
        f'ContentType="application/vnd.{OFFICE}.spreadsheetml.sharedStrings+xml" />'
    ).encode(),
}


def with_shared(page, texts):
    """Moves the texts of a sheet to the table of texts, as office programs keep them."""

    def move(found):
        at = texts.setdefault(found[2], len(texts))
        return f'<c{found[1]} t="s"><v>{at}</v></c>'

    return re.sub(r'<c([^>]*) t="inlineStr"><is><t[^>]*>([^<]*)</t></is></c>', move, page)


def shared(texts):
    items = "".join(f'<si><t xml:space="preserve">{words}</t></si>' for words in texts)
    """The table of texts."""
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<sst xmlns="{space}" uniqueCount="{len(texts)}">{items}</sst>'


def with_cached(page, number, cached):
    """Puts the values computed last beside the formulas of a sheet."""

    def fill(found):
        attributes, at, formula = found[1], found[2], found[3]
        value = cached[number, at]
        attributes = re.sub(r' t="\w+"', "", attributes)
        if value is None:
            return f"<c{attributes}>{formula}</c>"
        if isinstance(value, Error):
            return f'<c{attributes} t="e">{formula}<v>{value}</v></c>'
        if isinstance(value, str):
            return f'<c{attributes} t="str">{formula}<v>{escape(value)}</v></c>'
        return f"<c{attributes}>{formula}<v>{value}</v></c>"

    return re.sub(r'<c((?: \w+="[^"]*")*? r="([A-Z]+\d+)"[^>]*)>(<f>[^<]*</f>)<v ?(?:/>|></v>)</c>', fill, page)


def repacked(data, amend=lambda name, data: data, more=None):
    """The same archive with fixed times; `amend` may change an entry, `more` are further ones, made last."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        entries = [(e.filename, e.compress_type, lambda e=e: amend(e.filename, old.read(e))) for e in old.infolist()]
        entries += [(name, zipfile.ZIP_DEFLATED, make) for name, make in (more or {}).items()]
        for name, compression, make in entries:
            fresh = zipfile.ZipInfo(name, STAMP)
            fresh.compress_type = compression
            new.writestr(fresh, make())
    return out.getvalue()


def write_xls(sheets, date_format="yyyy-mm-dd"):
    book = xlwt.Workbook(encoding="utf-8")
    day = xlwt.XFStyle()
    day.num_format_str = date_format
    for sheet in sheets:
        page = book.add_sheet(sheet.name)
        page.visibility = {"visible": 0, "hidden": 1, "veryHidden": 2}[sheet.state]
        for r, cells in enumerate(sheet.rows):
            for c, value in enumerate(cells):
                if value is None:
                    continue
                if isinstance(value, Error):
                    page.row(r).set_cell_error(c, {"#N/A": 0x2A, "#REF!": 0x17}[value])
                elif isinstance(value, datetime.date):
                    page.write(r, c, value, day)
                else:
                    page.write(r, c, value)
        for r1, c1, r2, c2 in sheet.merges:
            page.merge(r1 - 1, r2 - 1, c1 - 1, c2 - 1)
        for r in sheet.hidden_rows:
            page.row(r - 1).hidden = True
        for c in sheet.hidden_columns:
            page.col(c - 1).hidden = True
    book.active_sheet = next(i for i, sheet in enumerate(sheets) if sheet.state == "visible")
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def write_ods(sheets):
    book = opendocument.OpenDocumentSpreadsheet()
    hidden = style.Style(name="hidden", family="table")
    hidden.addElement(style.TableProperties(display="false"))
    book.automaticstyles.addElement(hidden)
    for sheet in sheets:
        page = table.Table(name=sheet.name, **({} if sheet.state == "visible" else {"stylename": hidden}))
        spans = {(r1, c1): (r2 - r1 + 1, c2 - c1 + 1) for r1, c1, r2, c2 in sheet.merges}
        covered = {
            (r, c) for r1, c1, r2, c2 in sheet.merges for r in range(r1, r2 + 1) for c in range(c1, c2 + 1)
        } - spans.keys()
        width = max(len(cells) for cells in sheet.rows)
        for c in range(1, width + 1):
            page.addElement(table.TableColumn(**({"visibility": "collapse"} if c in sheet.hidden_columns else {})))
        for r, cells in enumerate(sheet.rows, 1):
            line = table.TableRow(**({"visibility": "collapse"} if r in sheet.hidden_rows else {}))
            kinds = [
                (cells[c - 1] if c <= len(cells) else None, spans.get((r, c)), (r, c) in covered) for c in range(1, width + 1)
            ]
            for cell in runs(kinds):
                line.addElement(cell)
            page.addElement(line)
        rest = table.TableRow(numberrowsrepeated=1_048_576 - len(sheet.rows))
        rest.addElement(table.TableCell(numbercolumnsrepeated=width))
        page.addElement(rest)
        book.spreadsheet.addElement(page)
    out = io.BytesIO()
    book.write(out)
    return repacked(out.getvalue())


def runs(kinds):
    """The cells of a row; empty ones beside each other are written once with their number, as office programs do."""
    for (value, span, covered), run in itertools.groupby(kinds):
        count = len(list(run))
        if value is None and span is None and count > 1:
            yield (table.CoveredTableCell if covered else table.TableCell)(numbercolumnsrepeated=count)
        else:
            for _ in range(count):
                yield ods_cell(value, span, covered)


def ods_cell(value, span, covered):
    if covered:
        return table.CoveredTableCell()
    more = {"numberrowsspanned": span[0], "numbercolumnsspanned": span[1]} if span else {}
    if isinstance(value, Formula):
        cell = table.TableCell(formula="of:" + value.formula, valuetype="float", value=value.cached, **more)
        cell.addElement(text.P(text=str(value.cached)))
    elif isinstance(value, datetime.date):
        cell = table.TableCell(valuetype="date", datevalue=value.isoformat(), **more)
        cell.addElement(text.P(text=value.isoformat()))
    elif isinstance(value, (int, float)):
        cell = table.TableCell(valuetype="float", value=value, **more)
        cell.addElement(text.P(text=str(value)))
    elif value is None:
        cell = table.TableCell(**more)
    else:
        cell = table.TableCell(valuetype="string", **more)
        for line in str(value).split("\n"):
            cell.addElement(text.P(text=line))
    return cell


def write_csv(sheets, encoding="utf-8", separator=",", end="\r\n"):
    (sheet,) = sheets
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=separator, lineterminator=end)
    for cells in sheet.rows:
        if cells:
            writer.writerow(["" if cell is None else cell for cell in cells])
        else:
            out.write(end)
    return out.getvalue().encode(encoding)
