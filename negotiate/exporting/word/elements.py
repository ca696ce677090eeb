"""The elements of WordprocessingML that the house writes: runs, marks of change, lines, rows, ranges (ECMA-376, 17).

Each function makes one element whole, its children in the order that the schema asks for; nothing here knows a clause.
Where a mark is written, the counter gives it an id that no other has.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count

from docx.oxml.ns import qn
from lxml import etree

from negotiate.exporting.paper.style_names import style_of
from negotiate.exporting.paper.values import LineSetting, PaperChange, PaperLine, PaperRow, PaperRun, Reviser
from negotiate.exporting.xml import legible

Element = etree._Element  # noqa: SLF001 - what lxml calls the type of every element

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
#: By what was done, the element that says so.
MARKS = {
    PaperChange.ADDED: "ins",
    PaperChange.REMOVED: "del",
    PaperChange.MOVED_HERE: "moveTo",
    PaperChange.MOVED_AWAY: "moveFrom",
}


#: The colours of words that tell of a change, as pages have them on paper; and those of them that are struck.
COLOURS = {
    PaperChange.ADDED: "17613A",
    PaperChange.REMOVED: "9C1C1C",
    PaperChange.MOVED_HERE: "1D4F91",
    PaperChange.MOVED_AWAY: "1D4F91",
}
STRUCK = (PaperChange.REMOVED, PaperChange.MOVED_AWAY)
_PARTS, _BREAKS = re.compile("([\t\n])"), {"\t": "tab", "\n": "br"}


def element(name: str, attributes: dict[str, str] | None = None, children: Iterable[Element] = ()) -> Element:
    """Return an element of the namespace `w`."""
    made = etree.Element(qn(f"w:{name}"), {qn(f"w:{key}"): value for key, value in (attributes or {}).items()})
    made.extend(children)
    return made


@dataclass
class WordWriter:
    """Writes elements of one file: right to left or not, each mark with an id of its own.

    `remarks` are the ids of the comments of the clause that is being written, by the numbers of its remarks. `house` is
    named where a line is set otherwise than it was, and nobody changed its words.
    """

    is_right_to_left: bool
    house: Reviser
    remarks: Sequence[Sequence[str]] = ()
    ids: Iterator[int] = field(default_factory=lambda: count(1))

    def line(self, line: PaperLine, before: Sequence[Element] = (), after: Sequence[Element] = ()) -> Element:
        """Return a paragraph, with what is to stand round its words."""
        return element("p", {}, (self._setting(line), *before, *self.runs(line.runs), *after))

    def runs(self, runs: Iterable[PaperRun]) -> Iterator[Element]:
        """Yield runs, each inside the mark of what was done to it, between the signs of comments on its words."""
        for run in runs:
            yield from (begins(key) for number in run.opens for key in self.remarks[number])
            if run.change is PaperChange.KEPT:
                yield self._run(run)
            else:
                yield element(MARKS[run.change], self.mark(run.by), (self._run(run),))
            for number in run.closes:
                yield from ends(self.remarks[number])

    def mark(self, by: Reviser | None) -> dict[str, str]:
        """Return the attributes of a mark: its id, who made it, and when."""
        day = {"date": by.at.strftime("%Y-%m-%dT%H:%M:%SZ")} if by and by.at else {}
        return {"id": str(next(self.ids)), "author": (by.name if by else "") or "?", **day}

    def row(self, row: PaperRow, before: Sequence[Element] = (), after: Sequence[Element] = ()) -> Element:
        """Return a row of a table, with what is to stand round the words of its first cell."""
        marked = [element("tblHeader")] if row.is_head else []
        marked += [] if row.change is PaperChange.KEPT else [element(MARKS[row.change], self.mark(row.by))]
        cells = []
        for number, runs in enumerate(row.cells):
            line = PaperLine(runs, LineSetting(role="cell"))
            words = self.line(line, *((before, after) if number == 0 else ()))
            cells.append(element("tc", {}, (element("tcPr", {}, (element("tcW", {"w": "0", "type": "auto"}),)), words)))
        return element("tr", {}, (*((element("trPr", {}, marked),) if marked else ()), *cells))

    def table(self, rows: Sequence[Element], width: int, room: int = 9000) -> Element:
        """Return a table of rows, in so many twentieths of a point."""
        look = [element("tblStyle", {"val": "TableGrid"})]
        look += [element("bidiVisual")] if self.is_right_to_left else []
        look += [element("tblW", {"w": "0", "type": "auto"})]
        grid = (element("gridCol", {"w": str(room // width)}) for _ in range(width))
        return element("tbl", {}, (element("tblPr", {}, look), element("tblGrid", {}, grid), *rows))

    def _run(self, run: PaperRun) -> Element:
        """Return one run; words that are gone are text of another name."""
        name = "delText" if run.change is PaperChange.REMOVED else "t"
        look = [*(element(tag) for tag in self._look(run)), *_told(run.told)]
        look += [element("rtl")] if self.is_right_to_left else []
        return element("r", {}, (*((element("rPr", {}, look),) if look else ()), *_words(run.text, name)))

    def _look(self, run: PaperRun) -> Iterator[str]:
        if run.style.strong:
            yield from ("b", "bCs")
        if run.style.em:
            yield from ("i", "iCs")
        if run.told in STRUCK:
            yield "strike"

    def _setting(self, line: PaperLine) -> Element:
        """Return the properties of a paragraph: its style, what was done to its end, and what it looked like before."""
        parts = [*self._style(line.setting)]
        of_end = []
        if line.end is not PaperChange.KEPT:
            of_end.append(element(MARKS[_end_of(line)], self.mark(line.by)))
        if self.is_right_to_left:
            of_end.append(element("rtl"))
        if of_end:
            parts.append(element("rPr", {}, of_end))
        if line.earlier and line.end is PaperChange.KEPT and line.earlier != line.setting:
            earlier = element("pPr", {}, self._style(line.earlier))
            parts.append(element("pPrChange", self.mark(line.by or self.house), (earlier,)))
        return element("pPr", {}, parts)

    def _style(self, setting: LineSetting) -> Iterator[Element]:
        yield element("pStyle", {"val": style_of(setting)})
        if self.is_right_to_left:
            yield element("bidi")
        if setting.is_tight:
            yield element("spacing", {"before": "0"})


def _end_of(line: PaperLine) -> PaperChange:
    """Return what was done to the end of a line that is not kept: what its last words say, where these were not moved.

    LibreOffice keeps an end that moved behind words that did not.
    """
    return line.runs[-1].change if line.pair and line.runs else line.end


def begins(remark: str) -> Element:
    """Return the sign where the words of a comment begin."""
    return element("commentRangeStart", {"id": remark})


def ends(remarks: Sequence[str]) -> list[Element]:
    """Return the signs where the words of comments end, and those that stand for the comments."""
    references = (element("r", {}, (element("commentReference", {"id": key}),)) for key in remarks)
    return [*(element("commentRangeEnd", {"id": key}) for key in remarks), *references]


def _told(change: PaperChange) -> Iterator[Element]:
    """Yield the colour, and the line below, of words that tell of a change."""
    if change in COLOURS:
        yield element("color", {"val": COLOURS[change]})
    if change in (PaperChange.ADDED, PaperChange.MOVED_HERE):
        yield element("u", {"val": "single" if change is PaperChange.ADDED else "double"})


def _words(text: str, name: str) -> Iterator[Element]:
    """Yield text as elements, tabulators and ends of lines as their own."""
    for part in _PARTS.split(legible(text)):
        if part in _BREAKS:
            yield element(_BREAKS[part])
        elif part:
            words = etree.Element(qn(f"w:{name}"), {_SPACE: "preserve"})
            words.text = part
            yield words
