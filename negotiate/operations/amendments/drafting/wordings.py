"""What is typed into the form of an amendment, as edits on its base and as wording; the callers ask the policy."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid, Stale
from negotiate.ids import is_code
from negotiate.models import (
    Amendment,
    AmendmentKind,
    Clause,
    Delegation,
    Destination,
    Footing,
    Person,
    Revision,
    SavedWording,
    Thread,
    Version,
    packed,
)
from negotiate.operations.record import private_chain, record
from negotiate.operations.sizes import check_rationale, check_wording
from negotiate.policy import Actor
from negotiate.policy.offices import as_proposer
from negotiate.state.amendments.current_wording import edits_by_way_of
from negotiate.state.house.actors import person_name
from negotiate.state.house.seats import delegation_of
from negotiate.state.rows import by_code
from negotiate.state.text.versions import current_version, standing_versions
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.edits import Edit
from negotiate.text.marks.labels import label_after
from negotiate.text.spacing import without_loose_spaces
from negotiate.text.tokens import tokenize
from negotiate.text.unseen import without_stray
from negotiate.text.wording import Wording, clean

#: For so long what a page saves by itself goes on with what it has saved before.
SITTING = timedelta(minutes=10)


@dataclass(frozen=True)
class Proposal:
    """What a delegation wants a clause to say, as it comes out of the form.

    `base` is the code of the version that the form was made from; empty for an insertion.
    """

    base: str = ""
    label: str = ""
    heading: str = ""
    body: str = ""
    rationale: str = ""
    #: The code of the clause behind which a moved clause is to stand.
    after: str = ""
    #: The code of the revision that is amended, where another amendment is.
    parent: str = ""
    #: The code of the revision that is put anew, as it stood when the form was opened.
    read: str = ""
    #: The code under which the form's first draft is kept, so that a form sent twice begins no second one.
    code: str = ""
    #: The spaces that a cut word has left are to go.
    mends_spaces: bool = False
    #: Sent by the page while somebody was writing, not by her word.
    is_automatic: bool = False

    @property
    def wording(self) -> Wording:
        """Return the heading and body as they will be stored."""
        return Wording(" ".join(clean(self.heading).split(" ")).strip(), clean(self.body))


@dataclass(frozen=True)
class Begun:
    """What a draft is begun on, and what it does there: a clause, or another amendment to it, that it `amends`.

    It is the draft of the delegation of whoever begins it, or of the office that `by` stands for.
    """

    clause: Clause
    kind: AmendmentKind
    amends: Amendment | None = None
    by: Delegation | None = None


def begin(db: Session, actor: Actor, begun: Begun, proposal: Proposal) -> Amendment:
    """Begin a private draft, and enter it in the private chain.

    It gets the code that its form has given it, unless something that somebody else has begun is called so: an answer
    never says whether there is such a thing, and a form whose address a colleague passed on begins a draft of its own.
    """
    clause, amends = begun.clause, begun.amends
    amendment = Amendment(
        instrument=clause.instrument,
        delegation=begun.by or delegation_of(db, actor, clause.instrument),
        kind=begun.kind,
        clause=clause,
        amends=amends,
        author_id=actor.person_id,
        created_at=clock.now(),
    )
    if is_code(proposal.code) and db.scalar(select(Amendment.id).where(Amendment.code == proposal.code)) is None:
        amendment.code = proposal.code
    put_down(db, Revision(amendment=amendment, number=1, edition=0, edits=[]), actor, proposal)
    db.add(amendment)
    db.flush()
    facts = {"kind": begun.kind.value, "clause": clause.code} | ({"amends": amends.number} if amends else {})
    record(db, as_proposer(actor, amendment), "drafted", amendment, chain=private_chain(amendment), **facts)
    return amendment


def put_down(db: Session, revision: Revision, actor: Actor, proposal: Proposal) -> bool:
    """Fill a draft's revision and keep what it says now; say whether that is a new wording of its history."""
    fill(db, revision, actor, proposal)
    last = revision.saved_wordings[-1] if revision.saved_wordings else None
    goes_on = last is not None and _goes_on(db, last, actor, proposal)
    row = last if last is not None and goes_on else SavedWording(begun_at=clock.now())
    row.edition, row.base_version = revision.edition, revision.base_version
    row.label, row.heading, row.body = revision.label, revision.heading, revision.body
    row.rationale, row.is_automatic = revision.rationale, proposal.is_automatic
    row.saved_at, row.saved_by_id = revision.saved_at, revision.saved_by_id
    if row is not last:
        revision.saved_wordings.append(row)
    return row is not last


def _goes_on(db: Session, last: SavedWording, actor: Actor, proposal: Proposal) -> bool:
    """Say whether a wording takes the place of the one before: saved by the page just before, or saying the same.

    What somebody has spoken of stays as it was.
    """
    if not last.is_automatic or last.saved_by_id != actor.person_id:
        return False
    if db.scalar(select(Thread.id).where(Thread.saved_wording_id == last.id).limit(1)) is not None:
        return False
    revision = last.revision
    if proposal.is_automatic:
        return clock.now() - last.begun_at < SITTING
    return (last.label, last.wording, last.rationale) == (revision.label, revision.wording, revision.rationale)


