"""The clauses that a file was made from, as they were when it was taken along, for whoever brings it back."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Clause, Version
from negotiate.policy import Act, Actor, require
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.state.house.seats import own_delegation
from negotiate.text.wording import Wording


@dataclass(frozen=True)
class BringingForm:
    """Into which instrument a file is brought, and whose drafts come of it."""

    head: InstrumentHeader
    delegation: str


@dataclass(frozen=True)
class GivenVersion:
    """A version of a clause that a file was made from."""

    clause_code: str
    code: str
    level: int
    label: str
    joint: str
    wording: Wording


def bringing_form(db: Session, actor: Actor, code: str) -> BringingForm:
    """Return what the form says that asks for a file; raise Forbidden for whoever may not propose."""
    instrument = load_instrument(db, actor, code)
    require(actor, Act.DRAFT, instrument)
    return BringingForm(header_of(db, actor, instrument), own_delegation(db, actor, instrument))


def given_clauses(db: Session, actor: Actor, code: str, versions: Iterable[str]) -> tuple[GivenVersion, ...]:
    """Return those of the versions that are of this instrument, in the order of the text."""
    instrument = load_instrument(db, actor, code)
    require(actor, Act.DRAFT, instrument)
    query = (
        select(Clause.code, Version.code, Clause.level, Version.label, Version.joint, Version.heading, Version.body)
        .join(Version, Version.clause_id == Clause.id)
        .where(Clause.instrument_id == instrument.id, Version.code.in_(list(versions)[:5_000]))
        .order_by(Clause.ordinal, Version.number)
    )
    return tuple(GivenVersion(*row[:5], Wording(*row[5:])) for row in db.execute(query))
