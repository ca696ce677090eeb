"""The chair of a small negotiation for tests, with the office, and what is proposed from it."""

from sqlalchemy.orm import Session

from negotiate.models import Amendment, AmendmentKind, Clause, Person
from negotiate.operations.amendments.tabling import Proposal, table
from negotiate.operations.chair.proposals import draft_compromise
from negotiate.policy import Actor
from negotiate.state.house.actors import as_actor
from negotiate.state.text.versions import current_version
from tests.cast import Cast


def chair_of(db: Session, cast: Cast) -> Actor:
    """Return Chen with the offices of all instruments that there are."""
    return as_actor(db, db.get_one(Person, cast.chen.actor.person_id))


def compromise(db: Session, cast: Cast, clause: Clause, old: str, new: str) -> Amendment:
    """Draft a proposal of the chair that puts `new` for `old` in the clause as it stands."""
    version = current_version(db, clause)
    words = Proposal(version.code, version.label, version.heading, version.body.replace(old, new), "Both could live.")
    return draft_compromise(db, chair_of(db, cast), clause.code, AmendmentKind.MODIFY, words)


def compromise_tabled(db: Session, cast: Cast, clause: Clause, old: str, new: str) -> Amendment:
    """Draft and table a proposal of the chair."""
    draft = compromise(db, cast, clause, old, new)
    return table(db, chair_of(db, cast), draft.code, draft.revision.edition)


def new_clause_of_chair(db: Session, cast: Cast, clause: Clause, label: str, body: str) -> Amendment:
    """Draft a new clause of the chair behind another."""
    words = Proposal("", label, "", body, "It is missing.")
    return draft_compromise(db, chair_of(db, cast), clause.code, AmendmentKind.INSERT, words)
