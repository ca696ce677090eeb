"""All paragraphs of a Word file in the order in which they are read, with all that is known of each.

Those of tables say in which cell they stand; those of text boxes come behind the paragraph that a box hangs on; notes
and comments are read by their names. What heads and feet of pages say is kept apart.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import count

from negotiate.importing.office.documents import (
    AsideKind,
    LeftAside,
    OfficeCell,
    OfficeMark,
    ReadDocument,
    ReadParagraph,
    ReadRemark,
)
from negotiate.importing.word.asides import DRAWING, asides_of
from negotiate.importing.word.numbers import WordNumbers, language_of, numbers_of, value, w
from negotiate.importing.word.package import Element, WordParts
from negotiate.importing.word.pieces import ALTERNATIVES, chosen, is_shown_otherwise, mark_of, pieces_of
from negotiate.importing.word.unshown import hidden_styles, take_out_codes, take_out_hidden

#: Styles may be based on one another, so often at most.
_GENERATIONS = 20
_PARAGRAPH = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"
_THREADS = "{http://schemas.microsoft.com/office/word/2012/wordml}"


def read_document(parts: WordParts) -> ReadDocument:
    """Read all parts of a file; what it does not show is taken out of them."""
    hidden = tuple(LeftAside(AsideKind.HIDDEN, words) for words in _hidden(parts))
    numbers = numbers_of(parts.root("numbering"), _language(parts.root("styles")))
    reader = _WordReader(_Styles.of(parts.root("styles")), numbers)
    document = parts.root("document")
    assert document is not None  # a file without it is not opened
    return ReadDocument(
        paragraphs=tuple(reader.blocks(_body(document))),
        notes={key: tuple(reader.blocks(note)) for key, note in _notes(parts)},
        remarks=dict(_remarks(parts.root("comments"), parts.root("commentsExtended"))),
        heads=tuple(filter(None, map(_words, parts.heads))),
        has_macros=parts.has_macros,
        characters=_counted(document),
        asides=(*hidden, *asides_of(parts)),
    )


def _language(styles: Element | None) -> str:
    """Return the tag of the language of a file: that of its usual paragraphs, or else of all its words."""
    if styles is None:
        return ""
    usual = (one for one in styles.iterfind(w("style")) if one.get(w("default")) in ("1", "true"))
    looks = (*(one.find(w("rPr")) for one in usual), styles.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}"))
    return next(filter(None, map(language_of, looks)), "")


def _remarks(comments: Element | None, threads: Element | None) -> Iterator[tuple[str, ReadRemark]]:
    """Yield the comments by their ids; which answers which is said of their paragraphs."""
    found = list(comments.iterfind(w("comment"))) if comments is not None else []
    of_paragraph = {
        key: one.get(w("id")) or "" for one in found for line in one.iter(w("p")) if (key := line.get(_PARAGRAPH))
    }
    said = threads.iterfind(f"{_THREADS}commentEx") if threads is not None else ()
    above = {one.get(f"{_THREADS}paraId"): one.get(f"{_THREADS}paraIdParent") for one in said}
    for one in found:
        parents = (of_paragraph.get(above.get(line.get(_PARAGRAPH)) or "", "") for line in one.iter(w("p")))
        yield one.get(w("id")) or "", ReadRemark(mark_of(one), _words(one), next(filter(None, parents), ""))


def _hidden(parts: WordParts) -> Iterator[str]:
    """Take out of all parts what they do not show, and yield the words that are hidden."""
    styles = hidden_styles(parts.root("styles"))
    for root in map(parts.root, ("document", "footnotes", "endnotes", "comments")):
        if root is not None:
            take_out_codes(root)
            yield from take_out_hidden(root, styles)


def _counted(document: Element) -> int:
    """Count the characters of all elements that hold text, but for what is struck, written twice, or in drawings."""
    gone = (w("del"), w("moveFrom"))
    found = (one for one in document.iter("{*}t") if one.tag != f"{DRAWING}t")
    texts = (one for one in found if next(one.iterancestors(*gone), None) is None and not is_shown_otherwise(one))
    return sum(len("".join((one.text or "").split())) for one in texts)


def _body(document: Element) -> Element:
    """Return what holds the paragraphs of a file; some files have several bodies."""
    found = document.findall(w("body"))
    return found[0] if len(found) == 1 else document


def _notes(parts: WordParts) -> Iterator[tuple[tuple[str, str], Element]]:
    """Yield the notes by what points to them; what parts them from the text is none."""
    for part in ("footnotes", "endnotes"):
        root = parts.root(part)
        for note in root if root is not None else ():
            if isinstance(note.tag, str) and note.get(w("type")) in (None, "normal"):
                yield (part, note.get(w("id")) or ""), note


def _words(element: Element) -> str:
    """Return the words of some paragraphs, one a line."""
    lines = ("".join(piece.text for piece in pieces_of(one) if not piece.removed) for one in element.iter(w("p")))
    return "\n".join(line for line in lines if line.strip())


@dataclass(frozen=True)
class _Style:
    key: str
    name: str
    based_on: str
    outline: int | None
    number: str | None
    level: int | None


@dataclass(frozen=True)
class _Styles:
    """The styles of a file by their ids, and which one a paragraph has that names none."""

    by_id: Mapping[str, _Style]
    usual: str

    @classmethod
    def of(cls, styles: Element | None) -> "_Styles":
        """Read the part of a file that has its styles."""
        found, usual = {}, ""
        for one in styles.iterfind(w("style")) if styles is not None else ():
            if one.get(w("type")) != "paragraph":
                continue
            key, setting = one.get(w("styleId")) or "", one.find(w("pPr"))
            listed = setting.find(w("numPr")) if setting is not None else None
            found[key] = _Style(
                key,
                value(one, "name") or key,
                value(one, "basedOn") or "",
                _level(value(setting, "outlineLvl")),
                value(listed, "numId"),
                _level(value(listed, "ilvl")),
            )
            usual = key if one.get(w("default")) in ("1", "true") else usual
        return cls(found, usual)

    def chain(self, key: str) -> list[_Style]:
        """Return a style and those that it is based on."""
        found: list[_Style] = []
        while (style := self.by_id.get(key)) is not None and len(found) < _GENERATIONS:
            found.append(style)
            key = style.based_on
        return found


class _WordReader:
    """Reads the blocks of a file in their order, and counts its lists on the way."""

    def __init__(self, styles: _Styles, numbers: WordNumbers) -> None:
        self.styles, self.numbers, self.tables = styles, numbers, count(1)
        self.begun_remarks: set[str] = set()

    def blocks(self, parent: Element, cell: OfficeCell | None = None) -> Iterator[ReadParagraph]:
        """Yield the paragraphs of a body, a cell, a note or a box."""
        waiting: list[Element] = []
        for child in parent:
            if child.tag == w("p"):
                yield self.paragraph(child, cell, waiting)
                waiting = []
                yield from self._boxes(child)
            elif child.tag == w("tbl"):
                yield from self._table(child, cell)
            elif child.tag in (w("bookmarkStart"), w("commentRangeStart")):
                waiting.append(child)
            elif child.tag == ALTERNATIVES:
                yield from self.blocks(chosen(child), cell)
            elif isinstance(child.tag, str) and child.tag not in (w("sectPr"), w("sdtPr"), w("tcPr")):
                yield from self.blocks(child, cell)

    def paragraph(self, element: Element, cell: OfficeCell | None, before: Iterable[Element]) -> ReadParagraph:
        """Return one paragraph with its number, and with what stands between it and the one before."""
        setting = element.find(w("pPr"))
        styles = self.styles.chain(value(setting, "pStyle") or self.styles.usual)
        end = setting.find(w("rPr")) if setting is not None else None
        spacing = setting.find(w("spacing")) if setting is not None else None
        removed = _mark(end, "del") or _mark(end, "moveFrom")
        points = [*before, *element.iter(w("bookmarkStart"), w("commentRangeStart"), w("commentReference"))]
        return ReadParagraph(
            style=styles[0].name if styles else "",
            outline=self._outline(setting, styles),
            number="" if removed else self._number(setting, styles),
            pieces=tuple(pieces_of(element)),
            inserted=_mark(end, "ins") or _mark(end, "moveTo"),
            removed=removed,
            bookmarks=tuple(one.get(w("name")) or "" for one in points if one.tag == w("bookmarkStart")),
            remarks=tuple(self._begun_remarks(points)),
            is_tight=spacing is not None and spacing.get(w("before")) == "0",
            cell=cell,
        )

    def _begun_remarks(self, points: Iterable[Element]) -> Iterator[str]:
        """Yield the ids of comments that begin here: each once, where its words begin, or else where its sign is."""
        for one in points:
            key = one.get(w("id")) or ""
            if one.tag != w("bookmarkStart") and key not in self.begun_remarks:
                self.begun_remarks.add(key)
                yield key

    def _outline(self, setting: Element | None, styles: list[_Style]) -> int:
        """Return the level of a title, 1 for the highest; 0 of what is none."""
        if styles and styles[0].name.lower() == "title":
            return 1
        own = _level(value(setting, "outlineLvl"))
        level = own if own is not None else next((one.outline for one in styles if one.outline is not None), 9)
        return level + 1 if 0 <= level < 9 else 0

    def _number(self, setting: Element | None, styles: list[_Style]) -> str:
        listed = setting.find(w("numPr")) if setting is not None else None
        number = value(listed, "numId") or next((one.number for one in styles if one.number), None)
        if not number:
            return ""
        level = _level(value(listed, "ilvl"))
        if level is None:
            asked = (self.numbers.of_style.get((number, one.key), one.level) for one in styles)
            level = next((one for one in asked if one is not None), 0)
        return self.numbers.next(number, level)

    def _table(self, table: Element, outer: OfficeCell | None) -> Iterator[ReadParagraph]:
        """Yield the paragraphs of a table, row by row; of one inside a cell, as what that cell says."""
        number = next(self.tables)
        for row, element in enumerate(_inner(table, "tr")):
            setting = element.find(w("trPr"))
            marks = _mark(setting, "ins"), _mark(setting, "del")
            for column, cell in enumerate(_inner(element, "tc")):
                own = cell.find(w("tcPr"))
                came, went = marks[0] or _mark(own, "cellIns"), marks[1] or _mark(own, "cellDel")
                yield from self.blocks(cell, outer or OfficeCell(number, row, column, came, went))

    def _boxes(self, paragraph: Element) -> Iterator[ReadParagraph]:
        """Yield the paragraphs of boxes that hang on one; a box that is written twice is read once."""
        for box in paragraph.iter(w("txbxContent")):
            hangs_here = next(box.iterancestors(w("p")), None) is paragraph
            if hangs_here and not is_shown_otherwise(box):
                yield from (replace(one, is_in_box=True) for one in self.blocks(box))


def _inner(parent: Element, name: str) -> Iterator[Element]:
    """Yield rows of a table or cells of a row, also those inside wrappers; not those of a table inside."""
    for child in parent:
        if child.tag == w(name):
            yield child
        elif isinstance(child.tag, str) and child.tag in (
            w("sdt"),
            w("sdtContent"),
            w("customXml"),
            w("ins"),
            w("del"),
        ):
            yield from _inner(child, name)


def _mark(parent: Element | None, name: str) -> OfficeMark | None:
    found = parent.find(w(name)) if parent is not None else None
    return mark_of(found) if found is not None else None


def _level(words: str | None) -> int | None:
    return int(words) if words is not None and words in ("0", "1", "2", "3", "4", "5", "6", "7", "8", "9") else None
