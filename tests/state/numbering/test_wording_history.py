"""Pasts: with which wording words came in, and where paragraphs went since."""

from datetime import UTC, datetime

import pytest
from sqlalchemy.orm import Session

from negotiate.state.numbering.wording_history import WordingHistory, history_through, wording_histories
from negotiate.state.text.outlines import working_lines
from negotiate.text.wording import Wording
from tests.cast import Cast
from tests.operations.negotiation import OBJECTIVE, Negotiation, corrected

FIRST = Wording("Aim", "1. States act in good faith.\n\n2. Ships sail at sea.")
SECOND = Wording("Aim", "1. It is new here.\n\n2. States act in good faith.\n\n3. Ships sail at sea.")
DAYS = tuple(datetime(2026, 3, day, tzinfo=UTC) for day in (1, 5, 9))


def history() -> WordingHistory:
    """Return a past of two wordings."""
    return history_through([(DAYS[0], FIRST), (DAYS[2], SECOND)])


@pytest.mark.parametrize(("words", "entered"), [("It is new", 1), ("good faith", 0), ("Ships sail", 0)])
def test_words_came_in_with_the_wording_that_first_had_them(words: str, entered: int) -> None:
    at = SECOND.text.index(words)

    assert history().entered(at, at + len(words)) == entered


@pytest.mark.parametrize(("day", "standing"), [(DAYS[0], 0), (DAYS[1], 0), (DAYS[2], 1)])
def test_a_wording_stands_until_the_next(day: datetime, standing: int) -> None:
    assert history().standing(day) == standing


def test_before_the_first_wording_the_first_is_taken() -> None:
    assert history_through([(DAYS[1], FIRST)]).standing(DAYS[0]) == 0


def test_paragraphs_are_followed_to_the_newest_wording() -> None:
    assert history().since(0) == [{("1",): ("2",), ("2",): ("3",)}]
    assert history().changed_after(0) == DAYS[2]
    assert history().changed_after(1) is None


def test_a_place_is_known_by_its_paragraph() -> None:
    assert history().around(SECOND.text.index("Ships")) == ("3",)


def test_the_past_of_a_clause_ends_with_the_version_that_stands(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    clause = negotiation.clauses[0]
    corrected(db, cast, clause, "protect", "safeguard")
    found = wording_histories(db, working_lines(db, negotiation.instrument)[:1])

    assert [one.wording.body for one in found[clause.id].wordings] == [
        OBJECTIVE,
        OBJECTIVE.replace("protect", "safeguard"),
    ]


def test_of_no_clauses_there_is_no_past(db: Session) -> None:
    assert wording_histories(db, ()) == {}
