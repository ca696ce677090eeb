"""What a person watches in an instrument, and why: at her own word, or because her delegation has proposed on it.

Nothing is stored of the second: it follows from what is on the table, and ends where she says so of the clause.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from sqlalchemy import and_, false, or_, select
from sqlalchemy.orm import Session

from negotiate.amendment_names import amendment_name
from negotiate.models import Amendment, Attention, Delegation, Instrument, Watch
from negotiate.policy import Actor

#: What a person has said last of clauses, amendments and delegations, by their ids.
Said: TypeAlias = Mapping[str, dict[int, Attention]]

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
    return watches_in(db, actor, [instrument])[instrument.id]


def watches_in(db: Session, actor: Actor, instruments: Sequence[Instrument]) -> dict[int, Watches]:
    """Return what the actor watches in each of several instruments, by the id of the instrument; in two statements."""
    said = _said(db, actor, instruments)
    mine = {row.id: actor.own_ids(row.id) for row in instruments}
    tabled = _from_the_table(db, mine, said)
    return {row.id: _watches(said[row.id], tabled[row.id]) for row in instruments}


def _watches(said: Said, tabled: Sequence[tuple[int, str]]) -> Watches:
    """Return what somebody watches by what she has said, and by what was tabled on clauses, with why."""
    why: dict[int, list[str]] = defaultdict(list)
    for clause in sorted(_wanted(said, "clause")):
        why[clause].append(OWN_WORD)
    for clause, reason in tabled:
        if said["clause"].get(clause) is not Attention.LEAVE and reason not in why[clause]:
            why[clause].append(reason)
    return Watches(
        {clause: tuple(reasons) for clause, reasons in why.items() if reasons},
        _wanted(said, "amendment"),
        _wanted(said, "delegation"),
    )


def _wanted(said: Said, kind: str) -> frozenset[int]:
    return frozenset(one for one, word in said[kind].items() if word is Attention.WATCH)


def _said(db: Session, actor: Actor, instruments: Sequence[Instrument]) -> dict[int, Said]:
    """Return what the actor has said last of clauses, amendments and delegations, by their ids, in each instrument."""
    said: dict[int, Said] = {row.id: {"clause": {}, "amendment": {}, "delegation": {}} for row in instruments}
    query = (
        select(Watch.instrument_id, Watch.clause_id, Watch.amendment_id, Watch.delegation_id, Watch.attention)
        .where(Watch.person_id == actor.person_id, Watch.instrument_id.in_(said))
        .order_by(Watch.id)
    )
    for key, *things, attention in db.execute(query):
        for kind, thing in zip(said[key], things, strict=True):
            if thing is not None:
                said[key][kind][thing] = attention
    return said


def _from_the_table(
    db: Session, own: Mapping[int, frozenset[int]], said: Mapping[int, Said]
) -> dict[int, list[tuple[int, str]]]:
    """Return clauses with why they are watched for what was tabled on them, in the order of the amendments."""
    found: dict[int, list[tuple[int, str]]] = {key: [] for key in said}
    watched = {key: (_wanted(here, "amendment"), _wanted(here, "delegation")) for key, here in said.items()}
    conditions = [
        and_(
            Amendment.instrument_id == key,
            Amendment.delegation_id.in_(own[key] | delegations) | Amendment.id.in_(amendments),
        )
        for key, (amendments, delegations) in watched.items()
        if own[key] or delegations or amendments
    ]
    query = (
        select(
            Amendment.instrument_id,
            *(Amendment.clause_id, Amendment.id, Amendment.number, Amendment.delegation_id, Delegation.name),
        )
        .join(Delegation, Delegation.id == Amendment.delegation_id)
        .where(or_(false(), *conditions), Amendment.number.is_not(None))
        .order_by(Amendment.number)
    )
    for key, clause, amendment, number, delegation, name in db.execute(query) if conditions else ():
        amendments, delegations = watched[key]
        found[key] += [(clause, OWN_PROPOSAL)] * (delegation in own[key])
        found[key] += [(clause, f"you watch {amendment_name(number)}")] * (amendment in amendments)
        found[key] += [(clause, f"you watch the amendments of {name}")] * (delegation in delegations)
    return found
