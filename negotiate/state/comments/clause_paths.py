"""The texts that words of a clause pass through: its versions, and those of the clauses that received words of it.

Where a clause is split, or joined with another, words go over into that other one; where most of them go is their way.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from negotiate.models import Descent, Lineage, Version, VersionKind, unpacked_changes
from negotiate.text.anchoring.anchored import AnchoredWords, anchored, survivors
from negotiate.text.anchoring.steps import TextStep, handed_over, text_step
from negotiate.text.edits import Tokens
from negotiate.text.tokens import tokenize
from negotiate.text.wording import BORDER, Wording


class ReadLine(NamedTuple):
    """The version of a clause that stands in the text that a reader reads."""

    number: int
    code: str


ReadLines = Mapping[int, ReadLine]


class PathVersion(NamedTuple):
    """A version with all that carries words over it."""

    id: int
    code: str
    clause_id: int
    number: int
    kind: VersionKind
    heading: str
    body: str
    changes: list[Any]
    made_at: datetime

    @property
    def tokens(self) -> Tokens:
        """Return its text, cut into words."""
        return tokenize(Wording(self.heading, self.body).text)

    @property
    def body_start(self) -> int:
        """Return the index of the first word of its body."""
        return len(tokenize(self.heading + BORDER))


@dataclass(frozen=True)
class WordPath:
    """The versions that words have passed through, each with the step that made it of the one before."""

    versions: tuple[PathVersion, ...]
    steps: tuple[TextStep, ...] = ()

    def words(self, start: int, stop: int, until: int | None = None) -> AnchoredWords:
        """Return what became of words of the first version, after all steps or the first `until` of them."""
        return anchored(self.versions[0].tokens, start, stop, self.steps[:until])

    def then(self, version: PathVersion, step: TextStep) -> "WordPath":
        """Return the path with a further version."""
        return WordPath((*self.versions, version), (*self.steps, step))


@dataclass(frozen=True)
class ClausePaths:
    """Versions by clause, oldest first, as far as a reader reads them, and how words went from clause to clause."""

    versions: Mapping[int, Sequence[PathVersion]]
    lineages: Mapping[int, Sequence[Lineage]] = field(default_factory=dict)
    _steps: dict[int, TextStep] = field(default_factory=dict)

    def path(self, version_id: int, clause_id: int, start: int, stop: int) -> WordPath | None:
        """Return the way of words of a version to the newest text that has them; None where she does not read it."""
        own = self.versions.get(clause_id, ())
        first = next((one for one in own if one.id == version_id), None)
        if first is None:
            return None
        path, ahead = WordPath((first,)), [one for one in own if one.number > first.number]
        while ahead:
            following, *ahead = ahead
            step = self._step(path.versions[-1], following)
            elsewhere = self._further(path, following, step, (start, stop)) if stop else None
            path, ahead = elsewhere or (path.then(following, step), ahead)
        return path

    def _step(self, before: PathVersion, version: PathVersion) -> TextStep:
        """Return the step from one version to the next, the same for all words."""
        if version.id not in self._steps:
            self._steps[version.id] = text_step(before.tokens, unpacked_changes(version.changes))
        return self._steps[version.id]

    def _further(
        self, path: WordPath, following: PathVersion, step: TextStep, words: tuple[int, int]
    ) -> tuple[WordPath, list[PathVersion]] | None:
        """Return the path by way of another clause, and what is ahead there, where most words go over into it."""
        for lineage in self.lineages.get(following.clause_id, ()):
            heir = self._heir(lineage, path.versions[-1], following)
            if heir is None:
                continue
            version, over = heir
            now = path.words(*words)
            if survivors(now.start, now.end, over) > survivors(now.start, now.end, step):
                there = self.versions[version.clause_id]
                return path.then(version, over), [one for one in there if one.number > version.number]
        return None

    def _heir(self, lineage: Lineage, last: PathVersion, following: PathVersion) -> tuple[PathVersion, TextStep] | None:
        """Return the version into which words of `last` went by the act that also made `following`, if one did."""
        if following is not _at(self.versions[following.clause_id], lineage.made_at):
            return None
        others = self.versions.get(lineage.clause_id, ())
        if lineage.descent is Descent.SPLIT:
            version = others[0] if others else None
            start = len(last.tokens) - len(version.tokens) + version.body_start if version else 0
        else:
            version, start = _at(others, lineage.made_at), last.body_start
        if version is None or not last.body_start <= start:
            return None
        first = (
            version.body_start if lineage.descent is Descent.SPLIT else len(version.tokens) - len(last.tokens) + start
        )
        over = handed_over(last.tokens, start, version.tokens, first)
        return (version, over) if over.tokens == version.tokens else None


def clause_paths(db: Session, lines: ReadLines, clause_ids: Iterable[int]) -> ClausePaths:
    """Return the paths of words of some clauses, in three statements at most.

    `lines` are the texts that a reader reads: by clause, its version.
    """
    lineages: dict[int, list[Lineage]] = defaultdict(list)
    query = select(Lineage).where(or_(Lineage.clause_id.in_(lines), Lineage.source_id.in_(lines))).order_by(Lineage.id)
    for row in db.scalars(query):
        lineages[row.source_id].append(row)
    versions: dict[int, list[PathVersion]] = defaultdict(list)
    columns = (getattr(Version, name) for name in PathVersion._fields)
    wanted = _family(clause_ids, lineages) & set(lines)
    rows = select(*columns).where(Version.clause_id.in_(wanted)).order_by(Version.clause_id, Version.number)
    for found in db.execute(rows):
        version = PathVersion._make(found)
        if version.number <= lines[version.clause_id].number:
            versions[version.clause_id].append(version)
    return ClausePaths(versions, lineages)


def _family(clause_ids: Iterable[int], lineages: Mapping[int, Sequence[Lineage]]) -> set[int]:
    """Return clauses with all that received words of them."""
    family: set[int] = set()
    ahead = set(clause_ids)
    while ahead:
        family |= ahead
        ahead = {row.clause_id for one in ahead for row in lineages.get(one, ())} - family
    return family


def _at(versions: Sequence[PathVersion], moment: datetime) -> PathVersion | None:
    """Return the newest of some versions of one clause that stood at a moment."""
    return next((one for one in reversed(versions) if one.made_at <= moment), None)
