"""What each author asks for, as it is merged: edits where their paragraphs stand in the base, moves, and numbers.

A proposal is parted (`negotiate.text.arrangement.factoring`) only if it moves paragraphs or gives them other numbers.
The numbers of a list run on by themselves if they do so in the base and in what every author makes of it; else they are
edits like others. A proposal whose parts would not come to its own text, word for word, is merged as it is given.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from negotiate.text.arrangement.arranging import Arrival, Change, arranged, result
from negotiate.text.arrangement.factoring import Factored, factored, may_arrange
from negotiate.text.arrangement.lists import lists
from negotiate.text.arrangement.moves import BlockMove
from negotiate.text.arrangement.slots import slots
from negotiate.text.edits import Edit, Tokens
from negotiate.text.merge.regions import substitute
from negotiate.text.merge.relations import Footprint, footprints


@dataclass(frozen=True, slots=True)
class Plan:
    """The edits of every author with their ground, her moves, and the numbers that she changes together with them.

    `running` are the lists of the base whose numbers run on, each with those who ask for other numbers.
    """

    prints: Mapping[str, tuple[Footprint, ...]]
    moves: Mapping[str, tuple[BlockMove, ...]]
    labels: Mapping[str, frozenset[Edit]]
    running: tuple[tuple[int, tuple[str, ...]], ...] = ()

    @property
    def is_parted(self) -> bool:
        """Say whether somebody moves paragraphs, or gives them other numbers."""
        return bool(self.labels)


def planned(tokens: Tokens, proposals: Mapping[str, Iterable[Edit]]) -> Plan:
    """Return what all authors ask for; raise ValueError where the edits of one overlap or lie outside."""
    given = {author: tuple(sorted(proposals[author])) for author in sorted(proposals)}
    plain = {author: footprints(tokens, edits) for author, edits in given.items()}
    texts = {
        author: "".join(substitute(tokens, edits, 0, len(tokens)))
        for author, edits in given.items()
        if may_arrange(tokens, edits)
    }
    found = {author: factored("".join(tokens), text) for author, text in texts.items()}
    parted = {author: parts for author, parts in found.items() if parts.is_arranging}
    if not parted:
        return Plan(plain, {}, {})
    others = [edits for author, edits in given.items() if author not in parted]
    shared = frozenset.intersection(*(parts.running for parts in found.values()))
    asked = {home for parts in parted.values() for home in parts.labels}
    wanted = (shared & asked) - frozenset(_relabelled(tokens, others))
    for running in (wanted, frozenset[int]()):
        own = {author: footprints(tokens, parts.with_labels(running)) for author, parts in parted.items()}
        broken = [a for a, parts in parted.items() if _alone(tokens, own[a], parts, running) != texts[a]]
        if not broken:
            break
    kept = {author: parts for author, parts in parted.items() if author not in broken}
    return Plan(
        {author: own[author] if author in kept else plain[author] for author in given},
        {author: parts.moves for author, parts in kept.items()},
        {author: frozenset(_labels(parts, running)) for author, parts in kept.items()},
        tuple(
            (home, tuple(author for author, parts in kept.items() if home in parts.labels)) for home in sorted(running)
        ),
    )


def _alone(tokens: Tokens, prints: Iterable[Footprint], parts: Factored, running: frozenset[int]) -> str:
    """Return the text that one proposal comes to by its parts."""
    changes = [Change(footprint.edit) for footprint in prints]
    try:
        return result(tokens, arranged(tokens, changes, list(map(Arrival, parts.moves)), running))
    except ValueError:  # what it changes reaches over the border of what it moves
        return ""


def _labels(parts: Factored, running: frozenset[int]) -> Iterator[Edit]:
    """Yield the edits of numbers that do not follow by themselves from the moves of their author."""
    if parts.moves:
        yield from (edit for home, edits in parts.labels.items() if home not in running for edit in edits)


def _relabelled(tokens: Tokens, proposals: Iterable[Sequence[Edit]]) -> Iterator[int]:
    """Yield the lists of which somebody changes a number without being parted."""
    base = "".join(tokens)
    homes = [(number, slots(base)[member]) for number, one in enumerate(lists(base)) for member in one.members]
    changed = [edit for edits in proposals for edit in edits]
    for number, slot in homes:
        label = slot.label
        if label and any(_changes(edit, label.start, label.end, slot.end) for edit in changed):
            yield number


def _changes(edit: Edit, start: int, end: int, last: int) -> bool:
    """Say whether an edit changes the number at [start, end) of a paragraph and leaves some of the paragraph."""
    is_met = edit.start < end and start < edit.end
    return is_met and (bool(edit.tokens) or edit.start > start or edit.end < last)
