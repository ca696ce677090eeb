"""Saying how a clause of a variant relates to that of its parent: by name, of the two wordings that somebody saw."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid, Stale
from negotiate.models import Clause, Instrument, RelationKind, StatedRelation, Variant
from negotiate.operations.opening import opened
from negotiate.operations.record import instrument_chain, record
from negotiate.operations.remarks import noted
from negotiate.operations.sizes import check_rationale, says_something
from negotiate.policy import Act, Actor
from negotiate.state.rows import by_code
from negotiate.state.text.lines import standing_text
from negotiate.state.text.versions import current_version
from negotiate.state.variants.families import needed_parent
from negotiate.state.variants.followed_clauses import FollowedClause, answers_of, followed_clauses


@dataclass(frozen=True)
class NewRelation:
    """What is said, and of which versions: the parent's and the variant's by their codes, "" where there is none."""

    kind: RelationKind
    reason: str
    parent: str
    own: str


def relate(db: Session, actor: Actor, variant_code: str, clause_code: str, said: NewRelation) -> StatedRelation:
    """Say how what a variant has of a clause of its parent relates to that; what was said before stays."""
    instrument = opened(db, actor, Act.SAY_RELATION, Instrument, variant_code)
    variant = needed_parent(db, actor, instrument)
    followed = followed_clause(db, variant, clause_code)
    reason = noted(said.reason, "reason")
    _check(followed, said, reason)
    assert followed.now is not None  # checked above
    row = StatedRelation(
        variant=variant,
        parent_clause_id=followed.clause.id,
        parent_version_id=followed.now.id,
        version_id=followed.own[1].id if followed.own else _taken_out(db, variant, followed),
        kind=said.kind,
        reason=reason,
        said_at=clock.now(),
        said_by_id=actor.person_id,
    )
    db.add(row)
    db.flush()
    facts = {"kind": said.kind.value, "reason": reason}
    chain = instrument_chain(instrument)
    if followed.own is None:
        record(db, actor, "said what is absent", instrument, chain=chain, **facts)
    else:
        clause = followed.own[0].code
        record(db, actor, "said a relation", by_code(db, Clause, clause), chain=chain, clause=clause, **facts)
    return row


def followed_clause(db: Session, variant: Variant, clause_code: str) -> FollowedClause:
    """Return how one clause of a parent meets that of a variant as it stands; raise NotFound."""
    return followed_clauses(db, variant, standing_text(db, variant.instrument)).of(clause_code)


def check_seen(followed: FollowedClause, parent: str, own: str) -> None:
    """Raise Stale where either side has other words than those of which a form was made."""
    now, standing = followed.now, followed.own[1] if followed.own else None
    if (parent, own) != (now.code if now else "", standing.code if standing else ""):
        raise Stale(
            "The words of one side have changed since you opened the page. Nothing was done; read both once more.",
            yours=standing.wording.text if standing else "",
            theirs=now.wording.text if now else "",
        )


def _check(followed: FollowedClause, said: NewRelation, reason: str) -> None:
    if followed.now is None:
        raise Invalid("The parent has this clause no more, so there is nothing that this one could relate to.", "kind")
    check_seen(followed, said.parent, said.own)
    if followed.own is None and said.kind is not RelationKind.ABSENT:
        raise Invalid("This text has nothing of the clause: it is absent.", "kind")
    if followed.own is not None and said.kind is RelationKind.ABSENT:
        raise Invalid("This text has the clause, so it is not absent. Choose another word.", "kind")
    if said.kind is not RelationKind.SAME and not says_something(reason):
        raise Invalid("Say why: whoever reads the two texts beside each other reads this.", "reason")
    check_rationale(reason, "reason")


def _taken_out(db: Session, variant: Variant, followed: FollowedClause) -> int | None:
    """Return the version that took a clause out of a variant; None where it never had it."""
    answer = answers_of(db, variant).get(followed.clause.id)
    if answer is None or answer.clause_id is None:
        return None
    clause = db.get_one(Clause, answer.clause_id)
    return current_version(db, clause).id
