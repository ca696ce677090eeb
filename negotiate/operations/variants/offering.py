"""Offering a variant's words to its parent: a delegation begins an amendment from them, which says whence they are."""

from sqlalchemy.orm import Session

from negotiate.errors import Invalid, NotFound
from negotiate.models import Amendment, AmendmentKind, Clause, Instrument, Variant, VariantOrigin
from negotiate.operations.amendments.drafting.wordings import Begun, Proposal, begin
from negotiate.operations.first_begun import check_first
from negotiate.operations.opening import ask, opened
from negotiate.operations.record import private_chain, record
from negotiate.policy import Act, Actor
from negotiate.state.rows import by_code
from negotiate.state.text.versions import current_version, standing_versions
from negotiate.state.variants.families import needed_parent
from negotiate.state.variants.followed_clauses import published_clauses, published_own
from negotiate.text.marks.labels import label_after


def offer_words(db: Session, actor: Actor, clause_code: str, variant_code: str) -> Amendment:
    """Begin a private draft on a clause of a parent, with the words that a variant has published for it."""
    clause = opened(db, actor, Act.DRAFT, Clause, clause_code)
    variant = _variant_of(db, actor, clause, variant_code)
    own, newest = published_clauses(db, variant).of(clause.code).own, current_version(db, clause)
    if own is None:
        raise Invalid("The variant has published no words for this clause, so there is nothing to offer.")
    if newest.is_deleted:
        raise Invalid("The clause is no longer in the parent’s text, so no words can be offered for it.")
    if newest.hash == own[1].hash:
        raise Invalid("The clause says so already, word for word.")
    _check_first(db, actor, clause, own[1].id)
    proposal = Proposal(newest.code, newest.label, own[1].heading, own[1].body)
    return _begun(db, actor, begin(db, actor, Begun(clause, AmendmentKind.MODIFY), proposal), own[1].id)


def offer_clause(db: Session, actor: Actor, behind_code: str, variant_code: str, own_code: str) -> Amendment:
    """Begin a private draft of a new clause of a parent, in the words of one that a variant alone has published.

    It is to stand behind a clause of the parent, and keeps its label where that is free there.
    """
    behind = opened(db, actor, Act.DRAFT, Clause, behind_code)
    variant = _variant_of(db, actor, behind, variant_code)
    own = next((one.version for one in published_own(db, variant) if one.clause.code == own_code), None)
    if own is None:
        raise Invalid("The variant alone has published no such clause, so there is nothing to offer.")
    newest = current_version(db, behind)
    if newest.is_deleted:
        raise Invalid("The clause is no longer in the parent’s text, so no clause can be offered to stand behind it.")
    _check_first(db, actor, behind, own.id)
    taken = [version.label for _, version in standing_versions(db, behind.instrument)]
    label = own.label if own.label not in taken else label_after(newest.label, taken)
    proposal = Proposal(label=label, heading=own.heading, body=own.body)
    return _begun(db, actor, begin(db, actor, Begun(behind, AmendmentKind.INSERT), proposal), own.id)


def _variant_of(db: Session, actor: Actor, clause: Clause, variant_code: str) -> Variant:
    """Return a variant that the actor may read, of the text that has a clause; raise NotFound."""
    instrument = by_code(db, Instrument, variant_code)
    ask(actor, Act.SEE_INSTRUMENT, instrument)
    variant = needed_parent(db, actor, instrument)
    if variant.parent_id != clause.instrument_id:
        raise NotFound("There is nothing here that you can see.")
    return variant


def _check_first(db: Session, actor: Actor, clause: Clause, version_id: int) -> None:
    same = VariantOrigin.version_id == version_id, Amendment.clause_id == clause.id
    check_first(db, actor, clause.instrument, VariantOrigin, *same)


def _begun(db: Session, actor: Actor, amendment: Amendment, version_id: int) -> Amendment:
    """Enter from which version of a variant a draft was begun."""
    db.add(VariantOrigin(amendment_id=amendment.id, version_id=version_id))
    db.flush()
    facts = {"clause": amendment.clause.code}
    record(db, actor, "began from a variant", amendment, chain=private_chain(amendment), **facts)
    return amendment
