"""Delegations: States, organisations and observers that the house knows, added one by one or from a list."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Faults, Invalid
from negotiate.models import Delegation, DelegationKind
from negotiate.models.house.record import HOUSE
from negotiate.operations.house.lists import check_length, rows_of
from negotiate.operations.house.names import checked_names
from negotiate.operations.opening import opened, opened_house
from negotiate.operations.record import record
from negotiate.operations.uniqueness import only_once
from negotiate.policy import Act, Actor
from negotiate.state.house.delegations import delegation_by_code

TAKEN = "The house has a delegation of this name already."
#: What a list of people, or a form, could not tell apart.
ALIKE = "Another delegation is called “{}” already, and lists of people would take one for the other. Choose another."
#: So many lines are read at once: every State there is, and as many again.
MOST = 400
#: What parts a line. A comma does not: names have commas of their own.
DELIMITERS = "\t;"
HEADINGS = {"name", "delegation", "short name", "kind"}
LIST = "delegations"
COMMAS = (
    "Line {} has commas. Part the name, the short name and the kind by semicolons, for names have commas too: "
    "“Korea, Republic of; Korea; State”."
)


@dataclass(frozen=True)
class ListedDelegation:
    """One line of a list. Without a short name it goes by its name; without a kind it is a State."""

    line: int
    name: str
    short_name: str = ""
    kind: str = ""


def read_delegations(text: str) -> tuple[ListedDelegation, ...]:
    r"""Return the delegations of a list: name, short name, kind, parted by tabs or semicolons.

    Raise Invalid for a line that is none.

    >>> read_delegations("Union of Kethara; Kethara\nWatch; ; observer")[1].kind
    'observer'
    """
    rows = rows_of(text, DELIMITERS, lambda cells: cells[0].casefold() in HEADINGS, LIST)
    if not rows:
        raise Invalid("Write one delegation a line: name; short name; kind.", LIST)
    check_length(rows, MOST, "delegations", LIST)
    Faults([_misread(number, cells) for number, cells in rows if len(cells) > 3 or _has_commas(cells)]).tell()
    return tuple(ListedDelegation(number, *cells) for number, cells in rows)


def _has_commas(cells: Sequence[str]) -> bool:
    """Say whether a line looks parted by commas: one has them, and nothing else parts it."""
    return len(cells) == 1 and "," in cells[0]


def _misread(number: int, cells: Sequence[str]) -> Invalid:
    if _has_commas(cells):
        return Invalid(COMMAS.format(number), LIST)
    return Invalid(f"Line {number} has {len(cells)} parts; it has at most three: name; short name; kind.", LIST)


def add_listed(db: Session, actor: Actor, listed: Sequence[ListedDelegation]) -> list[Delegation]:
    """Add every delegation of a list, or none: Invalid names all lines that stand in the way."""
    opened_house(db, actor, Act.MANAGE_PEOPLE)
    added, faults = [], Faults()
    for one in listed:
        try:
            added.append(add_delegation(db, actor, one.name, one.short_name or one.name, _kind(one.kind)))
        except Invalid as refusal:
            said = " ".join(each.sentence for each in refusal.every)
            faults.found.append(Invalid(f"Line {one.line} ({one.name or one.short_name}): {said}", LIST))
    faults.tell()
    return added


def _kind(words: str) -> DelegationKind:
    for kind in DelegationKind:
        if kind.value.casefold() == words.casefold() or (not words and kind is DelegationKind.STATE):
            return kind
    kinds = ", ".join(kind.value for kind in DelegationKind)
    raise Invalid(f"“{words}” is no kind of delegation. The kinds are {kinds}.")


def add_delegation(db: Session, actor: Actor, name: str, short_name: str, kind: DelegationKind) -> Delegation:
    """Add a delegation to the house; it takes part in nothing yet."""
    opened_house(db, actor, Act.MANAGE_PEOPLE)
    name, short_name = _checked_names(db, name, short_name)
    delegation = Delegation(name=name, short_name=short_name, kind=kind, created_at=clock.now())
    with only_once(db, TAKEN, "name"):
        db.add(delegation)
    record(db, actor, "added", delegation, chain=HOUSE, name=delegation.name, kind=kind.value)
    return delegation


def correct_delegation(db: Session, actor: Actor, code: str, name: str, short_name: str) -> Delegation:
    """Change the names of a delegation; what it is stays."""
    opened(db, actor, Act.MANAGE_PEOPLE, Delegation, code)
    delegation = delegation_by_code(db, code)
    before = delegation.name
    name, short_name = _checked_names(db, name, short_name, delegation)
    with only_once(db, TAKEN, "name"):
        delegation.name, delegation.short_name = name, short_name
    record(db, actor, "corrected", delegation, chain=HOUSE, name=name, before=before)
    return delegation


def _checked_names(db: Session, name: str, short_name: str, own: Delegation | None = None) -> tuple[str, str]:
    """Return both names as they will be stored; Invalid where another delegation goes by one of them, however written.

    A person who is listed by a name sits where that name leads, so none may lead to two delegations.
    """
    name, short_name = checked_names(name, short_name)
    others = db.execute(select(Delegation.name, Delegation.short_name).where(Delegation.id != (own.id if own else 0)))
    taken = {word.casefold() for row in others for word in row}
    alike = [
        Invalid(ALIKE.format(words), field)
        for words, field in ((name, "name"), (short_name, "short_name"))
        if words.casefold() in taken
    ]
    Faults(alike).tell()
    return name, short_name
