"""Amendments to amendments: begun on what is on the table, taken in by its sponsor, or gone on with by themselves."""

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.amendment_names import amendment_name
from negotiate.errors import Invalid, Stale
from negotiate.models import Amendment, Fate, FateKind, Incorporation, Revision, Stage, Takeover, packed, packed_changes
from negotiate.operations.amendments.carrying.carriages import carry_unseen, follow, steps_unseen
from negotiate.operations.amendments.crediting import changes_on
from negotiate.operations.amendments.drafting.wordings import Begun, Proposal, begin, put_down
from negotiate.operations.amendments.tabling import saved_again
from negotiate.operations.opening import opened
from negotiate.operations.record import instrument_chain, private_chain, record
from negotiate.operations.silence.objections import break_by_amendment
from negotiate.operations.text.search_entries import enter_revision
from negotiate.operations.text.versions import amendment_origin
from negotiate.policy import Act, Actor
from negotiate.policy.offices import as_proposer
from negotiate.state.amendments.amendable import why_not_amendable
from negotiate.state.amendments.current_wording import CurrentWording, current_wording_of, edits_making
from negotiate.state.rounds import open_round
from negotiate.state.text.versions import current_version
from negotiate.text.deciding.composing import compose
from negotiate.text.provenance.provenance import Attributed
from negotiate.text.wording import Wording


def draft_on(db: Session, actor: Actor, amendment_code: str, proposal: Proposal) -> Amendment:
    """Begin a private draft that changes another delegation's amendment; nobody is told before it is tabled."""
    parent = opened(db, actor, Act.AMEND, Amendment, amendment_code)
    if sentence := why_not_amendable(parent):
        raise Invalid(sentence)
    begun = saved_again(db, actor, proposal)
    return begun or begin(db, actor, Begun(parent.clause, parent.kind, amends=parent), proposal)


def incorporate(db: Session, actor: Actor, amendment_code: str, revision_code: str) -> Revision:
    """Take a change that another delegation has tabled into one's own amendment, as a new revision of it.

    Every word keeps its origin, and the change is adopted as incorporated. Stale where the amendment, or the change
    to it, is no longer as the form showed it.
    """
    amendment = opened(db, actor, Act.INCORPORATE, Amendment, amendment_code)
    parent = _taking(amendment)
    standing = current_wording_of(amendment)
    if parent.revision.code != revision_code:
        raise Stale(
            f"{amendment_name(parent.number)} has been put anew since you opened the page. Read both, then decide.",
            yours=standing.after,
            theirs=parent.revision.wording.text,
        )
    revision = _revised(db, actor, amendment, parent, standing)
    reason = _adopt(db, actor, amendment, parent, revision)
    steps = steps_unseen(db, parent)
    if not steps:
        follow(db, parent)
    facts = {"number": amendment.number, "into": parent.number, "revision": revision.number, "reason": reason}
    by, chain = as_proposer(actor, parent), instrument_chain(parent.instrument)
    record(db, by, "incorporated", amendment, chain=chain, **facts)
    break_by_amendment(db, actor, parent)
    if steps:
        carry_unseen(db, actor, parent, steps)
    return revision


def _taking(amendment: Amendment) -> Amendment:
    """Return the amendment into which another is to be taken; raise Invalid where either has left the table."""
    parent = amendment.parent
    for one in (amendment, parent):
        if one is None or one.stage is not Stage.TABLED:
            raise Invalid("One of the two amendments is no longer on the table, so nothing can be incorporated.")
    assert parent is not None  # refused just above
    return parent


