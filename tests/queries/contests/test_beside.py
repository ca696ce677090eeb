"""Contests beside an amendment and a clause."""

from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Amendment, Clause
from negotiate.operations.contests.contesting import Objecting, contest_entry
from negotiate.policy import Act
from negotiate.queries.contests.beside import ContestsBeside, contests_beside_amendment, contests_beside_clause
from tests.cast import Cast, Player
from tests.operations.contests.contested import REASON, declined
from tests.operations.negotiation import Negotiation

INSIDE, DELEGATE = frozenset({Act.SEE_RECORD}), frozenset({Act.SEE_RECORD, Act.CONTEST})


def of_clause(db: Session, player: Player, clause: Clause, acts: frozenset[Act] = DELEGATE) -> ContestsBeside:
    """Return what stands beside a clause."""
    found = contests_beside_clause(db, player.actor, clause.code, acts)
    assert found
    return found


def test_the_last_decision_can_be_contested_from_both(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    entry = declined(db, cast, negotiation)
    amendment = db.scalars(select(Amendment.code)).one()
    found = contests_beside_amendment(db, cast.bela.actor, amendment, DELEGATE)
    here = of_clause(db, cast.bela, negotiation.conduct)

    assert found
    assert (found.number, found.amendment, here.number) == (entry.number, 1, entry.number)
    assert here.until is not None
    assert of_clause(db, cast.chen, negotiation.conduct, INSIDE).is_empty
    assert of_clause(db, cast.bela, negotiation.clauses[0]).is_empty
    assert contests_beside_clause(db, cast.olu.actor, negotiation.conduct.code, frozenset()) is None
    assert contests_beside_amendment(db, cast.olu.actor, amendment, frozenset()) is None


def test_what_is_contested_stands_beside_both_and_nothing_can_be_after_its_time(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    entry = declined(db, cast, negotiation)
    amendment = db.scalars(select(Amendment.code)).one()
    contest_entry(db, cast.nadia.actor, negotiation.instrument.code, Objecting(entry.number, REASON, 1))
    with clock.at(clock.now() + timedelta(days=30)):
        late = of_clause(db, cast.bela, negotiation.conduct)
    found = contests_beside_amendment(db, cast.bela.actor, amendment, DELEGATE)

    assert found
    assert [one.delegation for one in found.lines] == ["Arvenia"]
    assert ([one.delegation for one in late.lines], late.number) == (["Arvenia"], 0)
