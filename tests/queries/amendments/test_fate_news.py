"""What became of a delegation's amendments, until its reader says that she has seen the text."""

from dataclasses import replace

from sqlalchemy.orm import Session

from negotiate.models import Disclosure, FateKind, Person
from negotiate.operations.desk.take_backs import take_back
from negotiate.operations.house.departures import end_participation
from negotiate.operations.publishing.notices import see
from negotiate.operations.publishing.rounds import defer_rest, open_next
from negotiate.queries.amendments.fate_news import fate_news
from negotiate.queries.publishing.notices import unseen
from negotiate.state.house.actors import as_actor
from negotiate.state.rows import by_code
from negotiate.state.withheld import as_seen_by, in_sight_of
from tests.cast import Cast, Player
from tests.operations.negotiation import Negotiation, merged, published, tabled


def told(db: Session, reader: Player) -> list[tuple[int | None, FateKind]]:
    """Return what a reader is told: numbers and fates."""
    return [(news.number, news.kind) for news in fate_news(db, reader.actor)]


def test_a_delegate_is_told_what_became_of_her_delegations_amendments_alone(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    tabled(db, cast.bela, negotiation.conduct, "hospitals", "clinics")
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0", "decline")

    assert told(db, cast.noor) == [(1, FateKind.ADOPTED)]
    assert told(db, cast.bela) == [(2, FateKind.DECLINED)]


def test_nobody_is_told_of_others_amendments(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0")

    assert [told(db, other) for other in (cast.sefa, cast.chen, cast.olu, cast.ada)] == [[], [], [], []]


def test_an_amendment_is_told_of_once_by_the_fate_that_came_last(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    defer_rest(db, cast.sefa.actor, negotiation.round.code, "No time.")
    published(db, cast, negotiation.round)
    following = open_next(db, cast.sefa.actor, negotiation.instrument.code, None)
    merged(db, cast, replace(negotiation, round=following), negotiation.conduct, "adopt 0")

    assert told(db, cast.noor) == [(1, FateKind.ADOPTED)]


def test_who_takes_part_no_more_is_told_of_nothing(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
    end_participation(db, cast.sefa.actor, negotiation.instrument.code, cast.arvenia, "It has left.")

    assert list(fate_news(db, as_actor(db, by_code(db, Person, cast.nadia.code)))) == []


def test_what_was_taken_back_is_no_news(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    merge = merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
    take_back(db, cast.sefa.actor, merge.code, "A slip.")

    assert told(db, cast.nadia) == []


def test_what_was_decided_before_she_marked_a_text_as_seen_is_no_news_to_her(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
    published(db, cast, negotiation.round)
    see(db, cast.nadia.actor, unseen(db, cast.nadia.actor)[0].code)
    db.flush()

    assert told(db, cast.nadia) == []
    assert told(db, cast.noor) == [(1, FateKind.ADOPTED)]


def test_where_decisions_are_shown_when_they_are_published_none_is_told_before(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    negotiation.instrument.disclosure = Disclosure.WHEN_PUBLISHED
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    in_sight_of(db, cast.sefa.actor)
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
    with as_seen_by(db, cast.noor.actor):
        before = told(db, cast.noor)
    published(db, cast, negotiation.round)
    with as_seen_by(db, cast.noor.actor):
        after = told(db, cast.noor)

    assert (before, after) == ([], [(1, FateKind.ADOPTED)])
