"""Forking a text: a new instrument begins with clauses of another as they were published, and follows it from then on.

It has its own participants, rounds and rights; the parent's journal and its delegations learn nothing of it by this.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid
from negotiate.models import (
    Clause,
    Instrument,
    ParentAnswer,
    ParentAnswerKind,
    Publication,
    RelationKind,
    StatedRelation,
    Variant,
    Version,
)
from negotiate.operations.opening import opened
from negotiate.operations.record import instrument_chain, record
from negotiate.operations.remarks import noted_line
from negotiate.operations.sizes import says_something
from negotiate.operations.text.arranging.placement import clauses_of
from negotiate.operations.text.instruments import import_text
from negotiate.policy import Act, Actor
from negotiate.state.rows import by_code
from negotiate.state.text.lines import PlainClause, PlainVersion, published_text
from negotiate.state.text.versions import current_version


@dataclass(frozen=True)
class NewVariant:
    """What is forked: clauses of a publication, by their codes, under a title; why the others are left out."""

    publication: str
    title: str
    clauses: frozenset[str]
    reason: str = ""


@dataclass(frozen=True)
class ForkedClause:
    """A clause of a publication as the one that a new instrument begins with."""

    kind: str
    depth: int
    level: int
    label: str
    joint: str
    heading: str
    body: str
    version: PlainVersion = field(repr=False)

    @classmethod
    def of(cls, clause: PlainClause, version: PlainVersion) -> "ForkedClause":
        """Return a clause of a publication with the words that it has there."""
        names = (version.label, version.joint, version.heading, version.body)
        return cls(clause.kind.value, clause.depth, clause.level, *names, version)


def fork(db: Session, actor: Actor, parent_code: str, typed: NewVariant) -> Instrument:
    """Begin a variant of a text that the actor may read."""
    parent = opened(db, actor, Act.IMPORT_TEXT, Instrument, parent_code)
    publication = by_code(db, Publication, typed.publication)
    if publication.instrument_id != parent.id:
        raise Invalid("Choose one of the published texts in the list.", "publication")
    text = published_text(db, publication)
    chosen = [ForkedClause.of(*line) for line in text if line[0].code in typed.clauses]
    left = [version for clause, version in text if clause.code not in typed.clauses]
    reason = noted_line(typed.reason, "reason")
    _check(chosen, left, reason)
    instrument = import_text(db, actor, chosen, title=typed.title, language=parent.language)
    variant = Variant(
        instrument=instrument,
        parent=parent,
        publication=publication,
        forked_at=clock.now(),
        forked_by_id=actor.person_id,
    )
    db.add(variant)
    for clause, draft in zip(clauses_of(db, instrument), chosen, strict=True):
        db.add(_answer(actor, variant, draft.version, (clause, current_version(db, clause))))
    _leave_out(db, actor, variant, left, reason)
    db.flush()
    chain = instrument_chain(instrument)
    record(db, actor, "forked", instrument, chain=chain, clauses=len(chosen), left_out=len(left), reason=reason)
    return instrument


def _check(chosen: Sequence[ForkedClause], left: Sequence[PlainVersion], reason: str) -> None:
    if not chosen:
        raise Invalid("Choose at least one clause to begin with.", "clauses")
    if left and not says_something(reason):
        raise Invalid("Say why the clauses that you did not choose are left out: it is shown beside each.", "reason")


def _leave_out(db: Session, actor: Actor, variant: Variant, left: Sequence[PlainVersion], reason: str) -> None:
    """Write down what a variant begins without, and that it is absent there."""
    for version in left:
        answer = _answer(actor, variant, version, None)
        answer.kind, answer.reason = ParentAnswerKind.LEFT_OUT, reason
        relation = StatedRelation(
            variant=variant,
            parent_clause_id=version.clause_id,
            parent_version_id=version.id,
            kind=RelationKind.ABSENT,
            reason=reason,
            said_at=variant.forked_at,
            said_by_id=actor.person_id,
        )
        db.add_all((answer, relation))


def _answer(actor: Actor, variant: Variant, version: PlainVersion, own: tuple[Clause, Version] | None) -> ParentAnswer:
    return ParentAnswer(
        variant=variant,
        parent_clause_id=version.clause_id,
        publication=variant.publication,
        parent_version_id=version.id,
        clause_id=own[0].id if own else None,
        version_id=own[1].id if own else None,
        kind=ParentAnswerKind.FORKED,
        reason="",
        answered_at=variant.forked_at,
        answered_by_id=actor.person_id,
    )
