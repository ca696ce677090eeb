"""Speaking of a draft: among those who read it, as long as they do; gone with the draft, and told in no words."""

import json
from dataclasses import replace

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid, NotFound, Stale
from negotiate.models import (
    Amendment,
    Chain,
    Comment,
    CommentMention,
    Person,
    RecordEntry,
    Role,
    SavedWording,
    Thread,
    ThreadReach,
    ThreadTurn,
)
from negotiate.operations.amendments.drafting.sharing import keep_private, share
from negotiate.operations.amendments.tabling import discard, save, table
from negotiate.operations.comments import turns, uptakes
from negotiate.operations.comments.speaking import answer, withdraw_comment
from negotiate.operations.house import groups, seats
from negotiate.policy import Act, may
from negotiate.queries.record.verification import verify
from negotiate.state.house.actors import as_actor
from tests.cast import Cast, Player
from tests.operations.amendments.drafting.test_saved_wordings import typed
from tests.operations.amendments.drafting.test_sharing import draft_of_nadia, group_of
from tests.operations.chairing import chair_of, compromise
from tests.operations.negotiation import Negotiation
from tests.operations.talking import spoken_in_draft


@pytest.fixture
def draft(db: Session, cast: Cast, negotiation: Negotiation) -> Amendment:
    """Return a draft of Arvenia's, which Belmara reads too."""
    draft = draft_of_nadia(db, cast, negotiation)
    share(db, cast.nadia.actor, draft.code, group_of(db, cast, cast.arvenia, cast.belmara), is_for_reading=True)
    return draft


@pytest.fixture
def chair(db: Session, cast: Cast, negotiation: Negotiation) -> Player:
    """Return the chair, with the offices of all negotiations that there are."""
    return replace(cast.chen, actor=chair_of(db, cast))


@pytest.fixture
def chairs(db: Session, cast: Cast, negotiation: Negotiation) -> Amendment:
    """Return a draft of the chair's."""
    return compromise(db, cast, negotiation.conduct, "shall", "should")


def readers(cast: Cast, thread: Thread) -> set[str]:
    """Return who of some reads a thread."""
    names = ("sefa", "chen", "ada", "nadia", "noor", "hugo", "bela", "olu")
    return {name for name in names if may(getattr(cast, name).actor, Act.SEE_THREAD, thread)}


def test_words_of_a_draft_are_spoken_of_by_those_who_may_only_read_it(
    db: Session, cast: Cast, draft: Amendment
) -> None:
    thread = spoken_in_draft(db, cast.bela, draft, "should not")

    assert thread.saved_wording is draft.revision.saved_wordings[-1]
    assert (thread.revision, thread.version, thread.stop - thread.start) == (None, None, 2)
    assert readers(cast, thread) == {"nadia", "noor", "hugo", "bela"}


def test_what_is_said_to_ones_own_delegation_in_a_shared_draft_is_for_it_alone(
    db: Session, cast: Cast, draft: Amendment
) -> None:
    own, theirs = (
        spoken_in_draft(db, player, draft, "should", reach=ThreadReach.DELEGATION) for player in (cast.nadia, cast.bela)
    )

    assert (readers(cast, own), readers(cast, theirs)) == ({"nadia", "noor", "hugo"}, {"bela"})


@pytest.mark.parametrize("reach", [ThreadReach.SECRETARIAT, ThreadReach.PARTICIPANTS, ThreadReach.PUBLIC])
def test_nobody_else_can_be_told_of_a_draft(db: Session, cast: Cast, draft: Amendment, reach: ThreadReach) -> None:
    with pytest.raises(Invalid, match="Nobody else reads this draft"):
        spoken_in_draft(db, cast.nadia, draft, "should", reach=reach)


def test_another_group_than_the_drafts_own_is_not_told_of_it(db: Session, cast: Cast, draft: Amendment) -> None:
    other = groups.add_group(db, cast.ada.actor, "Others", "OT")
    groups.join(db, cast.ada.actor, other.code, cast.arvenia)

    with pytest.raises(Invalid, match="not shared with this group"):
        spoken_in_draft(db, cast.nadia, draft, "should", group=other.code)


def test_whoever_does_not_read_the_draft_learns_of_nothing(db: Session, cast: Cast, draft: Amendment) -> None:
    own = spoken_in_draft(db, cast.nadia, draft, "should", reach=ThreadReach.DELEGATION)
    place = replace(cast.noor.actor.places[0], role=Role.OBSERVER)
    listener = replace(cast.noor.actor, places=(place,))  # sits in Arvenia, and does not speak for it

    with pytest.raises(NotFound):
        spoken_in_draft(db, cast.sefa, draft, "should")
    with pytest.raises(NotFound):
        answer(db, listener, own.code, "Why?")


