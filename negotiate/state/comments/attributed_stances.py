"""What holds of every position that is a statement of its own, whatever it is on: whose it is, and which stand.

What a delegation has said stands until it says something of the same that goes as far or further, or takes it back:
what it tells everybody also takes the place of what it had noted for itself, and never the reverse.
"""

from collections.abc import Callable, Iterable
from typing import TypeVar

from sqlalchemy.orm import joinedload
from sqlalchemy.orm.interfaces import ORMOption

from negotiate.models import Position, PublicationPosition, ReadingPosition, TextPosition
from negotiate.models.amendments.position import AttributedStance

AnyStance = TypeVar("AnyStance", TextPosition, PublicationPosition, ReadingPosition)


def told_with(kind: type[Position | TextPosition | PublicationPosition | ReadingPosition]) -> tuple[ORMOption, ...]:
    """Return what is loaded with positions of a kind: who says it, on whose behalf, before whom, and the withdrawal."""
    told = kind.delegation, kind.behalf, kind.group, kind.taken_by, kind.retreat
    return tuple(map(joinedload, told))


def that_stand(positions: Iterable[AnyStance], on_the_same: Callable[[AnyStance, AnyStance], bool]) -> list[AnyStance]:
    """Return, of all positions in the order in which they were taken, those that stand, newest first.

    `on_the_same` says of a later and an earlier one whether both are on the same thing.
    """
    later: list[AnyStance] = []
    found: list[AnyStance] = []
    for one in reversed(list(positions)):
        replaced = (_goes_as_far(other, one) and on_the_same(other, one) for other in later)
        if one.retreat is None and not any(replaced):
            found.append(one)
        later.append(one)
    return found


def _goes_as_far(later: AttributedStance, earlier: AttributedStance) -> bool:
    """Say whether a position stands in the place of an earlier one of the same delegation on the same words."""
    if later.delegation_id != earlier.delegation_id:
        return False
    as_far = (later.reach, later.group_id) == (earlier.reach, earlier.group_id)
    return as_far or later.reach.width > earlier.reach.width
