"""Drafting hints in the demonstration: some are open, one was looked at."""

from sqlalchemy.orm import Session

from negotiate.demo.norms.hints import LADDER, LEFT, REASON
from negotiate.models import Clause, Role
from negotiate.queries.norms.hints import ClauseHints, clause_hints
from negotiate.queries.norms.ladders.clause_ladder import clause_ladder_page
from negotiate.state.rows import by_code
from tests.demo.loaded import Loaded, clause_code


def hints(db: Session, demo: Loaded, label: str) -> ClauseHints:
    """Return the hints on a clause, as a negotiator reads them."""
    actor = demo.actor(db, Role.NEGOTIATOR, "Drovane")
    return clause_hints(db, actor, by_code(db, Clause, clause_code(db, label)))


def test_a_placeholder_is_pointed_out_and_a_change_of_strength(db: Session, demo: Loaded) -> None:
    assert [one.shown.rule for one in hints(db, demo, "Article 8").open] == ["M1", "P1"]


def test_one_was_set_aside_with_a_reason(db: Session, demo: Loaded) -> None:
    [one] = hints(db, demo, "Article 10").set_aside

    assert one.set_aside is not None
    assert (one.shown.words, one.set_aside.reason) == ("once a year", REASON)


def test_one_step_of_the_ladder_was_left_with_a_reason(db: Session, demo: Loaded) -> None:
    page = clause_ladder_page(db, demo.actor(db, Role.NEGOTIATOR, "Drovane"), clause_code(db, LADDER))
    assert page.ladder is not None
    [one] = page.ladder.set_aside

    assert one.set_aside is not None
    assert (one.sentence, one.set_aside.reason) == ("Level 4 says “in part” and names no review.", LEFT)
