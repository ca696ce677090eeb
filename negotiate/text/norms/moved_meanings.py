"""Meanings that moved: which paragraphs say something else since a definition changed, though their words did not.

A term carries the change where its definition uses one that does; so a paragraph is reached directly, or through the
terms between. A paragraph whose own words changed is none of them: its redline shows it. Method: a breadth-first walk
over "the definition of B uses A", so that each term is reached by the shortest way.
"""

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from negotiate.text.marks.paragraphs import paragraphs
from negotiate.text.norms.definitions import Definition, stated, term_key
from negotiate.text.norms.term_uses import Terms, uses

#: A text: the body of each clause by its code, in order.
Bodies = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ChangedDefinition:
    """A term that meant one thing in the earlier text and means another in the later one."""

    key: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class MovedPassage:
    """A paragraph whose meaning moved: characters [start, end) of the body of a clause.

    The words at [first, last) reach the change: they are the changed term, or `through`, a term that rests on it.
    """

    clause: str
    path: tuple[str, ...]
    start: int
    end: int
    first: int
    last: int
    through: str


def changed_definitions(old: Bodies, new: Bodies, language: str = "en") -> tuple[ChangedDefinition, ...]:
    """Return the terms whose definition differs between two texts, in the order of the later one."""
    before, after = meanings(old, language), meanings(new, language)
    return tuple(
        ChangedDefinition(key, before[key], words)
        for key, words in after.items()
        if key in before and _plain(before[key]) != _plain(words)
    )


def meanings(bodies: Bodies, language: str = "en") -> dict[str, str]:
    """Return what each term of a text means, by its key; where it is defined twice, both."""
    found: dict[str, list[str]] = defaultdict(list)
    for one in _definitions(bodies, language):
        found[one.key].append(one.words)
    return {key: "\n".join(words) for key, words in found.items()}


def carriers(changed: str, meant: Mapping[str, str], terms: Terms, language: str = "en") -> dict[str, str]:
    """Return the terms that carry a change of one of them, each with the term by which the change came to it.

    >>> carriers("service", {"service": "a help", "incident": "harm to a service"}, ("service", "incident"))
    {'service': '', 'incident': 'service'}
    """
    resting: dict[str, list[str]] = defaultdict(list)
    for key, words in meant.items():
        for used in dict.fromkeys(term_key(use.term) for use in uses(words, terms, language)):
            resting[used].append(key)
    reached, waiting = {changed: ""}, deque([changed])
    while waiting:
        term = waiting.popleft()
        for key in resting[term]:
            if key not in reached:
                reached[key] = term
                waiting.append(key)
    return reached


def moved_passages(
    changed: str, old: Bodies, new: Bodies, terms: Terms, language: str = "en"
) -> tuple[MovedPassage, ...]:
    """Return the paragraphs of the later text whose meaning moved with a term, in its order."""
    carrying = carriers(changed, meanings(new, language), terms, language)
    return tuple(
        passage
        for clause, body in new.items()
        if clause in old
        for passage in _moved_in(clause, old[clause], body, _Search(changed, carrying, terms, language))
    )


@dataclass(frozen=True, slots=True)
class _Search:
    changed: str
    carrying: Mapping[str, str]
    terms: Terms
    language: str


def _moved_in(clause: str, before: str, body: str, search: _Search) -> Iterator[MovedPassage]:
    stood = {_plain(block.text) for block in paragraphs(before)}
    found = [use for use in uses(body, search.terms, search.language) if term_key(use.term) in search.carrying]
    for block in paragraphs(body):
        within = [use for use in found if block.start <= use.start < block.end]
        if not within or _plain(block.text) not in stood:
            continue
        use = next((use for use in within if term_key(use.term) == search.changed), within[0])
        through = "" if term_key(use.term) == search.changed else use.term
        yield MovedPassage(clause, block.path, block.start, block.end, use.start, use.end, through)


def _definitions(bodies: Bodies, language: str) -> Sequence[Definition]:
    return [one for body in bodies.values() for one in stated(body, language)]


def _plain(words: str) -> str:
    return " ".join(words.split())
