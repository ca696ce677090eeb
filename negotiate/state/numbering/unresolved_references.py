"""Unresolved references: those that a renumbering cannot carry, with the reason; and numbers that do not run on.

Reported, never repaired: each needs somebody who knows what was meant.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from negotiate.amendment_names import amendment_name
from negotiate.state.numbering.citations import Citation, CrossReferences, DisplacedNeighbour, Key
from negotiate.state.numbering.proposed_wordings import ProposedLine
from negotiate.state.text.outlines import Line
from negotiate.text.marks.citing import cite
from negotiate.text.marks.labels import Irregular, irregularities, parse_label
from negotiate.text.marks.miscounts import miscounts
from negotiate.text.references.mention_parts import RECITAL
from negotiate.text.references.paragraph_paths import Path, is_run_in, keys_between
from negotiate.text.references.references import Reference, ReferenceScope
from negotiate.text.references.resolving import ReferenceStanding, by_key, resolve_by_key
from negotiate.text.wording import short_name

#: A range longer than this is no range of clauses; its gaps are not looked for.
LONGEST = 100


class WhyUnresolved(Enum):
    """Why nobody can carry a reference, or what it says now."""

    NOTHING = "points to nothing"
    AMBIGUOUS = "could be either of two clauses with that label"
    UNNUMBERED = "calls by number a recital that bears none"
    GONE = "points to a paragraph that has been taken out"
    LEVEL = "points to a paragraph that these numbers cannot name any more"
    RANGE = "would no longer run over the same"
    ENDED = "ran over a paragraph that has been taken out"
    HOLE = "runs over a number that nothing bears"
    LIST = "stands in a list of which not every number can follow"
    PLACE = "named another paragraph when it was written"


@dataclass(frozen=True)
class UnresolvedReference:
    """A reference that is left as it stands; `detail` says what it meant, or means.

    Where it stands in the words of an open amendment, `amendment` is the code of that, and `number` what it is called.
    """

    clause_code: str
    label: str
    words: str
    kind: WhyUnresolved
    detail: str = ""
    amendment: str = ""
    number: int = 0

    @property
    def place(self) -> str:
        """Return where it stands, in words."""
        return f"{amendment_name(self.number)} to {self.label}" if self.amendment else self.label


@dataclass(frozen=True)
class Unordered:
    """A label or an enumerator that does not run on; `after` is the one before it, "" at the head."""

    clause_code: str
    label: str
    number: str
    after: str
    kind: Irregular


@dataclass(frozen=True)
class TornRange:
    """A range of clauses that a renumbering tears apart: what it runs over, as it is called and as it will be."""

    line: Line
    reference: Reference
    now: tuple[str, ...]
    then: tuple[str, ...]

    @property
    def ends(self) -> tuple[Reference, ...]:
        """Return the two references that make the range."""
        return (self.reference.first, self.reference) if self.reference.first else (self.reference,)


def unresolved_references(
    lines: Sequence[Line], cross_references: CrossReferences, torn: Sequence[TornRange]
) -> list[UnresolvedReference]:
    """Return every reference that a renumbering leaves as it stands, and why; by clause, in the order of the text."""
    found = [*_pointless(lines, cross_references), *map(_torn, torn)]
    for citation in cross_references.citations:
        if (kind := why_unresolved(citation)) not in (None, WhyUnresolved.LIST):
            found.append(_cited(citation, kind))
        if citation.ended:
            found.append(_cited(citation, WhyUnresolved.ENDED))
    found += map(_displaced, cross_references.displaced)
    found += _lists(lines, cross_references, torn)
    places = {line.clause.code: n for n, line in enumerate(lines)}
    return sorted(found, key=lambda one: places[one.clause_code])


def why_unresolved(citation: Citation) -> WhyUnresolved | None:
    """Return why the paragraph that a citation names cannot be followed, None where it can.

    A paragraph that is run into the line of another ("1. They shall: a) act; b) meet.") is there, but not followed.
    """
    if not citation.reference.is_sure:
        return WhyUnresolved.LIST
    if citation.was is None:
        is_there = is_run_in(citation.reference.path, citation.body)
        if is_there:
            return None
        return WhyUnresolved.UNNUMBERED if citation.reference.key == RECITAL else WhyUnresolved.NOTHING
    if citation.now is None:
        return WhyUnresolved.GONE
    if citation.lost:
        return WhyUnresolved.RANGE
    return None if citation.is_sayable else WhyUnresolved.LEVEL


def name_of(line: Line) -> str:
    """Return what a clause is called in a list."""
    return short_name(line.version.label, line.version.heading)


def torn_ranges(lines: Sequence[Line], fresh: Sequence[str], cross_references: CrossReferences) -> list[TornRange]:
    """Return the ranges of clauses whose ends, carried to new labels, would run over other clauses than they do."""
    before = _bearers([line.version.label for line in lines])
    after = _bearers(fresh)
    found = []
    for line, references in cross_references.references:
        for reference in references:
            if reference.first is None or reference.path or reference.scope is not ReferenceScope.CLAUSE:
                continue
            ran = _run(before, reference.first.key, reference.key)
            ends = [parse_label(fresh[ran[n]]).key for n in (0, -1)] if ran else []
            if ran and set(_run(after, ends[0], ends[1])) != set(ran):
                names = tuple(lines[n].version.label for n in ran), tuple(fresh[n] for n in ran)
                found.append(TornRange(line, reference, *names))
    return found


def _bearers(labels: Sequence[str]) -> dict[Key, int]:
    """Return which clause bears each label, by index; none where several do."""
    keys = [parse_label(label).key for label in labels]
    counts = Counter(keys)
    return {key: n for n, key in enumerate(keys) if counts[key] == 1}


def _run(bearers: Mapping[Key, int], first: Key, last: Key) -> list[int]:
    """Return the clauses from one label to another; nothing where an end is borne by none."""
    if first not in bearers or last not in bearers or first[1:] > last[1:]:
        return []
    return [bearers[key] for key in (first, *keys_between(first, last, bearers), last)]


def _torn(one: TornRange) -> UnresolvedReference:
    words = f"{one.ends[0].text} … {one.reference.text}"
    detail = f"It runs over {', '.join(one.now)}; they will be {', '.join(one.then)}. It is left as it stands."
    return _left(one.line, words, WhyUnresolved.RANGE, detail)


def _pointless(lines: Sequence[Line], cross_references: CrossReferences) -> Iterator[UnresolvedReference]:
    """Yield the references to clauses that are not there, to labels of two, and over numbers that nothing bears."""
    counts = label_counts(lines)
    numbers: dict[str, set[int]] = defaultdict(set)
    for series, number, _ in counts:
        numbers[series].add(number)
    known = by_key({line.version.label: line.clause.code for line in lines if line.version.label})
    for line, references in cross_references.references:
        for resolution in resolve_by_key(references, known, line.version.label):
            reference = resolution.reference
            kind = None
            if reference.scope is ReferenceScope.CLAUSE and counts[reference.key] > 1:
                kind = WhyUnresolved.AMBIGUOUS
            elif resolution.standing is ReferenceStanding.DANGLING:
                kind = WhyUnresolved.NOTHING
            if kind is not None:
                yield _left(line, reference.text, kind)
            if missing := _missing(reference, numbers):
                yield _left(line, reference.text, WhyUnresolved.HOLE, missing)


def _lists(
    lines: Sequence[Line], cross_references: CrossReferences, torn: Sequence[TornRange]
) -> Iterator[UnresolvedReference]:
    """Yield the lists that stay as they are: one that could not be read, or of which one number cannot follow.

    A range that is a list by itself is named as a range.
    """
    counts = label_counts(lines)
    named = {(id(one.line), one.reference.listed): 2 for one in torn}
    for citation in cross_references.citations:
        if (kind := why_unresolved(citation)) is not None:
            named[id(citation.line), citation.reference.listed] = 2 if kind is WhyUnresolved.RANGE else 1
    for line, references in cross_references.references:
        by_list: dict[tuple[int, int], list[Reference]] = defaultdict(list)
        for reference in references:
            if reference.scope is not ReferenceScope.EXTERNAL:
                by_list[reference.listed].append(reference)
        for listed, those in by_list.items():
            lone = named.get((id(line), listed), 1 if any(not _is_borne(one, counts) for one in those) else len(those))
            if not those[0].is_sure or len(those) > lone:
                yield _left(line, _text_of(line)[slice(*listed)], WhyUnresolved.LIST, "It is left as it stands.")


def _is_borne(reference: Reference, counts: Mapping[Key, int]) -> bool:
    """Say whether one clause bears the label that a reference names."""
    return reference.scope is not ReferenceScope.CLAUSE or reference.key == RECITAL or counts.get(reference.key) == 1


def label_counts(lines: Iterable[Line]) -> Mapping[Key, int]:
    """Return how many clauses bear each label."""
    return Counter(parse_label(line.version.label).key for line in lines if line.version.label)


def _text_of(line: Line) -> str:
    return line.text if isinstance(line, ProposedLine) else line.version.wording.text


def _missing(reference: Reference, borne: Mapping[str, Collection[int]]) -> str:
    """Name the numbers inside a range of clauses that no clause bears; `borne` are those of each series."""
    first = reference.first
    if first is None or reference.path or reference.scope is not ReferenceScope.CLAUSE:
        return ""
    numbers = range(first.key[1] + 1, min(reference.key[1], first.key[1] + LONGEST))
    return ", ".join(str(number) for number in numbers if number not in borne.get(reference.key[0], ()))


def _cited(citation: Citation, kind: WhyUnresolved) -> UnresolvedReference:
    detail = ""
    label = citation.target.version.label
    match kind:
        case WhyUnresolved.GONE if citation.was:
            detail = f"It meant {_named(label, citation.was)}."
        case WhyUnresolved.ENDED:
            detail = f"It was {', '.join(_named(label, path) for path in citation.ended)}."
        case WhyUnresolved.LEVEL if citation.now:
            detail = f"Its paragraph is {_named(label, citation.now)} now."
        case WhyUnresolved.RANGE:
            detail = f"It differs by {', '.join(_named(label, path) for path in citation.lost)}."
    return _left(citation.line, citation.reference.text, kind, detail)


def _displaced(one: DisplacedNeighbour) -> UnresolvedReference:
    where = f"It is {_named(one.line.version.label, one.now)} now." if one.now else "It has been taken out."
    return _left(one.line, one.neighbour.text, WhyUnresolved.PLACE, where)


def _left(line: Line, words: str, kind: WhyUnresolved, detail: str = "") -> UnresolvedReference:
    """Return an unresolved reference of a clause, or of an amendment to it."""
    code, number = "", 0
    if isinstance(line, ProposedLine):
        code, number = line.amendment.code, line.amendment.number or 0
    return UnresolvedReference(line.clause.code, name_of(line), words, kind, detail, code, number)


def _named(label: str, path: Path) -> str:
    return cite(label or "the text", path)


def unordered(lines: Sequence[Line]) -> list[Unordered]:
    """Return the labels, then the enumerators, that do not run on, in the order of the text."""
    labels = [line.version.label for line in lines]
    found = []
    for one in irregularities(labels):
        line, before = lines[one.index], _before(labels, one.index)
        found.append(Unordered(line.clause.code, name_of(line), one.label, before, one.kind))
    for wrong in miscounts(line.version.body for line in lines):
        line = lines[wrong.text]
        after = cite("", (*wrong.path[:-1], wrong.after.strip("(). "))).removeprefix(", ") if wrong.after else ""
        number = cite("", wrong.path).removeprefix(", ")
        found.append(Unordered(line.clause.code, name_of(line), number, after, wrong.kind))
    return found


def _before(labels: Sequence[str], index: int) -> str:
    """Return the label of the same series that stands before one, "" for the first."""
    series = parse_label(labels[index]).series
    return next((label for label in reversed(labels[:index]) if parse_label(label).series == series), "")
