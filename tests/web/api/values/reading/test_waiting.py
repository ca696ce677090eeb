"""What waits for a person as a value for programs."""

from dataclasses import replace
from datetime import UTC, datetime

from negotiate.queries.waiting.newcomers import NewMember, NewSeat
from negotiate.queries.waiting.things import WaitingThing
from negotiate.web.api.values.reading.waiting import key_of_waiting, newcomer_answer, waiting_answer

NOW = datetime(2026, 3, 1, tzinfo=UTC)
THING = WaitingThing("2 drafts", "Read", "amendments.index", {"instrument": "x"}, count=2)


def test_a_thing_is_known_by_what_it_is_and_not_by_when_it_is_asked_for() -> None:
    assert key_of_waiting(THING) == key_of_waiting(replace(THING, due=NOW, count=3))
    assert key_of_waiting(THING) != key_of_waiting(replace(THING, arguments={"instrument": "y"}))


def test_a_thing_says_where_it_is_done() -> None:
    answer = waiting_answer(THING, "/instruments/x/amendments")

    assert (answer.title, answer.page, answer.due, answer.count) == ("2 drafts", "/instruments/x/amendments", None, 2)


def test_a_newcomer_is_a_person_with_a_seat_or_a_delegation_in_a_group() -> None:
    person = newcomer_answer(NewSeat("s", "Nadia", "nadia@example.org", "negotiator", "Arvenia", NOW))
    member = newcomer_answer(NewMember("g", "Islands", "a", "Arvenia", NOW))

    assert (person.code, person.email, person.group) == ("s", "nadia@example.org", "")
    assert (member.code, member.name, member.group, member.email) == ("a", "Arvenia", "g", "")
