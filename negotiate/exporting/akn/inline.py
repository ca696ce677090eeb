"""Words inside a paragraph as the format writes them: italics, bold, line ends, and notes that they point to."""

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from negotiate.exporting.xml import legible
from negotiate.importing.akn.vocabulary import akn
from negotiate.text.marks.emphasis import styles

Element = etree._Element  # noqa: SLF001 - what lxml calls the type of every element

#: Words that point to a note, and a paragraph that is one.
POINTER = re.compile(r"\[\^(\w{1,12})\]")
NOTE = re.compile(r"\[\^(\w{1,12})\]:[ \t]+")


def leaf(parent: Element, element: str, words: str = "", **attributes: str) -> Element:
    """Add an element with words that are written as they are; return it."""
    made = etree.SubElement(parent, akn(element), attributes)
    made.text = legible(words) or None
    return made


def write_words(parent: Element, words: str, notes: Mapping[str, str]) -> None:
    """Write words into an element that is still empty; `notes` are the identifiers of notes by their signs."""
    for piece, em, strong in _styled(words):
        place = parent
        for name in ("i",) * em + ("b",) * strong:
            place = etree.SubElement(place, akn(name))
        _write(place, piece, notes)


def _styled(words: str) -> Iterator[tuple[str, bool, bool]]:
    at = 0
    for end, style in styles(words):
        if not style.is_mark:
            yield words[at:end], style.em, style.strong
        at = end


def _write(place: Element, piece: str, notes: Mapping[str, str]) -> None:
    """Write one stretch of words: lines part at `eol`, signs of notes become references."""
    for number, line in enumerate(piece.split("\n")):
        if number:
            etree.SubElement(place, akn("eol"))
        at = 0
        for found in POINTER.finditer(line):
            if found[1] in notes:
                add_words(place, line[at : found.start()])
                etree.SubElement(place, akn("noteRef"), {"href": f"#{notes[found[1]]}", "marker": found[1]})
                at = found.end()
        add_words(place, line[at:])


def add_words(place: Element, words: str) -> None:
    """Put words behind whatever an element holds already."""
    words = legible(words)
    if len(place):
        place[-1].tail = (place[-1].tail or "") + words
    else:
        place.text = (place.text or "") + words