def test_once_sharing_ends_its_group_reads_nothing_that_was_said_and_closes_nothing(
    db: Session, cast: Cast, draft: Amendment
) -> None:
    thread, own = (
        spoken_in_draft(db, cast.bela, draft, "should", reach=reach)
        for reach in (ThreadReach.GROUP, ThreadReach.DELEGATION)
    )
    keep_private(db, cast.nadia.actor, draft.code)
    acts = (Act.SEE_THREAD, Act.ANSWER_THREAD, Act.RESOLVE_THREAD)

    assert (readers(cast, thread), readers(cast, own)) == ({"nadia", "noor", "hugo"}, set())
    assert not any(may(cast.bela.actor, act, one) for act in acts for one in (thread, own))
    assert not may(cast.bela.actor, Act.WITHDRAW_COMMENT, thread.comments[0])


def test_whoever_leaves_the_group_reads_it_no_longer(db: Session, cast: Cast, draft: Amendment) -> None:
    thread = spoken_in_draft(db, cast.nadia, draft, "should")
    assert draft.group is not None
    groups.leave(db, cast.ada.actor, draft.group.code, cast.belmara)
    db.expire_all()

    assert readers(cast, thread) == {"nadia", "noor", "hugo"}


def test_what_was_said_of_a_draft_stays_among_them_once_it_is_tabled(db: Session, cast: Cast, draft: Amendment) -> None:
    thread = spoken_in_draft(db, cast.nadia, draft, "should")
    table(db, cast.nadia.actor, draft.code, draft.revision.edition)
    answer(db, cast.bela.actor, thread.code, "We said so.")

    assert readers(cast, thread) == {"nadia", "noor", "hugo", "bela"}
    with pytest.raises(Stale, match="in the meantime"):
        spoken_in_draft(db, cast.nadia, draft, "should")


def test_it_goes_with_the_draft_that_is_discarded(db: Session, cast: Cast, draft: Amendment) -> None:
    thread = spoken_in_draft(db, cast.bela, draft, "should", f"@{cast.nadia.name}, is this enough?")
    said = answer(db, cast.nadia.actor, thread.code, "Barely.")
    turns.resolve(db, cast.nadia.actor, thread.code)
    withdraw_comment(db, cast.nadia.actor, said.code)
    discard(db, cast.nadia.actor, draft.code)

    rows = [db.scalar(select(func.count(kind.id))) for kind in (Thread, Comment, CommentMention, ThreadTurn)]
    assert rows == [0, 0, 0, 0]
    assert verify(db) == []


def test_no_journal_holds_its_words_or_what_would_give_them_away(db: Session, cast: Cast, draft: Amendment) -> None:
    thread = spoken_in_draft(db, cast.bela, draft, "should", "Quexandria")
    answer(db, cast.nadia.actor, thread.code, "Zwyndolin")
    turns.resolve(db, cast.nadia.actor, thread.code)
    told = select(Chain.name, RecordEntry.facts, RecordEntry.rows).join(Chain, Chain.id == RecordEntry.chain_id)
    entries = db.execute(told.where(RecordEntry.subject == f"thread:{thread.code}")).all()

    assert {name for name, _, _ in entries} == {f"delegation:{cast.belmara}"}
    assert sorted(list(facts) for _, facts, _ in entries) == [[], ["comment"], ["comment"]]
    assert not any(rows for *_, rows in entries)
    assert "hash" not in json.dumps([facts for _, facts, _ in entries])
    assert verify(db) == []


def test_nothing_else_is_made_of_what_was_said_of_a_draft(db: Session, cast: Cast, draft: Amendment) -> None:
    thread = spoken_in_draft(db, cast.nadia, draft, "should")

    with pytest.raises(Forbidden):
        uptakes.take_up(db, cast.bela.actor, thread.code)


def test_what_a_page_saved_by_itself_stays_as_it_was_spoken_of(db: Session, cast: Cast, draft: Amendment) -> None:
    save(db, cast.nadia.actor, draft.code, 1, typed(draft, "States shall wait.", is_automatic=True))
    thread = spoken_in_draft(db, cast.bela, draft, "wait")
    save(db, cast.nadia.actor, draft.code, 2, typed(draft, "States shall act.", is_automatic=True))

    assert [one.body for one in draft.revision.saved_wordings[1:]] == ["States shall wait.", "States shall act."]
    assert thread.saved_wording is not None
    assert thread.saved_wording.body == "States shall wait."


def test_words_of_a_draft_that_was_saved_since_are_found_where_they_stand_once(
    db: Session, cast: Cast, draft: Amendment
) -> None:
    shown = str(draft.revision.edition)
    save(db, cast.nadia.actor, draft.code, 1, typed(draft, "States shall act, and shall wait."))
    thread = spoken_in_draft(db, cast.bela, draft, "wait", text=shown)

    assert thread.saved_wording is draft.revision.saved_wordings[-1]
    with pytest.raises(Invalid, match="stand there 2 times"):
        spoken_in_draft(db, cast.bela, draft, "shall", text=shown, nth=1)


