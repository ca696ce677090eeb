"""Outlines: which version of which clause stands where, in the working text and in what is to be published."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import takewhile

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from negotiate.models import Clause, Instrument, Preparation, Publication, PublishedClause, Version, VersionKind
from negotiate.state.text.versions import standing_versions


@dataclass(frozen=True)
class Line:
    """A clause in its place with one of its versions."""

    clause: Clause
    depth: int
    version: Version


def working_lines(db: Session, instrument: Instrument) -> tuple[Line, ...]:
    """Return the text as it stands now."""
    return tuple(Line(clause, clause.depth, version) for clause, version in standing_versions(db, instrument))


def frozen_lines(db: Session, publication: Publication) -> tuple[Line, ...]:
    """Return a publication's clauses and versions in their frozen order."""
    query = (
        select(PublishedClause)
        .where(PublishedClause.publication_id == publication.id)
        .options(selectinload(PublishedClause.clause), selectinload(PublishedClause.version))
        .order_by(PublishedClause.ordinal)
    )
    return tuple(Line(entry.clause, entry.depth, entry.version) for entry in db.scalars(query))


def corrected_lines(db: Session, publication: Publication) -> tuple[Line, ...]:
    """Return a publication with what has been corrected since: for each clause, its editorial versions and no others.

    A clause that a merge has changed stays as it was before that merge, whatever was corrected later.
    """
    lines = frozen_lines(db, publication)
    chains = versions_after(db, lines)
    return tuple(Line(line.clause, line.depth, _corrected(line.version, chains[line.clause.id])) for line in lines)


def prepared_lines(db: Session, preparation: Preparation) -> tuple[Line, ...]:
    """Return what a preparation would publish if it were approved now."""
    if preparation.corrects is not None:
        return corrected_lines(db, preparation.corrects)
    return working_lines(db, preparation.instrument)


def versions_after(db: Session, lines: Iterable[Line]) -> dict[int, list[Version]]:
    """Return the versions later than those of the lines, in order, by clause id; in one statement."""
    first = {line.clause.id: line.version for line in lines}
    later: dict[int, list[Version]] = defaultdict(list)
    query = select(Version).where(Version.clause_id.in_(first)).order_by(Version.number)
    for version in db.scalars(query) if first else ():
        known = first[version.clause_id]
        if version.number > known.number and version.language == known.language:
            later[version.clause_id].append(version)
    return later


def digest(lines: Iterable[Line]) -> str:
    """Return the SHA-256 over the places, labels and wordings of the lines, in order."""
    written = [f"{line.clause.code} {line.depth} {line.version.label!r} {line.version.hash}" for line in lines]
    return hashlib.sha256("\n".join(written).encode("utf-8")).hexdigest()


def _corrected(version: Version, later: list[Version]) -> Version:
    editorial = takewhile(lambda one: one.kind is VersionKind.EDITORIAL, later)
    return [version, *editorial][-1]
