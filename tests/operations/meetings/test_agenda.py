"""What is on the agenda of a meeting."""

import pytest
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Forbidden, Invalid
from negotiate.models import Audience
from negotiate.operations.meetings import agenda
from negotiate.operations.meetings.agenda import NewItem, put_on_the_agenda, strike_from_the_agenda
from negotiate.operations.meetings.announcing import cancel
from negotiate.queries.record.verification import verify
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, begin
from tests.operations.sittings import announced, put


def test_items_name_clauses_or_stand_free(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    meeting = announced(db, cast, negotiation)
    put(db, cast, meeting, negotiation.clauses[2], negotiation.conduct)
    put(db, cast, meeting, title="Other matters")

    assert [[one.clause for one in item.concerns] for item in meeting.agenda] == [list(negotiation.clauses[1:]), []]
    assert verify(db) == []


def test_the_same_item_stands_there_once(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    meeting = announced(db, cast, negotiation)
    first = put(db, cast, meeting, negotiation.conduct)

    assert put(db, cast, meeting, negotiation.conduct, title=" Conduct ") is first
    assert put(db, cast, meeting, negotiation.conduct, to=Audience.PUBLIC) is not first


def test_only_the_chair_and_the_secretariat_keep_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    item = put(db, cast, announced(db, cast, negotiation))

    with pytest.raises(Forbidden):
        put_on_the_agenda(db, cast.nadia.actor, item.meeting.code, NewItem("Ours"))
    with pytest.raises(Forbidden):
        strike_from_the_agenda(db, cast.bela.actor, item.code)


@pytest.mark.parametrize(("title", "why"), [(" ", "what the item is about"), ("a" * 501, "500 are the most")])
def test_a_title_says_something_and_not_too_much(
    db: Session, cast: Cast, negotiation: Negotiation, title: str, why: str
) -> None:
    with pytest.raises(Invalid, match=why):
        put(db, cast, announced(db, cast, negotiation), title=title)


def test_a_clause_of_another_text_is_refused(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    other = begin(db, cast)

    with pytest.raises(Invalid, match="not in this text"):
        put(db, cast, announced(db, cast, negotiation), other.conduct)


def test_it_does_not_grow_without_end(
    db: Session, cast: Cast, negotiation: Negotiation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(agenda, "MOST_ITEMS", 1)
    meeting = announced(db, cast, negotiation)
    put(db, cast, meeting)

    with pytest.raises(Invalid, match="1 items at most"):
        put(db, cast, meeting, title="More")


def test_a_struck_item_stays_in_sight_and_is_struck_once(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    item = put(db, cast, announced(db, cast, negotiation))
    strike_from_the_agenda(db, cast.sefa.actor, item.code, "Taken up yesterday.")

    assert (item.meeting.agenda, item.meeting.items) == ([], [item])
    with pytest.raises(Invalid, match="struck already"):
        strike_from_the_agenda(db, cast.sefa.actor, item.code)


def test_the_agenda_of_what_is_off_or_over_stays_as_it_is(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    meeting, other = announced(db, cast, negotiation), announced(db, cast, negotiation, title="Plenary")
    cancel(db, cast.chen.actor, meeting.code, "Nobody can come.")

    with pytest.raises(Invalid, match="cancelled"):
        put(db, cast, meeting)
    with clock.at(other.plan.ends_at), pytest.raises(Invalid, match="is over"):
        put(db, cast, other)
