"""AskedAnswer what a parent has published: taken over, adapted, or refused with a reason; nothing is taken by itself.

What is taken becomes the next wording of the variant's clause by an act of its secretariat, signed as the parent's
text; what is open on the clause is carried onto it, as after every other change.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid
from negotiate.ids import new_code
from negotiate.models import (
    Clause,
    Hand,
    Instrument,
    ParentAnswer,
    ParentAnswerKind,
    Publication,
    RelationKind,
    StatedRelation,
    Variant,
    Version,
    VersionKind,
)
from negotiate.operations.amendments.carrying.carriages import carry_open
from negotiate.operations.opening import opened
from negotiate.operations.record import instrument_chain, record
from negotiate.operations.remarks import needed_line
from negotiate.operations.sizes import check_left, check_rationale, check_wording, says_something
from negotiate.operations.text.arranging.placement import delete_clause
from negotiate.operations.text.signatures import add_signature
from negotiate.operations.text.versions import NewVersion, version_origin, write_version
from negotiate.operations.variants.additions import AddedClause, add_clause
from negotiate.operations.variants.relations import check_seen
from negotiate.policy import Act, Actor
from negotiate.state.desk.falls import check_meant
from negotiate.state.rows import by_code
from negotiate.state.text.lines import standing_text
from negotiate.state.text.versions import current_version
from negotiate.state.variants.families import needed_parent
from negotiate.state.variants.followed_clauses import FollowedClause, ParentMove, followed_clauses, following
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.edits import Edit, apply
from negotiate.text.provenance.moved_words import follow
from negotiate.text.wording import Wording, clean

TAKEN_OVER = "Taken over from the parent’s text."
ADAPTED = "Adapted from the parent’s text: "


@dataclass(frozen=True)
class TypedAnswer:
    """Of which versions a form was made, the parent's and the variant's by their codes, "" where there is none.

    A refusal has a reason; own words have one too, with what they say. `falls` says which status they are to take.
    """

    parent: str
    own: str
    reason: str = ""
    heading: str = ""
    body: str = ""
    falls: str = ""

    @property
    def wording(self) -> Wording:
        """Return heading and body as they will be stored."""
        return Wording(" ".join(clean(self.heading).split()), clean(self.body))


@dataclass(frozen=True)
class AskedAnswer:
    """What is answered: a variant, how the parent's clause meets it, and its own clause where it has one."""

    variant: Variant
    publication: Publication
    followed: FollowedClause
    clauses: tuple[FollowedClause, ...]
    own: Clause | None
    falls: str

    @property
    def chain(self) -> str:
        """Return the journal that tells of it."""
        return instrument_chain(self.variant.instrument)


def take(db: Session, actor: Actor, variant_code: str, clause_code: str, given: TypedAnswer) -> ParentAnswer:
    """Take over what the parent has published of a clause; refused where it meets words that the variant changed."""
    asked = _asked(db, actor, variant_code, clause_code, given)
    followed = asked.followed
    if followed.comes_in:
        assert followed.now is not None  # there is something to come in
        return _taken(db, actor, asked, _added(db, actor, asked, followed.now.wording))
    if followed.move is ParentMove.GONE:
        return _taken_out(db, actor, asked)
    pulled = following(followed)
    if pulled.clashes:
        raise Invalid(
            "The parent has changed words that are others here, so nothing could be taken over by itself. Adapt it, or "
            "refuse it with a reason.",
            "answer",
        )
    return _taken(db, actor, asked, _written(db, actor, asked, pulled.edits) if pulled.edits else None)


def adapt(db: Session, actor: Actor, variant_code: str, clause_code: str, given: TypedAnswer) -> ParentAnswer:
    """Answer what the parent has published with own words for it; say what was adapted."""
    asked = _asked(db, actor, variant_code, clause_code, given)
    followed, reason, wording = asked.followed, _reason(given, "Say what was adapted, and why", "reason"), given.wording
    if followed.move is ParentMove.GONE:
        raise Invalid("The parent has taken the clause out. Take it out here too, or refuse that with a reason.")
    check_wording(wording, followed.shown.label)
    if followed.own is None:
        if not says_something(wording.body):
            raise Invalid("The clause has no text yet. Write it, or refuse what the parent has published.", "body")
        return _taken(db, actor, asked, _added(db, actor, asked, wording), reason)
    check_left(followed.own[1].wording, wording)
    edits = diff_wordings(followed.own[1].wording.text, wording.text)
    if not edits:
        raise Invalid("This changes nothing here. Change the words, or refuse what the parent has published.", "body")
    return _taken(db, actor, asked, _written(db, actor, asked, edits), reason)


