"""The journal of the house."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, NotFound
from negotiate.operations.groups import add_group
from negotiate.operations.people import add_person
from negotiate.queries import journals
from negotiate.queries.journals import house_journal
from tests.cast import Cast


def test_the_newest_act_stands_first(db: Session, cast: Cast) -> None:
    add_person(db, cast.ada.actor, "Pia", "pia@example.org")
    add_group(db, cast.ada.actor, "Islands", "ISL")

    lines = house_journal(db, cast.ada.actor, 1).lines

    assert [(line.number, line.act, line.thing) for line in lines] == [
        (2, "added", "group Islands"),
        (1, "added", "person Pia"),
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
