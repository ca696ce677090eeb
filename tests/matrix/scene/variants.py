"""A variant in the scene of the matrix: of a text that has published a round since it was forked."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Capacity, Publication, Variant
from negotiate.operations.publishing.rounds import open_next
from negotiate.operations.text.instruments import admit
from negotiate.operations.variants.forking import NewVariant, fork
from negotiate.state.text.lines import published_text, standing_text
from negotiate.state.variants.followed_clauses import followed_clauses
from tests.cast import Cast


def variant_of(db: Session, cast: Cast, parent: str, elsewhere: str) -> dict[str, str]:
    """Fork a text as it was published first, without its last clause, and let two delegations take part in it."""
    sefa = cast.sefa.actor
    query = select(Publication).where(Publication.instrument.has(code=parent), Publication.ordinal == 0)
    first = db.scalars(query).one()
    clauses = [clause.code for clause, _ in published_text(db, first)]
    typed = NewVariant(first.code, "Regional text", frozenset(clauses[:-1]), "The region reviews nothing.")
    instrument = fork(db, sefa, parent, typed)
    for delegation in (cast.arvenia, elsewhere):
        admit(db, sefa, instrument.code, delegation, Capacity.PARTICIPANT)
    open_next(db, sefa, instrument.code, None)
    variant = db.scalars(select(Variant).where(Variant.instrument_id == instrument.id)).one()
    moved = followed_clauses(db, variant, standing_text(db, instrument)).clauses[0]
    assert moved.own
    assert moved.now
    return {"instrument": instrument.code, "clause": moved.clause.code, "now": moved.now.code, "own": moved.own[1].code}
