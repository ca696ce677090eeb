"""A Word file as a program reads it that knows nothing of the house: all changes accepted, or all refused.

By the rules of ECMA-376: words of the other side are left out, and a paragraph whose mark is of the other side runs on
into the next one, whose properties it takes.
"""

from dataclasses import dataclass, field
from io import BytesIO
from zipfile import ZipFile

from docx.oxml.ns import qn
from lxml import etree

ACCEPTED, REFUSED = {"del", "moveFrom"}, {"ins", "moveTo"}
#: Paragraphs of a file that are no part of its text.
OUTSIDE = {"Title", "Subtitle", "Colophon", "Warning"}


@dataclass
class Reading:
    """The lines and rows of one side: of a line its style, whether it is tight, and its words as they look."""

    without: set[str]
    lines: list = field(default_factory=list)
    words: list = field(default_factory=list)

    def body(self, body) -> list:
        for part in body:
            if part.tag == qn("w:p"):
                self.paragraph(part)
            elif part.tag == qn("w:tbl"):
                self.lines += [row for row in map(self.row, part.iter(qn("w:tr"))) if row]
        assert not self.words
        return [line for line in self.lines if line[0] not in OUTSIDE]

    def paragraph(self, part) -> None:
        setting = part.find(qn("w:pPr"))
        self.words += self.runs(part)
        if {name(mark) for mark in setting.iterfind(f"{qn('w:rPr')}/*")} & self.without:
            return
        changed = setting.find(f"{qn('w:pPrChange')}/{qn('w:pPr')}")
        if changed is not None and self.without is REFUSED:
            setting = changed
        style = setting.find(qn("w:pStyle")).get(qn("w:val"))
        if (style, self.words) != ("TableText", []):
            self.lines.append((style, setting.find(qn("w:spacing")) is not None, joined(self.words)))
        self.words = []

    def row(self, row):
        if {name(mark) for mark in row.iterfind(f"{qn('w:trPr')}/*")} & self.without:
            return None
        return ("row", *(joined(self.runs(cell)) for cell in row.iter(qn("w:tc"))))

    def runs(self, part) -> list:
        found = []
        for run in part.iter(qn("w:r")):
            around = {
                name(one) for one in run.iterancestors(qn("w:ins"), qn("w:del"), qn("w:moveFrom"), qn("w:moveTo"))
            }
            if not around & self.without:
                look = tuple(run.find(f"{qn('w:rPr')}/{qn(tag)}") is not None for tag in ("w:b", "w:i"))
                found += [(sign, look) for sign in shown(run)]
        return found


def accepted(docx: bytes) -> list:
    """Return the lines of a file, all changes accepted."""
    return Reading(ACCEPTED).body(opened(docx).find(qn("w:body")))


def refused(docx: bytes) -> list:
    """Return the lines of a file, all changes refused."""
    return Reading(REFUSED).body(opened(docx).find(qn("w:body")))


def opened(docx: bytes, part: str = "word/document.xml"):
    """Return one part of a file."""
    with ZipFile(BytesIO(docx)) as archive:
        return etree.fromstring(archive.read(part))


def name(element) -> str:
    """Return the name of an element without its namespace."""
    return etree.QName(element).localname


def shown(run) -> str:
    """Return what a run shows."""
    return "".join(
        "\t" if name(part) == "tab" else part.text or "" for part in run if name(part) in ("t", "delText", "tab")
    )


def joined(signs: list) -> tuple:
    """Return characters with their looks as words with theirs."""
    found: list = []
    for sign, look in signs:
        if found and found[-1][1] == look:
            found[-1] = (found[-1][0] + sign, look)
        else:
            found.append((sign, look))
    return tuple(found)
