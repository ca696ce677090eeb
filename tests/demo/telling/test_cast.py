"""The demonstration's cast is complete and consistent."""

from collections import Counter

import pytest

from negotiate.models.house.delegation import DelegationKind
from negotiate.models.house.seat import Role
from tests.demo.playing import STORY

CAST = STORY.cast
STATES = [one.short_name for one in CAST.delegations if one.kind is DelegationKind.STATE]


def test_twelve_delegations_take_part():
    kinds = Counter(one.kind for one in CAST.delegations)

    assert kinds == {DelegationKind.STATE: 10, DelegationKind.ORGANISATION: 1, DelegationKind.OBSERVER: 1}


@pytest.mark.parametrize("group", CAST.groups, ids=lambda group: group.short_name)
def test_a_group_has_known_members(group):
    assert set(group.members) <= {one.short_name for one in CAST.delegations}


def test_groups_overlap():
    memberships = Counter(member for group in CAST.groups for member in group.members)

    assert max(memberships.values()) == 2


@pytest.mark.parametrize("person", CAST.people, ids=lambda person: person.name)
def test_a_person_sits_in_a_delegation_where_the_role_has_one(person):
    known = {one.short_name for one in CAST.delegations} if person.role.sits_in_delegation else {""}

    assert person.delegation in known


@pytest.mark.parametrize("state", STATES)
def test_every_state_has_somebody_who_negotiates(state):
    assert Role.NEGOTIATOR in {person.role for person in CAST.people_of(state)}


@pytest.mark.parametrize("role", list(Role))
def test_every_role_can_be_tried(role):
    assert role in {person.role for person in CAST.people}


def test_names_and_addresses_are_nobody_elses():
    emails, names = {one.email for one in CAST.people}, {one.name for one in CAST.people}

    assert len(emails) == len(names) == len(CAST.people)


@pytest.mark.parametrize("person", CAST.people, ids=lambda person: person.name)
def test_addresses_can_reach_nobody(person):
    assert person.email.endswith(".example")


def test_the_first_of_a_role_is_found():
    assert CAST.first(Role.NEGOTIATOR, "Mirrin").name == "Talia Fonoti"
