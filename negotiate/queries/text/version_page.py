"""One version of a clause as it was written, or against an earlier one: what an address of a passage leads to.

A version never changes, so neither does what its address shows of it.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import Clause, Instrument, Publication, PublishedClause, Version
from negotiate.policy import Act, Actor, may
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.text.comparing.attributions import ClauseRedline
from negotiate.queries.text.comparing.redlines import compared
from negotiate.state.rows import by_code
from negotiate.state.text.lines import PlainVersion, plain
from negotiate.text.wording import short_name


@dataclass(frozen=True)
class VersionPage:
    """A version; `since` is the one that it is shown against, and `redline` leads from there. None: by itself.

    `texts` are the publications in which it stands, `numbers` the versions that the reader may open.
    """

    head: InstrumentHeader
    clause: str
    version: PlainVersion
    since: PlainVersion | None
    redline: ClauseRedline | None
    texts: tuple[str, ...]
    numbers: tuple[int, ...]

    @property
    def name(self) -> str:
        """Return what the clause is called in this version."""
        return short_name(self.version.label, self.version.heading)

    @property
    def earlier(self) -> int | None:
        """Return the version before it that the reader may open."""
        return max((number for number in self.numbers if number < self.version.number), default=None)

    @property
    def later(self) -> int | None:
        """Return the version after it that the reader may open."""
        return min((number for number in self.numbers if number > self.version.number), default=None)

    @property
    def made_at(self) -> datetime:
        """Return when it was written."""
        return self.version.made_at


@dataclass(frozen=True)
class ReadableVersion:
    """A version that its reader may open, with the titles of the publications in which it stands."""

    version: PlainVersion
    texts: tuple[str, ...]


def readable_versions(db: Session, actor: Actor, code: str) -> tuple[ReadableVersion, ...]:
    """Return the versions of a clause that the actor may open, oldest first; raise NotFound where there is none."""
    clause = by_code(db, Clause, code)
    instrument = load_instrument(db, actor, clause.instrument.code)
    texts = _texts(db, clause)
    found = _opened(db, actor, instrument, clause, texts)
    if not found:
        raise NotFound("There is no version that you can see.")
    return tuple(ReadableVersion(plain(clause, one)[1], tuple(texts.get(one.id, ()))) for one in found.values())


def version_page(db: Session, actor: Actor, code: str, number: int, since: int | None) -> VersionPage:
    """Return a version that the actor may read, against an earlier one where one is named; raise NotFound."""
    clause = by_code(db, Clause, code)
    instrument = load_instrument(db, actor, clause.instrument.code)
    texts = _texts(db, clause)
    versions = _opened(db, actor, instrument, clause, texts)
    if number not in versions or (since is not None and since not in versions):
        raise NotFound("There is no such version that you can see.")
    line, version = plain(clause, versions[number])
    before = plain(clause, versions[since])[1] if since is not None else None
    old, new = ([(line, one)] if one and not one.is_deleted else [] for one in (before, version))
    return VersionPage(
        head=header_of(db, actor, instrument),
        clause=clause.code,
        version=version,
        since=before,
        redline=next(iter(compared(db, old, new)), None) if before else None,
        texts=tuple(texts.get(version.id, ())),
        numbers=tuple(sorted(versions)),
    )


def _opened(
    db: Session, actor: Actor, instrument: Instrument, clause: Clause, texts: dict[int, list[str]]
) -> dict[int, Version]:
    """Return the versions that the actor may open, by number; of what is not published, only who reads such texts."""
    sees_all = may(actor, Act.SEE_WORKING_TEXT, instrument)
    return {one.number: one for one in _versions(db, clause) if sees_all or one.id in texts}


def _versions(db: Session, clause: Clause) -> list[Version]:
    query = select(Version).where(Version.clause_id == clause.id, Version.language == clause.instrument.language)
    return list(db.scalars(query.order_by(Version.number)))


def _texts(db: Session, clause: Clause) -> dict[int, list[str]]:
    """Return the titles of the publications in which each version of a clause stands, oldest first."""
    query = (
        select(PublishedClause.version_id, Publication.title)
        .join(Publication, Publication.id == PublishedClause.publication_id)
        .where(PublishedClause.clause_id == clause.id)
        .order_by(Publication.ordinal)
    )
    found: dict[int, list[str]] = {}
    for version, title in db.execute(query):
        found.setdefault(version, []).append(title)
    return found
