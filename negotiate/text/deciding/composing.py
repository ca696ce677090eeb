"""Two changes one after the other as one change of the first base: how an amendment to an amendment is tabled.

A proposal to amend another proposal has that proposal's text as its base. Composed with that proposal's own edits,
it stands on the base of the instrument, where it is merged and decided beside it; `credited` then gives every word
back to whoever brought it in, the one proposal or the other.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from negotiate.text.deciding.decided import Decided
from negotiate.text.diff.lcs import common
from negotiate.text.edits import Edit
from negotiate.text.merge.merge import Merge
from negotiate.text.merge.regions import Region
from negotiate.text.merge.relations import footprints
from negotiate.text.provenance.provenance import Attributed, Carried, Given, Source, attributed
from negotiate.text.provenance.sourced_words import Word, carried_out, condensed, rewrite
from negotiate.text.tokens import tokenize


def compose(
    base: str, first: Iterable[Edit | Attributed], then: Iterable[Edit | Attributed], *, origin: str = ""
) -> tuple[Attributed, ...]:
    """Return the changes of `base` that come to the same as `first` and, on its result, `then`.

    Each word keeps the source that it had: of `first`, of `then`, or of the base. Edits that are not attributed are
    of `origin`, which also answers for the composed change as a whole.

    >>> first, then = [Edit(1, 2, (" should",))], [Edit(2, 2, (" always",))]
    >>> [change.edit.text for change in compose("States shall act.", first, then)]
    [' should always']
    """
    tokens = tokenize(base)
    between = list(carried_out(tokens, attributed(first, origin)))
    middle = tuple(token for token, _ in between)
    last = carried_out(middle, attributed(then, origin))
    return tuple(rewrite(tokens, 0, len(tokens), (_traced(word, between) for word in last), origin))


def resourced(changes: Iterable[Attributed], edits: Iterable[Edit], origin: str) -> tuple[Attributed, ...]:
    """Return edits that were carried to another base with the sources of the changes that they were before.

    A carried edit has the words of its change, which still say whose they are; what was carried nowhere is left out.

    >>> before = [Attributed(Edit(1, 2, (" should",)), "12", (Given(1, ("17",)),))]
    >>> resourced(before, [Edit(4, 5, (" should",))], "12")[0].sources
    (Given(length=1, origins=('17',)),)
    """
    waiting = list(changes)
    found: list[Attributed] = []
    for edit in edits:
        at = next((n for n, change in enumerate(waiting) if change.edit.tokens == edit.tokens), None)
        sources = () if at is None else waiting[at].sources
        waiting = waiting if at is None else waiting[at + 1 :]
        given = all(isinstance(source, Given) for source in sources)
        found.append(Attributed(edit, origin, sources if given else ()))
    return tuple(found)


def credited(decided: Decided, merge: Merge, shared: Mapping[str, Sequence[Attributed]]) -> Decided:
    """Return what was decided with every word of the proposals in `shared` given to whoever brought it in.

    `shared` holds, by origin, the proposals that are not all of one hand: their changes of the merge's base, each
    with the sources of its words, as `compose` makes them. Within a region the words decided are those of the
    proposal, in their order, so that they are matched one by one; a word that is not found stays the proposal's.
    """
    known = {origin: _ground(merge, changes) for origin, changes in shared.items()}
    changes = list(decided.changes)
    for place in merge.regions if known else ():
        inside = [n for n, change in enumerate(changes) if _is_of(change.edit, merge, place)]
        for origin, ground in known.items():
            words = [word for low, reach, word in ground if _touches(place, low, reach)]
            if words:
                made = _given_back([changes[n] for n in inside], origin, words)
                for n, change in zip(inside, made, strict=True):
                    changes[n] = change
    return replace(decided, changes=tuple(changes))


def _traced(word: Word, between: list[Word]) -> Word:
    """Return a word of the last text with its source in the base, or in the change that wrote it."""
    token, source = word
    return (token, between[source.start][1]) if isinstance(source, Carried) else word


def _ground(merge: Merge, changes: Iterable[Attributed]) -> list[tuple[int, int, tuple[str, str]]]:
    """Return the new words of a proposal with their origins, each with the ground that its edit can cover."""
    found = []
    for change in changes:
        sources = change.every_source
        prints = footprints(merge.base, [change.edit])
        low = min([change.edit.start, *(one.low for one in prints)])
        reach = max([change.edit.end, *(one.reach for one in prints)])
        words = zip(change.edit.tokens, _origins(sources), strict=True)
        found += [(low, reach, (token, origin)) for token, origin in words if origin]
    return found


def _origins(sources: Iterable[Source]) -> Iterator[str]:
    """Yield the origin of each word; "" for words of the base."""
    for source in sources:
        for _ in range(source.length):
            yield source.origins[0] if isinstance(source, Given) else ""


def _is_of(edit: Edit, merge: Merge, place: Region) -> bool:
    """Say whether an edit decides a region: it touches it or, as options may, lies between its neighbours."""
    previous, following = merge.around(place)
    before = previous.place.end if previous else -1
    after = following.place.start if following else len(merge.base) + 1
    is_near = before < edit.start and edit.end < after and not merge.holds_others(place)
    return is_near or _touches(place, edit.start, edit.end)


def _touches(region: Region, start: int, end: int) -> bool:
    """Say whether the base tokens [start, end) reach up to a place of a region."""
    return any(place.start <= end and start <= place.end for place in region.places)


def _given_back(changes: Sequence[Attributed], origin: str, words: Sequence[tuple[str, str]]) -> list[Attributed]:
    """Return the changes of one region with the words of one proposal given to their origins."""
    singles = [list(_singly(change)) for change in changes]
    mine = [
        (n, at, token)
        for n, change in enumerate(changes)
        for at, (token, source) in enumerate(zip(change.edit.tokens, singles[n], strict=True))
        if isinstance(source, Given) and source.origins[0] == origin
    ]
    for known, at in common([token.strip() for token, _ in words], [token.strip() for *_, token in mine]):
        n, place, _ = mine[at]
        given = singles[n][place]
        assert isinstance(given, Given)  # only new words are asked for
        singles[n][place] = Given(1, tuple(dict.fromkeys((words[known][1], *given.origins))))
    return [
        replace(change, sources=condensed(sources)) if change.edit.tokens else change
        for change, sources in zip(changes, singles, strict=True)
    ]


def _singly(change: Attributed) -> Iterator[Source]:
    """Yield the source of each new token of a change."""
    for source in change.every_source:
        match source:
            case Given(length, origins):
                yield from (Given(1, origins) for _ in range(length))
            case Carried(length, start):
                yield from (Carried(1, index) for index in range(start, start + length))
