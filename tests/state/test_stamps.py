"""Stamps: what each act changes, and for whom."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Delegation, Notice, ThreadReach
from negotiate.operations.amendments import sponsorships
from negotiate.operations.amendments.drafting.sharing import keep_private, share
from negotiate.operations.amendments.tabling import discard, withdraw
from negotiate.operations.comments.speaking import answer
from negotiate.operations.house.delegations import correct_delegation
from negotiate.operations.house.groups import add_group, join, leave
from negotiate.operations.house.people import suspend
from negotiate.operations.publishing.notices import see
from negotiate.operations.publishing.rounds import set_deadline
from negotiate.policy import COMMAND_LINE
from negotiate.state.comments.heard import Whispers, whispers
from negotiate.state.stamps import (
    all_drafts,
    drafts_of,
    drafts_on,
    marks_of,
    private_stamps,
    stamp_of_amendments,
    stamps_of,
    stamps_of_all,
    talk_of,
)
from tests.cast import Cast
from tests.operations.contests.contested import contested, declined
from tests.operations.negotiation import Negotiation, begin, drafted, merged, published, tabled
from tests.operations.silences import begun as put_under_silence
from tests.operations.talking import friends, spoken, spoken_in_draft

LATER = datetime(2999, 1, 1, tzinfo=UTC)


@pytest.fixture
def talks(db: Session, cast: Cast) -> Negotiation:
    """Return a negotiation with a round open."""
    return begin(db, cast)


def delegations(db: Session, code: str) -> frozenset[int]:
    """Return the row of a delegation as a set."""
    return frozenset(db.scalars(select(Delegation.id).where(Delegation.code == code)))


def test_an_act_on_the_text_gives_its_instrument_another_stamp(db: Session, cast: Cast, talks: Negotiation) -> None:
    before = stamps_of(db, talks.instrument.code)
    tabled(db, cast.nadia, talks.conduct, "shall", "should")

    assert stamps_of(db, talks.instrument.code) != before


def test_what_is_about_one_amendment_leaves_the_stamp_of_the_text(db: Session, cast: Cast, talks: Negotiation) -> None:
    before = stamps_of(db, talks.instrument.code)
    amendment = tabled(db, cast.nadia, talks.conduct, "shall", "should")
    sponsorships.join(db, cast.bela.actor, amendment.code)
    withdraw(db, cast.nadia.actor, amendment.code, "We have been heard.")
    after = stamps_of(db, talks.instrument.code)

    assert after != before
    assert after.of_text == before.of_text


def test_a_decision_on_amendments_gives_the_text_another_stamp(db: Session, cast: Cast, talks: Negotiation) -> None:
    tabled(db, cast.nadia, talks.conduct, "shall", "should")
    before = stamps_of(db, talks.instrument.code)
    merged(db, cast, talks, talks.conduct, "decline")

    assert stamps_of(db, talks.instrument.code).of_text != before.of_text


def test_an_amendment_that_breaks_a_silence_gives_the_text_another_stamp(
    db: Session, cast: Cast, talks: Negotiation
) -> None:
    tabled(db, cast.bela, talks.conduct, "water", "dams")
    put_under_silence(db, cast, talks)
    before = stamps_of(db, talks.instrument.code)
    tabled(db, cast.nadia, talks.conduct, "hospitals", "clinics")

    assert stamps_of(db, talks.instrument.code).of_text != before.of_text


def test_amendments_to_a_clause_have_a_stamp_that_those_to_another_leave(
    db: Session, cast: Cast, talks: Negotiation
) -> None:
    code, here = talks.instrument.code, talks.conduct.code
    none = stamp_of_amendments(db, code, here)
    tabled(db, cast.nadia, talks.clauses[0], "services", "hospitals")
    elsewhere = stamp_of_amendments(db, code, here)
    tabled(db, cast.nadia, talks.conduct, "shall", "should")

    assert none == elsewhere
    assert stamp_of_amendments(db, code, here) != none


def test_an_act_on_another_text_does_not(db: Session, cast: Cast, talks: Negotiation) -> None:
    before, other = stamps_of(db, talks.instrument.code), begin(db, cast)
    tabled(db, cast.nadia, other.conduct, "shall", "should")

    assert stamps_of(db, talks.instrument.code) == before


def test_an_act_on_any_text_changes_what_tells_of_all(db: Session, cast: Cast, talks: Negotiation) -> None:
    before = stamps_of_all(db)
    tabled(db, cast.nadia, talks.conduct, "shall", "should")

    assert stamps_of_all(db) != before


def test_a_private_draft_changes_no_stamp_that_others_see(db: Session, cast: Cast, talks: Negotiation) -> None:
    belmara = delegations(db, cast.belmara)

    def seen() -> object:
        drafts = all_drafts(db, belmara)
        return stamps_of(db, talks.instrument.code), stamps_of_all(db), private_stamps(db, belmara), drafts

    before = seen()
    drafted(db, cast.nadia, talks.conduct, "shall", "should")

    assert seen() == before


def test_a_private_draft_changes_the_stamp_of_its_delegation(db: Session, cast: Cast, talks: Negotiation) -> None:
    arvenia = delegations(db, cast.arvenia)
    before = private_stamps(db, arvenia)
    drafted(db, cast.nadia, talks.conduct, "shall", "should")

    assert private_stamps(db, arvenia) != before


@pytest.mark.parametrize(
    "act",
    [
        lambda db, cast: suspend(db, cast.ada.actor, cast.olu.code),
        lambda db, cast: correct_delegation(db, cast.ada.actor, cast.watch, "Watch", "W"),
        lambda db, cast: add_group(db, cast.ada.actor, "Friends", "F"),
    ],
)
def test_an_act_of_administration_gives_the_house_another_stamp(
    db: Session, cast: Cast, talks: Negotiation, act: Callable[[Session, Cast], object]
) -> None:
    before = stamps_of(db, talks.instrument.code)
    act(db, cast)

    assert stamps_of(db, talks.instrument.code) != before


def test_a_deadline_that_passes_changes_the_stamps_by_itself(db: Session, cast: Cast, talks: Negotiation) -> None:
    set_deadline(db, cast.sefa.actor, talks.round.code, LATER)
    with clock.at(LATER - timedelta(minutes=1)):
        before = stamps_of(db, talks.instrument.code)
    with clock.at(LATER + timedelta(minutes=1)):
        after = stamps_of(db, talks.instrument.code)

    assert after != before
    assert after.today == before.today + timedelta(days=1)
    assert after.deadlines_passed == before.deadlines_passed + 1


def test_the_day_by_which_a_contest_is_answered_changes_the_stamps_when_it_passes(
    db: Session, cast: Cast, talks: Negotiation
) -> None:
    contest = contested(db, cast.bela, talks, declined(db, cast, talks))
    with clock.at(contest.answer_due_at - timedelta(seconds=1)):
        before = stamps_of(db, talks.instrument.code)
    with clock.at(contest.answer_due_at + timedelta(seconds=1)):
        after = stamps_of(db, talks.instrument.code)

    assert after.deadlines_passed == before.deadlines_passed + 1


def test_a_shared_draft_is_in_sight_of_the_group_until_it_is_closed(
    db: Session, cast: Cast, talks: Negotiation
) -> None:
    belmara, group = delegations(db, cast.belmara), add_group(db, cast.ada.actor, "Friends", "F")
    join(db, COMMAND_LINE, group.code, cast.arvenia)
    join(db, COMMAND_LINE, group.code, cast.belmara)
    draft = drafted(db, cast.nadia, talks.conduct, "shall", "should")
    share(db, cast.nadia.actor, draft.code, group.code)

    shared = all_drafts(db, belmara)
    keep_private(db, cast.nadia.actor, draft.code)

    assert [stamp.code for stamp in shared] == [draft.code]
    assert all_drafts(db, belmara) == ()


def test_a_delegation_that_has_left_the_group_sees_its_drafts_no_more(
    db: Session, cast: Cast, talks: Negotiation
) -> None:
    group = add_group(db, cast.ada.actor, "Friends", "F")
    for member in (cast.arvenia, cast.belmara):
        join(db, COMMAND_LINE, group.code, member)
    share(db, cast.nadia.actor, drafted(db, cast.nadia, talks.conduct, "shall", "should").code, group.code)
    leave(db, cast.ada.actor, group.code, cast.belmara)

    assert all_drafts(db, delegations(db, cast.belmara)) == ()


def test_drafts_are_told_by_instrument_and_by_clause(db: Session, cast: Cast, talks: Negotiation) -> None:
    arvenia, other = delegations(db, cast.arvenia), begin(db, cast)
    draft = drafted(db, cast.nadia, talks.conduct, "shall", "should")

    assert [stamp.code for stamp in drafts_of(db, arvenia, talks.instrument.code)] == [draft.code]
    assert [stamp.code for stamp in drafts_on(db, arvenia, talks.conduct.code)] == [draft.code]
    assert drafts_of(db, arvenia, other.instrument.code) == ()
    assert drafts_on(db, arvenia, talks.clauses[0].code) == ()


def test_a_discarded_draft_is_gone(db: Session, cast: Cast, talks: Negotiation) -> None:
    draft = drafted(db, cast.nadia, talks.conduct, "shall", "should")
    discard(db, cast.nadia.actor, draft.code)

    assert drafts_of(db, delegations(db, cast.arvenia), talks.instrument.code) == ()


def test_who_sits_in_no_delegation_has_no_drafts_and_no_private_journal(db: Session) -> None:
    assert all_drafts(db, frozenset()) == ()
    assert private_stamps(db, frozenset()) == ()


def test_a_mark_is_the_persons_own(db: Session, cast: Cast, talks: Negotiation) -> None:
    published(db, cast, talks.round)
    told = select(Notice.code).join(Delegation).where(Delegation.code == cast.arvenia)
    see(db, cast.nadia.actor, db.scalars(told).one())

    assert len(marks_of(db, cast.nadia.actor.person_id)) == 1
    assert marks_of(db, cast.noor.actor.person_id) == ()


def test_what_is_said_to_somebody_in_confidence_changes_her_stamp_alone(
    db: Session, cast: Cast, talks: Negotiation
) -> None:
    people = [cast.nadia, cast.bela, cast.sefa]
    before = [talk_of(db, player.actor.person_id, player.actor.own_ids()) for player in people]
    group = friends(db, cast, cast.arvenia, cast.belmara)
    spoken(db, cast.bela, talks.conduct, "hospitals", f"@{cast.nadia.name}?", ThreadReach.GROUP, group=group)
    after = [talk_of(db, player.actor.person_id, player.actor.own_ids()) for player in people]

    assert [one == other for one, other in zip(before, after, strict=True)] == [False, False, True]


def test_what_is_said_in_a_draft_that_somebody_no_longer_reads_leaves_her_stamp_alone(
    db: Session, cast: Cast, talks: Negotiation
) -> None:
    draft = drafted(db, cast.nadia, talks.conduct, "shall", "should")
    share(db, cast.nadia.actor, draft.code, friends(db, cast, cast.arvenia, cast.belmara))
    thread = spoken_in_draft(db, cast.bela, draft, "should")
    keep_private(db, cast.nadia.actor, draft.code)
    asked = cast.bela.actor.person_id, cast.bela.actor.own_ids()
    before = talk_of(db, *asked), whispers(db, cast.bela.actor, talks.instrument.code)
    answer(db, cast.nadia.actor, thread.code, "Barely.")

    assert (talk_of(db, *asked), whispers(db, cast.bela.actor, talks.instrument.code)) == before


def test_a_comment_in_place_of_one_that_went_with_its_draft_changes_the_stamp(
    db: Session, cast: Cast, talks: Negotiation
) -> None:
    stamps = [stamp_of_a_passing_draft(db, cast, talks, word) for word in ("should", "ought")]

    assert stamps[0] != stamps[1]


def stamp_of_a_passing_draft(db: Session, cast: Cast, talks: Negotiation, word: str) -> Whispers:
    """Return the stamp of what Noor hears while a draft of her delegation is spoken of that is then discarded."""
    draft = drafted(db, cast.nadia, talks.conduct, "shall", word)
    spoken_in_draft(db, cast.nadia, draft, word, reach=ThreadReach.DELEGATION)
    stamp = whispers(db, cast.noor.actor, talks.instrument.code)
    discard(db, cast.nadia.actor, draft.code)
    return stamp
