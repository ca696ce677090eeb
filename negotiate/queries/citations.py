"""Citations: which paragraph each reference of a text means, by what stood under that number when its words came in.

A reference is read against the text into which it was written: its words have an origin, the origin came in with a
version, and from that moment on the paragraph that it named is followed from wording to wording.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property, lru_cache
from itertools import accumulate, pairwise

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Instrument, Publication, Version
from negotiate.queries.outlines import Line
from negotiate.text.mentions import NOWHERE
from negotiate.text.numbering import parse_label
from negotiate.text.paragraphs import paragraphs
from negotiate.text.paths import Path, chained, followed, meant, paths_between, steps
from negotiate.text.references import Reference, Scope, references
from negotiate.text.relative import Neighbour, beside, neighbours
from negotiate.text.tokens import tokenize
from negotiate.text.wording import BORDER

Key = tuple[str, int, int]


@dataclass(frozen=True)
class Citation:
    """A reference to a paragraph of a clause: where the paragraph stood for its author, and where it stands now.

    Its words came in at `entered_at`; the clause that it points to first changed at `changed_at` since. `was`
    is None where there never was one, `now` where it has been taken out since. Of a range, `lost` has what it
    ran over then and would not now, or the other way round. `before` is the one beside it that names its list, as
    "2 (a)" does for "(b)" in "paragraphs 2 (a) and (b)"; `ended` are the paragraphs that a range ran over, and that
    have been taken out.
    """

    line: Line
    reference: Reference
    target: Line
    entered_at: datetime
    changed_at: datetime | None
    was: Path | None
    now: Path | None
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
        return one is not None and bool(one.was and one.now) and (one.was[:above], one.now[:above]) == (was, now)


@dataclass(frozen=True)
class Displaced:
    """Words that name a neighbour ("the preceding paragraph"), and where the one that they meant stands now."""

    line: Line
    neighbour: Neighbour
    now: Path | None


@dataclass(frozen=True)
class Survey:
    """What refers to what in a text: its references line by line, its citations of paragraphs, displaced neighbours."""

    references: tuple[tuple[Line, tuple[Reference, ...]], ...]
    citations: tuple[Citation, ...]
    displaced: tuple[Displaced, ...]


@dataclass(frozen=True)
class _Past:
    """The versions of one clause in one language, oldest first."""

    versions: tuple[Version, ...]

    @cached_property
    def _entries(self) -> dict[str, int]:
        """Return the version, by index, with which each origin came in."""
        entries: dict[str, int] = {}
        for index, version in enumerate(self.versions):
            for _, origin in version.runs:
                entries.setdefault(origin, index)
        return entries

    @cached_property
    def _borders(self) -> tuple[list[int], list[int], list[str]]:
        """Return where each token of the newest wording begins, and where each run of one origin ends."""
        version = self.versions[-1]
        starts = list(accumulate(map(len, tokenize(version.wording.text)), initial=0))
        ends = list(accumulate(length for length, _ in version.runs))
        return starts, ends, [origin for _, origin in version.runs]

    def entered(self, start: int, end: int) -> int:
        """Return the version, by index, with which the last of the newest wording's characters [start, end) came in."""
        starts, ends, origins = self._borders
        first, last = bisect_right(starts, start) - 1, bisect_left(starts, end)
        runs = range(bisect_right(ends, first), bisect_left(ends, last) + 1)
        return max((self._entries[origins[n]] for n in runs if n < len(origins)), default=0)

    def standing(self, version: Version) -> int:
        """Return which version stood when another clause's came in, by index; the first where there was none yet."""
        return max((n for n, one in enumerate(self.versions) if one.made_at <= version.made_at), default=0)

    def changed_after(self, index: int) -> datetime | None:
        """Return when the body of a version was first changed, None where it still stands."""
        later = pairwise(self.versions[index:])
        return next((new.made_at for old, new in later if old.body != new.body), None)

    def since(self, index: int) -> list[Mapping[Path, Path | None]]:
        """Return where the paragraphs of a version went, wording by wording."""
        later = pairwise(self.versions[index:])
        return [_followed(old.body, new.body) for old, new in later if old.body != new.body]


@lru_cache(maxsize=512)
def _followed(old: str, new: str) -> Mapping[Path, Path | None]:
    return followed(old, new)


@lru_cache(maxsize=1024)
def paths_of(body: str) -> tuple[Path, ...]:
    """Return the paths of the numbered paragraphs of a body, in order."""
    return tuple(paragraph.path for paragraph in paragraphs(body) if paragraph.enumerator)


@lru_cache(maxsize=1024)
def referring(text: str, own_names: tuple[str, ...]) -> tuple[Reference, ...]:
    """Return the references of a wording, remembered."""
    return references(text, own_names)


