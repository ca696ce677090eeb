"""The house of the demonstration: everybody of the cast comes in and is seated; no text yet."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.demo.telling.cast import Cast, CastGroup, CastPerson
from negotiate.models import Role
from negotiate.operations.house.delegations import add_delegation
from negotiate.operations.house.groups import add_group, confirm_member, join
from negotiate.operations.house.people import add_person
from negotiate.operations.house.seats import WantedSeat, confirm_seat, give_seat
from negotiate.policy import COMMAND_LINE, Actor
from negotiate.state.house.actors import as_actor

_VOICES = (Role.NEGOTIATOR, Role.OBSERVER)
Codes = Mapping[str, str]
"""Codes by short names."""


@dataclass(frozen=True)
class FurnishedHouse:
    """Who acts in the story; `actors` go by e-mail address, delegations and groups by their short names."""

    cast: Cast
    delegations: Codes
    groups: Codes
    actors: Mapping[str, Actor]

    @property
    def secretariat(self) -> Actor:
        """Return the one who runs the rounds and merges."""
        return self.actors[self.cast.first(Role.SECRETARIAT).email]

    @property
    def second_secretary(self) -> Actor:
        """Return the one who reads what the first has prepared, and approves it."""
        seated = [one for one in self.cast.people if one.role is Role.SECRETARIAT]
        return self.actors[seated[1].email]

    @property
    def chair(self) -> Actor:
        """Return the one who says how far a clause is agreed."""
        return self.actors[self.cast.first(Role.CHAIR).email]

    def negotiator(self, delegation: str) -> Actor:
        """Return who writes for a delegation."""
        return self.actors[self.cast.first(Role.NEGOTIATOR, delegation).email]

    def voice(self, delegation: str) -> Actor:
        """Return who speaks of words for a delegation: its negotiator, or whoever sits for one that observes."""
        return self.actors[next(one for one in self.cast.people_of(delegation) if one.role in _VOICES).email]

    def speaker(self, delegation: str) -> Actor:
        """Return who speaks for a delegation in the room: its head, or the negotiator where none has come."""
        heads = [one for one in self.cast.people_of(delegation) if one.role is Role.HEAD_OF_DELEGATION]
        return self.actors[heads[0].email] if heads else self.negotiator(delegation)


def furnish(db: Session, cast: Cast) -> FurnishedHouse:
    """Let the command line bring in the administrator, and her everybody else."""
    first = cast.first(Role.ADMINISTRATOR)
    administrator = _seated(db, COMMAND_LINE, first, {})
    delegations = {
        one.short_name: add_delegation(db, administrator, one.name, one.short_name, one.kind).code
        for one in cast.delegations
    }
    groups = {one.short_name: _gathered(db, administrator, one, delegations) for one in cast.groups}
    others = {one.email: _seated(db, administrator, one, delegations) for one in cast.people if one is not first}
    return FurnishedHouse(cast, delegations, groups, {first.email: administrator, **others})


def _seated(db: Session, actor: Actor, one: CastPerson, delegations: Codes) -> Actor:
    """Bring in a person without a password: the demonstration's sign-in is a click."""
    person = add_person(db, actor, one.name, one.email)
    seat = give_seat(db, actor, person.code, WantedSeat(one.role, delegations.get(one.delegation, "")))
    if seat.waits_since is not None:
        confirm_seat(db, COMMAND_LINE, seat.code)
    return as_actor(db, person)


def _gathered(db: Session, actor: Actor, one: CastGroup, delegations: Codes) -> str:
    """Make a group of its members, and return its code."""
    group = add_group(db, actor, one.name, one.short_name)
    for member in one.members:
        if join(db, actor, group.code, delegations[member]).waits_since is not None:
            confirm_member(db, COMMAND_LINE, group.code, delegations[member])
    return group.code
