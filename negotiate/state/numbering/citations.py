"""Citations: which paragraph each reference of a text means, by what stood under that number when its words came in.

A reference is read against the text into which it was written: its words have an origin, the origin came in with a
version, and from that moment on the paragraph that it named is followed from wording to wording.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from types import MappingProxyType

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import ClauseKind, Instrument, Publication
from negotiate.state.numbering.wording_history import WordingHistory, paths_of, wording_histories
from negotiate.state.remembered import Remembered
from negotiate.state.text.outlines import Line
from negotiate.text.marks.labels import parse_label
from negotiate.text.references.mention_parts import NOWHERE, RECITAL
from negotiate.text.references.paragraph_paths import Path, chained, meant, paths_between, steps
from negotiate.text.references.references import Reference, ReferenceScope, references
from negotiate.text.references.relative_references import Neighbour, beside, neighbours

Key = tuple[str, int, int]
EMPTY: Mapping[Reference, None] = MappingProxyType({})


@dataclass(frozen=True)
class Citation:
    """A reference to a paragraph of a clause: where the paragraph stood for its author, and where it stands now.

    Its words came in at `entered_at`; the clause that it points to first changed at `changed_at` since, and says
    `body` now. `was` is None where there never was one, `now` where it has been taken out since. Of a range, `lost`
    has what it ran over then and would not now, or the other way round. `before` is the one beside it that names its
    list, as "2 (a)" does for "(b)" in "paragraphs 2 (a) and (b)"; `ended` are the paragraphs that a range ran over,
    and that have been taken out.
    """

    line: Line
    reference: Reference
    target: Line
    entered_at: datetime
    changed_at: datetime | None
    was: Path | None
    now: Path | None
    body: str
    lost: tuple[Path, ...] = ()
    before: "Citation | None" = None
    ended: tuple[Path, ...] = ()

    @property
    def is_sayable(self) -> bool:
        """Say whether numbers can name the paragraph where it stands now: on its level, in the list that is named."""
        if self.was is None or self.now is None or len(self.was) != len(self.now):
            return False
        unwritten = self.reference.places.count(NOWHERE)
        above = len(self.was) - len(self.reference.path) + unwritten
        was, now = self.was[:above], self.now[:above]
        if not unwritten or steps(was) == steps(now):
            return True
        one = self.before
        return bool(one and one.was and one.now and (one.was[:above], one.now[:above]) == (was, now))


@dataclass(frozen=True)
class DisplacedNeighbour:
    """Words that name a neighbour ("the preceding paragraph"), and where the one that they meant stands now."""

    line: Line
    neighbour: Neighbour
    now: Path | None


@dataclass(frozen=True)
class CrossReferences:
    """What refers to what in a text: its references line by line, its citations of paragraphs, displaced neighbours."""

    references: tuple[tuple[Line, tuple[Reference, ...]], ...]
    citations: tuple[Citation, ...]
    displaced: tuple[DisplacedNeighbour, ...]


@dataclass(frozen=True)
class _ReadClause:
    """What a clause refers to: its references and neighbours in words, and the clause that each paragraph is one of.

    `key` names the versions that these clauses are in: where their paragraphs went follows from them alone.
    """

    line: Line
    found: tuple[Reference, ...]
    neighbours: tuple[Neighbour, ...]
    targets: tuple[Line | None, ...]
    key: tuple[str, ...]

    @classmethod
    def of(cls, line: Line, own_names: tuple[str, ...], bearers: Mapping[Key, Line | None]) -> "_ReadClause":
        """Read a clause, as the labels of the text are."""
        text = line.version.wording.text
        found = references_in(text, own_names)
        targets = tuple(_target(line, one, bearers) for one in found if one.path)
        key = (*own_names, line.version.code, *(one.version.code if one else "" for one in targets))
        return cls(line, found, neighbours(text), targets, key)

    @property
    def lines(self) -> tuple[Line, ...]:
        """Return every clause whose history it needs, none where it names no paragraph."""
        targets = tuple(filter(None, self.targets))
        return (self.line, *targets) if targets or self.neighbours else ()


_FOLLOWED: Remembered[tuple[tuple[Citation, ...], tuple[DisplacedNeighbour, ...]]] = Remembered(4096)


#: Holds a long instrument with all its open amendments: a memory smaller than what is read in turn keeps nothing.
@lru_cache(maxsize=8192)
def references_in(text: str, own_names: tuple[str, ...] = ()) -> tuple[Reference, ...]:
    """Return the references of a wording, remembered."""
    return references(text, own_names)


def cross_references_of(db: Session, lines: Sequence[Line], own_names: Collection[str]) -> CrossReferences:
    """Return what refers to what in a text, in one statement."""
    bearers, names = label_bearers(lines), tuple(own_names)
    readings = [_ReadClause.of(line, names, bearers) for line in lines]
    by_key = {reading.key: reading for reading in readings}
    found = _FOLLOWED.all(list(by_key), lambda missing: _followed(db, [by_key[key] for key in missing], bearers))
    return CrossReferences(
        references=tuple((reading.line, reading.found) for reading in readings),
        citations=tuple(one for citations, _ in found for one in citations),
        displaced=tuple(one for _, displaced in found for one in displaced),
    )


def _followed(
    db: Session, readings: Collection["_ReadClause"], bearers: Mapping[Key, Line | None]
) -> Iterator[tuple[tuple[Citation, ...], tuple[DisplacedNeighbour, ...]]]:
    """Yield where each clause's paragraphs and neighbours have gone since its words came in; in one statement."""
    histories = wording_histories(db, {line.clause.id: line for one in readings for line in one.lines}.values())
    for one in readings:
        own = histories.get(one.line.clause.id)
        if own is None or not one.lines:
            yield (), ()
            continue
        citations = citations_of(one.line, own, one.found, bearers, histories)
        yield tuple(citations), tuple(_displaced(one.line, one.neighbours, own))


