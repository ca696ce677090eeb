"""Which threads somebody hears: the condition for lists says what the law says of each."""

from dataclasses import replace

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Audience, Capacity, Thread, ThreadReach
from negotiate.operations.amendments.drafting.sharing import share
from negotiate.operations.comments.speaking import answer
from negotiate.operations.house import groups
from negotiate.operations.text.instruments import admit, set_audience
from negotiate.policy import NOBODY, Act, Actor, may
from negotiate.state.comments.heard import heard, whispers
from tests.cast import Cast
from tests.operations.chairing import chair_of, compromise
from tests.operations.negotiation import Negotiation, drafted, published
from tests.operations.talking import friends, spoken, spoken_in_draft

PEOPLE = ("ada", "sefa", "chen", "nadia", "hugo", "bela", "olu", "obi")


@pytest.fixture
def talk(db: Session, cast: Cast, negotiation: Negotiation) -> Negotiation:
    """Return a public negotiation in which everybody has spoken to everybody whom she can speak to."""
    code = negotiation.instrument.code
    set_audience(db, cast.sefa.actor, code, Audience.PUBLIC)
    for observer in (cast.watch, cast.ostravia):
        admit(db, cast.sefa.actor, code, observer, Capacity.OBSERVER)
    published(db, cast, negotiation.round)
    group, conduct = friends(db, cast, cast.arvenia, cast.ostravia), negotiation.conduct
    for reach in ThreadReach:
        to = {"group": group} if reach is ThreadReach.GROUP else {}
        spoken(db, cast.nadia, conduct, "shall", reach=reach, **to)
    for player in (cast.chen, cast.olu):
        spoken(db, player, conduct, "shall", reach=ThreadReach.SECRETARIAT)
    spoken(db, cast.olu, conduct, "shall", reach=ThreadReach.PARTICIPANTS)
    return negotiation


@pytest.mark.parametrize("name", [*PEOPLE, ""])
def test_lists_hold_what_the_law_allows(db: Session, cast: Cast, talk: Negotiation, name: str) -> None:
    actor: Actor = getattr(cast, name).actor if name else NOBODY
    listed = set(db.scalars(select(Thread).where(heard(actor, talk.instrument))))

    assert listed == {thread for thread in db.scalars(select(Thread)) if may(actor, Act.SEE_THREAD, thread)}


def test_each_hears_what_is_meant_for_her(db: Session, cast: Cast, talk: Negotiation) -> None:
    counts = {name: heard_by(db, getattr(cast, name).actor, talk) for name in PEOPLE}

    assert counts == {"ada": 1, "sefa": 6, "chen": 4, "nadia": 6, "hugo": 6, "bela": 3, "olu": 3, "obi": 1}


def heard_by(db: Session, actor: Actor, talk: Negotiation) -> int:
    """Count what somebody hears."""
    return len(db.scalars(select(Thread).where(heard(actor, talk.instrument))).all())


def test_whoever_has_left_a_group_hears_it_no_longer(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    group = friends(db, cast, cast.arvenia, cast.belmara)
    spoken(db, cast.nadia, negotiation.conduct, "shall", reach=ThreadReach.GROUP, group=group)
    before = heard_by(db, cast.bela.actor, negotiation)
    groups.leave(db, cast.ada.actor, group, cast.belmara)

    assert (before, heard_by(db, cast.bela.actor, negotiation)) == (1, 0)


def test_what_others_say_in_confidence_changes_no_stamp(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    code, bela, nadia = negotiation.instrument.code, cast.bela.actor, cast.nadia.actor
    before = whispers(db, bela, code), whispers(db, nadia, code)
    thread = spoken(db, cast.nadia, negotiation.conduct, "shall")
    between = whispers(db, bela, code), whispers(db, nadia, code)
    answer(db, cast.noor.actor, thread.code, "Yes.")
    after = whispers(db, bela, code), whispers(db, nadia, code)

    assert [one[0] for one in (before, between, after)] == [(), (), ()]
    assert len({one[1] for one in (before, between, after)}) == 3


@pytest.mark.parametrize("name", [*PEOPLE, "noor"])
@pytest.mark.parametrize("is_shared_still", [True, False])
def test_lists_hold_of_drafts_what_the_law_allows(
    db: Session, cast: Cast, negotiation: Negotiation, name: str, is_shared_still: bool
) -> None:
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")
    share(db, cast.nadia.actor, draft.code, friends(db, cast, cast.arvenia, cast.belmara))
    said = [
        spoken_in_draft(db, player, draft, "should", reach=reach)
        for player in (cast.nadia, cast.bela)
        for reach in (ThreadReach.DELEGATION, ThreadReach.GROUP)
    ]
    draft.group = draft.group if is_shared_still else None
    db.flush()
    actor = getattr(cast, name).actor
    listed = set(db.scalars(select(Thread).where(heard(actor, negotiation.instrument))))

    assert listed == {thread for thread in said if may(actor, Act.SEE_THREAD, thread)}


@pytest.mark.parametrize("name", [*PEOPLE, "noor"])
def test_lists_hold_of_drafts_of_the_chairs_what_the_law_allows_and_nobody_elses_stamp_changes(
    db: Session, cast: Cast, negotiation: Negotiation, name: str
) -> None:
    draft, chair = compromise(db, cast, negotiation.conduct, "shall", "should"), chair_of(db, cast)
    actor = chair if name == "chen" else getattr(cast, name).actor
    before = whispers(db, actor, negotiation.instrument.code)
    thread = spoken_in_draft(db, replace(cast.chen, actor=chair), draft, "should", reach=ThreadReach.DELEGATION)
    listed = set(db.scalars(select(Thread).where(heard(actor, negotiation.instrument))))

    assert listed == ({thread} if may(actor, Act.SEE_THREAD, thread) else set())
    assert (listed, whispers(db, actor, negotiation.instrument.code) == before) in (({thread}, False), (set(), True))
