"""Stable addresses in the order of the European Legislation Identifier: clause, paragraph, point in time, language.

A point in time is "round-3", "basis" for the text that the negotiation began from, or "text-5" for the fifth that was
issued after it; without one the address means the text as its reader has it. A clause is called by its number in that
text ("art_5bis") or by its code, which no renumbering changes; a paragraph by its path ("para_2.a").
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import Instrument, Publication, Round, Version
from negotiate.policy import Actor
from negotiate.queries.header import load_instrument
from negotiate.state.text.lines import NamedClause, published_names, readable_names
from negotiate.text.marks.paragraphs import paragraphs
from negotiate.text.references.clause_names import clause_name
from negotiate.text.references.paragraph_paths import meant

_ADDRESS = re.compile(
    r"(?:(?P<clause>(?!(?:round|text)-|basis(?:/|$)|[a-z]{2}(?:/|$))[^/]+)(?:/para_(?P<paragraph>[^/]+))?(?:/|$))?"
    r"(?:(?P<time>round-\d{1,6}|text-\d{1,6}|basis)(?:/|$))?(?P<language>[a-z]{2})?"
)


@dataclass(frozen=True)
class StablePlace:
    """What an address leads to: `publication` is empty for the text as it stands, `anchor` is the paragraph."""

    instrument: str
    publication: str = ""
    clause: str = ""
    anchor: str = ""


def stable_place(db: Session, actor: Actor, code: str, address: str = "") -> StablePlace:
    """Return the place that an address behind the code of an instrument means; raise NotFound."""
    instrument = load_instrument(db, actor, code)
    asked = _ADDRESS.fullmatch(address.strip("/"))
    if asked is None:
        raise NotFound("An address names, in this order, a clause, a paragraph, a round and a language.")
    if asked["language"] not in (None, instrument.language):
        raise NotFound("The text is not there in this language.")
    publication = _publication(db, instrument, asked["time"]) if asked["time"] else None
    at = publication.code if publication else ""
    if not asked["clause"]:
        return StablePlace(code, at)
    names = published_names(db, publication) if publication else readable_names(db, actor, instrument)
    clause = _clause(names, asked["clause"])
    anchor = _anchor(db, clause, asked["paragraph"]) if asked["paragraph"] else ""
    return StablePlace(code, at, clause.code, anchor)


def time_named(ordinal: int, round_number: int | None) -> str:
    """Return how an address calls a publication.

    >>> time_named(0, None), time_named(3, 2), time_named(4, None)
    ('basis', 'round-2', 'text-4')
    """
    if round_number is not None:
        return f"round-{round_number}"
    return f"text-{ordinal}" if ordinal else "basis"


def _publication(db: Session, instrument: Instrument, time: str) -> Publication:
    what, _, number = time.partition("-")
    query = select(Publication).where(Publication.instrument_id == instrument.id)
    if what == "round":
        query = query.join(Round, Round.id == Publication.round_id).where(Round.number == int(number))
    else:
        query = query.where(Publication.ordinal == int(number or 0))
    found = db.scalars(query).one_or_none()
    if found is None:
        raise NotFound("No text has been published there yet.")
    return found


def _clause(names: Sequence[NamedClause], called: str) -> NamedClause:
    """Return the first clause that is called so."""
    for clause in names:
        if called in (clause.code, clause_name(clause.kind.value, clause.label)):
            return clause
    raise NotFound("This text has no clause of that name.")


def _anchor(db: Session, clause: NamedClause, called: str) -> str:
    """Return where a paragraph stands on a page."""
    body = db.scalars(select(Version.body).where(Version.id == clause.version_id)).one()
    paths = [path for paragraph in paragraphs(body) for path in (paragraph.path, *paragraph.opened)]
    path = meant(tuple(called.split(".")), paths)
    if path is None:
        raise NotFound("This clause has no paragraph of that number.")
    return ".".join(path).replace(" ", "-")
