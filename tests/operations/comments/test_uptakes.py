"""Making an amendment of what somebody said."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Capacity, Hand, ThreadKind, ThreadReach, Uptake
from negotiate.operations.amendments.tabling import discard
from negotiate.operations.comments.uptakes import take_up
from negotiate.operations.text.arranging.arrangement import NewClause, Signing
from negotiate.operations.text.arranging.divisions import Cut, split
from negotiate.operations.text.instruments import admit
from negotiate.queries.record.verification import verify
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, published
from tests.operations.talking import spoken


def test_a_draft_quotes_what_was_said_and_keeps_where_it_comes_from(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    admit(db, cast.sefa.actor, negotiation.instrument.code, cast.watch, Capacity.OBSERVER)
    published(db, cast, negotiation.round)
    note = {"reach": ThreadReach.PARTICIPANTS, "kind": ThreadKind.EXPERT_NOTE}
    thread = spoken(db, cast.olu, negotiation.conduct, "shall", "Courts read it otherwise.", **note)

    draft = take_up(db, cast.nadia.actor, thread.code)

    assert draft.delegation.name == "Arvenia"
    assert draft.revision.rationale == "Olu of Digital Watch, Digital Watch: “Courts read it otherwise.”"
    assert db.scalars(select(Uptake.thread_id)).all() == [thread.id]
    assert verify(db) == []


def test_the_draft_is_on_the_clause_where_the_words_are_now(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    objective = negotiation.clauses[0]
    thread = spoken(db, cast.nadia, objective, "at all times")
    version = current_version(db, objective)
    signing = Signing(Hand.EDITORIAL, "It reads better.")
    _, second = split(db, cast.sefa.actor, objective.code, Cut(version.code, 1, NewClause("", "Scope")), signing)

    assert take_up(db, cast.nadia.actor, thread.code).clause == second.clause


def test_a_draft_that_is_thrown_away_leaves_nothing(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    thread = spoken(db, cast.nadia, negotiation.conduct, "shall")
    discard(db, cast.nadia.actor, take_up(db, cast.noor.actor, thread.code).code)

    assert db.scalars(select(Uptake)).all() == []
    assert verify(db) == []
