"""Cross-references in a text: to clauses and paragraphs of the same instrument, and to other instruments.

Finds them in the six languages of the United Nations; `resolving` looks them up by the labels of today, and `rewriting`
rewrites them when numbers change. Method: mentions of clauses and mentions of paragraphs are found apart and joined
where they touch ("article 5, paragraph 2", "paragraph 2 of article 5"); what follows or precedes says whether the
instrument is another one. A bare number is never taken for a reference.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from negotiate.characters import MatchingForm, matching_form
from negotiate.text.references.list_words import THROUGH
from negotiate.text.references.mention_groups import grouped
from negotiate.text.references.mention_parts import NOWHERE, RECITAL, Group, Item
from negotiate.text.references.mention_words import OF_PREAMBLE
from negotiate.text.references.mentions import mentions
from negotiate.text.references.other_instruments import instruments
from negotiate.text.references.paragraph_paths import steps


class ReferenceScope(Enum):
    """Where a reference points."""

    CLAUSE = "a clause of this instrument"
    HERE = "a paragraph of the clause that it stands in"
    EXTERNAL = "another instrument"


@dataclass(frozen=True, slots=True)
class Reference:
    """One reference: characters [start, end), the clause's number at [number_start, number_end).

    `key` is that of the label referred to (see Label.key) and ("", 0, 0) for a paragraph of the same clause;
    `path` the paragraph, () for the whole clause, and `places` where each of its labels is written (NOWHERE where
    it is not); `instrument` the other instrument as the text names it, or ""; `first` the reference with which
    the range begins that this one ends: "5 to 8" is read as its two ends. `listed` are the characters of the list in
    which it stands ("articles 5, 6 or 7"), `is_sure` whether every number there could be read: if not, none may change.
    """

    start: int
    end: int
    text: str
    scope: ReferenceScope
    key: tuple[str, int, int]
    number_start: int
    number_end: int
    path: tuple[str, ...] = ()
    instrument: str = ""
    places: tuple[tuple[int, int], ...] = ()
    first: "Reference | None" = None
    listed: tuple[int, int] = NOWHERE
    is_sure: bool = True


def references(text: str, own_names: Collection[str] = ()) -> tuple[Reference, ...]:
    """Return the references of a text by their start.

    `own_names` is what the instrument calls itself besides "this Agreement": ("the Convention",).

    >>> [(r.text, r.scope.name) for r in references("See article 5, and article 33 of the Charter.")]
    [('article 5', 'CLAUSE'), ('article 33', 'EXTERNAL')]
    """
    form = matching_form(text)
    found: list[Reference] = []
    latest: Item | None = None
    groups = grouped(form.text, mentions(form.text))
    named = instruments(form.text, groups, own_names)
    for group, instrument, (listed, is_sure) in zip(groups, named, _lists(groups), strict=True):
        clauses = [item for mention in group if mention.is_clause for item in mention.items]
        if not clauses and latest is not None and _is_of(form.text, latest, group):
            clauses = [latest]
        if not clauses and OF_PREAMBLE.match(form.text, group[-1].end):
            clauses = [Item(*group[0].items[0].places[0], RECITAL, group[0].start, group[0].start)]
        made = _of_group(form.text, group, clauses, instrument)
        found.extend(_in_list(one, listed, is_sure=is_sure) for one in made)
        latest = clauses[-1] if clauses else latest
    in_order = sorted(found, key=lambda reference: (reference.start, reference.end))
    return tuple(_as_written(text, form, reference) for reference in _ranged(form.text, in_order))


def placed(reference: Reference, place: Callable[[int, int], tuple[int, int]]) -> Reference:
    """Return a reference with each stretch of characters put where `place` says."""
    start, end = place(reference.start, reference.end)
    number_start, number_end = place(reference.number_start, reference.number_end)
    return replace(
        reference,
        start=start,
        end=end,
        number_start=number_start,
        number_end=number_end,
        places=tuple(place(*span) if span != NOWHERE else NOWHERE for span in reference.places),
        listed=place(*reference.listed),
        first=placed(reference.first, place) if reference.first else None,
    )


def _as_written(text: str, form: MatchingForm, reference: Reference) -> Reference:
    """Return a reference found in the matching form of a text as one in the text itself."""
    return _reading(placed(reference, form.place), text)


def _reading(reference: Reference, text: str) -> Reference:
    """Return a reference with its words as a text has them."""
    first = _reading(reference.first, text) if reference.first else None
    return replace(reference, text=text[reference.start : reference.end], first=first)


def _in_list(reference: Reference, listed: tuple[int, int], *, is_sure: bool) -> Reference:
    """Return a reference as one of a list."""
    first = _in_list(reference.first, listed, is_sure=is_sure) if reference.first else None
    return replace(reference, listed=listed, is_sure=is_sure, first=first)


def _lists(groups: Sequence[Group]) -> list[tuple[tuple[int, int], bool]]:
    """Return for each group the list that it is a part of, and whether that could be read; paragraphs join lists."""
    roots: dict[int, int] = {}
    for group in groups:
        root = min(roots.get(mention.opens, mention.opens) for mention in group)
        roots.update((mention.opens, root) for mention in group)
    spans: dict[int, tuple[int, int]] = {}
    unsure = set()
    for group in groups:
        root = roots[group[0].opens]
        start, end = spans.get(root, (group[0].start, group[-1].end))
        spans[root] = (min(start, group[0].start), max(end, group[-1].end))
        unsure |= {root for mention in group if not mention.is_sure}
    return [(spans[roots[group[0].opens]], roots[group[0].opens] not in unsure) for group in groups]


#: What joins two paragraphs of one clause in Chinese, where each has its own "第 … 款".
_AND_HAN = re.compile("[和及与或、]")
#: "paragraph 2 of that article": of the clause that was named last.
_THAT = re.compile(
    r"[\s,]*(?:of|de|del|من)\s+(?:that|the\s+(?:said|same))\s+article\b|[\s,]*de\s+cet\s+article\b", re.IGNORECASE
)
#: "article 5, including its paragraph 2": the possessor is the clause that was named last.
_ITS = re.compile(r"[\s,]+(?:and|including|in\s+particular|especially|notably)\s+its\s+")


def _is_of(text: str, latest: Item, group: Group) -> bool:
    """Say whether paragraphs are those of the clause that was named last."""
    if _THAT.match(text, group[-1].end):
        return True
    return _ITS.fullmatch(text, latest.end, group[0].start) is not None


def _of_group(text: str, group: Group, clauses: list[Item], instrument: str) -> Iterator[Reference]:
    """Yield the references of one group: each clause, and each paragraph of the last clause."""
    blocks = [item for mention in group if not mention.is_clause for item in mention.items]
    before: Reference | None = None
    for clause in clauses[: -1 if blocks else None]:
        before = _continued(before, clause, _reference(text, clause, clause, (clause.start, clause.end), instrument))
        yield before
    owner = clauses[-1] if clauses else None
    for n, block in enumerate(blocks):
        span = block.start, block.end
        if owner is not None and n == 0 and len(group) > 1:
            span = min(block.start, owner.start), max(block.end, owner.end)
        before = _continued(before, block, _reference(text, owner, block, span, instrument))
        yield before


def _reference(text: str, clause: Item | None, item: Item, span: tuple[int, int], instrument: str) -> Reference:
    """Return the reference that an item makes: its path, of a clause, in a span of characters."""
    scope = ReferenceScope.EXTERNAL if instrument else ReferenceScope.CLAUSE if clause else ReferenceScope.HERE
    key, number = ("", 0, 0), (span[0], span[0])
    if clause is not None:
        key, number = clause.key, (clause.number_start, clause.number_end)
    return Reference(*span, text[slice(*span)], scope, key, *number, item.path, instrument, item.places)


def _continued(before: Reference | None, item: Item, found: Reference) -> Reference:
    """Return a reference as the end of the range that the one before it begins, where its item says so."""
    return replace(found, first=before) if item.is_last and before and _is_range(before, found) else found


def _ranged(text: str, found: Iterable[Reference]) -> Iterator[Reference]:
    """Yield references, two with nothing but "to" between them as the ends of a range."""
    before: Reference | None = None
    for reference in found:
        if before is not None and reference.first is None:
            is_through = THROUGH.fullmatch(text, before.end, reference.start) is not None
            if is_through or _AND_HAN.fullmatch(text, before.end, reference.start):
                reference = _beside(before, reference)
            if is_through and _is_range(before, reference):
                reference = replace(reference, first=before)
        before = reference
        yield reference


def _beside(before: Reference, reference: Reference) -> Reference:
    """Give "第四款" in "第五条第二款至第四款" the clause, and "（四）项" the paragraph, of the one before it."""
    above = len(before.path) - len(reference.path)
    if reference.scope is not ReferenceScope.HERE or not reference.path or above < 0:
        return reference
    return replace(
        reference,
        scope=before.scope,
        key=before.key,
        number_start=before.number_start,
        number_end=before.number_end,
        path=before.path[:above] + reference.path,
        places=(NOWHERE,) * above + reference.places,
        instrument=before.instrument,
    )


def _is_range(first: Reference, last: Reference) -> bool:
    """Say whether two references can be the ends of a range: clauses of one series, paragraphs of one list."""
    if (first.scope, first.instrument) != (last.scope, last.instrument):
        return False
    if not first.path and not last.path:
        return first.key[0] == last.key[0]
    return first.key == last.key and bool(first.path) and steps(first.path)[:-1] == steps(last.path)[:-1]