def instants_of_issue(db: Session, instrument: Instrument) -> tuple[datetime, ...]:
    """Return when each text of an instrument was issued, in order."""
    query = select(Publication.issued_at).where(Publication.instrument_id == instrument.id)
    return tuple(db.scalars(query.order_by(Publication.ordinal)))


def label_bearers(lines: Iterable[Line]) -> dict[Key, Line | None]:
    """Return the clause that bears each label, None where several do."""
    bearers: dict[Key, Line | None] = {}
    for line in lines:
        is_preamble = line.clause.kind is ClauseKind.PREAMBLE
        key = RECITAL if is_preamble else parse_label(line.version.label).key
        bearers[key] = None if key in bearers else line
    return bearers


def targets_of(line: Line, found: Iterable[Reference], bearers: Mapping[Key, Line | None]) -> list[Line]:
    """Return the clauses to whose paragraphs some references in the words of a clause point."""
    targets = (_target(line, reference, bearers) for reference in found if reference.path)
    return [target for target in targets if target is not None]


def _target(line: Line, reference: Reference, bearers: Mapping[Key, Line | None]) -> Line | None:
    match reference.scope:
        case ReferenceScope.HERE:
            return line
        case ReferenceScope.CLAUSE:
            return bearers.get(reference.key)
    return None


def citations_of(
    line: Line,
    own: WordingHistory,
    found: Iterable[Reference],
    bearers: Mapping[Key, Line | None],
    histories: Mapping[int, WordingHistory],
    known: Mapping[Reference, Citation | None] = EMPTY,
) -> list[Citation]:
    """Return the citations of paragraphs among the references of a line, in order; `own` is the history of the line.

    `histories` has every other clause that they need. Those of `known` references stand beside them, left out.
    """
    citations: list[Citation] = []
    latest: Citation | None = None
    for reference in found:
        target = _target(line, reference, bearers) if reference.path else None
        if target is None:
            continue
        if (citation := known.get(reference)) is None:
            history = own if target is line else histories[target.clause.id]
            before = latest if NOWHERE in reference.places else None
            citation = replace(_citation(line, own, reference, target, history), before=before)
            citations.append(citation)
        latest = citation
    return citations


def _citation(line: Line, own: WordingHistory, reference: Reference, target: Line, history: WordingHistory) -> Citation:
    """Follow the paragraph that a reference names from the moment at which its words came in."""
    written = [place for place in reference.places if place[0] >= 0]
    entry = own.entered(min(written)[0], max(written)[1])
    entered = own.wordings[entry].made_at
    begun = entry if target is line else history.standing(entered)
    then, maps, body = paths_of(history.wordings[begun].wording.body), history.since(begun), history.wording.body
    near = _before(own.around(reference.start), maps) if target is line else ()
    was = meant(reference.path, then, near)
    now = chained(was, maps)
    if was is None:
        was = now = meant(reference.path, paths_of(body), near)
    lost = _lost(reference, then, maps, paths_of(body), near) if reference.first else ()
    run = paths_between(reference.first.path, reference.path, then) if reference.first else ()
    ended = tuple(path for path in run if chained(path, maps) is None)
    changed = history.changed_after(begun)
    return Citation(line, reference, target, entered, changed, was, now, body, lost, ended=ended)


def _before(here: Path, maps: Sequence[Mapping[Path, Path | None]]) -> Path:
    """Return the path that a paragraph had before all that the maps tell of."""
    for step in reversed(maps):
        here = next((old for old, new in step.items() if new == here), here)
    return here


def _lost(
    reference: Reference,
    then: Collection[Path],
    maps: Sequence[Mapping[Path, Path | None]],
    paths: Sequence[Path],
    near: Path,
) -> tuple[Path, ...]:
    """Return the standing paragraphs that a range of paragraphs ran over and would not now, or the other way round."""
    first = reference.first.path if reference.first else ()
    known = {path: chained(path, maps) for path in then}
    old_first, old_last = (meant(path, then, near) for path in (first, reference.path))
    if not old_first or not old_last:
        return ()
    new_first, new_last = known.get(old_first), known.get(old_last)
    if not new_first or not new_last:
        return ()
    ran = {known[path] for path in paths_between(old_first, old_last, then)} - {None}
    over = set(paths_between(new_first, new_last, paths))
    return tuple(sorted(path for path in ran ^ (over & set(known.values())) if path))


def _displaced(line: Line, named: Iterable[Neighbour], history: WordingHistory) -> Iterator[DisplacedNeighbour]:
    """Yield the words of a clause that name another neighbour now than the one that they meant."""
    for neighbour in named:
        begun = history.entered(neighbour.start, neighbour.end)
        maps, here = history.since(begun), history.around(neighbour.start)
        then = paths_of(history.wordings[begun].wording.body)
        meant_then = beside(_before(here, maps), then, neighbour.way)
        now = chained(meant_then, maps)
        if meant_then is not None and now != beside(here, paths_of(history.wording.body), neighbour.way):
            yield DisplacedNeighbour(line, neighbour, now)
