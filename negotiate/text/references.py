"""Cross-references in a text: to clauses and paragraphs of the same instrument, and to other instruments.

Finds them in the six languages of the United Nations, resolves them against the labels of today and rewrites
them when labels change. Method: mentions of clauses and mentions of paragraphs are found apart and joined
where they touch ("article 5, paragraph 2", "paragraph 2 of article 5"); what follows or precedes says whether
the instrument is another one. A bare number is never taken for a reference.
"""

import re
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from negotiate.text.edits import Edit
from negotiate.text.instruments import instruments
from negotiate.text.mentions import Group, Item, grouped, mentions
from negotiate.text.numbering import FIRST, Label, parse_label, with_number
from negotiate.text.tokens import tokenize


class Scope(Enum):
    """Where a reference points."""

    CLAUSE = "a clause of this instrument"
    HERE = "a paragraph of the clause that it stands in"
    EXTERNAL = "another instrument"


@dataclass(frozen=True, slots=True)
class Reference:
    """One reference: characters [start, end), the clause's number at [number_start, number_end).

    `key` is that of the label referred to (see Label.key) and ("", 0, 0) for a paragraph of the same clause;
    `path` the paragraph, () for the whole clause; `instrument` the other instrument as the text names it, or
    "".
    """

    start: int
    end: int
    text: str
    scope: Scope
    key: tuple[str, int, int]
    number_start: int
    number_end: int
    path: tuple[str, ...] = ()
    instrument: str = ""


class Standing(Enum):
    """What a reference comes to when it is looked up."""

    RESOLVED = "points to a clause"
    SELF = "points to the clause that it stands in"
    DANGLING = "points to nothing"
    EXTERNAL = "points to another instrument"