def survey(db: Session, lines: Sequence[Line], own_names: Collection[str]) -> Survey:
    """Return what refers to what in a text, in one statement."""
    found = tuple((line, referring(line.version.wording.text, tuple(own_names))) for line in lines)
    owners = _by_key(lines)
    cited = [
        (line, reference, target)
        for line, those in found
        for reference in those
        if reference.path and (target := _target(line, reference, owners)) is not None
    ]
    named = [(line, one) for line in lines for one in neighbours(line.version.wording.text)]
    needed = {row[0].clause.id for row in (*cited, *named)} | {target.clause.id for *_, target in cited}
    pasts = _pasts(db, [line for line in lines if line.clause.id in needed])
    citations: list[Citation] = []
    for line, reference, target in cited:
        citation = _citation(line, reference, target, pasts)
        beside_it = citations[-1] if citations and citations[-1].line is line else None
        citations.append(replace(citation, before=beside_it) if NOWHERE in reference.places else citation)
    return Survey(found, tuple(citations), tuple(_displaced(named, pasts)))


def issues_of(db: Session, instrument: Instrument) -> tuple[datetime, ...]:
    """Return when each text of an instrument was issued, in order."""
    query = select(Publication.issued_at).where(Publication.instrument_id == instrument.id)
    return tuple(db.scalars(query.order_by(Publication.ordinal)))


def _by_key(lines: Iterable[Line]) -> dict[Key, Line | None]:
    """Return the clause that bears each label, None where several do."""
    owners: dict[Key, Line | None] = {}
    for line in lines:
        key = parse_label(line.version.label).key
        owners[key] = None if key in owners else line
    return owners


def _target(line: Line, reference: Reference, owners: Mapping[Key, Line | None]) -> Line | None:
    match reference.scope:
        case Scope.HERE:
            return line
        case Scope.CLAUSE:
            return owners.get(reference.key)
    return None


def _pasts(db: Session, lines: Sequence[Line]) -> dict[int, _Past]:
    """Return the past of some clauses by their id, up to the version that stands; in one statement."""
    newest = {line.clause.id: line.version for line in lines}
    query = select(Version).where(Version.clause_id.in_(newest)).order_by(Version.number)
    rows: dict[int, list[Version]] = {clause: [] for clause in newest}
    for version in db.scalars(query) if newest else ():
        if version.language == newest[version.clause_id].language:
            rows[version.clause_id].append(version)
    return {clause: _Past(tuple(versions)) for clause, versions in rows.items()}


def _citation(line: Line, reference: Reference, target: Line, pasts: Mapping[int, _Past]) -> Citation:
    """Follow the paragraph that a reference names from the moment at which its words came in."""
    own, past = pasts[line.clause.id], pasts[target.clause.id]
    written = [place for place in reference.places if place[0] >= 0]
    entry = own.entered(min(written)[0], max(written)[1])
    begun = entry if target is line else past.standing(own.versions[entry])
    then, maps = paths_of(past.versions[begun].body), past.since(begun)
    near = _near(line, reference.start, maps) if target is line else ()
    was = meant(reference.path, then, near)
    now = chained(was, maps)
    if was is None:
        was = now = meant(reference.path, paths_of(target.version.body), near)
    lost = _lost(reference, then, maps, target, near) if reference.first else ()
    run = paths_between(reference.first.path, reference.path, then) if reference.first else ()
    ended = tuple(path for path in run if chained(path, maps) is None)
    entered, changed = own.versions[entry].made_at, past.changed_after(begun)
    return Citation(line, reference, target, entered, changed, was, now, lost, ended=ended)


def _near(line: Line, start: int, maps: Sequence[Mapping[Path, Path | None]]) -> Path:
    """Return the path, as of the version in which words came in, of the paragraph in which they stand."""
    place = start - len(line.version.heading + BORDER)
    here = next((p.path for p in paragraphs(line.version.body) if p.start <= place < p.end), ())
    for step in reversed(maps):
        here = next((old for old, new in step.items() if new == here), here)
    return here


def _lost(
    reference: Reference,
    then: Collection[Path],
    maps: Sequence[Mapping[Path, Path | None]],
    target: Line,
    near: Path,
) -> tuple[Path, ...]:
    """Return the standing paragraphs that a range of paragraphs ran over and would not now, or the other way round."""
    first = reference.first.path if reference.first else ()
    known = {path: chained(path, maps) for path in then}
    ends = [meant(path, then, near) for path in (first, reference.path)]
    fresh = [known.get(end) if end else None for end in ends]
    if not all(ends) or not all(fresh):
        return ()
    ran = {known[path] for path in paths_between(*filter(None, ends), then)} - {None}
    over = set(paths_between(*filter(None, fresh), paths_of(target.version.body)))
    return tuple(sorted(path for path in ran ^ (over & set(known.values())) if path))


def _displaced(named: Iterable[tuple[Line, Neighbour]], pasts: Mapping[int, _Past]) -> Iterator[Displaced]:
    """Yield the words that name another neighbour now than the one that they meant."""
    for line, neighbour in named:
        past = pasts[line.clause.id]
        begun = past.entered(neighbour.start, neighbour.end)
        maps = past.since(begun)
        here = _near(line, neighbour.start, ())
        meant_then = beside(_near(line, neighbour.start, maps), paths_of(past.versions[begun].body), neighbour.way)
        now = chained(meant_then, maps)
        if meant_then is not None and now != beside(here, paths_of(line.version.body), neighbour.way):
            yield Displaced(line, neighbour, now)
