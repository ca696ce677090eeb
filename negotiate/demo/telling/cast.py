"""Who takes part in the demonstration, read from `cast.toml`: every name is invented, nothing is stored."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from negotiate.models.house.delegation import DelegationKind
from negotiate.models.house.seat import Role

FOLDER = Path(__file__).parents[1] / "words"


@dataclass(frozen=True, slots=True)
class CastDelegation:
    """A State, an organisation or an observer; elsewhere in the story it goes by its short name."""

    name: str
    short_name: str
    kind: DelegationKind


@dataclass(frozen=True, slots=True)
class CastGroup:
    """A bloc of delegations; `kind` says in words what holds it together, `members` are short names."""

    name: str
    short_name: str
    kind: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CastPerson:
    """Somebody with one role; `delegation` is a short name, empty where the role belongs to none."""

    name: str
    email: str
    role: Role
    delegation: str = ""


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody, in the order of the file."""

    delegations: tuple[CastDelegation, ...]
    groups: tuple[CastGroup, ...]
    people: tuple[CastPerson, ...]

    def people_of(self, delegation: str) -> tuple[CastPerson, ...]:
        """Return who sits in a delegation, given its short name."""
        return tuple(person for person in self.people if person.delegation == delegation)

    def first(self, role: Role, delegation: str = "") -> CastPerson:
        """Return the first person with a role, in a delegation where the role has one."""
        return next(one for one in self.people if one.role is role and one.delegation == delegation)


def read_toml(name: str) -> dict[str, Any]:
    """Return one of the story's files as TOML holds it."""
    return tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))


def read_cast() -> Cast:
    """Read everybody who takes part."""
    told = read_toml("cast.toml")
    return Cast(
        tuple(CastDelegation(**{**one, "kind": DelegationKind(one["kind"])}) for one in told["delegation"]),
        tuple(CastGroup(**{**one, "members": tuple(one["members"])}) for one in told["group"]),
        tuple(CastPerson(**{**one, "role": Role(one["role"])}) for one in told["person"]),
    )