@dataclass(frozen=True, slots=True)
class Resolution:
    """A reference and the identity of the clause that it points to, None where there is none."""

    reference: Reference
    standing: Standing
    identity: Hashable | None = None


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A number that follows its clause: characters [start, end) of the old text read `after` in the new
    one."""

    start: int
    end: int
    before: str
    after: str


def references(text: str, own_names: Collection[str] = ()) -> tuple[Reference, ...]:
    """Return the references of a text by their start.

    `own_names` is what the instrument calls itself besides "this Agreement": ("the Convention",).

    >>> [(r.text, r.scope.name) for r in references("See article 5, and article 33 of the Charter.")]
    [('article 5', 'CLAUSE'), ('article 33', 'EXTERNAL')]
    """
    found: list[Reference] = []
    latest: Item | None = None
    groups = grouped(text, mentions(text))
    for group, instrument in zip(groups, instruments(text, groups, own_names), strict=True):
        clauses = [item for mention in group if mention.is_clause for item in mention.items]
        if not clauses and latest is not None and _THAT.match(text, group[-1].end):
            clauses = [latest]
        found.extend(_of_group(text, group, clauses, instrument))
        latest = clauses[-1] if clauses else latest
    return tuple(sorted(found, key=lambda reference: (reference.start, reference.end)))


def resolve(
    found: Iterable[Reference],
    labels: Mapping[str, Hashable],
    own: str = "",
    paths: Mapping[Hashable, Collection[tuple[str, ...]]] | None = None,
) -> tuple[Resolution, ...]:
    """Look references up by the labels of today; `own` is that of the clause that they stand in.

    With `paths` (identity → the paths of its paragraphs) a paragraph that is not there dangles too.
    """
    keys = {parse_label(label).key: identity for label, identity in labels.items()}
    here = parse_label(own).key if own else ("", 0, 0)
    return tuple(_resolution(reference, keys, here, paths or {}) for reference in found)


def rewrites(
    text: str, renumbered: Mapping[str, str], own_names: Collection[str] = ()
) -> tuple[Rewrite, ...]:
    """Return what a renumbering (old label → new label) changes in the references of a text, in order.

    >>> rewrites("as in articles 5 and 6", {"Article 5": "Article 6", "Article 6": "Article 7"})[1].after
    '7'
    """
    fresh = {parse_label(old).key: parse_label(new) for old, new in renumbered.items() if old != new}
    places: dict[int, Rewrite] = {}
    for reference in references(text, own_names):
        if reference.scope is Scope.CLAUSE and reference.key in fresh:
            start, end = reference.number_start, reference.number_end
            after = _number(text[start:end], reference.key, fresh[reference.key])
            places[start] = Rewrite(start, end, text[start:end], after)
    return tuple(places[start] for start in sorted(places))


def rewrite(text: str, changes: Iterable[Rewrite]) -> str:
    """Return the text with the rewrites carried out."""
    parts: list[str] = []
    reached = 0
    for change in changes:
        parts += (text[reached : change.start], change.after)
        reached = change.end
    return "".join((*parts, text[reached:]))


def as_edits(text: str, changes: Iterable[Rewrite]) -> tuple[Edit, ...]:
    """Return the rewrites as edits on token offsets."""
    tokens = tokenize(text)
    edits: list[Edit] = []
    index = start = 0
    for change in changes:
        while index < len(tokens) and start + len(tokens[index]) <= change.start:
            start += len(tokens[index])
            index += 1
        last, end = index, start
        while end < change.end:
            end += len(tokens[last])
            last += 1
        words = text[start : change.start] + change.after + text[change.end : end]
        edits.append(Edit(index, last, tokenize(words)))
        index, start = last, end
    return tuple(edits)


def _number(written: str, key: tuple[str, int, int], fresh: Label) -> str:
    """Write the new number as the reference wrote the old one: its numerals, its joint before "bis"."""
    if fresh.number.casefold() in FIRST:
        return fresh.core
    label = parse_label(f"{'第' if '条' in written else 'Article '}{written}")
    return with_number(label, fresh.ordinal, fresh.rank).core if label.ordinal == key[1] else fresh.core


def _resolution(
    reference: Reference,
    keys: Mapping[tuple[str, int, int], Hashable],
    here: tuple[str, int, int],
    paths: Mapping[Hashable, Collection[tuple[str, ...]]],
) -> Resolution:
    if reference.scope is Scope.EXTERNAL:
        return Resolution(reference, Standing.EXTERNAL)
    key = here if reference.scope is Scope.HERE else reference.key
    identity = keys.get(key)
    is_missing = identity is None and reference.scope is Scope.CLAUSE
    if is_missing or identity in paths and not _has(paths[identity], reference.path):
        return Resolution(reference, Standing.DANGLING)
    return Resolution(reference, Standing.SELF if key == here else Standing.RESOLVED, identity)


def _has(paths: Collection[tuple[str, ...]], path: tuple[str, ...]) -> bool:
    """Say whether a paragraph is among those of a clause; "(a) (i)" may begin below the first level."""
    plain = tuple(map(_plain, path))
    known = [tuple(map(_plain, other)) for other in paths]
    is_inner = bool(path) and not path[0][0].isdecimal()
    return not path or plain in known or is_inner and any(other[-len(plain) :] == plain for other in known)


def _plain(label: str) -> str:
    return label.strip("（）()")


#: "paragraph 2 of that article": of the clause that was named last.
_THAT = re.compile(
    r"[\s,]*(?:of|de|del|من)\s+(?:that|the\s+(?:said|same))\s+article\b|[\s,]*de\s+cet\s+article\b", re.I
)


def _of_group(text: str, group: Group, clauses: list[Item], instrument: str) -> Iterator[Reference]:
    """Yield the references of one group: each clause, and each paragraph of the last clause."""
    blocks = [item for mention in group if not mention.is_clause for item in mention.items]
    for clause in clauses[: -1 if blocks else None]:
        yield _reference(text, clause, clause.start, clause.end, clause.path, instrument)
    if not blocks:
        return
    owner = clauses[-1] if clauses else None
    for n, block in enumerate(blocks):
        start, end = block.start, block.end
        if owner is not None and n == 0 and len(group) > 1:
            start, end = min(start, owner.start), max(end, owner.end)
        yield _reference(text, owner, start, end, block.path, instrument)


def _reference(
    text: str, clause: Item | None, start: int, end: int, path: tuple[str, ...], instrument: str
) -> Reference:
    scope = Scope.EXTERNAL if instrument else Scope.CLAUSE if clause else Scope.HERE
    key, number_start, number_end = ("", 0, 0), start, start
    if clause is not None:
        key, number_start, number_end = clause.key, clause.number_start, clause.number_end
    return Reference(start, end, text[start:end], scope, key, number_start, number_end, path, instrument)
