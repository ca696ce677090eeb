"""Instruments, clauses and versions as programs are given them."""

from dataclasses import dataclass
from datetime import datetime

from negotiate.queries.header import InstrumentHeader, RoundLine
from negotiate.queries.text.text import ClauseInPart, ClauseOnPage
from negotiate.queries.text.version_page import ReadableVersion


@dataclass(frozen=True)
class RoundAnswer:
    """A round; `due_at` is the deadline for amendments, null where none is set."""

    code: str
    number: int
    state: str
    opened_at: datetime | None
    closed_at: datetime | None
    due_at: datetime | None
    takes_amendments: bool


@dataclass(frozen=True)
class InstrumentAnswer:
    """An instrument; `round` is the newest one, null before the first; `acts` is what you may do with it."""

    code: str
    title: str
    language: str
    zone: str
    disclosure: str
    round: RoundAnswer | None
    acts: tuple[str, ...]


@dataclass(frozen=True)
class ClauseAnswer:
    """A clause of the text that you may read; its code is for ever, `version` that of the wording that stands now.

    `amendments` are the codes of those to it that await a decision, as far as you may read them.
    """

    code: str
    kind: str
    depth: int
    label: str
    heading: str
    body: str
    version: str
    version_number: int
    hash: str
    status: str
    amendments: tuple[str, ...]


@dataclass(frozen=True)
class VersionAnswer:
    """One wording of a clause, which never changes; `texts` are the titles of the publications in which it stands."""

    code: str
    clause: str
    number: int
    kind: str
    label: str
    heading: str
    body: str
    hash: str
    made_at: datetime
    texts: tuple[str, ...]


def instrument_answer(head: InstrumentHeader) -> InstrumentAnswer:
    """Return an instrument as its pages begin."""
    acts = sorted(act.name.lower().replace("_", " ") for act in head.acts)
    newest = round_answer(head.round) if head.round else None
    return InstrumentAnswer(head.code, head.title, head.language, head.zone, head.disclosure.value, newest, tuple(acts))


def round_answer(line: RoundLine) -> RoundAnswer:
    """Return a round in one line."""
    return RoundAnswer(
        code=line.code,
        number=line.number,
        state=line.state.value,
        opened_at=line.opened_at,
        closed_at=line.closed_at,
        due_at=line.due_at,
        takes_amendments=line.takes_amendments,
    )


def clause_answer(clause: ClauseOnPage) -> ClauseAnswer:
    """Return a clause in its place."""
    return ClauseAnswer(
        code=clause.code,
        kind=clause.kind.value,
        depth=clause.depth,
        label=clause.label,
        heading=clause.heading,
        body=clause.body,
        version=clause.version_code,
        version_number=clause.version_number,
        hash=clause.hash,
        status=clause.level.value,
        amendments=tuple(note.code for note in clause.amendments),
    )


def placed_answer(placed: ClauseInPart) -> ClauseAnswer:
    """Return a clause of a list."""
    clause, version = placed.clause, placed.version
    return ClauseAnswer(
        code=clause.code,
        kind=clause.kind.value,
        depth=clause.depth,
        label=version.label,
        heading=version.heading,
        body=version.body,
        version=version.code,
        version_number=version.number,
        hash=version.hash,
        status=placed.level.value,
        amendments=placed.amendments,
    )


def version_answer(clause: str, read: ReadableVersion) -> VersionAnswer:
    """Return a version that its reader may open."""
    version = read.version
    return VersionAnswer(
        code=version.code,
        clause=clause,
        number=version.number,
        kind=version.kind.value,
        label=version.label,
        heading=version.heading,
        body=version.body,
        hash=version.hash,
        made_at=version.made_at,
        texts=read.texts,
    )
