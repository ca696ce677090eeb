"""Sieves: what was found on the table, of one round or of one delegation alone, by choices that were found."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.amendment_names import CHAIR, is_of_chair
from negotiate.models import Amendment, Delegation, Revision, Round
from negotiate.queries.finding.questions import SearchPlace, Sieve

#: Places whose finds were put on the table by somebody, in a round.
SIEVED = (SearchPlace.TABLED, SearchPlace.RATIONALES)

_TABLED = (
    select(Revision.id, Round.number, Amendment.number, Delegation.name)
    .join(Amendment, Amendment.id == Revision.amendment_id)
    .join(Delegation, Delegation.id == Amendment.delegation_id)
    .outerjoin(Round, Round.id == Amendment.round_id)
)


class TabledWords(NamedTuple):
    """Words that were put on the table: the id of their revision, in which round, and by whom."""

    revision_id: int
    round_number: int | None
    whom: str


@dataclass(frozen=True)
class Sieved:
    """What a sieve lets through, in the order given, and what it could be set to."""

    revisions: tuple[int, ...]
    rounds: tuple[int, ...]
    delegations: tuple[str, ...]
    #: How many of what holds the words as typed, which came first, it lets through.
    as_typed: int


def sieved(db: Session, revisions: Sequence[int], sieve: Sieve, as_typed: int) -> Sieved:
    """Return what a sieve lets through of revisions by their ids, the first `as_typed` of which hold words as typed."""
    by_id = {one.revision_id: one for one in _told(db, revisions)}
    words = [by_id[one] for one in revisions]
    return Sieved(
        tuple(one.revision_id for one in words if lets_through(sieve, one)),
        tuple(sorted({one.round_number for one in words if one.round_number is not None})),
        tuple(sorted({one.whom for one in words})),
        sum(lets_through(sieve, one) for one in words[:as_typed]),
    )


def lets_through(sieve: Sieve, words: TabledWords) -> bool:
    """Say whether words are of the round and of the delegation that are asked for.

    >>> words = TabledWords(1, 2, "Arvenia")
    >>> [lets_through(one, words) for one in (Sieve(), Sieve(2), Sieve(3), Sieve(2, "Belmara"))]
    [True, True, False, False]
    """
    return sieve.round in (None, words.round_number) and sieve.whom in ("", words.whom)


def _told(db: Session, revisions: Sequence[int]) -> Iterable[TabledWords]:
    for revision, round_number, number, delegation in db.execute(_TABLED.where(Revision.id.in_(revisions))):
        yield TabledWords(revision, round_number, CHAIR if is_of_chair(number) else delegation)
