"""The body of a clause: numbered paragraphs and points one inside another, others between them, tables and notes.

The words of a body can be had from it again to the letter: what is not two line ends between paragraphs, or one space
behind a number, stands in attributes of the house, and a table that is drawn in another way keeps its drawing.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from negotiate.exporting.akn.identifiers import AknNames, AknPlace
from negotiate.exporting.akn.inline import NOTE, Element, leaf, write_words
from negotiate.exporting.xml import legible
from negotiate.importing.akn.inline import note_of, table_of, words_of
from negotiate.importing.akn.vocabulary import BEHIND_NUMBER, BETWEEN, akn, own
from negotiate.text.marks.paragraphs import paragraphs
from negotiate.text.tables import cells, is_table


@dataclass
class BodyBlock:
    """A paragraph with those inside it; `before` is the white space above it, None right behind a number."""

    before: str | None
    number: str
    behind: str
    words: str
    path: tuple[str, ...]
    inner: list["BodyBlock"] = field(default_factory=list)


def blocks_of(body: str) -> list[BodyBlock]:
    r"""Return the outermost paragraphs of a body.

    >>> [(one.number, [inner.number for inner in one.inner]) for one in blocks_of("1. States:\n(a) act.\n\n2. Or not.")]
    [('1.', ['(a)']), ('2.', [])]
    """
    outer: list[BodyBlock] = []
    open_blocks: list[BodyBlock] = []
    end = 0
    for one in paragraphs(body):
        bare = one.text.lstrip()
        before = body[end : one.end - len(bare)]
        end = one.end
        number = one.enumerator if bare.startswith(one.enumerator) else ""
        rest = bare[len(number) :]
        behind = rest[: len(rest) - len(rest.lstrip())] if number else ""
        made = BodyBlock(before, number, behind, rest[len(behind) :], one.path)
        while open_blocks and not _holds(open_blocks[-1].path, made):
            open_blocks.pop()
        (open_blocks[-1].inner if open_blocks else outer).append(made)
        if made.number:
            open_blocks.append(made)
    return outer


def _holds(path: tuple[str, ...], block: BodyBlock) -> bool:
    """Say whether a paragraph holds another: one with a longer number, or one without any that stands in its list."""
    inside = block.path[: len(path)] == path
    return inside and (not block.number or len(block.path) > len(path))


class BodyWriter:
    """Writes the body of one clause under the identifiers of its place."""

    def __init__(self, names: AknNames, place: AknPlace, body: str) -> None:
        self.names, self.place = names, place
        self.blocks = blocks_of(body)
        self.notes = {
            found[1]: names.inside(place, "note", found[1]).now
            for found in map(NOTE.match, _words(self.blocks))
            if found
        }
        self._unwritten = dict(self.notes)
        self._is_first = True

    def write(self, clause: Element, *, has_clauses: bool = False) -> None:
        """Write it all into the element of the clause; `has_clauses` where clauses stand inside that too."""
        self._inside(clause, self.place, self.blocks, "para", has_clauses=has_clauses)

    def plainly(self, parent: Element) -> None:
        """Write paragraphs one after the other, their numbers as words."""
        for block in _all(self.blocks):
            self._paragraph(parent, f"{block.number}{block.behind}{block.words}", block.before)

    def recitals(self, parent: Element) -> None:
        """Write paragraphs one after the other as recitals."""
        for block in _all(self.blocks):
            recital = self._element(parent, "recital", self.names.inside(self.place, "rec", block.number))
            self._numbered(recital, block)
            self._paragraph(recital, block.words, None if block.number else block.before)

    def _inside(
        self, parent: Element, place: AknPlace, blocks: list[BodyBlock], short: str, *, has_clauses: bool = False
    ) -> None:
        """Write blocks as the content of an element, or, where some have numbers, as elements of their own."""
        first = next((n for n, block in enumerate(blocks) if block.number), len(blocks))
        if blocks[:first]:
            name = "content" if first == len(blocks) and not has_clauses else "intro"
            self._plain(self._element(parent, name, self.names.inside(place, name)), blocks[:first])
        for block in blocks[first:]:
            self._one(parent, place, block, short)

    def _one(self, parent: Element, place: AknPlace, block: BodyBlock, short: str) -> None:
        """Write a paragraph that has a number, or stands between such."""
        if not block.number:
            inner = self.names.inside(place, "al")
            made = self._element(parent, "alinea", inner)
            self._plain(self._element(made, "content", self.names.inside(inner, "content")), [block])
            return
        inner = self.names.inside(place, short, block.number)
        made = self._element(parent, "paragraph" if short == "para" else "point", inner)
        self._numbered(made, block)
        whole = [BodyBlock(None, "", "", block.words, block.path), *block.inner]
        if any(one.number for one in block.inner):
            inner = self.names.inside(inner, "list")
            made = self._element(made, "list", inner)
        self._inside(made, inner, whole, "point")

    def _element(self, parent: Element, name: str, place: AknPlace) -> Element:
        return etree.SubElement(parent, akn(name), {"eId": place.now, "wId": place.first})

    def _numbered(self, parent: Element, block: BodyBlock) -> None:
        """Write the number of a block, where it has one."""
        if block.number:
            made = leaf(parent, "num", block.number)
            self._space(made, block.before)
            if block.behind != BEHIND_NUMBER:
                made.set(own("behind"), block.behind)

    def _plain(self, parent: Element, blocks: Iterable[BodyBlock]) -> None:
        for block in blocks:
            self._paragraph(parent, block.words, block.before)

    def _paragraph(self, parent: Element, words: str, before: str | None) -> None:
        """Write one paragraph, table or note; it keeps how it is drawn where its elements do not tell it."""
        if is_table(words):
            made = _table(parent, words, self.names.inside(self.place, "table"))
            drawn = table_of(made)
        elif note := NOTE.match(words):
            made = etree.SubElement(parent, akn("p"))
            held = etree.SubElement(made, akn("authorialNote"), {"marker": note[1]})
            if name := self._unwritten.pop(note[1], ""):
                held.set("eId", name)
            write_words(etree.SubElement(held, akn("p")), words[note.end() :], {})
            drawn = note_of(held)
        else:
            made = etree.SubElement(parent, akn("p"))
            write_words(made, words, self.notes)
            drawn = words_of(made)
        if drawn != words:
            made.set(own("drawn"), legible(words))
        self._space(made, before)

    def _space(self, made: Element, before: str | None) -> None:
        """Say what stands before an element where that is not the usual; the words of a number have nothing there."""
        if before is None:
            return
        if before != ("" if self._is_first else BETWEEN):
            made.set(own("before"), before)
        self._is_first = False


def _table(parent: Element, words: str, place: AknPlace) -> Element:
    """Write the rows of a table, the first one as its head."""
    table = etree.SubElement(parent, akn("table"), {"eId": place.now, "wId": place.first})
    for number, row in enumerate(cells(words)):
        line = etree.SubElement(table, akn("tr"))
        for start, end in row:
            cell = etree.SubElement(line, akn("td" if number else "th"))
            write_words(etree.SubElement(cell, akn("p")), words[start:end].strip().replace("\\|", "|"), {})
    return table


def _all(blocks: Iterable[BodyBlock]) -> Iterator[BodyBlock]:
    for block in blocks:
        yield block
        yield from _all(block.inner)


def _words(blocks: Iterable[BodyBlock]) -> Iterator[str]:
    return (block.words for block in _all(blocks))
