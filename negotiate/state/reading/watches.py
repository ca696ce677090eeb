"""What a person watches in an instrument, and why: at her own word, or because her delegation has proposed on it.

Nothing is stored of the second: it follows from what is on the table, and ends where she says so of the clause.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.amendment_names import amendment_name
from negotiate.models import Amendment, Attention, Delegation, Instrument, Watch
from negotiate.policy import Actor

OWN_WORD = "you watch it"
OWN_PROPOSAL = "your delegation has proposed on it"


@dataclass(frozen=True)
class Watches:
    """What a person watches: amendments and delegations by id, and clauses by id, each with why in words."""

    clauses: Mapping[int, tuple[str, ...]]
    amendments: frozenset[int]
    delegations: frozenset[int]


def watches_of(db: Session, actor: Actor, instrument: Instrument) -> Watches:
    """Return what the actor watches in an instrument."""
    said = _said(db, actor, instrument)
    wanted = {kind: {one for one, word in told.items() if word is Attention.WATCH} for kind, told in said.items()}
    why: dict[int, list[str]] = defaultdict(list)
    for clause in sorted(wanted["clause"]):
        why[clause].append(OWN_WORD)
    own = actor.own_ids(instrument.id)
    for clause, reason in _from_the_table(db, instrument, own, wanted["amendment"], wanted["delegation"]):
        if said["clause"].get(clause) is not Attention.LEAVE and reason not in why[clause]:
            why[clause].append(reason)
    return Watches(
        {clause: tuple(reasons) for clause, reasons in why.items() if reasons},
        frozenset(wanted["amendment"]),
        frozenset(wanted["delegation"]),
    )


def _said(db: Session, actor: Actor, instrument: Instrument) -> dict[str, dict[int, Attention]]:
    """Return what the actor has said last of clauses, amendments and delegations, by their ids."""
    said: dict[str, dict[int, Attention]] = {"clause": {}, "amendment": {}, "delegation": {}}
    query = (
        select(Watch.clause_id, Watch.amendment_id, Watch.delegation_id, Watch.attention)
        .where(Watch.person_id == actor.person_id, Watch.instrument_id == instrument.id)
        .order_by(Watch.id)
    )
    for *things, attention in db.execute(query):
        for kind, thing in zip(said, things, strict=True):
            if thing is not None:
                said[kind][thing] = attention
    return said


def _from_the_table(
    db: Session, instrument: Instrument, own: Iterable[int], amendments: set[int], delegations: set[int]
) -> list[tuple[int, str]]:
    """Return clauses with why they are watched for what was tabled on them, in the order of the amendments."""
    mine = frozenset(own)
    query = (
        select(Amendment.clause_id, Amendment.id, Amendment.number, Amendment.delegation_id, Delegation.name)
        .join(Delegation, Delegation.id == Amendment.delegation_id)
        .where(
            Amendment.instrument_id == instrument.id,
            Amendment.number.is_not(None),
            Amendment.delegation_id.in_(mine | delegations) | Amendment.id.in_(amendments),
        )
        .order_by(Amendment.number)
    )
    found: list[tuple[int, str]] = []
    for clause, amendment, number, delegation, name in db.execute(query):
        found += [(clause, OWN_PROPOSAL)] * (delegation in mine)
        found += [(clause, f"you watch {amendment_name(number)}")] * (amendment in amendments)
        found += [(clause, f"you watch the amendments of {name}")] * (delegation in delegations)
    return found
