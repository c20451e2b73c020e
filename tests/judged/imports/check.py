"""Reads every file of the set again, compares its rows with what is expected of it, and shows both with `--show`."""

import csv
import datetime
import json
import re
import sys
import zipfile
from collections import defaultdict
from xml.etree import ElementTree

import openpyxl
import xlrd

from sheets import HERE, INDUSTRY_OF

TODAY = datetime.date(2026, 11, 24)
ODF = {"o": "urn:oasis:names:tc:opendocument:xmlns:office:1.0", "t": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
       "p": "urn:oasis:names:tc:opendocument:xmlns:text:1.0", "s": "urn:oasis:names:tc:opendocument:xmlns:style:1.0"}
CSV = {
    "03-新": ("utf-8", ","), "04-驻": ("gb18030", "\t"), "12-柯": ("utf-8-sig", ";"),
    "15-企": ("utf-8-sig", ","), "18-参": ("gb18030", ","), "03-嵊": ("gb18030", ";"),
    "04-商": ("utf-8", ","), "09-商": ("gb18030", "\t"),
    "05-异": ("gb18030", ","), "09-政": ("utf-8-sig", ","), "11-企": ("utf-8", "\t"),
}
NEEDED = {
    "leads": ("name", "investor", "industry", "district"),
    "demands": ("library", "title", "body", "organisation", "industry", "district"),
    "organisations": ("name",),
}


def read(path):
    """The sheets in sight with their rows up to the last used one, and the names of the others."""
    seen, hidden = {}, []
    if path.suffix == ".csv":
        encoding, separator = CSV[path.name[:4]]
        with path.open(encoding=encoding, newline="") as file:
            seen[None] = list(csv.reader(file, delimiter=separator))
    elif path.suffix == ".xlsx":
        book = openpyxl.load_workbook(path, data_only=True)
        for sheet in book:
            rows = [list(row) for row in sheet.iter_rows(values_only=True)]
            for area in sheet.merged_cells.ranges:
                if area.size["rows"] > 1:
                    for row in rows[area.min_row : area.max_row]:
                        row[area.min_col - 1] = f"^{rows[area.min_row - 1][area.min_col - 1]}"
            hidden.append(sheet.title) if sheet.sheet_state != "visible" else seen.update({sheet.title: rows})
    elif path.suffix == ".xls":
        book = xlrd.open_workbook(path, formatting_info=True)
        for sheet in book.sheets():
            day = lambda c: xlrd.xldate_as_datetime(c.value, book.datemode)
            show = lambda c: day(c) if c.ctype == 3 else xlrd.error_text_from_code[c.value] if c.ctype == 5 else c.value
            rows = [[show(c) for c in sheet.row(r)] for r in range(sheet.nrows)]
            for r1, r2, c1, _ in sheet.merged_cells:
                for row in rows[r1 + 1 : r2]:
                    row[c1] = f"^{rows[r1][c1]}"
            hidden.append(sheet.name) if sheet.visibility else seen.update({sheet.name: rows})
    else:
        root = ElementTree.fromstring(zipfile.ZipFile(path).read("content.xml"))
        attribute = lambda node, space, name: node.get(f"{{{ODF[space]}}}{name}")
        unseen = {
            attribute(style, "s", "name") for style in root.iterfind(".//s:style", ODF)
            for how in style.iterfind("s:table-properties", ODF) if attribute(how, "t", "display") == "false"
        }
        for sheet in root.iterfind(".//t:table", ODF):
            name = attribute(sheet, "t", "name")
            if attribute(sheet, "t", "style-name") in unseen:
                hidden.append(name)
                continue
            words = lambda c: "\n".join("".join(p.itertext()) for p in c.iterfind("p:p", ODF))
            show = lambda c: "^" if c.tag.endswith("covered-table-cell") else words(c)
            times = lambda node, what: int(attribute(node, "t", f"number-{what}-repeated") or 1)
            seen[name] = []
            for row in sheet.iterfind(".//t:table-row", ODF):
                line = [show(c) for c in row if "cell" in c.tag for _ in range(times(c, "columns"))]
                seen[name] += [line] * min(times(row, "rows"), 100)
    for rows in seen.values():
        while path.suffix != ".csv" and rows and not any(str(c or "").strip() for c in rows[-1]):
            rows.pop()
    return seen, hidden


def valid_code(code):
    letters = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    if not re.fullmatch(f"[{letters}]{{18}}", code):
        return False
    return letters[(31 - sum(letters.index(c) * pow(3, i, 31) for i, c in enumerate(code[:17])) % 31) % 31] == code[17]


