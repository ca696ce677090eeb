"""Taking an instrument in: what it brings along is bound by the journals of the house that it comes to."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, undefer

from negotiate.errors import Forbidden
from negotiate.models import Chain, Person, RecordEntry
from negotiate.operations.text.taking_in import Brought, take_in
from negotiate.policy import COMMAND_LINE
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, tabled


def newest(db: Session, chain: str) -> RecordEntry:
    """Return the newest entry of a journal."""
    query = select(RecordEntry).join(Chain).where(Chain.name == chain).options(undefer(RecordEntry.rows))
    return db.scalars(query.order_by(RecordEntry.number.desc())).first() or RecordEntry()


def test_the_house_notes_what_came_and_binds_its_people(db: Session, negotiation: Negotiation) -> None:
    take_in(db, COMMAND_LINE, negotiation.instrument.code, Brought("c0ffee", {}, ["lineage:7"]))

    entry = newest(db, "house")
    assert (entry.act, entry.subject) == ("took in", f"instrument:{negotiation.instrument.code}")
    assert (entry.facts["archive"], entry.facts["left"], len(entry.facts["heads"])) == ("c0ffee", ["lineage:7"], 1)
    assert {f"person:{one}" for one in db.scalars(select(Person.id))} <= (entry.rows or {}).keys()


def test_what_a_delegation_had_bound_its_own_journal_binds_again(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall not", "must not")
    bound = {f"delegation:{cast.arvenia}": [f"amendment:{amendment.id}"]}

    take_in(db, COMMAND_LINE, negotiation.instrument.code, Brought("c0ffee", bound, []))

    entry = newest(db, f"delegation:{cast.arvenia}")
    assert entry.act == "took in"
    assert f"amendment:{amendment.id}" in (entry.rows or {})


@pytest.mark.parametrize("name", ["spell:x", "instrument:x"])
def test_no_other_journal_is_written(db: Session, negotiation: Negotiation, name: str) -> None:
    with pytest.raises(LookupError, match="no journal of a delegation"):
        take_in(db, COMMAND_LINE, negotiation.instrument.code, Brought("c0ffee", {name: []}, []))


def test_a_row_that_does_not_stand_is_not_bound(db: Session, negotiation: Negotiation) -> None:
    with pytest.raises(LookupError, match="is no row of the archive"):
        take_in(db, COMMAND_LINE, negotiation.instrument.code, Brought("c0ffee", {"house": ["clause:99999"]}, []))


def test_a_negotiator_takes_nothing_in(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Forbidden):
        take_in(db, cast.nadia.actor, negotiation.instrument.code, Brought("c0ffee", {}, []))
