"""What people ask of one another waits for whoever is asked, and until she has spoken."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Amendment, Person, Role, ThreadReach
from negotiate.operations.amendments.drafting import backings
from negotiate.operations.amendments.drafting.sharing import keep_private, share
from negotiate.operations.amendments.tabling import table
from negotiate.operations.comments.speaking import answer, withdraw_comment
from negotiate.operations.comments.turns import resolve
from negotiate.operations.house import seats
from negotiate.operations.publishing.rounds import set_deadline
from negotiate.queries.waiting.of_talk import questions, requests_to_join
from negotiate.state.house.actors import as_actor
from negotiate.state.rounds import open_round
from tests.cast import Cast, Player
from tests.operations.amendments.drafting.test_sharing import draft_of_nadia, group_of
from tests.operations.chairing import chair_of, compromise
from tests.operations.negotiation import Negotiation
from tests.operations.talking import spoken, spoken_in_draft


def asked(db: Session, player: Player, negotiation: Negotiation) -> list[str]:
    """Return what is asked of somebody, in words."""
    return [thing.title for thing in questions(db, player.actor, [negotiation.instrument])]


def test_who_is_named_is_asked_until_she_answers(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    thread = spoken(
        db, cast.bela, negotiation.conduct, "hospitals", f"What of clinics, @{cast.nadia.name}?",
        ThreadReach.PARTICIPANTS,
    )  # fmt: skip
    before = asked(db, cast.nadia, negotiation)
    others = asked(db, cast.bela, negotiation), asked(db, cast.sefa, negotiation)
    answer(db, cast.nadia.actor, thread.code, "They are hospitals too.")

    assert before == [f"{cast.bela.name} names you in a comment on Article 2, Conduct"]
    assert others == ([], [])
    assert asked(db, cast.nadia, negotiation) == []


def test_who_began_is_told_of_answers_until_she_speaks_or_it_is_resolved(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    thread = spoken(db, cast.bela, negotiation.conduct, "hospitals", reach=ThreadReach.PARTICIPANTS)
    answer(db, cast.nadia.actor, thread.code, "They are hospitals too.")
    before = asked(db, cast.bela, negotiation)
    resolve(db, cast.bela.actor, thread.code)

    assert before == [f"{cast.nadia.name} answers what you said on Article 2, Conduct"]
    assert asked(db, cast.bela, negotiation) == []


def test_what_was_taken_back_asks_nothing(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    thread = spoken(db, cast.bela, negotiation.conduct, "hospitals", reach=ThreadReach.PARTICIPANTS)
    said = answer(db, cast.nadia.actor, thread.code, "They are hospitals too.")
    withdraw_comment(db, cast.nadia.actor, said.code)

    assert asked(db, cast.bela, negotiation) == []


def test_whoever_does_not_hear_a_thread_is_not_told_that_it_names_her(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    spoken(db, cast.bela, negotiation.conduct, "hospitals", f"@{cast.nadia.name} will mind.", ThreadReach.DELEGATION)

    assert asked(db, cast.nadia, negotiation) == []


@pytest.fixture
def draft(db: Session, cast: Cast, negotiation: Negotiation) -> Amendment:
    """Return a draft of Arvenia's that is shared with a group to which Belmara belongs too."""
    draft = draft_of_nadia(db, cast, negotiation)
    return share(db, cast.nadia.actor, draft.code, group_of(db, cast, cast.arvenia, cast.belmara))


def requests(db: Session, player: Player, draft: Amendment) -> list[str]:
    """Return which drafts somebody is asked to stand behind, by code."""
    return [thing.arguments["code"] for thing in requests_to_join(db, player.actor, [draft.instrument])]


def test_who_is_asked_to_stand_behind_a_draft_is_told_until_she_says(db: Session, cast: Cast, draft: Amendment) -> None:
    before = requests(db, cast.bela, draft)
    backings.invite(db, cast.nadia.actor, draft.code, cast.belmara)
    meanwhile = requests(db, cast.bela, draft), requests(db, cast.nadia, draft), requests(db, cast.noor, draft)
    backings.join(db, cast.bela.actor, draft.code)

    assert (before, meanwhile) == ([], ([draft.code], [], []))
    assert requests(db, cast.bela, draft) == []


def test_who_is_asked_is_told_until_when_the_draft_can_be_tabled(db: Session, cast: Cast, draft: Amendment) -> None:
    backings.invite(db, cast.nadia.actor, draft.code, cast.belmara)
    round, due = open_round(db, draft.instrument), clock.now() + timedelta(days=5)
    assert round is not None
    set_deadline(db, cast.sefa.actor, round.code, due)

    [told] = requests_to_join(db, cast.bela.actor, [draft.instrument])

    assert told.due == due


def test_a_draft_that_is_tabled_asks_nobody_any_more(db: Session, cast: Cast, draft: Amendment) -> None:
    backings.invite(db, cast.nadia.actor, draft.code, cast.belmara)
    table(db, cast.nadia.actor, draft.code, 1)

    assert requests(db, cast.bela, draft) == []


def test_who_is_named_in_a_draft_is_asked_as_long_as_she_reads_it(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    draft = draft_of_nadia(db, cast, negotiation)
    share(db, cast.nadia.actor, draft.code, group_of(db, cast, cast.arvenia, cast.belmara))
    spoken_in_draft(db, cast.nadia, draft, "should", f"Enough, @{cast.bela.name}? And @{cast.sefa.name}?")
    before = asked(db, cast.bela, negotiation), asked(db, cast.sefa, negotiation)
    keep_private(db, cast.nadia.actor, draft.code)

    assert before == ([f"{cast.nadia.name} names you in a comment in a draft on Article 2, Conduct"], [])
    assert asked(db, cast.bela, negotiation) == []


def test_another_who_holds_the_chair_is_asked_when_she_is_named_in_its_draft_and_nobody_else_is(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    seats.give_seat(db, cast.ada.actor, cast.noor.code, seats.WantedSeat(Role.CHAIR))
    draft, chair = compromise(db, cast, negotiation.conduct, "shall", "should"), chair_of(db, cast)
    thread = spoken_in_draft(db, replace(cast.chen, actor=chair), draft, "should", reach=ThreadReach.DELEGATION)
    noor = replace(cast.noor, actor=as_actor(db, db.get_one(Person, cast.noor.actor.person_id)))
    before = asked(db, noor, negotiation)
    said = answer(db, chair, thread.code, f"Enough, @{cast.noor.name}? Or ask @{cast.sefa.name}, @{cast.hugo.name}.")

    assert (before, asked(db, cast.sefa, negotiation), asked(db, cast.hugo, negotiation)) == ([], [], [])
    assert asked(db, noor, negotiation) == ["Chen Chair names you in a comment in a draft on Article 2, Conduct"]
    assert [mention.person.name for mention in said.mentions] == [cast.noor.name]
