"""Everybody of the cast has come into the house, and can be tried."""

from collections import Counter

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Membership, RecordEntry
from negotiate.queries.house.demonstration_people import ROLES_TO_TRY, demonstration_people
from tests.demo.playing import STORY

CAST = STORY.cast
MEMBERS = {one.short_name: set(one.members) for one in CAST.groups}


def test_groups_have_their_members(db: Session) -> None:
    found = Counter(row.group.short_name for row in db.scalars(select(Membership)))

    assert found == {name: len(members) for name, members in MEMBERS.items()}


def test_every_act_was_done_by_a_person_but_the_first_and_letting_people_in(db: Session) -> None:
    query = select(RecordEntry.act).where(RecordEntry.person_id.is_(None)).order_by(RecordEntry.id)
    first, second, *others = db.scalars(query)

    assert (first, second) == ("added", "gave a seat to")
    assert set(others) == {"confirmed a seat of", "confirmed a member of"}


def test_the_sign_in_offers_everybody_and_every_role(db: Session) -> None:
    offered = demonstration_people(db)

    roles = dict.fromkeys(guest.note.split(",")[0] for guest in offered)
    assert list(roles) == [role.value for role in ROLES_TO_TRY]
    assert len(offered) == len(CAST.people)
