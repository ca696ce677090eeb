"""The words of one paragraph of an OpenDocument text: their look, their white space, and what stands among them.

White space is what the format says: runs of it are one space, none at the beginning; what is meant is an element
(OpenDocument 1.3, part 3, 6.1.2). Every element that shows a character is read, whatever it is called.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from negotiate.importing.odt.changes import OdtChanges
from negotiate.importing.odt.numbers import whole
from negotiate.importing.odt.package import Element, q
from negotiate.importing.odt.styles import OdtStyles
from negotiate.importing.office.documents import OfficePiece
from negotiate.importing.office.packages import too_much

_WHITE = re.compile(r"[ \t\r\n]+")
#: In italics or not, in bold or not.
Look = tuple[bool, bool]
#: What no reader sees, and what is no part of the text that it stands in.
SILENT = frozenset(map(q, (
    "text:tracked-changes", "office:change-info", "office:forms", "office:event-listeners", "office:binary-data",
    "office:scripts", "text:script", "draw:object", "draw:object-ole", "svg:title", "svg:desc", "table:title",
    "table:desc", "text:table-of-content-source", "text:illustration-index-source", "text:table-index-source",
    "text:object-index-source", "text:user-index-source", "text:alphabetical-index-source", "text:bibliography-source",
)))  # fmt: skip
_DRAWN = q("draw:x").removesuffix("x")
#: What is told to whoever reads the paragraph.
BOOKMARKS = frozenset(map(q, ("text:bookmark", "text:bookmark-start")))
NOTE, REMARK, CHANGE = q("text:note"), q("office:annotation"), q("text:change")
_TOLD = BOOKMARKS | {NOTE, REMARK, CHANGE}
_SIGNS = {q("text:tab"): "\t", q("text:line-break"): "\n"}
#: A file asks for so many spaces at most.
_SPACES = 1_000_000


@dataclass
class SpaceRoom:
    """How many spaces a file may still ask for by their number."""

    left: int = _SPACES

    def taken(self, count: int) -> str:
        """Return spaces; raise Invalid where a file asks for more than any text has."""
        self.left -= count
        if self.left < 0:
            raise too_much("spaces")
        return " " * count


@dataclass
class OdtWords:
    """Reads one paragraph."""

    styles: OdtStyles
    changes: OdtChanges
    room: SpaceRoom
    is_behind_space: bool = True

    def inside(self, parent: Element, look: Look) -> Iterator[OfficePiece | Element]:
        """Yield the words of an element, and among them what is to be told: bookmarks, notes, comments, deletions."""
        yield from self._plain(parent.text, look)
        for child in parent:
            yield from self._child(child, look)
            yield from self._plain(child.tail, look)

    def _child(self, child: Element, look: Look) -> Iterator[OfficePiece | Element]:
        if child.tag == q("text:span"):
            yield from self.inside(child, self.styles.look(child.get(q("text:style-name")) or "", look))
        elif child.tag == q("text:s"):
            yield self._sign(self.room.taken(whole(child.get(q("text:c")), 1)), look)
        elif child.tag in _SIGNS:
            yield self._sign(_SIGNS[child.tag], look)
        elif child.tag == q("text:change-start"):
            self.changes.enter(child)
            yield self._piece("", look)
        elif child.tag == q("text:change-end"):
            self.changes.leave(child)
        elif child.tag in _TOLD:
            yield child
            if child.tag in BOOKMARKS:  # some programs put words inside, where none belong
                yield from self.inside(child, look)
        elif is_read(child) and not is_drawn(child):
            yield from self.inside(child, look)

    def _plain(self, words: str | None, look: Look) -> Iterator[OfficePiece]:
        """Yield words with their white space as it is seen."""
        shown = _WHITE.sub(" ", words or "")
        if self.is_behind_space:
            shown = shown.removeprefix(" ")
        if shown:
            self.is_behind_space = shown.endswith(" ")
            yield self._piece(shown, look)

    def _sign(self, sign: str, look: Look) -> OfficePiece:
        self.is_behind_space = False
        return self._piece(sign, look)

    def _piece(self, words: str, look: Look) -> OfficePiece:
        return self.changes.marked(OfficePiece(words, *look))


def is_read(element: Element) -> bool:
    """Say whether an element may hold words that a reader sees."""
    return isinstance(element.tag, str) and element.tag not in SILENT


def is_drawn(element: Element) -> bool:
    """Say whether an element is a frame, a shape or a group of them: what it says is a box of its own."""
    return isinstance(element.tag, str) and element.tag.startswith(_DRAWN)
