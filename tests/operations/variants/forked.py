"""A convention and a regional variant of it, as the tests of variants begin."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Clause, Hand, Instrument, Publication, Round, Variant
from negotiate.operations.publishing.rounds import open_next
from negotiate.operations.text.signatures import sign
from negotiate.operations.variants.forking import NewVariant, fork
from negotiate.state.text.publications import latest_publication
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected, published

WHY = "The region has a mechanism of its own."


@dataclass(frozen=True)
class Family:
    """A parent with a round open, and a variant that has its first two clauses."""

    parent: Negotiation
    variant: Instrument

    def own(self, db: Session) -> list[Clause]:
        """Return the clauses of the variant in the order of its text."""
        query = select(Clause).where(Clause.instrument_id == self.variant.id)
        return list(db.scalars(query.order_by(Clause.ordinal)))

    def row(self, db: Session) -> Variant:
        """Return that the one follows the other."""
        return db.scalars(select(Variant).where(Variant.instrument_id == self.variant.id)).one()


def forked(db: Session, cast: Cast, negotiation: Negotiation, leaving: int = 1) -> Family:
    """Fork all clauses of a text but the last ones."""
    publication = newest(db, negotiation)
    clauses = negotiation.clauses[: len(negotiation.clauses) - leaving]
    typed = NewVariant(publication.code, "Regional text", frozenset(one.code for one in clauses), WHY)
    return Family(negotiation, fork(db, cast.sefa.actor, negotiation.instrument.code, typed))


def newest(db: Session, negotiation: Negotiation) -> Publication:
    """Return the newest publication of a text."""
    publication = latest_publication(db, negotiation.instrument)
    assert publication is not None
    return publication


def parent_moves(db: Session, cast: Cast, family: Family, *changes: tuple[str, str]) -> Publication:
    """Let the parent publish other words in its clause on conduct, and open its next round."""
    for old, new in changes:
        signed(db, cast, family.parent.conduct, old, new)
    return issued(db, cast, family)


def signed(db: Session, cast: Cast, clause: Clause, old: str, new: str) -> None:
    """Put other words into a clause, and sign for them."""
    version = corrected(db, cast, clause, old, new)
    sign(db, cast.sefa.actor, version.code, Hand.EDITORIAL, "It is clearer.")


def issued(db: Session, cast: Cast, family: Family) -> Publication:
    """Let the parent publish its text as it stands, and open its next round."""
    instrument = family.parent.instrument
    open_one = db.scalars(select(Round).where(Round.instrument_id == instrument.id, Round.closed_at.is_(None))).one()
    publication = published(db, cast, open_one)
    open_next(db, cast.sefa.actor, instrument.code, None)
    return publication