def refuse(db: Session, actor: Actor, variant_code: str, clause_code: str, given: TypedAnswer) -> ParentAnswer:
    """Leave a clause as it is, and say why what the parent has published is not taken."""
    asked = _asked(db, actor, variant_code, clause_code, given)
    reason = _reason(given, "Say why", "refusal")
    if asked.followed.move is None:
        raise Invalid("Nothing of the parent waits here for an answer.")
    answer = _answer(actor, asked, ParentAnswerKind.REFUSED, reason, None)
    db.add(answer)
    if asked.own is None:
        db.add(_absent(actor, asked, reason))
    db.flush()
    about = asked.own or asked.variant.instrument
    if asked.own is None:
        record(db, actor, "refused a clause of the parent", about, chain=asked.chain, reason=reason)
    else:
        record(db, actor, "refused the parent", about, chain=asked.chain, reason=reason)
    return answer


def _reason(given: TypedAnswer, asked: str, field: str) -> str:
    """Return the reason of an answer; raise Invalid where there is none."""
    reason = needed_line(given.reason, f"{asked}: everybody who reads this beside the parent reads it.", field)
    check_rationale(reason, field)
    return reason


def _asked(db: Session, actor: Actor, variant_code: str, clause_code: str, given: TypedAnswer) -> AskedAnswer:
    """Return what is to be answered; Stale where either side changed, Invalid where nothing is left to answer."""
    instrument = opened(db, actor, Act.FOLLOW_PARENT, Instrument, variant_code)
    variant = needed_parent(db, actor, instrument)
    found = followed_clauses(db, variant, standing_text(db, instrument))
    followed = found.of(clause_code)
    check_seen(followed, given.parent, given.own)
    if followed.move is None and not followed.comes_in:
        raise Invalid("What the parent has published of this clause has been answered in the meantime.")
    own = by_code(db, Clause, followed.own[0].code) if followed.own else None
    return AskedAnswer(variant, found.publication, followed, found.clauses, own, given.falls)


def _written(db: Session, actor: Actor, asked: AskedAnswer, edits: Sequence[Edit]) -> Version:
    """Write the next version of the variant's clause, and carry onto it what is open."""
    assert asked.own is not None  # edits are of its words
    base, code = current_version(db, asked.own), new_code()
    wording = Wording.of(apply(base.wording.text, edits))
    changes = follow(base.wording.text, edits, version_origin(code))
    new = NewVersion(VersionKind.IMPORT, base.label, base.joint, wording, code, base, changes)
    version = write_version(db, actor, asked.own, new)
    check_meant(db, [(base, version)], asked.falls)
    carry_open(db, asked.own, base, [version])
    return version


def _taken_out(db: Session, actor: Actor, asked: AskedAnswer) -> ParentAnswer:
    assert asked.own is not None  # what a variant does not have does not move
    base = current_version(db, asked.own)
    version = delete_clause(db, actor, base)
    check_meant(db, [(base, version)], asked.falls)
    carry_open(db, asked.own, base, [version])
    return _taken(db, actor, asked, version)


def _added(db: Session, actor: Actor, asked: AskedAnswer, wording: Wording) -> Version:
    return add_clause(db, actor, asked.variant.instrument, AddedClause.of(asked.clauses, asked.followed, wording))


def _taken(db: Session, actor: Actor, asked: AskedAnswer, version: Version | None, adapted: str = "") -> ParentAnswer:
    """Write down what was taken, signed as the parent's text, and tell the record; `adapted` says what is other."""
    note = ADAPTED + adapted if adapted else TAKEN_OVER
    if version is not None:
        add_signature(db, actor, version, Hand.PARENT, note)
    kind = ParentAnswerKind.ADAPTED if adapted else ParentAnswerKind.TAKEN
    answer = _answer(actor, asked, kind, adapted, version)
    db.add(answer)
    db.flush()
    clause = version.clause if version is not None else asked.own
    facts = {"version": version.code, "hash": version.hash} if version is not None else {}
    if adapted:
        record(db, actor, "adapted from the parent", clause, chain=asked.chain, note=note, **facts)
    else:
        record(db, actor, "took from the parent", clause, chain=asked.chain, note=note, **facts)
    return answer


def _answer(
    actor: Actor, asked: AskedAnswer, kind: ParentAnswerKind, reason: str, version: Version | None
) -> ParentAnswer:
    now, own = asked.followed.now, version.clause_id if version is not None else None
    return ParentAnswer(
        variant=asked.variant,
        parent_clause_id=asked.followed.clause.id,
        publication=asked.publication,
        parent_version_id=now.id if now else None,
        clause_id=asked.own.id if asked.own is not None else own,
        version_id=version.id if version is not None else None,
        kind=kind,
        reason=reason,
        answered_at=clock.now(),
        answered_by_id=actor.person_id,
    )


def _absent(actor: Actor, asked: AskedAnswer, reason: str) -> StatedRelation:
    """Return that a new clause of the parent is absent here, for the reason for which it was refused."""
    assert asked.followed.now is not None  # it is new
    return StatedRelation(
        variant=asked.variant,
        parent_clause_id=asked.followed.clause.id,
        parent_version_id=asked.followed.now.id,
        kind=RelationKind.ABSENT,
        reason=reason,
        said_at=clock.now(),
        said_by_id=actor.person_id,
    )
