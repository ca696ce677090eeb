"""The journal of the house."""

import hashlib

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, NotFound
from negotiate.operations.house.groups import add_group
from negotiate.operations.house.people import add_person
from negotiate.queries.record import journals
from negotiate.queries.record.journals import (
    house_entry,
    house_journal,
    instrument_entries,
    instrument_entry,
    instrument_journal,
)
from tests.cast import Cast
from tests.operations.contests.contested import contested, declined
from tests.operations.negotiation import Negotiation, begin, merged, tabled


def test_the_newest_act_stands_first(db: Session, cast: Cast) -> None:
    add_person(db, cast.ada.actor, "Pia", "pia@example.org")
    add_group(db, cast.ada.actor, "Islands", "ISL")

    lines = house_journal(db, cast.ada.actor, 1).lines

    assert [(line.number, "".join(part.words for part in line.sentence)) for line in lines] == [
        (2, "added the group Islands"),
        (1, "added Pia"),
    ]


def test_a_long_journal_has_pages(db: Session, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journals, "PAGE", 2)
    add_group(db, cast.ada.actor, "A", "A")
    add_group(db, cast.ada.actor, "B", "B")
    add_group(db, cast.ada.actor, "C", "C")

    last = house_journal(db, cast.ada.actor, 2)

    assert [line.number for line in last.lines] == [1]
    assert (last.page, last.last_page, last.length) == (2, 2, 3)


@pytest.mark.parametrize("page", [0, -1, 2, 10**9])
def test_a_page_outside_the_journal_is_not_found(db: Session, cast: Cast, page: int) -> None:
    with pytest.raises(NotFound):
        house_journal(db, cast.ada.actor, page)


def test_only_an_administrator_reads_it(db: Session, cast: Cast) -> None:
    with pytest.raises(Forbidden):
        house_journal(db, cast.sefa.actor, 1)


def test_the_seal_of_an_entry_is_the_hash_of_what_it_shows(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")
    code = negotiation.instrument.code
    first, last = (instrument_entry(db, cast.nadia.actor, code, number) for number in (1, 6))

    assert hashlib.sha256(last.sealed.encode()).hexdigest() == last.line.hash
    assert last.sealed.startswith(f'["{last.previous_hash}",6,')
    assert (first.previous_hash, first.is_newest, last.is_newest) == ("", False, True)


@pytest.mark.parametrize("number", [0, 2, 10**9])
def test_an_entry_outside_the_journal_is_not_found(db: Session, cast: Cast, number: int) -> None:
    add_group(db, cast.ada.actor, "A", "A")

    with pytest.raises(NotFound):
        house_entry(db, cast.ada.actor, number)


def test_a_page_of_the_journal_takes_as_many_statements_however_much_it_tells(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)

    def statements() -> int:
        sent: list[object] = []

        def listener(*facts: object) -> None:
            sent.append(facts[2])

        db.expire_all()
        event.listen(db.get_bind(), "before_cursor_execute", listener)
        instrument_journal(db, cast.nadia.actor, negotiation.instrument.code, 1)
        event.remove(db.get_bind(), "before_cursor_execute", listener)
        return len(sent)

    tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
    few = statements()
    tabled(db, cast.nadia, negotiation.conduct, "water", "power")
    tabled(db, cast.bela, negotiation.conduct, "shall", "must")
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0", "adopt 0")

    assert statements() <= few


def test_the_entries_before_one_are_read_as_many_as_are_asked_for(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    code, nadia = negotiation.instrument.code, cast.nadia.actor
    tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    newest = instrument_entries(db, nadia, code, 2)
    before = instrument_entries(db, nadia, code, 2, newest[-1].number)

    assert [line.number for line in (*newest, *before)] == list(range(newest[0].number, newest[0].number - 4, -1))
    with pytest.raises(NotFound):
        instrument_entries(db, cast.obi.actor, code, 2)


def test_who_contests_an_entry_stands_beside_it_and_only_what_can_be_contested_is_told(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    decision, code = declined(db, cast, negotiation), negotiation.instrument.code
    contested(db, cast.bela, negotiation, decision)
    page = instrument_journal(db, cast.nadia.actor, code, 1)
    entry = instrument_entry(db, cast.nadia.actor, code, decision.number)
    of_chair = instrument_journal(db, cast.chen.actor, code, 1)

    assert [mark.delegation for mark in page.marks[decision.number]] == ["Belmara"]
    assert (decision.number in page.contestable, page.journal.length in page.contestable) == (True, False)
    assert ([mark.words for mark in entry.marks], entry.is_contestable) == (["open"], True)
    assert (of_chair.marks, of_chair.contestable) == (page.marks, frozenset())
