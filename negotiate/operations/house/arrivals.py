"""Letting several people in at once, from a list: each gets a seat and a link; all of them, or none."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Invalid
from negotiate.models import Delegation, DelegationKind, Person, Role
from negotiate.operations.house.invitations import WELCOME, Invited, invite, sent
from negotiate.operations.house.lists import check_length, rows_of
from negotiate.operations.house.people import add_person
from negotiate.operations.house.seats import WantedSeat, give_seat
from negotiate.operations.opening import opened_house
from negotiate.policy import Act, Actor
from negotiate.state.house.delegations import IS_DELEGATION
from negotiate.state.rows import by_code

#: So many lines are read at once.
MOST = 200
DELIMITERS = "\t;,"
#: The code and the kind of delegations, by how lists name them.
Known = dict[str, set[tuple[str, DelegationKind]]]


class Delivery(Enum):
    """How people get their links: from whoever added them, or by mail, so that nobody else sees them."""

    BY_HAND = "by hand"
    BY_MAIL = "by mail"


@dataclass(frozen=True)
class ListedPerson:
    """One line of a list: who, and the seat.

    An empty role is a negotiator's in the delegation that is named, an observer's where that only observes.
    """

    line: int
    name: str
    email: str
    delegation: str = ""
    role: str = ""


@dataclass(frozen=True)
class PersonLetIn:
    """Somebody who has been let in, with her link at the only moment at which its secret is known, if at all."""

    code: str
    email: str
    invited: Invited


def read_list(text: str) -> tuple[ListedPerson, ...]:
    r"""Return the people of a list: name, e-mail address, delegation, role, parted by tabs, semicolons or commas.

    A first line without an address is a heading. Raise Invalid for a line that is no person's.

    >>> read_list("Ada;ada@example.org;Arvenia\nOlu;olu@example.org;Watch;observer")[1].role
    'observer'
    """
    rows = rows_of(text, DELIMITERS, lambda cells: not any("@" in cell for cell in cells), "people")
    if not rows:
        raise Invalid("Write one person a line: name; e-mail address; delegation; role.", "people")
    check_length(rows, MOST, "people", "people")
    if strange := [f"Line {number}" for number, cells in rows if not 2 <= len(cells) <= 4 or "@" not in cells[1]]:
        what = "is not" if len(strange) == 1 else "are not"
        raise Invalid(f"{', '.join(strange)} {what}: name; e-mail address; delegation; role.", "people")
    return tuple(ListedPerson(number, *cells) for number, cells in rows)


def let_in(
    db: Session, actor: Actor, listed: Sequence[ListedPerson], delivery: Delivery = Delivery.BY_HAND
) -> list[PersonLetIn]:
    """Add everybody on a list, each with her seat and her link; Invalid names all lines that stand in the way."""
    opened_house(db, actor, Act.MANAGE_PEOPLE)
    known = _known_delegations(db)
    found, refused = [], []
    for one in listed:
        try:
            found.append(_let_in(db, actor, one, known))
        except Invalid as refusal:
            refused.append(f"Line {one.line} ({one.name or one.email}): {refusal.sentence}")
    if refused:
        raise Invalid(" ".join(refused), "people")
    return found if delivery is Delivery.BY_HAND else [_told_by_mail(db, one) for one in found]


def _known_delegations(db: Session) -> Known:
    """Return the code and the kind of delegations by how lists name them, in any case: by name or short name."""
    columns = Delegation.name, Delegation.short_name, Delegation.code, Delegation.kind
    known = defaultdict[str, set[tuple[str, DelegationKind]]](set)
    for name, short_name, code, kind in db.execute(select(*columns).where(IS_DELEGATION)):
        known[name.casefold()].add((code, kind))
        known[short_name.casefold()].add((code, kind))
    return known


def _told_by_mail(db: Session, one: PersonLetIn) -> PersonLetIn:
    return replace(one, invited=sent(db, by_code(db, Person, one.code), one.invited, WELCOME))


def _let_in(db: Session, actor: Actor, one: ListedPerson, known: Known) -> PersonLetIn:
    meant = known.get(one.delegation.casefold(), set())
    if one.delegation and not meant:
        raise Invalid(f"There is no delegation “{one.delegation}” in the house. Add it first, or correct its name.")
    if len(meant) > 1:
        raise Invalid(f"Two delegations go by “{one.delegation}”. Write the whole name of the one that is meant.")
    person = add_person(db, actor, one.name, one.email)
    if one.delegation or one.role:
        code, kind = next(iter(meant), ("", None))
        give_seat(db, actor, person.code, WantedSeat(_role(one.role) if one.role else _usual_role(kind), code))
    return PersonLetIn(person.code, person.email, invite(db, actor, person.code))


def _usual_role(kind: DelegationKind | None) -> Role:
    """Return what somebody is in a delegation where the list says nothing: who only observes has no negotiators."""
    return Role.OBSERVER if kind is DelegationKind.OBSERVER else Role.NEGOTIATOR


def _role(words: str) -> Role:
    try:
        return Role(words.lower())
    except ValueError:
        roles = ", ".join(role.value for role in Role)
        raise Invalid(f"“{words}” is no role. The roles are {roles}.") from None
