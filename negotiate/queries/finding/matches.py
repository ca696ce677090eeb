"""Matches: which words hold a question and may be read by whoever asks, by the place in which they stand.

Words are looked for as they were typed, and in their forms: in memory, or in the index of the database where it is
quicker, or there is too much to hold. What is not findable by whoever asks is left out before anything is counted. An
answer is kept as long as what it was found in: the pages and the places of an answer are leafed through.
"""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from operator import itemgetter
from typing import TypeVar

from sqlalchemy.orm import Session

from negotiate.queries.finding import held_words, index
from negotiate.queries.finding.findable import Findable, FindableChain
from negotiate.queries.finding.questions import Question, SearchPlace
from negotiate.state.remembered import Remembered

_Thing = TypeVar("_Thing")


@dataclass(frozen=True)
class Drop:
    """The last version of a clause that holds what was asked, and the next one that does not; None where it is gone."""

    clause_id: int
    last_id: int
    next_id: int | None


@dataclass
class Matches:
    """Ids of what holds a question: standing versions and drops in the order of the text, revisions by their number.

    What holds its words just as they were typed comes before what holds them elsewhere or in other forms.
    """

    versions: list[int] = field(default_factory=list)
    drops: list[Drop] = field(default_factory=list)
    wordings: list[int] = field(default_factory=list)
    rationales: list[int] = field(default_factory=list)
    #: How many in each place hold the words just as they were typed.
    as_typed: dict[SearchPlace, int] = field(default_factory=dict)

    @property
    def weight(self) -> int:
        """Return how many ids it holds."""
        return sum(len(one) for one in (self.versions, self.drops, self.wordings, self.rationales))


#: Ids that are kept at once, for all readers together, and how many an answer weighs beside its own.
_HELD, _WEIGHT = 100_000, 50
ANSWERS: Remembered[Matches] = Remembered(_HELD, lambda one: one.weight + _WEIGHT)


def matches(db: Session, findable: Findable, question: Question) -> Matches:
    """Return what of all that is findable holds a question; nothing where nothing is asked."""
    if not question.key.strip() or not findable.instruments:
        return Matches()
    return ANSWERS.get((question.key, question.is_quoted, findable.reach), lambda: _matches(db, findable, question))


def _matches(db: Session, findable: Findable, question: Question) -> Matches:
    is_held = len(findable.digests) <= held_words.MOST and not index.is_quick(db, question)
    find = _in_memory if is_held else _in_index
    phrase, forms = find(db, findable, question)
    return _phrases_first(findable, phrase | forms, phrase, phrase if question.is_phrase else frozenset())


def _in_memory(db: Session, findable: Findable, question: Question) -> tuple[set[int], set[int]]:
    """Return the entries that hold a question as it was typed, and of the others those that hold it in other forms."""
    words = held_words.held_words(db, findable)
    phrase = held_words.as_typed(words, question)
    asked = ((language, entries - phrase) for language, entries in findable.by_language.items())
    return phrase, set().union(*(held_words.in_forms(words.by_entry, question, *one) for one in asked))


def _in_index(db: Session, findable: Findable, question: Question) -> tuple[set[int], set[int]]:
    """Return the same as the database finds it."""
    asked, languages = findable.instruments, findable.by_language.items()
    forms = (index.in_forms(db, question, language, asked) & entries for language, entries in languages)
    return index.as_typed(db, question, asked), set().union(*forms)


def _phrases_first(
    findable: Findable, held: AbstractSet[int], phrase: AbstractSet[int], together: AbstractSet[int]
) -> Matches:
    """Return what is findable and in the entries `held`, and before all else what is in `phrase`, each by its place.

    Words leave a text with the last entry that holds them; those of one in `together` with the last that does so too.
    What stands there again has not left it.
    """
    standing: list[tuple[bool, int]] = []
    drops: list[tuple[bool, Drop]] = []
    for chain in findable.chains:
        if held.isdisjoint(chain.entries):
            continue
        standing += [(entry not in phrase, one) for one, entry in chain.standing_entries if entry in held]
        drops += _drops(chain, held, together, phrase)
    wordings, rationales = (_tabled(one, held, phrase) for one in (findable.wordings, findable.rationales))
    places: dict[SearchPlace, Iterable[tuple[bool, object]]] = {
        SearchPlace.TEXT: standing,
        SearchPlace.GONE: drops,
        SearchPlace.TABLED: wordings,
        SearchPlace.RATIONALES: rationales,
    }
    return Matches(
        versions=_in_order(standing),
        drops=_in_order(drops),
        wordings=_in_order(wordings),
        rationales=_in_order(rationales),
        as_typed={place: count for place, parts in places.items() if (count := _as_typed(parts))},
    )


def _drops(
    chain: FindableChain, held: AbstractSet[int], together: AbstractSet[int], phrase: AbstractSet[int]
) -> Iterator[tuple[bool, Drop]]:
    """Yield where words left a clause for good: the last time, and only where they do not stand there now."""
    now = {entry for _, entry in chain.standing_entries}
    last: dict[bool, tuple[bool, Drop]] = {}
    after = zip(chain.versions, chain.entries, (*chain.versions[1:], None), (*chain.entries[1:], None), strict=True)
    for version, entry, following, next_entry in after:
        kept = together if entry in together else held
        if entry in held and next_entry not in kept and not now & kept:
            last[entry in together] = (entry not in phrase, Drop(chain.clause_id, version, following))
    yield from last.values()


def _tabled(
    shelved: Sequence[tuple[int, int]], held: AbstractSet[int], phrase: AbstractSet[int]
) -> list[tuple[bool, int]]:
    return [(entry not in phrase, revision) for revision, entry in shelved if entry in held]


def _in_order(found: Iterable[tuple[bool, _Thing]]) -> list[_Thing]:
    """Return what was found: what holds the words as typed first, each part in the order given."""
    return [one for _, one in sorted(found, key=itemgetter(0))]


def _as_typed(found: Iterable[tuple[bool, object]]) -> int:
    """Return how much of what was found holds the words as typed."""
    return sum(1 for is_other, _ in found if not is_other)
