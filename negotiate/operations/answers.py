"""What a delegation answers when the text under its tabled amendment has changed: it stands, or it is put anew."""

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid, Stale
from negotiate.models import (
    Affirmation,
    Amendment,
    AmendmentKind,
    Carriage,
    CarriageResult,
    Revision,
    Stage,
    packed,
)
from negotiate.operations.amendments import Proposal
from negotiate.operations.record import hold, instrument_chain, record
from negotiate.operations.sizes import check_rationale, check_wording
from negotiate.policy import Act, Actor, require
from negotiate.queries.rows import by_code, current_version
from negotiate.text.diff import diff
from negotiate.text.wording import clean


def affirm(db: Session, actor: Actor, amendment_code: str, version_code: str) -> Affirmation:
    """Say that an amendment stands as it was carried; Stale where the text has changed once more since."""
    amendment = _asked(db, actor, amendment_code)
    carriage = _newest(amendment)
    if carriage.version.code != version_code:
        raise Stale("The text has changed once more since you opened the page. Read it, then answer.")
    if carriage.result is CarriageResult.GONE and carriage.version.is_deleted:
        raise Invalid("The clause has been deleted, so there is nothing to stand by. Withdraw the amendment.")
    if carriage.affirmation is not None:
        raise Invalid("Your delegation has confirmed this already.")
    affirmation = Affirmation(affirmed_at=clock.now(), affirmed_by_id=actor.person_id)
    carriage.affirmation = affirmation
    db.flush()
    chain = instrument_chain(amendment.instrument)
    facts = {"number": amendment.number, "version": version_code, "result": carriage.result.value}
    record(db, actor, "confirmed", amendment, chain=chain, **facts)
    return affirmation


def revise(db: Session, actor: Actor, amendment_code: str, proposal: Proposal) -> Revision:
    """Put a tabled amendment anew, on the newest text; the wording tabled before stays readable for ever."""
    amendment = _asked(db, actor, amendment_code)
    _newest(amendment)
    base = current_version(db, amendment.clause)
    if amendment.kind is not AmendmentKind.MODIFY or base.is_deleted:
        raise Invalid("There are no words here to revise. Confirm the amendment, or withdraw it.")
    wording = proposal.wording
    if base.code != proposal.base:
        raise Stale(
            "The clause has changed once more since you opened the page. Take over by hand what you still want.",
            yours=wording.text,
            theirs=base.wording.text,
        )
    check_wording(wording, base.label)
    check_rationale(proposal.rationale)
    edits = diff(base.wording.text, wording.text)
    if not edits:
        raise Invalid(
            "This changes nothing: it is the clause as it stands. Change the words, or withdraw the amendment.", "body"
        )
    now = clock.now()
    revision = Revision(
        amendment=amendment,
        number=amendment.revision.number + 1,
        base_version=base,
        edits=packed(edits),
        label=base.label,
        heading=wording.heading,
        body=wording.body,
        rationale=clean(proposal.rationale).strip(),
        saved_at=now,
        saved_by_id=actor.person_id,
        tabled_at=now,
    )
    db.add(revision)
    db.flush()
    facts = {"number": amendment.number, "revision": revision.number, "wording": wording.text}
    record(db, actor, "revised", amendment, chain=instrument_chain(amendment.instrument), **facts)
    return revision


def _asked(db: Session, actor: Actor, amendment_code: str) -> Amendment:
    """Return a tabled amendment that its delegation may answer for, while nobody merges."""
    amendment = by_code(db, Amendment, amendment_code)
    require(actor, Act.ANSWER_CARRIAGE, amendment)
    hold(db, instrument_chain(amendment.instrument))
    db.refresh(amendment)
    if amendment.stage is not Stage.TABLED:
        raise Invalid(f"Amendment {amendment.number} is no longer open, so there is nothing to answer.")
    return amendment


def _newest(amendment: Amendment) -> Carriage:
    """Return the newest carriage of the wording that counts; refuse where the text has not changed under it."""
    if not amendment.revision.carriages:
        raise Invalid("The text has not changed since this was tabled, so its wording stays as it is.")
    return amendment.revision.carriages[-1]
