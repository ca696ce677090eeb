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
    Footing,
    Revision,
    Version,
    packed,
    packed_changes,
)
from negotiate.operations.amendments.carrying.carriages import carry_unseen, follow, steps_unseen
from negotiate.operations.amendments.crediting import changes_on
from negotiate.operations.amendments.drafting.wordings import Proposal, check_label
from negotiate.operations.opening import opened
from negotiate.operations.record import instrument_chain, record
from negotiate.operations.silence.objections import break_by_amendment
from negotiate.operations.sizes import check_left, check_rationale, check_wording, says_something
from negotiate.operations.text.search_entries import enter_revision
from negotiate.operations.text.versions import amendment_origin
from negotiate.policy import Act, Actor
from negotiate.policy.offices import as_proposer
from negotiate.state.amendments.amendable import is_new_clause, why_not_revisable
from negotiate.state.amendments.current_wording import edits_by_way_of, edits_making, text_on
from negotiate.state.text.versions import current_version
from negotiate.text.deciding.composing import compose
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.provenance.provenance import Attributed
from negotiate.text.wording import Wording, clean, reads_alike


def affirm(db: Session, actor: Actor, amendment_code: str, version_code: str) -> Affirmation:
    """Say that an amendment stands as it was carried; Stale where the text has changed once more since."""
    amendment = opened(db, actor, Act.ANSWER_CARRIAGE, Amendment, amendment_code)
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
    record(db, as_proposer(actor, amendment), "confirmed", amendment, chain=chain, **facts)
    return affirmation


def revise(db: Session, actor: Actor, amendment_code: str, proposal: Proposal) -> Revision:
    """Put a tabled amendment anew, on the newest text; the wording tabled before stays readable for ever.

    What amends it follows to the new wording.
    """
    amendment = opened(db, actor, Act.ANSWER_CARRIAGE, Amendment, amendment_code)
    base = current_version(db, amendment.clause)
    if sentence := why_not_revisable(db, amendment):
        raise Invalid(sentence)
    wording, text = proposal.wording, _text_below(amendment, base, proposal)
    check_wording(wording, base.label)
    check_rationale(proposal.rationale)
    if is_new_clause(amendment):
        _check_new(amendment.revision, proposal)
        check_label(db, amendment, _label(proposal))
    check_left(Wording.of(text), wording)
    if reads_alike(text, wording.text):
        raise Invalid(
            "This changes nothing: it is the text as it stands. Change the words, or withdraw the amendment.", "body"
        )
    revision = _revised(actor, amendment, base, proposal)
    db.add(revision)
    db.flush()
    enter_revision(db, revision)
    facts = {"number": amendment.number, "revision": revision.number, "wording": wording.text}
    steps = steps_unseen(db, amendment)
    if not steps:
        follow(db, amendment)
    by, chain = as_proposer(actor, amendment), instrument_chain(amendment.instrument)
    record(db, by, "revised", amendment, chain=chain, **facts)
    break_by_amendment(db, actor, amendment)
    if steps:
        carry_unseen(db, actor, amendment, steps)
    return revision


def _check_new(revision: Revision, proposal: Proposal) -> None:
    """Refuse a new clause that would say nothing, or what it says already."""
    if not says_something(proposal.wording.body):
        raise Invalid("The new clause would say nothing. Write what it is to say, or withdraw the amendment.", "body")
    said, rationale = (revision.label, revision.wording.text), clean(proposal.rationale).strip()
    if (_label(proposal), proposal.wording.text) == said and rationale == revision.rationale:
        raise Invalid("This changes nothing: the new clause says so already. Change its words, or leave it.", "body")


def _label(proposal: Proposal) -> str:
    """Return the label that was typed for a new clause, as it will be stored."""
    return " ".join(clean(proposal.label).split())


def _text_below(amendment: Amendment, base: Version, proposal: Proposal) -> str:
    """Return the text that a revision changes; Stale where it, or the amendment, is another than that of the form."""
    parent, is_new = amendment.parent, amendment.kind is AmendmentKind.INSERT
    code = parent.revision.code if parent else ""
    if proposal.read not in ("", amendment.revision.code):
        raise Stale(
            "A colleague of yours has put the amendment anew since you opened the page. Take over by hand what you "
            "still want.",
            yours=proposal.wording.text,
            theirs=amendment.revision.wording.text,
        )
    if is_new_clause(amendment):
        return Wording("", "").text
    text = text_on(parent.revision, None if is_new else base) if parent else base.wording.text
    if (not is_new and base.code != proposal.base) or code != proposal.parent:
        raise Stale(
            "The text has changed once more since you opened the page. Take over by hand what you still want.",
            yours=proposal.wording.text,
            theirs=text,
        )
    return text


def _revised(actor: Actor, amendment: Amendment, base: Version, proposal: Proposal) -> Revision:
    """Make the new revision of a tabled amendment."""
    parent, is_new, now = amendment.parent, amendment.kind is AmendmentKind.INSERT, clock.now()
    wording = proposal.wording
    credits = _credits(amendment, base, wording.text)
    label, edits = base.label, tuple(change.edit for change in credits)
    if is_new_clause(amendment):
        edits, label = (), _label(proposal)
    elif parent is not None:
        edits = edits_by_way_of(parent.revision, None if is_new else base, wording.text)
        label = amendment.revision.label if is_new else base.label
    elif not edits:
        edits = diff_wordings(base.wording.text, wording.text)
    return Revision(
        amendment=amendment,
        number=amendment.revision.number + 1,
        base_version=None if is_new else base,
        edits=packed(edits),
        credits=packed_changes(credits),
        footing=Footing(on=parent.revision) if parent else None,
        label=label,
        heading=wording.heading,
        body=wording.body,
        rationale=clean(proposal.rationale).strip(),
        saved_at=now,
        saved_by_id=actor.person_id,
        tabled_at=now,
    )


def _credits(amendment: Amendment, base: Version, wanted: str) -> tuple[Attributed, ...]:
    """Return a revision with the words that earlier ones took in from others; empty where there are none."""
    if not amendment.revision.credits or amendment.parent is not None:
        return ()
    version = None if is_new_clause(amendment) else base
    text = text_on(amendment.revision, version)
    below = version.wording.text if version else ""
    first = changes_on(amendment, version, edits_making(amendment.revision, version, text) if version else ())
    origin = amendment_origin(amendment)
    own = [Attributed(edit, origin) for edit in diff_wordings(text, wanted)]
    return compose(below, first, own, origin=origin)


def _newest(amendment: Amendment) -> Carriage:
    """Return the newest carriage of the wording that counts; refuse where the text has not changed under it."""
    if not amendment.revision.carriages:
        raise Invalid("The text has not changed since this was tabled, so its wording stays as it is.")
    return amendment.revision.carriages[-1]
