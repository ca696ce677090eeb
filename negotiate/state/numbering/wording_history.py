"""Wording history: the wordings through which a clause, or an open amendment to one, has come to what it says now.

Tells with which wording words came in, and where its paragraphs went since; what points to them is asked elsewhere.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property, lru_cache
from itertools import accumulate, pairwise

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Version
from negotiate.state.text.outlines import Line
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.marks.paragraphs import paragraphs
from negotiate.text.provenance.provenance import Run, provenance, whole
from negotiate.text.references.paragraph_paths import Path, followed
from negotiate.text.tokens import tokenize
from negotiate.text.wording import BORDER, Wording


@dataclass(frozen=True)
class DatedWording:
    """What a clause said, or an amendment wanted it to say, from an instant on; `runs` as in provenance."""

    made_at: datetime
    wording: Wording
    runs: Sequence[tuple[int, str]]


@dataclass(frozen=True)
class WordingHistory:
    """The wordings of one clause in one language, or of one amendment to it, oldest first."""

    wordings: tuple[DatedWording, ...]

    @property
    def wording(self) -> Wording:
        """Return the newest wording."""
        return self.wordings[-1].wording

    @cached_property
    def _entries(self) -> dict[str, int]:
        """Return the wording, by index, with which each origin came in."""
        entries: dict[str, int] = {}
        for index, writing in enumerate(self.wordings):
            for _, origin in writing.runs:
                entries.setdefault(origin, index)
        return entries

    @cached_property
    def _borders(self) -> tuple[list[int], list[int], list[str]]:
        """Return where each token of the newest wording begins, and where each run of one origin ends."""
        newest = self.wordings[-1]
        starts = list(accumulate(map(len, tokenize(newest.wording.text)), initial=0))
        ends = list(accumulate(length for length, _ in newest.runs))
        return starts, ends, [origin for _, origin in newest.runs]

    def entered(self, start: int, end: int) -> int:
        """Return the wording, by index, with which the last of the newest one's characters [start, end) came in."""
        starts, ends, origins = self._borders
        first, last = bisect_right(starts, start) - 1, bisect_left(starts, end)
        runs = range(bisect_right(ends, first), bisect_left(ends, last) + 1)
        return max((self._entries[origins[n]] for n in runs if n < len(origins)), default=0)

    def standing(self, instant: datetime) -> int:
        """Return which wording stood at an instant, by index; the first where there was none yet."""
        return max((n for n, one in enumerate(self.wordings) if one.made_at <= instant), default=0)

    def changed_after(self, index: int) -> datetime | None:
        """Return when the body of a wording was first changed, None where it still stands."""
        later = pairwise(self.wordings[index:])
        return next((new.made_at for old, new in later if old.wording.body != new.wording.body), None)

    def since(self, index: int) -> list[Mapping[Path, Path | None]]:
        """Return where the paragraphs of a wording went, step by step."""
        bodies = [one.wording.body for one in self.wordings[index:]]
        return [_followed(old, new) for old, new in pairwise(bodies) if old != new]

    def around(self, start: int) -> Path:
        """Return the path of the paragraph of the newest wording in which a character stands."""
        place = start - len(self.wording.heading + BORDER)
        return next((p.path for p in paragraphs(self.wording.body) if p.start <= place < p.end), ())


@lru_cache(maxsize=4096)
def _followed(old: str, new: str) -> Mapping[Path, Path | None]:
    return followed(old, new)


@lru_cache(maxsize=8192)
def paths_of(body: str) -> tuple[Path, ...]:
    """Return the paths of the numbered paragraphs of a body, in order."""
    return tuple(path for paragraph in paragraphs(body) for path in paragraph.paths)


def wording_histories(db: Session, lines: Iterable[Line]) -> dict[int, WordingHistory]:
    """Return the wording history of some clauses by their id, up to the version that stands; in one statement."""
    languages = {line.clause.id: line.version.language for line in lines}
    columns = (Version.clause_id, Version.language, Version.made_at, Version.heading, Version.body, Version.runs)
    query = select(*columns).where(Version.clause_id.in_(languages)).order_by(Version.number)
    found: dict[int, list[DatedWording]] = {clause: [] for clause in languages}
    for clause, language, made_at, heading, body, runs in db.execute(query) if languages else ():
        if language == languages[clause]:
            found[clause].append(DatedWording(made_at, Wording(heading, body), runs))
    return {clause: WordingHistory(tuple(wordings)) for clause, wordings in found.items()}


def history_through(wordings: Iterable[tuple[datetime, Wording]]) -> WordingHistory:
    """Return a history of wordings that are known by their words alone; what differs came in with the later one."""
    found: list[DatedWording] = []
    runs: tuple[Run, ...] = ()
    for made_at, wording in wordings:
        origin = str(len(found))
        if found:
            before = found[-1].wording.text
            runs = provenance(runs, before, diff_wordings(before, wording.text), origin)
        else:
            runs = whole(wording.text, origin)
        found.append(DatedWording(made_at, wording, runs))
    return WordingHistory(tuple(found))