def _revised(db: Session, actor: Actor, amendment: Amendment, parent: Amendment, standing: CurrentWording) -> Revision:
    """Write the revision of the amended amendment that has taken the change in."""
    if standing.onto.id != parent.revision.id or standing.version not in (None, current_version(db, parent.clause)):
        raise Invalid(
            f"{amendment_name(amendment.number)} does not stand on the newest wording of "
            f"{amendment_name(parent.number)}. Ask its delegation to revise it first."
        )
    if not standing.edits:
        raise Invalid(f"{amendment_name(parent.number)} says already what {amendment_name(amendment.number)} asks.")
    changes = _changes(amendment, parent, standing)
    wording, now = Wording.of(standing.after), clock.now()
    revision = Revision(
        amendment=parent,
        number=parent.revision.number + 1,
        base_version=standing.version,
        edits=packed(change.edit for change in changes) if standing.version else [],
        credits=packed_changes(changes),
        label=parent.revision.label,
        heading=wording.heading,
        body=wording.body,
        rationale=parent.revision.rationale,
        saved_at=now,
        saved_by_id=actor.person_id,
        tabled_at=now,
        incorporation=Incorporation(amendment=amendment),
    )
    db.add(revision)
    db.flush()
    enter_revision(db, revision)
    facts = {"number": parent.number, "revision": revision.number, "wording": wording.text}
    by, chain = as_proposer(actor, parent), instrument_chain(parent.instrument)
    record(db, by, "revised", parent, chain=chain, **facts)
    return revision


def _changes(amendment: Amendment, parent: Amendment, standing: CurrentWording) -> tuple[Attributed, ...]:
    """Return what both amendments come to, each word with its origin; of a new clause, on an empty text."""
    own = [Attributed(edit, amendment_origin(amendment)) for edit in standing.edits]
    origin = amendment_origin(parent)
    if standing.version is None:
        return compose("", changes_on(parent, None, ()), own, origin=origin)
    edits = edits_making(parent.revision, standing.version, standing.before)
    first = changes_on(parent, standing.version, edits)
    return compose(standing.version.wording.text, first, own, origin=origin)


def _adopt(db: Session, actor: Actor, amendment: Amendment, parent: Amendment, revision: Revision) -> str:
    """Give the incorporated amendment its fate, and return why it has it."""
    round = open_round(db, amendment.instrument)
    if round is None:
        raise Invalid("No round is open, so nothing can be incorporated. Wait for the next round.")
    reason = (
        f"Incorporated by its sponsor, {parent.proposer}, into {amendment_name(parent.number)} "
        f"(revision {revision.number})."
    )
    amendment.fates.append(
        Fate(
            revision_id=amendment.revision.id,
            round_id=round.id,
            kind=FateKind.ADOPTED,
            reason=reason,
            given_at=clock.now(),
            given_by_id=actor.person_id,
        )
    )
    db.flush()
    return reason


def take_over(db: Session, actor: Actor, amendment_code: str) -> Amendment:
    """Go on by oneself with what amended another amendment, now that this has left the table; its words come along."""
    amendment = opened(db, actor, Act.TAKE_OVER, Amendment, amendment_code)
    parent = amendment.parent
    if parent is None or amendment.stage not in (Stage.DRAFT, Stage.TABLED):
        raise Invalid("This amendment stands by itself already, or is no longer open.")
    if parent.stage is Stage.TABLED:
        raise Invalid(f"{amendment_name(parent.number)} is still on the table. What amends it is decided with it.")
    if amendment.stage is Stage.DRAFT:
        return _freed(db, actor, amendment, parent)
    amendment.takeover = Takeover(taken_at=clock.now(), taken_by_id=actor.person_id)
    db.flush()
    facts = {"number": amendment.number, "amended": parent.number}
    record(db, actor, "took over", amendment, chain=instrument_chain(amendment.instrument), **facts)
    break_by_amendment(db, actor, amendment)
    return amendment


def _freed(db: Session, actor: Actor, amendment: Amendment, parent: Amendment) -> Amendment:
    """Make a draft an amendment to the clause itself, with the wording that it has."""
    revision = amendment.revision
    if revision.footing is not None:
        db.delete(revision.footing)
    amendment.amends, revision.footing = None, None
    db.flush()
    proposal = Proposal(
        base=revision.base_version.code if revision.base_version else "",
        label=revision.label,
        heading=revision.heading,
        body=revision.body,
        rationale=revision.rationale,
    )
    put_down(db, revision, actor, proposal)
    record(db, actor, "took over", amendment, chain=private_chain(amendment), amended=parent.number)
    return amendment
