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
from negotiate.text.mentions import Item, Mention, mentions
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

    >>> [(r.text, r.scope.name) for r in references("See article 5, paragraph 2 (a), and article 287 of the Convention.")]
    [('article 5, paragraph 2 (a)', 'CLAUSE'), ('article 287', 'EXTERNAL')]
    """
    found: list[Reference] = []
    latest: Item | None = None
    groups = _joined(text, mentions(text))
    for group, instrument in zip(groups, _instruments(text, groups, own_names), strict=True):
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
    """Look references up by the labels of today; `own` is the label of the clause that they stand in.

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


_AFTER_CLAUSE = re.compile(r"[\s,،\[\]]{0,4}")
#: "paragraph 2 of that article": of the clause that was named last.
_THAT = re.compile(
    r"[\s,]*(?:of|de|del|من)\s+(?:that|the\s+(?:said|same))\s+article\b|[\s,]*de\s+cet\s+article\b", re.I
)
_OF = re.compile(r"(?:\s|[,،])*(?:of|de\s+l[’']|des?|del|de\s+los|من|)\s*\[?")
_AND = re.compile(r"[\s,،\]\[]*(?:of\s+)?(?:(?:and|or|et|ou|y|e|o|и|или)\s|و)?[\s\[]*")


def _joined(text: str, found: tuple[Mention, ...]) -> list[tuple[Mention, ...]]:
    """Put a clause and its paragraphs into one group; "paragraph 2 of article 5" comes before "article 5,
    paragraph 2"."""
    groups: list[tuple[Mention, ...]] = []
    index = 0
    while index < len(found):
        pair = found[index : index + 2]
        if _is_pair(text, pair) and not (
            pair[0].is_clause and _is_pair(text, found[index + 1 : index + 3], "of")
        ):
            groups.append(pair)
        else:
            groups.append(pair[:1])
        index += len(groups[-1])
    return groups


def _is_pair(text: str, pair: tuple[Mention, ...], word: str = "") -> bool:
    if len(pair) < 2 or pair[0].is_clause == pair[1].is_clause:
        return False
    between = (_AFTER_CLAUSE if pair[0].is_clause else _OF).fullmatch(text, pair[0].end, pair[1].start)
    return between is not None and (not word or pair[1].is_clause and bool(between.group().strip()))


_OWN = r"(?:this|that|the\s+(?:present|said|same)|these|present[e]?|du\s+présent|de\s+la\s+présente|cet|настоящ\w+|هذا|هذه)"
_ITSELF = re.compile(
    rf"[\s,\]]*(?:(?:above|below)\b|(?:of|to|in|de|del|des?|من)\s+{_OWN}\b|(?:del|de\s+la)\s+presente|{_OWN}\b)",
    re.I,
)
_FOREIGN = re.compile(
    r"[\s,\]]*(?:of|to|in|under)\s+(?:the\s+|its\s+|that\s+)?(?P<noun>(?:decision|resolution|annex|protocol|rules|regulations?"
    r"|report|directive|treaty|charter|statute|agreement|convention|draft|instrument)\b)"
    r"|[\s,\]]*(?:of|to|in|under)\s+(?:the\s+|its\s+)?(?P<en>(?:\d{4}\s+)?[A-Z][\w-]*(?:\s+(?:of|on|the|and|for|to)?\s*[A-Z][\w-]*){0,9})"
    r"|[\s,]*(?:de\s+la|de\s+l[’']|du|des|de)\s*(?P<fr>[A-Z][\w-]*|cel(?:le|ui)-ci\b)|[\s,]*(?:del|de\s+la)\s+(?P<es>[A-Z][\w-]*)"
    r"|\s+(?:к\s+)?(?P<ru>(?:Конвенц|Устав|Протокол|Договор|Соглашени|Статут|Пакт)\w*)"
    r"|[\s،]*من\s+(?P<ar>(?:الاتفاقية|اتفاقية|الميثاق|ميثاق|البروتوكول|بروتوكول|المعاهدة|معاهدة)[^\s،.]*)"
    r"|\s+(?P<there>thereof)\b"
)
_POSSESSOR = re.compile(r"(?:\b(?P<its>its|their)|(?P<name>[A-Z]\w+)['’]s?|(?P<zh>《[^《》]{1,40}》))\s*\[?$")
_PARTS_OF_TEXT = re.compile(
    r"(?:Article|Part|Annex|Section|Chapter|Rule|Appendix|Partie|Parte)\b", re.IGNORECASE
)


def _instruments(text: str, groups: list[tuple[Mention, ...]], own_names: Collection[str]) -> list[str]:
    """Name the other instrument of every group, "" for this one; "article 3 and article 4 of the Charter"
    share it."""
    own = {name.removeprefix("the ").casefold() for name in own_names}
    named = [_instrument(text, group, own) for group in groups]
    for n in range(len(groups) - 2, -1, -1):
        if not named[n] and named[n + 1] and _shares(text, groups[n], groups[n + 1]):
            named[n] = named[n + 1]
    for n in range(1, len(groups)):
        if not named[n] and named[n - 1].startswith("《") and groups[n - 1][-1].end == groups[n][0].start:
            named[n] = named[n - 1]
    return named


def _shares(text: str, group: tuple[Mention, ...], after: tuple[Mention, ...]) -> bool:
    """Say whether what is said of a group holds for the one before: "Part XV, section 2", "article 3 and
    article 4"."""
    follows = _AND.fullmatch(text, group[-1].end, after[0].start)
    if follows is None or not (group[0].is_clause and after[0].is_clause):
        return False
    return group[0].items[0].key[0] != after[0].items[0].key[0] or bool(follows.group().strip(" ,،[]\n"))


def _instrument(text: str, group: tuple[Mention, ...], own: Collection[str]) -> str:
    end = group[-1].end
    if _ITSELF.match(text, end):
        return ""
    before = _POSSESSOR.search(text[max(0, group[0].start - 44) : group[0].start])
    if before is not None and group[0].is_clause:
        return _unless_own(before["its"] or before["name"] or before["zh"], own)
    found = _FOREIGN.match(text, end)
    if found is None or _PARTS_OF_TEXT.match(found[found.lastgroup or 0]):
        return ""
    return _unless_own(found[found.lastgroup or 0], own)


def _unless_own(name: str, own: Collection[str]) -> str:
    return "" if name.casefold() in own else name


def _of_group(
    text: str, group: tuple[Mention, ...], clauses: list[Item], instrument: str
) -> Iterator[Reference]:
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
