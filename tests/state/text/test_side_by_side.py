"""Several instruments are read side by side as each is read by itself."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from sqlalchemy.orm import Session

from negotiate.models import Hand, Instrument
from negotiate.operations.text.arranging.arrangement import Signing, delete, move
from negotiate.queries.header import readable_instruments
from negotiate.state.text.lines import readable_names
from negotiate.state.text.order import order_of
from negotiate.state.text.shown_texts import text_now
from negotiate.state.text.side_by_side import readable_names_of, texts_now
from negotiate.state.text.versions import current_version
from tests.cast import Cast, Player
from tests.operations.negotiation import Negotiation, begin, corrected, published

EDITORIAL = Signing(Hand.EDITORIAL, "It reads better.")


@pytest.fixture
def instruments(db: Session, cast: Cast, negotiation: Negotiation) -> list[Instrument]:
    """Return three texts: one published, then corrected; one with a clause moved and one out; one as it was begun."""
    published(db, cast, negotiation.round)
    corrected(db, cast, negotiation.conduct, "hospitals", "clinics")
    changed, untouched = begin(db, cast), begin(db, cast)
    first, second, third = changed.clauses
    move(db, cast.sefa.actor, first.code, third.code, order_of(db, changed.instrument).seal, EDITORIAL)
    delete(db, cast.sefa.actor, second.code, current_version(db, second).code, EDITORIAL)
    published(db, cast, changed.round)
    return [negotiation.instrument, changed.instrument, untouched.instrument]


def reader(cast: Cast, name: str) -> Player:
    """Return one of the cast: who reads the working text, or the administrator, who reads what is published."""
    return {"nadia": cast.nadia, "ada": cast.ada}[name]


@pytest.mark.parametrize("name", ["nadia", "ada"])
def test_each_text_is_the_one_that_is_read_by_itself(
    db: Session, cast: Cast, instruments: list[Instrument], name: str
) -> None:
    actor = reader(cast, name).actor
    alone = {row.id: text_now(db, actor, row) for row in instruments}

    assert texts_now(db, actor, instruments) == {key: text for key, text in alone.items() if text is not None}


@pytest.mark.parametrize("name", ["nadia", "ada"])
def test_clauses_are_called_what_they_are_called_in_the_text_of_each(
    db: Session, cast: Cast, instruments: list[Instrument], name: str
) -> None:
    actor = reader(cast, name).actor
    alone = {one.id: one.name for row in instruments for one in readable_names(db, actor, row)}
    clauses = {one.id for row in instruments for one in readable_names(db, cast.nadia.actor, row)}

    assert readable_names_of(db, actor, instruments, clauses) == alone
    assert readable_names_of(db, actor, instruments, ()) == {}


def test_three_texts_take_as_many_statements_as_two(
    db: Session, cast: Cast, instruments: list[Instrument], counted: Callable[[], AbstractContextManager[list[str]]]
) -> None:
    with counted() as of_three:
        texts_now(db, cast.nadia.actor, readable_instruments(db, cast.nadia.actor))
    with counted() as of_two:
        texts_now(db, cast.nadia.actor, readable_instruments(db, cast.nadia.actor)[:2])

    assert len(of_three) == len(of_two)
