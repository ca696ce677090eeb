"""Offering a variant's words to its parent: a delegation begins an amendment from them, which says whence they are."""

from sqlalchemy.orm import Session

from negotiate.errors import Invalid, NotFound
from negotiate.models import Amendment, AmendmentKind, Clause, Instrument, VariantOrigin
from negotiate.operations.amendments.wordings import Proposal, begin
from negotiate.operations.opening import ask, opened
from negotiate.operations.record import private_chain, record
from negotiate.policy import Act, Actor
from negotiate.state.rows import by_code
from negotiate.state.text.versions import current_version
from negotiate.state.variants.families import needed_parent
from negotiate.state.variants.followed_clauses import published_clauses


def offer_words(db: Session, actor: Actor, clause_code: str, variant_code: str) -> Amendment:
    """Begin a private draft on a clause of a parent, with the words that a variant has published for it."""
    clause = opened(db, actor, Act.DRAFT, Clause, clause_code)
    instrument = by_code(db, Instrument, variant_code)
    ask(actor, Act.SEE_INSTRUMENT, instrument)
    variant = needed_parent(db, actor, instrument)
    if variant.parent_id != clause.instrument_id:
        raise NotFound("There is nothing here that you can see.")
    own, newest = published_clauses(db, variant).of(clause.code).own, current_version(db, clause)
    if own is None:
        raise Invalid("The variant has published no words for this clause, so there is nothing to offer.")
    if newest.is_deleted:
        raise Invalid("The clause is no longer in the parent’s text, so no words can be offered for it.")
    if newest.hash == own[1].hash:
        raise Invalid("The clause says so already, word for word.")
    proposal = Proposal(newest.code, newest.label, own[1].heading, own[1].body)
    amendment = begin(db, actor, clause, AmendmentKind.MODIFY, proposal)
    db.add(VariantOrigin(amendment_id=amendment.id, version_id=own[1].id))
    db.flush()
    record(db, actor, "began from a variant", amendment, chain=private_chain(amendment), clause=clause.code)
    return amendment