def test_a_draft_that_is_older_than_histories_is_spoken_of_too(db: Session, cast: Cast, draft: Amendment) -> None:
    draft.revision.saved_wordings.clear()
    db.flush()
    thread = spoken_in_draft(db, cast.nadia, draft, "should")

    assert [thread.saved_wording] == list(db.scalars(select(SavedWording)))


def test_words_of_a_draft_of_the_chairs_are_spoken_of_within_that_office_and_nobody_else_reads_it(
    db: Session, cast: Cast, chair: Player, chairs: Amendment
) -> None:
    thread = spoken_in_draft(db, chair, chairs, "should not", reach=ThreadReach.DELEGATION)
    said = answer(db, chair.actor, thread.code, f"Does the secretariat agree, @{cast.sefa.name}?")
    turns.resolve(db, chair.actor, thread.code)

    assert (thread.delegation, said.delegation_id, said.mentions) == (chairs.delegation, None, [])
    assert readers(replace(cast, chen=chair), thread) == {"chen"}
    assert [may(chair.actor, act, thread) for act in (Act.ANSWER_THREAD, Act.RESOLVE_THREAD)] == [True, True]


@pytest.mark.parametrize("reach", [one for one in ThreadReach if one is not ThreadReach.DELEGATION])
def test_a_chair_can_tell_nobody_else_of_a_draft(
    db: Session, chair: Player, chairs: Amendment, reach: ThreadReach
) -> None:
    with pytest.raises(Invalid, match="Nobody but your office"):
        spoken_in_draft(db, chair, chairs, "should", reach=reach)


@pytest.mark.parametrize("name", ["sefa", "nadia", "bela", "ada", "olu"])
def test_whoever_is_not_of_the_office_learns_of_no_draft_of_it(
    db: Session, cast: Cast, chairs: Amendment, name: str
) -> None:
    with pytest.raises(NotFound):
        spoken_in_draft(db, getattr(cast, name), chairs, "should", reach=ThreadReach.DELEGATION)


def test_what_the_chairs_office_said_of_a_draft_stays_with_it_once_that_is_tabled_and_passes_to_who_holds_it_then(
    db: Session, cast: Cast, chair: Player, chairs: Amendment
) -> None:
    thread = spoken_in_draft(db, chair, chairs, "should", reach=ThreadReach.DELEGATION)
    table(db, chair.actor, chairs.code, chairs.revision.edition)
    answer(db, chair.actor, thread.code, "We said so.")
    seats.give_seat(db, cast.ada.actor, cast.noor.code, seats.WantedSeat(Role.CHAIR))
    seats.end_seat(db, cast.ada.actor, db.get_one(Person, cast.chen.actor.person_id).seats[0].code)
    noor, chen = (as_actor(db, db.get_one(Person, one.actor.person_id)) for one in (cast.noor, cast.chen))

    assert [may(one, Act.SEE_THREAD, thread) for one in (noor, chen)] == [True, False]
    assert readers(cast, thread) == set()


def test_who_holds_the_chair_and_sits_in_a_delegation_speaks_in_a_draft_of_the_chairs_for_the_office(
    db: Session, cast: Cast, chairs: Amendment
) -> None:
    seats.give_seat(db, cast.ada.actor, cast.noor.code, seats.WantedSeat(Role.CHAIR))
    noor = replace(cast.noor, actor=as_actor(db, db.get_one(Person, cast.noor.actor.person_id)))
    thread = spoken_in_draft(db, noor, chairs, "should", reach=ThreadReach.DELEGATION)

    assert (thread.delegation, thread.comments[0].delegation) == (chairs.delegation, None)
    assert readers(cast, thread) == set()


def test_the_journal_of_the_office_alone_tells_of_what_is_said_in_its_drafts_and_in_no_words(
    db: Session, chair: Player, chairs: Amendment
) -> None:
    thread = spoken_in_draft(db, chair, chairs, "should", "Quexandria", reach=ThreadReach.DELEGATION)
    turns.resolve(db, chair.actor, thread.code)
    told = select(Chain.name, RecordEntry.facts, RecordEntry.rows).join(Chain, Chain.id == RecordEntry.chain_id)
    entries = db.execute(told.where(RecordEntry.subject == f"thread:{thread.code}")).all()

    assert {name for name, _, _ in entries} == {f"delegation:{chairs.delegation.code}"}
    assert sorted(list(facts) for _, facts, _ in entries) == [[], ["comment"]]
    assert not any(rows for *_, rows in entries)
    assert verify(db) == []


def test_what_is_said_in_a_draft_of_the_chairs_goes_with_it(db: Session, chair: Player, chairs: Amendment) -> None:
    spoken_in_draft(db, chair, chairs, "should", reach=ThreadReach.DELEGATION)
    discard(db, chair.actor, chairs.code)

    assert db.scalar(select(func.count(Thread.id))) == 0
    assert verify(db) == []
