"""Statements for the record: made on the words that a form showed, and taken back visibly; no word of one changes."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid, Stale
from negotiate.models import Clause, Statement, StatementKind, StatementWithdrawal
from negotiate.operations.opening import opened
from negotiate.operations.record import instrument_chain, record
from negotiate.operations.remarks import needed, noted, noted_line
from negotiate.policy import Act, Actor
from negotiate.state.house.behalves import group_spoken_for
from negotiate.state.house.seats import delegation_of
from negotiate.state.text.versions import current_version


@dataclass(frozen=True)
class NewStatement:
    """What is said: of which paragraph, on behalf of which group (by its code); both may be empty."""

    kind: StatementKind
    body: str
    paragraph: str = ""
    group: str = ""


def make_statement(db: Session, actor: Actor, clause_code: str, version_code: str, new: NewStatement) -> Statement:
    """Make a statement on the words of a clause; Stale where they have changed since the form was made."""
    clause = opened(db, actor, Act.MAKE_STATEMENT, Clause, clause_code)
    version = current_version(db, clause)
    if version.code != version_code:
        raise Stale(
            "The clause has changed since you opened it. Read the new words before you speak of them.",
            yours=new.body,
            theirs=version.wording.text,
        )
    if version.is_deleted:
        raise Invalid("This clause has been deleted: a statement is made on words that stand in the text.")
    body, paragraph = checked_body(new.body), noted_line(new.paragraph)
    if new.kind is StatementKind.DISSOCIATION and not paragraph:
        raise Invalid("Name the paragraph from which your delegation dissociates itself.", "paragraph")
    delegation = delegation_of(db, actor, clause.instrument)
    statement = Statement(
        clause=clause,
        version=version,
        delegation=delegation,
        group=group_spoken_for(db, delegation, new.group, "group"),
        kind=new.kind,
        paragraph=paragraph,
        body=body,
        made_at=clock.now(),
        made_by_id=actor.person_id,
    )
    db.add(statement)
    db.flush()
    facts = {"clause": clause.code, "kind": new.kind.value, "delegation": delegation.name}
    behalf = {"for": statement.group.name} if statement.group else {}
    record(db, actor, "made a statement", statement, chain=instrument_chain(clause.instrument), **facts, **behalf)
    return statement


def checked_body(body: str) -> str:
    """Return the words of a statement as they are kept; raise Invalid where they say nothing."""
    return needed(body, "Write what your delegation says.", "body")


def withdraw_statement(db: Session, actor: Actor, statement_code: str, reason: str) -> StatementWithdrawal:
    """Take a statement of one's own delegation back; it stays readable, as withdrawn."""
    statement = opened(db, actor, Act.WITHDRAW_STATEMENT, Statement, statement_code)
    if statement.retreat is not None:
        raise Invalid("This statement has been withdrawn already.")
    reason = noted(reason, "reason")
    statement.retreat = StatementWithdrawal(reason=reason, withdrawn_at=clock.now(), withdrawn_by_id=actor.person_id)
    db.flush()
    facts = {"clause": statement.clause.code, "kind": statement.kind.value, "reason": reason}
    chain = instrument_chain(statement.clause.instrument)
    record(db, actor, "withdrew a statement", statement, chain=chain, **facts)
    return statement.retreat
