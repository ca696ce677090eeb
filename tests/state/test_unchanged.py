"""What follows from a text is asked once for all pages, until an act changes it; who writes is told anew."""

import pytest
from sqlalchemy.orm import Session

from negotiate.models import Disclosure, Instrument
from negotiate.policy import NOBODY
from negotiate.state.once import reads_once
from negotiate.state.unchanged import ANSWERS, until_the_next_act, while_unchanged
from negotiate.state.withheld import as_seen_by
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, published, tabled

asked: list[str] = []


@pytest.fixture(autouse=True)
def distrustful_answers() -> None:
    """Let answers be trusted here: it is noted who asks."""
    ANSWERS.forget()
    asked.clear()


@while_unchanged
def title_of(db: Session, instrument: Instrument) -> str:
    """Return the title of an instrument, and note that it was asked for."""
    asked.append(instrument.code)
    return instrument.title


@until_the_next_act
def language_of(db: Session, instrument: Instrument) -> str:
    """Return the language of an instrument, and note that it was asked for."""
    asked.append(instrument.code)
    return instrument.language


def test_it_is_asked_once_until_an_act_changes_the_instrument(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    reads_once(db)
    before = [title_of(db, negotiation.instrument) for _ in range(2)]
    published(db, cast, negotiation.round)
    reads_once(db)
    title_of(db, negotiation.instrument)

    assert before == [negotiation.instrument.title] * 2
    assert len(asked) == 2


def test_who_writes_is_never_answered_from_memory(db: Session, negotiation: Negotiation) -> None:
    title_of(db, negotiation.instrument)
    title_of(db, negotiation.instrument)

    assert len(asked) == 2


def test_from_whom_decisions_are_withheld_is_told_apart_from_the_others(db: Session, negotiation: Negotiation) -> None:
    negotiation.instrument.disclosure = Disclosure.WHEN_PUBLISHED
    db.flush()
    reads_once(db)
    title_of(db, negotiation.instrument)
    with as_seen_by(db, NOBODY):
        title_of(db, negotiation.instrument)
        title_of(db, negotiation.instrument)

    assert len(asked) == 2


def test_what_is_on_the_table_is_asked_anew_after_an_act_on_one_amendment(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    reads_once(db)
    title_of(db, negotiation.instrument)
    before = [language_of(db, negotiation.instrument) for _ in range(2)]
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    reads_once(db)
    title_of(db, negotiation.instrument)
    language_of(db, negotiation.instrument)

    assert before == [negotiation.instrument.language] * 2
    assert len(asked) == 3
