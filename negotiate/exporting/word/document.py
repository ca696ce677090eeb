"""A paper as the bytes of a Word file: dressed by python-docx, its words and marks written by the house itself.

Round every paragraph stands a bookmark, which survives other programs as content controls and fields do not; its name
says which clause it is, in which version, and its number. Changes made in the file are marked from the start.
"""

from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import groupby

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from negotiate.exporting.archives import sealed
from negotiate.exporting.paper.running_on import running_on
from negotiate.exporting.paper.values import (
    Paper,
    PaperBlock,
    PaperChange,
    PaperClause,
    PaperLine,
    PaperRow,
    Reviser,
    is_changed,
    runs_of,
)
from negotiate.exporting.word.elements import Element, WordWriter, begins, element, ends
from negotiate.exporting.word.remarks import WordRemarks
from negotiate.exporting.word.styles import dress
from negotiate.exporting.xml import legible

#: What a file of this kind is called on the way to a browser.
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
#: The room between the margins of a sheet on either side, in twentieths of a point.
_NARROW, _WIDE = 9000, 14000
#: Who sets lines anew where words round them come or go.
_HOUSE = "Negotiate"
_RANGES = {PaperChange.MOVED_HERE: "moveTo", PaperChange.MOVED_AWAY: "moveFrom"}


def to_docx(paper: Paper) -> bytes:
    """Return a paper as a Word file."""
    document = Document()
    dress(document, paper)
    _describe(document, paper)
    body = document.element.body
    last = body.find(qn("w:sectPr"))
    remarks = WordRemarks(document)
    for part in _parts(remarks, paper, WordWriter(paper.is_right_to_left, Reviser(_HOUSE, paper.made_at))):
        last.addprevious(part)
    remarks.finish()
    raw = BytesIO()
    document.save(raw)
    return sealed(raw.getvalue())


def _describe(document: WordDocument, paper: Paper) -> None:
    """Say in the file's own properties what it is; nothing of the machine that made it."""
    about = document.core_properties
    about.title, about.subject, about.language = paper.title, paper.standing, paper.language
    about.author = about.last_modified_by = about.comments = about.keywords = ""
    about.created = about.modified = paper.made_at.replace(tzinfo=None)
    relations = document.part.package.rels
    for key in [key for key, relation in relations.items() if relation.reltype.endswith("/thumbnail")]:
        del relations[key]
    settings = document.settings.element
    settings.find(qn("w:zoom")).addnext(element("trackRevisions"))


def _parts(remarks: WordRemarks, paper: Paper, writer: WordWriter) -> Iterator[Element]:
    """Yield what the body holds, in order."""
    if paper.warning:
        yield _plain(writer, "Warning", paper.warning)
    above = ", ".join(part for part in (paper.symbol, paper.standing) if part)
    yield _plain(writer, "Subtitle", above)
    first = next((block for clause in paper.clauses for block in clause.blocks), None)
    if not (isinstance(first, PaperLine) and first.setting.role == "front"):
        yield _plain(writer, "Title", paper.title)
    for clause in paper.clauses:
        yield from _ClauseWriter(remarks, clause, writer, _WIDE if paper.is_wide else _NARROW).parts()
    yield _plain(writer, "Colophon", paper.colophon)


def _plain(writer: WordWriter, style: str, words: str) -> Element:
    """Return a paragraph that belongs to the file and not to the text."""
    text = element("t")
    text.text = legible(words)
    setting = [element("pStyle", {"val": style}), element("suppressLineNumbers")]
    setting += [element("bidi")] if writer.is_right_to_left else []
    return element("p", {}, (element("pPr", {}, setting), element("r", {}, (text,))))


def _move(line: PaperLine) -> tuple[str, int]:
    """Return which end of which move a line is; nothing of one that did not move."""
    changes = (line.end, *(run.change for run in line.runs)) if line.pair else ()
    return next((_RANGES[change] for change in changes if change in _RANGES), ""), line.pair


class _ClauseWriter:
    """Writes one clause, each of its paragraphs between the ends of its bookmark."""

    def __init__(self, remarks: WordRemarks, clause: PaperClause, writer: WordWriter, room: int) -> None:
        self.name, self.writer, self.room = clause.name, writer, room
        self.number = 0
        self.blocks = tuple(running_on(clause.blocks))
        changed = [block for block in self.blocks if is_changed(block)]
        remarked = changed or list(self.blocks[:1])
        self.first = remarked[0] if remarked else None
        self.last = remarked[-1] if remarked else None
        entered = [remarks.entered(remark) for remark in clause.remarks] if remarked else []
        beside_words = {number for block in self.blocks for run in runs_of(block) for number in run.opens}
        self.writer.remarks = entered
        self.whole = [key for number, keys in enumerate(entered) if number not in beside_words for key in keys]

    def parts(self) -> Iterator[Element]:
        """Yield its paragraphs and tables."""
        is_behind_table = False
        for key, run in groupby(self.blocks, key=lambda block: getattr(block, "table", None)):
            if key is None:
                yield from self._lines([block for block in run if isinstance(block, PaperLine)])
            else:
                if is_behind_table:
                    yield _plain(self.writer, "TableText", "")
                yield self._table([block for block in run if isinstance(block, PaperRow)])
            is_behind_table = key is not None
        if is_behind_table:
            yield _plain(self.writer, "TableText", "")

    def _lines(self, lines: Sequence[PaperLine]) -> Iterator[Element]:
        for (kind, pair), run in groupby(lines, key=_move):
            moved = list(run)
            for place, line in enumerate(moved):
                before, after = self._around(line)
                if kind and place == 0:
                    key, begins = self._range(kind, pair, line)
                    before = (begins, *before)
                if kind and place == len(moved) - 1:
                    after = (*after, element(f"{kind}RangeEnd", {"id": key}))
                yield self.writer.line(line, before, after)

    def _table(self, rows: Sequence[PaperRow]) -> Element:
        width = max(len(row.cells) for row in rows)
        return self.writer.table([self.writer.row(row, *self._around(row)) for row in rows], width, self.room)

    def _range(self, kind: str, pair: int, line: PaperLine) -> tuple[str, Element]:
        """Return the id of one end of a move, and the element at which it begins."""
        mark = self.writer.mark(line.by)
        return mark["id"], element(f"{kind}RangeStart", {**mark, "name": f"{self.name[2:12]}_move{pair}"})

    def _around(self, block: PaperBlock) -> tuple[tuple[Element, ...], tuple[Element, ...]]:
        """Return what stands before and behind the words of a block: its bookmark, and the ends of comments."""
        key = str(next(self.writer.ids))
        before = [element("bookmarkStart", {"id": key, "name": f"{self.name}_{self.number}"})]
        after = [element("bookmarkEnd", {"id": key})]
        self.number += 1
        if block is self.first:
            before += map(begins, self.whole)
        if block is self.last:
            after += ends(self.whole)
        return tuple(before), tuple(after)