def check(path, investors, phones):
    seen, hidden = read(path)
    expected = json.loads(path.with_suffix(".expected.json").read_text("utf-8"))
    rows, wrong = expected["rows"], []
    if sorted(hidden) != sorted(expected["hidden_sheets"]):
        wrong.append(f"hidden sheets {hidden}")
    places = [(name, number) for name, lines in seen.items() for number in range(1, len(lines) + 1)]
    if places != [(r["sheet"], r["row"]) for r in rows]:
        wrong.append("the rows are not the same")
    headers = {re.sub(r"\s", "", str(c)) for lines in seen.values() for line in lines for c in line if c}
    for r in rows:
        tell = lambda what: wrong.append(f"{r['sheet']}:{r['row']} {what}")
        line, values = seen[r["sheet"]][r["row"] - 1], r["values"]
        text = re.sub(r"\s", "", "|".join(str(c) for c in line if c is not None))
        if r["state"] in ("ignored", "duplicate") and (values or r["remark"] or r["problem_columns"]):
            tell("an ignored row has values")
        if r["state"] in ("duplicate", "ready", "problem") and sum(bool(str(c or "").strip()) for c in line) < 3:
            tell("hardly anything in it")
        if r["state"] not in ("ready", "problem"):
            continue
        for column in r["problem_columns"]:
            if re.sub(r"\s", "", column) not in headers:
                tell(f"no header {column}")
        if (r["state"] == "problem") != bool(r["problem_columns"]):
            tell("problem and columns disagree")
        named = values.get("investor") or values.get("organisation") or {}
        codes = [c for c in (named.get("uscc"), values.get("uscc")) if c]
        for code in codes:
            if valid_code(code) == (r["state"] == "problem" and any("码" in c or "识别号" in c for c in r["problem_columns"])):
                tell(f"credit code {code}")
        for person in values.get("contacts", []) + [values[k] for k in ("contact",) if k in values]:
            digits = re.sub(r"[ ()（）.-]|^\+86|转\d+$", "", person["phone"])
            if not re.fullmatch(r"1[3-9]\d{9}|0\d{9,11}", digits):
                tell(f"phone {person}")
            phones[digits].add(named.get("name"))
        for name in ("title", "name"):
            if name in values and re.sub(r"\s", "", values[name]) not in text:
                tell(f"{name} {values[name]} is not in the row")
        if values.get("sub_industry") and INDUSTRY_OF[values["sub_industry"]] != values["industry"]:
            tell("industry")
        if values.get("reported_on", "") > TODAY.isoformat():
            tell("future")
        for name in ("reported_on", "valid_until", "deadline"):
            if name in values:
                datetime.date.fromisoformat(values[name])
        if r["state"] == "ready":
            for name in NEEDED[expected["kind"]]:
                if name not in values:
                    tell(f"no {name}")
            if expected["kind"] == "leads" and not ({"total_investment_yuan", "foreign_investment"} & values.keys()):
                tell("no amount")
        who = named.get("name") or values.get("name")
        if who:
            investors[re.sub(r"有限公司|股份|（.*?）|\s", "", who)].add(path.name)
    return seen, expected, wrong


def main():
    investors, phones, bad = defaultdict(set), defaultdict(set), 0
    for path in sorted(HERE.glob("*/*")):
        if path.suffix == ".json":
            continue
        seen, expected, wrong = check(path, investors, phones)
        states = [r["state"] for r in expected["rows"]]
        print(path.relative_to(HERE), expected["kind"], expected["sender"], {s: states.count(s) for s in dict.fromkeys(states)})
        bad += len(wrong)
        for what in wrong:
            print("   WRONG", what)
        if "--show" in sys.argv:
            for r in expected["rows"]:
                cells = seen[r["sheet"]][r["row"] - 1]
                line = " ¦ ".join("" if c is None else str(c).replace(" 00:00:00", "") for c in cells)
                mark = {"ready": "+", "problem": "!", "duplicate": "=", "ignored": " "}[r["state"]] + ("?" if r["remark"] else " ")
                print(f"{mark} {r['sheet'] or ''}:{r['row']} {line!r}")
                if r["values"]:
                    print("     ", json.dumps(r["values"], ensure_ascii=False), " ".join(r["problem_columns"]))
    with (HERE.parents[2] / "seeds/demo/organisations.csv").open(encoding="utf-8") as file:
        for line in csv.DictReader(file):
            investors[re.sub(r"有限公司|股份|（.*?）|\s", "", line["name"])].add("seeds")
    for name, files in investors.items():
        if len(files) > 1:
            bad += files != {"seeds"}
            print("   IN SEVERAL", name, files)
    for number, names in phones.items():
        if len(names) > 1:
            print("   ONE PHONE", number, names)
    sys.exit(bool(bad))


if __name__ == "__main__":
    main()
