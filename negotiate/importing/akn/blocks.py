"""The body of a clause in a file of legislative programs: its paragraphs, points and tables as lines of the house.

Where an element holds words beside its elements, it is one line, whatever it is called; so no word can be passed over.
"""

from negotiate.importing.akn.inline import (
    LEFT_ASIDE,
    NOTES,
    Element,
    name_of,
    note_of,
    pieces_of,
    table_of,
    title_of,
    words_of,
)
from negotiate.importing.akn.vocabulary import BEHIND_NUMBER, BETWEEN, own

#: Elements that are one line each.
_LINES = frozenset({"p", "block", "heading", "subheading", "crossHeading", "listIntroduction", "listWrapUp", "span"})


class BodyReader:
    """Gathers the paragraphs of one clause in their order, and its notes behind them."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self.characters = 0
        self.numbers_written_out = 0
        self._notes: list[str] = []
        self._behind: str | None = None

    def whole(self) -> str:
        """Return all that was gathered."""
        return BETWEEN.join(filter(None, ("".join(self._parts), *self._notes)))

    def add(self, element: Element) -> None:
        """Read an element, and whatever it holds."""
        name = name_of(element)
        if name in LEFT_ASIDE or not name:
            pass
        elif name == "num":
            self.characters += _visible(element)
            self._number(element, title_of(element))
            self.notes_in(element)
        elif name == "table":
            self._line(element, table_of(element))
        elif name in _LINES or _has_words(element):
            self._line(element, words_of(element))
        else:
            self._inside(element, name)

    def loose(self, words: str | None) -> None:
        """Take in words that stand between elements, as a paragraph of their own."""
        if words and words.strip():
            self.characters += len("".join(words.split()))
            self._parts += (BETWEEN if self._parts else "", " ".join(words.split()))

    def notes_in(self, element: Element) -> list[Element]:
        """Gather the notes inside an element, to stand behind the clause; return them."""
        notes = [one for one in element.iter() if name_of(one) in NOTES and one is not element]
        self.characters += sum(map(_visible, notes))
        self._notes += map(note_of, notes)
        return notes

    def _inside(self, element: Element, name: str) -> None:
        for number, child in enumerate(element, 1):
            if name == "ol":
                self.numbers_written_out += 1
                self._number(child, f"{number}.")
            self.add(child)

    def _number(self, element: Element, words: str) -> None:
        """Begin a paragraph with its number; the words that follow stand behind it."""
        self._begin(element, words)
        self._behind = element.get(own("behind"), BEHIND_NUMBER)

    def _line(self, element: Element, words: str) -> None:
        """Put one line, or one table, in its place; a note that stands there for itself, as it reads."""
        self.characters += _visible(element)
        notes = self.notes_in(element)
        if len(notes) == 1 and words == f"[^{notes[0].get('marker')}]":
            words = _as_note(element, self._notes.pop())
        self._begin(element, words)

    def _begin(self, element: Element, words: str) -> None:
        """Put words behind a number that waits for them, or else into a paragraph of their own."""
        if self._behind is not None:
            self._parts += (self._behind, words)
            self._behind = None
        elif words:
            usual = BETWEEN if self._parts else ""
            before = element.get(own("before"), usual)
            self._parts += (usual if before.strip() else before, words)


def _as_note(element: Element, words: str) -> str:
    """Return a paragraph that is a note, as the house drew it if that says the same."""
    drawn = element.get(own("drawn"))
    return drawn if drawn is not None and drawn.split() == words.split() else words


def _has_words(element: Element) -> bool:
    """Say whether an element holds words of its own, beside those of its elements."""
    return any(words and words.strip() for words in (element.text, *(child.tail for child in element)))


def _visible(element: Element) -> int:
    """Return how many characters of an element are read as words of it, those of its notes left out."""
    return sum(len("".join(piece.text.split())) for piece in pieces_of(element))
