"""Outlines: which version of which clause stands where, in the working text and in what is to be published."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import takewhile

from sqlalchemy.orm import Session

from negotiate.models import Instrument, Preparation, Publication, VersionKind
from negotiate.state.text.lines import PlainClause, PlainVersion, published_text, standing_text, versions_of


@dataclass(frozen=True)
class Line:
    """A clause in its place with one of its versions."""

    clause: PlainClause
    version: PlainVersion


def working_lines(db: Session, instrument: Instrument) -> tuple[Line, ...]:
    """Return the text as it stands now."""
    return tuple(Line(clause, version) for clause, version in standing_text(db, instrument))


def frozen_lines(db: Session, publication: Publication) -> tuple[Line, ...]:
    """Return a publication's clauses and versions in their frozen order."""
    return tuple(Line(clause, version) for clause, version in published_text(db, publication))


def corrected_lines(db: Session, publication: Publication) -> tuple[Line, ...]:
    """Return a publication with what has been corrected since: for each clause, its editorial versions and no others.

    A clause that a merge has changed stays as it was before that merge, whatever was corrected later.
    """
    lines = frozen_lines(db, publication)
    later = _versions_after(db, publication.instrument, lines)
    return tuple(Line(line.clause, _corrected(line.version, later[line.clause.id])) for line in lines)


def prepared_lines(db: Session, preparation: Preparation) -> tuple[Line, ...]:
    """Return what a preparation would publish if it were approved now."""
    if preparation.corrects is not None:
        return corrected_lines(db, preparation.corrects)
    return working_lines(db, preparation.instrument)


def digest(lines: Iterable[Line]) -> str:
    """Return the SHA-256 over the places, labels and wordings of the lines, in order."""
    return digest_of((line.clause.code, line.clause.depth, line.version.label, line.version.hash) for line in lines)


def digest_of(entries: Iterable[tuple[str, int, str, str]]) -> str:
    """Return the SHA-256 over clauses in order, each as its code, its depth, its label and the hash of its wording."""
    written = [f"{code} {depth} {label!r} {wording}" for code, depth, label, wording in entries]
    return hashlib.sha256("\n".join(written).encode("utf-8")).hexdigest()


def _versions_after(db: Session, instrument: Instrument, lines: Iterable[Line]) -> dict[int, list[PlainVersion]]:
    """Return the versions later than those of the lines, in order, by clause id; in one statement."""
    known = {line.clause.id: line.version.number for line in lines}
    later: dict[int, list[PlainVersion]] = defaultdict(list)
    for version in versions_of(db, known, instrument.language):
        if version.number > known[version.clause_id]:
            later[version.clause_id].append(version)
    return later


def _corrected(version: PlainVersion, later: list[PlainVersion]) -> PlainVersion:
    editorial = takewhile(lambda one: one.kind is VersionKind.EDITORIAL, later)
    return [version, *editorial][-1]