def fill(db: Session, revision: Revision, actor: Actor, proposal: Proposal) -> None:
    """Put what was typed into a draft's revision, as edits on its base and as wording."""
    amendment = revision.amendment
    wording = _tidied(db, revision, proposal)
    check_wording(wording, proposal.label or "The clause")
    check_rationale(proposal.rationale)
    edits: tuple[Edit, ...]
    match amendment.kind:
        case _ if amendment.amends is not None:
            edits = _amending(db, revision, proposal, wording)
        case AmendmentKind.INSERT:
            edits = ()
        case AmendmentKind.DELETE:
            base = _base(db, amendment.clause, proposal.base)
            wording, edits = Wording("", ""), (Edit(0, len(tokenize(base.wording.text))),)
            revision.base_version = base
        case AmendmentKind.MODIFY:
            base = _base(db, amendment.clause, proposal.base)
            edits = diff_wordings(base.wording.text, wording.text)
            revision.base_version = base
        case AmendmentKind.MOVE:
            base = _base(db, amendment.clause, proposal.base)
            wording, edits = base.wording, ()
            revision.base_version = base
    revision.edits = packed(edits)
    if amendment.kind is AmendmentKind.MOVE:
        revision.label = _sent(db, revision, proposal.after)
    else:
        revision.label = " ".join(clean(proposal.label).split())
    revision.heading, revision.body = wording.heading, wording.body
    revision.rationale = without_stray(clean(proposal.rationale)).strip()
    revision.edition += 1
    assert actor.person_id is not None  # only a person sits in a delegation
    revision.saved_at, revision.saved_by_id = clock.now(), actor.person_id


def _tidied(db: Session, revision: Revision, proposal: Proposal) -> Wording:
    """Return what was typed without marks that say nothing; what stands in the clause already is not touched."""
    typed, is_new = proposal.wording, revision.amendment.kind is AmendmentKind.INSERT
    kept = "" if is_new else _base(db, revision.amendment.clause, proposal.base).wording.text
    if revision.amendment.amends is not None:
        kept += revision.amendment.amends.revision.wording.text
    body = without_loose_spaces(typed.body, kept) if proposal.mends_spaces else typed.body
    return Wording(without_stray(typed.heading, kept), without_stray(body, kept))


def _amending(db: Session, revision: Revision, proposal: Proposal, wording: Wording) -> tuple[Edit, ...]:
    """Keep which wording of the other amendment is changed, and return the edits that come to what was typed."""
    amendment = revision.amendment
    onto = by_code(db, Revision, proposal.parent)
    if onto.amendment is not amendment.amends:
        raise Invalid("The form belongs to another amendment. Open that one again and copy your text over.")
    base = None
    if amendment.kind is not AmendmentKind.INSERT:
        base = _base(db, amendment.clause, proposal.base)
    revision.base_version = base
    if revision.footing is None:
        revision.footing = Footing(on=onto)
    revision.footing.on = onto
    return edits_by_way_of(onto, base, wording.text)


def _sent(db: Session, revision: Revision, after_code: str) -> str:
    """Keep behind which clause a moved one is to stand, and return the label of that one."""
    clause = revision.amendment.clause
    after = by_code(db, Clause, after_code) if after_code else None
    if after is None or after.instrument_id != clause.instrument_id or after is clause:
        raise Invalid("Choose the clause behind which this one is to stand.", "after")
    if revision.destination is None:
        revision.destination = Destination(after=after)
    revision.destination.after = after
    version = current_version(db, after)
    return version.label or version.heading


def check_label(db: Session, amendment: Amendment, label: str) -> None:
    """Refuse for a new clause a label that a clause of the text bears already; two proposals may bear the same."""
    taken = [one.label for _, one in standing_versions(db, amendment.instrument)]
    if label and label.casefold() in {" ".join(one.split()).casefold() for one in taken}:
        free = label_after(label, taken)
        raise Invalid(
            f"“{label}” stands in the text already. Call the new clause otherwise, for instance “{free}”, or leave its "
            "label empty.",
            "label",
        )


def stands_behind(db: Session, clause: Clause, destination: Destination | None) -> bool:
    """Say whether a clause stands already where a move wants it."""
    standing = [one for one, _ in standing_versions(db, clause.instrument)]
    before = [one for one in standing if one.ordinal < clause.ordinal]
    return destination is not None and before[-1:] == [destination.after]


def _base(db: Session, clause: Clause, code: str) -> Version:
    version = by_code(db, Version, code)
    if version.clause_id != clause.id:
        raise Invalid("The form belongs to another clause. Open the clause again and copy your text over.")
    return version


def outdated(db: Session, revision: Revision, told: str, yours: str = "", theirs: str = "") -> Stale:
    """Return the refusal of what was made from an earlier saving of a draft, with who saved it since."""
    return Stale(told, yours, theirs, by=person_name(db.get(Person, revision.saved_by_id)), at=revision.saved_at)
