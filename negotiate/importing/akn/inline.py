"""The words of a paragraph, a table or a note in a file of legislative programs, with the marks of the house for them.

Every element is read that may stand inside a line, whatever it means; a note inside a line leaves its sign there. What
stands in paragraphs of its own inside a line, as a whole article that is quoted, begins on lines of its own.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from negotiate.importing.akn.vocabulary import own
from negotiate.importing.office.documents import OfficePiece
from negotiate.importing.office.plain import marked_words
from negotiate.text.marks.emphasis import without_marks
from negotiate.text.tables import cells

Element = etree._Element  # noqa: SLF001 - what lxml calls the type of every element

#: Elements inside a line that hold paragraphs of their own: they are read where they stand as notes.
NOTES = frozenset({"authorialNote", "note"})
#: Words that are shown as struck, or not at all.
LEFT_ASIDE = frozenset({"meta", "del", "toc"})
#: What begins on a line of its own wherever it stands.
_OWN_LINES = frozenset({"p", "num", "heading", "subheading", "li", "tr", "block", "crossHeading", "listIntroduction"})
_ITALIC, _BOLD = frozenset({"i", "em"}), frozenset({"b", "strong"})
#: So many cells are set out as a table; what is larger is no table that anybody reads, and becomes one cell.
_CELLS = 200_000
#: How a file is laid out for its readers is none of its words: a line end in it is a space.
_LAYOUT = re.compile(r"[ \t\r]*\n[ \t\r\n]*")
_LINES = re.compile(r"[ \t]*\n[ \t]*(?:\n[ \t]*)*")


def name_of(element: Element) -> str:
    """Return the name of an element without its namespace; empty for comments and the like."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def words_of(element: Element) -> str:
    """Return the words of a paragraph."""
    pieces = list(pieces_of(element))
    words = marked_words(pieces, lambda note: f"[^{note[1]}]", is_title=False)
    return _as_drawn(element, _LINES.sub("\n", words).strip())


def title_of(element: Element) -> str:
    """Return the words of a title, in one line and without marks."""
    words = " ".join("".join(piece.text for piece in pieces_of(element)).split())
    drawn = element.get(own("drawn"))
    return drawn if drawn is not None and drawn.split() == words.split() else words


def note_of(note: Element) -> str:
    """Return a note as a paragraph of its own."""
    return f"[^{note.get('marker')}]: {words_of(note)}"


def table_of(table: Element) -> str:
    """Return a table as rows with strokes; the first is its head."""
    rows = [
        [_cell(cell) for cell in row if name_of(cell) in ("td", "th")] for row in table.iter() if name_of(row) == "tr"
    ]
    width = max(map(len, rows), default=0)
    if len(rows) * width > _CELLS:
        rows = [[" ".join(filter(None, (cell for row in rows for cell in row)))]]
        width = 1
    lines = ["| " + " | ".join([*row, *[""] * (width - len(row))]) + " |" for row in rows]
    table_text = "\n".join([*lines[:1], "|" + " --- |" * width, *lines[1:]])
    drawn = table.get(own("drawn"))
    return drawn if drawn is not None and _cells(drawn) == _cells(table_text) else table_text


def pieces_of(element: Element) -> Iterator[OfficePiece]:
    """Yield the words of an element by their look, and the notes in their places."""
    yield from _inside(element, OfficePiece(""))


def _inside(element: Element, like: OfficePiece) -> Iterator[OfficePiece]:
    name = name_of(element)
    like = replace(like, em=like.em or name in _ITALIC, strong=like.strong or name in _BOLD)
    if element.text:
        yield replace(like, text=_LAYOUT.sub(" ", element.text))
    for child in element:
        yield from _child(child, like)
        if child.tail:
            yield replace(like, text=_LAYOUT.sub(" ", child.tail))


def _child(child: Element, like: OfficePiece) -> Iterator[OfficePiece]:
    name = name_of(child)
    if name in LEFT_ASIDE or not name:
        return
    if name in ("eol", "br"):
        yield replace(like, text="\n")
    elif name in NOTES or name == "noteRef":
        yield replace(like, note=("", child.get("marker") or ""))
    else:
        if name in _OWN_LINES:
            yield replace(like, text=" " if _is_behind_number(child) else "\n")
        elif name in ("td", "th"):
            yield replace(like, text=" ")
        yield from _inside(child, like)


def _is_behind_number(child: Element) -> bool:
    """Say whether an element is the first with words behind a number."""
    while child.getprevious() is None and name_of(child) != "num" and (parent := child.getparent()) is not None:
        child = parent
    previous = child.getprevious()
    return previous is not None and name_of(previous) == "num"


def _cell(cell: Element) -> str:
    """Return the words of a cell in one line."""
    return " ".join(words_of(cell).split()).replace("|", "\\|")


def _as_drawn(element: Element, words: str) -> str:
    """Return a paragraph as the house drew it, if that says the same."""
    drawn = element.get(own("drawn"))
    return drawn if drawn is not None and _bare(drawn) == _bare(words) else words


def _bare(words: str) -> str:
    return "".join(without_marks(words).split())


def _cells(table: str) -> list[str]:
    """Return the words of the cells of a table that have any, without white space."""
    return [words for row in cells(table) for start, end in row if (words := "".join(table[start:end].split()))]
