"""Letting several people in at once, from a list: each gets a seat and a link; all of them, or none."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Invalid
from negotiate.models import Delegation, Role
from negotiate.operations.house.invitations import Invited, invite
from negotiate.operations.house.people import add_person
from negotiate.operations.house.seats import give_seat
from negotiate.operations.opening import opened_house
from negotiate.policy import Act, Actor

#: So many lines are read at once.
MOST = 200
DELIMITERS = "\t;,"


@dataclass(frozen=True)
class ListedPerson:
    """One line of a list: who, and the seat; an empty role is a negotiator's, in the delegation that is named."""

    line: int
    name: str
    email: str
    delegation: str = ""
    role: str = ""


@dataclass(frozen=True)
class PersonLetIn:
    """Somebody who has been let in, with her link at the only moment at which its secret is known."""

    code: str
    email: str
    invited: Invited


def read_list(text: str) -> tuple[ListedPerson, ...]:
    r"""Return the people of a list: name, e-mail address, delegation, role, parted by tabs, semicolons or commas.

    A first line without an address is a heading. Raise Invalid for a line that is no person's.

    >>> read_list("Ada;ada@example.org;Arvenia\nOlu;olu@example.org;Watch;observer")[1].role
    'observer'
    """
    lines = text.strip().splitlines()
    delimiter = next((sign for sign in DELIMITERS if lines and sign in lines[0]), ",")
    rows = [
        (number, [cell.strip() for cell in cells])
        for number, cells in enumerate(csv.reader(lines, delimiter=delimiter), 1)
        if any(map(str.strip, cells))
    ]
    if rows and not any("@" in cell for cell in rows[0][1]):
        del rows[0]
    if not rows:
        raise Invalid("Write one person a line: name; e-mail address; delegation; role.", "people")
    if len(rows) > MOST:
        raise Invalid(f"The list has {len(rows)} people; {MOST} are the most at once.", "people")
    return tuple(_listed(number, cells) for number, cells in rows)


def let_in(db: Session, actor: Actor, listed: Sequence[ListedPerson]) -> list[PersonLetIn]:
    """Add everybody on a list, each with her seat and her link; Invalid names the line that stands in the way."""
    opened_house(db, actor, Act.MANAGE_PEOPLE)
    known = {name.casefold(): code for name, code in db.execute(select(Delegation.name, Delegation.code))}
    found = []
    for one in listed:
        try:
            found.append(_let_in(db, actor, one, known))
        except Invalid as refusal:
            raise Invalid(f"Line {one.line} ({one.name or one.email}): {refusal.sentence}", "people") from refusal
    return found


def _listed(number: int, cells: Sequence[str]) -> ListedPerson:
    if not 2 <= len(cells) <= 4 or "@" not in cells[1]:
        raise Invalid(f"Line {number} is not: name; e-mail address; delegation; role.", "people")
    return ListedPerson(number, *cells)


def _let_in(db: Session, actor: Actor, one: ListedPerson, known: dict[str, str]) -> PersonLetIn:
    if one.delegation and one.delegation.casefold() not in known:
        raise Invalid(f"There is no delegation “{one.delegation}” in the house. Add it first, or correct its name.")
    person = add_person(db, actor, one.name, one.email)
    if one.delegation or one.role:
        give_seat(db, actor, person.code, _role(one.role), known.get(one.delegation.casefold(), ""))
    return PersonLetIn(person.code, person.email, invite(db, actor, person.code))


def _role(words: str) -> Role:
    try:
        return Role(words.lower() or Role.NEGOTIATOR.value)
    except ValueError:
        roles = ", ".join(role.value for role in Role)
        raise Invalid(f"“{words}” is no role. The roles are {roles}.") from None
