"""All paragraphs of an OpenDocument text in the order in which they are read, with all that is known of each.

Those of tables say in which cell they stand, a table inside a cell is of that cell; those of boxes come behind the
paragraph that a box hangs on. What heads and feet of pages say is kept apart.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import count

from negotiate.importing.odt.asides import asides_of
from negotiate.importing.odt.changes import OdtChanges, changes_of, mark_of
from negotiate.importing.odt.numbers import OdtNumbers, numbers_of, whole
from negotiate.importing.odt.package import Element, OdtParts, q
from negotiate.importing.odt.paragraphs import OdtPlace, OpenParagraph, row_marks
from negotiate.importing.odt.pieces import BOOKMARKS, CHANGE, NOTE, REMARK, OdtWords, SpaceRoom, is_drawn, is_read
from negotiate.importing.odt.styles import OdtStyles
from negotiate.importing.odt.unshown import take_out_hidden
from negotiate.importing.office.documents import (
    AsideKind,
    LeftAside,
    OfficeCell,
    OfficePiece,
    ReadDocument,
    ReadParagraph,
    ReadRemark,
)
from negotiate.importing.office.packages import too_much

_PARAGRAPHS = (q("text:p"), q("text:h"))
_OWN_LINE = re.compile(r"Paragraph \d")
_HEADS = frozenset(map(q, (
    "style:header", "style:header-left", "style:header-first",
    "style:footer", "style:footer-left", "style:footer-first",
)))  # fmt: skip
#: Columns of a table, and its cells with all that stand several times, at most.
_COLUMNS, _CELLS = 1_000, 500_000


@dataclass(frozen=True)
class _Item:
    """An item of a list: how its list is counted, at which level; its first paragraph alone has a number."""

    counters: int
    style: str
    level: int
    start: int | None = None
    first: Element | None = None


def read_odt(parts: OdtParts) -> ReadDocument:
    """Read all parts of a file; what it does not show is taken out of them."""
    hidden = tuple(LeftAside(AsideKind.HIDDEN, words) for words in take_out_hidden(parts))
    changes = changes_of(parts.text)
    reader = _OdtReader(OdtStyles.of(parts), numbers_of(parts), changes)
    paragraphs = tuple(reader.blocks(parts.text, OdtPlace()))
    notes, remarks = reader.notes, reader.remarks
    return ReadDocument(
        paragraphs=paragraphs,
        notes=notes,
        remarks=remarks,
        heads=tuple(_heads(parts, reader)),
        has_macros=parts.has_macros,
        characters=_counted(parts.text, is_inside=False),
        asides=(*hidden, *asides_of(parts.text)),
    )


def _counted(element: Element, *, is_inside: bool) -> int:
    """Count the characters that the paragraphs of an element show, notes and comments left out."""
    is_inside = is_inside or element.tag in _PARAGRAPHS
    total = len("".join((element.text or "").split())) if is_inside else 0
    for child in element:
        if is_read(child) and child.tag not in (NOTE, REMARK):
            total += _counted(child, is_inside=is_inside)
        total += len("".join((child.tail or "").split())) if is_inside else 0
    return total


def _heads(parts: OdtParts, reader: "_OdtReader") -> Iterator[str]:
    """Yield what the heads and feet of pages say, each once."""
    found = parts.styles.iter(*_HEADS) if parts.styles is not None else ()
    yield from filter(None, dict.fromkeys(map(reader.words, found)))


@dataclass
class _OdtReader:
    """Reads the blocks of a file in their order, and counts its lists on the way."""

    styles: OdtStyles
    numbers: OdtNumbers
    changes: OdtChanges
    notes: dict[tuple[str, str], tuple[ReadParagraph, ...]] = field(default_factory=dict)
    remarks: dict[str, ReadRemark] = field(default_factory=dict)
    room: SpaceRoom = field(default_factory=SpaceRoom)
    tables: Iterator[int] = field(default_factory=lambda: count(1))
    cells: int = 0

    def blocks(self, parent: Element, place: OdtPlace, item: _Item | None = None) -> Iterator[ReadParagraph]:
        """Yield the paragraphs of a body, a cell, an item, a note or a box."""
        for child in parent:
            if child.tag in _PARAGRAPHS:
                yield from self._paragraph(child, place, item)
            elif child.tag == q("text:list"):
                yield from self._list(child, place, item)
            elif child.tag == q("text:numbered-paragraph"):
                yield from self.blocks(child, place, self._alone(child))
            elif child.tag == q("table:table"):
                yield from self._table(child, place)
            elif child.tag == q("text:change-start"):
                self.changes.enter(child)
            elif child.tag == q("text:change-end"):
                self.changes.leave(child)
            elif child.tag == CHANGE:
                yield from self._taken_out(child)
            elif is_read(child):
                yield from self.blocks(child, replace(place, is_in_box=place.is_in_box or is_drawn(child)), item)

    def words(self, element: Element) -> str:
        """Return the words of some paragraphs, one a line."""
        read = self.blocks(element, OdtPlace())
        lines = ("".join(piece.text for piece in one.pieces if not piece.removed) for one in read)
        return "\n".join(line for line in lines if line.strip())

    def _list(self, element: Element, place: OdtPlace, outer: _Item | None) -> Iterator[ReadParagraph]:
        style = element.get(q("text:style-name")) or (outer.style if outer else "")
        if outer:
            item = _Item(outer.counters, style, outer.level + 1)
        else:
            item = _Item(self.numbers.begun(style, element), style, 0)
        for child in element:
            if child.tag != q("text:list-item"):
                yield from self.blocks(child, place, item)
                continue
            first = next((one for one in child if one.tag in (*_PARAGRAPHS, q("text:list"))), None)
            given = child.get(q("text:start-value"))
            own = child.get(q("text:style-override")) or style
            start = whole(given, 1) if given else None
            yield from self.blocks(child, place, replace(item, style=own, start=start, first=first))

    def _alone(self, element: Element) -> _Item:
        """Return the item that a numbered paragraph is by itself."""
        counters = self.numbers.of_list(element.get(q("text:list-id")) or "")
        first = next((one for one in element if one.tag in _PARAGRAPHS), None)
        level = max(whole(element.get(q("text:level")), 1), 1) - 1
        return _Item(counters, element.get(q("text:style-name")) or "", level, first=first)

    def _number(self, element: Element, item: _Item | None) -> str:
        """Count a paragraph, and return what its program shows before it."""
        if self.changes.within:
            return ""
        asked = self.styles.list_of(element.get(q("text:style-name")) or "")
        is_title = element.tag == q("text:h")
        if item and (item.style or asked or not is_title):
            if element is not item.first:
                return ""
            return self.numbers.next(item.counters, item.style or asked or "", item.level, item.start)
        if not is_title or asked == "" or element.get(q("text:is-list-header")) == "true":
            return ""
        return self.numbers.of_title(whole(element.get(q("text:outline-level")), 1) - 1, element)

    def _paragraph(self, element: Element, place: OdtPlace, item: _Item | None) -> Iterator[ReadParagraph]:
        key = element.get(q("text:style-name")) or ""
        open_one = OpenParagraph(self._like(element, place, self._number(element, item)))
        for one in OdtWords(self.styles, self.changes, self.room).inside(element, self.styles.by_hand(key)):
            if isinstance(one, OfficePiece):
                open_one.pieces.append(one)
            elif one.tag in BOOKMARKS:
                open_one.bookmarks.append(one.get(q("text:name")) or "")
            elif one.tag == REMARK:
                open_one.remarks.append(self._remark(one))
            elif one.tag == NOTE:
                open_one.pieces.append(self.changes.marked(OfficePiece("", note=self._note(one))))
            else:
                open_one.put_back(list(self._taken_out(one)), place)
        if self.changes.within and not open_one.pieces:
            open_one.pieces.append(self.changes.marked(OfficePiece("")))
        yield from open_one.closed(self.changes.inserted, self.changes.removed)
        boxed = replace(place, is_in_box=True)
        for box in _boxes(element):
            yield from self.blocks(box, boxed)

    def _like(self, element: Element, place: OdtPlace, number: str) -> ReadParagraph:
        """Return a paragraph without its words."""
        key = element.get(q("text:style-name")) or ""
        name = self.styles.name_of(key)
        outline = max(whole(element.get(q("text:outline-level")), 1), 1) if element.tag == q("text:h") else 0
        outline = 1 if name.lower() == "title" else outline
        is_tight = _OWN_LINE.fullmatch(name) is not None and self.styles.is_tight(key)
        return ReadParagraph(
            name, outline, number, (), None, None, (), (), is_tight=is_tight, cell=place.cell, is_in_box=place.is_in_box
        )

    def _note(self, element: Element) -> tuple[str, str]:
        """Read a note, and return the key under which it stands."""
        body = element.find(q("text:note-body"))
        key = ("notes", str(len(self.notes) + 1))
        self.notes[key] = ()
        self.notes[key] = tuple(self.blocks(body, OdtPlace())) if body is not None else ()
        return key

    def _remark(self, element: Element) -> str:
        """Read a comment, and return the key under which it stands: its name, by which an answer to it calls it."""
        name = element.get(q("office:name"), "")
        key = name if name and name not in self.remarks else f"#{len(self.remarks) + 1}"
        self.remarks[key] = ReadRemark(mark_of(element), self.words(element), element.get(q("loext:parent-name"), ""))
        return key

    def _taken_out(self, element: Element) -> Iterator[ReadParagraph]:
        """Yield what was taken out where a mark stands, with the mark of whoever did it."""
        region = self.changes.taken_out(element)
        if region is None or region.gone is None:
            return
        around, self.changes.within = self.changes.within, region
        yield from list(self.blocks(region.gone, OdtPlace()))
        self.changes.within = around

    def _table(self, table: Element, place: OdtPlace) -> Iterator[ReadParagraph]:
        """Yield the paragraphs of a table, row by row; of one inside a cell, as what that cell says."""
        number, width = next(self.tables), 0
        for index, row in enumerate(_rows(table)):
            read = [one for cell in self._row(row, place, (number, index)) for one in cell]
            if place.cell:
                yield from read
                continue
            width = max([width, *(one.cell.column + 1 for one in read if one.cell)])
            if width * index > _CELLS:
                raise too_much("cells")
            came, went = row_marks(read)
            cells = (one.cell and replace(one.cell, inserted=came, removed=went) for one in read)
            yield from (replace(one, cell=cell) for one, cell in zip(read, cells, strict=True))

    def _row(self, row: Element, place: OdtPlace, at: tuple[int, int]) -> Iterator[list[ReadParagraph]]:
        column = 0
        for cell in _inner(row, "table:table-cell", "table:covered-table-cell"):
            times = whole(cell.get(q("table:number-columns-repeated")), 1)
            if _is_empty(cell):
                column += times
                continue
            for _ in range(times):
                self.cells += 1
                if column >= _COLUMNS or self.cells > _CELLS:
                    raise too_much("cells")
                yield list(self.blocks(cell, replace(place, cell=place.cell or OfficeCell(*at, column))))
                column += 1


def _boxes(element: Element) -> Iterator[Element]:
    """Yield the frames and shapes that hang on a paragraph, those inside others left out."""
    for child in element:
        if child.tag in (NOTE, REMARK) or not is_read(child):
            continue
        if is_drawn(child):
            yield child
        else:
            yield from _boxes(child)


def _inner(parent: Element, *names: str) -> Iterator[Element]:
    """Yield rows of a table or cells of a row, also those inside groups; not those of a table inside."""
    wanted = {q(name) for name in names}
    for child in parent:
        if child.tag in wanted:
            yield child
        elif is_read(child) and not is_drawn(child):
            yield from _inner(child, *names)


def _rows(table: Element) -> Iterator[Element]:
    """Yield the rows of a table as often as they stand; empty ones, with which some programs fill a sheet, once."""
    for row in _inner(table, "table:table-row"):
        times = 1 if _is_empty(row) else whole(row.get(q("table:number-rows-repeated")), 1)
        yield from (row for _ in range(times))


def _is_empty(element: Element) -> bool:
    return next(element.iter(*_PARAGRAPHS), None) is None
