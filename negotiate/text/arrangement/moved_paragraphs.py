"""A move in words: which paragraphs, from where to where."""

from dataclasses import dataclass

from negotiate.text.arrangement.moves import BlockMove
from negotiate.text.arrangement.slots import Slot, slots
from negotiate.text.edits import Tokens

#: Characters that name a paragraph.
ENOUGH = 60


@dataclass(frozen=True)
class MovedParagraphs:
    """Paragraphs of the base that stand elsewhere; they stood, and stand now, behind others, "" at the beginning."""

    words: str
    stood_behind: str
    stands_behind: str


def moved_paragraphs(tokens: Tokens, move: BlockMove) -> MovedParagraphs:
    """Return what a move does, in words of the base."""
    places = slots("".join(tokens))
    behind = [slot for slot in places if slot.end <= move.gap]
    now = [slot for slot in places if slot.end == move.point]
    return MovedParagraphs("".join(tokens[move.start : move.end]), _named(behind[-1:]), _named(now))


def _named(places: list[Slot]) -> str:
    """Return the first words of a paragraph."""
    text = " ".join(places[0].paragraph.text.split()) if places else ""
    return text if len(text) <= ENOUGH else text[: ENOUGH - 1].rsplit(" ", 1)[0] + "…"
