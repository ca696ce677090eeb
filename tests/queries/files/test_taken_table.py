"""What lies on the table, many amendments at once."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from sqlalchemy.orm import Session

from negotiate.models import Amendment, Instrument
from negotiate.queries.files import taken_table
from negotiate.queries.files.taken_table import amendments_to_take
from negotiate.queries.text.margin_notes import notes_to_show
from negotiate.state.rows import by_code
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, inserted, tabled

Counted = Callable[[], AbstractContextManager[list[str]]]


def test_a_new_clause_begins_from_nothing(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    inserted(db, cast.nadia, negotiation.conduct, "Article 2 bis", "Each State shall cooperate.")
    notes = notes_to_show(db, cast.bela.actor, negotiation.instrument, Amendment.tabled_at.is_not(None))

    (one,) = amendments_to_take(db, notes)

    assert [(wording.number, wording.base, wording.edits) for wording in one.wordings] == [(1, "", ())]
    assert one.wordings[0].wording.body == "Each State shall cooperate."


def test_hundreds_are_read_in_as_many_statements_as_one(
    db: Session, cast: Cast, negotiation: Negotiation, counted: Counted
) -> None:
    for old, new in (("shall not", "must not"), ("hospitals", "clinics"), ("water", "dams")):
        tabled(db, cast.nadia, negotiation.conduct, old, new)
    first = [one.code for one in notes_to_show(db, cast.sefa.actor, negotiation.instrument)][:1]

    one, all_of_them = (statements(db, negotiation.instrument.code, cast, counted, of) for of in (first, []))

    assert all_of_them == one


def test_they_come_in_their_order_however_many_are_read_at_once(
    db: Session, cast: Cast, negotiation: Negotiation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(taken_table, "AT_ONCE", 1)
    tabled(db, cast.nadia, negotiation.conduct, "shall not", "must not")
    tabled(db, cast.bela, negotiation.conduct, "shall not", "may not")
    notes = notes_to_show(db, cast.bela.actor, negotiation.instrument)

    assert [one.note.number for one in amendments_to_take(db, notes)] == [1, 2]


def statements(db: Session, code: str, cast: Cast, counted: Counted, only: list[str]) -> int:
    """Return in how many statements amendments of an instrument are read whole: these, or all."""
    with counted() as sent:
        of = (Amendment.code.in_(only),) if only else ()
        notes = notes_to_show(db, cast.sefa.actor, by_code(db, Instrument, code), *of)
        begun = len(sent)
        list(amendments_to_take(db, notes))
    return len(sent) - begun
