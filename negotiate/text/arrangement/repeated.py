"""What stands twice in a text: paragraphs that say the same, numbers of one list, labels of clauses.

Mostly the trace of a move of which only one half was carried out. Nothing is said of short paragraphs, which may well
say the same, nor of rival wordings in brackets beside each other.
"""

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass

from negotiate.text.arrangement.slots import Slot, slots
from negotiate.text.diff.paragraphs.alignment import TELLING, body
from negotiate.text.diff.paragraphs.matching import words


@dataclass(frozen=True, slots=True)
class Repetition:
    """The characters [start, end) of a text that stand in it for the second time, and what they are."""

    start: int
    end: int
    text: str
    is_number: bool

    @property
    def says(self) -> str:
        """Return a sentence for a person."""
        return "Two paragraphs of one list bear this number." if self.is_number else "This paragraph stands twice."


def repetitions(text: str) -> tuple[Repetition, ...]:
    r"""Return what stands twice, in the order of the text.

    >>> [found.text for found in repetitions("1. Act.\n1. Report.")]
    ['1']
    """
    seen: set[Hashable] = set()
    found = []
    for slot in slots(text):
        if _is_rival(text, slot):
            continue
        for key, repetition in _named(slot):
            if key in seen:
                found.append(repetition)
            seen.add(key)
    return tuple(found)


def new_repetitions(before: str, text: str) -> tuple[Repetition, ...]:
    """Return what stands twice in a text and did not in the one before it."""
    known = {(one.text, one.is_number) for one in repetitions(before)}
    return tuple(one for one in repetitions(text) if (one.text, one.is_number) not in known)


def new_repeated_labels(before: Iterable[str], labels: Iterable[str]) -> tuple[str, ...]:
    """Return the labels that several clauses of a text bear, however they write them, and did not in the one before it.

    >>> new_repeated_labels(["Article 1", "Annex", "Annex"], ["Article 1", "ARTICLE  1", "Annex", "Annex", "", ""])
    ('Article 1',)
    """
    known = {key for key, found in _by_key(before).items() if len(found) > 1}
    return tuple(found[0] for key, found in _by_key(labels).items() if len(found) > 1 and key not in known)


def _by_key(labels: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for label in filter(None, labels):
        found.setdefault(" ".join(label.split()).casefold(), []).append(label)
    return found


def _named(slot: Slot) -> Iterator[tuple[Hashable, Repetition]]:
    """Yield by what a paragraph is known if it stands a second time: its number, and what it says."""
    paragraph, label = slot.paragraph, slot.label
    if label is not None:
        end = label.offset + len(label.text)
        yield (paragraph.path, label.mark.shape), Repetition(label.offset, end, label.text, is_number=True)
    said = words(body(paragraph))
    if len(said) >= TELLING:
        start = paragraph.start + len(paragraph.text) - len(paragraph.text.lstrip())
        yield said, Repetition(start, paragraph.end, paragraph.text.strip(), is_number=False)


def _is_rival(text: str, slot: Slot) -> bool:
    """Say whether a paragraph in brackets stands behind another one, as its alternative."""
    before = text[: slot.paragraph.start].rstrip()
    return slot.paragraph.text.lstrip().startswith("[") and before.endswith("]")
